"""What a sentence says that something is not, where a limit forbids just that: "de-identified data not being Data"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreelint.language.phrases.lists import each
from agreelint.language.words.normalise import Words
from agreelint.model.span import Span

_BE = each("is are being")
_COUNT = each("constitute count amount")
_SKIPPED = each("being as to be a an the any such our your their its constitute count amount taken treated regarded")
_ENDS = each("for within under hereunder in where if when of by")
_NEVER = each("permitted authorized licensed allowed approved eligible breach defect default failure exempt excused")
_LONGEST = 4  # words of what something is not
_SHORT = 3  # letters of a word that names nothing
_STEM = 5  # letters: "dismissal" and "dismissed" are one


@dataclass(frozen=True, slots=True)
class Denial:
    """Words by which something is not what their `stems` name."""

    span: Span
    stems: frozenset[str]

    def narrows(self, text: str, spans: Sequence[Span]) -> bool:
        """Whether a limit that stands in `spans` of the text is one on what is denied."""
        named = [stem(word) for span in spans if not span.meets(self.span) for word in span.of(text).split()]
        return self.stems <= set(named)


def stem(word: str) -> str:
    """The first letters of a word, by which its forms are one."""
    return word.casefold()[:_STEM]


def denials(words: Words) -> Iterator[Denial]:
    """What the words say that something is not, at the end of a clause of theirs."""
    for at, word in enumerate(words.norm):
        if word != "not" or not at or at + 1 == len(words):
            continue
        after = words.norm[at + 1]
        if words.norm[at - 1] not in _BE and after != "being" and after not in _COUNT:
            continue
        start = next((i for i in range(at + 1, len(words)) if words.norm[i] not in _SKIPPED), len(words))
        end = next((i for i in range(start + 1, len(words)) if words.norm[i] in _ENDS or words.before[i].strip()), 0)
        named = words.norm[start : end or len(words)]
        if 0 < len(named) <= _LONGEST and not _NEVER.intersection(named) and min(map(len, named)) > _SHORT:
            yield Denial(words.span(at, start + len(named)), frozenset(map(stem, named)))
