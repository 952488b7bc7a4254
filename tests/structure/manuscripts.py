"""Manuscripts made by hand, and agreements told in few words."""

from collections.abc import Iterable
from itertools import pairwise

from agreelint.model.agreement import Agreement, Clause
from agreelint.model.manuscript import Cell, Manuscript, Paragraph, Run, Story
from agreelint.structure import agreement


def line(
    text: str,
    *,
    label: str = "",
    level: int | None = None,
    bold: int = 0,
    indent: float = 0.0,
    outline: int | None = None,
    centred: bool = False,
    story: Story = Story.BODY,
    cell: tuple[int, int, int] | None = None,
    header: bool = False,
    note: str = "",
) -> Paragraph:
    """A paragraph; the first `bold` characters are bold."""
    runs = tuple(run for run in (Run(text[:bold], bold=True), Run(text[bold:])) if run.text)
    return Paragraph(
        runs,
        story,
        label,
        level,
        outline=outline,
        indent=indent,
        centred=centred,
        cell=Cell(*cell, header=header) if cell else None,
        note=note,
    )


def manuscript(*lines: str | Paragraph) -> Manuscript:
    paragraphs = tuple(line(one) if isinstance(one, str) else one for one in lines)
    return Manuscript("paper", "0" * 64, "text", paragraphs)


def read(*lines: str | Paragraph, us: Iterable[str] = (), them: Iterable[str] = ()) -> Agreement:
    return agreement(manuscript(*lines), us=us, them=them)


def numbers(found: Agreement) -> list[str]:
    return [clause.number for clause in found.clauses]


def tree(found: Agreement) -> list[tuple[str, str | None]]:
    """Each numbered clause with the number of the nearest numbered clause above it."""
    return [
        (clause.number, next((above.number for above in found.ancestors(clause) if above.number), None))
        for clause in found.clauses
        if clause.number
    ]


def clause(found: Agreement, number: str) -> Clause:
    (one,) = [clause for clause in found.clauses if clause.number == number]
    return one


def said(found: Agreement, words: str) -> Clause:
    """The one clause whose body begins with `words`."""
    (one,) = [clause for clause in found.clauses if clause.body.of(found.text).startswith(words)]
    return one


def body(found: Agreement, number: str) -> str:
    return clause(found, number).body.of(found.text)


def lead_in(found: Agreement, one: Clause) -> str | None:
    return one.lead_in.of(found.text) if one.lead_in else None


def check(found: Agreement) -> None:
    """The laws of every agreement: clauses in order, apart, whole, and rightly linked."""
    end = 0
    children = [set(one.children) for one in found.clauses]
    for at, one in enumerate(found.clauses):
        assert one.index == at
        assert not found.text[end : one.span.start].strip()
        assert end <= one.span.start
        assert one.span.holds(one.body)
        assert all(one.body.holds(sentence) for sentence in one.sentences)
        assert one.lead_in is None or one.lead_in.end <= one.span.start
        assert one.parent is None or one.parent < at
        assert one.parent is None or at in children[one.parent]
        assert 0 <= one.part < len(found.parts)
        end = one.span.end
    assert not found.text[end:].strip()
    assert sum(map(len, children)) == sum(one.parent is not None for one in found.clauses)
    for part, following in pairwise(found.parts):
        assert part.span.end <= following.span.start
    for origin in found.origins:
        assert origin.span.of(found.text)
