"""A Word file, a PDF and a text file as one agreement."""

from collections.abc import Sequence
from io import BytesIO

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from agreelint.engine.review import File, footing, review_files
from agreelint.model.review import Document, Standing
from read.paper import drawn, wrapped

MASTER = (
    "MASTER SERVICES AGREEMENT",
    'This Agreement is made between Northwind Models Ltd ("Supplier") and the Harbour Board ("Customer").',
    "1. Use. Customer may use the AI System for harbour planning.",
    "2. Limits. Customer shall not use the AI System for any use prohibited by Exhibit B.",
    "3. Policy. The Acceptable Use Policy is incorporated. Customer shall comply with the Acceptable Use Policy.",
    "4. Precedence. If there is a conflict, this Agreement prevails over Exhibit B.",
)
EXHIBIT = (
    "EXHIBIT B",
    "Prohibited Uses",
    "1. Customer shall not use the AI System to track, monitor or profile people.",
    "2. Customer shall not use the AI System to select or engage targets or to direct any weapon.",
)
POLICY = ("ACCEPTABLE USE POLICY", "1. Customer shall not use the AI System to develop biological weapons.")
AMENDMENT = (
    "AMENDMENT NO. 1",
    "1. Section 1 of Exhibit B is deleted.",
    "2. Notices are given in writing.",
)


def word(lines: Sequence[str]) -> bytes:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def pdf(lines: Sequence[str]) -> bytes:
    def page(canvas: Canvas) -> None:
        wrapped(canvas, list(lines))

    return drawn(page)


def text(lines: Sequence[str]) -> bytes:
    return "\n\n".join(lines).encode()


AS = {"docx": word, "pdf": pdf, "txt": text}


def reviewed(**papers: tuple[str, Sequence[str]]) -> Document:
    return of([File(f"{name}.{kind}", data=AS[kind](lines)) for name, (kind, lines) in papers.items()])


def of(files: Sequence[File]) -> Document:
    lines = ("autonomous-weapons", "domestic-surveillance", "catastrophic-capabilities")
    (document,) = review_files(files, footing("ai-vendor", red_lines=lines), together=True).documents
    return document


def standings(document: Document) -> dict[str, Standing]:
    return {verdict.red_line: verdict.standing for verdict in document.verdicts}


def test_what_alone_leans_on_an_exhibit_that_is_not_there_is_unresolved() -> None:
    found = reviewed(master=("docx", MASTER))
    assert Standing.HELD not in standings(found).values()


@pytest.mark.parametrize("master", AS)
@pytest.mark.parametrize("exhibit", AS)
def test_the_exhibit_resolves_it_in_whatever_format_it_comes(master: str, exhibit: str) -> None:
    found = reviewed(master=(master, MASTER), exhibit=(exhibit, EXHIBIT), policy=("txt", POLICY))
    assert not found.gaps
    assert standings(found) == {
        "autonomous-weapons": Standing.HELD,
        "domestic-surveillance": Standing.HELD,
        "catastrophic-capabilities": Standing.HELD,
    }
    places = {quote.place.part for verdict in found.verdicts for quote in verdict.protections}
    assert "Exhibit B" in places


def test_an_amendment_in_a_pdf_strikes_a_clause_of_an_exhibit_in_word() -> None:
    found = reviewed(master=("pdf", MASTER), exhibit=("docx", EXHIBIT), change=("pdf", AMENDMENT))
    assert standings(found)["domestic-surveillance"] is Standing.CROSSED
    assert standings(found)["autonomous-weapons"] is Standing.HELD
    (struck,) = (one for one in found.findings if one.red_line == "domestic-surveillance")
    assert (struck.place.part, struck.place.section) == ("Amendment No. 1", "1")
    assert {quote.place.part for quote in struck.related} == {"Exhibit B"}


def test_the_same_files_give_the_same_report() -> None:
    files = [File("master.docx", data=word(MASTER)), File("exhibit.pdf", data=pdf(EXHIBIT))]
    assert of(files) == of(files)
