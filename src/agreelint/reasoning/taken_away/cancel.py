"""Limits that another clause takes away by naming their section: "Section 5.3 is deleted"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from agreelint.model.agreement import AMENDS_NOTHING, Agreement, Clause, Reach, Reference
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.leaving import Found
from agreelint.reasoning.sentences.spans import sentence_with
from agreelint.reasoning.taken_away.entered import entry_alone
from agreelint.reasoning.taken_away.rewritten import is_of_some, says_nothing_else
from agreelint.reasoning.taken_away.undoing import undone
from agreelint.reasoning.topics.going_on import use_goes_on


@dataclass(frozen=True, slots=True)
class Cancellation:
    """Words that take away what `targets` say; `clause` is where they stand.

    `plain` ones say nothing else: no condition, no date, no other document. `asks` ones wait for the other side's
    signature. `rules`, where they are given, are those whose limits are meant; `own` ones reach back into the clause
    that they stand in. What hangs on a condition `may_not_be`. What no listed words
    tell is `likened` to such words, with this probability. One `of_a_paper` takes back all that a paper of change says.
    """

    clause: int
    span: Span
    extent: Extent
    targets: tuple[int, ...]
    part: int | None
    plain: bool = False
    asks: bool = False
    rules: frozenset[str] = frozenset()
    own: bool = False
    may_not_be: bool = False
    likened: float = 0.0
    of_a_paper: bool = False

    @property
    def undoes_a_grant(self) -> bool:
        """Whether a grant that is taken away like this is certainly gone."""
        return self.plain or self.asks

    def reaches(self, agreement: Agreement, clause: Clause) -> bool:
        """Whether `clause` is taken away: it is named, or a clause above it, or the part it stands in."""
        if clause.index == self.clause:
            return self.own
        if self.part is not None and not self.targets:
            return clause.part == self.part
        return agreement.is_under(clause, self.targets)


@dataclass(frozen=True)
class Cancelled:
    """All that takes clauses of one agreement away, in the order of the text, told by the clause that it reaches."""

    every: tuple[Cancellation, ...]

    def __iter__(self) -> Iterator[Cancellation]:
        """All of it, in the order of the text."""
        return iter(self.every)

    def over(self, agreement: Agreement, clause: Clause) -> Sequence[Cancellation]:
        """What takes `clause` away, in order; nothing else is looked at."""
        known = self._known.get(clause.index)
        if known is None:
            places = (clause.index, *(above.index for above in agreement.ancestors(clause)))
            near = {at for place in places for at in self._by_target.get(place, ())}
            near.update(self._by_part.get(clause.part, ()))
            found = [self.every[at] for at in sorted(near)]
            known = self._known[clause.index] = [one for one in found if one.reaches(agreement, clause)]
        return known

    @cached_property
    def _known(self) -> dict[int, Sequence[Cancellation]]:
        return {}

    @cached_property
    def _by_target(self) -> Mapping[int, Sequence[int]]:
        """By the clauses that are named, and those that speak of themselves."""
        found: dict[int, list[int]] = {}
        for at, one in enumerate(self.every):
            for place in (*one.targets, *((one.clause,) if one.own else ())):
                found.setdefault(place, []).append(at)
        return found

    @cached_property
    def _by_part(self) -> Mapping[int, Sequence[int]]:
        found: dict[int, list[int]] = {}
        for at, one in enumerate(self.every):
            if one.part is not None and not one.targets:
                found.setdefault(one.part, []).append(at)
        return found


# "A revision under Section 5 has no effect unless the District signs it".
_CONSENT = re.compile(
    r"^[^.;]{0,120}\b(?:unless|until)\s+(?:\w+\s+){1,6}?(?:signs?|signed|accepts?|agrees?|consents?)\b", re.IGNORECASE
)
# A whole sentence that strikes a section out, or puts other words in its place, and does nothing else.
_PLAIN = re.compile(
    r"""\s*(?:[A-Z]{1,3}[-.\s]?\d{1,3}[.):]?\s+)?(?:\([^()]{0,80}\)\s*)?(?:[\w\s.,]{0,80}:\s*|(?-i:(?:[A-Z][\w’'-]*,?\s+){0,6}[A-Z][\w’'-]*)\s*(?:\([^()]{0,80}\)\s*)?:\s*["“]?)?
    (?:(?:the\s+parties\s+(?:hereby\s+)?)?(?:delete|strike(?:\s+out)?|revoke|rescind|cancel|withdraw)\s+)?(?:(?:the\s+)?(?:numbers?|nos?\.?|nrs?\.?)\s+)?§\s*(?:\([^()]{0,120}\)\s*)?(?:as\s+(?:so\s+)?(?:re-?numbered|amended)\s+)?
    (?:(?:is|are|stands?|(?:shall|will)\s+(?:be|stand))\s+(?:hereby\s+|now\s+)?
        (?:deleted|struck(?:\s+out)?|stricken(?:\s+out)?|removed|revoked|rescinded|cancell?ed|withdrawn|repealed|omitted|replaced|disapplied)
      |(?:does|shall)\s+not\s+apply|(?:shall\s+)?ceases?\s+to\s+(?:apply|bind|have\s+(?:any\s+)?effect)
      |(?:has|shall\s+have|is\s+of)\s+no\s+(?:further\s+)?(?:force\s+(?:or|and)\s+)?effect)?
    (?:\s+in\s+its\s+entirety)?(?:,?\s+together\s+with\s+any\s+[^.;]{0,80})?
    (?:,?\s+(?:with\s+immediate\s+effect|(?:with\s+effect\s+)?(?:from|as\s+of|as\s+from)\s+(?:the\s+date\s+(?:hereof|of\s+(?:this|the)\s+(?:agreement|contract|deed|order|amendment|variation|modification|call-off|instrument|letter))
      |the\s+outset|its\s+(?:effective\s+date|inception|beginning))))?
    (?:,?\s+(?:and\s+)?(?:(?:is|are|shall\s+be)\s+)?replaced(?:\s+(?:with|by)(?:\s+the\s+(?:following|words?))?)?(?:\s*:.*|\s+(?:with\s+|by\s+)?§?["“'‘].*)?
      |\s+(?:with|by)(?:\s+the\s+(?:following|words?))?(?:\s*:.*|\s+["“'‘].*)
      |,?\s+and\s+(?:there\s+(?:is|shall\s+be)\s+)?(?:(?:is|are|shall\s+be)\s+)?(?:the\s+following|put|substituted|inserted|in\s+(?:its|their)\s+(?:place|stead)\s+(?:appears?|stands?|comes?|goes|reads?))\b
        [^.;:"“'‘]{0,60}(?:\s*:\s*|\s+)["“'‘].*)?
    \s*\.?\s*""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
# "If Customer so elects: Section 5 is deleted" says something else, too.
_CONDITION = re.compile(
    r"\b(?:if|unless|until|when\w*|while|during|once|should|upon|after|before|elect\w*|options?|discretion|requests?)\b",
    re.IGNORECASE,
)
# "Upon expiry of this Agreement, Section 2 ceases to apply": it binds as long as the agreement does.
_PAPER = r"(?:agreement|contract|subcontract|licen[cs]e|order|framework|deed|subscription|engagement)"
_AT_THE_END = re.compile(
    rf"""\b(?:(?:up)?on|at|after|following|from|with|once|when|as\s+soon\s+as)\s+(?:the\s+)?(?:
      (?:expir\w+|terminat\w+|end(?:ing)?|completion|cessation|close)(?:\s*(?:,|or|and)\s*(?:expir\w+|terminat\w+|end(?:ing)?|completion|cessation)){{0,2}}
        (?:\s+(?:of|under)\s+(?:this|the)\s+(?:{_PAPER}|term)\b|\s*(?=[,.;]|$)|\s*,?\s*(?:§|\bthe\s*$))
      |(?:this|the)\s+{_PAPER}\s+(?:ends|expires|terminates|is\s+terminated|has\s+(?:ended|expired)|comes\s+to\s+an\s+end))""",
    re.IGNORECASE | re.VERBOSE,
)
_FALLS_AWAY = re.compile(
    r"\b(?:ceases?|lapses?|falls?\s+away|drops?\s+(?:away|out)|ends?|expires?|terminates?|no\s+longer|(?:shall|will|does|do)\s+not\s+(?:survive|continue|apply|bind))\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]{0,120}\)")
# What is done to quoted words is not done to the clause that they stand in.
_QUOTED = re.compile(r"[\"”’']\s+(?:in|of|from|at)\s+(?:the\s+)?$")
# "Section 1 of Exhibit B is deleted": not the exhibit.
_SECTION_OF = re.compile(
    r"\b(?:sections?|clauses?|paragraphs?|articles?|items?|parts?|rows?)\s+[\w.()]+(?:\s*(?:,|and|or|to)\s*[\w.()]+){0,6}\s+(?:of|in|to)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\s*(?:\([^()]{0,120}\)\s*)?,\s*(?P<which>which)\b", re.IGNORECASE)
# "Article 3 except 3.1", "Clauses 2 to 9 (other than clause 4)".
_BUT = re.compile(
    r"\s*[,(]?\s*(?:except(?:ing)?(?:\s+for)?|save(?:\s+(?:for|and\s+except))?|other\s+than|apart\s+from|but\s+(?:not|for)|excluding|with\s+the\s+exception\s+of)\s+"
    r"(?:the\s+)?",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\s*[,)]")
_NEAR = 400  # characters around a reference that are looked at


def cancellations(agreement: Agreement) -> Iterator[Cancellation]:
    """Every place that takes a named section, exhibit or schedule of this agreement away, in order."""
    on = use_goes_on(agreement)
    for reference, rest in _with_rest(agreement):
        if reference.reach is not Reach.INTERNAL or agreement.clauses[reference.clause].kind in AMENDS_NOTHING:
            continue
        span = reference.span
        sentence = sentence_with(agreement.clauses[reference.clause], span)
        before = agreement.text[max(sentence.start, span.start - _NEAR) : span.start]
        after = agreement.text[rest : min(sentence.end, rest + _NEAR)]
        of_it = is_of_words(before) or (reference.part is not None and _SECTION_OF.search(before))
        made = None if of_it else undone(span, before, after) or _in_passing(span, after)
        if made is not None and ends_with_it(before, after):
            made = _afterwards(made, on)
        if made is not None:
            alone = agreement.clauses[reference.clause].lead_in is None
            may_not_be = _is_conditional(before, after)
            sure = is_plain(span, before, after)
            headed = f"{agreement.clauses[reference.clause].heading} {before}"
            plain = alone and not may_not_be and sure and not is_of_some(headed, after)
            asks = made[1] is Extent.PART and _CONSENT.search(after) is not None
            # "This clause ceases to have effect after a year": a limit may say of itself that it ends.
            own = made[1] is Extent.ENDED and reference.clause in reference.targets
            yield Cancellation(
                reference.clause, *made, reference.targets, reference.part, plain, asks, own=own, may_not_be=may_not_be
            )


def _with_rest(agreement: Agreement) -> Iterator[tuple[Reference, int]]:
    """The references, each with where the words behind it go on; what is excepted from one is none of its clauses.

    "All of Article 3 except 3.1 is revoked" is said of 3.2, 3.3 and so on.
    """
    references = agreement.references
    excepted = -1
    for at, one in enumerate(references):
        if at == excepted:
            continue
        further = references[at + 1] if at + 1 < len(references) else None
        if further is None or not _BUT.fullmatch(agreement.text, one.span.end, further.span.start):
            yield one, one.span.end
            continue
        excepted = at + 1
        spared = {place for target in further.targets for place in (target, *_above(agreement, target))}
        left = [target for target in one.targets if target not in spared]
        parts = [child for target in one.targets if target in spared for child in agreement.clauses[target].children]
        left += [child for child in parts if child not in spared]
        if one.targets and not left:
            continue
        goes_on = _CLOSES.match(agreement.text, further.span.end)
        yield replace(one, targets=tuple(left)), goes_on.end() if goes_on else further.span.end


def _above(agreement: Agreement, clause: int) -> Iterator[int]:
    yield from (one.index for one in agreement.ancestors(agreement.clauses[clause]))


def _in_passing(span: Span, after: str) -> Found:
    """What is done to a named clause in words beside the sentence: "notwithstanding Section 2, which is waived"."""
    which = _WHICH.match(after)
    made = None if which is None else undone(span, "", after[which.end("which") :])
    if which is None or made is None:
        return None
    return Span(made[0].start, made[0].end + which.end("which")), made[1]


# "Section 3 of the Agreement".
_OF_IT = re.compile(
    r"^\s+(?:of|in|to)\s+(?:the|this)\s+(?:(?:master|main)\s+)?(?:agreement|contract|subcontract|licen[cs]e|deed)(?=\s)",
    re.IGNORECASE,
)


def is_plain(named: Span, before: str, after: str) -> bool:
    """Whether a sentence takes away, or gives a new text, what it names, and says nothing else."""
    after = _OF_IT.sub("", after)
    # A right that somebody waives may be taken up again.
    entered = not before.strip() and entry_alone(after) is Extent.WHOLE and "waive" not in after.lower()
    return entered or _PLAIN.fullmatch(f"{before}§{after}") is not None or says_nothing_else(named, before, after)


def is_of_words(before: str) -> bool:
    """Whether what is said is said of quoted words in a clause: "the word 'knowingly' in clause 3"."""
    return _QUOTED.search(before) is not None


def ends_with_it(before: str, after: str) -> bool:
    """Whether a limit falls away only when the whole agreement ends."""
    said = f"{before}§{after}"
    return _AT_THE_END.search(said) is not None and _FALLS_AWAY.search(after) is not None


def _afterwards(made: tuple[Span, Extent], on: bool | None) -> tuple[Span, Extent] | None:
    """What the end of the agreement takes of a limit: nothing where all use ends with it."""
    if on is None:
        return made[0], Extent.CLOUDED
    return (made[0], Extent.ENDED) if on else None


def _is_conditional(before: str, after: str) -> bool:
    aside = _ASIDE.match(after)
    return bool(_CONDITION.search(before) or (aside and _CONDITION.search(aside[0])))
