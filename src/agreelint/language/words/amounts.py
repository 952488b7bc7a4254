"""Amounts in a text: "thirty (30) days", "12 months", "48 hours", "5 %", "USD 1,000,000", "$1.5 million".

Every repetition in the patterns is bounded, so that a text takes time in proportion to its length.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from agreelint.language.words.normalise import plain
from agreelint.model.amount import Amount
from agreelint.model.span import Span

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORTH = {word: at for at, word in enumerate(_ONES.split())} | {
    word: 10 * at for at, word in enumerate(_TENS.split(), start=2)
}
_GREAT = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_SHORT = {"k": 10**3, "m": 10**6, "mn": 10**6, "mio": 10**6, "bn": 10**9} | _GREAT

# What a day, a month or a year lasts in hours, at the shortest and at the longest, and how many months it is. A month
# has 30 or 31 days, whichever favours the wording; five business days are a week.
_DAY = Fraction(24)
_TIME: dict[str, tuple[Fraction, Fraction, Fraction | None]] = {
    "second": (Fraction(1, 3600), Fraction(1, 3600), None),
    "minute": (Fraction(1, 60), Fraction(1, 60), None),
    "hour": (Fraction(1), Fraction(1), None),
    "day": (_DAY, _DAY, None),
    "business day": (_DAY * 7 / 5, _DAY * 7 / 5, None),
    "week": (_DAY * 7, _DAY * 7, None),
    "fortnight": (_DAY * 14, _DAY * 14, None),
    "month": (_DAY * 30, _DAY * 31, Fraction(1)),
    "year": (_DAY * 365, _DAY * 366, Fraction(12)),
}
_SHARE = {"%": 1, "percent": 1, "per cent": 1, "percentage points": 1, "basis points": Fraction(1, 100)}
# Every name of a currency as contracts write it. A bare "$" is whichever dollar is asked for.
_CURRENCIES = {
    "USD": "USD US$ U.S.$ us-dollars u.s.-dollars united-states-dollars",
    "EUR": "EUR € euro euros",
    "GBP": "GBP £ pounds-sterling pounds sterling",
    "CHF": "CHF swiss-francs francs",
    "CAD": "CAD C$ CA$ CDN$ canadian-dollars",
    "AUD": "AUD A$ AU$ australian-dollars",
    "NZD": "NZD NZ$ new-zealand-dollars",
    "SGD": "SGD S$ singapore-dollars",
    "HKD": "HKD HK$ hong-kong-dollars",
    "JPY": "JPY ¥ yen",
    "CNY": "CNY RMB renminbi yuan",
    "INR": "INR ₹ rupees",
    "SEK": "SEK",
    "NOK": "NOK",
    "DKK": "DKK",
    "PLN": "PLN zloty",
    "KRW": "KRW ₩",
    "ILS": "ILS ₪ shekels",
    "AED": "AED dirhams",
    "BRL": "BRL R$ reais",
    "ZAR": "ZAR rand",
    "dollar": "$ dollar dollars",
}
_MONEY = {name.replace("-", " ").lower(): code for code, names in _CURRENCIES.items() for name in names.split()}
_DOLLARS = frozenset(("dollar", "USD", "CAD", "AUD", "NZD", "SGD", "HKD"))

UNITS = (*(f"{name}s" for name in _TIME), *_SHARE, *(code for code in _CURRENCIES if code != "dollar"), "$", "€", "£")
"""What a page may name as a unit."""


def _any(words: Iterator[str] | dict[str, int] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_GAP = r"[ -]{0,4}"
_NAMED = rf"(?:{_any([*_WORTH, 'hundred', *_GREAT])})\b"
_AND = "".join(f"(?<={word}) and |" for word in ("hundred", "thousand", "million"))
_WORDS = rf"\b{_NAMED}(?:(?:{_AND}[ -]{{1,3}}){_NAMED}){{0,11}}"
_FIGURES = (
    r"(?<![\w.,⁄/])(?:\d{1,3}(?:[,' ]\d{3}){1,5}(?:\.\d{1,6})?|\d{1,3}(?:\.\d{3}){2,5}|\d{1,15}(?:\.\d{1,6}|,\d{1,2})?)"
    r"(?![\d⁄])"
)
_NUMBER = rf"(?:{_FIGURES}|{_WORDS})(?: ?(?:{_any(list(_SHORT))})\b)?"
_AGAIN = rf"(?: ?[(\[] ?{_NUMBER} ?[)\]])?"
_RANGE = rf"(?P<from>{_NUMBER}{_AGAIN})(?: ?(?:to|and|or|through|-|–) ?(?P<to>{_NUMBER}{_AGAIN}))?"
_SIGNS = _any(list(_MONEY))
_BUSINESS = r"business|working|banking|trading|court"
_UNIT = (
    r"(?:(?:calendar|consecutive|full|clear|complete|whole|additional|further|more) ){0,2}"
    rf"(?:(?P<business>{_BUSINESS}) (?=days?\b))?(?P<time>{_any(list(_TIME))}|hr)s?\b"
)
_AMOUNT = re.compile(
    rf"(?:(?<![a-z])(?P<sign>{_SIGNS}) ?)?{_RANGE}"
    rf"(?:{_GAP}(?:{_UNIT}|(?P<share>{_any(list(_SHARE))}|percentage point|basis point|bps)(?!\w)"
    rf"|(?P<money>{_SIGNS})(?![a-z])))?",
    re.IGNORECASE,
)
_A = re.compile(rf"\ban? (?:(?P<business>{_BUSINESS}) )?(?P<time>{_any(list(_TIME))})'s\b", re.IGNORECASE)
_ONE = re.compile(_NUMBER, re.IGNORECASE)
_OPENED = re.compile(r"\s?[(\[]\s?")
_CLOSED = re.compile(r"\s?[)\]]")


def amounts(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Amount, Span]]:
    """The amounts in `text[start:end]` in their order, each with its span in `text`.

    One that is said again in brackets is one: "one million dollars ($1,000,000)". Where the two differ it is a range.
    """
    piece, back = plain(text[start:end])
    last: tuple[Amount, Span] | None = None
    for match in sorted((*_AMOUNT.finditer(piece), *_A.finditer(piece)), key=lambda found: found.start()):
        amount = _amount(match)
        if amount is None:
            continue
        here = Span(start + back[match.start()], start + back[match.end() - 1] + 1)
        if last and amount.unit == last[0].unit and _OPENED.fullmatch(text[last[1].end : here.start]):
            closed = _CLOSED.match(text, here.end)
            last = (_both(last[0], amount), Span(last[1].start, closed.end() if closed else here.end))
            continue
        if last:
            yield last
        last = (amount, here)
    if last:
        yield last


def amount(text: str) -> Amount | None:
    """The amount that is all of `text`, or None: "30 days", "5 %", "1 million USD"."""
    found = list(amounts(text))
    return found[0][0] if len(found) == 1 and found[0][1] == Span(0, len(text)) else None


def reaches(amount: Amount, least: Amount) -> bool | None:
    """Whether the amount is as much as `least` at its lower end; None where the two cannot be compared."""
    both = _comparable(amount, least)
    return None if both is None else amount.low * both[0][1] >= least.low * both[1][0]


def keeps_within(amount: Amount, most: Amount) -> bool | None:
    """Whether the amount is no more than `most` at its upper end; None where the two cannot be compared."""
    both = _comparable(amount, most)
    return None if both is None else amount.high * both[0][0] <= most.high * both[1][1]


def kind(amount: Amount) -> str:
    """What is measured: "time", "share" or "money"."""
    return "time" if amount.unit in _TIME else "share" if amount.unit == "percent" else "money"


def _comparable(one: Amount, other: Amount) -> tuple[tuple[Fraction, Fraction], tuple[Fraction, Fraction]] | None:
    """What one of each unit is worth in the same measure, at the least and at the most."""
    if one.unit in _TIME and other.unit in _TIME:
        here, there = _TIME[one.unit], _TIME[other.unit]
        if here[2] and there[2]:
            return (here[2], here[2]), (there[2], there[2])
        return here[:2], there[:2]
    is_same = one.unit == other.unit or ("dollar" in (one.unit, other.unit) and {one.unit, other.unit} <= _DOLLARS)
    return ((Fraction(1), Fraction(1)), (Fraction(1), Fraction(1))) if is_same else None


def _amount(match: re.Match[str]) -> Amount | None:
    found = match.groupdict()
    numbers = [_value(one) for side in ("from", "to") for one in _ONE.findall(found.get(side) or "")] or [Fraction(1)]
    if found["time"]:
        unit, each = found["time"].lower().replace("hr", "hour"), Fraction(1)
        unit = f"business {unit}" if found["business"] else unit
    elif found["share"]:
        name = found["share"].lower()
        unit, each = "percent", Fraction(1, 100) if name in ("basis point", "basis points", "bps") else Fraction(1)
    elif found["sign"] or found["money"]:
        unit, each = _MONEY[(found["sign"] or found["money"]).lower()], Fraction(1)
    else:
        return None
    return Amount(min(numbers) * each, max(numbers) * each, unit, match[0])


def _both(one: Amount, again: Amount) -> Amount:
    return Amount(min(one.low, again.low), max(one.high, again.high), one.unit, one.said)


def _value(said: str) -> Fraction:
    """The number that figures or words state."""
    figures = re.match(r"[\d.,' ]*\d", said)
    rest = said[figures.end() if figures else 0 :].lower()
    total, here = Fraction(0), _in_figures(figures[0]) if figures else Fraction(0)
    for word in re.split(r"[ -]+", rest.strip()):
        if word == "hundred":
            here = max(here, Fraction(1)) * 100
        elif word in _SHORT:
            total, here = total + max(here, Fraction(1)) * _SHORT[word], Fraction(0)
        else:
            here += _WORTH.get(word, 0)
    return total + here


def _in_figures(said: str) -> Fraction:
    """1,000,000 and 1.000.000 and 1 000 000 are a million; 2.5 and 2,5 are two and a half."""
    said = said.replace(" ", "").replace("'", "")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", said):
        return Fraction(said.replace(".", ""))
    if re.fullmatch(r"\d+,\d{1,2}", said):
        return Fraction(said.replace(",", "."))
    return Fraction(said.replace(",", ""))
