"""The table of red lines: one verdict each, with the places that decide it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from agreelint.model.review import Document, Kind, Protection, Standing, Verdict
from agreelint.output import sentences
from agreelint.output.html.cards import Card
from agreelint.output.visible import one_line

_MANY = 3  # as many undecided red lines with one reason are told together


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the table of red lines: how it is cited, and the names of what stands there with what to call it."""

    cited: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A red line in the table. `limits` are those that were found, each with the name of its place."""

    verdict: Verdict
    sign: str
    why: str
    where: tuple[Where, ...]
    limits: tuple[tuple[Protection, str], ...]

    @property
    def considered(self) -> str:
        """How many limits were found, and how much was set aside."""
        limits, aside = len(self.limits), len(self.verdict.aside)
        told = [(limits, sentences.count(limits, "limit") + " found"), (aside, f"{aside} set aside")]
        return ", ".join(words for number, words in told if number)


def together(verdicts: Iterable[Verdict]) -> dict[str, list[Verdict]]:
    """The red lines of which nothing can be told but why they are undecided, where many have one reason."""
    by_why: dict[str, list[Verdict]] = {}
    for one in verdicts:
        if one.standing is Standing.UNRESOLVED and not (one.findings or one.protections or one.aside):
            by_why.setdefault(one_line(one.why), []).append(one)
    return {why: those for why, those in by_why.items() if len(those) >= _MANY}


def rows(
    document: Document, made: Sequence[Card], limits: Mapping[Protection, str], undecided: Mapping[str, list[Verdict]]
) -> Iterator[Row]:
    """The red lines, the worst verdict first, without those that are `undecided` together."""
    order = list(sentences.MEANS)
    apart = {id(verdict) for those in undecided.values() for verdict in those}
    told = [verdict for verdict in document.verdicts if id(verdict) not in apart]
    missing = {card.name for card in made if card.first.kind is Kind.MISSING and not card.first.quote}
    for verdict in sorted(told, key=lambda one: (order.index(one.standing), -one.severity)):
        places = [(limit.place, limits[limit], "") for limit in verdict.protections]
        if verdict.standing is not Standing.HELD:
            own = [card for card in made if card.first.red_line == verdict.red_line]
            places = [(card.first.place, card.name, str(card.number)) for card in own]
        where: dict[str, list[tuple[str, str]]] = {}
        for place, name, number in places:
            cited = "nowhere" if name in missing else one_line(sentences.cited(place))
            where.setdefault(cited, []).append((name, number))
        yield Row(
            verdict,
            sentences.SIGN[verdict.standing],
            verdict.why if verdict.standing is Standing.UNRESOLVED else "",
            tuple(Where(cited, tuple(links)) for cited, links in where.items()),
            tuple({(str(limit.place), limit.quote): (limit, limits[limit]) for limit in verdict.protections}.values()),
        )
