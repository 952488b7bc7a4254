"""Defined terms: those that nobody uses, and those that are used as if somebody had defined them."""

import re
from collections.abc import Iterator

from agreelint import Agreement, Clause, ClauseKind, Context, Effect, EffectKind, Span

_READ = {ClauseKind.OPERATIVE, ClauseKind.DEFINITION, ClauseKind.TABLE_ROW}
_WORD = r"[A-Z][a-z]{2,}(?:-[A-Z]?[a-z]+)?"
# A term stands after a small word in mid-sentence; the first word of a sentence says nothing by its capital.
_TERM = re.compile(
    rf"(?<=[a-z,;] )(?:the|any|each|all|such|an?|its|no|every) ((?:{_WORD} ){{0,3}}{_WORD})\b(?! [Cc]lause\b)"
)
# What contracts write large without defining it.
_LARGE_WORDS = """
    agreement contract party parties section sections article articles clause clauses paragraph exhibit exhibits
    schedule schedules annex annexes annexe appendix appendices attachment addendum amendment part parts table board
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday state states united kingdom republic commonwealth european union court courts act
    laws code regulation regulations directive convention internet federal english american british order orders
    president congress parliament government ministry department secretary minister university city county mayor
    council constitution treaty bank stock exchange commission register registrar company companies agency officer
    officers executive chief rule rules form forms charter district market director directors
"""
_LARGE = frozenset(_LARGE_WORDS.split())
_LEAST, _LEAST_OF_ONE_WORD = 2, 4  # uses; a word that is written large once or twice may be a name


def unused(agreement: Agreement, context: Context) -> Iterator[Effect]:
    """A crossing for every defined term that stands nowhere but in its definition."""
    del context  # which side is ours makes no difference
    text = agreement.text
    for term in agreement.terms:
        if not term.name[:1].isupper():  # a manner of speaking ("from and including"), not a term
            continue
        if any(not use.meets(term.span) for use in _uses(term.name, text)):
            continue
        yield Effect(
            rule="unused-terms",
            kind=EffectKind.CROSSES,
            clause=term.clause,
            span=term.span,
            message=f'defines "{term.name}", which is not used',
            because=f'"{term.name}" stands nowhere but in its definition',
        )


def _uses(name: str, text: str) -> Iterator[Span]:
    """Where a term is used: also its plural or singular, and in capitals."""
    stem = re.escape(name.removesuffix("s").removesuffix("ie").removesuffix("y"))
    pattern = re.compile(rf"\b{stem}(?:s|es|y|ies)?\b".replace(r"\ ", r"\s+"), re.IGNORECASE)
    yield from (Span(*match.span()) for match in pattern.finditer(text))


def undefined(agreement: Agreement, context: Context) -> Iterator[Effect]:
    """A crossing for the first use of every term that is written large as if it were defined, and is not."""
    del context
    known = {_plain(term.name) for term in agreement.terms}
    known |= {_plain(name) for party in agreement.parties for name in (party.name, *party.aliases)}
    known |= {_plain(clause.heading) for clause in agreement.clauses if clause.heading}
    known |= {_plain(part.title) for part in agreement.parts if part.title}
    found: dict[str, list[tuple[Clause, Span, str]]] = {}
    for clause in agreement.clauses:
        if clause.kind not in _READ:
            continue
        for match in _TERM.finditer(agreement.words(clause.body)):
            name = match[1]
            if not _is_known(name, known):
                span = Span(*match.span(1)).shift(clause.body.start)
                found.setdefault(_plain(name), []).append((clause, span, name))
    for uses in found.values():
        clause, span, name = uses[0]
        if len(uses) >= (_LEAST if " " in name else _LEAST_OF_ONE_WORD):
            yield Effect(
                rule="undefined-terms",
                kind=EffectKind.CROSSES,
                clause=clause.index,
                span=span,
                message=f'uses "{name}" as a defined term and nothing defines it',
                because=f'"{name}" is written large {len(uses)} times, and no definition of it was found',
            )


def _is_known(name: str, known: set[str]) -> bool:
    """Whether the name, or what it begins or ends with, is defined, or is a name that needs no definition."""
    words = name.split()
    if any(word.lower() in _LARGE for word in words):
        return True
    parts = {_plain(" ".join(words[a:b])) for a in range(len(words)) for b in range(a + 1, len(words) + 1)}
    return not parts.isdisjoint(known)


def _plain(name: str) -> str:
    """A term in one form for its singular and plural."""
    words = " ".join(name.casefold().split()).removeprefix("the ")
    return f"{words[:-3]}y" if words.endswith("ies") else words.removesuffix("s")
