"""Survival lists: which clauses go on after the end, by number, ordinal or heading, and whether all else ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, Clause, Reach, Reference
from agreelint.model.span import Span
from agreelint.reasoning.ending.unnumbered import by_ordinal
from agreelint.reasoning.sentences.spans import sentence_at
from agreelint.reasoning.sentences.speaking import operative
from agreelint.reasoning.topics.going_on import LASTS

# Words that speak of the end by themselves, and words that do so beside it: "On expiry Articles 6 and 7 continue".
_SURELY = re.compile(
    r"\bsurviv(?:e|es|ing)\b|\boutliv(?:e|es|ing)\b|\boutlast\w*\b|\blives?\s+(?:on|past|beyond|after)\b|\bendures?\b|\bcarr(?:y|ies)\s+on\b"
    r"|\bon\s+the\s+(?:footing|terms|basis)\s+of\s+(?:sections?|clauses?|articles?|paragraphs?|§)[^.;]{1,40}?\b(?:alone|only)\b"
    r"|\b(?:lasts?|binds?|holds?|appl(?:y|ies)|governs?|continues?|goes?\s+on)\s+(?:\w+\s+){0,4}?(?:for\s+)?(?:as|so)\s+long\s+as\s+[^.;]{1,60}?"
    r"\b(?:holds?|keeps?|uses?|runs?|has|have|retains?|in\s+(?:use|existence|anybody|anyone|the)|exists?|live|possess\w*|there)\b",
    re.IGNORECASE,
)
_AT_WILL = re.compile(
    r"\blong\s+as\s+[^.;]{0,50}?\b(?:thinks?|considers?|wish\w*|choos\w+|likes?|elects?|sees?\s+fit|pleases?|content|minded)\b",
    re.IGNORECASE,
)
_BESIDE_END = re.compile(
    r"\b(?:continues?|remains?|stays?|binds?|stands?|holds?|(?:is|are|be)\s+maintained|(?:go(?:es)?|runs?|lasts?)\s+(?:on|past|beyond|after))\b",
    re.IGNORECASE,
)
_AT_END = re.compile(
    r"\b(?:expir\w+|terminat\w+|(?:at|after|upon|on|past|beyond|from|with)\s+(?:the\s+)?(?:end|close|completion|departure|last\s+day)|(?:ends?|ended|over|leave|leaves|part|departs?)(?=\s*[,.:;])|then\b|afterwards?|last\s+day|departure)",
    re.IGNORECASE,
)
_NOT_LASTING = re.compile(
    rf"\b(?:not|no|n['’]t)\s+(?:\w+\s+)?(?:{LASTS}|surviv|outliv|outlast|live|continue|remain|go\s+on)\b", re.IGNORECASE
)
_NEXT_TO = 30  # characters between the last name of a list and its verb
_NUMBER = re.compile(r"(?<![\w.(])\d{1,3}(?:\.\d{1,3})*(?![\w%])")
_IN_BRACKETS = re.compile(r"\([^()]{3,}\)")
# All other clauses end.
_ENDS = (
    r"(?:ends?|ceases?|lapses?|expires?|terminates?|falls?\s+away|(?:is|are)\s+(?:over|extinguished|spent|at\s+an\s+end|gone)"
    r")"
)
_OTHERS_END = re.compile(
    rf"""\b(?:everything|all)\s+else\s+{_ENDS}|\b(?:all|every|the|any|each)\s+(?:the\s+)?(?:others?|rest|remaining|remainder)\b[^.;]{{0,40}}?\b{_ENDS}\b
    |\bthe\s+others\s+do(?:\s+not|n['’]t)\b|\ball\s+(?:that|which)\s+(?:is|are)\s+not\s+(?:named|listed)\b[^.;]{{0,40}}?\b{_ENDS}|\bno\s+other\s+(?:provision|clause|section|article|paragraph|term|promise|duty|obligation)s?\s+(?:shall\s+|will\s+)?(?:binds?|surviv|continu|remain|go|appl)
    |\b(?:every|all)\s+(?:clauses?|promises|provisions|sections|terms|articles|paragraphs?|duties)\b[^.;]{{0,30}}?\b(?:ends?|ceases?|lapses?|falls?\s+away)\b[^.;]{{0,40}}?\b(?:except|save|other\s+than|but|apart)""",
    re.IGNORECASE | re.VERBOSE,
)
# In the list itself: "Sections 3 and 6, and no others, live on".
_NO_OTHERS = re.compile(
    r"\b(?:and|but)\s+(?:nothing|none|no)\s+(?:else|others?|besides|more|further)\b|\b(?:alone|only)\b", re.IGNORECASE
)
# A list by what the clauses are about.
_TOPICS = re.compile(
    r"\b(?:confiden\w+|secre\w+|payment|fees?|sums?\s+(?:owed|due)|money\s+owed|liability|indemnit\w+|governing\s+law|jurisdiction|courts?|disputes?)\b",
    re.IGNORECASE,
)
_SECTIONS = re.compile(r"(?:sections?|clauses?|articles?|arts?\.|paragraphs?|paras?|§)", re.IGNORECASE)
# A limit that goes on by its own words, whatever a list says.
_OWN_LAST = re.compile(
    r"""\b(?:(?:and|or|as\s+well\s+as)\s+(?:also\s+|ever\s+)?(?:after(?!\s+(?:the\s+)?\w+ing\b)|afterwards?|thereafter|beyond)\b|whether\s+(?:during|before|in)\b[^.;]{0,40}?\bor\s+after\b|without\s+limit\s+(?:of|in)\s+time|for\s+ever|forever
    |(?:for\s+)?(?:as|so)\s+long\s+as\s+[^.;]{1,60}?\b(?:holds?|keeps?|uses?|runs?|has|have|retains?|in\s+(?:use|existence|anybody|anyone)|exists?|possess\w*))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_HEAD = re.compile(r"\W*(?:[\w.()°§-]{1,6}\s+)?(?P<name>[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,3})\s*(?:[:|]|\.\s)")


@dataclass(frozen=True, slots=True)
class List:
    """A list of clauses that go on after the end; where it is `closed`, nothing else does."""

    clause: Clause
    span: Span
    kept: frozenset[int]
    closed: bool


def lists(agreement: Agreement) -> Sequence[List]:
    """All survival lists that name clauses of this agreement."""
    spoken = list(operative(agreement))
    sentences = (agreement.words(one) for clause in spoken for one in clause.sentences)
    others_end = any(_OTHERS_END.search(words) for words in sentences)
    return [one for clause in spoken for one in _in_clause(agreement, clause, others_end)]


def _in_clause(agreement: Agreement, clause: Clause, others_end: bool) -> Iterator[List]:
    above = f"{clause.heading} {agreement.words(clause.sentences[0])[:80] if clause.sentences else ''}"
    for sentence in clause.sentences:
        words = agreement.words(sentence)
        if _NOT_LASTING.search(words) or _AT_WILL.search(words):
            continue
        named = [one for one in agreement.references if sentence.holds(one.span) and one.reach is not Reach.EXTERNAL]
        if not _SURELY.search(words) and not _at_end(agreement, sentence, f"{above} {words}", named):
            continue
        kept = named_in(agreement, clause, sentence)
        closed = others_end or _NO_OTHERS.search(words) is not None
        # A closed list of sections that are all elsewhere is one, too.
        apart = closed and any(one.reach is Reach.DANGLING and _SECTIONS.match(one.text) for one in named)
        topics = closed and not named and _TOPICS.search(words) is not None
        if kept - {clause.index} or apart or topics:
            yield List(clause, sentence, kept, closed)


def _at_end(agreement: Agreement, sentence: Span, said: str, named: Sequence[Reference]) -> bool:
    """Whether a sentence about the end says that what it names, right beside the verb, goes on."""
    words = agreement.words(sentence)
    verb = _BESIDE_END.search(words) if _AT_END.search(said) else None
    if verb is None:
        return False
    if not named:
        return _TOPICS.search(words) is not None or any(by_ordinal(agreement, words))
    ends = [one.span.end - sentence.start for one in named]
    return any(end <= verb.start() <= end + _NEXT_TO or verb.end() <= end <= verb.end() + _NEXT_TO for end in ends)


def named_in(agreement: Agreement, clause: Clause, sentence: Span) -> frozenset[int]:
    """The clauses that a list names."""
    words = agreement.words(sentence)
    named = [one for one in agreement.references if sentence.holds(one.span) and one.reach is Reach.INTERNAL]
    kept = {at for one in named for at in one.targets}
    parts = {one.part for one in named if one.part is not None and not one.targets}
    kept.update(one.index for one in agreement.clauses if one.part in parts)
    kept.update(_numbers(agreement, words))
    kept.update(by_ordinal(agreement, words))
    kept.update(_headed(agreement, clause, words))
    return frozenset(kept)


def _numbers(agreement: Agreement, words: str) -> Iterator[int]:
    """The clauses whose numbers stand in a list, whatever is said of each in brackets."""
    named = set(_NUMBER.findall(_IN_BRACKETS.sub("", words)))
    return (one.index for one in agreement.clauses if one.number and one.number.rstrip(").") in named)


def _headed(agreement: Agreement, clause: Clause, words: str) -> Iterator[int]:
    """The clauses that a list names by their headings: "Price (if owed), Confidence, Courts"."""
    for one in agreement.clauses:
        if one.index == clause.index:
            continue
        found = _HEAD.match(agreement.words(one.span)[:60])
        name = one.heading or (found["name"] if found else "")
        if len(name) > 3 and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words):  # noqa: PLR2004 - no article
            yield one.index


def lasts_by_itself(agreement: Agreement, clause: int, limit: Span) -> bool:
    """Whether the sentence of a limit says that it goes on after the end."""
    return _OWN_LAST.search(agreement.words(sentence_at(agreement, clause, limit))) is not None
