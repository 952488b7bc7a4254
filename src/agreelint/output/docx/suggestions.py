"""The wording to ask for, as tracked changes: a sentence is replaced where that is plain, else words are put beside it.

Each red line's wording is put in once, at one of its findings that are certain and that nobody has accepted: rather
where it is crossed than where a limit is hollow, and never into a recital or a heading. Who accepts all changes must
not lose by it what nobody complained of, so only a short sentence goes, and a hollow limit only where it is one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, ClauseKind, PartKind
from agreelint.model.manuscript import Story
from agreelint.model.review import Finding, Kind
from agreelint.model.rule import Certainty
from agreelint.model.span import Span
from agreelint.output.docx.places import Places, Point, Spot
from agreelint.read.docx.names import P_PR, R_PR, RUN, SECT_PR, TBL, P, T, W

_CHANGED = re.compile(rb"<(?:[\w.-]+:)?rPrChange\b")
# A longer sentence that crosses a red line says other things as well.
_LONGEST = 40  # words
_LIMIT = re.compile(r"\b(?:(?:shall|will|may|must|can|is|are)\s+not|cannot|prohibited|forbidden)\b", re.IGNORECASE)
_SAYING = frozenset({ClauseKind.OPERATIVE, ClauseKind.DEFINITION, ClauseKind.TABLE_ROW})
# What a deletion may hold beside runs of plain words.
_PASSED = frozenset(W + x for x in ("proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"))
_PLAIN = frozenset({T, R_PR, W + "tab", W + "br", W + "cr", W + "noBreakHyphen", W + "lastRenderedPageBreak"})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Wording of one or more findings, at one place.

    It goes in at `point`, or as paragraphs of its own at the byte `apart`. `replaced` are the bytes whose words it
    replaces; `looks` are the properties of the words beside it.
    """

    findings: tuple[Finding, ...]
    point: Point | None
    replaced: tuple[int, int] | None = None
    start: Point | None = None
    apart: int = 0
    looks: bytes = b""

    @property
    def wording(self) -> str:
        """The words to put in."""
        return " ".join(dict.fromkeys(finding.ask_for for finding in self.findings))


def suggestions(findings: Iterable[Finding], places: Places) -> tuple[Suggestion, ...]:
    """What to suggest, each place once, in no order."""
    told: dict[tuple[int, int], list[Finding]] = {}
    apart: list[Finding] = []
    for finding in _one_each(findings, places.agreement):
        if finding.quote and _is_in_clause(finding, places.agreement):
            span = _sentence(finding, places.agreement)
            told.setdefault((span.start, span.end), []).append(finding)
        else:
            apart.append(finding)
    made = [_at(Span(*where), tuple(found), places) for where, found in told.items()]
    end = _end(places) if apart else None
    if end is not None:
        made += [Suggestion((finding,), None, apart=end) for finding in apart]
    return tuple(one for one in made if one is not None)


def _one_each(findings: Iterable[Finding], agreement: Agreement) -> Iterator[Finding]:
    """The finding of each red line that shows best where its wording belongs."""

    def rank(finding: Finding) -> tuple[bool, bool, bool, Span]:
        inside = _is_in_clause(finding, agreement)
        return (not finding.quote, not inside, finding.kind is not Kind.CROSSED, finding.span)

    seen: set[str] = set()
    for finding in sorted(findings, key=rank):
        counts = finding.certainty is Certainty.CERTAIN and not finding.waived and finding.ask_for
        if counts and finding.red_line not in seen:
            seen.add(finding.red_line)
            yield finding


def _is_in_clause(finding: Finding, agreement: Agreement) -> bool:
    """Whether the words stand where words bind."""
    clause = agreement.clause_at(finding.span.start)
    return clause is not None and clause.kind in _SAYING and clause.story is Story.BODY


def _sentence(finding: Finding, agreement: Agreement) -> Span:
    """The sentence that holds the decisive words, or the place where they stood; those words where none does."""
    clause = agreement.clause_at(finding.span.start)
    return next((one for one in clause.sentences if one.holds(finding.span)) if clause else iter(()), finding.span)


def _at(span: Span, findings: tuple[Finding, ...], places: Places) -> Suggestion | None:
    is_gone = all(finding.kind is Kind.MISSING for finding in findings)
    if is_gone and (block := _paragraph_that_goes(places, findings[0].span)) is not None:
        return Suggestion(findings, None, apart=places.tree.end(block))
    spot = places.of(span)
    if spot is None or spot.around:
        return None
    looks = _looks(places, spot)
    whole = _is_whole(span, places.agreement) and _is_plain(places, spot)
    if whole and _may_go(places.agreement.words(span), findings):
        return Suggestion(findings, spot.end, (spot.start.at, spot.end.at), spot.start, looks=looks)
    return Suggestion(findings, spot.end, looks=looks)


def _paragraph_that_goes(places: Places, gap: Span) -> int | None:
    """The paragraph of a deletion, if its own mark is deleted too: words put into it would join the next."""
    spot, tree = places.of(gap), places.tree
    if spot is None or spot.whole is None:
        return None
    paragraph = next((one for one in tree.above(spot.whole) if tree.tags[one] == P), None)
    if paragraph is None:
        return None
    properties = next((one for one in tree.children(paragraph) if tree.tags[one] == P_PR), None)
    goes = properties is not None and any(
        tree.tags[tree.parents[one]] == R_PR for one in tree.within(properties, W + "del", W + "moveFrom")
    )
    return paragraph if goes else None


def _may_go(sentence: str, findings: Iterable[Finding]) -> bool:
    """Whether a sentence says little but what the findings complain of."""
    kinds = {finding.kind for finding in findings}
    if Kind.CROSSED in kinds:
        return len(sentence.split()) <= _LONGEST
    return Kind.HOLLOW in kinds and bool(_LIMIT.search(sentence))


def _is_whole(span: Span, agreement: Agreement) -> bool:
    """Whether the words are a sentence that stands on its own: no item of a list, no row, no recital."""
    clause = agreement.clause_at(span.start)
    return (
        clause is not None
        and span in clause.sentences
        and clause.kind is ClauseKind.OPERATIVE
        and clause.lead_in is None
        and clause.story is Story.BODY
    )


def _is_plain(places: Places, spot: Spot) -> bool:
    """Whether between the two ends stand only runs of words, all in one paragraph and in no tracked change."""
    tree = places.tree
    first, last = spot.start.run, spot.end.run
    if (
        first is None
        or last is None
        or tree.parents[first] != tree.parents[last]
        or tree.tags[tree.parents[first]] != P
    ):
        return False
    between = [one for one in tree.children(tree.parents[first]) if first <= one <= last]
    return all(
        tree.tags[one] in _PASSED
        or (tree.tags[one] == RUN and all(tree.tags[child] in _PLAIN for child in tree.children(one)))
        for one in between
    )


def _looks(places: Places, spot: Spot) -> bytes:
    """The properties of the words at the end of a spot, unless they would mean something else beside them.

    That is so of a tracked change of them, and of names that only the run declares.
    """
    run = spot.end.run
    if run is None:
        return b""
    tree = places.tree
    properties = next((one for one in tree.children(run) if tree.tags[one] == R_PR), None)
    if properties is None or b"xmlns" in tree.data[tree.starts[run] : tree.opened(run)]:
        return b""
    looks = tree.data[tree.starts[properties] : tree.end(properties)]
    return b"" if _CHANGED.search(looks) else looks


def _end(places: Places) -> int | None:
    """Where a clause of its own can be added: behind the last one of the body that says something.

    Rather not before a table: a program that rejects the change leaves an empty paragraph there.
    """
    tree = places.tree
    last: int | None = None
    for block in _blocks(places):
        following = tree.following(block)
        at = tree.starts[block] if _ends_section(places, block) else tree.end(block)
        if following is None or tree.tags[following] != TBL:
            return at
        last = at if last is None else last
    return last


def _blocks(places: Places) -> Iterator[int]:
    """The paragraphs and tables in which the clauses of the body end, the last first."""
    agreement, tree = places.agreement, places.tree
    for clause in reversed(agreement.clauses):
        within = agreement.parts[clause.part].kind in {PartKind.BODY, PartKind.DEFINITIONS}
        if not within or clause.kind is not ClauseKind.OPERATIVE or clause.story is not Story.BODY:
            continue
        spot = places.of(clause.body) if len(clause.body) else None
        run = None if spot is None or spot.around else spot.end.run
        path = [] if run is None else [run, *tree.above(run)]
        body = next((at for at, one in enumerate(path) if tree.tags[one] == W + "body"), None)
        if body is not None:
            yield path[body - 1]


def _ends_section(places: Places, block: int) -> bool:
    tree = places.tree
    return any(tree.tags[one] == P_PR and any(tree.within(one, SECT_PR)) for one in tree.children(block))
