"""A limit on the last step alone: who may not fire may still choose, track and aim."""

from collections.abc import Iterator

from agreelint.language.phrases.lists import each
from agreelint.language.words.normalise import Words

_LAST = each(
    "direct directs directing directed fire fires firing release releases releasing launch launching engage "
    "engages engaging"
)
_EARLIER = (
    "select",
    "identif",
    "nominat",
    "prioriti",
    "rank",
    "cue",
    "cuing",
    "track",
    "acqui",
    "recommend",
    "part",
    "target",
    "connect",
    "support",
    "design",
    "develop",
)


def last_step(words: Words, anchor: tuple[int, ...]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Only the last step of a chain named ("direct", "fire"), and none of the steps that lead to it."""
    near = range(max(0, anchor[0] - 2), anchor[-1] + 1)
    if not any(words.norm[at] in _LAST for at in near) or any(word.startswith(_EARLIER) for word in words.norm):
        return
    for at in near:
        around = words.norm[max(0, at - 2) : at + 4]
        if words.norm[at] in _LAST and not {"independently", "autonomous", "autonomously"}.isdisjoint(around):
            yield "last-step-only", (at,)
            return
