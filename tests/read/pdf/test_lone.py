"""The head and the foot of a document of one page are set apart by what they say, and nothing that says more is."""

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from agreelint.model.manuscript import Story
from agreelint.structure import agreement
from read.paper import CLAUSES, drawn, read, texts, wrapped


def page_of(*, feet: Sequence[Sequence[str]] = (), head: str = "", foot_at: float = 40.0) -> bytes:
    """One page of clauses; each of `feet` is a line at the foot, with what stands at its left, middle and right."""

    def page(canvas: Canvas) -> None:
        wrapped(canvas, CLAUSES)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(72, 760, head)
        for at, parts in enumerate(feet):
            for words, left in zip(parts, (72, 250, 440), strict=False):
                canvas.drawString(left, foot_at - 11 * at, words)

    return drawn(page)


@pytest.mark.parametrize(
    "foot",
    [
        ["Confidential", "", "Page 1 of 1"],
        ["Strictly private and confidential"],
        ["Acme AI Pilot Agreement", "", "Page 1 of 1"],
        ["Northfield-Pilot_v3.docx", "4 May 2026"],
        ["Doc. No. 4711-22", "Rev. 3", "1/1"],
        ["May 4, 2026"],
        ["4832-1234-5678.2"],
        ["Execution version", "", "1 of 1"],
        ["© 2026 Acme Edge. All rights reserved. | www.acme.example"],
        ["info@acme.example | www.acme.example"],
        ["This is a computer-generated document. Page 1 of 1 | Generated on 10/11/2026"],
    ],
)
def test_the_foot_of_the_only_page_is_set_apart_and_kept(foot: list[str]) -> None:
    found = read(page_of(feet=[foot]))
    assert texts(found) == CLAUSES
    assert " ".join(texts(found, Story.FOOTER)).split() == " ".join(foot).split()
    assert all(words in agreement(found).text for words in foot)


def test_a_foot_of_two_lines_is_set_apart() -> None:
    found = read(page_of(feet=[["Acme AI Pilot Agreement - Confidential"], ["4711-22.docx", "", "Page 1 of 1"]]))
    assert texts(found) == CLAUSES
    assert len(texts(found, Story.FOOTER)) == 2


def test_the_head_of_the_only_page_is_set_apart() -> None:
    found = read(page_of(head="CONFIDENTIAL"))
    assert texts(found) == CLAUSES
    assert texts(found, Story.HEADER) == ["CONFIDENTIAL"]


@pytest.mark.parametrize("head", ["Pilot Agreement", "Pilot Agreement - Confidential", "4 May 2026"])
def test_a_title_or_a_date_at_the_head_stays(head: str) -> None:
    assert head in texts(read(page_of(head=head)))


@pytest.mark.parametrize(
    "foot",
    [
        ["Restricted uses: none", "", "Page 1 of 1"],
        ["Training On Customer Data Permitted", "", "Page 1 of 1"],
        ["No Limits Apply", "", "Page 1 of 1"],
        ["Provider may use Customer Data", "", "Page 1 of 1"],
        ["Confidential information may be shared", "", "Page 1 of 1"],
        ["Confidential Information Excludes Resident Data"],
        ["Provider Trains Models With Customer Data", "", "", "Page 1 of 1"],
        ["Subject to the terms at www.acme.example", "", "Page 1 of 1"],
        ["Initials: ______", "", "Page 1 of 1"],
        ["Signed", "", "4 May 2026"],
        ["All Rights Reserved", "", "Page 1 of 1"],
        ["Acme AI, Inc."],
        ["© 2026 Acme Edge. Customer May Train Models On Output."],
        ["Copyright 2026 Customer Output Belongs To Provider"],
        ["The terms at www.acme.example apply"],
    ],
)
def test_a_foot_that_may_say_something_stays(foot: list[str]) -> None:
    found = read(page_of(feet=[foot]))
    assert not texts(found, Story.FOOTER)
    assert " ".join(foot).split()[0] in " ".join(texts(found)[len(CLAUSES) :])


def test_the_last_line_of_the_body_is_no_foot() -> None:
    def page(canvas: Canvas) -> None:
        wrapped(canvas, ["Customer shall keep the terms of this Agreement and all that it learns in the course of it"])
        canvas.setFont("Times-Roman", 11)
        for at, line in enumerate(("The parties hold the following papers to be", "confidential")):
            canvas.drawString(72, 63 - 13 * at, line)

    found = read(drawn(page))
    assert not texts(found, Story.FOOTER)
