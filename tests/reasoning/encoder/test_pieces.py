"""Words as the pieces that the network knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.reasoning.encoder.pieces import UNKNOWN, pieces, vocabulary


def names(text: str) -> list[str]:
    known = list(vocabulary())
    return [known[at] for at in pieces(text)]


def test_a_known_word_is_one_piece_and_others_are_cut_into_the_longest() -> None:
    assert names("The vendor shall comply") == ["the", "vendor", "shall", "comply"]
    cut = names("unenforceability")
    assert len(cut) > 1
    assert all(piece.startswith("##") for piece in cut[1:])
    assert "".join(piece.removeprefix("##") for piece in cut) == "unenforceability"


def test_marks_stand_by_themselves() -> None:
    assert names('2.1(a) "Use"; §4') == ["2", ".", "1", "(", "a", ")", '"', "use", '"', ";", "§", "4"]


@pytest.mark.parametrize("hidden", ["­", "\u200b", "́"], ids=["soft hyphen", "no width", "accent"])
def test_what_is_hidden_in_a_word_changes_nothing(hidden: str) -> None:
    assert pieces(f"wea{hidden}pons") == pieces("weapons")


def test_what_is_no_word_is_unknown() -> None:
    assert pieces("x" * 5_000) == [UNKNOWN]
    assert pieces("\U0001f600") == [UNKNOWN]


@given(st.text(max_size=200))
def test_every_text_has_pieces_that_the_network_knows(text: str) -> None:
    assert all(0 <= at < len(vocabulary()) for at in pieces(text))


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=100))
def test_capitals_change_nothing(text: str) -> None:
    assert pieces(text.upper()) == pieces(text.lower())
