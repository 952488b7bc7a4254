from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreelint.model.manuscript import Paragraph, Story
from structure.manuscripts import check, line, numbers, read, tree

ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
LETTERS = "abcdefghijkl"
# How each level writes its number; a level that counts on from the one above says so with its dots.
SCHEMES = (
    ("{d}.", "{d}.{d}", "({a})", "({r})"),
    ("ARTICLE {R}", "Section {d}.{d}", "({a})", "({r})", "({A})"),
    ("{d}.", "({a})", "({r})", "({A})"),
    ("{A}.", "{d}.", "({a})", "({r})"),
    ("Section {d}.", "({a})", "({d})"),
    ("{d}", "{d}.{d}", "{d}.{d}.{d}", "({a})"),
    ("§ {d}", "({d})", "({a})"),
    ("Clause {d}", "{d}.{d}", "({a})"),
    ("SECTION {w}.", "{a})", "{r})"),
    ("{d})", "{a}.", "{r}."),
)
WORDS = ["ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE"]

Shape = list["Shape"]


def written(form: str, path: Sequence[int]) -> str:
    """The label at `path` in its form: several {d} take the last parts of the path."""
    at = len(path) - form.count("{d}")
    while "{d}" in form:
        form = form.replace("{d}", str(path[at]), 1)
        at += 1
    last = path[-1] - 1
    return form.format(a=LETTERS[last], A=LETTERS[last].upper(), r=ROMANS[last], R=ROMANS[last].upper(), w=WORDS[last])


def cited(forms: Sequence[str], path: Sequence[int]) -> str:
    """The full citation, told by the scheme alone."""
    own = written(forms[len(path) - 1], path).removesuffix(".")
    word = own.split()[-1]
    own = str(path[-1]) if word in WORDS else word
    if len(path) == 1 or own.count("."):
        return own
    above = cited(forms, path[:-1])
    return f"{above}.{own}" if above[-1].isalnum() and own[0].isalnum() else above + own


def lines(
    forms: Sequence[str], shapes: Sequence[Shape], path: tuple[int, ...] = ()
) -> Iterator[tuple[str, str, int, str]]:
    """Label, words, level and citation of every clause of an outline."""
    for at, shape in enumerate(shapes, start=1):
        here = (*path, at)
        words = "Provider shall keep the following in good order:" if shape else "Provider shall keep it in good order."
        yield written(forms[len(path)], here), words, len(path), cited(forms, here)
        yield from lines(forms, shape, here)


def shapes(depth: int) -> st.SearchStrategy[list[Shape]]:
    """Lists of two or more, because a list of one cannot be told from the next letter."""
    if depth == 0:
        return st.just([])
    below: st.SearchStrategy[Shape] = st.one_of(st.just([]), shapes(depth - 1))
    return st.lists(below, min_size=2, max_size=10 if depth < 3 else 4)


@st.composite
def outlines(draw: st.DrawFn) -> tuple[Sequence[str], list[Shape]]:
    forms = draw(st.sampled_from(SCHEMES))
    return forms, draw(shapes(len(forms)))


@settings(max_examples=120, deadline=None)
@given(outlines())
def test_typed_and_word_numbers_give_one_tree(outline: tuple[Sequence[str], list[Shape]]) -> None:
    forms, found = outline
    told = list(lines(forms, found))
    typed = read(*(f"{label} {words}" for label, words, _, _ in told))
    computed = read(*(line(words, label=label, level=level) for label, words, level, _ in told))
    expected = [citation for _, _, _, citation in told]
    assert numbers(typed) == expected
    assert numbers(computed) == expected
    assert tree(typed) == tree(computed)
    assert typed.text == computed.text
    assert typed.confidence == computed.confidence == 1.0
    assert not typed.notes
    check(typed)
    check(computed)


BITS = st.sampled_from(
    [
        "1.",
        "2.",
        "3.",
        "1.1",
        "2.3",
        "(a)",
        "(b)",
        "(i)",
        "(ii)",
        "A.",
        "B.",
        "•",
        "-",
        "ARTICLE",
        "I",
        "Section",
        "4.",
        "H.12",
        "§",
        "Exhibit",
        "B",
        "SCHEDULE",
        "1",
        "WHEREAS,",
        "RECITALS",
        "Part",
        "Two",
        "the",
        "Provider",
        "shall",
        "not",
        "may",
        "use",
        ":",
        ";",
        ".",
        ",",
        "and",
        "“Model”",
        "means",
        "(“Vendor”)",
        "DEFINITIONS",
        "Use",
        "of",
        "Data",
        "NOW,",
        "THEREFORE,",
        "IN",
        "WITNESS",
        "WHEREOF",
        "By:",
        "____",
        "12",
        "Section",
        "4(b)",
        "\xa0",
        "52.212-4",
        "TABLE",
        "OF",
        "CONTENTS",
        "....",
        "7",
    ]
)
WILD = st.builds(
    line,
    st.lists(BITS, max_size=12).map(" ".join),
    label=st.sampled_from(["", "", "", "1.", "(a)", "•", "Schedule 1", "iv.", "(z)", "第一条", "Phase 3:"]),
    level=st.one_of(st.none(), st.integers(0, 8)),
    bold=st.integers(0, 20),
    indent=st.floats(0, 200),
    outline=st.one_of(st.none(), st.integers(1, 9)),
    centred=st.booleans(),
    story=st.sampled_from([Story.BODY] * 5 + list(Story)),
    cell=st.one_of(st.none(), st.none(), st.tuples(st.integers(0, 2), st.integers(0, 3), st.integers(0, 2))),
    header=st.booleans(),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WILD, max_size=25))
def test_whatever_stands_there_nothing_is_lost_and_all_is_in_order(paper: list[Paragraph]) -> None:
    found = read(*paper)
    check(found)
    for paragraph in paper:
        for word in paragraph.text.split():
            assert word in found.text


def test_a_paper_without_words_is_an_agreement_without_clauses() -> None:
    found = read()
    assert found.clauses == ()
    assert found.text == ""


def test_the_letter_i_and_the_numeral_one_are_told_by_what_follows() -> None:
    items = [f"({letter}) one thing;" for letter in "abcdefgh"]
    letters = read("1. Provider shall give:", *items, "(i) a ninth;", "(j) a tenth.")
    assert numbers(letters)[-2:] == ["1(i)", "1(j)"]
    romans = read("1. Provider shall give:", *items[:-1], "(h) these:", "(i) a first;", "(ii) a second.")
    assert numbers(romans)[-2:] == ["1(h)(i)", "1(h)(ii)"]


@pytest.mark.parametrize(
    "prose",
    [
        "Section 5 and the sections after it apply.",
        "Section 5(b) applies to each Party.",
        "Article 7 shall apply.",
        "1.5 million dollars are due.",
        "30 days after receipt the fee is due.",
        "A. Smith shall sign for the Provider.",
    ],
)
def test_words_that_only_begin_like_a_label_are_words(prose: str) -> None:
    found = read("3. Provider shall deliver the Service.", "4. Customer shall pay.", prose)
    assert numbers(found) == ["3", "4", ""]
    assert found.clauses[-1].body.of(found.text) == prose


def test_a_number_in_a_broken_sentence_is_no_label() -> None:
    found = read(
        "4. Customer shall pay under Section", "5. Any other sum is paid as before, under clause", "(b) of it."
    )
    assert numbers(found) == ["4", "5"]


def test_a_gap_stays_as_written_and_is_noted() -> None:
    found = read(
        "1. Provider shall deliver.", "2. Customer shall pay.", "5. Nobody shall assign.", "6. Ohio law governs."
    )
    assert numbers(found) == ["1", "2", "5", "6"]
    assert [note.what for note in found.notes] == ["the numbering jumps to 5."]
    assert found.notes[0].place is not None
    assert found.notes[0].place.section == "5"
    assert found.confidence < 1


def test_a_repeat_stays_as_written_and_is_noted() -> None:
    found = read(
        "1. Provider shall deliver.", "2. Customer shall pay.", "2. Nobody shall assign.", "3. Ohio law governs."
    )
    assert numbers(found) == ["1", "2", "2", "3"]
    assert found.notes[0].what == "2. comes again, or out of order"


def test_articles_that_count_on_do_not_prefix_their_sections() -> None:
    found = read(
        "ARTICLE I", "1. One thing is so.", "2. Another is so.", "ARTICLE II", "3. A third is so.", "4. A fourth."
    )
    assert numbers(found) == ["I", "1", "2", "II", "3", "4"]


def test_articles_whose_sections_start_anew_prefix_them() -> None:
    found = read(
        "ARTICLE I", "1. One thing is so.", "2. Another is so.", "ARTICLE II", "1. A third is so.", "2. A fourth."
    )
    assert numbers(found) == ["I", "I.1", "I.2", "II", "II.1", "II.2"]


def test_two_labels_on_one_line_are_two_clauses() -> None:
    found = read("4. (a) (i) a fee for each sale; and", "(ii) a fee for each month.", "(b) Costs are paid, too.")
    assert numbers(found) == ["4", "4(a)", "4(a)(i)", "4(a)(ii)", "4(b)"]


def test_a_full_citation_is_not_said_twice() -> None:
    found = read("7.2 Provider shall:", "7.2(a) deliver; and", "7.2(b) support.", "7.3 Customer shall pay.")
    assert numbers(found) == ["7.2", "7.2(a)", "7.2(b)", "7.3"]


def test_procurement_numbers_are_kept() -> None:
    found = read(
        "H.12 Use of the Model. Contractor shall log it.",
        "(a) Logs are kept.",
        "(b) Logs are read.",
        "H.13 Fees. None.",
    )
    assert numbers(found) == ["H.12", "H.12(a)", "H.12(b)", "H.13"]
    found = read("SECTION H – SPECIAL TERMS", "H.3 RIGHTS", "H.3.1 Agency may use it.", "H.3.2 Nobody else may.")
    assert numbers(found) == ["H", "H.3", "H.3.1", "H.3.2"]
    found = read("52.212-4 Contract Terms. The terms apply.", "(a) Inspection is free.", "(b) Assignment is barred.")
    assert numbers(found) == ["52.212-4", "52.212-4(a)", "52.212-4(b)"]


def test_inserted_numbers_go_on() -> None:
    found = read("5. One thing is so.", "5A. Another is so.", "6. A third is so.")
    assert numbers(found) == ["5", "5A", "6"]
    assert not found.notes


def test_clauses_run_together_are_cut() -> None:
    found = read(
        "1. Term. The term is a year. 2. Fees. 2.1 Amount. Customer shall pay a fee. 2.2 Due date. Fees are due at once. "
        "3. Law. Ohio law governs. See Section 2. Nothing else does."
    )
    assert numbers(found) == ["1", "2", "2.1", "2.2", "3"]
    assert found.clauses[-1].body.of(found.text).endswith("See Section 2. Nothing else does.")


def test_items_in_a_sentence_stay_in_it() -> None:
    found = read("4. Customer shall not (a) copy the Model; (b) sell it; or (c) lease it.", "5. Fees are due.")
    assert numbers(found) == ["4", "5"]


def test_hostile_papers_take_no_time() -> None:
    for words in (
        "(a) " * 4000,
        "1. " * 4000,
        "Exhibit A. " * 2000,
        "Section 1" + " " * 20000,
        "Part One " * 3000,
        "“X” (“Y”) " * 2000,
    ):
        check(read(*[words] * 3))
    check(read(*["(a) x:"] * 1500, *["- y:"] * 1500, *["Then:"] * 1500, *["HEADING"] * 1500))
