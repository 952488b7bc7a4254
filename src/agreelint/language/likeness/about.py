"""Whether an agreement is about AI that it never names: "the Engine", "Line E", "the Reader's findings".

A drafter who avoids the words still has to say what the system does, and says it on more topics than a lease or a
supply agreement does by chance.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from agreelint.language.likeness.near import ENOUGH, Near
from agreelint.language.likeness.wording import known_rules
from agreelint.language.statements.parties import sides
from agreelint.language.subject import speaks_of_ai
from agreelint.model.agreement import Agreement, ClauseKind

_SILENT = frozenset((ClauseKind.HEADING, ClauseKind.COMMENT, ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD))
_SURE = 0.85  # probability that words say something of a rule,
_SEVERAL = 5  # and of how many rules words have to: of twenty long ordinary contracts none did of more than three


def is_about_ai(agreement: Agreement) -> bool:
    """Whether an agreement is about an AI system, by its words or by what they read like."""
    return speaks_of_ai(agreement.text) or _reads_so(_Text(agreement.text, agreement))


@dataclass(frozen=True, slots=True)
class _Text:
    """An agreement, the same as another with the same text."""

    text: str
    agreement: Agreement = field(compare=False)


@lru_cache(maxsize=4)  # both readings and the verdict ask
def _reads_so(one: _Text) -> bool:
    heard: set[str] = set()
    for rule in _heard(one.agreement):
        heard.add(rule)
        if len(heard) >= _SEVERAL:
            return True
    return False


def _heard(agreement: Agreement) -> Iterator[str]:
    """The rules that stretches of the agreement say something of."""
    parties, rules = sides(agreement.parties), known_rules()
    for clause in agreement.clauses:
        if clause.kind in _SILENT:
            continue
        near = Near(agreement, clause, parties)
        for window in near.windows:
            if len(window.words) < ENOUGH:
                continue
            like = near.of(window)
            for rule, share in like.topics:
                if share < _SURE:
                    break
                says = like.says(frozenset((rule,)))
                if rule in rules and says.against + says.limit >= _SURE:
                    yield rule
