"""Where the parts of an agreement begin: recitals, schedules, exhibits, amendments, order forms, signatures."""

import re
from dataclasses import dataclass
from typing import Final

from agreelint.model.agreement import PartKind
from agreelint.structure import numerals
from agreelint.structure.headings import is_capitals, is_title, name_of

_NUMBER: Final = (
    r"(?:no\.?\s*|number\s+|#\s*)?(?:\d{1,3}(?:[.-]\d{1,3}){0,2}[A-Z]?|[A-Z]{1,2}(?:[-.]?\d{1,3})?|[IVXLC]{1,6}|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_ATTACHED: Final = re.compile(
    rf"(?P<word>exhibit|schedule|annexure|annex|appendix|attachment|addendum|rider|enclosure)\s+(?P<number>{_NUMBER})"
    r"(?P<mark>\s*[.:]|\s*[-–—]{1,2}(?=\s)|\s*\(|\s+(?=to\b)|\s*$|,(?=\s)|\s{2,}|\s(?=[A-Z\"“\[]))",
    re.IGNORECASE,
)
_AMENDED: Final = re.compile(
    rf"(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+)?"
    rf"(?P<word>amendment|modification|variation|addendum|supplement(?:al agreement)?|amending agreement|side letter|"
    rf"letter of amendment|change order)\b(?:\s+(?P<number>{_NUMBER}))?(?=\s*[.:–—-]|\s*$|\s+to\b|\s+and\b|\s{{2,}}|\s*\()",
    re.IGNORECASE,
)
_ORDER: Final = re.compile(
    r"(?:(?:purchase|sales|service|services|software|ai|saas|subscription|cloud|enterprise)\s+)?"
    r"(?:order form|order schedule|statement of work|purchase order|work order|task order|call-?off order|work statement)\b"
    rf"(?:\s+(?P<number>{_NUMBER}))?(?=\s*[.:–—-]|\s*$|\s{{2,}}|\s*\(|,\s*(?:paragraph|section|clause)\s)",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"(?:[A-Z][\w&’'-]*\s+){0,5}(?P<word>annex|schedule|addendum|appendix|rider|exhibit|order|terms)\b(?=\s*(?:$|,\s*paragraph|[.:–—]\s))",
    re.IGNORECASE,
)
_DIVISION: Final = re.compile(
    r"(?P<word>part|book|division|volume|title)\s+(?P<number>\d{1,2}|[A-Z]|[IVXLC]{1,6}|"
    r"one|two|three|four|five|six|seven|eight|nine|ten)(?P<mark>\s*[.:]|\s*[-–—](?=\s)|\s*$|\s+(?=[A-Z\[(]))",
    re.IGNORECASE,
)
_RECITALS: Final = re.compile(
    r"(?:the\s+)?(?:recitals?|background|whereas|preamble|preliminary statements?|statement of purpose|witnesseth|w\s*i\s*t\s*n\s*e\s*s\s*s\s*e\s*t\s*h|premises)\b"
    r"(?P<mark>\s*[:.,]|\s*$|\s+(?=[A-Z(]))",
    re.IGNORECASE,
)
_AGREED: Final = re.compile(
    r"(?:now,?\s+therefore|therefore,?\s+(?:the|in)|it is (?:hereby )?agreed|the parties (?:hereby |therefore )?(?:hereto )?"
    r"(?:hereby )?agree\b|agreed terms|operative (?:provisions|part|terms)|terms and conditions\s*$|agreement\s*:?\s*$|"
    r"accordingly,? the parties|in consideration of)",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"(?:in witness (?:whereof|of which|thereof)|signature page|signatures?\s*:?\s*$|signed (?:by|for|on behalf)|"
    r"executed (?:as|by|and delivered|on)\b|agreed (?:and|&) accepted|accepted (?:and|&) agreed|agreed to and accepted|"
    r"acknowledged and agreed\s*:?|the parties have (?:caused|executed|signed)|\[?signature page)",
    re.IGNORECASE,
)
_SIGN_LINE: Final = re.compile(
    r"(?:by|name|title|date|dated|its|signature|signed|print(?:ed)? name|authori[sz]ed signat(?:ure|ory)|witness|position|"
    r"for and on behalf of[^.]*|address|attest|e-?mail|attention)\s*[:_]|_{3,}|/s/|\[?signature",
    re.IGNORECASE,
)
_PREAMBLE: Final = re.compile(
    r"\b(?:(?:by and )?(?:between|among|amongst)\b|(?:is|are|was) (?:made|entered)|made and entered|"
    r"(?:effective|made|dated) (?:as of|on|this)|is dated|parties\s*:)",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\b(?:between|among|amongst|by and between)\b", re.IGNORECASE)
_TITLED: Final = re.compile(
    r"[^.;]{0,160}\b(?:AGREEMENT|CONTRACT|LICEN[SC]E|ADDENDUM|DEED|Agreement|Contract)\b[^.;]{0,120}\b(?:dated|made|entered|effective|between|among)\b"
)
_THIS: Final = re.compile(
    r"this\s+[^.;]{0,120}?(?:agreement|contract|licen[sc]e|addendum|amendment|order|terms|deed|subcontract|"
    r"memorandum|statement|lease|understanding)\b",
    re.IGNORECASE,
)
_MODAL: Final = re.compile(
    r"\b(?:may|shall|must|will|cannot|can|agrees? (?:to|not|that)|is entitled|are entitled|hereby|won['’]t|not)\b",
    re.IGNORECASE,
)
_REFERS: Final = re.compile(
    r"\s*(?:is|are|was|shall|may|will|must|can|attached|hereto|hereof|sets?|contains?|applies|apply|of this|of the|and|"
    r"or|to this agreement (?:is|shall)|describes?|forms?|carries|continues?|prevails?|above|below|only|governs?|as|which|"
    r"that|has|have)\b"
)


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
        _attached(words, first) or _amended(words, alone) or _order(words, alone, first) or _named(words, alone, first)
    )
    if found is None:
        return None
    return Opening(found.kind, found.label, found.title, lead + found.length, found.fresh)


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


def is_agreed(text: str) -> bool:
    """Whether the words end the recitals ("NOW, THEREFORE", "The parties agree")."""
    return bool(_AGREED.match(text.strip()[:200]))


def opens_signatures(text: str) -> bool:
    """Whether the words open the block of signatures."""
    return bool(_SIGNED.match(text.strip()[:200]))


def is_signature(text: str) -> bool:
    """Whether the words only serve signing; a clause among the signatures stays a clause."""
    words = text.strip()
    if opens_signatures(words):
        return len(words.split()) < 90  # noqa: PLR2004 - longer words say more than who signs
    if _SIGN_LINE.search(words[:200]):
        return len(words.split()) < 40 or not says(words)  # noqa: PLR2004 - same
    return len(words.split()) <= 12 and not says(words)  # noqa: PLR2004 - a name, an address


def says(text: str) -> bool:
    """Whether somebody may, shall or must do something according to the words."""
    return bool(_MODAL.search(text))


def is_preamble(text: str) -> bool:
    """Whether the words name the agreement and its parties."""
    words = text[:1500]
    return (
        opens_agreement(text)
        or bool(_THIS.search(words[:300]) and _PREAMBLE.search(words))
        or bool(
            re.match(
                r"\s*(?:between|and|among|by and between|dated|date|effective date|parties)\b[^.]{0,400}$",
                words,
                re.IGNORECASE,
            )
        )
    )


def opens_agreement(text: str) -> bool:
    """Whether the words open an agreement with its parties: "This Agreement is made between …"."""
    words = text.strip()[:1500]
    if words[:5].lower() == "this ":
        return bool(_THIS.match(words) and _BETWEEN.search(words))
    return bool(_TITLED.match(words) and _BETWEEN.search(words) and not words[:7].lower() == "whereas")


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


def _attached(words: str, first: bool) -> Opening | None:
    match = _ATTACHED.match(words)
    if match is None:
        return None
    number, rest = match["number"], words[match.end() :]
    # The number under which a contract was filed ("Exhibit 10.28") names no part of it.
    if first and re.fullmatch(r"\d{1,2}\.\d{1,3}", number) and match["word"].lower() == "exhibit":
        return None
    if number.isalpha() and number.islower() and numerals.words(number) is None:
        return None
    mark = match["mark"].strip()
    if mark != "." and (_REFERS.match(rest) or rest[:1].islower()) and not rest.lower().startswith("to "):
        return None
    if not mark and rest and not (words[0].isupper() and (_is_name(rest) or rest.lower().startswith("to "))):
        return None
    if mark == "," and not match["word"].isupper():
        return None
    if mark == "(" and not re.match(r"[^)]{0,120}\)\s*[.:]?\s*$", rest):
        return None
    word = match["word"].lower()
    kind = PartKind.SCHEDULE if word in {"schedule", "annexure", "annex", "appendix"} else PartKind.EXHIBIT
    if word == "addendum":
        kind = PartKind.AMENDMENT
    return _titled(kind, _cited(match["word"], number), words, match.end(), kept=mark == "(")


def _amended(words: str, alone: bool) -> Opening | None:
    match = _AMENDED.match(words)
    if match is None:
        return None
    rest = words[match.end() :].lstrip()
    numbered = match["number"] is not None or words[: match.start("word")].strip() != ""
    if not (alone or (numbered and rest[:1] in tuple(".:–—-"))):
        return None
    if not numbered and rest and not rest.lower().startswith(("to ", "–", "-", "—", ":")):
        return None
    if _REFERS.match(rest) and not rest.lower().startswith("to "):
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
    kind = PartKind.EXHIBIT if match["word"].lower() in {"exhibit", "addendum", "rider"} else PartKind.SCHEDULE
    rest = words[match.end() :]
    label = name.title() if is_capitals(name) else name
    end = match.end() + (1 if rest[:1] in {".", ":", ","} else 0)
    return Opening(kind, label, "", end)


def _titled(kind: PartKind, label: str, words: str, end: int, *, kept: bool = False) -> Opening:
    """The title that follows a part's label on its line, where it is one; other words stay for the clauses."""
    rest = words[end:]
    if not rest.strip():
        return Opening(kind, label, "", len(words))
    name = rest.strip().lstrip("–—-:. ").rstrip(")") if not kept else rest.strip().rstrip("). :")
    if _is_name(name) or rest.strip().lower().startswith("to "):
        return Opening(kind, label, name_of(name), len(words))
    return Opening(kind, label, "", end)


def _is_name(text: str) -> bool:
    words = text.strip().strip("[]()")
    if not words or len(words.split()) > 16 or words.endswith((".", ";", ",")) or says(words):  # noqa: PLR2004 - a title
        return False
    return is_capitals(words) or is_title(words)
