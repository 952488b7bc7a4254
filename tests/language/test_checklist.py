from dataclasses import replace

from agreelint.language import effects
from agreelint.model.frame import Status
from agreelint.model.rule import Activity, Effect, EffectKind
from agreelint.model.span import Span
from language.clauses import FILTERS, LEXICON, REVIEW, SAFEGUARDS, agreement, wish

LIST = replace(
    SAFEGUARDS,
    activities=(
        Activity((wish("anchor", FILTERS),), protects=(Status.REQUIRED,), item="filters"),
        Activity((wish("anchor", REVIEW),), protects=(Status.REQUIRED,), item="review"),
    ),
    concepts=(FILTERS, REVIEW),
)


def read(*texts: str) -> list[Effect]:
    return list(effects(agreement(*texts), (LIST,), LEXICON))


def test_a_checklist_that_is_complete_only_protects() -> None:
    told = read("Vendor shall apply content filters.", "Vendor shall provide human review.")
    assert {effect.kind for effect in told} == {EffectKind.PROTECTS}


def test_what_a_checklist_lacks_is_named_with_the_places_of_what_it_gives() -> None:
    (lacking, given) = read("Vendor shall apply content filters.")
    assert (lacking.kind, lacking.span, lacking.message) == (EffectKind.CROSSES, Span(0, 0), "nothing gives review")
    assert lacking.because == "found only filters"
    assert [(one.label, one.span) for one in lacking.related] == [("gives filters", given.span)]


def test_a_checklist_of_which_nothing_is_given_relates_to_nothing() -> None:
    (lacking,) = read("Vendor shall send an invoice.")
    assert lacking.message == "nothing gives filters and review"
    assert lacking.related == ()
