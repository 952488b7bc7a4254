"""Train the likeness model of `agreelint.language` on the labelled wording and ordinary prose beside this file.

    pip install -e '.[train]'
    python training/train.py [--without D,E] [--to FILE]

Three linear models over the traits of a clause (`agreelint.language.traits`), all logistic regressions on tf-idf
weights: *relevance* (does it concern any red line), *stance* (conflict, hollow, limit, neutral) and *topic* (which
rule). Only the traits that weigh most are kept; numbers are rounded so that the file can be read and compared.
`--without` leaves drafters out, to measure on wording the model has not seen. The same input gives the same file.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from agreelint.language.likeness import MODEL
from agreelint.language.normalise import words
from agreelint.language.parties import sides
from agreelint.language.traits import traits

HERE = Path(__file__).parent
SHARED = 7_000  # traits kept for relevance and stance
OF_A_TOPIC = 450  # traits kept for each rule
STRENGTH = 20.0  # inverse of the regularisation
NEUTRAL = "neutral"
STANCES = ("conflict", "hollow", "limit", NEUTRAL)
NO_TOPIC = "-"


def examples(without: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """(text, rule, label) of every labelled clause, and ordinary prose as neutral wording of no rule."""
    for file in sorted((HERE / "wording").glob("*.jsonl")):
        if file.stem not in without:
            for line in file.read_text(encoding="utf-8").splitlines():
                one = json.loads(line)
                yield one["text"], one["red_line"], one["label"]
    for file in sorted((HERE / "ordinary").glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield line.strip(), NO_TOPIC, NEUTRAL


def of(text: str) -> list[str]:
    """The traits of one clause."""
    return [trait for trait, _ in traits(words(text), sides(()))]


def fitted(matrix: csr_matrix, labels: Sequence[str], keep: int) -> tuple[LogisticRegression, Any]:
    """A model on the `keep` traits of each class that weigh most, and which these are."""
    everything = LogisticRegression(C=STRENGTH, max_iter=300).fit(matrix, labels)
    often = np.sqrt(np.asarray((matrix > 0).sum(axis=0)).ravel())
    weight = np.abs(everything.coef_).max(axis=0) * often
    kept = np.sort(np.argsort(-weight, kind="stable")[:keep])
    return LogisticRegression(C=STRENGTH, max_iter=300).fit(matrix[:, kept], labels), kept


def rounded(values: Any) -> list[float]:
    """Numbers short enough to read."""
    return [round(float(value), 2) for value in values]


def train(without: Sequence[str]) -> dict[str, Any]:
    """The model as plain data."""
    texts, rules, labels = zip(*examples(without), strict=True)
    vectorizer = TfidfVectorizer(analyzer=of, min_df=2, sublinear_tf=True)
    matrix = csr_matrix(vectorizer.fit_transform(texts))
    names = vectorizer.get_feature_names_out()
    concerns = np.array([label != NEUTRAL for label in labels])
    stance, kept = fitted(matrix, labels, SHARED)
    relevance = LogisticRegression(C=STRENGTH, max_iter=300).fit(matrix[:, kept], concerns)
    order = [list(stance.classes_).index(name) for name in STANCES]
    about = matrix[concerns]
    named = np.array(rules)[concerns]
    topic = LogisticRegression(C=STRENGTH, max_iter=300).fit(about, named)
    topics = {}
    for index, rule in enumerate(topic.classes_):
        row = topic.coef_[index]
        best = np.argsort(-np.abs(row), kind="stable")[:OF_A_TOPIC]
        topics[str(rule)] = {
            "bias": round(float(topic.intercept_[index]), 2),
            "traits": {str(names[at]): round(float(row[at]), 1) for at in sorted(best) if abs(row[at]) >= 0.1},  # noqa: PLR2004
        }
    idf = vectorizer.idf_
    shared = {
        str(names[at]): rounded([idf[at], relevance.coef_[0][position], *stance.coef_[order, position]])
        for position, at in enumerate(kept)
    }
    used = {trait for entry in topics.values() for trait in entry["traits"]} - shared.keys()
    index = {str(name): position for position, name in enumerate(names)}
    return {
        "about": "Trained by training/train.py; weights of traits, see agreelint.language.likeness.",
        "trained_on": len(texts),
        "bias": {"relevance": round(float(relevance.intercept_[0]), 2), "stance": rounded(stance.intercept_[order])},
        "topics": topics,
        "traits": shared,
        "idf_of_topics_alone": {trait: round(float(idf[index[trait]]), 2) for trait in sorted(used)},
    }


def written(model: dict[str, Any]) -> str:
    """The model as JSON with one trait a line."""

    def lines(entries: dict[str, Any]) -> str:
        inner = ",\n".join(
            f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(value)}" for key, value in entries.items()
        )
        return f"{{\n{inner}\n}}"

    parts = [
        f'"{key}": {lines(value) if isinstance(value, dict) else json.dumps(value)}' for key, value in model.items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


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
