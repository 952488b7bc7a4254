"""Chains of definitions, followed from the clause that uses a term to each meaning on the way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from agreelint.language.vocabulary.forms import written
from agreelint.model.agreement import Agreement, Term
from agreelint.model.rule import Related
from agreelint.model.span import Span

_DEEPEST = 4  # definitions, one in the other
_SHORT = 3  # letters
_ENDING = re.compile(r"(?<=\w{3})(?:ing|ed|es|e|s)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Chain:
    """A use of a defined term, and the definitions that lead from it, nearest first."""

    used: Span
    terms: tuple[Term, ...]

    @property
    def last(self) -> Term:
        """The term whose meaning the chain ends with."""
        return self.terms[-1]

    def related(self) -> tuple[Related, ...]:
        """The way from the use to the last meaning."""
        return (Related("used here", self.used), *(Related("defined here", term.meaning) for term in self.terms))


def chains(agreement: Agreement, span: Span) -> Iterator[Chain]:
    """Every chain of definitions that starts at a term used in `span`, the short ones first."""
    names = {alias.casefold() for party in agreement.parties for alias in party.names}
    terms = [term for term in agreement.terms if term.name.casefold() not in names and len(term.meaning)]
    found = [Chain(used, (term,)) for used, term in _uses(agreement, span, terms)]
    met = {chain.last for chain in found}
    for _ in range(_DEEPEST):
        yield from found
        further = []
        for chain in found:
            for _, term in _uses(agreement, chain.last.meaning, terms):
                # The shortest way to a meaning is way enough.
                if term not in met:
                    met.add(term)
                    further.append(Chain(chain.used, (*chain.terms, term)))
        found = further


def _uses(agreement: Agreement, span: Span, terms: Sequence[Term]) -> Iterator[tuple[Span, Term]]:
    """The terms named in `span`, written as they are defined, and not where they are defined."""
    whole = agreement.words(span)
    for term in terms:
        # "may suspend upon Misuse alone, "Misuse" being use found …": used before it is defined.
        words = whole[: max(0, term.span.start - span.start - 1)] if term.span.meets(span) else whole
        found = written(term.name).search(words) if term.name[:-3] in words else None
        otherwise = _otherwise(agreement.text, term) if found is None else None
        found = otherwise.search(words) if otherwise is not None else found
        if found is not None:
            yield Span(*found.span()).shift(span.start), term


@lru_cache(maxsize=1024)
def _otherwise(text: str, term: Term) -> re.Pattern[str] | None:
    """Finds a name that the agreement never uses as it is defined: written small, or in another form of the word.

    ""Pause" means the sending of a memorandum", "may pause access".
    """
    own = sum(1 for found in written(term.name).finditer(text) if not term.span.start <= found.start() < term.span.end)
    if own or len(term.name) < _SHORT:
        return None
    stem = _ENDING.sub("", term.name) if " " not in term.name else term.name
    return re.compile(rf"\b{re.escape(stem)}(?:e|s|es|d|ed|ing)?\b", re.IGNORECASE)
