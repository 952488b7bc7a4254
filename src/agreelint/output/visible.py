"""Words from outside, made safe to show: what a terminal would obey or hide is written out.

An agreement, a file name or an author's name may hold escape sequences that repaint the screen, marks that turn the
direction of the text round, or letters without a shape. All of them are shown by their code points. So are the first
characters of what a build server would take from the output for a command.
"""

import re
import unicodedata

# Categories whose members steer, hide or are nothing a font can draw.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})

# Letters and marks that Unicode does not call control characters, and yet leave no ink.
_BLANK = frozenset(
    {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0}
    | set(range(0xFE00, 0xFE10))
    | set(range(0xE0100, 0xE01F0))
)


class _Shown(dict[int, str]):
    """How each code point is shown, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = shown = _shown(code)
        return shown


def _shown(code: int) -> str:
    char = chr(code)
    if char in "\n\t":
        return char
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    if category in _UNSEEN or code in _BLANK:
        return f"<U+{code:04X}>"
    return char


_TABLE = _Shown()
# GitHub: "::add-mask::" at the beginning of a line, "##[add-mask]" anywhere; Azure: "##vso[", TeamCity: "##teamcity[".
_COMMAND = re.compile(r"(?::(?=:[a-z])|#(?=#(?:vso|teamcity)?\[))", re.IGNORECASE)


def visible(text: str) -> str:
    """`text` with every character that steers or hides as `<U+001B>`; spaces of every kind are plain ones.

    Line feeds and tabs stay.
    """
    return _COMMAND.sub(lambda first: f"<U+{ord(first[0]):04X}>", text.translate(_TABLE))


def one_line(text: str) -> str:
    """`text` made visible, on one line with single spaces."""
    return " ".join(visible(text).split())


def file_name(name: str) -> str:
    """A file's name made visible; a line feed or tab in it is shown too, as no name has one for a good reason."""
    return visible(name).replace("\n", "<U+000A>").replace("\t", "<U+0009>")
