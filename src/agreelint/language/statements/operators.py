"""The words that set or flip the standing of an activity.

Kinds are the model's; two finer names serve the algebra: a *restriction* is a restrict operator that is a noun, and an
*inert* phrase looks like an operator and is none ("whether or not", "not later than").
"""

from collections.abc import Collection
from dataclasses import dataclass

from agreelint.language.phrases.lists import each, matcher
from agreelint.language.statements.deciding import decides
from agreelint.language.words.normalise import Words
from agreelint.model.frame import Operator, OperatorKind

INERT = "inert"
NOUN = "restriction"
MODALS = each("shall must will may can should might could would")
FINITE = each("is are was were has have does do did")
BE = each("be is are was were been being")


@dataclass(frozen=True, slots=True)
class Mark:
    """An operator among the words of a statement: its kind (or INERT, NOUN), and words `start` to `end`."""

    kind: str
    start: int
    end: int


_MATCHER = matcher("operators")


SPEAKING = each(
    "obliges requires permits prohibits prevents allows grants restricts limits entitles authorizes enables "
    "waives agrees consents applies gives retains reserves warrants extends exists confers excludes precludes "
    "bars forbids acknowledges"
)


def marks(words: Words, taken: Collection[int] = (), verbs: Collection[int] = ()) -> tuple[Mark, ...]:
    """The operators of `words`, longest first where they overlap.

    Words that are `taken` by a concept are none, nor are `verbs` of the activity where an operator is nothing else.
    """
    found = sorted(_MATCHER.hits(words), key=lambda hit: (-len(hit.at), hit.at[0], hit.concept == INERT))
    used: set[int] = set(taken)
    aside = _asides(words, taken)
    kept: list[Mark] = []
    for hit in found:
        if used.isdisjoint(hit.at) and not all(at in verbs for at in hit.at):
            used.update(hit.at)
            said = hit.concept != INERT and hit.at[0] not in aside and not _is_another_word(words, hit.at)
            if said and not decides(words, hit.at[-1]):
                kind = NOUN if _is_noun(words, hit.at) else hit.concept
                kept.append(Mark(kind, hit.at[0], hit.at[-1] + 1))
    return tuple(sorted(kept, key=lambda mark: mark.start))


_AUXILIARY = MODALS | FINITE
_NOUNS = each("limit limits bar bars")
_BEFORE_NOUN = each("the any all no each every such these those its their our your his other further said following")


def _is_noun(words: Words, at: tuple[int, ...]) -> bool:
    """Whether a word that may be a verb is a noun: "the limits on surveillance cease to bind"."""
    if len(at) == 1 and words.norm[at[0]] == "ban":
        return not _is_verb(words, at[0])
    if len(at) != 1 or words.norm[at[0]] not in _NOUNS or not at[0]:
        return False
    # "the limits", "surveillance limits do not relax"
    return words.norm[at[0] - 1] in _BEFORE_NOUN or not _AUXILIARY.isdisjoint(words.norm[at[0] + 1 : at[0] + 2])


_BEFORE_VERB = MODALS | each("not never to nor and or does do did")


def _is_another_word(words: Words, at: tuple[int, ...]) -> bool:
    """Whether a word only looks like an operator: "a member of the *bar*", "any *object*", "Amendment *No*. 2"."""
    if len(at) != 1:
        return False
    one = at[0]
    if words.norm[one] == "bar":
        return not _is_verb(words, one)
    if words.norm[one] in ("object", "objects"):
        return _is_thing(words, one)
    return words.norm[one] == "no" and _numbers(words, one)


def _is_thing(words: Words, at: int) -> bool:
    """Whether an "object" is one of the things named: "any person, place or object"."""
    if words.norm[at + 1 : at + 2] == ("to",):
        return False
    names = words.norm[max(0, at - _LISTED) : at]
    return bool(names) and (
        names[-1] in _BEFORE_THING or (names[-1] in ("or", "and") and not _BEFORE_THING.isdisjoint(names[:-1]))
    )


_LISTED = 5  # words from "any" to the last thing of its list
_BEFORE_THING = each("a an any the no each every such this that these those its their physical")


def _numbers(words: Words, at: int) -> bool:
    """Whether "No." stands for a number: "Amendment No. 2", "Modification No P00003"."""
    if at == 0 or at + 1 == len(words):
        return False
    dotted = words.before[at + 1].strip().startswith(".")
    return any(char.isdigit() for char in words.norm[at + 1]) and (
        dotted or (words.capital[at] and words.capital[at - 1])
    )


def _is_verb(words: Words, at: int) -> bool:
    before = words.norm[at - 1] if at else ""
    return before in _BEFORE_VERB or before.endswith("ly")


def signs(words: Words) -> frozenset[int]:
    """Every word that some operator may be made of."""
    return frozenset(at for hit in _MATCHER.hits(words) for at in hit.at)


def _asides(words: Words, taken: Collection[int]) -> set[int]:
    """Fillers whose operators say nothing: the title in "Section 9 (Limits)", unless the activity is named there."""
    aside: set[int] = set()
    run: list[int] = []
    for at, filler in enumerate((*words.filler, False)):
        if filler:
            run.append(at)
        elif run:
            if not any(i in taken for i in run):
                aside.update(run)
            run = []
    return aside


_KINDS = {NOUN: OperatorKind.RESTRICT} | {kind.value: kind for kind in OperatorKind}


def kind_of(mark: Mark) -> OperatorKind:
    """The kind of a mark as the algebra knows it."""
    return _KINDS[mark.kind]


def operator(mark: Mark, words: Words) -> Operator:
    """The mark as the model's operator, at its place in the text."""
    return Operator(kind_of(mark), words.span(mark.start, mark.end))
