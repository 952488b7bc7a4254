"""Cross-references as written, and the clauses, parts or papers they lead to."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from agreelint.model.agreement import Clause, ClauseKind, Reach, Reference
from agreelint.model.span import Span
from agreelint.structure.references.alone import alone
from agreelint.structure.references.by_name import mentioned
from agreelint.structure.references.index import ONE, PART_WORDS, Index, numbers_in, part_named, simple
from agreelint.structure.references.items import JOIN, items_of
from agreelint.structure.references.of_a_paper import OF_A_CODE, OF_MAIN, OF_PAPER
from agreelint.structure.references.renumbered import renumbered
from agreelint.structure.references.sets import sets
from agreelint.structure.references.targets import is_number, resolve, within
from agreelint.structure.text.parts import number_of

_WORD: Final = (
    r"(?i:sub-?sections?|sections?|sub-?clauses?|clauses?|articles?|sub-?paragraphs?|paragraphs?|paras?\.|"
    r"secs?\.|arts?\.|cls?\.|§§?|¶¶?|"
    r"exhibits?|schedules?|annexes|annexures?|annex|appendices|appendix|attachments?|addend(?:um|a)|recitals?|"
    r"amendments?|chapters?|parts?|items?|provisions?|points?|paras?|stipulations?)"
)
_REFERENCE: Final = re.compile(
    rf"(?:\b(?=[SsCcAaPpEeRrIi])|(?=[§¶]))(?P<word>{_WORD})\s+(?P<no>(?i:no\.|nos\.|numbers?)\s*)?(?P<list>{ONE}(?:{JOIN}{ONE}){{0,12}})|"
    rf"(?:§§|¶¶)\s?(?P<signs>{ONE}(?:{JOIN}{ONE}){{0,12}})|[§¶]\s?(?P<sign>{ONE})"
)
# What stands before "Exhibit C, Section 6" where both are one citation; without the comma it may be more.
_LEADS: Final = re.compile(
    r"(?:^|[.;:“\"(]\s*)(?:[A-Z]{0,3}[-.]?\d[\w.()-]{0,8}[.):]?\s+)?(?:In\s+)?$"
    r"|\b(?:delet|strik|replac|amend|omit|remov|waiv)(?:e|es|ing|s|ting)\s+$",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(r"\b(?:and|or|of|see|in|under|to)\s+$", re.IGNORECASE)
_FAR: Final = 60  # characters before a paper that are looked at
_DIVISIONS: Final = frozenset({"part", "parts", "item", "items"})
# Words for a clause that may as well be for something else.
_LOOSE: Final = frozenset(
    ("provision", "provisions", "point", "points", "para", "paras", "stipulation", "stipulations")
)
_PRECISE: Final = re.compile(
    r"[\w%-]|\.\d|\s(?:of|on|in)\s(?:an?|the)\s(?:[\w-]+\s){0,2}(?:scale|list|table|index|map)\b"
)
# "Item 3 of the price list", "part 2 of its tender".
_OF_A_THING: Final = re.compile(
    r"\s+(?:of|on|in)\s+(?:the|its|their|that|an?|each|any|our|your)\s+(?!agreement|contract|order\b|terms|licen[cs]e|deed)[a-z]"
)
_THIS: Final = re.compile(
    r"\b[Tt]his\s+(?P<word>(?:[Ss]ub-?)?(?:[Ss]ection|[Cc]lause|[Aa]rticle|[Pp]aragraph|[Ee]xhibit|"
    r"[Ss]chedule|[Aa]nnex|[Aa]ppendix|[Aa]ddendum|[Aa]ttachment))\b(?!\s+\d)"
)
_FOREGOING: Final = re.compile(
    r"\bthe\s+foregoing\b(?=\s*[,.;)]|\s+(?:does|do|shall|is|are|will|may|applies|appl[iy]))", re.IGNORECASE
)
_OWN: Final = re.compile(
    r"\s*(?:\([A-Za-z0-9]{1,5}\))*,?\s*(?:of\s+|to\s+)?(?:this|these|hereof|hereto|herein|above|below)\b", re.IGNORECASE
)
_OUTSIDE: Final = re.compile(
    r"\b(?:Act|Code|Regulations?|Directive|Statutes?|Law|Rules?|U\.?S\.?C|C\.?F\.?R|Constitution|Treaty|"
    r"GDPR|HIPAA|FAR|DFARS|"
    r"Prime Contract|General Conditions|Standard Terms|Master|Convention|Ordinance|Charter|Policy|Policies|Terms|"
    r"Agreement|Contract|Subcontract|Order|Guidelines|Manual|Handbook|Statement of Work|Addendum|Annex|"
    r"Form|Proposal|Plan|Standards?|Conditions)\b"
)
_PAPER: Final = re.compile(
    r"\b(?:Act|Code|Regulations?|Directive|Statutes?|U\.S\.C|C\.F\.R|USC|CFR|GDPR|Convention|Ordinance)\b"
)
_LAW_BEFORE: Final = re.compile(
    r"(?:\b(?:Act|Code|U\.S\.C\.|C\.F\.R\.|USC|CFR|Regulation|Directive|"
    r"Regulations)(?:\s+\(?\d{4}\)?)?,?\s*|\d\s+(?:U\.S\.C\.|C\.F\.R\.|USC|CFR)\s*(?:Part\s*)?)$"
)
_LINK: Final = re.compile(r"\b(?:https?://|www\.)[^\s<>\"”“’)]{3,300}", re.IGNORECASE)
_CODE: Final = re.compile(r"\b\d{1,2}\s+(?:U\.?S\.?C\.?|C\.?F\.?R\.?)\s+(?:§+\s*|Part\s+)?\d+[\w.()-]{0,20}")
_BOOK: Final = re.compile(r"\b(?:(?:FAR|DFARS)\s+)?\d{2,4}\.\d{3}-\d{1,4}\b")
_TAKES_IN: Final = re.compile(
    r"\b(?:incorporat\w+|forms? (?:a )?part of|is part of|are part of|made (?:a )?part|available (?:at|on|"
    r"from)|published (?:at|on)|posted (?:at|on)|"
    r"located at|found at|set (?:out|forth) (?:at|in)|attached|comply with|complies with|subject to|"
    r"governed by|in accordance with)\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"\b(?:[A-Z][\w’'&-]*\s+){1,6}(?:Policy|Policies|Terms(?:\s+of\s+(?:Service|Use))?|Agreement|Addendum|"
    r"Guidelines|Guide|Standards?|Documentation|"
    r"Handbook|Manual|Conditions|Rules|Limits|Annex|Schedule|Order|Statement of Work)\b"
)


def references(text: str, known: Index) -> tuple[Reference, ...]:
    """The cross-references in the bodies of the clauses, in order."""
    found: list[Reference] = []
    outside: set[str] = set()
    for clause in known.clauses:
        if clause.kind in {ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD}:
            continue
        body = clause.body.of(text)
        mine = (
            *_cited(body, clause, known),
            *alone(body, clause, known),
            *_by_name(body, clause, known),
            *_itself(body, clause, known),
            *_foregoing(body, clause, known),
            *_papers(body, clause, known),
        )
        origin = known.origins.of.get(clause.index)
        end = clause.body.start + origin.end if origin is not None else 0  # where a clause comes from is no reference
        for one in sorted(mine, key=lambda one: (one.span.start, one.reach is not Reach.INTERNAL)):
            if one.span.start < end:
                continue
            end = one.span.end
            name = simple(one.text)
            if one.reach is Reach.EXTERNAL:
                outside.add(name)
            # "Chapter 14 of the Municipal Code" is "Chapter 14" from then on.
            elsewhere = one.reach is Reach.DANGLING and name in outside
            found.append(replace(one, reach=Reach.EXTERNAL) if elsewhere else one)
    led = tuple(renumbered(text, known.clauses, found))
    more = [one for one in sets(text, known.clauses, led) if not any(one.span.meets(other.span) for other in led)]
    return tuple(sorted((*led, *more), key=lambda one: one.span.start)) if more else led


def _cited(body: str, clause: Clause, known: Index) -> Iterator[Reference]:
    found = [
        (match, *items_of(body, *match.span(), match.start(match.lastgroup or 0)))
        for match in _REFERENCE.finditer(body)
    ]
    within_paper = [_of_paper(body, one[0], other, clause, known) for one, other in pairwise(found)]
    for at, (match, start, listed) in enumerate(found):
        if at + 1 < len(found) and (found[at + 1][1] <= match.start() or within_paper[at] is not None):
            continue  # "paragraph (b) of clause 2" is cited as a whole, and so is "Exhibit C, Section 6"
        word = (match["word"] or "section").lower()
        shown = body[start : match.end()].rstrip()
        span = Span(start, start + len(shown)).shift(clause.body.start)
        if not _counts(body, match, listed, known) or OF_A_CODE.match(body, match.end()):
            continue
        if _is_outside(body, match.start(), match.end(), known):
            yield Reference(span, shown, clause.index, Reach.EXTERNAL)
            continue
        if at and (there := within_paper[at - 1]) is not None:
            before = found[at - 1][0].start()
            span, shown = Span(span.start - start + before, span.end), body[before : match.end()].rstrip()
            targets, part = there, None
        else:
            targets, part = resolve(word, listed, body[match.end() : match.end() + 40], clause, known)
        reach = Reach.INTERNAL if targets or part is not None else Reach.DANGLING
        yield Reference(span, shown, clause.index, reach, targets, part)


def _counts(body: str, match: re.Match[str], listed: str, known: Index) -> bool:
    """Whether the word is one for a clause, or one that there is by this number."""
    word = (match["word"] or "section").lower()
    if word in _DIVISIONS:
        return _is_division(word, listed, known) or _is_clause(body, match, known)
    return word not in _LOOSE or _is_clause(body, match, known)


def _of_paper(
    body: str, paper: re.Match[str], cited: tuple[re.Match[str], int, str], clause: Clause, known: Index
) -> tuple[int, ...] | None:
    """The clauses of a paper that are cited right behind its name; None where they are not cited so.

    "For the fee in Schedule 1, Section 3 is deleted" cites a section of the agreement: behind a comma, only a sentence
    that begins with the paper, or has a verb right before it, cites one of the paper's.
    """
    match, start, listed = cited
    word = (match["word"] or "section").lower()
    if (paper["word"] or "").lower() not in PART_WORDS or word in PART_WORDS or not _counts(body, match, listed, known):
        return None
    joined = body[paper.end() : start].strip()
    back = max(0, paper.start() - _FAR)
    leads = _LEADS.search(body, back, paper.start()) or (not joined and _JOINED.search(body, back, paper.start()))
    if joined not in {"", ","} or OF_MAIN.match(body, match.end()) or not leads:
        return None
    _, home = resolve(paper["word"].lower(), paper["list"], "", clause, known)
    if home is None:
        return None
    found = within(word, listed, clause, home, known)
    # An item that is not there is none of the agreement's clauses either.
    return found if found or word in _DIVISIONS else None


def _by_name(body: str, clause: Clause, known: Index) -> Iterator[Reference]:
    """Find clauses cited by a name of their own: "Note S", "the Orbit Annex"; a clause's name in itself cites none."""
    for mention, targets, part in mentioned(body, known.names):
        own = part == clause.part or (clause.index in targets and (not mention.start or len(targets) == 1))
        if own or _is_outside(body, mention.start, mention.end, known):
            continue
        span = Span(mention.start, mention.end).shift(clause.body.start)
        yield Reference(span, body[mention.start : mention.end], clause.index, Reach.INTERNAL, targets, part)


def _is_division(word: str, listed: str, known: Index) -> bool:
    return word in {"part", "parts"} and f"part {number_of(listed)}" in known.labels


def _is_clause(body: str, match: re.Match[str], known: Index) -> bool:
    """Whether a loose word and its numbers name clauses that there are: "point 2" where there is a "2."."""
    if _is_outside(body, match.start(), match.end(), known) or _PRECISE.match(body, match.end()):
        return False
    if _OF_A_THING.match(body, match.end()):
        return False
    word = match["word"].lower().removesuffix("s")
    return all(is_number(one, word, known) for one in numbers_in(match["list"]))


def _is_outside(body: str, start: int, end: int, known: Index) -> bool:
    """Whether the reference is into a law or another paper."""
    if _LAW_BEFORE.search(body[max(0, start - 40) : start]):
        return True
    after = body[end : end + 160]
    if _OWN.match(after):
        return False
    law = OF_PAPER.match(after)
    if law is None or not _OUTSIDE.search(law["paper"]):
        return False
    if _PAPER.search(law["paper"]):
        return True
    named = bool(law)
    paper = law["paper"].strip()
    if paper in {"Agreement", "Contract", "Terms", "Order", "Subcontract"} and named:
        return False
    return part_named(paper, known) is None and not known.origins.is_paper(paper)


def _itself(body: str, clause: Clause, known: Index) -> Iterator[Reference]:
    """Find "this Section", "this Exhibit"."""
    for match in _THIS.finditer(body):
        span = Span(match.start(), match.end()).shift(clause.body.start)
        word = match["word"].lower()
        if word in PART_WORDS:
            part = clause.part if known.parts[clause.part].label else None
            yield Reference(
                span, match[0], clause.index, Reach.INTERNAL if part is not None else Reach.DANGLING, (), part
            )
            continue
        own = _own(clause, word, known)
        if own is not None:
            yield Reference(span, match[0], clause.index, Reach.INTERNAL, (own,))


def _foregoing(body: str, clause: Clause, known: Index) -> Iterator[Reference]:
    """Find "the foregoing": what was said before it in its clause, else in the clause before it at the same level."""
    for match in _FOREGOING.finditer(body):
        span = Span(match.start(), match.end()).shift(clause.body.start)
        first = clause.sentences and clause.sentences[0].end > span.start
        beside = known.clauses[clause.parent].children if clause.parent is not None else ()
        before = [at for at in beside if at < clause.index]
        to = clause.index if not first else before[-1] if before else clause.parent
        if to is None and clause.index:
            above = known.clauses[clause.index - 1]
            to = above.index if above.part == clause.part else None
        if to is not None:
            yield Reference(span, match[0], clause.index, Reach.INTERNAL, (to,))


def _own(clause: Clause, word: str, known: Index) -> int | None:
    """The numbered clause that "this Section" is said in: the one with that word, else the nearest plain one."""
    chain: list[Clause] = []
    here: Clause | None = clause
    while here is not None:
        if here.number:
            chain.append(here)
        here = known.clauses[here.parent] if here.parent is not None else None
    for one in chain:
        if one.label.lower().startswith(word):
            return one.index
    plain = next((one.index for one in chain if not one.number.endswith(")")), None)
    return plain if plain is not None else (chain[0].index if chain else None)


def _papers(body: str, clause: Clause, known: Index) -> Iterator[Reference]:
    """Links, laws by their code, procurement clauses by theirs, and papers that a sentence takes in by name."""
    for pattern in (_LINK, _CODE, _BOOK):
        for match in pattern.finditer(body):
            words = match[0].rstrip(".,;:")
            span = Span(match.start(), match.start() + len(words)).shift(clause.body.start)
            hits = known.numbers.get((known.spaces[clause.part], simple(words)), []) if pattern is _BOOK else []
            yield Reference(span, words, clause.index, Reach.INTERNAL if hits else Reach.EXTERNAL, tuple(hits[:1]))
    for sentence in clause.sentences:
        at = sentence.start - clause.body.start
        words = body[at : at + len(sentence)]
        if not _TAKES_IN.search(words):
            continue
        for match in _NAMED.finditer(words):
            name = re.sub(r"^(?:The|This|These|Our|Your|Its|Any|Each|All|Such|Under|In|If|No)\s+", "", match[0])
            if len(name.split()) < 2 or match[0].startswith("This "):  # noqa: PLR2004 - "the Order" names nothing
                continue
            span = Span(match.end() - len(name), match.end()).shift(sentence.start)
            part = known.titles.get(simple(name))
            yield Reference(span, name, clause.index, Reach.EXTERNAL if part is None else Reach.INTERNAL, (), part)
