import pytest

from agreelint.language import effects
from agreelint.model.agreement import Agreement, ClauseKind
from agreelint.model.rule import Effect, EffectKind, Find, LookIn, Rule
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
