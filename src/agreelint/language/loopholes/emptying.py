"""Words that empty any limit, whatever it is about: no page has to ask for them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from agreelint.language.phrases.lists import each, matcher
from agreelint.language.phrases.matcher import Matcher
from agreelint.language.statements.anatomy import MAIN, Statement
from agreelint.language.statements.operators import BE, MODALS
from agreelint.language.words.normalise import Words, words
from agreelint.model.frame import Hit, SegmentKind, Status

_AUXILIARIES = MODALS | BE | each("not never cannot no")
_BETWEEN = each("be been being have has had also at any time in any way itself themselves always")
_FAR = 8  # words from the auxiliary over what is inserted behind it
_KEPT = 2  # words between what keeps the limit and the words that would empty it


@lru_cache(maxsize=1)
def _matchers() -> dict[str, Matcher]:
    return {
        where: matcher("emptying", starting=where) for where in ("adverb", "noun", "measure", "front", "gloss", "kept")
    }


def emptying(
    statement: Statement, anchor: tuple[int, ...], verbs: Sequence[int], status: Status
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The loopholes that a limit on the activity at `anchor` has by its grammar alone, each with its words.

    `verbs` are the words of the verb that is bound to it.
    """
    strong = statement.of_kind(SegmentKind.REGARDLESS).union(anchor)
    predicates = {statement.predication[at] for at in (anchor[0], anchor[-1], *verbs)}
    for where, belongs in _PLACES.items():
        for hit in _matchers()[where].hits(statement.words):
            if not strong.isdisjoint(hit.at) or kept(statement.words, hit):
                continue
            if belongs(statement, hit, anchor, predicates, status):
                yield hit.concept, hit.at


def _with_auxiliary(
    statement: Statement, hit: Hit, anchor: tuple[int, ...], predicates: set[int], status: Status
) -> bool:
    """Whether an adverb stands with the auxiliary, and so with whatever is forbidden: "shall not knowingly …"."""
    if status not in (Status.PROHIBITED, Status.REQUIRED) or statement.predication[hit.at[0]] not in predicates:
        return False
    norm = statement.words.norm
    if statement.relative[hit.at[0]] not in (0, statement.relative[anchor[0]]):
        return False
    before = next((i for i in range(hit.at[0] - 1, -1, -1) if norm[i] not in _BETWEEN), -1)
    return before >= 0 and norm[before] in _AUXILIARIES and hit.at[0] - before <= _FAR


def _before_noun(
    statement: Statement, hit: Hit, anchor: tuple[int, ...], _predicates: set[int], status: Status
) -> bool:
    """Whether an adjective narrows the noun that is forbidden: "no *permanent* installation", "*complete* removal"."""
    norm = statement.words.norm
    at = hit.at[0]
    alone = _PAIRING.isdisjoint(norm[max(0, at - 1) : at] + norm[at + 1 : at + 2])
    nominal = at == 0 or norm[at - 1] in _BEFORE_NOUN
    next_to = (
        at + 1 == anchor[0] or norm[at + 1 : at + 2] == norm[anchor[0] : anchor[0] + 1] or _names_act(norm, at + 1)
    )
    return status is Status.PROHIBITED and alone and nominal and next_to and at < anchor[-1]


_PAIRING = each("and or nor")
_BEFORE_NOUN = each("no any a the of to against forbid forbids prohibit prohibits bar bars exclude excludes such its")


def _names_act(norm: Sequence[str], at: int) -> bool:
    """Whether the word is a noun of doing, with what it is done to behind it: "installation of", "removal of"."""
    done = norm[at] if at + 1 < len(norm) else ""
    return (
        done.endswith(("tion", "sion", "al", "ment", "ing", "fer", "use", "ure", "ance", "y")) and norm[at + 1] == "of"
    )


def _measures(statement: Statement, hit: Hit, anchor: tuple[int, ...], predicates: set[int], _status: Status) -> bool:
    """Whether the words are said of the same predicate as the activity, or of the whole sentence."""
    at = hit.at[0]
    index = statement.segment[at]
    if index == MAIN:
        return statement.predication[at] in predicates
    start = statement.stretches[index].start
    if start in (0, statement.words.own):
        return True
    return statement.predication[start - 1] in predicates or statement.segment[anchor[0]] == index


def _opens(statement: Statement, hit: Hit, anchor: tuple[int, ...], predicates: set[int], status: Status) -> bool:
    """Whether the words stand before all that is said of the activity."""
    norm, before = statement.words.norm, statement.words.before
    denied = {"not", "no", "never"}.intersection(norm[max(0, hit.at[0] - _KEPT) : hit.at[0]])
    in_front = hit.at[-1] < anchor[0] and hit.at[0] <= statement.words.own + _FAR and not denied
    if not in_front:
        return False
    begins = min(statement.within(anchor[0]))
    goes_on = {",", ";"}.isdisjoint(before[begins])  # "It is hoped that the Client and its users will …"
    return goes_on or _measures(statement, hit, anchor, predicates, status)


_PLACES = {"adverb": _with_auxiliary, "noun": _before_noun, "measure": _measures, "front": _opens}


def emptied_by(said: str) -> str:
    """The loophole that words open by themselves in any limit that they are put into, or nothing."""
    found = words(said)
    hits = (hit for where in _PLACES for hit in _matchers()[where].hits(found) if not kept(found, hit))
    return next((hit.concept for hit in hits), "")


def glosses(found: Words) -> Iterator[tuple[str, tuple[int, ...]]]:
    """What a sentence says that the limits beside it shall not mean, or need: "…, a term which excludes filters"."""
    yield from ((hit.concept, hit.at) for hit in _matchers()["gloss"].hits(found) if not kept(found, hit))


def kept(found: Words, hit: Hit) -> bool:
    """Whether words beside them leave the limit whole: "including during the pilot", "before or after acceptance"."""
    low, high = hit.at[0], hit.at[-1]
    return any(
        (beside.concept == "before" and low - _KEPT <= beside.at[-1] + 1 <= low)
        or (beside.concept == "after" and beside.at[0] == high + 1)
        for beside in _matchers()["kept"].hits(found)
    )
