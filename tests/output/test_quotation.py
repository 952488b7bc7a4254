import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from agreelint.output.terminal.looks import Sheet
from agreelint.output.terminal.quotation import LONGEST, Mark, quotation

WORDS = "The Agency may use the Services for persistent monitoring of residents, in accordance with Exhibit B."


def plain(words: str, *marks: Mark, width: int = 60) -> list[str]:
    return [line.plain.rstrip() for line in quotation(words, marks, Sheet(width))]


def mark(words: str, part: str, label: str = "", look: str = "decisive") -> Mark:
    start = words.index(part)
    return Mark(start, start + len(part), look, label)


def pointed_at(lines: list[str]) -> str:
    """The words above the marks, as a reader sees them."""
    found = []
    for above, below in pairwise(lines):
        found += [above[run.start() : run.end()] for run in re.finditer("‾+", below)]
    return " ".join(found)


def test_marks_stand_under_the_decisive_words_and_the_label_beside_them() -> None:
    assert plain(WORDS, mark(WORDS, "persistent monitoring", "watches people"), width=80) == [
        "  │ The Agency may use the Services for persistent monitoring of residents, in",
        "  │                                     ‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾ watches people",
        "  │ accordance with Exhibit B.",
    ]


def test_decisive_words_over_a_line_break_are_marked_on_both_lines_and_labelled_once() -> None:
    lines = plain(WORDS, mark(WORDS, "persistent monitoring of residents", "watches people"))
    assert pointed_at(lines) == "persistent monitoring of residents"
    assert sum("watches people" in line for line in lines) == 1


def test_other_places_in_the_clause_have_marks_of_their_own() -> None:
    lines = plain(WORDS, mark(WORDS, "monitoring", "what"), mark(WORDS, "The Agency", "who", "related"), width=100)
    assert lines[1] == "  │ ··········                                     ‾‾‾‾‾‾‾‾‾‾ what"
    assert lines[2] == "  │ who"


def test_wide_letters_are_marked_by_cells() -> None:
    words = "“東京” may not use it"
    lines = plain(words, mark(words, "may not"))
    above, below = lines
    assert cell_len(above[: above.index("may")]) == below.index("‾")


def test_with_colour_there_are_no_marks_under_the_words() -> None:
    lines = quotation(WORDS, [mark(WORDS, "monitoring", "what")], Sheet(100, colour=True))
    assert not any("‾" in line.plain for line in lines)
    styles = {line.plain[span.start : span.end] for line in lines for span in line.spans if span.style == "decisive"}
    assert styles == {"monitoring"}
    assert any(line.plain.endswith("╰ what") for line in lines)


def test_a_long_clause_is_shortened_around_the_decisive_words() -> None:
    words = "Boilerplate follows here. " * 200 + "The Agency may do anything." + " Boilerplate follows here." * 200
    shown = " ".join(line.removeprefix("  │ ") for line in plain(words, mark(words, "anything"), width=100))
    assert "The Agency may do anything." in shown
    assert shown.startswith("Boilerplate follows here.")
    assert shown.count("[…]") == 2
    assert len(shown) < LONGEST


def test_decisive_words_that_are_long_themselves_keep_both_their_ends() -> None:
    words = "Start of it, " + "and more of the same, " * 100 + "end of it."
    shown = " ".join(plain(words, Mark(0, len(words), "decisive", "all of it")))
    assert "Start of it" in shown
    assert "end of it." in shown
    assert "[…]" in shown


def test_a_word_without_end_is_cut() -> None:
    assert len("".join(plain("x" * 100_000, Mark(50_000, 50_010, "decisive")))) < 4 * LONGEST


def test_contract_words_are_no_markup() -> None:
    words = "[bold]Customer[/bold] may :smile: \x1b[31muse\x1b[0m it"
    assert plain(words, width=90) == ["  │ [bold]Customer[/bold] may :smile: <U+001B>[31muse<U+001B>[0m it"]


@given(
    st.lists(st.text("abc é東\u202e", min_size=1, max_size=9), min_size=1, max_size=60),
    st.data(),
    st.sampled_from([60, 80, 120, 200]),
)
def test_every_decisive_character_is_marked_and_no_line_is_too_wide(
    words: list[str], data: st.DataObject, width: int
) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    lines = plain(text, Mark(start, end, "decisive", "a label"), width=width)
    assert all(cell_len(line) <= width for line in lines)
    cells = sum(line.count("‾") for line in lines)
    # Spaces at a line's end vanish; all ink of the decisive words has marks under it.
    ink = sum(cell_len("<U+202E>" if char == "\u202e" else char) for char in text[start:end] if char != " ")
    assert cells >= ink
