"""How well the rules read labelled wording, and how often they cry wolf on ordinary contracts.

    python benchmarks/evaluate.py WORDING [--drafters D,E] [--rules NAME,…] [--misses N] [--ordinary FOLDER]

WORDING holds `*.jsonl` files with one object a line: `id`, `red_line` (a rule's name), `label` (conflict, hollow,
limit, neutral) and `text`. A drafter is the name of a file. Each clause is read alone, as the whole of an agreement.
Figures on wording that rules were tuned on are regression figures; say so wherever they are published.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from agreelint import language, read, structure
from agreelint.language import Lexicon
from agreelint.model.agreement import Agreement
from agreelint.model.rule import Certainty, Effect, EffectKind, Rule
from agreelint.plugins import load

OUTCOME = {EffectKind.CROSSES: "crosses", EffectKind.HOLLOWS: "hollows", EffectKind.PROTECTS: "protects"}


@dataclass(frozen=True)
class Labelled:
    """One labelled clause."""

    id: str
    rule: str
    label: str
    text: str


@dataclass
class Tally:
    """Counts of (label, outcome) for one rule; clauses misread, with why."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def of(self, label: str, *outcomes: str) -> int:
        """How many clauses with `label` came to one of `outcomes` (to any, where none is named)."""
        return sum(n for (given, got), n in self.counts.items() if given == label and (not outcomes or got in outcomes))


def labelled(folder: Path, drafters: Sequence[str]) -> Iterator[Labelled]:
    """The labelled clauses of the drafters, or of all files in `folder`."""
    files = [folder / f"{name}.jsonl" for name in drafters] if drafters else sorted(folder.glob("*.jsonl"))
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            if "label" in one:
                yield Labelled(one["id"], one["red_line"], one["label"], one["text"])


def agreement(text: str, name: str = "clause.txt") -> Agreement:
    """The clause as the whole of an agreement."""
    return structure.agreement(read.manuscript(name, text.encode()))


def outcome(effects: Iterable[Effect]) -> str:
    """What a clause comes to: crosses before hollows before protects, or neither."""
    kinds = {effect.kind for effect in effects if effect.certainty is Certainty.CERTAIN and len(effect.span)}
    return next((OUTCOME[kind] for kind in OUTCOME if kind in kinds), "neither")


def judge(
    clauses: Iterable[Labelled], rules: Sequence[Rule], lexicon: Lexicon, *, together: bool = False
) -> dict[str, Tally]:
    """The tally of every rule; `together` reads a clause with all rules that serve the same red line."""
    by_name = {rule.name: rule for rule in rules}
    tallies: dict[str, Tally] = {}
    for clause in clauses:
        rule = by_name.get(clause.rule)
        if rule is None:
            continue
        tally = tallies.setdefault(clause.rule, Tally())
        reading = tuple(r for r in rules if r.red_line == rule.red_line) if together else (rule,)
        effects = list(language.effects(agreement(clause.text), reading, lexicon))
        got = outcome(effects)
        tally.counts[clause.label, got] += 1
        if got not in RIGHT[clause.label]:
            because = next((effect.because for effect in effects), "")
            tally.misses.append(f"{clause.id} {clause.label} → {got}: {clause.text}\n      {because}")
    return tallies


RIGHT = {
    "conflict": ("crosses",),
    "hollow": ("hollows", "crosses"),
    "limit": ("protects",),
    "neutral": ("neither", "protects"),
}


def share(part: int, whole: int) -> str:
    """A proportion in two places, or a dash."""
    return f"{part / whole:.2f}" if whole else "  – "


def line(name: str, tally: Tally) -> str:
    """One row: what was crossed, hollow, limit and confused."""
    right = tally.of("conflict", "crosses")
    wrong = tally.of("limit", "crosses") + tally.of("neutral", "crosses")
    confused = tally.of("limit", "crosses") + tally.of("conflict", "protects")
    conflicts, hollows, limits = tally.of("conflict"), tally.of("hollow"), tally.of("limit")
    return (
        f"{name:32} {share(right, right + wrong)} / {share(right, conflicts)} "
        f"{share(tally.of('conflict', 'crosses', 'hollows'), conflicts):>8}"
        f"{share(tally.of('hollow', 'hollows', 'crosses'), hollows):>8} {share(tally.of('limit', 'protects'), limits):>8}"
        f"{share(confused, conflicts + limits):>10}  {wrong:>3}  ({conflicts}/{hollows}/{limits})"
    )


def report(tallies: dict[str, Tally], misses: int) -> None:
    """Print the table, and up to `misses` misread clauses of each rule."""
    print(f"{'rule':32} crossed P / R  flagged  hollow    limit  confused  FP  (conflict/hollow/limit)")
    total = Tally()
    for name in sorted(tallies):
        print(line(name, tallies[name]))
        total.counts.update(tallies[name].counts)
        for miss in tallies[name].misses[:misses]:
            print(f"    {miss}")
    print(line("all", total))


def alarms(folder: Path, rules: Sequence[Rule], lexicon: Lexicon, show: int) -> None:
    """Print how many crossings and hollow limits ordinary contracts give for 1,000 clauses, and how many limits."""
    clauses, told, possible, limits, seconds = 0, list[str](), list[str](), set[tuple[str, int]](), 0.0
    for file in sorted(folder.glob("*.txt")):
        if file.name.startswith("README"):
            continue
        read_in = agreement(file.read_text(encoding="utf-8", errors="replace"), file.name)
        clauses += sum(1 for clause in read_in.clauses if len(clause.body))
        start = time.perf_counter()
        for effect in language.effects(read_in, rules, lexicon):
            if effect.kind is EffectKind.PROTECTS:
                limits.add((file.name, effect.clause))
            elif len(effect.span):
                place = read_in.words(read_in.clauses[effect.clause].body)
                kept = told if effect.certainty is Certainty.CERTAIN else possible
                kept.append(f"{effect.rule} {effect.kind.value} [{read_in.words(effect.span)}] {place[:300]!r}")
        seconds += time.perf_counter() - start
    print(
        f"false alarms: {len(told)} in {clauses} clauses, {1000 * len(told) / max(clauses, 1):.2f} per 1,000; ", end=""
    )
    print(f"{1000 * seconds / max(clauses, 1):.3f} ms a clause for {len(rules)} rules")
    print(f"possible ones: {len(possible)}, {1000 * len(possible) / max(clauses, 1):.2f} per 1,000; ", end="")
    print(f"clauses taken for a limit: {len(limits)}")
    for entries in (told, possible):
        for name, number in Counter(entry.split()[0] for entry in entries).most_common():
            print(f"    {number:4} {name}")
        for entry in entries[:show]:
            print("   ", entry)


def main() -> None:
    """Read the command line and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wording", type=Path)
    parser.add_argument("--drafters", default="", help="names of files without .jsonl, with commas")
    parser.add_argument("--rules", default="", help="names of rules, with commas")
    parser.add_argument("--misses", type=int, default=0, help="how many misread clauses to show for each rule")
    parser.add_argument("--ordinary", type=Path, help="a folder of ordinary contracts as text")
    parser.add_argument("--together", action="store_true", help="read with all rules of the same red line")
    given = parser.parse_args()
    wanted = {name for name in given.rules.split(",") if name}
    everything = [rule for rule in load(()).rules if rule.activities or rule.find]
    rules = [rule for rule in everything if not wanted or rule.name in wanted]
    if not rules:
        sys.exit(f"no such rule among {', '.join(rule.name for rule in everything)}")
    lexicon = language.lexicon(concept for rule in everything for concept in rule.concepts)
    drafters = [name for name in given.drafters.split(",") if name]
    report(judge(labelled(given.wording, drafters), rules, lexicon, together=given.together), given.misses)
    if given.ordinary:
        alarms(given.ordinary, rules, lexicon, given.misses)


if __name__ == "__main__":
    main()
