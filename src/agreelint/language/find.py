"""Find pages: phrases that stand together or want each other, amounts, or what nothing in the agreement says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from agreelint.language.phrases.matcher import Matcher
from agreelint.language.words.normalise import words
from agreelint.language.words.quantity import quantities
from agreelint.model.agreement import Agreement, Clause, ClauseKind
from agreelint.model.frame import Hit
from agreelint.model.rule import Certainty, Effect, EffectKind, Find, LookIn, Number, Rule
from agreelint.model.span import Span

_SILENT = frozenset((ClauseKind.HEADING, ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD, ClauseKind.COMMENT))
_SPEAKS = frozenset((ClauseKind.OPERATIVE, ClauseKind.TABLE_ROW))
_MOST_SHOWN = 4


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a page finds what it looks for; what is not `certain` a person should look at."""

    clause: Clause
    span: Span
    because: str
    certain: bool = True


@lru_cache(maxsize=256)
def _matcher(find: Find) -> Matcher:
    pairs = [(str(index), phrase) for index, group in enumerate(find.all_of) for phrase in group]
    others = {"unless": find.unless, "when": find.when, "require": find.require}
    if find.number:
        others["of"] = find.number.of
    return Matcher((*pairs, *((name, phrase) for name, phrases in others.items() for phrase in phrases)))


def found(agreement: Agreement, rule: Rule) -> Iterator[Effect]:
    """The effects of a find page, in reading order; with `missing` one effect with an empty span, or none."""
    find = rule.find
    if find is None:
        return
    if find.when and not any(hit.concept == "when" for hit in _matcher(find).hits(words(agreement.text))):
        return
    places = list(_places(agreement, find))
    if find.missing:
        if not places:
            because = f"none of the {len(agreement.clauses)} clauses says so"
            yield Effect(
                rule.name, find.effect, 0, Span(0, 0), find.says or rule.title, because, certainty=rule.certainty
            )
        return
    for place in places:
        sure = place.certain and place.clause.kind is not ClauseKind.RECITAL
        yield Effect(
            rule=rule.name,
            kind=find.effect,
            clause=place.clause.index,
            span=place.span,
            message=find.says or rule.title,
            because=place.because,
            loophole=find.loophole,
            certainty=rule.certainty if sure else Certainty.POSSIBLE,
        )


def _places(agreement: Agreement, find: Find) -> Iterator[_Place]:
    counting = [clause for clause in agreement.clauses if _counts(clause, find)]
    if find.look_in is LookIn.DOCUMENT:
        yield from _in(agreement, find, [(clause, clause.body) for clause in counting])
        return
    for clause in counting:
        for window in clause.sentences if find.look_in is LookIn.SENTENCE else (clause.body,):
            yield from _in(agreement, find, [(clause, window)])


def _counts(clause: Clause, find: Find) -> bool:
    if clause.kind in _SILENT or not len(clause.body):
        return False
    if find.look_in is LookIn.DEFINITION:
        return clause.kind is ClauseKind.DEFINITION
    # Only what binds can protect, be the thing that is not missing, or owe something.
    binds = find.missing or find.require or find.effect is EffectKind.PROTECTS
    return clause.kind in _SPEAKS if binds else True


def _in(agreement: Agreement, find: Find, windows: Sequence[tuple[Clause, Span]]) -> Iterator[_Place]:
    """What the page finds in windows that are looked through as one."""
    first: dict[str, tuple[Clause, Hit]] = {}
    named: list[tuple[Clause, Span, list[Hit]]] = []
    for clause, window in windows:
        hits = _matcher(find).hits(words(agreement.text, window.start, window.end))
        for hit in hits:
            first.setdefault(hit.concept, (clause, hit))
        named.append((clause, window, [hit for hit in hits if hit.concept == "of"]))
    if "unless" in first:
        return
    if find.number:
        for clause, window, every in named:
            yield from _amounts(agreement, find, find.number, clause, window, every)
    elif not find.all_of:
        if "when" in first and "require" not in first:
            clause, hit = first["when"]
            yield _Place(clause, hit.span, _wanting(agreement, hit, find.require))
    elif all(str(index) in first for index in range(len(find.all_of))):
        clause, hit = first["0"]
        yield _Place(clause, hit.span, _because(agreement, [first[str(at)][1] for at in range(len(find.all_of))]))


def _amounts(
    agreement: Agreement, find: Find, number: Number, clause: Clause, window: Span, named: Sequence[Hit]
) -> Iterator[_Place]:
    """The amounts that are not what is wanted; where the page protects or looks for what is missing, those that are."""
    wanted = find.missing or find.effect is EffectKind.PROTECTS
    there = words(agreement.text, window.start, window.end)
    for quantity in quantities(agreement.text, window, there, named, number):
        if quantity.is_enough is None and not wanted:
            yield _Place(clause, quantity.span, quantity.because, certain=False)
        elif quantity.is_enough is wanted:
            yield _Place(clause, quantity.span, quantity.because)


def _wanting(agreement: Agreement, hit: Hit, require: Sequence[str]) -> str:
    more = " …" if len(require) > _MOST_SHOWN else ""
    shown = " or ".join(f'"{phrase}"' for phrase in require[:_MOST_SHOWN])
    return f'the words "{_quoted(agreement, hit)}" stand here, and {shown}{more} does not stand beside them'


def _because(agreement: Agreement, hits: Sequence[Hit]) -> str:
    shown = [f'"{_quoted(agreement, hit)}"' for hit in hits]
    return f"the words {' and '.join(shown)} stand {'together' if len(shown) > 1 else 'here'}"


def _quoted(agreement: Agreement, hit: Hit) -> str:
    return " ".join(agreement.words(hit.span).split())
