"""Limits on use that somebody besides the parties takes on by number: "Volunteers sign clause 2 before they log in".

Who they are no list can say. What is told here is that somebody is bound to a clause with a limit in it, and that more
is left of who it is than the names of the parties.
"""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.agreement import Agreement, Clause, Reach, Reference
from agreelint.model.rule import Effect
from agreelint.model.span import Span
from agreelint.reasoning.reach.limits_on_use import Limits, likely, spoken

# What they do to the clause that is named behind it.
_TAKES_ON = re.compile(
    r"""\b(?:(?:counter-?)?sign(?:s|ed|ing)?(?:\s+up\s+to)?|execut(?:es?|ed|ing)|accept(?:s|ed|ing)?|(?:is|are|be|been|stands?)\s+(?:\w+\s+)?bound\b|held\s+to
    |sworn\s+to|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|undert(?:akes?|aken|aking)|covenant(?:s|ed|ing)?|acced(?:es?|ed|ing)\s+to|adher(?:es?|ed|ing)\s+to
    |subscrib(?:es?|ed|ing)|agree[ds]?\s+to|put(?:s|ting)?\s+(?:its|their|his|her)\s+(?:own\s+)?(?:names?|hands?|signatures?)\s+to|tak(?:es?|en|ing)\s+on
    |becom(?:es?|ing)\s+(?:an?\s+)?party\s+to|joins?\s+in)\b(?P<between>[^.;]{0,80})$""",
    re.IGNORECASE | re.VERBOSE,
)
# What the clause that is named before it does to them.
_BINDS = re.compile(
    r"""^(?:\s*(?:,|and|or|to|through)\s*(?:(?:clause|section|paragraph|article|item|rule)s?\s+)?[\d.()a-zIVX]{1,8}(?=[\s,]))*\s+
    (?:also\s+|likewise\s+|each\s+)*(?:binds?(?:\s+also)?|(?:is|are)\s+(?:\w+\s+)?binding\s+(?:\w+\s+)?(?:up)?on|(?P<reach>holds?(?:\s+good)?\s+for|appl(?:y|ies)(?:\s+\w+)?\s+to))
    \b(?!\s+(?:while|for|until|as|during|only|so|from|in|on|throughout|no|none|nobody|neither|nothing)\b)
    (?P<whom>[^.;:]+)""",
    re.IGNORECASE | re.VERBOSE,
)
# "…; this binds Licensee and whoever it admits", said where the limit stands.
_THIS_BINDS = re.compile(
    r"""(?:^|[,;:.]\s*)(?:this|the\s+(?:same|foregoing)|(?:this|the)\s+(?:ban|rule|limit|prohibition|promise|undertaking))\s+
    (?:also\s+|likewise\s+|equally\s+)*(?:binds?|is\s+binding\s+(?:up)?on|(?P<reach>applies(?:\s+\w+)?\s+to|holds\s+(?:good\s+)?for))\b(?P<whom>[^.;:]+)""",
    re.IGNORECASE | re.VERBOSE,
)
# What lets some of them off, or leaves it to somebody.
_LOOSE = re.compile(
    r"""\b(?:need\s+not|needs?\s+no|not\s+(?:be\s+)?(?:bound|obliged|required|asked)|no\s+(?:obligation|duty)|efforts|endeavou?rs?|encourage\w*|should|(?:is|are)\s+invited
    |may\s+(?:choose|elect|decide|accept|sign|adhere)|(?:if|when|where)\s+(?:it|they)\s+(?:wish|choose|so|ask|like|agree)\w*|where\s+(?:practicable|appropriate|feasible)|as\s+guidance|for\s+information|at\s+(?:the\s+)?(?:\w+\s+)?(?:option|discretion)
    |except|other\s+than|save|unless\s+the\s+\w+\s+(?:decides|agrees|waives)|without\s+(?:sign|accept|undertak|promis|being|having)\w*|no\s+part\s+of|alone|only\s+(?:by|on|upon)\s+(?:the\s+)?(?:request|demand)
    |until|ceas\w+|no\s+longer|nobody|none|to\s+no\b|(?:does|do|shall|will)\s+not\s+(?:bind|apply|hold|sign|accept))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "It gets no key until it has signed": that waits, and lets nobody off.
_WAITS = re.compile(
    r"\b(?:no|not|nobody|none|never|nothing)\b[^.;]{0,120}?\b(?:until|unless|before|without|that\s+has\s+not|who\s+ha(?:s|ve)\s+not)\b",
    re.IGNORECASE,
)
# Whom it is said of in general: "each of them", "whoever holds a key".
_ANYBODY = re.compile(
    r"""\b(?:whoever|everyone|everybody|anyone|anybody|nobody|no\s+one|others|those\s+(?:who|whom|that)
    |(?:each|every|any|all|another|such|no|other)\s+(?:of\s+(?:them|those|these)\b|(?:[\w’'-]+\s+){0,3}?(?P<one>[\w’'-]+))|an?\s+(?:[a-z’'-]+\s+){0,2}?(?P<a>[a-z][a-z-]+))""",
    re.VERBOSE | re.IGNORECASE,
)
# "Brokers and visiting clubs": many, and behind them what is said of many.
_MANY = re.compile(
    r"""(?:^\W*|\b(?:the|its|their|his|your|our|of|and|or|that|[\w]+['’]s?)\s+|,\s*)(?:[\w’'-]+\s+){0,3}?(?P<many>[A-Za-z][\w’'-]*(?<![suo'’])s|people|staff|personnel|men|folk)
    (?=\s*(?:$|[,;(—–-]|\s(?:who|whom|that|which|of|from|in|with|under|at|on|and|or|may|shall|must|will|can|do|are|have|get|give|each|all|first|before|also|likewise|sign|accept|use|log|work|share|take|touch|come|stand|buy|holding|given|placing)\b))""",
    re.VERBOSE,
)
# What is no person, however many there are of it, and the parties by what they are to each other.
_NO_PERSON = re.compile(
    r"""(?:part(?:y|ies)|signator(?:y|ies)|customer|client|licensee|buyer|vendor|supplier|provider|licensor|seller|contractor|purchaser|subscriber|company|agreements?|contracts?|orders?|forms?|schedules?
    |annex(?:es)?|exhibits?|attachments?|clauses?|sections?|paragraphs?|items?|terms?|conditions?|rules?|limits?|papers?|deeds?|copy|copies|uses?|outputs?|services?|systems?|models?|tools?|software|fees?|prices?|costs?
    |charges?|invoices?|dates?|days?|weeks?|months?|years?|times?|hours?|files?|records?|data|logs?|keys?|seats?|accounts?|rights?|duties|obligations?|purposes?|cases?|matters?|changes?|notices?|breach(?:es)?|log-?ins?
    |passwords?|ways?|things?|works?|jobs?|tasks?|cases?|decisions?|case|respects?|way|this|its|hers|ours|yours|is|was|has|as|signature|writing)""",
    re.IGNORECASE | re.VERBOSE,
)
_WHO = re.compile(
    r"""\b(?:affiliates?|subsidiar(?:y|ies)|(?:sub-?)?contractors?|franchisees?|resellers?|integrators?|members?|recipients?|agenc(?:y|ies)|bod(?:y|ies)|firms?|offices?|users?|persons?|people|staff|customers?|clients?
    |partners?|guests?|tenants?|whoever|who|agents?|forces?|units?|towns?|stations?|suppliers?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What opens to them, and waits for their signature.
_DOOR = re.compile(
    r"\b(?:accounts?|credentials?|log(?:s|ged|ging)?[\s-]?(?:ins?|ons?)|keys?|seats?|tokens?|access|admi(?:ssion|t\w*)|let\s+in|passwords?|screens?|touch(?:es)?|given|onboard\w*|(?:may|can)\s+(?:use|work|run|have|share))\b",
    re.IGNORECASE,
)
_BAN = re.compile(
    r"\b(?:not|never|no|nobody|none|neither|nor|cannot|forbid\w*|prohibit\w*|banned|barred|keeps?\s+(?:[\w-]+\s+){0,3}away)\b|n['’]t\b",
    re.IGNORECASE,
)
_OF_TRADE = re.compile(
    r"\b(?:fees?|invoices?|pay(?:s|able|ments?)?|confiden\w*|secre(?:t|ts|cy)|insur\w*|deliver\w*|tax(?:es)?|prices?|intellectual\s+property|copyright|liab\w*)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z][\w’'&-]*(?:\s+(?:&\s+)?[A-Z][\w’'&-]*)+")


def taken_on(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Effect]:
    """The places where others take on the limits on use by their number, as limits of `flow-down-gap`."""
    limits = Limits.of(agreement, effects, counts=likely)
    names = _names(agreement)
    for clause, sentence in spoken(agreement):
        words = agreement.words(sentence)
        if _is_loose(words):
            continue
        for reference in limits.inside.get(clause.index, ()):
            if not sentence.holds(reference.span) or reference.reach is not Reach.INTERNAL:
                continue
            span = _by_name(words, reference, sentence, names)
            if span is None:
                continue
            told = _of_the_limit(limits, clause, span, reference, door=_DOOR.search(words) is not None)
            if told is not None:
                yield told
                break
        else:
            yield from _in_its_place(limits, clause, sentence, names)


def _of_the_limit(limits: Limits, clause: Clause, span: Span, reference: Reference, *, door: bool) -> Effect | None:
    """That others are bound to the limit that the reference leads to.

    What has to be signed before the door opens is a limit on use by its ban alone, in whatever words.
    """
    if (limit := limits.led_to(reference, clause)) is not None:
        return limits.told(clause, span, limit)
    agreement = limits.agreement
    for one in agreement.clauses if door else ():
        if one.index != clause.index and agreement.leads_to(reference, one):
            ban = next((it for it in one.sentences if _BAN.search(agreement.words(it))), None)
            if ban is not None and not _OF_TRADE.search(agreement.words(one.body)):
                return limits.told_of(clause, span, one, ban)
    return None


def _is_loose(words: str) -> bool:
    waits = _WAITS.search(words) is not None
    return any(
        not (waits and found[0].lower() in ("until", "nobody", "none", "save")) for found in _LOOSE.finditer(words)
    )


def _by_name(words: str, reference: Reference, sentence: Span, names: re.Pattern[str]) -> Span | None:
    """Who takes on the clause that is named, with its name; None where nobody does but a party."""
    start, end = reference.span.start - sentence.start, reference.span.end - sentence.start
    ahead = _TAKES_ON.search(words[:start])
    if ahead is not None and _is_somebody_else(words[: ahead.start()], names):
        return sentence if ahead.start() == 0 else Span(sentence.start, reference.span.end)
    behind = _BINDS.match(words[end:])
    if behind is not None and _is_bound(behind, names):
        return Span(reference.span.start, sentence.start + end + behind.end())
    return None


def _in_its_place(limits: Limits, clause: Clause, sentence: Span, names: re.Pattern[str]) -> Iterator[Effect]:
    """What the clause of a limit says of itself: "this binds Licensee and whoever it admits"."""
    found = _THIS_BINDS.search(limits.agreement.words(sentence))
    limit = next((one for one in limits.all if one.clause == clause.index), None)
    if found is not None and limit is not None and _is_bound(found, names):
        yield limits.told(clause, Span(*found.span("whom")).shift(sentence.start), limit)


def _is_bound(found: re.Match[str], names: re.Pattern[str]) -> bool:
    """Whether somebody else is bound; what a clause merely applies to may be a thing."""
    return (found["reach"] is None or _WHO.search(found["whom"]) is not None) and _is_somebody_else(
        found["whom"], names
    )


def _is_somebody_else(who: str, names: re.Pattern[str]) -> bool:
    """Whether somebody is named besides the parties."""
    left = _NAME.sub("X", names.sub("X", who))
    found = [one["one"] or one["a"] or "" for one in _ANYBODY.finditer(left)]
    found += [one["many"] for one in _MANY.finditer(left)]
    return any(_NO_PERSON.fullmatch(one) is None for one in found)


def _names(agreement: Agreement) -> re.Pattern[str]:
    """The names of the parties, as they are written."""
    called = {name for party in agreement.parties for name in party.names if name}
    return re.compile(
        rf"\b(?:{'|'.join(re.escape(name) for name in sorted(called, key=len, reverse=True)) or '(?!)'})(?:['’]s)?\b"
    )
