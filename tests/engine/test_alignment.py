from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from agreelint.engine.alignment import Alignment, Edit, Words, align, difference
from agreelint.model.agreement import Agreement
from agreelint.model.manuscript import View
from agreelint.read import manuscript
from agreelint.structure import agreement

LINES = (
    "Provider shall host the Services in its own cloud region.",
    "Customer shall pay every invoice within thirty days.",
    "Customer shall not use the Services to track residents, as Section 2 explains.",
    "Either party may end this Agreement on sixty days notice.",
    "This Agreement is governed by the laws of the State.",
)


def draft(*lines: str) -> Agreement:
    text = "".join(f"{at}. {line}\n\n" for at, line in enumerate(lines, 1))
    return agreement(manuscript("a.txt", text.encode(), view=View.ACCEPTED))


def aligned(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[Alignment, dict[int, int]]:
    made = align(draft(*old), draft(*new))
    return made, made.new_of


@given(
    st.lists(st.sampled_from(["a", "bb", "ccc", ",", ".", "any", "lawful"]), max_size=12),
    st.lists(st.sampled_from(["a", "bb", "any", "use", "."]), max_size=12),
)
def test_a_difference_gives_back_both_wordings(old: list[str], new: list[str]) -> None:
    before, after = " ".join(old), " ".join(new)
    made = difference(before, after)
    assert "".join(one.text for one in made if one.edit is not Edit.INSERTED) == before
    assert "".join(one.text for one in made if one.edit is not Edit.DELETED) == after


def test_neighbouring_words_are_one_change() -> None:
    made = difference("for any lawful purpose", "for a stated purpose")
    assert made == (
        Words(Edit.SAME, "for "),
        Words(Edit.DELETED, "any lawful"),
        Words(Edit.INSERTED, "a stated"),
        Words(Edit.SAME, " purpose"),
    )


def test_a_draft_is_its_own_twin() -> None:
    made, pairs = aligned(LINES, LINES)
    assert pairs == {at: at for at in range(5)}
    assert (made.changed, made.added, made.removed) == (frozenset(), 0, 0)


@settings(deadline=None)
@given(st.permutations(range(5)))
def test_moving_clauses_changes_none_of_them(order: list[int]) -> None:
    lines = tuple(line.replace(", as Section 2 explains", "") for line in LINES)
    made, pairs = aligned(lines, tuple(lines[at] for at in order))
    assert made.changed == frozenset()
    assert all(order[to] == at for at, to in pairs.items())


def test_numbers_that_follow_their_clauses_are_no_change() -> None:
    renumbered = ("A clause that is new and stands first.", *(line.replace("Section 2", "Section 3") for line in LINES))
    made, pairs = aligned(LINES, renumbered)
    assert pairs == {at: at + 1 for at in range(5)}
    assert (made.changed, made.added, made.removed) == (frozenset(), 1, 0)


def test_a_number_that_leads_elsewhere_is_a_change() -> None:
    elsewhere = tuple(line.replace("Section 2", "Section 4") for line in LINES)
    assert aligned(LINES, elsewhere)[0].changed == {2}


def test_a_reworded_clause_is_still_the_clause_and_another_is_another() -> None:
    reworded = (
        *LINES[:3],
        "Either party may end this Agreement on ninety days written notice.",
        "Fees rise each year.",
    )
    made, pairs = aligned(LINES, reworded)
    assert pairs == {0: 0, 1: 1, 2: 2, 3: 3}
    assert (made.changed, made.added, made.removed) == (frozenset({3}), 1, 1)


def test_a_clause_of_common_words_is_found_where_it_stood() -> None:
    words = ("Fees", "notice", "records", "Models")
    old = tuple(f"Customer shall give {a}, then {b}, then {c}." for a, b, c in product(words, repeat=3))
    new = tuple(line.replace("shall give", "shall promptly give") for line in old)
    made, pairs = aligned(old, new)
    assert pairs == {at: at for at in range(64)}
    assert len(made.changed) == 64


def test_a_long_clause_has_all_its_changes() -> None:
    words = [f"word {at}, and the" for at in range(600)]
    before, after = " ".join(words), " ".join(words[::-1])
    made = difference(before, after)
    assert "".join(one.text for one in made if one.edit is not Edit.INSERTED) == before
    assert "".join(one.text for one in made if one.edit is not Edit.DELETED) == after
