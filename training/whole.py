"""Whole agreements that people labelled line by line, read as the tool reads them.

Parties are known by their names, and lists are read with their lead-ins.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from agreelint import read, structure
from agreelint.language.likeness.near import Near
from agreelint.language.likeness.traits import traits
from agreelint.language.statements.parties import sides
from agreelint.model.agreement import Agreement, ClauseKind

_SILENT = frozenset((ClauseKind.HEADING, ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that the second reading reads at once: their traits, and what they say, by rule; {} for nothing."""

    traits: list[str]
    says: Mapping[str, str]


def stretches(folder: Path) -> Iterator[tuple[str, Stretch]]:
    """Every stretch of the agreements in `folder`, with the name of the drafter."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            text = one["text"]
            agreement = structure.agreement(read.manuscript("agreement.txt", text.encode()))
            for stretch in _stretches(agreement, one["clauses"]):
                yield file.stem, stretch


def _stretches(agreement: Agreement, labelled: list[tuple[str, dict[str, str]]]) -> Iterator[Stretch]:
    """The stretches that stand in one labelled line each; one that goes over two lines says what both say."""
    lines = [(_plain(words), says) for words, says in labelled]
    parties = sides(agreement.parties)
    for clause in agreement.clauses:
        if clause.kind in _SILENT:
            continue
        for window in Near(agreement, clause, parties).windows:
            said = _plain(agreement.words(window.span))
            says = next((says for words, says in lines if said in words), None)
            if says is None:
                says = {rule: label for words, says in lines if words in said for rule, label in says.items()}
            yield Stretch([trait for trait, _ in traits(window.words, parties)], says)


def _plain(words: str) -> str:
    return " ".join(words.split())
