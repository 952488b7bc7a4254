"""What a record says, as an in-toto Statement: which files were reviewed, by what, how it ended, and who signed."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

import msgspec

from agreelint.engine.footing import Footing
from agreelint.language.words.normalise import plain
from agreelint.model import schema1
from agreelint.model.policy import Origin, Policy, Severity, Waiver
from agreelint.model.review import Document, Outcome, Review
from agreelint.model.rule import Certainty

STATEMENT = "https://in-toto.io/Statement/v1"
REVIEW = "urn:agreelint:review-record:1"

Json = dict[str, Any]
_NAMED = 5  # findings that are named in a sentence


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who answers for the review, why it may be relied on, and the day of the signature."""

    by: str
    because: str
    day: date


def statement(
    review: Review, texts: Sequence[str], stand: Footing, sign_off: SignOff, left_out: Iterable[str] = ()
) -> Json:
    """The Statement of a review; `texts` are the words of its documents, `left_out` the red lines not judged.

    A review that left out red lines of its policy, or anything else, is recorded as incomplete whatever it found.
    """
    partial = sorted(left_out)
    documents = [_document(one, text) for one, text in zip(review.documents, texts, strict=True)]
    made: Json = {
        "_type": STATEMENT,
        "subject": [{"name": one.name, "digest": {"sha256": one.sha256}} for one in review.documents],
        "predicateType": REVIEW,
        "predicate": {
            **basis(stand),
            "left_out": partial,
            "documents": documents,
            "waivers": waivers(review.documents),
            "outcome": Outcome.INCOMPLETE.value if partial else review.outcome.value,
            "sign_off": {"by": sign_off.by, "because": sign_off.because, "on": sign_off.day.isoformat()},
        },
    }
    made["predicate"]["seal"] = seal(made)
    return made


def basis(stand: Footing) -> Json:
    """What decided the review besides the files, with digests: the tool, its plugins, the policy and every rule."""
    used = [rule for group in stand.groups for rule in group.rules]
    return {
        "tool": {"name": "agreelint", "version": stand.version},
        "plugins": [{"name": one.name, "version": one.version} for one in stand.plugins.stamps],
        "policy": {
            "name": stand.policy.name,
            "origin": stand.stamp.origin,
            "fail_on": stand.policy.fail_on.word,
            "kind": stand.policy.kind,
            "sha256": _digest(_settings(stand.policy)),
        },
        "rules": [{"name": rule.name, "sha256": _digest(replace(rule, source=""))} for rule in used],
    }


def _settings(policy: Policy) -> Policy:
    """What a policy says, without where it stands, its comments, and the waivers, which a record holds one by one."""
    nowhere: MappingProxyType[str, Origin] = MappingProxyType({})
    return replace(
        policy, origin=Origin(""), sha256="", waivers=(), rule_pages=(), origins=nowhere, remarks=(), gaps=()
    )


def waivers(documents: Iterable[Document]) -> list[Json]:
    """The waivers that were used, each once, in full."""
    used = {found.waived.finding: found.waived for one in documents for found in one.findings if found.waived}
    return [waiver(used[finding]) for finding in sorted(used)]


def waiver(value: Waiver) -> Json:
    """One waiver in full."""
    return {"finding": value.finding, "red_line": value.red_line, **(schema1.waiver(value) or {})}


def left_to_the_signer(made: Json) -> str:
    """What of a passed review whoever signs it off has to have read, as a sentence; empty where that is nothing."""
    predicate = made["predicate"]
    least = Severity[predicate["policy"]["fail_on"].upper()]
    open_ = [
        found["id"]
        for document in predicate["documents"]
        for found in document["findings"]
        if found["certainty"] == Certainty.POSSIBLE and found["waived"] is None
        if Severity[found["severity"].upper()] >= least
    ]
    if not open_:
        return ""
    listed = ", ".join(open_[:_NAMED]) + (f" and {len(open_) - _NAMED} more" if len(open_) > _NAMED else "")
    return f"Possible findings of severity {least.word} or above are left to whoever signs off: {listed}."


def _document(document: Document, text: str) -> Json:
    return {**schema1.document(document), "text_sha256": text_digest(text)}


def text_digest(text: str) -> str:
    """SHA-256 of the words alone, in plain characters and single-spaced; empty where there are none."""
    words = " ".join(plain(text)[0].split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() if words else ""


def seal(made: Mapping[str, Any]) -> str:
    """SHA-256 of a statement without its seal.

    It shows that a record was damaged or edited by hand; that nobody made another one, only a signature shows.
    """
    predicate = {key: value for key, value in made["predicate"].items() if key != "seal"}
    return hashlib.sha256(canonical({**made, "predicate": predicate})).hexdigest()


def canonical(value: object) -> bytes:
    """The one way to write a JSON value: sorted keys and no blanks."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "surrogatepass")


def _digest(value: object) -> str:
    return hashlib.sha256(msgspec.json.encode(value, enc_hook=_plain, order="deterministic")).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, MappingProxyType):
        return dict(value)
    raise NotImplementedError(type(value).__name__)
