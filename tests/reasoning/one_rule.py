"""Agreements that are read from text, judged on a red line of one rule by effects that a test gives."""

from agreelint import read, structure
from agreelint.model.agreement import Agreement
from agreelint.model.policy import RedLine
from agreelint.model.review import Finding, Verdict
from agreelint.model.rule import Effect
from reasoning.agreements import judged, one
from reasoning.whole import HEAD


def taken_apart(*clauses: str) -> Agreement:
    """The agreement of numbered clauses."""
    return taken_apart_as_it_stands("\n".join(f"{number}. {words}" for number, words in enumerate(clauses, 1)))


def taken_apart_as_it_stands(body: str) -> Agreement:
    """The agreement whose text, behind the names of its parties, is `body`."""
    return structure.agreement(read.manuscript("test.txt", (HEAD + body).encode()))


def verdict(made: Agreement, rule: str, *effects: Effect, must: bool = True) -> tuple[Verdict, tuple[Finding, ...]]:
    """The verdict on a line of one rule, with its findings; `must` says whether a limit has to be there."""
    line = RedLine("line", "A line", "A line.", (rule,), must_be_present=must)
    return one(judged(made, *effects, red_line=line))
