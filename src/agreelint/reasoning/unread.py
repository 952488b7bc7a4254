"""Papers that are made part of the agreement or go before it, and are not in the reviewed text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from agreelint.model.agreement import Agreement, Clause, ClauseKind, PartKind
from agreelint.model.place import Gap, Note
from agreelint.model.span import Span
from agreelint.reasoning.finding import place_of

_SHOWN: Final = 120  # characters of the words that name a paper
_NEAR, _FAR = 40, 240  # characters around a paper's name that say where it is, and what becomes of it
_SILENT: Final = frozenset({ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD, ClauseKind.COMMENT})
_APART: Final = frozenset(
    {PartKind.SCHEDULE, PartKind.EXHIBIT, PartKind.AMENDMENT, PartKind.ORDER_FORM, PartKind.DEFINITIONS}
)
_URL: Final = r"(?:https?://|www\.)[^\s<>\"”“’)]{3,200}"
# Where a paper is kept that is not here.
_ELSEWHERE: Final = rf"""(?:
    {_URL}|\b(?:printed|set\s+out|stated|shown|given|appearing|found)?\s*(?:overleaf|on\s+(?:the|its)\s+(?:reverse|back|website|web\s+site|portal|intranet))
    |\b(?:published|posted|displayed|found|available|accessible|hosted|kept|maintained|held)\s+(?:by|at|on|from|in)\b
    |\bas\s+(?:\w+\s+){{0,2}}(?:amended|changed|updated|revised|varied|replaced|published|issued|in\s+force)\b[^.;]{{0,30}}?\bfrom\s+time\s+to\s+time
    |\b(?:then-?\s?current|as\s+(?:last\s+)?updated|in\s+force\s+(?:at\s+the\s+time|when))
)"""
_TERMS: Final = (
    r"(?:terms\s+and\s+conditions|terms(?:\s+of\s+(?:use|service|business|trade|purchase))?|conditions|rules|requirements"
    r"|directives?|directions|instructions|guidance|guidelines|documents?|protocols?|codes?|manuals?|handbooks?|polic(?:y|ies))"
)
_PAPER: Final = re.compile(
    rf"""
    (?P<letter>\b(?<!stand-by\s)(?<!capital\s)(?:side[\s-]+|comfort[\s-]+|cover(?:ing)?[\s-]+)?(?:letters?\b(?!\s+(?:of\s+credit|patent|agreement))(?:\s+(?:of|dated)\s+\d[\w\s]{{3,16}}\d{{4}})?
        |correspondence\b|e-?mails?\b(?!\s+address)|memorand(?:um|a)\s+of\s+understanding\b|written\s+assurances?\b|minutes\s+of\b
        |(?<=side[\s-])(?:agreement|deed|note)\b))
    |(?P<given>\b(?:assurances|undertakings|answers|promises)\s+(?:\w+\s+)?(?:in|at)\b
        |(?<=['’]s\s)(?:tender|bid|proposal|quotation)\b(?:\s+response)?|(?<=['’]s\s)conditions\s+of\s+(?:purchase|business|trade|contract)\b
        |\b(?:exchange\s+of|exchanged)\s+(?:notes|emails)\b)
    |(?P<kept>\b{_TERMS}\b(?!\s+of\s+(?:this|the\s+(?:agreement|contract)|(?:\w+\s+){{0,4}}(?:arbitration|law))\b)[^.;]{{0,60}}?[\s,(]{_ELSEWHERE}(?:\s+{_URL})?)
    |(?P<standard>\b(?:standard|general|usual|printed|standing|customary)\s+(?:\w+\s+)?(?:terms|conditions)(?:\s+and\s+conditions)?\b
        (?:\s+of\s+(?:purchase|business|contract|trade|procurement|supply|the\s+\w+))?)
    |(?P<order>\b(?:terms|conditions)(?:\s+and\s+conditions)?\s+(?:(?:printed|stated|set\s+out)\s+)?(?:of|on|in)\s+(?:(?:the|its|any|each)\s+)?(?:\w+['’]s?\s+)?purchase\s+orders?\b
        |\bpurchase\s+order\s+(?:terms|conditions)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HERE: Final = r"(?:this|the|our|these)\s+(?:\w+\s+)?(?:agreement|contract|terms|licen[cs]e|deed|order|body)\b"
_PART_OF: Final = (
    r"(?:forms?|forming|constitutes?|becomes?|(?:is|are|be)(?:\s+hereby)?(?:\s+deemed(?:\s+to\s+be)?)?(?:\s+made)?|"
    r"deemed(?:\s+to\s+be)?|made)\s+(?:an?\s+)?(?:integral\s+|binding\s+|essential\s+)?parts?\s+of\s+"
    r"(?:this|the|our)\s+(?:\w+\s+)?(?:agreement|contract|bargain|terms|licen[cs]e|deed)\b"
    r"|(?:takes?|ha(?:s|ve))\s+effect\s+as\s+(?:if|though|terms?|parts?|conditions?)\b"
)
_TAKEN_IN: Final = (
    r"(?:is|are|be|being|stand|hereby|deemed|expressly)\s+(?:\w+\s+){0,2}?(?:incorporated|imported|included|read|written)"
    r"\s+(?:by\s+reference\s+)?(?:in|into|in\s+to|herein|hereto)\b"
    r"|(?:is|are|be)\s+(?:\w+\s+){0,2}?incorporated\s+by\s+reference|(?:is|are|be|being)\s+incorporated\b"
)
_READ_WITH: Final = (
    r"(?:is|are|be|must|shall)\s+(?:to\s+be\s+|be\s+)?(?:read|taken|construed)\s+"
    r"(?:together\s+|along\s+|as\s+one\s+)?with\b"
)
_APPLIES: Final = (
    r"(?:shall\s+|will\s+|also\s+)*(?:appl(?:y|ies)(?:\s+also|\s+too|\s+as\s+well|\s+in\s+addition|"
    r"\s+to\s+(?:this|the)\s+(?:agreement|contract|licen[cs]e|services?)\b|(?=\s*[.;]?\s*$))|binds?\s+(?:the\s+|both\s+)?part)"
)
_FIRST: Final = (
    r"(?:comes?\s+(?:first|before)|goe?s?\s+(?:first|before)|prevails?|takes?\s+(?:precedence|priority)|ha(?:s|ve)\s+priority|"
    r"overrides?|ranks?\s+(?:first|above|before|ahead)|wins?\b|(?:shall|will)\s+(?:control|govern)|"
    r"(?:controls?|governs?)\s+(?:over|in|if|to\s+the\s+extent|this\s+(?:agreement|contract))|outranks?|"
    r"supersedes?(?!\s+(?:any\s+|all\s+|every\s+|and\s+|other\s+)*(?:prior|previous|earlier|contemporaneous|former)\b))\b"
)
_MADE_PART: Final = re.compile(rf"\b(?:{_PART_OF}|{_TAKEN_IN}|{_READ_WITH}|{_APPLIES})", re.IGNORECASE)
_GOES_FIRST: Final = re.compile(rf"\b{_FIRST}", re.IGNORECASE)
# Quick to find: a sentence without any of these takes nothing in.
_MAYBE: Final = re.compile(
    r"incorporat|import|includ|written|parts?\b|read|taken|constru|appl|bind|first|before|precedence|priority|prevail|overrid|rank"
    r"|win|control|govern|supersede|supplement|complet|compris|subject|effect",
    re.IGNORECASE,
)
# The verb before the paper: "This Agreement incorporates the letter", "is to be read with the letter".
_TAKES_IN: Final = re.compile(
    rf"""\b(?:(?:hereby\s+)?incorporat(?:es?|ing)(?:\s+by\s+reference)?(?:\s+(?:in|into|to)\s+{_HERE})?|{_READ_WITH}|(?:agreement|contract)\s+(?:also\s+)?(?:includes|comprises)
    |(?:is|are)\s+(?:supplemented|governed|completed)\s+by|(?:agreement|contract)\s+(?:is|shall\s+be)\s+(?:made\s+)?subject\s+to)
    \s+(?:also\s+)?(?:the\s+|its\s+|any\s+|all\s+|such\s+|and\s+)*(?:[\w’'-]+\s+){{0,5}}$""",
    re.IGNORECASE | re.VERBOSE,
)
_NEVER: Final = re.compile(
    r"(?<!whether or )\b(?:no|not|neither|nor|never|none|nothing|without|exclud\w+|void|disregarded|superseded|"
    r"replaced|rejected|refused)\b",
    re.IGNORECASE,
)
_OURS_FIRST: Final = re.compile(
    rf"(?:{_HERE}|\b(?:clause|section|schedule|exhibit)\s+\S+)\s+(?:(?:shall|will|always|must)\s+)*$", re.IGNORECASE
)
_LAST: Final = re.compile(
    rf"""\b(?:ranks?|comes?|goe?s?)\s+(?:last|below|after|behind)\b|\bsubject\s+to\s+{_HERE}|\bto\s+the\s+extent\s+(?:that\s+)?(?:they|it)\s+(?:do|does|is|are)\s+not\b
    |\b(?:not|in)consistent\b|\bconflict\w*\b[^.;]{{0,60}}?{_HERE}[^.;]{{0,20}}?\b(?:prevails?|controls?|governs?|takes?)
    |{_HERE}\s+(?:shall\s+|will\s+)?(?:prevails?|controls?|governs?|takes?\s+(?:precedence|priority)|comes?\s+first)|\bin\s+so\s+far\s+as\b|\badds?\s+to\s+(?:the\s+)?(?:limits|restrictions)""",
    re.IGNORECASE | re.VERBOSE,
)
# What a vendor writes to add limits, and what the law asks.
_RESTRICTS: Final = re.compile(
    r"\b(?:acceptable\s+use|usage|security|privacy|data\s+protection|cookie|standard\s+contractual|FAR|DFARS|GDPR|"
    r"regulations?|act|code\s+of\s+conduct|statut\w+|law)\b",
    re.IGNORECASE,
)
_NOT_OF_USE: Final = re.compile(r"\barbitra\w+|\binsurance\b|\bversion\s+(?:shall\s+)?prevails?", re.IGNORECASE)
_POLICY: Final = re.compile(r"\bpolic(?:y|ies)\b", re.IGNORECASE)
_OTHERS: Final = re.compile(
    r"\b(?:schedules?|exhibits?|annex\w*|appendi\w+|recitals?|headings?|(?:version|language)s?|(?:English|French|Spanish|German)\s+texts?)\b|;",
    re.IGNORECASE,
)
_UNDONE: Final = re.compile(
    r"\b(?:void|reject(?:s|ed)?|excluded|disregarded|of\s+no\s+(?:force|effect))\b", re.IGNORECASE
)
_ATTACHED: Final = re.compile(r"\b(?:attached|annexed|appended|enclosed|hereto\s+as)\b", re.IGNORECASE)
_NAMED_PART: Final = re.compile(
    r"\b(?:in|as|at|to|under|of)\s+(?:the\s+)?(?:exhibit|schedule|annex(?:ure)?|appendix|attachment)\s+\w+",
    re.IGNORECASE,
)
_OWNER: Final = re.compile(
    r"(?:(?<![\w’'-])(?:[\w’'-]{1,30}['’]s?|[A-Z][\w’'-]{0,30}|further|additional|other)\s+){1,5}$"
)
_WORD: Final = re.compile(r"[a-z]{4,}")
_BRACKETED: Final = re.compile(r"\s*\(([^()]+)\)")
_OPENING: Final = 300  # characters of a file that say what it is
# What a paper is, and which one of its kind.
_HEADS: Final = frozenset(
    [
        "letter",
        "correspondence",
        "email",
        "memorandum",
        "assurance",
        "minute",
        "agreement",
        "deed",
        "note",
        "term",
        "condition",
        "rule",
        "requirement",
        "policy",
        "directive",
        "direction",
        "instruction",
        "guidance",
        "guideline",
        "document",
        "protocol",
        "code",
        "manual",
        "handbook",
    ]
)
_TELLING: Final = _HEADS | frozenset(
    ["side", "standard", "general", "usual", "purchase", "further", "additional", "business"]
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
    """The papers that the agreement takes in or puts before itself and that nobody has read, each sentence once."""
    named = _named_so(agreement)
    found = (
        _in_sentence(agreement, sentence, named)
        for clause in agreement.clauses
        if clause.kind not in _SILENT
        for sentence in clause.sentences or (clause.body,)
    )
    return tuple({agreement.words(one.span).casefold(): one for one in found if one is not None}.values())


def _named_so(agreement: Agreement) -> re.Pattern[str] | None:
    """The names by which the agreement calls papers that are kept elsewhere."""
    names = [
        re.escape(term.name)
        for term in agreement.terms
        if _is_kept(agreement.words(term.meaning)) and not _RESTRICTS.search(term.name)
    ]
    return re.compile(rf"\b(?:{'|'.join(names)})\b") if names else None


def _is_kept(meaning: str) -> bool:
    found = _PAPER.search(meaning)
    return found is not None and found.lastgroup in {"letter", "kept"} and not _ATTACHED.search(meaning)


def _in_sentence(agreement: Agreement, sentence: Span, named: re.Pattern[str] | None) -> Unread | None:
    words = agreement.words(sentence)
    if not _MAYBE.search(words):
        return None
    for paper in _papers(words, named):
        before = words[max(0, paper.start() - _FAR) : paper.start()]
        after = words[paper.end() : paper.end() + 2 * _FAR]
        beside = before[-_NEAR:] + paper[0] + after[: 2 * _NEAR]
        made = _relation(before, paper[0], after)
        if made is None or _NAMED_PART.search(beside) or _ATTACHED.search(beside) or _NOT_OF_USE.search(beside):
            continue
        span = Span(_begins(words, paper), paper.start() + len(paper[0].rstrip(" .,;:"))).shift(sentence.start)
        if _is_here(agreement, span, sentence):
            continue
        first = _GOES_FIRST.search(made + after) is not None
        name = agreement.words(span)
        tame = _RESTRICTS.search(name) or (_POLICY.search(name) and not first)
        grave = not tame and not _LAST.search(before + paper[0] + after)
        return Unread(span, first and grave, grave)
    return None


def _papers(words: str, named: re.Pattern[str] | None) -> Iterator[re.Match[str]]:
    yield from chain(_PAPER.finditer(words), named.finditer(words) if named is not None else ())


def _relation(before: str, name: str, after: str) -> str | None:
    """The words that take the paper in or put it first, unless they say that it is not so."""
    whole = before + name + after
    taken = _TAKES_IN.search(before)
    if taken is not None and not _NEVER.search(whole):
        return taken[0]
    undone = _UNDONE.search(whole)
    for pattern in (_MADE_PART, _GOES_FIRST):
        for verb in pattern.finditer(name + after):
            between = after[: max(0, verb.start() - len(name))]
            denied = undone or _NEVER.search(before[-2 * _NEAR :] + name + between + verb[0])
            if not (denied or _OURS_FIRST.search(between) or _OTHERS.search(between)):
                return verb[0]
    return None


def _begins(words: str, paper: re.Match[str]) -> int:
    """Where the name of the paper begins: "the Customer's standard conditions"."""
    start = max(0, paper.start() - 2 * _NEAR)
    own = _OWNER.search(words[start : paper.start()])
    return start + own.start() if own is not None else paper.start()


def _is_here(agreement: Agreement, name: Span, sentence: Span) -> bool:
    """Whether a part of the reviewed text is the paper by its heading, or a file read beside it by how it begins."""
    said = agreement.words(name)
    beside = agreement.format == "together"
    wanted = _plain(said) & _TELLING
    if not wanted or (not beside and re.search(_ELSEWHERE, said, re.IGNORECASE | re.VERBOSE)):
        return False
    parts = [part for part in agreement.parts if part.kind in _APART and not part.span.holds(sentence)]
    if not beside:
        headed = (_heading(agreement, clause) for clause in agreement.clauses if not clause.span.meets(sentence))
        return any(wanted <= _plain(words) for words in chain((f"{one.label} {one.title}" for one in parts), headed))
    opened = (f"{part.label} {part.title} {agreement.words(part.span)[:_OPENING]}" for part in parts)
    return any(wanted & _plain(re.sub(r"\bDear\b", "letter", words)) & _HEADS for words in opened)


def _heading(agreement: Agreement, clause: Clause) -> str:
    bracketed = _BRACKETED.match(agreement.words(clause.body)[:_SHOWN])
    return f"{clause.heading} {bracketed[1] if bracketed else ''}"


def _plain(words: str) -> set[str]:
    return {word.removesuffix("s") for word in _WORD.findall(re.sub(r"(?i)e-mail", "email", words).casefold())}
