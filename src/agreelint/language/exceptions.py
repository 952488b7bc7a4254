"""What lets somebody out of a limit, or only seems to."""

from functools import lru_cache

from agreelint.language.normalise import Words
from agreelint.language.phrases import Matcher
from agreelint.language.segments import Stretch
from agreelint.model.frame import Actor, ExceptionKind, SegmentKind

LAW = (
    "(law|laws|legislation|statute|statutes|statutory|regulation|regulations|legal|lawful|lawfully"
    "|legally|act|constitution|constitutional"
    "|authorities|directive|directives|executive order*|posse comitatus|title 10|title 50|doctrine"
    "|instruction*|ordinance*)"
)
_CUSTOMER = (
    "(customer|client|licensee|agency|department|government|state|city|county|university|hospital"
    "|authority|commander*|director|secretary"
    "|officer|chief|superintendent|manager|subscriber|purchaser|user|ministry|commission|board"
    "|counsel|minister|command|operator|principal|dean"
    "|commissioner|purchasing entity|headquarters|administrator|bureau|institution|district|buyer"
    "|general|leadership|you|it)"
)
_VENDOR = "(vendor|supplier|provider|contractor|licensor|seller|we|us|our|company|both|either party|parties|subcontractor|each party|openai|anthropic)"
_DECIDES = (
    "(determin*|decid*|elect*|deem*|consider*|judg*|find*|found|think*|believ*|direct*|designat*"
    "|opinion|discretion|choos*|select*|regard*|require*|"
    "need*|ask|asks|asked|wish*|satisfied|want*|prefer*|request*|instruct*|certif*|opts)"
)
_CONSENTS = "(consent*|approv*|authoriz*|agree*|permission|permit*|waiv*|sanction*|sign*|clear*|enabl*)"
_HUMAN = "(human*|person|individual|people|reviewer*|operator|employee|official|clinician|officer|caseworker|judge|physician|professional|nurse|staff)"

_PHRASES: dict[str, tuple[str, ...]] = {
    ExceptionKind.SAVING: (
        "as required by (applicable)? ~2 law", "required by ~3 law", f"restriction* ~8 {LAW}",
        f"{LAW} ~8 restriction*", "compelled by", "court order",
        "subpoena", "legal process", "valid legal process", "this restriction", "this prohibition",
        "such restriction", "invalid", "unenforceable",
        f"{LAW} prohibits (this|these|such)", "warrant", "stricter", "more restrictive", "legally required",
        "legally obliged",
        "expressly ~6 (agreement|section|schedule|exhibit|annex|article|clause|order form|documentation)",
        "security testing",
    ),
    ExceptionKind.LAW: (
        f"(permitted|permits|permit|authorized|authorizes|authorize|allowed|allows|allow|sanctioned|lawful|provided|contemplated|envisaged|required|consistent|accordance|pursuant) ~7 {LAW}",
        f"{LAW} ~6 (permits|permit|permitted|authorizes|authorize|authorized|allows|allow|allowed|so provides|requires otherwise|provides)",
        "(under|by|with|within|pursuant to) (the|any|applicable|its|existing)? (law|laws|statute"
        "|regulation|regulations|legislation|authorities|statutory authority|lawful authority"
        "|legal authority)",
        "lawful*", "legal basis",
    ),
    ExceptionKind.HUMAN_REVIEW: (
        f"{_HUMAN} ~8 (review*|approv*|confirm*|authoriz*|decid*|decision|judgment|control|oversight|examin*|verif*|consider*|intervention|sign*|accept*)",
        f"(review*|approv*|confirm*|authoriz*|decision|decided|oversight|verif*|accepted|examin*|made|judgment) ~5 {_HUMAN}",
        "human (review|approval|oversight|control|judgment|authorization|decision|confirmation|intervention)",
    ),
    ExceptionKind.VENDOR_CONSENT: (
        f"{_VENDOR} ~8 {_CONSENTS}", f"{_CONSENTS} ~6 {_VENDOR}", f"{_VENDOR} ~3 (specif*|express*) ~3 writing",
        "mutual* agree*", "separate* ~3 agreement", "written amendment",
        "written agreement", "written modification", "signed by", "executed by", "prior written consent",
        "written consent", "consent",
    ),
    ExceptionKind.CUSTOMER_DECIDES: (
        f"{_CUSTOMER} ~6 {_DECIDES}", f"{_DECIDES} ~4 {_CUSTOMER}", f"{_CUSTOMER} ~6 {_CONSENTS}",
        f"{_CONSENTS} ~4 {_CUSTOMER}",
        "sole discretion", "mission need*", "mission require*", "mission so require*", "exigent circumstance*",
        "operational need*", "operational necess*",
        "otherwise directed", "otherwise instructed", "otherwise agreed by", "tempo demands",
    ),
}  # fmt: skip


@lru_cache(maxsize=1)
def _matcher() -> Matcher:
    return Matcher((kind, phrase) for kind, phrases in _PHRASES.items() for phrase in phrases)


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
    if ExceptionKind.HUMAN_REVIEW in found and ExceptionKind.CUSTOMER_DECIDES in found and "human" in part.norm:
        found.discard(ExceptionKind.CUSTOMER_DECIDES)
    return ExceptionKind(next((kind for kind in _ORDER if kind in found), ExceptionKind.CARVE_OUT))


# The loophole that an exception of each kind makes of a limit; the others leave the limit standing.
SWALLOWS = {
    ExceptionKind.LAW: "law-exception",
    ExceptionKind.CUSTOMER_DECIDES: "self-judging",
    ExceptionKind.CARVE_OUT: "carve-out",
}
OPENS = frozenset((SegmentKind.EXCEPTION, SegmentKind.PROVISO))
