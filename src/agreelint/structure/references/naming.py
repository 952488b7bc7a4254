"""The names by which a document calls its own passages: "Note S", "Para 3", "the Orbit Annex", "Revision A"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

# Nouns for a piece of paper, or a passage on one: a single one of them, with a name or a number, may be cited.
_PAPERS: Final = (
    "annex|annexe|annexure|appendix|exhibit|schedule|attachment|addendum|amendment|modification|variation|rider|"
    "enclosure|endorsement|supplement|codicil|protocol|note|sheet|tab|revision|extract"
)
_PASSAGES: Final = frozenset(
    (
        *_PAPERS.split("|"),
        *("article", "section", "clause", "paragraph", "para", "point", "rule", "line", "entry", "provision"),
        *("stipulation", "condition", "change sheet", "side letter", "change order", "change notice"),
    )
)
# What a document counts, too, without citing it: stages, times, kinds, things, people.
_COUNTED: Final = frozenset(
    (
        *("phase", "stage", "step", "period", "option", "milestone", "deliverable", "increment", "sprint"),
        *("day", "week", "month", "quarter", "year", "hour", "minute", "wave", "round", "shift", "task", "test", "q"),
        *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
        *("november", "december", "release", "version", "build", "edition", "generation", "model", "product", "system"),
        *("level", "tier", "grade", "class", "category", "type", "kind", "band", "priority", "severity", "group"),
        *("region", "zone", "area", "site", "building", "floor", "room", "suite", "unit", "lot", "plot", "block"),
        *("parcel", "loan", "tranche", "facility", "series", "batch", "sample", "party", "company", "person", "member"),
        *("user", "team", "crew", "individual", "buyer", "seller", "witness", "service", "module", "package", "plan"),
        *("bundle", "project", "figure", "table", "chart", "photo", "image", "question", "answer", "example"),
        *("scenario", "case", "page", "volume", "vehicle", "aircraft", "vessel", "route", "flight", "channel", "port"),
        *("node", "server", "device", "no", "number", "recital", "whereas", "bank", "lender", "agent"),
    )
)
NUMBER: Final = r"(?:\d{1,4}|[A-Z]{1,2}-?\d{1,6}|[A-Z]|[IVX]{2,6})"
_WORD: Final = r"[A-Z][\w’'-]{0,24}"
_MARK: Final = r"(?=\s*(?:[.:](?:\s|$)|\s[–—-]\s)|\s*$|\s*\([^()]{1,80}\)\s*(?:[.:](?:\s|$)|$))"
_NUMBERED: Final = re.compile(rf"(?P<words>(?:{_WORD}\s+){{0,2}}{_WORD})\s+(?P<number>{NUMBER}){_MARK}")
_TITLED: Final = re.compile(rf"(?P<words>(?:{_WORD}\s+){{1,3}}(?i:{_PAPERS})){_MARK}")
# "Conduct Code, rule 1: …", "Private Offer, Revision A: …": a paper, and a passage of it.
_PAPER: Final = re.compile(rf"(?P<paper>(?:{_WORD}\s+){{1,3}}{_WORD}),")
_ADDRESSED: Final = re.compile(
    rf"(?P<paper>(?:{_WORD}\s+){{1,3}}{_WORD}),\s+(?P<words>[A-Za-z]{{2,20}})\s+(?P<number>{NUMBER}){_MARK}"
)
_NUMBERS: Final = re.compile(
    rf"\s+(?P<list>{NUMBER}\b(?:\([A-Za-z0-9]{{1,4}}\))*(?:(?:,\s*(?:and|or)\s+|,\s*|\s(?:and|or|to|through|&)\s+|\s?[-–]\s?){NUMBER}\b(?:\([A-Za-z0-9]{{1,4}}\))*){{0,12}})(?![\w%-]|\.\d)"
)
_ONE: Final = re.compile(rf"(?<!\(){NUMBER}\b")
_RANGE: Final = re.compile(r"\s(?:to|through)\s|[-–]")
# "P2", "P1 and P3", "P2 to 4", "SP-3", "SP-3(a) and (b)".
_GLUED: Final = re.compile(
    r"(?P<words>[A-Z]{1,3})(?P<list>\d{1,3}(?:(?:,\s*|\s(?:and|or|to|through)\s+|[-–])(?:(?P=words))?\d{1,3}\b)*)(?![\w%(-]|\.\d)"
)
_CODED: Final = re.compile(
    r"(?P<words>[A-Z]{1,4}-\d{1,3})(?P<list>(?:(?:,\s*|\s(?:and|or|to)\s+)?\([a-z]\))*)(?![\w%(-]|\.\d)"
)
_CODE: Final = re.compile(rf"(?P<words>[A-Z]{{1,4}}-\d{{1,3}})\((?P<number>[a-z])\){_MARK}")
_TOKENS: Final = re.compile(r"[A-Za-z][\w’'-]*")
_LONGEST: Final = 120
_MOST_WORDS: Final = 4
_WIDEST: Final = 100


class Name(NamedTuple):
    """What a passage is called: "note" and "S", "orbit annex" and no number."""

    words: str
    number: str = ""


class Mention(NamedTuple):
    """Words that may name passages, and where they stand."""

    start: int
    end: int
    names: tuple[Name, ...]


def is_passage(words: str) -> bool:
    """Whether a single passage may be called so."""
    return words in _PASSAGES or words.rpartition(" ")[2] in _PASSAGES


def is_counted(words: str) -> bool:
    """Whether the words are for what is counted in an agreement without being a passage of it: "Year 2"."""
    return words.rpartition(" ")[2] in _COUNTED


def opening(text: str) -> tuple[Name, ...]:
    """The names that words open with; the last one is what the passage itself is called."""
    text = text[:240].lstrip()
    if (found := _CODE.match(text)) is not None:
        words = found["words"].lower()
        return (Name(words), Name(words, found["number"].upper()))
    if (found := _ADDRESSED.match(text)) is not None:
        words = found["words"].lower()
        return () if is_counted(words) else (Name(_folded(found["paper"])), Name(words, found["number"].upper()))
    if (found := _NUMBERED.match(text)) is not None:
        words = _folded(found["words"])
        return () if is_counted(words) else (Name(words, found["number"].upper()),)
    if (found := _TITLED.match(text)) is not None:
        return (Name(_folded(found["words"])),)
    return ()


def titled(text: str) -> Name | None:
    """The name of a paper that has no number, where `text` is one: "Security Annex"."""
    found = _TITLED.fullmatch(text[:_LONGEST])
    return Name(_folded(found["words"])) if found is not None else None


def paper(text: str) -> Name | None:
    """The name of the paper whose passages follow: "Flowdown Sheet," before "line 14: …"."""
    found = _PAPER.fullmatch(text[:_LONGEST])
    return Name(_folded(found["paper"])) if found is not None else None


def mentions(text: str, known: frozenset[str]) -> Iterator[Mention]:
    """Where the `known` words, in the singular, are said in `text`: with the numbers after them, or alone."""
    if not known:
        return
    firsts = frozenset(words.partition(" ")[0] for words in known)
    tokens = list(_TOKENS.finditer(text))
    end = 0
    for at, token in enumerate(tokens):
        if token.start() < end or _singular(_stem(token[0]), firsts) is None:
            continue
        runs = (tokens[at : at + size] for size in range(_MOST_WORDS, 0, -1))
        found = next((one for run in runs if (one := _mention(text, run, known)) is not None), None)
        if found is not None:
            end = found.end
            yield found


def _mention(text: str, tokens: list[re.Match[str]], known: frozenset[str]) -> Mention | None:
    start, end = tokens[0].start(), tokens[-1].end()
    if len(tokens) == 1 and any(map(str.isdecimal, tokens[0][0])):
        return _glued(text, start, known)
    if end - start > sum(len(one[0]) + 1 for one in tokens):
        return None
    said = " ".join(one[0] for one in tokens)
    words = _singular(said, known)
    if words is None:
        return None
    numbers = _NUMBERS.match(text, end)
    if numbers is not None:
        names = tuple(Name(words, one) for one in _listed(numbers["list"]))
        return Mention(start, numbers.end(), names)
    capital = all(one[0][0].isupper() for one in tokens)
    return Mention(start, end, (Name(words),)) if capital and len(tokens) > 1 else None


def _glued(text: str, start: int, known: frozenset[str]) -> Mention | None:
    for pattern, one in ((_GLUED, r"\d+"), (_CODED, r"(?<=\()[a-z]")):
        match = pattern.match(text, start)
        if match is not None and match["words"].lower() in known:
            words = match["words"].lower()
            names = tuple(Name(words, number) for number in _listed(match["list"], re.compile(one)))
            return Mention(start, match.end(), names or (Name(words),))
    return None


def _singular(said: str, known: frozenset[str]) -> str | None:
    words = _folded(said)
    options = (words, words.removesuffix("s"), words.removesuffix("es"), f"{words.removesuffix('ices')}ix")
    return next((one for one in options if one in known), None)


def _stem(token: str) -> str:
    """What a token with a number in it begins with: "P" of "P2", "SP-3" of itself."""
    return token if "-" in token else token.rstrip("0123456789")


def _listed(listed: str, one_of: re.Pattern[str] = _ONE) -> list[str]:
    """Each number of a list, and those within its ranges: "2 to 4" is 2, 3, 4."""
    found: list[str] = []
    last = 0
    for match in one_of.finditer(listed):
        one = match[0].upper()
        if found and _RANGE.search(listed[last : match.start()]):
            found += _between(found[-1], one)
        found.append(one)
        last = match.end()
    return found


def _between(first: str, last: str) -> list[str]:
    if first.isdecimal() and last.isdecimal():
        return [str(one) for one in range(int(first) + 1, min(int(last), int(first) + _WIDEST))]
    if len(first) == len(last) == 1:
        return [chr(one) for one in range(ord(first) + 1, ord(last))]
    return []


def _folded(words: str) -> str:
    return " ".join(words.lower().split())
