"""Words that an amendment puts in: they speak for themselves, whatever is struck out beside them."""

from collections.abc import Iterator

from agreelint.language.words.normalise import Words

_QUOTES = frozenset("\"'")
_PUTTING = ("insert", "substitut", "adding", "added", "adds", "replac", "lieu", "place", "reads", "read")
_NEAR = 8  # words between "there is substituted" and what is


def parted(found: Words) -> Iterator[tuple[Words, bool]]:
    """The words outside of what is put in, and each piece that is put in by itself, with whether it is one."""
    start = found.own
    for first, end in _put_in(found):
        if first > start or found.own:
            yield found.cut(0, first) if start == found.own else found.cut(start, first), False
        yield found.cut(first, end), True
        start = end
    if start == found.own:
        yield found, False
    elif start < len(found):
        yield found.cut(start, len(found)), False


def _put_in(found: Words) -> Iterator[tuple[int, int]]:
    at = found.own
    for first, end in _quoted(found):
        verbs = [word for word in found.norm[max(at, first - _NEAR) : first] if word.startswith(_PUTTING)]
        swapped = verbs and verbs[-1].startswith("replac") and found.norm[end : end + 1] in (("with",), ("by",))
        if verbs and not swapped:
            yield first, end
        at = end


def _quoted(found: Words) -> Iterator[tuple[int, int]]:
    """The words in quotation marks; marks that are not closed quote the rest."""
    opened: int | None = None
    for at in range(found.own, len(found)):
        if not found.before[at]:
            continue
        marks = sum(char in _QUOTES for char in found.before[at])
        if not marks:
            continue
        if opened is not None:
            yield opened, at
        opened = at if opened is None or marks > 1 else None
    if opened is not None:
        yield opened, len(found)
