"""Lines of a PDF become the paragraphs a person sees, however the page is set."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from agreelint.model.manuscript import Story
from read.paper import CLAUSES, TOP, body, drawn, read, texts, void, wrapped

SETTINGS: dict[str, dict[str, float]] = {
    "gap": {"gap": 6},
    "first line": {"gap": 0, "first": 36},
    "hanging": {"gap": 4, "hang": 36},
    "hanging, tight": {"gap": 0, "hang": 36},
    "double": {"gap": 0, "first": 36, "leading": 26},
    "narrow": {"gap": 8, "width": 220},
    "small": {"gap": 5, "size": 8, "leading": 9.5},
}


@pytest.mark.parametrize("how", SETTINGS.values(), ids=list(SETTINGS))
def test_paragraphs_are_those_that_were_set(how: dict[str, float]) -> None:
    found = read(drawn(lambda canvas: void(wrapped(canvas, CLAUSES, **how))))  # type: ignore[arg-type]
    assert texts(found) == CLAUSES


def test_a_paragraph_goes_on_over_the_page_and_its_end_stays_whole() -> None:
    first = CLAUSES[6][:120].rsplit(" ", 1)[0]
    rest = CLAUSES[6][len(first) + 1 :]

    def one(canvas: Canvas) -> None:
        wrapped(canvas, CLAUSES[:6], top=TOP)
        wrapped(canvas, [first], top=120, width=1_000)

    def two(canvas: Canvas) -> None:
        wrapped(canvas, [rest, CLAUSES[7]])

    found = read(drawn(one, two))
    assert texts(found) == CLAUSES
    assert body(found)[6].page == 1
    assert {run.page for run in body(found)[6].runs} == {1, 2}


def test_two_columns_are_read_one_after_the_other() -> None:
    def page(canvas: Canvas) -> None:
        wrapped(canvas, CLAUSES[:4], left=72, width=220)
        wrapped(canvas, CLAUSES[4:], left=320, width=220)

    assert texts(read(drawn(page))) == CLAUSES


def test_a_stretch_that_the_file_gives_too_late_is_read_where_it_stands() -> None:
    def page(canvas: Canvas) -> None:
        middle = wrapped(canvas, CLAUSES[:2])
        end = wrapped(canvas, CLAUSES[2:4], top=middle - 200)
        wrapped(canvas, CLAUSES[6:7], top=middle)
        wrapped(canvas, CLAUSES[7:], top=end)

    assert texts(read(drawn(page))) == [*CLAUSES[:2], CLAUSES[6], *CLAUSES[2:4], CLAUSES[7]]


@pytest.mark.parametrize("leader", [".", ""])
def test_each_entry_of_a_table_of_contents_is_a_line_of_its_own(leader: str) -> None:
    titles = ["1. Definitions", "2. Use of Data", "3. Term", "4. Liability"]

    def page(canvas: Canvas) -> None:
        for at, title in enumerate(titles):
            dots = leader * int((455 - canvas.stringWidth(title, "Times-Roman", 11)) / 2.75)
            canvas.drawString(72, 700 - 13 * at, f"{title} {dots}".strip())
            canvas.drawRightString(540, 700 - 13 * at, str(at + 2))

    found = texts(read(drawn(page)))
    assert [(one[: one.find("..")] if leader else one[:-2]).strip() for one in found] == titles
    assert [one[-1] for one in found] == ["2", "3", "4", "5"]


@pytest.mark.parametrize("last", ["to", "the", "Customer and", "shall not"])
def test_a_line_that_ends_short_in_mid_sentence_goes_on(last: str) -> None:
    def page(canvas: Canvas) -> None:
        y = wrapped(canvas, CLAUSES)
        canvas.drawString(72, y, f"9.9 The cost of what is asked of {last}")
        canvas.drawString(72, y - 13, "Services of Provider is borne by Customer.")

    assert (
        texts(read(drawn(page)))[-1]
        == f"9.9 The cost of what is asked of {last} Services of Provider is borne by Customer."
    )


def test_an_item_with_a_number_begins_though_the_one_before_ends_in_or() -> None:
    items = ["10.1 breach of the terms of title, etc.), and / or", "10.2 breach of the terms of quality."]

    def page(canvas: Canvas) -> None:
        y = wrapped(canvas, CLAUSES)
        for at, line in enumerate(items):
            canvas.drawString(72, y - 13 * at, line)

    assert texts(read(drawn(page)))[-2:] == items


def test_an_item_that_ends_in_and_is_not_the_next_one() -> None:
    def page(canvas: Canvas) -> None:
        y = wrapped(canvas, CLAUSES)
        for at, line in enumerate(("Customer shall pay the fees; and", "Provider shall keep the records.")):
            canvas.drawString(72, y - 13 * at, line)

    assert texts(read(drawn(page)))[-2:] == ["Customer shall pay the fees; and", "Provider shall keep the records."]


def test_a_label_with_the_first_line_indent_begins_a_paragraph() -> None:
    clauses = [
        f"{number}. Each party performs what clause {number + 20} of this Agreement asks of it in good time and at its"
        " own expense, and says so to the other party without being asked whenever it"
        for number in range(1, 20)
    ]
    found = read(drawn(lambda canvas: void(wrapped(canvas, clauses, gap=0, first=36))))
    assert texts(found) == clauses


def test_a_signature_block_beside_another() -> None:
    def page(canvas: Canvas) -> None:
        y = wrapped(canvas, CLAUSES)
        for left, name in ((72, "INLAND WATERWAYS AND HARBOURS OF THE STATE"), (320, "ACME, INC.")):
            z = wrapped(canvas, [name], left=left, top=y, width=200, font="Times-Bold")
            wrapped(canvas, ["By: ______________________________", "Name:", "Title:"], left=left, top=z, gap=1)

    assert texts(read(drawn(page)))[len(CLAUSES) :] == [
        "INLAND WATERWAYS AND HARBOURS OF THE STATE",
        "By: ______________________________",
        "Name:",
        "Title:",
        "ACME, INC.",
        "By: ______________________________",
        "Name:",
        "Title:",
    ]


def test_line_numbers_and_turned_text_go_to_the_margin() -> None:
    def page(canvas: Canvas) -> None:
        wrapped(canvas, CLAUSES, left=100, width=400, gap=0, leading=24)
        for number in range(1, 26):
            canvas.drawRightString(80, TOP - 24 * (number - 1), str(number))
        canvas.saveState()
        canvas.translate(30, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "DRAFT of 5 May")
        canvas.restoreState()

    found = read(drawn(page))
    assert "".join(texts(found)).replace(" ", "") == "".join(CLAUSES).replace(" ", "")
    assert "DRAFT of 5 May" in texts(found, Story.MARGIN)
    assert "25" in texts(found, Story.MARGIN)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_turned_as_a_whole(turn: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(306, 396)
        canvas.rotate(turn)
        canvas.translate(-306, -396)
        wrapped(canvas, CLAUSES, left=120, width=380, top=600)

    assert texts(read(drawn(page))) == CLAUSES


def test_headings_by_size_and_weight() -> None:
    def page(canvas: Canvas) -> None:
        y = wrapped(canvas, ["AI Services Agreement"], size=18, leading=22, font="Helvetica-Bold")
        y = wrapped(canvas, ["1. Definitions"], top=y, font="Times-Bold")
        y = wrapped(canvas, CLAUSES[:2], top=y)
        y = wrapped(canvas, ["2. Use"], top=y, font="Times-Bold")
        wrapped(canvas, CLAUSES[2:], top=y)

    found = body(read(drawn(page)))
    headings = [(paragraph.text, paragraph.outline) for paragraph in found if paragraph.outline]
    assert headings == [("AI Services Agreement", 1), ("1. Definitions", 2), ("2. Use", 2)]


def test_a_run_in_heading_keeps_its_looks() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setFont("Times-Bold", 11)
        text.textOut("2.1 Use. ")
        text.setFont("Times-Roman", 11)
        text.textOut("Customer may use the Services.")
        canvas.drawText(text)

    (paragraph,) = body(read(drawn(page)))
    assert [(run.text, run.bold) for run in paragraph.runs] == [
        ("2.1 Use. ", True),
        ("Customer may use the Services.", False),
    ]
    assert paragraph.outline is None


def test_a_ruled_table_is_read_by_cells() -> None:
    cells = [
        ["Item", "Use that is permitted"],
        ["Seats", "Internal business use only, by named users who are staff"],
        ["Data", "None"],
    ]

    def page(canvas: Canvas) -> None:
        wrapped(canvas, CLAUSES[:2])
        tops, lefts = [600, 570, 520, 490], [72, 200, 400]
        canvas.grid(lefts, tops)
        for row, line in enumerate(cells):
            for column, words in enumerate(line):
                wrapped(canvas, [words], left=lefts[column] + 4, top=tops[row] - 14, width=150)
        wrapped(canvas, CLAUSES[2:], top=470)

    found = body(read(drawn(page)))
    assert [paragraph.text for paragraph in found if paragraph.cell is None] == CLAUSES
    read_cells = {(p.cell.row, p.cell.column): p.text for p in found if p.cell is not None}
    assert read_cells == {(row, column): words for row, line in enumerate(cells) for column, words in enumerate(line)}
    assert [paragraph.cell is None for paragraph in found] == [True] * 2 + [False] * 6 + [True] * 6


def test_a_frame_around_the_page_is_no_table() -> None:
    def page(canvas: Canvas) -> None:
        canvas.rect(50, 50, 512, 692)
        canvas.line(50, 400, 562, 400)
        wrapped(canvas, CLAUSES)

    assert all(paragraph.cell is None for paragraph in body(read(drawn(page))))


def test_text_in_a_form_object_is_read() -> None:
    def page(canvas: Canvas) -> None:
        canvas.beginForm("clause")
        wrapped(canvas, CLAUSES[:3])
        canvas.endForm()
        canvas.doForm("clause")

    assert texts(read(drawn(page))) == CLAUSES[:3]


def test_a_hyphen_at_a_line_end() -> None:
    lines = [
        "Provider grants a non-transferable licence to the information, a non-",
        "transferable right to the Services, and to all multi-",
        "jurisdictional infor-",
        "mation that belongs to them.",
    ]

    def page(canvas: Canvas) -> None:
        for at, line in enumerate(lines):
            canvas.drawString(72, 700 - 13 * at, line)

    words = " ".join(texts(read(drawn(page)))).split()
    assert words.count("non-transferable") == 2
    assert "multi-jurisdictional" in words
    assert words.count("information") + words.count("information,") == 2
