"""The parties of an agreement with their sides."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from agreelint.model.agreement import Clause, Party, Role
from agreelint.model.span import Span
from agreelint.structure.parties.introduced import introduced
from agreelint.structure.parties.nouns import CUSTOMERS, VENDORS
from agreelint.structure.parties.sides import by_deeds, by_names, by_trade, opposed, plain

_WE: Final = re.compile(r"(?<![\w’'-])(?:[Ww]e|[Uu]s|[Oo]ur)(?![\w-])")
_WE_ACT: Final = re.compile(r"\b[Ww]e(?:\s+(?:may|will|shall|can|do|are|have|won|don)\b|[’'](?:ll|re|ve)\b)")
_YOU: Final = re.compile(r"(?<![\w’'-])(?:[Yy]ou|[Yy]our)(?![\w-])")
_ACTS: Final = (
    r"(?:shall|may|will|must|agrees|is|has|retains|represents|warrants|alone|and|or|does|need|wishes|"
    r"shares?|uses?|can|should|"
    r"would|pays|provides|receives|cannot|acknowledges|grants|desires)\b"
)


def parties(text: str, clauses: Sequence[Clause], us: Iterable[str], them: Iterable[str]) -> tuple[Party, ...]:
    """The parties with their roles: introduced in the preamble, or else known by the nouns the text calls them by."""
    ours = frozenset(map(plain, us))
    theirs = frozenset(map(plain, them))
    found: list[Party] = []
    for name, aliases, span in introduced(text, clauses):
        role = by_names(name, aliases, ours, theirs)
        same = next((at for at, one in enumerate(found) if set(one.aliases) & set(aliases)), None)
        if same is None:
            found.append(Party(name, aliases, role, span))
    found = opposed(by_deeds(text, by_trade(found)))
    roles = {one.role for one in found}
    found += _by_noun(text, found, roles)
    found += _we_and_you(text, found)
    found += _by_policy(text, found, ours, Role.CUSTOMER, us) + _by_policy(text, found, theirs, Role.VENDOR, them)
    return tuple(found)


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
    known = {plain(word) for one in found for word in (one.name, *one.aliases)}
    added: list[Party] = []
    for name in dict.fromkeys(given):
        at = text.find(name) if name.strip() else -1
        if at >= 0 and plain(name) in names and plain(name) not in known:
            added.append(Party(name, (name,), role, Span(at, at + len(name))))
    return added
