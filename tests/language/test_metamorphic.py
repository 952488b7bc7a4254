from collections.abc import Callable

import pytest

from agreelint.model.rule import EffectKind, Rule
from language.clauses import GRANT, OVERSIGHT, RULES, SURVEILLANCE, kinds, loopholes, read

CROSSING = "The Customer may use the Services for surveillance of residents."
LIMIT = "The Customer shall not use the Services for surveillance of residents."
GRANTED = "The Customer may use the Services for any lawful purpose."
REVIEWED = "Every decision of the System shall be subject to human review."
CASES = [
    (CROSSING, SURVEILLANCE, {EffectKind.CROSSES}),
    (LIMIT, SURVEILLANCE, {EffectKind.PROTECTS}),
    (GRANTED, GRANT, {EffectKind.CROSSES}),
    (REVIEWED, OVERSIGHT, {EffectKind.PROTECTS}),
]


def _inside(words: str) -> Callable[[str], str]:
    """Put `words` after the first party or system that is named."""

    def put(text: str) -> str:
        for name in ("The Customer", "the System"):
            if name in text:
                return text.replace(name, name + words, 1)
        raise AssertionError(text)

    return put


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


HARMLESS: dict[str, Callable[[str], str]] = {
    "upper case": str.upper,
    "curly quotes": lambda text: text.replace("the Services", "the “Services”"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "line breaks": lambda text: text.replace(" for ", "\nfor ").replace(" be ", "\nbe "),
    "soft hyphens": lambda text: text.replace("surveillance", "surveil\u00adlance").replace("lawful", "law\u00adful"),
    "zero-width": lambda text: text.replace("e", "e\u200b"),
    "homoglyphs": lambda text: text.replace("a", "а").replace("o", "о"),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "full width": lambda text: "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalpha() else c for c in text),
    "as defined below": _inside(" (as defined below)"),
    "from time to time": lambda text: text.replace(" may ", " may, from time to time, ").replace(" shall ", " shall, from time to time, "),
    "avoidance of doubt": lambda text: "For the avoidance of doubt, " + _lower(text),
    "notwithstanding": lambda text: "Notwithstanding anything to the contrary, " + _lower(text),
    "notwithstanding here": lambda text: "Notwithstanding anything to the contrary in this Agreement, " + _lower(text),
    "subject to": lambda text: "Subject to Section 9 (Fees), " + _lower(text),
    "subject to several": lambda text: "Subject to Sections 9, 10 and 11 and payment of the Fees, " + _lower(text),
    "with effect": lambda text: "With effect from the Effective Date, " + _lower(text),
    "if a condition": lambda text: "If the Order Form so states, " + _lower(text),
    "during the term": lambda text: "During the Term, " + _lower(text),
    "hereby": lambda text: text.replace(" may ", " may hereby ").replace(" shall ", " shall hereby "),
}  # fmt: skip


@pytest.mark.parametrize("change", HARMLESS)
@pytest.mark.parametrize(("text", "which", "expected"), CASES, ids=["crossing", "limit", "grant", "review"])
def test_a_verdict_survives(text: str, which: Rule, expected: set[EffectKind], change: str) -> None:
    assert kinds(text, which) == expected
    assert kinds(HARMLESS[change](text), which) == expected


@pytest.mark.parametrize("change", ["no-break spaces", "homoglyphs", "full width", "zero-width", "ligatures"])
def test_what_is_quoted_is_what_stands_there(change: str) -> None:
    text = HARMLESS[change](CROSSING)
    (effect,) = read(text, SURVEILLANCE)
    assert effect.span.of(text) in text
    assert effect.span.of(text) == HARMLESS[change]("surveillance of residents")


@pytest.mark.parametrize(
    ("before", "after"), [(" may ", " may not "), (" may ", " shall not "), ("The Customer may", "No Customer may")]
)
def test_negating_a_grant_removes_the_crossing(before: str, after: str) -> None:
    for text, which in ((CROSSING, SURVEILLANCE), (GRANTED, GRANT)):
        assert EffectKind.CROSSES not in kinds(text.replace(before, after), which)


@pytest.mark.parametrize(
    "way_out",
    [
        ", except as permitted by applicable law",
        " except to the extent permitted by law",
        ", unless authorised by statute",
        ", save as permitted by the Posse Comitatus Act and other applicable law",
        ", other than as allowed by applicable regulations",
    ],
)
def test_an_exception_by_law_hollows_a_limit(way_out: str) -> None:
    assert loopholes(LIMIT.replace(".", way_out + ".")) == {"law-exception"}


@pytest.mark.parametrize(
    "stronger",
    [
        ", even where permitted by law",
        ", even if such surveillance is lawful",
        ", whether or not permitted by law",
        ", regardless of whether applicable law permits it",
        ", irrespective of what the law allows",
        " without Vendor's prior written consent",
        ", unless Vendor has given its prior written consent",
        ", except to the extent this restriction is prohibited by law",
    ],
)
def test_what_strengthens_a_limit_leaves_it_one(stronger: str) -> None:
    assert kinds(LIMIT.replace(".", stronger + ".")) == {EffectKind.PROTECTS}


@pytest.mark.parametrize("which", RULES, ids=lambda which: which.name)
def test_the_same_words_twice_give_the_same_effects(which: Rule) -> None:
    for text, _, _ in CASES:
        assert read(text, which) == read(text, which)
