"""Orders of precedence: which of the documents that a sentence ranks goes first, and which last."""

from agreelint.language.phrases.lists import phrases
from agreelint.language.phrases.matcher import Matcher
from agreelint.language.words.normalise import Words

FIRST, LAST = "first", "last"
_RANKING = Matcher(("ranking", phrase) for phrase in phrases("headings")["ranking"])
_FEWEST = 2


def ranks(lead: Words) -> bool:
    """Whether the words open a list that ranks documents."""
    return bool(_RANKING.hits(lead))


def ends(found: Words) -> tuple[Words, Words] | None:
    """The documents that go first and last in an order of precedence written out in one sentence, or None.

    They stand behind a colon, between semicolons or, where there is none, between commas.
    """
    colon = next((i for i in range(1, len(found)) if ":" in found.before[i]), 0)
    if not colon or not ranks(found.cut(0, colon)):
        return None
    mark = ";" if any(";" in found.before[i] for i in range(colon + 1, len(found))) else ","
    starts = [colon, *(i for i in range(colon + 1, len(found)) if mark in found.before[i])]
    if len(starts) < _FEWEST:
        return None
    first, last = _document(found.cut(starts[0], starts[1])), _document(found.cut(starts[-1], len(found)))
    return (last, first) if "ascending" in found.norm[:colon] else (first, last)


def _document(item: Words) -> Words:
    """The item without what counts it: "and (4) the Usage Policy"."""
    start = 1 if item.norm[0] in ("and", "or") and len(item) > 1 else 0
    if start + 1 < len(item) and "(" in item.before[start] and item.before[start + 1].startswith(")"):
        start += 1
    return item.cut(start, len(item))
