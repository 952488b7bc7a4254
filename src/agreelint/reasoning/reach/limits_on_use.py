"""The limits on use of an agreement, as what others may take on, and the places that name them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, Clause, ClauseKind, Reach, Reference
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.reach.whom import FLOW_DOWN
from agreelint.reasoning.sentences.speaking import operative
from agreelint.reasoning.topics.on_use import ON_USE

# Words before a clause's number by which somebody is bound to it.
BOUND = re.compile(
    r"""\b(?:observes?|compl(?:y|ies)\s+with|keeps?\s+(?:to|within)|abides?\s+by|adheres?\s+to|honou?rs?|bound\b[^.;]{0,60}?\b(?:by|to)|accepts?|accepted
    |signs?|signed|execut(?:es?|ed)|accedes?\s+to|acceded\s+to|subject\s+to|enters?\s+into|entered\s+into)\b[^.;]{0,80}$""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """The certain limits on use, and the references of each clause."""

    agreement: Agreement
    all: tuple[Effect, ...]
    inside: Mapping[int, Sequence[Reference]]

    @classmethod
    def of(
        cls, agreement: Agreement, effects: Sequence[Effect], counts: Callable[[Effect], bool] | None = None
    ) -> "Limits":
        """Those that a rule explains, or those that count."""
        counts = counts or _is_limit
        inside: dict[int, list[Reference]] = {}
        for one in agreement.references:
            inside.setdefault(one.clause, []).append(one)
        return cls(agreement, tuple(one for one in effects if counts(one)), inside)

    def led_to(self, reference: Reference, clause: Clause, *, further: bool = True) -> Effect | None:
        """The limit that a reference leads to, if need be by an undertaking that names the limit in its turn."""
        at = [
            one
            for one in self.agreement.clauses
            if one.index != clause.index and self.agreement.leads_to(reference, one)
        ]
        indices = {one.index for one in at}
        found = next((limit for limit in self.all if limit.clause in indices), None)
        if found is not None or not further:
            return found
        led = (
            self.led_to(other, one, further=False)
            for one in at
            for other in self.inside.get(one.index, ())
            if other.reach is Reach.INTERNAL and BOUND.search(self.agreement.text[one.body.start : other.span.start])
        )
        return next((limit for limit in led if limit is not None), None)

    def told(self, clause: Clause, span: Span, limit: Effect) -> Effect:
        """That others take on the limit, as a limit of `flow-down-gap`."""
        return self.told_of(clause, span, self.agreement.clauses[limit.clause], limit.span)

    def told_of(self, clause: Clause, span: Span, place: Clause, limit: Span) -> Effect:
        """The same of a limit that stands in `place`."""
        where = f"in §{place.number}" if place.number else f'"{self.agreement.words(limit)}"'
        return Effect(
            FLOW_DOWN,
            EffectKind.PROTECTS,
            clause.index,
            span,
            "a limit: others take on the limits on use",
            f"they are bound by the limit {where}",
            related=(Related("the limit", limit),),
        )


def spoken(agreement: Agreement) -> Iterator[tuple[Clause, Span]]:
    """Every sentence that may bind somebody, with its clause."""
    for clause in operative(agreement):
        if clause.kind is not ClauseKind.DEFINITION:
            for sentence in clause.sentences:
                yield clause, sentence


def _is_limit(effect: Effect) -> bool:
    sure = effect.certainty is Certainty.CERTAIN and effect.again is not Again.ALONE
    return sure and effect.kind is EffectKind.PROTECTS and effect.rule in ON_USE


def likely(effect: Effect) -> bool:
    """Whether it is a limit on use, or reads like one."""
    return effect.kind is EffectKind.PROTECTS and effect.rule in ON_USE
