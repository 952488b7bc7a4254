"""Parties that change their names in mid-agreement, as they do where a clause was copied from another contract."""

import re
from collections.abc import Iterator

from agreelint import Agreement, ClauseKind, Context, Effect, EffectKind, Span

# What one side is called in some contract or other.
_SIDES = {
    "vendor": ("Vendor", "Supplier", "Provider", "Contractor", "Licensor", "Seller", "Service Provider"),
    "customer": ("Customer", "Client", "Licensee", "Buyer", "Purchaser", "Subscriber"),
}
_READ = {ClauseKind.OPERATIVE, ClauseKind.TABLE_ROW}


def drift(agreement: Agreement, context: Context) -> Iterator[Effect]:
    """A crossing where a side that has a name is first called by another one that nothing defines."""
    del context  # which side is ours makes no difference
    named = {name for party in agreement.parties for name in (party.name, *party.aliases)}
    defined = {_plain(name) for name in (*named, *(term.name for term in agreement.terms))}
    for side, names in _SIDES.items():
        own = [alias for party in agreement.parties if party.role.value == side for alias in party.aliases]
        for name in names if own else ():
            if not any(_plain(name) in known.split() or known == _plain(name) for known in defined):
                yield from _first(agreement, name, own[0])


def _first(agreement: Agreement, name: str, own: str) -> Iterator[Effect]:
    # As the one who acts or owns: "the Supplier shall", "Supplier's"; a third party's supplier is written small.
    acts = re.compile(rf"\b{name}(?=['’]s\b|\s+(?:shall|will|may|must|is|has|agrees|warrants|represents)\b)")
    for clause in agreement.clauses:
        match = acts.search(agreement.words(clause.body)) if clause.kind in _READ else None
        if match is not None:
            yield Effect(
                rule="party-name-drift",
                kind=EffectKind.CROSSES,
                clause=clause.index,
                span=Span(*match.span()).shift(clause.body.start),
                message=f'calls a party "{name}" that is "{own}" elsewhere',
                because=f'no party is defined as "{name}"; the party on that side is "{own}"',
            )
            return


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
