"""Colours, and whether letters can be told from what is behind them."""

import re

from agreelint.read.docx.names import VAL, A, W
from agreelint.read.docx.xml import Element, number

WHITE = "FFFFFF"
# An unknown ground: nothing on it is called invisible.
UNKNOWN = ""
_NEAR = 32
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_THEME_NAMES = {
    "dark1": "dk1", "text1": "dk1", "light1": "lt1", "background1": "lt1", "dark2": "dk2", "text2": "dk2",
    "light2": "lt2", "background2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
    "tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2",
}  # fmt: skip
HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": WHITE, "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip


class Theme:
    """The colours that a file's theme names. `root` is the theme part, or None."""

    def __init__(self, root: Element | None = None) -> None:
        self._colours = _scheme(root)

    def colour(self, element: Element, plain: str, theme: str) -> str:
        """The colour an element names, as RRGGBB; "auto" or an empty text where there is none.

        `plain` is the attribute with the colour itself, `theme` the start of those that name one of the theme's.
        """
        named = element.get(f"{W}{theme}Color" if theme == "theme" else f"{W}{theme}")
        stated = element.get(plain, "").strip()
        changed = any(element.get(f"{W}{theme}{x}") for x in ("Tint", "Shade"))
        # A theme's colour outranks the stated one, which is only what it was when the file was saved.
        if named and not changed:
            found = self.named(named)
            if found:
                return found
        return stated.upper() if _HEX.fullmatch(stated) else "auto"

    def named(self, name: str) -> str:
        """The colour of one of the theme's names, or an empty text."""
        return self._colours.get(_THEME_NAMES.get(name, name), "")

    def shade(self, element: Element) -> str:
        """The ground that a `shd` paints, "auto" for none."""
        pattern = element.get(VAL, "clear")
        fill = self.colour(element, W + "fill", "themeFill")
        if pattern in {"clear", "nil"}:
            return fill
        ink = self.colour(element, W + "color", "theme")
        share = 100 if pattern == "solid" else number(pattern.removeprefix("pct"), 0, 100)
        if share is None:
            return UNKNOWN
        return _mixed("000000" if ink == "auto" else ink, WHITE if fill == "auto" else fill, share)


def is_lost(ink: str, ground: str) -> bool:
    """Whether letters of this colour cannot be told from the ground; both as RRGGBB, else never."""
    if not (_HEX.fullmatch(ink) and _HEX.fullmatch(ground)):
        return False
    return max(abs(a - b) for a, b in zip(_parts(ink), _parts(ground), strict=True)) < _NEAR


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)


def _mixed(ink: str, ground: str, share: int) -> str:
    mixed = [(a * share + b * (100 - share)) // 100 for a, b in zip(_parts(ink), _parts(ground), strict=True)]
    return "{:02X}{:02X}{:02X}".format(*mixed)


def _scheme(root: Element | None) -> dict[str, str]:
    found = {"lt1": WHITE, "dk1": "000000"}
    scheme = None if root is None else root.find(f".//{A}clrScheme")
    for entry in () if scheme is None else scheme:
        for colour in entry:
            stated = str(colour.get("lastClr") or colour.get("val", ""))
            if _HEX.fullmatch(stated):
                found[str(entry.tag).rpartition("}")[2]] = stated.upper()
    return found
