"""Where the parts of an agreement begin: recitals, schedules, exhibits, amendments, order forms, signatures."""

import re
from dataclasses import dataclass
from typing import Final

from agreelint.model.agreement import PartKind
from agreelint.structure.labels import numerals
from agreelint.structure.text.formulas import says
from agreelint.structure.text.headings import is_capitals, is_title, name_of

_NUMBER: Final = (
    r"(?:(?:\d{4,9}|\d{2,4}[-/]\d{1,6})(?!\w)|(?:no\.\s*|no\s+|number\s+|#\s*)[A-Z]{0,3}-?\d[\d/-]{2,14}|(?:no\.?\s*|number\s+|#\s*)?(?:(?!no\b)(?:\d{1,3}(?:[.-]\d{1,3}){0,2}[A-Z]?|[A-Z]{1,2}(?:[-.]?\d{1,3})?|P\d{4,6}|[IVXLC]{1,6}|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)))"
)
_ATTACHED: Final = re.compile(
    rf"(?P<word>exhibit|schedule|annexure|annex|appendix|attachment|addendum|rider|enclosure)\s+(?P<number>{_NUMBER})"
    r"(?P<mark>\s*[.:]|\s*[-–—]{1,2}(?=\s)|\s*\(|\s+(?=to\b)|\s*$|,(?=\s)|\s{2,}|\s(?=[A-Z\"“\[]))",
    re.IGNORECASE,
)
_AMENDED: Final = re.compile(
    rf"(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+)?"
    rf"(?P<word>(?:amendment|variation|modification)\s+(?:agreement|deed|letter|order)|(?:deed|letter|instrument)\s+of\s+(?:amendment|variation)|"
    rf"(?:contract\s+)?modification|amendment|variation|addendum|supplement(?:al\s+agreement)?|amending\s+(?:agreement|deed)|"
    rf"side\s+(?:letter|agreement)|change\s+order)\b(?:\s+(?P<number>{_NUMBER}))?(?=\s*[.,:–—-]|\s*$|\s+to\b|\s+and\b|"
    rf"\s+(?:of|dated)\s+(?:\d|[A-Z][a-z]+\s+\d)|\s{{2,}}|\s*\()",
    re.IGNORECASE,
)
_DATED: Final = re.compile(r"(?:of|dated)\s+(?:\d{1,2}\s+\w+\s+\d{4}|\w+\s+\d{1,2},?\s+\d{4}|\d[\d./-]{5,10})")
_ORDER: Final = re.compile(
    r"(?:(?:purchase|sales|service|services|software|ai|saas|subscription|cloud|enterprise)\s+)?"
    r"(?:order form|order schedule|statement of work|purchase order|work order|task order|call-?off order|"
    r"work statement)\b"
    rf"(?:\s+(?P<number>{_NUMBER}))?(?=\s*[.:–—-]|\s*$|\s{{2,}}|\s*\(|,\s*(?:paragraph|section|clause)\s)",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"(?:[A-Z][\w&’'-]*\s+){0,5}(?P<word>annex|schedule|addendum|appendix|rider|exhibit|order|"
    r"terms)\b(?=\s*(?:$|,\s*paragraph|[.:–—]\s))",
    re.IGNORECASE,
)
_DIVISION: Final = re.compile(
    r"(?P<word>part|book|division|volume|title)\s+(?P<number>\d{1,2}|[A-Z]|[IVXLC]{1,6}|"
    r"one|two|three|four|five|six|seven|eight|nine|ten)(?P<mark>\s*[.:]|\s*[-–—](?=\s)|\s*$|\s+(?=[A-Z\[(]))",
    re.IGNORECASE,
)
_SET_OFF: Final = re.compile(
    r"(?:EXHIBIT|SCHEDULE|ANNEX(?:URE)?|APPENDIX|ATTACHMENT|ADDENDUM|RIDER|AMENDMENT|MODIFICATION|VARIATION"
    rf"|SIDE LETTER|ORDER FORM|TASK ORDER)"
    rf"\s+{_NUMBER}(?:\s*$|\s+[-–—]\s|\s*:)"
)
_RECITALS: Final = re.compile(
    r"(?:the\s+)?(?:recitals?|background|whereas|preamble|preliminary statements?|statement of purpose|introduction|"
    r"introductory|purpose|explanatory statements?|"
    r"witnesseth|w\s*i\s*t\s*n\s*e\s*s\s*s\s*e\s*t\s*h|premises)\b"
    r"(?P<mark>\s*[:.,]|\s*$|\s+(?=[A-Z(]))",
    re.IGNORECASE,
)
_MAIN: Final = re.compile(
    r"(?:the\s+)?(?:[A-Z][\w&’'-]*\s+){0,3}?(?:master|main|framework|head|principal|base)\s+(?:[A-Z][\w&’'-]*\s+){0,3}?"
    r"(?:agreement|contract|subcontract|terms|conditions|deed)(?:\s*\([^()]{1,60}\))?\s*[.:]?",
    re.IGNORECASE,
)
_REFERS: Final = re.compile(
    r"\s*(?:is|are|was|shall|may|will|must|can|attached|hereto|hereof|sets?|contains?|applies|apply|"
    r"of this|of the|and|"
    r"or|to this agreement (?:is|shall)|describes?|forms?|carries|continues?|prevails?|above|below|only|"
    r"governs?|as|which|"
    r"that|has|have)\b"
)


_KINDS: Final = {
    **dict.fromkeys(("schedule", "annexure", "annex", "appendix"), PartKind.SCHEDULE),
    **dict.fromkeys(("addendum", "rider"), PartKind.AMENDMENT),
}
_TITLE_WORDS: Final = 16


@dataclass(frozen=True, slots=True)
class Opening:
    """The start of a part. `length` is what its label and title take of the words; the rest are its first words."""

    kind: PartKind
    label: str
    title: str
    length: int
    fresh: bool = True


def opening(text: str, *, alone: bool, first: bool) -> Opening | None:
    """The part that `text` opens, or None.

    `alone` says that the block stands out as a heading, `first` that nothing came before it in the document.
    """
    words = text.strip()
    lead = len(text) - len(text.lstrip())
    found = (
        _attached(words, first, alone)
        or _amended(words, alone)
        or _order(words, alone, first)
        or _named(words, alone, first)
    )
    if found is None:
        return None
    return Opening(found.kind, found.label, found.title, lead + found.length, found.fresh)


def is_set_off(text: str) -> bool:
    """Whether the words can only name a paper: its kind in capitals, its number, and a dash or the end of the line."""
    words = text.strip()
    found = _SET_OFF.match(words)
    return found is not None and (not words[found.end() :].strip() or _is_short(words[found.end() :]))


def division(text: str) -> Opening | None:
    """A division of the body: "Part Two", "PART B – USE". Numbering runs on through it, or starts anew."""
    words = text.strip()
    match = _DIVISION.match(words)
    if match is None:
        return None
    rest = words[match.end() :]
    if not match["mark"].strip() and rest and not (is_capitals(rest) or is_title(rest)):
        return None
    if _REFERS.match(rest) or len(rest.split()) > 12 or rest.endswith((".", ";", ",")):  # noqa: PLR2004 - a title
        return None
    label = _cited(match["word"], match["number"])
    return Opening(PartKind.BODY, label, name_of(rest), len(text), fresh=False)


def main_agreement(text: str) -> Opening | None:
    """The agreement itself, where it stands behind an order form or another paper: "FRAMEWORK AGREEMENT"."""
    words = text.strip()
    if _MAIN.fullmatch(words) is None or not (is_capitals(words) or is_title(words)):
        return None
    return Opening(PartKind.BODY, name_of(words), "", len(text))


def recitals(text: str, *, alone: bool) -> Opening | None:
    """The opening of the recitals: a heading, or the first WHEREAS itself."""
    words = text.strip()
    match = _RECITALS.match(words)
    if match is None:
        return None
    rest = words[match.end() :]
    whereas = words[:7].lower() == "whereas"
    if whereas:
        return Opening(PartKind.RECITALS, "Recitals", "", 0)
    if not rest:
        return Opening(PartKind.RECITALS, "Recitals", name_of(words), len(text))
    if not match["mark"].strip() or (not alone and match["mark"].strip() == ","):
        return None
    lead = len(text) - len(text.lstrip())
    return Opening(PartKind.RECITALS, "Recitals", name_of(words[: match.end()]), lead + match.end())


def number_of(text: str) -> str:
    """The number of a part, so that "Schedule One" and "Schedule 1", "Annex II" and "Annex ii" are one."""
    value = numerals.words(text)
    return (
        str(value)
        if value is not None
        else re.sub(r"^(?:no\.?|number|#)\s*", "", text.strip(), flags=re.IGNORECASE).upper()
    )


def _cited(word: str, number: str | None) -> str:
    return " ".join(x for x in (word.capitalize(), (number or "").strip()) if x)


def labelled(label: str, text: str) -> Opening | None:
    """The part or division that begins at a paragraph whose list label Word shows as "Schedule 1" or "Part 2", or None.

    Its words are the title, however they are written, unless they say something; `length` counts from the label on.
    """
    bare = label.strip().rstrip(" .:-–—")
    match = _ATTACHED.fullmatch(bare) or _DIVISION.fullmatch(bare)
    if match is None:
        return None
    word = match["word"].lower()
    divides = match.re is _DIVISION
    shown, title = _cited(match["word"], match["number"]), text.strip()
    whole = not title or _is_short(title)
    kind = PartKind.BODY if divides else _KINDS.get(word, PartKind.EXHIBIT)
    return Opening(kind, shown, name_of(title) if whole else "", len(text) * whole, fresh=not divides)


def _attached(words: str, first: bool, alone: bool) -> Opening | None:
    match = _ATTACHED.match(words)
    if match is None:
        return None
    # The number under which a contract was filed ("Exhibit 10.28") names no part of it.
    if first and re.fullmatch(r"\d{1,2}\.\d{1,3}", match["number"]) and match["word"].lower() == "exhibit":
        return None
    if not _opens_it(words, match, alone):
        return None
    mark = match["mark"].strip()
    kind = _KINDS.get(match["word"].lower(), PartKind.EXHIBIT)
    return _titled(kind, _cited(match["word"], match["number"]), words, match.end(), kept=mark == "(", alone=alone)


def _opens_it(words: str, match: re.Match[str], alone: bool) -> bool:
    """Whether a label opens its part here, and no sentence about it ("Exhibit A is attached")."""
    number, mark, rest = match["number"], match["mark"].strip(), words[match.end() :]
    onto = rest.lower().startswith("to ")
    if number.isalpha() and number.islower() and numerals.words(number) is None:
        return False
    if mark == ",":
        return match["word"].isupper()
    if mark == "(":
        return bool(re.match(r"[^)]{0,120}\)\s*[.:]?\s*$", rest))
    if mark != "." and (_REFERS.match(rest) or rest[:1].islower()) and not onto:
        return False
    return bool(mark or not rest or (words[0].isupper() and (_is_name(rest) or onto or (alone and _is_short(rest)))))


def _amended(words: str, alone: bool) -> Opening | None:
    match = _AMENDED.match(words)
    if match is None:
        return None
    rest = words[match.end() :].lstrip()
    numbered = match["number"] is not None or words[: match.start("word")].strip() != ""
    dated = _DATED.fullmatch(rest) is not None
    if not (alone or (numbered and rest[:1] in tuple(".:–—-")) or (dated and words[:4].isupper())):
        return None
    if not numbered and rest and not dated and not rest.lower().startswith(("to ", "–", "-", "—", ":")):
        return None
    if _REFERS.match(rest) and not dated and not rest.lower().startswith("to "):
        return None
    label = words[: match.end()].strip()
    label = label.title().replace(" No.", " No.") if label.isupper() else label
    end = match.end() + (1 if rest[:1] in {".", ":"} else 0)
    return _titled(PartKind.AMENDMENT, label, words, end)


def _order(words: str, alone: bool, first: bool) -> Opening | None:
    match = _ORDER.match(words)
    if match is None or not (alone or first or is_capitals(match[0])):
        return None
    rest = words[match.end() :]
    if rest.startswith(","):
        return Opening(PartKind.ORDER_FORM, match[0].title(), "", match.end() + 1)
    if _REFERS.match(rest) or says(rest):
        return None
    label = words[: match.end()].strip()
    return _titled(PartKind.ORDER_FORM, label.title() if label.isupper() else label, words, match.end())


def _named(words: str, alone: bool, first: bool) -> Opening | None:
    """A part with a name for a number: "SECURITY ANNEX", "DATA PROCESSING ADDENDUM"."""
    match = _NAMED.match(words)
    if match is None or first or match["word"].lower() in {"order", "terms"}:
        return None
    name = words[: match.end()]
    if len(name.split()) < 2 or not (is_capitals(name) or (alone and is_title(name))):  # noqa: PLR2004 - more than the noun
        return None
    word = match["word"].lower()
    kind = (
        PartKind.AMENDMENT
        if word == "rider"
        else PartKind.EXHIBIT
        if word in {"exhibit", "addendum"}
        else PartKind.SCHEDULE
    )
    rest = words[match.end() :]
    label = name.title() if is_capitals(name) else name
    end = match.end() + (1 if rest[:1] in {".", ":", ","} else 0)
    return Opening(kind, label, "", end)


def _titled(kind: PartKind, label: str, words: str, end: int, *, kept: bool = False, alone: bool = False) -> Opening:
    """The title that follows a part's label on its line, where it is one; other words stay for the clauses."""
    rest = words[end:]
    if not rest.strip():
        return Opening(kind, label, "", len(words))
    name = rest.strip().lstrip("–—-:. ").rstrip(")") if not kept else rest.strip().rstrip("). :")
    if _is_name(name) or rest.strip().lower().startswith("to ") or (alone and _is_short(name)):
        return Opening(kind, label, name_of(name), len(words))
    return Opening(kind, label, "", end)


def _is_short(text: str) -> bool:
    """Whether the words may be a title by their number and their end."""
    words = text.strip().strip("[]()")
    return (
        bool(words) and len(words.split()) <= _TITLE_WORDS and not words.endswith((".", ";", ",")) and not says(words)
    )


def _is_name(text: str) -> bool:
    words = text.strip().strip("[]()")
    return _is_short(text) and (is_capitals(words) or is_title(words))
