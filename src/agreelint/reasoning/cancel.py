"""Limits that another clause takes away by naming their section: "Section 5.3 is deleted"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from agreelint.model.agreement import Agreement, Clause, ClauseKind, Reach, Reference
from agreelint.model.span import Span


class Extent(Enum):
    """How much of a limit is taken away.

    `BARRED` reaches only what one side may do; `UNBOUND` leaves others without it; `RESTORED` gives all back;
    `AFFIRMED` says that nothing is taken away.
    """

    WHOLE = "whole"
    PART = "part"
    REPLACED = "replaced"
    AT_WILL = "at will"
    BARRED = "barred"
    RESTORED = "restored"
    UNBOUND = "unbound"
    AFFIRMED = "affirmed"


@dataclass(frozen=True, slots=True)
class Cancellation:
    """Words that take away what `targets` say; `clause` is where they stand.

    `plain` ones say nothing else: no condition, no date, no other document. `asks` ones wait for the other side's
    signature.
    """

    clause: int
    span: Span
    extent: Extent
    targets: tuple[int, ...]
    part: int | None
    plain: bool = False
    asks: bool = False

    @property
    def undoes_a_grant(self) -> bool:
        """Whether a grant that is taken away like this is certainly gone."""
        return self.plain or self.asks

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
      | (?:(?:shall|will|does|do)\s+not|(?:do|does|wo|sha)n['’]t)\s+apply
      | (?:(?:shall|will)\s+have|has|have)\s+no\s+(?:further\s+)?(?:force|effect|application)
      | (?:shall\s+(?:be|stand)|stands?|is|are)\s+(?:hereby\s+)?(?:deleted|disregarded|lifted|dispensed\s+with)
      | (?:shall\s+)?(?:falls?\s+away|lapses?)
      | (?:shall\s+)?ceases?\s+to\s+(?:apply|have\s+effect)
      | (?:(?:shall|will|does|do|is|are|may|need)\s+not|(?:do|does|wo|is|are)n['’]t)
        \s+(?:be\s+)?(?:enforced|enforceable|binding|bind|observed|followed)
      | (?:creates?|imposes?|gives?\s+rise\s+to)\s+no\s+(?:\w+\s+)?(?:obligations?|dut(?:y|ies)|limits?)
      | (?:is|are|states?|expresses?|serves?\s+as|(?:shall|will)\s+be)\s+(?:\w+\s+){0,3}
        (?:illustrative|advisory|aspirational|guidance|non-binding|nonbinding|indicative|optional|voluntary
          |good\s+practice|best\s+practice|information\s+only)
      | (?:is|are|(?:shall|will)\s+be)\s+(?:deemed\s+)?not\s+(?:to\s+be\s+)?(?:a|any)\s+(?:\w+\s+)?breach
      | (?:shall|will|does|do)\s+not\s+(?:limit|restrict|prevent|prohibit|preclude|constrain|extend\s+to)
        (?!\s+(?:the\s+)?(?:supplier|provider|vendor|contractor|licensor|seller|our|us)\b)
    )\b(?P<rest>[^.;]*)""",
    re.IGNORECASE | re.VERBOSE,
)
# Done to the section, right before it is named.
_BEFORE = re.compile(
    r"""\b(?P<words>
      (?:delet|strik|waiv|suspend|supersed|cancel|rescind|revok|remov|omit|disappl|overrid|relax|lift)
        (?:e|es|s|y|ies|ing|ying|ling|ting)?
      | (?:set|sets|setting)\s+aside | (?:dispens(?:e|es|ing)\s+with)
      | (?:opt|opts|opting)\s+out\s+of | not\s+(?:to\s+)?be\s+bound\s+by
      | (?P<breach>(?:disregard|ignor|depart|deviat)(?:e|es|s|ing)?(?:\s+from)?)
      | (?:exempt(?:ed)?|excused|released?|relieved|free|freed)\s+(?:from|of)
      | (?P<unbound>(?:not\s+(?:be\s+)?(?:required|obliged|obligated)\s+to|need\s+not|no\s+(?:duty|obligation)\s+to
          |(?:does|do|shall|will)\s+not)\s+(?:include|flow\s+down|pass\s+(?:on|down|through)|impose|incorporate))
      | (?P<outside>not\s+(?:be\s+)?(?:deemed\s+)?(?:an?\s+)?(?:\w+\s+)?(?:prohibited|restricted|forbidden|barred
          |caught|precluded)\s+(?:by|under)))
    (?:\s+in\s+(?:its|their)\s+entirety)?
    (?:\s+(?:the\s+)?compliance\s+with)?
    (?:\s+(?:the|any|all|each|either|one|some|its)(?:\s+\w+)?\s+
        (?:requirement|restriction|provision|limit|limitation|obligation|prohibition|term|condition|protection
          |application|operation|effect|benefit|item|part|paragraph|limb|element)s?\s+(?:of|in|under)){0,3}
    \s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_UNDONE = re.compile(r"\b(?:not|no|nothing|never|neither|nor|without|cannot|unless)\b|n['’]t\b", re.IGNORECASE)
_MAY = re.compile(r"\b(?:may|can|could)\b(?!\s+not\b)[^.;:]{0,60}$", re.IGNORECASE)
_ELECT = re.compile(r"\b(?:elects?|chooses?|opts?|options?|discretion)\b", re.IGNORECASE)
_WIDENS = re.compile(r"\bnot\s+(?:limit|restrict|prevent|prohibit|preclude|constrain|extend)", re.IGNORECASE)
# "Notwithstanding Section 5, Customer may": a permission that outranks the section, unless it forbids more.
_DESPITE = re.compile(
    r"\b(?:notwithstanding|despite|in\s+spite\s+of)\s+(?:anything\s+in\s+|the\s+\w+\s+(?:of|in)\s+)?$", re.IGNORECASE
)
_ALLOWS = re.compile(
    r"""^[^.;]{0,160}?,\s+(?!(?:the\s+)?(?:supplier|provider|vendor|contractor|licensor|seller|we|no|neither)\b)
    (?:\w+\s+){1,6}?(?:may\s+(?!not)|(?:is|are|(?:shall|will)\s+be)\s+(?:entitled|permitted|free|authori[sz]ed)\s+to)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Notwithstanding Section 5, the Tool shall": what the system is made to do whatever the section says.
_DOES = re.compile(
    r"""^[^.;]{0,200}?,\s+(?:the\s+|each\s+|any\s+)?(?:[\w'’]+\s+){0,2}?
    (?:system|tool|model|platform|software|services?|outputs?)(?:['’]s\s+\w+)?\s+(?:shall|will)\s+(?!not\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# "Notwithstanding Section 5, Supplier shall not": what Section 5 lets the supplier do is barred.
_BARS = re.compile(
    r"""^[^.;]{0,160}?,\s+(?:(?:the\s+)?(?:supplier|provider|vendor|contractor|licensor|seller)\s+
    (?:shall\s+not|will\s+not|may\s+not|must\s+not|may\s+only)|we\s+(?:won['’]t|will\s+not|may\s+not|can['’]t)
    |no\s+\w+\s+(?:shall|may|will))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "… may obtain any output, Clause 4 notwithstanding".
_NOTWITHSTANDING = re.compile(r"\s+notwithstanding\s*(?=[.,;)]|$)", re.IGNORECASE)
_GIVEN = re.compile(r"\b(?:may|shall|will)\s+(?!not\b)", re.IGNORECASE)
# "Section 5 applies in every case", "Nothing in this Exhibit limits Section 5".
_AFFIRMED = re.compile(
    r"""(?:\s*\([^()]{0,120}\))?\s+(?P<words>(?:(?:shall|will)\s+)?(?:remains?|continues?)\s+(?:to\s+apply|unchanged|unaffected
    |in\s+(?:full\s+)?(?:force|effect))|(?:is|are)\s+(?:unchanged|unaffected|not\s+affected)
    |(?:(?:shall|will)\s+)?appl(?:y|ies)\s+(?:in\s+(?:all|every|any)\s+cases?|without\s+exception|at\s+all\s+times))
    (?!\s*(?:,\s*)?(?:until|after|only|for|during|except|unless|in\s+the\s+exit))""",
    re.IGNORECASE | re.VERBOSE,
)
_LEFT_ALONE = re.compile(
    r"""\bnothing\s+in\s+[^.;]{1,80}?\s(?:shall\s+|will\s+)?(?:alters?|affects?|limits?|varies|vary|amends?|cuts?\s+down|qualif(?:y|ies)
    |overrides?|waives?)\s+$""",
    re.IGNORECASE | re.VERBOSE,
)
_RESTORED = re.compile(
    r"""(?:\s*\([^()]{0,120}\))?\s+(?:is|are|(?:shall|will)\s+be)\s+(?:hereby\s+)?
    (?P<words>reinstated|restored|revived|put\s+back|again\s+in\s+(?:full\s+)?force)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "A revision under Section 5 has no effect unless the District signs it".
_CONSENT = re.compile(
    r"^[^.;]{0,120}\b(?:unless|until)\s+(?:\w+\s+){1,6}?(?:signs?|signed|accepts?|agrees?|consents?)\b", re.IGNORECASE
)
_REPLACED = re.compile(r"\breplaced?\b|\bsubstitut|\bsuperseded\s+by\b", re.IGNORECASE)
# Words after "shall not apply" that leave the rest of the limit standing.
_IN_PART = re.compile(r"\b(?:to|where|when|if|in|during|until|for|unless|except|with\s+respect)\b", re.IGNORECASE)
_ENTIRE = re.compile(r"\bin\s+(?:its|their)\s+entirety\b|\bto\s+this\s+(?:agreement|contract|order)\b", re.IGNORECASE)
# A whole sentence that strikes a section out, or puts other words in its place, and does nothing else.
_PLAIN = re.compile(
    r"""\s*(?:\([^()]{0,80}\)\s*)?(?:the\s+parties\s+(?:hereby\s+)?(?:delete|strike)\s+)?§\s*(?:\([^()]{0,120}\)\s*)?
    (?:(?:is|shall\s+be)\s+(?:hereby\s+)?(?:deleted|struck|stricken|removed)|(?:does|shall)\s+not\s+apply)?
    (?:\s+in\s+its\s+entirety)?
    (?:\s+and\s+(?:is\s+)?replaced(?:\s+(?:with|by)(?:\s+the\s+following)?)?(?:\s*:.*|\s+(?:with|by)\s+§?["“].*)?)?
    \s*\.?\s*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_NEAR = 400  # characters around a reference that are looked at
_SILENT = {ClauseKind.RECITAL, ClauseKind.CONTENTS, ClauseKind.COMMENT}


def cancellations(agreement: Agreement) -> Iterator[Cancellation]:
    """Every place that takes a named section, exhibit or schedule of this agreement away, in order."""
    for reference in agreement.references:
        if reference.reach is not Reach.INTERNAL or agreement.clauses[reference.clause].kind in _SILENT:
            continue
        span = reference.span
        sentence = _sentence(agreement, reference)
        before = agreement.text[max(sentence.start, span.start - _NEAR) : span.start]
        after = agreement.text[span.end : min(sentence.end, span.end + _NEAR)]
        made = next((one for way in _WAYS if (one := way(span, before, after)) is not None), None)
        if made is not None:
            alone = agreement.clauses[reference.clause].lead_in is None
            plain = alone and _PLAIN.fullmatch(before + "§" + after) is not None
            asks = made[1] is Extent.PART and _CONSENT.search(after) is not None
            yield Cancellation(reference.clause, *made, reference.targets, reference.part, plain, asks)


def _sentence(agreement: Agreement, reference: Reference) -> Span:
    clause = agreement.clauses[reference.clause]
    return next((one for one in clause.sentences if one.holds(reference.span)), clause.span)


def _after(named: Span, before: str, after: str) -> tuple[Span, Extent] | None:
    match = _AFTER.match(after)
    # "Nothing in Section 5 shall not apply" and the like are beyond a first look.
    if match is None or _UNDONE.search(before):
        return None
    span = Span(named.start, named.end + match.end("words"))
    if _WIDENS.search(match["words"]):
        return span, Extent.PART
    return span, _extent(match["words"] + match["rest"], match["rest"])


def _before(named: Span, before: str, after: str) -> tuple[Span, Extent] | None:
    match = _BEFORE.search(before)
    if match is None or _UNDONE.search(before[: match.start()]):
        return None
    span = Span(named.start - (len(before) - match.start()), named.end)
    leave = _MAY.search(before[: match.start()]) or _ELECT.search(before[: match.start()])
    # Who departs from a section without leave to do so breaks it, and takes nothing away.
    if match["breach"] and not leave:
        return None
    if match["unbound"]:
        return span, Extent.UNBOUND
    if match["outside"]:
        return span, Extent.PART
    if leave:
        return span, Extent.AT_WILL
    rest = re.split(r"[.;]", after, maxsplit=1)[0]
    return span, _extent(rest, rest)


def _despite(named: Span, before: str, after: str) -> tuple[Span, Extent] | None:
    match = _DESPITE.search(before)
    if match is not None:
        span = Span(named.start - (len(before) - match.start()), named.end)
        if _ALLOWS.match(after) or _DOES.match(after):
            return span, Extent.PART
        return (span, Extent.BARRED) if _BARS.match(after) else None
    behind = _NOTWITHSTANDING.match(after)
    if behind is None or _GIVEN.search(before) is None or _UNDONE.search(before):
        return None
    return Span(named.start, named.end + len(behind[0].rstrip())), Extent.PART


def _restored(named: Span, before: str, after: str) -> tuple[Span, Extent] | None:
    match = _RESTORED.match(after)
    if match is None or _UNDONE.search(before):
        return None
    return Span(named.start, named.end + match.end("words")), Extent.RESTORED


def _affirmed(named: Span, before: str, after: str) -> tuple[Span, Extent] | None:
    match = _AFFIRMED.match(after)
    if match is not None and _UNDONE.search(before) is None:
        return Span(named.start, named.end + match.end("words")), Extent.AFFIRMED
    opened = _LEFT_ALONE.search(before)
    if opened is None:
        return None
    return Span(named.start - (len(before) - opened.start()), named.end), Extent.AFFIRMED


_WAYS = (_affirmed, _restored, _after, _before, _despite)


def _extent(all_said: str, rest: str) -> Extent:
    if _REPLACED.search(all_said):
        return Extent.REPLACED
    return Extent.PART if _IN_PART.search(_ENTIRE.sub("", rest)) else Extent.WHOLE
