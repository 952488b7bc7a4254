"""A defined term in the singular and in the plural: "Restricted Activity" is what "Restricted Activities" are."""

import re
from functools import lru_cache

_IES = re.compile(r"(?<=[^aeiou\W])ies$", re.IGNORECASE)
_Y = re.compile(r"(?<=[^aeiou\W])y$", re.IGNORECASE)
_ES = re.compile(r"(?:(?<=ss)|(?<=[xz])|(?<=[cs]h))es$", re.IGNORECASE)
_S = re.compile(r"(?<=[^s\W])s$", re.IGNORECASE)
_HISSES = re.compile(r"(?:[sxz]|[cs]h)$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def forms(name: str) -> tuple[str, ...]:
    """The name as it is, and in the other number."""
    if _IES.search(name):
        other = _IES.sub("y", name)
    elif _Y.search(name):
        other = _Y.sub("ies", name)
    elif _S.search(name):
        other = _ES.sub("", name) if _ES.search(name) else _S.sub("", name)
    else:
        other = f"{name}es" if _HISSES.search(name) else f"{name}s"
    return name, other


@lru_cache(maxsize=1024)
def written(name: str, *, loosely: bool = False) -> re.Pattern[str]:
    """Finds the name in either number; of several words, where it may be so `loosely`, without its capitals."""
    words = (r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", form.strip()))) for form in forms(name))
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE if loosely and len(name.split()) > 1 else 0)
