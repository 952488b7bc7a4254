"""Which of two clauses goes first when they conflict, by the orders of precedence that the agreement states."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from agreelint.model.agreement import Agreement, PartKind, Precedence, Reach

_MAIN = re.compile(
    r"^(?:the\s+|this\s+)?(?:(?:main\s+)?(?:body|articles|clauses|sections|remainder|rest)\b.*"
    r"|(?:\w+\s+){0,4}?(?:agreement|contract|subcontract|subscription|terms(?:\s+and\s+conditions)?|licen[cs]e))$",
    re.IGNORECASE,
)
_KINDS = (
    (re.compile(r"\bamendments?\b|\baddend(?:um|a)\b|\brider\b", re.IGNORECASE), PartKind.AMENDMENT),
    (
        re.compile(r"\bexhibits?\b|\battachments?\b|\bannex(?:es|ures?)?\b|\bappendi\w+", re.IGNORECASE),
        PartKind.EXHIBIT,
    ),
    (re.compile(r"\bschedules?\b", re.IGNORECASE), PartKind.SCHEDULE),
    (
        re.compile(r"\border\s+forms?\b|\bordering\s+documents?\b|\bspecial\s+terms\b", re.IGNORECASE),
        PartKind.ORDER_FORM,
    ),
)
_PLAIN = re.compile(r"[^a-z0-9]+")
_EXCEPT = re.compile(r"\b(?:except|save|other\s+than|provided\s+that|but\s+not)\b.*", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Ranks:
    """For each order of precedence, the clauses that each of its papers holds, the highest paper first."""

    orders: Sequence[tuple[Precedence, Sequence[frozenset[int]]]] = field(default_factory=tuple)

    def above(self, high: int, low: int) -> Precedence | None:
        """The order by which clause `high` goes before clause `low`, or None."""
        for order, papers in self.orders:
            at = [next((n for n, paper in enumerate(papers) if clause in paper), None) for clause in (high, low)]
            if at[0] is not None and at[1] is not None and at[0] < at[1]:
                return order
        return None


def ranks(agreement: Agreement) -> Ranks:
    """The orders of precedence of `agreement`, with what they name looked up."""
    by_part: dict[int, set[int]] = {}
    for clause in agreement.clauses:
        by_part.setdefault(clause.part, set()).add(clause.index)
    return Ranks(tuple((order, tuple(_papers(agreement, order, by_part))) for order in agreement.precedence))


def _papers(agreement: Agreement, order: Precedence, by_part: Mapping[int, set[int]]) -> Iterator[frozenset[int]]:
    taken: set[int] = set()
    found = [_named(agreement, order, name, by_part) for name in order.ranks]
    single = [clauses for clauses in found if clauses]
    for clauses in found:
        # "Exhibit B prevails over this Agreement": what has a rank of its own is not meant with the whole.
        own = {one for other in single if other is not clauses and len(other) < len(clauses) for one in other}
        yield frozenset(clauses - own - taken)
        taken |= clauses - own
    if len(order.ranks) == 1:
        # "This Amendment prevails": over all the rest.
        yield frozenset({clause.index for clause in agreement.clauses} - taken)


def _named(agreement: Agreement, order: Precedence, name: str, by_part: Mapping[int, set[int]]) -> set[int]:
    """The clauses that a ranked name means: sections by number, parts by label, title or kind, the body."""
    said = _EXCEPT.sub("", name)
    found: set[int] = set()
    for reference in agreement.references:
        at = reference.span
        if order.span.holds(at) and reference.reach is Reach.INTERNAL and " ".join(reference.text.split()) in said:
            if reference.targets:
                found.update(one.index for one in agreement.below(reference.targets))
            elif reference.part is not None:
                found |= by_part.get(reference.part, set())
    if found:
        return found
    if re.search(r"\bthis\s+(?:clause|section|schedule|exhibit|annex|addendum|amendment|rider)\b", said, re.IGNORECASE):
        clause = agreement.clauses[order.clause]
        whole = not re.search(r"\bthis\s+(?:clause|section)\b", said, re.IGNORECASE)
        return set(by_part[clause.part]) if whole else {one.index for one in agreement.below((clause.index,))}
    return _parts(agreement, said, by_part)


def _parts(agreement: Agreement, said: str, by_part: Mapping[int, set[int]]) -> set[int]:
    found: set[int] = set()
    simple = f" {_PLAIN.sub(' ', said.casefold())} "
    for at, part in enumerate(agreement.parts):
        for name in (part.label, part.title):
            words = _PLAIN.sub(" ", name.casefold()).strip()
            if words and f" {words} " in simple:
                found |= by_part.get(at, set())
    if found:
        return found
    for pattern, kind in _KINDS:
        if pattern.search(said):
            kinds = {kind, PartKind.SCHEDULE} if kind is PartKind.EXHIBIT else {kind}
            found |= {
                one for at, part in enumerate(agreement.parts) if part.kind in kinds for one in by_part.get(at, ())
            }
    if found:
        return found
    if _MAIN.match(said.strip()):
        body = {PartKind.BODY, PartKind.DEFINITIONS, PartKind.PREAMBLE}
        return {one for at, part in enumerate(agreement.parts) if part.kind in body for one in by_part.get(at, ())}
    return set()
