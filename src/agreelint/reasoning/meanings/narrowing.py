"""Limits whose object is a defined term that leaves out the most of what its name promises.

"Shall not profile a Covered Person" holds little where "Covered Person" leaves out whoever is known by bought data.
"""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect, Related
from agreelint.model.span import Span
from agreelint.reasoning.hollowed import hollowed
from agreelint.reasoning.meanings.chains import Chain, chains
from agreelint.reasoning.meanings.thin import holds_little
from agreelint.reasoning.sentences.spans import sentence_of, sentences_behind
from agreelint.reasoning.sentences.speaking import SPEAKS

_LEFT_OUT = (
    r"\b(?:(?:does|do|shall|will|may)\s+not\s+(?:include|cover|comprise|contain|embrace|reach|count|take\s+in|extend\s+to|mean)"
    r"|excludes?|excluding|not\s+including|(?:leaves?|keeps?)\s+out|leaves?\s+aside|omits?"
    r"|other\s+than|except(?:ing)?(?:\s+for)?|save(?:\s+for)?|apart\s+from|leaving\s+out|but\s+(?:does\s+)?not)\b"
)
# What is left out of the meaning, by what the limit is about.
_WATCHED = (
    r"social\s+media|location|commercial|public|purchas\w+|bought|buy|brokers?|metadata|postings|open[\s-]source|telemetry|visitors?|aliens|immigra\w+"
    r"|employees|minors|suspects?|sold|sale|adverti\w+|online|scrap\w+|posted|licen[cs]ed|third[\s-]part\w+"
)
_MATCHED = rf"{_WATCHED}|compar\w+|match\w*|gall?er(?:y|ies)|group\w+|cluster\w*|sort\w*|categori\w+|verif\w+"
_DECIDED = (
    r"re-?consider\w*|review\w*|renew\w*|recertif\w*|overpayment\w*|appeals?|reductions?|suspensions?|terminations?"
    r"|existing|continu\w+|referrals?|den(?:y|ies|ying|ials?)|refus\w+|reject\w+|discharg\w+|queue\w*|triag\w+|scor\w+|rank\w+"
    r"|prioriti\w+|shortlist\w*|screening|preliminary|provisional|interim"
)
_ARMED = (
    r"semi|supervis\w+|defen[cs]\w+|operator|human|non-?lethal|loiter\w+|maritime|naval|decoys?|drones?|uncrewed|unmanned"
    r"|foreign|tests?"
)
_HARM = r"research|defen[cs]\w+|test\w*|simulat\w*|reconnaissance|non-?lethal|precursors?|scan\w*"
_DATA = (
    r"de-?identif\w*|aggregat\w*|anonym\w*|pseudonym\w*|deriv\w*|prompts?|outputs?|usage|metadata|telemetry|statistic\w*|feedback|embeddings?|logs?"
    r"|signals?|names?\b|once|typed|inputs?|quer(?:y|ies)|questions?|requests?|repl(?:y|ies)|answers?|responses?|transcripts?|conversations?"
    r"|interactions?|chats?|recordings?"
)
_KEPT = r"adapters?|quanti[sz]\w*|distill\w*|conver\w*|fine-?tun\w*|compil\w*|checkpoints?|portable|copies|encrypted"
_PIECES = {
    "domestic-surveillance": _WATCHED,
    "bulk-data-surveillance": _WATCHED,
    "policing-and-biometrics": _MATCHED,
    "conditional-human-control": _DECIDED,
    "automated-high-stakes-decisions": _DECIDED,
    "autonomous-weapons": _ARMED,
    "catastrophic-capabilities": _HARM,
    "training-on-customer-data": _DATA,
    "data-any-lawful-purpose": _DATA,
    "weights-handover": _KEPT,
}
_OUT = {rule: re.compile(rf"{_LEFT_OUT}[^.;]*?\b(?:{pieces})", re.IGNORECASE) for rule, pieces in _PIECES.items()}
_NAMED_OUT = {
    rule: re.compile(rf"\b(?:{pieces})[^.;]*?\b(?:is|are)\s+(?:[^.;]{{0,60}}?\band\s+)?(?:not\s+|no\s+)", re.IGNORECASE)
    for rule, pieces in _PIECES.items()
}
# "Comparing a face against a gallery is image handling and is not meant", right behind the meaning.
_NOT_MEANT = {
    rule: re.compile(
        rf"\b(?:{pieces})[^.;]*?\b(?:is|are)\s+(?:[^.;]{{0,60}}?\band\s+(?:is\s+|are\s+)?)?(?:not\s+(?:so\s+)?(?:meant|included|covered|counted|caught|comprised)|no\s+part\s+of\s+(?:it|this)|no\s+such\s+things?|something\s+else|none\s+of\s+(?:it|them))\b",
        re.IGNORECASE,
    )
    for rule, pieces in _PIECES.items()
}
# A meaning that holds only in a state or form that the other side can change.
_IN_A_STATE = re.compile(
    r"""\b(?:while\s+(?:no\b|it\s+is\s+(?:being\s+)?|[^.;]{1,60}?\bremains?\b)|only\s+(?:if|where|when|while)|(?:has|have|is|are)\s+(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:named|listed|designated|entered|flagged|marked|certified|declared)\b|in\s+(?:the|that)\s+(?:format|form|version)\s+(?:in\s+which|as|that)
    |in\s+(?:the\s+course\s+of\s+)?(?:transit|transmission))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WIDENS = re.compile(r"\b(?:whether\s+or\s+not|regardless|any\s+format|including\s+(?:any|all))\b", re.IGNORECASE)
# Names of what is supplied, who supplies it and when: no limit is on them.
_NO_OBJECT = re.compile(
    r"\b(?:systems?|services?|models?|tools?|platforms?|software|products?|engines?|assistants?|agreements?|contracts?|terms?|dates?|periods?"
    r"|fees?|charges?|orders?|polic(?:y|ies)|users?|purposes?|uses?|schedules?|provider|supplier|customer)$",
    re.IGNORECASE,
)

_ENFORCING = "enforcement-waived"
_NAME = re.compile(r"\b[A-Z][\w-]+(?:\s+[A-Z][\w-]+){1,2}\b")
_NOT_ONE = (
    r"\b(?:(?<!not\s)(?<!never\s)(?:ceases?\s+to\s+be|stops?\s+being)|(?:is|are|shall\s+be|will\s+be)\s+(?:no\s+longer|not|never|outside)"
    r"(?:\s+(?:treated|regarded|considered|deemed|counted)\s+as)?|(?:does|do|shall)\s+not\s+(?:constitute|count\s+as|form\s+part\s+of)|falls?\s+outside)"
)
_DENIED = re.compile(r"\W*(?:no|nothing|neither|none|never)\b", re.IGNORECASE)


def narrowed(agreement: Agreement, limits: Sequence[Effect]) -> Iterator[Effect]:
    """The limits whose object leaves out what the limit is there for, as hollow limits, with the way to the meaning."""
    for limit in limits:
        if limit.rule not in _PIECES and limit.rule != _ENFORCING:
            continue
        sentence = sentence_of(agreement, limit)
        found = next(
            (
                (chain, words)
                for chain in chains(agreement, sentence)
                if not _NO_OBJECT.search(chain.terms[0].name)
                and (words := _left_out(agreement, limit.rule, chain)) is not None
            ),
            None,
        )
        if found is not None:
            chain, words = found
            yield _hollow(agreement, limit, chain.terms[0].name, words, chain.related())
            yield from _none_itself(agreement, limits, limit.rule, chain.terms[0].name, words)
        elif limit.rule in _PIECES and (said := _said_elsewhere(agreement, limit, sentence)) is not None:
            name, words = said
            yield _hollow(agreement, limit, name, words, (Related("left out here", words),))
            yield from _none_itself(agreement, limits, limit.rule, name, words)


def _none_itself(agreement: Agreement, limits: Sequence[Effect], rule: str, name: str, words: Span) -> Iterator[Effect]:
    """What takes something out of a limit is none itself: "Embeddings shall not count as Customer Data"."""
    own = (one for one in limits if one.rule == rule and words.holds(one.span))
    yield from (_hollow(agreement, one, name, words, ()) for one in own)


def _hollow(agreement: Agreement, limit: Effect, name: str, words: Span, related: tuple[Related, ...]) -> Effect:
    """The limit as a hollow one, with the words that leave something out of its object."""
    return hollowed(
        limit,
        loophole="hollow-definition",
        message=f'a limit on "{name}", which leaves out what it is there for',
        because=f'"{name}" is so defined that "{" ".join(agreement.words(words).split())}"',
        related=(*limit.related, *related),
    )


def _said_elsewhere(agreement: Agreement, limit: Effect, sentence: Span) -> tuple[str, Span] | None:
    """The name in a limit, and the sentence that takes out of it what the limit is there for.

    "Data without direct identifiers ceases to be Personal Data".
    """
    for name in dict.fromkeys(found[0] for found in _NAME.finditer(agreement.words(sentence))):
        if _NO_OBJECT.search(name):
            continue
        out = re.compile(
            rf"\b(?:{_PIECES[limit.rule]}|identifiers?)\b[^.;]*?{_NOT_ONE}\s+(?:an?\s+|the\s+)?{re.escape(name)}",
            re.IGNORECASE,
        )
        for clause in agreement.clauses:
            for other in clause.sentences if clause.kind in SPEAKS else ():
                found = None if other.meets(sentence) else out.search(agreement.words(other))
                if found is not None and _DENIED.match(agreement.words(other)) is None:
                    return name, Span(*found.span()).shift(other.start)
    return None


def _left_out(agreement: Agreement, rule: str, chain: Chain) -> Span | None:
    """The words of the last meaning of a chain, or right behind it, that leave something out."""
    meaning = chain.last.meaning
    words = agreement.words(meaning)
    if _WIDENS.search(words):
        return None
    if found := holds_little(rule, words):
        return Span(*found.span()).shift(meaning.start)
    return _says_out(agreement, rule, chain) if rule in _PIECES else None


def _says_out(agreement: Agreement, rule: str, chain: Chain) -> Span | None:
    meaning = chain.last.meaning
    words = agreement.words(meaning)
    for pattern in (_OUT[rule], _IN_A_STATE):
        if found := pattern.search(words):
            return Span(*found.span()).shift(meaning.start)
    if found := _NOT_MEANT[rule].search(words):
        return Span(*found.span()).shift(meaning.start)
    behind = next(sentences_behind(agreement.clauses[chain.last.clause], meaning), None)
    if behind is not None and (found := _NOT_MEANT[rule].search(agreement.words(behind))):
        return Span(*found.span()).shift(behind.start)
    found = _NAMED_OUT[rule].search(words)
    if found is not None and re.match(rf"(?:an?\s+)?{re.escape(chain.last.name)}", words[found.end() :], re.IGNORECASE):
        return Span(*found.span()).shift(meaning.start)
    return None
