"""What stands between two lines of a paragraph: a space, nothing, or nothing and no hyphen either.

Whether a hyphen at a line end belongs to the word is for the document's own words to decide.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from agreelint.read.lexicon import is_word

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+")
_HYPHEN = re.compile("\\w\u200b?-$")
_NUMBER = re.compile(r"(?:^|\s)-\s?\w+\s?-$")
_DASH, _OR = re.compile(r"\w[–—]$"), re.compile(r"[a-z]/$")
# "Section 5.6(a)" / "(ii)" is one number.
_CITED = re.compile(r"\d(?:\([A-Za-z\d]{1,5}\))+$")
_MORE = re.compile(r"\((?:[ivx]{1,5}|[a-z]|[A-Z]|\d{1,2})\)")
# "pre- and post-termination".
_SUSPENDED = frozenset({"and", "or", "to", "nor"})
_KEPT_FIRST = frozenset(
    "non self anti quasi semi cross multi post ultra well so then third fine real open high large".split()  # noqa: SIM905
)
_KEPT_SECOND = frozenset(
    "based related wide party specific free readable owned hosted held term time line site level up out off in to by"  # noqa: SIM905
    " how alone going ended minded making sharing grade like type day year month fold tune tuned tuning train trained"
    " source risk learning scale".split()
)
_CERTAIN = 2


@dataclass(frozen=True, slots=True)
class Known:
    """The words of a document in small letters, compounds whole; `breaks` says that it breaks words at line ends."""

    words: frozenset[str] = frozenset()
    breaks: bool = False


def known(lines: Iterable[tuple[str, bool]]) -> Known:
    """What is known from the lines of a document, each with whether it ends in a hyphen that is not in its text."""
    words: set[str] = set()
    broken: list[tuple[str, str]] = []
    half = ""
    for text, hyphen in lines:
        bare = text.rstrip()
        ends = hyphen or bool(_HYPHEN.search(bare))
        found = _WORD.findall(bare)
        if half and found:
            broken.append((half, found[0].casefold()))
            found = found[1:]
        last = _LAST.search(bare.rstrip("-\u200b")) if ends else None
        half = last.group().casefold() if last else ""
        words.update(word.casefold() for word in (found[:-1] if half else found))
    certain = sum(first + second in words and f"{first}-{second}" not in words for first, second in broken)
    return Known(frozenset(words), breaks=certain >= _CERTAIN)


class Joint(NamedTuple):
    """Between two lines: how many characters at the end of the first go, and whether a space follows."""

    drop: int
    space: bool


def joint(left: str, right: str, words: Known) -> Joint:
    """What stands between the lines `left` and `right` of one paragraph."""
    left, right = left.rstrip(), right.lstrip()
    hyphen = _HYPHEN.search(left)
    if hyphen and right[:1].isalnum() and not _NUMBER.search(left):
        first, second = _LAST.search(left.rstrip("-\u200b")), _FIRST.match(right)
        if second and second.group() in _SUSPENDED:
            return Joint(0, space=True)
        drops = bool(first and second) and drops_hyphen(left.rstrip("-\u200b"), right, words)
        return Joint(int(drops), space=False)
    dash = (_DASH.search(left) and right[:1].isalnum()) or (_OR.search(left) and right[:1].islower())
    return Joint(0, space=not (dash or (_CITED.search(left) and _MORE.match(right))))


def drops_hyphen(left: str, right: str, words: Known) -> bool:
    """Whether "infor" / "mation" is one word without its hyphen.

    Certainly where the whole word occurs elsewhere in the document, or is an ordinary one, and the compound does not
    occur. Else where neither half is a word by itself, and in a document that breaks words where one of them is none.
    Otherwise the hyphen stays.
    """
    before, after = _LAST.search(left), _FIRST.match(right)
    if not before or not after:
        return False
    first, second = before.group().casefold(), after.group().casefold()
    capital = after.group()[0].isupper() and not before.group().isupper()
    if capital or f"{first}-{second}" in words.words:
        return False
    if first + second in words.words or is_word(first + second):
        return True
    alone = [half in words.words or is_word(half) for half in (first, second)]
    usual = first in _KEPT_FIRST or second in _KEPT_SECOND
    return not usual and not (all(alone) if words.breaks else any(alone))
