"""What kind of agreement the paper says it is: by its title, its opening words and the titles of its parts.

All of these are words of whoever drafted it. Every kind that is met counts, so that a title alone hides none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from agreelint.model.agreement import Called, Clause, ClauseKind, Part, PartKind
from agreelint.model.manuscript import Story
from agreelint.model.span import Span

MASTER: Final = "master-agreement"
# The last word may stand in the plural; words between are of the same title.
_WORDS: Final = {
    MASTER: r"(?:master|framework|enterprise|subscription|services?|saas|licen[cs]e|licensing|hosting|cloud|platform"
    r"|customer|supply|procurement|software)\b.{0,60}?\b(?:agreement|contract|terms)|general\s+(?:terms|conditions)"
    r"|terms\s+(?:of|and)\s+(?:service|use|conditions|sale)|conditions\s+of\s+sale",
    "order-form": r"order\s+form|order\s+schedule|ordering\s+document|purchase\s+order|call-?off(?:\s+order)?"
    r"|statement\s+of\s+work|(?:work|task|delivery|service)\s+order|SOW",
    "reseller-agreement": r"resell(?:er|ing)?|resale|distribut(?:or|orship|ion)|(?:channel|marketplace|referral)"
    r"\s+partner|partner(?:ship|ing)?\s+(?:agreement|program(?:me)?)|OEM|sublicens(?:e|ing)\s+agreement",
    "amendment": r"amendment|amending\s+agreement|modification|variation|change\s+order|side\s+letter|supplemental"
    r"\s+agreement|addendum|letter\s+of\s+amendment",
    "data-processing": r"data\s+(?:processing|protection|privacy)|business\s+associate|DPA",
    "usage-policy": r"(?:acceptable\s+)?(?:use|usage)\s+(?:policy|policies|guidelines)|code\s+of\s+conduct",
    "evaluation": r"pilot|evaluation|trial|beta|proof\s+of\s+concept|test\s+drive",
    "non-disclosure": r"non-?\s?disclosure|confidentiality\s+agreement|NDA",
}
KINDS: Final = tuple(_WORDS)
_BUILT_IN: Final = {kind: re.compile(rf"\b(?:{words})s?\b", re.IGNORECASE) for kind, words in _WORDS.items()}
# A title names what the paper is before it says to what, with whom or when: "Amendment No. 1 to the Master Agreement".
_BEYOND: Final = re.compile(
    r"(?:^|\s)(?:to|under|of\s+the|between|by\s+and|by|with|dated|is|are|shall|made|entered|forms|supplements?|amends?|governs?"
    r"|sets?|effective|pursuant|incorporates?|as)\s|[(,;“\"\[]|\s[–—|]\s",
    re.IGNORECASE,
)
_PLAIN: Final = re.compile(r"(?:this\s+|the\s+)?(?:agreement|contract)\s+for\s+(?!the\b|good\b)", re.IGNORECASE)
_THIS: Final = re.compile(r"\bthis\s+(?P<name>[^.;:\n]{3,160})", re.IGNORECASE)
_PARTS: Final = {PartKind.ORDER_FORM: "order-form", PartKind.AMENDMENT: "amendment"}
_LONGEST: Final = 16  # words of a title
_FRONT: Final = 20  # clauses among which title and opening words stand


def called(
    text: str, clauses: Sequence[Clause], parts: Iterable[Part], own: Mapping[str, Iterable[str]] | None = None
) -> tuple[Called, ...]:
    """Every kind that the agreement calls itself or one of its parts, each once, with the words that say so.

    `own` are kinds that a policy names, with the words that tell them.
    """
    known = {**_BUILT_IN, **{kind: _own(words, _BUILT_IN.get(kind)) for kind, words in (own or {}).items()}}
    found: dict[str, Called] = {}
    for span in (*_titles(text, clauses), *_openings(text, clauses)):
        for one in _kinds(text, span, known):
            found.setdefault(one.kind, one)
    for part in parts:
        kind = _PARTS.get(part.kind)
        end = text.find("\n", part.span.start, part.span.end)
        head = Span(part.span.start, end if end >= 0 else part.span.end)
        if kind is not None:
            found.setdefault(kind, Called(kind, Span(head.start, min(head.end, head.start + 80))))
        elif part.label and len(head.of(text).split()) <= _LONGEST:
            for one in _kinds(text, Span(head.start + _label(head.of(text), part.label), head.end), known):
                found.setdefault(one.kind, one)
    return tuple(sorted(found.values(), key=lambda one: (one.span, one.kind)))


def _own(words: Iterable[str], more: re.Pattern[str] | None) -> re.Pattern[str]:
    """A kind by the policy's own words, and by ours where it is one of ours."""
    told = [r"\s+".join(map(re.escape, word.split())) for word in words]
    return re.compile("|".join([*(rf"\b{one}\b" for one in told), *([more.pattern] if more else [])]), re.IGNORECASE)


def _label(head: str, label: str) -> int:
    """Where the title of a part begins behind its label ("Exhibit C – ")."""
    begun = len(label) if head.lower().startswith(label.lower()) else 0
    return begun + len(head[begun:]) - len(head[begun:].lstrip(" –—-:.\t"))


def _front(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses before the first numbered one that a title or opening words may stand in."""
    for clause in clauses[:_FRONT]:
        if clause.story is not Story.BODY:
            continue
        if clause.number and clause.kind not in {ClauseKind.PREAMBLE, ClauseKind.RECITAL}:
            return
        yield clause


def _titles(text: str, clauses: Sequence[Clause]) -> Iterator[Span]:
    for clause in _front(clauses):
        if clause.kind is not ClauseKind.RECITAL and len(clause.span.of(text).split()) <= _LONGEST:
            yield clause.span


def _openings(text: str, clauses: Sequence[Clause]) -> Iterator[Span]:
    for clause in _front(clauses):
        for match in _THIS.finditer(text, clause.span.start, clause.span.end):
            yield Span(*match.span("name"))


def _kinds(text: str, span: Span, known: Mapping[str, re.Pattern[str]]) -> Iterator[Called]:
    """The kinds that the words at `span` name before they go on to something else."""
    words = span.of(text)
    beyond = _BEYOND.search(words)
    end = span.start + (beyond.start() if beyond else len(words))
    head = Span(span.start, end)
    if len(head.of(text).split()) > _LONGEST:
        return
    met = [kind for kind, pattern in known.items() if pattern.search(head.of(text))]
    if not met and _PLAIN.match(words):
        met = [MASTER]
    for kind in met:
        yield Called(kind, head)
