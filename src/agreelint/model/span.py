"""Where words stand in the one canonical text."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `[start, end)` of code points of `Agreement.text`.

    Raises:
        ValueError: if `start` is negative or `end` lies before `start`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0 or more, not {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """An empty span is still a place, so every span is true."""
        return True

    def of(self, text: str) -> str:
        """The words of `text` in this span."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return max(self.start, other.start) < min(self.end, other.end)

    def shift(self, by: int) -> Self:
        """The same stretch, `by` code points further on."""
        return type(self)(self.start + by, self.end + by)

    def join(self, other: "Span") -> Self:
        """The smallest span that holds both."""
        return type(self)(min(self.start, other.start), max(self.end, other.end))
