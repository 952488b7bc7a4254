"""Limits that end while the use goes on: a survival list that leaves them out, or a limit that lasts for the term."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, Clause, Reach
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.ending.outlasting import lasts_by_itself, lists, named_in
from agreelint.reasoning.ending.unnumbered import parts_in
from agreelint.reasoning.sentences.leaving import UNDONE
from agreelint.reasoning.sentences.spans import sentence_at, sentence_with
from agreelint.reasoning.sentences.speaking import SPEAKS, operative
from agreelint.reasoning.topics.going_on import END, LASTING, LASTS, goes_on
from agreelint.reasoning.topics.on_use import ON_USE

GAP, PHASE_OUT, _HOSTING = "survival-gap", "phase-out", "edge-deployment"
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
_OTHER_THAN = re.compile(r"\b(?:other\s+than|except(?:ing)?|save|but\s+(?:for|not)|apart\s+from)\b", re.IGNORECASE)
_NONE = re.compile(r"\W*(?:no|none|nothing|neither)\b", re.IGNORECASE)
_FOR_DAYS = re.compile(r"\bfor\s+(?:\w+\s+){0,3}?(?:days?|weeks?|months?|years?)\b", re.IGNORECASE)
_NOT_LASTING = re.compile(rf"\b(?:not|no|n['’]t)\s+{LASTS}\b", re.IGNORECASE)
_LIMITS_LAST = re.compile(
    r"\b(?:restrictions?|prohibited\s+uses?|prohibitions?|limits|limitations?\s+on\s+use|acceptable\s+use|usage\s+policy"
    r"|by\s+(?:its|their)\s+nature)\b",
    re.IGNORECASE,
)
_OTHER_LIMITS = re.compile(r"\b(?:limitations?\s+of\s+liability|liability\s+limits?)\b", re.IGNORECASE)
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
# A limit by its words, where no rule knows what it forbids: "shall comply with Appendix B (Restrictions)".
_A_LIMIT = re.compile(
    r"""\b(?:(?:shall|must|will)\s+comply\s+with\b[^.;]{0,80}\b(?:restrictions?|prohibited\s+uses?|usage\s+policy
    |acceptable\s+use|use\s+limits)\b|(?:shall|must|may|will)\s+not\s+(?:employ|put|apply)\s+(?:the\s+)?(?:model|system|services?|software|tool|platform|engine|assistant)\s+(?:for|to|against)\b
    |(?:shall|must|may|will)\s+not\s+use\b(?!\s+(?:\w+\s+)?(?:[\w'’]+['’]s?\s+)?(?:confidential|information|data|content|prompts|outputs|records|names?|logos?|marks?|trademarks?))[^.;]{0,60}\b(?:for|to)\b
    |(?<!data\s)(?<!content\s)(?<!information\s)(?<!prompts\s)(?<!outputs\s)(?:shall|must|may|will)\s+not\s+be\s+used\b[^.;]{0,60}\b(?:for|to)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_SURVIVES = re.compile(r"\bsurviv|\bcarr(?:y|ies)\s+on\b|\boutlast|\bendure", re.IGNORECASE)
# A list that names its sections by what they are about: "Sections on payment and disputes outlast completion".
_BY_TOPIC = re.compile(
    r"\b(?:sections|clauses|articles|provisions|paragraphs)\s+(?:on|about|dealing\s+with|concerning|relating\s+to)\s+\w+",
    re.IGNORECASE,
)
# "Section 5 ends on the termination date", "Upon expiry Part B ceases to have effect".
_ENDS = re.compile(
    r"""\s*(?:\([^()]{0,80}\)\s*)?(?:(?:shall|will)\s+)?(?:ends?|ceases?(?:\s+to\s+(?:apply|bind|have\s+effect|be\s+binding))?|lapses?|expires?|falls?\s+away|terminates?
    |no\s+longer\s+(?:applies|binds?|apply)|(?:does|do|shall|will)\s+not\s+(?:survive|continue|apply|bind|(?:run|last|extend|reach|go)\s+(?:past|beyond)))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A section that is not in the text, and whose title says that it holds the limits.
_LIMITS_TITLE = re.compile(
    r"\s*\((?:the\s+)?[^()]{0,40}\b(?:prohibit\w*|forbidden|restrict\w*|acceptable\s+use|use\s+limits|limits\s+on\s+use|usage\s+policy|use\s+policy)[^()]{0,40}\)",
    re.IGNORECASE,
)
_THEN = re.compile(r"\b(?:then|thereafter|from\s+then\s+on|afterwards?)\b", re.IGNORECASE)
_SHOWN = 3  # limits that a finding names
_LABEL = 40  # characters at the head of a clause that may say its part


@dataclass(frozen=True, slots=True)
class _Place:
    clause: Clause
    span: Span
    likely: bool = False  # a limit that no rule explains
    hosting: bool = False  # a limit on where the system runs


def ends_before_use(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Effect]:
    """Crossings by a survival list that leaves out the limits on use, or by limits for a term, while use goes on.

    Each shows the limit that ends and the use that goes on. An agreement where all use stops has none.
    """
    known = list(_limits(agreement, effects))
    # Where it runs goes on being so; what it may be used for is what ends.
    known = [one for one in known if not one.hosting] or known
    # What only reads like a limit ends with nothing, unless there is no other: then a person should look.
    limits = [one for one in known if not one.likely] or known
    if not limits:
        return
    told = any(effect.rule == GAP and effect.kind is not EffectKind.PROTECTS and _surely(effect) for effect in effects)
    on = [_Place(clause, use) for clause in operative(agreement) for use in goes_on(agreement, clause)]
    limits = [one for one in limits if not any(use.span.holds(one.span) for use in on)]
    if not on or not limits:
        return
    by = (
        _left_out(agreement, limits)
        or _for_the_term(agreement, limits)
        or _ended(agreement, limits)
        or _said(agreement, effects)
    )
    if by is None:
        return
    closed = any(one.closed and one.span == by.span for one in lists(agreement))
    certainty = Certainty.POSSIBLE if all(one.likely for one in limits) and not closed else Certainty.CERTAIN
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
        effect.rule == PHASE_OUT and effect.kind is EffectKind.CROSSES and _surely(effect) for effect in effects
    ):
        message = "makes the vendor go on after the end, with the limits on use off"
        related = (*shown, Related("the limits are left out here", by.span))
        at = supplied.clause.index
        yield Effect(
            PHASE_OUT, EffectKind.CROSSES, at, supplied.span, message, because, certainty=certainty, related=related
        )


def limits_go_on(agreement: Agreement, effects: Sequence[Effect]) -> Span | None:
    """The sentence by which every limit on use goes on after the end, named by its number; what is kept is bound."""
    known = list(_limits(agreement, effects))
    limits = [one for one in known if not one.likely] or known
    kept: set[int] = set()
    first: Span | None = None
    for one in lists(agreement):
        words = agreement.words(one.span)
        if _FOR_DAYS.search(words):
            continue
        # "All restrictions survive, other than Section 1": that one does not.
        but = None if _NONE.match(words) else _OTHER_THAN.search(words)
        said = Span(one.span.start, one.span.start + (but.start() if but else len(words)))
        kept |= named_in(agreement, one.clause, said)
        first = first or one.span
    return first if kept and limits and all(_held(agreement, limit, kept) for limit in limits) else None


def _surely(effect: Effect) -> bool:
    """Whether a rule tells it of certain words: what a second reading may see is no finding yet."""
    return len(effect.span) > 0 and effect.certainty is Certainty.CERTAIN and effect.again not in _MAYBE


_MAYBE = frozenset((Again.ALONE, Again.FAINT))


def _said(agreement: Agreement, effects: Sequence[Effect]) -> _Place | None:
    """Where a rule itself tells that the limits end before the use."""
    ends = (one for one in effects if one.rule == GAP and one.kind is EffectKind.CROSSES and _surely(one))
    return next((_Place(agreement.clauses[one.clause], one.span) for one in ends), None)


def _limits(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[_Place]:
    """The limits on use, by the rules or by their plain words."""
    for effect in effects:
        if effect.kind is EffectKind.PROTECTS and effect.rule in ON_USE:
            likely, hosting = effect.again is Again.ALONE, effect.rule == _HOSTING
            yield _Place(agreement.clauses[effect.clause], effect.span, likely=likely, hosting=hosting)
    for clause in operative(agreement):
        for sentence in clause.sentences:
            if found := _A_LIMIT.search(agreement.words(sentence)):
                yield _Place(clause, Span(*found.span()).shift(sentence.start))
    yield from _titled(agreement)


def _titled(agreement: Agreement) -> Iterator[_Place]:
    """The limits in sections that are not in the text, told by the titles that they are cited with."""
    for reference in agreement.references:
        if reference.reach is Reach.DANGLING and _LIMITS_TITLE.match(agreement.text, reference.span.end):
            yield _Place(agreement.clauses[reference.clause], reference.span)
    for clause in operative(agreement):
        for start, end, _ in parts_in(agreement.words(clause.body)):
            named = Span(start, end).shift(clause.body.start)
            if _LIMITS_TITLE.match(agreement.text, named.end):
                yield _Place(clause, named)


def _left_out(agreement: Agreement, limits: Sequence[_Place]) -> _Place | None:
    """The survival list, where none of the limits is on it, nor lasts by its own words."""
    if _all_last(agreement) or any(lasts_by_itself(agreement, one.clause.index, one.span) for one in limits):
        return None
    kept: set[int] = set()
    found: list[_Place] = []
    for one in lists(agreement):
        kept |= one.kept
        found.append(_Place(one.clause, one.span))
    for clause in operative(agreement):
        for sentence in clause.sentences:
            words = agreement.words(sentence)
            ends = _ELSE.search(words) is not None and _BUT.search(words) is not None
            lasts = LASTING.search(words) is not None and not _NOT_LASTING.search(words)
            if ends or (lasts and _BY_TOPIC.search(words)):
                kept.update(named_in(agreement, clause, sentence))
                says = (words, clause.heading, agreement.words(clause.body) if _THEN.search(words) else "")
                if any(pattern.search(one) for pattern in (END, _SURVIVES) for one in says):
                    found.append(_Place(clause, sentence))
    if not found or any(_held(agreement, limit, kept) for limit in limits):
        return None
    return min(found, key=lambda one: one.span.start)


def _all_last(agreement: Agreement) -> bool:
    """Whether a sentence lets the limits last, or what lasts by its nature."""
    for clause in operative(agreement):
        for sentence in clause.sentences:
            words = agreement.words(sentence)
            if _ELSE.search(words) and _BUT.search(words):
                continue
            lasts = LASTING.search(words) is not None and not _NOT_LASTING.search(words)
            if lasts and _LIMITS_LAST.search(_OTHER_LIMITS.sub("", words)):
                return True
    return False


def _ended(agreement: Agreement, limits: Sequence[_Place]) -> _Place | None:
    """A sentence by which every limit ends with the agreement, named by its section or part."""
    ends: list[tuple[_Place, set[int], str]] = []
    for reference in agreement.references:
        clause = agreement.clauses[reference.clause]
        sentence = sentence_with(clause, reference.span)
        words = agreement.words(sentence)
        if clause.kind not in SPEAKS or END.search(_ENDS.sub("", words)) is None:
            continue
        if _ENDS.match(agreement.text, reference.span.end, sentence.end) and not UNDONE.search(_ENDS.sub("", words)):
            ends.append((_Place(clause, sentence), set(reference.targets), reference.text))
    for clause in operative(agreement):
        for sentence in clause.sentences:
            words = agreement.words(sentence)
            if END.search(words) and not UNDONE.search(_ENDS.sub("", words)):
                said = (f"Part {words[at:to]}" for at, to, end in parts_in(words) if _ENDS.match(words, end))
                ends += [(_Place(clause, sentence), set(), name) for name in said]
    reached = [
        next((place for place, targets, name in ends if _reaches(agreement, limit, targets, name)), None)
        for limit in limits
    ]
    return None if None in reached else reached[0]


def _reaches(agreement: Agreement, limit: _Place, targets: set[int], name: str) -> bool:
    if targets:
        return _held(agreement, limit, targets)
    stands = agreement.words(limit.clause.span)[:_LABEL].lstrip("0123456789. ")
    return agreement.words(limit.span).split()[-1:] == name.split()[-1:] or stands.startswith(f"({name})")


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
        sentence = sentence_at(agreement, clause.index, limit.span)
        found = _FOR_THE_TERM.search(agreement.words(sentence))
        if found is None:
            return None
        places.append(_Place(clause, Span(*found.span()).shift(sentence.start)))
    return places[0]


def _numbered(agreement: Agreement, limit: _Place) -> str:
    clause = limit.clause
    named = " ".join(word for word in (clause.number, clause.heading and f"({clause.heading})") if word)
    return f"§{named}" if named else f'"{agreement.words(limit.span)}"'
