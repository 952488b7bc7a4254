"""Binding: which words play verb, object, purpose and the rest in the activity at an anchor."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from agreelint.language.phrases.lists import each
from agreelint.language.statements.anatomy import MAIN, Statement
from agreelint.language.statements.operators import BE, MODALS
from agreelint.language.statements.relatives import AUX
from agreelint.language.vocabulary.concepts import Hits
from agreelint.language.vocabulary.names import by_name
from agreelint.language.words.normalise import Words
from agreelint.model.frame import Hit, SegmentKind, Slot
from agreelint.model.rule import Activity, Wish

_SYSTEM = "the-system"
_POINTS_BACK = each("it its such they them this these same thereof therewith that those there")
_POINTS_AT_LIMITS = each("them they these those such this same thereof failing")
_QUESTION = tuple(("that", thing) for thing in ("question", "point", "matter", "issue"))
_ENDS_OBJECT = each(
    "for to in on at by with as from within under through upon without where if when that which who unless "
    "except via during so and-or against into only solely exclusively"
)
_PRONOUNS = each("it them same any such this these those anything everything whatever what each all one")
_DETERMINERS = each("the a an its their your our his her")


@dataclass(frozen=True, slots=True)
class Bound:
    """The slots that were filled; `understood` when the object is not named and only a limit may leave it out."""

    slots: tuple[Slot, ...]
    understood: bool = False


def bind(
    statement: Statement,
    activity: Activity,
    anchor: Hit,
    hits: Hits,
    earlier: Sequence[Hits],
) -> Bound | None:
    """The slots of the activity, or None where it is not meant.

    It is not where a slot that is required has no filling, the verb has another object, or an `unless` is there.
    `hits` are the concepts of this statement by name, `earlier` those of the statements before, the last one first.
    """
    found: list[Slot] = []
    verb: Hit | None = None
    understood = False
    back = not _POINTS_BACK.isdisjoint(statement.words.places.distinct)
    at_limits = not _POINTS_AT_LIMITS.isdisjoint(statement.words.places.distinct) or _at_a_question(statement.words)
    for wish in activity.slots:
        if wish.slot == "anchor":
            continue
        if wish.slot == "unless":
            # "Subject to payment of the Fees" is what everything is subject to, and makes nothing another matter.
            if any(statement.kind(h.at[0]) is not SegmentKind.SUBJECT_TO for name in wish.concepts for h in hits[name]):
                return None
            continue
        filling = _nearest(statement, wish, anchor, hits)
        pointing = back if wish.slot != "limit" else at_limits
        if filling is None and pointing and wish.slot != "verb" and not anchor.concept.startswith("ranked-"):
            filling = next((hit for before in earlier for name in wish.concepts for hit in before[name]), None)
        if filling is None:
            if wish.required and wish.slot != "object":
                return None
            understood = understood or wish.required
            continue
        found.append(Slot(wish.slot, filling))
        if wish.slot == "verb":
            verb = filling
    if verb is None:
        return Bound(tuple(found), understood)
    return _with_object(statement, activity, anchor, hits, Bound((*found,), understood), verb)


def _with_object(
    statement: Statement, activity: Activity, anchor: Hit, hits: Hits, bound: Bound, verb: Hit
) -> Bound | None:
    """The slots with what the verb is done to, or None where that is none of the wished."""
    objects = next((wish for wish in activity.slots if wish.slot == "object"), None)
    if objects is None:
        return bound
    named = by_name(statement.words, verb.at[-1] + 1) if bound.understood and _SYSTEM in objects.concepts else None
    if named is not None:
        return Bound((*bound.slots, Slot("object", named)))
    return None if _other_object(statement, verb, anchor, objects, hits) else bound


def _at_a_question(words: Words) -> bool:
    """Whether it is said of a question that was named before: "The statement is conclusive on *that point*"."""
    return any(pair in _QUESTION for pair in pairwise(words.norm))


_GO_ALONG = ("verb", "person", "means")


def _nearest(statement: Statement, wish: Wish, anchor: Hit, hits: Hits) -> Hit | None:
    best: tuple[int, int, Hit] | None = None
    for name in wish.concepts:
        for hit in hits[name]:
            if wish.slot == "verb" and is_name(statement.words, hit.at[0]):
                continue
            rank = _rank(statement, anchor, hit, goes_along=wish.slot in _GO_ALONG)
            if rank is None:
                continue
            distance = (
                0
                if hit.at[-1] >= anchor.at[0] and hit.at[0] <= anchor.at[-1]
                else min(abs(anchor.at[0] - hit.at[-1]), abs(hit.at[0] - anchor.at[-1]))
            )
            if best is None or (rank, distance) < best[:2]:
                best = (rank, distance, hit)
    return best[2] if best else None


_NOUNS_OF = each("policy policies restriction restrictions case cases limits limit guidelines rules right rights")
_BEFORE_NOUN = each(
    "authorized permitted prohibited approved acceptable such lawful the its their our your this that of no "
    "each a an restricted use used particular intended internal"
)


def is_name(words: Words, at: int) -> bool:
    """Whether a verb stands in a name or is a noun that does nothing: "Acceptable Use Policy", "permitted uses"."""
    following = words.norm[at + 1] if at + 1 < len(words) else ""
    if following in _NOUNS_OF:
        return True
    if (
        words.norm[at] in ("uses", "use")
        and at
        and words.norm[at - 1] in _BEFORE_NOUN
        and following not in ("of", "by")
    ):
        return True
    if not at or not words.capital[at] or all(words.capital):
        return False
    opens = words.norm[at].endswith("ed") and at + 1 < len(words) and words.capital[at + 1]  # "in Assigned Work"
    return opens or (not words.before[at] and words.capital[at - 1])


def goes_on(statement: Statement, here: int, there: int) -> bool:
    """Whether word `there` is in a further predicate of the subject `here`: "filters are fixed *and may be varied*"."""
    if (
        statement.segment[here] != statement.segment[there]
        or statement.predication[here] >= statement.predication[there]
    ):
        return False
    if not any(i > here and statement.words.norm[i] in AUX for i in statement.within(here)):
        return False
    opening = [statement.words.norm[i] for i in statement.within(there)[:2]]
    return bool(opening) and (opening[0] in MODALS or (opening[0] in ("and", "or", "but") and opening[-1] in AUX))


def _rank(statement: Statement, anchor: Hit, hit: Hit, *, goes_along: bool) -> int | None:
    """How close a hit stands to the anchor: 0 same predication, 1 elsewhere in the statement, None out of reach.

    What `goes_along` may also stand in a further predicate of the same subject.
    """
    here, there = anchor.at[0], hit.at[0]
    if statement.segment[here] == statement.segment[there]:
        if statement.predication[here] == statement.predication[there]:
            return 0
        return 1 if there < here or (goes_along and goes_on(statement, here, there)) else None
    return 1


def _other_object(statement: Statement, verb: Hit, anchor: Hit, wish: Wish, hits: Hits) -> bool:
    """Whether the verb has an object of its own that is none of the wished: "use *Feedback* for any purpose"."""
    words = statement.words
    if not set(verb.at).isdisjoint(anchor.at):
        return False
    wanted = {at for name in wish.concepts for hit in hits[name] for at in hit.at}
    before = words.norm[max(0, verb.at[0] - 3) : verb.at[0]]
    passive = not BE.isdisjoint(before) and "to" not in before
    phrase = _subject(statement, verb.at[0]) if passive else _object(words, verb.at[-1] + 1)
    if not phrase or phrase[0] in anchor.at or not wanted.isdisjoint(phrase) or not set(anchor.at).isdisjoint(phrase):
        return False
    return words.norm[phrase[0]] not in _PRONOUNS


def _object(words: Words, start: int) -> list[int]:
    """The words of the noun phrase that follows a verb."""
    phrase: list[int] = []
    at = start + 1 if start < len(words) and words.norm[start] == "of" else start
    for i in range(at, min(len(words), at + 10)):
        if words.before[i].strip("\"'- ") and i > start:
            break
        if words.norm[i] in _ENDS_OBJECT or words.norm[i] in AUX or (not phrase and words.norm[i] in ("and", "or")):
            break
        if not phrase and words.norm[i] in _DETERMINERS:
            continue
        phrase.append(i)
    return phrase


def _subject(statement: Statement, verb: int) -> list[int]:
    """The words of the subject of a passive, as far as the first preposition."""
    words = statement.words
    phrase: list[int] = []
    inside = statement.within(verb)
    aux = next((i for i in inside if words.norm[i] in AUX), verb)
    after = max((i + 1 for i in inside if i < aux and words.norm[i] == "that"), default=0)
    for i in inside:
        if i < after:
            continue
        if i >= verb or words.norm[i] in AUX:
            break
        if phrase and words.norm[i] in _ENDS_OBJECT:
            break
        if not phrase and words.norm[i] in (
            _DETERMINERS | {"no", "any", "and", "neither", "nor", "each", "that", "where"}
        ):
            continue
        phrase.append(i)
    return phrase if statement.segment[verb] == MAIN else []
