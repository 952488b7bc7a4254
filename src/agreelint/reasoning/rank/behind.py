"""Clauses that say of two others which one goes behind: "Section 8 gives way to Section 6"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from agreelint.model.agreement import Agreement, Reach, Reference
from agreelint.reasoning.sentences.spans import before, sentence_with
from agreelint.reasoning.taken_away.cancel import Cancelled
from agreelint.reasoning.taken_away.sequence import prevailing

# Between the two places: "Section 8 gives way to Section 6".
_WAY = re.compile(
    r"""^(?:\s*\([^()]{0,80}\))?\s+(?:always\s+)?(?:gives?\s+way|yields?|(?:is|are|shall\s+be|stands?)\s+(?:always\s+|at\s+all\s+times\s+)?(?:subject|subordinate|second)
    |ranks?|comes?|(?:shall\s+|will\s+)?appl(?:y|ies)\s+(?:only|solely)|(?:is|are)\s+(?:applicable|exercisable)\s+only|operates?\s+only
    |(?:shall|may|will|must|can)\s+(?:only\s+)?be\s+(?:exercised|used|read|applied)\s+only)\b
    [^.;]{0,40}?\b(?:to|within|inside|subject\s+to|as\s+far\s+as|so\s+far\s+as|in\s+accordance\s+with|after|below|behind|under)\s+
    (?:the\s+)?(?:(?:confines?|limits?|bounds?|scope|terms?)\s+(?:of|in)\s+)?(?:the\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# Behind words that put a limit first: they do so for some only, or for a time.
SOMETIMES = re.compile(
    r"\b(?:except|unless|save|until|till|only|solely|if|where|when(?:ever)?|while|during|other\s+than|(?:so|as)\s+far\s+as|to\s+the\s+extent"
    r"|as\s+(?:regards|between)|in\s+respect\s+of|with\s+(?:respect|regard)\s+to|for)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:no|not|never|nothing|neither|nor|nobody|cannot)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Behind:
    """What `first` names goes behind what `other` names; not `sure` where it does so only sometimes, or for some."""

    first: Reference
    other: Reference
    sure: bool

    @property
    def places(self) -> tuple[tuple[str, int], ...]:
        """What goes behind: clauses, or a part."""
        if self.first.part is not None and not self.first.targets:
            return (("part", self.first.part),)
        return tuple(("clause", target) for target in self.first.targets)


def behind(agreement: Agreement, cancelled: Cancelled) -> Iterator[Behind]:
    """All that the agreement says of it, but for what is taken away."""
    for first, other in pairwise(agreement.references):
        if not (first.reach is other.reach is Reach.INTERNAL and first.clause == other.clause):
            continue
        if _WAY.match(agreement.text[first.span.end : other.span.start]) is None:
            continue
        clause = agreement.clauses[first.clause]
        said = sentence_with(clause, first.span)
        opened = before(agreement, said, first.span)
        if not said.holds(other.span) or _DENIED.search(opened) or prevailing(agreement, clause, cancelled) is not None:
            continue
        after = agreement.text[other.span.end : said.end]
        yield Behind(first, other, not SOMETIMES.search(opened) and not SOMETIMES.search(after))
