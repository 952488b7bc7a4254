"""The copy is a proper PDF with the untouched original in front, however the original was put together."""

import io
from decimal import Decimal

import pikepdf
import pypdf
import pypdfium2.raw as pdfium
import pytest

from agreelint.output.pdf import write
from output.pdf.copies import Copy, copy, put_behind, shown, unlocked
from output.pdf.papers import FILES, PASSWORD, plain, unusual

HIGHLIGHT, NOTE, POPUP = pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_POPUP


@pytest.fixture(scope="module", params=FILES)
def made(request: pytest.FixtureRequest) -> Copy:
    return copy(FILES[request.param]())


def test_the_original_stands_untouched_in_front(made: Copy) -> None:
    assert made.data.startswith(made.original)
    assert len(made.data) > len(made.original)


def test_the_same_marks_give_the_same_bytes(made: Copy) -> None:
    assert write(made.review, made.source) == made.data


def test_three_other_programs_find_it_sound(made: Copy) -> None:
    with unlocked(made.data) as file, unlocked(made.original) as before:
        assert len(file.check_pdf_syntax()) <= len(before.check_pdf_syntax())
        assert len(file.pages) == len(before.pages) == 2
    own = [one for one in shown(made.data) if one.author == "agreelint"]
    assert {one.kind for one in own} == {HIGHLIGHT, NOTE}
    body = made.data[max(made.data.find(b"%PDF-"), 0) :]
    reader = pypdf.PdfReader(io.BytesIO(body), strict=True)
    if reader.is_encrypted and not reader.decrypt(""):
        assert reader.decrypt(PASSWORD)
    found = [note.get_object() for page in reader.pages for note in page["/Annots"]]  # type: ignore[attr-defined]
    assert len([note for note in found if note.get("/T") == "agreelint"]) == len(own)


def test_what_hung_on_the_pages_still_does(made: Copy) -> None:
    before = [(one.page, one.kind, one.text) for one in shown(made.original)]
    after = [(one.page, one.kind, one.text) for one in shown(made.data)]
    for page in (1, 2):
        own = [one for one in before if one[0] == page]
        assert [one for one in after if one[0] == page][: len(own)] == own
    popups = [one for one in after if one[1] == POPUP]
    assert len(popups) * 2 == len(after) - len(before)


def rest(file: pikepdf.Pdf) -> list[bytes]:
    """What the catalogue and the pages say beside what a copy adds to."""
    for held in (file.Root, *(page.obj for page in file.pages)):
        for key in ("/Annots", "/Outlines", "/Version"):
            if key in held:
                del held[key]
    return [held.unparse(resolved=True) for held in (file.Root, *(page.obj for page in file.pages))]


def test_whatever_else_the_pages_and_the_catalogue_say_stays(made: Copy) -> None:
    with unlocked(made.original) as before, unlocked(made.data) as after:
        assert rest(after) == rest(before)


def test_unusual_ways_of_writing_stay_what_they_mean() -> None:
    data = unusual()
    with unlocked(data) as before, unlocked(put_behind(data)) as after:
        assert after.check_pdf_syntax() == []
        for old, new in zip([before.Root, before.pages[0].obj], [after.Root, after.pages[0].obj], strict=True):
            assert len(old.Odd) == 19
            for one, other in zip(old.Odd, new.Odd, strict=True):
                assert meant(one) == meant(other)


def meant(value: object) -> object:
    """What a value of a file means, however it is written."""
    if isinstance(value, int | float | Decimal):
        return Decimal(value)
    if isinstance(value, pikepdf.String):
        return bytes(value)
    return value.unparse() if isinstance(value, pikepdf.Object) else value


def outline(data: bytes) -> list[tuple[str, int | None]]:
    """The titles of the outline with their depth, and the page that each leads to."""
    with unlocked(data) as file, file.open_outline() as lines:
        pages = {page.obj.objgen: number for number, page in enumerate(file.pages, 1)}
        found: list[tuple[str, int | None]] = []
        for top in lines.root:
            found.append((top.title, None))
            for line in top.children:
                assert line.destination is not None
                found.append((f"- {line.title}", pages[line.destination[0].objgen]))  # type: ignore[index]
        return found


def test_every_finding_has_a_bookmark_behind_those_that_were_there(made: Copy) -> None:
    before, after = outline(made.original), outline(made.data)
    assert after[: len(before)] == before
    assert after[len(before)] == ("agreelint", None)
    lines = after[len(before) + 1 :]
    assert len(lines) == len(made.document.findings)
    assert any(words.startswith("- Crossed: ") and page == 1 for words, page in lines)
    assert any(words.startswith("- Hollow: ") and page == 2 for words, page in lines)
    with unlocked(made.data) as file:
        root = file.Root.Outlines
        assert int(root.Count) >= len(lines) + 1
        assert root.Last.Title == "agreelint"


def test_every_finding_with_words_has_a_highlight_and_every_other_a_note(made: Copy) -> None:
    marks = {one.name: one for one in shown(made.data) if one.author == "agreelint"}
    for finding in made.document.findings:
        mark = marks[f"agreelint-{finding.id}"]
        if finding.place.boxes:
            assert mark.kind == HIGHLIGHT
            assert mark.page == finding.place.page
            assert f"“{finding.quote}”" in mark.text.replace("\r", "\n")
        else:
            assert finding.kind.value == "missing"
            assert (mark.kind, mark.page) == (NOTE, 1)
        assert f"Finding {finding.id}, " in mark.text
        assert finding.message in mark.text
    summary = marks["agreelint-summary"]
    assert (summary.kind, summary.page) == (NOTE, 1)
    assert summary.text.startswith("Review by agreelint: ")


def test_the_index_goes_on_in_the_form_it_had(made: Copy) -> None:
    tail = made.original[-3_000:].rpartition(b"startxref")[0]
    update = made.data[len(made.original) :]
    assert (b"\ntrailer\n" in update) == (b"trailer" in tail)
    assert update.count(b"startxref") == 1


def test_a_copy_of_a_copy_keeps_the_marks_of_the_first() -> None:
    once = copy(plain())
    twice = copy(once.data)
    assert twice.data.startswith(once.data)
    assert [words for words, _ in outline(twice.data)].count("agreelint") == 2
    names = [one.name for one in shown(once.data)]
    assert [one.name for one in shown(twice.data) if one.page == 1][: len(names)] >= [
        one.name for one in shown(once.data) if one.page == 1
    ]


def test_the_name_of_the_file_in_the_file_is_kept_and_its_state_is_new() -> None:
    made = copy(plain())
    with unlocked(made.original) as before, unlocked(made.data) as after:
        assert bytes(before.trailer.ID[0]) == bytes(after.trailer.ID[0])
        assert bytes(before.trailer.ID[1]) != bytes(after.trailer.ID[1])
        assert before.docinfo == after.docinfo
