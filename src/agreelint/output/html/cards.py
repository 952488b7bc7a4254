"""The notes beside the clauses: one for the findings that tell the same of one clause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agreelint.model.review import Document, Finding, Kind, Quote, Standing
from agreelint.model.rule import Certainty, Loophole
from agreelint.output import grouped, sentences
from agreelint.output.html.marking import Mark
from agreelint.output.visible import one_line

_LONGEST = 320  # characters of another place's words


@dataclass(frozen=True, slots=True)
class Link:
    """Another place of the agreement: what it adds, how it is cited, its words, and the mark on them."""

    label: str
    place: str
    words: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Card:
    """What is said of one or more findings beside their clause. `name` is for links, `number` for people.

    `state` is "certain", "possible" or "accepted"; `quote` are the decisive words where no clause can show them;
    `asked` is the earlier note that asks for the same wording, `before` the clause before words of it were deleted.
    """

    name: str
    number: int
    findings: tuple[Finding, ...]
    state: str
    title: str
    says: tuple[str, ...]
    place: str
    marks: tuple[Mark, ...]
    related: tuple[Link, ...]
    why: tuple[str, ...]
    loopholes: tuple[tuple[str, str], ...]
    changed: tuple[str, ...]
    signatures: tuple[str, ...]
    asked: "Card | None" = None

    @property
    def first(self) -> Finding:
        """The finding that speaks for all of them."""
        return self.findings[0]

    @property
    def sign(self) -> str:
        """The sign of its kind, as in the table of red lines."""
        return sentences.SIGN[Standing(self.first.kind.value)]

    @property
    def kind(self) -> str:
        """What it says of its red line, in words."""
        return sentences.kind(self.first)

    @property
    def before(self) -> str:
        """The clause as it was before words of it were deleted."""
        return self.first.clause if grouped.deleted(self.first) else ""

    @property
    def accepted(self) -> str:
        """Who accepted it, until when and why."""
        return sentences.accepted(self.first.waived) if self.first.waived else ""


def cards(document: Document, at: int, loopholes: Mapping[str, Loophole]) -> list[Card]:
    """The notes of a document in the order of its text, missing limits first; `at` is its number in the report."""
    names: dict[str, int] = {}
    made: list[Card] = []
    asked: dict[tuple[str, str], Card] = {}
    for number, group in enumerate(grouped.together(_in_order(document.findings)), 1):
        first = group[0]
        name = _unique(f"d{at}-{first.id}", names)
        card = Card(
            name=name,
            number=number,
            findings=tuple(group),
            state="accepted" if first.waived else first.certainty.value,
            title=sentences.titled(first, document),
            says=tuple(dict.fromkeys(grouped.label(finding, loopholes) for finding in group)),
            place="" if first.kind is Kind.MISSING and not first.quote else one_line(str(first.place)),
            marks=tuple(_mark(finding, name, number, nth) for nth, finding in enumerate(group, 1) if finding.quote),
            related=_related(group, name),
            why=tuple(dict.fromkeys(finding.because for finding in group if finding.because)),
            loopholes=tuple(
                (loophole, grouped.bare_effect(loophole, loopholes))
                for loophole in dict.fromkeys(finding.loophole for finding in group if finding.loophole)
            ),
            changed=tuple(dict.fromkeys(sentences.changed(finding.revision) for finding in group if finding.revision)),
            signatures=tuple(
                f"{finding.id} · {finding.certainty.value} by rule {finding.rule} · red line {finding.red_line}"
                for finding in group
            ),
            asked=asked.get((first.red_line, first.ask_for)) if first.ask_for and not first.waived else None,
        )
        if not first.waived:
            asked.setdefault((first.red_line, first.ask_for), card)
        made.append(card)
    return made


def _in_order(findings: Sequence[Finding]) -> list[Finding]:
    """Limits that are nowhere first, the gravest before; then as they stand in the agreement."""
    nowhere = [finding for finding in findings if finding.kind is Kind.MISSING and not finding.quote]
    placed = [finding for finding in findings if finding.kind is not Kind.MISSING or finding.quote]
    grave = {id(finding): rank for rank, finding in enumerate(sentences.in_order(placed))}
    placed.sort(key=lambda finding: (finding.span.start, grave[id(finding)]))
    return sentences.in_order(nowhere) + placed


def _unique(name: str, met: dict[str, int]) -> str:
    met[name] = met.get(name, 0) + 1
    return name if met[name] == 1 else f"{name}-{met[name]}"


def _mark(finding: Finding, card: str, number: int, nth: int) -> Mark:
    certain = "" if finding.certainty is Certainty.CERTAIN else " possible"
    look = "accepted" if finding.waived else f"{finding.kind.value}{certain}"
    gone = finding.quote if grouped.deleted(finding) else ""
    return Mark(finding.span, look, f"{card}-w{nth}", card, number, gone)


def _related(group: Sequence[Finding], card: str) -> tuple[Link, ...]:
    others = dict.fromkeys(other for finding in group for other in finding.related)
    return tuple(_link(other, f"{card}-r{nth}") for nth, other in enumerate(others, 1))


def _link(other: Quote, name: str) -> Link:
    words = one_line(other.quote)
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rsplit(' ', 1)[0]} […]"
    quoted = sentences.quoted(words) if words else ""
    return Link(other.label, one_line(str(other.place)), quoted, Mark(other.span, "related", name))
