"""Whether a paper that the agreement names is in the reviewed text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from agreelint.language.phrases.lists import each
from agreelint.model.agreement import Agreement, Clause, PartKind
from agreelint.model.span import Span
from agreelint.reasoning.papers.named import is_elsewhere, papers

_APART: Final = frozenset(
    {PartKind.SCHEDULE, PartKind.EXHIBIT, PartKind.AMENDMENT, PartKind.ORDER_FORM, PartKind.DEFINITIONS}
)
_TITLE, _OPENING = 120, 300  # characters of a part that name it, and that say what it is
# What a paper is, and which one of its kind. A file that begins like a letter is one; terms may be about anything.
_LETTERS: Final = each(
    "letter correspondence email memo memorandum assurance undertaking minute accord playbook charter"
)
_HEADS: Final = _LETTERS | each(
    "agreement deed note term condition rule requirement policy directive direction instruction guidance guideline "
    "document protocol code manual handbook sheet plan statement paper programme arrangement record settlement "
    "understanding"
)
_TELLING: Final = _HEADS | each("side standard general usual purchase further additional business comfort")
_WORD: Final = re.compile(r"[a-z]{4,}")
_BRACKETED: Final = re.compile(r"\s*\(([^()]+)\)")
_DATE: Final = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[\s.]+([a-z]{3,9}|\d{1,2})[\s.]+(\d{4})\b", re.IGNORECASE)


@dataclass(frozen=True)
class AtHand:
    """The reviewed text, by the papers that it may hold."""

    agreement: Agreement

    def holds(self, name: Span, sentence: Span) -> bool:
        """Whether a part is the paper by its heading, or a file read beside it by how it begins.

        One that shows another date than the paper's is another paper.
        """
        said = self.agreement.words(name)
        wanted = _plain(said) & _TELLING
        if not wanted or (not self._beside and is_elsewhere(said)):
            return False
        return any(
            not place.meets(sentence) for place in self._places(frozenset(wanted), frozenset(_DATE.findall(said)))
        )

    @property
    def _beside(self) -> bool:
        return self.agreement.format == "together"

    def _places(self, wanted: frozenset[str], dates: frozenset[tuple[str, ...]]) -> list[Span]:
        key = wanted, dates
        if key not in self._known:
            fits = _begins_so if self._beside else _is_called
            self._known[key] = [
                one.span for one in self._candidates if fits(one, wanted) and (not dates or one.is_of(dates))
            ]
        return self._known[key]

    @cached_property
    def _known(self) -> dict[tuple[frozenset[str], frozenset[tuple[str, ...]]], list[Span]]:
        return {}

    @cached_property
    def _candidates(self) -> tuple["_Candidate", ...]:
        agreement = self.agreement
        parts = tuple(
            _Candidate(
                part.span,
                _plain(f"{part.label} {part.title}"),
                f"{part.label} {part.title} {agreement.words(part.span)[:_OPENING]}",
            )
            for part in agreement.parts
            if part.kind in _APART
        )
        return parts if self._beside else (*parts, *_headed(agreement))


@dataclass(frozen=True)
class _Candidate:
    span: Span
    called: frozenset[str]
    opening: str

    def is_of(self, dates: frozenset[tuple[str, ...]]) -> bool:
        """Whether it shows one of the dates, or none at all."""
        shown = {tuple(word.casefold() for word in one) for one in _DATE.findall(self.opening)}
        return not shown or any(tuple(word.casefold() for word in one) in shown for one in dates)


def _is_called(one: _Candidate, wanted: frozenset[str]) -> bool:
    return wanted <= one.called


def _begins_so(one: _Candidate, wanted: frozenset[str]) -> bool:
    opening = re.sub(r"\bDear\b", "letter", one.opening)
    if letters := wanted & _LETTERS:
        return letters <= one.called | _plain(opening)
    return wanted <= one.called | _plain(opening[:_TITLE])


def _headed(agreement: Agreement) -> Iterator[_Candidate]:
    """The clauses whose heading may be the name of a paper: not those that only speak of it."""
    for clause in agreement.clauses:
        bracketed = _BRACKETED.match(agreement.text, clause.body.start, clause.body.start + _TITLE)
        called = _plain(f"{clause.heading} {bracketed[1] if bracketed else ''}") & _TELLING
        if not called & _HEADS:
            continue
        start = bracketed.end() if bracketed else clause.body.start
        said = agreement.text[start : min(start + _OPENING, _ends(agreement, clause))]
        told = (
            paper[0]
            for paper in papers(said, None)
            if not re.search(r"(?i)\bthis\s+(?:\w+\s+)?$", said[: paper.start()])
        )
        if not any(_plain(one) & called & _HEADS for one in told):
            yield _Candidate(clause.span, called, said)


def _ends(agreement: Agreement, clause: Clause) -> int:
    """Where the words of a clause end; those of a bare heading with the clauses below it."""
    last = clause
    while not len(clause.body) and last.children:
        last = agreement.clauses[last.children[-1]]
    return last.span.end


def _plain(words: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in _WORD.findall(re.sub(r"(?i)e-mail", "email", words).casefold()))
