"""Papers that say of themselves that nobody agreed to them: "This draft was declined by Supplier".

All that such a paper says goes with it. Where only a line to sign on is said to be blank, somebody may yet sign: a
person has to look.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from agreelint.model.agreement import Agreement, Clause, Part, PartKind, Party
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.papers.changing import Paper, change_papers
from agreelint.reasoning.taken_away.cancel import Cancellation

_END: Final = r"(?=\s*(?:$|[.,;:)\]–—”\"]|and\b))"
_NO_PART: Final = (
    r"(?:forms?|is|being)?\s*(?:no|not\s+a|not)\s+part\s+of\s+(?:the|this)\s+"
    rf"(?:agreement|contract|deed|licen[cs]e|arrangement|framework){_END}"
)
_REFUSED: Final = (
    r"(?:declined|refused|rejected|turned\s+down|withdrawn|abandoned|not\s+(?:agreed|accepted|adopted)"
    r"|never\s+(?:counter-?signed|signed|executed|agreed|accepted|adopted|ratified))"
)
# In its title; "EXPIRED PERMITS" are what it is about.
_TITLED: Final = re.compile(
    rf"""\b(?:un-?signed|un-?executed|no\s+signatures?
    |(?:(?:never|not(?:\s+yet)?)\s+(?:counter-?signed|signed|executed|issued|agreed|adopted|approved|ratified|accepted|in\s+force)
      |withdrawn|rejected|abandoned|rescinded|revoked|cancell?ed|lapsed|void|superseded|expired|declined)
      (?=\s*(?:$|[.,;:)\]–—-]|\d|by\b|on\b|in\b|as\b|from\b|and\b|before\b))
    |{_NO_PART})""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_SO: Final = re.compile(r"\b(?:not|never|no|nor|if|unless|until|in\s+part)\s+(?:\w+\s+)?$", re.IGNORECASE)
_DATE: Final = r"on\s+(?:\w+\s+)?\d[\w\s,./-]{2,20}"
_BLANK: Final = re.compile(
    r"(?:signed|for\s+[^:;.]{1,60}|by)\b[^:;.]{0,60}:\s*[\[(]\s*blank\b|^\W*(?:bears\s+)?no\s+signatures?\W*$",
    re.IGNORECASE,
)
# Behind any of these: not all of it, or not for good.
_IN_PART: Final = re.compile(
    r"\b(?:if|unless|until|before|pending|in\s+part|partly|except|save|but|so\s+far|to\s+the\s+extent|as\s+(?:to|regards)|until\s+then)\b",
    re.IGNORECASE,
)
_ATTACHED: Final = frozenset({PartKind.SCHEDULE, PartKind.EXHIBIT, PartKind.AMENDMENT, PartKind.ORDER_FORM})
_USUAL: Final = (
    r"suppliers?|vendors?|providers?|customers?|licensors?|licensees?|contractors?|buyers?"
    r"|both|either|neither|the\s+(?:parties|other\s+side)"
)
_OPENS: Final = re.compile(
    r"^\W*(?:[\w.()]{1,8}\s+)?This\s+(?:\w+\s+){0,2}(?:draft|paper|proposal|document|exhibit|schedule|annex\w*|appendix"
    r"|attachment|rider|letter|amendment|modification|variation|addendum)\b",
    re.IGNORECASE,
)


def never_made(agreement: Agreement) -> Iterator[Cancellation]:
    """Every paper that nobody made binding, by its title or by what it says of itself."""
    heads = set()
    for paper in change_papers(agreement):
        heads.add(paper.clauses[0])
        yield from _by_its_title(agreement, paper)
        # A section about notices is no notice: a paper has a number, a day or a part of its own.
        part = agreement.parts[agreement.clauses[paper.clauses[0]].part]
        if paper.number or paper.dates or paper.codes or part.kind is PartKind.AMENDMENT:
            yield from _by_itself(agreement, paper.said, paper.clauses, _signatures(agreement, paper.clauses[-1]))
    for at, part in enumerate(agreement.parts):
        clauses = tuple(one.index for one in agreement.clauses if one.part == at)
        # What is said among the papers of a schedule is said of one of them.
        if part.kind in _ATTACHED and clauses and heads.isdisjoint(clauses):
            yield from _by_itself(agreement, _name(part), clauses)


def _name(part: Part) -> str:
    return f"{part.label} {part.title}"


def _by_its_title(agreement: Agreement, paper: Paper) -> Iterator[Cancellation]:
    found = _TITLED.search(paper.said)
    if found is None or _NOT_SO.search(paper.said[: found.start()]):
        return
    head = agreement.clauses[paper.clauses[0]]
    yield from _gone(head, Span(*found.span()).shift(head.span.start), paper.clauses)


def _by_itself(
    agreement: Agreement, named: str, clauses: Sequence[int], behind: Iterable[int] = ()
) -> Iterator[Cancellation]:
    """What a paper that is `named` so says of itself, or is noted under it."""
    places = [
        (clause, sentence, agreement.words(sentence))
        for at in (*clauses, *behind)
        if (clause := agreement.clauses[at])
        for sentence in clause.sentences or (clause.span,)
    ]
    itself, noted = _ways(agreement.parties, tuple(sorted(set(re.findall(r"[A-Za-z]{4,}", named.lower())))))
    for told, blank in (((itself, noted), False), ((_BLANK,), True)):
        before = ""
        for clause, sentence, words in places:
            found = next((match for way in told if (match := way.search(words))), None)
            # "This draft is kept for the file. It was declined by Supplier."
            of_it = found is not None and (not found.groupdict().get("it") or _OPENS.match(before) is not None)
            if found is not None and of_it and not _IN_PART.search(words):
                yield from _gone(clause, Span(*found.span()).shift(sentence.start), clauses, may_not_be=blank)
                return
            before = words


@lru_cache(maxsize=64)
def _ways(parties: tuple[Party, ...], named: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a paper of this name says of itself that a party refused it, and how it is noted under it."""
    names = "|".join(re.escape(name) for party in parties for name in party.names)
    by = rf"by\s+(?:the\s+)?(?:{names + '|' if names else ''}{_USUAL})(?:['’]s?\s+[\w-]+(?:\s+[\w-]+)?)?"
    kinds = "|".join(("draft", "paper", "proposal", "document", *map(re.escape, named)))
    refused = rf"{_REFUSED}(?:\s+{by})?(?:\s+{_DATE})?{_END}"
    itself = rf"""^\W*(?:[\w.()]{{1,8}}\s+)?(?:This\s+(?:\w+\s+)?(?:{kinds})|(?P<it>It))\s+
        (?:(?:was|were|has\s+been|is)\s+(?:then\s+|later\s+)?{refused}|{_NO_PART}|bears\s+no\s+signatures?{_END})"""
    noted = rf"""^\W*(?:[Mm]arked|[Nn]oted|[Ee]ndorsed|[Ss]tamped|[Ww]ritten)\b[^:]{{0,40}}:\s*\W*(?i:{_REFUSED})\s+{by}
        |:\s*NOT\s+SIGNED\b|\[\s*blank\b[^\]]{{0,8}}\bnot\s+agreed\b"""
    return re.compile(itself, re.IGNORECASE | re.VERBOSE), re.compile(noted, re.VERBOSE)


def _signatures(agreement: Agreement, last: int) -> Iterator[int]:
    """The line right behind a paper, where it is one to sign on: it is the paper's."""
    behind = next(iter(agreement.clauses[last + 1 : last + 2]), None)
    if behind is not None and agreement.parts[behind.part].kind is PartKind.SIGNATURE:
        yield behind.index


def _gone(by: Clause, span: Span, clauses: Sequence[int], *, may_not_be: bool = False) -> Iterator[Cancellation]:
    rest = tuple(at for at in clauses if at != by.index)
    for targets, own in ((rest, False), ((by.index,), True)):
        if targets and (not own or by.index in clauses):
            yield Cancellation(
                by.index, span, Extent.WHOLE, targets, None, plain=True, own=own, may_not_be=may_not_be, of_a_paper=True
            )
