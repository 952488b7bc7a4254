"""Titles, the names of the parties and lines to sign on: they permit nothing and take nothing away."""

import re

from agreelint.model.agreement import Agreement, PartKind
from agreelint.model.rule import Effect
from agreelint.reasoning.sentences.spans import sentence_of

# Words that say something of somebody: without one of them a title only names.
_SAYS = re.compile(
    r"""\b(?:may|shall|will|must|can|cannot|could|would|should|is|are|was|were|be|been|being|has|have|had|do|does|did|need|let|lets|get|gets
    |agree[sd]?|grants?|gives?|takes?|uses?|keeps?|holds?|waives?|permits?|allows?|enables?|entitles?|authori[sz]es?|accepts?|undertakes?|promises?
    |acknowledges?|warrants?|covers?|includes?|appl(?:y|ies)|governs?|means?|replaces?|supersedes?|provides?|licenses|licences|removes?|lifts?|ends?
    |deletes?|prevails?|controls?|requires?|no|not|without|any|all|every|free|unrestricted|unlimited|licensed|licenced|permitted|entitled
    |allowed|granted|whatever|whatsoever|leave|generally|wherever)\b|n['’]t\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LINE_TO_SIGN = re.compile(r"\b(?:by|signed|signature|name|title)\s*:?\s*_{3,}", re.IGNORECASE)


def only_names(agreement: Agreement, effect: Effect) -> bool:
    """Whether what no rule explains stands among words that only name the paper, its parties or who signs."""
    if not effect.by_likeness or not len(effect.span):
        return False
    said = agreement.words(sentence_of(agreement, effect))
    return (_in_front(agreement, effect.clause) or _LINE_TO_SIGN.search(said) is not None) and _SAYS.search(
        said
    ) is None


def _in_front(agreement: Agreement, at: int) -> bool:
    """Whether a clause stands before all that is numbered."""
    first = next((one.index for one in agreement.clauses if one.number), 0)
    return at < first or agreement.parts[agreement.clauses[at].part].kind is PartKind.PREAMBLE
