from dataclasses import replace

import pytest

from agreelint.model.agreement import Agreement, Precedence, Term
from agreelint.model.review import Standing
from agreelint.model.span import Span
from reasoning import whole
from reasoning.agreements import CUSTODY, agreement, crosses, judged, one, protects

STAYS = replace(CUSTODY, must_be_present=True)


def standing(made: Agreement, given: str, limit: str, rule: str = "handover") -> Standing:
    verdict, _ = one(
        judged(made, crosses(made, given, rule), protects(made, limit, rule), red_line=replace(STAYS, rules=(rule,)))
    )
    return verdict.standing


@pytest.mark.parametrize(
    ("given", "limit"),
    [
        ("Subject to Section 5.2, Vendor shall not look at prompts.", "Vendor may look for misuse."),
        ("Save as Section 5.2 allows, nobody at Vendor sees prompts.", "Vendor may look for misuse."),
        ("Vendor shall not look at prompts, except under Section 5.2.", "Vendor may look for misuse."),
        ("Vendor shall not look at prompts.", "Notwithstanding Section 5.1, Vendor may look for misuse."),
        ("Vendor shall not look at prompts.", "Section 5.1 does not limit this: Vendor may look for misuse."),
        ("Vendor shall not look at prompts.", "Section 5.1 concerns idle curiosity. Vendor may look for misuse."),
        ("Vendor shall not look at prompts.", "Nothing in Section 5.1 stops this: Vendor may look for misuse."),
        ("Vendor shall not look at prompts outside the cases of Section 5.2.", "Vendor may look for misuse."),
        ("But for Section 5.2, Vendor shall not look at prompts.", "Vendor may look for misuse."),
        ("Vendor shall not look at prompts. Section 5.2 is unaffected.", "Vendor may look for misuse."),
        ("Save for the purposes of Section 5.2, nobody at Vendor sees prompts.", "Vendor may look for misuse."),
        ("No reply may be held back.", "For the purposes of Section 5.1 a safety refusal is a reply, and allowed."),
    ],
)
def test_a_crossing_gives_way_to_the_limit_that_goes_first(given: str, limit: str) -> None:
    made = agreement(f"5.1 {given}", f"5.2 {limit}")
    assert standing(made, given[-20:], limit[-16:]) is Standing.HELD


@pytest.mark.parametrize(
    ("given", "limit"),
    [
        ("Vendor shall not look at prompts.", "Vendor may look for misuse."),
        ("Notwithstanding Section 5.2, Vendor shall not look at prompts.", "Vendor may look for misuse."),
        ("Vendor shall not look at prompts.", "Subject to Section 5.1, Vendor may look for misuse."),
        ("Vendor shall not look at prompts.", "Vendor may look for misuse, as Section 5.1 says."),
    ],
)
def test_a_limit_that_does_not_go_first_leaves_the_crossing(given: str, limit: str) -> None:
    made = agreement(f"5.1 {given}", f"5.2 {limit}")
    assert standing(made, given[-20:], limit[-20:]) is not Standing.HELD


def test_a_limit_that_is_struck_out_is_nothing_to_give_way_to() -> None:
    made = agreement(
        "5.1 Subject to Section 5.2, Vendor shall not look at prompts.",
        "5.2 Vendor may look for misuse.",
        "9.1 Section 5.2 is deleted.",
    )
    assert standing(made, "look at prompts", "look for misuse") is Standing.CROSSED


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        ("Customer shall not watch people.", Standing.HELD),
        # It forbids less than is given: whether what is left matters is for a person to say.
        ("Customer shall not watch people through drones.", Standing.UNRESOLVED),
    ],
)
def test_a_limit_in_a_higher_paper_goes_before_what_it_covers(limit: str, expected: Standing) -> None:
    rank = "3.1 Section 1.1 prevails over Section 2.1."
    made = agreement(f"1.1 {limit}", "2.1 Customer may watch people in every city.", rank)
    order = Precedence(2, made.clauses[2].body, ("Section 1.1", "Section 2.1"))
    made = replace(made, precedence=(order,))
    assert standing(made, "watch people in every city", limit[19:-1], "domestic-surveillance") is expected


TERM = '1.1 "Watching" means following people about the town.'


def defined(*clauses: str) -> Agreement:
    made = agreement(TERM, *clauses)
    at = made.text.index("Watching")
    meaning = made.text.index("following")
    return replace(
        made,
        terms=(Term("Watching", Span(at, at + 8), Span(meaning, made.clauses[0].span.end), 0),),
    )


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        ("Customer shall not use the System for Watching.", Standing.HELD),
        ("Neither Customer nor anybody else shall engage in Watching.", Standing.HELD),
        ("Watching is what this System is for.", Standing.CROSSED),
        ("Customer shall not pay, and may use the System for Watching.", Standing.CROSSED),
        ("Customer shall not use the System for Watching unless the chief agrees.", Standing.CROSSED),
        ("Customer shall use the System only for Watching.", Standing.CROSSED),
        ("Customer shall not be prevented from using the System for Watching.", Standing.CROSSED),
        ("Customer does not need leave for Watching.", Standing.CROSSED),
        ("Customer shall not be charged for using the System for Watching.", Standing.CROSSED),
        ("Nothing prohibits Watching.", Standing.CROSSED),
        ("Supplier does not object to Watching.", Standing.CROSSED),
        ("The parties are not far from Watching.", Standing.CROSSED),
        ("Supplier shall not mind that Customer carries out Watching.", Standing.CROSSED),
        ("Supplier will not be surprised by Customer's use of the System for Watching.", Standing.CROSSED),
        (
            "Customer shall not resell the System and shall not, by itself or others, use it for Watching.",
            Standing.HELD,
        ),
        ("Customer shall not resell, lend or use the System for Watching.", Standing.HELD),
        ("None of the users may knowingly engage in Watching.", Standing.HELD),
        ("Watching is strictly prohibited.", Standing.HELD),
        ("Watching is not prohibited.", Standing.CROSSED),
    ],
)
def test_a_term_that_is_only_forbidden_permits_nothing_by_its_meaning(use: str, expected: Standing) -> None:
    made = defined(f"1.2 {use}")
    verdict, _ = one(judged(made, crosses(made, "following people", "handover"), red_line=STAYS))
    assert verdict.standing is expected


def test_one_other_use_of_the_term_leaves_the_crossing() -> None:
    made = defined("1.2 Customer shall not use the System for Watching.", "1.3 The Exhibit governs Watching.")
    verdict, _ = one(judged(made, crosses(made, "following people", "handover"), red_line=STAYS))
    assert verdict.standing is Standing.CROSSED


REACH = "Customer may use the AI System for its business."
MEANT = '"Restricted Activity" means using the AI System for persistent monitoring of residents.'
BANNED = "Customer shall not carry out any Restricted Activity."


@pytest.mark.parametrize(
    ("held", "clauses"),
    [
        (True, (MEANT, BANNED)),
        (True, (MEANT, "Customer shall not carry out Restricted Activities in connection with the AI System.")),
        (False, (MEANT, BANNED, "Customer may carry out Restricted Activities for itself.")),
        (False, (MEANT, BANNED, "Customer may carry out a restricted activity.")),
    ],
)
def test_a_term_is_forbidden_in_all_its_forms_and_leave_in_its_meaning_is_leave(
    held: bool, clauses: tuple[str, ...]
) -> None:
    found = whole.standing("domestic-surveillance", REACH, *clauses, possible="report")
    assert (found is Standing.HELD) is held


def test_a_broad_grant_gives_way_only_to_a_limit_that_points_to_it() -> None:
    grant = "2.1 Customer may use the System for any purpose."
    for words, expected in (
        ("Despite anything else here, information is used for this Agreement alone.", Standing.UNRESOLVED),
        ("Despite Section 2.1, the System is used for this Agreement alone.", Standing.HELD),
        ("Information is used for the purposes of this Agreement alone.", Standing.CROSSED),
    ):
        made = agreement(grant, f"6.1 {words}")
        assert (
            standing(
                made, "any purpose", "for this Agreement alone" if "for this" in words else "alone", "unbounded-use"
            )
            is expected
        )


@pytest.mark.parametrize(
    "third",
    [
        "Section 5.1 gives way to Section 5.2.",
        "Section 5.1 is at all times subject to Section 5.2.",
        "Section 5.1 applies only within the confines of Section 5.2.",
        "Section 5.1 ranks behind Section 5.2.",
    ],
)
def test_a_third_clause_may_say_which_goes_first(third: str) -> None:
    made = agreement("5.1 Vendor shall not look at prompts.", "5.2 Vendor may look for misuse.", f"5.3 {third}")
    assert standing(made, "not look at prompts.", "look for misuse.") is Standing.HELD


@pytest.mark.parametrize(
    "third", ["Section 5.2 gives way to Section 5.1.", "Section 5.1 is not subject to Section 5.2."]
)
def test_a_third_clause_that_says_it_of_the_limit_saves_nothing(third: str) -> None:
    made = agreement("5.1 Vendor shall not look at prompts.", "5.2 Vendor may look for misuse.", f"5.3 {third}")
    assert standing(made, "not look at prompts.", "look for misuse.") is not Standing.HELD


USE = "Customer shall not use the System for domestic surveillance."
GIVES = "Customer may use the System for domestic surveillance."


@pytest.mark.parametrize(
    "words",
    [
        "Section 1 prevails only as regards contractors of Customer.",
        "Section 1 is unaffected unless Customer directs otherwise.",
    ],
)
def test_a_limit_that_goes_first_only_sometimes_leaves_the_crossing_to_a_person(words: str) -> None:
    assert whole.standing("domestic-surveillance", USE, f"{GIVES} {words}") is Standing.UNRESOLVED


def test_a_limit_that_the_other_side_ends_at_will_leaves_the_crossing() -> None:
    words = "Section 1 remains in force until Customer gives notice."
    assert whole.standing("domestic-surveillance", USE, f"{GIVES} {words}") is Standing.CROSSED


@pytest.mark.parametrize(
    "words",
    [
        "Section 2 covers intelligence operations.",
        "Section 2 governs the work of the Bureau.",
        "Section 2 shall not be read as subject to this Section.",
        "Nothing in Section 2 is limited by this Section.",
        "Nothing under Section 2 falls within this Section.",
        "Notwithstanding Section 2, Supplier shall not increase the fees.",
        "For the purposes of Section 2, invoices are sent each month.",
        "Section 2 does not extend to the fees.",
    ],
)
def test_words_beside_a_limit_put_it_first_only_where_they_speak_of_it(words: str) -> None:
    assert whole.standing("domestic-surveillance", f"{USE} {words}", GIVES) is not Standing.HELD


@pytest.mark.parametrize(
    "third",
    ["Section 2 gives way to Section 1 in respect of contractors.", "Never shall Section 2 yield to Section 1."],
)
def test_a_third_clause_that_says_it_of_some_or_denies_it_is_not_sure(third: str) -> None:
    assert whole.standing("domestic-surveillance", USE, GIVES, third) is not Standing.HELD
    assert whole.standing("domestic-surveillance", USE, GIVES, "Section 2 gives way to Section 1.") is Standing.HELD


@pytest.mark.parametrize("words", ["not being subject to Section 1", "and is never subject to Section 1"])
def test_what_is_not_subject_to_the_limit_gives_way_to_nothing(words: str) -> None:
    given = f"Customer may use the System for domestic surveillance, {words}."
    assert whole.standing("domestic-surveillance", USE, given) is not Standing.HELD


def test_two_clauses_that_each_tell_of_the_other_both_say_it() -> None:
    clauses = [f"As said in Section {at}, under which {GIVES[:-1]}, Customer acts." for at in (3, 2)]
    assert whole.standing("domestic-surveillance", USE, *clauses) is Standing.CROSSED
