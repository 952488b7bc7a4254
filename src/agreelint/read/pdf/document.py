"""A PDF opened with PDFium, and always closed."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from agreelint.read.bounds import bounds, raised
from agreelint.read.intake import Unreadable

MAX_SIDE = 14_400.0

_SENTENCES = {
    pdfium.FPDF_ERR_PASSWORD: "it is protected by a password: give that in a file, with --password-file FILE.",
    pdfium.FPDF_ERR_SECURITY: "it is encrypted in a way that cannot be opened: save it without protection.",
    pdfium.FPDF_ERR_FORMAT: "the file is damaged or no PDF: ask for it again, or print it to PDF anew.",
}


_WRONG = "it is protected by a password, and none of those that were given opens it: correct the password file."


@dataclass(frozen=True, slots=True)
class Document:
    """An open PDF. PDFium is not thread-safe: one thread, one document at a time.

    `locked` says that it took a password to open it.
    """

    handle: object
    pages: int
    locked: bool = False


@contextmanager
def opened(name: str, data: bytes, passwords: Sequence[str] = ()) -> Iterator[Document]:
    """The PDF in `data`, with the empty password tried as any viewer does, and then each of `passwords`.

    Raises:
        Unreadable: if it cannot be opened, has no pages, or more than the limits let pass.
    """
    # PDFium reads from our memory while the document is open.
    held = ctypes.c_char_p(data)
    handle, error = _load(held, len(data), None)
    locked = error == pdfium.FPDF_ERR_PASSWORD
    for password in _spelled(passwords) if locked else ():
        handle, error = _load(held, len(data), password)
        if handle:
            break
    if not handle:
        wrong = locked and passwords
        raise Unreadable(name, _WRONG if wrong else _SENTENCES.get(error, _SENTENCES[pdfium.FPDF_ERR_FORMAT]))
    try:
        pages = pdfium.FPDF_GetPageCount(handle)
        if pages < 1:
            raise Unreadable(name, "the file is damaged: it says that it has no pages. Ask for it again.")
        most = bounds().pages
        if pages > most:
            cure = f"split it, or {raised('pages')}."
            raise Unreadable(name, f"it has {pages:,} pages, more than the {most:,} that are read: {cure}")
        yield Document(handle, pages, locked)
    finally:
        pdfium.FPDF_CloseDocument(handle)


def _load(held: object, size: int, password: bytes | None) -> tuple[object, int]:
    """The document's handle, or nothing and the error."""
    handle = pdfium.FPDF_LoadMemDocument64(held, size, password)
    return handle, 0 if handle else pdfium.FPDF_GetLastError()


def _spelled(passwords: Sequence[str]) -> Iterator[bytes]:
    """Each password as newer files spell it (UTF-8), then as older ones do (Latin-1)."""
    for password in passwords:
        yield password.encode("utf-8", "replace")
        if not password.isascii():
            yield password.encode("latin-1", "replace")


@contextmanager
def page(document: Document, index: int) -> Iterator[object]:
    """Page `index` (from 0), closed again whatever happens.

    Raises:
        Unreadable: if it cannot be loaded or its sides are beyond what PDF allows.
    """
    what = f"page {index + 1}"
    handle = pdfium.FPDF_LoadPage(document.handle, index)
    if not handle:
        raise Unreadable(what, "the page is damaged and could not be read: ask for the file again.")
    try:
        sides = pdfium.FPDF_GetPageWidthF(handle), pdfium.FPDF_GetPageHeightF(handle)
        if not all(0 < side <= MAX_SIDE for side in sides):
            raise Unreadable(what, "the page has an impossible size and was not read.")
        yield handle
    finally:
        pdfium.FPDF_ClosePage(handle)
