"""Papers printed behind an agreement without a heading of their own: "Attachment 3, Rule 2. No user shall …"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from agreelint.model.agreement import Agreement, Clause, ClauseKind

_OPENING = 90  # characters in which such a paper says what it is
_PLAIN = re.compile(r"[^a-z0-9]+")
_KIND = (
    r"(?:attachments?|exhibits?|annex(?:es|ures?)?|schedules?|appendi(?:x|ces)|purchase\s+orders?|order\s+forms?|task\s+orders?|orders?"
    r"|statements?\s+of\s+work|sows?|amendments?|addend(?:um|a)|side\s+letters?|letters?|master|msa|core\s+terms|policy|policies|standards?|rules|terms)"
)
# "the County's", "Larkspur's", "each", "this".
_BEFORE_NAME = re.compile(
    r"^\W*(?:(?:the|this|any|each|every|all|an?|our|its|your|[\w’'.-]+['’]s?)\s+)+(?=\S)", re.IGNORECASE
)
_BEHIND_NAME = re.compile(
    r"\s*(?:[,;(:].*|\b(?:dated|of|as|listed|attached|annexed|to|version|revision|edition|in)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
# "Conditions of Purchase" with all its words, and "Special Conditions (SCC)" by its letters.
_IN_FULL = re.compile(
    r"\s*(?:[,;(:].*|\b(?:dated|listed|attached|annexed|version|revision|edition)\b.*)$", re.IGNORECASE | re.DOTALL
)
_SHORT = re.compile(r"""\((?:the\s+)?["“']?([A-Z]{2,6})["”']?\)""")
_BEHIND_LABEL = re.compile(r"^\w+\s+(?:no\.?\s*)?[\dA-Z][\w.-]{0,6}\b", re.IGNORECASE)
# A label, a number or a stop, and no verb: "Purchase Order, line 12:", and not "Orders are placed …".
_GOES_ON = r"""(?=\s*(?:[.,:;(–—#¶§"“-]|(?:no\.?\s*)?\d|$))"""
_SPEAKS = re.compile(r"\b(?:is|are|shall|may|must|will|applies|apply|has|have|can|prevails?|governs?)\b", re.IGNORECASE)
_IS_PAPER = re.compile(rf"\W*{_KIND}{_GOES_ON}", re.IGNORECASE)
# "J-3 Contractor's Acceptable Use Terms, version 4 (attached in full)".
_ATTACHED = re.compile(r"\((?:\w+\s+)?(?:attached|annexed|appended|enclosed)\b", re.IGNORECASE)
_OF_ATTACHED = re.compile(r"^(?:attachment|exhibit|annex|appendi|schedule)", re.IGNORECASE)


def unheaded(agreement: Agreement, said: str, order: int) -> Iterator[int]:
    """The clauses of such papers that `said` names, in the order of precedence that stands in clause `order`."""
    name = _BEHIND_NAME.sub("", _BEFORE_NAME.sub("", said.strip())).strip()
    core = _plain(name)
    if not core:
        return
    label = _BEHIND_LABEL.match(name)
    names = [_singular(core), *([_plain(label[0])] if label else ()), *map(_plain, _SHORT.findall(said))]
    if (whole := _plain(_IN_FULL.sub("", _BEFORE_NAME.sub("", said.strip())))) != core:
        names.append(_singular(whole))
    called = re.compile(rf"\W*(?:{'|'.join(map(_spaced, names))})s?{_GOES_ON}", re.IGNORECASE)
    title = len(core.split()) > 1
    kind = _OF_ATTACHED.match(name) is not None and label is None and name.casefold().endswith(("s", "attachment"))
    for clause in _papers(agreement):
        opening = agreement.words(clause.span)[:_OPENING]
        named = title and f" {core} " in f" {_head(opening)} "
        attached = kind and (_ATTACHED.search(opening) or _OF_ATTACHED.match(opening))
        if clause.index != order and (called.match(opening) or named or attached):
            yield from (one.index for one in agreement.below((clause.index,)))


def paper_of(agreement: Agreement, clause: int) -> set[int]:
    """The clauses of the paper without a heading that a clause stands in, if it names itself as one."""
    for paper in _papers(agreement):
        within = {one.index for one in agreement.below((paper.index,))}
        if clause in within:
            return within if _IS_PAPER.match(agreement.words(paper.span)) else set()
    return set()


def _papers(agreement: Agreement) -> Iterator[Clause]:
    """The clauses without a number that stand behind those that have one."""
    numbered = False
    for clause in agreement.clauses:
        if clause.number:
            numbered = True
        elif numbered and clause.kind not in (ClauseKind.HEADING, ClauseKind.CONTENTS):
            yield clause


@lru_cache(maxsize=4096)  # every order of precedence asks for all of them
def _head(opening: str) -> str:
    """The words in which a paper gives its name: two short sentences, or what stands before a colon."""
    return _plain(" ".join(piece for piece in re.split(r"[.:]\s", opening)[:2] if not _SPEAKS.search(piece)))


def _spaced(name: str) -> str:
    return r"[\W_]+".join(map(re.escape, name.split()))


def _singular(name: str) -> str:
    return re.sub(r"(?<=end)a$", "um", name).removesuffix("s")


def _plain(words: str) -> str:
    return _PLAIN.sub(" ", words.casefold()).strip()
