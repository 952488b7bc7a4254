"""Train the model that weighs all evidence on a red line together, on the agreements beside this file.

    pip install -e '.[train]'
    python training/train_outlook.py [--without PA,PC] [--to FILE]

A logistic regression over `agreelint.reasoning.weighing.evidence`. What words read like is surer where the likeness
models were trained on them, so the drafters are dealt into folds, and the agreements of each are read with models that
the others made. Every fourth agreement is read a second time among clauses of ordinary contracts: in a long one more
words are like anything. The same input gives the same file.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

import train_marked
from models import rounded, written
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from train import Example, examples, train
from whole import read_in

from agreelint.engine import running
from agreelint.engine.footing import Footing, footing
from agreelint.language.likeness import marked, wording
from agreelint.model.policy import RedLine
from agreelint.model.rule import Context, Effect
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.survey import ground_of
from agreelint.reasoning.weigh import weigh
from agreelint.reasoning.weighing.evidence import evidence
from agreelint.reasoning.weighing.likeliest import readings_of, spoken_of
from agreelint.reasoning.weighing.outlook import MODEL, VERDICTS

if TYPE_CHECKING:
    from agreelint.model.reading import Reading

HERE = Path(__file__).parent
SETS = ("ai-vendor", "ai-buyer")
FOLDS = 3
STRENGTH = 0.1  # inverse of the regularisation
# How much a red line counts that the verdicts do not name: there are seven of them for each that they do, and what reads
# like something there may only have been left out.
UNNAMED = 0.25
AMONG = (40, 160)  # ordinary clauses around an agreement, at least and at most
EVERY = 4  # agreements, of which one is read among ordinary clauses, too
ABOUT = (
    "Trained by training/train_outlook.py; weights of evidence for crossed, hollow and held, see "
    "agreelint.reasoning.weighing.outlook."
)
# A red line without a limit where one is demanded is crossed as well.
WORST = {"crossed": "crossed", "missing": "crossed", "hollow": "hollow", "held": "held"}


class Case(NamedTuple):
    """The evidence on one red line of one agreement, the verdict on it, and whether the labels name it."""

    evidence: dict[str, float]
    verdict: str
    named: bool = True


def cases(agreements: Iterable[dict[str, Any]], stands: Sequence[Footing]) -> Iterator[Case]:
    """The evidence on every labelled red line of the agreements, under each set."""
    for one in agreements:
        for stand in stands:
            wanted = {line.id: said for line in stand.policy.red_lines if (said := said_of(line, one["verdicts"]))}
            if wanted:
                yield from _cases(one["text"], stand, wanted)


def said_of(line: RedLine, verdicts: dict[str, str]) -> tuple[str, bool] | None:
    """The worst that the rules of a red line come to, and whether any of them has a verdict.

    What the verdicts do not name is not crossed where no limit has to be there. None where nothing can be learned.
    """
    given = [verdicts[rule] for rule in line.rules if rule in verdicts]
    if not given:
        return None if line.must_be_present else ("held", False)
    said = [WORST[verdict] for verdict in given if verdict in WORST]
    return (min(said, key=VERDICTS.index), True) if said else None


def grounds(text: str, stand: Footing) -> tuple[Ground, list["Reading"]]:
    """What is looked up of an agreement, and what its words read like."""
    agreement = read_in(text)
    effects: list[Effect] = []
    readings: list[Reading] = []
    for event in running.run(agreement, stand.groups, Context(), {}):
        if isinstance(event, running.Gave):
            effects.append(event.effect)
        elif isinstance(event, running.Heard):
            readings.append(event.reading)
    return ground_of(agreement, effects, stand.policy), readings


def _cases(text: str, stand: Footing, wanted: dict[str, tuple[str, bool]]) -> Iterator[Case]:
    ground, readings = grounds(text, stand)
    for line in stand.policy.red_lines:
        if line.id in wanted:
            of_line = readings_of(ground, line, readings)
            if spoken_of(of_line):
                yield Case(evidence(ground, line, weigh(ground, line), of_line), *wanted[line.id])


def stands() -> list[Footing]:
    """What to review with: the two sets that come with the tool."""
    made = []
    for name in SETS:
        with TemporaryDirectory() as folder:
            policy = Path(folder) / "agreelint.toml"
            policy.write_text(f'extends = ["{name}"]\n', encoding="utf-8")
            made.append(footing(policy))
    return made


def among_others(agreement: dict[str, Any], number: int, ordinary: Sequence[str]) -> dict[str, Any]:
    """The agreement with ordinary clauses before and behind it, as many and the same ones whenever it is asked for."""
    least, most = AMONG
    many = least + number * 37 % (most - least)
    start = number * 101 % (len(ordinary) - many)
    before, behind = ordinary[start : start + many // 2], ordinary[start + many // 2 : start + many]
    first, _, rest = agreement["text"].partition("\n")
    return {**agreement, "text": "\n".join([first, *before, rest, *behind])}


def dealt(without: Sequence[str] = ()) -> list[list[Path]]:
    """The files of agreements in folds, by drafters."""
    files = [file for file in sorted((HERE / "agreements").glob("*.jsonl")) if file.stem not in without]
    return [files[fold::FOLDS] for fold in range(FOLDS)]


def read_twice(files: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """The agreements in `files`, some also among ordinary clauses."""
    prose = (file.read_text(encoding="utf-8") for file in sorted((HERE / "ordinary").glob("*.txt")))
    ordinary = [line for text in prose for line in text.splitlines() if line.strip()]
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    for number, line in enumerate(lines, 1):
        agreement = json.loads(line)
        yield agreement
        if number % EVERY == 0:
            yield among_others(agreement, number, ordinary)


def of_folds(given: Sequence[tuple[str, Example]], folds: Iterable[Sequence[Path]]) -> Iterator[Case]:
    """The cases of every fold, read by models that did not learn from it."""
    for files in folds:
        apart = {file.stem for file in files}
        read_with((example for drafter, example in given if drafter not in apart), sorted(apart))
        yield from cases(read_twice(files), stands())


def read_with(given: Iterable[Example], apart: Sequence[str]) -> None:
    """Read from now on with models made of the given examples and of all marked sentences but those of `apart`."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "likeness.json"
        file.write_text(written(train(given)), encoding="utf-8")
        wording.use(file)
        wording.known_rules()  # reads the file, which is gone afterwards
        for name, module in train_marked.MODELS.items():
            file = Path(folder) / f"{name}.json"
            file.write_text(written(train_marked.train(name, list(apart))), encoding="utf-8")
            marked.use(file, module.MODEL)
        for module in train_marked.MODELS.values():
            marked.read_model(module.MODEL)


def fit(
    given: Sequence[Case],
    about: str,
    strength: float = STRENGTH,
    unnamed: float = UNNAMED,
    counts: Sequence[float] | None = None,
) -> dict[str, Any]:
    """The model as plain data; it says what it is `about`. Each case `counts` once, unless more or less is given."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([case.evidence for case in given])
    each = counts or [1.0] * len(given)
    worth = [much * (1.0 if case.named else unnamed) for much, case in zip(each, given, strict=True)]
    model = LogisticRegression(C=strength, max_iter=3000).fit(matrix, [case.verdict for case in given], worth)
    order = [list(model.classes_).index(verdict) for verdict in VERDICTS]
    names = vectorizer.get_feature_names_out()
    weights = {str(name): rounded(model.coef_[order, at], 3) for at, name in enumerate(names)}
    return {
        "about": about,
        "trained_on": len(given),
        "bias": rounded(model.intercept_[order], 3),
        "weights": {name: weight for name, weight in weights.items() if any(weight)},
    }


def main() -> None:
    """Read the command line, train and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", default="", help="drafters to leave out, with commas")
    parser.add_argument("--to", type=Path, default=MODEL, help="where to write (default: into the package)")
    given = parser.parse_args()
    without = given.without.split(",")
    learned = [(drafter, example) for drafter, example in examples() if not drafter or drafter not in without]
    model = fit(list(of_folds(learned, dealt(without))), ABOUT)
    given.to.write_text(written(model), encoding="utf-8")
    print(f"{model['trained_on']} verdicts, {len(model['weights'])} pieces of evidence → {given.to.name}")


if __name__ == "__main__":
    main()
