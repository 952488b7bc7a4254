"""Whose consent something needs: a permission under the other side's key is a limit."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from agreelint.language.phrases.lists import each, matcher
from agreelint.language.phrases.matcher import Matcher
from agreelint.language.statements.anatomy import Statement
from agreelint.language.statements.parties import Mention
from agreelint.language.words.normalise import Words
from agreelint.model.frame import Actor, Exception_, ExceptionKind


@lru_cache(maxsize=1)
def _matcher() -> Matcher:
    return matcher("consent")


def consents(statement: Statement, mentions: Sequence[Mention]) -> Iterator[Exception_]:
    """The consents that the statement asks for, each with who gives it; "without" asks for none."""
    words = statement.words
    for hit in _matcher().hits(words):
        first, last = hit.at[0], hit.at[-1]
        if words.norm[first] == "without" and not {"not", "no", "nor"}.intersection(words.norm[:first]):
            continue
        # "Subject to Section 3, Vendor permits …": what is asked for and who gives it are not said in one breath.
        if is_paper(words, last) or statement.segment[first] != statement.segment[last]:
            continue
        by = next((m.actor for m in mentions if first < m.start <= last + 4 and m.actor is not Actor.SYSTEM), None)
        if by is not None and not _of_something_else(statement, last):
            yield Exception_(ExceptionKind.VENDOR_CONSENT, words.span(first, last + 1), by)


def _of_something_else(statement: Statement, last: int) -> bool:
    """Whether the consent is to some paper or payment, and not to the use: "once Vendor has approved the order"."""
    words = statement.words
    rest = [i for i in range(last + 1, len(words)) if statement.segment[i] == statement.segment[last]]
    close = [words.norm[i] for i in rest[:_CLOSE] if words.norm[i] not in _OF_USE]
    return len(close) == len(rest[:_CLOSE]) and not _ORDINARY.isdisjoint(close)


_CLOSE = 7  # words behind a consent that say what it is to
_OF_USE = each(
    "use uses using used such it this that so purpose purposes thereof deployment application request do doing"
)
_ORDINARY = each(
    "order orders purchase invoice invoices price prices pricing fee fees payment payments budget delivery press "
    "publicity logo receipt format layout training milestone milestones acceptance quote quotation travel expenses "
    "personnel assignment insurance timetable venue"
)


def is_paper(words: Words, at: int) -> bool:
    """Whether "agreement" is the paper, and nobody's consent: "subject to the terms of this Agreement"."""
    if words.norm[at] != "agreement":
        return False
    given = words.norm[at + 1 : at + 2]
    return words.capital[at] or words.norm[at - 1] == "this" or (words.norm[at - 1] == "the" and given not in _GIVEN)


_GIVEN = frozenset((word,) for word in each("of by from in"))
