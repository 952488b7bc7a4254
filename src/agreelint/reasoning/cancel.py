"""Limits that another clause takes away by naming their section: "Section 5.3 is deleted"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from agreelint.model.agreement import Agreement, Clause, ClauseKind, Reach, Reference
from agreelint.model.span import Span


class Extent(Enum):
    """How much of a limit is taken away."""

    WHOLE = "whole"
    PART = "part"
    REPLACED = "replaced"
    AT_WILL = "at will"


@dataclass(frozen=True, slots=True)
class Cancellation:
    """Words that take away what `targets` say; `clause` is where they stand.

    `plain` ones say nothing else: no condition, no date, no other document.
    """

    clause: int
    span: Span
    extent: Extent
    targets: tuple[int, ...]
    part: int | None
    plain: bool = False

    def reaches(self, agreement: Agreement, clause: Clause) -> bool:
        """Whether `clause` is taken away: it is named, or a clause above it, or the part it stands in."""
        if clause.index == self.clause:
            return False
        if self.part is not None and not self.targets:
            return clause.part == self.part
        return clause.index in self.targets or any(above.index in self.targets for above in agreement.ancestors(clause))


# Said of the section, right after it is named. Further sections, "(Human Oversight)" and ", as amended," may stand
# between.
_AFTER = re.compile(
    r"""(?:(?:\s*,|\s+and|\s+or|\s+through|\s+to){1,2}\s+(?:(?:sections?|clauses?|paragraphs?|articles?)\s+)?
          \d[\w.()]{0,20}){0,20}
    \s*(?:\([^()]{0,120}\)\s*)?(?:,[^,.;]{0,80},\s*)?
    (?:of\s+(?:the|this)\s+(?:\w+\s+){1,6}?)?
    (?P<words>
      (?:is|are|(?:shall|will)\s+be)\s+(?:hereby\s+)?(?:deemed\s+)?(?:to\s+be\s+)?
        (?:deleted|struck|stricken|removed|omitted|waived|superseded|void|null\s+and\s+void|disapplied|cancelled
          |canceled|revoked|rescinded|terminated|inapplicable|suspended|replaced|of\s+no\s+(?:further\s+)?(?:force|effect))
      | (?:shall|will|does|do)\s+not\s+apply
      | (?:(?:shall|will)\s+have|has|have)\s+no\s+(?:further\s+)?(?:force|effect)
      | (?:shall\s+)?ceases?\s+to\s+(?:apply|have\s+effect)
    )\b(?P<rest>[^.;]*)""",
    re.IGNORECASE | re.VERBOSE,
)
# Done to the section, right before it is named.
_BEFORE = re.compile(
    r"""\b(?P<words>
      (?:delet|strik|waiv|suspend|supersed|cancel|rescind|revok|remov|omit|disappl)(?:e|es|s|y|ies|ing|ying|ling|ting)?)
    (?:\s+in\s+(?:its|their)\s+entirety)?
    (?:\s+(?:the|any|all|its)(?:\s+\w+)?\s+
        (?:requirement|restriction|provision|limit|limitation|obligation|prohibition|term|condition|protection
          |application|operation|effect|benefit)s?\s+(?:of|in|under))?
    \s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_UNDONE = re.compile(r"\b(?:not|no|nothing|never|neither|nor|without|cannot|unless)\b|n['’]t\b", re.IGNORECASE)
_MAY = re.compile(r"\b(?:may|can|could)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_REPLACED = re.compile(r"\breplaced?\b|\bsubstitut|\bsuperseded\s+by\b", re.IGNORECASE)
# Words after "shall not apply" that leave the rest of the limit standing.
_IN_PART = re.compile(r"\b(?:to|where|when|if|in|during|until|for|unless|except|with\s+respect)\b", re.IGNORECASE)
_ENTIRE = re.compile(r"\bin\s+(?:its|their)\s+entirety\b|\bto\s+this\s+(?:agreement|contract|order)\b", re.IGNORECASE)
# A whole sentence that strikes a section out, or puts other words in its place, and does nothing else.
_PLAIN = re.compile(
    r"""\s*(?:the\s+parties\s+(?:hereby\s+)?(?:delete|strike)\s+)?§\s*(?:\([^()]{0,120}\)\s*)?
    (?:(?:is|shall\s+be)\s+(?:hereby\s+)?(?:deleted|struck|stricken|removed)|(?:does|shall)\s+not\s+apply)?
    (?:\s+in\s+its\s+entirety)?
    (?:\s+and\s+(?:is\s+)?replaced(?:\s+(?:with|by)(?:\s+the\s+following)?)?(?:\s*:.*|\s+(?:with|by)\s+§?["“].*)?)?
    \s*\.?\s*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_NEAR = 400  # characters around a reference that are looked at
_SILENT = {ClauseKind.RECITAL, ClauseKind.CONTENTS, ClauseKind.COMMENT, ClauseKind.RUNNING_HEAD, ClauseKind.SIGNATURE}


def cancellations(agreement: Agreement) -> Iterator[Cancellation]:
    """Every place that takes a named section, exhibit or schedule of this agreement away, in order."""
    for reference in agreement.references:
        if reference.reach is not Reach.INTERNAL or agreement.clauses[reference.clause].kind in _SILENT:
            continue
        span = reference.span
        sentence = _sentence(agreement, reference)
        before = agreement.text[max(sentence.start, span.start - _NEAR) : span.start]
        after = agreement.text[span.end : min(sentence.end, span.end + _NEAR)]
        made = _after(span, before, after) or _before(span, before, after)
        if made is not None:
            alone = agreement.clauses[reference.clause].lead_in is None
            plain = alone and _PLAIN.fullmatch(before + "§" + after) is not None
            yield Cancellation(reference.clause, *made, reference.targets, reference.part, plain)


def _sentence(agreement: Agreement, reference: Reference) -> Span:
    clause = agreement.clauses[reference.clause]
    return next((one for one in clause.sentences if one.holds(reference.span)), clause.span)


def _after(named: Span, before: str, after: str) -> tuple[Span, Extent] | None:
    match = _AFTER.match(after)
    # "Nothing in Section 5 shall not apply" and the like are beyond a first look.
    if match is None or _UNDONE.search(before):
        return None
    span = Span(named.start, named.end + match.end("words"))
    return span, _extent(match["words"] + match["rest"], match["rest"])


def _before(named: Span, before: str, after: str) -> tuple[Span, Extent] | None:
    match = _BEFORE.search(before)
    if match is None or _UNDONE.search(before[: match.start()]):
        return None
    span = Span(named.start - (len(before) - match.start()), named.end)
    if _MAY.search(before[: match.start()]):
        return span, Extent.AT_WILL
    rest = re.split(r"[.;]", after, maxsplit=1)[0]
    return span, _extent(rest, rest)


def _extent(all_said: str, rest: str) -> Extent:
    if _REPLACED.search(all_said):
        return Extent.REPLACED
    return Extent.PART if _IN_PART.search(_ENTIRE.sub("", rest)) else Extent.WHOLE
