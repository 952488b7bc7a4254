"""The four hooks a plugin may implement, and the two markers.

Hooks only collect. None stands between a rule and its document, so a plugin can add and never take away.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pluggy

from agreelint.model.manuscript import Manuscript
from agreelint.model.policy import RedLine
from agreelint.model.rule import Rule

hookspec = pluggy.HookspecMarker("agreelint")
hookimpl = pluggy.HookimplMarker("agreelint")


@hookspec
def agreelint_rules() -> Iterable[Rule]:  # type: ignore[empty-body]
    """The rules this plugin adds; `agreelint.rules_in(folder)` makes them from pages."""


@hookspec
def agreelint_red_lines() -> Mapping[str, Iterable[RedLine]]:  # type: ignore[empty-body]
    """Named sets of red lines that a policy can extend; `agreelint.red_lines_in(folder)` makes them from files."""


@hookspec(firstresult=True)
def agreelint_read(path: Path, data: bytes) -> Manuscript | None:
    """The manuscript of a file this plugin can read, else None. `data` are the bytes; `path` is only a name."""


@hookspec
def agreelint_formats() -> Mapping[str, "Format"]:  # type: ignore[empty-body]
    """Named output formats for `check --format NAME`."""


class Format:
    """An output format: `write` turns a review into the bytes of the report.

    One that marks words in a copy of the reviewed file names in `copies` the format of the files it can mark ("docx",
    "pdf", or what `Manuscript.format` says of a file that a plugin reads). Its `write(review, original)` also gets the
    `Original`; the review then holds the one document. It runs in a process of its own, bounded as reading is.
    """

    __slots__ = ("about", "copies", "write")

    def __init__(self, write: Callable[..., bytes], about: str = "", copies: str = "") -> None:
        self.write = write
        self.about = about
        self.copies = copies
