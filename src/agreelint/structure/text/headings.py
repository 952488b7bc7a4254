"""What is a heading: by style, by looks, or by its words; and where a heading run into a clause ends."""

import re
from typing import Final

from agreelint.structure.text.blocks import Block, Looks

# A heading of more words is a sentence in capitals.
_LONGEST: Final = 16
_TYPED_LONGEST: Final = 9
_SMALL: Final = frozenset(
    {
        *(
            "a",
            "an",
            "and",
            "as",
            "at",
            "between",
            "by",
            "for",
            "from",
            "in",
            "into",
            "its",
            "of",
            "on",
            "or",
            "per",
            "the",
        ),
        *(
            "their",
            "to",
            "under",
            "upon",
            "via",
            "with",
            "within",
            "without",
            "you",
            "your",
            "we",
            "our",
            "vs",
            "v",
            "not",
            "no",
        ),
    }
)
_FINITE: Final = re.compile(
    r"\b(?:may|shall|must|will|would|should|cannot|can|could|is|are|was|were|has|have|had|does|do|did|means|agrees?|"
    r"acknowledges?|represents|warrants|grants|includes|applies|apply|retains|owns|remains|prevails|doesn['’]t|don['’]t|won['’]t|can['’]t|isn['’]t|aren['’]t)\b",
    re.IGNORECASE,
)
_RUN_IN: Final = re.compile(r"(?P<name>[^.:;–—\n]{2,110}?)(?P<mark>\.|:|\s[–—-](?=\s)|\s?[–—])(?=\s|$)")
_STOPPED: Final = re.compile(r"(?P<name>[^.:;\n]{2,110}?)(?P<mark>[.:])(?=\s|$)")
_ASKS: Final = re.compile(
    r"(?:[Ww]h(?:at|o|y|en|ere|ich|ose)|[Hh]ow|[Cc]an|[Mm]ay|[Dd]o|[Dd]oes|[Ii]s|[Aa]re|[Ww]ill|[Mm]ust|"
    r"[Ss]hould)\b[^.;:?]{3,120}\?"
)
_QUESTION: Final = re.compile(r"(?P<name>[^.:;?\n]{2,80})(?P<mark>\?)(?=\s+[A-Z])")
_SAYS: Final = re.compile(
    r"\b(?:allowed|permitted|prohibited|forbidden|required|granted|authori[sz]ed|waived|deleted|removed|lifted|suspended|"
    r"excluded|reserved)$|\b(?:unlimited|unrestricted|any|all|no|not|none|never|nothing|only)\b",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"(?:we|you|your|it|they|i|he|she|this|that|there|these|those|each|either|neither|nobody|everyone|anyone|both|"
    r"(?:the\s+)?(?:provider|vendor|supplier|contractor|licensor|customer|client|agency|government|department|authority|"
    r"licensee|buyer|seller|state|city|county|university|company|users?|parties|party)\s+[a-z]+s?)\b(?!['’]s)",
    re.IGNORECASE,
)
# "Restricted uses: none" is an entry that says something, however it stands out.
_ENTRY: Final = re.compile(
    r":\s+(?:none|no|not|nil|n/a|yes|any|all|every|unlimited|unrestricted|waived|permitted|allowed|granted|enabled|"
    r"prohibited|disabled)\b",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"\s*\([^()]{0,60}\)$")
_ENDS: Final = re.compile(r"[.;,]$")
_RESERVED: Final = re.compile(
    r"[\[(]?\s*(?:intentionally\s+)?(?:reserved|omitted|deleted|left blank|not used)", re.IGNORECASE
)


def is_heading(block: Block, typical: float | None) -> bool:
    """Whether an unlabelled block is a heading. `typical` is the size of most words, in points."""
    words = _bare(block.text)
    if _ASKS.fullmatch(words) and len(words.split()) <= _LONGEST:
        return True
    if not _may_be(words, _LONGEST) or _ENTRY.search(words):
        return False
    looks = block.looks
    if looks.outline is not None or is_capitals(words):
        return True
    if words.endswith(":"):
        return False
    large = bool(typical and looks.size and looks.size > 1.1 * typical)
    if looks.bold >= len(words) or large:
        return True
    return (looks.centred or len(words.split()) <= _TYPED_LONGEST) and is_title(words)


def is_weak(block: Block) -> bool:
    """Whether only the capital letters of its words make the block a heading: then something must stand under it."""
    looks = block.looks
    words = _bare(block.text)
    return looks.outline is None and not is_capitals(words) and looks.bold < len(words) and not looks.centred


def rank(block: Block, typical: float | None) -> int:
    """How high a heading stands: 1 is the highest. Styles first, then size, capitals, centring, bold."""
    looks: Looks = block.looks
    if looks.outline is not None:
        return looks.outline
    if (typical and looks.size and looks.size > 1.25 * typical) or (looks.centred and is_capitals(block.text)):
        return 1
    if is_capitals(block.text) or looks.centred:
        return 2
    return 3 if looks.bold else 4


def own_line(text: str, bold: int) -> bool:
    """Whether the words after a label are only a heading ("7.2 Use of Data")."""
    words = _bare(text).rstrip(".:")
    if not _may_be(words, _LONGEST) or text.rstrip().endswith(";") or _RESERVED.match(words):
        return False
    if is_capitals(words) or bold >= len(words):
        return True
    return len(words.split()) <= _TYPED_LONGEST and is_title(words)


def run_in(text: str, bold: int, *, labelled: bool, plain: int = 0) -> tuple[int, int] | None:
    """Where a heading that opens the block's words ends, and where the words after it begin, or None.

    Without a label only looks or capitals make a heading; after a label up to `plain` common words do, too.
    """
    lead = len(text) - len(text.lstrip())
    if lead + 2 < bold < len(text.rstrip()):
        found = _bold_run(text, bold)
        if found is not None:
            return found
    for pattern in (_RUN_IN, _QUESTION):
        match = pattern.match(text[:140], lead)
        if match is not None and match["name"][-1].isdigit() and match["mark"].strip() in {"–", "—", "-"}:
            # "Task 1 – Public inquiries." is one heading.
            match = _STOPPED.match(text[:140], lead)
        if match is None:
            continue
        name = match["name"].strip()
        after = text[match.end() :].lstrip()
        if not after or not (after[0].isupper() or after[0] in "\"“([‘'") or not _may_be(name, _LONGEST):
            continue
        if is_capitals(name) and is_capitals(after) and _is_said(name):
            continue
        if is_capitals(name) or (labelled and is_title(name)) or _is_short(name, match, plain):
            end = match.end() if match["mark"] in {".", ":", "?"} else match.end("name")
            return end, len(text) - len(after)
    return None


def name_of(text: str) -> str:
    """A heading as cited, without its closing mark."""
    return " ".join(text.split()).rstrip(".:–—- ").strip("_*")


def is_capitals(text: str) -> bool:
    """Whether all letters are capitals, and there are enough to say so."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 2 and not any(char.islower() for char in letters)  # noqa: PLR2004 - "US" is no heading


def _is_said(name: str) -> bool:
    """Whether words in capitals before more words in capitals are their first sentence: a paragraph set in capitals."""
    words = [word.lower().strip(",()") for word in name.split()]
    return len(words) > _HEADING_WORDS and not _SAYING.isdisjoint(words)


_HEADING_WORDS = 5
_SAYING = frozenset(
    ("the", "a", "an", "any", "no", "we", "you", "your", "our", "it", "its", "this", "each", "all", "they")
)


def is_title(text: str) -> bool:
    """Whether every word of weight has a capital."""
    words = [word for word in re.split(r"[\s/]+", text) if any(map(str.isalpha, word))]
    heavy = [word for word in words if word.lower().strip('()"“”,&-') not in _SMALL]
    if not heavy or not words[0].lstrip('("“[')[:1].isupper():
        return False
    return all(_is_capital(word) for word in heavy)


def has_verb(text: str) -> bool:
    """Whether the words hold a verb, so that they say something."""
    return bool(_FINITE.search(text))


def _is_capital(word: str) -> bool:
    first = next((char for char in word if char.isalpha()), "")
    return not first.islower()


def _bare(text: str) -> str:
    """The words without an aside at their end: "TERMS (extract)"."""
    return _ASIDE.sub("", text.strip()[:300]) + text.strip()[300:]


def _may_be(words: str, longest: int) -> bool:
    """Whether words can be a heading at all: few, with a capital, no verb of a clause, no end of a sentence."""
    if not words or len(words) > 140 or not any(map(str.isalpha, words)):  # noqa: PLR2004 - two lines
        return False
    first = next(char for char in words if char.isalpha())
    if first.islower() or _ENDS.search(words) or words[0] in '"“' or "__" in words:
        return False
    return len(words.split()) <= longest and not _FINITE.search(words)


def _bold_run(text: str, bold: int) -> tuple[int, int] | None:
    """A run-in heading that stands out by its looks."""
    name = text[:bold].strip()
    rest = text[bold:]
    after = rest.lstrip(" .:–—-\t")
    if not _may_be(name.rstrip(".:,;"), _LONGEST) or not after:
        return None
    closed = name[-1] in ".:–—" or rest.lstrip()[:1] in tuple(".:–—-")
    if not closed or after[0].islower():
        return None
    end = bold + (len(rest) - len(rest.lstrip()) + 1 if name[-1] not in ".:–—" else 0)
    return min(end, len(text) - len(after)), len(text) - len(after)


# "Exhibit B describes good practice." says something of a paper; "Exhibit B Services." names one.
_OF_A_PAPER: Final = re.compile(
    r"(?:this\s+|the\s+)?(?:exhibit|annex|schedule|appendix|attachment|part|section|clause|article|preamble|recitals?|charter|policy|code)"
    r"(?:\s+(?-i:[A-Z\d][\w.]{0,4}))?\s+[a-z]{2,}(?:s|ed)\s+(?-i:[a-z])",
    re.IGNORECASE,
)


def _is_short(name: str, match: re.Match[str], most: int) -> bool:
    """A few common words before a full stop: "2. Patient data. Supplier may …"."""
    if match["mark"] not in {".", "?"} or len(name.split()) > most or "," in name:
        return False
    # "Unlimited use permitted." and "We log every session." say something by themselves.
    return not _SAYS.search(name) and not _SUBJECT.match(name) and not _OF_A_PAPER.match(name)
