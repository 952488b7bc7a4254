"""From files to a record of their review, and from the bytes of a record back to what it says."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from agreelint.engine.drafts import held
from agreelint.engine.footing import Footing
from agreelint.engine.message import File
from agreelint.engine.review import agreement, review_files
from agreelint.engine.shape import Statement
from agreelint.engine.statement import REVIEW, STATEMENT, Json, SignOff, statement
from agreelint.model.agreement import Agreement
from agreelint.model.manuscript import View
from agreelint.model.review import Review

LONGEST = 100_000_000  # bytes of a record


class RecordTroubleError(ValueError):
    """Bytes that are no record; the words say why."""


def recorded(
    files: Iterable[File],
    stand: Footing,
    sign_off: SignOff,
    *,
    view: View = View.ACCEPTED,
    jobs: int = 1,
    passwords: Sequence[str] = (),
    left_out: Iterable[str] = (),
) -> tuple[Review, Json]:
    """Review files and state it; `left_out` are the red lines that were not judged."""
    kept = [held(file, stand.policy.limits) for file in files]
    review = review_files(kept, stand, view=view, jobs=jobs, passwords=passwords)
    texts = [text_of(file, stand, view, passwords) for file in kept]
    return review, statement(review, texts, stand, sign_off, left_out)


def text_of(file: File, stand: Footing, view: View, passwords: Sequence[str] = ()) -> str:
    """The words of a file; none where it cannot be read."""
    read = agreement(file, stand, view, passwords)
    return read.text if isinstance(read, Agreement) else ""


def loaded(data: bytes) -> Json:
    """A JSON object in which no key stands twice: two readers must not read it in two ways.

    Raises:
        RecordTroubleError: if it is none.
    """

    def once(pairs: list[tuple[str, Any]]) -> Json:
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            raise RecordTroubleError(f'The key "{twice}" stands in it twice, so it can be read in two ways.')
        return found

    def refused(word: str) -> None:
        raise RecordTroubleError(f"It holds {word}, which is no JSON.")

    if len(data) > LONGEST:
        raise RecordTroubleError(f"It is larger than {LONGEST // 1_000_000} MB.")
    try:
        made = json.loads(data.decode("utf-8"), object_pairs_hook=once, parse_constant=refused)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        raise RecordTroubleError("It is no JSON: it is damaged or something else.") from None
    if not isinstance(made, dict):
        raise RecordTroubleError("It is no record of a review.")
    return made


def checked(made: Json) -> Json:
    """The same statement, seen to be of the type and the parts that a record has.

    Raises:
        RecordTroubleError: if it is not.
    """
    if made.get("_type") != STATEMENT:
        raise RecordTroubleError("It is no in-toto Statement of version 1.")
    kind = made.get("predicateType")
    if kind != REVIEW:
        raise RecordTroubleError(f"Its predicate type {kind!r} is not known to this version of agreelint.")
    try:
        msgspec.convert(made, Statement)
    except msgspec.ValidationError as error:
        raise RecordTroubleError(f"It is not whole, or holds more than a record does: {error}.") from None
    for one in made["predicate"]["documents"]:
        if one["view"] not in {view.value for view in View}:
            raise RecordTroubleError(f"It is not whole: there is no view {one['view']!r}.")
    return made
