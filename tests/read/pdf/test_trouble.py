"""What cannot be read of a PDF is a gap, and what lies beside its text is not lost."""

import re
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from agreelint.model.limits import Limits
from agreelint.model.manuscript import Story
from agreelint.read import manuscript
from agreelint.read.bounds import bounded
from read.paper import assembled, drawn, read, texts, wrapped

CLAUSE = "1. Customer shall not use the Services for persistent monitoring of the residents of the district."


def page(canvas: Canvas) -> None:
    wrapped(canvas, [CLAUSE, "2. The parties agree to it in full and for the whole of the term of this Agreement."])


WHOLE = drawn(page, page, page)


def test_a_whole_file_has_no_gap() -> None:
    found = read(WHOLE)
    assert found.pages == 3
    assert not found.gaps
    assert not found.notes


@pytest.mark.parametrize("left", [0.2, 0.5, 0.8, 0.9, 0.95, 0.99])
def test_a_file_cut_short_is_a_gap(left: float) -> None:
    assert read(WHOLE[: int(len(WHOLE) * left)]).gaps


@given(st.integers(min_value=12, max_value=len(WHOLE) - 7))
@settings(max_examples=60, deadline=None)
def test_wherever_it_is_cut(end: int) -> None:
    assert read(WHOLE[:end]).gaps


def test_a_wrong_index_that_pdfium_mends_in_silence_is_a_gap() -> None:
    broken = re.sub(rb"startxref\s+\d+", b"startxref\n17", WHOLE)
    found = read(broken)
    assert len(texts(found)) == 6
    assert "damaged" in found.gaps[0].why


def streams(data: bytes) -> list[tuple[int, int]]:
    return [match.span(1) for match in re.finditer(rb"stream\r?\n(.*?)\r?\n?(?:~>)?endstream", data, re.DOTALL)]


PACKED = drawn(page, page, compress=True)
PLACES = [at for start, end in streams(PACKED) for at in range(start, end - 2)]


@given(st.sampled_from(PLACES), st.integers(min_value=1, max_value=255))
@settings(max_examples=60, deadline=None)
def test_one_wrong_byte_in_a_packed_page_is_a_gap(at: int, change: int) -> None:
    found = read(PACKED[:at] + bytes([PACKED[at] ^ change]) + PACKED[at + 1 :])
    # One letter of the packing may stand for bits that nobody asks for: then every word is still there.
    assert found.gaps or texts(found) == texts(read(PACKED))


def test_a_page_whose_words_are_gone_from_the_file_is_a_gap() -> None:
    assert read(WHOLE.replace(b"10 0 obj", b"97 0 obj")).gaps
    assert read(PACKED.replace(b"/FlateDecode", b"/FlateDecodf", 1)).gaps


def test_a_blank_page_is_noted() -> None:
    found = read(drawn(page, lambda _canvas: None, page))
    assert [note.what for note in found.notes] == ["page 2 is blank"]
    assert not found.gaps


@pytest.mark.parametrize("after", [b"\n", b"\n" * 5_000, b"\x00" * 3_000])
def test_blanks_after_the_end_are_no_damage(after: bytes) -> None:
    assert not read(WHOLE + after).gaps


def test_bytes_before_the_start_are_no_damage() -> None:
    assert not read(b"junk\n" + WHOLE).gaps


@given(st.integers(min_value=0, max_value=len(WHOLE) - 1), st.binary(min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_damage_in_the_middle_never_raises(at: int, wrong: bytes) -> None:
    found = read(WHOLE[:at] + wrong + WHOLE[at + len(wrong) :])
    assert found.gaps or texts(found)


def locked(user: str, owner: str) -> bytes:
    import io

    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(user, owner, canPrint=1))
    page(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_a_password_is_a_gap() -> None:
    found = read(locked("secret", "owner"))
    assert not found.paragraphs
    assert "password" in found.gaps[0].why


def test_a_password_that_is_given_opens_it() -> None:
    found = manuscript("locked.pdf", locked("geheim-ß", "owner"), passwords=["other", "geheim-ß"])
    assert texts(found)[0] == CLAUSE
    assert not found.gaps


def test_an_owners_password_keeps_nobody_from_reading() -> None:
    found = read(locked("", "owner"))
    assert texts(found)[0] == CLAUSE
    assert not found.gaps


def test_no_pages() -> None:
    data = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    data += b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n"
    data += b"trailer<</Root 1 0 R/Size 3>>\nstartxref\n%d\n%%%%EOF" % data.index(b"xref")
    assert "no pages" in read(data).gaps[0].why


def test_too_many_pages() -> None:
    with bounded(Limits(pages=2)):
        found = read(WHOLE)
    assert not found.paragraphs
    assert "more than the 2" in found.gaps[0].why
    assert "raise `pages` under [limits]" in found.gaps[0].why


def test_too_many_characters_on_one_page() -> None:
    with bounded(Limits(characters=100)):
        found = read(drawn(page, lambda canvas: canvas.drawString(72, 700, CLAUSE[:90])))
    assert [gap.what for gap in found.gaps] == ["page 1"]
    assert "raise `characters` under [limits]" in found.gaps[0].why
    assert texts(found) == [CLAUSE[:90]]


def test_an_impossible_page() -> None:
    data = re.sub(rb"/MediaBox \[ 0 0 612 792 \]", b"/MediaBox [ 0 0 99999 792 ]", drawn(page))
    assert "impossible size" in read(data).gaps[0].why


def scan(canvas: Canvas) -> None:
    picture = Image.new("L", (200, 260), 255)
    picture.paste(0, (20, 20, 180, 40))
    canvas.drawImage(ImageReader(picture), 30, 30, 550, 730)


def test_a_picture_of_text_is_a_gap_where_nobody_can_recognise_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agreelint.read.pdf.recogniser", lambda: None)
    found = read(drawn(page, scan))
    assert [gap.what for gap in found.gaps] == ["page 2"]
    assert "agreelint[ocr]" in found.gaps[0].why


def test_a_picture_without_words_is_a_gap() -> None:
    found = read(drawn(page, scan))
    assert [gap.what for gap in found.gaps] == ["page 2"]
    assert "no words could be recognised" in found.gaps[0].why


def test_a_logo_is_none() -> None:
    def logo(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("L", (20, 20), 0)), 72, 740, 40, 40)
        page(canvas)

    assert not read(drawn(logo)).gaps


def test_recognised_text_behind_a_picture_counts_and_is_noted() -> None:
    def recognised(canvas: Canvas) -> None:
        picture = Image.effect_noise((400, 520), 90)
        canvas.drawImage(ImageReader(picture), 30, 30, 550, 730)
        text = canvas.beginText(72, 700)
        text.setTextRenderMode(3)
        text.textLine(CLAUSE)
        canvas.drawText(text)

    found = read(drawn(recognised))
    assert texts(found) == [CLAUSE]
    assert "recognised text" in found.notes[0].what
    assert not found.gaps


def test_a_filled_in_field_is_read() -> None:
    def fields(canvas: Canvas) -> None:
        page(canvas)
        form = canvas.acroForm
        form.textfield(name="purpose", value="any lawful purpose", x=72, y=500, width=200, height=20)
        form.textfield(name="empty", value="", x=72, y=470, width=200, height=20)
        form.checkbox(name="train", tooltip="Provider may train on Customer Data", checked=True, x=72, y=440)
        form.checkbox(name="other", tooltip="not ticked", checked=False, x=72, y=410)

    found = read(drawn(fields))
    assert texts(found, Story.TEXT_BOX) == ["any lawful purpose", "[x] Provider may train on Customer Data"]
    assert Story.TEXT_BOX in found.stories


def test_letters_lost_from_a_broken_character_map_are_a_gap() -> None:
    text = "The parties keep confdential what the defnitions and the notifcation of each ofcer say. " + CLAUSE

    def broken(canvas: Canvas) -> None:
        wrapped(canvas, [text])

    (gap,) = read(drawn(broken)).gaps
    assert "letters are lost" in gap.why
    assert '"confdential" for "confidential"' in gap.why


def test_words_that_are_no_words_are_a_gap() -> None:
    garbled = CLAUSE.translate(str.maketrans("abcdefghijklmnopqrstuvwxyz", "qwzxrtypsdfghjklcvbnmaeiou"))

    def unread(canvas: Canvas) -> None:
        wrapped(canvas, [garbled] * 12)

    found = read(drawn(unread))
    assert "garbled" in found.gaps[0].why


@pytest.mark.parametrize("name", ["loop", "bomb", "deep"])
def test_small_hostile_files_end_in_a_gap(name: str) -> None:
    head = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    sheet_ = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>>>"
    packed = zlib.compress(b"q " * 2_000_000)
    bodies = {
        "loop": b"<</Length 5/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>>>stream\n/X Do\nendstream",
        "bomb": b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
        "deep": b"<</Length 40000>>stream\n" + b"[" * 40_000 + b"\nendstream",
    }
    assert read(assembled([*head, sheet_, bodies[name]])).gaps


@pytest.mark.parametrize("huge", [b"1e38", b"99999999999999999999999999999999999999999", b"-1e38", b"0"])
def test_numbers_beyond_all_measure_never_raise(huge: bytes) -> None:
    stream = b"BT /F 11 Tf 72 700 Td (Customer shall pay.) Tj ET q %b 0 0 %b %b %b cm BT /F %b Tf (Words) Tj ET Q" % (
        (huge,) * 5
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]
    found = read(assembled(objects))
    assert texts(found)[0] == "Customer shall pay."
    assert not any("failed" in gap.why for gap in found.gaps)


def test_the_name_on_the_disk_is_all_that_is_known_of_the_path(tmp_path: Path) -> None:
    assert str(tmp_path) not in repr(read(WHOLE, (tmp_path / "a.pdf").name))
