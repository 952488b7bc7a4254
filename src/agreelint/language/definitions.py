"""Defined terms: what a term's meaning holds goes with the term wherever it is used."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from agreelint.language.concepts import Lexicon
from agreelint.language.normalise import Words, words
from agreelint.language.operators import marks
from agreelint.language.phrases import Matcher
from agreelint.model.agreement import Agreement, Clause, Term
from agreelint.model.frame import Hit, OperatorKind
from agreelint.model.span import Span

_LONGEST = 90
_GENERIC = frozenset(
    "agreement|party|parties|term|effective date|order|order form|customer|vendor|provider|supplier"
    "|contractor|affiliate|affiliates|"
    "confidential information|losses|claims|fees|documentation|law|laws|applicable law|person"
    "|business day|user|users|end user|end users|"
    "authorized user|authorized users|services agreement|contract|intellectual property|intellectual property rights|company".split(
        "|"
    )
)
_PERMITS = Matcher(
    ("permits", phrase)
    for phrase in (
        "permitted", "authorized", "licensed", "approved", "mission", "use", "uses", "use cases", "purpose",
        "purposes", "scope", "field", "lawful", "eligible", "allowed",
        "activities", "functions", "environment", "environments", "operations", "deliverables", "decision support",
        "deployment",
    )
)  # fmt: skip
_PROHIBITS = Matcher(
    ("prohibits", phrase)
    for phrase in (
        "prohibited",
        "restricted",
        "excluded",
        "barred",
        "forbidden",
        "unacceptable",
        "disallowed",
        "impermissible",
        "unauthorized",
        "high risk",
        "sensitive",
    )
)

_EMPTIES = Matcher(
    ("empties", phrase)
    for phrase in (
        "exclude", "excludes", "excluding", "(does|do|shall) not include", "means only", "leaves out",
        "(unlawful*|illegal*)", "without ~2 (legal|lawful) authority",
        "as ~4 may be (amended|suspended|repealed)", "as amended",
        "in violation of ~4 (law|laws|amendment|constitution)", "not including", "limited to",
        "interception of",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Terms:
    """The defined terms of one agreement, ready to be found where they are used."""

    known: tuple[Term, ...]
    matcher: Matcher | None
    concepts: dict[int, tuple[str, ...]]
    uses: dict[Span, int]
    names: Matcher | None = None
    hollow: Mapping[int, Span] = field(default_factory=dict)

    def hits(self, found: Words, clause: Clause) -> Iterator[Hit]:
        """For each use of a term in `found` a hit of every concept its meaning holds."""
        if self.matcher is None:
            return
        for hit in self.matcher.hits(found):
            index = int(hit.concept)
            if self.known[index].clause == clause.index or not found.capital[hit.at[0]]:
                continue
            self.uses[hit.span] = index
            for concept in self.concepts[index]:
                yield Hit(concept, hit.span, hit.atoms, hit.at)

    def meaning_of(self, span: Span) -> Span | None:
        """The words that define the term used at `span`, if one is."""
        index = self.uses.get(span)
        return self.known[index].meaning if index is not None else None

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
            if hollow is None or places.isdisjoint(hit.at) or not found.capital[hit.at[0]]:
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
    phrases: list[tuple[str, str]] = []
    aliases = {name.casefold() for party in agreement.parties for name in (party.name, *party.aliases)}
    for index, term in enumerate(agreement.terms):
        name = " ".join(words(term.name).norm)
        if not name or name in _GENERIC or term.name.casefold() in aliases:
            continue
        held = _held(agreement, term, lexicon)
        if held:
            concepts[index] = held
            phrases.append((str(index), name))
    hollow = {index: place for index, term in enumerate(agreement.terms) if (place := _emptying(agreement, term)) is not None}
    names = [(str(index), " ".join(words(agreement.terms[index].name).norm)) for index in hollow]
    return Terms(
        agreement.terms, Matcher(phrases) if phrases else None, concepts, {}, Matcher(names) if names else None, hollow
    )


def _emptying(agreement: Agreement, term: Term) -> Span | None:
    """The words of a meaning that take away what the term's name promises, if there are any."""
    meaning = words(agreement.text, term.meaning.start, term.meaning.end)
    name = words(term.name)
    if not len(meaning) or not len(name) or " ".join(name.norm) in _GENERIC:
        return None
    hits = _EMPTIES.hits(meaning)
    return hits[0].span if hits else None


def _held(agreement: Agreement, term: Term, lexicon: Lexicon) -> tuple[str, ...]:
    """The concepts that a meaning takes in: not those it excludes."""
    meaning = words(agreement.text, term.meaning.start, term.meaning.end)
    if not 0 < len(meaning) <= _LONGEST:
        return ()
    stop = min(
        (m.start for m in marks(meaning) if m.kind in (OperatorKind.RESTRICT,) or meaning.norm[m.start] == "not"),
        default=len(meaning),
    )
    cut = next((i for i, word in enumerate(meaning.norm) if word in ("except", "excluding", "other")), len(meaning))
    found: dict[str, None] = {}
    for hit in lexicon.matcher.hits(meaning):
        if hit.at[0] < min(stop, cut) or not set(hit.at).isdisjoint(range(stop, stop + 1)):
            found[hit.concept] = None
    return tuple(found)


def leaning(name: str) -> str:
    """What a term's own name does with what it means: "permits", "prohibits" or nothing."""
    found = words(name)
    if _PROHIBITS.hits(found):
        return "prohibits"
    return "permits" if _PERMITS.hits(found) else ""
