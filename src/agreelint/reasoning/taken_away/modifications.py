"""Papers of change that are taken back or given back: "Modification P00001 is rescinded".

All that such a paper says goes with it: what it permits, and what it does to other clauses.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from agreelint.model.agreement import AMENDS_NOTHING, Agreement, Clause
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.papers.changing import (
    DATE,
    KIND,
    NAME,
    NUMBER,
    Paper,
    dates_in,
    named_alike,
    singular,
)
from agreelint.reasoning.sentences.leaving import UNDONE
from agreelint.reasoning.taken_away.cancel import Cancellation
from agreelint.reasoning.taken_away.undoing import undone

_MENTION = re.compile(
    rf"\b(?:(?P<date>(?:[Tt]he\s+)?(?i:{KIND}|that|text|draft|proposal|paper)\s+(?:of|dated)\s+(?i:{DATE}))|{NAME}(?P<more>(?:\s*,\s*|\s+and\s+|\s+to\s+){NUMBER})?|(?P<code>[A-Z]\d{{4,6}})\b)"
)
_IT = re.compile(r"^\W*(?:It|This\s+\w+|That\s+\w+)(?=\s+(?:is|was|shall|has|does|never|will))")
_BE = (
    r"(?:is|are|was|were|be|been|being|stands?|has\s+been|have\s+been|(?:shall|will)\s+(?:be|stand)|counts?"
    r"|is\s+to\s+be)"
)
# Said of a paper, right behind its name: it is gone, or never was.
_GONE = re.compile(
    rf"""(?:\s*\([^()]{{0,120}}\))?(?:,[^,.;]{{0,90}},)?\s+(?:(?:was|were)\s+(?:issued|made|sent|signed|written|agreed)\s+(?:in\s+error|by\s+(?:mistake|error))\s*,?\s+(?:and\s+)?)?
    (?:having\s+been\s+[^,.;]{{0,60}},\s+(?:it|they)\s+)?(?:itself\s+|themselves\s+|both\s+|each\s+)?
    (?P<words>(?:{_BE}\s+(?:(?:hereby|itself|now|then|both|wholly|accordingly|therefore|treated\s+as|deemed|regarded\s+as|taken\s+as|to\s+be)\s+){{0,3}}(?:
        undone|annulled|withdrawn|recalled|retracted|revoked|rescinded|reversed|repealed|cancell?ed|called\s+off|taken\s+back|torn\s+up|struck(?:\s+out)?|deleted|void(?:ed)?
        |(?:null\s+and\s+)?void|of\s+no\s+(?:\w+\s+)?(?:effect|force)|without\s+(?:\w+\s+)?(?:effect|force)|a\s+(?:slip|mistake|clerical\s+error)|dead|at\s+an\s+end|abandoned|not\s+(?:proceeded|gone\s+on)\s+with
        |refused|declined|rejected|turned\s+down|(?:signed|executed|agreed|accepted)\s+by\s+(?:neither|nobody|no\s+one)
        |(?:issued|made|sent)\s+(?:in\s+error|by\s+mistake)
        |(?:as\s+)?(?:never|not)\s+(?:to\s+have\s+been\s+|having\s+been\s+|been\s+)?(?:in\s+force|counter-?signed|signed|executed|issued|agreed|accepted|adopted|made|written|begun|concluded|ratified|approved|in\s+effect))
      |(?:shall|will|does|did|do|is|are|was)\s+(?:not|never)\s+(?:to\s+)?(?:begin|commence|start|take\s+effect|come\s+into\s+(?:force|effect|being)|enter\s+into\s+(?:force|effect)|apply|bind)
      |(?:has\s+|have\s+)?never\s+(?:took|taken|came|come|entered|began|begun|had|bound)\s*(?:into\s+|any\s+)?(?:effect|force|being|anybody|anyone)?
      |(?:has\s+|have\s+)?(?:lapsed|fell\s+away|fallen\s+away|expired|came\s+to\s+nothing|come\s+to\s+nothing|failed)|lapses?|falls?(?:\s+away)?(?=\s*[.,;])|comes?\s+to\s+nothing|(?:has|have|had)\s+no\s+(?:\w+\s+)?(?:effect|force)))
    \b(?P<rest>[^.;:]*)""",
    re.IGNORECASE | re.VERBOSE,
)
# Done to a paper, right before its name.
_TAKES = re.compile(
    r"\b(?:annul|withdraw|withdrew|recall|retract|revok|rescind|revers|repeal|cancel|undo|undid|void|take\w*\s+back|took\s+back|call\w*\s+off)\w*\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# Nobody agreed to it: somebody may have, later.
_REFUSAL = re.compile(
    r"\b(?:refused|declined|rejected|turned\s+down|(?:signed|executed|agreed|accepted)\s+by)\b", re.IGNORECASE
)
# "The Supplier refused Amendment 2".
_REFUSES = re.compile(
    r"\b(?:refused|declined|rejected|turned\s+down|did\s+not\s+(?:counter-?sign|sign|accept|agree\s+to)|never\s+(?:counter-?signed|signed|accepted|agreed\s+to))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"(?<!not\s)(?<!never\s)\b(?:signed|executed|accepted|agreed|adopted|in\s+force|binds?|binding)\b(?!\s+by\s+(?:neither|nobody|no\s+one))"
    r"|\b(?:later|afterwards|then|at\s+first|initially|again)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\W*(?:signed|executed|agreed|accepted)\b[^:.;]{0,60}:\s*\w|\bthis\s+\w+\s+(?:binds|is\s+binding|takes\s+effect|is\s+in\s+force)\b",
    re.IGNORECASE,
)
# "takes Amendment 2 back".
_TAKE, _BACK = (
    re.compile(r"\b(?:takes?|took|calls?|called)\s+(?:the\s+)?$", re.IGNORECASE),
    re.compile(r"\s+(?:back|off)\b"),
)
_MAY = re.compile(r"\b(?:(?-i:may)|can|could|might|would|if|unless|should|entitled|right)\b", re.IGNORECASE)
# Behind it: not all of the paper, or not yet.
_NOT_ALL = re.compile(
    r"\b(?:if|unless|until|before|when|once|should|in\s+so\s+far|so\s+far|to\s+the\s+extent|as\s+(?:to|regards|far)|in\s+respect|with\s+respect|for\s+(?:[A-Z]+\.?\d|clauses?|sections?|paragraphs?|articles?|items?)|in\s+part|partly"
    r"|except\s+(?:for|as)|save|but\s+(?!the\b|not\b))\b"
)
_AND = re.compile(r"\band\s+(?!(?:to|in|of|from|as)\b)")
# "Paragraph 9 of Amendment No. 1 is withdrawn": not the amendment.
_PART_OF = re.compile(
    r"\b(?:sections?|clauses?|paragraphs?|paras?\.?|articles?|items?|points?|rows?|§§?)\s*"
    r"(?P<numbers>[\w.()]+(?:\s*(?:,|and|or|to)\s+[\w.()]+){0,6})\s+(?:of|in|to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_THE = re.compile(r"\b[Tt]h(?:e|at)\s+$")
_WITHIN = re.compile(r"[^.:;]{1,80},\s+(?P<number>\d{1,3})[.)]\s")
_NEAR = 400  # characters around the name that are looked at


def modified(agreement: Agreement, papers: Sequence[Paper]) -> Iterator[Cancellation]:
    """Every place that takes one of the `papers` of change back, or gives it back."""
    of_kind = Counter(kind for paper in papers for kind in paper.kinds)
    for clause in agreement.clauses if papers else ():
        if clause.kind not in AMENDS_NOTHING:
            yield from _in_clause(agreement, clause, papers, of_kind)


def _in_clause(
    agreement: Agreement, clause: Clause, papers: Sequence[Paper], of_kind: Mapping[str, int]
) -> Iterator[Cancellation]:
    last: tuple[int, ...] = ()
    agreed = False
    for sentence in clause.sentences:
        words = agreement.words(sentence)
        kind = ""
        for found in _MENTION.finditer(words):
            kind = found["kind"] or kind
            named = [one for one in papers if clause.index not in one.clauses and _names(one, found, kind, of_kind)]
            last = tuple(at for one in named for at in one.clauses)
            agreed = any(_AGREED.search(one.said) or _is_signed(agreement, one) for one in named)
            part = _PART_OF.search(words[: found.start()])
            if part is not None and last:
                every, last = last, _numbered(agreement, last, part["numbers"])
                if not last:  # which part of the paper it is stays dark
                    yield Cancellation(
                        clause.index, Span(*found.span()).shift(sentence.start), Extent.CLOUDED, every, None
                    )
            yield from _taken(clause, sentence, words, found, last, agreed=agreed)
        again = _IT.match(words)
        if again is not None and last:
            yield from _taken(clause, sentence, words, again, last, agreed=agreed)


def _is_signed(agreement: Agreement, paper: Paper) -> bool:
    """Whether a line of the paper, or the one right behind it, is a signature or says that it binds."""
    last = paper.clauses[-1]
    own = (agreement.words(agreement.clauses[at].span) for at in paper.clauses)
    behind = (agreement.words(one.span) for one in agreement.clauses[last + 1 : last + 2])
    return any(map(_SIGNED.search, own)) or any(map(_SIGNED.match, behind))


def _numbered(agreement: Agreement, clauses: Sequence[int], numbers: str) -> tuple[int, ...]:
    """Those of the clauses that bear one of the numbers, or stand under one that does."""
    named = {one.strip(".()") for one in re.split(r"[\s,]+", numbers)}
    heads = [at for at in clauses if _number_in(agreement, at) in named]
    return tuple(at for at in clauses if agreement.is_under(agreement.clauses[at], heads))


def _number_in(agreement: Agreement, at: int) -> str:
    """The number of a clause, also behind the name of its paper: "P00001, signed by both, 1. …"."""
    clause = agreement.clauses[at]
    within = None if clause.number else _WITHIN.match(agreement.words(clause.span))
    return within["number"] if within else clause.number.strip(".()")


def _names(paper: Paper, found: re.Match[str], kind: str, of_kind: Mapping[str, int]) -> bool:
    if found["code"]:
        return found["code"] in paper.codes
    if found["date"]:
        said = found["date"].split()
        said_kind = singular(re.split(r"\s+(?:of|dated)\s+", found["date"])[0])
        fits = said_kind == "that" or said_kind in paper.kinds
        return bool(said) and fits and bool(dates_in(found["date"]) & paper.dates)
    number = found["number"] or found["order"] or ""
    more = (found["more"] or "").split()[-1:] if found["more"] else []
    if number:
        return named_alike(paper, kind, number) or any(named_alike(paper, kind, one) for one in more)
    # "the Rider" is the only one, said from outside.
    alone = singular(kind) in paper.kinds and of_kind[singular(kind)] == 1
    return alone and _THE.search(found.string, max(0, found.start() - 8), found.start()) is not None


def _taken(
    clause: Clause, sentence: Span, words: str, found: re.Match[str], targets: tuple[int, ...], *, agreed: bool
) -> Iterator[Cancellation]:
    """What becomes of the paper that is `found`; one whose own title says that it is `agreed` is not surely refused."""
    if not targets:
        return
    before, after = words[max(0, found.start() - _NEAR) : found.start()], words[found.end() : found.end() + _NEAR]
    span = Span(*found.span()).shift(sentence.start)
    gone = _GONE.match(after)
    if gone is not None and not UNDONE.search(before) and not _MAY.search(before):
        if not _NOT_ALL.search(_AND.split(gone["rest"])[0]):
            whole = Span(span.start, span.end + gone.end("words"))
            doubtful = _REFUSAL.search(gone["words"]) is not None and (
                agreed or _AGREED.search(gone["rest"]) is not None
            )
            yield Cancellation(
                clause.index, whole, Extent.WHOLE, targets, None, plain=True, may_not_be=doubtful, of_a_paper=True
            )
        return
    if _REFUSES.search(before) and not _MAY.search(before) and not _NOT_ALL.search(after):
        doubtful = agreed or _AGREED.search(after) is not None
        yield Cancellation(
            clause.index, span, Extent.WHOLE, targets, None, plain=True, may_not_be=doubtful, of_a_paper=True
        )
        return
    takes = _TAKES.search(before) or (_TAKE.search(before) and _BACK.match(after))
    if takes and not _MAY.search(before) and not UNDONE.search(before) and not _NOT_ALL.search(after):
        yield Cancellation(
            clause.index, Span(span.start - 1, span.end), Extent.WHOLE, targets, None, plain=True, of_a_paper=True
        )
        return
    made = undone(span, before, after)
    if made is not None:
        open_ = _MAY.search(before) is not None
        plain = made[1] is Extent.WHOLE and not open_
        yield Cancellation(clause.index, *made, targets, None, plain=plain, may_not_be=open_)
