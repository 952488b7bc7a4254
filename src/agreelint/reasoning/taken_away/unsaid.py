"""Limits whose own words are said to mean less, and limits behind a box that nobody ticked.

"In this Agreement, 'shall not' describes an aspiration": whoever explains the word of a ban says mostly that it is one;
where he does not, a person should read it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from agreelint.model.agreement import AMENDS_NOTHING, Agreement
from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.taken_away.cancel import Cancellation

_FORBIDS = r"""(?:shall|must|will|may)(?:\s+not)?|cannot|not|never"""
_QUOTED = re.compile(rf"""["“‘'](?P<word>{_FORBIDS})["”’']""", re.IGNORECASE)
# What is said of such a word up to the next one that is quoted, where it stays a promise or a leave.
_BINDS = re.compile(
    r"""\b(?:obligat|oblige|mandator|dut(?:y|ies)|imperativ|requir|bind|prohibit|forbid|forbidden|ban\b|bans\b|promis|covenant|impos|must|command|absolut|compuls|undertak
    |permi(?:t|ss)|discretion|allow|option|entitle|future|tense|futurity|same\s+(?:meaning|effect|force)|synonym|equivalent|interchang)""",
    re.IGNORECASE | re.VERBOSE,
)
_DENIED = re.compile(r"\b(?:no|not|never|nothing|without|non|rather\s+than|instead\s+of)\b", re.IGNORECASE)
# Words that are put in, taken out or moved are looked at where changes of words are.
_EDITS = re.compile(
    r"\b(?:insert|delet|replac|substitut|add(?:ing|ed)?\b|strik|struck|omit|remov|amend|chang)", re.IGNORECASE
)
# "'Shall' and 'will' are mandatory".
_LISTS = re.compile(r"(?:\W|\b(?:and|or|nor|the|words?|terms?|expressions?|means?|each|is|are|as)\b)*", re.IGNORECASE)
_BOX = re.compile(r"\s*(?:☐|\[\s*\])\s*(?=\w)")


def unsaid(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Cancellation]:
    """Every place that may leave the limits without the force of their words."""
    limits = [one for one in effects if one.kind is EffectKind.PROTECTS and len(one.span)]
    if limits:
        yield from _explained(agreement, frozenset(one.rule for one in limits))
        yield from _unticked(agreement, {one.clause for one in limits})


def _explained(agreement: Agreement, rules: frozenset[str]) -> Iterator[Cancellation]:
    """The words of a ban that are said to be something else."""
    for clause in agreement.clauses:
        if clause.kind in AMENDS_NOTHING:
            continue
        for sentence in clause.sentences:
            said = agreement.words(sentence)
            if not _EDITS.search(said) and any(_is_less(*one) for one in _quoted(said)):
                yield Cancellation(clause.index, sentence, Extent.CLOUDED, (), None, rules=rules)


def _quoted(said: str) -> Iterator[tuple[str, str]]:
    """The words of a ban that stand in quotes, each with what is said behind it, up to the next."""
    found = list(_QUOTED.finditer(said))
    for one, following in zip_longest(found, found[1:]):
        yield one["word"], said[one.end() : following.start() if following else len(said)]


def _is_less(word: str, said: str) -> bool:
    """Whether what is said of a ban's word takes its force; "may" alone is no ban's."""
    if word.lower() == "may" or _LISTS.fullmatch(said):
        return False
    return (found := _BINDS.search(said)) is None or _DENIED.search(said[: found.start()]) is not None


def _unticked(agreement: Agreement, clauses: set[int]) -> Iterator[Cancellation]:
    for index in sorted(clauses):
        clause = agreement.clauses[index]
        if found := _BOX.match(agreement.words(clause.body)):
            span = Span(clause.body.start, clause.body.start + found.end())
            yield Cancellation(index, span, Extent.CLOUDED, (index,), None, own=True)
