from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from agreelint.language.words.amounts import UNITS, amount, amounts, keeps_within, reaches


@pytest.mark.parametrize(
    ("said", "low", "high", "unit"),
    [
        ("thirty (30) days", 30, 30, "day"),
        ("sixty days", 60, 60, "day"),
        ("12 (twelve) months", 12, 12, "month"),
        ("twelve-month", 12, 12, "month"),
        ("30-day", 30, 30, "day"),
        ("forty-eight (48) hours", 48, 48, "hour"),
        ("one hundred and twenty days", 120, 120, "day"),
        ("ten (10) Business Days", 10, 10, "business day"),
        ("sixty full calendar days", 60, 60, "day"),
        ("a month's", 1, 1, "month"),
        ("30 to 60 days", 30, 60, "day"),
        ("thirty and sixty days", 30, 60, "day"),
        ("30–60 days", 30, 60, "day"),
        ("thirty (60) days", 30, 60, "day"),
        ("5 %", 5, 5, "percent"),
        ("five percent (5%)", 5, 5, "percent"),
        ("99.9%", Fraction("99.9"), Fraction("99.9"), "percent"),
        ("2,5 per cent", Fraction("2.5"), Fraction("2.5"), "percent"),
        ("50 basis points", Fraction(1, 2), Fraction(1, 2), "percent"),
        ("USD 1,000,000", 1_000_000, 1_000_000, "USD"),
        ("US$1.5m", 1_500_000, 1_500_000, "USD"),
        ("$1 million", 1_000_000, 1_000_000, "dollar"),
        ("One Million U.S. Dollars (US$1,000,000)", 1_000_000, 1_000_000, "USD"),
        ("one hundred twenty-five thousand dollars", 125_000, 125_000, "dollar"),
        ("EUR 1.000.000", 1_000_000, 1_000_000, "EUR"),
        ("1 000 000 euros", 1_000_000, 1_000_000, "EUR"),
        ("CHF 100'000", 100_000, 100_000, "CHF"),
        ("£2 billion", 2_000_000_000, 2_000_000_000, "GBP"),
        ("３０ ｄａｙｓ", 30, 30, "day"),
        ("thirty\u00a0\u200b(30)\u00a0days", 30, 30, "day"),
    ],
)
def test_an_amount_is_read_as_contracts_write_it(said: str, low: Fraction, high: Fraction, unit: str) -> None:
    text = f"It is {said}, as agreed."
    ((found, span),) = amounts(text)
    assert (span.of(text), found.low, found.high, found.unit) == (said, low, high, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Section 9.3 (Fees)",
        "the 30th day",
        "30",
        "days",
        "A 1",
        "2½ days",
        "1/2 %",
        "in 2030",
        "12345678901234567890 days",
    ],
)
def test_what_is_no_amount_is_none(text: str) -> None:
    assert list(amounts(text)) == []


def test_each_amount_stands_at_its_own_place() -> None:
    text = "Under Section 9, 30 days; then 5 % or USD 10 within two weeks."
    assert [span.of(text) for _, span in amounts(text)] == ["30 days", "5 %", "USD 10", "two weeks"]
    assert [span.of(text) for _, span in amounts(text, 25, 36)] == ["5 %"]


@pytest.mark.parametrize(
    ("one", "other", "is_enough", "is_within"),
    [
        ("30 days", "30 days", True, True),
        ("29 days", "30 days", False, True),
        ("one month", "30 days", True, True),
        ("one month", "31 days", True, True),
        ("12 months", "1 year", True, True),
        ("1 year", "365 days", True, True),
        ("48 hours", "2 days", True, True),
        ("5 business days", "1 week", True, True),
        ("10 days", "10 business days", False, True),
        ("30 to 60 days", "45 days", False, False),
        ("$1 million", "USD 1,000,000", True, True),
        ("$1 million", "AUD 2 million", False, True),
        ("USD 10", "EUR 10", None, None),
        ("USD 10", "AUD 10", None, None),
        ("10 days", "10 %", None, None),
    ],
)
def test_amounts_are_compared_whatever_their_unit(
    one: str, other: str, is_enough: bool | None, is_within: bool | None
) -> None:
    this, that = amount(one), amount(other)
    assert this is not None
    assert that is not None
    assert (reaches(this, that), keeps_within(this, that)) == (is_enough, is_within)


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_that_a_page_may_name_is_read(unit: str) -> None:
    assert amount(f"30 {unit}") is not None


@given(some.integers(0, 999_999_999), some.sampled_from(UNITS))
def test_thousands_may_be_set_apart(number: int, unit: str) -> None:
    plainly, apart = amount(f"{number} {unit}"), amount(f"{number:,} {unit}")
    assert plainly is not None
    assert apart is not None
    assert (plainly.low, plainly.unit) == (apart.low, apart.unit)


@given(some.text(alphabet=some.sampled_from("1 ,.(-)$%€’aond days thirty million USD")))
def test_whatever_the_text_spans_lie_in_it_in_order(text: str) -> None:
    ends = [0, *(at for _, span in amounts(text) for at in (span.start, span.end)), len(text)]
    assert ends == sorted(ends)
