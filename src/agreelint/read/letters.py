"""Whether the letters that were read are the letters that a person sees: the same for every format."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from agreelint.model.manuscript import Manuscript
from agreelint.model.place import Gap, Note
from agreelint.read.lexicon import share

_WORD = re.compile(r"[^\W\d_]+")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff\uff21-\uff5a\U0001d400-\U0001d7ff]")
_TURNING = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_NO_WIDTH = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u180e\U000e0000-\U000e007f]")
_BROKEN = re.compile("[\ufffd\ue000-\uf8ff]")
# Greek and Cyrillic letters that look Latin; a sign like µ, Δ or β in a formula does not.
_LOOKALIKE = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχϲϳАВЕЅІЈКМНОРСТУХҮаеіјорсухѕԁԛԝһӏℓ")

_BLANK = re.compile("[\u3164\u115f\u1160\uffa0\u2800]")
# Small capitals, letters of phonetics, letters with odd marks (but for Vietnamese), letters in circles.
_ODD = re.compile(
    "[\u0250-\u02af\u1d00-\u1dbf\u1e00-\u1e9d\u2c60-\u2c7f\ua720-\ua7ff]|[\u249c-\u24e9\U0001f110-\U0001f189]{2}"
)
_DIGIT_IN_WORD = re.compile(r"\b(?:[A-Za-z][a-z]+[013457]{1,2}[a-z]{3,}|[01345][a-z]{3,}[013457])\b")
_DIGIT = re.compile(r"[a-z][013457]|[013457][a-z]")
_ADDRESS = re.compile(r"://|@|\bwww\.")
_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?![\w'])")
_CONTROL = re.compile(r"[\x08\x1b]|\w[\x00-\x07\x0e-\x1f\x7f-\x84\x86-\x9f]+\w|[a-z][\x0b\x0c]+[a-z]")

# Half of English running text is made of few words; text without them is another language, or letters gone wrong.
_COMMON = frozenset({
    "the", "of", "and", "to", "in", "or", "a", "any", "for", "shall", "by", "this", "be", "is", "on", "with",
    "as", "that", "not", "such", "may", "an", "at", "from", "are", "it", "will", "which", "all", "its", "other",
    "if", "under", "has", "have", "no", "use", "our", "you", "your", "we", "i", "was", "were", "their", "his",
    "can",
})  # fmt: skip
_LEAST_WORDS = 80
_LEAST_COMMON = 0.06
_MOST_BROKEN = 0.02
_FEW_COMMON, _MOST_DUMB, _LEAST_KNOWN = 0.2, 0.15, 0.4
_VOWEL = re.compile(r"[aeiouyà-ÿ]")
_FEW = 3

_CURE = "install agreelint[ocr] to have them recognised, or ask for another file"
_ANOTHER = "ask for another file"

# Words that lose their ligatures where a PDF's character map is broken, in the forms they are then left in.
_LIGATURED = (  # noqa: SIM905
    "affiliate affiliates benefit benefits certificate certified conflict confidential confidentiality definition"
    " definitions efficient financial identified identify indemnification indemnified modification modified"
    " notification notified office officer officers qualified satisfied specific specifically specified sufficient"
    " verification"
).split()


def _without_ligatures(word: str) -> Iterator[str]:
    for whole in ("ffi", "fi", "fl", "ff"):
        if whole in word:
            yield from (word.replace(whole, left, 1) for left in ("", whole[0], whole[-1], whole[:2]) if left != whole)


_MANGLED = {mangled: word for word in _LIGATURED for mangled in _without_ligatures(word)}


def doubts(read: Manuscript) -> tuple[list[Gap], list[Note]]:
    """What makes the letters of `read` doubtful: as gaps where words were surely not read as they look."""
    gaps: list[Gap] = []
    notes: list[Note] = []
    texts = [paragraph.text for paragraph in read.paragraphs]
    gaps += _garbled(read, texts)
    foreign = [text for text in texts if not text.isascii() and _OTHER_SCRIPT.search(text)]
    lookalikes = list(dict.fromkeys(word for text in foreign for word in _WORD.findall(text) if _is_mixed(word)))
    if lookalikes:
        gaps.append(Gap(read.name, _disguised(lookalikes)))
    gaps += _odd(read.name, texts)
    whole = "".join(run.text for paragraph in read.paragraphs for run in paragraph.runs if not run.text.isascii())
    if _TURNING.search(whole):
        why = "it holds marks that turn the order of letters around, so what is read is not what is seen: remove them."
        gaps.append(Gap(read.name, why))
    if _NO_WIDTH.search(whole):
        notes.append(Note("it holds characters of no width that nobody can see"))
    return gaps, notes


def controls(name: str, text: str) -> tuple[Gap, ...]:
    """Characters inside the words of a text file that steer a screen or a printer, as gaps."""
    if not _CONTROL.search(text):
        return ()
    why = "control characters stand inside its words, so what is read may not be what is seen: remove them."
    return (Gap(name, why),)


def _odd(name: str, texts: Sequence[str]) -> Iterator[Gap]:
    text = "\n".join(texts)
    plain = text.isascii()
    text = text if plain else unicodedata.normalize("NFC", text)
    if not plain and _BLANK.search(text):
        yield Gap(name, "letters that leave no ink stand in its words, so they were not understood: remove them.")
    suspects = _words_at(text, _DIGIT) if plain else [*_words_at(text, _ODD), *_words_at(text, _DIGIT)]
    found = (word for word in suspects if _ODD.search(word) or _DIGIT_IN_WORD.search(word))
    odd = list(dict.fromkeys(word for word in found if not _ADDRESS.search(word)))
    if odd:
        yield Gap(name, f"odd letters or digits pass for Latin letters in {_some(odd)}: they were not understood.")
    spaced = list(dict.fromkeys(found.group() for found in _SPACED.finditer(text)))
    if spaced:
        yield Gap(name, f"words are spaced out letter by letter ({_some(spaced)}) and were not understood.")


def _words_at(text: str, sign: re.Pattern[str]) -> Iterator[str]:
    """The words in which `sign` is found: most texts hold none."""
    end = 0
    for found in sign.finditer(text):
        if found.start() < end:
            continue
        start = end = found.start()
        while start and not text[start - 1].isspace():
            start -= 1
        while end < len(text) and not text[end].isspace():
            end += 1
        yield text[start:end]


def _is_mixed(word: str) -> bool:
    """Whether a word that looks Latin holds letters of another alphabet."""
    if not _OTHER_SCRIPT.search(word):
        return False
    foreign = [char for char in word if _OTHER_SCRIPT.match(char)]
    if len(foreign) == len(word):
        # A whole word of look-alikes ("ОR") is as good a disguise as one letter.
        return len(word) > 1 and all(char in _LOOKALIKE or char >= "\uff21" for char in word)
    return any(char in _LOOKALIKE or char >= "\uff21" for char in foreign)


def _disguised(words: Sequence[str]) -> str:
    return f"letters of another alphabet are dressed as Latin ones in {_some(words)}: such words were not understood."


def _some(words: Sequence[str]) -> str:
    more = f" and {len(words) - _FEW} more" if len(words) > _FEW else ""
    return ", ".join(f'"{word}"' for word in words[:_FEW]) + more


def _garbled(read: Manuscript, texts: Sequence[str]) -> Iterator[Gap]:
    broken = [paragraph for paragraph, text in zip(read.paragraphs, texts, strict=True) if _is_broken(text)]
    for page in sorted({paragraph.page or 0 for paragraph in broken}):
        what = f"page {page}" if page else read.name
        yield Gap(what, f"some of its letters stand for no character: {_CURE if page else _ANOTHER}.")
    words = _WORD.findall("\n".join(texts).casefold())
    mangled = sorted(_MANGLED.keys() & words)
    if len(mangled) >= _FEW:
        shown = ", ".join(f'"{word}" for "{_MANGLED[word]}"' for word in mangled[:_FEW])
        yield Gap(read.name, f"letters are lost from its words ({shown}): {_ANOTHER}.")
    elif len(words) >= _LEAST_WORDS and sum(map(_COMMON.__contains__, words)) < _LEAST_COMMON * len(words):
        why = "its words are not English, or its letters are garbled, so it could not be judged: ask for another file."
        yield Gap(read.name, why)


def _is_broken(text: str) -> bool:
    broken = 0 if text.isascii() else len(_BROKEN.findall(text[2:]))
    return broken > _FEW and broken > _MOST_BROKEN * len(text)


def is_garbled(lines: Sequence[str]) -> bool:
    """Whether the letters of a page stand for no character, or make no words: too few common ones, too few vowels."""
    if _is_broken("".join(line[2:] for line in lines)):
        return True
    words = [word.casefold() for line in lines for word in _WORD.findall(line) if len(word) > 1]
    if len(words) < _LEAST_WORDS or sum(word in _COMMON for word in words) > _FEW_COMMON * len(words):
        return False
    known = share(lines)
    strange = known is not None and known < _LEAST_KNOWN
    return strange or sum(not _VOWEL.search(word) for word in words) > _MOST_DUMB * len(words)
