"""From words of the agreement to the bytes around them in the main part of a Word file.

Word ignores comments in headers, footers, text boxes, footnotes and endnotes (Microsoft's notes on how Office follows
the standard, [MS-OI29500] on commentRangeStart), so words that stand there are marked at the nearest place in the body:
the reference to the note, the shape that holds the box, else nowhere but on the title.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from agreelint.model.agreement import Agreement, Origin
from agreelint.model.original import Unmarked
from agreelint.model.span import Span
from agreelint.output.docx.tree import Tree
from agreelint.read.docx.names import DEL_TEXT, P_PR, RUN, SDT, SDT_CONTENT, SDT_PR, P, T, W

# What may stand between a paragraph and a run, and may hold the marks of a comment.
_HOLDERS = frozenset(
    {SDT, SDT_CONTENT, *(W + x for x in ("ins", "del", "moveTo", "moveFrom", "hyperlink", "smartTag", "customXml"))}
    | {W + x for x in ("fldSimple", "dir", "bdo")}
)
# What a control with one of these shows comes from a store or a list, and is written anew.
_WRITTEN_ANEW = frozenset({W + x for x in ("dataBinding", "dropDownList", "comboBox", "date")})
_NOWHERE = -1
_NO_BODY = "nothing stands in its body that Word would show a comment on: read the report in another format."
_GONE = frozenset({W + "del", W + "moveFrom"})
_WORDS = frozenset({RUN, *_HOLDERS})


@dataclass(frozen=True, slots=True)
class Point:
    """A place between two characters or elements: `at` is the offset in the bytes.

    `run` is the run that begins, ends or (`inside`) must be split there, or None where it is none.
    """

    at: int
    run: int | None = None
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words are marked, from `start` to `end`.

    `around` is what holds them where Word takes no comment there. `whole` is the element between the two ends, if it
    is one. `reference` is where the reference to the comment stands, if not at the end.
    """

    start: Point
    end: Point
    around: str = ""
    whole: int | None = None
    reference: Point | None = None


class Places:
    """The main part, and where the words of the agreement stand in it.

    `notes` maps the name of a part with notes to their kind ("footnote") and its tree.
    """

    def __init__(self, agreement: Agreement, main: str, tree: Tree, notes: dict[str, tuple[str, Tree]]) -> None:
        self.agreement = agreement
        self.main = main
        self.tree = tree
        self._notes = notes
        self._noted: dict[str, dict[str, int]] = {}

    def of(self, span: Span) -> Spot | None:
        """The spot of the words at `span`, or of the nearest words; None where they stand in no body."""
        spot = self._spot(span)
        return spot and self._held(spot)

    def _spot(self, span: Span) -> Spot | None:
        if not len(span):
            return self._gap(span.start)
        origins = [origin for origin in self.agreement.origins_in(span) if origin.anchor is not None]
        spot = self._exact(span, origins)
        if spot is not None:
            return spot
        for origin in (*origins, *self._near(span)):
            spot = self._nearest(origin)
            if spot is not None:
                return spot
        return None

    def _held(self, spot: Spot) -> Spot:
        """The spot with its reference at the beginning of the paragraph, where that is the first in a control.

        LibreOffice 7.4 loses from view what stands before a reference there. To Word the range says where a comment is.
        """
        tree = self.tree
        inner = spot.end.run if spot.whole is None else spot.whole
        path = [] if inner is None else [one for one in tree.above(inner) if tree.tags[one] in {P, SDT}]
        paragraph = max((at for at, one in enumerate(path) if tree.tags[one] == P), default=None)
        if paragraph is None:
            return spot
        first = path[paragraph]
        if not any(next(tree.within(control, P)) == first for control in path[paragraph + 1 :]):
            return spot
        properties = next((one for one in tree.children(first) if tree.tags[one] == P_PR), None)
        return replace(spot, reference=Point(tree.opened(first) if properties is None else tree.end(properties)))

    def _near(self, span: Span) -> Iterator[Origin]:
        """What else its clause holds, when no words of its own are in any text element (signs, labels, charts)."""
        clause = self.agreement.clause_at(span.start)
        if clause is not None:
            yield from (origin for origin in self.agreement.origins_in(clause.span) if origin.anchor is not None)

    def _exact(self, span: Span, origins: Sequence[Origin]) -> Spot | None:
        """From the first to the last of the words, if they stand in runs of the body."""
        first: Point | None = None
        last: Point | None = None
        for origin in origins:
            element = self._element(origin)
            if element is None or not self._is_exact(element):
                if first is None:
                    return None
                continue
            offset = origin.anchor.offset if origin.anchor else 0
            start = offset + max(span.start, origin.span.start) - origin.span.start
            end = offset + min(span.end, origin.span.end) - origin.span.start
            first = first or self.point(element, start)
            found = self.point(element, end)
            last = found if last is None or found.at > last.at else last
        return Spot(first, last) if first and last and first.at < last.at else None

    def _element(self, origin: Origin) -> int | None:
        anchor = origin.anchor
        if anchor is None or anchor.source != self.main or anchor.index >= len(self.tree.texts):
            return None
        return self.tree.texts[anchor.index]

    def _is_exact(self, element: int) -> bool:
        """Whether marks may stand among the words of a text element: not where only that declares its own name."""
        tree = self.tree
        run = tree.parents[element]
        plain = tree.tags[element] in {T, DEL_TEXT} and tree.lasts[element] == element
        declares = b"xmlns" in tree.data[tree.starts[element] : tree.opened(element)]
        return plain and not declares and tree.tags[run] == RUN and self._holder(element) == run

    def _holder(self, element: int) -> int:
        """The outermost element around (or the element itself) that marks may surround: mostly its run."""
        tree = self.tree
        path = [element, *tree.above(element)]
        paragraph = max((at for at, one in enumerate(path) if tree.tags[one] == P), default=None)
        if paragraph is None:
            return _NOWHERE
        below = path[:paragraph]
        while len(below) > 1 and tree.tags[below[-1]] in _HOLDERS and not self._is_written_anew(below[-1]):
            below.pop()
        return below[-1]

    def _is_written_anew(self, element: int) -> bool:
        tree = self.tree
        return tree.tags[element] == SDT and any(
            tree.tags[kind] in _WRITTEN_ANEW
            for properties in tree.children(element)
            if tree.tags[properties] == SDT_PR
            for kind in tree.children(properties)
        )

    def point(self, element: int, offset: int) -> Point:
        """The place before character `offset` of a text element in a run."""
        tree = self.tree
        run = tree.parents[element]
        places, _ = tree.characters(element)
        content = [child for child in tree.children(run) if tree.tags[child] != W + "rPr"]
        if offset <= 0:
            first = element == content[0]
            return Point(tree.starts[run], run) if first else Point(tree.starts[element], run, inside=True)
        if offset >= len(places) - 1:
            last = element == content[-1]
            return Point(tree.end(run), run) if last else Point(tree.end(element), run, inside=True)
        return Point(places[offset], run, inside=True)

    def around(self, element: int, what: str) -> Spot:
        """Around a whole element."""
        return Spot(Point(self.tree.starts[element]), Point(self.tree.end(element)), what, element)

    def _nearest(self, origin: Origin) -> Spot | None:
        element = self._element(origin)
        if element is not None:
            holder = self._holder(element)
            if holder == _NOWHERE:
                return None
            boxed = any(self.tree.tags[one] == W + "txbxContent" for one in self.tree.above(element))
            return self.around(holder, "a text box" if boxed else "")
        anchor = origin.anchor
        kind, notes = self._notes.get(anchor.source, ("", None)) if anchor else ("", None)
        if anchor is None or notes is None or anchor.index >= len(notes.texts):
            return None
        note = next((one for one in notes.above(notes.texts[anchor.index]) if notes.tags[one] == W + kind), None)
        if note is None:
            return None
        reference = self._references(kind).get(notes.attributes(note).get("id", ""))
        holder = _NOWHERE if reference is None else self._holder(reference)
        return None if holder == _NOWHERE else self.around(holder, f"a {kind}")

    def _references(self, kind: str) -> dict[str, int]:
        """The references to notes of one kind, the first to each by its id."""
        if kind not in self._noted:
            found = self._noted[kind] = {}
            for reference in self.tree.within(0, f"{W}{kind}Reference"):
                found.setdefault(self.tree.attributes(reference).get("id", ""), reference)
        return self._noted[kind]

    def _gap(self, offset: int) -> Spot | None:
        """Where words are no longer: around a tracked deletion that stands there, else between what remains."""
        before, after = self.agreement.origin_at(offset - 1) if offset else None, self.agreement.origin_at(offset)
        points: list[Point] = []
        for origin, ends in ((before, True), (after, False)):
            element = self._element(origin) if origin is not None else None
            if origin is None or origin.anchor is None or element is None or not self._is_exact(element):
                continue
            point = self.point(element, origin.anchor.offset + offset - origin.span.start)
            gone = None if point.inside else self._deletion(self.tree.parents[element], ends=ends)
            if gone is not None:
                return self.around(gone, "")
            points.append(point)
        return Spot(points[0], points[0]) if points else None

    def _deletion(self, run: int, *, ends: bool) -> int | None:
        """The tracked deletion behind a run (or before it), in its paragraph or in the next."""
        tree = self.tree
        paragraph = next((one for one in tree.above(run) if tree.tags[one] == P), None)
        if paragraph is None:
            return None
        beside = self._beside(run, paragraph, ends=ends)
        if beside is None and ends:
            block = tree.following(paragraph)
            inside = () if block is None else tree.children(block)
            beside = next((one for one in inside if tree.tags[one] in _WORDS), None)
        return beside if beside is not None and tree.tags[beside] in _GONE else None

    def _beside(self, run: int, paragraph: int, *, ends: bool) -> int | None:
        """The nearest element with words behind (or before) a run in its paragraph."""
        tree = self.tree
        inner = run
        while tree.parents[inner] != paragraph:
            inner = tree.parents[inner]
        siblings = list(tree.children(paragraph))
        at = siblings.index(inner)
        nearest = siblings[at + 1 :] if ends else siblings[:at][::-1]
        return next((one for one in nearest if tree.tags[one] in _WORDS), None)

    def title(self) -> Spot:
        """The first paragraph of the body with words that one sees and a comment can stand on, else the first.

        Raises:
            Unmarked: if no paragraph can hold a comment.
        """
        tree = self.tree
        for origin in self.agreement.origins:
            element = self._element(origin)
            if element is not None and self._is_exact(element):
                paragraph = next(one for one in tree.above(element) if tree.tags[one] == P)
                texts = [one for one in tree.within(paragraph, T) if self._is_exact(one)]
                if texts:
                    start = self.point(texts[0], 0)
                    return self._held(Spot(start, self.point(texts[-1], len(tree.characters(texts[-1])[1]))))
        first = next((one for one in tree.within(0, P) if not tree.is_empty(one)), None)
        if first is None:
            raise Unmarked(_NO_BODY)
        end = Point(tree.closing(first))
        return Spot(end, end)
