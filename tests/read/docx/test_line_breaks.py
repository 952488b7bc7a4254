"""Line breaks inside a paragraph: they part clauses and items, or only wrap the words."""

import pytest

from read.docx.wordfile import manuscript, par, run, texts


def test_line_breaks_that_stand_for_paragraphs() -> None:
    broken = "<w:r><w:t>Customer shall not:</w:t><w:br/><w:t>(a) resell the Services;</w:t><w:br/><w:t>(b) copy them.</w:t><w:br/><w:br/><w:t>Fees are due.</w:t></w:r>"
    assert texts(manuscript(par(broken))) == [
        "Customer shall not:",
        "(a) resell the Services;",
        "(b) copy them.",
        "Fees are due.",
    ]
    halved = broken.replace("(a) resell", "(</w:t></w:r><w:r><w:t xml:space='preserve'>a) resell")
    assert texts(manuscript(par(halved))) == texts(manuscript(par(broken)))
    wrapped = "<w:r><w:t>ARTICLE I</w:t><w:br/><w:t>DEFINITIONS of what</w:t><w:br/><w:br/><w:t>is under Section</w:t><w:br/><w:t>5.2 below.</w:t></w:r>"
    assert texts(manuscript(par(wrapped))) == ["ARTICLE I DEFINITIONS of what is under Section 5.2 below."]


@pytest.mark.parametrize(("one", "other"), [("1. ", "2. "), ("• ", "• "), ("(a) ", "(b) "), ("- ", "- ")])
def test_items_of_one_paragraph_are_items_though_no_sentence_ends(one: str, other: str) -> None:
    lines = [f"{one}Service: failure of a server", f"{other}Service: failure of the host", f"{one}Business: loss"]
    body = par("<w:r><w:br/></w:r>".join(run(line) for line in ["The plans cover:", *lines]))
    assert texts(manuscript(body)) == ["The plans cover:", *lines]


def test_words_that_wrap_by_hand_are_no_items() -> None:
    body = par(
        "<w:r><w:br/></w:r>".join(run(line) for line in ["as set out in Section", "2. above and in the order", "form"])
    )
    assert texts(manuscript(body)) == ["as set out in Section 2. above and in the order form"]
