"""Plain leave for others to use the system, where another clause binds just those others to the limits."""

import re
from collections.abc import Sequence

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect
from agreelint.model.span import Span
from agreelint.reasoning.reach.whom import FLOW_DOWN
from agreelint.reasoning.sentences.spans import sentence_of

# Who comes in, by the words that both clauses use for them.
_WHO = re.compile(
    r"""\b(?:affiliate|subsidiar|(?:sub-?)?contractor|consultant|franchisee|reseller|distributor|dealer|integrator|operator|user|recipient
    |customer|client|subscriber|licensee|agenc|bod(?=y\b|ies\b)|department|municipalit|commune|universit|clinic|member|partner|compan|branch|installer
    |guard|association|researcher|expert|buyer|tenant|participant|volunteer)(?P<end>\w*)""",
    re.IGNORECASE | re.VERBOSE,
)
# More than plain leave: on whose terms, free of what, at whose choice.
_MORE = re.compile(
    r"""\b(?:without|free|freely|not|no|none|never|nobody|n['’]t|own|whatever|whichever|whoever|any\s+(?:third|person|one|terms)|anyone|anybody|others|other\s+terms
    |such\s+terms|solely|regardless|notwithstanding|despite|unbound|choose\w*|choice|discretion|sees?\s+fit|likes?|pleases?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Who is left out of those that are bound.
_SOME = re.compile(
    r"\b(?:except|save|other\s+than|unless|efforts?|endeavou?rs?|should|encourage\w*|where\s+(?:practicable|appropriate)|certain|some|as\s+guidance|in\s+(?:principle|spirit)|if\s+(?:they|it|he|she)\b|while\s+(?:on|at|in)|(?:during|within)\s+(?:office|working)|of\s+(?:the|a)\s+(?:first|second|third|highest|lowest|certain)|may\s+(?:choose|decide|elect)"
    # What binds them is another paper.
    r"|own\s+(?:\w+\s+)?(?:terms|conditions|contract|paper)|(?:reseller|distributor|dealer|integrator|partner|operator)['’]s\s+(?:\w+\s+)?(?:terms|conditions|contract|paper))\b",
    re.IGNORECASE,
)


def bound_elsewhere(agreement: Agreement, crossing: Effect, limits: Sequence[Effect]) -> Span | None:
    """The words that bind to the limits everybody whom a plain grant lets in, where they call them by the same name.

    A grant that says more than that they may use it, above all on what terms, is saved by nothing.
    """
    if crossing.rule != FLOW_DOWN or _MORE.search(agreement.words(sentence_of(agreement, crossing))):
        return None
    opened = _called(agreement, sentence_of(agreement, crossing))
    if not opened:
        return None
    for limit in limits:
        said = sentence_of(agreement, limit)
        if limit.rule == FLOW_DOWN and opened <= _called(agreement, said) and not _SOME.search(agreement.words(said)):
            return limit.span
    return None


def _called(agreement: Agreement, span: Span) -> frozenset[str]:
    """The kinds of people named there, but for a word of the parties: one with a capital and no plural, "Customer"."""
    words = agreement.words(span)
    found = (match for match in _WHO.finditer(words) if not (match[0][0].isupper() and _is_party(words, match)))
    return frozenset(match[0][: len(match[0]) - len(match["end"])].casefold() for match in found)


def _is_party(words: str, match: re.Match[str]) -> bool:
    """Whether a capital word is a party: it stands alone, with no word of number before it."""
    plural = match[0].endswith("s")
    before = words[: match.start()].split()[-2:]
    return not plural and not {"each", "every", "any", "an", "a", "such", "that", "no"}.intersection(
        word.casefold() for word in before
    )
