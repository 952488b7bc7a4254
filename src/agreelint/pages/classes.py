"""Word classes: `{name}` in a phrase stands for any phrase of the concept of that name, without its homonyms."""

import re
from collections.abc import Iterable, Mapping, Sequence

from agreelint.language import PhraseError
from agreelint.pages.markdown import Block, Section

Classes = Mapping[str, Sequence[str]]
_CLASS = re.compile(r"\{([^{}]*)\}")


def classes_in(sections: Iterable[Section]) -> dict[str, tuple[str, ...]]:
    """The phrases of every concept by name, as they are written."""
    return {
        section.title: tuple(piece.text for piece in section.pieces if piece.kind is Block.BULLET)
        for section in sections
        if section.level == 1
    }


def filled(phrase: str, classes: Classes, inside: tuple[str, ...] = ()) -> str:
    """The phrase with the words of its classes in their place.

    Raises:
        PhraseError: when there is no such class, or it stands within itself.
    """

    def words(match: re.Match[str]) -> str:
        name = match[1]
        if name in inside:
            raise PhraseError(f"the class {name!r} stands within itself")
        if name not in classes:
            raise PhraseError(f"the phrase {phrase!r} names {name!r}, which is no concept of the vocabulary")
        return f"({'|'.join(filled(one, classes, (*inside, name)) for one in classes[name])})"

    return _CLASS.sub(words, phrase)


def outline(phrase: str) -> str:
    """The phrase with a word in the place of each class, whose own phrases are looked at where they stand."""
    return _CLASS.sub("x", phrase)
