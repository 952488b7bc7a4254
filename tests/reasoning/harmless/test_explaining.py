"""A sentence that only says what a limit's word means permits nothing; what it leaves out, and what it does, may."""

import pytest

from agreelint.model.review import Standing
from agreelint.model.rule import Again, Certainty, EffectKind
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.harmless.explaining import explains_a_limit
from reasoning.agreements import effect, protects
from reasoning.one_rule import taken_apart, verdict

RULE = "automated-high-stakes-decisions"


@pytest.mark.parametrize(
    ("meaning", "explains"),
    [
        ("Dismissed includes not being called again.", False),  # what it leaves out is for a person to read
        ("Dismissed includes any refusal to give a driver a shift.", True),
        ("Dismissed includes any refusal to give a driver a shift, which Supplier carries on nightly.", False),
        ("Dismissed includes any refusal to give a driver a shift; Supplier shall see to it.", False),
        ("Dismissed drivers are taken off the rota.", False),
        ("Sacked includes being taken off the rota.", False),
    ],
)
def test_a_meaning_of_a_limits_word_permits_nothing(meaning: str, *, explains: bool) -> None:
    made = taken_apart("No driver is Dismissed by the Model; the yard manager decides.", meaning)
    limit = protects(made, "Dismissed by the Model", RULE)
    crossing = effect(made, meaning[10:20], EffectKind.CROSSES, RULE, again=Again.ALONE, certainty=Certainty.POSSIBLE)
    ground = Ground.of(made, (limit, crossing))
    assert (explains_a_limit(ground, crossing) is not None) is explains


@pytest.mark.parametrize("certainty", Certainty)
def test_a_meaning_that_reads_much_like_a_crossing_is_for_a_person_to_read(certainty: Certainty) -> None:
    made = taken_apart(
        "No driver is Dismissed by the Model; the yard manager decides.",
        "Dismissed includes a refusal and a lower place on the list.",
    )
    limit = protects(made, "Dismissed by the Model", RULE)
    crossing = effect(made, "a refusal", EffectKind.CROSSES, RULE, again=Again.ALONE, certainty=certainty)
    got, found = verdict(made, RULE, limit, crossing)
    assert got.standing is (Standing.HELD if certainty is Certainty.POSSIBLE else Standing.UNRESOLVED)
    assert all(one.certainty is Certainty.POSSIBLE for one in found)
