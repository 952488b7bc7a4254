"""Text files: the line breaks of the editor go, those of the writer stay."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.model.manuscript import Manuscript, Story
from agreelint.read import manuscript
from read.paper import texts

CLAUSES = [
    "1. DEFINITIONS",
    (
        '1.1 "Services" means the artificial intelligence services that Provider makes available to Customer under an'
        " order form, including every model, interface and document that belongs to them."
    ),
    '1.2 "Customer Data" means all data that Customer or its users submit to the Services, and all output.',
    "2. USE",
    "2.1 Customer may use the Services for its internal business purposes. Customer shall not:",
    (
        "(a) resell, lease or otherwise make the Services available to any third party except as set out in Section"
        " 5.2 of this Agreement or in the applicable order form;"
    ),
    "(b) use the Services for persistent monitoring of residents; or",
    "(c) remove any notice.",
    (
        "The parties agree that Article 9 prevails over each order form and that nothing in it takes away a right which"
        " Customer has by law. It binds their successors."
    ),
    "ARTICLE II",
    (
        "3. TERM. This Agreement runs for thirty (30) months from the date on which the last party signs it and then"
        " renews for terms of twelve (12) months each."
    ),
]


def read(text: str, name: str = "agreement.txt") -> Manuscript:
    return manuscript(name, text.encode())


def wrap(text: str, width: int, hang: int = 0, first: int = 0) -> str:
    return textwrap.fill(
        text, width, break_long_words=False, break_on_hyphens=False,
        initial_indent=" " * first, subsequent_indent=" " * hang,
    )  # fmt: skip


@pytest.mark.parametrize("width", [60, 66, 72, 78, 90, 120])
@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", "\r\n\r\n"])
def test_hard_wrapped_lines_join_to_the_paragraphs_they_were(width: int, between: str) -> None:
    end = "\r\n" if "\r" in between else "\n"
    text = between.join(wrap(clause, width).replace("\n", end) for clause in CLAUSES)
    assert texts(read(text)) == CLAUSES


@pytest.mark.parametrize("hang", [4, 8])
def test_hanging_indents(hang: int) -> None:
    assert texts(read("\n".join(wrap(clause, 74, hang) for clause in CLAUSES))) == CLAUSES


def test_first_line_indents() -> None:
    assert texts(read("\n".join(wrap(clause, 74, 0, 5) for clause in CLAUSES))) == CLAUSES


def test_double_spaced_lines() -> None:
    text = "\n\n\n".join(wrap(clause, 60).replace("\n", "\n\n") for clause in CLAUSES)
    assert texts(read(text)) == CLAUSES


def test_one_clause_a_line_is_not_glued() -> None:
    assert texts(read("\n".join(CLAUSES))) == CLAUSES


def test_a_number_that_a_line_breaks_off_before_is_no_label() -> None:
    lines = (
        "1. It ends as set out in Section\n5 and survives.\n2. Pay under Clause\n7.2 of the plan.\n"
        "3. Customer agrees to\n(a) pay and\n(b) leave."
    )
    assert texts(read(lines)) == [
        "1. It ends as set out in Section 5 and survives.",
        "2. Pay under Clause 7.2 of the plan.",
        "3. Customer agrees to",
        "(a) pay and",
        "(b) leave.",
    ]


def test_one_short_clause_a_line_is_not_glued() -> None:
    lines = [
        "Provider may suspend the Services if Customer does not pay in time.",
        "Customer may end this Agreement with thirty days' notice in writing.",
        "Neither party may assign this Agreement without the other's consent.",
        "The laws of Delaware govern this Agreement and all claims from it.",
        "Provider shall not train models on Customer Data without permission.",
        "All notices shall be in writing and go to the addresses set out here.",
    ]
    assert texts(read("\n".join(lines))) == lines


def test_a_clause_on_one_very_long_line() -> None:
    clause = "1. " + "Customer shall not use the Services to follow people at home. " * 2_000
    assert texts(read(clause)) == [clause.strip()]


@pytest.mark.parametrize("form_feed", ["\n\n", "\n\f\n", "\n\n\n\n\n"])
@pytest.mark.parametrize("number", ["{}", "- {} -", "Page {} of 6", "Page {}"])
def test_page_numbers_are_set_apart_and_pages_join(form_feed: str, number: str) -> None:
    names = ["Alpha", "Beta", "Gamma", "Delta", "Zeta", "Eta"]
    sentence = "{} shall keep all Customer Data confidential and shall use it for no purpose other than"
    rest = "the performance of the Services for {}, as long as this Agreement runs and for five years after it."
    pages = [
        f"{wrap(sentence.format(name), 70)}\n\n{number.format(page)}{form_feed}{wrap(rest.format(name), 70)}"
        for page, name in enumerate(names, 1)
    ]
    found = read("\n\n".join(pages))
    assert texts(found) == [f"{sentence.format(name)} {rest.format(name)}" for name in names]
    assert texts(found, Story.FOOTER) == [number.format(1)]


def test_a_running_line_is_kept_once_as_a_footer() -> None:
    page = "1. Use. Customer may use the Services.\n\n{}\n\nSource: ACME CORP, 10-Q, 5/{}/2024\n\n\n\n\n"
    found = read("".join(page.format(number, number) for number in range(1, 6)))
    assert texts(found) == ["1. Use. Customer may use the Services."] * 5
    assert texts(found, Story.FOOTER) == ["1", "Source: ACME CORP, 10-Q, 5/1/2024"]
    assert set(found.stories) == {Story.BODY, Story.FOOTER}


def test_lone_numbers_that_do_not_count_pages_stay() -> None:
    found = read("Fees\n\n500\n\nTerm\n\n12\n\nThe fees are in dollars and the term is in months.")
    assert texts(found)[:4] == ["Fees", "500", "Term", "12"]


def test_a_signature_block_is_not_glued() -> None:
    block = "PROVIDER                      CUSTOMER\nBy: ____________              By: ____________\nName:                         Name:"
    found = texts(read(f"{wrap(CLAUSES[1], 70)}\n\n{block}"))
    assert found[1:] == ["PROVIDER CUSTOMER", "By: ____________ By: ____________", "Name: Name:"]


def test_bullets_are_paragraphs() -> None:
    text = "Customer shall not:\n- resell the Services;\n- use them to monitor people who did not\n  consent to it; or\n* copy them."
    assert texts(read(text)) == [
        "Customer shall not:",
        "- resell the Services;",
        "- use them to monitor people who did not consent to it; or",
        "* copy them.",
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("infor-\nmation", "information"),
        ("non-\ntransferable", "non-transferable"),
        ("third-\nparty", "third-party"),
    ],
)
def test_a_hyphen_at_a_line_end(line: str, expected: str) -> None:
    text = (
        f"Provider grants a licence to the information that is described in the order form as being {line} or that a\n"
        "third-party provider has made available, and it does so for the term that the order form names in its first\n"
        "paragraph and for no longer."
    )
    assert expected in texts(read(text))[0].split()


def test_windows_1252_is_read_and_said() -> None:
    read_ = manuscript("a.txt", "1. “Services” means the things – all of them.".encode("cp1252"))
    assert texts(read_) == ["1. “Services” means the things – all of them."]
    assert "Windows-1252" in read_.notes[0].what


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_encodings(encoding: str) -> None:
    read_ = manuscript("a.txt", "1. “Services” means the things.".encode(encoding))
    assert texts(read_) == ["1. “Services” means the things."]
    assert not read_.notes


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 4,
        b"\x00\x01\x02\x03" * 100,
        b"\xff\xfea",
        "1. Use.".encode("utf-16-le"),
        b"\x9d\xc3\xff" * 50,
    ],
)
def test_other_bytes_are_no_text(data: bytes) -> None:
    read_ = manuscript("a.txt", data)
    assert not read_.paragraphs
    assert read_.gaps


def origin(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    return (lines[line - 1] + "\n")[column]


WORDS = st.sampled_from(
    ["Provider", "shall", "not", "(a)", "1.1", "use", "data.", "  ", "\t", "non-", "x;", "\u200b", "\xa0", "and"]
)


@given(st.lists(st.lists(WORDS, max_size=14).map(" ".join), max_size=30).map("\n".join))
def test_every_character_of_a_run_stands_where_its_anchor_says(text: str) -> None:
    for paragraph in read(text).paragraphs:
        assert paragraph.text == paragraph.text.strip()
        assert "  " not in paragraph.text
        for run in paragraph.runs:
            assert run.anchor is not None
            for at, char in enumerate(run.text):
                there = origin(text, run.anchor.index, run.anchor.offset + at)
                assert char == there or (char == " " and there.isspace())


@given(st.lists(st.lists(WORDS, max_size=14).map(" ".join), max_size=30).map("\n".join))
def test_no_word_is_lost_or_doubled(text: str) -> None:
    found = read(text)
    words = [char for paragraph in found.paragraphs for char in paragraph.text if char != " "]
    kept = [char for char in text if not char.isspace() and char != "\u200b"]
    if Story.FOOTER in found.stories:
        # Of a line that comes back at the foot of pages one stays.
        assert len(words) <= len(kept)
        assert {"".join(line.split()) for line in text.replace("\u200b", "").split("\n")} >= {
            "".join(foot.split()) for foot in texts(found, Story.FOOTER)
        }
    else:
        assert words == kept
