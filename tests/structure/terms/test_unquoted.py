"""Meanings without a quotation mark: of names written small, behind a colon, before the name, for one clause."""

import pytest

from structure.manuscripts import read


@pytest.mark.parametrize(
    ("words", "other", "expected"),
    [
        ("Observing: opening sealed letters.", "No engine is used for Observing guests.", ("Observing", "opening sealed letters.")),
        ("Engagement – the release of a munition.", "It carries out no Engagement.", ("Engagement", "the release of a munition.")),
        ("By pupil records we mean the name and the birthday.", "Nobody learns from pupil records.", ("pupil records", "the name and the birthday.")),
        ("A training run is any step that alters values.", "Papers stay out of every training run.", ("training run", "any step that alters values.")),
        ("In this Deed, a visitor includes whoever passes by.", "No visitor is watched.", ("visitor", "whoever passes by.")),
        ("Weights, in Part G, are the learned numbers.", "The maker keeps the weights.", ("weights", "the learned numbers.")),
        ("To watch is to observe people.", "It must not watch anybody.", ("watch", "observe people.")),
        ("References to Matching are to comparing gaits.", "No Matching is done.", ("Matching", "comparing gaits.")),
        ("What members put in is Member Text.", "It learns from no Member Text.", ("Member Text", "What members put in")),
        ("What passes through it now takes in questions.", "We look at what passes through it now.", ("what passes through it now", "questions.")),
        ("What is house data? It is all that we see.", "It learns from house data.", ("house data", "all that we see.")),
        ("Snooping is climbing a fence.", "Nobody uses it for snooping.", ("snooping", "climbing a fence.")),
        ("Holdings are records that people signed.", "It is fed no Holdings.", ("Holdings", "records that people signed.")),
        ("A prescription stops being a prescription once a name is cut.", "It uses no prescription.", ("prescription", "once a name is cut.")),
        # What nobody uses elsewhere, what acts, and what begins a sentence of its own is no meaning.
        ("A training run is any step that alters values.", "Papers stay at home.", None),
        ("Monitoring: Supplier may look at prompts.", "The Monitoring is free.", None),
        ("Warranty: Supplier warrants that it works.", "The Warranty lasts a year.", None),
        ("The Model takes in requests, and may be used for anything.", "Run the Model.", None),
        ("The report is due on Monday.", "It sends the report.", None),
        ("The Seat Holder is the sole judge of the route.", "A Seat Holder pays.", None),
        ("Customer is responsible for its data.", "The Customer pays.", None),
    ],
)  # fmt: skip
def test_a_sentence_says_what_a_name_means_that_is_used_elsewhere(
    words: str, other: str, expected: tuple[str, str] | None
) -> None:
    found = read(f"1. {words}", f"2. {other}")
    got = [(one.name, one.meaning.of(found.text)) for one in found.terms]
    assert got == ([expected] if expected else [])
