"""What clauses read like together with what other places say of them, as if one drafter had written all of it in one.

A limit whose hole stands in a definition, or in a sentence that names it, reads like a hollow one only then.
"""

from collections.abc import Iterable, Sequence
from functools import reduce

from agreelint.language.likeness.wording import Likeness, likeness
from agreelint.language.statements.parties import sides
from agreelint.language.words.normalise import Words, words
from agreelint.model.agreement import Clause
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.weighing.surroundings import meanings_in, naming

_LONGEST = 160  # words of one stretch that are read
_MOST = 40  # stretches that are read together


def explained(ground: Ground, clause: Clause) -> Likeness | None:
    """What a clause is like with the meanings of its words; None where none are told elsewhere."""
    meant = meanings_in(ground, clause)
    return _like(ground, (*_own(clause), *meant)) if meant else None


def together(ground: Ground, clause: Clause) -> Likeness | None:
    """What a clause is like with all that is said of it; None where nothing is."""
    said = (*meanings_in(ground, clause), *naming(ground, clause))
    return _like(ground, (*_own(clause), *said)) if said else None


def all_together(ground: Ground, clauses: Iterable[Clause]) -> Likeness | None:
    """What several clauses are like with all that is said of them, as one text; None where there are none."""
    spans: dict[Span, None] = {}
    for clause in clauses:
        spans |= dict.fromkeys((*_own(clause), *meanings_in(ground, clause), *naming(ground, clause)))
        if len(spans) >= _MOST:
            break
    return _like(ground, tuple(spans)) if spans else None


def _own(clause: Clause) -> tuple[Span, ...]:
    return (clause.body,) if clause.lead_in is None else (clause.lead_in, clause.body)


def _like(ground: Ground, spans: Sequence[Span]) -> Likeness:
    agreement = ground.agreement
    spans = spans[:_MOST]
    parts = [words(agreement.text, span.start, span.end) for span in spans]
    whole: Words = reduce(lambda before, part: part.after(before), [part.cut(0, _LONGEST) for part in parts])
    clauses = {clause.index for span in spans if (clause := agreement.clause_at(span.start)) is not None}
    told = [one for at in sorted(clauses) for one in ground.told(at) if any(one.span.meets(span) for span in spans)]
    return likeness(whole, sides(agreement.parties), told)
