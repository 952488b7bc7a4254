from dataclasses import replace

import pytest

from agreelint.language import effects
from agreelint.language.subject import speaks_of_ai
from agreelint.model.rule import Certainty, EffectKind
from language.clauses import LEXICON, SAFEGUARDS, SURVEILLANCE, agreement

RENT = "The Tenant shall pay the rent on the first day of each month without deduction or set off. " * 120
DETECTOR = "The Tenant shall not disable or remove any safeguard, smoke detector or sprinkler of the building services."
WATCH = "The Landlord may use the services of a guard for surveillance of residents."
GRANT = "The Customer may use the AI System for surveillance of residents."
OF_AI = replace(SAFEGUARDS, of_ai=True), replace(SURVEILLANCE, of_ai=True)


def _told(*texts: str) -> set[tuple[EffectKind, Certainty]]:
    return {(e.kind, e.certainty) for e in effects(agreement(*texts), OF_AI, LEXICON)}


def test_a_lease_protects_nothing_and_crosses_nothing_for_certain() -> None:
    assert _told(RENT, DETECTOR) == set()
    assert _told(RENT, WATCH) == {(EffectKind.CROSSES, Certainty.POSSIBLE)}


def test_an_agreement_that_speaks_of_ai_is_taken_at_its_word() -> None:
    assert _told(RENT, GRANT, "The AI System is hosted by Provider.") == {(EffectKind.CROSSES, Certainty.CERTAIN)}
    assert _told(GRANT) == {(EffectKind.CROSSES, Certainty.CERTAIN)}


def test_a_rule_about_other_things_holds_in_any_agreement() -> None:
    found = {e.kind for e in effects(agreement(RENT, DETECTOR), (SAFEGUARDS,), LEXICON)}
    assert found == {EffectKind.PROTECTS}


@pytest.mark.parametrize(
    "words",
    [
        "The A\u0430I? The \u0410I System. The \u0410I Model.",  # with look-alike letters
        "Machine-learned results. Machine learning.",
        "The Assistant; its Outputs; the Inputs; each checkpoint.",
    ],
)
def test_what_ai_is_called(words: str) -> None:
    assert speaks_of_ai(RENT + words)
    assert not speaks_of_ai(RENT + "The output of the boiler is automated by the platform.")
