"""Which of two clauses goes first when they conflict, by the orders of precedence that the agreement states."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from agreelint.model.agreement import Agreement, PartKind, Precedence, Reach
from agreelint.reasoning.papers.extracted import Extracted
from agreelint.reasoning.papers.unheaded import paper_of, unheaded
from agreelint.reasoning.rank.matters import matters, without_matter
from agreelint.reasoning.sentences.spans import sentence_at, sentences_behind
from agreelint.structure.references.orders import NAMED_FIRST

_MAIN = re.compile(
    r"^(?:the\s+|this\s+)?(?:(?:main\s+)?(?:body|articles|clauses|sections|remainder|rest)\b.*"
    r"|(?:\w+\s+){0,4}?(?:agreement|contract|subcontract|subscription|terms(?:\s+and\s+conditions)?|licen[cs]e))$",
    re.IGNORECASE,
)
_KINDS = (
    (re.compile(r"\bamendments?\b|\baddend(?:um|a)\b|\brider\b", re.IGNORECASE), PartKind.AMENDMENT),
    (
        re.compile(r"\bexhibits?\b|\battachments?\b|\bannex(?:es|ures?)?\b|\bappendi\w+", re.IGNORECASE),
        PartKind.EXHIBIT,
    ),
    (re.compile(r"\bschedules?\b", re.IGNORECASE), PartKind.SCHEDULE),
    (
        re.compile(r"\border\s+forms?\b|\bordering\s+documents?\b|\bspecial\s+terms\b", re.IGNORECASE),
        PartKind.ORDER_FORM,
    ),
)
_PLAIN = re.compile(r"[^a-z0-9]+")
_ANY = re.compile(r"^(?:an|any|each|every|the|such)\s+")
# "Statement of Work No. 3" is what "a Statement of Work" means.
_UNCOUNTED = re.compile(r"(?:\s+(?:no|number|nr))?\s+(?:\d+|[a-z]|[ivx]+)$")
_EXCEPT = re.compile(r"\b(?:except|save|other\s+than|provided\s+that|but\s+not)\b.*", re.IGNORECASE | re.DOTALL)


# "… over this Agreement in every respect".
_ALWAYS = re.compile(
    r",?\s+(?:in\s+(?:every|all|any)\s+(?:respects?|cases?|matters?|ways?|things)|at\s+all\s+times|always|throughout|whatsoever|without\s+exception"
    r"|(?:in\s+(?:case|the\s+event)\s+of|to\s+the\s+extent\s+of)\s+(?:any\s+|the\s+|an?\s+)?(?:conflict|inconsistency|difference|doubt))$",
    re.IGNORECASE,
)
# "…; save that clause 4 takes precedence": the exception names what goes first.
_SAVE_THAT = re.compile(r"^\W*(?:except|save|provided|but)\s+(?:that\s+)?", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3})*(?:\([a-z]{1,4}\))?(?!\w)")
# "Exhibit A prevails over this Agreement if Customer so wishes", "until the start date".
_AT_TIMES = re.compile(
    r"""\b(?:until|unless|only\s+(?:if|when|where|after|with)|as\s+long\s+as|so\s+long\s+as|while|during|at\s+(?:the\s+)?(?:\w+\s+){0,3}(?:discretion|option|election)|in\s+(?:the\s+)?(?:\w+\s+){0,3}(?:discretion|opinion|judge?ment)
    |(?:if|when|where(?:ver)?)\s+(?:the\s+|a\s+)?(?:\w+\s+){1,3}?(?:so\s+)?(?:wish|elect|choos|chose|decid|direct|agree|determin|consider|think|find|request|ask|approv|consent|see)\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What the exception puts first has a ranking of its own.
_BEFORE_ALL = re.compile(r"\b(?:prevails?|precedence|governs?|controls?|overrides?)\b", re.IGNORECASE)
_THIS = re.compile(
    r"\bthis\s+(?:clause|section|schedule|exhibit|annex|addendum|amendment|rider|order(?:\s+form)?|sow|statement\s+of\s+work|letter"
    r"|(?:task|work|purchase)\s+order|variation|modification)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\b(?:articles?|clauses?|sections?|paragraphs?)\s+(?P<first>\d{1,3})\s*(?:to|through|thru|[-–—])\s*(?P<last>\d{1,3})\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(
    r"\b(?i:sections?|parts?)\s+(?P<letters>[A-Z]\b(?:(?:\s*,\s*|\s+(?:and|or)\s+|,\s+and\s+)[A-Z]\b)*)"
)
_REST = re.compile(
    r"\b(?:(?:every|any|all|each)\s+(?:of\s+the\s+)?(?:other|else|remaining)|all\s+else|(?:every|any)thing\s+else|the\s+(?:rest|others|remainder))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ranking:
    """An order of precedence, the clauses of its papers, the highest first, and the rules it is about, if not all.

    It is `flat` where it holds at all times and at nobody's choice.
    """

    order: Precedence
    papers: Sequence[frozenset[int]]
    rules: frozenset[str] | None
    flat: bool = True

    def puts(self, high: int, low: int, rule: str) -> bool:
        """Whether it puts clause `high` before clause `low` in what `rule` is about."""
        if self.rules is not None and rule not in self.rules:
            return False
        at = [next((n for n, paper in enumerate(self.papers) if clause in paper), None) for clause in (high, low)]
        return at[0] is not None and at[1] is not None and at[0] < at[1]


@dataclass(frozen=True, slots=True)
class Ranks:
    """For each order of precedence, the clauses that each of its papers holds, the highest paper first."""

    orders: Sequence["Ranking"] = field(default_factory=tuple)

    def above(self, high: int, low: int, rule: str = "", *, flatly: bool = False) -> Precedence | None:
        """The order by which clause `high` goes before clause `low` in what `rule` is about, or None.

        What is said of two papers alone goes before a list of them all. With `flatly` it has to hold at all times,
        and no other may say the contrary.
        """
        over = next((one for one in self.orders if one.puts(high, low, rule) and (one.flat or not flatly)), None)
        under = next((one for one in self.orders if one.puts(low, high, rule)), None)
        if over is None or (under is not None and (flatly or len(under.order.ranks) < len(over.order.ranks))):
            return None
        return over.order


def ranks(agreement: Agreement) -> Ranks:
    """The orders of precedence of `agreement`, with what they name looked up."""
    by_part: dict[int, set[int]] = {}
    for clause in agreement.clauses:
        by_part.setdefault(clause.part, set()).add(clause.index)
    extract = Extracted.of(agreement)
    return Ranks(
        tuple(
            Ranking(
                order,
                tuple(_papers(agreement, order, by_part, extract)),
                matters(agreement, order),
                _is_flat(agreement, order),
            )
            for order in agreement.precedence
        )
    )


def _is_flat(agreement: Agreement, order: Precedence) -> bool:
    """Whether nothing behind the papers that it names makes it hold only sometimes, or as somebody likes."""
    sentence = sentence_at(agreement, order.clause, order.span)
    said = agreement.text[order.span.start : max(order.span.end, sentence.end)]
    behind = said.partition(order.ranks[0])[2] if order.ranks else ""
    after = (agreement.words(one) for one in sentences_behind(agreement.clauses[order.clause], sentence))
    # "The papers are … The one named earlier is followed only if Customer agrees."
    said_of_it = next((words for words in after if NAMED_FIRST.search(words)), "")
    return _AT_TIMES.search(behind or said) is None and _AT_TIMES.search(said_of_it) is None


def _papers(
    agreement: Agreement, order: Precedence, by_part: Mapping[int, set[int]], extract: Extracted
) -> Iterator[frozenset[int]]:
    # "The Order Form prevails over this Agreement, save as 2.4 says": 2.4 goes behind nothing by this.
    taken = _excepted(agreement, order)
    found = [_named(agreement, order, name, by_part, extract) for name in order.ranks]
    single = [clauses for clauses in found if clauses]
    for clauses in found:
        # "Exhibit B prevails over this Agreement": what has a rank of its own is not meant with the whole.
        own = {one for other in single if other is not clauses and len(other) < len(clauses) for one in other}
        yield frozenset(clauses - own - taken)
        taken |= clauses - own
    if len(order.ranks) == 1 or (found and not found[-1] and _REST.search(order.ranks[-1])):
        # "This Amendment prevails": over all the rest.
        yield frozenset({clause.index for clause in agreement.clauses} - taken)


def _excepted(agreement: Agreement, order: Precedence) -> set[int]:
    """The clauses that the sentence of an order of precedence keeps out of it."""
    sentence = sentence_at(agreement, order.clause, order.span)
    said = agreement.text[order.span.start : max(order.span.end, sentence.end)]
    tail = _EXCEPT.search(said)
    if tail is None:
        return set()
    found = {number for number in _NUMBER.findall(tail[0]) if not _BEFORE_ALL.search(tail[0])}
    named = {one.index for one in agreement.clauses if one.number in found and one.index != order.clause}
    return {one.index for one in agreement.below(tuple(sorted(named)))} if named else set()


def _named(
    agreement: Agreement, order: Precedence, name: str, by_part: Mapping[int, set[int]], extract: Extracted
) -> set[int]:
    """The clauses that a ranked name means: sections by number, parts by label, title or kind, the body."""
    said = _ALWAYS.sub("", without_matter(_EXCEPT.sub("", _SAVE_THAT.sub("", name)))).strip(" ,;")
    found: set[int] = set()
    for reference in agreement.references:
        at = reference.span
        if order.span.holds(at) and reference.reach is Reach.INTERNAL and " ".join(reference.text.split()) in said:
            if reference.targets:
                found.update(one.index for one in agreement.below(reference.targets))
            elif reference.part is not None:
                found |= by_part.get(reference.part, set())
    found |= _by_number(agreement, said)
    if found:
        return found
    if _THIS.search(said) is None:
        found = set(unheaded(agreement, said, order.clause)) or extract.called(said)
        if found:
            return found
    else:
        clause = agreement.clauses[order.clause]
        own = paper_of(agreement, order.clause) or extract.beside(order.clause)
        if own:
            return own
        whole = not re.search(r"\bthis\s+(?:clause|section)\b", said, re.IGNORECASE)
        return set(by_part[clause.part]) if whole else {one.index for one in agreement.below((clause.index,))}
    return _parts(agreement, said, by_part)


def _by_number(agreement: Agreement, said: str) -> set[int]:
    """The clauses that "Articles 1 to 9" or "Sections C and H" mean by how their numbers begin."""
    found: set[int] = set()
    if (spread := _RANGE.search(said)) is not None:
        first, last = int(spread["first"]), int(spread["last"])
        for clause in agreement.clauses:
            number = re.match(r"\d+", clause.number)
            if number is not None and first <= int(number[0]) <= last:
                found.add(clause.index)
    for letters in _LETTERS.finditer(said):
        first_letters = "".join(re.findall(r"\b[A-Z]\b", letters["letters"]))
        opens = re.compile(rf"[{first_letters}][.-]\s?\d")
        found |= {one.index for one in agreement.clauses if opens.match(agreement.words(one.span))}
    return found


def _parts(agreement: Agreement, said: str, by_part: Mapping[int, set[int]]) -> set[int]:
    found: set[int] = set()
    simple = f" {_ANY.sub('a ', _PLAIN.sub(' ', said.casefold()).strip())} "
    for at, part in enumerate(agreement.parts):
        for name in (part.label, part.title):
            words = _PLAIN.sub(" ", name.casefold()).strip()
            if words and (f" {words} " in simple or simple.strip() == f"a {_UNCOUNTED.sub('', words)}"):
                found |= by_part.get(at, set())
    if found:
        return found
    for pattern, kind in _KINDS:
        if pattern.search(said):
            kinds = {kind, PartKind.SCHEDULE} if kind is PartKind.EXHIBIT else {kind}
            found |= {
                one for at, part in enumerate(agreement.parts) if part.kind in kinds for one in by_part.get(at, ())
            }
    if found:
        return found
    if _MAIN.match(said.strip()):
        body = {PartKind.BODY, PartKind.DEFINITIONS, PartKind.PREAMBLE}
        return {one for at, part in enumerate(agreement.parts) if part.kind in body for one in by_part.get(at, ())}
    return set()
