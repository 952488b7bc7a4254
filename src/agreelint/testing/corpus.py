"""Findings over a folder of agreements, kept in a snapshot: what a change of the rules finds more or less."""

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path

from agreelint.model.policy import Origin, Policy, RedLine
from agreelint.model.review import Document, Review
from agreelint.model.rule import Rule

SNAPSHOT = "agreelint-findings.snapshot"  # an ending that no review of the folder takes for an agreement
_HEAD = "# Findings of `agreelint test --corpus`; written anew with --update.\n"
_LONGEST = 100


def policy_of(rules: Iterable[Rule], folders: Iterable[Path]) -> Policy:
    """A policy that asks nothing but these rules, which are pages in `folders`."""
    lines: dict[str, list[str]] = {}
    for rule in rules:
        lines.setdefault(rule.red_line, []).append(rule.name)
    red_lines = tuple(RedLine(name, name, "", tuple(served)) for name, served in sorted(lines.items()))
    where = tuple(str(folder) for folder in folders)
    return Policy("pages under test", Origin("command line"), "0" * 64, red_lines, rule_pages=where)


def listing(review: Review) -> str:
    """Every finding by rule, document and place, then what was not checked; the same for the same files."""
    rows = [(finding.rule, document, finding) for document in review.documents for finding in document.findings]
    number = Counter(rule for rule, _, _ in rows)
    told: list[str] = []
    for rule in sorted(number):
        told.append(f"{rule}: {number[rule]}")
        for name, document, finding in rows:
            if name == rule:
                possible = "possible, " if finding.certainty.value == "possible" else ""
                quote = f' "{_short(finding.quote)}"' if finding.quote else ""
                told.append(f"  {document.name}, {finding.place}: {possible}{finding.kind.value}{quote}")
    gaps = [line for document in review.documents for line in _gaps(document)]
    if gaps:
        told += [f"not checked: {len(gaps)}", *gaps]
    return _HEAD + "".join(f"{line}\n" for line in told or ["no findings"])


def _gaps(document: Document) -> Iterator[str]:
    for gap in document.gaps:
        yield f"  {document.name}: {gap.what}: {gap.why}"


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} […]"


def difference(before: str, now: str) -> tuple[str, ...]:
    """The lines that are gone ("-") and new ("+"), or none."""
    lines = unified_diff(before.splitlines(), now.splitlines(), lineterm="", n=0)
    return tuple(line for line in lines if not line.startswith(("---", "+++", "@@")))
