"""Whether a limit is said of the agreement at hand, or of another party, draft, agreement or time.

A ban on trainees binds nobody else, what an earlier draft said binds nobody at all, and a ban on Sundays leaves six
days. Such words may still be meant as the limit: a person should say so, and until then nothing relies on them.
"""

from functools import lru_cache

from agreelint.language.phrases.lists import each, matcher
from agreelint.language.phrases.matcher import Matcher
from agreelint.language.words.normalise import Words

_MODALS = each("shall may must will cannot can agrees agree undertakes undertake is are")
_MORE = each("and or nor including")
_BEGINS = 3  # words that may stand before the one who is bound


@lru_cache(maxsize=1)
def _matchers() -> tuple[Matcher, Matcher, Matcher]:
    anywhere, ban, bound = (matcher("bearing", starting=where) for where in ("anywhere", "ban", "bound"))
    return anywhere, ban, bound


def elsewhere(found: Words, *, is_ban: bool) -> str:
    """What turns the limit in `found` away ("another draft"), or an empty string.

    A right or duty may well be a junior's, or begin on a Monday; a ban that is theirs alone, or Monday's, protects
    nobody.
    """
    anywhere, ban, bound = _matchers()
    hits = [*anywhere.hits(found), *(ban.hits(found) if is_ban else ())]
    modal = next((i for i, word in enumerate(found.norm) if word in _MODALS), 0)
    if is_ban and modal and _MORE.isdisjoint(found.norm[:modal]):
        hits += [hit for hit in bound.hits(found.cut(0, modal)) if hit.at[0] <= _BEGINS]
    return hits[0].concept if hits else ""
