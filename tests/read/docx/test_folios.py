"""Page numbers that stand in the body of a file made of printed pages."""

from agreelint.model.manuscript import Story
from read.docx.wordfile import cell, listed, manuscript, par, row, table, texts


def pages(form: str, head: str = "") -> str:
    return "".join(
        par(f"{n}. Clause {n}. It goes on over the end of the page and further, as long sentences of contracts")
        + par(form.format(n))
        + (par(head) if head else "")
        + par("do, until somebody ends them.")
        for n in range(1, 5)
    )


def test_they_are_set_apart_and_sentences_made_whole() -> None:
    for form in ("{}", "Page {}", "Page -{}", "- {} -", "Page {} of 9"):
        found = manuscript(pages(form))
        assert texts(found)[:-1] == [
            f"{n}. Clause {n}. It goes on over the end of the page and further, as long sentences of contracts do, until"
            " somebody ends them."
            for n in range(1, 5)
        ]
        assert found.paragraphs[-1].story is Story.FOOTER
        assert found.paragraphs[-1].text == form.format(1)


def test_a_line_that_always_stands_beside_them_goes_with_them() -> None:
    found = manuscript(pages("Page {}", "Source: ACME LTD., 10-K, 5/20/2014"))
    assert len([each for each in found.paragraphs if each.story is Story.BODY]) == 4
    assert texts(found)[-1] == "Source: ACME LTD., 10-K, 5/20/2014"


def test_numbers_that_count_no_pages_stay() -> None:
    for body in (
        par("1") + par("Fees.") + par("7") + par("Term."),
        table(*(row(str(n), cell("Fees are due.")) for n in range(1, 6))),
        "".join(listed(str(n)) for n in range(1, 5)),
        par("1") + par("Fees.") + par("2") + par("Term."),
    ):
        found = manuscript(body)
        assert {each.story for each in found.paragraphs} == {Story.BODY}
