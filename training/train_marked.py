"""Train the models of sentences about something that they name, on `treatment/`, `meaning/` and `agreements/`.

    pip install -e '.[train]'
    python training/train_marked.py treatment|meaning [--without R1,R2] [--to FILE]

`treatment` tells what a sentence does to a clause that it names, `meaning` whether a definition empties the limit that
uses the word. Each is one logistic regression on tf-idf weights of `agreelint.language.likeness.marked.marked_traits`;
only the traits that weigh most are kept. `--without` leaves drafters out, to measure on sentences the model has not
seen. The same input gives the same file.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from models import heaviest, rounded, written
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from agreelint.language.likeness import meaning, treatment
from agreelint.language.likeness.marked import marked_traits
from agreelint.language.statements.parties import sides

HERE = Path(__file__).parent
# What the labelled agreements hold of such sentences.
IN_AGREEMENTS: dict[str, Callable[[Any], Iterable[tuple[str, str]]]] = {
    "treatment": lambda one: ((sentence, label) for sentence, label in one["acts"]),
    "meaning": lambda one: ((sentence, label) for _, sentence, label in one["meanings"]),
}
MODELS = {"treatment": treatment, "meaning": meaning}
NAMED = re.compile(r"\[\[(.*?)\]\]")
TRAITS = 12_000
STRENGTH = 20.0  # inverse of the regularisation


def examples(folder: Path, without: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(sentence, kind) of every labelled sentence; what it names stands in double brackets."""
    for file in sorted(folder.glob("*.jsonl")):
        if file.stem not in without:
            for line in file.read_text(encoding="utf-8").splitlines():
                one = json.loads(line)
                yield one["text"], one["label"]
    for file in sorted((HERE / "agreements").glob("*.jsonl")):
        if file.stem not in without:
            for line in file.read_text(encoding="utf-8").splitlines():
                yield from IN_AGREEMENTS[folder.name](json.loads(line))


def of(text: str) -> list[str]:
    """The traits of one sentence."""
    named = NAMED.search(text)
    if named is None:
        raise ValueError(f"nothing is marked in: {text}")
    return list(marked_traits(text[: named.start()], text[named.end() :], sides(())))


def train(name: str, without: Sequence[str]) -> dict[str, Any]:
    """The model as plain data."""
    texts, labels = zip(*examples(HERE / name, without), strict=True)
    vectorizer = TfidfVectorizer(analyzer=of, min_df=2, sublinear_tf=True)
    matrix = csr_matrix(vectorizer.fit_transform(texts))
    names = vectorizer.get_feature_names_out()
    weights = "balanced" if len(set(labels)) == 2 else None  # noqa: PLR2004 - one of two kinds, whichever is drafted more
    everything = LogisticRegression(C=STRENGTH, max_iter=1000, class_weight=weights).fit(matrix, labels)
    often = np.sqrt(np.asarray((matrix > 0).sum(axis=0)).ravel())
    kept = np.sort(heaviest(np.abs(everything.coef_).max(axis=0) * often, TRAITS))
    model = LogisticRegression(C=STRENGTH, max_iter=1000, class_weight=weights).fit(matrix[:, kept], labels)
    # Of two kinds one row of weights tells: it speaks for the second, and its opposite for the first.
    two = len(model.classes_) == 2  # noqa: PLR2004
    rows = np.vstack([-model.coef_ / 2, model.coef_ / 2]) if two else model.coef_
    bias = np.concatenate([-model.intercept_ / 2, model.intercept_ / 2]) if two else model.intercept_
    order = [list(model.classes_).index(kind) for kind in MODELS[name].KINDS]
    return {
        "about": "Trained by training/train_marked.py; weights of traits, see agreelint.language.likeness.marked.",
        "trained_on": len(texts),
        "bias": rounded(bias[order]),
        "traits": {
            str(names[at]): rounded([vectorizer.idf_[at], *rows[order, position]]) for position, at in enumerate(kept)
        },
    }


def main() -> None:
    """Read the command line, train and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", choices=tuple(MODELS))
    parser.add_argument("--without", default="", help="drafters to leave out, with commas")
    parser.add_argument("--to", type=Path, help="where to write (default: into the package)")
    given = parser.parse_args()
    made = train(given.model, [name for name in given.without.split(",") if name])
    to = given.to or MODELS[given.model].MODEL
    to.write_text(written(made), encoding="utf-8")
    print(f"{made['trained_on']} sentences, {len(made['traits'])} traits → {to.name}")


if __name__ == "__main__":
    main()
