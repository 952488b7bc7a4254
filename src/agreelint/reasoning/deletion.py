"""Limits that a tracked deletion took away: they stood in the text before the changes, and nothing is left of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, Origin
from agreelint.model.manuscript import Change
from agreelint.model.policy import RedLine
from agreelint.model.review import CUT, Finding, Kind
from agreelint.model.rule import Certainty, Effect
from agreelint.model.span import Span
from agreelint.reasoning.finding import identify, place_of, wording
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.named import in_its_names
from agreelint.reasoning.weigh import weigh

_Spot = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Before:
    """The agreement as it was before the tracked changes, and what its clauses did."""

    ground: Ground

    @classmethod
    def of(cls, agreement: Agreement, effects: Sequence[Effect]) -> "Before":
        """The same, with what was taken away already then."""
        return cls(Ground.of(agreement, effects))


def deletions(
    before: Before, agreement: Agreement, red_line: RedLine, holding: Sequence[Effect], seen: Counter[str]
) -> Iterator[Finding]:
    """A finding for each limit of `red_line` that was deleted; `holding` are those that stand in the changed text.

    It is only possible where another limit of the red line still holds, or the deleted one was hollow. Its span is the
    empty place in the changed text where the words stood; its clause is that of the text before. A limit that was
    moved, or put in other words where it stood, is not gone.
    """
    stands = {spot for effect in holding for spot in _spots(agreement, effect)}
    kept = {wording(agreement, agreement.clauses[effect.clause]) for effect in holding}
    old = before.ground.agreement
    scales = weigh(before.ground, red_line)
    firm = len(scales.holding)
    for at, effect in enumerate((*scales.holding, *(weight.effect for weight in scales.hollow))):
        clause = old.clauses[effect.clause]
        gone = _deleted(old, effect)
        if not gone or stands.intersection(_spots(old, effect)) or wording(old, clause) in kept:
            continue
        where = _stood(old, agreement, gone[0].span.start)
        if any(agreement.clauses[other.clause].span.start <= where <= other.span.end for other in holding):
            continue
        quoted = CUT.join(old.words(span).strip() for span in _joined(gone, old.text))
        yield Finding(
            id=identify(effect.rule, red_line.id, wording(old, clause), seen),
            red_line=red_line.id,
            rule=effect.rule,
            kind=Kind.MISSING,
            certainty=Certainty.POSSIBLE if holding or at >= firm else Certainty.CERTAIN,
            severity=red_line.severity,
            message=f"a limit was deleted: {red_line.statement}",
            because=f"with these words the clause gave the limit ({effect.because}); without them nothing does",
            quote=quoted,
            span=Span(where, where),
            place=place_of(old, effect.span, clause),
            revision=gone[0].revision,
            ask_for=in_its_names(agreement, red_line.ask_for),
            owner=red_line.owner,
            clause=old.words(clause.body if len(clause.body) else clause.span),
            clause_start=where,
            lead_in=old.words(clause.lead_in) if clause.lead_in is not None else "",
        )


def _sentence(agreement: Agreement, effect: Effect) -> Span:
    clause = agreement.clauses[effect.clause]
    return next((one for one in clause.sentences if one.meets(effect.span)), effect.span)


def _spots(agreement: Agreement, effect: Effect) -> Iterator[_Spot]:
    """Where on the paper the sentence of an effect stands."""
    for origin in agreement.origins_in(_sentence(agreement, effect)):
        if origin.anchor is not None:
            yield origin.anchor.source, origin.anchor.index


def _deleted(agreement: Agreement, effect: Effect) -> list[Origin]:
    """The deleted words of the sentence, or of the words that open its list."""
    lead_in = agreement.clauses[effect.clause].lead_in
    spans = [_sentence(agreement, effect), *([lead_in] if lead_in is not None else [])]
    found = (origin for span in spans for origin in agreement.origins_in(span))
    return [origin for origin in found if origin.revision is not None and origin.revision.change is Change.DELETED]


def _joined(origins: Sequence[Origin], text: str) -> list[Span]:
    """The stretches of words that the origins are, where nothing but blanks is between them."""
    found: list[Span] = []
    for span in sorted({origin.span for origin in origins}, key=lambda span: span.start):
        if found and not text[found[-1].end : span.start].strip():
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return [span for span in found if text[span.start : span.end].strip()]


def _stood(old: Agreement, agreement: Agreement, at: int) -> int:
    """The place in the changed text where the words at `at` of the old one stood: after what came before them."""
    ends = {
        (origin.anchor.source, origin.anchor.index): origin.span.end
        for origin in agreement.origins
        if origin.anchor is not None
    }
    for origin in reversed([origin for origin in old.origins if origin.span.start < at]):
        if origin.anchor is not None and (origin.anchor.source, origin.anchor.index) in ends:
            return ends[origin.anchor.source, origin.anchor.index]
    return 0
