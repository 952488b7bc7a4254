"""Running heads and feet, page numbers and small print are set apart; what only looks like them stays."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from agreelint.model.manuscript import Story
from read.paper import CLAUSES, TOP, drawn, read, texts, void, wrapped


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
