"""Papers that say of themselves that nobody agreed to them: "This draft was declined by Supplier".

All that such a paper says goes with it. Where only a line to sign on is said to be blank, somebody may yet sign: a
person has to look.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from agreelint.model.agreement import Agreement, Clause, PartKind
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.papers.changing import KIND, Paper, change_papers
from agreelint.reasoning.taken_away.cancel import Cancellation

# In its title.
_TITLED: Final = re.compile(
    r"""\b(?:un-?signed|un-?executed|no\s+signatures?|(?:never|not(?:\s+yet)?)\s+(?:counter-?signed|signed|executed|issued|agreed|adopted|approved|ratified|accepted|in\s+force)
    |withdrawn|rejected|abandoned|rescinded|revoked|cancell?ed|lapsed|void|superseded|expired|declined
    |(?:forms?\s+)?(?:not|no)\s+(?:a\s+)?part\s+of\s+(?:the|this)\s+(?:agreement|contract|deed|licen[cs]e|arrangement|framework))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT_SO: Final = re.compile(r"\b(?:not|never|no|nor|if|unless|until|in\s+part)\s+(?:\w+\s+)?$", re.IGNORECASE)
_AGREED_TO: Final = (
    r"(?:declined|refused|rejected|turned\s+down|withdrawn|abandoned|not\s+(?:agreed|accepted|adopted)"
    r"|never\s+(?:counter-?signed|signed|executed|agreed|accepted|adopted|ratified))"
)
# In a sentence of its own about itself.
_OF_ITSELF: Final = re.compile(
    rf"""^\W*(?:[\w.()]{{1,8}}\s+)?(?:This|It|The\s+(?:above|foregoing))\b(?:\s+(?:discussion\s+)?(?:draft|paper|proposal|document|text|exhibit|schedule|annex(?:ure)?|appendix|attachment|{KIND}))?
    [^.;]{{0,160}}?\b(?:(?:was|were|has\s+been|is)\s+{_AGREED_TO}\b|(?:forms?|is)\s+(?:no|not\s+a)\s+part\s+of\s+(?:the|this)\s+(?:agreement|contract|deed|licen[cs]e|arrangement|framework)
    |(?:bears|has)\s+no\s+signatures?\b)""",
    re.IGNORECASE | re.VERBOSE,
)
# In what is noted under it.
_NOTED: Final = re.compile(
    rf"""^\W*(?:(?:marked|noted|endorsed|stamped|written)\b[^:]{{0,40}}:\s*)?\W*(?:{_AGREED_TO}|not\s+agreed)\s+by\s+\w
    |:\s*NOT\s+SIGNED\b|\[\s*blank\b[^\]]{{0,8}}\bnot\s+agreed\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BLANK: Final = re.compile(
    r"(?:signed|for\s+[^:;.]{1,60}|by)\b[^:;.]{0,60}:\s*[\[(]\s*blank\b|\bno\s+signatures?\b", re.IGNORECASE
)
# Behind any of these: not all of it, or not for good.
_IN_PART: Final = re.compile(
    r"\b(?:if|unless|until|before|pending|in\s+part|partly|except|save|but|so\s+far|to\s+the\s+extent|as\s+(?:to|regards)|until\s+then)\b",
    re.IGNORECASE,
)
_ATTACHED: Final = frozenset({PartKind.SCHEDULE, PartKind.EXHIBIT, PartKind.AMENDMENT, PartKind.ORDER_FORM})


def never_made(agreement: Agreement) -> Iterator[Cancellation]:
    """Every paper that nobody made binding, by its title or by what it says of itself."""
    heads = set()
    for paper in change_papers(agreement):
        heads.add(paper.clauses[0])
        yield from _by_its_title(agreement, paper)
        yield from _by_itself(agreement, paper.clauses, _signatures(agreement, paper.clauses[-1]))
    for at, part in enumerate(agreement.parts):
        clauses = tuple(one.index for one in agreement.clauses if one.part == at)
        # What is said among the papers of a schedule is said of one of them.
        if part.kind in _ATTACHED and heads.isdisjoint(clauses):
            yield from _by_itself(agreement, clauses)


def _by_its_title(agreement: Agreement, paper: Paper) -> Iterator[Cancellation]:
    found = _TITLED.search(paper.said)
    if found is None or _NOT_SO.search(paper.said[: found.start()]):
        return
    head = agreement.clauses[paper.clauses[0]]
    yield from _gone(head, Span(*found.span()).shift(head.span.start), paper.clauses)


def _by_itself(agreement: Agreement, clauses: Sequence[int], behind: Iterable[int] = ()) -> Iterator[Cancellation]:
    places = [
        (clause, sentence, agreement.words(sentence))
        for at in (*clauses, *behind)
        if (clause := agreement.clauses[at])
        for sentence in clause.sentences or (clause.span,)
    ]
    for told, blank in (((_OF_ITSELF, _NOTED), False), ((_BLANK,), True)):
        for clause, sentence, words in places:
            found = next((match for way in told if (match := way.search(words))), None)
            if found is not None and not _IN_PART.search(words):
                yield from _gone(clause, Span(*found.span()).shift(sentence.start), clauses, may_not_be=blank)
                return


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
