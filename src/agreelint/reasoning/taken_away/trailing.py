"""Short sentences behind a limit that let somebody off ("Peace officers may") or make light of it ("It is a wish").

Drafters who mean a limit say such things nowhere. What they come to is for a person to read.
"""

import re
from collections.abc import Iterator, Sequence

from agreelint.language.statements.parties import sides
from agreelint.language.words.normalise import words
from agreelint.model.agreement import AMENDS_NOTHING, Agreement
from agreelint.model.frame import Actor
from agreelint.model.rule import Effect, EffectKind
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.meanings.emptied import FOR_THE_BUYER
from agreelint.reasoning.sentences.spans import sentence_of, sentences_behind
from agreelint.reasoning.taken_away.cancel import Cancellation

_FEW = 12  # words
_SHORT = 120  # characters
# "Peace officers may do so", "Sworn personnel: permitted": the verb that is left out is the one that was forbidden.
_LET_OFF = re.compile(
    r"""\b(?:(?:may|can|could|might|will|(?<!to\s)do|does)(?:,?\s+(?:however|nevertheless|nonetheless|still))?(?:\s+do)?(?:\s+(?:so|this|that|it))?
      |(?:free|allowed|permitted|entitled|authori[sz]ed|welcome)(?:\s+to(?:\s+do\s+(?:so|this|that|it))?)?|need\s+not
      |exempt(?:ed)?|excluded|excepted|excused)\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_NEVER = re.compile(r"\b(?:no|not|nor|neither|none|nobody|never|cannot|only|nothing)\b|n['’]t\b", re.IGNORECASE)
_NEED_NOT = re.compile(r"\bneed\s+not\W*$", re.IGNORECASE)
_OF_OTHERS = re.compile(r"\b(?:if|when|where|who|that|which|than|as|because|unless|whether)\b", re.IGNORECASE)
# "Not for the Sheriff's Office.": an exception that stands alone.
_FRAGMENT = re.compile(
    r"""\W*(?:(?:or|but|and|though)\s+)?(?:not(?![^.]*,\s*(?:not|nor|or)\b|\s+(?:even|now|ever|only|limited|to|once|under|by|an[yd]\w*)\b|\s[^.]*\bany)|except(?:ing)?|unless|save|other\s+than|apart\s+from
    |excluding|otherwise)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_GOES_ON = re.compile(
    r",[^,]*?\b(?:may|shall|must|will|can|cannot|is|are|has|have|do|does|agrees?|remains?)\b", re.IGNORECASE
)
# "This is the County's present thinking": what is said of the limit itself.
_REMARK = re.compile(
    r"""\W*(?:this|that|it|such|these|those|the\s+(?:above|foregoing|preceding|previous|last))
    (?:\s+(?:sentence|paragraph|clause|provision|restriction|limit|limitation|prohibition|ban|rule|promise|wording|text|words?|undertaking|commitment)s?)?
    \s+(?:is|are|was|were|reflects?|records?|expresses|represents?|serves?|stands?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Words by which it stays a limit.
_STAYS = re.compile(
    r"""\b(?:material|essential|essence|fundamental|condition|warrant\w+|benefit|addition|prejudice|absolute|strict\w*|binding|continu\w+|ongoing
    |necessary|required|important|because|also|irrevocabl\w+|independent|separate|cumulative|included|enforce\w*|prohibit\w*|forbid\w*|forbidden|breach\w*
    |violat\w+|regardless|irrespective|whether|surviv\w+|remain\w*|intended\s+to\s+(?:protect|ensure|prevent|be\s+(?:broad|strict|absolute))|to\s+(?:protect|ensure|prevent|keep|make)
    |without\s+(?:exception|limit\w*)|unconditional\w*|limits?|restrict\w+|obligat\w+|dut(?:y|ies)|covenants?|warranty|agreed|true|so|case|part\s+of|subject\s+to|non-negotiable
    |fixed|line|all|permanent|perpetual|mandatory|unaffected|exhaustive|cause|grounds?|default|sole\s+remed\w+|understood|both|reciprocal|mutual|confidential)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def trailing(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Cancellation]:
    """Every sentence right behind a limit that seems to let somebody off, or to take the limit lightly."""
    told = set()
    parties = sides(agreement.parties)
    for limit in effects:
        clause = agreement.clauses[limit.clause]
        if limit.kind is not EffectKind.PROTECTS or not len(limit.span) or clause.kind in AMENDS_NOTHING:
            continue
        own = sentence_of(agreement, limit)
        behind = next(sentences_behind(clause, own), None)
        if behind is None or behind in told:
            continue
        said = agreement.words(behind)
        found = words(said)
        gives = Actor.CUSTOMER if limit.rule in FOR_THE_BUYER else Actor.VENDOR
        theirs = any(one.start <= 1 and one.actor is gives for one in parties.mentions(found))
        if (len(found.norm) <= _FEW and not theirs and _lets_off(said)) or _makes_light(said):
            told.add(behind)
            yield Cancellation(clause.index, behind, Extent.CLOUDED, (clause.index,), None, own=True)


def _lets_off(said: str) -> bool:
    if _FRAGMENT.match(said):
        return _GOES_ON.search(said) is None
    denied = _NEVER.search(said) and not _NEED_NOT.search(said)
    return not denied and _LET_OFF.search(said) is not None and _OF_OTHERS.search(said) is None


def _makes_light(said: str) -> bool:
    return len(said) <= _SHORT and _REMARK.match(said) is not None and _STAYS.search(said) is None
