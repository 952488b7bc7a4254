"""Terms that the agreement only ever uses to forbid: what their meaning names crosses nothing."""

import pytest

from agreelint.model.rule import Effect, EffectKind
from agreelint.reasoning.harmless.forbidden import only_forbidden
from reasoning.one_rule import taken_apart


@pytest.mark.parametrize(
    ("use", "forbidden"),
    [
        ("Customer shall not, either directly or through others, engage in a Restricted Activity.", True),
        ("Customer may engage in a Restricted Activity.", False),
        # Words that only join could be cut in more ways than there is time for.
        ("Customer shall not " + "and " * 40 + "be near a Restricted Activity.", False),
    ],
)
def test_a_term_that_is_only_used_to_forbid(use: str, *, forbidden: bool) -> None:
    made = taken_apart('"Restricted Activity" means the surveillance of residents.', use)
    term = next(one for one in made.terms if one.name == "Restricted Activity")
    crossing = Effect("domestic-surveillance", EffectKind.CROSSES, term.clause, term.meaning, "m", "b")
    assert (only_forbidden(made, crossing) is not None) is forbidden
