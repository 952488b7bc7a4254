"""Recitals that a clause makes operative: "Recital (B) is a covenant of the Customer"."""

import re

from agreelint.model.agreement import Agreement, Clause, ClauseKind, PartKind
from agreelint.model.rule import Effect
from agreelint.reasoning.sentence import sentence_of

_RECITALS = re.compile(
    r"\b(?:the\s+)?(?:recitals?|background|preamble|whereas\s+clauses|statements?\s+in\s+the\s+recitals)(?P<which>(?:\s*(?:,|and|or|to)?\s*\(?[A-Z]\)?(?=[\s,.)]))*)"
    r"(?:\s+(?:above|hereto|of\s+this\s+\w+|set\s+out\s+above))?\s+(?P<does>[^.;]{0,120})",
    re.IGNORECASE,
)
_BIND = re.compile(
    r"""^(?:(?:is|are|shall\s+be|shall|will|each|constitutes?|forms?|hereby|made)\s+)*(?:an?\s+)?(?:\w+\s+)?
    (?:(?:form|forms|constitute|constitutes|be|made|is|are)?\s*(?:an?\s+)?(?:integral\s+|operative\s+|binding\s+)?part\s+of\s+(?:the|this)\s+(?:agreement|contract|order|operative)
    |operative|binding|covenants?|terms?\s+of\s+(?:the|this)|enforceable|incorporated\s+(?:in|into|herein)|obligations?\s+of)""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT = re.compile(r"\b(?:not|no|nothing|never|only|narrative|background\s+only)\b|n['’]t\b", re.IGNORECASE)
_LETTER = re.compile(r"\(?\b([A-Z])\)?(?=[\s,.)]|$)")
_PROMISES = re.compile(
    r"\b(?:shall|will|must|may)\s+not\b|\bundertakes?\b|\bcovenants?\b|\bprohibited\b|\bno\s+\w+\s+shall\b",
    re.IGNORECASE,
)
_WISHES = re.compile(r"\b(?:should|wish\w*|believ\w*|share\s+the|intend\w*|hop\w+|ought|desire\w*)\b", re.IGNORECASE)
_WHEREAS = re.compile(r"\W*(?i:whereas)\W{1,3}(?P<letter>[A-Z])\)")
_APART = {PartKind.RECITALS, PartKind.CONTENTS, PartKind.PREAMBLE}


def operative_recitals(agreement: Agreement) -> frozenset[int]:
    """The recitals that an operative clause makes part of what is agreed; none where another takes that back."""
    made: set[int] = set()
    recitals = [one for one in agreement.clauses if one.kind is ClauseKind.RECITAL]
    if not recitals:
        return frozenset()
    for clause in agreement.clauses:
        if clause.kind is ClauseKind.RECITAL or agreement.parts[clause.part].kind in _APART:
            continue
        for sentence in clause.sentences:
            for found in _RECITALS.finditer(agreement.words(sentence)):
                letters = {letter.upper() for letter in _LETTER.findall(found["which"])}
                meant = {one.index for one in recitals if not letters or letters & _lettered(agreement, one)}
                if _NOT.search(found["does"]):
                    if not letters:
                        return frozenset()
                    made -= meant
                elif _BIND.match(found["does"]):
                    made |= meant
    return frozenset(made)


def _lettered(agreement: Agreement, recital: Clause) -> set[str]:
    """The letter of a recital: its number, or what stands behind its "WHEREAS"."""
    after = _WHEREAS.match(agreement.words(recital.span))
    return set(re.findall(r"[A-Z]", recital.number)) or ({after["letter"]} if after else set())


def binds(agreement: Agreement, limit: Effect) -> bool:
    """Whether a limit in a recital is worded as a promise: "shall not", and not "wishes", "believes" or "should"."""
    words = agreement.words(sentence_of(agreement, limit))
    return _PROMISES.search(words) is not None and _WISHES.search(words) is None
