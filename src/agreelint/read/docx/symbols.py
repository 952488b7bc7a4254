"""Signs of symbol fonts, as the characters a person sees."""

SYMBOL_FONTS = frozenset(
    {"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "zapfdingbats", "zapf dingbats", "marlett",
     "monotype sorts"}
)  # fmt: skip
_PRIVATE = 0xF000
_LAST = 0xF0FF
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x78: "☒",
    0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔",
    0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "•", 0xA3: "☐", 0xA2: "■"}
_SYMBOL = {
    0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠",
    0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xDE: "⇒", 0xDA: "∨",
}  # fmt: skip
_GREEK = dict(
    zip(map(ord, "ABCDEFGHIKLMNOPQRSTUWXYZabcdefghiklmnopqrstuwxyz"),
        "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖαβχδεφγηικλμνοπθρστυωξψζ", strict=True)
)  # fmt: skip
_TABLES = {"symbol": _SYMBOL | _GREEK, "wingdings 2": _WINGDINGS_2, "wingdings": _WINGDINGS}
UNKNOWN = "▯"


def is_symbol_font(font: str) -> bool:
    """Whether letters set in `font` are seen as signs."""
    return font.lower() in SYMBOL_FONTS


def sign(code: int, font: str) -> str:
    """The character that `code` shows in `font`: `▯` for a sign that has none."""
    if not is_symbol_font(font):
        # Word keeps a character of an ordinary font in the private area, too.
        return chr(code - _PRIVATE if _PRIVATE <= code <= _LAST else code)
    code = code - _PRIVATE if _PRIVATE <= code <= _LAST else code
    table = _TABLES.get(font.lower(), _WINGDINGS if font.lower() != "symbol" else {})
    if code in table:
        return table[code]
    return chr(code) if font.lower() == "symbol" and 0x20 <= code < 0x7F else UNKNOWN  # noqa: PLR2004 - printable


def signs(text: str, font: str) -> str:
    """`text` with every sign as the character a person sees; the length never changes."""
    return "".join(char if char.isspace() else sign(ord(char), font) for char in text)


def unprivate(text: str) -> str:
    """`text` with bullets and ticks that sit in the private area of no named font as what Word most often shows."""
    if text.isascii():
        return text
    return "".join(_WINGDINGS.get(ord(c) - _PRIVATE, "•") if _PRIVATE <= ord(c) <= _LAST else c for c in text)
