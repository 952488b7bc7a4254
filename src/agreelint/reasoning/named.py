"""The wording to ask for, in the agreement's own names for its parties."""

import re
from functools import lru_cache

from agreelint.model.agreement import Agreement, Role

# What the sets of red lines call the parties.
_CALLED = {"Supplier": Role.VENDOR, "Customer": Role.CUSTOMER}
_ARTICLE = re.compile(r"\b(?:the|each|any|that|such|a|an)\s+$", re.IGNORECASE)
_BEFORE = 12  # characters


def in_its_names(agreement: Agreement, wording: str) -> str:
    """`wording` with the agreement's names for "Supplier" and "Customer", where each has one name and no other."""
    for called, role in _CALLED.items():
        name = _name(agreement, role)
        if name is not None and name.removeprefix("the ") != called:
            first = name[:1].upper() + name[1:]
            wording = re.sub(rf"(^|[.:] ){called}\b", rf"\g<1>{_plain(first)}", wording)
            wording = re.sub(rf"\b{called}\b", _plain(name), wording)
    return wording


def _plain(name: str) -> str:
    """The name as a replacement that means nothing but itself."""
    return name.replace("\\", r"\\")


def _name(agreement: Agreement, role: Role) -> str | None:
    """What the agreement calls that side, with "the" where it mostly says so; None where it has no one name for it."""
    names = [party.aliases[0] for party in agreement.parties if party.role is role and party.aliases]
    names = [name for name in names if name[:1].isupper()]
    if len(names) != 1:
        return None
    return f"the {names[0]}" if _takes_article(agreement.text, names[0]) else names[0]


@lru_cache(maxsize=4)
def _takes_article(text: str, name: str) -> bool:
    found = [at.start() for at in re.finditer(rf"\b{re.escape(name)}\b", text)]
    with_article = sum(_ARTICLE.search(text, max(0, at - _BEFORE), at) is not None for at in found)
    return bool(found) and 2 * with_article >= len(found)
