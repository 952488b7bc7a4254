"""Letters that are not what they seem are said, in every format; letters that are, are not."""

import pytest

from agreelint.read import manuscript

HONEST = "Customer shall not use the Services for the monitoring of any resident in the district."


def gaps(text: str) -> list[str]:
    return [gap.why for gap in manuscript("a.txt", text.encode()).gaps]


@pytest.mark.parametrize(
    "word",
    [
        "surv\u0435illance",
        "\u0441\u043e\u0440",
        "\uff4c\uff41\uff57",
        "\u039f\u03a1",
        "\U0001d429\U0001d41e\U0001d42b\U0001d42c\U0001d428\U0001d427",
        "l\u03b1w",
    ],
)
def test_a_word_in_disguise_is_a_gap(word: str) -> None:
    (why,) = gaps(f"{HONEST} Vendor may sell {word} data.")
    assert "another alphabet" in why
    assert word in why


@pytest.mark.parametrize(
    "words",
    ["a 5 µm film", "ΔT of 3 °C", "β-carotene", "naïve façade, Łódź and Ærø", "Σ of fees", "§ 4 – “quoted”", "€5"],
)
def test_signs_and_accents_are_none(words: str) -> None:
    assert not gaps(f"{HONEST} It has {words}.")


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u202d"])
def test_letters_turned_around_are_a_gap(mark: str) -> None:
    assert "order of letters" in gaps(f"{HONEST} Vendor may {mark}niart\u202c on it.")[0]


def test_characters_of_no_width_are_dropped_and_noted() -> None:
    read = manuscript("a.txt", f"{HONEST} Vendor may tr\u200bain on\u2060 it.".encode())
    assert read.paragraphs[0].text == f"{HONEST} Vendor may train on it."
    assert "no width" in read.notes[0].what


def test_another_language_is_a_gap() -> None:
    text = "Der Kunde darf die Dienste nur für eigene Zwecke nutzen und hat alle Entgelte rechtzeitig zu zahlen. " * 8
    assert "not English" in gaps(text)[0]


def test_a_short_list_is_not_another_language() -> None:
    assert not gaps("Alpha\nBeta\nGamma\nDelta\nLondon\nParis\nNew York")


def test_letters_lost_are_a_gap_only_when_several_words_lost_them() -> None:
    assert not gaps(f"{HONEST} A confdential typing slip.")
    assert "letters are lost" in gaps(f"{HONEST} The confdential defnition of each ofcer.")[0]


def test_characters_that_stand_for_nothing_are_a_gap() -> None:
    assert "no character" in gaps(f"{HONEST} Vendor may \ufffd\ufffd\ufffd\ufffd\ufffd on it.")[0]


@pytest.mark.parametrize(
    "word",
    ["law\u3164ful", "law\u115fful", "law\u2800ful", "law\uffa0ful", "\u029fawfu\u029f", "\u1d00\u029f\u029f",
     "1awfu1", "law\u0307ful", "surve1llance", "law\x1b[0mful", "lax\x08wful", "law\x01ful", "law\x0cful"],
)  # fmt: skip
def test_letters_that_are_none_and_signs_that_pass_for_letters_are_a_gap(word: str) -> None:
    assert gaps(f"{HONEST}\n\nVendor may sell for {word} purposes.")


@pytest.mark.parametrize(
    "words", ["B2B", "OAuth2", "sha256", "the 5th day", "30days", "A1", "Log4j", "Nguy\u1ec5n", "\ufb01t"]
)
def test_digits_and_marks_that_belong_to_a_word_are_none(words: str) -> None:
    assert not gaps(f"{HONEST} It has {words}.")


@pytest.mark.parametrize("word", ["l a w f u l", "A G R E E M E N T", "l\u2009a\u2009w\u2009f\u2009u\u2009l"])
def test_a_word_spaced_out_is_a_word(word: str) -> None:
    read = manuscript("a.txt", f"{HONEST} Any {word}  use.".encode())
    assert read.paragraphs[0].text == f"{HONEST} Any {''.join(word.split())} use."
    assert not read.gaps


def test_of_a_long_run_of_letters_no_part_is_taken_for_a_word() -> None:
    (why,) = gaps(f"{HONEST} It may e n g a g e t a r g e t s alone.")
    assert "spaced out" in why


def test_words_spaced_out_without_end_are_a_gap() -> None:
    (why,) = gaps(f"{HONEST} Any a l l l a w f u l p u r p o s e s use.")
    assert "spaced out" in why


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_soft_hyphen_inside_a_line_is_not_seen(name: str) -> None:
    read = manuscript(name, f"{HONEST} It is law\xadful.".encode())
    assert read.paragraphs[0].text == f"{HONEST} It is lawful."
    assert "no width" in read.notes[0].what
