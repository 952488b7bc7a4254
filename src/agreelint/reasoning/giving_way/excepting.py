"""Limits that except what another clause says: "save as clause 5 provides", where clause 5 gives nothing."""

import re

from agreelint.model.agreement import Agreement, Clause, Reach
from agreelint.model.rule import Effect
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.topics.words import stems

CARVED_OUT = "carve-out"
_DUTY = re.compile(r"\b(?:shall|must|will|undertakes?\s+to|agrees?\s+to)\b", re.IGNORECASE)
# What lets somebody do something, or takes something away.
_GIVES = re.compile(
    r"""\b(?:may|can|could|might|free|entitled|permit\w*|allow\w*|authori[sz]\w*|licen[cs]\w*|right|rights|exempt\w*|exclud\w*|except\w*|waiv\w*|unless|outside
    |nothing|any|whatever|necessary|use[sd]?|using|employ\w*|appl(?:y|ies|ied)|delet\w*|suspend\w*|not)\b|n['’]t\b""",
    re.IGNORECASE | re.VERBOSE,
)


def excepts_nothing(ground: Ground, hollow: Effect) -> Span | None:
    """The clause that a limit leaves room for, where it stands in the text and only lays duties on somebody."""
    agreement = ground.agreement
    if hollow.loophole != CARVED_OUT:
        return None
    for reference in ground.references.get(hollow.clause, ()):
        if reference.reach is not Reach.INTERNAL or not reference.targets or not hollow.span.holds(reference.span):
            continue
        meant = list(agreement.below(reference.targets))
        speak = any(len(told.span) for one in meant for told in ground.told(one.index))
        topic = stems(agreement.words(hollow.activity or hollow.span))
        if meant and not speak and all(_only_burdens(agreement, one, topic) for one in meant):
            return meant[0].body
    return None


def _only_burdens(agreement: Agreement, clause: Clause, topic: frozenset[str]) -> bool:
    """Whether every sentence lays a duty on somebody, about something else than what is forbidden."""
    said = [agreement.words(one) for one in clause.sentences]
    return bool(said) and all(_DUTY.search(one) and not _GIVES.search(one) and not stems(one) & topic for one in said)
