"""Rows that were read as clauses because a number opens them, and take the clause of that number away."""

import re
from collections.abc import Iterator

from agreelint.model.agreement import AMENDS_NOTHING, Agreement, Clause
from agreelint.model.span import Span
from agreelint.reasoning.taken_away.cancel import Cancellation
from agreelint.reasoning.taken_away.entered import entry_alone, is_about_else

_BAR = re.compile(r"\s*[|:\t=→⇒…–—]")
_UNIT = re.compile(r"\s*(?:section|clause|article|paragraph|§)", re.IGNORECASE)


def rows(agreement: Agreement) -> Iterator[Cancellation]:
    """Every "Section 4 | Not applicable" that bears the number of an earlier clause, in order.

    "4. Reserved." in a schedule that counts its own items is no word about the agreement's clause 4.
    """
    numbered: dict[str, list[Clause]] = {}
    for clause in agreement.clauses:
        if not clause.number or clause.kind in AMENDS_NOTHING:
            continue
        earlier = numbered.setdefault(clause.number, [])
        said = _beside(agreement, clause)
        extent = entry_alone(said) if earlier and not _is_of_else(clause, earlier) else None
        if extent is None:
            earlier.append(clause)
        elif _BAR.match(said) or (_UNIT.match(clause.label) and not _counts_its_own(agreement, clause, earlier)):
            targets = tuple(one.index for one in earlier)
            span = Span(clause.span.start, clause.span.start + len(agreement.words(clause.span).rstrip()))
            yield Cancellation(clause.index, span, extent, targets, None)


def _is_of_else(row: Clause, earlier: list[Clause]) -> bool:
    """Whether the row has a heading of its own, which is not the clause's: "Section 2 Deviations: none"."""
    own = row.heading.casefold()
    return is_about_else(row.heading) and not any(own == one.heading.casefold() for one in earlier)


def _beside(agreement: Agreement, clause: Clause) -> str:
    """The words beside a number, which may stand on the line below it."""
    said = agreement.words(clause.body)
    below = agreement.clauses[clause.index + 1] if clause.index + 1 < len(agreement.clauses) else None
    return said if said.strip() or below is None or below.number else agreement.words(below.span)


def _counts_its_own(agreement: Agreement, clause: Clause, earlier: list[Clause]) -> bool:
    """Whether the part that the row stands in has numbered clauses of its own, and none of this number before."""
    if any(one.part == clause.part for one in earlier):
        return False
    beside = (one for one in agreement.clauses if one.part == clause.part and one.number)
    return any(entry_alone(_beside(agreement, one)) is None for one in beside)
