"""On which side a party stands: by its names, by what it makes or takes, and by whom it faces."""

import re
from dataclasses import replace
from typing import Final

from agreelint.model.agreement import Party, Role
from agreelint.structure.parties.nouns import is_public, role_of

_BETWEEN: Final = frozenset(("reseller", "integrator"))
# Names that makers of such systems have, and those who buy them seldom do.
_MAKER: Final = re.compile(
    r"\b(?:\w*AI|KI|Labs|Intelligence|Models?|Reasoning|Inference|Cogniti(?:ve|on)|Neural|Robotics|Software|Analytics|"
    r"Algorithm\w*|Comput(?:e|ing)|Technolog(?:y|ies))\b"
)
# What the maker of a system does, and what whoever takes it does.
_OFFERS: Final = (
    r"offers?|(?:has\s+)?(?:developed|trained|built|designed)|develops?|hosts?|provides?|supply|supplies|furnish(?:es)?|licen[cs]es"
    r"|makes?(?:\s+available)?|operates?|maintains?|grants?"
)
_TAKES: Final = r"pays?|buys?|purchases?|orders?|subscribes?|wish(?:es)?\s+to\s+(?:use|have|buy)|receives?|may\s+use"
_FEW: Final = 4  # parties of one bargain; the whole text is searched for the deeds of each
_PLAINLY: Final = 2  # times as often as any other party


def by_names(name: str, aliases: tuple[str, ...], ours: frozenset[str], theirs: frozenset[str]) -> Role:
    """The side that the names of a party tell: those that a policy knows as ours or theirs, a noun, a public body."""
    words = {plain(one) for one in (name, *aliases)}
    if words & ours or any(one and one in plain(name) for one in ours):
        return Role.CUSTOMER
    if words & theirs or any(one and one in plain(name) for one in theirs):
        return Role.VENDOR
    low = {alias.lower() for alias in aliases}
    if low & {"we", "us", "our"}:
        return Role.VENDOR
    if low & {"you", "your"}:
        return Role.CUSTOMER
    for alias in aliases:
        if (role := role_of(alias)) is not Role.OTHER:
            return role
    return Role.CUSTOMER if is_public(name) else Role.OTHER


def by_trade(found: list[Party]) -> list[Party]:
    """Of parties of whom nothing tells the side, the one that is called as makers of such systems are is the vendor."""
    makers = [one for one in found if one.role is Role.OTHER and _MAKER.search(one.name)]
    if len(makers) != 1 or any(one.role is Role.VENDOR for one in found):
        return found
    return [replace(one, role=Role.VENDOR) if one is makers[0] else one for one in found]


def by_deeds(text: str, found: list[Party]) -> list[Party]:
    """Of parties of whom nothing else tells the side, the one that alone is said to make or offer is the vendor."""
    if not 0 < len(found) <= _FEW or any(one.role is not Role.OTHER for one in found):
        return found
    more = [_does(text, one, _OFFERS) - _does(text, one, _TAKES) for one in found]
    first, *others = sorted(more, reverse=True)
    if first <= 0 or any(first < _PLAINLY * other for other in others):
        return found
    return [replace(one, role=Role.VENDOR) if many == first else one for one, many in zip(found, more, strict=True)]


def _does(text: str, party: Party, deeds: str) -> int:
    names = "|".join(map(re.escape, party.aliases))
    return len(re.findall(rf"\b(?:{names})\s+(?:shall\s+|will\s+)?(?:{deeds})\b", text))


def opposed(found: list[Party]) -> list[Party]:
    """Where one of two parties has a side, the other stands on the other; whoever resells has a vendor to face."""
    if len(found) != 2 or sum(one.role is Role.OTHER for one in found) != 1:  # noqa: PLR2004 - a bargain of two
        return found
    known = next(one for one in found if one.role is not Role.OTHER)
    between = any(alias.lower() in _BETWEEN for alias in known.aliases)
    other = Role.CUSTOMER if known.role is Role.VENDOR and not between else Role.VENDOR
    return [one if one.role is not Role.OTHER else Party(one.name, one.aliases, other, one.span) for one in found]


def plain(name: str) -> str:
    """The words of a name in small letters, without marks."""
    return " ".join(re.findall(r"\w+", name.lower()))
