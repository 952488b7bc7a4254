"""Questions and their answers: "May Supplier look at usage? Only if the Customer asks" gives what the answer gives."""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.span import Span

_ASKS = re.compile(r"(?:\W|Q?\d+[.):]\s*|Q\s?\d*[.):]?\s+)*(?:may|can|must|shall|will|is|are|does|do)\b", re.IGNORECASE)
_DENIES = re.compile(r"\W*(?:no|never|nobody)\s*[.!]", re.IGNORECASE)  # "No need to ask" denies nothing
_CONFINES = re.compile(r"\W*only\b", re.IGNORECASE)


def answered(text: str, sentences: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """The sentences that say something, by their places: a question that is denied says nothing.

    One that is answered with "only …" is one sentence with its answer.
    """
    at = 0
    while at < len(sentences):
        one, following = sentences[at], sentences[at + 1] if at + 1 < len(sentences) else None
        asks = following is not None and text[one.start : one.end].rstrip().endswith("?")
        if following is None or not asks or not _ASKS.match(text, one.start, one.end):
            yield at, one
        elif _CONFINES.match(text, following.start, following.end):
            yield at, Span(one.start, following.end)
            at += 1
        elif not _DENIES.match(text, following.start, following.end):
            yield at, one
        at += 1
