"""Checklists: pages whose activities name what they give, where an agreement owes every one of them."""

from collections.abc import Iterable, Iterator, Mapping

from agreelint.model.rule import Effect, EffectKind, Related, Rule
from agreelint.model.span import Span

Given = Mapping[str, Mapping[str, Span]]


def wanting(rules: Iterable[Rule], given: Given) -> Iterator[Effect]:
    """One effect with an empty span for each checklist that is not complete; it names what is not given.

    `given` are the items that operative wording gives, by rule, each with its words; the effect relates to these.
    """
    for rule in rules:
        items = dict.fromkeys(activity.item for activity in rule.activities if activity.item)
        found = given.get(rule.name, {})
        lacking = [item for item in items if item not in found]
        if lacking:
            here = [item for item in items if item in found]
            because = f"found only {_listed(here)}" if here else "no clause gives any of them"
            yield Effect(
                rule.name,
                EffectKind.CROSSES,
                0,
                Span(0, 0),
                f"nothing gives {_listed(lacking)}",
                because,
                certainty=rule.certainty,
                related=tuple(Related(f"gives {item}", found[item]) for item in here),
            )


def _listed(items: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1])))
