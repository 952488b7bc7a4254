"""Nothing from an agreement, a policy or a plugin acts in the marked copy: every payload in every place for words."""

import io
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from agreelint.model.agreement import Agreement, Origin
from agreelint.model.manuscript import Story
from agreelint.model.original import Original
from agreelint.model.place import Box
from agreelint.model.review import Review
from agreelint.model.span import Span
from agreelint.output.pdf import write
from agreelint.output.visible import one_line
from output.payloads import PAYLOADS, spoiled
from read.paper import drawn

UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
KEYS = {
    "/Type", "/Subtype", "/Rect", "/QuadPoints", "/P", "/F", "/C", "/T", "/Subj", "/Contents", "/NM", "/Popup", "/AP",
    "/N", "/Name", "/Parent", "/Open", "/Length", "/BBox", "/Matrix", "/Resources", "/ExtGState", "/G", "/BM",
    "/Group", "/S", "/Title", "/Dest", "/First", "/Last", "/Next", "/Prev", "/Count",
}  # fmt: skip
KINDS = {"/Annot", "/XObject", "/ExtGState", "/Group", "/Outlines"}
TEXTS = {"/Contents", "/Title", "/T", "/Subj", "/NM"}


def copied(payload: str) -> tuple[Review, bytes, bytes]:
    """A spoiled review, a page, and the copy of it with every finding's words on the page."""
    review = spoiled(payload)
    data = drawn(lambda canvas: canvas.drawString(72, 700, "Some words."))
    spans = dict.fromkeys(
        span
        for finding in review.documents[0].findings
        for span in (finding.span, *(other.span for other in finding.related))
    )
    boxes = {span: Box(72, 90 + 20 * at, 130, 102 + 20 * at) for at, span in enumerate(spans)}
    origins = tuple(
        Origin(Span(at, at + 1), page=1, box=boxes[min(boxes, key=lambda one: abs(one.start - at))])
        for at in sorted({span.start for span in spans})
    )
    agreement = Agreement(payload, "0" * 64, "pdf", "x" * 99, (), (), origins=origins, pages=1, stories=(Story.BODY,))
    return review, data, write(review, Original(data, agreement))


def objects(file: pikepdf.Pdf, before: int) -> Iterator[Any]:
    """The dictionaries that the copy added, and those inside them."""
    for number in range(before, int(file.trailer.Size)):
        yield from _inside(file.get_object(number, 0))


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        yield value
        for key, one in value.items():
            if key not in {"/P", "/Parent", "/Popup", "/Dest", "/First", "/Last", "/Next", "/Prev"} and not (
                isinstance(one, pikepdf.Object) and one.is_indirect
            ):
                yield from _inside(one)
    elif isinstance(value, pikepdf.Array):
        for one in value:
            yield from _inside(one)


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=list(PAYLOADS))
def test_no_payload_acts(payload: str) -> None:
    review, data, made = copied(payload)
    assert made.startswith(data)
    assert made.count(b"/Subtype /Highlight") >= len(review.documents[0].findings) - 1
    with pikepdf.open(io.BytesIO(data)) as file:
        before = int(file.trailer.Size)
    seen = []
    with pikepdf.open(io.BytesIO(made)) as file:
        assert file.check_pdf_syntax() == []
        for one in objects(file, before):
            assert set(one.keys()) <= KEYS, set(one.keys()) - KEYS
            assert str(one.get("/Type", "/Annot")) in KINDS
            assert str(one.get("/Subtype", "/Text")) in {"/Highlight", "/Text", "/Popup", "/Form"}
            assert str(one.get("/S", "/Transparency")) == "/Transparency"
            for key in TEXTS & set(one.keys()):
                text = str(one[key])
                seen.append(text)
                assert not [char for char in text if unicodedata.category(char) in UNSEEN and char != "\n"]
        assert set(file.Root.keys()) <= {"/Type", "/Pages", "/PageMode", "/Outlines", "/Version"}
    shown = one_line(payload)
    assert len([text for text in seen if shown in text]) > len(review.documents[0].findings)
    assert not [
        text
        for text in seen
        if "\n" in text and not text.startswith(("Blocker", "Major", "Minor", "Note", "Belongs", "Review"))
    ]


def test_words_that_look_like_another_spelling_stay_as_they_are() -> None:
    review, data, _ = copied("x")
    (document,) = review.documents
    titled = replace(document, verdicts=tuple(replace(one, title="þÿ\u0141") for one in document.verdicts))
    agreement = Agreement("a", "0" * 64, "pdf", "", (), (), pages=1)
    made = write(replace(review, documents=(titled,)), Original(data, agreement))
    with pikepdf.open(io.BytesIO(made)) as file, file.open_outline() as outline:
        assert any("þÿŁ" in line.title for line in outline.root[0].children)
