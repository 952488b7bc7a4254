"""Whether a hyphen at a line end belongs to the word: the document's own words decide."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """Every word of `texts`, in small letters, compounds whole ("non-transferable")."""
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


def drops_hyphen(left: str, right: str, known: frozenset[str]) -> bool:
    """Whether "infor-" / "mation" is one word without its hyphen.

    Only where the whole word occurs elsewhere in the document and the compound does not; otherwise the hyphen stays.
    """
    before = re.search(r"[^\W\d_]+$", left)
    after = re.match(r"[^\W\d_]+", right)
    if not before or not after:
        return False
    first, second = before.group().casefold(), after.group().casefold()
    return first + second in known and f"{first}-{second}" not in known
