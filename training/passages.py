"""What the network is given of a long agreement: for each red line the lines that it turns on, as in use.

Cut off where its room ends, a long agreement would teach that what is not there has a verdict.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from train_outlook import grounds

from agreelint.engine.footing import Footing
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.weighing.impressed import told_of
from agreelint.reasoning.weighing.line_by_line import about
from agreelint.reasoning.weighing.passage import passage, words_of


class Passage(NamedTuple):
    """Lines of an agreement, each with what it says of which rule, and the verdicts on the rules of one red line."""

    lines: list[tuple[str, dict[str, str]]]
    verdicts: dict[str, str]


def passages(one: dict[str, Any], stands: Sequence[Footing]) -> Iterator[Passage]:
    """The passage of each red line of a labelled agreement that has a verdict, once for the same lines and rules."""
    seen: set[tuple[tuple[Span, ...], frozenset[str]]] = set()
    labels = {" ".join(text.split()): says for text, says in one["clauses"]}
    for stand in stands:
        ground, readings = grounds(one["text"], stand)
        for line in stand.policy.red_lines:
            verdicts = {rule: one["verdicts"][rule] for rule in line.rules if rule in one["verdicts"]}
            spans = passage(ground, about(ground, line, readings), told_of(ground, line)) if verdicts else ()
            if spans and (spans, frozenset(verdicts)) not in seen:
                seen.add((spans, frozenset(verdicts)))
                yield Passage(list(zip(words_of(ground, spans), _said(ground, spans, labels), strict=True)), verdicts)


def _said(ground: Ground, spans: Sequence[Span], labels: dict[str, dict[str, str]]) -> Iterator[dict[str, str]]:
    for span in spans:
        yield labels.get(" ".join(ground.agreement.words(span).split()), {})
