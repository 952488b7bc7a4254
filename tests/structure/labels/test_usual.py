import pytest

from agreelint.structure.labels import numerals, usual


@pytest.mark.parametrize(
    ("text", "own", "families"),
    [
        ("1. Words", "1", {"1."}),
        ("1.Words", "1", {"1."}),
        ("1) Words", "1)", {"1)"}),
        ("(1) Words", "(1)", {"(1)"}),
        ("7.2 Words", "7.2", {"2 parts"}),
        ("1.0 WORDS", "1", {"1."}),
        ("(a) words", "(a)", {"(a)"}),
        ("(i) words", "(i)", {"(a)", "(i)"}),
        ("(C) words", "(C)", {"(A)"}),
        ("(bb) words", "(bb)", {"(a)", "(aa)"}),
        ("iv. words", "iv", {"i."}),
        ("Section 4. Words", "4", {"section"}),
        ("ARTICLE II", "II", {"article"}),
        ("Article 5 Words", "5", {"article"}),
        ("SECTION ONE. Words", "1", {"section"}),
        ("TWO. Words", "2", {"one"}),
        ("Third: Words", "3", {"one"}),
        ("§ 3 Words", "3", {"section"}),
        ("Clause 9: Words", "9", {"clause"}),
        ("H.12 Words", "H.12", {"H 1 parts"}),
        ("52.212-4 Words", "52.212-4", {"clause book"}),
        ("2 DEFINITIONS", "2", {"1"}),
        ("4 [RESERVED]", "4", {"1"}),
        ("2. Hours. The Service is up.", "2", {"1."}),
        ("5A. Words", "5A", {"1."}),
        ("7A Words", "7A", {"1", "1."}),
        ("7.2A Words", "7.2A", {"2 parts"}),
        ("7A.1 Words", "7A.1", {"2 parts"}),
        ("12bis. Words", "12bis", {"1."}),
        ("Article 12bis Words", "12bis", {"article"}),
        ("II.1 Words", "II.1", {"2 parts"}),
        ("II.3(a) words", "II.3", {"2 parts"}),
        ("I.1 Words", "I.1", {"I 1 parts", "2 parts"}),
        ("Section II.1. Words", "II.1", {"2 parts"}),
        ("Article IV.2 Words", "IV.2", {"2 parts"}),
        ("Section H.12 Words", "H.12", {"H 1 parts"}),
        ("[7.2] Words", "7.2", {"2 parts"}),
        ("[7.2 Words]", "7.2", {"2 parts"}),
        ("[(c)] words", "(c)", {"(a)"}),
        ("[7A] Words", "7A", {"1", "1."}),
        ("6(c) Words", "6(c)", {"1 parts (a)"}),
        ("VI(c) Words", "VI(c)", {"1 parts (a)"}),
        ("4.2(c) Words", "4.2(c)", {"2 parts (a)"}),
    ],
)
def test_typed_labels_and_their_readings(text: str, own: str, families: set[str]) -> None:
    label = usual.typed(text)
    assert label is not None
    assert label.own == own
    assert {reading.family for reading in label.readings} == families
    assert text[: label.length].rstrip() == label.text or label.length == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Section 5 and the others",
        "First, the fees",
        "One day. later",
        "two. Words",
        "Section 5(b) applies",
        "Article 7, as amended",
        "1.5 million",
        "2.5% of it",
        "30 days after",
        "(the) word",
        "(did) it",
        "(mix) it",
        "Provider",
        "[30] days after",
        "[●] Words",
        "[Reserved]",
        "[2.5 per cent]",
        "Section II.1 and the others",
        "12bistro tables",
        "1,000 units",
        "3D printing",
        "no. 5",
        "",
        "Sections 2 and 3 outlive this Agreement.",
        "Clauses 1 and 2 lie dormant for an effort in Annex Q.",
        "Articles I and VI survive.",
    ],
)
def test_what_is_no_label(text: str) -> None:
    label = usual.typed(text)
    assert label is None or label.strength < 2


@pytest.mark.parametrize(
    ("shown", "own", "bullet"),
    [
        ("1.", "1", False),
        ("(a)", "(a)", False),
        ("•", "", True),
        ("o", "", True),
        ("Article I", "I", False),
        ("7", "7", False),
        ("a", "a", False),
        ("Phase 3:", "Phase 3", False),
        ("第一条", "第一条", False),
    ],
)
def test_whatever_word_shows_is_a_label(shown: str, own: str, bullet: bool) -> None:
    label = usual.computed(shown)
    assert label.own == own
    assert label.is_bullet is bullet
    assert label.strength == usual.TRUSTED
    assert label.length == 0


def test_numerals() -> None:
    assert [numerals.roman(text) for text in ("iv", "XII", "iiii", "", "abc")] == [4, 12, None, None, None]
    assert [numerals.letters(text) for text in ("a", "Z", "aa", "bb", "ab", "1")] == [1, 26, 27, 28, None, None]
    assert [numerals.words(text) for text in ("one", "Twenty-Two", "FIFTH", "thirty", "many")] == [1, 22, 5, 30, None]
