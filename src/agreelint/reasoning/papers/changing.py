"""The papers inside an agreement that change it: "AMENDMENT TWO, 19 May", "Rider 1.", "SIDE LETTER, unsigned".

A paper is a line that only names it, with the clauses behind it, or a single clause that opens with its name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, Clause, ClauseKind
from agreelint.structure.labels.numerals import roman, words

KIND = (
    r"(?:amendments?|modifications?|mods?\.?(?=\s+(?:no|\d|[A-Z]))|variations?|supplements?|riders?|addend(?:um|a)|change\s+(?:sheets?|orders?|notes?|notices?)"
    r"|corrigend(?:um|a)|errat(?:um|a)|endorsements?|codicils?|side\s+letters?|side\s+notes?|letters?|notices?|clarifications?|postscripts?"
    r"|slips?|protocols?|declarations?|closing\s+papers?|bulletins?|waivers?|task\s+orders?|instruments?)"
)
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
DATE = rf"(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})(?:,?\s+\d{{4}})?"
_ORDINAL = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_CARDINAL = r"one|two|three|four|five|six|seven|eight|nine|ten"
NUMBER = rf"(?:[A-Z]{{0,2}}-?\d{{1,6}}|[IVX]{{1,5}}|[A-Z](?![\w’'])|(?i:{_CARDINAL})\b)"
NAME = (
    rf"(?:(?i:(?P<order>{_ORDINAL}))\s+)?(?P<kind>(?i:{KIND}))\b(?:\s+(?i:of\s+(?:variation|amendment|confirmation)))?"
    rf"(?:\s+(?i:(?:no|nr|number)\.?\s*)?(?P<number>{NUMBER}))?"
)
_HEAD = re.compile(
    rf"\W*(?:(?i:(?:deed|notice|agreement|letter)\s+of)\s+)?(?:(?!The\b|This\b)[A-Z][\w’'-]*\s+){{0,2}}?{NAME}"
    r"|\W*(?P<code>[A-Z]\d{4,6})\b"
)
_DATES = re.compile(rf"\b{DATE}", re.IGNORECASE)
_CODE = re.compile(r"\b[A-Z]\d{4,6}\b")
# What a line that only names a paper does not say.
_SAYS = re.compile(
    r"\b(?:shall|(?-i:may)|will|must|can|cannot|is|are|was|were|has|have|does|do|goes?|means?|adds?|runs?|ends?|begins|takes?)\b(?!\s+a\s+part\b)",
    re.IGNORECASE,
)
# Behind the name of a single clause: "Rider 1: …", "Modification 2 (19 May). …".
_OPENS = re.compile(r"(?:\s*\((?P<of>[^()]{0,120})\))?\s*(?:,[^.:;]{0,40})?(?:[.:]|\s[–—-])\s")
# "Amendment No. 2, signed on 12 June, strikes Article II": a paper that is only told of.
_DOES = re.compile(
    r"""(?:\s*\([^()]{0,80}\)|,[^,;:.]{0,80},)?\s+(?:then\s+|also\s+|further\s+)?(?:strikes?|struck|deletes?|deleted|removes?|removed|replaces?|replaced|inserts?|inserted|adds?|added|lets?|gives?|gave
    |permits?|permitted|allows?|allowed|amends?|amended|changes?|changed|cuts?|opens?|opened|lifts?|lifted|suspends?|suspended|waives?|waived|puts?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TITLE_GOES_ON = re.compile(r"\s*[–—(-]")
# Behind its name and a dash: " — text of 1 December 2025", " – never signed".
_TITLE_OF = re.compile(
    r"\s*[–—-]\s+(?:(?:proposed|final|first|last)\s+)?(?:text|draft|version|edition|proposal|dated|signed|executed|not|never|unsigned|withdrawn|refused|declined)\b"
    r"|\s*[–—-]\s+(?-i:[A-Z]{2}[^a-z(]{3,})(?:\b(?-i:No\. \d+)\s*)?(?:\(|$)",
    re.IGNORECASE,
)
_DASH_ENDS = re.compile(r"[–—-]\s*$")
_ASIDE = re.compile(r"\([^()]*\)")
_LONGEST = 18  # words of a line that names a paper
_FEW = 5  # words of a name that may have a full stop behind it
_SHORT = 60  # characters in which a single clause names it


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that changes the agreement: how it may be named, what is said of it beside its name, its clauses."""

    kinds: frozenset[str]
    number: str
    dates: frozenset[str]
    codes: frozenset[str]
    said: str
    clauses: tuple[int, ...]


def change_papers(agreement: Agreement) -> Sequence[Paper]:
    """All papers that follow the first clause, in order."""
    found: list[Paper] = []
    skip: set[int] = set()
    clauses = [one for one in agreement.clauses if one.kind not in _APART]
    for at, clause in enumerate(clauses[1:], start=1):
        if clause.index in skip:
            continue
        said, head = _opening(agreement, clause)
        if head is None:
            continue
        titled = _names_only(said)
        if titled and (clause.kind is ClauseKind.HEADING or _TITLE_OF.match(said, head.end())):
            found.append(_titled(agreement, clauses, at, head, said))
        elif (single := _OPENS.match(said, head.end())) and len(said[: single.end()]) <= _SHORT + len(
            single["of"] or ""
        ):
            if head["number"] or head["order"] or head["code"] or head["kind"].isupper():
                own = (clause.index, *_below(agreement, clause))
                found.append(_paper(head, said[: single.end()], own))
                skip.update(own)
        elif titled:
            found.append(_titled(agreement, clauses, at, head, said))
        elif (head["number"] or head["order"]) and _DOES.match(said, head.end()):
            found.append(_paper(head, said[: head.end()], (clause.index,)))
    return found


def named_alike(paper: Paper, kind: str, number: str) -> bool:
    """Whether a kind and a number, or one of them alone, name the paper."""
    return bool(singular(kind) in paper.kinds and (not number or value(number) == paper.number))


def singular(kind: str) -> str:
    """A kind of paper as one word: "Side Letters" and "letter" are one."""
    word = kind.lower().rstrip(".").split()[-1]
    word = {"addenda": "addendum", "errata": "erratum", "corrigenda": "corrigendum"}.get(word, word.removesuffix("s"))
    return "modification" if word == "mod" else word


def value(number: str) -> str:
    """A number however it is written: "One", "I", "1" and "first" are one."""
    plain = words(number) or (roman(number) if number.upper() not in _LETTERS else None)
    return str(plain) if plain is not None else number.upper().lstrip("0")


def dates_in(said: str) -> frozenset[str]:
    """The days that are named, without their year: "7 june"."""
    return frozenset(_day(one[0]) for one in _DATES.finditer(said))


_LETTERS = frozenset("CDLM")  # "Amendment C" counts from A
_APART = frozenset({ClauseKind.CONTENTS, ClauseKind.COMMENT, ClauseKind.RUNNING_HEAD, ClauseKind.NOTE})


def _day(date: str) -> str:
    one, other = date.lower().replace(",", "").split()[:2]
    return f"{one} {other}" if one.isdigit() else f"{other} {one}"


def _opening(agreement: Agreement, clause: Clause) -> tuple[str, re.Match[str] | None]:
    """The words of a clause from the name of a paper on, which may be its label or follow it."""
    said = agreement.words(clause.span)
    found = _HEAD.match(said)
    if found is None and clause.label:
        said = said[len(clause.label) :].lstrip()
        found = _HEAD.match(said)
    return said, found


def _paper(head: re.Match[str], said: str, clauses: tuple[int, ...]) -> Paper:
    kinds = {singular(one[0]) for one in re.finditer(rf"\b{KIND}", said[: head.end()], re.IGNORECASE)}
    number = head["number"] or head["order"] or head["code"] or ""
    codes = frozenset(one[0] for one in _CODE.finditer(said))
    return Paper(frozenset(kinds), value(number) if number else "", dates_in(said), codes, said, clauses)


def _titled(agreement: Agreement, clauses: Sequence[Clause], at: int, head: re.Match[str], said: str) -> Paper:
    """The paper that a line only names."""
    line = said + _rest_of_title(agreement, clauses[at])
    return _paper(head, line, tuple(_behind(agreement, clauses, at)))


def _rest_of_title(agreement: Agreement, head: Clause) -> str:
    """What stands behind the name of a paper on its line and is part of its title: " – 3 May", " (draft)"."""
    end = agreement.text.find("\n", head.span.end)
    rest = agreement.text[head.span.end : end if end >= 0 else len(agreement.text)]
    goes_on = _TITLE_GOES_ON.match(rest) or _DASH_ENDS.search(agreement.words(head.span))
    return rest if goes_on and _names_only(rest) else ""


def _names_only(said: str) -> bool:
    few = len(_ASIDE.sub("", said).split())
    ends = (";",) if few <= _FEW else (".", ";")
    return few <= _LONGEST and not _SAYS.search(said) and not said.rstrip().endswith(ends)


def _below(agreement: Agreement, clause: Clause) -> Iterator[int]:
    for at in clause.children:
        yield at
        yield from _below(agreement, agreement.clauses[at])


def _behind(agreement: Agreement, clauses: Sequence[Clause], at: int) -> Iterator[int]:
    """The clauses of a paper: up to the next paper, the signatures, or the end of the part that it opens."""
    head = clauses[at]
    yield head.index
    line = agreement.text[head.span.end : agreement.text.find("\n", head.span.end) % (len(agreement.text) + 1)]
    alone = line.strip() and not _rest_of_title(agreement, head)
    for one in clauses[at + 1 :]:
        # "Rider 4. Rider 3 is rescinded." is all of it.
        if alone and one.span.start > head.span.end + len(line):
            return
        said, found = _opening(agreement, one)
        named = found is not None and (
            _names_only(said) or (_OPENS.match(said, found.end()) and bool(found["number"] or found["code"]))
        )
        title = one.kind is ClauseKind.HEADING and said.isupper()
        if named or title or one.part != head.part or one.kind is ClauseKind.SIGNATURE:
            return
        yield one.index
