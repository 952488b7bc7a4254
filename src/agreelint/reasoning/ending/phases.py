"""Limits that bind in one phase only, while the use goes on in another: "in the Prototype Phase", "throughout Stage 1".

A phase with its number or its name says that there are others. Where the agreement names one of these and the limit
does not, the limit is gone when that phase is over.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from agreelint.model.agreement import Agreement, Clause
from agreelint.model.rule import Again, Effect, Related
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.hollowed import hollowed
from agreelint.reasoning.sentences.bans import BAN
from agreelint.reasoning.sentences.flatly import flatly
from agreelint.reasoning.sentences.leaving import UNDONE
from agreelint.reasoning.sentences.spans import sentence_of
from agreelint.reasoning.sentences.speaking import operative
from agreelint.reasoning.topics.on_use import ON_USE

SUNSET = "sunset"
# How long limits last, and what holds at the end, is told of the end itself.
_OF_THE_END = frozenset({"survival-gap", "phase-out"})
_KINDS = r"(?:phases?|stages?|periods?|years?|terms?|tranches?|increments?|spirals?|sprints?|releases?)"
_NUMBER = r"(?:\d{1,2}|[IVX]{1,4}|[A-D]|one|two|three|four|five|six)"
_WORD = r"(?!(?:and|or|to|in|of|the)\b)[\w-]+"
# What comes first, by its name, and what comes after it.
_EARLY = (
    r"(?:prototyp(?:e|ing)|pilot|trial|test(?:ing)?|evaluation|base|initial|first|demonstration|development|shadow|onboarding|introductory"
    r"|discovery|design|beta|ramp[-\s]up|start[-\s]up|proof[-\s]of[-\s]concept|validation|assessment|set[-\s]up|probation(?:ary)?)"
)
_LATE = (
    r"(?:option|renewal|follow[-\s]on|production|operational|operations|deployment|live|extension|extended|steady[-\s]state|sustainment|second|third"
    r"|subsequent|later|final|roll[-\s]?out|scale[-\s]up|scaling|commercial|full|in[-\s]service|delivery|ordering|implementation|fielding)"
)
_PHASE = re.compile(
    rf"""\b(?:(?P<kind>phase|stage|period|year|tranche|increment|spiral|sprint|release)\s+(?P<number>{_NUMBER})\b
    |(?P<early>{_EARLY})\s+(?:{_WORD}\s+)?{_KINDS}\b
    |(?P<late>{_LATE}\s+(?:{_WORD}\s+)?{_KINDS}
      |follow[-\s]on\s+(?:production|use|work|contract|award)
      |(?-i:(?:Full|Live|Serial|General)\s+(?:Production|Service|Operation|Deployment|Availability))))""",
    re.IGNORECASE | re.VERBOSE,
)
# "In the Prototype Phase", where it says when the limit binds, and not of which things it is a limit.
_WHEN = re.compile(
    r"(?P<lead>^|[,;:(.\]]|\b\w+)\s*(?:\W*(?:[A-Z]{0,2}[-.]?\d[\w.()]*\s+)?)\b(?:in|during|throughout|within|for)\s+(?:the\s+)?(?:(?:whole|duration|course|length)\s+of\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_THING = re.compile(
    r"(?:ed|en|made|done|kept|data|records|outputs?|logs|files|used|is|are|was|were|be|been)$", re.IGNORECASE
)
# "Until Phase 2 begins, no user shall …", "… as long as the pilot phase lasts".
_UP_TO = (
    r"(?:until|till|before|prior\s+to|up\s+to|pending|(?:as|so)\s+long\s+as|while)\s+(?:the\s+)?"
    r"(?:(?:start|beginning|commencement|launch|end)\s+of\s+)?"
)
_UNTIL = re.compile(rf"\W*(?:\d[\d.]*\s+)?(?P<when>{_UP_TO}[\w\s-]{{3,40}}?),", re.IGNORECASE)
_TILL_THEN = re.compile(rf"(?P<when>\b{_UP_TO}[\w\s-]{{3,40}}?)\W*$", re.IGNORECASE)
# Every phase, or whatever comes after it.
_ALL = re.compile(
    rf"""\b(?:(?:each|every|all|any|both|either|whichever|no\s+matter\s+(?:which|what))\s+(?:of\s+the\s+)?(?:[\w-]+\s+){{0,2}}?{_KINDS}
    |(?:each|every|all|any)\s+(?:[\w-]+\s+){{0,2}}?(?:options?|extensions?|renewals?)|(?:phases?|stages?|periods?|years?|terms?|(?:phase|stage|period|year)\s+\w+)\s+alike
    |(?:and|or)\s+(?:(?:at\s+)?all\s+(?:times\s+)?)?(?:there)?after(?:wards?|\s+(?:it|that|them))?|(?:and|or)\s+(?:beyond|later|always)|at\s+all\s+times|(?:including|also|even|not\s+only|whether)\s+(?:in|during|for))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_GOES_ON = re.compile(
    r"\b(?:appl(?:y|ies)|continues?|binds?|governs?|carr(?:y|ies)\s+over|remains?|tied|lasts?)\b", re.IGNORECASE
)
# "Fees under Section 2 remain due in Phase 2": said of something else.
_OF_IT = re.compile(r"\b(?:under|for|by|of|with|to|from|pursuant\s+to)\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Named:
    """A phase as it is named: by its number among others of its kind, or as one that comes early or late."""

    kind: str
    name: str
    span: Span

    def beside(self, other: "_Named") -> bool:
        """Whether `other` is another phase of the same undertaking."""
        if self.kind in ("early", "late"):
            return {self.kind, other.kind} == {"early", "late"}
        return self.kind == other.kind and self.name != other.name


@dataclass(frozen=True)
class Phases:
    """The phases that the clauses of an agreement name as times of use."""

    agreement: Agreement

    @cached_property
    def every(self) -> Sequence[_Named]:
        """Each mention in words that give or do something; what is said not to be in a phase is no use in it."""
        found: list[_Named] = []
        for clause in operative(self.agreement):
            for sentence in clause.sentences:
                words = self.agreement.words(sentence)
                if UNDONE.search(words) is None:
                    found += _named(words, sentence.start)
        return found


def in_one_phase(ground: Ground, limits: Sequence[Effect]) -> Iterator[Effect]:
    """The limits that bind in one phase of several, as hollow limits, unless others bind in the rest."""
    agreement = ground.agreement
    told = {at: found for at, limit in enumerate(limits) if (found := _when(agreement, limit)) is not None}
    phases = Phases(agreement).every if told else ()
    for at, when in told.items():
        limit = limits[at]
        if limit.rule in _OF_THE_END or limit.again is Again.ALONE:
            continue
        covered = [other for place, other in told.items() if limits[place].rule == limit.rule]
        open_ = _open(phases, when, covered)
        if open_ is None or _carried_on(ground, limit):
            continue
        said, later = " ".join(agreement.words(when.span).split()), " ".join(agreement.words(open_.span).split())
        yield hollowed(
            limit,
            loophole=SUNSET,
            message="a limit that binds in one phase only, while the use goes on in another",
            because=f'it binds in "{said}", and the agreement also speaks of "{later}"',
            related=(*limit.related, Related("binds then", when.span), Related("another phase", open_.span)),
        )


def until_a_phase(ground: Ground, limits: Sequence[Effect]) -> Iterator[Effect]:
    """The limits that bind until the next phase begins, or as long as the first one lasts, as hollow limits."""
    agreement = ground.agreement
    for limit in limits:
        sentence = sentence_of(agreement, limit)
        words = agreement.words(sentence)
        found = _UNTIL.match(words) or _TILL_THEN.search(words)
        if found is None or limit.rule not in ON_USE or not BAN.search(words) or _ALL.search(words):
            continue
        if _PHASE.search(found[0]) is None or _carried_on(ground, limit):
            continue
        yield hollowed(
            limit,
            loophole=SUNSET,
            message="a limit that ends when another phase begins",
            because=f'it binds "{" ".join(found["when"].split())}"',
            related=(*limit.related, Related("binds then", Span(*found.span("when")).shift(sentence.start))),
        )


def in_every_phase(ground: Ground, hollow: Effect) -> bool:
    """Whether a limit that names a phase binds in the others, too: by its own words, or by another clause."""
    agreement = ground.agreement
    if hollow.loophole != SUNSET:
        return False
    sentence = sentence_of(agreement, hollow)
    words = agreement.words(sentence)
    named = [one for one in _named(words, sentence.start) if one.span.start <= hollow.span.end + 1]
    beside = [one for one in named if one.span.end >= hollow.span.start]
    if not beside:
        return False
    if _carried_on(ground, hollow) or _ALL.search(words):
        return True
    told = (one for one in ground.effects if one.rule == hollow.rule and one.loophole == SUNSET)
    covered = [*_named(words, sentence.start), *(when for one in told if (when := _when(agreement, one)) is not None)]
    phases = Phases(agreement).every
    others = any(one.beside(beside[0]) for one in covered)
    return others and _open(phases, beside[0], covered) is None


def _open(phases: Sequence[_Named], when: _Named, covered: Sequence[_Named]) -> _Named | None:
    """Another phase in which nothing of what is `covered` binds."""
    others = (one for one in phases if when.beside(one))
    return next((one for one in others if not any(_same(one, other) for other in covered)), None)


def _same(one: _Named, other: _Named) -> bool:
    return one.kind == other.kind and (one.kind in ("early", "late") or one.name == other.name)


def _named(words: str, start: int) -> Iterator[_Named]:
    for found in _PHASE.finditer(words):
        kind = "early" if found["early"] else "late" if found["late"] else found["kind"].casefold()
        yield _Named(kind, (found["number"] or found[0]).casefold(), Span(*found.span()).shift(start))


def _when(agreement: Agreement, limit: Effect) -> _Named | None:
    """The one phase in which a limit binds, by its sentence or the words that open its list."""
    clause = agreement.clauses[limit.clause]
    spans = [sentence_of(agreement, limit), *([clause.lead_in] if clause.lead_in is not None else [])]
    whole = " ".join(agreement.words(one) for one in spans)
    if _ALL.search(whole):
        return None
    for span in spans:
        words = agreement.words(span)
        named = list(_named(words, span.start))
        if len({(one.kind, one.name) for one in named}) != 1:
            continue
        for one in named:
            if _says_when(words, one.span.start - span.start, one.span.end - span.start):
                return one
    return None


def _says_when(words: str, start: int, end: int) -> bool:
    """Whether the phase is when something is so: at the beginning, between commas, or at the end of what is said."""
    lead = _WHEN.search(words[:start])
    if lead is None:
        return False
    before, after = lead["lead"], words[end:].lstrip()
    if not before or not before[-1].isalnum():
        return True
    return after[:1] in (".", ";", ",", "") and _THING.search(before) is None


def _carried_on(ground: Ground, limit: Effect) -> bool:
    """Whether another sentence names the limit's clause as one that goes on: "H.2 applies to the option period"."""
    agreement = ground.agreement
    clause = agreement.clauses[limit.clause]
    for place in (clause, *agreement.ancestors(clause)):
        for reference in ground.naming.get(place.index, ()):
            sentence = _sentence(agreement.clauses[reference.clause], reference.span)
            words = agreement.words(sentence)
            if (
                reference.clause != clause.index
                and (_PHASE.search(words) or _ALL.search(words))
                and _is_said_to_go_on(words, reference.span, sentence)
            ):
                return True
    return False


def _is_said_to_go_on(words: str, named: Span, sentence: Span) -> bool:
    """Whether the sentence says of the clause that it names, and flatly, that it goes on: not of fees under it."""
    ahead, behind = words[: named.start - sentence.start], words[named.end - sentence.start :]
    on = _GOES_ON.search(behind)
    if on is None or _OF_IT.search(ahead) or not flatly(behind):
        return False
    return UNDONE.search(ahead) is None and UNDONE.search(behind) is None


def _sentence(clause: Clause, span: Span) -> Span:
    return next((one for one in clause.sentences if one.meets(span)), clause.span)
