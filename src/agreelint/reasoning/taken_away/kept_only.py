"""What is left out where only some clauses are said to be the agreement: "This order consists of Sections 1 to 3 only".

So is what bears an empty box where "only ticked clauses apply".
"""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.agreement import AMENDS_NOTHING, Agreement, Clause, Reach, Reference
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.taken_away.cancel import Cancellation
from agreelint.structure.references.of_a_paper import AMENDING

# All clauses that a sentence names are one "§".
_APPLY = (
    r"(?:appl(?:y|ies)|governs?|binds?|stands?|remains?|continues?|(?:has|have)\s+effect"
    r"|(?:is|are)\s+(?:\w+\s+)?(?:incorporated|in\s+force|part\s+of))"
)
# To everything: not to some users, some matter or some time.
_ALL = (
    r"(?:\s+(?:(?:to|between|of|in)\s+)?(?:this|the)\s+(?:order|agreement|contract|customer|parties)\b[^.;§]{0,20})?"
    r"\s*(?:[.;]|$)"
)
_WHOLE = r"(?:entire|whole|complete|sole|full)\s+(?:agreement|contract|terms|understanding)"
_REST = (
    r"(?:the\s+(?:remainder|rest|others?)"
    r"|(?:the|all)\s+(?:remaining|other)\s+(?:\w+\s+)?(?:sections|clauses|articles|provisions|terms))"
)
_ONLY = re.compile(
    rf"""\b(?:consists?|comprises?|(?:is|are)\s+(?:composed|made\s+up))\s+(?:of\s+)?(?:(?:only|solely|exclusively)\s+(?:of\s+)?§|§[^.;§]{{0,40}}?\b(?:only|alone|nothing\s+else)\b)
    |\b(?:only|solely|none\s+but|nothing\s+but)\s+§[^.;§]{{0,40}}?\b{_APPLY}{_ALL}
    |§[^.;§]{{0,40}}?\b(?:alone|only)\s+{_APPLY}{_ALL}
    |^\W*(?:[\w.()]{{1,6}}\s+)?(?:this\s+[\w\s]{{3,30}},?\s+)?(?:together\s+with\s+|and\s+)?§[^.;§]{{0,40}}?\b(?:is|are|constitutes?|forms?|represents?|makes?\s+up)\s+the\s+{_WHOLE}
    |§[^.§]{{0,120}}?(?:[;,.]|\band\b|\bbut\b)\s*{_REST}\s+(?:of\s+(?:it|the\s+\w+|them)\s+)?
      (?:(?:does|do|shall|will)\s+not(?:\s+(?:apply|bind|govern|form\s+part|have\s+(?:any\s+)?effect))?\s*(?:[.;]|$)
        |(?:is|are)\s+(?:not\s+(?:part|incorporated|in\s+force|applicable)|no\s+longer|of\s+no|without|void|deleted|disapplied|excluded|set\s+aside)|falls?\b|lapses?\b|ceases?\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# Said of a time, a case or a matter, or of what a court may find.
_OF_SOME = re.compile(
    r"^\W*(?:for|during|in|if|where|with|as|on|at|when|upon|unless)\b|\b(?:if|unless|invalid\w*|unenforceab\w+|severab\w+|affected|subject\s+to|including|about|regarding"
    r"|with\s+respect\s+to|as\s+to|in\s+respect\s+of|breach\w*|conflict\w*)\b",
    re.IGNORECASE,
)
# What outlives the agreement is a list of another kind.
_AT_THE_END = re.compile(
    r"\b(?:expir\w*|terminat\w*|surviv\w*|outliv\w*|end(?:s|ing)?\s+of|ends|cessation|completion)\b", re.IGNORECASE
)
_JOINED = re.compile(r"§(?:\s*(?:,|;|and|to|&|–|-|\([^()]{0,80}\))\s*(?:and\s+)?§)+", re.IGNORECASE)
_BOXED = re.compile(
    r"\bonly\s+(?:the\s+|those\s+)?(?:\w+\s+){0,2}?(?:ticked|checked|marked|selected|crossed)\b"
    r"|\b(?:ticked|checked|marked|selected|crossed)\s+(?:\w+\s+)?(?:alone|only)\b|\bif\s+(?:and\s+only\s+if\s+)?(?:ticked|checked|selected)\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"(?:\[\s*\]|☐|□)\s*(?:(?:sections?|clauses?|articles?|paragraphs?|§)\s*)?$", re.IGNORECASE)
_NEAR = 40  # characters before a number that a box may stand in


def kept_only(agreement: Agreement) -> Iterator[Cancellation]:
    """Every place that leaves clauses out by naming those that are kept."""
    named = _by_clause(agreement.references)
    for clause in agreement.clauses:
        mine = named.get(clause.index, [])
        amends = agreement.parts[clause.part].kind in AMENDING
        if clause.kind in AMENDS_NOTHING or not mine or not amends:
            continue
        for sentence in clause.sentences:
            inside = [one for one in mine if sentence.holds(one.span)]
            said = agreement.words(sentence)
            if not inside or _AT_THE_END.search(said) or _OF_SOME.search(said):
                continue
            if _ONLY.search(_masked(agreement, sentence, inside)):
                left = tuple(_left_out(agreement, clause, inside))
                if left:
                    yield Cancellation(clause.index, sentence, Extent.WHOLE, left, None)
        yield from _unticked(agreement, clause, mine)


def _by_clause(references: Sequence[Reference]) -> dict[int, list[Reference]]:
    found: dict[int, list[Reference]] = {}
    for one in references:
        if one.reach is Reach.INTERNAL and one.targets:
            found.setdefault(one.clause, []).append(one)
    return found


def _masked(agreement: Agreement, sentence: Span, inside: Sequence[Reference]) -> str:
    said, at = "", sentence.start
    for one in inside:
        said += agreement.text[at : one.span.start] + "§"
        at = one.span.end
    return _JOINED.sub("§", said + agreement.text[at : sentence.end])


def _left_out(agreement: Agreement, clause: Clause, inside: Sequence[Reference]) -> Iterator[int]:
    """The numbered clauses beside those that are named, which are neither above nor below one of them."""
    kept = {at for one in inside for at in one.targets}
    parts = {agreement.clauses[at].part for at in kept}
    above = {one.index for at in kept for one in agreement.ancestors(agreement.clauses[at])}
    for one in agreement.clauses:
        beside = one.part in parts and one.number and one.index != clause.index
        if beside and one.index not in above and not agreement.is_under(one, tuple(kept)):
            yield one.index


def _unticked(agreement: Agreement, clause: Clause, mine: Sequence[Reference]) -> Iterator[Cancellation]:
    """The clauses with an empty box, where those without a tick do not apply."""
    before = agreement.clauses[clause.index - 1] if clause.index else clause
    said = f"{agreement.words(before.span)} {clause.heading} {agreement.words(clause.span)}"
    if not _BOXED.search(said):
        return
    for one in mine:
        if _EMPTY.search(agreement.text, max(clause.span.start, one.span.start - _NEAR), one.span.start):
            yield Cancellation(clause.index, one.span, Extent.WHOLE, one.targets, None)
