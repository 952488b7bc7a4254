"""Recitals that a clause makes operative, "Recital (B) is a covenant", or idle: "The recitals create no duty"."""

import re
from collections.abc import Iterator

from agreelint.model.agreement import Agreement, Clause, ClauseKind, PartKind
from agreelint.model.rule import Effect
from agreelint.model.span import Span
from agreelint.reasoning.sentences.spans import sentence_of, sentence_with

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
# "The recitals give history only and create no right or duty"; what they give others is another matter.
_ELSE = r"(?!\s+(?:for|in|to)\s+(?:favou?r\s+of\s+)?(?:any\s+|the\s+)?(?:third|other\s+part))"
_NO_FORCE = r"""(?:(?:create|confer|impose|give|grant|contain|constitute|establish|lay|make|gives?\s+rise\s+to)s?
      \s+no\s+(?:\w+\s+){0,2}?(?:rights?|dut(?:y|ies)|obligations?|limits?|covenants?|promises?|commitments?|undertakings?|terms?)
    |(?:has|have|shall\s+have|(?:is|are|shall\s+be)\s+(?:of|without))\s+(?:no|any)?\s*(?:(?:legal|contractual|binding|operative)(?:ly)?\s+(?:or\s+)?){0,2}(?:effect|force)
    |(?:is|are|do|does|shall|will)\s+not\s+(?:be\s+)?(?:(?:legally|contractually)\s+)?(?:bind|binding|operative|enforceable|contractual|an?\s+(?:\w+\s+)?part\s+of|part\s+of|terms?\s+of)
    |(?:do|does|shall|will)\s+not\s+(?:create|confer|impose|give\s+rise\s+to|form\s+(?:a\s+)?part\s+of|constitute)
    |(?:form|forms|are|is|shall\s+form)\s+no\s+part\s+of)\b"""
_IDLE = re.compile(
    rf"""^(?:{_NO_FORCE}{_ELSE}
    |(?:is|are|(?:is|are)\s+(?:given|set\s+out|included|stated|provided|inserted|recited)|gives?|provides?|serves?|states?|records?|tells?)\b[^.;]{{0,60}}?
      (?:(?:information|background|history|context|convenience|explanation|reference|narrative|introduction|introductory)(?:\s+purposes)?\s+(?:only|alone)
      |(?:only|solely|merely|purely)\s+(?:\w+\s+){{0,2}}?(?:information|background|history|context|convenience|explanat\w+|reference|narrative|introduct\w+|descripti\w+|informative)))""",
    re.IGNORECASE | re.VERBOSE,
)
# "Nothing in the recitals binds a party".
_NOTHING = re.compile(
    r"\b(?:nothing|no\s+(?:statement|part|words?|sentence)|none)\s+(?:\w+\s+)?(?:in|of)\s+(?:the\s+)?$", re.IGNORECASE
)
_HAS_EFFECT = re.compile(
    r"^(?:(?:shall|will|is|are|does)\s+)?(?:be\s+)?(?:binds?|binding|creates?|confers?|imposes?|operative|enforceable|forms?\s+(?:a\s+)?part|has\s+(?:\w+\s+)?(?:effect|force))\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\(?\b([A-Z])\)?(?=[\s,.)]|$)")
_PROMISES = re.compile(
    r"\b(?:shall|will|must|may)\s+not\b|\bundertakes?\b|\bcovenants?\b|\bprohibited\b|\bno\s+\w+\s+shall\b",
    re.IGNORECASE,
)
_WISHES = re.compile(r"\b(?:should|wish\w*|believ\w*|share\s+the|intend\w*|hop\w+|ought|desire\w*)\b", re.IGNORECASE)
_WHEREAS = re.compile(r"\W*(?i:whereas)\W{1,3}(?P<letter>[A-Z])\)")
_APART = {PartKind.RECITALS, PartKind.CONTENTS, PartKind.PREAMBLE}


def operative_recitals(agreement: Agreement) -> frozenset[int]:
    """The recitals that an operative clause makes part of what is agreed, unless another takes that back.

    What is said of all recitals takes back nothing that is said of one by its letter.
    """
    told = [(found, meant, _NOT.search(found["does"]) is not None) for found, meant in _told(agreement)]
    named = [(meant, denied) for found, meant, denied in told if found["which"] and (denied or _binds(found))]
    made: frozenset[int] = frozenset()
    if any(_binds(found) for found, _, denied in told if not found["which"] and not denied):
        made = frozenset() if any(denied for found, _, denied in told if not found["which"]) else _recitals(agreement)
    for meant, denied in named:
        made = made - meant if denied else made | meant
    return made


def _binds(found: re.Match[str]) -> bool:
    return _BIND.match(found["does"]) is not None


def idle_recitals(agreement: Agreement) -> frozenset[int]:
    """The recitals that an operative clause says have no effect at all; what they say is said nowhere."""
    idle: set[int] = set()
    for found, meant in _told(agreement):
        before = found.string[: found.start()]
        if _IDLE.match(found["does"]) or (_NOTHING.search(before) and _HAS_EFFECT.match(found["does"])):
            idle |= meant
    return frozenset(idle - operative_recitals(agreement)) | _idle_parts(agreement)


# Between the name of a part and what is said of its force nobody else is spoken of.
_OF_IT = r"(?:[^.;A-Z]|[A-Z]\w*['’]s\b|(?<=[a-z] )(?:Part|Exhibit|Annex|Schedule)\s+\w+){0,120}?"
_NO_DUTY = re.compile(rf"^{_OF_IT}(?:\b|\s){_NO_FORCE}{_ELSE}", re.VERBOSE)
_IT = re.compile(r"^\W*(?:It|They|This\s+(?:Part|Exhibit|Annex|Schedule))\b")
_SOMETIMES = re.compile(r"\b(?:unless|except|until|if|where|save|when|to\s+the\s+extent)\b", re.IGNORECASE)


def _idle_parts(agreement: Agreement) -> frozenset[int]:
    """The clauses of parts that an operative clause of another part says create no right or duty."""
    idle: set[int] = set()
    for reference in agreement.references:
        clause = agreement.clauses[reference.clause]
        part = reference.part
        if part is None or part == clause.part or agreement.parts[clause.part].kind in _APART:
            continue
        sentence = sentence_with(clause, reference.span)
        opens = agreement.text[sentence.start : reference.span.start].strip().casefold() in {"", "the"}
        after = agreement.text[reference.span.end : sentence.end]
        said = [after, *_further(agreement, clause, sentence)]
        if opens and any(_is_idle(one) for one in said):
            idle |= {one.index for one in agreement.clauses if one.part == part}
    return frozenset(idle)


def _is_idle(said: str) -> bool:
    found = _NO_DUTY.match(said)
    return found is not None and _SOMETIMES.search(said, found.end()) is None


def _further(agreement: Agreement, clause: Clause, sentence: Span) -> Iterator[str]:
    """What the sentence behind goes on to say of it."""
    at = clause.sentences.index(sentence) + 1 if sentence in clause.sentences else len(clause.sentences)
    for one in clause.sentences[at : at + 1]:
        if found := _IT.match(agreement.words(one)):
            yield agreement.words(one)[found.end() :]


def _told(agreement: Agreement) -> Iterator[tuple[re.Match[str], frozenset[int]]]:
    """What operative clauses say of the recitals, with those that are meant."""
    recitals = _recitals(agreement)
    if not recitals:
        return
    for clause in agreement.clauses:
        if clause.kind is ClauseKind.RECITAL or agreement.parts[clause.part].kind in _APART:
            continue
        for sentence in clause.sentences:
            for found in _RECITALS.finditer(agreement.words(sentence)):
                letters = {letter.upper() for letter in _LETTER.findall(found["which"])}
                meant = {at for at in recitals if not letters or letters & _lettered(agreement, agreement.clauses[at])}
                yield found, frozenset(meant)


def _recitals(agreement: Agreement) -> frozenset[int]:
    return frozenset(one.index for one in agreement.clauses if one.kind is ClauseKind.RECITAL)


def _lettered(agreement: Agreement, recital: Clause) -> set[str]:
    """The letter of a recital: its number, or what stands behind its "WHEREAS"."""
    after = _WHEREAS.match(agreement.words(recital.span))
    return set(re.findall(r"[A-Z]", recital.number)) or ({after["letter"]} if after else set())


def binds(agreement: Agreement, limit: Effect) -> bool:
    """Whether a limit in a recital is worded as a promise: "shall not", and not "wishes", "believes" or "should"."""
    words = agreement.words(sentence_of(agreement, limit))
    return _PROMISES.search(words) is not None and _WISHES.search(words) is None
