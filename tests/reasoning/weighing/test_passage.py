"""The lines that one red line turns on."""

from hypothesis import given, settings
from hypothesis import strategies as st

from agreelint.model.agreement import Agreement
from agreelint.model.reading import Reading
from agreelint.reasoning.encoder.impression import measure, room
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.weighing.passage import passage, words_of
from structure.manuscripts import read

LIMIT = "1. Customer shall not watch people."
UNDONE = "90. Section 1 does not apply to visitors."
AS_READ = "90. Section 1 [Customer shall not watch people.] does not apply to visitors."
FILLER = "The parties shall meet once a month in the offices of the other and keep minutes of what was said."


def reading(made: Agreement, words: str, limit: float = 0.5) -> Reading:
    clause = next(one for one in made.clauses if words in made.words(one.span))
    return Reading(clause.index, clause.body, "watching", frozenset({"watching"}), 0.0, 0.0, limit)


def lines(*given: str, about: str) -> tuple[str, ...]:
    made = read(*given)
    ground = Ground.of(made, ())
    return words_of(ground, passage(ground, [reading(made, about)]))


def test_of_a_short_agreement_all_lines() -> None:
    assert lines("AN AGREEMENT", LIMIT, "2. Fees are due.", about="watch people") == (
        "AN AGREEMENT", LIMIT, "2. Fees are due."
    )  # fmt: skip


def test_of_a_long_one_what_is_about_it_and_what_names_it() -> None:
    filler = [f"{number}. {FILLER}" for number in range(2, 90)]
    made = lines(LIMIT, *filler, UNDONE, about="watch people")
    assert made == (LIMIT, AS_READ)


@settings(max_examples=20)
@given(st.integers(1, 60), st.integers(1, 12))
def test_there_is_room_for_it(clauses: int, times: int) -> None:
    text = [f"{number}. {FILLER * times}" for number in range(1, clauses + 1)]
    made = read(LIMIT.replace("1.", "99."), *text)
    ground = Ground.of(made, ())
    chosen = words_of(ground, passage(ground, [reading(made, f"{number}. ") for number in range(1, clauses + 1)]))
    assert sum(map(measure, chosen)) <= room()


def test_a_line_without_end_takes_no_room_and_little_time() -> None:
    endless = f"2. {'x ' * 400_000}"
    filler = [f"{number}. {FILLER}" for number in range(3, 90)]
    limit, undone = lines(LIMIT, endless, *filler, UNDONE, about="watch people")
    assert limit == LIMIT
    assert undone.startswith("90. Section 1 [Customer shall not watch people.")
    assert lines(endless, LIMIT, *filler, about="x x x") == ()
