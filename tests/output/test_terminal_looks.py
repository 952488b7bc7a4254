"""The terminal report with what bursts lines: long words, wide letters, several documents; and its links."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from agreelint.model.place import Gap, Note, Place
from agreelint.output import terminal
from output import reviews

WIDTHS = [60, 80, 120, 200]
WORD = "Hyper" * 30 + "SystemWithoutAnyBlank"
WIDE = reviews.finding(
    "2.1 ライセンス。お客様は、本システムを、適用法令により禁止されていないあらゆる目的のために利用することができる。提供者はこれを拒否しない。",
    "あらゆる目的のために",
    100,
    place=Place("2.1", "利用許諾と制限", "body", 3),
    owner="法務部",
    ask_for="お客様は、別紙一に定める目的のためにのみ本システムを利用することができる。",
)
LONG = reviews.finding(
    f"Customer may use {WORD} for any lawful purpose, as at https://example.com/{'a' * 120} it says.",
    f"{WORD} for any lawful purpose",
    900,
    id="a" * 12,
    red_line="use-limits-" * 6 + "all",
    rule="house/" + "long-rule-name-" * 6 + "a",
    place=Place("3", "H" * 90, "body", 4),
    owner="O" * 100,
)
REVIEW = reviews.review(
    reviews.document(
        "契約書" * 12 + ".pdf",
        format="pdf",
        findings=(WIDE, LONG),
        gaps=(Gap("頁" * 50, "絵" * 80),),
        notes=(Note("注意" * 60, Place("9", "", "body", 5)),),
    ),
    reviews.document("a-very-long-name-" * 6 + ".docx", findings=(LONG,)),
)


@pytest.mark.parametrize("width", WIDTHS)
def test_long_words_and_wide_letters_stay_within_the_page(width: int, snapshot: SnapshotAssertion) -> None:
    shown = terminal.render(REVIEW, width=width, statistics=True, verbose=True)
    assert shown == snapshot
    assert max(map(cell_len, shown.splitlines())) <= min(width, 120)
    assert WORD in re.sub(r"[\s│‾]", "", shown)


@pytest.mark.parametrize("width", WIDTHS)
def test_marks_stand_under_wide_letters(width: int) -> None:
    lines = terminal.render(reviews.review(reviews.document(findings=(WIDE,))), width=width).splitlines()
    marked = 0
    for words, marks in pairwise(lines):
        if "‾" in marks:
            start, end = marks.index("‾"), marks.rindex("‾") + 1
            letters = [letter for at, letter in enumerate(words) if start <= cell_len(words[:at]) < end]
            assert "".join(letters) in WIDE.quote
            marked += len(letters)
    assert marked == len(WIDE.quote)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_quiet_report_of_several_documents(width: int, snapshot: SnapshotAssertion) -> None:
    shown = terminal.render(REVIEW, width=width, quiet=True, statistics=True)
    assert shown == snapshot
    assert max(map(cell_len, shown.splitlines())) <= min(width, 120)


def links(shown: str) -> list[tuple[str, str]]:
    """The links of a report, each with its words."""
    found = re.findall(r"\x1b\]8;([^;]*);([^\x1b]+)\x1b\\(.*?)\x1b\]8;;\x1b\\", shown, re.DOTALL)
    assert not {number for number, _, _ in found if number}  # the same bytes each time
    return [(to, re.sub(r"\x1b\[[0-9;]*m", "", words)) for _, to, words in found]


def test_places_in_a_pdf_are_links_to_their_pages() -> None:
    pdf = reviews.document("a.pdf", format="pdf")
    address = Path("/deals/ü; x\x1b]8;;y#1/a.pdf").as_uri()
    shown = terminal.render(reviews.review(pdf), colour=True, verbose=True, files={"a.pdf": address})
    made = links(shown)
    assert (address, "a.pdf") in made
    assert (f"{address}#page=3", "§2.1 Licence, page 3") in made
    assert (f"{address}#page=5", "§3.2 Restrictions, page 5") in made  # a limit that holds
    assert re.fullmatch(r"[!-~]+", address)  # whatever the file is called
    assert "#" not in address
    assert shown == terminal.render(reviews.review(pdf), colour=True, verbose=True, files={"a.pdf": address})
    plain = terminal.render(reviews.review(pdf), colour=True, verbose=True)
    assert re.sub(r"\x1b\]8;;[^\x1b]*\x1b\\", "", shown) == plain


def test_other_files_have_no_pages_to_go_to_and_paper_has_no_links() -> None:
    files = {"vendor-agreement.docx": "file:///a.docx"}
    shown = terminal.render(reviews.review(reviews.document()), colour=True, files=files)
    assert links(shown) == [("file:///a.docx", "vendor-agreement.docx")]
    assert "\x1b" not in terminal.render(reviews.review(reviews.document()), files=files)


def test_the_name_of_a_red_line_is_kept_whole_beside_a_long_title() -> None:
    told = replace(reviews.verdicts()[0], red_line="catastrophic-capabilities", title="No help towards any harm " * 4)
    shown = terminal.render(reviews.review(reviews.document(verdicts=(told, *reviews.verdicts()[1:]))), width=100)
    assert "catastrophic-capabilities" in shown
