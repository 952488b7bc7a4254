"""Comments that speak of a clause."""

import pytest

from agreelint.model.agreement import ClauseKind
from agreelint.model.review import Standing
from reasoning.agreements import agreement, judged, protects

LIMIT = "5.3 Customer shall not watch people."


@pytest.mark.parametrize(
    "words",
    ["Section 5.3 is deleted.", "We have agreed that Section 5.3 does not apply.", "Is Section 5.3 still wanted?"],
)
def test_a_comment_that_names_a_clause_is_told_and_takes_nothing_away(words: str) -> None:
    made = agreement(LIMIT, words, kinds={1: ClauseKind.COMMENT})
    judgement = judged(made, protects(made, "shall not watch people"))
    assert judgement.verdicts[0].standing is Standing.HELD
    (note,) = judgement.notes
    assert note.what == f"A comment, which is no part of the agreement, speaks of §5.3: “{words}”"
    assert note.place is not None


@pytest.mark.parametrize("words", ["Please check the date.", "Section 9.9 is new to me."])
def test_a_comment_that_names_no_clause_of_the_agreement_is_not_told(words: str) -> None:
    made = agreement(LIMIT, words, kinds={1: ClauseKind.COMMENT})
    assert not judged(made, protects(made, "shall not watch people")).notes


def test_of_very_many_comments_the_rest_are_counted() -> None:
    kinds = dict.fromkeys(range(1, 26), ClauseKind.COMMENT)
    made = agreement(LIMIT, *["Section 5.3 is deleted."] * 25, kinds=kinds)
    notes = judged(made, protects(made, "shall not watch people")).notes
    assert len(notes) == 21
    assert notes[-1].what == "5 more comments speak of clauses of the agreement"


def test_a_long_comment_is_cut() -> None:
    made = agreement(LIMIT, f"Section 5.3 is {'very ' * 100}odd.", kinds={1: ClauseKind.COMMENT})
    (note,) = judged(made, protects(made, "shall not watch people")).notes
    assert note.what.endswith("very …”")
