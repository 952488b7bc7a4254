"""What lets somebody out of a limit, or only seems to."""

from functools import lru_cache

from agreelint.language.phrases.lists import each, matcher
from agreelint.language.phrases.matcher import Matcher
from agreelint.language.statements.segments import Stretch
from agreelint.language.words.normalise import Words
from agreelint.model.frame import Actor, ExceptionKind, SegmentKind


@lru_cache(maxsize=1)
def _matcher() -> Matcher:
    return matcher("exceptions")


_ORDER = (
    ExceptionKind.SAVING,
    ExceptionKind.VENDOR_CONSENT,
    ExceptionKind.LAW,
    ExceptionKind.CUSTOMER_DECIDES,
    ExceptionKind.HUMAN_REVIEW,
)


def kind_of(words: Words, stretch: Stretch, consenting: Actor = Actor.OPEN) -> ExceptionKind:
    """What the exception in `stretch` turns on; a carve-out where it turns on nothing but itself.

    `consenting` is the party that the exception names, if one was found: a party's own name says more than the verb.
    """
    part = words.cut(stretch.start, stretch.end)
    found = {hit.concept for hit in _matcher().hits(part)}
    if ExceptionKind.VENDOR_CONSENT in found and consenting is Actor.CUSTOMER:
        found.discard(ExceptionKind.VENDOR_CONSENT)
        found.add(ExceptionKind.CUSTOMER_DECIDES)
    if ExceptionKind.CUSTOMER_DECIDES in found and consenting is Actor.VENDOR:
        found.add(ExceptionKind.VENDOR_CONSENT)
    if {ExceptionKind.HUMAN_REVIEW, ExceptionKind.CUSTOMER_DECIDES} <= found and _looks(part):
        found.discard(ExceptionKind.CUSTOMER_DECIDES)
    return ExceptionKind(next((kind for kind in _ORDER if kind in found), ExceptionKind.CARVE_OUT))


# The loophole that an exception of each kind makes of a limit; the others leave the limit standing.
SWALLOWS = {
    ExceptionKind.LAW: "law-exception",
    ExceptionKind.CUSTOMER_DECIDES: "self-judging",
    ExceptionKind.CARVE_OUT: "carve-out",
}
OPENS = frozenset((SegmentKind.EXCEPTION, SegmentKind.PROVISO))
_LOOKS = ("review", "consider", "examin", "verif", "check", "read", "look", "inspect")
_BODIES = each("customer client agency department government authority licensee company state city bureau")


def _looks(part: Words) -> bool:
    """Whether a human looks at the case, where others would only decide to be let off."""
    if "human" in part.norm:
        return True
    return _BODIES.isdisjoint(part.norm) and any(word.startswith(_LOOKS) for word in part.norm)
