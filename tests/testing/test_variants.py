import pytest

from agreelint.testing import HARMLESS, variants

LIMIT = 'The Customer shall not use the Services for fly-tipping of "surveillance" flights.'


@pytest.mark.parametrize("name", HARMLESS)
def test_every_change_applies_somewhere(name: str) -> None:
    assert dict(variants(LIMIT))[name] != LIMIT


def test_names_keep_their_capitals_and_other_words_do_not() -> None:
    put = HARMLESS['after "During the Term"']
    assert put("The Customer may go.") == "During the Term, the Customer may go."
    assert put("Customer may go.") == "During the Term, Customer may go."


@pytest.mark.parametrize(
    "text",
    [
        '"System" means the model.',
        "(a) go",
        "2.1 Go.",
        "Task 5. Go.",
        "Prohibited uses: all of them.",
        "If Vendor agrees, Customer may go.",
        "Notwithstanding Section 2, go.",
    ],
)
def test_an_opening_is_put_before_no_other(text: str) -> None:
    assert HARMLESS['after "During the Term"'](text) == text


def test_wording_in_several_paragraphs_is_left_alone() -> None:
    assert not list(variants("1. Licence\nThe Customer may go."))
