"""Signs that other scripts count with, as Word's number formats name them."""

_IDEOGRAPHS = "一二三四五六七八九"
_ZERO, _TEN = "〇", "十"

# Counted on by repeating the letter, as A … Z, AA is.
LETTERS = {
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
}
# Known as far as they go, and no further.
SIGNS = {
    "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "thaiLetters": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
    "ganada": "가나다라마바사아자차카타파하",
    "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    "decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
}
DIGITS = {
    "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙",
    "hindiNumbers": "०१२३४५६७८९",
    "decimalFullWidth": "０１２３４５６７８９",
    "decimalFullWidth2": "０１２３４５６７８９",
    "decimalHalfWidth": "0123456789",
    "ideographDigital": _ZERO + _IDEOGRAPHS,
    "japaneseDigitalTenThousand": _ZERO + _IDEOGRAPHS,
    "taiwaneseDigital": "○" + _IDEOGRAPHS,
}
_SPOKEN = {
    "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting",
    "koreanDigital2",
}  # fmt: skip
_HIGHEST_SPOKEN = 99


def written(count: int, style: str) -> str | None:
    """`count` (from 1) in the signs of another script; None where that is not known."""
    if style in LETTERS:
        signs = LETTERS[style]
        return signs[(count - 1) % len(signs)] * ((count - 1) // len(signs) + 1) if count > 0 else None
    if style in SIGNS:
        return SIGNS[style][count - 1] if 0 < count <= len(SIGNS[style]) else None
    if style in DIGITS:
        return "".join(DIGITS[style][int(digit)] for digit in str(count))
    return _spoken(count) if style in _SPOKEN and 0 < count <= _HIGHEST_SPOKEN else None


def _spoken(count: int) -> str:
    """Seventeen as "ten seven", forty-two as "four ten two"."""
    tens, ones = divmod(count, 10)
    head = "" if tens == 0 else _TEN if tens == 1 else _IDEOGRAPHS[tens - 1] + _TEN
    return head + (_IDEOGRAPHS[ones - 1] if ones else "")
