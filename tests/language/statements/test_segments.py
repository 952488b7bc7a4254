from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.language.statements.segments import stretches
from agreelint.language.words.normalise import words

SUBJECT_TO, CONDITION, EXCEPTION = "subject to", "condition", "exception"


def told(text: str) -> list[tuple[str, str]]:
    found = words(text)
    return [(part.kind.value, found.span(part.start, part.end).of(text).strip(" ,")) for part in stretches(found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Subject to Section 9 (Fees), Customer may use it.", [(SUBJECT_TO, "Subject to Section 9 (Fees")]),
        ("Subject to Sections 9, 10 and 11, Customer may use it.", [(SUBJECT_TO, "Subject to Sections 9, 10 and 11")]),
        ("Subject to law, regulation and policy, the Agency may use it.", [(SUBJECT_TO, "Subject to law, regulation and policy")]),
        ("Customer may, subject to Section 9, use it for X.", [(SUBJECT_TO, "subject to Section 9")]),
        ("Use is subject to human review.", []),
        ("If Customer so elects, Vendor shall remove it.", [(CONDITION, "If Customer so elects")]),
        ("During the Pilot Phase the Model shall not run.", [(CONDITION, "During the Pilot Phase")]),
        ("During the Pilot Phase Customer may use it.", [(CONDITION, "During the Pilot Phase")]),
        ("It shall not be used for X, except as permitted by law.", [(EXCEPTION, "except as permitted by law")]),
        ("It shall not, except as permitted by law, be used for X.", [(EXCEPTION, "except as permitted by law")]),
        ("It shall not be used for X unless a person approves.", [(EXCEPTION, "unless a person approves")]),
        ("It shall not be used for X except for A, B or C.", [(EXCEPTION, "except for A, B or C")]),
        ("It may recommend and, where authorised by law, start X.", [(CONDITION, "where authorised by law")]),
        ("It shall not be used for X, even where the law allows it.", [("regardless", "even where the law allows it")]),
        ("Notwithstanding anything to the contrary, the Agency may use it.", [("regardless", "Notwithstanding anything to the contrary")]),
        ("Customer may use it, provided that it pays.", [("proviso", "provided that it pays")]),
        ("For the avoidance of doubt, Customer may use it.", [("aside", "For the avoidance of doubt")]),
        ("It may use Content other than Personal Data to build models.", [(EXCEPTION, "other than Personal Data")]),
        ("It may use data other than Customer Data to build models.", [(EXCEPTION, "other than Customer Data to build models")]),
        ("It may use tools other than data to build models.", [(EXCEPTION, "other than data to build models")]),
        ("It shall not use data other than as needed to build it.", [(EXCEPTION, "other than as needed to build it")]),
        ("Customer may save the file and use it.", []),
        ("Customer shall not use it without Vendor's consent.", [(EXCEPTION, "without Vendor's consent")]),
        ("Customer may use it without limitation.", []),
        ("Vendor shall decide whether it is fit.", []),
    ],
)  # fmt: skip
def test_segments(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@given(
    st.lists(
        st.sampled_from(
            [
                "if",
                "unless",
                "except",
                ",",
                "subject",
                "to",
                "the",
                "Customer",
                "may",
                "not",
                "use",
                "it",
                "provided",
                "that",
                "where",
                "by",
                "law",
                "and",
                "or",
            ]
        ),
        max_size=25,
    )
)
def test_segments_never_overlap_and_stay_inside(some: list[str]) -> None:
    found = words(" ".join(some))
    parts = stretches(found)
    assert all(0 <= part.start < part.end <= len(found) for part in parts)
    assert all(first.end <= second.start for first, second in pairwise(parts))
