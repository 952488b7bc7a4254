"""Where an agreement says what is agreed, and does not only introduce, list or sign it."""

from collections.abc import Iterator
from typing import Final

from agreelint.model.agreement import Agreement, Clause, ClauseKind, PartKind

SPEAKS: Final = (ClauseKind.OPERATIVE, ClauseKind.TABLE_ROW, ClauseKind.DEFINITION)
APART: Final = frozenset({PartKind.RECITALS, PartKind.CONTENTS, PartKind.SIGNATURE})


def operative(agreement: Agreement) -> Iterator[Clause]:
    """The clauses that say what is agreed."""
    return (one for one in agreement.clauses if one.kind in SPEAKS and agreement.parts[one.part].kind not in APART)
