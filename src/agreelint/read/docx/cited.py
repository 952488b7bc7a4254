r"""What Word's own cross-references say of a paragraph's number, beside the number that was worked out here.

Word keeps in the file what a `REF \w`, `REF \r` or `REF \n` field last showed. Where that is not how the label reads,
either the field is stale or the label was counted otherwise than Word does: nobody can tell without Word.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from agreelint.model.place import Note

_SWITCHES = {r"\w", r"\r", r"\n"}
# It leaves out all words of the label.
_WORDLESS = r"\t"
_MOST = 40


@dataclass(frozen=True, slots=True)
class Citation:
    """A cross-reference by number: the bookmark it names, and the words it last showed."""

    bookmark: str
    shown: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paragraph that may be cited: its place among all, its own label, and that label after those above it."""

    paragraph: int
    own: str
    full: str


def bookmark_of(told: Sequence[str]) -> str:
    """The bookmark whose number a field shows by its instruction, or nothing."""
    if len(told) < 3 or told[0].upper() != "REF" or _WORDLESS in told:  # noqa: PLR2004 - REF, a name, a switch
        return ""
    return told[1] if _SWITCHES & {word.lower() for word in told[2:]} else ""


def disputed(citations: Iterable[Citation], known: Mapping[str, Numbered]) -> Iterable[Note]:
    """A note at each paragraph whose number a cross-reference gives otherwise, once."""
    met: set[int] = set()
    for citation in citations:
        cited = known.get(citation.bookmark)
        if cited is None or cited.paragraph in met or _agrees(_bare(citation.shown), cited):
            continue
        met.add(cited.paragraph)
        ours = _bare(cited.full) or "none"
        yield Note(
            f"its number is not certain: it was worked out as {ours[:_MOST]}, but a cross-reference in the file says"
            f" {citation.shown.strip()[:_MOST]}: update the fields in Word, save it and check it again",
            paragraph=cited.paragraph,
        )


def _agrees(shown: str, cited: Numbered) -> bool:
    own, full = _bare(cited.own), _bare(cited.full)
    if not shown or shown.startswith("error!"):
        return True
    if not own:
        # Word shows a nought for a paragraph without a number.
        return shown == "0"
    return full.endswith(shown) and shown.endswith(own)


def _bare(label: str) -> str:
    """A label as a cross-reference shows it, in small letters and without blanks."""
    return "".join(label.casefold().split()).rstrip(".")
