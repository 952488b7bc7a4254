"""Survival lists: what they keep, whether they are closed, and what becomes of the limits that they leave out."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import as_labelled

BAN = "1. Customer shall not use the Model to select targets for weapons."
FEES = "2. Fees are due in thirty days."
SECRETS = "3. Confidentiality. Each side keeps the other's secrets."
KEEPS = "4. Customer keeps its copy of the Model for good."


def told(*lines: str, red_line: str = "survival") -> Standing:
    return as_labelled(red_line, BAN, FEES, SECRETS, *lines)


LEAVE_OUT = [
    "5. On expiry Articles 2 and 3 continue; all others cease.",
    "5. What outlives this licence is art. 2 and art. 3, and nothing besides.",
    "5. These live on after completion: 2 and 3. Everything else falls away on that day.",
    "5. When the agreement ends, paragraphs 2 and 3 go on, and every other paragraph falls away.",
    "5. Are maintained after the end: confidentiality and the sums owed. All else is extinguished.",
    "5. Clauses 20 (Fees) and 21 (Disputes) shall survive expiry. No other provision shall bind either party then.",
]
KEEP = [
    "5. On expiry Articles 1 and 3 continue; all others cease.",
    "5. What outlives this licence is art. 1 and art. 3, and nothing besides.",
    "5. These live past the end: 2, 3, and for as long as the copy is in use, 1.",
    "5. When the agreement ends, paragraphs 1 to 3 go on, and every other paragraph falls away.",
    "5. The following outlive the contract: 2 and 3. 1 lasts as long as anybody holds a copy.",
]


@pytest.mark.parametrize("words", LEAVE_OUT)
def test_a_list_that_leaves_a_limit_out_while_the_use_goes_on(words: str) -> None:
    assert told(KEEPS, words) is Standing.CROSSED
    assert told(KEEPS, words, red_line="autonomous-weapons") is Standing.HOLLOW


@pytest.mark.parametrize("words", KEEP)
def test_a_list_that_keeps_the_limit(words: str) -> None:
    assert told(KEEPS, words) in (Standing.HELD, Standing.SILENT)
    assert told(KEEPS, words, red_line="autonomous-weapons") is Standing.HELD


@pytest.mark.parametrize("words", LEAVE_OUT)
def test_a_list_leaves_nothing_open_where_no_use_goes_on(words: str) -> None:
    kept = "4. Customer keeps its reports for good."
    assert told(kept, words) is not Standing.CROSSED
    assert told(kept, words, red_line="autonomous-weapons") is Standing.HELD


def test_a_limit_that_lasts_by_its_own_words_needs_no_list() -> None:
    own = BAN.replace("shall not", "shall not, during the term and after it,")
    lines = (own, FEES, SECRETS, KEEPS, LEAVE_OUT[0])
    assert as_labelled("autonomous-weapons", *lines) is Standing.HELD
    assert as_labelled("survival", *lines) is not Standing.CROSSED
