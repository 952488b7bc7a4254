"""Sentences about a limit, named by its number, that nobody can follow."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from agreelint.model.agreement import Agreement, ClauseKind, Reach
from agreelint.model.span import Span
from agreelint.reasoning.cancel import Cancellation
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentence import sentence_with

# "Clause 4 is to be …": the sentence is about the clause.
_IS_SUBJECT = re.compile(
    r"\W*(?:\([^()]{0,80}\)\s*)?(?:however|further|finally|in\s+addition|provided\s+that)?\W*(?:\w+\s+of\s+)?",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"""\s*(?:\([^()]{0,120}\)\s*)?(?:shall|will|may|must|is|are|does|do|can|cannot|has|have|needs?|yields?|counts?|operates?|extends?|concerns?
    |reaches|reads?|means?|turns?|depends?|runs?|works?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Words that leave it as it is.
_STANDS = re.compile(
    r"""^[^.;]{0,60}?\b(?:surviv\w+|prevails?|binds?|continues?|remains?|controls?|governs?|carr(?:y|ies)\s+on|outlives?|precedence|lasts?|essence
    |forbids?|prohibits?|requires?|appl(?:y|ies)\s+(?:to\s+(?:any|all|every|each)|in\s+(?:any|all|every)|equally|also|whether|even|throughout|at\s+all)
    |(?:not|never)\s+(?:lapse|end|expire|cease|fall|drop|yield|give\s+way)
    |material|breached|(?:not|only)\s+(?:be\s+)?(?:amend\w*|var\w*|waiv\w*|chang\w*|affect\w*|limit\w*|cut)|unaffected|unchanged|signed|both)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SILENT = {ClauseKind.RECITAL, ClauseKind.CONTENTS, ClauseKind.COMMENT, ClauseKind.HEADING, ClauseKind.RUNNING_HEAD}
_SHOWN = 60  # characters of the sentence


def unfollowed(agreement: Agreement, known: Sequence[Cancellation]) -> Iterator[Cancellation]:
    """Every sentence that is about another clause by its number, and that no way of reading follows."""
    told = sorted(known, key=lambda one: one.span.start)
    furthest = list(accumulate((one.span.end for one in told), max))
    for reference in agreement.references:
        clause = agreement.clauses[reference.clause]
        if reference.reach is not Reach.INTERNAL or clause.kind in _SILENT or reference.clause in reference.targets:
            continue
        sentence = sentence_with(clause, reference.span)
        after = agreement.text[reference.span.end : sentence.end]
        if not _IS_SUBJECT.fullmatch(agreement.text[sentence.start : reference.span.start]) or not _SAYS.match(after):
            continue
        if _STANDS.match(after) or _meets(told, furthest, sentence):
            continue
        span = Span(reference.span.start, min(sentence.end, reference.span.end + _SHOWN))
        yield Cancellation(reference.clause, span, Extent.CLOUDED, reference.targets, reference.part)


def _meets(told: Sequence[Cancellation], furthest: Sequence[int], sentence: Span) -> bool:
    """Whether some of the words `told`, which are in order and go as far as `furthest`, stand in the sentence."""
    begun = bisect_left(told, sentence.end, key=lambda one: one.span.start)
    return begun > 0 and furthest[begun - 1] > sentence.start
