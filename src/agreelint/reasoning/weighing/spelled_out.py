"""Lines with what their cross-references lead to: "Section 5 [no use for choosing targets] does not apply".

The network that reads them hardly follows numbers; what stands behind a number it reads.
"""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from agreelint.model.agreement import Agreement, Reach, Reference
from agreelint.model.span import Span

_WORDS: Final = 14  # of all that a reference leads to, shared among its targets,
_FEWEST: Final = 7  # but not less than this many of each,
_FAR: Final = 400  # characters of a clause that are looked at
_TARGETS: Final = 3  # of so many targets at most


def spelled_out(agreement: Agreement, line: Span) -> str:
    """The words of a line on one line, with the first words of each clause that it names in brackets."""
    made, at = [], line.start
    for reference in _within(agreement, line):
        if brackets := _brackets(agreement, reference, line):
            made += [agreement.text[at : reference.span.end], brackets]
            at = reference.span.end
    made.append(agreement.text[at : line.end])
    return " ".join(" ".join(made).split())


def first_words(words: str, most: int = _WORDS) -> str:
    """How a clause begins, in brackets."""
    return f"[{' '.join(words.split()[:most])}]"


def _within(agreement: Agreement, line: Span) -> Iterator[Reference]:
    """The references in a line that lead somewhere, each place once."""
    seen: set[tuple[int, ...]] = set()
    end = line.start
    known = agreement.references
    for reference in known[bisect_left(known, line.start, key=attrgetter("span.start")) :]:
        if reference.span.start >= line.end:
            return
        leads = reference.reach is Reach.INTERNAL and reference.targets
        if leads and reference.span.start >= end and reference.targets not in seen:
            seen.add(reference.targets)
            end = reference.span.end
            yield reference


def _brackets(agreement: Agreement, reference: Reference, line: Span) -> str:
    """The first words of what the reference leads to; "" for what is said in the line itself."""
    clauses = [agreement.clauses[at] for at in reference.targets[:_TARGETS]]
    most = max(_FEWEST, _WORDS // len(clauses))
    told = [_told(agreement, clause.index) for clause in clauses if not clause.span.meets(line)]
    return " ".join(first_words(words, most) for words in told if words)


def _told(agreement: Agreement, at: int) -> str:
    """What a clause says behind its number: its heading, its words, and where it has hardly any, its first part's."""
    clause = agreement.clauses[at]
    words = f"{clause.heading} {agreement.words(clause.body)[:_FAR]}".split()
    if len(words) < _FEWEST and clause.children:
        words += _told(agreement, clause.children[0]).split()
    return " ".join(words)
