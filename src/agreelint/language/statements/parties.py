"""Who is named: parties by their names and by the nouns contracts call them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from agreelint.language.phrases.lists import each, phrases
from agreelint.language.phrases.matcher import Matcher
from agreelint.language.statements.relatives import AUX
from agreelint.language.words.normalise import Words
from agreelint.language.words.normalise import words as words_of
from agreelint.model.agreement import Party, Role
from agreelint.model.frame import Actor

# "Company" is either side; it matches both until the agreement says which.
_ROLES = {Role.VENDOR: Actor.VENDOR, Role.CUSTOMER: Actor.CUSTOMER}
_ATTRIBUTED = each(
    "data content policy policies purpose purposes personnel systems materials terms information property "
    "network premises records documents environment guidelines device devices facility facilities account "
    "accounts law code manual paper party material works work input inputs output outputs prompts prompt queries "
    "metadata usage submissions uploads logs telemetry files file matter matters images text texts narratives"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named at words `start` to `end`. `owner` marks possessives, which act only in nouns of action."""

    actor: Actor
    start: int
    end: int
    owner: bool


@dataclass(frozen=True, slots=True)
class Sides:
    """Finds mentions of the parties of one agreement."""

    matcher: Matcher
    own: tuple[tuple[str, str], ...] = ()
    names: Matcher | None = None

    def by_role(self, words: Words) -> Words:
        """The words with what contracts call a party in the place of its name: "Acme decides" is "vendor decides".

        A name of several words keeps all but its last; one that only describes what follows stays.
        """
        hits = self.names.hits(words) if self.names is not None else ()
        roles = {hit.at[-1]: hit.concept for hit in hits if words.capital[hit.at[0]]}
        named = {at: role for at, role in roles.items() if words.owner[at] or not _describes(words, at + 1)}
        if not named:
            return words
        return replace(words, norm=tuple(named.get(at, word) for at, word in enumerate(words.norm)))

    def unknown_to(self, vocabulary: Matcher) -> "Sides":
        """These parties without the names whose last word is in a vocabulary: whoever is called "All" hides nothing."""
        own = [(side, name) for side, name in self.own if not vocabulary.names(name.rpartition(" ")[2])]
        return replace(self, names=Matcher(own) if own else None)

    def mentions(self, words: Words) -> list[Mention]:
        """The parties named in `words`, in order; names that only describe what follows are left out."""
        found: dict[int, Mention] = {}
        for hit in self.matcher.hits(words):
            start, end = hit.at[0], hit.at[-1] + 1
            if start in found and found[start].end >= end:
                continue
            owner = words.owner[end - 1] or words.norm[end - 1] in ("our", "your")
            people = _people(words, end, owner)
            if people:
                end, owner = people, False
            elif not owner and _describes(words, end):
                continue
            found[start] = Mention(Actor(hit.concept), start, end, owner)
        out: list[Mention] = []
        for start in sorted(found):
            if not out or start >= out[-1].end:
                out.append(found[start])
        return out


def sides(parties: Iterable[Party]) -> Sides:
    """The role nouns, and first the names that the agreement itself gives its parties."""
    return _sides(tuple(parties))


@lru_cache(maxsize=16)
def _sides(parties: tuple[Party, ...]) -> Sides:
    named: dict[str, Actor] = {}
    for party in parties:
        actor = _ROLES.get(party.role)
        if actor is not None:
            for name in party.names:
                phrase = " ".join(words_of(name).norm)
                if phrase:
                    named[phrase] = actor
    pairs = [(actor.value, phrase) for phrase, actor in named.items()]
    usual = phrases("parties")
    own = [(side, name) for side, name in pairs if name not in {noun.rstrip("*") for noun in usual.get(side, ())}]
    for side, nouns in usual.items():
        pairs += [(side, noun) for noun in nouns if noun.rstrip("*") not in named]
    return Sides(Matcher(pairs), tuple(own))


_PEOPLE = each(
    "personnel staff employees users operators officials officers representatives teams team agencies "
    "scientists analysts clinicians administrators engineers contractors subcontractors affiliates workers "
    "agents departments units commanders investigators"
)


def _people(words: Words, end: int, owner: bool) -> int:
    """Where the people end that act for the party named: "Customer's own analysts", "University personnel"; else 0."""
    for at in range(end, min(len(words), end + (3 if owner else 1))):
        if words.before[at].strip('"'):
            return 0
        if words.norm[at] in _PEOPLE:
            return at + 1
    return 0


def _describes(words: Words, end: int) -> bool:
    """Whether a name is only an adjective: "Customer Data", "Government purpose", "Vendor Usage Policy"."""
    if end >= len(words) or words.before[end].strip('"'):
        return False
    following = words.norm[end]
    if following in _ATTRIBUTED:
        return True
    return words.capital[end] and following not in AUX and not _shouted(words)


def _shouted(words: Words) -> bool:
    """Whether nearly every word has a capital, so that a capital says nothing."""
    return sum(words.capital) > _SHOUTED * len(words)


_SHOUTED = 0.8
