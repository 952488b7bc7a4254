import pytest

from agreelint.language import frames, lexicon
from agreelint.language.statements import polarity
from agreelint.model.frame import Actor, OperatorKind, Status
from agreelint.model.rule import Activity, Concept, Rule
from language.clauses import GRANT, OVERSIGHT, SAFEGUARDS, SURVEILLANCE, WATCHING, agreement, frame, rule, wish

NEGATE, RESTRICT, CANCEL = OperatorKind.NEGATE, OperatorKind.RESTRICT, OperatorKind.CANCEL
PERMIT, OBLIGE, REQUIRE = OperatorKind.PERMIT, OperatorKind.OBLIGE, OperatorKind.REQUIRE


@pytest.mark.parametrize(
    ("outwards", "expected"),
    [
        ((), Status.ASSERTED),
        ((PERMIT,), Status.PERMITTED),
        ((OBLIGE,), Status.REQUIRED),
        ((REQUIRE,), Status.REQUIRED),
        ((NEGATE, OBLIGE), Status.PROHIBITED),
        ((OBLIGE, NEGATE), Status.PROHIBITED),
        ((PERMIT, NEGATE), Status.PROHIBITED),
        ((REQUIRE, NEGATE), Status.NOT_REQUIRED),
        ((NEGATE, REQUIRE), Status.PROHIBITED),
        ((REQUIRE, CANCEL), Status.NOT_REQUIRED),
        ((RESTRICT,), Status.PROHIBITED),
        ((RESTRICT, NEGATE, OBLIGE), Status.PERMITTED),
        ((RESTRICT, OBLIGE, NEGATE), Status.PERMITTED),
        ((CANCEL, RESTRICT), Status.PERMITTED),
        ((RESTRICT, CANCEL, NEGATE), Status.PROHIBITED),
        ((PERMIT, CANCEL), Status.PROHIBITED),
        ((CANCEL,), Status.PROHIBITED),
        ((REQUIRE, PERMIT), Status.REQUIRED),
        ((PERMIT, OBLIGE), Status.PERMITTED),
        ((RESTRICT, PERMIT), Status.PROHIBITED),
    ],
)
def test_the_algebra(outwards: tuple[OperatorKind, ...], expected: Status) -> None:
    assert polarity.status(outwards) is expected


@pytest.mark.parametrize("status", list(Status))
def test_an_exception_to_an_exception_is_the_rule(status: Status) -> None:
    if status is not Status.ASSERTED:
        assert polarity.inverse(polarity.inverse(status)) is status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Customer may use the Services for surveillance.", Status.PERMITTED),
        ("Customer shall not use the Services for surveillance.", Status.PROHIBITED),
        ("The Services may be used for surveillance.", Status.PERMITTED),
        ("The Services can't be used for surveillance.", Status.PROHIBITED),
        ("Under no circumstances shall the Model be used for surveillance.", Status.PROHIBITED),
        ("No Model may be used for surveillance.", Status.PROHIBITED),
        ("Neither Customer nor its Affiliates may use the Model for surveillance.", Status.PROHIBITED),
        ("Customer must use the Platform for surveillance.", Status.REQUIRED),
        ("Customer need not use the Platform for surveillance.", Status.NOT_REQUIRED),
        ("Customer is not required to use the Platform for surveillance.", Status.NOT_REQUIRED),
        ("Nothing in this Agreement prevents Customer from using the Services for surveillance.", Status.PERMITTED),
        ("Nothing in the policy shall preclude or restrict use of the Services for surveillance.", Status.PERMITTED),
        ("Use of the Services for surveillance is prohibited.", Status.PROHIBITED),
        ("Use of the Services for surveillance is not prohibited.", Status.PERMITTED),
        ("Use of the Services for surveillance is off limits.", Status.PROHIBITED),
        ("Vendor waives its prohibition on use of the Services for surveillance.", Status.PERMITTED),
        ("The prohibition on use of the Services for surveillance is void and of no effect.", Status.PERMITTED),
        ("The prohibition in Section 5 shall not restrict use of the Services for surveillance.", Status.PERMITTED),
        ("Section 7 shall not apply to use of the Services for surveillance.", Status.PERMITTED),
        ("Vendor shall not object to use of the Services for surveillance.", Status.PERMITTED),
        ("Section 5.3 (Use of the Services for Surveillance) is deleted.", Status.PERMITTED),
        ("Supplier shall not build any feature by which the Services may be used for surveillance.", Status.PROHIBITED),
        ("Supplier shall supply every feature by which the Services may be used for surveillance.", Status.PERMITTED),
        ("Item 4, use of the Services for surveillance, is withdrawn as regards the Bureau.", Status.PERMITTED),
        ("Item 4 (use of the Services for surveillance) may not be disapplied.", Status.PROHIBITED),
        ("Use of the Services for surveillance is an authorised application.", Status.PERMITTED),
        ("The licence covers using the Services for surveillance.", Status.PERMITTED),
        ("Customer does not use, and nothing here shall be read as permitting it to use, the Services for surveillance.", Status.PROHIBITED),
        ("Customer shall not use the Services for spam and may use the Services for surveillance.", Status.PERMITTED),
        ("Customer may use the Services for translation but shall not use the Services for surveillance.", Status.PROHIBITED),
        ("No Service has been or will be used for surveillance.", Status.PROHIBITED),
        ("Any use of the Services which would involve surveillance is prohibited.", Status.PROHIBITED),
        ("Customer shall not use the Services for any purpose other than surveillance.", Status.PERMITTED),
        ("Customer shall refrain from using the Services for surveillance.", Status.PROHIBITED),
        ("Whether or not a warrant exists, Customer may use the Services for surveillance.", Status.PERMITTED),
        ("Not later than May 2026 Customer may use the Services for surveillance.", Status.PERMITTED),
        ("Under Amendment No. 3 Customer may use the Services for surveillance.", Status.PERMITTED),
        ("[Modification No P00004 adds:] Customer may use the Services for surveillance.", Status.PERMITTED),
        ("The Agency shall in no 2 cases use the Services for surveillance.", Status.PROHIBITED),
        ("The Services take no part in surveillance of any person, place or object.", Status.PROHIBITED),
        ("No user may put an object of any kind under surveillance by the Services.", Status.PROHIBITED),
        ("Vendor shall not refuse or object to use of the Services for surveillance.", Status.PERMITTED),
    ],
)  # fmt: skip
def test_what_operators_make_of_surveillance(text: str, expected: Status) -> None:
    assert frame(text, SURVEILLANCE).status is expected


@pytest.mark.parametrize(
    ("text", "which", "expected"),
    [
        ("There is no requirement for human review.", OVERSIGHT, Status.NOT_REQUIRED),
        ("Customer waives the requirement for human review.", OVERSIGHT, Status.NOT_REQUIRED),
        ("The System may act without human review.", OVERSIGHT, Status.NOT_REQUIRED),
        ("The System shall not act without human review.", OVERSIGHT, Status.REQUIRED),
        ("Customer shall see to it that the System does not act without human review.", OVERSIGHT, Status.REQUIRED),
        ("Customer shall make sure that no claim is settled without human review.", OVERSIGHT, Status.REQUIRED),
        ("Section 5.3 (Human Review) is deleted.", OVERSIGHT, Status.NOT_REQUIRED),
        ("Item 4 (Human Review) does not apply to the Agency.", OVERSIGHT, Status.NOT_REQUIRED),
        ("Human review is required in every case.", OVERSIGHT, Status.REQUIRED),
        ("Human review shall take place before, and not after, the fact.", OVERSIGHT, Status.REQUIRED),
        ("The content filters are part of the Services and may not be disabled.", SAFEGUARDS, Status.PROHIBITED),
        ("Customer shall not disable or interfere with the content filters.", SAFEGUARDS, Status.PROHIBITED),
        ("Vendor shall remove the content filters.", SAFEGUARDS, Status.REQUIRED),
        ("Customer shall not decline, reject or disable the content filters.", SAFEGUARDS, Status.PROHIBITED),
        ("Section 21 ('Customer may disable the content filters') is deleted.", SAFEGUARDS, Status.PROHIBITED),
        ("The content filters are fixed and may be lifted.", SAFEGUARDS, Status.PERMITTED),
        ("At its request Vendor shall disable, for each user, the content filters.", SAFEGUARDS, Status.REQUIRED),
        ("Vendor may remove that user's content filters.", SAFEGUARDS, Status.PERMITTED),
        ("Vendor shall where practicable remove the content filters.", SAFEGUARDS, Status.REQUIRED),
        ("Vendor shall provide a way to stop them, shall remove the content filters.", SAFEGUARDS, Status.REQUIRED),
        ("Vendor shall act during which time it shall remove the content filters.", SAFEGUARDS, Status.REQUIRED),
        ("Nothing obliges Vendor to remove, disable or weaken the content filters.", SAFEGUARDS, Status.NOT_REQUIRED),
        ("Section 4 governs the content filters, which Customer shall not disable.", SAFEGUARDS, Status.PROHIBITED),
        ("Supplier grants no right to use the Tool for all lawful purposes.", GRANT, Status.PROHIBITED),
        ("Customer is granted the right to use the Tool for all lawful purposes.", GRANT, Status.PERMITTED),
    ],
)
def test_what_operators_make_of_other_activities(text: str, which: Rule, expected: Status) -> None:
    assert frame(text, which).status is expected


def test_the_derivation_is_told_in_words() -> None:
    because = frame("Nothing here prevents the Customer from using the Services for surveillance.").because
    assert because == (
        'permitted, because of "nothing" (negation) and "prevents" (restriction); actor "Customer" (customer); '
        'activity "surveillance"'
    )


FAULT = Concept("fault", "", ("refusal is ~2 defect",))
REFUSING = Rule("refusing", "", "", "a-red-line", activities=(Activity((wish("anchor", FAULT),)),), concepts=(FAULT,))


def test_a_second_clause_that_is_the_activity_itself_owes_nothing_to_the_first() -> None:
    (found,) = frames(
        agreement("The Model may refuse a request, and a refusal is not a defect."), (REFUSING,), lexicon([FAULT])
    )
    assert found.status is Status.PROHIBITED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A refusal is not a breach or a defect and earns no credit.", Status.PROHIBITED),
        ("Vendor shall keep no record of prompts.", Status.PROHIBITED),
        ("Vendor shall keep a record of prompts, at no charge.", Status.REQUIRED),
        ("Vendor keeps, copies and files no record of prompts.", Status.PROHIBITED),
        ("Vendor keeps and files copies, at no charge, of prompts.", Status.ASSERTED),
    ],
)
def test_a_denial_among_the_words_of_the_activity_counts_once(text: str, expected: Status) -> None:
    kept = Concept("kept", "", ("keep* ~9 prompts", "refusal ~2 is ~12 credit"))
    rule = Rule("kept", "", "", "a-red-line", activities=(Activity((wish("anchor", kept),)),), concepts=(kept,))
    (seen,) = frames(agreement(text), (rule,), lexicon([kept]))
    assert seen.status is expected


def test_what_is_done_to_the_access_of_a_party_is_not_done_by_it() -> None:
    stop = Concept("stop", "", ("access ~3 suspended",))
    rule = Rule("stop", "", "", "a-red-line", activities=(Activity((wish("anchor", stop),)),), concepts=(stop,))
    (seen,) = frames(agreement("Customer's access may be suspended."), (rule,), lexicon([stop]))
    assert (seen.actor, seen.status) == (Actor.OPEN, Status.PERMITTED)


def test_a_frame_is_shown_even_where_its_page_says_nothing_of_it() -> None:
    grants = Activity((wish("anchor", WATCHING),), crosses=(Status.PERMITTED,), protects=())
    text = "Customer shall not use the Services for surveillance."
    (seen,) = frames(agreement(text), (rule("grants", grants, WATCHING),), lexicon([WATCHING]))
    assert seen.status is Status.PROHIBITED
