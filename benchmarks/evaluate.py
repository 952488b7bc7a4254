"""How well labelled wording is read, and how often ordinary contracts cry wolf.

    python benchmarks/evaluate.py WORDING [--drafters D,E] [--rules NAME,…] [--misses N] [--ordinary FOLDER]
                                  [--again] [--model FILE] [--together]

WORDING holds `*.jsonl` files with one object a line: `id`, `red_line` (a rule's name), `label` (conflict, hollow,
limit, neutral) and `text`. A drafter is the name of a file. Each clause is read alone, as the whole of an agreement.
`--again` adds the second reading to what the rules read by themselves. `--together` counts a clause as read when any rule of the same red line reads it, as a verdict does. `--model` takes
another likeness model, such as one trained without the drafters that are measured (`training/train.py --without`).
Figures on wording that rules or model were tuned on are regression figures; say so wherever they are published.
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
from agreelint.language.likeness import wording
from agreelint.model.agreement import Agreement
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Rule
from agreelint.plugins import load

OUTCOME = {EffectKind.CROSSES: "crosses", EffectKind.HOLLOWS: "hollows", EffectKind.PROTECTS: "protects"}
RIGHT = {
    "conflict": ("crosses",),
    "hollow": ("hollows", "crosses"),
    "limit": ("protects",),
    "neutral": ("neither", "protects"),
}


@dataclass(frozen=True)
class Labelled:
    """One labelled clause."""

    id: str
    rule: str
    label: str
    text: str


@dataclass(frozen=True)
class Reading:
    """With what clauses are read: `again` adds the second reading."""

    rules: tuple[Rule, ...]
    lexicon: Lexicon
    again: bool

    def effects(self, agreement: Agreement) -> list[Effect]:
        """Everything that is told of the agreement's clauses and has words."""
        told = language.effects(agreement, self.rules, self.lexicon)
        if self.again:
            told = language.second_reading(agreement, self.rules, told)
        return [effect for effect in told if len(effect.span) and effect.again is not Again.UNRELATED]


@dataclass
class Tally:
    """Counts of (label, outcome, flagged) for one rule; clauses misread, with why."""

    counts: Counter[tuple[str, str, bool]] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def of(self, label: str, *outcomes: str) -> int:
        """How many clauses with `label` came to one of `outcomes` (to any, where none is named)."""
        return sum(
            n for (given, got, _), n in self.counts.items() if given == label and (not outcomes or got in outcomes)
        )

    def flagged(self, label: str) -> int:
        """How many clauses with `label` a person is shown as crossing or hollow, certain or possible."""
        return sum(n for (given, _, flag), n in self.counts.items() if given == label and flag)


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
    """What a clause certainly comes to: crosses before hollows before protects, or neither."""
    kinds = {effect.kind for effect in effects if effect.certainty is Certainty.CERTAIN}
    return next((OUTCOME[kind] for kind in OUTCOME if kind in kinds), "neither")


def judge(clauses: Iterable[Labelled], reading: Reading, *, together: bool) -> dict[str, Tally]:
    """The tally of every rule; `together` looks at all rules that serve the same red line."""
    red_line = {rule.name: rule.red_line for rule in reading.rules}
    tallies: dict[str, Tally] = {}
    for clause in clauses:
        if clause.rule not in red_line:
            continue
        tally = tallies.setdefault(clause.rule, Tally())
        told = reading.effects(agreement(clause.text))
        own = [
            effect
            for effect in told
            if (red_line[effect.rule] == red_line[clause.rule] if together else effect.rule == clause.rule)
        ]
        got = outcome(own)
        tally.counts[clause.label, got, any(effect.kind is not EffectKind.PROTECTS for effect in own)] += 1
        if got not in RIGHT[clause.label]:
            because = next((effect.because for effect in own), "")
            tally.misses.append(f"{clause.id} {clause.label} → {got}: {clause.text}\n      {because}")
    return tallies


def share(part: int, whole: int) -> str:
    """A proportion in two places, or a dash."""
    return f"{part / whole:.2f}" if whole else "  – "


def line(name: str, tally: Tally) -> str:
    """One row of the table."""
    right = tally.of("conflict", "crosses")
    wrong = tally.of("limit", "crosses") + tally.of("neutral", "crosses")
    confused = tally.of("limit", "crosses") + tally.of("conflict", "protects")
    conflicts, hollows, limits = tally.of("conflict"), tally.of("hollow"), tally.of("limit")
    return (
        f"{name:32} {share(right, right + wrong)} / {share(right, conflicts)} {share(tally.flagged('conflict'), conflicts):>8}"
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


def alarms(folder: Path, reading: Reading, show: int) -> None:
    """Print how many findings, certain and possible, and how many limits ordinary contracts give for 1,000 clauses."""
    clauses, told, seconds = 0, list[tuple[str, str]](), 0.0
    for file in sorted(folder.glob("*.txt")):
        if file.name.startswith("README"):
            continue
        read_in = agreement(file.read_text(encoding="utf-8", errors="replace"), file.name)
        clauses += sum(1 for clause in read_in.clauses if len(clause.body))
        start = time.process_time()
        effects = reading.effects(read_in)
        seconds += time.process_time() - start
        for effect in effects:
            kind = "limits" if effect.kind is EffectKind.PROTECTS else effect.certainty.value
            place = read_in.words(read_in.clauses[effect.clause].body)
            told.append((kind, f"{effect.rule} {effect.kind.value} [{read_in.words(effect.span)}] {place[:300]!r}"))
    found = Counter(kind for kind, _ in told)
    rates = ", ".join(
        f"{kind} {found[kind]} ({1000 * found[kind] / max(clauses, 1):.2f})"
        for kind in ("certain", "possible", "limits")
    )
    print(
        f"false alarms in {clauses} clauses (for 1,000): {rates}; {1000 * seconds / max(clauses, 1):.3f} ms a clause for {len(reading.rules)} rules"
    )
    for (kind, name), number in Counter((kind, entry.split()[0]) for kind, entry in told).most_common():
        print(f"    {number:4} {kind} {name}")
    for kind, entry in told:
        if kind == "certain" and show:
            print("   ", entry)


def main() -> None:
    """Read the command line and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wording", type=Path)
    parser.add_argument("--drafters", default="", help="names of files without .jsonl, with commas")
    parser.add_argument("--rules", default="", help="names of rules, with commas")
    parser.add_argument("--misses", type=int, default=0, help="how many misread clauses to show for each rule")
    parser.add_argument("--ordinary", type=Path, help="a folder of ordinary contracts as text")
    parser.add_argument("--together", action="store_true", help="count what any rule of the same red line reads")
    parser.add_argument("--again", action="store_true", help="with the second reading")
    parser.add_argument("--model", type=Path, help="another likeness model than the package's")
    given = parser.parse_args()
    if given.model:
        wording.use(given.model)
    wanted = {name for name in given.rules.split(",") if name}
    everything = [rule for rule in load(()).rules if rule.activities or rule.find]
    rules = tuple(rule for rule in everything if not wanted or rule.name in wanted)
    if not rules:
        sys.exit(f"no such rule among {', '.join(rule.name for rule in everything)}")
    if given.together:
        lines = {rule.red_line for rule in rules}
        rules = tuple(rule for rule in everything if rule.red_line in lines)
    lexicon = language.lexicon(concept for rule in everything for concept in rule.concepts)
    reading = Reading(rules, lexicon, again=given.again)
    drafters = [name for name in given.drafters.split(",") if name]
    report(judge(labelled(given.wording, drafters), reading, together=given.together), given.misses)
    if given.ordinary:
        alarms(given.ordinary, reading, given.misses)


if __name__ == "__main__":
    main()
