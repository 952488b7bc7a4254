"""Papers ranked in a list or about one matter, and printed behind the agreement without a heading of their own."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import ANY_PURPOSE, NO_WATCHING, standing


@pytest.mark.parametrize(
    "order",
    [
        "The contract consists of the following papers, highest first: (a) this Agreement; (b) the Manual; (c) Supplier's Conduct Code, revision 6 (attached).",
        "Conflicts are resolved by giving precedence in the following sequence: (a) Sections 1 to 8; (b) the attachments.",
        "Papers. (a) Articles 1 to 9; (b) the Manual; (c) Supplier's Conduct Code. If two of them cannot both be followed, the one named earlier is followed.",
        "The order is (a) this Agreement; (b) the Conduct Code.",
        "If they differ, this Agreement prevails over the Conduct Code.",
    ],
)
def test_a_paper_without_a_heading_that_ranks_below_the_grant_is_outranked(order: str) -> None:
    paper = f"| Attachment. Conduct Code, revision 6. {NO_WATCHING}"
    assert standing("domestic-surveillance", ANY_PURPOSE, order, paper) is Standing.HOLLOW
    assert standing("use-limits", ANY_PURPOSE, order, paper) is Standing.CROSSED


@pytest.mark.parametrize(
    "order",
    [
        "The contract consists of the following papers, highest first: (a) Supplier's Conduct Code (attached); (b) this Agreement.",
        "Conflicts are resolved by giving precedence in the following sequence: (a) the attachments; (b) Sections 1 to 8.",
        "Papers. (a) Supplier's Conduct Code; (b) Articles 1 to 9. If two of them cannot both be followed, the one named earlier is followed.",
        "On price, this Agreement prevails over the Conduct Code.",
        "This Agreement prevails over the Conduct Code as to fees, quantities and dates of delivery.",
        "On what the Model may be used for, the Conduct Code prevails over this Agreement.",
        "The order is (a) this Agreement; (b) the Manual; save that the Conduct Code takes precedence over every other document.",
    ],
)
def test_a_paper_that_goes_first_where_it_matters_holds(order: str) -> None:
    paper = f"| Attachment. Conduct Code, revision 6. {NO_WATCHING}"
    assert standing("domestic-surveillance", ANY_PURPOSE, order, paper) is Standing.HELD


EDGE = "Customer may install the Model on the vehicles of its patrol and run it there while disconnected."


@pytest.mark.parametrize(
    ("order", "hosting"),
    [
        ("As to the equipment on which the Model runs, this Agreement governs over the Master.", Standing.CROSSED),
        ("As to what the Model may be used for, this Agreement governs over the Master.", Standing.CROSSED),
        ("As to the equipment on which the Model runs, the Master governs over this Agreement.", Standing.UNRESOLVED),
    ],
)
def test_an_order_about_one_matter_ranks_nothing_else(order: str, hosting: Standing) -> None:
    master = "| Master, 3.2. The Model shall not run on vehicles or on other equipment of Customer."
    assert standing("deployment-environment", EDGE, order, master) is hosting


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("| Conduct Code, revision 6. ", True),
        ("| Conduct Code: ", True),
        ("| The Conduct Code is given to every user. ", False),
    ],
)
def test_a_paper_is_known_by_the_words_that_open_it(words: str, taken: bool) -> None:
    order = "This Agreement prevails over the Conduct Code."
    found = standing("domestic-surveillance", ANY_PURPOSE, order, words + NO_WATCHING)
    assert found is (Standing.HOLLOW if taken else Standing.HELD)


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("An Order Form prevails over this Agreement on the matters it treats, save as 3 says.", Standing.HELD),
        ("An Order Form prevails over this Agreement, except Section 3.", Standing.HELD),
        ("An Order Form prevails over this Agreement, except Section 1.", Standing.HOLLOW),
        ("An Order Form prevails over this Agreement on the matters it treats.", Standing.HOLLOW),
    ],
)
def test_what_an_order_leaves_out_goes_behind_nothing(order: str, found: Standing) -> None:
    form = f"| Order Form 6, line 3. {ANY_PURPOSE}"
    assert standing("domestic-surveillance", order, "Fees are due.", NO_WATCHING, form) is found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Customer may use the Model for any purpose it finds useful, within Attachment 3.", Standing.SILENT),
        ("Customer may use the Model for any purpose it finds useful, subject to Attachment 3.", Standing.SILENT),
        ("Customer may use the Model for any purpose it finds useful, within Attachment 4.", Standing.CROSSED),
        ("Customer may use the Model for any purpose it finds useful, whatever Attachment 3 says.", Standing.CROSSED),
    ],
)
def test_a_grant_within_a_paper_of_limits_is_confined(words: str, found: Standing) -> None:
    rules = f"| Attachment 3, Rule 2. {NO_WATCHING}"
    prices = "| Attachment 4, line 1. Fees are due in thirty days."
    assert standing("lawful-purposes", words, "Titles are for convenience.", rules, prices) is found


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("In case of doubt this Agreement trumps its Exhibits.", Standing.HOLLOW),
        ("The body of this Agreement outranks each Exhibit.", Standing.HOLLOW),
        ("Exhibit B is subordinate to the body of this Agreement.", Standing.HOLLOW),
        ("Exhibit B yields to Section 1.", Standing.HOLLOW),
        ("Exhibit B ranks behind Sections 1 to 9.", Standing.HOLLOW),
        ("Where Exhibit B and Sections 1 to 9 diverge, the Sections 1 to 9 are to be followed.", Standing.HOLLOW),
        ("Where Exhibit B and anything else diverge, Exhibit B is to be followed.", Standing.HELD),
        ("Exhibit B goes before all other papers.", Standing.HELD),
        ("Section 1 ranks behind Exhibit B.", Standing.HELD),
        ("Payment under Section 1 comes after delivery of the reports in Exhibit B.", Standing.HELD),
    ],
)
def test_the_verbs_that_rank(order: str, found: Standing) -> None:
    exhibit = f"| EXHIBIT B - USE POLICY\n1. {NO_WATCHING}"
    assert standing("domestic-surveillance", ANY_PURPOSE, "Exhibit B binds Customer.", order, exhibit) is found


@pytest.mark.parametrize(
    ("order", "form", "found"),
    [
        ("Order forms rank above this Agreement in every respect.", "", Standing.HOLLOW),
        ("Order forms prevail over this Agreement to the extent of any conflict.", "", Standing.HOLLOW),
        ("Order forms rank above this Agreement on price, seats and dates.", "", Standing.HELD),
        ("The papers are dated in their headings.", "This order form prevails over this Agreement. ", Standing.HOLLOW),
        ("The papers are dated in their headings.", "This Agreement prevails over this order form. ", Standing.HELD),
    ],
)
def test_an_order_form_without_a_heading_has_the_rank_that_is_said(order: str, form: str, found: Standing) -> None:
    printed = f"| Order Form 2, 9 May 2026. {form}{ANY_PURPOSE}"
    assert standing("domestic-surveillance", NO_WATCHING, order, printed) is found


EXHIBIT = "| EXHIBIT A - USE\n\nA.1 Customer may use the Model to select and engage targets."


@pytest.mark.parametrize(
    ("order", "held"),
    [
        ("This Agreement prevails over Exhibit A.", True),
        ("This Agreement prevails over Exhibit A in case of conflict.", True),
        ("This Agreement prevails over Exhibit A until the start date.", False),
        ("This Agreement prevails over Exhibit A unless Exhibit A says otherwise.", False),
        ("This Agreement prevails over Exhibit A if Customer so wishes.", False),
        ("This Agreement prevails over Exhibit A in the discretion of Customer.", False),
        ("This Agreement prevails over Exhibit A. On operational matters Exhibit A prevails.", False),
        (
            "The papers are (a) this Agreement; (b) Exhibit A. The one named earlier is followed if Customer agrees.",
            False,
        ),
        ("The papers are (a) this Agreement; (b) Exhibit A. The one named earlier is followed.", True),
    ],
)
def test_a_rank_that_holds_at_times_or_as_customer_likes_saves_no_limit(order: str, *, held: bool) -> None:
    ban = "Customer shall not use the Model to select or engage targets."
    assert (standing("autonomous-weapons", ban, order, EXHIBIT) is Standing.HELD) is held
