"""Find pages: phrases that stand together, or that nothing in the agreement says."""

from collections.abc import Iterator
from functools import lru_cache

from agreelint.language.matcher import Matcher
from agreelint.language.normalise import words
from agreelint.model.agreement import Agreement, Clause, ClauseKind
from agreelint.model.frame import Hit
from agreelint.model.rule import Certainty, Effect, EffectKind, Find, LookIn, Rule
from agreelint.model.span import Span

_SILENT = frozenset((ClauseKind.HEADING, ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD, ClauseKind.COMMENT))
_SPEAKS = frozenset((ClauseKind.OPERATIVE, ClauseKind.TABLE_ROW))


@lru_cache(maxsize=256)
def _matcher(find: Find) -> Matcher:
    pairs = [(str(index), phrase) for index, group in enumerate(find.all_of) for phrase in group]
    pairs += [("unless", phrase) for phrase in find.unless]
    pairs += [("when", phrase) for phrase in find.when]
    return Matcher(pairs)


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
    for clause, span, because in places:
        certain = rule.certainty if clause.kind is not ClauseKind.RECITAL else Certainty.POSSIBLE
        yield Effect(rule.name, find.effect, clause.index, span, find.says or rule.title, because, certainty=certain)


def _places(agreement: Agreement, find: Find) -> Iterator[tuple[Clause, Span, str]]:
    if find.look_in is LookIn.DOCUMENT:
        yield from _document(agreement, find)
        return
    for clause in agreement.clauses:
        if not _counts(clause, find):
            continue
        windows = clause.sentences if find.look_in is LookIn.SENTENCE else (clause.body,)
        for window in windows:
            hits = _complete(agreement, find, window)
            if hits:
                yield clause, hits[0].span, _because(agreement, hits)


def _counts(clause: Clause, find: Find) -> bool:
    if clause.kind in _SILENT or not len(clause.body):
        return False
    if find.look_in is LookIn.DEFINITION:
        return clause.kind is ClauseKind.DEFINITION
    # Only what binds can protect, or be the thing that is not missing.
    return clause.kind in _SPEAKS if find.missing or find.effect is EffectKind.PROTECTS else True


def _complete(agreement: Agreement, find: Find, window: Span) -> list[Hit]:
    """The first hit of every group in `window`, or nothing."""
    hits = _matcher(find).hits(words(agreement.text, window.start, window.end))
    if any(hit.concept == "unless" for hit in hits):
        return []
    first: dict[str, Hit] = {}
    for hit in hits:
        first.setdefault(hit.concept, hit)
    if any(str(index) not in first for index in range(len(find.all_of))):
        return []
    return [first[str(index)] for index in range(len(find.all_of))]


def _document(agreement: Agreement, find: Find) -> Iterator[tuple[Clause, Span, str]]:
    first: dict[str, tuple[Clause, Hit]] = {}
    for clause in agreement.clauses:
        if not _counts(clause, find):
            continue
        for hit in _matcher(find).hits(words(agreement.text, clause.body.start, clause.body.end)):
            first.setdefault(hit.concept, (clause, hit))
    if "unless" in first or any(str(index) not in first for index in range(len(find.all_of))):
        return
    clause, hit = first["0"]
    yield clause, hit.span, _because(agreement, [first[str(index)][1] for index in range(len(find.all_of))])


def _because(agreement: Agreement, hits: list[Hit]) -> str:
    shown = [f'"{" ".join(agreement.words(hit.span).split())}"' for hit in hits]
    return f"the words {' and '.join(shown)} stand {'together' if len(shown) > 1 else 'here'}"
