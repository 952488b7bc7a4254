"""Clauses that a defined word stands for: "Excluded Provisions" means Sections 3.1, 5 and 6."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from agreelint.model.agreement import Clause, ClauseKind, Reach, Reference
from agreelint.model.span import Span

_MEANS: Final = re.compile(
    r"[\"“'‘](?P<term>[^\"“”'’\n]{2,60})[\"”'’]\s+(?:(?:shall\s+)?means?|are|is|refers?\s+to)\s+(?:only\s+)?(?:each\s+of\s+|any\s+of\s+|all\s+of\s+)?(?:the\s+)?$"
)
_BETWEEN: Final = re.compile(r"\s*(?:,|;|and|or|,\s*and)\s*(?:the\s+)?")
_AFTER: Final = re.compile(r"\s*(?:of\s+(?:this|the)\s+[\w\s-]{3,40}|above|below)?\s*(?:[.;)]|$)")


def sets(text: str, clauses: Sequence[Clause], found: Sequence[Reference]) -> Iterator[Reference]:
    """A reference for each use of a word that stands for clauses and nothing else."""
    meant: dict[str, tuple[int, ...]] = {}
    places: dict[str, Span] = {}
    at = 0
    while at < len(found):
        first = found[at]
        clause = clauses[first.clause]
        opens = _MEANS.search(text, clause.body.start, first.span.start) if first.reach is Reach.INTERNAL else None
        last = at
        while (
            opens
            and last + 1 < len(found)
            and _BETWEEN.fullmatch(text, found[last].span.end, found[last + 1].span.start)
        ):
            last += 1
        if opens and _AFTER.match(text, found[last].span.end, clause.body.end):
            meant[opens["term"]] = tuple(dict.fromkeys(place for one in found[at : last + 1] for place in one.targets))
            places[opens["term"]] = clause.body
        at = last + 1
    if not meant:
        return
    used = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(meant, key=len, reverse=True)))})\b")
    for clause in clauses:
        if clause.kind in {ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD}:
            continue
        for match in used.finditer(text, clause.body.start, clause.body.end):
            if meant[match[0]] and not places[match[0]].holds(Span(*match.span())):
                yield Reference(Span(*match.span()), match[0], clause.index, Reach.INTERNAL, meant[match[0]])
