"""Papers of which an extract holds single clauses that say where they come from: "6. Call-up 17, block 22. …"."""

import re
from functools import lru_cache

from agreelint.model.agreement import Agreement
from agreelint.structure.references.origins import Origins, origins

_BEFORE_NAME = re.compile(r"^\W*(?:(?:the|this|any|each|every|all|an?|our|its|your)\s+)+(?=\S)", re.IGNORECASE)
_BEHIND_NAME = re.compile(r"\s*(?:[,;(:].*|\b(?:dated|of|attached|version|edition)\b.*)$", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"\s+(?:no\.?\s*)?(?:\d{1,4}|[a-z])$", re.IGNORECASE)


def extracted(agreement: Agreement, name: str) -> set[int]:
    """The clauses that come from the paper that is called so, with a number or without: "a call-up", "the Rider"."""
    said = " ".join(_BEHIND_NAME.sub("", _BEFORE_NAME.sub("", name.strip())).lower().split())
    names = {said, said.removesuffix("s")} - {""}
    return {at for at, one in _origins(agreement).of.items() if {one.paper, _NUMBER.sub("", one.paper)} & names}


def beside(agreement: Agreement, clause: int) -> set[int]:
    """The clauses of the paper that a clause of an extract stands in: from the same one, or from none that is named."""
    known = _origins(agreement).of
    if not known:
        return set()
    own = known[clause].paper if clause in known else None
    return {one.index for one in agreement.clauses if (known[one.index].paper if one.index in known else None) == own}


@lru_cache(maxsize=8)  # every paper of every order of precedence asks
def _origins(agreement: Agreement) -> Origins:
    return origins(agreement.text, agreement.clauses)
