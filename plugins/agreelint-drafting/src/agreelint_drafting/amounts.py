"""Amounts that say one thing in words and another in figures."""

import re
from collections.abc import Iterator

from agreelint import Agreement, Context, Effect, EffectKind, Span

_UNIT_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: at for at, word in enumerate(_UNIT_WORDS.split())}
_TENS = {word: 10 * at for at, word in enumerate(_TEN_WORDS.split(), start=2)}
_GREAT = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_NUMBER = "|".join([*_UNITS, *_TENS, "hundred", *_GREAT])
_BOTH = re.compile(
    rf"\b(?P<words>(?:(?:{_NUMBER}|and)[\s-]+)*(?:{_NUMBER}))(?P<unit>(?:\s+[a-z]+){{0,3}})?\s*"
    r"\(\s*(?:[A-Z]{0,3}[$€£]|[A-Z]{3}\s)?\s*(?P<figures>\d{1,3}(?:[,']\d{3})+|\d+)(?P<more>\.\d+|\s*%)?[^()\d]{0,20}\)",
    re.IGNORECASE,
)


def inconsistent(agreement: Agreement, context: Context) -> Iterator[Effect]:
    """A crossing for every number in words that the figures in brackets after it contradict."""
    del context  # which side is ours makes no difference
    for clause in agreement.clauses:
        for match in _BOTH.finditer(agreement.words(clause.span)):
            said = value(match["words"])
            shown = int(re.sub(r"\D", "", match["figures"]))
            if said != shown and not (match["more"] or "").startswith("."):
                yield Effect(
                    rule="inconsistent-amounts",
                    kind=EffectKind.CROSSES,
                    clause=clause.index,
                    span=Span(*match.span()).shift(clause.span.start),
                    message=f"says {said:,} in words and {shown:,} in figures",
                    because=f'"{match["words"]}" is {said:,}',
                )


def value(words: str) -> int:
    """The number that English words name."""
    total = here = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in _UNITS:
            here += _UNITS[word]
        elif word in _TENS:
            here += _TENS[word]
        elif word == "hundred":
            here = max(here, 1) * 100
        elif word in _GREAT:
            total, here = total + max(here, 1) * _GREAT[word], 0
    return total + here
