import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from agreelint.output.visible import file_name, one_line, visible


def test_an_escape_sequence_is_shown_and_not_sent() -> None:
    assert visible("\x1b[2Jclean\x9b1m") == "<U+001B>[2Jclean<U+009B>1m"


def test_marks_that_turn_the_direction_of_the_text_are_shown() -> None:
    assert visible("shall \u202eton\u202c use") == "shall <U+202E>ton<U+202C> use"


def test_letters_without_a_shape_are_shown() -> None:
    assert visible("no\u200bt \u3164 \U000e0041") == "no<U+200B>t <U+3164> <U+E0041>"


def test_words_of_other_scripts_stay_as_they_are() -> None:
    assert visible("Société “Żubr” §7.2 – 東京") == "Société “Żubr” §7.2 – 東京"


def test_spaces_of_every_kind_are_plain() -> None:
    assert one_line("any\u00a0lawful\u2003 use\n\tof it") == "any lawful use of it"


def test_a_line_feed_in_a_name_is_shown() -> None:
    assert file_name("a\nPASS  b.docx") == "a<U+000A>PASS  b.docx"


@given(st.text(st.characters(codec=None)))
def test_nothing_that_steers_is_left(text: str) -> None:
    shown = visible(text)
    assert not {unicodedata.category(char) for char in shown.replace("\n", "").replace("\t", "")} & {"Cc", "Cf", "Cs"}
    assert visible(shown) == shown
    shown.encode("utf-8")
