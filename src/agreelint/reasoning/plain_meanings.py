"""Meanings that take in all that a word may mean, and leave nothing out."""

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


def leaves_out(meaning: str) -> bool:
    """Whether a meaning has words that leave something out."""
    return _LEAVES_OUT.search(meaning) is not None


def takes_in_all(meaning: str) -> bool:
    """Whether a meaning takes in everything of a kind, and of a kind that is not made small."""
    return _ALL.match(meaning) is not None and not leaves_out(meaning) and _LITTLE.search(meaning) is None
