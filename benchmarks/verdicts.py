"""How often the verdict on a whole agreement is right, on short agreements with known verdicts.

    python benchmarks/verdicts.py FILE.jsonl … [--misses] [--possible off|report]

Each line of a FILE is one agreement: `id`, `text`, `verdicts` (rule → crossed | hollow | missing | unresolved | held) and `why`. The
agreement is reviewed as a user would, once under each shipped set, and each red line that one of the rules serves is
one verdict: the worst that its rules are said to come to. *Silent* is as right as *held* where the red line demands
no limit, and *missing* as right as *crossed* where all that is wrong is that nothing is there.

Two readers agree less often on what is wrong with a limit than on whether it holds: that is counted beside it.

Figures on agreements that the tool was tuned on are regression figures; say so wherever they are published.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from agreelint.engine.footing import Footing, footing
from agreelint.engine.review import File, review_files
from agreelint.model.review import Finding, Standing, Verdict

SETS = ("ai-vendor", "ai-buyer")
WORST = ("crossed", "hollow", "missing", "unresolved", "held")
CLEAN = (Standing.HELD, Standing.SILENT)


def stands(possible: str) -> dict[str, Footing]:
    """What to review with, by set."""
    made = {}
    for name in SETS:
        with TemporaryDirectory() as folder:
            policy = Path(folder) / "agreelint.toml"
            policy.write_text(f'extends = ["{name}"]\npossible = "{possible}"\n', encoding="utf-8")
            made[name] = footing(policy)
    return made


def wanted(given: dict[str, str], stand: Footing) -> dict[str, str]:
    """The verdict for each red line that one of the labelled rules serves."""
    lines = {}
    for line in stand.policy.red_lines:
        said = [given[rule] for rule in line.rules if rule in given]
        if said:
            lines[line.id] = min(said, key=WORST.index)
    return lines


def right(want: str, got: Verdict) -> bool:
    """Whether the verdict says what a careful reader says."""
    if want == "held":
        return got.standing in CLEAN
    return got.standing.value == want or (want == "crossed" and got.standing is Standing.MISSING)


def holds(standing: str) -> str:
    """Whether the limit holds: yes, no, or left to a person."""
    return "a person" if standing == "unresolved" else "yes" if standing in CLEAN else "no"


def told(want: str, got: Verdict, findings: tuple[Finding, ...]) -> Iterator[str]:
    """One misjudged verdict for a person to read."""
    yield f"  {got.red_line}: {got.standing}, not {want}. {got.why}"
    for one in findings:
        if one.id in got.findings:
            yield f"      {one.kind} ({one.certainty}) {one.rule} {one.loophole} §{one.place.section}: {one.quote!r}"
    for protection in got.protections:
        yield f"      protects {protection.rule} §{protection.place.section}: {protection.quote!r}"


def main() -> None:
    """Count, print the table, and the misses on request."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--possible", default="off", choices=("off", "report", "block"))
    options = parser.parse_args()
    made = stands(options.possible)
    whole: Counter[bool] = Counter()
    confusion: Counter[tuple[str, str]] = Counter()
    for file in options.files:
        here: Counter[bool] = Counter()
        for line in file.read_text(encoding="utf-8").splitlines():
            agreement = json.loads(line)
            for name, stand in made.items():
                lines = wanted(agreement["verdicts"], stand)
                if not lines:
                    continue
                data = agreement["text"].encode()
                document = review_files([File(agreement["id"], data=data)], stand).documents[0]
                for got in document.verdicts:
                    want = lines.get(got.red_line)
                    if want is None:
                        continue
                    good = right(want, got)
                    here[good] += 1
                    confusion[want, got.standing.value] += 1
                    if options.misses and not good:
                        print(agreement["id"], name)
                        print("\n".join(told(want, got, document.findings)))
        print(f"{file.stem}: {here[True]} of {here.total()} right ({here[True] / max(1, here.total()):.0%})")
        whole += here
    print(f"all: {whole[True]} of {whole.total()} right ({whole[True] / max(1, whole.total()):.0%})\n")
    print("           " + " ".join(f"{standing.value:>10}" for standing in Standing))
    for want in WORST:
        print(f"{want:>10} " + " ".join(f"{confusion[want, standing.value]:>10}" for standing in Standing))
    held: Counter[str] = Counter()
    for (want, got), number in confusion.items():
        said = holds(got)
        held[said if said == "a person" else str(said == holds(want))] += number
    shares = (held[said] / max(1, held.total()) for said in ("True", "a person", "False"))
    print("\nwhether the limit holds: {:.0%} right, {:.0%} left to a person, {:.0%} wrong".format(*shares))
    silent = sum(n for (want, got), n in confusion.items() if want != "held" and got in CLEAN)
    print(f"clean where something is wrong: {silent}")


if __name__ == "__main__":
    main()
