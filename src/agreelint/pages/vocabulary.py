"""Vocabulary files: a concept is a heading, its phrases are bullets, its homonyms stand under `## Not`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from agreelint.language import PhraseError, check_phrase
from agreelint.model.problem import Problem
from agreelint.model.rule import Concept, Homonym, Rule
from agreelint.pages.classes import Classes, classes_in, filled, outline
from agreelint.pages.markdown import Block, Piece, Section, sections
from agreelint.pages.problem import PageError

_NOT = "not"


BUILT_IN = files("agreelint") / "rules" / "vocabulary"


@cache
def built_in() -> Mapping[str, Concept]:
    """The concepts every page may use."""
    return MappingProxyType(concepts_in(BUILT_IN))


def built_in_classes() -> dict[str, tuple[str, ...]]:
    """The phrases of the built-in concepts, for the vocabulary of others to build on."""
    return {name: concept.phrases for name, concept in built_in().items()}


def concepts_in(folder: Path | Traversable) -> dict[str, Concept]:
    """The concepts of all `*.md` files in `folder`, by name.

    Raises:
        PageError: with every mistake in every file.
    """
    concepts, problems = read_concepts(folder)
    if problems:
        raise PageError(problems)
    return concepts


def read_concepts(folder: Path | Traversable) -> tuple[dict[str, Concept], tuple[Problem, ...]]:
    """The good concepts in `folder`, and what is wrong with the others. No such folder gives none."""
    concepts: dict[str, Concept] = {}
    problems: list[Problem] = []
    if not folder.is_dir():
        return {}, ()
    files = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".md")), key=lambda entry: entry.name)
    read = [(file, sections(file.read_text(encoding="utf-8"))) for file in files]
    classes = {} if folder == BUILT_IN else built_in_classes()
    for _, parts in read:
        classes |= classes_in(parts)
    for file, parts in read:
        found, wrong = _concepts(file.name, parts, classes)
        problems += wrong
        for concept, line in found:
            if concept.name in concepts:
                first = concepts[concept.name].source
                problems.append(Problem(file.name, line, f"{concept.name!r} stands already in {first}"))
            else:
                concepts[concept.name] = concept
    return concepts, tuple(problems)


@dataclass(frozen=True, slots=True)
class Written:
    """A phrase or homonym as its author wrote it, classes and all; `number` counts those of the concept from 0."""

    concept: str
    homonym: bool
    number: int
    text: str
    file: str
    line: int


def written_in(folder: Path | Traversable) -> Iterator[Written]:
    """Every phrase and homonym of the `*.md` files in `folder`, in their order."""
    files = (entry for entry in folder.iterdir() if entry.name.endswith(".md")) if folder.is_dir() else ()
    for file in sorted(files, key=lambda entry: entry.name):
        concept = ""
        for section in sections(file.read_text(encoding="utf-8")):
            concept = section.title if section.level == 1 else concept
            bullets = (piece for piece in section.pieces if piece.kind is Block.BULLET)
            for number, piece in enumerate(bullets):
                yield Written(concept, section.level != 1, number, piece.text, file.name, piece.line)


def extend(rules: tuple[Rule, ...], vocabulary: Mapping[str, tuple[str, ...]]) -> tuple[Rule, ...]:
    """The rules with a policy's own phrases added to the concepts they use."""
    if not vocabulary:
        return rules

    def widened(concept: Concept) -> Concept:
        more = vocabulary.get(concept.name, ())
        return replace(concept, phrases=concept.phrases + more) if more else concept

    return tuple(replace(rule, concepts=tuple(map(widened, rule.concepts))) for rule in rules)


def _concepts(file: str, parts: Iterable[Section], classes: Classes) -> tuple[list[tuple[Concept, int]], list[Problem]]:
    found: list[tuple[Concept, int]] = []
    problems: list[Problem] = []
    for section in parts:
        if section.level == 1:
            phrases, wrong = _phrases(file, section.pieces, classes)
            if not any(piece.kind is Block.BULLET for piece in section.pieces):
                problems.append(Problem(file, section.line, f"{section.title!r} has no phrases; add `- phrase` lines"))
            problems += wrong
            found.append((Concept(section.title, section.prose(), phrases, (), file), section.line))
        elif section.level == 2 and section.title.lower() == _NOT and found:  # noqa: PLR2004
            concept, line = found[-1]
            homonyms, wrong = _homonyms(file, section, classes)
            problems += wrong
            found[-1] = (replace(concept, homonyms=homonyms), line)
        elif section.title:
            what = f"a vocabulary file has `# concept` and `## Not` headings only, not {section.title!r}"
            problems.append(Problem(file, section.line, what))
    return found, problems


def _phrases(file: str, pieces: Iterable[Piece], classes: Classes) -> tuple[tuple[str, ...], list[Problem]]:
    """The phrases of the bullets, with their classes filled in, and the bullets that are no phrases."""
    phrases: list[str] = []
    problems: list[Problem] = []
    for piece in pieces:
        if piece.kind is Block.BULLET:
            try:
                check_phrase(outline(piece.text))
                phrases.append(filled(piece.text, classes))
            except PhraseError as error:
                problems.append(Problem(file, piece.line, str(error)))
    return tuple(phrases), problems


def misread(phrase: str) -> str:
    """What is wrong with the notation of a phrase, or nothing."""
    try:
        check_phrase(phrase)
    except PhraseError as error:
        return str(error)
    return ""


def _homonyms(file: str, section: Section, classes: Classes) -> tuple[tuple[Homonym, ...], list[Problem]]:
    homonyms: list[Homonym] = []
    problems: list[Problem] = []
    for piece in section.pieces:
        if piece.kind is Block.BULLET:
            phrases, wrong = _phrases(file, (piece,), classes)
            homonyms += (Homonym(phrase, "") for phrase in phrases)
            problems += wrong
        elif piece.kind is Block.QUOTE and homonyms:
            homonyms[-1] = replace(homonyms[-1], example=piece.text)
    for homonym in homonyms:
        if not homonym.example:
            what = f"the homonym {homonym.phrase!r} has no example; add a `> sentence` under it"
            problems.append(Problem(file, section.line, what))
    return tuple(homonyms), problems
