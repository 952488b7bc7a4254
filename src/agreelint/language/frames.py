"""Clauses to frames: which activities stand in each statement, and what each statement makes of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from agreelint.language.activities.denying import Denial, denials
from agreelint.language.activities.sighting import Look, Sighting, needed
from agreelint.language.loopholes.qualifiers import escapes
from agreelint.language.statements.parties import Sides, sides
from agreelint.language.statements.virtual import HEADING, Reading, readings
from agreelint.language.vocabulary.concepts import Hits, Lexicon
from agreelint.language.vocabulary.definitions import Terms, terms_of
from agreelint.model.agreement import Agreement, Clause
from agreelint.model.frame import Frame, Hit, Qualifier
from agreelint.model.rule import Activity, Rule

_BACK = 6  # statements: "it" points no further back


@dataclass(frozen=True, slots=True)
class _Sought:
    """An activity, its place among all of them, and for each other slot that must be filled what may fill it."""

    place: int
    rule: Rule
    activity: Activity
    needs: tuple[frozenset[str], ...]


_Wanted = Mapping[str, Sequence[_Sought]]  # by the concepts of their anchors


def frames(agreement: Agreement, rules: Iterable[Rule], lexicon: Lexicon) -> tuple[Frame, ...]:
    """Every frame of the activities of `rules`, in reading order, each once."""
    seen: dict[Frame, None] = {}
    for clause_sightings in sightings(agreement, tuple(rules), lexicon, every=True):
        seen |= dict.fromkeys(sighting.frame for sighting in clause_sightings)
    return tuple(seen)


def sightings(
    agreement: Agreement, rules: Sequence[Rule], lexicon: Lexicon, *, every: bool = False
) -> Iterator[list[Sighting]]:
    """The sightings of each clause, clause by clause: those of which their page says something, or `every` one."""
    wanted = _by_anchor(rules)
    if not wanted:
        return
    parties = sides(agreement.parties).unknown_to(lexicon.matcher)
    terms = terms_of(agreement, lexicon)
    for clause in agreement.clauses:
        yield list(_Reader(agreement, clause, lexicon, parties, terms).sightings(wanted, every=every))


def _by_anchor(rules: Sequence[Rule]) -> _Wanted:
    """The activities by the concepts of their anchors: where no anchor stands, nobody looks for the rest."""
    found: dict[str, list[_Sought]] = {}
    every = [(rule, activity) for rule in rules for activity in rule.activities]
    for place, (rule, activity) in enumerate(every):
        needs = tuple(frozenset(wish.concepts) for wish in activity.slots[1:] if needed(wish))
        for name in activity.slots[0].concepts:
            found.setdefault(name, []).append(_Sought(place, rule, activity, needs))
    return found


class _Reader:
    """One clause being read, statement by statement."""

    def __init__(self, agreement: Agreement, clause: Clause, lexicon: Lexicon, parties: Sides, terms: Terms) -> None:
        self.agreement, self.clause, self.parties, self.terms = agreement, clause, parties, terms
        self.readings = list(readings(agreement, clause))
        self.hits = [
            Hits(
                lexicon.matcher.find(parties.by_role(reading.words)),
                {**terms.hits(reading.words, clause), **_ranked(reading)},
            )
            for reading in self.readings
        ]

    def sightings(self, wanted: _Wanted, *, every: bool) -> Iterator[Sighting]:
        """What every statement makes of the activities that stand in it."""
        for number, reading in enumerate(self.readings):
            hits, earlier = self.hits[number], self.hits[max(0, number - _BACK) : number][::-1]
            names = hits.names
            anchors = (names & wanted.keys()) if not reading.rank else {f"ranked-{reading.rank}"} & wanted.keys()
            if not anchors:
                continue
            around = names.union(*(other.names for other in earlier))
            here = {
                sought.place: sought
                for name in anchors
                for sought in wanted[name]
                if not any(map(around.isdisjoint, sought.needs)) and hits[name]
            }
            if here:
                look = Look(
                    self.agreement,
                    self.clause,
                    reading,
                    hits,
                    earlier,
                    self.parties,
                    self.terms,
                    lambda: self.escapes,
                    lambda: self.denials,
                    every,
                )
                for place in sorted(here):
                    yield from look.for_activity(here[place].rule, here[place].activity)

    @cached_property
    def denials(self) -> tuple[Denial, ...]:
        """What the clause says that something is not."""
        spoken = (reading for reading in self.readings if reading.via != HEADING)
        return tuple({one.span: one for reading in spoken for one in denials(reading.words)}.values())

    @cached_property
    def escapes(self) -> tuple[Qualifier, ...]:
        """The words anywhere in the clause that let somebody out of a limit that stands elsewhere in it."""
        spoken = (reading for reading in self.readings if reading.via != HEADING)
        return tuple({out.span: out for reading in spoken for out in escapes(reading.words, self.parties)}.values())


def _ranked(reading: Reading) -> Mapping[str, Sequence[Hit]]:
    """A document in an order of precedence, all its words, as a concept of its own."""
    if not reading.rank:
        return {}
    at = tuple(range(len(reading.words)))
    name = f"ranked-{reading.rank}"
    return {name: (Hit(name, reading.words.span(0, len(at)), at),)}
