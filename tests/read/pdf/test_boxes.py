"""Every character keeps its place in the file, and from the place come the boxes around its words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from agreelint.read.pdf import boxes
from agreelint.read.pdf.document import opened
from agreelint.read.pdf.sheet import sheet
from read.paper import CLAUSES, body, drawn, read, void, wrapped

WORDS = st.sampled_from(["Provider", "shall", "not", "(a)", "1.1", "use", "data.", "non-", "x;", "fi", "“quoted”", "—"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=20))
def test_every_character_of_a_run_is_pdfiums_at_that_index(paragraphs: list[str]) -> None:
    data = drawn(lambda canvas: void(wrapped(canvas, paragraphs, gap=3)))
    found = read(data)
    with opened("paper", data) as document, sheet(document, 0) as page:
        for paragraph in found.paragraphs:
            for run in paragraph.runs:
                if run.anchor is None:
                    assert run.text == " "
                    continue
                there = page.text[run.anchor.offset : run.anchor.offset + len(run.text)]
                same = there.replace("\r", " ").replace("\n", " ").replace("\ufffe", "-").replace("\xad", "-")
                assert run.text == same
    joined = "".join(paragraph.text for paragraph in found.paragraphs).replace(" ", "").replace("-", "")
    assert sorted(joined) == sorted("".join(paragraphs).replace(" ", "").replace("-", ""))


def test_boxes_are_the_words_and_nothing_else() -> None:
    data = drawn(
        lambda canvas: void(wrapped(canvas, CLAUSES)), lambda canvas: void(canvas.drawString(72, 700, "Second"))
    )
    found = read(data)
    paragraph = next(p for p in body(found) if "persistent monitoring" in p.text)
    run = next(run for run in paragraph.runs if "persistent" in run.text)
    assert run.anchor is not None
    first = run.anchor.offset + run.text.index("persistent")
    (one,), none, (second,), outside = boxes(
        data, [(1, first, first + len("persistent monitoring") - 1), (1, 99_999, 100_000), (2, 0, 5), (9, 0, 1)]
    )
    assert run.box is not None
    assert run.box.left < one.left < one.right < run.box.right
    assert 60 < one.right - one.left < 130
    assert one.top - one.bottom < 14
    assert abs(second.left - 72) < 2
    assert none == ()
    assert outside == ()


def test_boxes_of_words_over_two_lines() -> None:
    data = drawn(lambda canvas: void(wrapped(canvas, CLAUSES[:1])))
    (paragraph,) = body(read(data))
    anchors = [run.anchor for run in paragraph.runs if run.anchor]
    (found,) = boxes(data, [(1, anchors[0].offset, anchors[-1].offset + 5)])
    assert len(found) == 2
    assert found[0].bottom > found[1].bottom


def test_boxes_of_a_file_that_cannot_be_opened() -> None:
    assert boxes(b"%PDF-1.4 broken", [(1, 0, 3)]) == [()]
