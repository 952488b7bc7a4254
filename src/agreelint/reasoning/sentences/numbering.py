"""Sentences that give clauses their numbers, and do nothing else to them."""

import re

# "Clauses 3 to 5 are renumbered", "Clause 4 becomes clause 5".
_GIVEN = re.compile(
    r"\s*,?\s*(?:(?:(?:is|are|(?:shall|will)\s+be)\s+(?:\w+\s+)?)?re-?number"
    r"|(?:(?:shall|will)\s+)?becomes?\s+(?:the\s+)?(?:sections?|clauses?|articles?|paragraphs?|items?|numbers?)\b)",
    re.IGNORECASE,
)
# "A new clause 3 is inserted": not the clause 3 that was there.
_NEW = re.compile(r"\b(?:new|further|additional)\s+$", re.IGNORECASE)


def gives_a_number(before: str, after: str) -> bool:
    """Whether words around the name of a clause only say which number it has from then on."""
    return _GIVEN.match(after) is not None or _NEW.search(before) is not None
