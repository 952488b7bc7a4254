"""How far a grant, a ban or a remedy reaches among the other clauses of its sentence."""

import pytest

from agreelint.language import frames, lexicon
from agreelint.model.frame import Actor, Status
from agreelint.model.rule import Activity, Concept, EffectKind, Rule
from language.clauses import (
    GRANT,
    NO_TRAINING,
    OVERSIGHT,
    REVIEW,
    SAFEGUARDS,
    SURVEILLANCE,
    WAIVER,
    WATCHING,
    agreement,
    frame,
    kinds,
    loopholes,
    rule,
    wish,
)


@pytest.mark.parametrize(
    "text",
    [
        "Provider may suspend a user who attempts to remove the safeguards.",
        "Vendor may terminate the access of any person that removes a safeguard.",
        "Provider will notify Customer and may investigate any account which disables the content filters.",
    ],
)
def test_a_remedy_against_somebody_permits_nothing_that_they_do(text: str) -> None:
    assert kinds(text, SAFEGUARDS) == set()


def test_a_duty_to_give_to_somebody_still_counts() -> None:
    text = "Vendor may license the Model to any party that uses it for surveillance of residents."
    assert kinds(text) == {EffectKind.CROSSES}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Reseller shall not use the Service, and shall ensure by written contract that no End Customer uses it, for "
            "surveillance of residents."
        ),
        "Customer shall not use the Service, and shall procure in writing that nobody else uses it, for surveillance.",
    ],
)
def test_two_bans_stay_a_ban(text: str) -> None:
    assert frame(text).status is Status.PROHIBITED


@pytest.mark.parametrize(
    ("text", "which"),
    [
        (
            (
                "The Contractor grants the Government a license to use the AI System, and to permit Authorized Users and "
                "Mission Partners to do so, for any lawful purpose."
            ),
            GRANT,
        ),
        ("The Supplier licenses the Software to the Agency for any lawful purpose.", GRANT),
    ],
)
def test_a_grant_reaches_its_purpose(text: str, which: Rule) -> None:
    found = frame(text, which)
    assert found.status is Status.PERMITTED
    assert found.actor is not Actor.VENDOR
    assert kinds(text, which) == {EffectKind.CROSSES}


def test_what_a_condition_names_is_no_activity() -> None:
    text = (
        "The System shall not be used for surveillance of residents in any case in which law requires human approval."
    )
    assert kinds(text, OVERSIGHT) == set()
    assert loopholes(text) == {"law-condition"}


@pytest.mark.parametrize(
    "text",
    [
        "The Service shall not be offered to anyone other than the Agency for surveillance of residents.",
        "The Service shall not be used for surveillance of residents, with or without human approval.",
    ],
)
def test_what_lets_nobody_out_leaves_the_limit(text: str) -> None:
    assert kinds(text) == {EffectKind.PROTECTS}


def test_no_need_of_consent_is_a_permission() -> None:
    text = "Customer needs no one's consent to use the Service for surveillance of residents."
    assert frame(text).status is Status.PERMITTED
    assert kinds(text) == {EffectKind.CROSSES}


def test_a_label_asks_and_its_value_says() -> None:
    assert frame("Where the Service is used: surveillance of residents.").status is Status.ASSERTED


def test_what_is_said_to_be_done_is_done() -> None:
    lifted = Concept("lifted", "", ("content filters ~9 disabled",))
    which = rule("filters-lifted", Activity((wish("anchor", lifted),)), lifted)
    text = "Under this profile all content filters that Vendor applies to other customers are disabled."
    assert frames(agreement(text), (which,), lexicon(which.concepts))[0].status is Status.REQUIRED


def test_a_condition_ends_with_its_part_of_a_list() -> None:
    assert frame("Scope: analytics during the trial; later on also surveillance of residents by the Service.")


def test_a_grant_to_the_vendor_is_none_to_the_customer() -> None:
    text = "Customer grants Vendor a perpetual licence to use the Software for any lawful purpose."
    assert frame(text, GRANT).actor is Actor.VENDOR


def test_regardless_ends_with_the_lead_in() -> None:
    text = (
        "Customer shall not use the Service for any of the following, whether or not it would be lawful: "
        "(a) surveillance of residents; (b) domestic surveillance, with or without human approval."
    )
    assert kinds(text) == {EffectKind.PROTECTS}


@pytest.mark.parametrize(
    ("text", "which"),
    [
        (
            (
                "Vendor will not sell Customer Data and, subject thereto, Customer grants to Vendor a right to use "
                "Customer Data to train its models."
            ),
            NO_TRAINING,
        ),
        (
            (
                "Customer will not resell the Service and, for so long as it pays, the Agency may use the Service for "
                "surveillance of residents."
            ),
            SURVEILLANCE,
        ),
    ],
)
def test_a_ban_ends_before_the_clause_behind_an_insertion(text: str, which: Rule) -> None:
    assert frame(text, which).status is Status.PERMITTED


def test_what_somebody_is_enabled_to_do_is_theirs() -> None:
    text = "The Vendor shall tune the Service, so that the Agency can carry out surveillance of residents."
    found = frame(text)
    assert (found.status, found.actor) == (Status.PERMITTED, Actor.CUSTOMER)


def test_what_an_unless_names_makes_it_another_matter() -> None:
    activity = Activity((wish("anchor", WATCHING), wish("unless", REVIEW, required=False)), crosses=(Status.PERMITTED,))
    page = rule("unreviewed", activity, WATCHING, REVIEW)
    assert kinds("The Agency may use the Service for surveillance of residents.", page) == {EffectKind.CROSSES}
    text = "The Agency may, after human review, use the Service for surveillance of residents."
    assert kinds(text, page) == set()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("After closeout the Agency is permitted to use the Service for surveillance of residents.", "permitted"),
        ("Upon expiry the Agency, whose bans end, may use the Service for surveillance of residents.", "permitted"),
        ("On-board surveillance of residents by means of the Service is prohibited.", "prohibited"),
        ("Under no circumstances, war included, may Client use the Tool for surveillance of residents.", "prohibited"),
        ("During transition Customer is entitled to use the Service for surveillance of residents.", "permitted"),
        ("It goes to the partners, none of whom shall use the Model for surveillance of residents.", "prohibited"),
        (
            "Client need not use the Tool for surveillance of residents, and the Agency shall take it free of conditions.",
            "not required",
        ),
        (
            "Customer may, by notice and without the Supplier's agreement, use the Service for surveillance of residents.",
            "permitted",
        ),
    ],
)
def test_where_one_clause_ends_and_the_next_begins(text: str, status: str) -> None:
    assert frame(text).status == status


def test_the_words_of_a_limit_that_is_spoken_of_forbid_nothing() -> None:
    assert kinds("Customer's reading of the Use Restrictions is binding.", WAIVER) == {EffectKind.CROSSES}
    assert kinds("Neither reading of the Use Restrictions is binding.", WAIVER) == {EffectKind.PROTECTS}
    assert kinds("No Use Restrictions may be waived.", WAIVER) == {EffectKind.PROTECTS}
    assert kinds("A reading of the Use Restrictions is not binding.", WAIVER) == {EffectKind.PROTECTS}


def test_what_both_sides_must_sign_is_no_way_out() -> None:
    text = "No Use Restrictions may be waived unless agreed in a writing signed by {}."
    assert kinds(text.format("an officer of each party"), WAIVER) == {EffectKind.PROTECTS}
    assert kinds(text.format("Customer and Supplier"), WAIVER) == {EffectKind.PROTECTS}
    assert loopholes(text.format("Customer"), WAIVER) == {"self-judging"}


@pytest.mark.parametrize("deed", ["conduct", "a breach", "a default", "misuse"])
def test_whose_deed_it_is_says_nothing_of_who_answers_it(deed: str) -> None:
    text = f"Vendor may use the Services for surveillance of residents upon {deed} by the Agency."
    assert frame(text).actor is Actor.VENDOR
    assert frame("The Services may be used for surveillance of residents by the Agency.").actor is Actor.CUSTOMER


def test_who_chose_something_is_not_who_acts_on_it() -> None:
    text = "Vendor may use the Services for surveillance of residents from samples chosen by the Agency."
    assert frame(text).actor is Actor.VENDOR
