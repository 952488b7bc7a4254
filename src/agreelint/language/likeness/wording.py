"""How like a clause is to wording that people labelled: a small linear model, read from JSON.

It knows the topic well and the direction less so; what it is sure enough of is told though no rule tells it, and what
it leans to is for a person to read. `training/train.py` in the repository makes the file.
"""

import json
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType

from agreelint.language.likeness.traits import BY_ITSELF, counted, of_rules, traits
from agreelint.language.statements.parties import Sides
from agreelint.language.words.normalise import Words
from agreelint.model.rule import Effect

_FAR = 500.0  # log-odds beyond which nothing changes: whatever a text repeats, the number stays one
_SHARE = 0.003  # of all topics: what is less adds nothing
MODEL = Path(__file__).parent / "wording.json"


@dataclass(frozen=True, slots=True)
class Stance:
    """Which way words point, as probabilities that add up to one."""

    conflict: float
    hollow: float
    limit: float
    neutral: float

    @property
    def against(self) -> float:
        """The probability of a crossing or a hollow limit."""
        return self.conflict + self.hollow


@dataclass(frozen=True)
class Likeness:
    """What a stretch of words is like.

    `relevance` are the log-odds that it concerns any red line. `values` are what the traits that the model knows weigh
    in it, `seen` the words that each was read from.
    """

    relevance: float
    values: Mapping[str, float]
    seen: tuple[tuple[str, tuple[int, ...]], ...]

    @cached_property
    def topics(self) -> tuple[tuple[str, float], ...]:
        """The probability of each rule's topic, given that the words concern a red line; the highest first."""
        model = _model()
        scores = [bias for bias, _ in model.topics.values()]
        for trait, value in self.values.items():
            for topic, weight in model.topics_of.get(trait, ()):
                scores[topic] += weight * value
        shares = zip(model.topics, _shares(scores), strict=True)
        return tuple(sorted(shares, key=lambda one: (-one[1], one[0])))

    def towards(self, rule: str) -> Stance:
        """Which way the words point if they are about the topic of `rule`, which the model knows.

        What all topics have in common, and what the rule has of its own: "survive" speaks for a limit that is to
        outlive the agreement, and for a crossing where a use is.
        """
        known = self._stances.get(rule)
        if known is None:
            bias, own = _model().stances[rule]
            start = [one + other for one, other in zip(self._leaning, bias, strict=True)]
            known = self._stances[rule] = Stance(*_shares(_leant(start, own, self.values)))
        return known

    def says(self, rules: Collection[str]) -> Stance:
        """How likely the words cross, hollow out or protect the red line that `rules` serve; the rest is neutral.

        They concern a red line at all, it is this one, and they point that way.
        """
        told = [(share, self.towards(rule)) for rule, share in self.topics if rule in rules and share >= _SHARE]
        return self._concerning(
            sum([share * stance.conflict for share, stance in told]),
            sum([share * stance.hollow for share, stance in told]),
            sum([share * stance.limit for share, stance in told]),
        )

    def says_if_about(self, rules: Collection[str]) -> Stance:
        """How likely they do so if what they concern, if anything, is this red line: by its rule that leans most to it.

        Words about several red lines are less about each, and no less clear about it.
        """
        of = max([self.towards(rule) for rule in rules], key=lambda stance: stance.conflict)
        return self._concerning(of.conflict, of.hollow, of.limit)

    def _concerning(self, conflict: float, hollow: float, limit: float) -> Stance:
        """A stance of words that may concern no red line at all."""
        concerns = 1 / (1 + math.exp(min(-self.relevance, _FAR)))
        return Stance(
            concerns * conflict, concerns * hollow, concerns * limit, 1 - concerns * (conflict + hollow + limit)
        )

    @cached_property
    def _stances(self) -> dict[str, Stance]:
        """The stances told so far: several effects of one rule stand in the same words."""
        return {}

    @cached_property
    def _leaning(self) -> Sequence[float]:
        """Which way the words point whatever they are about, as log scores."""
        model = _model()
        return _leant(model.stance, model.leans, self.values)

    def words_for(self, rule: str) -> Mapping[int, float]:
        """How much each word (by its index) speaks for the topic of `rule`; only those that do."""
        weights = _model().topics[rule][1]
        told: dict[int, float] = {}
        for trait, at in self.seen:
            for index in at:  # what the rules tell stands at no word
                weight = weights.get(trait, 0.0) * self.values[trait] / len(at)
                told[index] = told.get(index, 0.0) + weight
        return {index: weight for index, weight in told.items() if weight > 0}


@dataclass(frozen=True, slots=True)
class _Model:
    """`concerns` is the relevance of each trait, `leans` its four stances; `topics` a bias and weights for each rule.

    `topics_of` tells for each trait the numbers of the topics in which it weighs something. `stances` are for each rule
    what its four stances have beside the shared ones: a bias and weights.
    """

    concerns: Mapping[str, float]
    leans: Mapping[str, Sequence[float]]
    topics: Mapping[str, tuple[float, Mapping[str, float]]]
    topics_of: Mapping[str, tuple[tuple[int, float], ...]]
    stances: Mapping[str, tuple[Sequence[float], Mapping[str, Sequence[float]]]]
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
    shared: dict[str, list[float]] = data["traits"]
    topics = {rule: (entry["bias"], entry["traits"]) for rule, entry in data["topics"].items()}
    topics_of: dict[str, list[tuple[int, float]]] = {}
    for number, (_, weights) in enumerate(topics.values()):
        for trait, weight in weights.items():
            topics_of.setdefault(trait, []).append((number, weight))
    return _Model(
        concerns={trait: values[1] for trait, values in shared.items()},
        leans={trait: values[2:] for trait, values in shared.items()},
        topics=MappingProxyType(topics),
        topics_of=MappingProxyType({trait: tuple(found) for trait, found in topics_of.items()}),
        stances=MappingProxyType({rule: (one["bias"], one["traits"]) for rule, one in data["stances"].items()}),
        idf=data["idf_of_topics_alone"] | {trait: values[0] for trait, values in shared.items()},
        relevance=data["bias"]["relevance"],
        stance=tuple(data["bias"]["stance"]),
    )


def known_rules() -> frozenset[str]:
    """The rules whose topics the model knows."""
    return frozenset(_model().topics)


def likeness(
    words: Words, parties: Sides, told: Iterable[Effect] | None = None, *, by_itself: bool = False
) -> Likeness:
    """What `words` are like, with or without what the rules have `told` of them; `by_itself` there is no more text."""
    model = _model()
    idf, concerns = model.idf, model.concerns
    found = traits(words, parties, idf)
    if told is not None:
        found += [(trait, ()) for trait in of_rules(told) if trait in idf]
    if by_itself and BY_ITSELF in idf:
        found.append((BY_ITSELF, ()))
    weighed = {
        trait: (1 + math.log(number)) * idf[trait] if number > 1 else idf[trait]
        for trait, number in counted(found).items()
    }
    length = math.sqrt(sum([one * one for one in weighed.values()])) or 1.0
    values = {trait: one / length for trait, one in weighed.items()}
    relevance = sum([concerns[trait] * value for trait, value in values.items() if trait in concerns])
    return Likeness(model.relevance + relevance, values, tuple(found))


def _leant(
    start: Sequence[float], weights: Mapping[str, Sequence[float]], values: Mapping[str, float]
) -> tuple[float, ...]:
    """The log scores of the four stances, from `start` on, by the `weights` of the traits with these `values`."""
    crosses, hollows, limits, neither = start
    for trait, value in values.items():
        if trait in weights:
            cross, hollow, limit, none = weights[trait]
            crosses += cross * value
            hollows += hollow * value
            limits += limit * value
            neither += none * value
    return crosses, hollows, limits, neither


def score(relevance: float, stance: Stance, share: float) -> float:
    """How much a clause deserves a person's time for a red line that has `share` of its topic, in log-odds.

    It concerns a red line at all, it is no limit, and it is this red line, which counts twice: words that are a little
    like everything are like nothing.
    """
    return concern(relevance, share) + math.log(max(stance.against, 1e-9))


def concern(relevance: float, share: float) -> float:
    """How much words are about a red line that has `share` of their topic, in log-odds."""
    return relevance + 2 * math.log(max(share, 1e-9))


def _shares(scores: Sequence[float]) -> tuple[float, ...]:
    """Probabilities from log scores."""
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    whole = sum(powers)
    return tuple(power / whole for power in powers)
