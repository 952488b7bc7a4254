import pytest

from structure.manuscripts import check, line, numbers, read, tree


@pytest.mark.parametrize("word", ["Section ", ""])
def test_sections_of_roman_articles(word: str) -> None:
    found = read(
        "ARTICLE I DEFINITIONS",
        f"{word}I.1 Meaning. Words mean what they say.",
        f"{word}I.2 Scope. Vendor shall not:",
        "(a) track people; or",
        "(b) aim weapons.",
        "ARTICLE II USE",
        f"{word}II.1 Grant. Agency may use the Model.",
        f"{word}II.2 Limits. Section II.1 and Section I.2(b) apply.",
    )
    check(found)
    assert tree(found) == [
        ("I", None), ("I.1", "I"), ("I.2", "I"), ("I.2(a)", "I.2"), ("I.2(b)", "I.2"),
        ("II", None), ("II.1", "II"), ("II.2", "II"),
    ]  # fmt: skip
    assert [found.clauses[one.targets[0]].number for one in found.references] == ["II.1", "I.2(b)"]
    assert not found.notes


def test_roman_sections_without_articles_are_siblings() -> None:
    found = read("I.1 Words are words.", "I.2 Fees are due.", "II.1 Agency may use it.", "II.2(a) Ohio law governs.")
    assert [above for _, above in tree(found)][:3] == [None, None, None]


def test_letters_of_a_solicitation_are_no_numerals() -> None:
    found = read(
        "SECTION C – DESCRIPTION",
        "C.1 The Contractor shall deliver.",
        "C.1.1 It shall do so at once.",
        "SECTION H – SPECIAL REQUIREMENTS",
        "H.1 No person may be tracked.",
        "SECTION I – CLAUSES",
        "I.1 The Contractor shall keep records.",
        "I.2 Notices go by post.",
    )
    assert tree(found) == [
        ("C", None), ("C.1", "C"), ("C.1.1", "C.1"), ("H", None), ("H.1", "H"), ("I", None), ("I.1", "I"), ("I.2", "I"),
    ]  # fmt: skip


def test_labels_that_a_draft_puts_in() -> None:
    found = read(
        "7. Use",
        "7.1 Agency may use the Model.",
        "[7.2] Agency may share it.",
        "7.2A Agency may keep it.",
        "7.3 Agency shall not:",
        "(a) sell it;",
        "(b) rent it; or",
        "[(c)] lend it.",
        "7A. Price",
        "7A.1 The price is one dollar.",
        "[8. Term. The term is a year.]",
    )
    check(found)
    assert numbers(found) == ["7", "7.1", "7.2", "7.2A", "7.3", "7.3(a)", "7.3(b)", "7.3(c)", "7A", "7A.1", "8"]
    assert dict(tree(found))["7A.1"] == "7A"
    assert not found.notes


def test_the_lines_of_a_list_need_no_full_stop() -> None:
    found = read("ANNEX B. FEES", "A. Annual fee", "B. Other")
    assert numbers(found) == ["", "A", "B"]


def test_words_that_a_page_breaks_are_still_words() -> None:
    broken = "A. The Provider shall send to the place of business of Acme and to its agent, who is"
    found = read("1. Fees are due.", broken, "B. Smith of London.", "2. Ohio law governs.")
    assert "B" not in numbers(found)


@pytest.mark.parametrize("label", ["Section I.1", "I.1"])
def test_roman_labels_that_word_shows(label: str) -> None:
    found = read(
        line("Use", label="Article I"),
        line("Agency may use it.", label=label),
        line("Fees are due.", label=label.replace("1", "2")),
    )
    assert tree(found) == [("I", None), ("I.1", "I"), ("I.2", "I")]
