"""Ways to write a clause so that it does something else, and what a rule must say of it then."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agreelint.model.rule import EffectKind, Example, ExampleKind, Rule

_FREE = r"(?:entitled|permitted|authori[sz]ed|allowed|free) to"
_MODAL = re.compile(
    r"\b(?:may|shall|must|will|can|should|might|would)\b|n't\b|\b(?:is|are) " + _FREE,
    re.IGNORECASE,
)
_GRANT = re.compile(
    r"(?P<before>^[^,;:]{0,80}? (?:may|(?:is|are)(?= (?:entitled|permitted|authori[sz]ed|allowed|free) to)))(?= )"
)
_LIMIT = re.compile(r" (?:shall|must|may|will) not |^No .{0,60}? (?:shall|may|will) ")
# Words that make an example more than a bare grant or a bare limit: what is added to them may mean another thing.
_MORE = re.compile(
    r"\b(?:no|not|nor|never|nothing|without|only|solely|except|unless|save|other than|subject to|provided|even|whether"
    r"|regardless|notwithstanding|until|if|where|when)\b|[;:]",
    re.IGNORECASE,
)
_HOLLOW = frozenset((EffectKind.HOLLOWS, EffectKind.CROSSES))


@dataclass(frozen=True, slots=True)
class Turn:
    """A change by its name and the wording so changed; effects of `due` must come, or none with `may_be_none`."""

    name: str
    text: str
    due: frozenset[EffectKind]
    may_be_none: bool = False

    def is_met(self, kinds: frozenset[EffectKind]) -> bool:
        """Whether effects of these kinds are what is due."""
        return kinds <= self.due and (bool(kinds) or self.may_be_none)


def turns(rule: Rule, example: Example) -> Iterator[Turn]:
    """The changes that apply to the example.

    A bare grant that is negated no longer crosses. A bare limit with an exception by law is hollow where the rule knows
    that loophole; with "even where permitted by law" it stays a limit. Only activities are read with their standing.
    """
    text = example.text.strip()
    if not rule.activities or "\n" in text or not text.endswith(".") or ". " in text or len(_MODAL.findall(text)) != 1:
        return
    if example.kind is ExampleKind.CROSSES and _GRANT.match(text) and not _MORE.search(text):
        due = frozenset((EffectKind.PROTECTS, EffectKind.HOLLOWS))
        yield Turn("negated", _GRANT.sub(r"\g<before> not", text, count=1), due, may_be_none=True)
    if example.kind is not ExampleKind.PROTECTS or not _LIMIT.search(text) or _MORE.search(_LIMIT.sub(" ", text, 1)):
        return
    if any("law-exception" in one.hollow for one in rule.activities):
        words = "except as permitted by applicable law"
        yield Turn(f'with "{words}"', f"{text[:-1]}, {words}.", _HOLLOW)
    words = "even where permitted by law"
    yield Turn(f'with "{words}"', f"{text[:-1]}, {words}.", frozenset((EffectKind.PROTECTS,)))
