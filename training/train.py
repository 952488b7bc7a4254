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
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from models import heaviest, rounded, written
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from whole import stretches

from agreelint import rules_in
from agreelint.language.likeness.traits import traits
from agreelint.language.likeness.wording import MODEL
from agreelint.language.statements.parties import sides
from agreelint.language.words.normalise import words
from agreelint.model.rule import ExampleKind

HERE = Path(__file__).parent
SHARED = 12_000  # traits kept for relevance and for the stance of all topics
OWN = 40_000  # pairs of a topic and a trait kept for the stance of that topic alone
OWN_WEIGHS = 2.0  # how much sooner a trait is learned for its topic than for all
OF_A_TOPIC = 450  # traits kept for each rule
# How much more a stretch of an agreement counts than a clause that stands alone: of 2, 4, 8 and 16 the best on four
# drafters that the model had not seen.
IN_AGREEMENTS = 4.0
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


def examples(without: Sequence[str]) -> Iterator[Example]:
    """Every labelled clause, alone or in its agreement, and page example; what is about nothing is of no rule."""
    for text, rule, label in alone(without):
        yield Example(of(text), rule, label)
    for drafter, stretch in stretches(HERE / "agreements"):
        if drafter not in without:
            for rule, label in stretch.says.items() or ((NO_TOPIC, NEUTRAL),):
                yield Example(stretch.traits, rule, label, IN_AGREEMENTS)


def alone(without: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """(text, rule, label) of every clause and page example that stands alone, and of ordinary prose."""
    for file in sorted((HERE / "wording").glob("*.jsonl")):
        if file.stem not in without:
            for line in file.read_text(encoding="utf-8").splitlines():
                one = json.loads(line)
                yield one["text"], one["red_line"], one["label"]
    for rule in rules_in(files("agreelint") / "rules"):
        for example in rule.examples:
            if example.kind in LABELS:
                yield example.text, rule.name, LABELS[example.kind]
    for file in sorted((HERE / "ordinary").glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield line.strip(), NO_TOPIC, NEUTRAL


def of(text: str) -> list[str]:
    """The traits of one clause."""
    return [trait for trait, _ in traits(words(text), sides(()))]


def fitted(
    matrix: csr_matrix, labels: Sequence[str], weights: Any, keep: Callable[[Any], Any]
) -> tuple[LogisticRegression, Any]:
    """A model on the columns that `keep` chooses by how much they weigh, and which these are."""
    everything = LogisticRegression(C=STRENGTH, max_iter=300).fit(matrix, labels, weights)
    often = np.sqrt(np.asarray((matrix > 0).sum(axis=0)).ravel())
    kept = keep(np.abs(everything.coef_).max(axis=0) * often)
    return LogisticRegression(C=STRENGTH, max_iter=300).fit(matrix[:, kept], labels, weights), kept


def by_topic(matrix: csr_matrix, rules: Sequence[str], topics: Sequence[str]) -> csr_matrix:
    """For each topic a copy of the traits and a one, filled only in the rows of that topic."""
    alone = hstack([matrix, csr_matrix(np.ones((matrix.shape[0], 1)))]).tocsr()
    copies = []
    for topic in topics:
        rows = csr_matrix(np.array([[float(rule == topic)] for rule in rules]))
        copies.append(alone.multiply(rows).tocsr() * OWN_WEIGHS)
    return hstack(copies).tocsr()


def train(without: Sequence[str]) -> dict[str, Any]:
    """The model as plain data."""
    found, rules, labels, worth = map(list, zip(*examples(without), strict=True))
    vectorizer = TfidfVectorizer(analyzer=list, min_df=2, sublinear_tf=True)
    matrix = csr_matrix(vectorizer.fit_transform(found))
    names = vectorizer.get_feature_names_out()
    concerns = np.array([label != NEUTRAL for label in labels])
    topics_of = sorted(set(rules) - {NO_TOPIC})
    both = hstack([matrix, by_topic(matrix, rules, topics_of)]).tocsr()
    number = len(names)

    def keep(weight: Any) -> Any:
        return np.sort(np.concatenate([heaviest(weight[:number], SHARED), number + heaviest(weight[number:], OWN)]))

    stance, columns = fitted(both, labels, worth, keep)
    order = [list(stance.classes_).index(name) for name in STANCES]
    kept = columns[columns < number]
    relevance = LogisticRegression(C=STRENGTH, max_iter=300).fit(matrix[:, kept], concerns, worth)
    stances: dict[str, Any] = {rule: {"bias": [0.0] * len(STANCES), "traits": {}} for rule in topics_of}
    for position, column in enumerate(columns[len(kept) :] - number, len(kept)):
        rule, at = topics_of[column // (number + 1)], column % (number + 1)
        weights = rounded(OWN_WEIGHS * stance.coef_[order, position], 1)
        if at == number:
            stances[rule]["bias"] = weights
        elif any(weights):
            stances[rule]["traits"][str(names[at])] = weights
    about = matrix[concerns]
    named = np.array(rules)[concerns]
    topic = LogisticRegression(C=STRENGTH, max_iter=300).fit(about, named, np.array(worth)[concerns])
    topics = {}
    for index, rule in enumerate(topic.classes_):
        row = topic.coef_[index]
        best = heaviest(np.abs(row), OF_A_TOPIC)
        topics[str(rule)] = {
            "bias": round(float(topic.intercept_[index]), 2),
            "traits": {str(names[at]): round(float(row[at]), 1) for at in sorted(best) if abs(row[at]) >= 0.1},  # noqa: PLR2004
        }
    idf = vectorizer.idf_
    shared = {
        str(names[at]): rounded([idf[at], relevance.coef_[0][position], *stance.coef_[order, position]])
        for position, at in enumerate(kept)
    }
    entries = (*topics.values(), *stances.values())
    used = {trait for entry in entries for trait in entry["traits"]} - shared.keys()
    index = {str(name): position for position, name in enumerate(names)}
    return {
        "about": "Trained by training/train.py; weights of traits, see agreelint.language.likeness.wording.",
        "trained_on": len(found),
        "bias": {"relevance": round(float(relevance.intercept_[0]), 2), "stance": rounded(stance.intercept_[order])},
        "topics": topics,
        "stances": stances,
        "traits": shared,
        "idf_of_topics_alone": {trait: round(float(idf[index[trait]]), 2) for trait in sorted(used)},
    }


def main() -> None:
    """Read the command line, train and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", default="", help="drafters to leave out, with commas")
    parser.add_argument("--to", type=Path, default=MODEL, help="where to write (default: into the package)")
    given = parser.parse_args()
    model = train([name for name in given.without.split(",") if name])
    given.to.write_text(written(model), encoding="utf-8")
    print(f"{model['trained_on']} clauses, {len(model['traits'])} shared traits → {given.to.name}")


if __name__ == "__main__":
    main()
