"""Marked copies of the reviewed files: which were asked for, of which files, and where each goes.

Of one file the copy goes where it is told. Of several, `{name}` stands for the name of each without its ending, and
those are copied that the format fits.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from agreelint.cli.ending import Undelivered, say
from agreelint.cli.formats import COPIES, Wanted, resolved
from agreelint.hookspecs import Format
from agreelint.read.sniff import claimed

if TYPE_CHECKING:
    from agreelint.engine.review import File
    from agreelint.model.review import Review

NAME = "{name}"
_KINDS = {
    "docx": "a Word document",
    "pdf": "a PDF",
    "text": "plain text",
    "markdown": "Markdown",
    "unknown": "a file that could not be read",
}
# What a format needs that only an extra of its name brings.
_NEEDS = {"pdf": "pyhanko"}

# Files with macros and templates, which Word refuses under another ending.
_KEPT = frozenset({".docm", ".dotx", ".dotm"})

Make = Callable[[int, str], bytes]


def kind(name: str, plugins: Mapping[str, Format]) -> str:
    """The format of the files that the format `name` marks in a copy, or nothing."""
    return name if name in COPIES else plugins[name].copies if name in plugins else ""


def spread(
    asked: Sequence[Wanted], plugins: Mapping[str, Format], files: Sequence["File"], *, together: bool
) -> tuple[Wanted, ...]:
    """What was asked for, with an entry of its own for each copy that may be made.

    Raises:
        click.UsageError: if a copy has no place of its own to go to, or its file is of another format by its name.
    """
    out: list[Wanted] = []
    taken = {resolved(Path(file.path)): "is to be reviewed" for file in files if file.path}
    for one in asked:
        if not kind(one.format, plugins) and one.file is not None:
            taken[resolved(one.file)] = f"is where --format {one.format} goes"
    for one in asked:
        fits = kind(one.format, plugins)
        for copy in _copies(one, fits, files, together=together) if fits else ():
            place = resolved(copy.file or Path())
            if place in taken:
                raise click.UsageError(f"--format {one.format} would write over {copy.file}, which {taken[place]}.")
            taken[place] = "is where another copy goes"
            out.append(copy)
        if not fits:
            out.append(one)
    return tuple(out)


def _copies(one: Wanted, fits: str, files: Sequence["File"], *, together: bool) -> Iterator[Wanted]:
    name = one.format
    if name in _NEEDS and find_spec(_NEEDS[name]) is None:
        raise click.UsageError(f"--format {name} needs {_NEEDS[name]}: install agreelint[{name}].")
    if one.file is None:
        raise click.UsageError(f"--format {name} marks a copy and needs a file for it: --format {name}=FILE.")
    if together:
        raise click.UsageError(f"--format {name} marks a copy of one file: it does not go with --together.")
    several = NAME in one.file.name
    if len(files) > 1 and not several:
        example = one.file.with_name(f"{NAME}-{one.file.name}")
        raise click.UsageError(f"--format {name} makes a copy of each file: name them by theirs, as in {example}.")
    wrong = [file.name for file in files if (claimed(file.name) or fits) != fits]
    if len(wrong) == len(files):
        raise click.UsageError(_unfit(name, fits, wrong[0], claimed(wrong[0]) or ""))
    for at, file in enumerate(files):
        if file.name not in wrong:
            target = one.file.with_name(one.file.name.replace(NAME, Path(file.name).stem))
            ending = Path(file.name).suffix.lower()
            if ending in _KEPT and target.suffix.lower() != ending:
                raise click.UsageError(f"Word opens a copy of {file.name} only under a name that ends in {ending}.")
            yield replace(one, file=target, of=at)


def fitting(asked: Iterable[Wanted], review: "Review", plugins: Mapping[str, Format]) -> tuple[Wanted, ...]:
    """What can be made now that the formats of the files are known; of several files, what was left out is said."""
    kept: list[Wanted] = []
    for one in asked:
        document = None if one.of is None else review.documents[one.of]
        fits = kind(one.format, plugins)
        if document is None or document.format == fits or len(review.documents) == 1:
            kept.append(one)
        else:
            say(_unfit(one.format, fits, document.name, document.format))
    return tuple(kept)


def made(one: Wanted, review: "Review", plugins: Mapping[str, Format], make: Make) -> bytes:
    """The bytes of one copy; `make` takes the number of the document and how the copy is written.

    Raises:
        Undelivered: if there can be none; the words say why.
    """
    from agreelint.engine.review import Uncopied

    document = review.documents[one.of or 0]
    fits = kind(one.format, plugins)
    if document.format != fits:
        raise Undelivered(_unfit(one.format, fits, document.name, document.format))
    try:
        return make(one.of or 0, f"agreelint.output.{fits}:write" if one.format in COPIES else one.format)
    except Uncopied as why:
        raise Undelivered(f"The copy {one.format} of {document.name} could not be made: {why}") from None


def _unfit(name: str, fits: str, file: str, found: str) -> str:
    other = f": try --format {found}=FILE" if found in COPIES else ""
    needed, is_ = (_KINDS.get(one, f"of the format {one}") for one in (fits, found))
    return f"--format {name} marks a copy of {needed}, and {file} is {is_}{other}."
