"""Whose consent something needs: a permission under the other side's key is a limit."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from agreelint.language.matcher import Matcher
from agreelint.language.parties import Mention
from agreelint.language.statement import Statement
from agreelint.language.wordlists import matcher
from agreelint.model.frame import Actor, Exception_, ExceptionKind


@lru_cache(maxsize=1)
def _matcher() -> Matcher:
    return matcher("consent")


def consents(statement: Statement, mentions: Sequence[Mention]) -> Iterator[Exception_]:
    """The consents that the statement asks for, each with who gives it; "without" asks for none."""
    words = statement.words
    for hit in _matcher().hits(words):
        if words.norm[hit.at[0]] == "without" and not {"not", "no", "nor"}.intersection(words.norm[: hit.at[0]]):
            continue
        by = next(
            (m.actor for m in mentions if hit.at[0] < m.start <= hit.at[-1] + 4 and m.actor is not Actor.SYSTEM), None
        )
        if by is not None:
            yield Exception_(ExceptionKind.VENDOR_CONSENT, words.span(hit.at[0], hit.at[-1] + 1), by)
