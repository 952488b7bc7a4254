"""Defined terms: what a term's meaning holds goes with the term wherever it is used."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from agreelint.language.phrases.lists import each, phrases
from agreelint.language.phrases.matcher import Matcher
from agreelint.language.statements.operators import marks
from agreelint.language.vocabulary.concepts import Lexicon
from agreelint.language.vocabulary.forms import forms
from agreelint.language.words.normalise import Words, words
from agreelint.model.agreement import Agreement, Clause, Term
from agreelint.model.frame import Hit, OperatorKind
from agreelint.model.span import Span

_LONGEST = 90
_HEAD = 8
_DEEPEST = 4  # definitions, one in the other
_ENTITY = each("corporation company inc ltd llc limited incorporated plc gmbh partnership association organized")
_WHO = each(
    "user users person persons personnel recipient recipients assign assigns representative representatives "
    "affiliate affiliates contractor contractors subcontractor subcontractors party parties transferee transferees"
)
_GENERIC = frozenset(phrases("terms")["generic"])
_PERMITS, _PROHIBITS, _EMPTIES = (
    Matcher((key, phrase) for phrase in phrases("terms")[key]) for key in ("permits", "prohibits", "empties")
)


@dataclass(frozen=True, slots=True)
class Terms:
    """The defined terms of one agreement, ready to be found where they are used."""

    known: tuple[Term, ...]
    matcher: Matcher | None
    concepts: dict[int, tuple[str, ...]]
    uses: dict[Span, int]
    names: Matcher | None = None
    hollow: Mapping[int, Span] = field(default_factory=dict)
    further: Mapping[tuple[int, str], int] = field(default_factory=dict)

    def hits(self, found: Words, clause: Clause) -> Mapping[str, Sequence[Hit]]:
        """The uses of terms in `found`, by every concept that the meaning of the term holds."""
        held: dict[str, list[Hit]] = {}
        for hit in self.matcher.hits(found) if self.matcher is not None else ():
            index = int(hit.concept)
            if self.known[index].clause == clause.index or not found.capital[hit.at[0]]:
                continue
            self.uses[hit.span] = index
            for concept in self.concepts[index]:
                held.setdefault(concept, []).append(hit)
        return held

    def meaning_of(self, span: Span) -> Span | None:
        """The words that define the term used at `span`, if one is."""
        index = self.uses.get(span)
        return self.known[index].meaning if index is not None else None

    def path(self, span: Span, concept: str) -> tuple[Span, ...]:
        """The meanings that lead from the term used at `span` to the one that holds `concept` itself, in that order."""
        index = self.uses.get(span)
        found: list[Span] = []
        while index is not None:
            found.append(self.known[index].meaning)
            index = self.further.get((index, concept))
        return tuple(found)

    def emptied(self, found: Words, within: Sequence[int], clause: Clause) -> tuple[Span, Span] | None:
        """A term used among the words `within` whose meaning takes away what it names: where it is used, and how.

        "Surveillance" that means only unlawful interception is not what a ban on surveillance seems to ban.
        """
        if self.names is None:
            return None
        places = set(within)
        for hit in self.names.hits(found):
            index = int(hit.concept)
            hollow = self.hollow.get(index)
            if hollow is None or places.isdisjoint(hit.at):
                continue
            if not found.capital[hit.at[0]] and self.known[index].clause != clause.index:
                continue
            if self.known[index].clause != clause.index or not self.known[index].meaning.meets(hit.span):
                return hit.span, hollow
        return None

    def defined_at(self, clause: Clause, span: Span) -> str:
        """The name of the term whose meaning holds `span`, or an empty string."""
        return next((t.name for t in self.known if t.clause == clause.index and t.meaning.holds(span)), "")


def terms_of(agreement: Agreement, lexicon: Lexicon) -> Terms:
    """The terms of `agreement` whose meanings hold concepts of `lexicon`."""
    concepts: dict[int, tuple[str, ...]] = {}
    named = tuple(_named(agreement))
    for index, _ in named:
        held = _held(agreement, agreement.terms[index], lexicon)
        if held:
            concepts[index] = held
    further = _followed(agreement, named, concepts)
    phrases = _in_all_forms((index, name) for index, name in named if index in concepts)
    hollow = {
        index: place for index, term in enumerate(agreement.terms) if (place := _emptying(agreement, term)) is not None
    }
    names = _in_all_forms((index, " ".join(words(agreement.terms[index].name).norm)) for index in hollow)
    return Terms(
        agreement.terms,
        Matcher(phrases) if phrases else None,
        concepts,
        {},
        Matcher(names) if names else None,
        hollow,
        further,
    )


def _named(agreement: Agreement) -> Iterator[tuple[int, str]]:
    """The terms that are followed: not the parties, and none that every agreement has."""
    aliases = {name.casefold() for party in agreement.parties for name in party.names}
    for index, term in enumerate(agreement.terms):
        name = " ".join(words(term.name).norm)
        if name and name not in _GENERIC and term.name.casefold() not in aliases:
            yield index, name


def _in_all_forms(named: Iterable[tuple[int, str]]) -> list[tuple[str, str]]:
    """The names in the singular and the plural; what another term is called stays that term's."""
    given = list(named)
    own = {name for _, name in given}
    return [(str(index), form) for index, name in given for form in forms(name) if form == name or form not in own]


def _followed(
    agreement: Agreement, named: Sequence[tuple[int, str]], concepts: dict[int, tuple[str, ...]]
) -> dict[tuple[int, str], int]:
    """Give each term of what may or may not be done what the terms in its meaning hold, and tell by which it came in.

    What a thing is made of ("Service Data" in "Statistics") does not go so far.
    """
    names = Matcher(_in_all_forms(named))
    inside: dict[int, list[int]] = {}
    for index, _ in named:
        if not leaning(agreement.terms[index].name):
            continue
        meaning, end, _ = _reach(agreement, agreement.terms[index])
        found = [int(hit.concept) for hit in names.hits(meaning) if hit.at[0] < end and meaning.capital[hit.at[0]]]
        if used := [one for one in dict.fromkeys(found) if one != index]:
            inside[index] = used
    further: dict[tuple[int, str], int] = {}
    for _ in range(_DEEPEST):
        for index, used in inside.items():
            held = dict.fromkeys(concepts.get(index, ()))
            for other in used:
                for concept in concepts.get(other, ()):
                    if concept not in held:
                        held[concept] = None
                        further[index, concept] = other
            if held:
                concepts[index] = tuple(held)
    return further


def _emptying(agreement: Agreement, term: Term) -> Span | None:
    """The words of a meaning that take away what the term's name promises, if there are any."""
    hits = _EMPTIES.hits(words(agreement.text, term.meaning.start, term.meaning.end))
    name = " ".join(words(term.name).norm) if hits else ""
    return hits[0].span if name and name not in _GENERIC else None


def _reach(agreement: Agreement, term: Term) -> tuple[Words, int, int]:
    """The meaning, how far into it what it names goes with the term, and the word that excludes the rest."""
    meaning = words(agreement.text, term.meaning.start, term.meaning.end)
    if not 0 < len(meaning) <= _LONGEST:
        return meaning, 0, -1
    stop = min(
        (m.start for m in marks(meaning) if m.kind == OperatorKind.RESTRICT or meaning.norm[m.start] == "not"),
        default=len(meaning),
    )
    if not leaning(term.name):
        # Of another term only what it is goes with it, not all that its definition happens to mention.
        if not _ENTITY.isdisjoint(meaning.norm):
            return meaning, 0, -1
        stop = min(stop, _HEAD)
    cut = next((i for i, word in enumerate(meaning.norm) if word in ("except", "excluding", "other")), len(meaning))
    return meaning, min(stop, cut), stop


def _held(agreement: Agreement, term: Term, lexicon: Lexicon) -> tuple[str, ...]:
    """The concepts that a meaning takes in: not those it excludes."""
    meaning, end, stop = _reach(agreement, term)
    found: dict[str, None] = {}
    for hit in lexicon.matcher.hits(meaning) if end or stop >= 0 else ():
        if hit.at[0] < end or stop in hit.at:
            found[hit.concept] = None
    return tuple(found)


@lru_cache(maxsize=1024)
def leaning(name: str) -> str:
    """What a term's own name does with what it means: "permits", "prohibits" or nothing."""
    found = words(name)
    if len(found) and found.norm[-1] in _WHO:
        return ""  # an "Authorized User" is somebody, not something that may be done
    if _PROHIBITS.hits(found):
        return "prohibits"
    return "permits" if _PERMITS.hits(found) else ""
