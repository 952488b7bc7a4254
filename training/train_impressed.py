"""Learn how far to trust the network that reads an agreement as a whole, beside all other evidence.

    pip install -e '.[train]'
    python training/train_impressed.py [--to FOLDER]

Two logistic regressions over `agreelint.reasoning.weighing.impressed.signs`, on the drafters that neither the network nor
likeness learned from (`UNLEARNED`): one of all, for short agreements, and one of the long ones alone, for these. About
ten minutes. The same input gives the same files.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from models import UNLEARNED, written
from train_outlook import HERE, Case, fit, grounds, read_twice, said_of, stands

from agreelint.reasoning.weigh import weigh
from agreelint.reasoning.weighing.evidence import evidence
from agreelint.reasoning.weighing.impressed import MODEL, OF_LONG_ONES, impression, signs
from agreelint.reasoning.weighing.likeliest import spoken_of
from agreelint.reasoning.weighing.line_by_line import about
from agreelint.reasoning.weighing.outlook import outlook

STRENGTH = 0.3  # inverse of the regularisation
UNNAMED = 0.05  # how much a red line counts that the verdicts do not name
BESIDE_SHORT = 0.5  # how much the verdicts of long agreements count beside those of short ones
ABOUT = (
    "Trained by training/train_impressed.py; weights of signs for crossed, hollow and held, see "
    "agreelint.reasoning.weighing.impressed."
)


def cases(apart: Sequence[str]) -> Iterator[Case]:
    """The cases of the drafters in `apart`."""
    files = [next((HERE / "agreements").rglob(f"{drafter}.jsonl")) for drafter in apart]
    for one in read_twice(files):
        for stand in stands():
            wanted = {line.id: said for line in stand.policy.red_lines if (said := said_of(line, one["verdicts"]))}
            ground, readings = grounds(one["text"], stand)
            for line in stand.policy.red_lines:
                of_line = about(ground, line, readings) if line.id in wanted else []
                if spoken_of(of_line) and (seen := impression(ground, line, of_line)):
                    view = outlook(evidence(ground, line, weigh(ground, line), of_line))
                    yield Case(signs(view, seen), *wanted[line.id])


def main() -> None:
    """Read the command line, train and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", type=Path, default=MODEL.parent, help="folder to write to (default: into the package)")
    given = parser.parse_args()
    long = [drafter for drafter in UNLEARNED if (HERE / "agreements" / "long" / f"{drafter}.jsonl").exists()]
    of_short = list(cases([drafter for drafter in UNLEARNED if drafter not in long]))
    of_long = list(cases(long))
    counts = [1.0] * len(of_short) + [BESIDE_SHORT] * len(of_long)
    for learned, much, file in ((of_short + of_long, counts, MODEL), (of_long, None, OF_LONG_ONES)):
        model = fit(learned, ABOUT, STRENGTH, UNNAMED, much)
        (given.to / file.name).write_text(written(model), encoding="utf-8")
        print(f"{model['trained_on']} verdicts → {file.name}")


if __name__ == "__main__":
    main()
