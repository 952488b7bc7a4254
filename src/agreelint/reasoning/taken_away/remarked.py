"""Comments that speak of a clause: no part of the agreement, yet what somebody may take for an amendment."""

from collections.abc import Iterator

from agreelint.model.agreement import Agreement, ClauseKind, Reach, Reference
from agreelint.model.place import Note

_MOST = 20  # notes
_LONGEST = 200  # characters of a comment that are quoted


def remarked(agreement: Agreement) -> Iterator[Note]:
    """A note for each comment that names clauses of this agreement, with its words; of very many, how many more."""
    named: dict[int, list[Reference]] = {}
    for reference in agreement.references:
        if agreement.clauses[reference.clause].kind is ClauseKind.COMMENT and reference.reach is Reach.INTERNAL:
            named.setdefault(reference.clause, []).append(reference)
    for at, references in list(named.items())[:_MOST]:
        clause = agreement.clauses[at]
        where = ", ".join(dict.fromkeys(name for one in references for name in _names(agreement, one)))
        words = " ".join(agreement.words(clause.span).split())
        quoted = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"
        yield Note(
            f"A comment, which is no part of the agreement, speaks of {where}: “{quoted}”", agreement.place(clause)
        )
    if len(named) > _MOST:
        yield Note(f"{len(named) - _MOST} more comments speak of clauses of the agreement")


def _names(agreement: Agreement, reference: Reference) -> Iterator[str]:
    numbers = [agreement.clauses[target].number for target in reference.targets]
    if not all(numbers) or not numbers:
        yield " ".join(agreement.words(reference.span).split())
    yield from (f"§{number}" for number in numbers if all(numbers))
