"""Agreements with one more sentence that names a numbered limit, or an ordinary clause beside it.

What is done to "Clause 4" is done to the line that begins with a 4. Drafters' agreements hold too few such pairs for
that to be learned; sentences that name a clause and agreements with numbered limits there are by the thousand.
"""

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from agreelint.reasoning.weighing.spelled_out import first_words

TAKES = "undoes"
LEAVES = ("keeps", "mentions", "yields")
_NUMBER = r"(?:[A-Z]{1,3}[-.])?\d+(?:[.-]\d+)*[A-Za-z]?|[IVX]+(?=\.)"
_NOUN = r"Section|Sec\.|Clause|Cl\.|Article|Art\.?|Paragraph|Para\.?|Rule|Item|Term|Point|Condition|§"
_HEAD = re.compile(rf"(?:(?P<noun>{_NOUN})\s*)?(?P<number>{_NUMBER})(?=[.):,\s])", re.IGNORECASE)
_NAMED = re.compile(
    rf"\[\[(?:the )?(?:(?P<noun>{_NOUN})\s*)?(?:[A-Z]{{1,3}}[-.])?\d+(?:\.\d+)*(?:\([a-z0-9]+\))*\]\]", re.IGNORECASE
)
_TAKES = 0.5  # share of the sentences that take away what they name,
_ANOTHER = 0.3  # and share of these that name an ordinary clause, put in for them


@dataclass(frozen=True, slots=True)
class Treated:
    """Lines of an agreement with a sentence put in, and the rule whose limit that sentence takes away, if it does."""

    lines: list[tuple[str, dict[str, str], bool]]
    gone: str | None


def treated(
    one: dict[str, Any], sentences: Sequence[tuple[str, str]], ordinary: str, dice: random.Random
) -> Treated | None:
    """An agreement with one of the `sentences` (with what it does) put in; None where no numbered limit stands alone."""
    lines = [(text, says, True) for text, says in one["clauses"]]
    limits = _limits(one)
    if not limits:
        return None
    rule, at = dice.choice(limits)
    takes = dice.random() < _TAKES
    sentence = dice.choice([text for text, does in sentences if (does == TAKES) is takes])
    gone = rule if takes else None
    line = one["text"].split("\n")[at]
    if gone and dice.random() < _ANOTHER:
        gone, line = None, _numbered(line, lines, ordinary)
        at = dice.randint(1, len(lines))
        lines.insert(at, (line, {}, True))
    place = dice.choice((len(lines), dice.randint(1, len(lines))))
    lines.insert(place, (_naming(sentence, line), {}, False))
    return Treated(lines, gone)


def sentence_of(text: str) -> bool:
    """Whether the sentence names one clause by its number."""
    return len(_NAMED.findall(text)) == 1 and text.count("[[") == 1


def _limits(one: dict[str, Any]) -> list[tuple[str, int]]:
    """The rules that are held by one numbered line alone, with that line."""
    heads = [_HEAD.match(text) for text, _ in one["clauses"]]
    numbers = Counter(head["number"] for head in heads if head)
    found = []
    for rule, verdict in one["verdicts"].items():
        says = [at for at, (_, said) in enumerate(one["clauses"]) if rule in said]
        if verdict == "held" and len(says) == 1 and one["clauses"][says[0]][1][rule] == "limit":
            head = heads[says[0]]
            if head and numbers[head["number"]] == 1:
                found.append((rule, says[0]))
    return found


def _naming(sentence: str, line: str) -> str:
    """The sentence about the line, by its number, spelled out."""
    head = _HEAD.match(line)
    assert head is not None
    own, told = head["noun"], first_words(line[head.end() :].lstrip(" .):,"))

    def name(found: re.Match[str]) -> str:
        noun = own or found["noun"] or ("" if head["number"][0].isalpha() else "Section")
        return f"{noun}{'' if noun in ('', '§') else ' '}{head['number']} {told}"

    return _NAMED.sub(name, sentence)


def _numbered(like: str, lines: Sequence[tuple[str, dict[str, str], bool]], text: str) -> str:
    """An ordinary clause with a number of its own, after the manner of another line."""
    head = _HEAD.match(like)
    assert head is not None
    taken = {found["number"] for line, _, _ in lines if (found := _HEAD.match(line))}
    front = re.sub(r"\d+[A-Za-z]?$|^[IVX]+$", "", head["number"], flags=re.IGNORECASE)
    number = next(f"{front}{count}" for count in range(2, 200) if f"{front}{count}" not in taken)
    noun = f"{head['noun']} " if head["noun"] else ""
    return f"{noun}{number}. {text}"
