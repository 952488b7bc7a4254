"""Blanks that somebody meant to fill in."""

import re
from collections.abc import Iterator

from agreelint import Agreement, ClauseKind, Context, Effect, EffectKind, Span

_BLANK = re.compile(
    r"""\[\s*(?:[●•*_xX?\s.–-]+|(?:insert|enter|add|name|date|amount|number|address|tbd|tbc|to\s+be\s)[^\]]{0,60})\]
    | _{4,}""",
    re.IGNORECASE | re.VERBOSE,
)
# Filled in when it is signed, wherever it stands.
_SIGNED_HERE = re.compile(r"\b(?:by|name|title|date|signed|signature|witness)\s*:?\s*$", re.IGNORECASE)
_TO_BE_SIGNED = {ClauseKind.SIGNATURE, ClauseKind.CONTENTS, ClauseKind.COMMENT}


def placeholders(agreement: Agreement, context: Context) -> Iterator[Effect]:
    """A crossing for every blank outside the signature block."""
    del context  # which side is ours makes no difference
    for clause in agreement.clauses:
        if clause.kind in _TO_BE_SIGNED:
            continue
        words = agreement.words(clause.span)
        for blank in _BLANK.finditer(words):
            if _SIGNED_HERE.search(words[: blank.start()]):
                continue
            span = Span(*blank.span()).shift(clause.span.start)
            yield Effect(
                rule="placeholders",
                kind=EffectKind.CROSSES,
                clause=clause.index,
                span=span,
                message="leaves a blank that nobody filled in",
                because=f'"{blank.group()}" is a placeholder',
            )
