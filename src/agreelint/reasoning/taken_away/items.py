"""Amendments inside a clause: "In Section 3.1, item (a) is struck and item (b) is amended by inserting …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agreelint.language.loopholes.emptying import emptied_by
from agreelint.model.agreement import AMENDS_NOTHING, Agreement, Clause, Reach, Reference
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.spans import sentence_with
from agreelint.reasoning.taken_away.cancel import Cancellation

_ITEM = re.compile(
    r"\b(?:items?|points?|limbs?|letters?|entry|entries|sub-?paragraphs?|paragraphs?|sub-?clauses?|clauses?)\s*"
    r"(?P<labels>\([a-z0-9]{1,4}\)(?:(?:\s*,\s*|\s+and\s+|\s+or\s+|\s*,\s*and\s+)\([a-z0-9]{1,4}\))*)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\([a-z0-9]{1,4}\)", re.IGNORECASE)
_STRUCK = re.compile(
    r"\s+(?:is|are|(?:shall|will)\s+be)\s+(?:hereby\s+)?(?P<how>struck|stricken|deleted|removed|omitted|replaced)\b",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:not|if|unless|until|when|where|once|upon|should)\b", re.IGNORECASE)
_IF_SO = re.compile(
    r"(?:\s+\w+ly)?\s*,?\s+(?:only\s+)?(?:if|unless|until|when|where|once|(?:up)?on|provided|as\s+soon\s+as|subject\s+to)\b",
    re.IGNORECASE,
)
_QUOTE = r"[“\"'‘](?P<words>[^“”\"]{1,160}?)[”\"'’]"
_INSERTED = re.compile(
    rf"\b(?:insert(?:ing|ed|s)?|add(?:ing|ed|s)?)\s+(?:the\s+(?:words?|phrase|following)\s+)?{_QUOTE}"
    rf"|\bthe\s+(?:words?|phrase)\s+{_QUOTE.replace('words', 'before')}\s+(?:is|are|(?:shall|will)\s+be)\s+"
    r"(?:hereby\s+)?(?:inserted|added)",
    re.IGNORECASE,
)
# What words do to a limit that they are put into, by the loophole that they open.
_OPENS = {
    "law-tautology": r"\b(?:(?:unlawful|illegal|unauthori[sz]ed)(?:ly)?|in\s+(?:violation|breach)\s+of\s+\w+)\b",
    "intent-qualifier": r"\b(?:intentional|deliberate|knowing|wil?lful)(?:ly)?\b",
    "degree-qualifier": r"\b(?:mass|fully|unconstrained|indiscriminate|systematic|independent|sole|exclusive)(?:ly)?\b",
    "law-condition": r"\b(?:where|when|if|to\s+the\s+extent)\b.*\b(?:law|regulation|policy|directive)s?\b",
    "law-exception": r"\b(?:except|unless|save)\b.*\b(?:law|regulation|policy|directive|authori[sz]ed)s?\b",
    "as-appropriate": r"\b(?:appropriate|practicable|feasible|reasonabl[ey])\b",
    "carve-out": r"\b(?:except|excluding|other\s+than|save|unless)\b",
}
# Any other case that is put in leaves the rest out: "where the board objects".
_CASES = re.compile(r"\W*(?:where|when|if|while|whilst|during|until|to\s+the\s+extent|so\s+far\s+as)\b", re.IGNORECASE)
_PUT_IN = {name: re.compile(pattern, re.IGNORECASE | re.DOTALL) for name, pattern in _OPENS.items()}


@dataclass(frozen=True, slots=True)
class Insertion:
    """Words put into the clauses `targets` that open `loophole` in a limit there, or without one take it back.

    `quoted` are the words of the limit itself where they stand beside those put in.
    Those that give a word of the limit another meaning name that word as `term`; where they are not `clear`, a person
    has to say whether they narrow it.
    """

    clause: int
    span: Span
    targets: tuple[int, ...]
    loophole: str
    term: str = ""
    clear: bool = True
    quoted: Span | None = None


def struck_items(agreement: Agreement) -> Iterator[Cancellation]:
    """Every item of a list that another clause strikes out by its letter."""
    for reference, sentence, rest in _amending(agreement):
        for item in _ITEM.finditer(agreement.text, rest.start, rest.end):
            struck = _STRUCK.match(agreement.text, item.end(), rest.end)
            targets = _items(agreement, reference, item["labels"])
            if struck is None or not targets:
                continue
            extent = Extent.REPLACED if struck["how"].lower() == "replaced" else Extent.WHOLE
            # What hangs on something is for a person to say; what is said behind it, of something else, is not.
            if _IF.search(agreement.text, sentence.start, item.start()) or _IF_SO.match(agreement.text, struck.end()):
                extent = Extent.CLOUDED
            plain = extent is not Extent.CLOUDED
            yield Cancellation(reference.clause, Span(item.start(), struck.end()), extent, targets, None, plain=plain)


def insertions(agreement: Agreement) -> Iterator[Insertion]:
    """Words that an amendment puts into a clause and that would hollow a limit out."""
    for reference, _, rest in _amending(agreement):
        for put in _INSERTED.finditer(agreement.text, rest.start, rest.end):
            words = put["words"] or put["before"]
            loophole = opens(words) or emptied_by(words) or ("carve-out" if _CASES.match(words) else "")
            if not loophole:
                continue
            items = list(_ITEM.finditer(agreement.text, rest.start, put.start()))
            targets = _items(agreement, reference, items[-1]["labels"]) if items else reference.targets
            yield Insertion(reference.clause, Span(*put.span()), targets, loophole)


def given_words(agreement: Agreement) -> frozenset[Span]:
    """The names of the clauses whose items or words are amended: what that comes to is told by those."""
    return frozenset(
        reference.span
        for reference, _, rest in _amending(agreement)
        if _INSERTED.search(agreement.text, rest.start, rest.end) or _ITEM.search(agreement.text, rest.start, rest.end)
    )


def opens(words: str) -> str:
    """The loophole that words open in a limit that they are put into, or nothing."""
    return next((name for name, pattern in _PUT_IN.items() if pattern.search(words)), "")


def _amending(agreement: Agreement) -> Iterator[tuple[Reference, Span, Span]]:
    """Each reference to other clauses, its sentence, and the rest of the sentence up to the next such reference."""
    internal = [one for one in agreement.references if one.reach is Reach.INTERNAL and one.targets]
    for at, reference in enumerate(internal):
        clause = agreement.clauses[reference.clause]
        if clause.kind in AMENDS_NOTHING or reference.clause in reference.targets:
            continue
        sentence = sentence_with(clause, reference.span)
        further = internal[at + 1].span.start if at + 1 < len(internal) else sentence.end
        own = _ITEM.match(agreement.text, further)
        end = sentence.end if own else min(sentence.end, further)
        yield reference, sentence, Span(reference.span.end, max(reference.span.end, end))


def _items(agreement: Agreement, reference: Reference, labels: str) -> tuple[int, ...]:
    wanted = {label.lower() for label in _LABEL.findall(labels)}
    return tuple(
        clause.index
        for clause in agreement.below(reference.targets)
        if clause.index not in reference.targets and _own(clause).lower() in wanted
    )


def _own(clause: Clause) -> str:
    found = _LABEL.findall(clause.number)
    return found[-1] if found else ""
