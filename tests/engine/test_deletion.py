"""A tracked deletion that takes a limit away is a finding that quotes the deleted words."""

import pytest

from agreelint.engine.review import File, footing, review_files
from agreelint.model.manuscript import Change, Revision, View
from agreelint.model.review import Document, Finding, Kind, Review, Standing
from agreelint.model.rule import Certainty
from agreelint.output.terminal import write
from read.docx.wordfile import par, parts_of, run, zipped

LIMIT = "Customer shall not use the AI System to track or profile residents."
WHO, WHEN = "Vera Vendor", "2026-03-04T10:00:00Z"
BY = f'w:id="9" w:author="{WHO}" w:date="{WHEN}"'
GONE_END = f"<w:rPr><w:del {BY}/></w:rPr>"
LINE = "domestic-surveillance"


def deleted(words: str) -> str:
    return f'<w:del {BY}><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def inserted(words: str) -> str:
    return f"<w:ins {BY}>{run(words)}</w:ins>"


def reviewed(*paragraphs: str, view: View = View.ACCEPTED) -> Review:
    body = par("1. Licence. Provider grants Agency a licence to use the AI System.") + "".join(paragraphs)
    data = zipped(parts_of(body + par("9. Fees are due.")))
    return review_files([File("draft.docx", data=data)], footing(red_lines=[LINE]), view=view)


def document(*paragraphs: str, view: View = View.ACCEPTED) -> Document:
    return reviewed(*paragraphs, view=view).documents[0]


def gone(found: Document) -> list[Finding]:
    return [finding for finding in found.findings if finding.kind is Kind.MISSING and finding.quote]


@pytest.mark.parametrize(
    ("paragraphs", "quote", "section"),
    [
        ([par(deleted(f"2. {LIMIT}"), GONE_END)], f"2. {LIMIT}", "2"),
        ([par(run("2. ") + deleted(LIMIT))], LIMIT, "2"),
        ([par(run("2. Customer shall ") + deleted("not ") + run(LIMIT[19:]))], "not", "2"),
        ([par(run("2. Customer ") + deleted("shall ") + inserted("may or may ") + deleted("not ") + run(LIMIT[19:]))],
         "shall not", "2"),
        ([par("2. Customer shall not:"), par(deleted("(a) use the AI System to track or profile residents;"), GONE_END),
          par("(b) resell it.")], "(a) use the AI System to track or profile residents;", "2(a)"),
        ([par(run("2. Customer shall ") + deleted("not") + inserted("be free to") + run(":")),
          par("(a) use the AI System to track or profile residents; or"), par("(b) resell it.")], "not", "2(a)"),
    ],
)  # fmt: skip
def test_the_deleted_words_are_quoted(paragraphs: list[str], quote: str, section: str) -> None:
    found = document(*paragraphs)
    (finding,) = gone(found)
    assert finding.quote == quote
    assert finding.place.section == section
    assert finding.certainty is Certainty.CERTAIN
    assert finding.revision == Revision(Change.DELETED, WHO, WHEN)
    assert finding.id in found.verdicts[0].findings
    assert found.verdicts[0].standing in {Standing.MISSING, Standing.CROSSED}


@pytest.mark.parametrize(
    "paragraphs",
    [
        [par(f"2. {LIMIT}")],
        [par(run(f"2. {LIMIT} Fees ") + deleted("may ") + inserted("shall ") + run("rise."))],
        [par(run("2. ") + deleted(LIMIT) + inserted(LIMIT.replace("Customer", "The Customer")))],
        [
            par(f'<w:moveFrom w:id="1" w:author="V">{run(f"2. {LIMIT}")}</w:moveFrom>'),
            par(f'<w:moveTo w:id="2" w:author="V">{run(f"3. {LIMIT}")}</w:moveTo>'),
        ],
        [par(deleted("2. Customer shall pay interest."), GONE_END), par(f"3. {LIMIT}")],
    ],
)
def test_a_limit_that_stands_is_not_gone(paragraphs: list[str]) -> None:
    found = document(*paragraphs)
    assert found.findings == ()
    assert found.verdicts[0].standing is Standing.HELD


def test_beside_another_limit_it_is_only_possible() -> None:
    found = document(par(run("2. ") + deleted(LIMIT)), par("3. " + LIMIT.replace("residents", "people")))
    (finding,) = gone(found)
    assert finding.certainty is Certainty.POSSIBLE
    assert found.verdicts[0].standing is Standing.HELD


def test_in_the_original_view_nothing_is_deleted() -> None:
    found = document(par(run("2. ") + deleted(LIMIT)), view=View.ORIGINAL)
    assert found.findings == ()
    assert found.view == "original"


def test_the_report_shows_the_clause_as_it_was_and_who_changed_it() -> None:
    shown = " ".join(
        write(reviewed(par(run("2. Customer shall ") + deleted("not ") + run(LIMIT[19:])))).decode().split()
    )
    assert "a limit was deleted" in shown
    assert f"Customer shall not {LIMIT[19:]}" in shown
    assert f"deleted by {WHO} on 4 March 2026" in shown
