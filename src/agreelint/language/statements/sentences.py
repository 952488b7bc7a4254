"""Where the sentences of contract prose begin and end."""

import re
from typing import Final

from agreelint.model.span import Span

_STOP: Final = re.compile(r"(?P<stop>[.!?…]+)(?P<closers>[\"”’'»)\]]*)|(?P<line>\n\s*)")
_NEXT: Final = re.compile(r"\s*(?P<opener>[\"“‘'«(\[]*)(?P<word>[^\s\"“”‘«()\[\]]*)(?P<more>\s+[a-z]+)?")
_LIST_LABEL: Final = re.compile(
    r"\(?(?:[a-z]{1,2}|[ivxl]{1,6}|[A-Z]{1,2}|\d{1,3}(?:\.\d{1,3}){0,5})[.)](?:\s|$)|[•▪●◦·–-]\s"
)
_ONLY_LABEL: Final = re.compile(
    r"[\"“(\[]*(?:(?:section|article|clause|art|sec|part|chapter|paragraph|exhibit|schedule|annex|appendix|§)\.?\s+)?"
    r"(?:\d{1,3}(?:\.\d{1,3}){0,5}|[a-z]{1,2}|[ivxlc]{1,7}|[a-z]\.\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)[.)]{0,2}",
    re.IGNORECASE,
)
_INITIALISM: Final = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]|Ph\.D|[A-Z][a-z]?\.[A-Z][a-z]*\.?[A-Za-z]*")
_LAST_WORD: Final = re.compile(r"[^\s\"“”‘’'()\[\],;:/—–]+$")
# As far back as any abbreviation or word before one may reach.
_BEHIND: Final = 48


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# These never end a sentence.
_NEVER: Final = _set(
    "mr mrs ms messrs dr prof hon gen sen gov capt col lt sgt st mt e.g i.e eg ie cf viz vs v approx dtd ca attn tel "
    "fax c.f a.k.a d.b.a f.k.a n.b incl excl jr sr"
)
# These stand before a number or a label; before anything else they end a sentence like other words.
_NUMBERED: Final = _set(
    "no nos sec secs sect art arts cl cls para paras par pars p pp ch chs fig figs ex exh exhs app sched vol vols item "
    "reg regs stat supp rev r ed pt pts sub subsec subpar tit ver § jan feb mar apr jun jul aug sep sept oct nov dec "
    "rs nr lit"
)
# These may end a sentence and often do not.
_OFTEN: Final = _set(
    "inc ltd corp co llc llp lp plc bros assn pty gmbh ag sa nv bv srl spa etc al esq dept div govt intl natl "
    "bldg ste ave blvd rd fl cal fed pub cir dist ct cont est min max misc tech ref"
)
_LABELLED_NOUNS: Final = _set(
    "exhibit exhibits schedule schedules annex annexes appendix attachment attachments part parts section sections "
    "article articles clause clauses paragraph item phase type class series plan table figure option tier level group "
    "category unit zone lot addendum recital recitals band column row tab form"
)
# A capital letter after a doubtful stop is a new sentence when it opens one of these.
_STARTERS: Final = _set(
    "the this that these those a an any all each every either neither both no none nothing nobody such it its he she "
    "they their there here if in on at by for from to of as with within without when where whenever wherever while "
    "whether upon under until unless until after before during through throughout except save subject notwithstanding "
    "provided however further furthermore moreover additionally accordingly thereafter thereupon hereby should "
    "and or but nor so we our us you your i my what who which how not only also following regardless despite"
)
_ROLES: Final = _set(
    "provider vendor supplier contractor subcontractor licensor licensee seller buyer purchaser customer client agency "
    "department government authority company user users party parties state county city university developer operator "
    "subscriber recipient processor controller performer consultant"
)
# "The U.S. Government may" is one sentence.
_STATE: Final = _set("government agency department authority state")
_MODALS: Final = _set(
    "shall may will must can cannot is are was were has have does do agrees agree warrants represents grants "
    "acknowledges retains reserves"
)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text`, in order, without the white space around them; together they hold every word.

    Semicolons and colons end no sentence, so that a list in prose ("(a) …; (b) …") stays in its own. A label
    ("7.2.", "(a)") belongs to the words that follow it. A line break ends a sentence unless the next line goes on
    in small letters, or with the next item of a list. Takes time in proportion to the length.
    """
    found: list[Span] = []
    start = 0
    for mark in _STOP.finditer(text):
        ends = _stop_ends if mark["line"] is None else _line_ends
        if ends(text, start, mark):
            _keep(text, start, mark.end(), found)
            start = mark.end()
    _keep(text, start, len(text), found)
    return tuple(found)


def _keep(text: str, start: int, end: int, found: list[Span]) -> None:
    """Add the words of `text[start:end]`; a piece without a letter or a digit goes with the sentence before it."""
    words = text[start:end]
    inner = words.strip()
    if not inner:
        return
    start += len(words) - len(words.lstrip())
    end = start + len(inner)
    if found and not any(map(str.isalnum, inner)):
        start = found.pop().start
    found.append(Span(start, end))


def _line_ends(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether the sentence ends at this line break."""
    before = text[max(start, mark.start() - _BEHIND) : mark.start()].rstrip()
    if not before:
        return False
    if _is_only_label(text, start, mark.start()):
        return False
    if before[-1] in ",;":
        return False
    after = text[mark.end() : mark.end() + _BEHIND]
    if _LIST_LABEL.match(after):
        return before[-1] != ":"
    return not after[:1].islower()


def _stop_ends(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether the sentence that began at `start` ends at this stop."""
    if mark.end() == len(text) or not text[mark.end()].isspace():
        return mark.end() == len(text)
    after = _NEXT.match(text, mark.end(), mark.end() + 4 * _BEHIND)
    word = after["word"] if after else ""
    opener = after["opener"] if after else ""
    at = after.start("opener") if after else mark.end()
    listed = _LIST_LABEL.match(text, at)
    if word[:1].islower() and not listed:
        return False
    if mark["stop"] != ".":
        return True
    if _is_only_label(text, start, mark.end()):
        return False
    return _is_end(text[max(start, mark.start() - _BEHIND) : mark.start()], opener, word, after, mark["closers"])


def _is_end(before: str, opener: str, word: str, after: re.Match[str] | None, closers: str) -> bool:
    """Whether one full stop after `before` ends the sentence, and not only an abbreviation."""
    last = _LAST_WORD.search(before)
    token = last[0] if last else ""
    low = token.lower()
    if low in _NEVER:
        return bool(closers) and _starts(word)
    if low in _NUMBERED:
        return not _is_number(word) and not opener.endswith("(")
    if len(token) == 1 and token.isalpha():
        return _ends_after_letter(before[: -len(token)], token, word)
    if low in _OFTEN or _INITIALISM.fullmatch(token):
        verb = (after["more"] or "").strip() if after else ""
        if verb in _MODALS and (low in _OFTEN or word.lower() not in _STATE):
            return low in _OFTEN or word.lower() in _ROLES
        return _starts(word)
    return True


def _ends_after_letter(before: str, letter: str, word: str) -> bool:
    """Whether "X." is the end ("Exhibit B. The"), and not an initial ("John F. Kennedy")."""
    noun = _LAST_WORD.search(before.rstrip())
    if letter.islower() or (noun and noun[0].lower() in _LABELLED_NOUNS):
        return True
    return _starts(word) or word.lower() in _ROLES


def _starts(word: str) -> bool:
    return word[:1].isupper() and word.rstrip(",").lower() in _STARTERS


def _is_number(word: str) -> bool:
    """Whether `word` is what an abbreviation such as "No." stands before."""
    bare = word.rstrip(".,;:")
    return bool(bare) and (bare[0].isdigit() or bare[0] in "§#" or len(bare) == 1 or not bare.strip("IVXLC"))


def _is_only_label(text: str, start: int, end: int) -> bool:
    """Whether all that stands between is a label, which opens what follows."""
    if end - start > 2 * _BEHIND:
        return False
    return bool(_ONLY_LABEL.fullmatch(text[start:end].strip()))
