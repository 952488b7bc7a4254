"""Headings that only a line under them, or small capitals, sets off from the words around them."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from agreelint.model.agreement import Clause
from agreelint.model.manuscript import Manuscript
from agreelint.structure import agreement
from read.paper import body, drawn, read, texts

FONT, SIZE = "Times-Roman", 11
PROSE = [
    "Provider makes the Services available to Customer for as long as this Agreement runs, and Customer pays the fees",
    "that the order form states. Nothing in this Agreement takes away a right that Customer has by law.",
]


def underlined(
    canvas: Canvas, y: float, before: str, words: str, after: str = "", *, thin: bool = False, past: float = 0.0
) -> None:
    """One line of text with a rule under `words`; `past` is how far the rule reaches beyond them."""
    canvas.setFont(FONT, SIZE)
    canvas.drawString(72, y, before + words + after)
    start = 72 + canvas.stringWidth(before, FONT, SIZE)
    end = start + canvas.stringWidth(words, FONT, SIZE) + past
    if thin:
        canvas.rect(start, y - 1.8, end - start, 0.6, stroke=0, fill=1)
    else:
        canvas.line(start, y - 1.2, end, y - 1.2)


def page_of(*headings: tuple[str, str, str], thin: bool = False, past: float = 0.0) -> bytes:
    """Headings and prose at one distance of lines: only the rules tell them apart."""

    def page(canvas: Canvas) -> None:
        y = 720.0
        for before, words, after in headings:
            underlined(canvas, y, before, words, after, thin=thin, past=past)
            for at, line in enumerate(PROSE, 1):
                canvas.drawString(72, y - 13 * at, line)
            y -= 13 * (1 + len(PROSE))

    return drawn(page)


def clauses(found: Manuscript) -> list[Clause]:
    return list(agreement(found).clauses)


@pytest.mark.parametrize("thin", [True, False])
def test_an_underlined_line_is_a_heading(thin: bool) -> None:
    found = read(page_of(("", "Use of data by the provider", ""), ("", "Term and renewal", ""), thin=thin))
    assert texts(found) == ["Use of data by the provider", " ".join(PROSE), "Term and renewal", " ".join(PROSE)]
    assert [one.outline is not None for one in body(found)] == [True, False, True, False]
    assert [one.heading for one in clauses(found) if one.heading] == ["Use of data by the provider", "Term and renewal"]


def test_an_underlined_heading_after_a_plain_number_is_one() -> None:
    found = clauses(read(page_of(("1.  ", "Use of data by the provider", ""), ("2.  ", "Term and renewal", ""))))
    assert [(one.number, one.heading) for one in found] == [("1", "Use of data by the provider"), ("2", "Term and renewal")]  # fmt: skip


@pytest.mark.parametrize("number", ["", "4.  "])
def test_an_underlined_heading_that_is_run_in_is_one(number: str) -> None:
    found, *_ = clauses(read(page_of((number, "Use of customer data", ". The parties agree on what follows."))))
    assert found.heading == "Use of customer data"


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("Provider shall ", "not", " train its models on the data of Customer."),
        ("", "Provider may use all data of Customer for purposes of its own.", ""),
        ("", "Restricted uses: none", ""),
        ("", "https://provider.example/terms", ""),
        ("", "Provider may use the data of Customer", " for any purpose."),
    ],
)
def test_underlined_words_of_a_sentence_are_no_heading(before: str, words: str, after: str) -> None:
    found = read(page_of((before, words, after)))
    assert all(one.outline is None for one in body(found))
    assert not any(one.heading for one in clauses(found))
    assert before + words + after in " ".join(texts(found))


def test_a_line_that_reaches_past_the_words_is_no_underline() -> None:
    found = read(page_of(("", "Use of data by the provider", ""), past=200.0))
    assert all(not run.underline for one in body(found) for run in one.runs)


def test_a_font_of_small_capitals_sets_off_as_bold_letters_do() -> None:
    data = page_of(("", "Use of data by the provider", ""), past=200.0)
    plain = drawn(_in_small_capitals)
    assert not any(one.heading for one in clauses(read(data)))
    assert clauses(read(plain.replace(b"/BaseFont /Courier", b"/BaseFont /CMCSC10")))[0].heading == (
        "Use of data by the provider"
    )


def _in_small_capitals(canvas: Canvas) -> None:
    canvas.setFont("Courier", SIZE)
    canvas.drawString(72, 720, "Use of data by the provider")
    canvas.setFont(FONT, SIZE)
    for at, line in enumerate(PROSE, 1):
        canvas.drawString(72, 720 - 13 * at, line)
