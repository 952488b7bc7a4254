"""Ways to write a clause otherwise without changing what it does: what a rule says of one, it must say of the other."""

import re
from collections.abc import Callable, Iterator
from types import MappingProxyType

Change = Callable[[str], str]

# Only words that do not become another thing in lower case: "Customer" is a name, "The" is not.
_FIRST = re.compile(
    r"(?:The|A|An|No|Nothing|None|Neither|Any|All|Each|Every|You|We|Your|Our|It|They|This|That|These|Those|Use|In|At|On"
    r"|For|By|Under|Such)\b"
)
# A clause that opens with a word of its own, a label, a term or a heading bears no other opening before it.
_OPENED = re.compile(
    r"\W|\d|\(?[a-z]\)|(?:notwithstanding|subject to|if|except|unless|where|when|to the extent|provided|save"
    r"|for the avoidance|with effect|during|regardless|although|whereas|section \d|article \d)\b|.{0,60}:|\w+ \d+\.",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:the )?(?:Customer|Agency|Government|Department|Licensee|Buyer|Vendor|Provider|Supplier|Contractor|Services?"
    r"|(?:AI )?System|Model|Software|Platform)(?= (?:may|shall|must|will|is|are)\b)",
    re.IGNORECASE,
)
_MODAL = re.compile(r"(?<=[a-zA-Z]) (may|shall) (?!also|not also)")


def _opening(words: str) -> Change:
    def open_with(text: str) -> str:
        if _OPENED.match(text) or " means " in text:
            return text
        return words + (text[0].lower() + text[1:] if _FIRST.match(text) else text)

    return open_with


def _named(words: str) -> Change:
    """Put `words` after the first party or thing that may or shall."""
    return lambda text: _NAMED.sub(lambda match: match[0] + words, text, count=1)


def _after_modal(words: str) -> Change:
    return lambda text: _MODAL.sub(lambda match: f" {match[1]}{words} ", text)


def _full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalpha() else c for c in text)


def _curly(text: str) -> str:
    return re.sub(r'"([^"]*)"', "“\\1”", text).replace("'", "’").replace("the Services", "the “Services”")


# They change letters, or add references: a function that reads either itself may well tell the difference.
_LITERAL: dict[str, Change] = {
    "in upper case": str.upper,
    'after "Subject to Section 9 (Fees)"': _opening("Subject to Section 9 (Fees), "),
    'after "Subject to Sections 9, 10 and 11 …"': _opening(
        "Subject to Sections 9, 10 and 11 and payment of the Fees, "
    ),
    "with soft hyphens": lambda text: re.sub(r"([a-z]{4})([a-z]{3})", "\\1\u00ad\\2", text),
    "with zero-width characters": lambda text: text.replace("e", "e\u200b"),
    "with Cyrillic letters that look Latin": lambda text: text.replace("a", "а").replace("o", "о"),
    "with ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "in letters of full width": _full_width,
}
_OTHERWISE: dict[str, Change] = {
    "with curly quotes": _curly,
    "with no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "with line breaks": lambda text: re.sub(r" (for|be|of) ", "\n\\1 ", text),
    'with "(as defined below)"': _named(" (as defined below)"),
    'with "from time to time"': _after_modal(", from time to time,"),
    'with "hereby"': _after_modal(" hereby"),
    'after "For the avoidance of doubt"': _opening("For the avoidance of doubt, "),
    'after "Notwithstanding anything to the contrary"': _opening("Notwithstanding anything to the contrary, "),
    'after "Notwithstanding anything … in this Agreement"': _opening(
        "Notwithstanding anything to the contrary in this Agreement, "
    ),
    'after "With effect from the Effective Date"': _opening("With effect from the Effective Date, "),
    'after "If the Order Form so states"': _opening("If the Order Form so states, "),
    'after "During the Term"': _opening("During the Term, "),
}
HARMLESS: MappingProxyType[str, Change] = MappingProxyType(_OTHERWISE | _LITERAL)
"""By name, each a change that no reader would take for one; where it has no place to go it leaves the text alone."""


def variants(text: str, *, literal: bool = True) -> Iterator[tuple[str, str]]:
    """The names of the changes that apply to `text`, and the text so changed.

    Without `literal` letters and references stay what they are, as for a check function that reads them itself.
    Wording in several paragraphs is left alone: its labels and headings bear no change of letters.
    """
    if "\n" in text.strip():
        return
    for name, change in (HARMLESS if literal else _OTHERWISE).items():
        changed = change(text)
        if changed != text:
            yield name, changed
