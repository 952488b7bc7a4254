"""Two drafts of one agreement: which findings are new, resolved, the same or reworded, each occurrence on its own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from agreelint.engine.alignment import Alignment, Edit, Words, align, difference, said
from agreelint.engine.document import blocks
from agreelint.language.words.normalise import plain
from agreelint.model.agreement import Agreement, Clause
from agreelint.model.place import Gap
from agreelint.model.policy import Policy, Waiver
from agreelint.model.review import Document, ExitCode, Finding, Kind, Outcome


class Change(StrEnum):
    """What became of a finding from one draft to the next."""

    NEW = "new"
    REWORDED = "reworded"
    SAME = "same"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class Side:
    """One draft: its report, and its clauses where the file could be read."""

    document: Document
    agreement: Agreement | None


@dataclass(frozen=True, slots=True)
class Changed:
    """A finding in both drafts, or in one of them.

    `fresh`: it counts against the new draft and did not count against the old one. `words` are those of its clause
    with what was deleted and inserted; all are the same where the clause was left as it was.
    """

    change: Change
    old: Finding | None
    new: Finding | None
    fresh: bool = False
    words: tuple[Words, ...] = ()

    @property
    def finding(self) -> Finding:
        """The finding as it is now, or as it was last."""
        found = self.new or self.old
        if found is None:
            raise ValueError("a change is the change of some finding")
        return found

    @property
    def clause_changed(self) -> bool:
        """Whether the words of its own clause differ."""
        return any(piece.edit is not Edit.SAME for piece in self.words)


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A waiver that held for the old draft and does not hold for the new one, and why."""

    waiver: Waiver
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of an agreement from one draft to the next."""

    old: Document
    new: Document
    findings: tuple[Changed, ...] = ()
    lapsed: tuple[Lapsed, ...] = ()
    alignment: Alignment | None = None
    gaps: tuple[Gap, ...] = ()

    def of(self, change: Change) -> tuple[Changed, ...]:
        """The findings of which that became."""
        return tuple(one for one in self.findings if one.change is change)

    @property
    def fresh(self) -> tuple[Changed, ...]:
        """The findings that a gate stops for."""
        return tuple(one for one in self.findings if one.fresh)

    def exit_code(self, *, fail_on_new: bool) -> ExitCode:
        """What a gate acts on: what was not read in either draft outranks what is new."""
        if self.gaps:
            return ExitCode.INCOMPLETE
        return ExitCode.CROSSED if fail_on_new and self.fresh else ExitCode.PASS


def compare(old: Side, new: Side, policy: Policy) -> Comparison:
    """Compare two drafts that were reviewed under the same policy."""
    gaps = (*_gaps("old draft", old), *_gaps("new draft", new))
    if not (old.agreement and old.agreement.clauses and new.agreement and new.agreement.clauses):
        # Against nothing everything would be new.
        return Comparison(old.document, new.document, gaps=gaps)
    alignment = align(old.agreement, new.agreement)
    pairs = list(_paired(old, new, alignment))
    made = [_changed(a, b, old.agreement, new.agreement, alignment, policy) for a, b in pairs]
    order = list(Change)
    made.sort(key=lambda one: (order.index(one.change), -one.finding.severity, one.finding.span.start, one.finding.id))
    return Comparison(old.document, new.document, tuple(made), tuple(_lapsed(made)), alignment, gaps)


def _gaps(which: str, side: Side) -> Iterator[Gap]:
    for gap in side.document.gaps:
        yield Gap(f"{which}, {gap.what}", gap.why)
    if side.document.outcome is Outcome.INCOMPLETE and not side.document.gaps:
        yield Gap(which, "Its review is incomplete.")
    if side.agreement is None and not side.document.gaps:
        yield Gap(which, "Its clauses could not be read, so the drafts could not be compared.")


def _paired(old: Side, new: Side, alignment: Alignment) -> Iterator[tuple[Finding | None, Finding | None]]:
    """Each finding with the one it was, or alone. No finding is ever paired twice."""
    left, right = list(old.document.findings), list(new.document.findings)
    to_new = alignment.new_of

    def in_old(finding: Finding) -> object:
        clause = _clause(old.agreement, finding)
        return None if clause is None else to_new.get(clause.index, ("removed", clause.index))

    def in_new(finding: Finding) -> object:
        clause = _clause(new.agreement, finding)
        return None if clause is None else clause.index

    # The same words of the same clause, then whatever else tells the same of it.
    for told in (_told_with_words, _told):
        before: list[object] = [(told(one), in_old(one)) for one in left]
        after: list[object] = [(told(one), in_new(one)) for one in right]
        yield from _matched(left, before, right, after)
    yield from _divided(left, right)
    yield from ((one, None) for one in left)
    yield from ((None, one) for one in right)


def _matched(
    left: list[Finding], old_keys: list[object], right: list[Finding], new_keys: list[object]
) -> list[tuple[Finding, Finding]]:
    """Pairs of one key in the order of the drafts; they are taken out of both lists."""
    waiting: dict[object, list[Finding]] = defaultdict(list)
    for key, one in zip(new_keys, right, strict=True):
        waiting[key].append(one)
    pairs = [(one, waiting[key].pop(0)) for key, one in zip(old_keys, left, strict=True) if waiting[key]]
    for one, other in pairs:
        left.remove(one)
        right.remove(other)
    return pairs


def _divided(left: list[Finding], right: list[Finding]) -> Iterator[tuple[Finding, Finding]]:
    """Findings whose clause was divided, or put together with another, with its words as they were."""
    for one in list(left):
        for other in right:
            a, b = _plain(one.clause), _plain(other.clause)
            if _told_with_words(one) == _told_with_words(other) and a and b and (a in b or b in a):
                left.remove(one)
                right.remove(other)
                yield one, other
                break


def _told(finding: Finding) -> tuple[object, ...]:
    """What a finding tells, without where. The absence of a limit is told by its red line alone."""
    rule = "" if finding.kind is Kind.MISSING else finding.rule
    return finding.red_line, rule, finding.kind, finding.certainty, finding.loophole


def _told_with_words(finding: Finding) -> tuple[object, ...]:
    return *_told(finding), _plain(finding.quote)


def _plain(words: str) -> str:
    return " ".join(plain(words)[0].casefold().split())


def _clause(agreement: Agreement | None, finding: Finding) -> Clause | None:
    """The clause that a finding stands in; a missing limit stands in none."""
    if agreement is None or finding.kind is Kind.MISSING:
        return None
    return agreement.clause_at(finding.span.start)


def _changed(
    old: Finding | None, new: Finding | None, before: Agreement, after: Agreement, alignment: Alignment, policy: Policy
) -> Changed:
    fresh = new is not None and blocks(new, policy) and not (old is not None and blocks(old, policy))
    a = _clause(before, old) if old else None
    b = _clause(after, new) if new else None
    if a is None and b is not None:
        a = next((before.clauses[at] for at, to in alignment.new_of.items() if to == b.index), None)
    if b is None and a is not None and a.index in alignment.new_of:
        b = after.clauses[alignment.new_of[a.index]]
    words = difference(said(before, a) if a else "", said(after, b) if b else "")
    if a and b and alignment.new_of.get(a.index) == b.index and a.index not in alignment.changed:
        words = (Words(Edit.SAME, said(after, b)),)
    if old is None or new is None:
        return Changed(Change.RESOLVED if new is None else Change.NEW, old, new, fresh, words)
    same = not any(piece.edit is not Edit.SAME for piece in words) and _related(old) == _related(new)
    return Changed(Change.SAME if same else Change.REWORDED, old, new, fresh, words)


def _related(finding: Finding) -> list[str]:
    """The other words that make a finding: a definition, an override."""
    return [_plain(other.quote) for other in finding.related]


def _lapsed(changes: Iterable[Changed]) -> Iterator[Lapsed]:
    for one in changes:
        waiver = one.old.waived if one.old else None
        if waiver is None or (one.new is not None and one.new.waived is not None):
            continue
        if one.new is None:
            yield Lapsed(waiver, "the finding is resolved, so the waiver can go")
        elif one.clause_changed:
            yield Lapsed(waiver, f"the clause was reworded; it is finding {one.new.id} now, and counts")
        else:
            yield Lapsed(waiver, f"the finding is {one.new.id} now, and counts")
