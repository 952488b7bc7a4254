"""Lists as the file defines them: what each level of each list looks like."""

from collections.abc import Callable
from dataclasses import dataclass, field

from agreelint.read.docx.names import ALTERNATE, MC, P_PR, R_PR, VAL, W
from agreelint.read.docx.numerals import MOST
from agreelint.read.docx.xml import Element, flag, number, value

_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `text` holds "%1" to "%9"; `restart` counts levels from 1, 0 for never."""

    start: int = 0
    format: str = "decimal"
    pattern: str = ""
    text: str = ""
    legal: bool = False
    restart: int | None = None
    style: str = ""
    picture: bool = False
    font: str = ""
    vanish: bool = False
    caps: bool | None = None
    left: int | None = None
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Abstract:
    """A list definition. All `num` of one definition count together."""

    id: str
    levels: dict[int, Level]
    link: str = ""


@dataclass(frozen=True, slots=True)
class Num:
    """A use of a definition, with levels of its own and numbers to start anew from."""

    abstract: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class List:
    """What a `numId` stands for once links are followed. `key` names what counts together."""

    key: str
    levels: dict[int, Level]
    starts: dict[int, int]

    def linked(self, style: str) -> int | None:
        """The level that belongs to this paragraph style."""
        return next((at for at, level in self.levels.items() if level.style == style), None)


class Numbering:
    """The lists of one file. `style_num` gives the `numId` behind a numbering style."""

    def __init__(self, root: Element | None, style_num: Callable[[str], int | None]) -> None:
        self._style_num = style_num
        self._abstracts: dict[str, Element] = {}
        self._nums: dict[int, Num] = {}
        self._lists: dict[int, List | None] = {}
        for element in () if root is None else root:
            if element.tag == W + "abstractNum":
                self._abstracts.setdefault(element.get(W + "abstractNumId", ""), element)
            elif element.tag == W + "num":
                identity = number(element.get(W + "numId"), 0, 1_000_000_000)
                if identity is not None:
                    self._nums.setdefault(identity, _num(element))

    def list_of(self, identity: int | None) -> List | None:
        """The list behind a `numId`; None for 0, which means no list, and for one that the file does not define."""
        if not identity:
            return None
        if identity not in self._lists:
            self._lists[identity] = self._resolved(identity)
        return self._lists[identity]

    def _resolved(self, identity: int) -> List | None:
        num = self._nums.get(identity)
        abstract = self._abstract(num)
        if num is None or abstract is None:
            return None
        seen = {abstract.id}
        while abstract.link and not abstract.levels:
            linked = self._nums.get(self._style_num(abstract.link) or 0)
            following = self._abstract(linked)
            if following is None or following.id in seen:
                break
            abstract = following
            seen.add(abstract.id)
        return List(abstract.id, abstract.levels | num.levels, num.starts)

    def _abstract(self, num: Num | None) -> Abstract | None:
        """The definition that a `num` uses; most files define many that nothing uses."""
        element = None if num is None else self._abstracts.get(num.abstract)
        return None if element is None else _abstract(element)


def _abstract(element: Element) -> Abstract:
    levels: dict[int, Level] = {}
    for child in element.iterchildren(W + "lvl"):
        at = number(child.get(W + "ilvl"), 0, _DEEPEST)
        if at is not None:
            levels[at] = _level(child)
    return Abstract(element.get(W + "abstractNumId", ""), levels, value(element.find(W + "numStyleLink")))


def _num(element: Element) -> Num:
    found = Num(value(element.find(W + "abstractNumId")))
    for override in element.iterchildren(W + "lvlOverride"):
        at = number(override.get(W + "ilvl"), 0, _DEEPEST)
        if at is None:
            continue
        own = override.find(W + "lvl")
        if own is not None:
            found.levels[at] = _level(own)
        start = number(value(override.find(W + "startOverride")), 0, MOST)
        if start is not None:
            found.starts[at] = start
    return found


def _level(element: Element) -> Level:
    parts = {child.tag: child for child in element}
    style, pattern = _format(parts)
    restart = parts.get(W + "lvlRestart")
    marks = parts.get(R_PR)
    inner = parts.get(P_PR)
    fonts = None if marks is None else marks.find(W + "rFonts")
    indents = None if inner is None else inner.find(W + "ind")
    left = first = None
    if indents is not None:
        left = number(indents.get(W + "left") or indents.get(W + "start"), -200_000, 200_000)
        hanging = number(indents.get(W + "hanging"), -200_000, 200_000)
        first = -hanging if hanging is not None else number(indents.get(W + "firstLine"), -200_000, 200_000)
    return Level(
        start=number(value(parts.get(W + "start")), 0, MOST) or 0,
        format=style,
        pattern=pattern,
        text="" if W + "lvlText" not in parts else value(parts[W + "lvlText"]),
        legal=bool(flag(parts.get(W + "isLgl"))),
        restart=None if restart is None else number(value(restart), 0, _DEEPEST + 1),
        style=value(parts.get(W + "pStyle")),
        picture=W + "lvlPicBulletId" in parts,
        font="" if fonts is None else fonts.get(W + "ascii", "") or fonts.get(W + "hAnsi", ""),
        vanish=marks is not None and bool(flag(marks.find(W + "vanish"))),
        caps=None if marks is None else flag(marks.find(W + "caps")),
        left=left,
        first=first,
    )


def _format(parts: dict[str, Element]) -> tuple[str, str]:
    """The number format, and the pattern of a custom one, which newer files keep in an alternative."""
    element = parts.get(W + "numFmt")
    if element is None and ALTERNATE in parts:
        element = parts[ALTERNATE].find(f"{MC}Choice/{W}numFmt")
    if element is None:
        return "decimal", ""
    return element.get(VAL, "decimal"), element.get(W + "format", "") if value(element) == "custom" else ""
