"""Papers that say of themselves that nobody agreed to them: "This draft was declined by Supplier".

All that such a paper says goes with it. Where more is said than that, another place speaks of the paper as one that
binds, or only a line to sign on is said to be blank, it may bind all the same: a person has to look.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from agreelint.model.agreement import Agreement, Clause, PartKind, Party
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.papers.changing import Paper
from agreelint.reasoning.taken_away.cancel import Cancellation

_END: Final = r"(?=\s*(?:$|[.,;:)\]–—”\"]|and\b))"
_NO_PART: Final = (
    r"(?:forms?|is|being)?\s*(?:no|not\s+a|not)\s+part\s+of\s+(?:the|this)\s+"
    rf"(?:agreement|contract|deed|licen[cs]e|arrangement|framework){_END}"
)
_REFUSED: Final = (
    r"(?:declined|refused|rejected|turned\s+down|withdrawn|abandoned|not\s+(?:agreed|accepted|adopted)"
    r"|never\s+(?:counter-?signed|signed|executed|agreed|accepted|adopted|ratified)"
    r"|(?:counter-?signed|signed|executed|agreed|accepted)\s+by\s+(?:neither|nobody|no\s+one))"
)
# In its title; "EXPIRED PERMITS" are what it is about.
_TITLED: Final = re.compile(
    rf"""\b(?:un-?signed|un-?executed|no\s+signatures?
    |(?:(?:never|not(?:\s+yet)?)\s+(?:counter-?signed|signed|executed|issued|agreed|adopted|approved|ratified|accepted|in\s+force)
      |withdrawn|rejected|abandoned|rescinded|revoked|cancell?ed|lapsed|void|superseded|expired|declined)
      (?=\s*(?:$|[.,;:)\]–—-]|\d|by\b|on\b|in\b|as\b|from\b|and\b|before\b))
    |marked\s+["“'‘]?not\s+agreed|(?:signed|executed|agreed|accepted)\s+by\s+(?:neither|nobody|no\s+one)
    |{_NO_PART})""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_SO: Final = re.compile(r"\b(?:not|never|no|nor|if|unless|until|in\s+part)\s+(?:\w+\s+)?$", re.IGNORECASE)
# Behind these, what is withdrawn may be another paper: "AMENDMENT 3 (supersedes Amendment 2, withdrawn)".
_OF_ANOTHER: Final = re.compile(
    r"\b(?:supersed|replac|amend|cancel|restat|follow)(?:e|es|ed|ing|s|ling|led)?\s", re.IGNORECASE
)
_DATE: Final = r"on\s+(?:\w+\s+)?\d[\w\s,./-]{2,20}"
_BLANK: Final = re.compile(
    r"(?:signed|for\s+[^:;.]{1,60}|by)\b[^:;.]{0,60}:\s*[\[(]\s*blank\b|^\W*(?:bears\s+)?no\s+signatures?\W*$"
    r"|\b(?:counter-?)?signatures?:\s*\W*(?:blank|none|nil|missing|absent|open)\b|\bnot\s+(?:yet\s+)?counter-?signed\b",
    re.IGNORECASE,
)
# Behind any of these: not all of it, or not for good.
_IN_PART: Final = re.compile(
    r"\b(?:if|unless|until|before|pending|in\s+part|partly|except|save|but|so\s+far|to\s+the\s+extent|as\s+(?:to|regards)|until\s+then)\b",
    re.IGNORECASE,
)
# What may follow and adds nothing: a day, initials, the same in other words.
_ADDS_NOTHING: Final = re.compile(
    rf"""(?:[\W\d]|\b(?:and|it|on|[A-Z])\b|\b(?:jan|febr|march|april|may|june|july|august|sept|octo|nov|dec)[a-z]*\b
    |bears\s+no\s+signatures?\b|{_NO_PART}|(?:kept\s+)?for\s+the\s+file\b|file\s+only\b
    |\b(?:boards?|part(?:y|ies)|sides?|of\s+(?:them|the\s+parties))\b|\b(?:was|were|is)\s+(?:then\s+)?{_REFUSED}(?:\s+by\s+(?:the\s+)?[\w’'-]+)?
    |\b(?:letter\s+)?of\b|(?:is\s+)?kept\s+(?:here\s+)?for\s+the\s+file(?:\s+alone)?\b
    |with\s+the\s+(?:remark|note|words?|comment)\s+\W*(?:not\s+agreed|no|refused|declined|rejected)\b)*+""",
    re.IGNORECASE | re.VERBOSE,
)
# What is said of a paper that binds, in any other place that names it.
_BINDS: Final = re.compile(
    r"(?<!not\s)(?<!never\s)(?<!no\s)\b(?:accept(?:s|ed)|agree(?:s|d)|adopt(?:s|ed)|reinstat\w+|restor\w+|reviv\w+|ratifi\w+|(?:counter-?)?sign(?:s|ed)|execut(?:es|ed)"
    r"|binds?|binding|appl(?:y|ies)|governs?|incorporated|attached|in\s+force|take[s]?\s+effect|(?:forms?|is|are)\s+(?:a\s+)?part\s+of)\b"
    r"(?!\s+by\s+(?:neither|nobody|no\s+one))",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"^\W*(?:signed|agreed|accepted|executed)\b[^:]{0,60}:\s*(?!\W*(?:blank|not\b|$))\w", re.IGNORECASE
)
# "Signed for the Buyer: …", "For Supplier: returned unsigned".
_FOR: Final = re.compile(r"^\W*(?:signed\s+)?for\s+(?:the\s+)?(?P<whom>[^:;,.]{1,60}):", re.IGNORECASE)
_ATTACHED: Final = frozenset({PartKind.SCHEDULE, PartKind.EXHIBIT, PartKind.AMENDMENT, PartKind.ORDER_FORM})
_USUAL: Final = (
    r"suppliers?|vendors?|providers?|customers?|licensors?|licensees?|contractors?|buyers?"
    r"|both|either|the\s+(?:parties|other\s+side)"
)
_KINDS: Final = (
    r"text|draft|paper|proposal|document|exhibit|schedule|annex(?:ure)?|appendix|attachment|rider|letter|amendment|modification"
    r"|variation|addendum|supplement|order|form|deed|notice|instrument"
)
_OPENS: Final = re.compile(rf"^\W*(?:[\w.()]{{1,8}}\s+)?This\s+(?:\w+\s+){{0,2}}(?:{_KINDS})\b", re.IGNORECASE)
_NAMES_IT: Final = re.compile(rf"\bthis\s+(?:\w+\s+){{0,2}}(?:{_KINDS})\b|^\W*it\b", re.IGNORECASE)
_ANYWHERE: Final = ("draft", "paper", "proposal", "document")
_CALLED: Final = ("text", "draft", "proposal")

_Said = tuple[Clause, Span, str]


def never_made(agreement: Agreement, papers: Sequence[Paper]) -> Iterator[Cancellation]:
    """Every paper that nobody made binding, by its title or by what it says of itself.

    `papers` are those of change in the agreement.
    """
    heads = set()
    for paper in papers:
        heads.add(paper.clauses[0])
        yield from _by_its_title(agreement, paper)
        # A section about notices is no notice: a paper has a number, a day or a part of its own.
        part = agreement.parts[agreement.clauses[paper.clauses[0]].part]
        if paper.number or paper.dates or paper.codes or part.kind is PartKind.AMENDMENT:
            label = part.label if part.kind is PartKind.AMENDMENT else ""
            said = _said(agreement, (*paper.clauses, *_signatures(agreement, paper.clauses[-1])))
            told = list(_by_itself(agreement, f"{paper.said} {label}", label, paper.clauses, said))
            yield from told or _by_a_blank(paper.clauses, said)
    for at, part in enumerate(agreement.parts):
        if part.kind not in _ATTACHED:
            continue
        clauses = tuple(one.index for one in agreement.clauses if one.part == at)
        # What is said among the papers of a schedule is said of one of them.
        if heads.isdisjoint(clauses):
            yield from _by_itself(
                agreement, f"{part.label} {part.title}", part.label, clauses, _said(agreement, clauses)
            )


def _by_its_title(agreement: Agreement, paper: Paper) -> Iterator[Cancellation]:
    found = _TITLED.search(paper.said)
    if found is None:
        return
    before, behind = paper.said[: found.start()], paper.said[found.end() :]
    if _NOT_SO.search(before) or _OF_ANOTHER.search(before):
        return
    head = agreement.clauses[paper.clauses[0]]
    at = Span(*found.span()).shift(head.span.start)
    yield from _gone(head, at, paper.clauses, may_not_be=_BINDS.search(behind) is not None)


def _by_itself(
    agreement: Agreement, named: str, label: str, clauses: Sequence[int], said: Sequence[_Said]
) -> Iterator[Cancellation]:
    """What a paper that is `named` so, and cited by its `label`, says of itself, or is noted under it."""
    kinds = frozenset(re.findall(rf"\b(?:{_KINDS})\b", named.lower()))
    itself, noted = _ways(agreement.parties, tuple(sorted(kinds)))
    before = ""
    for clause, sentence, words in said:
        found = itself.search(words) or noted.search(words)
        # "This draft is kept for the file. It was declined by Supplier."
        of_it = found is not None and (not found.groupdict().get("it") or _OPENS.match(before) is not None)
        if found is not None and of_it and not _IN_PART.search(words):
            flat = _ADDS_NOTHING.fullmatch(words, found.end()) is not None
            others = (one for _, at, one in said if at != sentence and (_NAMES_IT.search(one) or _signs(one, words)))
            doubtful = not flat or any(map(_BINDS.search, others)) or _is_named_as_binding(agreement, label, clauses)
            yield from _gone(clause, Span(*found.span()).shift(sentence.start), clauses, may_not_be=doubtful)
            return
        before = words


def _signs(line: str, refusing: str) -> bool:
    """Whether a line is a signature that makes doubtful who refused: not that of the other side alone."""
    signed, refused = _FOR.match(line), _FOR.match(refusing)
    if signed and refused:
        return not frozenset(signed["whom"].lower().split()).isdisjoint(refused["whom"].lower().split())
    return _SIGNED.match(line) is not None


def _by_a_blank(clauses: Sequence[int], said: Iterable[_Said]) -> Iterator[Cancellation]:
    for clause, sentence, words in said:
        found = _BLANK.search(words)
        if found is not None:
            yield from _gone(clause, Span(*found.span()).shift(sentence.start), clauses, may_not_be=True)
            return


def _is_named_as_binding(agreement: Agreement, label: str, clauses: Sequence[int]) -> bool:
    """Whether a sentence outside the paper names it as one that binds: "Exhibit H is attached and applies"."""
    if not label:
        return False
    name, own = re.compile(rf"\b{re.escape(label)}\b", re.IGNORECASE), frozenset(clauses)
    outside = (clause for clause in agreement.clauses if clause.index not in own)
    told = (agreement.words(sentence) for clause in outside for sentence in clause.sentences)
    return any(name.search(words) and _BINDS.search(words) for words in told)


def _said(agreement: Agreement, clauses: Iterable[int]) -> Sequence[_Said]:
    """The sentences of clauses, each with its clause and its place."""
    return [
        (clause, sentence, agreement.words(sentence))
        for at in clauses
        if (clause := agreement.clauses[at])
        for sentence in clause.sentences or (clause.span,)
    ]


@lru_cache(maxsize=64)
def _ways(parties: tuple[Party, ...], named: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a paper of these kinds says of itself that a party refused it, and how it is noted under it."""
    names = "".join(f"{re.escape(name)}|" for party in parties for name in party.names if name.strip())
    by = rf"by\s+(?:the\s+)?(?:{names}{_USUAL})(?:['’]s?\s+[\w-]+(?:\s+[\w-]+)?)?"
    kinds = "|".join((*_ANYWHERE, *named))
    refused = rf"{_REFUSED}(?:\s+{by})?(?:\s+{_DATE})?{_END}"
    # "The proposal was refused" is said of a paper that is called one.
    called = "|".join(kind for kind in named if kind in _CALLED)
    own = rf"|The\s+(?:{called})(?:\s+of\s+[\w\s,]{{4,20}}?)?" if called else ""
    itself = rf"""^\W*(?:[\w.()]{{1,8}}\s+)?(?:Note\b[^:.;]{{0,40}}:\s*)?
        (?:This\s+(?:\w+\s+)?(?:{kinds}){own}|(?P<it>It))\s+
        (?:(?:was|were|has\s+been|is)\s+(?:then\s+|later\s+)?(?:{refused}|(?:signed|executed)\s+by\s+neither\b)|{_NO_PART}|bears\s+no\s+signatures?{_END})"""
    noted = rf"""^\W*(?:[Mm]arked|[Nn]oted|[Ee]ndorsed|[Ss]tamped|[Ww]ritten)\b[^:]{{0,40}}:\s*\W*(?i:{_REFUSED})\s+{by}
        |:\s*(?:NOT\s+SIGNED|(?i:returned\s+unsigned))\b|\[\s*blank\b[^\]]{{0,8}}\bnot\s+agreed\b"""
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
