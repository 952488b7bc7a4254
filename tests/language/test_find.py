from dataclasses import replace

import pytest

from agreelint.language import amount, effects
from agreelint.model.agreement import Agreement, ClauseKind
from agreelint.model.rule import Certainty, Effect, EffectKind, Find, LookIn, Number, Rule
from language.clauses import LEXICON, agreement


def found(which: Agreement, find: Find) -> list[Effect]:
    return list(effects(which, (Rule("a-rule", "Title", "", "a-red-line", find=find),), LEXICON))


PREVAIL = Find(all_of=(("prevail*", "control*"), ("order form",)), unless=("price*",), says="ranks the order first")


def test_every_group_must_stand_in_one_sentence() -> None:
    (effect,) = found(agreement("The Order Form prevails. Fees are due."), PREVAIL)
    assert (effect.kind, effect.span.start, effect.message) == (EffectKind.CROSSES, 15, "ranks the order first")
    assert effect.because == 'the words "prevails" and "Order Form" stand together'
    assert found(agreement("The Order Form is signed. The policy prevails."), PREVAIL) == []


def test_a_clause_is_wider_than_a_sentence() -> None:
    find = Find(all_of=PREVAIL.all_of, look_in=LookIn.CLAUSE)
    assert len(found(agreement("The Order Form is signed. It prevails."), find)) == 1
    assert found(agreement("The Order Form is signed.", "It prevails."), find) == []


def test_a_document_is_wider_than_a_clause() -> None:
    find = Find(all_of=PREVAIL.all_of, look_in=LookIn.DOCUMENT)
    assert [effect.clause for effect in found(agreement("The Order Form is signed.", "It prevails."), find)] == [1]


def test_unless_silences() -> None:
    assert found(agreement("The Order Form prevails as to prices."), PREVAIL) == []


def test_when_must_stand_somewhere() -> None:
    find = Find(all_of=(("prevail*",),), when=("ai system",))
    assert found(agreement("It prevails."), find) == []
    assert len(found(agreement("It prevails.", "The AI System is new."), find)) == 1


def test_what_is_missing_has_no_place() -> None:
    find = Find(all_of=(("human review",),), missing=True)
    (effect,) = found(agreement("Fees are due."), find)
    assert len(effect.span) == 0
    assert effect.because == "none of the 1 clauses says so"
    assert found(agreement("There shall be human review."), find) == []


@pytest.mark.parametrize("kind", [ClauseKind.RECITAL, ClauseKind.HEADING, ClauseKind.DEFINITION])
def test_only_what_binds_is_not_missing(kind: ClauseKind) -> None:
    find = Find(all_of=(("human review",),), missing=True)
    assert len(found(agreement("Human review is dear to us.", kind=kind), find)) == 1


def test_definitions_can_be_looked_through_alone() -> None:
    find = Find(all_of=(("excludes",),), look_in=LookIn.DEFINITION)
    assert found(agreement("It excludes all."), find) == []
    assert len(found(agreement("It excludes all.", kind=ClauseKind.DEFINITION), find)) == 1


UPDATES = Find(when=("model update*", "new version*"), require=("prior notice", "consent"), look_in=LookIn.CLAUSE)


def test_what_is_wanting_is_told_at_the_words_that_want_it() -> None:
    text = "Vendor may install any Model Update. A new version may come at night."
    (effect,) = found(agreement(text), UPDATES)
    assert effect.span.of(text) == "Model Update"
    assert effect.because == (
        'the words "Model Update" stand here, and "prior notice" or "consent" does not stand beside them'
    )


@pytest.mark.parametrize(
    ("clauses", "find", "number"),
    [
        (["Vendor may install a Model Update.", "It gives prior notice."], UPDATES, 1),
        (["Vendor may install a Model Update. It gives prior notice."], UPDATES, 0),
        (["Vendor may install a Model Update. It gives prior notice."], replace(UPDATES, look_in=LookIn.SENTENCE), 1),
        (["Vendor installs a Model Update.", "It gives prior notice."], replace(UPDATES, look_in=LookIn.DOCUMENT), 0),
        (["Vendor installs a Model Update.", "A new version comes."], replace(UPDATES, look_in=LookIn.DOCUMENT), 1),
        (["Vendor installs a Model Update.", "A new version comes."], UPDATES, 2),
        (["Vendor installs a Model Update for tests."], replace(UPDATES, unless=("tests",)), 0),
        (["Fees are due."], UPDATES, 0),
    ],
)
def test_what_is_wanted_must_stand_where_the_page_looks(clauses: list[str], find: Find, number: int) -> None:
    assert len(found(agreement(*clauses), find)) == number


@pytest.mark.parametrize("kind", [ClauseKind.RECITAL, ClauseKind.DEFINITION, ClauseKind.HEADING])
def test_what_binds_nobody_owes_nothing(kind: ClauseKind) -> None:
    assert found(agreement("A Model Update is any new version.", kind=kind), UPDATES) == []


def wants(least: str = "", most: str = "", of: str = "notice", within: int = 10) -> Find:
    return Find(number=Number((of,), amount(least) if least else None, amount(most) if most else None, within))


@pytest.mark.parametrize(
    ("text", "find", "words"),
    [
        ("Vendor gives ten (10) days' notice.", wants("30 days"), ["ten (10) days"]),
        ("Vendor gives sixty days' notice.", wants("30 days"), []),
        ("Vendor gives one month's notice.", wants("30 days"), []),
        ("Vendor gives notice of it 48 hours before.", wants("30 days"), ["48 hours"]),
        ("Vendor gives 60 days' notice. Fees are due within 10 days.", wants("30 days"), []),
        ("Vendor gives 60 days' notice, and Fees are due within 10 days.", wants("30 days"), []),
        ("Vendor gives 5 days' notice of this and 6 days' notice of that.", wants("30 days"), ["5 days", "6 days"]),
        ("Vendor gives notice of this, and then of that, at 5 days.", wants("30 days", within=3), []),
        ("Vendor gives notice, and pays 5 %.", wants("30 days"), []),
        ("Vendor gives 5 to 60 days' notice.", wants("30 days"), ["5 to 60 days"]),
        ("Its liability is limited to USD 50,000.", wants("$1 million", of="liability"), ["USD 50,000"]),
        ("Its liability is limited to $2m.", wants("$1 million", of="liability"), []),
        ("Fees rise by no more than 12 %.", wants(most="5 %", of="fees rise"), ["12 %"]),
        ("Fees rise by no more than 3 %.", wants(most="5 %", of="fees rise"), []),
        ("Vendor gives 120 days' notice.", wants("30 days", "90 days"), ["120 days"]),
        ("Vendor gives 60 days' notice.", wants("30 days", "90 days"), []),
    ],
)
def test_an_amount_near_a_phrase_must_be_what_is_wanted(text: str, find: Find, words: list[str]) -> None:
    effects = found(agreement(text), find)
    assert [(effect.span.of(text), effect.kind) for effect in effects] == [(one, EffectKind.CROSSES) for one in words]


def test_it_is_said_what_the_amount_lacks() -> None:
    (short,) = found(agreement("Vendor gives ten (10)\ndays' notice."), wants("30 days"))
    (long,) = found(agreement("Vendor gives 5 months' notice."), wants("30 days", "90 days"))
    assert short.because == '"ten (10) days" is less than 30 days'
    assert long.because == '"5 months" is more than 90 days'


def test_what_is_in_another_currency_is_for_a_person_to_compare() -> None:
    (effect,) = found(agreement("Its liability is limited to EUR 50,000."), wants("USD 1 million", of="liability"))
    assert (effect.certainty, effect.because) == (
        Certainty.POSSIBLE,
        '"EUR 50,000" cannot be compared with USD 1 million',
    )


def test_an_amount_can_be_missing_or_protect() -> None:
    missing = replace(wants("30 days"), missing=True, look_in=LookIn.DOCUMENT)
    for text, number in (("Fees are due.", 1), ("It gives 5 days' notice.", 1), ("It gives 60 days' notice.", 0)):
        assert len(found(agreement("Fees are due.", text), missing)) == number
    (effect,) = found(agreement("It gives 60 days' notice."), replace(wants("30 days"), effect=EffectKind.PROTECTS))
    assert (effect.kind, effect.because) == (EffectKind.PROTECTS, '"60 days" is at least 30 days')
    assert found(agreement("It gives 6 days' notice."), replace(wants("30 days"), effect=EffectKind.PROTECTS)) == []
