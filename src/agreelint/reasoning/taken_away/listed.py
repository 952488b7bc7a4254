"""Clauses in a list under words that take them away: "The following Sections are omitted: (a) 3.1; (b) 5"."""

import re
from collections.abc import Iterator

from agreelint.model.agreement import AMENDS_NOTHING, Agreement, Clause, Reach
from agreelint.reasoning.taken_away.cancel import Cancellation
from agreelint.reasoning.taken_away.undoing import undone

_FOLLOWING = re.compile(
    r"\b(?:the\s+|these\s+)?(?:following|below)(?:\s+(?:listed\s+)?(?:sections?|clauses?|articles?|paragraphs?|provisions?|items?|terms?|numbers?|parts?))?"
    r"|\b(?:the\s+)?(?:sections?|clauses?|articles?|paragraphs?|provisions?|items?|terms?|numbers?)\s+(?:listed\s+|named\s+|set\s+out\s+)?below",
    re.IGNORECASE,
)
# What may stand in an entry beside the name of the clause: its word, its title.
_NOTHING_ELSE = re.compile(
    r"\W*(?:(?:sections?|clauses?|articles?|paragraphs?|nos?\.?)\W*)?(?:\([^()]{0,80}\))?\W*", re.IGNORECASE
)
_ENTRY = re.compile(r"\(\w{1,4}\)|[-•*–]")
_LONGEST = 40  # entries of a list


def listed(agreement: Agreement) -> Iterator[Cancellation]:
    """Every clause that is nothing but an entry of such a list."""
    for reference in agreement.references:
        clause = agreement.clauses[reference.clause]
        if reference.reach is not Reach.INTERNAL or clause.kind in AMENDS_NOTHING or not reference.targets:
            continue
        lead = _lead(agreement, clause)
        found = _FOLLOWING.search(lead)
        said = (
            agreement.text[clause.body.start : reference.span.start],
            agreement.text[reference.span.end : clause.body.end],
        )
        if found is None or not all(map(_NOTHING_ELSE.fullmatch, said)):
            continue
        made = undone(reference.span, lead[: found.start()], lead[found.end() :].rstrip(" :"))
        if made is not None:
            yield Cancellation(clause.index, reference.span, made[1], reference.targets, reference.part)


def _lead(agreement: Agreement, clause: Clause) -> str:
    """The words that lead the list in: those of the clause above, or of the line before its first entry."""
    if clause.lead_in is not None:
        return agreement.words(clause.lead_in)
    if clause.parent is not None:
        return agreement.words(agreement.clauses[clause.parent].body)
    for at in range(clause.index - 1, max(-1, clause.index - _LONGEST), -1):
        said = agreement.words(agreement.clauses[at].span).rstrip()
        if said.endswith(":"):
            return said
        if not _ENTRY.match(said):
            break
    return ""
