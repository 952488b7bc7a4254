"""What is wrong with a file that a person wrote for us, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: the file's name, its line counted from 1 (0: no one line is to blame), and a sentence."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.what}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A suggestion to end a sentence with, or nothing when no known word is near."""
    near = get_close_matches(word, sorted(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
