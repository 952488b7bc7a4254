"""Loophole pages: wording that looks like a limit and is not."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from agreelint.model.rule import Loophole
from agreelint.pages.markdown import Block, Section, sections


@cache
def loopholes() -> Mapping[str, Loophole]:
    """Every loophole by name, in alphabetical order; the names are public interface."""
    found = {}
    for file in sorted((files("agreelint.pages") / "loopholes").iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".md"):
            name = file.name.removesuffix(".md")
            found[name] = _loophole(name, sections(file.read_text(encoding="utf-8")))
    return MappingProxyType(found)


@cache
def names() -> frozenset[str]:
    """The closed vocabulary of loopholes, without reading their pages."""
    folder = files("agreelint.pages") / "loopholes"
    return frozenset(file.name.removesuffix(".md") for file in folder.iterdir() if file.name.endswith(".md"))


def _loophole(name: str, found: tuple[Section, ...]) -> Loophole:
    by_title = {section.title.lower(): section for section in found}

    def quoted(title: str) -> tuple[str, ...]:
        section = by_title.get(title)
        return tuple(piece.text for piece in section.pieces if piece.kind is Block.QUOTE) if section else ()

    apart = by_title.get("told apart")
    return Loophole(
        name=name,
        title=found[0].title,
        means=found[0].prose(),
        told_apart=apart.prose() if apart else "",
        example="\n".join(quoted("example")),
        twin="\n".join(quoted("twin")),
        misses=quoted("misses"),
    )
