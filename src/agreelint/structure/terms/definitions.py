"""Defined terms: where an agreement says what a word of its own means."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from agreelint.model.agreement import Clause, ClauseKind, Part, PartKind, Term
from agreelint.model.span import Span
from agreelint.structure.terms.unquoted import STANDING, is_headed, unquoted

_QUOTED: Final = r"(?:[\"“](?P<name>[^\"”“\n]{1,90})[\"”]|[‘'](?P<single>[^'’‘\n]{1,60})['’](?!\w))"
_VERB: Final = (
    r"(?:shall\s+(?:mean|have|include|refer|be)|(?:will|is|are)\s+(?:mean|defined|deemed)|means?\b|"
    r"(?:has|have|having)\s+(?:the|its|their)\s+(?:same\s+)?(?:respective\s+)?meanings?|refers?\s+to|"
    r"(?:(?:does|do)(?:\s+not|n['’]t)\s+)?includes?\b|covers?\b|comprises?\b|embraces?\b|takes?\s+in\b|denotes?\b|signif(?:y|ies)\b|"
    r"(?:is|are)\b(?!\s+(?:not|used|hereby|deleted|replaced|struck|amended|removed|added|read|omitted|substituted)\b)|stands?\s+for|bears?\s+the)"
)
_MORE: Final = r"(?P<more>(?:\s*(?:,|\bor\b|\band\b|\([^()\n]{0,80}\)|[\"“][^\"”\n]{1,90}[\"”])){0,6})"
_BEFORE: Final = (
    r"(?:(?:in|for (?:the )?purposes? of|as used in|under) (?:this|these|the) [^,.;:\"“]{2,60}?[,:]?\s+(?=[\"“‘])|"
    r"(?:the\s+)?(?:terms?|words?|expressions?|phrases?)\s+|an?\s+|the\s+)?"
)
# "From now on", and the like, before the verb.
_NOW: Final = (
    r"(?:(?:from\s+now\s+on|from\s+\w+\s+on(?:wards)?|henceforth|hereafter|now|only|here|throughout|always)\s+)?"
)
_SCOPE: Final = r"(?:,?\s*(?:in relation to|with respect to|as to|when used|as used)[^,.;]{0,80},)?"
_OPENS: Final = re.compile(rf"{_BEFORE}{_QUOTED}{_MORE}{_SCOPE}\s*,?\s*(?P<verb>{_VERB}|:|[–—-]\s|=\s)", re.IGNORECASE)
_WITHIN: Final = re.compile(
    rf"{_QUOTED}{_MORE}\s*,?\s*{_NOW}(?P<verb>being\b|(?:shall\s+(?:mean|have\s+the\s+meaning)|means?\b|"
    r"(?:has|have)\s+the\s+(?:same\s+)?meanings?|refers?\s+to|(?:shall\s+)?includes?\b|is\s+defined|"
    r"is\s+an?\b|are\b(?!\s+(?:not|used|hereby|deleted|replaced|struck|amended|removed|added|read|omitted|substituted)\b)))",
    re.IGNORECASE,
)
_PLAIN: Final = re.compile(
    r"(?P<name>[A-Z][\w&/’'-]*(?:\s+(?:[A-Z][\w&/’'-]*|of|and|or|to|for|the|in)){0,6})\s+"
    r"(?P<verb>means\b|shall\s+mean\b|(?:has|have|shall have)\s+the\s+(?:same\s+)?meaning)"
)
# Without a quotation mark or "means": "Officer Review is an examination of the file …".
_IS: Final = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he)\s+)?(?P<name>(?!(?:An?|The|This|That|These|Those|It|There|Each|Every|Any|All|No|None|Such|Nothing|Nobody"
    r"|Neither|Both|Either|Here|We|You|They|Our|Your|Section|Clause|Article|Schedule|Exhibit|Annex|Appendix|Attachment|Part)\b)"
    r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})\s+"
    r"(?P<verb>(?:is|are|covers?|comprises?|consists?\s+of|includes?|takes?\s+in)"
    rf"(?=\s+(?:an?|any|all|every|everything|anything|each|what|whatever|those|the)\b(?!\s+(?:subject|matter)\b)(?!\s+{STANDING}))"
    # "Strike Function takes in finding, sorting and following a target".
    r"|(?<=[a-z]\s)(?:takes?\s+in|embraces?|comprises?|consists?\s+of|extends?\s+to)(?=\s+[a-z])(?![^.;]*\s(?:may|shall|must|will|can)\s))"
)
# "By Facial Identification we both mean the display of a name."
_BY: Final = re.compile(
    rf"(?:By|With|Under)\s+(?:the\s+(?:term|word|expression)s?\s+)?(?:{_QUOTED}|(?P<plain>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){{0,3}}))\s+"
    r"(?:we|the\s+parties|both\s+parties|(?:is|are|shall\s+be))\s+(?:\w+\s+)?(?P<verb>means?\b|meant\b|understand\b|understood\b)"
)
# "Documentation now comprises the manual and the Technical Package."
_IS_NOW: Final = re.compile(
    r"(?P<name>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})\s+(?:now|henceforth|from\s+now\s+on)\s+(?P<verb>means?|comprises?|includes?|covers?|takes?\s+in|consists?\s+of)\b"
)
_ALIAS: Final = re.compile(
    r"\(\s*(?P<before>[^()\"“”]{0,90}?)[\"“](?P<name>[^\"”“\n]{1,80}?)[,.]?[\"”](?P<rest>[^()]{0,120})\)"
)
_ALIAS_OPENS: Final = re.compile(
    r"(?:.*[,;]\s*)?(?:(?:each|collectively|together|hereinafter|hereafter|herein|individually|jointly|"
    r"such|as the|as an?|"
    r"all|also|further|referred to|called|known as|the same|or|and|being|this|these|our|its|their|in this agreement|"
    r"the|an?|any)[\s,]*(?:[a-z]+[\s,]+){0,6})?\s*",
    re.IGNORECASE,
)
# Without parentheses: "hereinafter referred to as the "Platform"".
_CALLED: Final = re.compile(
    r"\b(?:(?:herein(?:after)?|hereafter)\s+(?:(?:referred\s+to|called|known|defined)\s+)?|"
    r"(?:referred\s+to|known|defined)\s+(?:herein(?:after)?\s+|in this Agreement\s+)?(?=as\b))"
    rf"(?:as\s+)?(?:the\s+|an?\s+)?{_QUOTED}",
    re.IGNORECASE,
)
_AS_USED: Final = re.compile(
    r"(?:as used (?:herein|(?:in|under) (?:this|these) [A-Z][\w ]{2,40})|"
    r"for (?:the )?purposes? (?:hereof|of this [A-Z]\w+)),?\s+(?:the (?:term|word)s?\s+)?",
    re.IGNORECASE,
)
_AND_ALIAS: Final = re.compile(r"[\"“](?P<name>[^\"”“\n]{1,80}?)[,.]?[\"”]")
_BOLD_TERM: Final = re.compile(r"\[?(?P<name>[A-Z][^:.;\n]{1,80}?)\s?:(?:\s|$)")
_SAYS_MORE: Final = re.compile(
    r"[.;]\s+(?![\"“])[^.;]*?\b(?:may|shall|must|will)\b(?!\s+(?:mean|include|have the meaning|not include))"
)
# A sentence after it that says no more of the meaning: "The Model runs in Supplier's region."
_GOES_ON: Final = re.compile(
    r"\b(?:means?|includes?|including|excludes?|covers?|comprises?|refers?|extends?|is|are|was|were|has\s+the|have\s+the|examples?)\b"
    r"|^\W*(?:it|they|this|these|that|those|such|the\s+(?:term|definition|expression|word)s?)\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"(?<=[a-z”\"')])[.]\s+(?=[A-Z])")
_LEADS_ON: Final = re.compile(r"[;,]?\s+(?:\(\w{1,5}\)\s*|and\s*|or\s*)*$")
_ROW: Final = re.compile(r"[\"“]?(?P<name>[A-Z][^|\"”\n]{0,80}?)[\"”]?\s\|\s(?P<meaning>.+)", re.DOTALL)
_ROW_HEAD: Final = re.compile(r"(?:defined\s+)?(?:term|expression|word|definition)s?\s*\|", re.IGNORECASE)
_DEFINITIONS: Final = re.compile(r"definition|defined term|interpretation|glossary|words we use|meaning", re.IGNORECASE)
# Who the parties are, and what was before, gives no name a meaning but in the usual words.
_SPOKEN: Final = frozenset({ClauseKind.PREAMBLE, ClauseKind.RECITAL, ClauseKind.HEADING, ClauseKind.SIGNATURE})
# Where the meaning of an alias begins when its sentence goes on and on.
_REACH: Final = 400


def defines(text: str) -> bool:
    """Whether the words are a definition and nothing more: no sentence after it lets or makes anybody act."""
    words = text[:2000]
    match = _OPENS.match(words) or _PLAIN.match(words)
    if match is None or _SAYS_MORE.search(words, match.end()):
        return False
    further = _SENTENCE.split(words[match.end() :])[1:]
    return all(_GOES_ON.search(one) or _OPENS.match(one) for one in further)


def defines_in_bold(text: str, bold: int) -> bool:
    """Whether the words begin with a name and a colon, and so many (`bold`) of their characters stand out."""
    term = _BOLD_TERM.match(text)
    return term is not None and bold >= term.end("name")


def terms(text: str, clauses: Sequence[Clause], parts: Sequence[Part]) -> tuple[Term, ...]:
    """The defined terms in order of the text: with a verb, in parentheses, in tables and lists of definitions."""
    found: dict[Span, Term] = {}
    for clause in clauses:
        if clause.kind in {ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD, ClauseKind.COMMENT}:
            continue
        for term in _in_clause(text, clause, clauses, parts):
            found.setdefault(term.span, term)
    return tuple(sorted(found.values(), key=lambda term: term.span))


def _in_clause(text: str, clause: Clause, clauses: Sequence[Clause], parts: Sequence[Part]) -> Iterator[Term]:
    if clause.kind is ClauseKind.TABLE_ROW:
        yield from _in_row(text, clause, clauses, parts)
    end = _whole(text, clause, clauses)
    for at, sentence in enumerate(clause.sentences):
        last = at + 1 == len(clause.sentences)
        found = list(_by_verb(text, sentence, clause, end if last else sentence.end))
        yield from found or _by_shape(text, sentence, clause)
        yield from _by_alias(text, sentence, clause)
    if clause.heading and clause.body and len(clause.body):
        yield from _by_heading(text, clause, end, listed=_is_listed(clause, clauses, parts))


def _by_heading(text: str, clause: Clause, end: int, *, listed: bool) -> Iterator[Term]:
    """What a clause says its heading is: in a list of definitions, or where it says no more and the name is used."""
    start = text.find(clause.heading, clause.span.start, clause.body.start)
    if start >= 0:
        name, meaning = Span(start, start + len(clause.heading)), Span(clause.body.start, end)
        written = clause.heading if listed else is_headed(text, name, meaning)
        if written is not None:
            yield Term(written, name, meaning, clause.index)


def _whole(text: str, clause: Clause, clauses: Sequence[Clause]) -> int:
    """Where the words of a clause end, with the items under it when it opens a list."""
    end = clause.body.end
    if clause.children and not text[max(clause.body.start, end - 3) : end].rstrip('"”’)').endswith("."):
        last = clauses[clause.children[-1]]
        while last.children:
            last = clauses[last.children[-1]]
        end = max(end, last.span.end)
    return end


def _by_verb(text: str, sentence: Span, clause: Clause, end: int) -> Iterator[Term]:
    words = sentence.of(text)
    used = _AS_USED.match(words)
    plain = clause.kind is ClauseKind.DEFINITION or used is not None
    match = _OPENS.match(words) or (_PLAIN.match(words, used.end() if used else 0) if plain else None)
    match = match or _BY.search(words) or _IS_NOW.match(words) or _unquoted(text, sentence)
    matches = [match] if match else []
    start = match.end() if match else 0
    matches += list(_WITHIN.finditer(words, start))
    for at, one in enumerate(matches):
        stop = matches[at + 1].start() if at + 1 < len(matches) else end - sentence.start
        begin = one.end("verb") + (len(words[one.end("verb") :]) - len(words[one.end("verb") :].lstrip(" ,:")))
        begin = min(begin, len(words))
        cut = words[begin:stop].rstrip() if stop <= len(words) else None
        finish = stop if cut is None else begin + len(cut) - len(_trailing(cut))
        meaning = Span(sentence.start + begin, sentence.start + max(begin, finish))
        yield from _named(one, sentence.start, meaning, clause)


def _unquoted(text: str, sentence: Span) -> re.Match[str] | None:
    """A sentence that says what a name is, where the name is written so elsewhere, too."""
    found = _IS.match(sentence.of(text))
    if found is None:
        return None
    name = re.escape(found["name"])
    # At the head of a sentence a single word has its capital from there.
    elsewhere = re.compile(rf"\b{name}" if " " in found["name"] else rf"(?<=[a-z,] ){name}")
    used = (one.start() for one in elsewhere.finditer(text))
    return found if any(not sentence.start <= at < sentence.end for at in used) else None


def _by_shape(text: str, sentence: Span, clause: Clause) -> Iterator[Term]:
    """A meaning in none of the usual words, of a name that is used elsewhere."""
    if sentence.of(text).endswith("?"):
        # "What's house data? It's whatever passes through the house."
        behind = (one for one in clause.sentences if one.start >= sentence.end)
        sentence = sentence.join(next(behind, sentence))
    found = unquoted(text, sentence)
    if found is not None and _SPOKEN.isdisjoint((clause.kind,)):
        yield Term(found.written, found.name, found.meaning, clause.index)


def _trailing(words: str) -> str:
    """What only leads on to the next definition: "; and (b)"."""
    match = _LEADS_ON.search(words[-60:])
    return match[0] if match else ""


def _named(match: re.Match[str], shift: int, meaning: Span, clause: Clause) -> Iterator[Term]:
    """One term for each name of a definition ("Order" or "Order Form" means …)."""
    groups = match.groupdict()
    key = next((key for key in ("name", "single", "plain") if groups.get(key)), "single")
    name = match[key].strip(" ,.")
    start = shift + match.start(key) + len(match[key]) - len(match[key].lstrip(" ,."))
    yield Term(name, Span(start, start + len(name)), meaning, clause.index)
    if groups.get("more"):
        for other in _AND_ALIAS.finditer(match["more"]):
            at = shift + match.start("more") + other.start("name")
            yield Term(other["name"].strip(), Span(at, at + len(other["name"])), meaning, clause.index)


def _by_alias(text: str, sentence: Span, clause: Clause) -> Iterator[Term]:
    """Find ("X"), (the "X"), (each, an "X" and together, the "Xs"). What stands before is the meaning."""
    words = sentence.of(text)
    since = 0
    for match in _CALLED.finditer(words):
        bracket = words.rfind("(", 0, match.start())
        if bracket > words.rfind(")", 0, match.start()):
            continue
        start = max(0, match.start() - _REACH)
        yield from _named(match, sentence.start, Span(start, match.start()).shift(sentence.start), clause)
    for match in _ALIAS.finditer(words):
        if not _ALIAS_OPENS.fullmatch(match["before"]):
            continue
        begin = max(since, match.start() - _REACH)
        semicolon = words.rfind("; ", begin, match.start())
        begin = semicolon + 2 if semicolon >= 0 else begin
        begin += len(words[begin : match.start()]) - len(words[begin : match.start()].lstrip(" ,;"))
        before = words[begin : match.start()].rstrip()
        meaning = Span(sentence.start + begin, sentence.start + begin + len(before))
        since = match.end()
        at = sentence.start + match.start("name")
        yield Term(match["name"].strip(), Span(at, at + len(match["name"])), meaning, clause.index)
        for other in _AND_ALIAS.finditer(match["rest"]):
            at = sentence.start + match.start("rest") + other.start("name")
            yield Term(other["name"].strip(), Span(at, at + len(other["name"])), meaning, clause.index)


def _in_row(text: str, clause: Clause, clauses: Sequence[Clause], parts: Sequence[Part]) -> Iterator[Term]:
    """A row of a table of definitions."""
    words = clause.body.of(text)
    match = _ROW.match(words)
    head = clauses[clause.parent] if clause.parent is not None else None
    named = head is not None and head.kind is ClauseKind.TABLE_ROW and _ROW_HEAD.match(head.body.of(text))
    quoted = words[:1] in {'"', "“"}
    if match is None or not (named or quoted or _is_listed(clause, clauses, parts)):
        return
    start = clause.body.start + match.start("name")
    meaning = Span(clause.body.start + match.start("meaning"), clause.body.end)
    yield Term(match["name"].strip(), Span(start, start + len(match["name"].strip())), meaning, clause.index)


def _is_listed(clause: Clause, clauses: Sequence[Clause], parts: Sequence[Part]) -> bool:
    """Whether the clause stands in a section of definitions, below its heading."""
    if clause.parent is None:
        return False
    above = clauses[clause.parent]
    if above.kind is ClauseKind.TABLE_ROW:
        return _is_listed(above, clauses, parts)
    inside = parts[clause.part].kind is PartKind.DEFINITIONS and (not clause.number or bool(clause.lead_in))
    return bool(above.heading and _DEFINITIONS.match(above.heading) and (inside or not clause.number))
