"""What cross-references lead to: clauses, or a part."""

import re

from agreelint.model.agreement import Clause, PartKind
from agreelint.structure.labels import numerals
from agreelint.structure.references.index import PART_WORDS, Index, numbers_in, part_named, simple
from agreelint.structure.references.numbered import in_turn, numbered
from agreelint.structure.references.of_a_paper import AMENDING, DELETED, ITS_OWN, OF_MAIN, OF_PAPER, OF_THE_AGREEMENT
from agreelint.structure.text.parts import number_of


def resolve(word: str, listed: str, after: str, clause: Clause, known: Index) -> tuple[tuple[int, ...], int | None]:
    """The clauses, or the part, that the words name; a list or a range names several."""
    singular = (
        word.rstrip("s")
        if word not in {"annexes", "appendices"}
        else {"annexes": "annex", "appendices": "appendix"}[word]
    )
    space = known.spaces[clause.part]
    inside = OF_PAPER.match(after)
    own_word = "section" if singular in {"§", "¶"} else singular
    there = known.origins.cited(own_word, numbers_in(listed), inside["paper"] if inside else "", clause)
    if there or (inside is not None and known.origins.numbers_of(inside["paper"])):
        strays = inside is None and known.origins.strays(there, clause)
        # A clause of the extract's own may be meant as well: no head of another may lead away from it.
        own = (
            [at for one in numbers_in(listed) for at in numbered(singular, one, clause, space, known)] if strays else ()
        )
        return tuple(dict.fromkeys((*there, *(at for at in own if at not in known.origins.of)))), None
    space = _meant(singular, after, clause, inside, known)
    if singular in PART_WORDS:
        parts = [
            known.labels[key]
            for one in numbers_in(listed)
            if (key := f"{PART_WORDS[singular]} {number_of(_plain(one))}") in known.labels
        ]
        named = _named(singular, listed, known) if not parts else ()
        if parts or named or singular != "part":
            return named, parts[0] if parts else None
    if singular == "recital":
        parts = [at for at, part in enumerate(known.parts) if part.kind is PartKind.RECITALS]
        space = known.spaces[parts[0]] if parts else space

    def find(number: str) -> list[int]:
        hits = numbered(singular, number, clause, space, known)
        if not hits and inside is None and number.isupper() and (roman := numerals.roman(number)):
            hits = numbered("", str(roman), clause, space, known)  # "Article VI", where the sixth is simply called 6
        if hits == [clause.index] and inside is None and singular in OF_THE_AGREEMENT:
            # "1. Section 1 is deleted" in a schedule: whoever means the clause itself says "this".
            hits = numbered(singular, number, clause, _body(known, default=space), known)
        return hits

    return in_turn(listed, known, find) or _named(singular, listed, known), None


def within(word: str, listed: str, clause: Clause, home: int, known: Index) -> tuple[int, ...]:
    """The clauses of the part `home` that the words name, cited in `clause`; () where it has none of them."""

    def find(number: str) -> list[int]:
        hits = numbered(word.rstrip("s"), number, clause, known.spaces[home], known)
        return [hit for hit in hits if known.clauses[hit].part == home]

    return in_turn(listed, known, find)


def is_number(number: str, word: str, known: Index) -> bool:
    """Whether a clause has that number, or that word and number as its label."""
    spaces = dict.fromkeys(known.spaces)
    keys = (*((simple(number),) if number[0].isdigit() else ()), simple(f"{word} {number}"))
    value = int(number) if number.isdigit() else numerals.roman(number)
    return any(
        known.numbers.get((space, key)) or (value is not None and known.values.get((space, word, value)))
        for space in spaces
        for key in keys
    )


def _meant(word: str, after: str, clause: Clause, inside: re.Match[str] | None, known: Index) -> int:
    """The space that a number is of: that of the paper it is said to be `inside`, of the agreement, or its own."""
    own = known.spaces[clause.part]
    if inside is not None and (at := part_named(inside["paper"], known)) is not None:
        return known.spaces[at]
    # Nobody deletes a clause of the paper that he is writing.
    if OF_MAIN.match(after) or (inside is None and DELETED.match(after)):
        return _body(known, default=own)
    if ITS_OWN.match(after):
        return own
    return _amended(clause, known, default=own) if inside is None and word in OF_THE_AGREEMENT else own


def _amended(clause: Clause, known: Index, *, default: int) -> int:
    """The space of what a paper amends: its "Section 1" is that of the agreement, though it has an item 1 of its own.

    As long as its items are not called sections themselves.
    """
    if known.parts[clause.part].kind not in AMENDING:
        return default
    called = {keyword for (space, keyword, _) in known.values if space == default}
    return default if called & OF_THE_AGREEMENT else _body(known, default=default)


def _body(known: Index, *, default: int) -> int:
    """The space of the agreement itself, before its schedules and what amends it."""
    return next((known.spaces[at] for at, part in enumerate(known.parts) if part.kind is PartKind.BODY), default)


def _named(word: str, listed: str, known: Index) -> tuple[int, ...]:
    """The clauses that bear the word and the numbers as a name within their words: "8. Annex Q. …"."""
    return tuple(dict.fromkeys(at for one in numbers_in(listed) for at in known.names.numbered(word, _plain(one))))


def _plain(number: str) -> str:
    return number.split("(", maxsplit=1)[0].strip() or number
