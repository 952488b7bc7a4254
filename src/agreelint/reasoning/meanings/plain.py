"""Meanings that read plainly: those that take in all of a kind, and steps that are taken with open eyes."""

import re

_ALL = re.compile(
    r"^\W*(?:any|every|all|each|whatever|whoever|anything|everything|anyone|anybody|everyone|everybody)\b",
    re.IGNORECASE,
)
# What leaves something out, or holds only for some.
_LEAVES_OUT = re.compile(
    r"""\b(?:not(?!\s+(?:only|just|merely|stop))|no(?!\s+(?:less|matter))|nor|none|nobody|never|exclud\w+|except\w*|other\s+than|apart\s+from|save|but|only
    |solely|unless|until|provided|omits?|leaves?|himself|herself|itself|alone)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What all is taken from may be little: "any person entered in Roll R", "all that a court has held".
_LITTLE = re.compile(
    r"""\b(?:listed|entered|inscribed|enrolled|registered|recorded|named|marked|certified|declared|designated|held|found|sworn|signed|lodged|filed|convicted|forbidden
    |unlawful\w*|illegal\w*|law|laws|statutes?|treat(?:y|ies)|court|employees?|payroll|first|already|still|bearing|names?)\b""",
    re.IGNORECASE | re.VERBOSE,
)

_LOOKS_FIRST = re.compile(
    r"""\b(?:after|having|upon|on|(?:once|and)\s+(?:\w+\s+){1,4}?ha(?:s|ve))\s+(?:\w+ly\s+)?(?:hear(?:d|ing)|read(?:ing)?|examin(?:ed|ing)|weigh(?:ed|ing)|open(?:ed|ing)
    |review(?:ed|ing)|interview(?:ed|ing)|question(?:ed|ing)|inspect(?:ed|ing)|stud(?:ied|ying))\b""",
    re.IGNORECASE | re.VERBOSE,
)


def looks_first(meaning: str) -> bool:
    """Whether a step is taken by somebody who heard, read or examined first, and nothing is left out of that."""
    return _LOOKS_FIRST.search(meaning) is not None and not leaves_out(meaning)


def leaves_out(meaning: str) -> bool:
    """Whether a meaning has words that leave something out."""
    return _LEAVES_OUT.search(meaning) is not None


def takes_in_all(meaning: str) -> bool:
    """Whether a meaning takes in everything of a kind, and of a kind that is not made small."""
    return _ALL.match(meaning) is not None and not leaves_out(meaning) and _LITTLE.search(meaning) is None
