import pytest

from agreelint import read, structure
from agreelint.model.agreement import Agreement
from agreelint.model.policy import RedLine
from agreelint.model.review import Finding, Standing, Verdict
from agreelint.model.rule import Again, Effect
from agreelint.reasoning.meanings import chains
from reasoning import whole
from reasoning.agreements import crosses, judged, one, protects

HEAD = 'SERVICES AGREEMENT\n\nThis Agreement is made between Northwind Ltd ("Supplier") and Harbour Board ("Customer").\n\n'


def taken_apart(*clauses: str) -> Agreement:
    text = HEAD + "\n".join(f"{number}. {words}" for number, words in enumerate(clauses, 1))
    return structure.agreement(read.manuscript("test.txt", text.encode()))


def line(rule: str, *, must: bool = True) -> RedLine:
    return RedLine("line", "A line", "A line.", (rule,), must_be_present=must)


def verdict(made: Agreement, rule: str, *effects: Effect, must: bool = True) -> tuple[Verdict, tuple[Finding, ...]]:
    return one(judged(made, *effects, red_line=line(rule, must=must)))


@pytest.mark.parametrize(
    "meaning",
    [
        "an entry by an operator or the lapse of ten seconds without an operator's objection",
        "a standing authorisation recorded before the mission",
        "a decision of an officer or of a rule-set",
        "approval granted in advance for a class of cases",
        "an entry under an operator's credential, including one that the nightly batch posts",
        "a check by a loan officer, or by a rule set that an officer has switched on",
        "operation while an employee on shift has a screen from which the run could be stopped",
    ],
)
def test_an_approval_that_no_person_gives_is_none_and_the_finding_shows_where_that_is_said(meaning: str) -> None:
    made = taken_apart(f'"Human Approval" means {meaning}.', "No target shall be engaged without Human Approval.")
    limit = protects(made, "without Human Approval", "conditional-human-control")
    got, (found,) = verdict(made, "conditional-human-control", limit)
    assert got.standing is Standing.HOLLOW
    assert found.loophole == "hollow-definition"
    assert [(quote.label, quote.place.section) for quote in found.related] == [
        ("used here", "2"),
        ("defined here", "1"),
    ]


@pytest.mark.parametrize(
    "meaning",
    [
        "a decision that a named officer takes after reading the file",
        "the written approval of a clinician in each case",
        "approval by an officer who has read the file and could stop the run",
        "a decision that an officer enters in the batch of the day after hearing the person",
    ],
)
def test_an_approval_that_a_person_gives_is_a_limit(meaning: str) -> None:
    made = taken_apart(f'"Human Approval" means {meaning}.', "No target shall be engaged without Human Approval.")
    limit = protects(made, "without Human Approval", "conditional-human-control")
    assert verdict(made, "conditional-human-control", limit)[0].standing is Standing.HELD


def test_definitions_are_followed_one_into_the_other_before_and_after_their_use() -> None:
    made = taken_apart(
        "Customer may use the System only for the Permitted Purpose.",
        '"Permitted Purpose" means the Listed Ends.',
        '"Listed Ends" means whatever ends the Customer may specify.',
    )
    limit = protects(made, "only for the Permitted Purpose", "unbounded-use")
    got, (found,) = verdict(made, "unbounded-use", limit)
    assert got.standing is Standing.HOLLOW
    assert [(quote.label, quote.place.section) for quote in found.related] == [
        ("used here", "1"),
        ("defined here", "2"),
        ("defined here", "3"),
    ]


def test_a_grant_for_what_the_customer_writes_down_is_without_bounds() -> None:
    made = taken_apart(
        "Customer may use the System for each task set out in a Tasking Form.",
        '"Tasking Form" means a form completed by an officer of Customer.',
    )
    got, (found,) = verdict(made, "unbounded-use", must=False)
    assert (got.standing, found.quote) == (Standing.CROSSED, "Tasking Form")
    agreed = taken_apart(
        "Customer may use the System for each task set out in a Tasking Form.",
        '"Tasking Form" means a form in Annex A signed by both parties.',
    )
    assert verdict(agreed, "unbounded-use", must=False)[0].standing is Standing.SILENT


def test_an_exception_that_holds_everything_leaves_nothing() -> None:
    made = taken_apart(
        "Supplier may review prompts for misuse, Protected Material excepted.",
        '"Protected Material" means any information supplied by a member of the Group.',
    )
    limit = protects(made, "review prompts for misuse", "misuse-monitoring-barred")
    got, (found,) = verdict(made, "misuse-monitoring-barred", limit)
    assert (got.standing, found.loophole) == (Standing.HOLLOW, "carve-out")


def test_a_word_written_small_whose_definition_is_narrow_is_for_a_person_to_read() -> None:
    made = taken_apart(
        "Customer shall not use the System for surveillance.",
        '"Surveillance" means the unlawful interception of letters.',
    )
    limit = protects(made, "surveillance", "domestic-surveillance")
    assert verdict(made, "domestic-surveillance", limit)[0].standing is Standing.UNRESOLVED


RIGHT = "Supplier may suspend access for misuse, subject to clause 2."


@pytest.mark.parametrize(
    ("second", "standing"),
    [
        (
            "No suspension shall take effect until a committee of both sides has resolved it unanimously.",
            Standing.HOLLOW,
        ),
        ("Supplier shall not suspend access without the prior consent of Customer.", Standing.HOLLOW),
        ("Supplier shall send an invoice before it suspends access for want of payment.", Standing.HELD),
        ("Fees are payable in advance.", Standing.HELD),
    ],
)
def test_a_right_that_is_subject_to_what_hardly_allows_it(second: str, standing: Standing) -> None:
    made = taken_apart(RIGHT, second)
    limit = protects(made, "suspend access for misuse", "enforcement-waived")
    got, found = verdict(made, "enforcement-waived", limit)
    assert got.standing is standing
    assert [one.loophole for one in found] == (["subject-to"] if standing is Standing.HOLLOW else [])


def test_a_ban_that_is_subject_to_leave() -> None:
    clauses = (
        "Customer shall not use the System for surveillance.",
        "Customer may use the System for surveillance of ports.",
        "Clause 1 is subject to clause 2.",
    )
    made = taken_apart(*clauses)
    limit = protects(made, "surveillance", "domestic-surveillance")
    assert verdict(made, "domestic-surveillance", limit)[0].standing is Standing.HOLLOW
    free = taken_apart(*clauses[:2])
    limit = protects(free, "surveillance", "domestic-surveillance")
    assert verdict(free, "domestic-surveillance", limit)[0].standing is Standing.HELD


def test_an_amendment_is_taken_back_by_its_name_and_comes_back_when_that_is_undone() -> None:
    clauses = (
        "Customer may use the System for casework.",
        'Modification P00001. Clause 1 is restated: "Customer may use the System for any lawful purpose."',
        "Modification P00002. Modification P00001 was issued in error. It is rescinded from its date.",
    )
    made = taken_apart(*clauses)
    grant = crosses(made, "any lawful purpose", "blanket-lawful-use")
    assert verdict(made, "blanket-lawful-use", grant, must=False)[0].standing is Standing.SILENT
    back = taken_apart(*clauses, "Modification P00003. Modification P00002 is cancelled.")
    grant = crosses(back, "any lawful purpose", "blanket-lawful-use")
    assert verdict(back, "blanket-lawful-use", grant, must=False)[0].standing is Standing.CROSSED


RECITAL = "(B) The Customer shall not use the System to recognise shoppers by face."


@pytest.mark.parametrize(
    ("clause", "recital", "standing"),
    [
        ("The recitals form part of this Agreement.", RECITAL, Standing.HELD),
        ("Recital (B) is a covenant of the Customer, enforceable as if set out here.", RECITAL, Standing.HELD),
        ("Recital (A) is a covenant of the Customer.", RECITAL, Standing.HOLLOW),
        ("The recitals form no part of this Agreement.", RECITAL, Standing.MISSING),
        ("The recitals are for information only.", RECITAL, Standing.MISSING),
        ("The Background tells the history only, and creates no right or duty.", RECITAL, Standing.MISSING),
        ("Nothing in the recitals binds either party.", RECITAL, Standing.MISSING),
        ("The recitals shall have no contractual effect.", RECITAL, Standing.MISSING),
        ("Recital (A) has no legal effect.", RECITAL, Standing.HOLLOW),
        ("The recitals create no right for any third party.", RECITAL, Standing.HOLLOW),
        ("The recitals create no right. Recital (B) is a covenant of the Customer.", RECITAL, Standing.HELD),
        ("The recitals form part of this Agreement.", RECITAL.replace("shall", "should"), Standing.HOLLOW),
        ("Fees are due.", RECITAL, Standing.HOLLOW),
    ],
)
def test_a_recital_protects_where_a_clause_makes_it_operative(clause: str, recital: str, standing: Standing) -> None:
    text = f"{HEAD}BACKGROUND\n(A) The Supplier sells analytics.\n{recital}\n\nAGREED TERMS\n1. {clause}\n"
    made = structure.agreement(read.manuscript("test.txt", text.encode()))
    limit = protects(made, "recognise shoppers by face", "policing-and-biometrics")
    assert verdict(made, "policing-and-biometrics", limit)[0].standing is standing


def test_what_is_told_as_history_and_what_waits_for_both_signatures_is_no_crossing() -> None:
    made = taken_apart('For information: the licence of 2023 allowed "unrestricted use of the System".')
    told = crosses(made, "unrestricted use of the System", "unbounded-use")
    assert verdict(made, "unbounded-use", told, must=False)[0].standing is Standing.SILENT
    made = taken_apart("Supplier may publish new rules; a new text does not bind unless both parties sign it.")
    change = crosses(made, "does not bind", "usage-policy-displaced")
    assert verdict(made, "usage-policy-displaced", change, must=False)[0].standing is Standing.SILENT
    alone = taken_apart("A new text binds unless Customer objects.")
    change = crosses(alone, "A new text binds", "usage-policy-displaced")
    assert verdict(alone, "usage-policy-displaced", change, must=False)[0].standing is Standing.CROSSED


@pytest.mark.parametrize(
    "words",
    [
        "For information, Customer is permitted to have unrestricted use of the System.",
        "For the record, Customer is hereby authorized to make unrestricted use of the System.",
        "For reference: Customer, as permitted before, has unrestricted use of the System.",
        "By way of background, the licence granted gives Customer unrestricted use of the System.",
    ],
)
def test_what_is_given_now_is_no_history(words: str) -> None:
    made = taken_apart(words)
    told = crosses(made, "unrestricted use of the System", "unbounded-use")
    assert verdict(made, "unbounded-use", told, must=False)[0].standing is Standing.CROSSED


@pytest.mark.parametrize(
    "words",
    [
        "Customer may amend the rules at its sole discretion until the parties agree otherwise in writing.",
        "Unless the parties agree otherwise in writing, Customer may amend the rules by notice.",
        "Customer may amend the rules, but only with the consent of both the Director and the Secretary in writing.",
    ],
)
def test_a_power_that_lasts_until_both_agree_is_one(words: str) -> None:
    made = taken_apart(words)
    change = crosses(made, "Customer may amend the rules", "limits-amendable")
    assert verdict(made, "limits-amendable", change, must=False)[0].standing is Standing.CROSSED


def test_a_grant_within_limits_that_are_called_by_their_name_is_confined() -> None:
    clauses = (
        '"Use Restrictions" means the restrictions in clause 2.',
        "Customer shall not use the System for surveillance.",
        "Customer may use the System for drafting and any other purpose that the Use Restrictions do not prohibit.",
    )
    made = taken_apart(*clauses)
    grant = crosses(made, "any other purpose", "unbounded-use")
    assert verdict(made, "unbounded-use", grant, must=False)[0].standing is Standing.SILENT
    gone = taken_apart(*clauses, "Clause 2 is deleted.")
    grant = crosses(gone, "any other purpose", "unbounded-use")
    assert verdict(gone, "unbounded-use", grant, must=False)[0].standing is Standing.CROSSED


NO_REMEDY = "Consultation is the only remedy of Supplier for any use contrary to clause 1."
NO_SIGHT = "Supplier shall keep no log and shall not observe use."


@pytest.mark.parametrize(
    ("clauses", "standing"),
    [
        ((NO_REMEDY, NO_SIGHT), Standing.HOLLOW),
        ((NO_REMEDY, "Fees are due."), Standing.HELD),
        (("Supplier shall not suspend at night.", NO_SIGHT), Standing.HELD),
    ],
)
def test_a_limit_that_nobody_may_enforce_or_see_broken_is_hollow_once(
    clauses: tuple[str, str], standing: Standing
) -> None:
    made = taken_apart("Customer shall not use the System for surveillance or for profiling.", *clauses)
    effects = [protects(made, words, "domestic-surveillance") for words in ("surveillance", "profiling")]
    first = clauses[0].split(" of ")[0].split(" at ")[0]
    effects.append(crosses(made, first, "enforcement-waived"))
    if clauses[1] == NO_SIGHT:
        effects.append(crosses(made, "keep no log", "misuse-monitoring-barred"))
    got, found = verdict(made, "domestic-surveillance", *effects)
    assert got.standing is standing
    assert [one.loophole for one in found] == (["no-remedy"] if standing is Standing.HOLLOW else [])
    likely = protects(made, clauses[1], "enforcement-waived", again=Again.ALONE)
    assert verdict(made, "domestic-surveillance", *effects, likely)[0].standing is standing


def test_a_remedy_that_is_left_keeps_the_limit() -> None:
    made = taken_apart(
        "Customer shall not use the System for surveillance.", NO_REMEDY, NO_SIGHT, "Supplier may suspend access."
    )
    effects = [
        protects(made, "surveillance", "domestic-surveillance"),
        crosses(made, "Consultation is the only remedy", "enforcement-waived"),
        crosses(made, "keep no log", "misuse-monitoring-barred"),
        protects(made, "suspend access", "enforcement-waived"),
    ]
    assert verdict(made, "domestic-surveillance", *effects)[0].standing is Standing.HELD


def test_definitions_that_name_each_other_are_each_followed_once() -> None:
    names = [f"Term {letter}{other}" for letter in "ABCDE" for other in "FGHIJ"]
    meanings = [f'"{name}" means {", ".join(names)}.' for name in names]
    made = taken_apart("Customer shall not use the System without Term AF.", *meanings)
    assert len(list(chains(made, made.clauses[-1 - len(names)].body))) <= len(made.terms)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ('"Resident" means a person inscribed in Roll R.', Standing.UNRESOLVED),
        ('"Resident" means a person named on the list that the Customer keeps.', Standing.UNRESOLVED),
        ('"Resident" means a natural person identified or identifiable by any data.', Standing.HELD),
        ('"Resident" means whoever lives in the county, listed or not.', Standing.HELD),
    ],
)
def test_those_whom_a_limit_protects_are_not_those_of_a_list(words: str, expected: Standing) -> None:
    ban = "| 2. The Customer shall not use the AI System to monitor residents."
    supply = "| 1. Supplier provides the AI System to the Customer."
    assert whole.standing("domestic-surveillance", supply, ban, f"| 3. {words}") is expected


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        ("such prohibitions on the activity as statute or the agency's own directives may lay down", Standing.HOLLOW),
        ("the limits imposed by the law of the place", Standing.HOLLOW),
        ("the limits that Annex B sets, whatever the law allows", Standing.HELD),
        ("training grounds in which no live weapon is kept", Standing.HELD),
    ],
)
def test_a_limit_within_bounds_that_only_the_law_draws_is_none(meaning: str, expected: Standing) -> None:
    rule = "autonomous-weapons"
    made = taken_apart(
        f'"Governing Bounds" means {meaning}.',
        "Customer shall keep the Model with weapons inside the Governing Bounds.",
    )
    assert verdict(made, rule, protects(made, "the Model with weapons", rule))[0].standing is expected
