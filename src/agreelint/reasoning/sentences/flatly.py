"""Whether a sentence by which a limit reaches further says so flatly: in every case, and at nobody's choice.

"Clause 1 applies throughout the Exit Period" keeps a limit on; "… where practicable", or with "The Customer may set it
aside" behind it, keeps on nothing.
"""

import re

from agreelint.model.agreement import Clause
from agreelint.model.span import Span
from agreelint.reasoning.sentences.leaving import VENDORS
from agreelint.reasoning.sentences.spans import sentences_behind

# What makes no difference: "even if Customer asks for it", "whether or not it is told".
_ANYWAY = re.compile(
    r"""\b(?:even\s+(?:if|where|when|though|after)|(?:regardless|irrespective)\s+of|no\s+matter|whether|whatever|whoever|however|at\s+no\s+time
    |in\s+no\s+case|under\s+no\s+circumstances)\b[^,.;]*""",
    re.IGNORECASE | re.VERBOSE,
)
_LOOSE = re.compile(
    r"""\b(?:
      # in some cases
      except(?:ing)?|unless|save|until|if|where|when(?:ever)?|while|other\s+than|only|without|provided|absent|failing|(?:as|so)\s+(?:long|far)\s+as|insofar
      |to\s+the\s+(?:extent|degree)|subject\s+to(?!\s+(?:this|the\s+(?:foregoing|above))\b)|depend\w*|not\s+(?:always|necessarily|all|every)
      # as a rule, or as a wish
      |normally|ordinarily|usually|generally|typically|routinely|mostly|largely|primarily|in\s+(?:principle|general|spirit)|should|ought|practicabl[ey]|feasibl[ey]|possible|possibly
      |convenient\w*|appropriate\w*|reasonabl[ey]|guidance|guidelines?|guide|aims?|goal|intend\w*|intention|intent|expect\w*|efforts?|endeavou?rs?|hop(?:e|es|ed)|wish\w*|aspir\w+
      |inform(?:ative|ational|ation)|illustrat\w+|examples?|advice|advisory|recommend\w*|best\s+practice|encourage\w*
      # at somebody's choice
      |discretion\w*|opinion|judge?ment|view|optional(?:ly)?|at\s+(?:[\w'’]+\s+){1,3}option|elect(?:s|ed|ion)?|choos\w*|chose\w*|choice|decid\w*|deem\w*|consider\w*|determin\w*|finds?|thinks?|likes?|pleas(?:es?|ed|ure)
      |sees?\s+fit|instruct\w*|direct(?:s|ed|ions?)|request\w*|asks?|asked|approv\w*|consent\w*|waiv\w*|may\b(?!\s+not\b)|can\b(?!not|\s+not\b)|might
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_IT = (
    r"(?:(?:this|that|the)\s+(?:(?:previous|preceding|foregoing|last|above|first)\s+)?"
    r"(?:sentence|rule|limit\w*|restriction|exclusion|exception|bar|ban)"
    r"|(?:the\s+)?(?:foregoing|above|preceding)|it|they|them|this|that|(?:clause|section|article|paragraph)\s+[\w.()-]+)"
)
# Of what was just said: somebody may undo it, or it ends or does not go for all.
_UNDONE = re.compile(
    rf"""\b(?:set(?:s|ting)?\s+(?:{_IT}\s+)?aside|waive[sd]?|suspend(?:s|ed)?|lift(?:s|ed)?|relax(?:es|ed)?|disappl(?:y|ies|ied)|dispense[sd]?\s+with|departs?\s+from|deviates?\s+from|override[sn]?
    |disregard(?:s|ed)?|ignore[sd]?|exempt(?:s|ed)?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NAMES_IT = re.compile(rf"\b{_IT}\b", re.IGNORECASE | re.VERBOSE)
_ENDS = re.compile(
    rf"""\b{_IT}\s+(?:\w+\s+){{0,2}}?(?:lapses?|ends|expires?|ceases?|falls?\s+away|no\s+longer|(?:does|do|shall|will|need)\s+not\s+(?:be\s+)?(?:apply|bind|reach|extend|hold|follow\w*|observe\w*|obey\w*)
    |(?:is|are)\s+(?:inapplicable|not\s+(?:binding|enforce\w*)))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WHO_DECIDES = re.compile(
    r"\b(?:decid|determin|judg|deem|consider|find)\w*\b[^.;]{0,40}?\b(?:whether|what|if|which|when)\b", re.IGNORECASE
)
_DENIED = re.compile(r"\b(?:no|nobody|nothing|none|neither|never|cannot|not)\b", re.IGNORECASE)


def flatly(words: str) -> bool:
    """Whether words leave out no case and nobody a choice."""
    return _LOOSE.search(at_any_rate(words)) is None


def at_any_rate(words: str) -> str:
    """The words without those that say that something makes no difference."""
    return _ANYWAY.sub(" ", words)


def stays(text: str, clause: Clause, sentence: Span) -> bool:
    """Whether no sentence behind it in its clause lets somebody undo what it says, or say when it counts."""
    return not any(_takes_back(one.of(text)) for one in sentences_behind(clause, sentence))


def _takes_back(said: str) -> bool:
    decides = _WHO_DECIDES.search(said)
    if decides is not None and VENDORS.search(said[: decides.start()]) is None:
        return True
    undone = _UNDONE.search(said)
    if undone is not None and _NAMES_IT.search(said) and _DENIED.search(said[: undone.start()]) is None:
        return True
    return _ENDS.search(said) is not None
