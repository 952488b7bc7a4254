import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreelint.language.statements.sentences import sentences


def told(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "one",
    [
        "The U.S. Government may use it.",
        "Acme, Inc. shall pay.",
        "See Sec. 5, Art. 7 and No. 12 of the rules.",
        "The rate is 3.5 percent, e.g. The Amount.",
        "John F. Kennedy Jr. Smith shall sign.",
        "A letter dtd. 5 May is kept.",
        "Customer shall not (a) copy it; (b) sell it; or (c) lease it.",
        "Customer shall not: copy it; sell it; lease it.",
        "7.2. The Provider may log it.",
        "(a) The Provider may log it.",
        "It is due at 5 p.m. Eastern Time.",
        "The words “Prohibited Uses.” are struck.",
        "It is paid … in full.",
        "Customer shall not:\n(a) copy it;\n(b) sell it.",
        "Customer shall not copy it or any\npart of it.",
        "Mr. Jones and Dr. Who agree.",
        "Use of an API v. 2 or Fig. 3 is free.",
    ],
)
def test_one_sentence(one: str) -> None:
    assert told(one) == [one]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("As said in Section 7.2.", "The rate is low."),
        ("It is in Exhibit A.", "Provider may change it."),
        ("It is hosted in the U.S.", "The Provider may move it."),
        ("It is made by Acme, Inc.", "Provider shall deliver it."),
        ("The answer is No.", "The Provider may ask again."),
        ("It said “Stop.”", "The end came."),
        ("Is it so?", "It is."),
        ("Logs are kept (for a year.)", "They are deleted."),
        ("(a) Tracking is barred.", "(b) Targeting is barred."),
        ("1. Fees are due.", "2. Ohio law governs."),
        ("Vitamin C.", "A second thing."),
        ("It includes parts, etc.", "The rest is out."),
    ],
)
@pytest.mark.parametrize("joint", [" ", "\n"])
def test_two_sentences(first: str, second: str, joint: str) -> None:
    assert told(first + joint + second) == [first, second]


def test_a_heading_ends_with_its_line() -> None:
    assert told("PROHIBITED USES\nCustomer shall not track people.") == [
        "PROHIBITED USES",
        "Customer shall not track people.",
    ]


BITS = st.sampled_from(
    [
        "The",
        "shall",
        "not",
        "(a)",
        "1.",
        "U.S.",
        "Inc.",
        "“No.”",
        ".",
        ";",
        "?",
        "\n",
        " ",
        "  \n\n ",
        "7.2.",
        "e.g.",
        ")",
        "\u00a0",
        "x",
        "§",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(BITS, max_size=40).map(" ".join)))
def test_nothing_is_lost(text: str) -> None:
    found = sentences(text)
    end = 0
    for span in found:
        assert not text[end : span.start].strip()
        assert span.of(text)
        assert span.of(text) == span.of(text).strip()
        end = span.end
    assert not text[end:].strip()
