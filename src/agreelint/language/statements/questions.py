"""Questions and their answers: "May Supplier look at usage? Only if the Customer asks" gives what the answer gives."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from agreelint.model.span import Span

_ASKS = re.compile(
    r"(?:\W|Q?\d+[.):]\s*|Q\s?\d*[.):]?\s+)*+(?:may|can|must|shall|will|is|are|does|do)\b", re.IGNORECASE
)
_DENIES = re.compile(r"\W*(?:no|never|nobody)\s*[.!]", re.IGNORECASE)  # "No need to ask" denies nothing
_CONFINES = re.compile(r"\W*only\b", re.IGNORECASE)
# "No.", "Never!", "It may not do so.": with more words behind it, "no doubt" and "it may not only" deny nothing.
_FLAT = re.compile(
    r"""\W*(?:(?:no|never|nobody|not\s+(?:ever|at\s+all)|in\s+no\s+case|under\s+no\s+circumstances)
    |(?:no\W+)?(?:it|you|they|we|he|she)\s+(?:(?:may|can|must|will|shall|do|does)\s*(?:not|never)|(?:may|can|must|will|do|does)n['’]t|can['’]t|won['’]t)
    (?:\s+(?:ever|at\s+all|do\s+(?:so|that|this|it)|under\s+any\s+circumstances))?)\s*(?:$|[.!,;:–—-]+)""",
    re.IGNORECASE | re.VERBOSE,
)
_A_PERSON = re.compile(
    r"""\W*(?:no\W+)?not\s+(?:unless|without|before|until)\s+(?:an?\s+|the\s+|one\s+of\s+|our\s+|some\s+)?(?:\w+\s+){0,2}?
    (?:persons?|humans?|employees?|officers?|officials?|clinicians?|physicians?|nurses?|analysts?|supervisors?|somebody|someone|caseworkers?|managers?)\b[^.;,]*(?:[.;,]|$)""",
    re.IGNORECASE | re.VERBOSE,
)
# What takes part of a "no" back, wherever it stands behind it.
_TAKES_BACK = re.compile(
    r"""^\W*(?:save|except\w*|unless|until|but|however|only|although|though|if|where|when|while|yet|yes|still|never?theless|none?theless|provided|other\s+than|apart\s+from|absent
    |subject\s+to|as\s+(?:from|of|long)|so\s+long|after|during|for|from|with|without|this|that|the\s+(?:foregoing|above|same)|otherwise|not|or|in\s+(?!every|each|all|no\b)|on|at|upon)\b
    |\b(?:except(?:ing)?|save|unless|but|however|yes|other\s+than|apart\s+from|otherwise|no\s+longer|from\s+(?:the|then|year)|until
    |(?:it|they|you|we|he|she)\s+(?:may|can|will|shall)\b(?!\s*(?:not|never|n['’]t)\b))""",
    re.IGNORECASE | re.VERBOSE,
)
# Whoever denies that something is needed, or stands in the way, gives it.
_TURNS = re.compile(
    r"""^\W*(?:must|should|need)\b|\b(?:not|no|nobody|nothing|anything|object\w*|prevent\w*|forb[ia]\w+|prohibit\w*|stop\w*|barred|bars?|limit\w*|restrict\w*|needs?|needed|requir\w*|necessary|has\s+to|have\s+to
    |oblig\w+|refrain\w*|exclud\w*|consents?|permission|approval|leave|unlawful|illegal|wrong|against|problem|waits?)\b|n['’]t\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WITHOUT = re.compile(r"\bwithout\b[^?,;]*", re.IGNORECASE)
_PARTS = re.compile(r"(?<=[.!;])\s+")


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
        elif not _DENIES.match(text, following.start, following.end) or not denies(
            sentences[place].of(text) for place in range(at + 1, len(sentences))
        ):
            yield at, one
        at += 1


def denies(answers: Iterable[str], *, unless_a_person: bool = False) -> bool:
    """Whether the sentences behind a question say no, and none before the next question takes that back.

    "Not without an officer" says no, too, to whoever asks whether a machine decides alone.
    """
    said = " ".join(takewhile(lambda one: not one.rstrip().endswith("?"), answers))
    found = _FLAT.match(said) or (_A_PERSON.match(said) if unless_a_person else None)
    return found is not None and not any(map(_TAKES_BACK.search, _PARTS.split(said[found.end() :].strip())))


def asks_for_leave(question: str) -> bool:
    """Whether "no" to a question denies it: not to "Is consent needed?", "Is anybody prevented from it?"."""
    return _TURNS.search(_WITHOUT.sub(" ", question)) is None
