"""Questions, which permit nothing themselves: "Can the assistant turn down a tenant? No."."""

from agreelint.language.statements.questions import asks_for_leave, denies
from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect

# What these rules seek is a machine that decides alone.
_ALONE = frozenset({"automated-high-stakes-decisions", "conditional-human-control", "autonomous-weapons"})


def asked_and_denied(agreement: Agreement, effect: Effect) -> bool:
    """Whether what looks like a crossing is only asked, and the sentences behind the question say no."""
    clause = agreement.clauses[effect.clause]
    at = next((at for at, one in enumerate(clause.sentences) if one.holds(effect.span)), None)
    if at is None:
        under = clause.heading.endswith("?") and effect.span.end <= clause.body.start
        return under and _is_denied(effect, clause.heading, [agreement.words(clause.body)])
    own = agreement.words(clause.sentences[at])
    asks = own.rfind("?")
    if asks < 0 or effect.span.end > clause.sentences[at].start + asks + 1:
        return False
    behind = own[asks + 1 :].strip()
    further = [agreement.words(one) for one in clause.sentences[at + 1 :]]
    return _is_denied(effect, own[: asks + 1], [behind, *further] if behind else further)


def _is_denied(effect: Effect, question: str, answers: list[str]) -> bool:
    return asks_for_leave(question) and denies(answers, unless_a_person=effect.rule in _ALONE)
