"""Whether a record holds for these very files: every reason why it does not, each in a sentence of its own."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from agreelint.engine import envelope
from agreelint.engine.footing import Footing
from agreelint.engine.message import File
from agreelint.engine.record import checked, loaded, text_of
from agreelint.engine.review import review_files
from agreelint.engine.statement import Json, basis, seal, text_digest, waiver, waivers
from agreelint.model import schema1
from agreelint.model.manuscript import View
from agreelint.model.review import Document, Outcome

if TYPE_CHECKING:
    from securesystemslib.signer import SSlibKey  # pyright: ignore[reportPrivateImportUsage]


def statement_in(data: bytes, key: "SSlibKey | None") -> Json:
    """What the bytes of a record say, once its signature holds.

    Raises:
        RecordTroubleError: if they are no record.
        SignatureTroubleError: if the signature is missing where `key` is given, does not hold, or cannot be checked
            because no key was given.
    """
    made = loaded(data)
    if not envelope.is_envelope(made):
        if key is not None:
            raise envelope.SignatureTroubleError("The record is not signed, and a key was given.")
        return checked(made)
    if key is None:
        raise envelope.SignatureTroubleError("The record is signed: give the public key with --key to check it.")
    return checked(loaded(envelope.payload_of(made, key)))


def refusals(
    made: Json, files: Sequence[File], stand: Footing, passwords: Sequence[str] = (), view: View = View.ACCEPTED
) -> tuple[str, ...]:
    """Every reason why the record `made` does not hold for `files` (with their bytes) today, under this policy.

    `view` is how a signature takes tracked changes; a review that took them otherwise was of other words.
    """
    found = [*_whole(made), *_passed(made["predicate"]), *_basis(made["predicate"], stand)]
    found += [
        f"{one['name']} was reviewed in the view {one['view']!r}, and is to be signed in the view {view.value!r}."
        for one in made["predicate"]["documents"]
        if one["view"] != view
    ]
    told, pairs = _files(made, files, stand, passwords)
    found += [*told, *_waivers(made["predicate"], stand)]
    if not found:
        found += _reviewed_again(made["predicate"], pairs, stand, passwords)
    return tuple(dict.fromkeys(found))


def _whole(made: Json) -> Iterator[str]:
    predicate = made["predicate"]
    if seal(made) != predicate["seal"]:
        yield "The record was edited: it does not agree with its own seal."
    subjects = [(one["name"], one["digest"]["sha256"]) for one in made["subject"]]
    if subjects != [(one["name"], one["sha256"]) for one in predicate["documents"]]:
        yield "The files that the record names are not those whose reviews it holds."


def _passed(predicate: Json) -> Iterator[str]:
    outcome, gaps = predicate["outcome"], [gap for one in predicate["documents"] for gap in one["gaps"]]
    incomplete = bool(gaps) or any(one["outcome"] == Outcome.INCOMPLETE for one in predicate["documents"])
    if predicate["left_out"]:
        yield f"The review was partial: it did not judge {', '.join(predicate['left_out'])}."
    if incomplete and outcome == Outcome.PASS:
        yield "The record calls a review passed that was incomplete."
    elif any(one["outcome"] != Outcome.PASS for one in predicate["documents"]) and outcome == Outcome.PASS:
        yield "The record calls a review passed in which red lines were crossed."
    if outcome != Outcome.PASS:
        yield f"The review was not passed: its outcome is {outcome!r}."


def _basis(predicate: Json, stand: Footing) -> Iterator[str]:
    now = basis(stand)
    was, version = predicate["tool"], now["tool"]["version"]
    if was != now["tool"]:
        yield f"The review was made by {was['name']} {was['version']}, and this is agreelint {version}."
    before = {one["name"]: one["version"] for one in predicate["plugins"]}
    after = {one["name"]: one["version"] for one in now["plugins"]}
    for name in sorted({*before, *after}):
        if name not in after:
            yield f"Plugin {name} {before[name]} took part in the review, and is not loaded now."
        elif name not in before:
            yield f"Plugin {name} took no part in the review, and is loaded now."
        elif before[name] != after[name]:
            yield f"Plugin {name} was version {before[name]} at the review, and is {after[name]} now."
    was_kind, kind = predicate["policy"]["kind"], stand.policy.kind
    if was_kind != kind:
        yield f"The review judged {_of_kind(was_kind)}, and this is to be {_of_kind(kind)}: say it with --kind."
    elif predicate["policy"]["sha256"] != now["policy"]["sha256"] or predicate["policy"]["name"] != stand.policy.name:
        yield f"The policy was changed since the review, or is another: {predicate['policy']['name']!r} decided then."
    elif predicate["policy"]["fail_on"] != now["policy"]["fail_on"]:
        yield f"The record states another fail-on ({predicate['policy']['fail_on']!r}) than its policy has."
    yield from _rules(
        {one["name"]: one["sha256"] for one in predicate["rules"]}, {one["name"]: one["sha256"] for one in now["rules"]}
    )


def _of_kind(kind: str) -> str:
    return f"an agreement of the kind {kind!r}" if kind else "an agreement of whatever kind it calls itself"


def _rules(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    for what, names in (
        ("was changed since the review", [name for name in before if after.get(name, before[name]) != before[name]]),
        ("took part in the review and does not now", [name for name in before if name not in after]),
        ("takes part now and did not in the review", [name for name in after if name not in before]),
    ):
        if names:
            listed = ", ".join(sorted(names)[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")  # noqa: PLR2004
            yield f"Of the rule pages, {listed} {what}."


def _files(
    made: Json, files: Sequence[File], stand: Footing, passwords: Sequence[str]
) -> tuple[list[str], list[tuple[Json, File]]]:
    """What is wrong with the files, and those that are well with the reviews that the record holds of them."""
    told: list[str] = []
    pairs: list[tuple[Json, File]] = []
    waiting = list(made["predicate"]["documents"])
    strange: list[File] = []
    for file in files:
        digest = hashlib.sha256(file.data).hexdigest() if file.data is not None else ""
        same = next((one for one in waiting if one["sha256"] == digest), None)
        if same is None:
            strange.append(file)
        else:
            waiting.remove(same)
            pairs.append((same, file))
    for file in strange:
        namesake = next((one for one in waiting if one["name"] == file.name), None)
        saved = next((one for one in waiting if _same_text(one, file, stand, passwords)), None)
        if file.data is None:
            told.append(f"{file.name} could not be read.")
        elif saved is not None:
            waiting.remove(saved)
            again = "was saved again: its text is the one that was reviewed, its bytes are not"
            told.append(f"{file.name} {again}. Review it anew, or sign the file that was reviewed.")
        elif namesake is not None:
            waiting.remove(namesake)
            told.append(f"{file.name} was changed since the review: its text is another.")
        else:
            told.append(f"{file.name} is not among the files that were reviewed.")
    told += [f"{one['name']} was reviewed, and is missing here." for one in waiting]
    return told, pairs


def _same_text(one: Json, file: File, stand: Footing, passwords: Sequence[str]) -> bool:
    if file.data is None or not one["text_sha256"]:
        return False
    return bool(text_digest(text_of(file, stand, View(one["view"]), passwords)) == one["text_sha256"])


def _waivers(predicate: Json, stand: Footing) -> Iterator[str]:
    """Waivers that the outcome rests on and that do not stand today as they stood."""
    now = {one.finding: one for one in stand.policy.waivers}
    for was in predicate["waivers"]:
        called = f"The waiver of finding {was['finding']} by {was['approved_by']}"
        held = now.get(was["finding"])
        if date.fromisoformat(was["expires"]) < stand.today:
            yield f"{called} ended on {was['expires']}."
        elif held is None:
            yield f"{called} was withdrawn."
        elif waiver(held) != was:
            yield f"{called} was edited since the review."


def _reviewed_again(
    predicate: Json, pairs: Sequence[tuple[Json, File]], stand: Footing, passwords: Sequence[str]
) -> Iterator[str]:
    """Where the same files, reviewed again by the same means, do not say what the record says of them."""
    documents: list[Document] = []
    for was, file in pairs:
        view = View(was["view"])
        named = File(was["name"], data=file.data)
        documents += review_files([named], stand, view=view, passwords=passwords).documents
        yield from _differences(was, documents[-1], text_of(named, stand, view, passwords))
    if waivers(documents) != predicate["waivers"]:
        yield "The record does not state the waivers that its outcome rests on."


def _differences(was: Json, document: Document, text: str) -> Iterator[str]:
    now: dict[str, Any] = {**schema1.document(document), "text_sha256": text_digest(text)}
    spoken = {
        "outcome": "outcome",
        "coverage": "coverage",
        "red_lines": "verdicts",
        "findings": "findings",
        "gaps": "gaps",
        "notes": "notes",
        "text_sha256": "digest of the text",
        "format": "format",
    }
    for key in sorted({*was, *now}):
        if was.get(key) != now.get(key):
            what = spoken.get(key, key)
            yield f"The record does not say what the review of {was['name']} comes to: its {what} differ."
