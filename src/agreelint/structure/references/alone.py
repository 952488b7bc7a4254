"""Clauses cited by their number or letter alone: "subject to 5.2", "despite II-3(a)", "bound by (c)", "under B"."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from agreelint.model.agreement import Clause, Reach, Reference
from agreelint.model.span import Span
from agreelint.structure.references.index import Index, numbers_in, part_with, simple
from agreelint.structure.references.items import JOIN, items_of
from agreelint.structure.references.of_a_paper import AMENDING
from agreelint.structure.references.targets import resolve

# A clause cited by its number alone: "H.6 concerns maintenance", "subject to 5.2", "despite II-3(a)".
_ALONE: Final = (
    r"(?:(?:[A-Z]{1,4}|[IVXLC]{2,7})[.-]\d{1,3}(?:\.\d{1,3}){0,4}|\d{1,3}(?:\.\d{1,3}){1,5})"
    r"(?:\([A-Za-z0-9]{1,4}\)){0,4}"
)
# "2 is replaced by …", "Number 2 is deleted", "3 and 4 are left as they were", "In 5, for …": they are about a clause.
_SUBJECT: Final = re.compile(
    rf"(?:(?<=^)|(?<=[.;:]\s)|(?<=,\sand\s)|(?<=\b[Ii]n\s))(?:(?:[Nn]umbers?|[Nn]os?\.?|[Nn]rs?\.?)\s+)?(?P<list>\d{{1,3}}\)?(?:{JOIN}\d{{1,3}}\)?){{0,6}})(?=\s+(?:(?:is|are|was|were)\s+(?:hereby\s+|now\s+|both\s+)?(?:replaced|deleted|struck|restored|reinstated|amended"
    r"|withdrawn|cancelled|rescinded|revoked|unchanged|unaffected|untouched|left|to\s+be\s+read|read|suspended|void|waived|confirmed|kept|repealed|lifted)|stands?|stays?|remains?|survives?|lapses?|falls?\s+away|(?:does|do|shall|will)\s+not\s+apply"
    r"|gives?\s+way|yields?|ceases?|continues?|prevails?|reads?)\b|(?<=\d),\s+(?:for|after|before|the\s+words?|replace|insert|delete)\b)"
)
# In a paper that amends the agreement: "Delete 2.", "Strike the numbers 3 and 5", "2 n/a", "4: not accepted".
_LISTED: Final = rf"(?P<list>\d{{1,3}}(?:{JOIN}\d{{1,3}}){{0,6}})"
_DONE_TO: Final = re.compile(
    rf"(?:(?<=^)|(?<=[.;:]\s))(?:delet|strik|remov|omit|waiv|cancel|revok|rescind|withdraw|repeal|disappl)(?:e|es|s|y|ies|ing)?\s+(?:out\s+)?(?:the\s+)?"
    rf"(?:(?:numbers?|nos?\.?|nrs?\.?)\s+)?{_LISTED}(?=\s*(?:[.;]|$)|\s+(?:in\s+(?:its|their)\s+entirety|above)\b)",
    re.IGNORECASE,
)
_ENTERED: Final = re.compile(
    rf"(?:(?<=^)|(?<=[.;]\s)|\b(?:terms|clauses|sections|conditions|articles):\s+){_LISTED}(?=\s*[:=–—-]?\s*(?:n\s?/\s?a\b|not\s+(?:applicable|accepted|used|agreed)|void|waived|deleted"
    r"|(?:does|do)\s+not\s+apply|struck|rejected|declined|omitted|removed)"
    r"|\s*\|\s*(?:remov|delet|strik|omit|waiv|disappl)\w*)",
    re.IGNORECASE,
)
# An entry that is nothing but numbers, and numbers with a box before them.
_ENTRY: Final = re.compile(rf"(?:(?<=^)|(?<=\n))\W*{_LISTED}\W*(?=$|\n)")
_BOXED: Final = re.compile(
    r"(?:\[[\sxX✓✔]*\]|[☐☒☑□■])\s*(?P<list>\d{1,3})(?![\d.]|\s*(?:%|years?|months?|weeks?|days?|hours?|users?|seats?|sites?|copies|units?)\b)"
)
_IN_AMENDMENTS: Final = (_DONE_TO, _ENTERED, _ENTRY, _BOXED)
_OF_MAIN: Final = " of the Agreement"  # as if it were said behind the number
_BARE: Final = re.compile(
    rf"(?<![\w.,$€£§/(-])(?<![$€£]\s)(?P<list>{_ALONE}(?:{JOIN}{_ALONE}){{0,12}})(?![\w%(/-]|\.\d|\s?%)"
)
# What a number counts, and what it is a number of.
_COUNTED: Final = re.compile(
    r"\s*[-–]?\s*(?:per\s?cent|percent|percentage|million|billion|thousand|hundred|times|basis|points?|days?|months?|years?|hours?|hrs?|minutes?"
    r"|seconds?|weeks?|miles?|km|metres?|meters?|[kmgt]b|ghz|mhz|and\s+(?:above|later|higher)|or\s+(?:above|later|higher|more|less|greater|lower)|[x×])\b|\s+[\d$€£]",
    re.IGNORECASE,
)
_COUNTS: Final = re.compile(
    r"(?:\b(?:versions?|v|ver|releases?|tls|ssl|http|usb|level|score|least|most|than|approximately|about|of\s+up\s+to|factor\s+of|times|(?<!bound\s)(?<!\wed\s)(?<!\wen\s)by|usd|eur|gbp"
    r"|rated|model|clin|dod|iso|nist|directive|regulation|rule|chapter|far|dfars|no|nos|number|order|form|grade|tier|table|figure|page|ph)\.?(?:\s+of)?\s*|[=<>≥≤+\d]\s*)$",
    re.IGNORECASE,
)
# The label of new words in quotation marks, or of a clause that runs on in its line.
_QUOTE_OPENS: Final = re.compile(r"[\"“'‘]\s*$")
_SENTENCE_ENDS: Final = re.compile(r"(?:[.:;]|\b[A-Z]{2,})\s+$")
_CAPITAL: Final = re.compile(r"\s+[A-Z\"“]")
# What stands right before a letter that is cited, and is no list's mark.
_AHEAD: Final = (
    r"(?:under|of|in|by|with|against|from|than|to|within|over|despite|notwithstanding|breach(?:es|ed|ing)?|breaks?|signs?|signed|signing|keep(?:s|ing)?\s+to|if|where|unless|that"
    r"|when|per|see|sets?\s+aside|nothing\s+in|subject\s+to|and|or|while|on|above|beyond|after|as|switch(?:es)?\s+off|carr(?:y|ies)|accepts?|accepting|repeats?|touch(?:es)?|suspends?|lifts?|waives?|stretch\s+to|items?|rows?|letters?|points?|rules?|para(?:graph)?s?|clauses?)"
)
_BRACKET: Final = r"\((?:[A-Za-z]{1,5}|\d{1,2})\)"
_LETTER: Final = r"[A-Z](?![\w.’'&-])"
_CITED: Final = re.compile(
    rf"""(?:(?<=^)|(?<=[.;]\s)|(?<=,\s)|\b(?P<ahead>(?i:{_AHEAD}))\s+)(?P<list>{_BRACKET}(?:{JOIN}{_BRACKET}){{0,8}}|{_LETTER}(?:{JOIN}{_LETTER}){{0,8}})(?=[\s,.;:)]|$)""",
    re.VERBOSE,
)
# At the head of a sentence, or behind a comma, a letter is cited where a verb follows.
_VERB: Final = re.compile(
    r"\s+(?:is|are|was|were|does|do|shall|will|must|may|has|have|had|can|cannot|appl(?:y|ies)|binds?|prevails?|governs?|outlives?|survives?|stands?|holds?|gives?|goes|go|comes?|rests?|sleeps?|lapses?|yields?|falls?|continues?|ends?|reach(?:es)?|"
    r"apart|wins?|excepted|being|notwithstanding|itself|alone|above|below|only)\b"
)


def alone(body: str, clause: Clause, known: Index) -> Iterator[Reference]:
    """Find clauses cited by their numbers or letters alone; only such as the agreement has are read so."""
    yield from _numbered(body, clause, known)
    yield from _lettered(body, clause, known)
    yield from _subjects(body, clause, known, (_SUBJECT,))
    if known.parts[clause.part].kind in AMENDING:
        yield from _subjects(body, clause, known, _IN_AMENDMENTS)


def _lettered(body: str, clause: Clause, known: Index) -> Iterator[Reference]:
    """Letters of clauses that stand at the head of the agreement: "(c)", "under B"; not the marks of a list."""
    if not known.lettered:
        return
    marks = re.findall(r"(?:^|[:;,]\s|\s)(\([a-z]{1,4}\))\s+[a-z]", body)
    listed = set(marks) if ("(a)" in marks and "(b)" in marks) or ("(i)" in marks and "(ii)" in marks) else set()
    for match in _CITED.finditer(body):
        words = match["list"]
        ones = re.findall(rf"{_BRACKET}|[A-Z]", words)
        if listed.intersection(ones) or (match["ahead"] is None and not _VERB.match(body, match.end())):
            continue
        targets = [known.lettered.get(one) for one in ones]
        found = tuple(one for one in targets if one is not None)
        if len(found) == len(ones) and (clause.index not in found or len(found) > 1):
            span = Span(*match.span("list")).shift(clause.body.start)
            yield Reference(span, words, clause.index, Reach.INTERNAL, found)


def _numbered(body: str, clause: Clause, known: Index) -> Iterator[Reference]:
    """After an opening quotation mark the number is the label of new words: `"5.2 Supplier may …"`."""
    for match in _BARE.finditer(body):
        before, after = body[max(0, match.start() - 24) : match.start()], body[match.end() : match.end() + 24]
        if _COUNTED.match(after) or _COUNTS.search(before) or _QUOTE_OPENS.search(before):
            continue
        if _SENTENCE_ENDS.search(before) and _CAPITAL.match(after):
            continue
        start, words = items_of(body, *match.span("list"))
        targets, part = resolve("", words, body[match.end() : match.end() + 40], clause, known)
        named = [known.clauses[at].number for at in targets]
        if not targets and re.fullmatch(r"[A-Z]{1,2}-\d{1,3}", words):
            part = part_with(words, known)
        if part is None and not all(
            any(simple(one) == simple(number) or simple(one).startswith(simple(number) + ".") for number in named)
            for one in numbers_in(words)
        ):
            continue
        span = Span(start, match.end("list")).shift(clause.body.start)
        yield Reference(span, body[start : match.end("list")], clause.index, Reach.INTERNAL, targets, part)


def _subjects(body: str, clause: Clause, known: Index, ways: Iterable[re.Pattern[str]]) -> Iterator[Reference]:
    """Find clauses cited by plain numbers that a sentence does something to; each has to be there."""
    for match in chain.from_iterable(way.finditer(body) for way in ways):
        # The entries of a list are no clauses that somebody would delete: those of the agreement are meant.
        after = _OF_MAIN if match.re in _IN_AMENDMENTS else body[match.end() : match.end() + 40]
        targets, _ = resolve("", match["list"], after, clause, known)
        if len(targets) >= len(numbers_in(match["list"])) and clause.index not in targets:
            span = Span(*match.span("list")).shift(clause.body.start)
            yield Reference(span, match["list"], clause.index, Reach.INTERNAL, targets)
