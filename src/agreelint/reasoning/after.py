"""Limits that end while the use goes on: a survival list that leaves them out, or a limit that lasts for the term."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, Clause, ClauseKind, PartKind, Reach
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span

GAP, PHASE_OUT = "survival-gap", "phase-out"
# The rules whose limits are limits on use.
ON_USE = frozenset(
    {
        "no-use-limits",
        "limit-collapses-to-law",
        "usage-policy-displaced",
        "autonomous-weapons",
        "conditional-human-control",
        "domestic-surveillance",
        "bulk-data-surveillance",
        "automated-high-stakes-decisions",
        "policing-and-biometrics",
        "catastrophic-capabilities",
        "edge-deployment",
    }
)
_LASTS = (
    r"(?:surviv(?:e|es|ing)|carr(?:y|ies)\s+on|outliv(?:e|es)|live(?:s)?\s+on|outlasts?|endures?|remains?\s+in\s+(?:full\s+)?(?:force|effect)"
    r"|continues?\s+(?:in\s+(?:full\s+)?(?:force|effect)|to\s+(?:bind|apply)|after|beyond))"
)
_LIST = re.compile(rf"\b{_LASTS}\b", re.IGNORECASE)
# The same said the other way round: "all provisions lapse other than section 2", "every other section ceases to bind".
_ELSE = re.compile(
    r"""\b(?:(?:all|every|any|the)\s+(?:(?:other|remaining|rest\s+of\s+the)\s+)?(?:provisions?|obligations?|sections?|clauses?|articles?|terms|duties|covenants?
      |promises|paragraphs?|undertakings?|rest)\b[^.;]{0,60}?\b(?:laps(?:e|es)|ceases?|comes?\s+to\s+an\s+end|ends?|expires?|falls?\s+away|terminates?
      |(?:is|are)\s+(?:spent|discharged|at\s+an\s+end)|no\s+longer\s+(?:binds?|appl(?:y|ies)))
    |(?:released|discharged|freed)\s+from\s+(?:all|every)\s+(?:(?:its|their|the|other)\s+)?(?:provisions?|obligations?|duties|promises|covenants?|terms))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BUT = re.compile(
    r"\b(?:other\s+than|except(?:ing)?|save|but\s+for|apart\s+from|other|remaining|rest)\b", re.IGNORECASE
)
_NOT_LASTING = re.compile(rf"\b(?:not|no|n['’]t)\s+{_LASTS}\b", re.IGNORECASE)
_LIMITS_LAST = re.compile(
    r"\b(?:restrictions?|prohibited\s+uses?|prohibitions?|limits|limitations?\s+on\s+use|acceptable\s+use|usage\s+policy"
    r"|by\s+(?:its|their)\s+nature)\b",
    re.IGNORECASE,
)
_OTHER_LIMITS = re.compile(r"\b(?:limitations?\s+of\s+liability|liability\s+limits?)\b", re.IGNORECASE)
_END = re.compile(
    r"\b(?:terminat\w+|expir\w+|completion|end(?:s|ed|ing)?|ceases?|lapse[sd]?|over|phase[- ]?out|transition"
    r"|run[- ]?off)\b",
    re.IGNORECASE,
)
_THING = (
    r"(?:use|access|operate|operating|run|running|host|serve|employ|exploit|service|services|software|model|models|platform"
    r"|tool|release|copy|copies|instance|instances|agent|agents|adapter|adapters|configuration|call-offs?(?:\s+orders?)?|licen[cs]ed?)"
)
_GOES_ON = re.compile(
    rf"""\b(?:(?:may|shall|will|can)\s+(?:\w+\s+){{0,2}}?(?:continue|keep|go\s+on|retain)\b[^.;]{{0,60}}?\b{_THING}\b
    |\b{_THING}\b[^.;]{{0,60}}?\b(?:perpetual(?:ly)?|in\s+perpetuity|without\s+limit\s+(?:of|in)\s+time|irrevocabl[ey]
       |for\s+(?:as|so)\s+long\s+as|indefinitely)
    |(?:keeps?|kept|retains?|retained|holds?)\s+[^.;]{{0,60}}?\b(?:without\s+limit\s+(?:of|in)\s+time|in\s+perpetuity|for\s+good|forever|indefinitely)
    |(?:keeps?|retains?)\s+(?:(?:its|their|the|any|all)\s+)?(?:\w+\s+){{0,2}}?(?:installations?|licen[cs]es?|copies|copy|instances?|software|models?|engine|tool)
    |(?:copy|copies|installations?|engine|tool|system|model|software)\s+(?:remains?|stays?)\s+in\s+(?:use|service|operation)
    |(?:installations?|stock)\b[^.;]{{0,30}}?\bmay\s+(?:be\s+)?(?:used|sold|run|remain)
    |(?:perpetual|irrevocable)\s+(?:\w+\s+){{0,4}}?(?:right|licen[cs]e)
    |(?:we['’]ll|will|shall)\s+(?:\w+\s+)?keep\s+[^.;]{{0,40}}?running
    |shall\s+be\s+performed\s+for\s+its\s+remaining\s+duration)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_STOPS = re.compile(r"\b(?:shall|may|will|must|does|do)\s+not\b|\bn['’]t\b|\bno\s+(?:right|licen)", re.IGNORECASE)
_ONLY_DATA = re.compile(
    r"\b(?:confidential\w*|personal\s+data|records|logs|invoices?|feedback|outputs?)\b", re.IGNORECASE
)
_SUPPLIES = re.compile(
    r"\b(?:(?:supplier|vendor|contractor|provider|licensor|seller)\s+(?:\w+\s+)?(?:shall|will)|we['’]ll|we\s+will"
    r"|shall\s+be\s+performed)\b",
    re.IGNORECASE,
)
_FOR_THE_TERM = re.compile(
    r"\b(?:during|for|within)\s+the\s+(?:term|subscription\s+term|pilot(?:\s+\w+)?|initial\s+\w+)\b"
    r"(?!\s+and\s+(?:thereafter|after))"
    r"|\bthroughout\s+the\s+(?:term|period\s+of\s+performance|subscription)[^.;]{0,10}\band\s+not\s+(?:after|beyond)",
    re.IGNORECASE,
)
_FOR_GOOD = re.compile(r"perpet|without\s+limit|for\s+(?:as|so)\s+long\s+as|indefinite", re.IGNORECASE)
# A limit by its words, where no rule knows what it forbids: "shall comply with Appendix B (Restrictions)".
_A_LIMIT = re.compile(
    r"""\b(?:(?:shall|must|will)\s+comply\s+with\b[^.;]{0,80}\b(?:restrictions?|prohibited\s+uses?|usage\s+policy
    |acceptable\s+use|use\s+limits)\b|(?:shall|must|may|will)\s+not\s+use\b[^.;]{0,60}\bfor\b
    |(?<!data\s)(?<!content\s)(?<!information\s)(?<!prompts\s)(?<!outputs\s)(?:shall|must|may|will)\s+not\s+be\s+used\b[^.;]{0,60}\b(?:for|to)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_SURVIVES = re.compile(r"\bsurviv|\bcarr(?:y|ies)\s+on\b|\boutlast|\bendure", re.IGNORECASE)
# A list that names its sections by what they are about: "Sections on payment and disputes outlast completion".
_BY_TOPIC = re.compile(
    r"\b(?:sections|clauses|articles|provisions|paragraphs)\s+(?:on|about|dealing\s+with|concerning|relating\s+to)\s+\w+",
    re.IGNORECASE,
)
_SHOWN = 3  # limits that a finding names
_NEAR = 20  # characters before "continue to use" in which a "not" counts
_SPEAKS = (ClauseKind.OPERATIVE, ClauseKind.TABLE_ROW, ClauseKind.DEFINITION)


@dataclass(frozen=True, slots=True)
class _Place:
    clause: Clause
    span: Span
    likely: bool = False  # a limit that no rule explains


def ends_before_use(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Effect]:
    """Crossings by a survival list that leaves out the limits on use, or by limits for a term, while use goes on.

    Each shows the limit that ends and the use that goes on. An agreement where all use stops has none.
    """
    known = list(_limits(agreement, effects))
    # What only reads like a limit ends with nothing, unless there is no other: then a person should look.
    limits = [one for one in known if not one.likely] or known
    certainty = Certainty.POSSIBLE if all(one.likely for one in limits) else Certainty.CERTAIN
    if not limits:
        return
    told = any(effect.rule == GAP and effect.kind is not EffectKind.PROTECTS for effect in effects)
    on = [place for clause in _operative(agreement) for place in _goes_on(agreement, clause)]
    if not on:
        return
    by = _left_out(agreement, limits) or _for_the_term(agreement, limits) or _said(agreement, effects)
    if by is None:
        return
    use = next((place for place in on if _SUPPLIES.search(agreement.words(place.span))), on[0])
    shown = tuple({one.clause.index: Related("the limit", one.span) for one in limits}.values())[:_SHOWN]
    because = (
        f'"{agreement.words(use.span)}" lets the use go on, and the limits on use do not go with it: '
        f"{', '.join(_numbered(agreement, limit) for limit in limits[:1])}"
    )
    goes = Related("the use goes on here", use.span)
    message = "lets the limits end while the use goes on"
    if not told:
        at, found = by.clause.index, (*shown, goes)
        yield Effect(GAP, EffectKind.CROSSES, at, by.span, message, because, certainty=certainty, related=found)
    supplied = next((place for place in on if _SUPPLIES.search(agreement.words(place.span))), None)
    if supplied is not None and not any(
        effect.rule == PHASE_OUT and effect.kind is EffectKind.CROSSES for effect in effects
    ):
        message = "makes the vendor go on after the end, with the limits on use off"
        related = (*shown, Related("the limits are left out here", by.span))
        at = supplied.clause.index
        yield Effect(
            PHASE_OUT, EffectKind.CROSSES, at, supplied.span, message, because, certainty=certainty, related=related
        )


# Words by which something of the use may go on.
_MAY_GO_ON = re.compile(
    r"\b(?:perpetu\w+|irrevocabl\w+|retain\w*|keep\w*|transition\w*|phase-?\s?out|wind-?\s?down|run-?\s?off|continu\w+|indefinite\w*|escrow\w*|surviv\w+|lives?\s+on|goes\s+on|go\s+on)\b",
    re.IGNORECASE,
)


def use_goes_on(agreement: Agreement) -> bool | None:
    """Whether use goes on after the agreement; None where words may say so and nobody can be sure."""
    doubt = False
    for clause in _operative(agreement):
        if next(_goes_on(agreement, clause), None) is not None:
            return True
        doubt = doubt or _MAY_GO_ON.search(agreement.words(clause.body)) is not None
    return None if doubt else False


def _said(agreement: Agreement, effects: Sequence[Effect]) -> _Place | None:
    """Where a rule itself tells that the limits end before the use."""
    ends = (one for one in effects if one.rule == GAP and one.kind is EffectKind.CROSSES and len(one.span))
    return next((_Place(agreement.clauses[one.clause], one.span) for one in ends), None)


def _limits(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[_Place]:
    """The limits on use, by the rules or by their plain words."""
    for effect in effects:
        if effect.kind is EffectKind.PROTECTS and effect.rule in ON_USE:
            yield _Place(agreement.clauses[effect.clause], effect.span, likely=effect.again is Again.ALONE)
    for clause in _operative(agreement):
        for sentence in clause.sentences:
            if found := _A_LIMIT.search(agreement.words(sentence)):
                yield _Place(clause, Span(*found.span()).shift(sentence.start))


def _operative(agreement: Agreement) -> Iterator[Clause]:
    apart = {PartKind.RECITALS, PartKind.CONTENTS, PartKind.SIGNATURE}
    return (one for one in agreement.clauses if one.kind in _SPEAKS and agreement.parts[one.part].kind not in apart)


def _goes_on(agreement: Agreement, clause: Clause) -> Iterator[_Place]:
    for sentence in clause.sentences:
        words = agreement.words(sentence)
        found = _GOES_ON.search(words)
        if found is None or _STOPS.search(words[max(0, found.start() - _NEAR) : found.end()]) or _LIST.search(found[0]):
            continue
        if _ONLY_DATA.search(found[0]) or not (_END.search(words) or _FOR_GOOD.search(words)):
            continue
        yield _Place(clause, sentence)


def _left_out(agreement: Agreement, limits: Sequence[_Place]) -> _Place | None:
    """The survival list, where none of the limits is on it."""
    kept: set[int] = set()
    lists: list[_Place] = []
    for clause in _operative(agreement):
        for sentence in clause.sentences:
            words = agreement.words(sentence)
            ends = _ELSE.search(words) is not None and _BUT.search(words) is not None
            if not ends and (_LIST.search(words) is None or _NOT_LASTING.search(words)):
                continue
            if not ends and _LIMITS_LAST.search(_OTHER_LIMITS.sub("", words)):
                return None
            named = [
                reference
                for reference in agreement.references
                if sentence.holds(reference.span) and reference.reach is Reach.INTERNAL
            ]
            kept.update(at for reference in named for at in reference.targets)
            parts = {reference.part for reference in named if reference.part is not None and not reference.targets}
            kept.update(one.index for one in agreement.clauses if one.part in parts)
            says = (words, clause.heading)
            is_list = bool(named) or ends or _BY_TOPIC.search(words) is not None
            if is_list and any(pattern.search(one) for pattern in (_END, _SURVIVES) for one in says):
                lists.append(_Place(clause, sentence))
    if not lists or any(_held(agreement, limit, kept) for limit in limits):
        return None
    return lists[0]


def _held(agreement: Agreement, limit: _Place, kept: set[int]) -> bool:
    clause = limit.clause
    above = {one.index for one in agreement.ancestors(clause)}
    below = any(clause.index in {up.index for up in agreement.ancestors(agreement.clauses[at])} for at in kept)
    return clause.index in kept or bool(above & kept) or below


def _for_the_term(agreement: Agreement, limits: Sequence[_Place]) -> _Place | None:
    """A limit that says itself that it lasts for the term, where every limit does."""
    places = []
    for limit in limits:
        clause = limit.clause
        sentence = next((one for one in clause.sentences if one.meets(limit.span)), limit.span)
        found = _FOR_THE_TERM.search(agreement.words(sentence))
        if found is None:
            return None
        places.append(_Place(clause, Span(*found.span()).shift(sentence.start)))
    return places[0]


def _numbered(agreement: Agreement, limit: _Place) -> str:
    clause = limit.clause
    named = " ".join(word for word in (clause.number, clause.heading and f"({clause.heading})") if word)
    return f"§{named}" if named else f'"{agreement.words(limit.span)}"'
