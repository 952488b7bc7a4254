"""Whole agreements that people labelled line by line, read as the tool reads them.

Parties are known by their names, and lists are read with their lead-ins.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from agreelint import language, read, structure
from agreelint.language.likeness.near import Near
from agreelint.language.likeness.traits import of_rules, traits
from agreelint.language.statements.parties import sides
from agreelint.model.agreement import Agreement, ClauseKind
from agreelint.model.rule import Effect, Rule

_SILENT = frozenset((ClauseKind.HEADING, ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that the second reading reads at once: their traits, and what they say, by rule; {} for nothing."""

    traits: list[str]
    says: Mapping[str, str]


def stretches(folder: Path, rules: Sequence[Rule]) -> Iterator[tuple[str, Stretch]]:
    """Every stretch of the agreements in `folder`, with what the rules tell of it, and the name of the drafter."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            text = one["text"]
            agreement = read_in(text)
            for stretch in _stretches(agreement, effects_of(agreement, rules), one["clauses"]):
                yield file.stem, stretch


def read_in(text: str) -> Agreement:
    """A text as an agreement."""
    return structure.agreement(read.manuscript("agreement.txt", text.encode()))


def effects_of(agreement: Agreement, rules: Sequence[Rule]) -> dict[int, list[Effect]]:
    """What the rules tell, by clause, wherever they point to words."""
    told: dict[int, list[Effect]] = {}
    for effect in language.effects(agreement, rules, _lexicon(tuple(rules))):
        if len(effect.span):
            told.setdefault(effect.clause, []).append(effect)
    return told


@cache
def _lexicon(rules: tuple[Rule, ...]) -> language.Lexicon:
    return language.lexicon({concept.name: concept for rule in rules for concept in rule.concepts}.values())


def _stretches(
    agreement: Agreement, told: Mapping[int, Sequence[Effect]], labelled: list[tuple[str, dict[str, str]]]
) -> Iterator[Stretch]:
    """The stretches that stand in one labelled line each; one that goes over two lines says what both say."""
    lines = [(_plain(words), says) for words, says in labelled]
    parties = sides(agreement.parties)
    for clause in agreement.clauses:
        if clause.kind in _SILENT:
            continue
        near = Near(agreement, clause, parties, told.get(clause.index, ()))
        for window in near.windows:
            said = _plain(agreement.words(window.span))
            says = next((says for words, says in lines if said in words), None)
            if says is None:
                says = {rule: label for words, says in lines if words in said for rule, label in says.items()}
            of_words = [trait for trait, _ in traits(window.words, parties)]
            yield Stretch([*of_words, *of_rules(near.of_rules(window.span) or ())], says)


def _plain(words: str) -> str:
    return " ".join(words.split())
