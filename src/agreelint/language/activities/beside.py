"""Where the doing of an activity stands, which may be in a clause beside its anchor."""

from collections.abc import Sequence

from agreelint.language.activities.slots import goes_on
from agreelint.language.phrases.lists import each
from agreelint.language.statements.anatomy import Statement
from agreelint.language.statements.operators import BE, FINITE, MODALS
from agreelint.model.frame import Hit, Slot


def in_clause_beside(parsed: Statement, anchor: Hit, slots: Sequence[Slot]) -> tuple[int, ...]:
    """Where the doing is, with the anchor or in the clause hanging on it: "the filters, *which no one may lift*"."""
    first, last = anchor.at[0], anchor.at[-1]
    apart = parsed.segment[first] == parsed.segment[last] and parsed.predication[first] != parsed.predication[last]
    if apart and _passive(parsed, last):
        return (last,)  # "the filters are needed and may not *be removed*"
    for found in slots:
        verb = found.hit.at[0]
        if (
            found.name == "verb"
            and verb > last
            and parsed.segment[verb] == parsed.segment[last]
            and parsed.predication[verb] != parsed.predication[last]
            and _passive(parsed, verb)
        ):
            return found.hit.at  # "such data shall be purged and may not *be searched*"
    after = last + 1
    clause = parsed.relative[after] if after < len(parsed.words) else 0
    if clause and not parsed.relative[anchor.at[0]]:
        for found in slots:
            if found.name == "verb" and parsed.relative[found.hit.at[0]] == clause:
                return found.hit.at
    for found in slots:
        if found.name == "verb" and goes_on(parsed, anchor.at[0], found.hit.at[0]):
            return found.hit.at
    if goes_on(parsed, first, last) or (apart and _further(parsed, anchor)):
        return tuple(at for at in anchor.at if parsed.predication[at] == parsed.predication[anchor.at[-1]])
    return anchor.at


_LIGHT = each("not never also then thereby be to")


def _further(parsed: Statement, anchor: Hit) -> bool:
    """Whether a further predicate has the last word: "the *limits* survive, and shall not *end*"."""
    first, last = anchor.at[0], anchor.at[-1]
    norm, inside = parsed.words.norm, parsed.within(last)
    if first == last or any(norm[at] in MODALS for at in parsed.within(first) if at < first):
        return False
    opening = [norm[at] for at in inside[:2]]
    up_to = [norm[at] for at in inside[2:] if at < last and at not in anchor.at]
    if opening[0] in ("and", "but", "nor") and opening[-1] in MODALS and _LIGHT.issuperset(up_to):
        return True
    after = parsed.words.norm[last + 1 : last + 3]  # "these survive, and Section 6 *does not*"
    return len(after) > 1 and after[0] in MODALS | FINITE and after[1] == "not"


def _passive(parsed: Statement, at: int) -> bool:
    norm = parsed.words.norm
    return at > 0 and norm[at - 1] in BE and norm[at].endswith(("ed", "en"))
