"""Styles with all they inherit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from agreelint.read.docx.colour import UNKNOWN, Theme
from agreelint.read.docx.names import P_PR, R_PR, TC_PR, W
from agreelint.read.docx.properties import ParagraphMarks, RunMarks, paragraph_marks, run_marks
from agreelint.read.docx.xml import Element, value

# No template nests styles deeper; a longer chain is a trap.
_DEEPEST = 64
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_BODY_TEXT = 9


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with what it inherits. `chain` are the ids from itself up; `outline` counts from 1."""

    id: str = ""
    name: str = ""
    chain: tuple[str, ...] = ()
    marks: ParagraphMarks = field(default_factory=ParagraphMarks)
    run: RunMarks = field(default_factory=RunMarks)
    outline: int | None = None


@dataclass(frozen=True, slots=True)
class TableStyle:
    """What a table style does to the words in it. `ground` is unknown where it paints some cells and not others."""

    run: RunMarks = field(default_factory=RunMarks)
    ground: str = "auto"


class Styles:
    """The styles of one file, resolved when first asked for."""

    def __init__(self, root: Element | None, theme: Theme) -> None:
        self._theme = theme
        self._elements: dict[str, Element] = {}
        self._default = ""
        defaults = None if root is None else root.find(f"{W}docDefaults")
        inner = None if defaults is None else defaults.find(f"{W}rPrDefault/{R_PR}")
        outer = None if defaults is None else defaults.find(f"{W}pPrDefault/{P_PR}")
        self.defaults = run_marks(inner, theme)
        self._outer = paragraph_marks(outer, theme)
        for element in () if root is None else root.iter(f"{W}style"):
            name = element.get(f"{W}styleId", "")
            self._elements.setdefault(name, element)
            if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default", "").lower() in {"1", "true", "on"}:
                self._default = name
        self._own: dict[Element, ParagraphStyle] = {}
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._characters: dict[str, RunMarks] = {}
        self._tables: dict[str, TableStyle] = {}

    def paragraph(self, name: str) -> ParagraphStyle:
        """The paragraph style with this id; the default one where there is none."""
        if name not in self._elements or self._elements[name].get(f"{W}type") not in {"paragraph", None}:
            name = self._default
        if name not in self._paragraphs:
            self._paragraphs[name] = self._paragraph(name)
        return self._paragraphs[name]

    def character(self, name: str) -> RunMarks:
        """The marks of a character style."""
        if name not in self._characters:
            found: RunMarks = {}
            for element in reversed(list(self._chain(name))):
                found.update(self._own_of(element).run)
            self._characters[name] = found
        return self._characters[name]

    def table(self, name: str) -> TableStyle:
        """The table style with this id."""
        if name not in self._tables:
            run: RunMarks = {}
            ground = "auto"
            for element in reversed(list(self._chain(name))):
                run.update(run_marks(element.find(R_PR), self._theme))
                painted = {self._theme.shade(shade) for shade in element.iter(f"{W}shd")} - {"auto"}
                whole = element.find(f"{TC_PR}/{W}shd")
                if whole is not None:
                    ground = self._theme.shade(whole)
                if painted - {ground}:
                    ground = UNKNOWN
            self._tables[name] = TableStyle(run, ground)
        return self._tables[name]

    def numbering_of(self, name: str) -> int | None:
        """The `numId` that a numbering style stands for."""
        for element in self._chain(name):
            found = self._own_of(element).marks.get("num_id")
            if found is not None:
                return found
        return None

    def _paragraph(self, name: str) -> ParagraphStyle:
        chain = list(self._chain(name))
        marks, run = ParagraphMarks(**self._outer), RunMarks()
        outline: int | None = None
        for element in reversed(chain):
            own = self._own_of(element)
            marks.update(own.marks)
            run.update(own.run)
            if "outline" in own.marks:
                outline = own.marks["outline"] + 1 if own.marks["outline"] < _BODY_TEXT else None
            elif heading := _HEADING.fullmatch(own.name):
                outline = int(heading.group(1))
        shown = self._own_of(chain[0]).name if chain else ""
        ids = tuple(element.get(f"{W}styleId", "") for element in chain)
        return ParagraphStyle(name, shown, ids, marks, run, outline)

    def _own_of(self, element: Element) -> ParagraphStyle:
        """What a style says itself; read once, however many are based on it."""
        found = self._own.get(element)
        if found is None:
            marks = paragraph_marks(element.find(P_PR), self._theme)
            run = run_marks(element.find(R_PR), self._theme)
            found = ParagraphStyle(name=value(element.find(f"{W}name")), marks=marks, run=run)
            self._own[element] = found
        return found

    def _chain(self, name: str) -> Iterator[Element]:
        """The style and those it is based on, nearest first."""
        seen: set[str] = set()
        while name in self._elements and name not in seen and len(seen) < _DEEPEST:
            seen.add(name)
            element = self._elements[name]
            yield element
            name = value(element.find(f"{W}basedOn"))
