"""Limits that another clause holds down: "may suspend, subject to clause 5", and clause 5 lets it hardly ever."""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.agreement import Clause, Reference
from agreelint.model.rule import Effect, Related
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.hollowed import hollowed
from agreelint.reasoning.sentences.bans import BAN
from agreelint.reasoning.sentences.spans import before, sentence_of
from agreelint.reasoning.taken_away.sequence import prevailing
from agreelint.reasoning.topics.words import stems

_SUBJECT = re.compile(
    r"\b(?:subject\s+(?:always\s+)?to|in\s+accordance\s+with|as\s+(?:set\s+out|provided|permitted|described)\s+in|under|pursuant\s+to|to\s+the\s+extent\s+(?:permitted|allowed)\s+(?:by|under))"
    r"\s+(?:the\s+\w+\s+(?:of|in)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
# "Section 4 is subject to Section 9".
_MADE_SUBJECT = re.compile(
    r"^\s*(?:\([^()]{0,80}\)\s*)?(?:is|are|shall\s+be)\s+subject\s+to\s+(?:the\s+)?", re.IGNORECASE
)
_RIGHT = re.compile(
    r"\b(?:may|(?:is|are)\s+(?:entitled|permitted|free)\s+to|has\s+the\s+right|reserves)\b", re.IGNORECASE
)
# What holds a right down.
_HELD_DOWN = re.compile(
    r"""\bno\s+(?:\w+\s+){1,4}?(?:shall|may|will|can)\b|\b(?:shall|may|will|must|can)\s+not\b|\bcannot\b|\bonly\s+(?:if|when|after|with|where|upon)\b|\b(?:unless|until)\b
    |\b(?:requires?|needs?|conditional\s+(?:up)?on)\s+(?:\w+\s+){0,5}?(?:consent|approval|agreement|unanim\w+|resolution)""",
    re.IGNORECASE | re.VERBOSE,
)
# Whose word it waits for.
_BY_OTHERS = re.compile(
    r"\b(?:consent|approv\w+|agree\w*|resolv\w+|resolution|unanim\w+|committee|board|court|arbitrat\w+|certif\w+|confirm\w+|concur\w+|permission|leave\s+of|employees|personnel)\b",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"\b(?:may|(?:is|are)\s+(?:entitled|permitted|free|authori[sz]ed)\s+to)\s+(?!not\b)(?:[\w-]+\s+){0,4}?(?:use|employ|operate|deploy|run|obtain|apply|request)\b",
    re.IGNORECASE,
)
_CUSTOMERS = re.compile(r"\b(?:supplier|provider|vendor|contractor|licensor|seller|we)\s+may\b", re.IGNORECASE)


def held_down(ground: Ground, limits: Sequence[Effect]) -> Iterator[Effect]:
    """The limits that are subject to a clause which gives the use they forbid, or bars the right they give.

    Both places are named. A right that is only to be exercised in some way is left alone.
    """
    agreement = ground.agreement
    for limit in limits:
        for reference in _subject_to(ground, limit):
            found = next(_against(ground, limit, reference), None)
            if found is None:
                continue
            clause, span = found
            where = f"§{clause.number}" if clause.number else agreement.parts[clause.part].label
            yield hollowed(
                limit,
                loophole="subject-to",
                message=f"a limit that is subject to {where}, which takes it back",
                because=f'"{agreement.words(reference.span)}" leads to "{" ".join(agreement.words(span).split())}"',
                related=(*limit.related, Related("subject to this", span)),
            )
            break


def _subject_to(ground: Ground, limit: Effect) -> Iterator[Reference]:
    agreement = ground.agreement
    sentence = sentence_of(agreement, limit)
    clause = agreement.clauses[limit.clause]
    for reference in ground.named_in(limit.clause):
        if sentence.holds(reference.span) and _SUBJECT.search(before(agreement, sentence, reference.span)):
            yield reference
    for place in (clause.index, *(one.index for one in agreement.ancestors(clause))):
        for reference in ground.naming.get(place, ()):
            # "Section 4 is subject to Section 9": the next reference in that clause.
            beside = ground.references[reference.clause]
            further = next((one for one in beside if one.span.start >= reference.span.end), None)
            if sentence.holds(reference.span) or further is None:
                continue
            if _MADE_SUBJECT.fullmatch(agreement.text[reference.span.end : further.span.start]):
                yield further


def _against(ground: Ground, limit: Effect, reference: Reference) -> Iterator[tuple[Clause, Span]]:
    """The sentences there that take the limit back, and that nobody takes away."""
    agreement = ground.agreement
    words = agreement.words(sentence_of(agreement, limit))
    is_right = _RIGHT.search(words) is not None and BAN.search(words) is None
    for clause in agreement.led_to(reference):
        if clause.index == limit.clause or prevailing(agreement, clause, ground.cancelled) is not None:
            continue
        for sentence in clause.sentences:
            said = agreement.words(sentence)
            shared = stems(said) & (stems(words) | stems(agreement.words(limit.span)))
            if (is_right and shared and _HELD_DOWN.search(said) and _BY_OTHERS.search(said)) or (
                not is_right and _GIVES.search(said) and not _CUSTOMERS.search(said) and not BAN.search(said) and shared
            ):
                yield clause, sentence
