"""How well sentences about something that they name are told, on labelled sentences.

    python benchmarks/named.py treatment|meaning FILE.jsonl … [--misses N] [--model FILE]

Each line of a FILE: `text`, where what is named stands in double brackets, and `label`. `treatment` tells what a
sentence does to a clause that it names (undoes, replaces, yields, keeps, mentions), `meaning` whether a definition
empties the limit that uses the word (empties, plain). Printed are the share told right, and for some probabilities from
which on a clause counts as taken away, or a limit as emptied, precision and recall; for `treatment` also those of the
words that the rules list. Figures on sentences that the model was trained on are regression figures; say so wherever
they are published.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path

from agreelint.language.likeness import meaning, treatment
from agreelint.language.likeness.marked import shares
from agreelint.language.statements.parties import sides
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.taken_away.undoing import undone

NAMED = re.compile(r"\[\[(.*?)\]\]")
MODELS = {"treatment": treatment, "meaning": meaning}
TAKES = {"treatment": ("undoes", "replaces"), "meaning": ("empties",)}
LEAVES = (Extent.AFFIRMED, Extent.RESTORED)


def share(part: int, whole: int) -> str:
    """A proportion in two places, or a dash."""
    return f"{part / whole:.2f}" if whole else " –  "


def listed(before: str, after: str) -> bool:
    """Whether listed words take a clause away that is named between two stretches of words."""
    found = undone(Span(len(before), len(before) + 1), before, after)
    return found is not None and found[1] not in LEAVES


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=tuple(MODELS))
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="how many sentences told wrong to show")
    parser.add_argument("--model", type=Path, help="another model than the package's")
    given = parser.parse_args()
    kinds, takes = MODELS[given.what].KINDS, TAKES[given.what]
    told, wrong, table = [], [], Counter[tuple[str, str]]()
    for file in given.files:
        for line in file.read_text(encoding="utf-8").splitlines():
            text, label = (one := json.loads(line))["text"], one["label"]
            before, _, after = NAMED.split(text, maxsplit=1)
            likely = dict(
                zip(kinds, shares(given.model or MODELS[given.what].MODEL, before, after, sides(())), strict=True)
            )
            best = max(kinds, key=likely.__getitem__)
            told.append((label in takes, sum(likely[kind] for kind in takes), listed(before, after)))
            table[label, best] += 1
            if best != label:
                wrong.append(f"  {label}, told {best} ({told[-1][1]:.2f}): {text}")
    right = sum(number for (label, best), number in table.items() if label == best)
    print(f"{len(told)} sentences, {share(right, len(told))} told right")
    all_of_them = sum(taken for taken, _, _ in told)
    for least in (0.5, 0.7, 0.8, 0.9, 0.95):
        found = [taken for taken, likely, _ in told if likely >= least]
        print(f"  from {least}: P {share(sum(found), len(found))}  R {share(sum(found), all_of_them)}")
    if given.what == "treatment":
        found = [taken for taken, _, by_list in told if by_list]
        print(f"  by listed words: P {share(sum(found), len(found))}  R {share(sum(found), all_of_them)}")
    for kind in kinds:
        print(f"  {kind:10}" + "".join(f"{table[kind, best]:>10}" for best in kinds))
    if given.misses:
        print("\n".join(wrong[: given.misses]))


if __name__ == "__main__":
    main()
