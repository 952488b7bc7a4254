"""Page numbers and running lines of a text file: told by repetition, set apart, never thrown away."""

import re
from collections import Counter
from collections.abc import Sequence

from agreelint.read.decode import Line
from agreelint.read.marks import ends_sentence, goes_on, is_page_number, may_run, opens_item, runs_on, skeleton

_LONGEST = 120
_OFTEN = 3
_FEW = 2
_FULL = 60
_NUMBER = re.compile(r"\d+|[ivxl]+", re.IGNORECASE)
_ROMANS = {"i": 1, "v": 5, "x": 10, "l": 50}


def set_apart(parts: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[list[Line]]]:
    """The body's blocks, and one of each running line.

    A page break inside a sentence parts two blocks; they are joined again.
    """
    numbers = page_numbers(parts)
    running = _running(parts, numbers)
    body: list[list[Line]] = []
    feet: dict[str, list[Line]] = {}
    broken = False
    for at, part in enumerate(parts):
        look = skeleton(_words(part))
        # A title that runs on at the head of its pages stands in the body once.
        if at in numbers or (at in running and (look in feet or not opens_item(part[0].text))):
            feet.setdefault(look, list(part))
            broken = True
            continue
        if at in running:
            feet[look] = []
        gap = part[0].number - body[-1][-1].number if body else 0
        if body and (broken or part[0].page_break or gap > _OFTEN) and cut(body[-1], part):
            body[-1].extend(part)
        else:
            body.append(list(part))
        broken = False
    return body, [foot for foot in feet.values() if foot]


def cut(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether the end of a page cut a paragraph in two."""
    last, first = above[-1].text.rstrip(), below[0].text.lstrip()
    if runs_on(last, first):
        return True
    if opens_item(first):
        return goes_on(last, first)
    return len(last) >= _FULL and (first[:1].islower() or (not ends_sentence(last) and first[:1].isalnum()))


def _words(part: Sequence[Line]) -> str:
    return " ".join(line.text.strip() for line in part)


def page_numbers(parts: Sequence[Sequence[Line]]) -> set[int]:
    """Lone numbers that count up by one, three or more; one that stands right at a page break is enough."""
    lone = [at for at, part in enumerate(parts) if len(part) == 1 and is_page_number(_words(part))]
    values = {at: _value(_words(parts[at])) for at in lone}
    found = {at for at in lone if at + 1 < len(parts) and parts[at + 1][0].page_break}
    for kind in (False, True):
        same = [at for at in lone if _is_roman(_words(parts[at])) is kind]
        chain: list[int] = []
        for at in same:
            if chain and values[at] == values[chain[-1]] + 1:
                chain.append(at)
                continue
            found |= set(chain) if len(chain) >= _OFTEN else set()
            chain = [at]
        found |= set(chain) if len(chain) >= _OFTEN else set()
    return found


def _is_roman(text: str) -> bool:
    return not re.search(r"\d", text)


def _value(text: str) -> int:
    found = _NUMBER.search(re.sub(r"(?i)page", "", text))
    if not found:
        return -1
    word = found.group().lower()
    if word.isdigit():
        return int(word)
    values = [_ROMANS[letter] for letter in word]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _running(parts: Sequence[Sequence[Line]], numbers: set[int]) -> set[int]:
    """Lines by themselves that come back word for word (but for digits), nearly always beside a page's end."""
    looks = {at: skeleton(_words(part)) for at, part in enumerate(parts) if len(part) == 1 and may_run(part[0].text)}
    often = Counter(look for look in looks.values() if _FEW < len(look) <= _LONGEST)
    found: set[int] = set()
    for look, count in often.items():
        places = [at for at in looks if looks[at] == look]
        beside = sum(_at_page_end(parts, at, numbers) for at in places)
        if count >= _OFTEN and beside >= 0.8 * count:
            found |= set(places)
    return found


def _at_page_end(parts: Sequence[Sequence[Line]], at: int, numbers: set[int]) -> bool:
    if at in numbers or at - 1 in numbers or at + 1 in numbers or parts[at][0].page_break:
        return True
    if at + 1 >= len(parts):
        return True
    after = parts[at + 1][0]
    before = parts[at][0].number - parts[at - 1][-1].number if at else _OFTEN + 1
    return after.page_break or after.number - parts[at][-1].number > _OFTEN or before > _OFTEN
