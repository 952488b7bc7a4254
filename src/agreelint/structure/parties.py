"""Who the parties are, what the agreement calls them, and on which side they stand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from agreelint.model.agreement import Clause, ClauseKind, Party, Role
from agreelint.model.span import Span

VENDORS: Final = (
    *("provider", "vendor", "supplier", "contractor", "subcontractor", "licensor", "seller", "developer", "performer"),
    *("integrator", "reseller", "offeror", "consultant"),
)
CUSTOMERS: Final = (
    *(
        "customer",
        "client",
        "government",
        "agency",
        "department",
        "authority",
        "licensee",
        "buyer",
        "purchaser",
        "state",
    ),
    *(
        "county",
        "university",
        "city",
        "district",
        "user",
        "users",
        "subscriber",
        "ministry",
        "board",
        "hospital",
        "school",
    ),
    *("college", "commonwealth", "municipality", "bureau", "council", "end-user"),
)
_VENDOR: Final = frozenset(VENDORS)
_BETWEEN: Final = frozenset(("reseller", "integrator"))
_CUSTOMER: Final = frozenset(CUSTOMERS)
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
_COMPANY: Final = re.compile(r"\b(?:Inc|LLC|LLP|Ltd|Limited|GmbH|AG|plc|PLC|Corp|Corporation|Company|SAS|SA|Pty)\b")
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
_WE: Final = re.compile(r"(?<![\w’'-])(?:[Ww]e|[Uu]s|[Oo]ur)(?![\w-])")
_WE_ACT: Final = re.compile(r"\b[Ww]e(?:\s+(?:may|will|shall|can|do|are|have|won|don)\b|[’'](?:ll|re|ve)\b)")
_YOU: Final = re.compile(r"(?<![\w’'-])(?:[Yy]ou|[Yy]our)(?![\w-])")
_PUBLIC: Final = re.compile(
    r"^(?:the\s+)?(?:State|City|County|University|Commonwealth|Department|Ministry|Government|Town|Port|"
    r"School District|Office|Directorate|Secretary|Sheriff|Royal|Provincial|Federal|Metropolitan)\b"
    r"|\b(?:Department|University|Agency|Ministry|School District|Government|Directorate|Command|Police|Constabulary|"
    r"Council|Administration|Commission|"
    r"Treasury|Bureau|Navy|Army|Air Force|Authority|Municipality|Court|Hospitals?|Office)\b",
)
# Names that makers of such systems have, and those who buy them seldom do.
_MAKER: Final = re.compile(
    r"\b(?:\w*AI|KI|Labs|Intelligence|Models?|Reasoning|Inference|Cogniti(?:ve|on)|Neural|Robotics|Software|Analytics|"
    r"Algorithm\w*|Comput(?:e|ing)|Technolog(?:y|ies))\b"
)
_ACTS: Final = (
    r"(?:shall|may|will|must|agrees|is|has|retains|represents|warrants|alone|and|or|does|need|wishes|"
    r"shares?|uses?|can|should|"
    r"would|pays|provides|receives|cannot|acknowledges|grants|desires)\b"
)
# What the maker of a system does, and what whoever takes it does.
_OFFERS: Final = (
    r"offers?|(?:has\s+)?(?:developed|trained|built|designed)|develops?|hosts?|provides?|supply|supplies|furnish(?:es)?|licen[cs]es"
    r"|makes?(?:\s+available)?|operates?|maintains?|grants?"
)
_TAKES: Final = r"pays?|buys?|purchases?|orders?|subscribes?|wish(?:es)?\s+to\s+(?:use|have|buy)|receives?|may\s+use"
_FEW: Final = 4  # parties of one bargain; the whole text is searched for the deeds of each
_PLAINLY: Final = 2  # times as often as any other party
_FRONT: Final = 4  # clauses at the top, before any number, that may name the parties without saying so
# The preamble and the first clauses; parties are not introduced later.
_HEAD: Final = 14_000
_LONGEST: Final = 6_000
# As far before its alias as the name of a party may begin.
_BEFORE: Final = 500


def parties(text: str, clauses: Sequence[Clause], us: Iterable[str], them: Iterable[str]) -> tuple[Party, ...]:
    """The parties with their roles: introduced in the preamble, or else known by the nouns the text calls them by."""
    ours = frozenset(map(_plain, us))
    theirs = frozenset(map(_plain, them))
    found: list[Party] = []
    for name, aliases, span in _introduced(text, clauses):
        role = _role(name, aliases, ours, theirs)
        same = next((at for at, one in enumerate(found) if set(one.aliases) & set(aliases)), None)
        if same is None:
            found.append(Party(name, aliases, role, span))
    found = _opposed(_by_deeds(text, _by_trade(found)))
    roles = {one.role for one in found}
    found += _by_noun(text, found, roles)
    found += _we_and_you(text, found)
    found += _by_policy(text, found, ours, Role.CUSTOMER, us) + _by_policy(text, found, theirs, Role.VENDOR, them)
    return tuple(found)


def role_of(words: str) -> Role:
    """The side of a noun that contracts call parties by: "Provider", "the Agency", "State"."""
    for word in re.findall(r"[a-z]+(?:-[a-z]+)*", words.lower()):
        if word in _VENDOR:
            return Role.VENDOR
        if word in _CUSTOMER:
            return Role.CUSTOMER
    return Role.OTHER


def _introduced(text: str, clauses: Sequence[Clause]) -> Iterator[tuple[str, tuple[str, ...], Span]]:
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
            if pronoun or noun in _VENDOR or noun in _CUSTOMER:
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
    if _COMPANY.search(name) and any(alias in name and alias != name for alias in aliases):
        return True
    if any(_THING.search(alias) or _WORK.search(alias) for alias in aliases) or name.lower().startswith("this"):
        return False
    # In a title other things have short names, too: "Large Language Model ("LLM")".
    short = _COMPANY.search(name) or _is_public(name) or any(alias in name and alias != name for alias in aliases)
    stands = kind is ClauseKind.PREAMBLE or (titled and short)
    return bool(stands) and not _THING.search(_EDGES.sub("", name).rsplit(maxsplit=1)[-1])


def _role(name: str, aliases: tuple[str, ...], ours: frozenset[str], theirs: frozenset[str]) -> Role:
    words = {_plain(one) for one in (name, *aliases)}
    if words & ours or any(one and one in _plain(name) for one in ours):
        return Role.CUSTOMER
    if words & theirs or any(one and one in _plain(name) for one in theirs):
        return Role.VENDOR
    low = {alias.lower() for alias in aliases}
    if low & {"we", "us", "our"}:
        return Role.VENDOR
    if low & {"you", "your"}:
        return Role.CUSTOMER
    for alias in aliases:
        if (role := role_of(alias)) is not Role.OTHER:
            return role
    return Role.CUSTOMER if _is_public(name) else Role.OTHER


def _is_public(name: str) -> bool:
    """Whether a body of that name is public, and no company that took a public word into its name."""
    return _PUBLIC.search(name) is not None and not _COMPANY.search(name)


def _by_trade(found: list[Party]) -> list[Party]:
    """Of parties of whom nothing tells the side, the one that is called as makers of such systems are is the vendor."""
    makers = [one for one in found if one.role is Role.OTHER and _MAKER.search(one.name)]
    if len(makers) != 1 or any(one.role is Role.VENDOR for one in found):
        return found
    return [replace(one, role=Role.VENDOR) if one is makers[0] else one for one in found]


def _by_deeds(text: str, found: list[Party]) -> list[Party]:
    """Of parties of whom nothing else tells the side, the one that alone is said to make or offer is the vendor."""
    if not 0 < len(found) <= _FEW or any(one.role is not Role.OTHER for one in found):
        return found
    more = [_does(text, one, _OFFERS) - _does(text, one, _TAKES) for one in found]
    first, *others = sorted(more, reverse=True)
    if first <= 0 or any(first < _PLAINLY * other for other in others):
        return found
    return [replace(one, role=Role.VENDOR) if many == first else one for one, many in zip(found, more, strict=True)]


def _does(text: str, party: Party, deeds: str) -> int:
    names = "|".join(map(re.escape, party.aliases))
    return len(re.findall(rf"\b(?:{names})\s+(?:shall\s+|will\s+)?(?:{deeds})\b", text))


def _opposed(found: list[Party]) -> list[Party]:
    """Where one of two parties has a side, the other stands on the other; whoever resells has a vendor to face."""
    if len(found) != 2 or sum(one.role is Role.OTHER for one in found) != 1:  # noqa: PLR2004 - a bargain of two
        return found
    known = next(one for one in found if one.role is not Role.OTHER)
    between = any(alias.lower() in _BETWEEN for alias in known.aliases)
    other = Role.CUSTOMER if known.role is Role.VENDOR and not between else Role.VENDOR
    return [one if one.role is not Role.OTHER else Party(one.name, one.aliases, other, one.span) for one in found]


def _by_noun(text: str, found: Sequence[Party], roles: set[Role]) -> list[Party]:
    """Role nouns used like names, for the sides that nobody was introduced for."""
    known = {alias.lower() for one in found for alias in one.aliases}
    added: list[Party] = []
    for nouns, role in ((VENDORS, Role.VENDOR), (CUSTOMERS, Role.CUSTOMER)):
        if role in roles:
            continue
        for noun in nouns:
            name = noun.capitalize()
            if noun in known:
                continue
            # The name comes first in the pattern: plain letters are looked for many times faster.
            match = re.search(rf"{name}(?<![\w-]{name})(?:['’]s)?(?=\s+(?:{_ACTS}))", text)
            if match:
                added.append(Party(name, (name,), role, Span(match.start(), match.start() + len(name))))
    return added


def _we_and_you(text: str, found: Sequence[Party]) -> list[Party]:
    """Add them where "we" sell and "you" buy, in terms that say so from the first clause to the last."""
    known = {alias.lower() for one in found for alias in one.aliases}
    we, you = _WE.search(text), _YOU.search(text)
    added: list[Party] = []
    if we and "we" not in known and (you or _WE_ACT.search(text)):
        added.append(Party("we", ("we", "us", "our"), Role.VENDOR, Span(*we.span())))
    if you and "you" not in known:
        added.append(Party("you", ("you", "your"), Role.CUSTOMER, Span(*you.span())))
    return added


def _by_policy(
    text: str, found: Sequence[Party], names: frozenset[str], role: Role, given: Iterable[str]
) -> list[Party]:
    """Names that a policy knows and the preamble does not introduce."""
    known = {_plain(word) for one in found for word in (one.name, *one.aliases)}
    added: list[Party] = []
    for name in dict.fromkeys(given):
        at = text.find(name) if name.strip() else -1
        if at >= 0 and _plain(name) in names and _plain(name) not in known:
            added.append(Party(name, (name,), role, Span(at, at + len(name))))
    return added


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.lower()))


def _bare(alias: str) -> str:
    return re.sub(r"^(?:the|an?)\s+", "", alias.strip(), flags=re.IGNORECASE)
