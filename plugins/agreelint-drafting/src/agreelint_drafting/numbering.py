"""Clauses whose numbers skip one or come twice."""

import re
from collections.abc import Iterator
from itertools import pairwise

from agreelint import Agreement, Clause, ClauseKind, Context, Effect, EffectKind

_LAST = re.compile(r"(\d+|[a-z]+|[A-Z]+)[^\w]*$")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_NO_CLAUSE = {ClauseKind.CONTENTS, ClauseKind.NOTE, ClauseKind.RUNNING_HEAD, ClauseKind.COMMENT, ClauseKind.TABLE_ROW}


_MOST_LEFT_OUT = 5  # more, and it is another list


def gaps(agreement: Agreement, context: Context) -> Iterator[Effect]:
    """A crossing for every clause before which a number was left out, or whose number is that of the one before."""
    del context  # which side is ours makes no difference
    families: dict[tuple[int | None, int], list[Clause]] = {}
    numbers = {(clause.part, clause.number) for clause in agreement.clauses}
    for clause in agreement.clauses:
        if clause.number and clause.kind not in _NO_CLAUSE:
            families.setdefault((clause.parent, clause.part), []).append(clause)
    for family in families.values():
        for before, clause in pairwise(family):
            wrong = _wrong(before.number, clause.number)
            elsewhere = (clause.part, wrong) in numbers - {(clause.part, clause.number)} or stands(
                agreement.text, wrong
            )
            if wrong and not elsewhere:
                yield Effect(
                    rule="numbering-gaps",
                    kind=EffectKind.CROSSES,
                    clause=clause.index,
                    span=clause.span,
                    message=f"is numbered {clause.number} and follows {before.number}",
                    because=f"{clause.number} does not follow on {before.number}",
                )


def stands(text: str, number: str) -> bool:
    """Whether a number of several levels stands before words in running text, as where paragraphs ran together."""
    return "." in number.strip(".") and re.search(rf"(?<![\w.]){re.escape(number)}\.?\s+[A-Z]", text) is not None


def _wrong(before: str, after: str) -> str:
    """The number that is left out or comes twice, or nothing where one follows on the other or begins a new list."""
    one, two = _LAST.search(before), _LAST.search(after)
    if one is None or two is None or before[: one.start()] != after[: two.start()]:
        return ""
    first, second = set(_values(one[1])), set(_values(two[1]))
    if not first or not second or 1 in second or any(value + 1 in second for value in first):
        return ""
    if before == after:
        return after
    if one[1].isdigit() and two[1].isdigit():
        left_out = int(two[1]) - int(one[1]) - 1
        return (
            f"{before[: one.start()]}{int(one[1]) + 1}{before[one.end(1) :]}" if 0 < left_out <= _MOST_LEFT_OUT else ""
        )
    near = min(((b - a) for a in first for b in second if b > a), default=0)
    if len(one[1]) == len(two[1]) == 1 and 1 < near <= _MOST_LEFT_OUT:
        return f"{before[: one.start()]}{chr(ord(one[1]) + 1)}{before[one.end(1) :]}"
    return ""


def _values(label: str) -> Iterator[int]:
    """What a label may count: "c" is the third letter and a hundred, "5" is five."""
    if label.isdigit():
        yield int(label)
        return
    low = label.lower()
    if len(set(low)) == 1:  # a … z, then aa, bb
        yield ord(low[0]) - ord("a") + 1 + 26 * (len(low) - 1)
    if set(low) <= _ROMAN.keys():
        signs = [_ROMAN[sign] for sign in low]
        yield sum(-here if here < after else here for here, after in pairwise([*signs, 0]))
