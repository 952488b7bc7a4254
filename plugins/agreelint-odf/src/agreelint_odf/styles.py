"""What the styles of a document say: how words look, and how lists are numbered."""

from dataclasses import dataclass, field
from functools import cached_property

from odfdo import Element

_BOLD = {"bold", "600", "700", "800", "900"}
_DEEPEST = 20  # parents of a style; more is a circle


@dataclass(frozen=True, slots=True)
class Look:
    """How words look; `hidden` says why a person cannot see them."""

    bold: bool = False
    italic: bool = False
    hidden: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered: `form` is "1", "a", "A", "i", "I", or empty; `bullet` is for bullets."""

    form: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1
    bullet: str = ""
    pattern: str = ""


@dataclass
class Styles:
    """The styles of a document by family and name, its own before the common ones."""

    roots: tuple[Element, ...]
    _looks: dict[tuple[str, str], Look] = field(default_factory=dict)
    _lists: dict[str, dict[int, Level]] = field(default_factory=dict)

    @cached_property
    def _named(self) -> dict[tuple[str, str], Element]:
        found: dict[tuple[str, str], Element] = {}
        for root in self.roots:
            for style in root.get_elements("descendant::style:style"):
                found.setdefault((_of(style, "style:family"), _of(style, "style:name")), style)
        return found

    @cached_property
    def _list_styles(self) -> dict[str, Element]:
        found: dict[str, Element] = {}
        for root in self.roots:
            for style in root.get_elements("descendant::text:list-style"):
                found.setdefault(_of(style, "style:name"), style)
        return found

    def look(self, family: str, name: str) -> Look:
        """How the style of that name looks, with what it takes from its parents."""
        known = self._looks.get((family, name))
        if known is None:
            known = self._looks[family, name] = self._looked_up(family, name)
        return known

    def _looked_up(self, family: str, name: str) -> Look:
        said: dict[str, str] = {}
        for style in self._chain(family, name):
            for properties in style.get_elements("style:text-properties"):
                said = {**properties.attributes, **said}
        hidden = "hidden text" if said.get("text:display") == "none" else ""
        behind = said.get("fo:background-color", "transparent")
        if said.get("fo:color", "").lower() == "#ffffff" and behind in {"transparent", "#ffffff"}:
            hidden = hidden or "white text"
        return Look(said.get("fo:font-weight") in _BOLD, said.get("fo:font-style") == "italic", hidden)

    def list_of(self, name: str) -> str:
        """The list style that a paragraph style brings, or nothing."""
        found = (style.attributes.get("style:list-style-name") for style in self._chain("paragraph", name))
        return next((each for each in found if each), "")

    def outline_of(self, name: str) -> int | None:
        """The outline level that a paragraph style brings."""
        found = (style.attributes.get("style:default-outline-level") for style in self._chain("paragraph", name))
        return next((int(each) for each in found if each and each.isdigit()), None)

    def common_name(self, name: str) -> str:
        """The name of the common style behind an automatic one, as a person knows it."""
        for style in self._chain("paragraph", name):
            if style.parent is not None and style.parent.tag == "office:styles":
                return _of(style, "style:display-name") or _of(style, "style:name")
        return name

    def _chain(self, family: str, name: str) -> list[Element]:
        chain: list[Element] = []
        while len(chain) < _DEEPEST and (style := self._named.get((family, name))) is not None:
            chain.append(style)
            name = _of(style, "style:parent-style-name")
        return chain

    def level(self, list_style: str, depth: int) -> Level:
        """How level `depth` (from 1) of a list style is numbered."""
        if list_style not in self._lists:
            style = self._list_styles.get(list_style)
            self._lists[list_style] = _levels(style, "text:list-level-style-number") if style is not None else {}
        return self._lists[list_style].get(depth, Level())

    @cached_property
    def outline(self) -> dict[int, Level]:
        """How headings are numbered, by level."""
        found: dict[int, Level] = {}
        for root in self.roots:
            for style in root.get_elements("descendant::text:outline-style"):
                found |= _levels(style, "text:outline-level-style")
        return found


def _levels(style: Element, numbers: str) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for one in style.children:
        level = _of(one, "text:level")
        if one.tag == "text:list-level-style-bullet" and level.isdigit():
            found[int(level)] = Level(bullet=_of(one, "text:bullet-char") or "•")
        elif one.tag == numbers and level.isdigit():
            found[int(level)] = Level(
                form=_of(one, "style:num-format"),
                prefix=_of(one, "style:num-prefix"),
                suffix=_of(one, "style:num-suffix"),
                start=_number(_of(one, "text:start-value")),
                shown=_number(_of(one, "text:display-levels")),
                pattern=_of(one, "loext:num-list-format"),
            )
    return found


def _of(element: Element, name: str) -> str:
    return str(element.attributes.get(name, ""))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 1
