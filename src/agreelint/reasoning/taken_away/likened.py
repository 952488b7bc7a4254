"""Clauses that a sentence takes away by naming them, in words that no list holds: told by likeness.

How sure the likeness is decides what becomes of a limit: taken away, or for a person to read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from agreelint.language.likeness.treatment import Treatment, treatment
from agreelint.language.statements.parties import sides
from agreelint.model.agreement import AMENDS_NOTHING, Agreement, ClauseKind, Reach
from agreelint.model.rule import Again, Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.numbering import gives_a_number
from agreelint.reasoning.sentences.spans import sentence_with
from agreelint.reasoning.taken_away.already import already
from agreelint.reasoning.taken_away.cancel import Cancellation, is_of_words
from agreelint.reasoning.taken_away.despite import limit_stands, takes_nothing
from agreelint.reasoning.taken_away.edited import only_adds
from agreelint.reasoning.taken_away.items import given_words

# Of sentences by two drafters that the model had not seen, one of them writing pairs that differ by a word or two, 88
# in 100 from the first on undid the clause, and 90 in 100 from the second on took it away.
_SURE = 0.97
_MAY = 0.92
_DESPITE = re.compile(r"\b(?:notwithstanding|despite|regardless|irrespective|whatever)\b", re.IGNORECASE)
# What falls away with the agreement is there until then.
_AT_THE_END = re.compile(
    r"\b(?:from|on|at|upon|with)\s+(?:the\s+)?(?:date\s+of\s+)?(?:the\s+)?(?:end|expiry|expiration|termination)\b",
    re.IGNORECASE,
)
# "Section 5 is subject to Section 6" is followed as what it says; nothing is done "outside the cases of Section 6".
_SUBJECT_TO = re.compile(
    r"^\W*(?:is|are|shall\s+be)\s+(?:\w+ly\s+)?subject\s+to\s+(?:section|clause|article|paragraph)s?\s+\d[\w.()]*\s*\.?\s*$",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\b(?:(?:shall|will|may|must|does|do)\s+not|no|nobody|never)\b[^.;]{0,200}\b(?:outside|beyond)\s+(?:(?:the\s+)?\w+\s+(?:of|in|under)\s+)?$",
    re.IGNORECASE,
)
_HINDERS = re.compile(
    r"\b(?:prevent|hinder|stop|restrict|limit|bound|bind|bar|prohibit|forbid|preclud|held|keep|kept|confin|need|requir|oblig|liab)\w*",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W*[A-Z]|[\w\s]{0,40}:")
_ENOUGH = 5  # words beside the name: fewer are no company to tell anything by
_NEAR = 400  # characters around a reference that are looked at
_SILENT = AMENDS_NOTHING | {ClauseKind.HEADING, ClauseKind.RUNNING_HEAD}
# The rules about limits in general: who judges, changes, enforces, sees and passes them on, and how long they last.
_OF_ALL = frozenset(
    {
        "customer-sole-judge",
        "enforcement-waived",
        "flow-down-gap",
        "limits-amendable",
        "misuse-monitoring-barred",
        "phase-out",
        "survival-gap",
        "usage-policy-displaced",
    }
)


def treatments(agreement: Agreement, effects: Sequence[Effect]) -> Mapping[Span, Treatment]:
    """What sentences seem to do to the clauses that they name, by the place of the name.

    Only clauses that have `effects` are asked about.
    """
    parties = sides(agreement.parties)
    matters = _and_above(agreement, effects)
    told = {effect.clause for effect in effects if _is_of_all(effect)}
    limits = [effect.span for effect in effects if effect.kind is EffectKind.PROTECTS and len(effect.span)]
    parts = {agreement.clauses[effect.clause].part for effect in effects}
    read: dict[Span, Treatment] = {}
    for reference in agreement.references:
        if not (matters.intersection(reference.targets) or (not reference.targets and reference.part in parts)):
            continue
        clause, span = agreement.clauses[reference.clause], reference.span
        # What a clause does to all limits is told of it once, under a red line of its own.
        if reference.reach is not Reach.INTERNAL or clause.kind in _SILENT or reference.clause in told:
            continue
        sentence = sentence_with(clause, span)
        before = agreement.text[max(sentence.start, span.start - _NEAR) : span.start]
        after = agreement.text[span.end : min(sentence.end, span.end + _NEAR)]
        if (
            _is_entry(before, after)
            or is_of_words(before)
            or gives_a_number(before, after)
            or only_adds(agreement.words(sentence))
        ):
            continue
        # "Customer shall not …, notwithstanding Section 5": what a limit goes past is no limit.
        protects = limit_stands(before) or any(sentence.meets(limit) for limit in limits)
        yields = _SUBJECT_TO.match(after) or (_OUTSIDE.search(before) and not _HINDERS.search(before))
        if not (protects and _DESPITE.search(before)) and not yields and not takes_nothing(before, after):
            read[span] = treatment(before, after, parties)
    return read


def likened(
    agreement: Agreement, read: Mapping[Span, Treatment], known: Sequence[Cancellation]
) -> Iterator[Cancellation]:
    """Every sentence that reads like one that takes away the clause it names, where no listed words (`known`) tell."""
    told, given = already(known), given_words(agreement)
    # A sentence that takes a paper of change back does nothing else to what it names.
    taken_back = {sentence_with(agreement.clauses[one.clause], one.span) for one in known if one.of_a_paper}
    orders = [order.span for order in agreement.precedence]  # what ranks papers is followed as an order of them
    for reference in agreement.references:
        likely = read.get(reference.span)
        if likely is None or likely.takes < _MAY or reference.span in given or told(reference.span):
            continue
        if any(order.meets(reference.span) for order in orders):
            continue
        sentence = sentence_with(agreement.clauses[reference.clause], reference.span)
        if sentence in taken_back:
            continue
        if len(agreement.words(sentence).split()) - len(reference.text.split()) < _ENOUGH:
            continue
        if _AT_THE_END.search(agreement.text, reference.span.end, sentence.end):
            continue
        yield Cancellation(
            reference.clause,
            sentence,
            _extent(likely),
            reference.targets,
            reference.part,
            own=reference.clause in reference.targets,
            likened=likely.takes,
        )


def _extent(read: Treatment) -> Extent:
    """What new words in a limit's place come to is for a person to say, however sure it is that they are there."""
    return Extent.PART if read.undoes >= _SURE else Extent.CLOUDED


def _and_above(agreement: Agreement, effects: Sequence[Effect]) -> set[int]:
    """The clauses that do something, and all above them."""
    found: set[int] = set()
    for clause in {effect.clause for effect in effects}:
        found.add(clause)
        found.update(one.index for one in agreement.ancestors(agreement.clauses[clause]))
    return found


def _is_of_all(effect: Effect) -> bool:
    by_rule = effect.again not in {Again.ALONE, Again.FAINT}
    return by_rule and effect.kind is not EffectKind.PROTECTS and effect.rule in _OF_ALL


def _is_entry(before: str, after: str) -> bool:
    """Whether no sentence speaks: a row, a form's line, or the label "CLAUSE 29 ADDITIONS AND MODIFICATIONS"."""
    return "|" in before + after or (not before.strip(' (["“') and _LABEL.match(after) is not None)
