"""Copies of small Word files with findings made by hand, and what stands in them, seen without our own code."""

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from lxml import etree

from agreelint import structure
from agreelint.model.agreement import Agreement
from agreelint.model.manuscript import View
from agreelint.model.original import Original
from agreelint.model.place import Place
from agreelint.model.review import Document, Finding, Kind, Outcome, Quote, Review
from agreelint.model.span import Span
from agreelint.output.docx import write
from agreelint.read.docx import read_docx
from output import reviews

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ASK = "Customer may use the Services only for the purposes in Schedule 1."


def agreement(data: bytes, view: View = View.ACCEPTED) -> Agreement:
    return structure.agreement(read_docx("a.docx", data, hashlib.sha256(data).hexdigest(), view))


def finding(text: Agreement, words: str, **more: Any) -> Finding:
    """A finding on the first place where the words stand."""
    at = text.text.index(words)
    span = Span(at, at + len(words))
    clause = text.clause_at(at)
    place = text.place(clause, span) if clause else Place()
    made = reviews.finding(words, words, at, place=place, ask_for=ASK, owner="")
    return replace(made, **more)


def missing(**more: Any) -> Finding:
    made = reviews.finding("x", "x", 0, kind=Kind.MISSING, quote="", span=Span(0, 0), clause="", place=Place())
    return replace(made, **{"message": "Nothing says who decides.", **more})


def quote(text: Agreement, words: str) -> Quote:
    at = text.text.index(words)
    return Quote("defined here", words, Span(at, at + len(words)), Place("1", "", "body", None))


def review(*findings: Finding, **more: Any) -> Review:
    document: Document = reviews.document(
        "a.docx", findings=findings, **{"gaps": (), "notes": (), "outcome": Outcome.CROSSED, **more}
    )
    return reviews.review(document)


def copy(
    data: bytes, *words: str | Finding, suggest: bool = False, dated: date | None = None, view: View = View.ACCEPTED
) -> bytes:
    """The copy with a finding on each of the words."""
    read = agreement(data, view)
    found = [one if isinstance(one, Finding) else finding(read, one) for one in words]
    return write(review(*found), Original(data, read, suggest, dated))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def main_part(data: bytes) -> etree._Element:
    return etree.fromstring(parts(data)["word/document.xml"])


def said(data: bytes, part: str = "word/comments.xml") -> dict[str, str]:
    """What each comment says, by its id."""
    root = etree.fromstring(parts(data)[part])
    return {
        str(one.get(f"{W}id")): "\n".join("".join(map(str, p.itertext())) for p in one.iter(f"{W}p"))
        for one in root.iter(f"{W}comment")
    }


def ranges(
    data: bytes,
    text: Sequence[str] = ("t", "delText", "tab", "footnoteReference", "endnoteReference"),
    *,
    with_ours: bool = True,
) -> dict[str, str]:
    """The words that each comment stands on, by its id. Each has one start, one end and one reference.

    Without `with_ours` the words that we suggest do not count.
    """
    root = main_part(data)
    openings: dict[str, str] = {}
    closed: dict[str, str] = {}
    references: list[str] = []
    for element in root.iter():
        tag = str(element.tag)
        if tag == f"{W}commentRangeStart":
            assert element.get(f"{W}id") not in openings | closed
            openings[str(element.get(f"{W}id"))] = ""
        elif tag == f"{W}commentRangeEnd":
            identity = str(element.get(f"{W}id"))
            closed[identity] = openings.pop(identity)
        elif tag == f"{W}commentReference":
            in_control = next(element.iterancestors(f"{W}sdt"), None) is not None
            assert element.get(f"{W}id") in closed or in_control
            references.append(str(element.get(f"{W}id")))
        elif tag.rpartition("}")[2] in text and (with_ours or not is_ours(element)):
            shown = element.text or {"tab": "\t"}.get(tag.rpartition("}")[2], "*")
            openings = {identity: words + shown for identity, words in openings.items()}
        elif tag == f"{W}p":
            openings = {identity: f"{words}\n" if words else words for identity, words in openings.items()}
    assert not openings
    assert sorted(references) == sorted(closed)
    return closed


def is_ours(element: etree._Element) -> bool:
    return any(above.get(f"{W}author") == "agreelint" for above in element.iterancestors(f"{W}ins"))


def on(data: bytes) -> list[str]:
    """The words under the comments, in the order of the comments, the summary left out."""
    found = ranges(data)
    return [found[identity] for identity in list(said(data))[1:]]


def unchanged(before: bytes, after: bytes, touched: Mapping[str, object] | Sequence[str]) -> None:
    """Every part but those in `touched` is the same, and in the same order."""
    old, new = parts(before), parts(after)
    assert [name for name in new if name in old] == list(old)
    assert {name for name in old if old[name] != new[name]} <= set(touched)
    assert set(new) - set(old) <= set(touched)
