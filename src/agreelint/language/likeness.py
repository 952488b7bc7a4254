"""How like a clause is to wording that people labelled: a small linear model, read from JSON.

It knows the topic well and the direction only roughly, so it never speaks for itself: it raises what a person should
read where the rules are silent. `training/train.py` in the repository makes the file.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from agreelint.language.normalise import Words
from agreelint.language.parties import Sides
from agreelint.language.traits import counted, traits

MODEL = Path(__file__).parent / "likeness.json"


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a stretch of words is like.

    `relevance` are the log-odds that it concerns any red line; `conflict`, `hollow`, `limit` and `neutral` are
    probabilities and add up to one. `seen` are the traits that the model knows, with their words and their values.
    """

    relevance: float
    conflict: float
    hollow: float
    limit: float
    neutral: float
    seen: tuple[tuple[str, tuple[int, ...], float], ...]

    def topics(self) -> tuple[tuple[str, float], ...]:
        """The probability of each rule's topic, given that the words concern a red line; the highest first."""
        model = _model()
        scores = {rule: bias for rule, (bias, _) in model.topics.items()}
        for trait, value in {trait: value for trait, _, value in self.seen}.items():
            for rule, weight in model.rules_of.get(trait, ()):
                scores[rule] += weight * value
        shares = zip(scores, _shares(tuple(scores.values())), strict=True)
        return tuple(sorted(shares, key=lambda one: (-one[1], one[0])))

    def words_for(self, rule: str) -> Mapping[int, float]:
        """How much each word (by its index) speaks for the topic of `rule`; only those that do."""
        weights = _model().topics[rule][1]
        told: dict[int, float] = {}
        for trait, at, value in self.seen:
            weight = weights.get(trait, 0.0) * value / len(at)
            for index in at:
                told[index] = told.get(index, 0.0) + weight
        return {index: weight for index, weight in told.items() if weight > 0}


@dataclass(frozen=True, slots=True)
class _Model:
    """`shared` are idf, relevance and the four stances of a trait; `topics` a bias and weights for each rule."""

    shared: Mapping[str, tuple[float, ...]]
    topics: Mapping[str, tuple[float, Mapping[str, float]]]
    rules_of: Mapping[str, tuple[tuple[str, float], ...]]
    idf: Mapping[str, float]
    relevance: float
    stance: tuple[float, ...]


_used = MODEL


def use(file: Path) -> None:
    """Read with the model in `file` from now on: for measuring on wording that the package's own has seen."""
    global _used  # noqa: PLW0603  (a measurement chooses its model once, before it begins)
    _used = file
    _model.cache_clear()


@cache
def _model() -> _Model:
    return read_model(_used)


def read_model(file: Path) -> _Model:
    """The model in `file`."""
    data = json.loads(file.read_text(encoding="utf-8"))
    shared = {trait: tuple(values) for trait, values in data["traits"].items()}
    topics = {rule: (entry["bias"], entry["traits"]) for rule, entry in data["topics"].items()}
    rules_of: dict[str, list[tuple[str, float]]] = {}
    for rule, (_, weights) in topics.items():
        for trait, weight in weights.items():
            rules_of.setdefault(trait, []).append((rule, weight))
    return _Model(
        shared=shared,
        topics=MappingProxyType(topics),
        rules_of=MappingProxyType({trait: tuple(found) for trait, found in rules_of.items()}),
        idf={trait: values[0] for trait, values in shared.items()} | data["idf_of_topics_alone"],
        relevance=data["bias"]["relevance"],
        stance=tuple(data["bias"]["stance"]),
    )


def known_rules() -> frozenset[str]:
    """The rules whose topics the model knows."""
    return frozenset(_model().topics)


def likeness(words: Words, parties: Sides) -> Likeness:
    """What `words` are like."""
    model = _model()
    idf, shared = model.idf, model.shared
    found = [told for told in traits(words, parties) if told[0] in idf]
    value = {trait: (1 + math.log(number)) * idf[trait] for trait, number in counted(found).items()}
    length = math.sqrt(sum(one * one for one in value.values())) or 1.0
    relevance, (conflict, hollow, limit, neutral) = model.relevance, model.stance
    for trait, one in value.items():
        share = value[trait] = one / length
        if trait in shared:
            _, concerns, crosses, hollows, limits, neither = shared[trait]
            relevance += concerns * share
            conflict += crosses * share
            hollow += hollows * share
            limit += limits * share
            neutral += neither * share
    conflict, hollow, limit, neutral = _shares((conflict, hollow, limit, neutral))
    return Likeness(
        relevance, conflict, hollow, limit, neutral, tuple((trait, at, value[trait]) for trait, at in found)
    )


def _shares(scores: Sequence[float]) -> tuple[float, ...]:
    """Probabilities from log scores."""
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    whole = sum(powers)
    return tuple(power / whole for power in powers)
