"""The words around a limit that is named: what takes it away, puts it off, or leaves it standing.

Each way looks at what stands before and after the name in its sentence, and says which words take how much.
"""

from typing import Final

from agreelint.model.span import Span
from agreelint.reasoning.sentences.claims import was_taken_back
from agreelint.reasoning.sentences.leaving import Found, left
from agreelint.reasoning.taken_away.despite import despite
from agreelint.reasoning.taken_away.entered import entered
from agreelint.reasoning.taken_away.lasting import lasting
from agreelint.reasoning.taken_away.less import less
from agreelint.reasoning.taken_away.rewritten import rewritten
from agreelint.reasoning.taken_away.said_after import is_only_claimed, said_after
from agreelint.reasoning.taken_away.said_around import as_if_absent, no_breach, none_has_force, treated_as_gone
from agreelint.reasoning.taken_away.said_before import said_before, unrelied

_WAYS: Final = (
    rewritten,
    as_if_absent,
    treated_as_gone,
    none_has_force,
    no_breach,
    less,
    unrelied,
    lasting,
    left,
    despite,
    said_after,
    said_before,
    entered,
)


def undone(named: Span, before: str, after: str) -> Found:
    """What the words around `named` do to it: which words, and how much they take; None where they take nothing."""
    if was_taken_back(before, after) or is_only_claimed(before, after):
        return None
    return next((made for way in _WAYS if (made := way(named, before, after)) is not None), None)
