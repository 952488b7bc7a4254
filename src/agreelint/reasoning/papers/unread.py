"""Papers that are made part of the agreement or go before it, and are not in the reviewed text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from agreelint.model.agreement import Agreement, ClauseKind
from agreelint.model.place import Gap, Note
from agreelint.model.span import Span
from agreelint.reasoning.finding import place_of
from agreelint.reasoning.papers.at_hand import AtHand
from agreelint.reasoning.papers.named import ATTACHED, RESTRICTS, is_personal, named_so, papers
from agreelint.reasoning.papers.taken_in import TakenIn, taken_in, takes_in

_SHOWN: Final = 120  # characters of the words that name a paper
_NEAR, _FAR = 40, 240  # characters around a paper's name that say where it is, and what becomes of it
_SILENT: Final = frozenset({ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD, ClauseKind.COMMENT})
_LAW: Final = re.compile(r"\b(?:arbitra\w+|insurance)\b", re.IGNORECASE)
_VERSION: Final = re.compile(r"\bversion\s+(?:shall\s+)?prevails?", re.IGNORECASE)
_POLICY: Final = re.compile(r"\bpolic(?:y|ies)\b", re.IGNORECASE)
# What the other side orders is no limit of ours, whatever it is called.
_ORDERS: Final = re.compile(
    r"\b(?:directives?|directions|instructions|requirements|rules|protocols?|manuals?|handbooks?)\b"
    r"|\b(?:customer|client|agency|department|government|authority|buyer|purchaser|licensee|board|ministry)['’]s\b",
    re.IGNORECASE,
)
_NAMED_PART: Final = re.compile(
    r"(?<!mentioned\s)(?<!referred\sto\s)(?<!named\s)(?<!listed\s)\b(?:in|as|at|to|under|of)\s+(?:the\s+)?"
    r"(?:exhibit|schedule|annex(?:ure)?|appendix|attachment)\s+\w+",
    re.IGNORECASE,
)
_OWNER: Final = re.compile(
    r"(?:(?<![\w’'-])(?:[\w’'-]{1,30}['’]s?|[A-Z][\w’'-]{0,30}|further|additional|other)\s+){1,5}$"
)


@dataclass(frozen=True, slots=True)
class Unread:
    """A paper that binds and was not read. `span` names it; `grave` ones may take any limit away."""

    span: Span
    first: bool
    grave: bool

    def gap(self, agreement: Agreement) -> Gap:
        """What was not checked for want of the paper."""
        return Gap(self._named(agreement), f"It {self._does} and was not read; add it with --together.")

    def note(self, agreement: Agreement) -> Note:
        """What a reader should know of a paper that only adds to the agreement."""
        words = f"{self._named(agreement)} {self._does} and is not in the reviewed text."
        return Note(words, place_of(agreement, self.span))

    def why(self, agreement: Agreement) -> str:
        """Why nothing that stands here can be relied on."""
        return f"{self._named(agreement)} {self._does} and was not read; add it with --together."

    @property
    def _does(self) -> str:
        return "goes before the agreement" if self.first else "forms part of the agreement"

    def _named(self, agreement: Agreement) -> str:
        words = " ".join(agreement.words(self.span).split())
        return f'"{words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"}"'


def unread(agreement: Agreement) -> tuple[Unread, ...]:
    """The papers that the agreement takes in or puts before itself and that nobody has read, each name once."""
    named, at_hand = named_so(agreement), AtHand(agreement)
    told: dict[str, Unread] = {}
    for clause in agreement.clauses:
        for sentence in (clause.sentences or (clause.body,)) if clause.kind not in _SILENT else ():
            for one in _in_sentence(agreement, sentence, named, at_hand):
                name = agreement.words(one.span).casefold()
                # What is said of it more mildly elsewhere takes nothing back.
                known = told.setdefault(name, one)
                if (one.grave, one.first) > (known.grave, known.first):
                    told[name] = one
    return tuple(told.values())


def _in_sentence(
    agreement: Agreement, sentence: Span, named: re.Pattern[str] | None, at_hand: AtHand
) -> Iterator[Unread]:
    words = agreement.words(sentence)
    if not takes_in(words):
        return
    for paper in papers(words, named):
        before = words[max(0, paper.start() - _FAR) : paper.start()]
        after = words[paper.end() : paper.end() + 2 * _FAR]
        made = taken_in(before, paper[0], after)
        if made is None or _is_attached(before, paper, after, made) or _is_of_law(before, paper, after):
            continue
        span = Span(_begins(words, paper), paper.start() + len(paper[0].rstrip(" .,;:"))).shift(sentence.start)
        if at_hand.holds(span, sentence):
            continue
        grave = not _is_tame(agreement.words(span), paper, made)
        yield Unread(span, made.first and grave, grave)


def _is_tame(name: str, paper: re.Match[str], made: TakenIn) -> bool:
    """Whether the paper only adds limits or law, or ranks behind the agreement."""
    if not made.first and (made.last or _POLICY.search(name)):
        return True
    limits = RESTRICTS.search(name) is not None and not is_personal(paper)
    return limits and not (made.first and _ORDERS.search(name))


def _is_attached(before: str, paper: re.Match[str], after: str, made: TakenIn) -> bool:
    """Whether the sentence says that the paper is attached, or which part of the agreement it is."""
    beside = before[-_NEAR:] + paper[0] + after[: 2 * _NEAR]
    named = before[-_NEAR:] + paper[0] + made.between
    return ATTACHED.search(beside) is not None or _NAMED_PART.search(named) is not None


def _is_of_law(before: str, paper: re.Match[str], after: str) -> bool:
    """Whether the paper is an insurance, the rules of a court, or only a version in another language."""
    beside = before[-_NEAR:] + paper[0] + after[: 2 * _NEAR]
    return _VERSION.search(beside) is not None or (not is_personal(paper) and _LAW.search(beside) is not None)


def _begins(words: str, paper: re.Match[str]) -> int:
    """Where the name of the paper begins: "the Customer's standard conditions"."""
    start = max(0, paper.start() - 2 * _NEAR)
    own = _OWNER.search(words[start : paper.start()])
    return start + own.start() if own is not None else paper.start()
