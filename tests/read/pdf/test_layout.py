"""Lines of a PDF become the paragraphs a person sees, however the page is set."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from agreelint.model.manuscript import Story
from agreelint.read.pdf import boxes
from agreelint.read.pdf.document import opened
from agreelint.read.pdf.sheet import sheet
from read.paper import TOP, body, drawn, read, texts, wrapped

CLAUSES = [
    (
        '1.1 "Services" means the artificial intelligence services that Provider makes available to Customer under an order'
        " form, including every model, interface and document that belongs to them."
    ),
    '1.2 "Customer Data" means all data that Customer or its users submit to the Services, and all output.',
    "2.1 Customer may use the Services for its internal business purposes. Customer shall not:",
    (
        "(a) resell, lease or otherwise make the Services available to any third party except as set out in Section 5.2 of"
        " this Agreement or in the applicable order form;"
    ),
    "(b) use the Services for persistent monitoring of residents; or",
    "(c) remove any notice.",
    (
        "The parties agree that Article 9 prevails over each order form and that nothing in it takes away a right which"
        " Customer has by law. It binds their successors, and it does so for the whole of the term of this Agreement and"
        " for as long afterwards as Customer Data remains with Provider."
    ),
    (
        "3. This Agreement runs for thirty (30) months from the date on which the last party signs it and then renews for"
        " terms of twelve (12) months each, unless a party says otherwise in writing within sixty (60) days before."
    ),
]

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


def void(_: object) -> None:
    """Give nothing back."""


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


def running(number: int, clauses: list[str]) -> Callable[[Canvas], None]:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(72, 760, "Confidential - Master Services Agreement")
        wrapped(canvas, clauses)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(280, 40, f"Page {number} of 4")

    return page


def test_running_heads_and_feet_are_set_apart_and_kept() -> None:
    found = read(drawn(*(running(number, CLAUSES[2 * number - 2 : 2 * number]) for number in range(1, 5))))
    assert texts(found) == CLAUSES
    assert texts(found, Story.HEADER) == ["Confidential - Master Services Agreement"]
    assert texts(found, Story.FOOTER) == ["Page 1 of 4"]
    assert set(found.stories) == {Story.BODY, Story.HEADER, Story.FOOTER}


def test_the_end_of_a_sentence_that_comes_back_is_no_foot() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            wrapped(canvas, [f"{number}. Supplier shall delete the data of its Customer."])
            canvas.drawString(
                72, 100, f"{number}.1 Supplier shall train no model on the data of Customer {number}, save as"
            )
            canvas.drawString(72, 87, "an officer of Customer has agreed in writing.")
            canvas.drawString(300, 40, f"{number} of 4")

        return draw

    found = read(drawn(*(page(number) for number in range(1, 5))))
    assert [one for one in texts(found) if one.endswith("an officer of Customer has agreed in writing.")] == [
        f"{number}.1 Supplier shall train no model on the data of Customer {number}, save as an officer of Customer has"
        " agreed in writing."
        for number in range(1, 5)
    ]  # fmt: skip
    assert texts(found, Story.FOOTER) == ["1 of 4"]


def test_the_end_of_a_sentence_that_comes_back_is_no_head() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            canvas.drawString(300, 760, "Terms of Service")
            if number > 1:
                canvas.drawString(72, 720, "an officer of Customer has agreed in writing;")
            wrapped(canvas, [f"{number}. Supplier shall delete the data of its Customer."])
            canvas.drawString(
                72, 100, f"({'abcd'[number - 1]}) train no model on the data of Customer {number}, save as"
            )

        return draw

    found = read(drawn(*(page(number) for number in range(1, 5))))
    assert sum(one.endswith("save as an officer of Customer has agreed in writing;") for one in texts(found)) == 3
    assert texts(found, Story.HEADER) == ["Terms of Service"]


def test_a_foot_of_two_lines_is_one_foot() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            wrapped(canvas, CLAUSES[2 * number - 2 : 2 * number])
            canvas.drawString(72, 52, "Whoever wrote this form gives no advice on law and has no")
            canvas.drawString(72, 39, "liability for the use that is made of it.")

        return draw

    found = read(drawn(*(page(number) for number in range(1, 5))))
    assert texts(found) == CLAUSES
    assert len(texts(found, Story.FOOTER)) == 2


def test_roman_page_numbers_above_a_running_foot() -> None:
    def page(number: int, roman: str) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            wrapped(canvas, CLAUSES[2 * number - 2 : 2 * number])
            canvas.drawString(300, 52, roman)
            canvas.drawString(450, 36, f"ACME-00{120 + number}")

        return draw

    found = read(drawn(*(page(number, roman) for number, roman in enumerate(("i", "ii", "iii", "iv"), 1))))
    assert texts(found) == CLAUSES
    assert "ii" in texts(found, Story.FOOTER)


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


def test_small_print_at_the_foot_with_the_page_in_its_midst_is_set_apart() -> None:
    small = (
        "The publisher of this form gives no advice on law and no warranty that any of its clauses can be enforced; "
    )
    small += "whoever uses it does so at their own risk and asks a lawyer of their own before they sign it."

    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            wrapped(canvas, CLAUSES[2 * number - 2 : 2 * number])
            canvas.setFont("Times-Roman", 6)
            canvas.drawString(
                72, 52, f"Standard Terms (Version 1.0) Page | {number} © 2022 Publisher, free to use under 4.0"
            )
            canvas.drawString(72, 40, small)

        return draw

    found = read(drawn(*(page(number) for number in range(1, 5))))
    assert texts(found) == CLAUSES
    assert len(texts(found, Story.FOOTER)) == 2
    assert texts(found, Story.FOOTER)[-1].startswith(("The publisher", "Standard"))


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


def test_a_page_number_alone_is_set_apart() -> None:
    def page(canvas: Canvas) -> None:
        wrapped(canvas, CLAUSES)
        canvas.drawString(300, 40, "- 7 -")

    found = read(drawn(page))
    assert texts(found) == CLAUSES
    assert texts(found, Story.FOOTER) == ["- 7 -"]


def test_page_numbers_of_an_original_in_mid_page_cut_no_paragraph() -> None:
    parts = [f"{words.rsplit(' ', 8)[0]}|{' '.join(words.split(' ')[-8:])}" for words in (CLAUSES[6], CLAUSES[7])] * 3

    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            y = wrapped(canvas, CLAUSES[:7], top=TOP)
            first, rest = parts[number].split("|")
            y = wrapped(canvas, [first], top=y)
            y = wrapped(canvas, [str(number + 3)], top=y, left=300)
            wrapped(canvas, [rest], top=y)

        return draw

    found = read(drawn(*(page(number) for number in range(6))))
    assert {"3", "4", "5", "6", "7", "8"} - set(texts(found)) == {"3", "4", "5", "6", "7", "8"}
    assert texts(found, Story.FOOTER) == ["3"]
    assert texts(found).count(CLAUSES[6]) == 9


def test_numbers_that_do_not_count_pages_stay() -> None:
    def page(canvas: Canvas) -> None:
        wrapped(canvas, ["Number of seats", "3", "Number of sites", "4", *CLAUSES])

    assert {"3", "4"} <= set(texts(read(drawn(page))))


def test_a_label_with_the_first_line_indent_begins_a_paragraph() -> None:
    clauses = [
        f"{number}. Each party performs what clause {number + 20} of this Agreement asks of it in good time and at its"
        " own expense, and says so to the other party without being asked whenever it"
        for number in range(1, 20)
    ]
    found = read(drawn(lambda canvas: void(wrapped(canvas, clauses, gap=0, first=36))))
    assert texts(found) == clauses


def test_clauses_that_come_back_are_no_running_heads() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        return lambda canvas: void(wrapped(canvas, [f"{number}. Customer shall pay the fees.", *CLAUSES[:2]]))

    found = read(drawn(*(page(number) for number in range(1, 6))))
    assert len(texts(found)) == 15
    assert found.stories == (Story.BODY,)


def test_titles_that_count_up_from_page_to_page_stay_in_the_body() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            y = wrapped(canvas, [f"AMENDMENT NO. {number} TO THE AGREEMENT"], font="Times-Bold")
            wrapped(canvas, CLAUSES[number : number + 1], top=y)

        return draw

    found = texts(read(drawn(*(page(number) for number in range(1, 6)))))
    assert [words for words in found if words.startswith("AMENDMENT")] == [
        f"AMENDMENT NO. {number} TO THE AGREEMENT" for number in range(1, 6)
    ]


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


def test_footnotes_are_set_apart_with_their_label() -> None:
    def page(canvas: Canvas) -> None:
        wrapped(canvas, CLAUSES)
        wrapped(
            canvas,
            ["1 Except where the law of the State says otherwise.", "2 As amended, from time to time, by Provider."],
            top=80, size=8, leading=10, gap=0,
        )  # fmt: skip

    found = read(drawn(page))
    assert texts(found) == CLAUSES
    notes = [paragraph for paragraph in found.paragraphs if paragraph.story is Story.FOOTNOTE]
    assert [note.note for note in notes] == ["1", "2"]
    assert "Except where the law" in notes[0].text


def test_footnotes_at_the_foot_of_one_column() -> None:
    def page(canvas: Canvas) -> None:
        wrapped(canvas, CLAUSES[:3], width=210)
        wrapped(canvas, ["1 Except where the law of the State says otherwise."], top=500, width=210, size=8)
        wrapped(canvas, CLAUSES[3:] * 2, left=320, width=210)

    found = read(drawn(page))
    assert texts(found) == [*CLAUSES[:3], *CLAUSES[3:] * 2]
    assert texts(found, Story.FOOTNOTE) == ["Except where the law of the State says otherwise."]


def test_the_mark_of_a_footnote_belongs_to_no_word() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.textOut("Customer may use the Services")
        text.setFont("Times-Roman", 6.5)
        text.setRise(4)
        text.textOut("1")
        text.setFont("Times-Roman", 11)
        text.setRise(0)
        text.textOut(", version 2 and 10 m")
        text.setFont("Times-Roman", 6.5)
        text.setRise(4)
        text.textOut("2")
        text.setFont("Times-Roman", 11)
        text.setRise(0)
        text.textOut(" of floor, within the State.")
        canvas.drawText(text)
        wrapped(canvas, ["1 Except where the law of the State says otherwise."], top=80, size=8)

    found = read(drawn(page))
    assert texts(found) == ["Customer may use the Services, version 2 and 10 m2 of floor, within the State."]
    assert texts(found, Story.FOOTNOTE) == ["Except where the law of the State says otherwise."]


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
