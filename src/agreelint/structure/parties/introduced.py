"""How parties are introduced: `Acme, Inc. ("Provider")`, "North Bank plc (the Bank)", `"Customer" means …`."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from agreelint.model.agreement import Clause, ClauseKind, Role
from agreelint.model.span import Span
from agreelint.structure.parties.nouns import COMPANY, CUSTOMERS, VENDORS, is_public, role_of

_NAME: Final = (
    r"(?P<name>[A-Z][\w&.’'-]*(?:,?\s+(?:[A-Z][\w&.’'-]*|of|the|and|for|&|de|van|der|plc|\([A-Z]\w+\))){0,9}|"
    r"the\s+[A-Z]\w+(?:\s+(?:[A-Z]\w+|of|the|and|for)){0,9})"
)
# ("Provider"), (the 'City'), (hereinafter “the Bank” or “we”), and without marks (the Bank).
_INTRODUCED: Final = re.compile(
    r"""\(\s*(?:(?P<before>[^()"“”‘’']{0,60}?)(?:["“](?P<alias>[^"”\n]{1,60}?)[,.]?["”]|['‘](?P<single>[A-Z][^'’\n]{0,60}?)[,.]?['’])(?P<rest>[^()]{0,90})
    |(?:herein\w*\s+)?(?:(?:referred\s+to\s+as|called)\s+)?(?P<the>the\s+)?(?P<plain>[A-Z][a-z][\w’'-]*(?:\s+[A-Z][a-z][\w-]*){0,2}|[A-Z]{2,6})\s*)\)""",
    re.VERBOSE,
)
_NAMED: Final = re.compile(_NAME)
_OPENS: Final = re.compile(
    r".*\b(?:between|among|amongst|parties:?)\b:?\s*(?:\(?[1iA][.)]\s*)?", re.IGNORECASE | re.DOTALL
)
# "SERVICES AGREEMENT — Acme, Inc.": capitals in front of a name that is written small.
_TITLED: Final = re.compile(r"[^a-z(\"“]{3,}(?:\s[—–-]|[:;,/])\s+(?=[A-Z])")
# "the State of Ohio", "Acme, Inc. of": the article and what only leads on to an address are no part of a name.
_EDGES: Final = re.compile(r"^(?:[Tt]he|THE)\s+|,\s+of\s.*$|(?:,?\s+(?:of|the|and|for|&))+$", re.DOTALL)
_JOINT: Final = re.compile(r"(?:\band|;|:|\(?[0-9A-Za-z][.)])\s*$|^\s*[,;]?\s*$")
_NO_NAME: Final = re.compile(
    r"(?:this|whereas|now|therefore|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|"
    r"exhibit|agreement|contract|attention|section|effective|dated|by|and|between|among|in|on|as|for)\b",
    re.IGNORECASE,
)
_MORE: Final = re.compile(r"[\"“](?P<alias>[^\"”\n]{1,60}?)[,.]?[\"”]")
_ALSO: Final = re.compile(
    r"(?P<name>(?:[A-Z][\w&.’'-]*\s+(?:(?:of|and|for)\s+(?:the\s+)?)?){0,5}[A-Z][\w&.’'-]*)\s*\((?:the\s+)?(?P<alias>Provider|Vendor|"
    r"Supplier|Contractor|Licensor|Customer|Client|Agency|Licensee|Buyer|Seller)\)"
)
_DEFINED: Final = re.compile(
    r"[\"“](?P<alias>[A-Z][\w -]{1,40}|we|you|us|our|your)[\"”](?P<more>(?:\s*(?:,|or|"
    r"and)\s*[\"“][^\"”]{1,30}[\"”]){0,4})\s+(?:means|shall mean|refers? to|"
    r"is)\s+(?:the\s+)?(?P<name>[A-Z][^.;,(]{1,80}|you\b[^.;,(]{0,60})"
)
_THING: Final = re.compile(
    r"\b(?:agreement|contract|effective date|terms|order|services?|software|products?|plan|act|date|shares|"
    r"stock|commission|territory|exhibit|"
    r"schedule|marks?|license|policy|data|information|documentation|addendum|parties|party|term|fees?|"
    r"closing|offering|program|"
    r"technology|project|property|site|transaction)\b",
    re.IGNORECASE,
)
# What is given a short name beside the parties, and may well stand in the name of a company.
_WORK: Final = re.compile(
    r"\b(?:models?|systems?|assistant|tool|engine|platform|solution|module|application|weights|deliverables?|goods|works?"
    r"|purposes?|programme|framework|premises)\b",
    re.IGNORECASE,
)
_FRONT: Final = 4  # clauses at the top, before any number, that may name the parties without saying so
# The preamble and the first clauses; parties are not introduced later.
_HEAD: Final = 14_000
_LONGEST: Final = 6_000
# As far before its alias as the name of a party may begin.
_BEFORE: Final = 500


def introduced(text: str, clauses: Sequence[Clause]) -> Iterator[tuple[str, tuple[str, ...], Span]]:
    """`Acme, Inc. ("Provider")`, `"Customer" means …`, in the first clauses."""
    numbered = next((clause.index for clause in clauses if clause.number), _FRONT)
    for clause in clauses:
        if clause.span.start > _HEAD or clause.kind in {ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD}:
            continue
        body = clause.body.of(text)[:_LONGEST]
        opening = clause.kind in {ClauseKind.PREAMBLE, ClauseKind.RECITAL} or not clause.number
        titled = clause.kind is not ClauseKind.PREAMBLE and clause.index < min(numbered, _FRONT)
        yield from _aliased(body, clause, titled=titled) if opening else ()
        for match in _ALSO.finditer(body) if opening else ():
            yield (
                match["name"],
                (match["alias"],),
                Span(match.start("name"), match.end("name")).shift(clause.body.start),
            )
        for match in _DEFINED.finditer(body):
            aliases = (match["alias"], *(one["alias"] for one in _MORE.finditer(match["more"])))
            pronoun = match["alias"].islower()
            noun = match["alias"].lower()
            if pronoun or noun in VENDORS or noun in CUSTOMERS:
                name = match["name"].strip()
                yield name, aliases, Span(match.start("name"), match.start("name") + len(name)).shift(clause.body.start)


def _aliased(body: str, clause: Clause, *, titled: bool) -> Iterator[tuple[str, tuple[str, ...], Span]]:
    """`Acme, Inc., a Delaware corporation ("Provider")`: the first name since the alias before, or since "between"."""
    since = 0
    for match in _INTRODUCED.finditer(body):
        begin = max(since, match.start() - _BEFORE)
        since = match.end()
        if opens := _OPENS.match(body, begin, match.start()) or _TITLED.match(body, begin, match.start()):
            begin = opens.end()
        first = match["alias"] or match["single"] or match["plain"]
        aliases = (first, *(one["alias"] for one in _MORE.finditer(match["rest"] or "")))
        aliases = tuple(_bare(alias) for alias in aliases)
        names = (name for name in _NAMED.finditer(body, begin, match.start()) if not _NO_NAME.match(name["name"]))
        found = _first(body, begin, list(names))
        if found is None or not _is_party(found["name"], aliases, clause.kind, titled=titled):
            continue
        if match["plain"] and not match["the"] and not _is_short_for(match["plain"], found["name"]):
            continue
        name = _EDGES.sub("", found["name"]).strip(" ,")
        start = found.start() + found["name"].find(name)
        yield name, aliases, Span(start, start + len(name)).shift(clause.body.start)


def _is_short_for(alias: str, name: str) -> bool:
    """Whether a name without marks or article is a part of the full name, or its capitals: "(Caldera)", "(HCA)"."""
    capitals = "".join(word[0] for word in name.split() if word[0].isupper())
    return alias.lower() in name.lower().split() or (alias.isupper() and alias in capitals)


def _first(body: str, begin: int, names: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """The first name that stands where a party does: at the start, or after "and", a semicolon, a number."""
    at_start = (name for name in names if _JOINT.search(body[begin : name.start()][-12:]) or name.start() == begin)
    return next(at_start, names[0] if names else None)


def _is_party(name: str, aliases: tuple[str, ...], kind: ClauseKind, *, titled: bool) -> bool:
    if any(role_of(alias) is not Role.OTHER for alias in aliases) and not _THING.search(aliases[0]):
        return True
    if COMPANY.search(name) and any(alias in name and alias != name for alias in aliases):
        return True
    if any(_THING.search(alias) or _WORK.search(alias) for alias in aliases) or name.lower().startswith("this"):
        return False
    # In a title other things have short names, too: "Large Language Model ("LLM")".
    short = COMPANY.search(name) or is_public(name) or any(alias in name and alias != name for alias in aliases)
    stands = kind is ClauseKind.PREAMBLE or (titled and short)
    return bool(stands) and not _THING.search(_EDGES.sub("", name).rsplit(maxsplit=1)[-1])


def _bare(alias: str) -> str:
    return re.sub(r"^(?:the|an?)\s+", "", alias.strip(), flags=re.IGNORECASE)
