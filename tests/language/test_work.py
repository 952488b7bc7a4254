"""The work grows with the length and no faster, whatever the words: counted in calls, not in seconds."""

import gc
from collections.abc import Callable

import pytest

from agreelint import read, structure
from agreelint.language import effects, second_reading
from agreelint.language.phrases.matcher import Matcher
from agreelint.language.words.normalise import Words, words
from counting import calls
from language.clauses import LEXICON, RULES

_LENGTH = 250  # words
_MORE = 4

SLOW: dict[str, Callable[[int], str]] = {
    "one sentence": lambda n: "Customer may use the Services for " + "any lawful purpose and " * (n // 4) + ".",
    "commas": lambda n: "Customer may use the Services, " + ", ".join(["for surveillance"] * (n // 2)) + ".",
    "negations": lambda n: "Customer shall " + "not " * n + "use the Services for surveillance.",
    "fillers": lambda n: (
        "Customer " + "hereby from time to time " * (n // 5) + "may use the Services for surveillance."
    ),
    "exceptions": lambda n: (
        "Customer shall not use the Model " + "except for surveillance of residents " * (n // 5) + "."
    ),
    "provisos": lambda n: "Customer may use the Model " + "provided that if it may for surveillance " * (n // 7) + ".",
    "semicolons": lambda n: "Customer may: " + "use the Services for surveillance; " * (n // 5),
    "items": lambda n: (
        "Customer shall not use the Services for:\n" + "\n".join(f"({i}) surveillance;" for i in range(n // 2))
    ),
    "long lead-in": lambda n: (
        "Customer shall not " + "ever " * (n // 2) + "use the Services for:\n" + "(a) surveillance;\n" * (n // 4)
    ),
    "in line": lambda n: (
        "Customer may use " + " ".join(f"({chr(97 + i % 26)}) the Services for surveillance;" for i in range(n // 5))
    ),
    "brackets": lambda n: "Customer may use the Services " + "(" * n + "for surveillance" + ")" * n + ".",
    "cells": lambda n: "use of the Services | " + " | ".join(["surveillance"] * n),
    "relatives": lambda n: "Customer may use the Services " + "which that " * (n // 2) + "for surveillance.",
    "quotation marks": lambda n: 'Customer may use the "Services" for ' + '"surveillance" ' * n,
    "sentences": lambda n: "Customer may use the Services for surveillance. It may. " * (n // 9),
    "a long word": lambda n: "Customer may use the Services for " + "surveillance" * n,
}


@pytest.mark.parametrize("case", SLOW)
def test_work_grows_with_the_length(case: str) -> None:
    def work(length: int) -> int:
        text = SLOW[case](length)
        agreement = structure.agreement(read.manuscript("a.txt", text.encode()))
        return calls(lambda: list(effects(agreement, RULES, LEXICON)))

    work(_LENGTH)  # what is remembered between runs is remembered now
    once = work(_LENGTH)
    assert work(_LENGTH * _MORE) <= once * _MORE * 1.6 + 2000


def test_many_phrases_cost_little_where_they_are_not_found() -> None:
    text = "The Tenant shall pay the rent on the first day of each month without deduction or set off. " * 5
    few = Matcher([("c", f"uncommon{i} (a|b) ~3 the rent") for i in range(10)])
    many = Matcher([("c", f"uncommon{i} (a|b) ~3 the rent") for i in range(4000)])
    few.hits(words(text))  # what a word tells is remembered now
    many.hits(words(text))
    once = calls(lambda: few.hits(words(text)))
    assert calls(lambda: many.hits(words(text))) <= once * 1.2


@pytest.mark.parametrize("case", SLOW)
def test_what_is_read_is_gone_without_a_search_for_garbage(case: str) -> None:
    agreement = structure.agreement(read.manuscript("a.txt", SLOW[case](_LENGTH).encode()))
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        list(second_reading(agreement, RULES, list(effects(agreement, RULES, LEXICON))))
        gc.collect()
        assert not [one for one in gc.garbage if isinstance(one, Words)]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
