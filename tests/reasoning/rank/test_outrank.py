"""Orders of precedence against grants and limits."""

from dataclasses import replace

import pytest

from agreelint.model.agreement import Agreement, Part, PartKind, Precedence
from agreelint.model.review import Standing
from agreelint.model.span import Span
from agreelint.reasoning.rank.orders import ranks
from agreelint.reasoning.rank.outrank import ruled_by_one
from reasoning.agreements import SURVEILLANCE, agreement, crosses, judged, one, protects

LINE = replace(SURVEILLANCE, rules=("domestic-surveillance",))


def two_papers(order: str, ranked: tuple[str, ...], *, limit_in_exhibit: bool = True) -> Agreement:
    """A body and an Exhibit A: the grant in one, the limit in the other, and an order of precedence."""
    grant, limit = "1 Customer may use the Model for any lawful purpose.", "1 Customer shall not watch people."
    body, exhibit = (grant, limit) if limit_in_exhibit else (limit, grant)
    made = agreement(body, f"2 {order}", exhibit)
    cut = made.clauses[2].span.start
    parts = (
        Part(PartKind.BODY, "", "Master Agreement", Span(0, cut - 1)),
        Part(PartKind.EXHIBIT, "Exhibit A", "Use Policy", Span(cut, len(made.text))),
    )
    clauses = (*made.clauses[:2], replace(made.clauses[2], part=1))
    return replace(made, parts=parts, clauses=clauses, precedence=(Precedence(1, made.clauses[1].body, ranked),))


@pytest.mark.parametrize(
    ("ranked", "limit_in_exhibit", "standing"),
    [
        (("this Agreement", "the Exhibits"), True, Standing.HOLLOW),
        (("the Master Agreement", "Exhibit A"), True, Standing.HOLLOW),
        (("this Agreement", "the Use Policy"), True, Standing.HOLLOW),
        (("this Agreement",), True, Standing.HOLLOW),
        (("the Exhibits", "this Agreement"), True, Standing.HELD),
        (("the Exhibits", "this Agreement"), False, Standing.HOLLOW),
        (("this Agreement", "the Exhibits"), False, Standing.HELD),
        (("the Prime Contract", "the Task Order"), True, Standing.HELD),
        ((), True, Standing.HELD),
    ],
)
def test_a_limit_below_a_broad_grant_is_outranked(
    ranked: tuple[str, ...], limit_in_exhibit: bool, standing: Standing
) -> None:
    made = two_papers("If the papers conflict, the first prevails.", ranked, limit_in_exhibit=limit_in_exhibit)
    grant = crosses(made, "any lawful purpose", rule="blanket-lawful-use")
    limit = protects(made, "watch people", rule="domestic-surveillance")
    verdict, findings = one(judged(made, grant, limit, red_line=LINE))
    assert verdict.standing is standing
    if standing is Standing.HOLLOW:
        (found,) = findings
        assert found.loophole == "outranked"
        assert [quote.label for quote in found.related] == ["outranked by", "order of precedence"]
        assert found.related[1].quote == "If the papers conflict, the first prevails."


def test_a_limit_that_stands_as_high_as_the_grant_holds_for_one_below_it() -> None:
    made = two_papers("Nobody is watched. The first prevails.", ("this Agreement", "the Exhibits"))
    grant = crosses(made, "any lawful purpose", rule="blanket-lawful-use")
    limits = [protects(made, words, rule="domestic-surveillance") for words in ("watch people", "Nobody is watched")]
    assert one(judged(made, grant, *limits, red_line=LINE))[0].standing is Standing.HELD


@pytest.mark.parametrize(
    ("ranked", "standing"),
    [
        (("this Agreement", "the Exhibits"), Standing.UNRESOLVED),
        (("the Exhibits", "this Agreement"), Standing.CROSSED),
        ((), Standing.CROSSED),
    ],
)
def test_what_a_lower_paper_takes_away_a_person_has_to_decide(ranked: tuple[str, ...], standing: Standing) -> None:
    made = agreement("1 Customer shall not watch people.", "2 The first prevails.", "7 Section 1 does not apply.")
    cut = made.clauses[2].span.start
    parts = (
        Part(PartKind.BODY, "", "Master Agreement", Span(0, cut - 1)),
        Part(PartKind.EXHIBIT, "Exhibit A", "", Span(cut, len(made.text))),
    )
    clauses = (*made.clauses[:2], replace(made.clauses[2], part=1))
    made = replace(made, parts=parts, clauses=clauses, precedence=(Precedence(1, made.clauses[1].body, ranked),))
    limit = protects(made, "watch people", rule="domestic-surveillance")
    assert one(judged(made, limit, red_line=LINE))[0].standing is standing


def test_a_narrow_grant_outranks_nothing() -> None:
    made = two_papers("The first prevails.", ("this Agreement", "the Exhibits"))
    limit = protects(made, "watch people", rule="domestic-surveillance")
    assert one(judged(made, limit, red_line=LINE))[0].standing is Standing.HELD


def test_what_is_named_by_itself_is_not_meant_with_the_whole() -> None:
    made = agreement("1 Fees.", "2 Limits.", "3 Section 2 prevails over this Agreement.")
    order = Precedence(2, made.clauses[2].body, ("Section 2", "this Agreement"))
    ranked = ranks(replace(made, precedence=(order,)))
    assert ranked.above(1, 0) is order
    assert ranked.above(0, 1) is None
    assert ranked.above(1, 1) is None


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("a Technical Direction letter signed by the Agreements Officer", True),
        ("an instruction issued by Customer's commander", True),
        ("an amendment signed by both parties", False),
        ("a letter signed by the Contracting Officer and the Contractor", False),
        ("this Agreement", False),
    ],
)
def test_a_paper_that_one_side_writes_alone_is_put_first(first: str, told: bool) -> None:
    made = agreement("1 Articles.", f"2 {first} prevails over these Articles.")
    made = replace(made, precedence=(Precedence(1, made.clauses[1].body, (first, "these Articles")),))
    assert [effect.rule for effect in ruled_by_one(made)] == (["limits-amendable"] if told else [])
