"""Something to begin with: a rule page, a plugin or a policy that passes its own strict tests as it is written."""

import re
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path, PurePosixPath
from string import Template

from agreelint import __version__
from agreelint.pages import concepts_in, rules_in
from agreelint.plugins import BUILT_IN

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TEMPLATES = files("agreelint") / "testing" / "templates"
_RULES = files("agreelint") / "rules"
_PAGE: Mapping[str, str] = {"$name.md": "page.md", "vocabulary/$name.md": "vocabulary.md"}


class UnfitError(ValueError):
    """Something of that name cannot be begun; the words say why."""


def rule(name: str) -> dict[PurePosixPath, str]:
    """A rule page with its vocabulary, seen from the folder of rule pages."""
    return _made(name, _PAGE)


def policy(name: str) -> dict[PurePosixPath, str]:
    """A policy with a red line and a rule page of its own, in a folder of that name."""
    page = {f"$name/rules/{file}": made for file, made in _PAGE.items()}
    return _made(name, {"$name/agreelint.toml": "policy.toml", **page})


def plugin(name: str) -> dict[PurePosixPath, str]:
    """A package `agreelint-NAME` with a rule page, a set of red lines and tests."""
    home = "agreelint-$name/src/$package"
    page = {f"{home}/rules/{file}": made for file, made in _PAGE.items()}
    package = {
        "agreelint-$name/pyproject.toml": "project.toml.txt",
        "agreelint-$name/README.md": "readme.md",
        f"{home}/__init__.py": "plugin.py.txt",
        f"{home}/sets/$name.toml": "set.toml",
        "agreelint-$name/tests/test_$package.py": "plugin_test.py.txt",
    }
    return _made(name, {**package, **page})


KINDS: Mapping[str, Callable[[str], dict[PurePosixPath, str]]] = {"rule": rule, "plugin": plugin, "policy": policy}


def _made(name: str, wanted: Mapping[str, str]) -> dict[PurePosixPath, str]:
    """The files by their paths, with the name filled in.

    Raises:
        UnfitError: when nothing can have that name.
    """
    if not _NAME.fullmatch(name) or name == BUILT_IN:
        near = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        hint = f'; "{near}" would do' if _NAME.fullmatch(near) and near != BUILT_IN else ""
        raise UnfitError(
            f'"{name}" cannot be a name: it takes lower case letters and digits with hyphens between{hint}.'
        )
    taken = {one.name for one in rules_in(_RULES)} | concepts_in(_RULES / "vocabulary").keys()
    if name in taken:
        raise UnfitError(f'agreelint itself has a rule or a concept "{name}". Choose another name.')
    words = {
        "name": name,
        "title": name.replace("-", " ").capitalize(),
        "package": f"agreelint_{name.replace('-', '_')}",
        "version": __version__,
    }

    def filled(text: str) -> str:
        return Template(text).substitute(words)

    return {
        PurePosixPath(filled(path)): filled((_TEMPLATES / template).read_text(encoding="utf-8"))
        for path, template in wanted.items()
    }


def write(made: Mapping[PurePosixPath, str], into: Path) -> tuple[Path, ...]:
    """Write the files below `into`; nothing is ever written over.

    Raises:
        UnfitError: before anything is written, when one of them is there already, or when the folder cannot be made.
    """
    targets = {into / path: text for path, text in made.items()}
    there = [str(target) for target in targets if target.exists()]
    if there:
        raise UnfitError(f"{' and '.join(there)}: there already, and nothing is written over.")
    try:
        for target, text in targets.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError as error:
        raise UnfitError(f"{error.filename} could not be written: {error.strerror}.") from None
    return tuple(targets)
