"""PDF files with circles, bursting streams, absurd sizes and breaks."""

import zlib
from collections.abc import Mapping

from hostile.words import docx

WORDS = "Supplier shall keep the records for seven years."
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 5 0 R >> {} >> /Contents 4 0 R {} >>"
_SHOW = f"BT /F 12 Tf 72 700 Td ({WORDS}) Tj ET"

Objects = dict[int, str | bytes]


def stream(data: str | bytes, more: str = "", length: int | None = None) -> bytes:
    held = data.encode("latin-1") if isinstance(data, str) else data
    size = len(held) if length is None else length
    return f"<< /Length {size} {more} >>\nstream\n".encode() + held + b"\nendstream"


def packed(data: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    return stream(data, f"/Filter [{' /FlateDecode' * times} ]")


def objects(content: str | bytes = _SHOW, resources: str = "", page: str = "") -> Objects:
    return {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: _PAGE.format(resources, page),
        4: content if isinstance(content, bytes) else stream(content),
        5: _FONT,
    }


def pdf(held: Mapping[int, str | bytes], trailer: str = "", root: str = "1 0 R") -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number, what in held.items():
        places[number] = len(out)
        out += (
            f"{number} 0 obj\n".encode() + (what.encode("latin-1") if isinstance(what, str) else what) + b"\nendobj\n"
        )
    start = len(out)
    out += b"xref\n" + b"0 1\n0000000000 65535 f \n"
    for number, at in sorted(places.items()):
        out += f"{number} 1\n{at:010} 00000 n \n".encode()
    size = max(places, default=0) + 1
    out += f"trailer\n<< /Size {size} /Root {root} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


GOOD = pdf(objects())


def changed(number: int, what: str | bytes, **more: str) -> bytes:
    return pdf({**objects(), number: what}, **more)


def _kids(*kids: int, count: int) -> bytes:
    return changed(2, f"<< /Type /Pages /Kids [{' '.join(f'{k} 0 R' for k in kids)}] /Count {count} >>")


def _form(inside: str, *, own: str) -> bytes:
    form = stream(
        inside, f"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << {own} /Font << /F 5 0 R >> >>"
    )
    return pdf({**objects(f"{_SHOW} /X Do", "/XObject << /X 6 0 R >>"), 6: form})


def _fan(depth: int) -> bytes:
    """Forms of which each shows the next ten times."""
    held = objects(f"{_SHOW} /X Do", "/XObject << /X 10 0 R >>")
    for at in range(10, 10 + depth):
        use = f"/XObject << /X {at + 1} 0 R >>" if at < 9 + depth else "/Font << /F 5 0 R >>"
        held[at] = stream(
            "/X Do " * 10 if at < 9 + depth else _SHOW,
            f"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << {use} >>",
        )
    return pdf(held)


def _mapped(cmap: str) -> bytes:
    return pdf({**objects(), 5: _FONT.replace(">>", "/ToUnicode 6 0 R >>"), 6: stream(cmap)})


def _looks() -> dict[str, bytes]:
    boxes = (
        "[0 0 0 0]",
        "[0 0 1e30 1e30]",
        "[612 792 0 0]",
        "[0 0 -5 -5]",
        "[0 0 20000 20000]",
        "[nan nan 1 1]",
        "7 0 R",
        "[0 0]",
    )
    sized = {
        f"box-{at}.pdf": changed(3, _PAGE.format("", "").replace("[0 0 612 792]", box)) for at, box in enumerate(boxes)
    }
    return sized | {
        "turned.pdf": changed(3, _PAGE.format("", "/Rotate 91")),
        "unit.pdf": changed(3, _PAGE.format("", "/UserUnit 1e30")),
        "bomb.pdf": changed(4, packed(b"0 " * 100_000_000)),
        "bomb-in-bombs.pdf": changed(4, packed(b" " * 200_000_000, 3)),
        "bomb-of-lines.pdf": changed(4, packed(b"0 0 m 9 9 l S\n" * 1_000_000)),
        "bomb-of-states.pdf": changed(4, packed(b"q " * 3_000_000)),
        "bomb-of-words.pdf": changed(4, packed(b"BT /F 1 Tf (records) Tj ET\n" * 200_000)),
        "bomb-of-boxes.pdf": changed(4, packed(b"0 0 9 9 re f " * 1_000_000)),
        "deep-arrays.pdf": changed(4, stream("[" * 200_000)),
        "deep-dictionaries.pdf": changed(3, "<< /A " * 50_000),
        "deep-object.pdf": changed(1, "[" * 100_000 + "]" * 100_000),
        "predictor.pdf": changed(
            4,
            stream(
                zlib.compress(b"x" * 1_000), "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 >>"
            ),
        ),
        "filters.pdf": changed(4, stream("x", "/Filter [" + "/FlateDecode " * 10_000 + "]")),
        "lzw.pdf": changed(4, stream(b"\x80\x0b" * 5_000, "/Filter /LZWDecode")),
        "hex-odd.pdf": changed(4, stream("<" + "4" * 99_999, "/Filter /ASCIIHexDecode")),
        "picture-lies.pdf": pdf(
            {
                **objects(f"{_SHOW} /X Do", "/XObject << /X 6 0 R >>"),
                6: stream(
                    "x",
                    "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
                ),
            }
        ),
        "font-size.pdf": changed(4, stream(f"BT /F 1e30 Tf 72 700 Td ({WORDS}) Tj ET {_SHOW}")),
        "font-missing.pdf": changed(4, stream(_SHOW.replace("/F 12", "/G 12"))),
        "font-of-itself.pdf": changed(
            5, "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] >>"
        ),
        "font-drawn-by-itself.pdf": changed(
            5,
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 4 0 R >> /Encoding << /Differences [0 /a] >> /FirstChar 0 /LastChar 255 /Widths [1] /Resources << /Font << /F 5 0 R >> >> >>",
        ),
        "map-of-itself.pdf": _mapped("/X usecmap 1 begincodespacerange <00> <FF> endcodespacerange"),
        "map-too-wide.pdf": _mapped("1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange"),
        "map-cut.pdf": _mapped("1 beginbfchar <53> <"),
        "text-never-ends.pdf": changed(4, stream(f"BT /F 12 Tf 72 700 Td ({WORDS}")),
        "operands.pdf": changed(4, stream("1 " * 300_000 + _SHOW)),
    }


def _circles() -> dict[str, bytes]:
    fields = "<< /FT /Tx /T (a) /Kids [7 0 R] /Parent 7 0 R /V (x) >>"
    return {
        "object-is-itself.pdf": changed(4, "4 0 R"),
        "object-of-two.pdf": pdf({**objects(), 4: "6 0 R", 6: "4 0 R"}),
        "length-is-itself.pdf": changed(4, stream(_SHOW).replace(b"/Length %d" % len(_SHOW), b"/Length 4 0 R")),
        "pages-of-themselves.pdf": _kids(2, 3, count=2),
        "page-many-times.pdf": _kids(*[3] * 3_000, count=3_000),
        "parent-is-itself.pdf": changed(3, _PAGE.format("", "").replace("/Parent 2", "/Parent 3").replace("/MediaBox [0 0 612 792]", "")),
        "count-too-large.pdf": _kids(3, count=2_147_483_647),
        "count-negative.pdf": _kids(3, count=-1),
        "no-pages.pdf": _kids(count=0),
        "root-missing.pdf": pdf(objects(), root="99 0 R"),
        "root-is-a-page.pdf": pdf(objects(), root="3 0 R"),
        "form-in-itself.pdf": _form(f"{_SHOW} /X Do", own="/XObject << /X 6 0 R >>"),
        "forms-by-ten.pdf": _fan(9),
        "deep-forms.pdf": pdf(_chain(400)),
        "fields-in-a-circle.pdf": pdf({**objects(page="/Annots [7 0 R]"), 1: "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [7 0 R] >> >>", 7: fields}),
        "outline-in-a-circle.pdf": pdf({**objects(), 1: "<< /Type /Catalog /Pages 2 0 R /Outlines 8 0 R >>", 8: "<< /First 9 0 R /Last 9 0 R /Count 1 >>", 9: "<< /Title (x) /Parent 8 0 R /Next 9 0 R /First 9 0 R >>"}),
        "previous-is-itself.pdf": pdf(objects(), trailer="/Prev 9"),
        "contents-by-thousands.pdf": changed(3, _PAGE.format("", "").replace("4 0 R", "[" + "4 0 R " * 20_000 + "]")),
        "program-inside.pdf": pdf({**objects(), 1: "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>"}),
        "launch-inside.pdf": pdf({**objects(), 1: "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (/bin/sh) >> >>"}),
        "secret.pdf": pdf(objects(), trailer="/Encrypt << /Filter /Standard /V 4 /R 4 /O (x) /U (y) /P -4 >>"),
        "secret-of-itself.pdf": pdf({**objects(), 8: "8 0 R"}, trailer="/Encrypt 8 0 R"),
        "layers.pdf": pdf({**objects(), 1: "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] >> >> >>", 9: "9 0 R"}),
    }  # fmt: skip


def _chain(times: int) -> Objects:
    held = objects(f"{_SHOW} /X Do", "/XObject << /X 10 0 R >>")
    for at in range(10, 10 + times):
        held[at] = stream(
            "/X Do",
            f"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X {at + 1} 0 R >> >>",
        )
    return held


def files() -> dict[str, bytes]:
    """The files by name."""
    cut = {f"cut-at-{share}.pdf": GOOD[: len(GOOD) * share // 100] for share in (1, 5, 25, 50, 75, 95)}
    return cut | _looks() | _circles() | {
        "head-only.pdf": b"%PDF-1.7\n",
        "head-late.pdf": b"x" * 900 + GOOD,
        "no-end.pdf": GOOD.replace(b"%%EOF", b""),
        "no-table.pdf": GOOD[: GOOD.index(b"xref")],
        "table-elsewhere.pdf": GOOD.replace(b"startxref\n", b"startxref\n99999"),
        "zeroes.pdf": GOOD[:200] + b"\0" * 2_000 + GOOD[200:],
        "garbage.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 400,
        "long-name.pdf": changed(3, _PAGE.format("", f"/{'N' * 500_000} 1")),
        "long-number.pdf": changed(3, _PAGE.format("", f"/N {'9' * 500_000}")),
        "length-too-long.pdf": changed(4, stream(_SHOW, length=2_147_483_647)),
        "length-negative.pdf": changed(4, stream(_SHOW, length=-5)),
        "object-number.pdf": pdf({**objects(), 99_999_999: "<< >>"}),
        "two-in-one.pdf": GOOD + GOOD.replace(b"shall keep", b"may sell  "),
        "pdf-and-word.pdf": GOOD + docx(),
        "pdf-and-word.docx": GOOD + docx(),
        "page-and-pdf.pdf": b"<html><body>Supplier may sell.</body></html>\n" + GOOD,
        "named-word.docx": GOOD,
        "named-text.txt": GOOD,
    }  # fmt: skip
