"""One page taken apart: the lines of its body, and those set apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from agreelint.read.pdf.lines import Line


@dataclass(slots=True)
class Leaf:
    """A page's lines by where they belong. `lines` are the body in reading order; `column` is set on each."""

    number: int
    width: float
    height: float
    lines: list[Line]
    heads: list[Line] = field(default_factory=list)
    feet: list[Line] = field(default_factory=list)
    footnotes: list[tuple[str, list[Line]]] = field(default_factory=list)
    margin: list[Line] = field(default_factory=list)

    def drop(self, gone: Sequence[Line]) -> None:
        """Take lines out of the body."""
        out = {id(line) for line in gone}
        self.lines = [line for line in self.lines if id(line) not in out]
