"""A folder of rule pages, with the vocabulary beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from agreelint.model.problem import Problem
from agreelint.model.rule import Rule
from agreelint.pages import page
from agreelint.pages.problem import PageError
from agreelint.pages.vocabulary import BUILT_IN, built_in, read_concepts


@dataclass(frozen=True, slots=True)
class Pages:
    """The rules that could be read, in order of their names, and what is wrong with the other pages."""

    rules: tuple[Rule, ...]
    problems: tuple[Problem, ...] = ()


def rules_in(folder: Path | Traversable, namespace: str = "") -> tuple[Rule, ...]:
    """The rules of every `*.md` page in `folder`, in order of their names.

    A page may use the concepts in `folder`/vocabulary and every built-in one.

    Raises:
        PageError: with every mistake on every page.
    """
    pages = read_rules(folder, namespace)
    if pages.problems:
        raise PageError(pages.problems)
    return pages.rules


def read_rules(folder: Path | Traversable, namespace: str = "") -> Pages:
    """The good rules in `folder`, and the mistakes on the pages that are left out.

    A folder without pages is a mistake, too: a package built without them must not pass for one without rules.
    """
    vocabulary = folder / "vocabulary"
    own, problems = read_concepts(vocabulary)
    concepts = own if vocabulary == BUILT_IN else {**built_in(), **own}
    rules: list[Rule] = []
    wrong = list(problems)
    files = list(_pages(folder))
    if not files:
        wrong.append(Problem(folder.name, 0, "there is no rule page (a file *.md) in this folder"))
    for file in files:
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            wrong.append(Problem(file.name, 1, f"cannot read the page: {error}"))
            continue
        found, mistakes = page.rule(file.name, text, concepts, namespace)
        wrong += mistakes
        if found:
            rules.append(found)
    return Pages(tuple(rules), tuple(wrong))


def _pages(folder: Path | Traversable) -> Iterator[Path | Traversable]:
    if folder.is_dir():
        pages = (file for file in folder.iterdir() if file.name.endswith(".md") and file.name != "README.md")
        yield from sorted(pages, key=lambda file: file.name)
