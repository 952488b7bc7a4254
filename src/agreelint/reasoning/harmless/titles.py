"""Titles, the names of the parties and lines to sign on: they permit nothing and take nothing away."""

import re

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect
from agreelint.reasoning.sentences.naming import says_something, stands_in_front
from agreelint.reasoning.sentences.spans import sentence_of

_LINE_TO_SIGN = re.compile(r"\b(?:by|signed|signature|name|title)\s*:?\s*_{3,}", re.IGNORECASE)


def only_names(agreement: Agreement, effect: Effect) -> bool:
    """Whether what no rule explains stands among words that only name the paper, its parties or who signs."""
    if not effect.by_likeness or not len(effect.span):
        return False
    said = agreement.words(sentence_of(agreement, effect))
    stands_there = stands_in_front(agreement, effect.clause) or _LINE_TO_SIGN.search(said) is not None
    return stands_there and not says_something(said)
