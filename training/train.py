"""Train the likeness model of `agreelint.language` on the labelled wording and ordinary prose beside this file.

    pip install -e '.[train]'
    python training/train.py [--without D,E] [--to FILE]

Three linear models over the traits of a clause (`agreelint.language.likeness.traits`), all logistic regressions on
tf-idf weights: *relevance* (does it concern any red line), *topic* (which rule) and *stance* (conflict, hollow, limit,
neutral), which has weights that all topics share and others that each topic has of its own (Daumé, "Frustratingly Easy
Domain Adaptation", 2007). Only the traits that weigh most are kept; numbers are rounded so that the file can be read
and compared.
`--without` leaves drafters out, to measure on wording the model has not seen. The same input gives the same file.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from models import heaviest, rounded, written
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize
from whole import effects_of, read_in, stretches

from agreelint import rules_in
from agreelint.language.likeness.traits import BY_ITSELF, of_rules, traits
from agreelint.language.likeness.wording import MODEL
from agreelint.language.statements.parties import sides
from agreelint.language.words.normalise import words
from agreelint.model.rule import ExampleKind, Rule

HERE = Path(__file__).parent
SHARED = 12_000  # traits kept for relevance and for the stance of all topics
OWN = 40_000  # pairs of a topic and a trait kept for the stance of that topic alone
OWN_WEIGHS = 2.0  # how much sooner a trait is learned for its topic than for all
OF_A_TOPIC = 450  # traits kept for each rule
# How much more a stretch of an agreement counts than a clause that stands alone: of 2, 4, 8 and 16 the best on four
# drafters that the model had not seen.
IN_AGREEMENTS = 4.0
LEAST = 0.1  # what a trait must weigh to be kept
FIRST = 80  # steps after which it is told what weighs most
STRENGTH = 20.0  # inverse of the regularisation
NEUTRAL = "neutral"
STANCES = ("conflict", "hollow", "limit", NEUTRAL)
NO_TOPIC = "-"
LABELS = {
    ExampleKind.CROSSES: "conflict",
    ExampleKind.HOLLOW: "hollow",
    ExampleKind.PROTECTS: "limit",
    ExampleKind.NEITHER: NEUTRAL,
}


class Example(NamedTuple):
    """The traits of a stretch of words, and what it says of which rule."""

    traits: list[str]
    rule: str
    label: str
    weight: float = 1.0


def examples() -> Iterator[tuple[str, Example]]:
    """Every labelled clause, alone or in its agreement, and page example, with its drafter; "" is nobody's.

    What is about nothing is of no rule. The rules were made with the clauses that stand alone before them, and tell
    them better than any other: every second one is read without what they tell, so that the words are learned, too.
    """
    rules = rules_in(files("agreelint") / "rules")
    for number, (drafter, text, rule, label) in enumerate(alone(rules)):
        told = of_rules(chain.from_iterable(effects_of(read_in(text), rules).values())) if number % 2 else ()
        yield drafter, Example([*of(text), *told, BY_ITSELF], rule, label)
    for drafter, stretch in stretches(HERE / "agreements", rules):
        for rule, label in stretch.says.items() or ((NO_TOPIC, NEUTRAL),):
            yield drafter, Example(stretch.traits, rule, label, IN_AGREEMENTS)


def alone(rules: Sequence[Rule]) -> Iterator[tuple[str, str, str, str]]:
    """(drafter, text, rule, label) of every clause and page example that stands alone, and of ordinary prose."""
    for file in sorted((HERE / "wording").glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            yield file.stem, one["text"], one["red_line"], one["label"]
    for rule in rules:
        for example in rule.examples:
            if example.kind in LABELS:
                yield "", example.text, rule.name, LABELS[example.kind]
    for file in sorted((HERE / "ordinary").glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield "", line.strip(), NO_TOPIC, NEUTRAL


def of(text: str) -> list[str]:
    """The traits of one clause."""
    return [trait for trait, _ in traits(words(text), sides(()))]


def fitted(matrix: csr_matrix, labels: Any, weights: Any, steps: int = 300) -> LogisticRegression:
    """A model of the labels."""
    return LogisticRegression(C=STRENGTH, max_iter=steps).fit(matrix, labels, weights)


def topics_of(rules: Iterable[str]) -> list[str]:
    """The rules that are topics."""
    return sorted(set(rules) - {NO_TOPIC})


def by_topic(matrix: csr_matrix, rules: Sequence[str]) -> csr_matrix:
    """For each topic a copy of the traits and a one, filled only in the rows of that topic."""
    alone = hstack([matrix, csr_matrix(np.ones((matrix.shape[0], 1)))]).tocsr()
    copies = []
    for topic in topics_of(rules):
        rows = csr_matrix(np.array([[float(rule == topic)] for rule in rules]))
        copies.append(alone.multiply(rows).tocsr() * OWN_WEIGHS)
    return hstack(copies).tocsr()


class Chosen(NamedTuple):
    """The columns that are kept: of traits for all topics, of pairs of a topic and a trait, and for each topic its own."""

    shared: Any
    own: Any
    bests: dict[str, Any]

    def traits(self, number: int) -> Any:
        """Every trait that is kept somewhere, of a `number` of them."""
        of_pairs = self.own % (number + 1)
        return np.unique(np.concatenate([self.shared, of_pairs[of_pairs < number], *self.bests.values()]))


def choose(matrix: csr_matrix, rules: Sequence[str], labels: Sequence[str], weights: Any) -> Chosen:
    """What weighs most when every trait is weighed."""
    number, concerns = matrix.shape[1], np.array(labels) != NEUTRAL
    both = hstack([matrix, by_topic(matrix, rules)]).tocsr()
    stance = fitted(both, labels, weights, FIRST)
    weight = np.abs(stance.coef_).max(axis=0) * np.sqrt(np.asarray((both > 0).sum(axis=0)).ravel())
    topic = fitted(matrix[concerns], np.array(rules)[concerns], weights[concerns], FIRST)
    return Chosen(
        np.sort(heaviest(weight[:number], SHARED)),
        np.sort(heaviest(weight[number:], OWN)),
        {str(rule): heaviest(np.abs(row), OF_A_TOPIC) for rule, row in zip(topic.classes_, topic.coef_, strict=True)},
    )


def train(given: Iterable[Example]) -> dict[str, Any]:
    """The model as plain data.

    What weighs most is chosen among all traits. Then the models are made again of these alone and in the measure in
    which they are read: a clause is as long as the traits of it that are known.
    """
    found, rules, labels, worth = map(list, zip(*given, strict=True))
    vectorizer = TfidfVectorizer(analyzer=list, min_df=2, sublinear_tf=True, norm=None)
    values = csr_matrix(vectorizer.fit_transform(found))
    names, number = [str(name) for name in vectorizer.get_feature_names_out()], values.shape[1]
    weights, concerns = np.array(worth), np.array(labels) != NEUTRAL
    chosen = choose(normalize(values), rules, labels, weights)
    known = np.zeros(number)
    known[chosen.traits(number)] = 1
    matrix = normalize(csr_matrix(values.multiply(known)))
    pairs = by_topic(matrix, rules)[:, chosen.own]
    stance = fitted(hstack([matrix[:, chosen.shared], pairs]).tocsr(), labels, weights)
    relevance = fitted(matrix[:, chosen.shared], concerns, weights)
    topic = fitted(matrix[concerns], np.array(rules)[concerns], weights[concerns])

    order = [list(stance.classes_).index(name) for name in STANCES]
    shared, alone = stance.coef_[order, : len(chosen.shared)], stance.coef_[order, len(chosen.shared) :]
    idf = dict(zip(names, vectorizer.idf_, strict=True))
    data = {
        "about": "Trained by training/train.py; weights of traits, see agreelint.language.likeness.wording.",
        "trained_on": len(found),
        "bias": {"relevance": round(float(relevance.intercept_[0]), 2), "stance": rounded(stance.intercept_[order])},
        "topics": topics(topic, chosen.bests, names),
        "stances": stances(alone, chosen.own, topics_of(rules), names),
        "traits": {
            names[at]: rounded([idf[names[at]], relevance.coef_[0][place], *shared[:, place]])
            for place, at in enumerate(chosen.shared)
        },
    }
    used = {trait for kind in ("topics", "stances") for entry in data[kind].values() for trait in entry["traits"]}
    data["idf_of_topics_alone"] = {one: round(float(idf[one]), 2) for one in sorted(used - data["traits"].keys())}
    return data


def topics(model: LogisticRegression, bests: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """For each rule its bias and the weights of the traits that are kept for it."""
    return {
        str(rule): {
            "bias": round(float(bias), 2),
            "traits": {names[at]: round(float(row[at]), 1) for at in sorted(bests[str(rule)]) if abs(row[at]) >= LEAST},
        }
        for rule, bias, row in zip(model.classes_, model.intercept_, model.coef_, strict=True)
    }


def stances(weights: Any, columns: Any, rules: Sequence[str], names: Sequence[str]) -> dict[str, Any]:
    """For each rule the bias and the weights of its own, of the pairs of a topic and a trait that are kept."""
    found: dict[str, Any] = {rule: {"bias": [0.0] * len(STANCES), "traits": {}} for rule in rules}
    for place, column in enumerate(columns):
        rule, at = rules[column // (len(names) + 1)], column % (len(names) + 1)
        leans = rounded(OWN_WEIGHS * weights[:, place], 1)
        if at == len(names):
            found[rule]["bias"] = leans
        elif any(leans):
            found[rule]["traits"][names[at]] = leans
    return found


def main() -> None:
    """Read the command line, train and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", default="", help="drafters to leave out, with commas")
    parser.add_argument("--to", type=Path, default=MODEL, help="where to write (default: into the package)")
    given = parser.parse_args()
    without = given.without.split(",")
    model = train(example for drafter, example in examples() if not drafter or drafter not in without)
    given.to.write_text(written(model), encoding="utf-8")
    print(f"{model['trained_on']} clauses, {len(model['traits'])} shared traits → {given.to.name}")


if __name__ == "__main__":
    main()
