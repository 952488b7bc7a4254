"""Comments as they are written: each with its number, and the marks that tie it to its place."""

from collections.abc import Sequence

from agreelint.output.docx.comments import Comment, Line
from agreelint.output.docx.marks import Mark, Numbers, Rank
from agreelint.output.docx.places import Spot
from agreelint.output.docx.tree import Tree

# Word opens no file with more than 32,767 ranges of comments; what goes beyond is told on the title.
MOST = 5_000


class Pen:
    """What has been written so far. `title` is where the summary stands, and what has no place of its own."""

    def __init__(self, tree: Tree, title: Spot, numbers: Numbers) -> None:
        self.title = title
        self.marks: list[Mark] = []
        self._prefix, self._declared = (one.decode() for one in tree.prefix)
        self._numbers = numbers
        self._summary = numbers.next()
        self._comments: list[Comment] = []
        self._above: Comment | None = None

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The comments, the summary first."""
        return tuple(self._comments if self._above is None else [self._above, *self._comments])

    def put(self, spot: Spot | None, lines: Sequence[Line]) -> bool:
        """A comment at a spot, or on the title where there is none; whether there was room for it."""
        if len(self._comments) >= MOST:
            return False
        self._tie(spot or self.title, self.number(lines))
        return True

    def number(self, lines: Sequence[Line]) -> int:
        """A comment that somebody else ties to its place."""
        number = self._numbers.next()
        self._comments.append(Comment(number, lines))
        return number

    def summary(self, lines: Sequence[Line]) -> None:
        """The comment on the title."""
        self._above = Comment(self._summary, lines)
        self._tie(self.title, self._summary)

    def around(self, number: int) -> tuple[bytes, bytes]:
        """The marks before and after the words of a comment."""
        start, end, reference = self._marks(number)
        return start, end + reference

    def _marks(self, number: int) -> tuple[bytes, bytes, bytes]:
        p, named = self._prefix, f'{self._declared} {self._prefix}:id="{number}"'
        reference = f'<{p}:r{self._declared}><{p}:commentReference {p}:id="{number}"/></{p}:r>'
        made = f"<{p}:commentRangeStart{named}/>", f"<{p}:commentRangeEnd{named}/>", reference
        return made[0].encode(), made[1].encode(), made[2].encode()

    def _tie(self, spot: Spot, number: int) -> None:
        start, end, reference = self._marks(number)
        if spot.reference is not None:
            self.marks.append(Mark(spot.reference, reference, Rank.COMMENT_OF_A_POINT))
            reference = b""
        if spot.start.at == spot.end.at:
            self.marks.append(Mark(spot.start, start + end + reference, Rank.COMMENT_OF_A_POINT))
        else:
            self.marks.append(Mark(spot.start, start, Rank.COMMENT_STARTS))
            self.marks.append(Mark(spot.end, end + reference, Rank.COMMENT_ENDS))
