"""The examples of a rule page: contract wording in blockquotes, the decisive words between `==` marks."""

from agreelint.model.problem import Problem, did_you_mean
from agreelint.model.rule import Example, ExampleKind
from agreelint.model.span import Span
from agreelint.pages import loophole
from agreelint.pages.markdown import Block, Section

_MARK = "=="


def examples(
    file: str, kind: ExampleKind, section: Section, *, marked: bool = True
) -> tuple[tuple[Example, ...], tuple[Problem, ...]]:
    """The examples under one heading, and what is wrong with them.

    `marked` is False on a page that looks for missing words: there is nothing to underline.
    """
    found: list[Example] = []
    problems: list[Problem] = []
    for piece in section.pieces:
        if piece.kind is not Block.QUOTE:
            continue
        wording, named = _loophole(piece.text)
        if kind is ExampleKind.HOLLOW and named not in loophole.names():
            hint = did_you_mean(named, loophole.names()) if named else "; end the example with {its-name}"
            problems.append(Problem(file, piece.line, f"{named!r} is no loophole{hint}"))
        text, marks = unmark(wording)
        if marks is None:
            problems.append(Problem(file, piece.line, "a `==` has no partner: mark the words as ==words=="))
            continue
        if marked and kind in {ExampleKind.CROSSES, ExampleKind.HOLLOW} and not marks:
            problems.append(Problem(file, piece.line, "mark the decisive words of this example as ==words=="))
        found.append(Example(kind, text, marks, named, piece.line))
    return tuple(found), tuple(problems)


def unmark(wording: str) -> tuple[str, tuple[Span, ...] | None]:
    """The wording without its marks, and the spans they enclosed; None where a mark has no partner."""
    parts = wording.split(_MARK)
    if len(parts) % 2 == 0:
        return wording, None
    text, marks = "", []
    for at, part in enumerate(parts):
        if at % 2:
            marks.append(Span(len(text), len(text) + len(part)))
        text += part
    return text, tuple(marks)


def _loophole(text: str) -> tuple[str, str]:
    before, brace, after = text.rstrip().rpartition("{")
    if brace and after.endswith("}"):
        return before.rstrip(), after[:-1].strip()
    return text, ""
