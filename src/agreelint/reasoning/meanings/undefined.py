"""Limits whose one decisive word is a name that the agreement gives no meaning: "not for any Restricted Purpose"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect
from agreelint.model.span import Span
from agreelint.reasoning.hollowed import hollowed
from agreelint.reasoning.sentences.spans import sentence_of

# A name of uses or decisions that says which ones only to those who know its meaning.
_NAMED = re.compile(
    r"\b(?:[A-Z][\w/]*(?:-[A-Z]?\w+)*\s+){1,3}"
    r"(?:Purpose|Use|Activit(?:y|ie)|Application|Function|Decision|Operation|Task|Matter|Workload|Case|Environment)s?\b"
)
_PLURAL = re.compile(r"(?:ie)?s$|y$")
# Words that give the meaning on the spot, or say where it stands.
_MEANT = re.compile(
    r"\b(?:listed|described|specified|identified|set\s+(?:out|forth)|defined|meaning|namely|i\.e\.|as\s+per)\b"
    r"|\b(?:Schedule|Annex|Appendix|Exhibit|Attachment|Policy)\b",
    re.IGNORECASE,
)
# Only right behind the name: "Customer (including its staff) shall not, subject to Section 9, …" tells nothing of it.
_MEANT_BEHIND = re.compile(
    r"s?\s*\((?!\s*(?:in\s+whole|if\s+any|whether|directly|or\b|and\b|as\s+such|each|an?\b))"
    r"|[^.;]{0,120}?\b(?:named|such\s+as|including|Clause|Section|Article|paragraph)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:capitali[sz]ed|defined)\s+(?:terms?|words?|expressions?)\b(?![^.;]{0,80}\bno\b)[^.;]{0,120}?\b(?:mean\w*|defin\w+|ascribed|assigned|given|set\s+(?:out|forth))\b",
    re.IGNORECASE,
)
_LOWER = re.compile(r"\b[a-z]{2,}\b")


def undefined(agreement: Agreement, limits: Sequence[Effect]) -> Iterator[Effect]:
    """The limits on what only a name tells, where nothing gives the name a meaning, as hollow limits."""
    if _ELSEWHERE.search(agreement.text):
        return
    headings = (*(clause.heading for clause in agreement.clauses), *(part.title for part in agreement.parts))
    # "1. Purpose" says nothing of what a Restricted Purpose is.
    telling = (heading for heading in headings if len(heading.split()) > 1)
    known = {_stem(name) for name in (*(term.name for term in agreement.terms), *telling)} - {""}
    for limit in limits:
        sentence = sentence_of(agreement, limit)
        name = _name(agreement, limit, sentence)
        if name is None or any(_stem(agreement.words(name)).endswith(one) for one in known):
            continue
        said = " ".join(agreement.words(name).split())
        yield replace(
            hollowed(
                limit,
                loophole="undefined-term",
                message=f'a limit on "{said}", which the agreement gives no meaning',
                because=f'"{said}" is written as a defined term, and nothing defines it',
                related=limit.related,
            ),
            span=name,
        )


def _name(agreement: Agreement, limit: Effect, sentence: Span) -> Span | None:
    """The undefined name that the limit turns on: in its decisive words, or right behind them."""
    words = agreement.words(sentence)
    if _MEANT.search(words) or not _is_prose(words):
        return None
    found = (Span(*one.span()).shift(sentence.start) for one in _NAMED.finditer(words) if one.start())
    beside = (name for name in found if name.meets(limit.span) or limit.span.end <= name.start)
    return next((name for name in beside if not _MEANT_BEHIND.match(agreement.text, name.end, sentence.end)), None)


def _is_prose(words: str) -> bool:
    """Whether capitals mean something: not in a heading, nor where every word has one."""
    return len(_LOWER.findall(words)) * 3 > len(words.split())


def _stem(name: str) -> str:
    return _PLURAL.sub("", " ".join(name.replace("-", " ").casefold().split()))
