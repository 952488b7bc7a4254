"""Sentences that an amendment adds to a limit, and by which it can be put off or left out.

"Section 4 is amended by adding: "In the field the review may be made afterwards."" leaves a review that comes too late.
"""

import re
from collections.abc import Iterator

from agreelint.model.agreement import AMENDS_NOTHING, Agreement, Reach
from agreelint.model.span import Span
from agreelint.reasoning.sentences.spans import sentence_with
from agreelint.reasoning.taken_away.items import Insertion

_ADDS = (
    r"(?:is|are|(?:shall|will)\s+be)\s+(?:hereby\s+)?(?:(?:amended|modified|changed|revised|supplemented|extended)\b[^\"“”.;]{0,80}?"
    r"\b(?:adding|inserting|appending)|added\s+to|supplemented)\b[^\"“”.;]{0,60}[\"“](?P<put>[^\"“”]{8,400})[\"”]"
)
_TO_IT = re.compile(rf"""\s*(?:\([^()]{{0,300}}\)\s*)?{_ADDS}""", re.IGNORECASE | re.VERBOSE)
_QUOTED = re.compile(rf"""\(\s*["“](?P<limit>[^"“”]{{10,600}})["”]\s*\)\s*{_ADDS}""", re.IGNORECASE | re.VERBOSE)
_LETS = re.compile(
    r"""\b(?:need\s+not|(?:this|the)\s+(?:section|clause|article|paragraph|sentence)\s+(?:is|states|expresses|serves\s+as)\s+(?:only\s+|merely\s+)?(?:an?\s+)?(?:statement|aspiration\w*|guid\w+|goal|expression|wish|intention|aim)|(?:is|are|shall\s+be)\s+not\s+(?:required|needed|necessary)|(?:does|do|shall|will)\s+not\s+apply|no\s+\w+(?:\s+\w+)?\s+(?:is|are)\s+(?:required|needed)
    |(?:may|can)\s+(?:(?!not\b)\w+\s+){0,3}?(?:omit|skip|dispense\s+with|waive|defer|postpone)
    |(?:may|can)\s+(?:be\s+)?(?:omitted|skipped|waived|dispensed\s+with|deferred|postponed|put\s+off)
    |(?:may|can)\s+(?:be\s+)?(?:made|given|done|held|performed|completed|carried\s+out|obtained|recorded|conducted|undertaken|entered|take\s+place|follow)\b[^.;,]{0,40}?
      \b(?:after|afterwards?|following|later|as\s+soon\s+as|at\s+the\s+(?:end|close|next)|retrospectively|in\s+arrears|(?:up)?on\s+(?:(?:the|its|their|a)\s+)?(?:\w+\s+)?(?:return|completion|conclusion|landing|arrival|request|demand|complaint)
        |within\s+[^.;]{1,30}?\s(?:of|after|following)))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_HARMLESS = re.compile(r"\b(?:before|prior|in\s+advance|in\s+addition|also|besides|never|nobody)\b", re.IGNORECASE)


def added(agreement: Agreement) -> Iterator[Insertion]:
    """Every sentence added to a clause, named by its number or quoted beside it, that lets somebody put it off."""
    for reference in agreement.references:
        clause = agreement.clauses[reference.clause]
        if reference.reach is not Reach.INTERNAL or clause.kind in AMENDS_NOTHING or not reference.targets:
            continue
        sentence = sentence_with(clause, reference.span)
        found = _TO_IT.match(agreement.text, reference.span.end, max(sentence.end, clause.body.end))
        if found is not None and _weakens(found["put"]):
            yield Insertion(reference.clause, Span(*found.span("put")), reference.targets, "")
    for clause in agreement.clauses:
        if clause.kind in AMENDS_NOTHING:
            continue
        for found in _QUOTED.finditer(agreement.text, clause.body.start, clause.body.end):
            if _weakens(found["put"]):
                put, limit = Span(*found.span("put")), Span(*found.span("limit"))
                yield Insertion(clause.index, put, (clause.index,), "", quoted=limit)


def _weakens(words: str) -> bool:
    return _LETS.search(words) is not None and _HARMLESS.search(words) is None
