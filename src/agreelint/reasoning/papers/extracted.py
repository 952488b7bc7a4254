"""Papers of which an extract holds single clauses that say where they come from: "6. Call-up 17, block 22. …"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from agreelint.model.agreement import Agreement
from agreelint.structure.references.origins import origins

_BEFORE_NAME = re.compile(r"^\W*(?:(?:the|this|any|each|every|all|an?|our|its|your)\s+)+(?=\S)", re.IGNORECASE)
_BEHIND_NAME = re.compile(r"\s*(?:[,;(:].*|\b(?:dated|of|attached|version|edition)\b.*)$", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"\s+(?:no\.?\s*)?(?:\d{1,4}|[a-z])$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Extracted:
    """The clauses of an agreement by the paper that they say they come from; `unsaid` are those that say nothing."""

    by_paper: Mapping[str, frozenset[int]]
    unsaid: frozenset[int]

    @classmethod
    def of(cls, agreement: Agreement) -> "Extracted":
        """Where the clauses come from, looked up once."""
        found: dict[str, set[int]] = {}
        known = origins(agreement.text, agreement.clauses).of
        for at, one in known.items():
            for name in {one.paper, _NUMBER.sub("", one.paper)}:
                found.setdefault(name, set()).add(at)
        unsaid = frozenset(clause.index for clause in agreement.clauses) - known.keys()
        return cls({name: frozenset(those) for name, those in found.items()}, unsaid)

    def called(self, name: str) -> set[int]:
        """The clauses from the paper that is called so, with a number or without: "a call-up", "the Rider"."""
        if not self.by_paper:
            return set()
        said = " ".join(_BEHIND_NAME.sub("", _BEFORE_NAME.sub("", name.strip())).lower().split())
        return set(self.by_paper.get(said) or self.by_paper.get(said.removesuffix("s"), frozenset()))

    def beside(self, clause: int) -> set[int]:
        """The clauses of the paper that a clause of an extract stands in: the same one, or none that is named."""
        if not self.by_paper:
            return set()
        if clause in self.unsaid:
            return set(self.unsaid)
        own = sorted((those for those in self.by_paper.values() if clause in those), key=len)
        return set(own[0])
