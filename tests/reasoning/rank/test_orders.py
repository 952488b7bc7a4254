"""Papers that are ranked without a verb between two of them, and what a higher limit covers of a lower paper."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import ANY_PURPOSE, NO_WATCHING, standing


@pytest.mark.parametrize(
    ("first", "last", "order"),
    [
        (
            "Conduct Code",
            "Purchase Conditions",
            "Papers. (1) {}; (2) the Manual; (3) {}. Papers of lower rank count only so far as they do not contradict those of higher rank.",
        ),
        (
            "Conduct Code",
            "Purchase Conditions",
            "Papers. (1) {}; (2) the Manual; (3) {}. Documents having higher priority shall prevail.",
        ),
        (
            "Conduct Code",
            "Purchase Conditions",
            "Papers. (1) {}; (2) the Manual; (3) {}. In case of discrepancy the order aforesaid shall prevail.",
        ),
        ("Conduct Code", "Purchase Conditions", "Papers by decreasing priority: (1) {}; (2) the Manual; (3) {}."),
        (
            "Conduct Code",
            "Purchase Conditions",
            "Order of the documents, should a conflict arise: (1) {}; (2) the Manual; (3) {}.",
        ),
        (
            "Conduct Code",
            "Purchase Conditions",
            "If the papers differ, the wording of the document that first appears prevails: (1) {}; (2) the Manual; (3) {}.",
        ),
        ("Conduct Code", "Purchase Conditions", "The {0} cannot be varied or set aside by the {1}."),
        (
            "Conduct Code",
            "Purchase Conditions",
            "The {0} is binding and is not lessened in any way by anything in the {1}.",
        ),
        ("Special Terms (ST)", "General Terms (GT)", "Papers by decreasing priority: (1) {}; (2) the Manual; (3) {}."),
    ],
)
def test_the_ways_to_rank_papers_without_a_verb_between_them(first: str, last: str, order: str) -> None:
    def found(high: str, low: str) -> Standing:
        limit, given = (
            f"| {name.partition('(')[2].strip(')') or name}, item 4. {words}"
            for name, words in (
                (first, "The Model runs exclusively in Supplier's data centre."),
                (last, "Customer may run the Model on vehicles of its choice."),
            )
        )
        return standing("deployment-environment", "Fees are due.", order.format(high, low), limit, given)

    assert found(first, last) is Standing.HELD
    assert found(last, first) is not Standing.HELD


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("except that Section 2 shall apply in all cases", Standing.HELD),
        ("except that Section 3 shall apply in all cases", Standing.CROSSED),
        ("and Section 2 does not apply in every case", Standing.CROSSED),
    ],
)
def test_a_clause_that_applies_in_all_cases_goes_before_every_paper(said: str, found: Standing) -> None:
    order = f"Where a work sheet provides differently, the work sheet shall apply, {said}."
    limit = "The Model runs exclusively in Supplier's data centre."
    sheet = "| Work sheet no. 3. Customer may run the Model on vehicles of its choice."
    assert standing("deployment-environment", order, limit, "Fees are due.", sheet) is found


@pytest.mark.parametrize(
    "words",
    [
        "Supplier's liability under this Agreement is not limited by the Order Form.",
        "This Agreement may not be amended except by a written amendment.",
        "Payment is made in the order listed in the Order Form.",
        "The Order Form cannot be changed by Customer.",
    ],
)
def test_words_that_rank_no_paper(words: str) -> None:
    printed = f"| Order Form 2, 9 May 2026. {ANY_PURPOSE}"
    assert standing("domestic-surveillance", NO_WATCHING, words, printed) is Standing.HELD


SOURCES = "Order Form prevails over the Manual. Attachment 3 prevails over Order Form."


@pytest.mark.parametrize(
    ("limit", "given", "found"),
    [
        ("records about residents, bought or published", "purchased phone records of residents", Standing.HELD),
        ("records about residents, however obtained", "purchased phone records of residents", Standing.HELD),
        ("records about residents, bought in quantity", "scraped postings of residents", Standing.UNRESOLVED),
        (
            "records about residents who objected, purchased in quantity",
            "purchased phone records of residents",
            Standing.UNRESOLVED,
        ),
    ],
)
def test_a_higher_limit_on_the_sources_of_bulk_data_covers_what_it_names(
    limit: str, given: str, found: Standing
) -> None:
    rules = f"| Attachment 3, Rule 2. Users shall not run the Model over {limit}."
    form = f"| Order Form 2, line 3. The Model will be run over {given} to draw up profiles of them."
    assert standing("bulk-personal-data", SOURCES, rules, form) is found


PRINTED = "The usage policies and clickthrough terms of Supplier have no force against Customer"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (f"{PRINTED}, with one exception: Schedule 4.", Standing.HELD),
        (f"{PRINTED}, save for Schedule 4.", Standing.HELD),
        (f"{PRINTED}, Schedule 4 included.", Standing.CROSSED),
        (f"{PRINTED}. Save as Schedule 4 says, fees are due.", Standing.CROSSED),
    ],
)
def test_printed_papers_struck_out_but_for_the_limits(said: str, found: Standing) -> None:
    rules = f"| Schedule 4\n4.1 {NO_WATCHING}"
    assert standing("use-limits", said, rules) is found
