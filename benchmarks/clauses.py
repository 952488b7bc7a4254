"""What one clause costs, stage by stage, with all built-in rules.

    python benchmarks/clauses.py FOLDER_OF_AGREEMENTS [--wording FOLDER_OF_LABELLED_JSONL] [--rounds N]

Times are CPU milliseconds a clause, each agreement's best of some rounds, and multiples of what `re.findall` takes to
find the words of the same text in the same run, which do not hang on the machine. `frames and effects` holds all that
the rules do, the stages before it as well; rules look only for concepts whose activity may stand in a statement, so the
search for every concept may take longer. `--wording` reads each labelled clause as an agreement of its own.
"""

import argparse
import gc
import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time

from agreelint import language, read, structure
from agreelint.language import Lexicon
from agreelint.language.statements.sentences import sentences
from agreelint.language.statements.virtual import readings
from agreelint.language.words.normalise import taken_apart, words
from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect, Rule
from agreelint.plugins import load

ENDINGS = (".txt", ".docx", ".pdf")
PEER = "re.findall of words"


def agreements(folder: Path) -> Iterator[Agreement]:
    """The agreements in `folder`, in the order of their names."""
    for file in sorted(folder.iterdir()):
        if file.suffix in ENDINGS and not file.name.startswith("README"):
            yield structure.agreement(read.manuscript(file.name, file.read_bytes()))


def labelled(folder: Path) -> Iterator[Agreement]:
    """Each labelled clause as the whole of an agreement."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield structure.agreement(read.manuscript("clause.txt", json.loads(line)["text"].encode()))


def stages(rules: Sequence[Rule], lexicon: Lexicon) -> dict[str, Callable[[Agreement], object]]:
    """What is timed, by name."""
    told: dict[int, list[Effect]] = {}

    def frames(agreement: Agreement) -> object:
        told[id(agreement)] = list(language.effects(agreement, rules, lexicon))
        return told

    def matching(agreement: Agreement) -> object:
        every = [lexicon.matcher.find(one.words) for clause in agreement.clauses for one in readings(agreement, clause)]
        return [found[name] for found in every for name in found.names]

    return {
        PEER: lambda agreement: re.findall(r"\w+", agreement.text),
        "sentences": lambda agreement: sentences(agreement.text),
        "words": lambda agreement: [
            words(agreement.text, span.start, span.end) for clause in agreement.clauses for span in clause.sentences
        ],
        "statements": lambda agreement: [list(readings(agreement, clause)) for clause in agreement.clauses],
        "… and every concept in them": matching,
        "frames and effects": frames,
        "second reading": lambda agreement: list(
            language.second_reading(agreement, rules, told.get(id(agreement), ()))
        ),
    }


def best(act: Callable[[Agreement], object], agreement: Agreement, rounds: int) -> float:
    """CPU seconds of the quickest round, each with sentences that were not taken apart before."""

    def once() -> float:
        taken_apart.cache_clear()
        begun = process_time()
        act(agreement)
        return process_time() - begun

    return min(once() for _ in range(rounds))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wording", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    begun = process_time()
    rules = tuple(rule for rule in load(()).rules if rule.activities or rule.find)
    loaded = process_time()
    concepts = {concept.name: concept for rule in rules for concept in rule.concepts}
    lexicon = language.lexicon(concepts.values())
    print(f"pages {1000 * (loaded - begun):.0f} ms, vocabulary {1000 * (process_time() - loaded):.0f} ms, once")
    sets = {given.folder.name: list(agreements(given.folder))}
    if given.wording:
        sets["each clause alone"] = list(labelled(given.wording))
    gc.disable()  # as where rules are run: a reading leaves no garbage that has to be searched for
    for name, every in sets.items():
        number = sum(1 for agreement in every for clause in agreement.clauses if len(clause.body))
        print(f"{name}: {number:,} clauses in {len(every):,} agreements, {len(rules)} rules")
        peer = 0.0
        for stage, act in stages(rules, lexicon).items():
            seconds = sum(best(act, agreement, given.rounds) for agreement in every)
            peer = peer or seconds
            print(f"    {stage:30} {1000 * seconds / max(number, 1):7.3f} ms a clause  × {seconds / peer:6.1f}")


if __name__ == "__main__":
    main()
