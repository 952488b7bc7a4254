"""Words that only name: titles and the names of the parties, in front of all that is numbered."""

import re

from agreelint.model.agreement import Agreement, PartKind

# Words that say something of somebody: without one of them a title only names.
_SAYS = re.compile(
    r"""\b(?:may|shall|will|must|can|cannot|could|would|should|is|are|was|were|be|been|being|has|have|had|do|does|did|need|let|lets|get|gets
    |agree[sd]?|grants?|gives?|takes?|uses|keeps?|holds?|waives?|permits?|allows?|enables?|entitles?|authori[sz]es?|accepts?|undertakes?|promises?
    |acknowledges?|warrants?|covers?|includes?|appl(?:y|ies)|governs?|means?|replaces?|supersedes?|provides?|licenses|licences|removes?|lifts?|ends?
    |deletes?|prevails?|controls?|requires?|no|not|without|any|all|every|free|unrestricted|unlimited|licensed|licenced|permitted|entitled
    |allowed|granted|whatever|whatsoever|leave|generally|wherever)\b|n['’]t\b""",
    re.IGNORECASE | re.VERBOSE,
)


def says_something(said: str) -> bool:
    """Whether words hold one by which something could be given, taken or agreed."""
    return _SAYS.search(said) is not None


def stands_in_front(agreement: Agreement, at: int) -> bool:
    """Whether a clause stands before all that is numbered."""
    first = next((one.index for one in agreement.clauses if one.number), 0)
    return at < first or agreement.parts[agreement.clauses[at].part].kind is PartKind.PREAMBLE
