from functools import cache

import pytest

from agreelint import read, review_text, structure
from agreelint.model.agreement import Agreement
from agreelint.model.policy import RedLine
from agreelint.model.review import Standing
from agreelint.model.rule import Effect
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.ground import Ground
from reasoning import whole
from reasoning.agreements import judged, one, protects

TEXT = """AI SERVICES AGREEMENT

This Agreement is made between Northwind Models Ltd ("Supplier") and the Department of Harbours ("Customer").

1. Services
1.1 Supplier shall provide the AI System.

2. Payment
2.1 Customer shall pay the fees within thirty days.

3. Acceptable Use
3.1 Customer shall not use the AI System to direct any weapon.
3.2 Customer shall not use the AI System for surveillance of residents.

4. Enforcement
4.1 Supplier may log and review use to detect misuse.
4.2 Supplier may suspend access if Customer breaches clause 3.

5. General
5.1 {words}
"""
LIMITS = (
    ("direct any weapon", "autonomous-weapons"),
    ("surveillance of residents", "domestic-surveillance"),
    ("log and review use", "misuse-monitoring-barred"),
    ("suspend access", "enforcement-waived"),
)


@cache
def made(words: str) -> Agreement:
    return structure.agreement(read.manuscript("test.txt", TEXT.format(words=words).encode()))


def limits(agreement: Agreement) -> list[Effect]:
    return [protects(agreement, words, rule) for words, rule in LIMITS]


def taken(words: str) -> dict[str, Extent]:
    """The limits that the words take away, by the clause they stand in, with how much is taken."""
    agreement = made(words)
    effects = limits(agreement)
    ground = Ground.of(agreement, effects)
    gone = {}
    for limit in effects:
        for by in ground.cancelled:
            if by.reaches(agreement, agreement.clauses[limit.clause]) and (not by.rules or limit.rule in by.rules):
                gone[agreement.clauses[limit.clause].number] = by.extent
    return gone


USE = {"3.1", "3.2"}


@pytest.mark.parametrize(
    ("words", "sections"),
    [
        ("What is said above about weapons has no contractual effect.", {"3.1"}),
        ("Any provision of this Agreement concerning weapons is void.", {"3.1"}),
        ("All language relating to weapons is deleted from this Agreement.", {"3.1"}),
        ("The parties strike everything in this Agreement about weapons.", {"3.1"}),
        ("The weapons clause shall be without effect.", {"3.1"}),
        ("Nothing said in this Agreement about weapons is intended to create legal relations.", {"3.1"}),
        ("The surveillance provisions of this Agreement are suspended.", {"3.2"}),
        ("The undertaking not to track residents lapses on signature.", {"3.2"}),
        ("Sentences in this Agreement dealing with the tracking of residents are to be ignored.", {"3.2"}),
        ("The restrictions headed Acceptable Use do not bind the Department.", USE),
        ('Customer is excused from the limits in the section headed "Acceptable Use".', USE),
        ("The Acceptable Use provisions are for guidance only.", USE),
        ("The section on acceptable use is reserved.", USE),
        ("None of the foregoing prohibitions survives acceptance.", USE),
        ("The prohibitions set out above are waived for the Term.", USE),
        ("No restriction on use in this Agreement shall bind Customer.", USE),
        ("Supplier shall treat the use restrictions as inapplicable.", USE),
        ("Supplier agrees not to enforce the use restrictions.", USE),
        ("Customer may disregard any limit on its use of the AI System.", USE),
        ('All of the "shall nots" above are aspirational.', USE),
        ("The third clause of this Agreement is deleted.", USE),
        ("The preceding two clauses are deleted.", {"3.1", "3.2", "4.1", "4.2"}),
        ('The clause immediately before "Enforcement" is of no effect.', USE),
        ("The right of suspension given above is withdrawn.", {"4.2"}),
        ("The monitoring right described above is disapplied.", {"4.1"}),
    ],
)
def test_a_limit_is_taken_away_by_what_it_is_about_by_its_heading_and_by_its_place(
    words: str, sections: set[str]
) -> None:
    assert taken(words).keys() == sections


@pytest.mark.parametrize(
    "words",
    [
        "The restrictions on assignment do not apply to a merger.",
        "The provisions on payment above are suspended while an invoice is in dispute.",
        "The foregoing limitation of liability does not apply to fraud.",
        "The confidentiality provisions do not apply to public information.",
        "The prohibitions above survive the end of this Agreement.",
        "The requirements on insurance are waived.",
        "Any term of a purchase order that conflicts with clause 3 is void.",
        "Any provision of Customer's standard conditions concerning weapons or surveillance is void.",
        "Customer may use the AI System for any purpose that the Acceptable Use provisions do not prohibit.",
        "Supplier may suspend access for breach of the restrictions on use.",
        "Customer's rights under clause 3 cease with this Agreement.",
        "Clause 4.2 of the Developer Terms (Use Rules) is replaced.",
        "Nothing in clause 3 limits clause 4.",
        "No waiver of clause 3 is effective unless both parties sign it.",
        "Customer may not rely on clause 5 to justify a breach of clause 3.",
        "All prior understandings concerning weapons are superseded by this Agreement.",
    ],
)
def test_what_is_of_something_else_takes_no_limit_away(words: str) -> None:
    assert not {number: how for number, how in taken(words).items() if how is not Extent.AFFIRMED}


@pytest.mark.parametrize(
    ("words", "extent"),
    [
        ("Clause 3 shall be read as if it had never been written.", Extent.WHOLE),
        ("This Agreement shall be construed as though clause 3 did not appear in it.", Extent.WHOLE),
        ("The Supplier shall not rely on clause 3.", Extent.WHOLE),
        ("Neither party may enforce clause 3.", Extent.WHOLE),
        ("Customer need not comply with clause 3.", Extent.WHOLE),
        ("Customer is not bound by clause 3.", Extent.WHOLE),
        ("Clause 3 is unenforceable as between the parties.", Extent.WHOLE),
        ("Supplier shall not rely on clause 3 unless Customer consents.", Extent.AT_WILL),
        ("Clause 3 takes effect on a date that Customer may notify.", Extent.AT_WILL),
        ("Nothing in clause 3 prevents Customer from trials.", Extent.PART),
        ("Clause 3 applies only in Antarctica.", Extent.NARROWED),
        ("Clause 3 applies only to version 1.0 of the AI System.", Extent.NARROWED),
        ("Clause 3 has effect only until the first release.", Extent.ENDED),
        ("Supplier has no remedy of any kind for a breach of clause 3.", Extent.UNREMEDIED),
    ],
)
def test_what_words_around_a_number_leave_of_it(words: str, extent: Extent) -> None:
    assert set(taken(words).values()) == {extent}


@pytest.mark.parametrize(
    "words",
    [
        'The word "not" in clause 3.1 is deleted.',
        'Delete "not" from clause 3.1.',
        'Clause 3.1 is amended by deleting the words "shall not" and inserting "may".',
        'In clause 3.1, "shall not" is replaced by "may".',
        'In clause 3.1 for the words "shall not" there shall be substituted the word "may".',
        'Clause 3.1 shall be read as if the word "not" were omitted.',
    ],
)
def test_a_ban_without_its_not_is_none(words: str) -> None:
    assert taken(words).keys() == {"3.1"}


def test_words_that_strengthen_a_ban_may_go() -> None:
    assert not taken('The word "intentionally" in clause 3.1 is deleted.')


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ('In clause 3, "Customer" means the Harbour Archive Unit and no other person.', Standing.HOLLOW),
        ("In clause 3, Customer means the Harbour Archive Unit and no other person.", Standing.HOLLOW),
        ('For the purposes of clause 3.1, "weapon" means a crossbow.', Standing.UNRESOLVED),
        ('In clause 2, "Customer" means the Finance Directorate and no other person.', Standing.HELD),
        ('In clause 3, "Customer" includes its contractors.', Standing.HELD),
        ("The provisions on lethal force are void.", Standing.CROSSED),
    ],
)
def test_a_word_that_means_less_within_one_clause_empties_it(words: str, standing: Standing) -> None:
    agreement = made(words)
    line = RedLine("weapons", "No weapons", "No weapons.", ("autonomous-weapons",), must_be_present=True)
    assert one(judged(agreement, *limits(agreement), red_line=line))[0].standing is standing


def test_words_that_take_away_what_nobody_can_find_leave_the_verdict_to_a_person() -> None:
    agreement = made("The provisions on hosting are void.")
    held = protects(agreement, "provide the AI System", "edge-deployment")
    line = RedLine("cloud", "Our cloud", "Only our cloud.", ("edge-deployment",), must_be_present=True)
    assert one(judged(agreement, held, red_line=line))[0].standing is Standing.CROSSED
    dark = made("The restrictions are void.")
    held = protects(dark, "provide the AI System", "weights-handover")
    assert [by.extent for by in Ground.of(dark, [held]).cancelled] == [Extent.CLOUDED]
    line = RedLine("cloud", "Our cloud", "Only our cloud.", ("no-deployment-limit",), must_be_present=True)
    held = protects(dark, "provide the AI System", "no-deployment-limit")
    assert one(judged(dark, held, red_line=line))[0].standing is Standing.HELD


def test_a_section_of_an_exhibit_goes_without_the_exhibit() -> None:
    text = (
        "1. Section 1 of Exhibit B is deleted.\n\nEXHIBIT B\n\n1. Customer shall not watch people.\n"
        "2. Customer shall not direct weapons.\n"
    )
    agreement = structure.agreement(read.manuscript("test.txt", text.encode()))
    effects = [protects(agreement, "watch people"), protects(agreement, "direct weapons")]
    gone = [
        agreement.words(limit.span)
        for limit in effects
        for by in Ground.of(agreement, effects).cancelled
        if by.reaches(agreement, agreement.clauses[limit.clause])
    ]
    assert gone == ["watch people"]


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("Clause 3 is a topic for the annual dinner.", Standing.UNRESOLVED),
        ("Clause 3 survives termination.", Standing.HELD),
        ("Clause 3 applies to every user.", Standing.HELD),
        ("Clause 3 may not be amended without the signature of both parties.", Standing.HELD),
        ("Clause 2 yields to operational need.", Standing.HELD),
        ("Supplier may audit compliance with clause 3.", Standing.HELD),
    ],
)
def test_a_sentence_about_the_limit_that_nobody_can_follow_leaves_the_verdict_to_a_person(
    words: str, standing: Standing
) -> None:
    agreement = made(words)
    line = RedLine("weapons", "No weapons", "No weapons.", ("autonomous-weapons",), must_be_present=True)
    verdict, _ = one(judged(agreement, *limits(agreement), red_line=line))
    assert verdict.standing is standing
    assert (words[:8] in verdict.why) is (standing is Standing.UNRESOLVED)


def test_a_denial_that_opens_the_text_is_quoted_where_it_stands() -> None:
    limit = "Customer shall not use the AI System for surveillance of residents."
    document = whole.review("| Nothing herein shall bar any use by Customer.", f"| 2. {limit}")
    assert not any(gap.what == "text" for gap in document.gaps)
    text = "No restriction herein shall bar the mission of Customer."
    (found,) = (
        one
        for one in review_text(f"1. {text}\n2. {limit}\n").documents[0].findings
        if one.red_line == "domestic-surveillance" and "the limit in" in one.message
    )
    assert found.quote == "restriction herein shall bar"


def test_a_denial_alone_does_not_break_off() -> None:
    text = "1. Nothing herein shall bar the use of the AI System for surveillance of residents.\n"
    document = review_text(text).documents[0]
    assert not any(gap.what == "text" for gap in document.gaps)
    assert next(one for one in document.verdicts if one.red_line == "domestic-surveillance").standing is not (
        Standing.HELD
    )


@pytest.mark.parametrize(
    ("before", "holds"),
    [
        ("A party is liable for direct loss up to the yearly price.", True),
        ("The Model is hosted in two halls.", False),
    ],
)
def test_the_limit_behind_a_cap_on_liability_is_the_cap(before: str, holds: bool) -> None:
    behind = "The limit does not apply to gross negligence, intent or personal injury."
    made = whole.standing(
        "autonomous-weapons", "Customer shall not use the Model to select or engage targets.", before, behind
    )
    assert (made is Standing.HELD) is holds


def test_what_gives_more_room_than_a_limit_is_void_and_not_the_limit() -> None:
    void = "So much of Exhibit D as would give Customer more room than Sections 1 and 2 has no effect."
    limit = "Customer shall not use the Model to select or engage targets."
    assert whole.standing("autonomous-weapons", limit, "The fee is due each month.", void) is Standing.HELD
