"""TOML to checked values: every mistake is found in one go, each with its line."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec
from msgspec import Meta, Struct

from agreelint.model.problem import Problem, did_you_mean
from agreelint.policy.lines import Path, lines

_PLACE_IN_MESSAGE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(slots=True)
class Toml:
    """A TOML file under examination: its name, where its keys stand, what it holds and what is wrong with it."""

    file: str
    values: dict[str, Any] = field(default_factory=dict)
    where: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line of `path`, or of the nearest table around it; 0 without one."""
        return next((self.where[path[:n]] for n in range(len(path), 0, -1) if path[:n] in self.where), 0)

    def wrong(self, path: Path, what: str) -> None:
        """Note a mistake at `path`."""
        self.problems.append(Problem(self.file, self.line(path), what))


def parse(file: str, data: bytes) -> Toml:
    """The tables of a TOML file; a file that is no TOML has one problem and no values."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return Toml(file, problems=[Problem(file, line, "this is not UTF-8 text. Save the file as UTF-8.")])
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _PLACE_IN_MESSAGE.search(message)
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        message = _PLACE_IN_MESSAGE.sub("", message)
        return Toml(file, problems=[Problem(file, line, f"this is not TOML: {message}.")])
    return Toml(file, values, lines(text))


def _bare(kind: Any) -> tuple[Any, Meta]:
    """A type without its annotations, and the last of them."""
    metas = [meta for meta in get_args(kind)[1:] if isinstance(meta, Meta)] if _annotated(kind) else []
    merged = Meta(
        pattern=next((meta.pattern for meta in metas if meta.pattern), None),
        examples=next((meta.examples for meta in metas if meta.examples), None),
    )
    return (get_args(kind)[0] if _annotated(kind) else kind), merged


def _annotated(kind: Any) -> bool:
    return get_origin(kind) is Annotated


def _expected(kind: Any) -> str:
    """What a value of this type is, in words."""
    bare, meta = _bare(kind)
    if get_origin(bare) is Literal:
        words = [f'"{word}"' for word in get_args(bare)]
        return f"{', '.join(words[:-1])} or {words[-1]}"
    if meta.pattern and meta.examples:
        return f'a text like "{meta.examples[0]}"'
    if get_origin(bare) is list:
        return "a list of texts that are not empty"
    if bare is int:
        bounds = (meta for meta in get_args(kind)[1:] if isinstance(meta, Meta))
        return next((f"a whole number from {one.ge:,} to {one.le:,}" for one in bounds if one.ge), "a whole number")
    return {bool: "true or false", date: "a date such as 2026-11-25"}.get(bare, "a text that is not empty")


def _spoken(value: object) -> str:
    """A value as it stands in TOML, shortened."""
    if isinstance(value, bool):
        return "true" if value else "false"
    words = f'"{value}"' if isinstance(value, str) else str(value)
    return words if len(words) <= 60 else f"{words[:57]}…"  # noqa: PLR2004


def check(toml: Toml, kind: type[Struct], table: object, path: Path = ()) -> dict[str, Any]:
    """The sound values of `table` by their Python names; the mistakes go to `toml.problems`.

    Only keys that stand in the file are in the answer, so that a default is told from a choice. Nested tables are
    such dictionaries too; a table that lacks a key it must have is left out altogether.
    """
    if not isinstance(table, Mapping):
        toml.wrong(path, f"`{path[-1]}` must be a table, not {_spoken(table)}.")
        return {}
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    for key in table:
        if key not in fields:
            toml.wrong((*path, key), f'unknown key "{key}"{did_you_mean(key, fields) or "."}')
    sound: dict[str, Any] = {}
    for key, known in fields.items():
        if key in table:
            value, well = _value(toml, known.type, table[key], (*path, key))
            if well:
                sound[known.name] = value
        elif known.required:
            toml.wrong(path, f"`{key}` is missing.")
    return sound


def whole(kind: type[Struct], sound: Mapping[str, Any]) -> bool:
    """Whether a checked table has every key that it must have."""
    return all(known.name in sound for known in msgspec.structs.fields(kind) if known.required)


def _value(toml: Toml, kind: Any, value: object, path: Path) -> tuple[Any, bool]:
    """One checked value and whether it is sound. Of a list of tables the sound ones are kept, with their positions."""
    bare, _ = _bare(kind)
    if isinstance(bare, type) and issubclass(bare, Struct):
        return check(toml, bare, value, path), isinstance(value, Mapping)
    items = get_args(bare)
    if get_origin(bare) is list and isinstance(items[0], type) and issubclass(items[0], Struct):
        if not isinstance(value, list):
            toml.wrong(path, f"write each `{path[-1]}` as a table of its own: [[{path[-1]}]].")
            return None, False
        tables = [(n, check(toml, items[0], table, (*path, n))) for n, table in enumerate(value)]
        return [(n, table) for n, table in tables if whole(items[0], table)], True
    if get_origin(bare) is dict and isinstance(value, Mapping):
        kept = {key: _value(toml, items[1], words, (*path, key)) for key, words in value.items()}
        return {key: words for key, (words, well) in kept.items() if well}, True
    try:
        return msgspec.convert(value, kind), True
    except msgspec.ValidationError:
        near = ""
        if get_origin(bare) is Literal and isinstance(value, str):
            near = did_you_mean(value, get_args(bare))
        toml.wrong(path, f"`{path[-1]}` must be {_expected(kind)}, not {_spoken(value)}{near or '.'}")
        return None, False
