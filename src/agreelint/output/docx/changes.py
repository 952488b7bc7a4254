"""Suggestions as tracked changes."""

from collections.abc import Iterator, Sequence
from datetime import date

from agreelint.output.docx.comments import run, signed
from agreelint.output.docx.marks import Mark, Numbers, Rank
from agreelint.output.docx.places import Point
from agreelint.output.docx.suggestions import Suggestion
from agreelint.output.docx.tree import Tree


class Changes:
    """Writes tracked changes into one part: whose they are, each with a number of its own."""

    def __init__(self, tree: Tree, numbers: Numbers, day: date | None) -> None:
        prefix, declared = tree.prefix
        self._prefix, self._declared = prefix.decode(), declared.decode()
        self._numbers = numbers
        self._day = day

    def beside(self, made: Suggestion, point: Point) -> Iterator[Mark]:
        """The wording at a place in a paragraph, and what it replaces as deleted."""
        blank = " "
        if made.start is not None:
            blank = ""
            yield Mark(made.start, self._opened("del").encode(), Rank.DELETION_STARTS)
            yield Mark(point, f"</{self._prefix}:del>".encode(), Rank.DELETION_ENDS)
        yield Mark(point, self._inserted(f"{blank}{made.wording}", made.looks), Rank.INSERTION)

    def apart(self, made: Suggestion, around: Sequence[tuple[bytes, bytes]]) -> Mark:
        """The wording as a paragraph of its own, between the marks of its comments."""
        p = self._prefix
        mark = self._opened("ins").replace(">", "/>")
        head = f"<{p}:p{self._declared}><{p}:pPr><{p}:rPr>{mark}</{p}:rPr></{p}:pPr>".encode()
        start, end = (b"".join(marks[side] for marks in around) for side in (0, 1))
        data = head + start + self._inserted(made.wording, b"") + end + f"</{p}:p>".encode()
        return Mark(Point(made.apart), data, Rank.INSERTION)

    def _opened(self, kind: str) -> str:
        return f"<{self._prefix}:{kind}{self._declared} {signed(self._prefix, self._numbers.next(), self._day)}>"

    def _inserted(self, words: str, looks: bytes) -> bytes:
        made = run(self._prefix, words).encode().replace(b">", b">" + looks, 1)
        return self._opened("ins").encode() + made + f"</{self._prefix}:ins>".encode()
