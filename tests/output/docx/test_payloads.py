"""Nothing from an agreement or a policy acts in the marked copy: every payload in every place for words."""

import unicodedata
from dataclasses import replace

import pytest
from lxml import etree

from agreelint.model.original import Original
from agreelint.output.docx import write
from agreelint.output.visible import one_line
from output.docx import copying
from output.payloads import PAYLOADS, spoiled
from read.docx.wordfile import par, parts_of, zipped

UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def inert(copy: bytes, payload: str) -> None:
    parts = copying.parts(copy)
    comments = etree.fromstring(parts["word/comments.xml"])
    known = {"comments", "comment", "p", "r", "rPr", "b", "sz", "t", "annotationRef"}
    assert {etree.QName(element).localname for element in comments.iter(etree.Element)} == known
    assert len(list(comments.iter(etree.Comment, etree.ProcessingInstruction, etree.Entity))) == 0
    assert {etree.QName(key).localname for element in comments.iter() for key in element.attrib} == {
        *("id", "author", "initials", "val", "space")
    }
    assert {comment.get(f"{copying.W}author") for comment in comments} == {"agreelint"}
    words = "\n".join(map(str, comments.itertext()))
    assert not [char for char in words if unicodedata.category(char) in UNSEEN and char != "\n"]
    assert f"{one_line(payload)}" in " ".join(words.split())
    changed = etree.fromstring(parts["word/document.xml"])
    assert one_line(payload) in " ".join("".join(map(str, changed.itertext())).split())
    known = {"document", "body", "p", "pPr", "rPr", "r", "t", "ins", "commentRangeStart", "commentRangeEnd"}
    assert {etree.QName(element).localname for element in changed.iter(etree.Element)} == known | {"commentReference"}


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=list(PAYLOADS))
def test_no_payload_acts(payload: str) -> None:
    data = zipped(parts_of(par("TERMS") + par("1. Use. Customer may use it for any lawful purpose.")))
    lost = copying.missing(ask_for=payload, message=payload, red_line="another")
    review = spoiled(payload)
    (document,) = review.documents
    review = replace(review, documents=(replace(document, findings=(*document.findings, lost)),))
    inert(write(review, Original(data, copying.agreement(data), suggest=True)), payload)
