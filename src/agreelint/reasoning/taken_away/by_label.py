"""A usage policy that is undone under the label that the agreement gives it.

"The Acceptable Use Policy is attached as Annex 1. … Annex 1 is supplied as guidance."
"""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.agreement import AMENDS_NOTHING, Agreement, Clause, Reach, Reference
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.spans import sentence_with, sentences_behind
from agreelint.reasoning.taken_away.undoing import undone

DISPLACED = "usage-policy-displaced"
_HOLLOWS = {Extent.NARROWED: "carve-out", Extent.ENDED: "sunset"}
_TELLS_OF_IT = frozenset({DISPLACED, "no-use-limits"})
_POLICY = (
    r"(?:(?:acceptable|responsible|permitted|prohibited|forbidden|restricted)\s+uses?|usage|use|conduct|ethic\w*)\s+"
    r"(?:polic(?:y|ies)|standards?|rules|terms|codes?|guidelines?|restrictions?|limits)|(?:prohibited|forbidden|restricted)\s+uses"
)
# "The Acceptable Use Policy is attached as", "Annex 1 is Supplier's Usage Standard", "Annex 1 (Prohibited Uses)".
_NAMED_BEFORE = re.compile(
    rf"\b{_POLICY}\b(?:[^.;]|\.(?=\d)){{0,80}}?\b(?:as|at|in|to)\s+$|\b{_POLICY}\s*\(\s*$", re.IGNORECASE
)
_NAMED_AFTER = re.compile(
    rf"^\s*(?:\(\s*|[,:–—-]\s*|(?:is|are|contains|sets\s+out|being)\s+)(?:\w+['’]?s?\s+){{0,4}}{_POLICY}\b",
    re.IGNORECASE,
)
_NEAR = 300  # characters before a label among which its policy is named: a sentence may have thousands of labels
_NO_CONTENT = re.compile(
    r"^\W*(?:of|to|in)\s+(?!(?:this|the)\s+(?:agreement|contract|order|licen[cs]e)\b)", re.IGNORECASE
)
# "Departure from it is not a breach": said of what the sentence before names.
_OF_IT = re.compile(
    r"""\b(?:departures?|deviations?|departing|deviating|non-?compliance|failure\s+to\s+(?:follow|observe|comply)|disregard(?:ing)?|breach(?:es)?|not\s+following)\s+
    (?:(?:from|with|of)\s+)?(?:it|them)\s+(?:is|are|shall\s+be|will\s+be|constitutes?|amounts?\s+to)\s+(?:deemed\s+)?(?:not|no|never)\b(?!\s+(?:defen[cs]e|excuse|answer|ground))[^.;]{0,30}?
    \b(?:breach|default|consequence|cause)""",
    re.IGNORECASE | re.VERBOSE,
)


def displaced_by_label(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Effect]:
    """Every sentence that takes the force from a usage policy that it calls by its label."""
    papers = [one for one in agreement.references if _is_paper(one)]
    names = {_plain(one.text): one for one in papers if _is_policy(agreement, one)} if papers else {}
    told = {
        one.span.start
        for one in effects
        if one.rule in _TELLS_OF_IT
        and one.kind is not EffectKind.PROTECTS
        and one.certainty is Certainty.CERTAIN
        and one.again is not Again.ALONE
    }
    for reference in papers:
        clause = agreement.clauses[reference.clause]
        label = names.get(_plain(reference.text))
        if label is None or clause.kind in AMENDS_NOTHING:
            continue
        sentence = sentence_with(clause, reference.span)
        before = agreement.text[sentence.start : reference.span.start]
        after = agreement.text[reference.span.end : sentence.end]
        made = (
            None
            if _NO_CONTENT.match(after)
            else undone(reference.span, before, after) or _of_it(agreement, clause, sentence)
        )
        if made is None or any(made[0].start <= at < made[0].end for at in told):
            continue
        loophole = _HOLLOWS.get(made[1], "")
        if not loophole and made[1] not in (Extent.WHOLE, Extent.PART):
            continue
        yield Effect(
            rule=DISPLACED,
            kind=EffectKind.HOLLOWS if loophole else EffectKind.CROSSES,
            clause=reference.clause,
            span=made[0],
            message="takes its force from the policy that says what the system must not be used for",
            because=f'"{agreement.words(made[0])}" speaks of the policy that the agreement calls {reference.text}',
            loophole=loophole,
            certainty=Certainty.CERTAIN,
            related=(Related("the policy", label.span),),
        )


def _is_paper(reference: Reference) -> bool:
    """Whether it names a paper as a whole, here or attached."""
    within = reference.reach is Reach.INTERNAL and reference.part is not None and not reference.targets
    return within or reference.reach is Reach.DANGLING


def _of_it(agreement: Agreement, clause: Clause, sentence: Span) -> tuple[Span, Extent] | None:
    """What the sentence behind says of it."""
    behind = next(sentences_behind(clause, sentence), None)
    found = None if behind is None else _OF_IT.search(agreement.words(behind))
    return (
        None
        if behind is None or found is None
        else (Span(found.start(), found.end()).shift(behind.start), Extent.WHOLE)
    )


def _is_policy(agreement: Agreement, reference: Reference) -> bool:
    sentence = sentence_with(agreement.clauses[reference.clause], reference.span)
    before = agreement.text[max(sentence.start, reference.span.start - _NEAR) : reference.span.start]
    after = agreement.text[reference.span.end : sentence.end]
    return _NAMED_BEFORE.search(before) is not None or _NAMED_AFTER.match(after) is not None


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
