"""What hangs on a PDF beside its words: signatures, and how many marks a page has."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import pypdfium2.raw as pdfium

from agreelint.read.intake import Unreadable
from agreelint.read.pdf.document import Document, opened, page


class Annotations(NamedTuple):
    """How many pages a file has, and how many annotations some of them (from 1) have."""

    pages: int
    counts: Mapping[int, int]


def annotations(data: bytes, pages: Iterable[int], passwords: Sequence[str] = ()) -> Annotations:
    """The annotations of the file; none where it or a page cannot be read."""
    counts = dict.fromkeys(pages, 0)
    try:
        with opened("PDF", data, passwords) as document:
            for number in counts:
                counts[number] = _count(document, number)
            return Annotations(document.pages, counts)
    except Unreadable:
        return Annotations(0, counts)


def _count(document: Document, number: int) -> int:
    if number > document.pages:
        return 0
    try:
        with page(document, number - 1) as handle:
            return sum(_is_known(handle, at) for at in range(pdfium.FPDFPage_GetAnnotCount(handle)))
    except Unreadable:
        return 0


def _is_known(handle: object, at: int) -> bool:
    mark = pdfium.FPDFPage_GetAnnot(handle, at)
    try:
        return bool(mark) and pdfium.FPDFAnnot_GetSubtype(mark) != pdfium.FPDF_ANNOT_UNKNOWN
    finally:
        pdfium.FPDFPage_CloseAnnot(mark)


def signatures(data: bytes, passwords: Sequence[str] = ()) -> int:
    """How many digital signatures the file carries; fields that nobody signed do not count."""
    try:
        with opened("PDF", data, passwords) as document:
            return signed(document)
    except Unreadable:
        return 0


def signed(document: Document) -> int:
    """How many digital signatures an open file carries."""
    every = range(max(0, pdfium.FPDF_GetSignatureCount(document.handle)))
    found = (pdfium.FPDF_GetSignatureObject(document.handle, at) for at in every)
    return sum(1 for one in found if one and pdfium.FPDFSignatureObj_GetByteRange(one, None, 0) > 0)
