"""Amendments that reach into a clause."""

from dataclasses import replace

import pytest

from agreelint.model.agreement import Agreement
from agreelint.model.review import Standing, Verdict
from agreelint.reasoning import Judgement
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.taken_away import edited
from reasoning.agreements import agreement, judged, one, protects


def listed(*clauses: str) -> Agreement:
    """Clauses under "3.1 Customer shall not:", with (a) and (b) as its children."""
    made = agreement("3.1 Customer shall not:", "3.1(a) watch people;", "3.1(b) engage targets.", *clauses)
    first, *items = made.clauses[:3]
    nested = (replace(first, children=(1, 2)), *(replace(item, parent=0) for item in items))
    return replace(made, clauses=(*nested, *made.clauses[3:]))


def judgement(words: str, *more: str) -> Judgement:
    made = listed(f"9 {words}", *more)
    return judged(made, protects(made, "watch people"))


def verdict(words: str, *more: str) -> Verdict:
    return one(judgement(words, *more))[0]


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("In Section 3.1, item (a) is struck.", Standing.CROSSED),
        ("In Section 3.1, items (a) and (b) are hereby deleted.", Standing.CROSSED),
        ("In Section 3.1, item (b) is struck and item (a) is amended by striking a comma.", Standing.HELD),
        ("In Section 3.1, item (a) is not struck.", Standing.HELD),
        ("In Section 3.1, item (a) is struck, which shall not affect the Fees.", Standing.CROSSED),
        ("In Section 3.1, item (a) is deleted, whether or not the parties have signed the order.", Standing.CROSSED),
        ("If Customer so elects, in Section 3.1, item (a) is struck.", Standing.UNRESOLVED),
        ("In Section 3.1, item (a) is struck if Customer so elects.", Standing.UNRESOLVED),
        ("In Section 3.1, item (b) is struck.", Standing.HELD),
        ('In Section 3.1, item (a) is amended by inserting "unlawfully" before "watch".', Standing.HOLLOW),
        ('In Section 3.1, the words "intentionally" are inserted before item (a).', Standing.HOLLOW),
        ('In Section 3.1, item (a) is amended by inserting "primarily" before "watch".', Standing.HOLLOW),
        ('In Section 3.1, item (a) is amended by inserting "solely to" before "watch".', Standing.HOLLOW),
        ('In Section 3.1, item (a) is amended by inserting "while the pilot lasts" after "people".', Standing.HOLLOW),
        ('In Section 3.1, item (a) is amended by inserting "where the board objects" after "people".', Standing.HOLLOW),
        ('In Section 3.1, item (a) is amended by inserting "wherever they are" after "people".', Standing.HELD),
        ('In Section 3.1, item (b) is amended by inserting "unlawfully" before "engage".', Standing.HELD),
        ('In Section 3.1, item (a) is amended by inserting "or listen to" after "watch".', Standing.HELD),
        ("Vendor is not required to include Section 3.1 in its contracts with agencies.", Standing.HOLLOW),
        ("Vendor is required to include Section 3.1 in its contracts with agencies.", Standing.HELD),
    ],
)
def test_what_an_amendment_of_an_item_comes_to(words: str, standing: Standing) -> None:
    assert verdict(words).standing is standing


def test_an_item_whose_deletion_is_struck_out_again_stands() -> None:
    assert verdict("In Section 3.1, item (a) is struck.", "10 Section 9 is deleted.").standing is Standing.HELD


def test_the_finding_names_the_loophole_and_shows_the_limit() -> None:
    (found,) = judgement('In Section 3.1, item (a) is amended by inserting "unlawfully" before "watch".').findings
    assert (found.loophole, [quote.quote for quote in found.related]) == ("law-tautology", ["watch people"])
    (found,) = judgement("Vendor need not flow down Section 3.1 to agencies.").findings
    assert (found.loophole, [quote.quote for quote in found.related]) == ("no-flow-down", ["watch people"])


def test_a_sentence_that_names_many_clauses_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def opens(words: str) -> bool:
        asked.append(words)
        return False

    monkeypatch.setattr(edited, "opens", opens)
    made = agreement(
        "5.3 Customer shall not watch people.", "9.1 " + 'Delete the word "x" in Section 5.3, ' * 30 + "all."
    )
    found = list(edited.words_struck(made))
    assert len(found) == 30
    assert {one.extent for one in found} == {Extent.CLOUDED}
    assert len(asked) <= 30
