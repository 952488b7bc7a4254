"""Words inside a limit that make it hollow: each a named loophole, each with the guard that tells it from its twin."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from agreelint.language.loopholes.emptying import emptying, glosses, kept
from agreelint.language.loopholes.last_step import last_step
from agreelint.language.loopholes.swallowing import TOGETHER, decides, swallowing
from agreelint.language.phrases.lists import each, matcher
from agreelint.language.phrases.matcher import Matcher
from agreelint.language.statements.anatomy import Statement
from agreelint.language.statements.parties import Mention, Sides
from agreelint.language.statements.polarity import Standing
from agreelint.language.words.normalise import Words
from agreelint.model.frame import Actor, Hit, Qualifier, SegmentKind, Status

_ADVERB = 4
_NEAR = 3  # words between an adverb and what makes it harmless

_BINDING = each("shall must will may cannot prohibited forbidden")


@lru_cache(maxsize=1)
def _matchers() -> dict[str, Matcher]:
    return {
        where: matcher("qualifiers", starting=where)
        for where in ("anywhere", "close", "after", "condition", "guard", "harmless", "always", "escape")
    }


def qualifiers(
    statement: Statement,
    anchor: tuple[int, ...],
    verbs: Sequence[int],
    mentions: Sequence[Mention],
    stands: Standing,
    side: Actor,
    against: Actor | None = None,
) -> tuple[Qualifier, ...]:
    """Every loophole in the limit whose activity stands at `anchor`, in the order of the text, one of each name.

    `verbs` are the words of the verb that is bound to it, `side` is whose hands the activity is in, `against` the side
    that the page says the limit is to hold against. Segments that
    strengthen ("even where", "whether or not") are left out of the search.
    """
    words = statement.words
    strong = statement.of_kind(SegmentKind.REGARDLESS)
    guards = [hit for hit in _matchers()["guard"].hits(words) if not _goes_on(words, hit.at)]
    guarded = {hit.concept for hit in guards}
    # A duty or ban is empty where the one who is bound decides; a right where the other side does.
    status = stands.status
    is_right = status in (Status.PERMITTED, Status.NOT_REQUIRED) and not stands.exclusive
    decider = against or (_OTHER.get(side, side) if is_right else side)
    found: dict[str, Qualifier] = {}
    swallowed = list(swallowing(statement, anchor, mentions, decider, status))
    always = {name for name, at in swallowed if _empties_any(words, name, at, mentions, decider)}
    emptied = list(emptying(statement, anchor, verbs, status))
    for name, at in (
        *swallowed,
        *_conditions(statement),
        *_close(statement, anchor, verbs, strong),
        *last_step(words, anchor),
        *_anywhere(statement, anchor, strong, mentions, decider, side),
    ):
        if name not in found and name not in guarded:
            found[name] = Qualifier(name, words.span(at[0], at[-1] + 1), always=name in always)
    for name, at in emptied:
        if not any(hit.concept == name and abs(hit.at[0] - at[-1]) <= _NEAR for hit in guards):
            found[name] = replace(found.get(name) or Qualifier(name, words.span(at[0], at[-1] + 1)), always=True)
    return tuple(sorted(found.values(), key=lambda q: (q.span.start, q.loophole)))


def escapes(words: Words, parties: Sides) -> Iterator[Qualifier]:
    """Sentences that let somebody out of a limit that stands elsewhere: "This restriction does not apply to …".

    What only the vendor may relax, or what nobody may, lets nobody out.
    """
    for name, at in glosses(words):
        yield Qualifier(name, words.span(at[0], at[-1] + 1), always=True)
    hits = _matchers()["escape"].hits(words)
    mentions = parties.mentions(words) if hits else []
    for hit in hits:
        start, end = hit.at[0], hit.at[-1] + 1
        by_vendor = any(m.actor is Actor.VENDOR and start - 3 <= m.start < end + 4 for m in mentions)
        nobody = hit.concept == "waivable" and (_denied(words, start) or _by_both(words, end))
        if hit.concept == "hollow-definition" or not (by_vendor or nobody):
            yield Qualifier(hit.concept, words.span(start, end))


def _goes_on(words: Words, at: tuple[int, ...]) -> bool:
    """Whether "or otherwise" only adds to a list: "sell, mine *or otherwise* exploit"."""
    if words.norm[at[0] : at[-1] + 1] != ("or", "otherwise") or at[-1] + 1 == len(words):
        return False
    return not words.before[at[-1] + 1].strip() and not words.norm[at[0] - 1].endswith(("ly", "ional", "ed"))


def _empties_any(words: Words, name: str, at: tuple[int, ...], mentions: Sequence[Mention], decider: Actor) -> bool:
    """Whether an exception swallows a limit on anything: what law permits, or what the one who is bound decides."""
    if name == "self-judging":
        return decides(words, at[0], at[-1] + 1, mentions, decider)
    # What law *requires* is nobody's choice: "only as instructed, unless Union law requires otherwise".
    permits = any(word.startswith(_PERMITS) for word in words.norm[at[0] : at[-1] + 1])
    return name == "law-exception" and permits and words.norm[at[0]] != "but"


_PERMITS = ("permi", "allow", "authoriz", "lawful", "legal", "sanction", "licens")


_OTHER = {Actor.VENDOR: Actor.CUSTOMER, Actor.CUSTOMER: Actor.VENDOR}


def _judge(words: Words, at: tuple[int, ...], mentions: Sequence[Mention], side: Actor) -> Actor:
    """Who decides in the words at `at`: the party named there; "its" is the actor's own."""
    named = next((m.actor for m in mentions if at[0] - 1 <= m.start <= at[-1] and m.actor is not Actor.SYSTEM), None)
    if named is not None and not {"it", "they"}.intersection(words.norm[at[0] + 1 : at[-1]]):
        return named
    if named is not None:
        # "Supplier tells the Authority what *it* finds": who acts, and not whom it is told.
        return next((m.actor for m in mentions if m.start < at[0] and m.actor in _OTHER), named)
    if not {"its", "their", "it", "his", "her"}.intersection(words.norm[at[0] : at[-1] + 1]):
        return Actor.OPEN
    before = [m for m in mentions if m.start < at[0] and m.actor in _OTHER and not m.owner]
    last = before[-1] if before else None
    if last and last.start and words.norm[at[0]] == "it" and words.norm[last.start - 1] not in _OPENS:
        # "Vendor may cut off Customer if *it* finds": who acts, and not to whom it is done.
        subjects = (m.actor for m in mentions if m.start < last.start and m.actor in _OTHER)
        return next(subjects, last.actor)
    return last.actor if last else side


_OPENS = each("if where when whenever unless once that which and or but as until the")


def _anywhere(
    statement: Statement,
    anchor: tuple[int, ...],
    strong: set[int],
    mentions: Sequence[Mention],
    decider: Actor,
    side: Actor,
) -> Iterator[tuple[str, tuple[int, ...]]]:
    words = statement.words
    binding = any(
        word in _BINDING and not words.capital[i] and statement.kind(i) is SegmentKind.MAIN
        for i, word in enumerate(words.norm)
    )
    promises = {"agrees", "agree", "undertakes", "shall", "must", "will"}.intersection(words.norm)
    yield from ((hit.concept, hit.at) for hit in _matchers()["always"].hits(words) if strong.isdisjoint(hit.at))
    for hit in _matchers()["anywhere"].hits(words):
        if not strong.isdisjoint(hit.at):
            continue
        own = set(anchor).intersection(hit.at)
        if hit.concept in _OF_CHANGE and (own if hit.concept != "self-judging" else own.issuperset(hit.at)):
            continue  # it is what the activity itself is about
        if hit.concept == "precatory" and (binding or hit.at[0] == words.own or _inverted(words, hit.at[0])):
            continue  # "Should a law be repealed, …" is a condition
        if hit.concept == "understanding-only" and promises:
            continue
        if hit.concept == "self-judging" and _judge(words, hit.at, mentions, side) not in (decider, Actor.OPEN):
            continue
        if hit.concept == "efforts" and (_denied_before(words, hit.at[0]) or _of_another(statement, anchor, hit.at[0])):
            continue
        if hit.concept == "waivable" and _by_both(words, hit.at[-1] + 1):
            continue
        if not _shut(words, hit):
            yield hit.concept, hit.at


def _shut(words: Words, hit: Hit) -> bool:
    """Whether the words around a loophole shut it."""
    if hit.concept == "as-appropriate":
        return _measures(words, hit.at)
    if hit.concept == "agreement-to-agree":
        return not _OF_USE.isdisjoint(words.norm[hit.at[0] : hit.at[-1]])
    return hit.concept in ("sunset", "waivable") and (_denied(words, hit.at[0]) or kept(words, hit))


# "Shall not *use* the Services to develop" weapons: what is developed is what the use is for, and no rule to come.
_OF_USE = each("use uses used using not never")


def _measures(words: Words, at: tuple[int, ...]) -> bool:
    """Whether the words confine something to its end: "only *so far as needed to* deliver the Service"."""
    far = words.norm[max(0, at[0] - 1) : at[0]] == ("far",)
    return far and words.norm[at[-1] + 1 : at[-1] + 2] in (("to",), ("for",))


_TRIES = each("attempt seek try tries seeks")
_OF_CHANGE = each("floating-law sunset waivable self-judging agreement-to-agree")


def _denied_before(words: Words, at: int) -> bool:
    """Whether an effort is itself forbidden: "shall not attempt to", "neither party will seek to", "any attempt to"."""
    if words.norm[at] in _TRIES and "neither" in words.norm[max(0, at - 12) : at]:
        return True
    return any(word in ("not", "no", "any", "never", "nor") for word in words.norm[max(0, at - 3) : at])


def _inverted(words: Words, at: int) -> bool:
    """Whether "should" opens a condition: "In that case, should a law be repealed, …"."""
    return words.norm[at] == "should" and words.norm[at + 1 : at + 2] in _DETERMINERS


_DETERMINERS = tuple((word,) for word in each("a an the any such this that these those either its their"))


def _of_another(statement: Statement, anchor: tuple[int, ...], at: int) -> bool:
    """Whether an effort is promised beside a ban that stands: "shall not use it for X and will try to prevent …"."""
    return at > anchor[0] and statement.predication[at] != statement.predication[anchor[0]]


def _by_both(words: Words, after: int) -> bool:
    """Whether what may be waived needs both sides: "may be waived only in a writing signed by both parties"."""
    return any(pair in TOGETHER for pair in pairwise(words.norm[after : after + 12]))


_SHUTS = each("not no never without neither nor nobody none")


def _denied(words: Words, at: int) -> bool:
    """Whether a loophole is shut: "may not be waived", "nobody may waive", "without limit of time"."""
    return any(word in _SHUTS for word in words.norm[max(0, at - 3) : at + 3])


def _close(
    statement: Statement, anchor: tuple[int, ...], verbs: Sequence[int], strong: set[int]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Modifiers of the activity itself: just before it or its verb, among its own words, or right behind it."""
    words = statement.words
    first, last = anchor[0], anchor[-1]
    spans = [(first - _ADVERB, last)] + [(verb - _ADVERB, verb) for verb in verbs]
    hits = _matchers()["close"].hits(words)
    modifying = {at for hit in hits for at in hit.at}
    harmless = {at for hit in _matchers()["harmless"].hits(words) for at in hit.at}
    for hit in hits:
        low, high = hit.at[0], hit.at[-1]
        if not strong.isdisjoint(hit.at) or statement.segment[low] != statement.segment[first]:
            continue
        if harmless.issuperset(hit.at):
            continue
        if high < first and any(";" in words.before[i] for i in range(high + 1, first + 1)):
            continue
        between = words.norm[high + 1 : first]
        if not {"and", "or"}.isdisjoint(between) and not modifying.issuperset(
            at for at in range(high + 1, first) if words.norm[at] not in ("and", "or")
        ):
            continue  # "mass surveillance or weapons": it belongs to the other one
        near = any(start <= low and high <= end for start, end in spans) or (low == last + 1 and not words.before[low])
        if near or (
            high < first and _adverb(words, low) and statement.predication[low] == statement.predication[first]
        ):
            yield hit.concept, hit.at
    for hit in _matchers()["after"].hits(words):
        if statement.segment[hit.at[0]] == statement.segment[first] and hit.at[0] > first:
            yield hit.concept, hit.at


def _adverb(words: Words, at: int) -> bool:
    """Whether an adverb stands with the auxiliary, and so with whatever is forbidden: "shall not knowingly …"."""
    return words.norm[at].endswith("ly") and at > 0 and words.norm[at - 1] in _WITH_AUXILIARY


_WITH_AUXILIARY = each("shall will must may not be is are been never to")


def _conditions(statement: Statement) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Conditions by law, and the law as the measure at either end of the sentence."""
    words = statement.words
    for stretch in statement.stretches:
        if stretch.kind is SegmentKind.CONDITION:
            part = words.cut(stretch.start, stretch.end)
            for hit in _matchers()["condition"].hits(part):
                yield "law-condition", tuple(range(stretch.start, stretch.start + hit.at[-1] + 1))
                break
