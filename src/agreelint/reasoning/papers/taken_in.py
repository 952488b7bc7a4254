"""What a sentence makes of a paper that it names: part of the agreement, before it, behind it, or nothing."""

import re
from dataclasses import dataclass
from typing import Final

_NEAR: Final = 80  # characters before a paper's name in which it may be denied
_HERE: Final = r"(?:this|the|our|these)\s+(?:\w+\s+)?(?:agreement|contract|terms|licen[cs]e|deed|order|body)\b"
_PART_OF: Final = (
    r"(?:forms?|forming|constitutes?|becomes?|(?:is|are|be)(?:\s+hereby)?(?:\s+deemed(?:\s+to\s+be)?)?(?:\s+made)?|"
    r"deemed(?:\s+to\s+be)?|made)\s+(?:an?\s+)?(?:integral\s+|binding\s+|essential\s+)?parts?\s+of\s+"
    r"(?:this|the|our)\s+(?:\w+\s+)?(?:agreement|contract|bargain|terms|licen[cs]e|deed)\b"
    r"|(?:takes?|ha(?:s|ve))\s+effect\s+as\s+(?:if|though|terms?|parts?|conditions?)\b"
)
_TAKEN_IN: Final = (
    r"(?:is|are|be|being|stand|hereby|deemed|expressly)\s+(?:\w+\s+){0,2}?(?:incorporated|imported|included|read|written)"
    r"\s+(?:by\s+reference\s+)?(?:in|into|in\s+to|herein|hereto)\b"
    r"|(?:is|are|be)\s+(?:\w+\s+){0,2}?incorporated\s+by\s+reference|(?:is|are|be|being)\s+incorporated\b"
)
_READ_WITH: Final = (
    r"(?:is|are|be|must|shall)\s+(?:to\s+be\s+|be\s+)?(?:read|taken|construed)\s+"
    r"(?:together\s+|along\s+|as\s+one\s+)?with\b"
)
_APPLIES: Final = (
    r"(?:shall\s+|will\s+|also\s+)*(?:appl(?:y|ies)(?:\s+also|\s+too|\s+as\s+well|\s+in\s+addition|"
    r"\s+to\s+(?:this|the)\s+(?:agreement|contract|licen[cs]e|services?)\b|(?=\s*[.;]?\s*$))|binds?\s+(?:the\s+|both\s+)?part)"
)
_FIRST: Final = (
    r"(?:comes?\s+(?:first|before)|goe?s?\s+(?:first|before)|prevails?|takes?\s+(?:precedence|priority)|ha(?:s|ve)\s+priority|"
    r"overrides?|ranks?\s+(?:first|above|before|ahead)|wins?\b|(?:shall|will)\s+(?:control|govern)|"
    r"(?:controls?|governs?)\s+(?:over|in|if|to\s+the\s+extent|this\s+(?:agreement|contract))|outranks?|"
    r"supersedes?(?!\s+(?:any\s+|all\s+|every\s+|and\s+|other\s+)*(?:prior|previous|earlier|contemporaneous|former)\b))\b"
)
_MADE_PART: Final = re.compile(rf"\b(?:{_PART_OF}|{_TAKEN_IN}|{_READ_WITH}|{_APPLIES})", re.IGNORECASE)
_GOES_FIRST: Final = re.compile(rf"\b{_FIRST}", re.IGNORECASE)
# Quick to find: a sentence without any of these takes nothing in.
_MAYBE: Final = re.compile(
    r"incorporat|import|includ|written|parts?\b|read|taken|constru|appl|bind|first|before|precedence|priority|prevail|overrid|rank"
    r"|win|control|govern|supersede|supplement|complet|compris|subject|effect|yield|way",
    re.IGNORECASE,
)
# The verb before the paper: "This Agreement incorporates the letter", "is to be read with the letter".
_TAKES_IN: Final = re.compile(
    rf"""\b(?:(?:hereby\s+)?incorporat(?:es?|(?P<some>ing))(?:\s+by\s+reference)?(?:\s+(?:in|into|to)\s+{_HERE})?|{_READ_WITH}|(?:agreement|contract)\s+(?:also\s+)?(?:includes|comprises)
    |(?:is|are)\s+(?:supplemented|governed|completed)\s+by|(?:agreement|contract)\s+(?:is|shall\s+be)\s+(?:made\s+)?subject\s+to
    |(?P<first>{_HERE}\s+(?:(?:shall|will|always)\s+)*(?:yields?\s+to|gives?\s+way\s+to|(?:ranks?|comes?|goe?s?)\s+(?:below|after|behind)|(?:is|be)\s+(?:second|subordinate)\s+to)
      |(?:precedence|priority)\s+(?:(?:is|shall\s+be)\s+)?(?:given\s+|granted\s+|accorded\s+)?to))
    \s+(?:also\s+)?(?:the\s+|its\s+|any\s+|all\s+|such\s+|and\s+)*(?:[\w’'-]+\s+){{0,7}}$""",
    re.IGNORECASE | re.VERBOSE,
)
_NEVER: Final = re.compile(
    r"(?<!whether or )\b(?:no|not|neither|nor|never|none|nothing|without|exclud\w+|void|disregarded|superseded|"
    r"replaced|rejected|refused)\b",
    re.IGNORECASE,
)
_UNDONE: Final = re.compile(
    r"\b(?:void|reject(?:s|ed)?|excluded|disregarded|of\s+no\s+(?:force|effect))\b", re.IGNORECASE
)
# "With nothing further needed, the side letter": what opens a sentence denies nothing behind its comma.
_OPENING: Final = re.compile(
    r"""^\W*(?!(?:in|under)\s+no\b)(?:with|without|although|though|if|unless|while|since|as|because|where|when|whether|despite|notwithstanding|for|in|by|save|except
    |there\s+being|nothing\s+\w+ing|no\s+\w+\s+\w+ing)\b[^;:]*?,\s+(?=(?:the|this|that|an?|such|each|every|all|[\w’'-]+['’]s)\s+[^,]*$)""",
    re.IGNORECASE | re.VERBOSE,
)
_INSERTED: Final = re.compile(
    r",\s+(?:which|who|whose|whether|although|though|even|if|as|when|where|not|without)\b[^,;.]*,|\([^()]*\)",
    re.IGNORECASE,
)
# "Terms that purport to form part of it are void": said of the verb from behind.
_OF_SOME: Final = re.compile(r"\b(?:which|that|if|would|whether|purport\w*|claim\w*)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_OURS_FIRST: Final = re.compile(
    rf"(?:{_HERE}|(?<!\bin\s)(?<!\bof\s)(?<!\bto\s)(?<!\bby\s)(?<!under\s)\b(?:clause|section|schedule|exhibit)\s+\S+)"
    r"\s+(?:(?:shall|will|always|must)\s+)*$",
    re.IGNORECASE,
)
# "The letter and Schedule 9 form part of it".
_LISTED: Final = re.compile(
    r"\s*(?:,|and|or|together\s+with|as\s+well\s+as)\s+(?:the\s+)?(?:clause|section|schedule|exhibit|annex|appendix)\s+\S+\s+",
    re.IGNORECASE,
)
_CONFLICT: Final = re.compile(r"\bbetween\b", re.IGNORECASE)
# "… is not inconsistent with it and takes precedence": what was denied is another verb.
_FURTHER: Final = re.compile(r"^.*\b(?:and|but|yet)\s+$", re.IGNORECASE | re.DOTALL)
_FINITE: Final = re.compile(r"(?:\w+s|has)\b", re.IGNORECASE)
_LAST: Final = re.compile(
    rf"""\b(?:ranks?|comes?|goe?s?)\s+(?:last|below|after|behind)\b|\bsubject\s+to\s+{_HERE}
    |\b(?:to\s+the\s+extent|(?:in\s+)?so\s+far\s+as|insofar\s+as|where|if)\s+(?:that\s+)?(?:they|it)\s+(?:do(?:es)?\s+not\s+(?:conflict|contradict)|(?:is|are)\s+(?:not\s+(?:in\s*consistent|in\s+conflict|contrary)|consistent))
    |\b(?:not|where)\s+(?:inconsistent|in\s+conflict|contrary)\s+(?:with|to)\s+{_HERE}(?!\s+(?:\w+\s+)?{_FIRST})
    |\bconflict\w*\b[^.;]{{0,60}}?{_HERE}[^.;]{{0,20}}?\b(?:prevails?|controls?|governs?|takes?)
    |{_HERE}\s+(?:shall\s+|will\s+)?(?:prevails?|controls?|governs?|takes?\s+(?:precedence|priority)|comes?\s+first)|\badds?\s+to\s+(?:the\s+)?(?:limits|restrictions)""",
    re.IGNORECASE | re.VERBOSE,
)
_OTHERS: Final = re.compile(
    r"\b(?:schedules?|exhibits?|annex\w*|appendi\w+|recitals?|headings?|(?:version|language)s?|(?:English|French|Spanish|German)\s+texts?)\b",
    re.IGNORECASE,
)
_SAYS: Final = re.compile(r"\b(?:is|are|shall|will|may|must|can|has|have|be)\b|;", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What becomes of a paper: whether it goes `first`, or `last`; `between` are the words up to what says so."""

    between: str
    first: bool
    last: bool


def takes_in(words: str) -> bool:
    """Whether the words may take any paper in: a quick look."""
    return _MAYBE.search(words) is not None


def taken_in(before: str, name: str, after: str) -> TakenIn | None:
    """How the sentence around `name` takes the paper in or puts it first, or None where it says that it is not so."""
    opened = _OPENING.sub("", before)[-_NEAR:]
    verb = _TAKES_IN.search(before)
    last = _LAST.search(before + name + after) is not None
    if verb is not None:
        denied = _NEVER.search(_OPENING.sub("", before[: verb.end()])[-_NEAR:])
        if denied is None and not (verb["some"] and _UNDONE.search(after)):
            return TakenIn("", verb["first"] is not None or _behind(_GOES_FIRST, opened, name, after) is not None, last)
    first = _behind(_GOES_FIRST, opened, name, after)
    part = _behind(_MADE_PART, opened, name, after)
    between = part if part is not None else first
    # Where it is part of the agreement, the agreement may still be what "prevails".
    return None if between is None else TakenIn(between, first is not None, last)


def _behind(pattern: re.Pattern[str], opened: str, name: str, after: str) -> str | None:
    """The words between the paper and the first verb of the pattern that is said of it."""
    for verb in pattern.finditer(name + after):
        between = _INSERTED.sub("", after[: max(0, verb.start() - len(name))])
        own = _FURTHER.sub("", between) if _FINITE.match(verb[0]) else between
        denied = _NEVER.search(opened + name + own + verb[0]) or _UNDONE.search(opened)
        of_some = _OF_SOME.search(name + between) and _UNDONE.search(after)
        other = (found := _OTHERS.search(between)) is not None and _SAYS.search(between[: found.start()])
        listed = _LISTED.fullmatch(between) is not None and _CONFLICT.search(opened) is None
        if not (denied or of_some or other or ";" in between or (_OURS_FIRST.search(between) and not listed)):
            return between
    return None
