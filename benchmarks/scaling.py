"""How time grows with length: each stage on inputs made to be slow, as the ratio of ten times the length to once.

    python benchmarks/scaling.py

A stage in proportion to its input shows about 10, one that is quadratic about 100.
"""

from collections.abc import Callable
from time import process_time

from agreelint import language, read, structure
from agreelint.language.statements.sentences import sentences
from agreelint.language.words.normalise import words
from agreelint.model.rule import Concept

LENGTH = 2_000
CONCEPTS = (Concept("c", "", ("(any|all) ~12 (any|all) ~12 end", "any any? any? stop")),)


def seconds(act: Callable[[], object]) -> float:
    """CPU time of one run, the best of three."""

    def once() -> float:
        begun = process_time()
        act()
        return process_time() - begun

    return min(once() for _ in range(3))


def clauses(text: str) -> object:
    """From plain text to the clause tree."""
    return structure.agreement(read.manuscript("a.txt", text.encode()))


def main() -> None:
    """Print the table."""
    lexicon = language.lexicon(CONCEPTS)
    cases: list[tuple[str, Callable[[str], object], str]] = [
        *(("sentences", sentences, bit) for bit in (".", "1. ", "Inc. ", "(“", ".\n")),
        *(("clauses", clauses, bit) for bit in ("1. Fees. ", "(a) pay;\n", "Section 5.3, ", "1.1.1 X\n")),
        ("phrases", lambda text: lexicon.matcher.hits(words(text)), "any "),
    ]
    for stage, act, bit in cases:
        once = seconds(lambda act=act, bit=bit: act(bit * LENGTH))
        ten = seconds(lambda act=act, bit=bit: act(bit * LENGTH * 10))
        print(f"{stage:10} {bit!r:18} {ten * 1000:8.1f} ms  × {ten / max(once, 1e-6):5.1f}")


if __name__ == "__main__":
    main()
