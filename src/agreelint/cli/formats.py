"""Which reports were asked for, in which form, and where each goes."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol

import click

from agreelint.cli import delivery
from agreelint.cli.ending import Undelivered
from agreelint.engine import limits
from agreelint.engine.apart import UnfinishedError, apart
from agreelint.hookspecs import Format
from agreelint.model.problem import did_you_mean
from agreelint.model.review import Review

TERMINAL = "terminal"
# Each is a module of `agreelint.output`, loaded when it is asked for.
OWN = ("html", "json", "markdown", "sarif", "junit", "github")
# These show the whole agreement, clause by clause.
WHOLE = ("html",)
# These mark words in a copy of the reviewed file, which is of the format of the same name.
COPIES = ("docx", "pdf")


class Terminal(Protocol):
    """How the terminal report is made, as the options of the command line have it."""

    def __call__(self, review: Review, *, to_file: bool) -> bytes:
        """The report as bytes, plain where it goes to a file."""
        ...


@dataclass(frozen=True, slots=True)
class Wanted:
    """A report in one format; without a `file` it goes to the standard output.

    A marked copy is one `of` a document: the first is 0.
    """

    format: str
    file: Path | None = None
    of: int | None = None


def wanted(values: Iterable[str], reviewed: Iterable[Path]) -> tuple[Wanted, ...]:
    """The reports that `--format NAME` and `--format NAME=FILE` ask for; the terminal report when nothing does.

    Raises:
        click.UsageError: if two want the same place, a folder is not there, or an agreement would be written over.
    """
    made = tuple(_one(value) for value in values) or (Wanted(TERMINAL),)
    if sum(one.file is None for one in made) > 1:
        raise click.UsageError("Only one format can go to the standard output; give the others a file: NAME=FILE.")
    taken = {resolved(file): f"The report would be written over {file}, which is to be reviewed." for file in reviewed}
    for one in made:
        if one.file is None:
            continue
        place = resolved(one.file)
        if place in taken:
            raise click.UsageError(taken[place])
        if place.suffix == ".toml":
            raise click.UsageError(f"A report would be written to {one.file}, where a policy or waivers may stand.")
        if os.path.isdir(place) or not os.path.isdir(place.parent):  # noqa: PTH112  (of any name, never raising)
            raise click.UsageError(f"A report cannot be written to {one.file}: name a file in a folder that exists.")
        taken[place] = f"Two reports would be written to {one.file}."
    return made


def resolved(file: Path) -> Path:
    """The file itself, whatever leads to it.

    Raises:
        click.UsageError: if that cannot be said.
    """
    try:
        return file.resolve()
    except OSError as error:
        raise click.UsageError(f"A report cannot be written to {file}: {error.strerror}.") from None
    except RuntimeError:  # of Pythons before 3.13
        raise click.UsageError(f"A report cannot be written to {file}: its links go in a circle.") from None


def _one(value: str) -> Wanted:
    name, equals, file = value.partition("=")
    if equals and not file:
        raise click.UsageError(f"--format {value} names no file after the equals sign.")
    return Wanted(name, Path(file) if file and file != "-" else None)


def known(asked: Iterable[Wanted], plugins: Mapping[str, Format]) -> None:
    """See that every format exists, before anything is reviewed.

    Raises:
        click.UsageError: with a suggestion, if one does not.
    """
    names = [TERMINAL, *OWN, *COPIES, *plugins]
    for one in asked:
        if one.format not in names:
            near = did_you_mean(one.format, names) or "."
            raise click.UsageError(f'There is no format "{one.format}"{near} Known are {", ".join(names)}.')


def deliver(
    review: Review,
    asked: Iterable[Wanted],
    plugins: Mapping[str, Format],
    terminal: Terminal,
    copied: Callable[[Wanted], bytes] | None = None,
) -> None:
    """Write every report that was asked for, those to files first. One that fails keeps no other from its reader.

    `copied` makes the marked copies.

    Raises:
        Undelivered: if a report could not be made or written.
    """
    failed: list[str] = []
    for one in sorted(asked, key=lambda one: one.file is None):
        try:
            data = copied(one) if copied and one.of is not None else _made(one, review, plugins, terminal)
            if one.file is None:
                delivery.to_stdout(data)
            else:
                delivery.to_file(one.file, data)
        except Undelivered as error:
            failed.append(error.message)
    if failed:
        raise Undelivered("\n".join(failed))


def _made(one: Wanted, review: Review, plugins: Mapping[str, Format], terminal: Terminal) -> bytes:
    format_ = plugins.get(one.format)
    try:
        if format_ is not None:
            return _apart(format_, review)
        if one.format == TERMINAL:
            return terminal(review, to_file=one.file is not None)
        made: bytes = import_module(f"agreelint.output.{one.format}").write(review)
    except UnfinishedError as how:
        raise Undelivered(f"The report {one.format} could not be made by its plugin: {how}.") from None
    except Exception as error:  # noqa: BLE001  (whatever a format raises costs only its own report)
        words = " ".join(str(error).split())[:200]
        said = f"{type(error).__name__}{f': {words}' if words else ''}"
        raise Undelivered(f"The report {one.format} could not be made: it broke off ({said}).") from None
    return made


def _apart(format_: Format, review: Review) -> bytes:
    """The report that a plugin writes, in a process of its own, bounded as the reading of its files is."""

    def act() -> bytes:
        made: object = format_.write(review)
        if not isinstance(made, bytes):
            raise TypeError(f"it gave {type(made).__name__} where bytes belong")
        return made

    return apart(act, limits.seconds(sum(document.coverage.pages or 0 for document in review.documents)))
