"""How marks look: colours by what a finding says, and drawings that leave the words readable."""

from collections.abc import Iterable
from dataclasses import dataclass

from agreelint.model.place import Box
from agreelint.model.review import Finding, Kind
from agreelint.model.rule import Certainty

_KINDS = {Kind.CROSSED: (1.0, 0.58, 0.55), Kind.HOLLOW: (1.0, 0.8, 0.36), Kind.MISSING: (0.58, 0.72, 1.0)}
_ACCEPTED = (0.8, 0.8, 0.8)
SUMMARY = (0.45, 0.78, 0.62)
_POSSIBLE, _OTHER = 0.5, 0.72  # how far towards white
LEGEND = (
    "Crossed is red, hollow orange, missing a blue note; possible findings are paler, other places of a finding palest,"
    " accepted findings grey."
)
ICON = 18.0  # points
_LINES = (13.0, 9.5, 6.0)


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue from 0 to 1."""

    red: float
    green: float
    blue: float

    def paler(self, share: float) -> "Colour":
        """So far towards white."""
        return Colour(*(round(one + (1 - one) * share, 2) for one in (self.red, self.green, self.blue)))

    def dark(self) -> "Colour":
        """Dark enough to read a bookmark in."""
        return Colour(*(round(one * 0.6, 2) for one in (self.red, self.green, self.blue)))

    @property
    def values(self) -> tuple[float, float, float]:
        """The three as a PDF writes them."""
        return self.red, self.green, self.blue


def colour(finding: Finding, *, elsewhere: bool = False) -> Colour:
    """The colour of a finding's words, or of its other places."""
    own = Colour(*(_ACCEPTED if finding.waived else _KINDS[finding.kind]))
    if elsewhere:
        return own.paler(_OTHER)
    return own if finding.certainty is Certainty.CERTAIN else own.paler(_POSSIBLE)


def wash(boxes: Iterable[Box], tint: Colour) -> str:
    """A drawing that tints rectangles. /G darkens only what is lighter, so that marks on one place do not add up."""
    areas = " ".join(
        f"{box.left:.2f} {box.bottom:.2f} {box.right - box.left:.2f} {box.top - box.bottom:.2f} re" for box in boxes
    )
    return f"/G gs {_rgb(tint)} rg {areas} f"


def icon(tint: Colour) -> str:
    """A drawing of a written note, from 0 to `ICON` each way."""
    frame = f"1 1 {ICON - 2:g} {ICON - 2:g} re"
    lines = " ".join(f"4.5 {at:g} m {ICON - 4.5:g} {at:g} l" for at in _LINES)
    return f"{_rgb(tint)} rg {_rgb(tint.dark())} RG 1 w {frame} B 1.3 w {lines} S"


def _rgb(tint: Colour) -> str:
    return " ".join(f"{one:.2f}" for one in tint.values)
