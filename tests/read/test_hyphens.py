"""What stands between two lines: a space, nothing, or a word that was broken there."""

import pytest

from agreelint.read.hyphens import Joint, joint, known

PLAIN = known([("the information and the non-transferable licence", False)])
BREAKING = known(
    [
        ("the information, the agreement and a non-transferable right of the party, a third party, in infor-", False),
        ("mation under the agree-", False),
        ("ment for anybody", False),
    ]
)
SPACE, NOTHING, WORD = Joint(0, space=True), Joint(0, space=False), Joint(1, space=False)


@pytest.mark.parametrize(
    ("left", "right", "between"),
    [
        ("as set out", "in the", SPACE),
        ("the infor-", "mation that", WORD),
        ("a non-", "transferable right", NOTHING),
        ("a multi-", "jurisdictional thing", NOTHING),
        ("the Know-", "How of", NOTHING),
        ("account 918-", "486 of", NOTHING),
        ("the pre-", "and post-termination", SPACE),
        ("a dash -", "or two", SPACE),
        ("page -6-", "consummation of", SPACE),
        ("a word—", "another", NOTHING),
        ("and/", "or the", NOTHING),
        ("signed /s/", "Ron", SPACE),
        ("under Section 5.6(a)", "(ii) of", NOTHING),
        ("either (a)", "(ii) of", SPACE),
        ("for persistent monit-", "oring of", WORD),
        ("the cut-", "off date", NOTHING),
        ("its sub-", "contractors’", WORD),
    ],
)
def test_in_a_document_that_breaks_no_words(left: str, right: str, between: Joint) -> None:
    assert joint(left, right, PLAIN) == between


@pytest.mark.parametrize(
    ("left", "right", "between"),
    [
        ("duly compe-", "tent court", WORD),
        ("of develop-", "ment and", WORD),
        ("MER-", "CHANTABILITY", WORD),
        ("a non-", "authorized expense", NOTHING),
        ("a third-", "party claim", NOTHING),
        ("or fine-", "tuning of models", NOTHING),
        ("a high-", "risk use", NOTHING),
        ("a cloud-", "based service", NOTHING),
        ("a non-", "transferable right", NOTHING),
        ("the Non-", "Competition Period", NOTHING),
        ("any re\u200b-", "ceiving party", WORD),
    ],
)
def test_in_a_document_that_breaks_words(left: str, right: str, between: Joint) -> None:
    assert BREAKING.breaks
    assert joint(left, right, BREAKING) == between


def test_the_halves_of_broken_words_are_no_words() -> None:
    assert not {"infor", "mation", "agree", "ment"} & BREAKING.words
    assert "information" in BREAKING.words
