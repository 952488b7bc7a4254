"""Crossings that are none where they stand: told as history, waiting for both signatures, or a right to tighten."""

import re

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect
from agreelint.model.span import Span
from agreelint.reasoning.harmless.only_asked import asked_and_denied
from agreelint.reasoning.sentences.spans import sentence_of

# Rules about who may change or displace the limits: what both sides have to sign is nobody's power alone.
_OF_CHANGE = frozenset({"usage-policy-displaced", "limits-amendable"})
_BOTH = re.compile(
    r"""\b(?:unless|until|only\s+(?:if|when|by|with|after)|except\s+(?:by|with))\s+(?:and\s+until\s+)?[^.;]{0,60}?
    \b(?:both(?!\s+(?:the|its|of\s+its)\b)|each\s+(?:party|of\s+(?:us|them))|the\s+parties)\b[^.;]{0,40}?\b(?:sign\w*|agree\w*|execut\w*|accept\w*|consent\w*|writing)""",
    re.IGNORECASE | re.VERBOSE,
)
# "It does not bind unless both sign" waits for them; "unless the parties agree otherwise, Customer may" does not.
_NOT_YET = re.compile(r"\b(?:no|not|nor|neither|never|nothing|cannot|void|ineffective|only)\b|n['’]t\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"^\s+(?:to|for|by|with|in\s+front\s+of)\s+(?:nobody|no\s+one|no-one|none)\b(?!['’]s|\s+(?:but|except|other|save|outside|beyond|less|else|apart|present|watching|looking|there)\b)",
    re.IGNORECASE,
)
# Whose force waits for both is no change: "The Usage Policy does not apply unless both agree".
_LIMIT_WAITS = re.compile(
    r"""^(?![^.;]*\b(?:chang|amend|var(?:y|ied|iation)|modif|waiv|supplement|replac|add(?:ition|ed)|depart|deviat|exce(?:pt|mpt))\w*)
    [^.;]*\b(?:polic|limit|restrict|prohibit|rules?\b|guideline|standards?\b)[^.;]*\b(?:not|never|no)\s+(?:\w+\s+)?(?:appl(?:y|icable)|bind\w*|govern|extend|reach|in\s+(?:force|effect)|take\s+effect|count|hold)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ANOTHER_MAY = re.compile(
    r"\b(?:and|but|or|while|whereas)\s+(?:[\w'’-]+\s+){1,4}?(?:may|can|shall|will|is|are)\b", re.IGNORECASE
)
# "For information: clause 2 of the 2023 Licence allowed …".
_HISTORY = re.compile(
    r"^\W*(?:for\s+(?:information|the\s+record|reference|history)|by\s+way\s+of\s+(?:background|history|information)|historical\w*|formerly|previously)\b",
    re.IGNORECASE,
)
# What is told "for the record" is history only where it is said of what was before.
_BEFORE_NOW = re.compile(
    r"\b(?:(?:19|20)\d\d|previous\w*|former\w*|earlier|old|prior|expired|ended|superseded|predecessor|historical\w*|background|history|then)\b",
    re.IGNORECASE,
)
# What is given now is no history, whatever it is told for: "For information, Customer is permitted to …".
_NOW = re.compile(
    r"\b(?:may|shall|will|can|is|are|be|being|has|have|hereby|now|remains?|continues?|gives?|grants|entitles?|permits?|allows?|lets|covers?|extends?|includes?|enables?|uses?|enjoys?|holds?|keeps?"
    r"|runs?|operates?|gets?|receives?|obtains?)\b|['’](?:s|re)\s+(?:permitted|allowed|authori[sz]ed)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:allowed|permitted|gave|granted|provided|read|said|stated|authori[sz]ed)\b", re.IGNORECASE)

# "Settings can be moved only toward greater strictness": a customer who may only tighten loosens nothing.
_TIGHTENS = re.compile(
    r"""\b(?:can|may|could|shall|must|will|be|is|are)\b[^.;]{0,24}?\bonly\s+(?:\w+\s+){0,4}?(?:to|toward|towards|in\s+the\s+direction\s+of|so\s+as\s+to|where\s+\w+\s+(?:is|are)|if\s+\w+\s+(?:is|are))?\s*(?:\w+\s+){0,3}?
    (?:strict(?:er|ness)|tight(?:en|er|ening)|strengthen\w*|rais(?:e|es|ed|ing)|more\s+(?:strict|restrictive|protective|cautious)|upwards?|stronger|greater\s+(?:protection|caution|restriction))
    |\b(?:may|shall|can|will|must)\s+not\s+(?:\w+\s+){0,4}?(?:below|loosen|relax|weaken|lower)\w*""",
    re.IGNORECASE | re.VERBOSE,
)
_LOOSENS = re.compile(
    r"\b(?:or|and|unless|except|without)\b[^.;]{0,40}?\b(?:loosen|relax|weaken|lower|switch\w*\s+off|disabl|remov)\w*|\bunless\b|\bexcept\b"
    r"|\b(?:downwards?|either\s+way|less|lower)\b",
    re.IGNORECASE,
)
# The sentence after it speaks of the same settings: "They may only be raised", not "Prices may only be raised".
_OF_THEM = re.compile(
    r"\b(?:they|these|those|it|this|such|same|settings?|thresholds?|filters?|levels?|safeguards?|controls?|sensitivit\w+|guardrails?|classifiers?"
    r"|strict\w*|tight\w*|protect\w*)\b",
    re.IGNORECASE,
)
_OF_SETTINGS = "safety-stack-control"


def _only_tightens(agreement: Agreement, effect: Effect) -> bool:
    """Whether the sentence, or the one after it, lets the safeguards be moved only upwards."""
    sentences = agreement.clauses[effect.clause].sentences
    at = next((at for at, one in enumerate(sentences) if one.holds(effect.span)), None)
    if at is None:
        return False
    own, *further = (agreement.words(one) for one in sentences[at : at + 2])
    near = [own, *(one for one in further if _OF_THEM.search(one))]
    return any(_TIGHTENS.search(one) and not _LOOSENS.search(one) for one in near)


def _waits(words: str, effect: Span) -> bool:
    """Whether what is said at `effect` has no effect before both sides sign."""
    begin = words.rfind(";", 0, effect.start) + 1
    said = words[begin:].partition(";")[0]
    found = _BOTH.search(said)
    if found is None or _NOT_YET.search(said[: found.start() + len("only")]) is None:
        return False
    between = said[found.end() : max(found.end(), effect.start - begin)]
    return _LIMIT_WAITS.match(said[: found.start()]) is None and _ANOTHER_MAY.search(between) is None


def _is_to_nobody(agreement: Agreement, effect: Effect) -> bool:
    """Whether the words behind say that it is done to nobody: "its score goes out to nobody before that"."""
    sentence = sentence_of(agreement, effect)
    before, after = agreement.text[sentence.start : effect.span.start], agreement.text[effect.span.end : sentence.end]
    return _NOBODY.match(after) is not None and _NOT_YET.search(before) is None and "unless" not in after


def spoken_of(agreement: Agreement, effect: Effect) -> str | None:
    """Why a crossing is none where it stands, or None."""
    if _is_to_nobody(agreement, effect):
        return "it is done to nobody"
    if asked_and_denied(agreement, effect):
        return "it is asked, and the answer is no"
    sentence = sentence_of(agreement, effect)
    words = agreement.words(sentence)
    before = words[: max(0, effect.span.start - sentence.start)]
    if _HISTORY.match(words) and _BEFORE_NOW.search(words) and _PAST.search(before) and not _NOW.search(before):
        return "it is told as history"
    if effect.rule == _OF_SETTINGS and _only_tightens(agreement, effect):
        return "it can only tighten the safeguards"
    if effect.rule in _OF_CHANGE and _waits(words, effect.span.shift(-sentence.start)):
        return "it waits for the signature of both sides"
    return None
