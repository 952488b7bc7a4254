"""Where the clauses of an extract come from: "(Master Terms, clause 6)", "Deed No. 1, paragraph 2: …", "(Schedule 1)".

An extract numbers its clauses anew, and its sentences go on citing them by the numbers that they had.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from agreelint.model.agreement import Clause, ClauseKind

_UNIT: Final = (
    r"(?i:clause|section|paragraph|para\.?|article|item|term|condition|block|box|page|point|rule|line|entry|recital)"
)
_SIGN: Final = r"[§¶]"
_NUMBER: Final = (
    r"(?:\d{1,4}(?:\.\d{1,3}){0,3}(?:\([A-Za-z0-9]{1,4}\))*[A-Z]?|[IVXLC]{1,7}(?:\.\d{1,3})?|[A-Z](?:[.-]?\d{1,3})?)"
)
_WORD: Final = r"(?:(?:of|and|for|the)\s+){0,2}(?:[A-Z][\w’'&-]*|No\.\s*\d{1,3}|\d{1,3})"
_PAPER: Final = rf"(?P<paper>[A-Z][\w’'&-]*(?:\s+{_WORD}){{0,6}}?)"
_PLACE: Final = rf"(?:(?P<unit>{_UNIT})\s*|(?P<sign>{_SIGN})\s?)(?P<number>{_NUMBER})"
_IN_BRACKETS: Final = re.compile(rf"\s*\(\s*{_PAPER}(?:,?\s+{_PLACE})?(?:\s*,[^()]{{0,40}})?\s*\)[:.]?\s+(?=\S)")
_IN_FRONT: Final = re.compile(
    rf"\s*{_PAPER},?\s+{_PLACE}(?:,[^.:;]{{0,30}})?(?:\s+(?:says|reads|provides))?[.:]\s+(?=\S)"
)
_CODED: Final = re.compile(r"\s*(?P<paper>[A-Z]{2,5})\s+(?P<number>\d{1,3}(?:\.\d{1,3}){1,3})[.:]\s+(?=\S)")
# What a paper is called; "(Notwithstanding Section 5)" names none, and is a reference.
_CALLED: Final = re.compile(
    r"(?:.*\s)?(?:agreement|contract|subcontract|terms|conditions?|deed|rider|schedule|annex(?:e|ure)?|exhibit|appendix|attachment|part"
    r"|order|form|call-?(?:off|up)|offer|addendum|amendment|supplement|letter|policy|code|rules|statement|notice|plan|specification|sheet|extract"
    r"|tender|proposal|quotation|protocol|charter|memorandum|licen[cs]e)s?(?:\s+(?:of\s+)?(?:[A-Z]|No\.\s*\d{1,3}|\d{1,3}|[A-Z][\w’'&-]*))?"
    r"|[A-Z]{2,6}|(?:special|general|supplement\w*|standard|additional|particular)",
    re.IGNORECASE,
)
_NO_PAPER: Final = re.compile(
    r"(?:the|this|each|an?|reserved|section|clause|article|paragraph|notwithstanding|despite|subject|delet\w*|replac\w*|amend(?:ing|ed|s)|under|in|by|per"
    r"|pursuant|except\w*|save|unless|where|if|as|without|for|other|only|no|nothing|see|to|from|after|before|instead|regardless|irrespective)\b",
    re.IGNORECASE,
)
# An extract numbers its own clauses by these, or by nothing.
_OF_EXTRACTS: Final = frozenset({"section", "clause", "paragraph", "article", "§", "part"})
_SILENT: Final = frozenset({ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD, ClauseKind.HEADING, ClauseKind.COMMENT})


class Origin(NamedTuple):
    """The paper that a clause stands in, and its word and number there; `end` is where they end in its body."""

    paper: str
    unit: str
    number: str
    end: int


@dataclass(frozen=True, slots=True)
class Origins:
    """What each clause says of where it comes from, and the clauses by their numbers there."""

    of: Mapping[int, Origin] = field(default_factory=dict)
    at: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def is_paper(self, name: str) -> bool:
        """Whether a clause comes from a paper of that name."""
        return any(_same(one.paper, name) for one in self.of.values())

    def strays(self, cited: Sequence[int], clause: Clause) -> bool:
        """Whether what is cited comes from another paper than the clause that cites it."""
        own = self.of.get(clause.index)
        return any(own is None or not _same(self.of[at].paper, own.paper) for at in cited)

    def numbers_of(self, paper: str) -> frozenset[str]:
        """The numbers that clauses have in a paper of that name."""
        return frozenset(one.number for one in self.of.values() if one.number and _same(one.paper, paper))

    def cited(self, word: str, numbers: Sequence[str], paper: str, clause: Clause) -> tuple[int, ...]:
        """The clauses that have the `word` and the `numbers` where they come from.

        In the named `paper`, in that of the clause, or in the only one. A clause that says nothing of where it comes
        from cites by the numbers of the extract, unless it names a paper or uses a word that no extract numbers by.
        """
        own = self.of.get(clause.index)
        if own is None and not paper and word in _OF_EXTRACTS:
            return ()
        found: list[int] = []
        for number in numbers:
            there = [at for at in self.at.get(_folded(number), ()) if self.of[at].unit in (word, "")]
            if paper:
                found += [at for at in there if _same(self.of[at].paper, paper)]
                continue
            beside = [at for at in there if own is not None and _same(self.of[at].paper, own.paper)]
            found += beside or (there if len({self.of[at].paper for at in there}) == 1 else ())
        return tuple(dict.fromkeys(at for at in found if at != clause.index))


def origins(text: str, clauses: Sequence[Clause]) -> Origins:
    """Where the clauses say that they come from, if at least one of them says it."""
    of = {
        clause.index: found
        for clause in clauses
        if clause.kind not in _SILENT and (found := _origin(clause.body.of(text))) is not None
    }
    at: dict[str, list[int]] = defaultdict(list)
    for index, one in of.items():
        if one.number:
            at[_folded(one.number)].append(index)
    return Origins(of, dict(at))


def _origin(body: str) -> Origin | None:
    for pattern in (_IN_BRACKETS, _IN_FRONT, _CODED):
        found = pattern.match(body[:200])
        paper = "" if found is None else found["paper"]
        if found is not None and _CALLED.fullmatch(paper) and _NO_PAPER.match(paper) is None:
            parts = found.groupdict()
            unit = "section" if parts.get("sign") else (parts.get("unit") or "").lower().rstrip(".")
            return Origin(_folded(paper), unit, parts.get("number") or "", found.end())
    return None


def _same(one: str, other: str) -> bool:
    """Whether two names are of one paper: "Agreement" and "the Main Agreement" may be, "Deed" and "Deed No. 1" are."""
    shorter, longer = sorted((one, _folded(other)), key=len)
    return longer.startswith(shorter) or longer.endswith(f" {shorter}")


def _folded(words: str) -> str:
    return " ".join(words.lower().split())
