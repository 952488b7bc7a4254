"""The built-in rules seen from the other side: what protects the vendor crosses the buyer's line, and the reverse.

The vendor's rules know thousands of ways to say these things. A page here adds what only a federal buyer says.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.resources import files

from agreelint import EffectKind, Rule, rules_in

# Which built-in rule each page mirrors. Nobody on the vendor's side asks for a phase-out service.
MIRRORED = {
    "lawful-use-withheld": "blanket-lawful-use",
    "refusal-on-vendor-policy": "no-refusal",
    "suspension-by-the-contractor": "enforcement-waived",
    "clause-outranked": "usage-policy-displaced",
}
_OTHER_SIDE = {EffectKind.CROSSES: EffectKind.PROTECTS, EffectKind.PROTECTS: EffectKind.CROSSES}


def widened(pages: Iterable[Rule]) -> Iterator[Rule]:
    """The rules of the pages, each with the activities of the rule that it mirrors."""
    built_in = {rule.name: rule for rule in rules_in(files("agreelint") / "rules")}
    for page in pages:
        yield _with(page, built_in[MIRRORED[page.name]]) if page.name in MIRRORED else page


def _with(page: Rule, vendors: Rule) -> Rule:
    theirs = page.activities[0].actors
    mirrored = (
        replace(
            activity,
            crosses=activity.protects,
            protects=activity.crosses,
            exclusive=_OTHER_SIDE.get(activity.exclusive) if activity.exclusive else None,
            hollow=(),  # a limit that does not hold is still one too many
            actors=theirs if page.name == "refusal-on-vendor-policy" else activity.actors,
            says=page.activities[0].says,
        )
        for activity in vendors.activities
    )
    concepts = {concept.name: concept for concept in (*vendors.concepts, *page.concepts)}
    return replace(
        page,
        activities=(*page.activities, *mirrored),
        concepts=tuple(concept for _, concept in sorted(concepts.items())),
    )
