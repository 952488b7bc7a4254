"""Limits on use that others take on by number: "No Affiliate has access until it has signed to be bound by clause 3".

The words that bind them name a clause, and only the agreement says that a limit on use stands there.
"""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.agreement import Agreement, Clause, Reach
from agreelint.model.rule import Effect
from agreelint.model.span import Span
from agreelint.reasoning.reach.limits_on_use import BOUND, Limits, spoken

_WHO = (
    r"(?:affiliates?|subsidiar(?:y|ies)|(?:sub-?)?contractors?|franchisees?|resellers?|integrators?|participants?|members?"
    r"|recipients?|transferees?|sub-?licensees?|agenc(?:y|ies)|entit(?:y|ies)|bod(?:y|ies)|boards?|departments?|municipalit(?:y|ies)"
    r"|universit(?:y|ies)|compan(?:y|ies)|users?|persons?|customers?|partners?|signator(?:y|ies))"
)
# Everybody of a kind, as the one who is bound: not "an affiliate that so wishes".
_OTHERS = re.compile(
    rf"""\b(?:(?:each|every|all|any|no|such)\s+(?:(?:of\s+)?(?:its|their|the)\s+)?(?:[\w-]+\s+){{0,3}}?{_WHO}
    |(?:its|the\s+\w+['’]s)\s+(?:[\w-]+\s+){{0,2}}?(?:affiliates|subsidiaries|contractors|subcontractors|franchisees|users|members|staff)
    |nobody|no\s+one|everybody|everyone|anyone|whoever|an?\s+(?:recipient|transferee|signatory|user)|the\s+(?:recipient|signatory|transferee))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BINDS = re.compile(
    r"^(?:\s*(?:,|and|or|to|through)\s*(?:(?:clause|section|paragraph|article)s?\s+)?[\d.()a-z]{1,8})*\s+"
    r"(?:binds?|appl(?:y|ies)\s+to|(?:is|are)\s+(?:binding\s+(?:up)?on|accepted\s+by))\s+(?:them|it|him|each|every|all)\b",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:shall|must|will|undertakes?|agrees?|until|unless|before|once|if|has\s+first|is\s+bound|are\s+bound|each\s+bound"
    r"|accepts?|condition)\b",
    re.IGNORECASE,
)
# What leaves them free after all, or leaves it to somebody.
_FREE = re.compile(
    r"""\b(?:(?:need|shall|must|will|does|do|is|are)\s+not\b(?!\s+(?:be\s+)?(?:have|given|use[ds]?|access|admit\w*|allow\w*|permit\w*))|not\s+(?:be\s+)?(?:bound|obliged|required)
    |no\s+(?:obligation|duty)|free\s+of|exclusively|without\s+being|efforts|endeavou?rs?|encourage\w*|should|may\s+(?:choose|elect|decide|accept|sign)
    |where\s+(?:practicable|appropriate)|if\s+it\s+(?:wishes|chooses|so)|except|other\s+than|save|unless\s+(?:the\s+)?customer)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_EVERYONE = re.compile(
    r"^\W*(?:everyone|everybody|anyone|anybody|(?:any|every|each|all)\s+persons?)\b(?![^.;]{0,200}\b(?:other\s+than|except|excluding|employ\w+\s+by)\b)",
    re.IGNORECASE,
)


def passed_on(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Effect]:
    """The places where everybody of a kind takes on the limits on use by their number, as limits of `flow-down-gap`."""
    limits = Limits.of(agreement, effects)
    if limits.all:
        for clause, sentence in spoken(agreement):
            yield from _taken_on(agreement, clause, sentence, limits)
        yield from _by_definition(agreement, limits)


def _taken_on(agreement: Agreement, clause: Clause, sentence: Span, limits: Limits) -> Iterator[Effect]:
    words = agreement.words(sentence)
    who = _OTHERS.search(words)
    if who is None or _FREE.search(words) or not _DUTY.search(words):
        return
    for reference in limits.inside.get(clause.index, ()):
        if not sentence.holds(reference.span) or reference.reach is not Reach.INTERNAL:
            continue
        start, end = reference.span.start - sentence.start, reference.span.end - sentence.start
        if not (who.start() < start and (BOUND.search(words[who.end() : start]) or _BINDS.match(words[end:]))):
            continue
        limit = limits.led_to(reference, clause)
        if limit is not None:
            yield limits.told(clause, Span(*who.span()).shift(sentence.start).join(reference.span), limit)
            return


def _by_definition(agreement: Agreement, limits: Limits) -> Iterator[Effect]:
    """Limits on "Users", where these are everybody who gets at the system."""
    for term in agreement.terms:
        if not _EVERYONE.match(agreement.words(term.meaning)):
            continue
        bound = re.compile(
            rf"^\W*(?:(?:no|any|each|all)\s+)?{re.escape(term.name.rstrip('s'))}s?\s+(?:shall|may|must|will)\b"
        )
        for limit in limits.all:
            clause = agreement.clauses[limit.clause]
            said = next((one for one in clause.sentences if one.meets(limit.span)), clause.body)
            if bound.match(agreement.words(said)):
                yield limits.told(agreement.clauses[term.clause], term.span.join(term.meaning), limit)
                return
