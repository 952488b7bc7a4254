"""Rights to stop misuse that another sentence holds up, until a last judgment, or for half a year."""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.agreement import Agreement, Clause
from agreelint.model.rule import Again, Effect, Related
from agreelint.model.span import Span
from agreelint.reasoning.enforcement.remedies import ENFORCING
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.hollowed import hollowed
from agreelint.reasoning.sentences.spans import sentence_of

_STOP = (
    r"(?:block|blocking|suspension|stoppage|termination|withdrawal"
    r"|cut[-\s]?off|shut[-\s]?(?:off|down)|disconnection|stop)"
)
_STOPPING = r"(?:suspend|stop|block|withdraw|terminat|cut|shut|disconnect|clos)\w*"
# "The block may be effected only after …", "No suspension takes effect until …".
_ONLY_AFTER = re.compile(
    rf"""\b(?:(?:the|such|any|each|a|that|this)\s+{_STOP}\b[^.;]{{0,60}}?\b(?:only\s+(?:after|once|when|upon|on)|not\b[^.;]{{0,30}}?\b(?:before|until|unless|without))
    |no\s+(?:such\s+)?{_STOP}\b[^.;]{{0,60}}?\b(?:before|until|unless|without))\b(?P<what>[^.;]*)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Prior to stoppage, Supplier shall allow 180 days", "Before it does so, it shall …".
_FIRST = re.compile(
    rf"""\b(?:prior\s+to|before|ahead\s+of)\s+(?:(?:any|each|the|such|a|every)\s+)?(?:{_STOP}\b|{_STOPPING}\s+(?:access|it|them|service|supply|provision|so)\b|doing\s+so\b
    |(?:\w+\s+){{1,3}}?(?:does|do|may\s+do)\s+so\b|(?:it|we|supplier|vendor|provider|contractor)\s+{_STOPPING})(?P<what>[^.;]*\b(?:shall|must|will|has\s+to|is\s+to)\b[^.;]*)""",
    re.IGNORECASE | re.VERBOSE,
)
# "It shall first obtain a final judgment".
_BEFOREHAND = re.compile(
    r"\b(?:it|we|supplier|vendor|provider|contractor)\s+(?:shall|must|has\s+to|will|is\s+to)\s+first\b(?P<what>[^.;]*)",
    re.IGNORECASE,
)
_MANY = r"(?:9\d|[1-9]\d\d|ninety|one\s+hundred(?:\s+and)?(?:\s+\w+)?|two\s+hundred|three\s+hundred)"
_MONTHS = r"(?:[6-9]|1\d|2[0-4]|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty[-\s]four)"
_WEEKS = r"(?:1[3-9]|[2-9]\d|twenty(?:[-\s]\w+)?|thirty(?:[-\s]\w+)?|forty(?:[-\s]\w+)?|fifty(?:[-\s]\w+)?)"
_YEARS = r"\s*(?:an?|one|two|three|half\s+an?|1|2|[3-9])\s+(?:full\s+|calendar\s+|whole\s+)?years?"
_CUSTOMER = r"(?:customer|client|agency|authority|buyer|licensee|government|recipient|subscriber)"
# What takes so long that the misuse is over by then, or what whoever broke the limit has to join in.
_LONG = re.compile(
    rf"""\b(?:{_MANY}\s+(?:\(\d+\)\s+)?(?:\w+\s+)?days?\b|{_MONTHS}\s+(?:\(\d+\)\s+)?(?:\w+\s+)?months?\b
    |{_WEEKS}\s+(?:\(\d+\)\s+)?(?:\w+\s+)?weeks?\b|(?:two|three|four|several|[2-9])\s+(?:\w+\s+)?quarters?\b
    |(?:^|\b(?:wait\w*|allow\w*|giv\w+|grant\w*)\s+(?:\w+\s+){{0,4}}?){_YEARS}\b|{_YEARS}['’]?\s+(?:notice|grace|has|have)\b
    |(?:consent|approval|agreement|permission|leave)\s+(?:of|by|from)\s+(?:the\s+)?{_CUSTOMER}\b|{_CUSTOMER}['’]s?\s+(?:\w+\s+){{0,2}}?(?:consent|approval|agreement|permission|leave)
    |(?:judge?ment|award|ruling|court|tribunal|arbitrat\w+)\b[^.;]{{0,40}}?\b(?:no\s+longer\s+(?:open\s+to|subject\s+to)\s+appeal|final|unappealable|non[-\s]appealable|become\s+final|res\s+judicata)
    |(?:final|unappealable|non[-\s]appealable|last[-\s]instance)\b[^.;]{{0,30}}?\b(?:judge?ment|award|ruling|decision|court)
    |joint\s+(?:record|minute|finding|determination|declaration)|(?:record|minute|finding|determination)\s+signed\s+by\s+both)""",
    re.IGNORECASE | re.VERBOSE,
)
_OTHER = re.compile(
    r"\b(?:pay\w*|unpaid|invoices?|fees?|charges|sums?|debts?|arrears|maintenance|convenience)\b", re.IGNORECASE
)
_UNLESS = re.compile(
    r"""\b(?:except|save|other\s+than|need\s+not|not\s+(?:obliged|required|have)\s+to|urgen\w+|emergenc\w+|at\s+once|immediately
    |whether\s+or\s+not|lift\w*|restor\w*|reinstat\w*|reopen\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What makes no difference: "even in urgent cases", "whether or not the breach goes on".
_ANYWAY = re.compile(
    r"\beven\s+(?:in|where|if|for|when)\b[^,.;]*|\b(?:urgen\w+|emergenc\w+)(?:\s+\w+)?\s+included\b|\bwhether\s+or\s+not\b[^,.;]*\b(?:breach\w*|misuse|violat\w+)\b",
    re.IGNORECASE,
)


def held_up(ground: Ground, limits: Sequence[Effect]) -> Iterator[Effect]:
    """The rights to stop misuse that another sentence of their clause, or one that names it, puts off for too long."""
    agreement = ground.agreement
    for limit in limits:
        if limit.rule != ENFORCING or limit.again is Again.ALONE:
            continue
        own = sentence_of(agreement, limit)
        by = next((span for span in _near(ground, limit) if span != own and _waits(agreement.words(span))), None)
        if by is not None:
            yield hollowed(
                limit,
                loophole="no-remedy",
                message="a right to stop misuse that has to wait until the misuse is long over",
                because=f'"{" ".join(agreement.words(by).split())}" comes first',
                related=(*limit.related, Related("what comes first", by)),
            )


def _near(ground: Ground, limit: Effect) -> Iterator[Span]:
    """The sentences beside a limit: of its clause, of those under the same heading, and where its clause is named."""
    agreement = ground.agreement
    clause = agreement.clauses[limit.clause]
    yield from clause.sentences
    for other in _beside(agreement, clause):
        yield from other.sentences
    for reference in ground.naming.get(clause.index, ()):
        yield from (one for one in agreement.clauses[reference.clause].sentences if one.meets(reference.span))


def _beside(agreement: Agreement, clause: Clause) -> Iterator[Clause]:
    places = () if clause.parent is None else agreement.clauses[clause.parent].children
    yield from (agreement.clauses[at] for at in (*places, *clause.children) if at != clause.index)


def _waits(words: str) -> bool:
    """Whether a sentence has the stop wait for long: not for money, and not with a way round it."""
    words = _ANYWAY.sub(" ", words)
    found = _ONLY_AFTER.search(words) or _FIRST.search(words) or _BEFOREHAND.search(words)
    if found is None or _OTHER.search(words) or _UNLESS.search(words):
        return False
    return _LONG.search(found["what"]) is not None
