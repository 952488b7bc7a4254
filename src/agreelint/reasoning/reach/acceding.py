"""Others who are let in only once they have signed: "Before an account is opened, the Bureau obtains its signature".

Who they are no list can say. What is told here is the door, what it waits for, and that the paper signed is the limits.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, Clause, Reach, Reference
from agreelint.model.rule import Effect
from agreelint.model.span import Span
from agreelint.reasoning.reach.limits_on_use import BOUND, Limits, spoken
from agreelint.reasoning.sentences.bans import BAN
from agreelint.reasoning.sentences.flatly import stays
from agreelint.reasoning.sentences.spans import sentences_behind

_DOOR = (
    r"(?:accounts?|credentials?|log-?\s?[io]ns?|keys?|seats?|tokens?|access|admi(?:ssion|t(?:s|ted)?)|us(?:e|es|ed|ing)|let\s+in"
    r"|activat\w+|provision\w*|onboard\w*|on-board\w*|tenan(?:ts?|cy)|connect\w*|enrol\w*|served?|calls?)"
)
_SIGN = (
    r"(?:(?:counter)?sign(?:s|ed|ing|ature)?|execut(?:es?|ed|ing|ion)|acced(?:es?|ed|ing)|accession|adher(?:es?|ed|ing|ence)"
    r"|accept(?:s|ed|ing|ance)?|agree[ds]?\s+(?:in\s+writing\s+)?to|join(?:s|ed|ing)?|undertak(?:es?|en|ing)|takes?\s+on|taken\s+on"
    r"|subscrib(?:es?|ed|ing)|put\s+(?:its|his|their)\s+name)"
)
_GATE = (
    r"(?:until|unless|before|prior\s+to|once|as\s+soon\s+as|against|upon|(?:only|not)\s+(?:when|if|where|on|before|after)"
    r"|condition(?:al|ed)?\s+(?:on|upon|of|for)|(?:require|await|follow|presuppose)s?|depends?\s+(?:on|upon)|after|when|if|subject\s+to)"
)
_FORMS = (
    # "No account is opened until the parish has signed …", "Access is conditional on the branch's acceptance of …".
    re.compile(
        rf"\b{_DOOR}\b[^.;:]{{0,90}}?\b{_GATE}\b(?P<who>[^.;:]{{0,90}}?)\b{_SIGN}\b(?!\s+(?:under|pursuant|in\s+accordance|by)\b)(?P<paper>[^.;]*)",
        re.IGNORECASE,
    ),
    # "Before an account is opened, the Bureau shall obtain the member's signature to …".
    re.compile(
        rf"\b(?:before|prior\s+to)\b[^.;:]{{0,60}}?\b{_DOOR}\b(?P<who>[^.;:]{{0,120}}?)\b{_SIGN}\b(?!\s+(?:under|pursuant|in\s+accordance|by)\b)(?P<paper>[^.;]*)",
        re.IGNORECASE,
    ),
    # "Nobody is given a log-in who has not signed …".
    re.compile(
        rf"\b(?:nobody|no|none|not|never)\b[^.;:]{{0,60}}?\b{_DOOR}\b[^.;:]{{0,60}}?\b(?:who|whose|that|which)\b"
        rf"(?P<who>[^.;:]{{0,50}}?)\bnot\b[^.;:]{{0,20}}?\b{_SIGN}\b(?!\s+(?:under|pursuant|in\s+accordance|by)\b)(?P<paper>[^.;]*)",
        re.IGNORECASE,
    ),
    # "Its signature to … comes before every grant of access".
    re.compile(
        rf"(?P<who>[^.;:]{{0,60}}?)\b{_SIGN}\b(?P<paper>[^.;:]{{0,90}}?)\b(?:precedes?|(?:comes?|is|are)\s+(?:\w+\s+)?"
        rf"(?:before|first|a\s+(?:pre)?condition\s+(?:of|for|to|precedent\s+to)))\b[^.;:]{{0,40}}?\b{_DOOR}\b",
        re.IGNORECASE,
    ),
)
# Names of papers that bind to limits on use, or to the agreement with all its limits.
_NAMED = re.compile(
    r"""\b(?:(?:acceptable|prohibited|restricted|responsible|excluded|barred|permitted)\s+(?:use|uses|applications?|purposes?)
    |(?:use|usage|conduct)\s+(?:\w+\s+)?(?:terms|conditions|rules|restrictions?|limits?|policy|code|undertakings?|annex|schedule|covenants?|charter)
    |(?:conditions|terms|rules|limits|restrictions|code)\s+(?:of|on)\s+(?:use|conduct)
    |(?:form|deed|instrument|letter|agreement)\s+of\s+(?:adherence|accession|joinder)|joinder|(?:accession|adherence)\s+(?:agreement|deed|form|instrument))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What lets them in all the same, or leaves it to somebody.
_LOOSE = re.compile(
    r"""\b(?:whether\s+or\s+not|even\s+(?:if|though|before|where)|irrespective|regardless|need\s+not|needs?\s+no|without|efforts|endeavou?rs?|encourage\w*|should
    |may\s+(?:choose|elect|decide|accept|sign|waive)|(?:is|are|shall|will|does|do)\s+not\s+(?:be\s+)?(?:require|condition|depend|await|subject|obliged|a\s+condition)\w*
    |no\s+(?:\w+\s+)?(?:obligation|duty|condition)|except|other\s+than|save|waived|unless\s+the\s+\w+\s+(?:decides|agrees|waives))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Papers of trade are accepted, too.
_OF_TRADE = re.compile(
    r"\b(?:orders?|quotes?|quotations?|invoices?|payments?|fees?|deliver\w+|deliverables?|milestones?|prices?)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
# The door is shut on them, or there is another way in.
_SHUT = re.compile(
    r"\b(?:clos(?:es?|ed|ing)|refus(?:es?|ed)|end(?:s|ed)|den(?:y|ies|ied)|revok(?:es?|ed)|withdrawn|lost|loses?|shut|barred)\b",
    re.IGNORECASE,
)
_OR_ELSE = re.compile(
    r"\bor\s+(?:(?:has|have|is|are)\s+)?(?:been\s+|not\b|declin\w+|refus\w+|ask\w*|invit\w*|notif\w*|told|inform\w*|until|after|once|upon|\w+\s+(?:\w+\s+)?(?:days?|weeks?|months?)\b)|\bfor\s+receipt\b|\breceipt\s+of\b|\bin\s+its\s+(?:discretion|option)\b",
    re.IGNORECASE,
)
_AS_A_RULE = re.compile(
    r"\b(?:normally|ordinarily|usually|generally|typically|routinely|in\s+principle|as\s+a\s+rule|aims?|goal|intend\w*|intention|expect\w*|practicabl[ey]|feasibl[ey]|possible|appropriate)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:signature|accession|undertaking|acceptance|joinder|adherence|it|this|that)\s+(?:then\s+)?(?:lapses?|ends|expires?|ceases?|falls?\s+away|binds?\s+(?:nobody|no\s+one)|is\s+(?:not\s+binding|void|returned|released|optional|for\s+information))\b",
    re.IGNORECASE,
)
_ROLES = {"customer", "client", "licensee", "buyer", "vendor", "supplier", "provider", "licensor", "we", "you"}
_PRONOUN = re.compile(
    r"\W*(?:(?:it|they|he|she|or|each|and)\s+)*(?:(?:has|have|is|are|had|been|first|in|writing|a)\s+)*\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence that lets in who has signed: where, by what words, and what is signed."""

    clause: Clause
    sentence: Span
    span: Span
    paper: Span


def acceding(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Effect]:
    """The places where others sign the limits before they are let in, as limits of `flow-down-gap`."""
    limits = Limits.of(agreement, effects)
    if not limits.all:
        return
    party = _a_party(agreement)
    for clause, sentence in spoken(agreement):
        said = _entry(agreement, clause, sentence, party)
        limit = said and _bound_to(agreement, limits, said)
        if said and limit:
            yield limits.told(clause, said.span, limit)


def _entry(agreement: Agreement, clause: Clause, sentence: Span, party: re.Pattern[str]) -> _Said | None:
    words = agreement.words(sentence)
    if any(loose.search(words) for loose in (_LOOSE, _OR_ELSE, _AS_A_RULE)):
        return None
    behind = [agreement.words(one) for one in sentences_behind(clause, sentence)]
    if any(_ENDS.search(said) for said in behind) or not stays(agreement.text, clause, sentence):
        return None
    for form in _FORMS:
        for found in form.finditer(words):
            who = found["who"] if not _PRONOUN.match(found["who"]) else words
            shut = _SHUT.search(found[0][: found.start("who") - found.start()])
            if party.match(who) is None and not _OF_TRADE.search(found["who"]) and shut is None:
                return _Said(
                    clause,
                    sentence,
                    Span(*found.span()).shift(sentence.start),
                    Span(*found.span("paper")).shift(sentence.start),
                )
    return None


def _bound_to(agreement: Agreement, limits: Limits, said: _Said) -> Effect | None:
    """The limit that whoever signs is bound to: by its number, or by the name of the paper."""
    printed = False
    for reference in limits.inside.get(said.clause.index, ()):
        if said.paper.holds(reference.span) and reference.reach is Reach.INTERNAL:
            limit = limits.led_to(reference, said.clause)
            if limit is not None:
                return limit
            printed = printed or not _forbids(agreement, reference)
    # A paper that is printed here binds to what it says, whatever it is called.
    if printed:
        return None
    return limits.all[0] if _NAMED.search(agreement.words(said.paper)) else None


def _forbids(agreement: Agreement, reference: Reference) -> bool:
    """Whether the paper that is printed here forbids something, or binds whoever signs it to what does."""
    said = (
        agreement.words(sentence).rstrip(" .;")
        for one in agreement.clauses
        if agreement.leads_to(reference, one)
        for sentence in one.sentences
    )
    return any(BAN.search(words) or BOUND.search(words) for words in said)


def _a_party(agreement: Agreement) -> re.Pattern[str]:
    """Words by which a party itself signs or accepts: that binds nobody else."""
    names = {name for one in agreement.parties for name in one.names}
    names |= _ROLES
    return re.compile(
        rf"^(?:\W*(?:\(\w+\)|\d[\d.]*)?\W*)(?:the\s+)?(?:{'|'.join(re.escape(name) for name in sorted(names))})"
        r"(?:\W*$|\s+(?!['’]s)|['’]s\s+(?!affiliates?|members?|users?|contractors?|group))",
        re.IGNORECASE,
    )
