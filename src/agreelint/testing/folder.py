"""A folder of rule pages put to the test: its examples, their harmless variants, and what no example needs."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from agreelint.model.problem import Problem
from agreelint.model.rule import Example, Rule
from agreelint.pages import read_rules, written_in
from agreelint.testing.examples import Mismatch, frail, mismatch
from agreelint.testing.mutation import unneeded

_PAGE = re.compile(r"---\s*\n(?:.*\n)*?red-line:")
_PASSED_OVER = {"node_modules", "site-packages", "build", "dist"}


@dataclass(frozen=True, slots=True)
class Failure:
    """An example of which the rule does not do what its page says; `variant` names the change of its wording."""

    file: str
    example: Example
    mismatch: Mismatch
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Idle:
    """A phrase that no example needs, as it is written, with its file and line (0: the page's settings)."""

    file: str
    line: int
    concept: str
    text: str
    homonym: bool


@dataclass(frozen=True, slots=True)
class Tested:
    """What came of testing the pages of one folder.

    `problems` are pages that could not be read, `failures` examples that do not hold, `frail` those that do not hold
    once they are written otherwise, `idle` what no example needs.
    """

    folder: Path
    rules: int
    examples: int
    problems: tuple[Problem, ...] = ()
    failures: tuple[Failure, ...] = ()
    frail: tuple[Failure, ...] = ()
    idle: tuple[Idle, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether every page was read and every example holds."""
        return not self.problems and not self.failures

    @property
    def is_strictly_sound(self) -> bool:
        """Whether, besides, every example holds however it is written, and no phrase is idle."""
        return self.is_sound and not self.frail and not self.idle


def folders_of_pages(path: Path) -> Iterator[tuple[Path, frozenset[str]]]:
    """The folders with rule pages at or below `path`, each with the names of its pages that are meant.

    Hidden folders, installed packages and what is built are passed over.
    """
    if path.is_file():
        yield path.parent, frozenset((path.name,))
        return
    pages = frozenset(file.name for file in path.glob("*.md") if _is_page(file))
    if pages:
        yield path, pages
    for folder in sorted(entry for entry in path.iterdir() if entry.is_dir()):
        if not folder.name.startswith(".") and folder.name not in _PASSED_OVER:
            yield from folders_of_pages(folder)


def _is_page(file: Path) -> bool:
    try:
        return _PAGE.match(file.read_text(encoding="utf-8", errors="replace")) is not None
    except OSError:
        return True  # it is told when it is read


def examine(folder: Path, names: Collection[str], *, deep: bool = True) -> Tested:
    """Test the pages of `folder` that are called `names`.

    Without `deep` only the examples as they stand are run. A phrase counts as needed when an example of any page of
    the folder needs it, for pages that share a vocabulary vouch for it together.
    """
    pages = read_rules(folder)
    meant = tuple(rule for rule in pages.rules if rule.source in names)
    vocabulary = {one.file for one in written_in(folder / "vocabulary")}
    wrong = tuple(problem for problem in pages.problems if problem.file in vocabulary | set(names) | {folder.name})
    each = [(rule, example) for rule in meant for example in rule.examples]
    run = ((rule.source, example, mismatch(rule, example)) for rule, example in each)
    failures = tuple(Failure(file, example, departed) for file, example, departed in run if departed is not None)
    if not deep:
        return Tested(folder, len(meant), len(each), wrong, failures)
    failed = {(failure.file, failure.example) for failure in failures}
    sound = [(rule, example) for rule, example in each if (rule.source, example) not in failed]
    return Tested(
        folder, len(meant), len(each), wrong, failures, tuple(_frail(sound)), tuple(_idle(folder, pages.rules, meant))
    )


def _frail(each: Iterable[tuple[Rule, Example]]) -> Iterator[Failure]:
    for rule, example in each:
        for variant, wrong in frail(rule, example):
            yield Failure(rule.source, example, wrong, variant)


def _idle(folder: Path, every: tuple[Rule, ...], meant: tuple[Rule, ...]) -> Iterator[Idle]:
    written = {(one.concept, one.homonym, one.number): one for one in written_in(folder / "vocabulary")}
    own = {concept for concept, _, _ in written} & {concept.name for rule in meant for concept in rule.concepts}
    sharing = tuple(
        rule for rule in every if rule in meant or (not rule.find and own & {concept.name for concept in rule.concepts})
    )
    for piece in unneeded(sharing, own):
        here = written.get((piece.concept, piece.homonym, piece.number))
        if here is None:
            yield Idle(piece.page, 0, "", piece.phrase, homonym=False)
        else:
            yield Idle(f"vocabulary/{here.file}", here.line, here.concept, here.text, here.homonym)
