"""What the page says, as values for its templates: nothing is decided there."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from agreelint.model.agreement import ClauseKind
from agreelint.model.manuscript import Story
from agreelint.model.place import Gap
from agreelint.model.review import Document, Finding, Kind, Passage, Review
from agreelint.model.rule import Certainty
from agreelint.model.span import Span
from agreelint.output import grouped, sentences
from agreelint.output.html.cards import Card, cards
from agreelint.output.html.marking import Laid, Mark, Piece, pieces, spread
from agreelint.output.html.verdicts import Row, rows, together
from agreelint.output.visible import file_name, one_line
from agreelint.pages import loopholes

_DEEPEST = 5  # from here on clauses are indented no further
_FULL = re.compile(r"\w+\.\w")  # "7.2", "C.3.6": a number that tells where the clause belongs


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the agreement with the notes beside it.

    `depth` is how far it is indented; `page` is set where a page begins with it, `caption` where words that are not
    the body of the agreement do.
    """

    passage: Passage
    depth: int
    pieces: tuple[Piece, ...]
    cards: tuple[Card, ...]
    page: int | None = None
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document of the report.

    `undecided` are red lines that many have one reason for: the reason, and their titles and ids.
    `nowhere` are the notes that no clause could be found for; without the `whole` agreement the clauses are those that
    the findings quote. `shown` are the names of the places that are marked in them.
    """

    name: str
    document: Document
    title: str
    outcome: str
    gaps: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    undecided: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    legend: tuple[tuple[str, str, str], ...]
    nowhere: tuple[Card, ...]
    clauses: tuple[Clause, ...]
    whole: bool
    number: int
    shown: frozenset[str]
    read: tuple[tuple[str, str], ...]

    @property
    def absent(self) -> str:
        """What the notes are called that stand beside no clause."""
        missing = all(card.first.kind is Kind.MISSING and not card.first.quote for card in self.nowhere)
        return "Missing from the agreement" if missing else "Without a place in the clauses"


@dataclass(frozen=True, slots=True)
class Filter:
    """What the findings can be filtered by, with the values that are met and what to call them."""

    name: str
    label: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole report. `summary` stands before the documents where there are several."""

    review: Review
    sheets: tuple[Sheet, ...]
    together: str
    summary: tuple[tuple[Sheet, tuple[int, ...]], ...]
    filters: tuple[Filter, ...]

    @property
    def first(self) -> Sheet | None:
        """The first document with something to find."""
        return next((sheet for sheet in self.sheets if sheet.number), None)

    @property
    def number(self) -> int:
        """How many notes there are."""
        return sum(sheet.number for sheet in self.sheets)


def of(review: Review) -> Page:
    """The values of the page for a review."""
    sheets = tuple(_sheet(document, review, at) for at, document in enumerate(review.documents, 1))
    return Page(
        review,
        sheets,
        sentences.together(review) if len(sheets) != 1 else "",
        tuple((sheet, _numbers(sheet.document)) for sheet in sheets) if len(sheets) > 1 else (),
        tuple(one for one in _filters(review, sheets) if len(one.values) > 1),
    )


def _filters(review: Review, sheets: Iterable[Sheet]) -> Iterator[Filter]:
    found = [finding for document in review.documents for finding in document.findings]
    titles = {verdict.red_line: verdict.title for document in review.documents for verdict in document.verdicts}
    lines = {finding.red_line: titles.get(finding.red_line, finding.red_line) for finding in found}
    states = {"accepted" if finding.waived else finding.certainty.value for finding in found}
    told = {"certain": "certain", "possible": "possible: a person should read these", "accepted": "accepted by waiver"}
    yield Filter("document", "Document", tuple((sheet.name, sheet.title) for sheet in sheets))
    yield Filter("line", "Red line", tuple(sorted(lines.items(), key=lambda line: line[1])))
    yield Filter("kind", "Verdict", _words(kind.value for kind in Kind if any(one.kind is kind for one in found)))
    yield Filter("state", "Certainty", tuple((state, words) for state, words in told.items() if state in states))
    grave = sorted({finding.severity for finding in found}, reverse=True)
    yield Filter("severity", "Severity", _words(severity.word for severity in grave))


def _words(values: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((value, value) for value in values)


def _numbers(document: Document) -> tuple[int, ...]:
    """Red lines crossed, hollow and missing; possible findings; gaps."""
    live = [finding for finding in document.findings if not finding.waived]
    certain = [finding for finding in live if finding.certainty is Certainty.CERTAIN]
    kinds = [len({finding.red_line for finding in certain if finding.kind is kind}) for kind in Kind]
    return (*kinds, len(live) - len(certain), len(document.gaps))


def _sheet(document: Document, review: Review, at: int) -> Sheet:
    made = cards(document, at, loopholes())
    whole = bool(document.passages)
    limits = dict.fromkeys(limit for verdict in document.verdicts for limit in verdict.protections)
    named = {limit: Mark(limit.span, "limit", f"d{at}-l{nth}") for nth, limit in enumerate(limits, 1)}
    marks = [mark for card in made for mark in (*card.marks, *(link.mark for link in card.related))]
    marks = [*marks, *named.values()] if whole else [mark for mark in marks if mark.card and not mark.deleted]
    passages = document.passages or tuple(_quoted(document.findings))
    laid = spread(passages, marks)
    beside = _beside(made, laid)
    placed = {card.name for there in beside.values() for card in there}
    said = sentences.outcome(document, review)
    met = {verdict.standing for verdict in document.verdicts}
    undecided = together(document.verdicts)
    return Sheet(
        name=f"d{at}",
        document=document,
        title=file_name(document.name),
        outcome=said[:1].upper() + said[1:],
        gaps=tuple(_gaps(document.gaps)),
        rows=tuple(rows(document, made, {limit: mark.name for limit, mark in named.items()}, undecided)),
        undecided=tuple(
            (why, tuple((one.title, one.red_line) for one in verdicts)) for why, verdicts in undecided.items()
        ),
        legend=tuple((sentences.SIGN[one], one.value, means) for one, means in sentences.MEANS.items() if one in met),
        nowhere=tuple(card for card in made if card.name not in placed),
        clauses=tuple(_clauses(passages, laid, beside, whole=whole)),
        whole=whole,
        number=len(made),
        shown=frozenset(one.mark.name for there in laid.values() for one in there),
        read=tuple(_read(document, review)),
    )


def _beside(made: Iterable[Card], laid: Mapping[int, Sequence[Laid]]) -> dict[int, list[Card]]:
    """The notes by the passage in which their first words stand."""
    first: dict[str, int] = {}
    for at in sorted(laid):
        for one in laid[at]:
            first.setdefault(one.mark.card, at)
    beside: dict[int, list[Card]] = {}
    for card in made:
        if card.name in first:
            beside.setdefault(first[card.name], []).append(card)
    return beside


def _quoted(findings: Iterable[Finding]) -> Iterator[Passage]:
    """The clauses that the findings themselves quote, where the agreement is not at hand."""
    quoting = [finding for finding in findings if finding.quote and grouped.quotes_its_clause(finding)]
    end = 0
    for finding in sorted(quoting, key=lambda one: (one.clause_start, -len(one.clause))):
        if finding.clause_start >= end:
            span = Span(finding.clause_start, finding.clause_start + len(finding.clause))
            end = span.end
            yield Passage(span, finding.clause, 0, 0, 0, ClauseKind.OPERATIVE, Story.BODY, finding.place)


def _clauses(
    passages: Sequence[Passage],
    laid: Mapping[int, Sequence[Laid]],
    beside: Mapping[int, Sequence[Card]],
    *,
    whole: bool,
) -> Iterator[Clause]:
    page: int | None = None
    caption = ""
    for at, (passage, depth) in enumerate(zip(passages, _indents(passages), strict=True)):
        here = passage.place.part if passage.story is not Story.BODY else ""
        if not whole:
            here = one_line(str(passage.place))
        turned = passage.place.page if whole and passage.place.page != page else None
        yield Clause(
            passage,
            depth,
            tuple(pieces(passage, laid.get(at, ()))),
            tuple(beside.get(at, ())),
            turned,
            here if here != caption else "",
        )
        page, caption = turned or page, here


def _indents(passages: Iterable[Passage]) -> Iterator[int]:
    """How far each clause is indented: one step more than the one above it, unless its number tells where it belongs.

    The rows of a table stand below each other.
    """
    above: list[int] = []
    row: int | None = None
    for passage in passages:
        del above[passage.depth :]
        indent = above[-1] + 1 if above else 0
        if _FULL.match(passage.words[: passage.label]):
            indent = min(indent, 1)
        if passage.kind is ClauseKind.TABLE_ROW and row is not None:
            indent = row
        row = indent if passage.kind is ClauseKind.TABLE_ROW else None
        above += [indent] * (passage.depth + 1 - len(above))
        yield min(indent, _DEEPEST)


def _gaps(gaps: Iterable[Gap]) -> Iterator[tuple[str, str]]:
    """What was not checked, with the reason; what has one reason together."""
    by_why: dict[str, list[str]] = {}
    for gap in gaps:
        by_why.setdefault(one_line(gap.why), []).append(one_line(gap.what))
    return ((sentences.listed(dict.fromkeys(things)), why) for why, things in by_why.items())


def _read(document: Document, review: Review) -> Iterator[tuple[str, str]]:
    """How much was read, by what, under which policy: label and words."""
    covered, policy = document.coverage, review.policy
    amount = [
        *([] if covered.pages is None else [sentences.count(covered.pages, "page")]),
        sentences.count(covered.clauses, "clause"),
        sentences.count(covered.words, "word"),
    ]
    view = sentences.VIEWS.get(document.view, document.view) if document.format == "docx" else ""
    parts = sentences.listed(covered.parts_read) or "no part of it"
    yield "Text", f"{', '.join(amount)}; {parts}{f'; {view}' if view else ''}"
    if covered.unread:
        yield "Not read", sentences.listed(covered.unread)
    origin = f"{policy.origin}, {policy.sha256[:12]}"
    yield "Checked", f"{sentences.count(covered.rules, 'rule')} of policy {policy.name} ({origin})"
    if review.plugins:
        yield "Plugins", sentences.listed(f"{plugin.name} {plugin.version}" for plugin in review.plugins)
    if document.sha256:
        yield "File", f"{document.format}, SHA-256 {document.sha256}"
