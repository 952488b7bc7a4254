"""Rights that the other side holds the key to, as a sentence beside them says: "Each inspection needs its consent"."""

import re
from collections.abc import Iterator, Sequence

from agreelint.language.statements.parties import Sides, sides
from agreelint.language.words.normalise import words
from agreelint.model.agreement import Role
from agreelint.model.frame import Actor
from agreelint.model.rule import Effect, Related
from agreelint.model.span import Span
from agreelint.reasoning.enforcement.remedies import ENFORCING, SEEING
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.hollowed import hollowed
from agreelint.reasoning.sentences.spans import sentence_of, sentence_with, sentences_behind

# Rules whose limits are rights of the vendor.
_RIGHTS = frozenset((ENFORCING, SEEING, "safety-stack-control", "no-refusal"))
_MAY = re.compile(
    r"\b(?:may|can|entitled|free\s+to|rights?\s+(?:of|to)|authori[sz]ed|permitted|allowed|power\s+to)\b", re.IGNORECASE
)
# What is done by the right, as the words behind it take it up.
_TAKEN_UP = re.compile(
    r"""^\W*(?:each|every|any|no|all|such|this|that|these|the|an?|neither)\s+(?:[\w'’-]+\s+){0,3}?
    (?:inspection|review|reading|look|audit|examination|check|verification|monitoring|access|opening|suspension|termination|cut-?off
    |stop|stoppage|interruption|blocking|step|exercise|right|power|measure|action|refusal|change|update|alteration|disclosure|occasion|case|instance)s?\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NEEDS = re.compile(
    r"""\b(?:(?:requires?|needs?|awaits?|presupposes?|calls?\s+for)\b|(?:is|are|shall\s+be|remains?)\s+(?:\w+\s+)?(?:subject\s+to|conditional\s+(?:up)?on|dependent\s+(?:up)?on)
    |depends?\s+(?:up)?on|only\s+(?:with|after|upon|on|once|when|if|where)
    |(?:shall|may|will|can|must)\s+(?:be\s+\w+|take\s+(?:place|effect)|happen|begin|proceed|occur|go\s+ahead)\s+(?:with|after|upon|once|when|if)
    |(?:no|not)\b[^.;]{0,60}?\b(?:without|until|unless|before))\b(?P<leave>[^.;]{0,120}?\b(?:consents?|consented|approvals?|approve[sd]?|agreement|agree[sd]?
    |concurrence|concurs?|concurred|permission|permits?|leave|authori[sz]ation|authori[sz]e[sd]?|sign-?off|countersign\w*|assents?|say-so)\b[^.;]{0,40})""",
    re.IGNORECASE | re.VERBOSE,
)
# "The Customer may refuse any inspection", "Each inspection may be vetoed by the Customer".
_VETO = re.compile(
    r"""\b(?P<who>(?:the\s+)?[\w'’-]+(?:\s+[\w'’-]+)?)\s+(?:may|can|is\s+(?:free|entitled)\s+to)\s+(?:at\s+any\s+time\s+)?(?:refuse|veto|decline|object\s+to|prevent|stop|forbid|prohibit|block|disallow|postpone|cancel)\s+
    (?:each|every|any|all|such|an?|the)\s+(?:such\s+)?(?:inspection|review|audit|examination|check|verification|monitoring|access|suspension|termination|stop|interruption|step|exercise|measure|action)s?\b
    |\b(?:may|can)\s+(?:at\s+any\s+time\s+)?be\s+(?:refused|vetoed|declined|prevented|stopped|forbidden|prohibited|blocked|disallowed|postponed|cancelled)\s+by\s+(?P<by>(?:the\s+)?[\w'’-]+(?:\s+[\w'’-]+)?)""",
    re.IGNORECASE | re.VERBOSE,
)
_FOR_REASON = re.compile(
    r"\b(?:if|where|when|unless|only|during|outside|more\s+than|within)\b|\b(?:may|can)\s+not\b", re.IGNORECASE
)
# What says that the customer is free: it may withhold its consent, or need not say why.
_FREE = re.compile(
    r"""\b(?:may|can)\s+(?:be\s+)?(?:withh\w+|refus\w+|den(?:y|ied))|\b(?:need|does|do|shall|is|are)\s+not\s+(?:be\s+)?(?:(?:obliged|required|bound)\s+to\s+)?(?:giv|grant|explain|stat|say|amount|mean|count|constitut)\w*
    |\b(?:silence|failure\s+to\s+(?:respond|answer|reply))\b[^.;]*?\bnot\b|\bnever\s+deemed\b|\bnot\s+(?:be\s+)?deemed\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Terms that were agreed are no consent to come.
_TERMS = re.compile(
    r"\b(?:terms|rules|conditions|confidential\w*|secrecy|provisions?|clauses?|sections?|polic(?:y|ies))\b",
    re.IGNORECASE,
)
# What keeps the key from being turned against the right, or says that there is none.
_OPEN = re.compile(
    r"""\b(?:(?:no|nobody['’]s|without(?:\s+the)?(?:\s+need\s+for)?)\s+(?:\w+\s+){0,2}?(?:consent|approval|permission|leave|agreement)
    |(?:shall|may|will|must|is|are|can)\s*not\s+(?:to\s+)?(?:be\s+)?(?:unreasonably\s+)?(?:withh\w+|refus\w+|den\w+|delay\w+|require\w*|need\w*|subject|conditional|dependent|depend)
    |not\s+(?:to\s+be\s+)?(?:unreasonably\s+)?(?:withheld|refused|delayed)|deemed\s+(?:to\s+be\s+|to\s+have\s+been\s+)?(?:given|granted)
    |^\W*(?:no|neither|none)\b[^.;]{0,60}?\b(?:requires?|needs?|awaits?|depends?|is\s+(?:subject|conditional|dependent))\b
    |hereby\s+(?:given|consents?|agrees?)|(?:does|do|need)\s+not\b)""",
    re.IGNORECASE | re.VERBOSE,
)


def keyed(ground: Ground, limits: Sequence[Effect]) -> Iterator[Effect]:
    """The rights among `limits` that nobody may use unless the customer agrees, as hollow limits."""
    agreement = ground.agreement
    parties: Sides | None = None
    for limit in limits:
        own = sentence_of(agreement, limit)
        if limit.rule not in _RIGHTS or not _MAY.search(agreement.words(own)):
            continue
        parties = parties or sides(agreement.parties)
        locked = next((key for said in _beside(ground, limit, own) if (key := _key(ground, own, said, parties))), None)
        if locked is not None:
            yield hollowed(
                limit,
                loophole="self-judging",
                message="a right that cannot be used unless the other side agrees",
                because=f'"{agreement.words(locked)}" gives the key to the side that the right is against',
                related=(Related("the key", locked),),
            )


def _beside(ground: Ground, limit: Effect, own: Span) -> Iterator[Span]:
    """Sentences that take up the right: those behind it in its clause, and those elsewhere that name the clause."""
    agreement = ground.agreement
    for one in sentences_behind(agreement.clauses[limit.clause], own):
        if _TAKEN_UP.match(agreement.words(one)) or _VETO.search(agreement.words(one)):
            yield one
    for reference in ground.naming.get(limit.clause, ()):
        said = sentence_with(agreement.clauses[reference.clause], reference.span)
        needs = _NEEDS.search(agreement.words(said))
        if needs and _TAKEN_UP.match(agreement.words(said)) and reference.span.end <= said.start + needs.start():
            yield said


def _key(ground: Ground, own: Span, said: Span, parties: Sides) -> Span | None:
    """The words by which the customer has to agree, where it is free not to; `own` are those of the right."""
    spoken = ground.agreement.words(said)
    needs = _NEEDS.search(spoken)
    if needs is None:
        return _veto(spoken, said, parties)
    if _OPEN.search(spoken) and not _FREE.search(spoken):
        return None
    leave = Span(*needs.span("leave")).shift(said.start)
    found = words(ground.agreement.text, leave.start, leave.end)
    named = {one.actor for one in parties.mentions(found)}
    theirs = Actor.CUSTOMER in named or _another_party(ground, own, needs["leave"])
    if not theirs or Actor.VENDOR in named or _TERMS.search(needs["leave"]):
        return None
    return Span(*needs.span()).shift(said.start)


def _veto(spoken: str, said: Span, parties: Sides) -> Span | None:
    """The words by which the customer may refuse what the right gives, for no reason that the sentence names."""
    found = _VETO.search(spoken)
    if found is None or _FOR_REASON.search(spoken):
        return None
    group = "who" if found["who"] else "by"
    who = words(spoken, *found.span(group))
    named = {one.actor for one in parties.mentions(who)}
    return Span(*found.span()).shift(said.start) if named == {Actor.CUSTOMER} else None


def _another_party(ground: Ground, own: Span, leave: str) -> bool:
    """Whether a party of no known side is to agree, and the right is not its own."""
    words = ground.agreement.words(own)
    unknown = (party for party in ground.agreement.parties if party.role is Role.OTHER)
    called = [re.compile(rf"\b(?:{'|'.join(map(re.escape, one.names))})\b") for one in unknown]
    return any(name.search(leave) and not name.search(words) for name in called)
