"""The ways to read a number: which sequence it may belong to, and its place there."""

from typing import Final, NamedTuple

from agreelint.structure.labels import numerals

# No list in a contract runs further in Roman numerals; "(mix)" and "(cd)" are words.
_MOST_ROMAN: Final = 60


class Reading(NamedTuple):
    """One way to read a label: the family whose sequence it would belong to, and its place in that sequence."""

    family: str
    values: tuple[int, ...]


def numbers(text: str, family: str) -> tuple[Reading, ...]:
    """The readings of one letter, Roman numeral or plain number; `family` holds "#" where the number stands."""
    if text.isdigit():
        return (Reading(family.replace("#", "1"), (int(text),)),)
    upper = text.isupper()
    found: list[Reading] = []
    value = numerals.roman(text) if text.isupper() or text.islower() else None
    if value is not None and value <= _MOST_ROMAN:
        found.append(Reading(family.replace("#", "I" if upper else "i"), (value,)))
    value = numerals.letters(text) if text.isupper() or text.islower() else None
    if value is not None:
        found.append(Reading(family.replace("#", "A" if upper else "a"), (value,)))
        if len(text) > 1:
            found.append(Reading(family.replace("#", ("A" if upper else "a") * len(text)), ((value - 1) % 26 + 1,)))
    return tuple(found)


def decimal(values: tuple[int, ...]) -> Reading:
    """A number of several parts; "1.0" is the first of its level, as "1" is."""
    if len(values) == 2 and values[1] == 0:  # noqa: PLR2004 - a pair
        return Reading("1.", values[:1])
    return Reading(f"{len(values)} parts", values)


def lettered(letters: str, values: tuple[int, ...]) -> tuple[Reading, ...]:
    """The readings of "H.12" and "II.1": numbers of a section that has a letter, or of an article in Roman numerals."""
    roman = numerals.roman(letters)
    return (
        *((Reading(f"{letters} {len(values)} parts", values),) if len(letters) == 1 else ()),
        *((decimal((roman, *values)),) if roman is not None and roman <= _MOST_ROMAN else ()),
    )
