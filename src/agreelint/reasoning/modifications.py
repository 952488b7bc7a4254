"""Amendments named by their own name: "Modification P00001 is rescinded", "Mod 02 is cancelled"."""

import re
from collections.abc import Iterator, Mapping

from agreelint.model.agreement import AMENDS_NOTHING, Agreement, Clause
from agreelint.model.span import Span
from agreelint.reasoning.cancel import Cancellation
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.undoing import undone

_NAME = (
    r"(?:modification|mod\.?|amendment|variation|change\s+order|change\s+notice|addendum|supplement)\s+"
    r"(?:no\.?\s*|number\s+)?(?P<id>[A-Z]{0,2}\d{1,6}|[A-Z])\b"
)
_MENTION = re.compile(rf"\b{_NAME}", re.IGNORECASE)
_TITLE = re.compile(rf"^\W*(?:\(\s*)?{_NAME}", re.IGNORECASE)
_IT = re.compile(r"^(?:It|This\s+\w+|That\s+\w+)(?=\s+(?:is|was|shall|has|does))")
_NEAR = 400  # characters around the name that are looked at


def modified(agreement: Agreement) -> Iterator[Cancellation]:
    """Every place that takes a named amendment back, or gives it back; all that the amendment says goes with it."""
    named = _named(agreement)
    if not named:
        return
    for clause in agreement.clauses:
        if clause.kind in AMENDS_NOTHING:
            continue
        last: tuple[int, ...] = ()
        for sentence in clause.sentences:
            words = agreement.words(sentence)
            for found in _MENTION.finditer(words):
                last = tuple(at for at in named.get(found["id"].casefold(), ()) if at != clause.index)
                yield from _taken(clause, sentence, words, found, last)
            again = _IT.match(words)
            if again is not None and last:
                yield from _taken(clause, sentence, words, again, last)


def _taken(
    clause: Clause, sentence: Span, words: str, found: re.Match[str], targets: tuple[int, ...]
) -> Iterator[Cancellation]:
    if not targets:
        return
    before, after = words[max(0, found.start() - _NEAR) : found.start()], words[found.end() : found.end() + _NEAR]
    made = undone(Span(*found.span()).shift(sentence.start), before, after)
    if made is not None:
        yield Cancellation(clause.index, *made, targets, None, plain=made[1] is Extent.WHOLE)


def _named(agreement: Agreement) -> Mapping[str, tuple[int, ...]]:
    """The clauses that are an amendment or stand in one, by its number."""
    named: dict[str, tuple[int, ...]] = {}
    for clause in agreement.clauses:
        part = agreement.parts[clause.part]
        for title in (clause.heading, agreement.words(clause.body)[:60], f"{part.label} {part.title}"):
            found = _TITLE.match(title)
            if found is not None:
                key = found["id"].casefold()
                named[key] = (*named.get(key, ()), clause.index)
                break
    return named
