"""Relative clauses within a predication: operators do not reach across their edges."""

from collections.abc import Sequence

from agreelint.language.phrases.lists import each
from agreelint.language.statements.operators import FINITE, MODALS, SPEAKING
from agreelint.language.words.normalise import Words

AUX = MODALS | FINITE
RELATIVES = each("who whom whose which")
_PART_OF = each("none neither each all some any both most")
_OF_WHOM = (("of", "whom"), ("of", "which"))
_COMPLEMENT = tuple(
    sorted(
        each(
            "agree acknowledg ensur provid requir understand understood confirm assert claim mean say state "
            "stating determin find found consider deem stipulat certif warrant represent accept believ recogni "
            "intend expect certain so condition requirement fact view case affirm declar means conclu argu "
            "contend suggest event extent now given assum notwithstanding and or covenant promis undertak "
            "procur see sure hope wish arrang verif"
        )
    )
)
_ASSURING = ("ensur", "procur", "guarante", "covenant", "undertak")
_ADVERBIAL = 6  # words between "ensure" and its "that"
_PREPOSITIONS = each("of for to in on at by with from under over into upon within about after before per than as")
BOUND_VERBS = AUX | {"falls", "requires", "constitutes", "remains", "needs", "fall", "require"}
SPOKEN = AUX | SPEAKING | {"prohibited", "permitted"}


def mark_relatives(words: Words, group: Sequence[int], taken: frozenset[int], relative: list[int]) -> None:
    """Mark relative clauses within one predication; operators do not reach across their edges."""
    number = max(relative, default=0)
    position = 0
    while position < len(group):
        at = group[position]
        if position and at not in taken and is_relative(words, at):
            end = _relative_end(words, group, position, taken)
            number += 1
            for i in group[position:end]:
                relative[i] = number
            position = max(end, position + 1)
        else:
            position += 1


# "disable that user's account": it points, and opens no clause.
_POINTED_AT = each(
    "user users account accounts party person agreement section clause policy service model use purpose period term "
    "time date event end case right effect extent use request customer workload deployment"
)


def is_relative(words: Words, at: int) -> bool:
    """Whether word `at` opens a relative clause: "which", and the "that" behind a noun."""
    word = words.norm[at]
    if word in RELATIVES or (word in _PART_OF and words.norm[at + 1 : at + 3] in _OF_WHOM):
        return True  # "…, none of whom need accept"
    if word != "that" or (at + 1 < len(words) and words.norm[at + 1] in _POINTED_AT):
        return False
    before = words.norm[at - 1] if at else ""
    if any(earlier.startswith(_ASSURING) for earlier in words.norm[max(0, at - _ADVERBIAL) : at]):
        return False  # "shall ensure by written contract that …"
    if before in _PREPOSITIONS or before in AUX or before in ("", "it") or "," in words.before[at]:
        return False  # "shall see to it that …"
    return not before.startswith(_COMPLEMENT)


def _relative_end(words: Words, group: Sequence[int], position: int, taken: frozenset[int]) -> int:
    spoken = "," in words.before[group[position]] or any(
        words.norm[i] in SPOKEN and i not in taken for i in group[:position]
    )
    following = [
        p for p in range(position + 1, len(group)) if words.norm[group[p]] in BOUND_VERBS and group[p] not in taken
    ]
    comma = next((p for p in range(position + 1, len(group)) if "," in words.before[group[p]]), len(group))
    if spoken:
        return comma
    own = following and (following[0] == position + 1 or len(following) > 1)
    rest = following[1:] if own else following
    # "will not", "shall be": auxiliaries that stand together are one
    while own and rest and rest[0] <= following[0] + 2:
        rest = rest[1:]
    first = rest[0] if rest else len(group)
    return min(first, comma) if not (own and comma < (rest[0] if rest else len(group)) and rest) else first
