"""The engine's own word lists: text files of phrases under headings, one phrase a line.

A line `# name` opens a list, `;` begins a remark. `{law}` stands for any word of the list "law" in `shared.txt`.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from agreelint.language.phrases.matcher import Matcher

_CLASS = re.compile(r"\{([a-z]+)\}")


def each(words: str) -> frozenset[str]:
    """The words of a space-separated list."""
    return frozenset(words.split())


@cache
def phrases(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of one file by name; `name` is the file's, without `.txt`."""
    found = _lists(name)
    classes = {} if name == "shared" else {key: f"({'|'.join(words)})" for key, words in phrases("shared").items()}
    return MappingProxyType(
        {
            key: tuple(_CLASS.sub(lambda match: classes[match[1]], line) for line in lines)
            for key, lines in found.items()
        }
    )


def matcher(name: str, *, starting: str = "") -> Matcher:
    """A matcher of the lists of one file, or of those whose names start with a word, which is then left off."""
    return Matcher(
        (key.removeprefix(starting).strip(), phrase)
        for key, lines in phrases(name).items()
        if key.startswith(starting)
        for phrase in lines
    )


def _lists(name: str) -> dict[str, list[str]]:
    text = (files("agreelint.language") / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith("# "):
            lines = found.setdefault(line.removeprefix("# ").strip(), [])
        elif line.strip() and not line.startswith(";"):
            lines.append(line.strip())
    return found
