"""Markdown: the words as they are shown, headings and lists as Markdown makes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.model.manuscript import Manuscript
from agreelint.read import manuscript
from read.paper import texts


def read(text: str) -> Manuscript:
    return manuscript("agreement.md", text.encode())


def test_headings() -> None:
    found = read(
        "# AI Services Agreement #\n\n## 1. Definitions\nwords\n\nTitle\n=====\n\nSub\n---\n####### no heading"
    )
    outline = [(paragraph.text, paragraph.outline) for paragraph in found.paragraphs]
    assert outline == [
        ("AI Services Agreement", 1),
        ("1. Definitions", 2),
        ("words", None),
        ("Title", 1),
        ("Sub", 2),
        ("####### no heading", None),
    ]
    assert found.format == "markdown"


def test_lists_are_numbered_as_they_are_shown() -> None:
    found = read(
        "1. Vendor may\n   use Data.\n1. Vendor shall not sell.\n   - one\n   - two\n1. Third\n\n5) other\n9) list"
    )
    assert [(p.label, p.text, p.level) for p in found.paragraphs] == [
        ("1.", "Vendor may use Data.", 0),
        ("2.", "Vendor shall not sell.", 0),
        ("•", "one", 1),
        ("•", "two", 1),
        ("3.", "Third", 0),
        ("5)", "other", 0),
        ("6)", "list", 0),
    ]


def test_labels_that_markdown_does_not_know_stay_in_the_words() -> None:
    found = read(
        '1.1 "Service" means the\nthing.\n1.2 "Data" means data.\n(a) first part;\n(b) second part.\n\nSection 4. Use.'
    )
    assert texts(found) == [
        '1.1 "Service" means the thing.',
        '1.2 "Data" means data.',
        "(a) first part;",
        "(b) second part.",
        "Section 4. Use.",
    ]
    assert all(not paragraph.label for paragraph in found.paragraphs)


def test_marks_go_and_looks_stay() -> None:
    (paragraph,) = read(
        "The **Vendor** shall *not* use [Data](https://a.example/b) \\*ever\\* <!-- unless -->or __at all__."
    ).paragraphs
    assert paragraph.text == "The Vendor shall not use Data *ever* or at all."
    assert [run.text.strip() for run in paragraph.runs if run.bold] == ["Vendor", "at all"]
    assert [run.text.strip() for run in paragraph.runs if run.italic] == ["not"]


def test_tables_are_cells() -> None:
    found = read("before\n\n| Item | Price |\n|:--|--:|\n| A \\| B | 1 |\n| C | |\n\nafter")
    cells = [(p.cell.row, p.cell.column, p.cell.header, p.text) for p in found.paragraphs if p.cell]
    assert cells == [
        (0, 0, True, "Item"),
        (0, 1, True, "Price"),
        (1, 0, False, "A | B"),
        (1, 1, False, "1"),
        (2, 0, False, "C"),
    ]
    assert [p.text for p in found.paragraphs if not p.cell] == ["before", "after"]


def test_snake_case_and_arithmetic_are_no_marks() -> None:
    assert texts(read("Use the field customer_data_id and 2 * 3 * 4.")) == [
        "Use the field customer_data_id and 2 * 3 * 4."
    ]


@pytest.mark.parametrize(
    "html", ['<span style="display:none">not</span>', "<p hidden>not</p>", "<del>not</del>", "<s>not</s>", "~~not~~"]
)
def test_markup_that_may_hide_or_strike_words_is_a_gap(html: str) -> None:
    found = read(f"Vendor shall {html} sell Data.")
    assert len(found.gaps) == 1


def test_plain_tags_are_no_gap() -> None:
    found = read("Vendor shall<br>not <b>sell</b> Data.")
    assert texts(found) == ["Vendor shall not sell Data."]
    assert not found.gaps


WORDS = st.sampled_from(
    ["Vendor", "**shall**", "*not*", "(a)", "1.", "- x", "use_data", "`code`", "\\*", "#", "|", "[a](b)", ">", "\u200b"]
)


@given(st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=20).map("\n".join))
def test_every_character_of_a_run_stands_where_its_anchor_says(text: str) -> None:
    lines = text.split("\n")
    for paragraph in read(text).paragraphs:
        for run in paragraph.runs:
            assert run.anchor is not None
            line = lines[run.anchor.index - 1] + "\n"
            there = line[run.anchor.offset : run.anchor.offset + len(run.text)]
            assert all(a == b or (a == " " and b.isspace()) for a, b in zip(run.text, there, strict=True)), (run, line)
