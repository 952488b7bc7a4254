"""Limits that nobody may enforce and nobody may see broken: no remedy is left, and no sight of the use."""

import re
from collections.abc import Sequence

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.sentences.spans import sentence_of
from agreelint.reasoning.taken_away.sequence import prevailing
from agreelint.reasoning.topics.on_use import ON_USE
from agreelint.reasoning.weight import Weight

ENFORCING, SEEING = "enforcement-waived", "misuse-monitoring-barred"
# Words that leave no remedy at all, not only one.
_ALL_REMEDIES = re.compile(
    r"""\b(?:(?:only|sole|exclusive)\s+(?:and\s+exclusive\s+|\w+\s+)?(?:remed(?:y|ies)|recourse)\b
    |no\s+(?:\w+\s+){0,2}?(?:remed(?:y|ies)|recourse|right\s+or\s+remedy|relief)\b
    |waives?\s+(?:any|all|every|each)\s+(?:\w+\s+){0,3}?(?:rights?|remed(?:y|ies)|recourse)\b
    |(?:neither|not|nor|no\s+right\s+to)\b[^.;]{0,60}?\bsuspend\b[^.;]{0,40}?\bterminat\w+\b[^.;]{0,80}?\b(?:or\s+)?(?:otherwise|any\s+other|remed\w+|claim|relief|injuncti\w+))""",
    re.IGNORECASE | re.VERBOSE,
)
# Who keeps a claim keeps a remedy.
_A_CLAIM = re.compile(
    r"\b(?:only|sole|exclusive)\s+(?:\w+\s+){1,3}[^.;]*\b(?:claims?|damages|courts?|arbitrat\w+|disputes\s+clause)\b",
    re.IGNORECASE,
)
_SHOWN = 3  # limits that a finding names


def powerless(ground: Ground, holding: Sequence[Effect]) -> tuple[list[Effect], list[Weight]]:
    """The limits that are left, and one finding for each rule whose limits on use nobody may enforce or see broken.

    It is certain only where the agreement says both itself: that no remedy is left, and that the vendor may not look.
    """
    waived = _given_up(ground, ENFORCING)
    unseen = _given_up(ground, SEEING)
    said = _sentence(ground.agreement, waived) if waived is not None else ""
    if waived is None or unseen is None or not _ALL_REMEDIES.search(said) or _A_CLAIM.search(said):
        return list(holding), []
    gone: dict[str, list[Effect]] = {}
    for limit in holding:
        if limit.rule in ON_USE:
            gone.setdefault(limit.rule, []).append(limit)
    made = [Weight(_told(ground.agreement, waived, unseen, limits), Certainty.CERTAIN) for limits in gone.values()]
    return [limit for limit in holding if limit.rule not in ON_USE], made


def _given_up(ground: Ground, rule: str) -> Effect | None:
    """The certain crossing of a rule that nothing in the agreement makes up for."""
    of_it = [one for one in ground.effects if one.rule == rule and len(one.span)]
    kept = [one for one in of_it if one.kind is EffectKind.PROTECTS and one.again is not Again.ALONE]
    if any(one.certainty is Certainty.CERTAIN for one in kept):
        return None
    clauses = ground.agreement.clauses
    for one in of_it:
        stands = prevailing(ground.agreement, clauses[one.clause], ground.cancelled) is None
        if (
            one.kind is EffectKind.CROSSES
            and one.certainty is Certainty.CERTAIN
            and one.again is not Again.DISPUTED
            and stands
        ):
            return one
    return None


def _sentence(agreement: Agreement, effect: Effect) -> str:
    return agreement.words(sentence_of(agreement, effect))


def _told(agreement: Agreement, waived: Effect, unseen: Effect, limits: Sequence[Effect]) -> Effect:
    return Effect(
        rule=limits[0].rule,
        kind=EffectKind.HOLLOWS,
        clause=waived.clause,
        span=waived.span,
        message="a limit that nobody may enforce, and nobody may see broken",
        because=f'"{agreement.words(waived.span)}" leaves no remedy, '
        f'and "{agreement.words(unseen.span)}" no sight of a breach',
        loophole="no-remedy",
        related=(
            *(Related("the limit", limit.span) for limit in limits[:_SHOWN]),
            Related("nobody may see a breach", unseen.span),
        ),
    )
