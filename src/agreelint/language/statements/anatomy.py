"""One statement taken apart: segments, predications, relative clauses, operators."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from agreelint.language.phrases.lists import each
from agreelint.language.statements.opening import cites
from agreelint.language.statements.operators import FINITE, MODALS, SPEAKING, Mark, marks, signs
from agreelint.language.statements.relatives import AUX, BOUND_VERBS, RELATIVES, SPOKEN, is_relative, mark_relatives
from agreelint.language.statements.segments import Stretch, openers, stretches
from agreelint.language.words.normalise import Words
from agreelint.model.frame import SegmentKind

MAIN = -1
_JOINTS = each("and or but nor while whereas yet")
_THEREUPON = each("whereupon whereafter thereupon whereby")
_AMENDING = ("insert", "substitut", "replac")
_AMENDS = each("insert substitute replace")
_NEAR = 5
_REACH = 12
_GOVERNS = each("apply applies prevail prevails govern governs")
_GOES_ON = SPEAKING | {
    "continues",
    "continue",
    "remains",
    "remain",
    "prevails",
    "governs",
    "controls",
    "stands",
    "binds",
}
_STRUCTURAL = _THEREUPON | SPOKEN | BOUND_VERBS | _JOINTS | RELATIVES | {"that", "where", "not"}
_JOINING = frozenset(";:-")


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """The words of one statement and, for each word, the segment, predication and relative clause it stands in.

    Two are the same only where they are one object.
    `segment[i]` is MAIN or an index of `stretches`; `predication` numbers run through the whole statement;
    `relative[i]` is 0 outside relative clauses. `own` are the words of the activity itself, its anchor and verbs.
    """

    words: Words
    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...]
    segment: tuple[int, ...]
    predication: tuple[int, ...]
    relative: tuple[int, ...]
    groups: Mapping[tuple[int, int], list[int]] = field(repr=False)
    own: frozenset[int]

    def kind(self, at: int) -> SegmentKind:
        """The kind of segment word `at` stands in."""
        index = self.segment[at]
        return SegmentKind.MAIN if index == MAIN else self.stretches[index].kind

    def within(self, at: int) -> list[int]:
        """The words that share segment and predication with word `at`."""
        return self.groups[self.segment[at], self.predication[at]]

    def of_kind(self, kind: SegmentKind) -> set[int]:
        """The words in segments of this kind, other than the main clause."""
        return {at for part in self.stretches if part.kind is kind for at in range(part.start, part.end)}


class _Apart(NamedTuple):
    """A statement without its words, which remember it, and without what is an activity's own."""

    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...]
    segment: tuple[int, ...]
    predication: tuple[int, ...]
    relative: tuple[int, ...]
    groups: Mapping[tuple[int, int], list[int]]


def statement(words: Words, taken: frozenset[int], verbs: frozenset[int] = frozenset()) -> Statement:
    """Take `words` apart; operators and markers among the `taken` words belong to a concept and do nothing.

    `verbs` are words of the activity's verb: no operators by themselves ("disable", "permit"). The work is done once
    for all activities whose words are neither operators nor markers.
    """
    telling = _telling(words)
    key = (taken & telling, verbs & telling)
    known = words.memo.get(key)
    if not isinstance(known, _Apart):
        known = words.memo[key] = _apart(words, *key)
    return Statement(words, *known, taken | verbs)


def _telling(words: Words) -> frozenset[int]:
    """The words that may do something to the structure or the standing of a statement."""
    known = words.memo.get(_telling)
    if not isinstance(known, frozenset):
        joined = [at for at, mark in enumerate(words.before) if mark and not _JOINING.isdisjoint(mark)]
        known = words.memo[_telling] = frozenset(
            [at for at, word in enumerate(words.norm) if word in _STRUCTURAL or words.filler[at]]
        ).union(joined, signs(words), openers(words))
    return frozenset(known)


def _apart(words: Words, taken: frozenset[int], verbs: frozenset[int]) -> _Apart:
    parts = stretches(words, taken)
    segment = [MAIN] * len(words)
    for index, part in enumerate(parts):
        segment[part.start : part.end] = [index] * (part.end - part.start)
    predication = [0] * len(words)
    relative = [0] * len(words)
    number = 0
    places: dict[int, list[int]] = {}
    for i, of in enumerate(segment):
        places.setdefault(of, []).append(i)
    groups: dict[tuple[int, int], list[int]] = {}
    for index in (MAIN, *range(len(parts))):
        for group in _predications(words, places.get(index, []), taken):
            number += 1
            groups[index, number] = group
            for i in group:
                predication[i] = number
            mark_relatives(words, group, taken, relative)
    found = marks(words, taken, verbs)
    return _Apart(parts, found, tuple(segment), tuple(predication), tuple(relative), groups)


def _predications(words: Words, places: Sequence[int], taken: frozenset[int]) -> list[list[int]]:
    """Split the places of one segment where a second predicate with its own auxiliary begins."""
    groups: list[list[int]] = [[]]
    spoken = False
    for position, at in enumerate(places):
        shared = (
            position + 1 < len(places)
            and words.norm[at] in ("and", "but")
            and words.norm[places[position + 1]] in MODALS
        )
        shared = shared or _again(words, groups[-1], at) or cites(words, at)
        quoted = ":" in words.before[at] and '"' in words.before[at]
        if (
            groups[-1]
            and at not in taken
            and (
                shared
                or quoted
                or ((spoken or _opens(words, groups[-1], at)) and _splits(words, places, position, taken))
            )
        ):
            groups.append([])
            spoken = False
        groups[-1].append(at)
        spoken = spoken or (at not in taken and words.norm[at] in SPOKEN)
    return [group for group in groups if group]


def _again(words: Words, group: Sequence[int], at: int) -> bool:
    """Whether the same modal opens a further predicate: "shall provide a means to stop, *shall* permit"."""
    if words.norm[at] not in MODALS or "," not in words.before[at]:
        return False
    said = next((i for i in reversed(group) if words.norm[i] == words.norm[at]), None)
    return said is not None and _OPENERS.isdisjoint(words.norm[said:at])


def _opens(words: Words, group: Sequence[int], at: int) -> bool:
    """Whether a verb, if no auxiliary, stands before a comma and "and": "control *rests* with us, and you …"."""
    if words.norm[at] not in ("and", "but", "while", "whereas") or "," not in words.before[at]:
        return False
    following = words.norm[at + 1 : at + 2]
    verb = words.norm[group[0]] in _WE or any(words.norm[i] in _VERBS for i in group)
    return verb or (bool(following) and following[0] in _WE)


_WE = each("we you they it nobody nothing neither")
_VERBS = each(
    "rests rest lies lie belongs belong stays stay remains remain survives survive continues continue forms binds "
    "bind keeps keep runs decides determines controls control ends counts owns prevails governs stands applies apply "
    "sits reverts passes works holds retains retain reserves reserve acquires takes gives gets makes"
)
_OPENERS = each("which who whom whose that where if when")


def _splits(  # noqa: C901, PLR0911, PLR0912  (one guard for each way two clauses join)
    words: Words, places: Sequence[int], position: int, taken: frozenset[int]
) -> bool:
    at = places[position]
    word, before = words.norm[at], words.before[at]
    joint = word in _JOINTS
    if word == "nor":
        return "neither" not in words.norm[:at] or any(
            words.norm[i] in AUX for i in range(_last(words.norm, "neither", at), at)
        )
    if word == "but":
        return True
    if word in _THEREUPON and "," in before:
        return True
    if not (joint or ";" in before or ":" in before or (before == "-" and words.norm[at] in ("no", "nothing"))):
        return False
    start = position + 1 if joint else position
    if joint and _inserted(words, places, start):
        return True
    if word == "or":
        return start < len(places) and words.norm[places[start]] in MODALS
    if joint and start < len(places) and words.norm[places[start]] in ("nothing", "no", "neither"):
        return any(words.norm[i] in AUX and i not in taken for i in places[start : start + 3 * _REACH])
    # ", and the Model …" is a clause of its own even where its subject holds an "or".
    strong = joint and "," in before and start < len(places) and words.norm[places[start]] in _SUBJECTS
    for step, i in enumerate(places[start : start + (2 * _REACH if strong else _REACH)]):
        here = words.norm[i]
        if i in taken and here in AUX:
            if joint and "," in before and words.norm[places[start]] in _SUBJECTS | {"a", "an"}:
                return True  # "…, and a refusal is no defect": the activity is the second clause itself
            continue
        if step and {",", ";", ":"}.intersection(words.before[i]):
            return False
        if step and here in _JOINTS and (not strong or _follows(words, i)):
            return False
        if step == 0 and here == "to":
            return False
        if here in RELATIVES or here == "where" or (step and is_relative(words, i)):
            return False
        if here in FINITE and words.norm[i - 1] == "to":
            continue  # "to do so"
        if here in MODALS or (strong and here in BOUND_VERBS) or (here in FINITE and step <= 8):  # noqa: PLR2004  (a longer subject has its own clause)
            return True
        if (here in _GOES_ON and ";" in before) or (step and here in _GOVERNS and ":" in before):
            return True
        if step == 0 and here in _AMENDS and not MODALS.isdisjoint(words.norm[max(0, at - _NEAR) : at]):
            return False  # "may edit and replace": one predicate
        if joint and step <= 5 and here.startswith(_AMENDING):  # noqa: PLR2004  ("…, and in its place insert …")
            return True
    return False


def _inserted(words: Words, places: Sequence[int], start: int) -> bool:
    """Whether a second clause stands behind an insertion: "and, subject thereto, Client grants …"."""
    if start >= len(places) or "," not in words.before[places[start]]:
        return False
    end = next((p for p in range(start + 1, min(start + _REACH, len(places))) if "," in words.before[places[p]]), 0)
    after = [words.norm[i] for i in places[end : end + _SUBJECT]]
    return bool(end) and after[0] not in AUX and any(word in SPOKEN or word == "grants" for word in after)


_SUBJECT = 6  # words up to the verb
_SUBJECTS = each("the any no each every all such this that these those it they you we neither nothing")


def _follows(words: Words, at: int) -> bool:
    """Whether an auxiliary stands right after a joint: a predicate of its own, not one of two nouns."""
    return at + 1 < len(words) and words.norm[at + 1] in AUX


def _last(norm: Sequence[str], word: str, before: int) -> int:
    return max(i for i in range(before) if norm[i] == word)
