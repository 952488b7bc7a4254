"""Limits that let a machine's output take effect on a step that bears a person's name and needs nobody.

"No lien shall follow from an output except under Attended Operation", where that is operation which somebody could
have stopped.
"""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.agreement import Agreement, ClauseKind, Term
from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.meanings.chains import Chain, chains
from agreelint.reasoning.meanings.emptied import OF_A_PERSON, needs_nobody
from agreelint.reasoning.meanings.steps import lapses, meant, steps
from agreelint.reasoning.topics.words import about

_RULE = "conditional-human-control"
_DEMANDS = re.compile(
    r"""\b(?:no|not|nothing|never|nobody|neither|cannot)\b[^.;]{0,400}?\b(?:except|unless|until|without|save|other\s+than|only|but|before|otherwise\s+than)\b(?P<step>[^.;]+)
    |\bonly\s+(?:under|after|with|upon|on|by|through|during)\b(?P<only>[^.;]+)""",
    re.IGNORECASE | re.VERBOSE,
)
_MACHINE = re.compile(
    r"\b(?:outputs?|models?|systems?|assistant|recommend\w+|scores?|scored|predict\w+|tool|platform|agent|engine|algorithm\w*|software|AI)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:persons?|humans?|employees?|officers?|officials?|operators?|staff|workers?|clinicians?|physicians?|nurses?|analysts?|supervisors?|somebody|someone|members?|handlers?|adjusters?|doctors?|foreman|adjudicators?|examiners?|committee|wardens?|judges?|clerks?|commanders?|teachers?|managers?|inspectors?|controllers?|crew|\w+ists?)\b",
    re.IGNORECASE,
)


# "Every refusal needs a Check by a handler", "each proposal is confirmed by a physician".
_NEEDS = re.compile(
    r"\b(?:needs?|requires?|must\s+have|waits?\s+for|(?:each|every|any|all|nobody|no)\b[^.;]{0,120}?\b(?:by|before|after|until|unless|without))\b",
    re.IGNORECASE,
)


def unattended(agreement: Agreement, told: Sequence[Effect]) -> Iterator[Effect]:
    """The demands for a person's step that no rule read as limits, and whose meaning needs nobody, as hollow limits."""
    known = {(one.clause, one.rule) for one in told if one.kind is not EffectKind.CROSSES and not one.by_likeness}
    counts = _counting(agreement)
    for clause in agreement.clauses:
        if clause.kind is not ClauseKind.OPERATIVE:
            continue
        for sentence in clause.sentences:
            words = agreement.words(sentence)
            chain = next(_ways(agreement, sentence, words, counts), None)
            if chain is None:
                continue
            for rule in sorted({_RULE, *(OF_A_PERSON & set(about(words)))}):
                if (clause.index, rule) not in known:
                    yield _hollow(agreement, clause.index, sentence, rule, chain)


def _counting(agreement: Agreement) -> dict[str, dict[tuple[str, ...], list[Term]]]:
    """The steps that count as taken by time alone or though nobody looked, by the stems of their names."""
    found: dict[str, dict[tuple[str, ...], list[Term]]] = {}
    for name, step in steps(agreement):
        if lapses(agreement.words(step.meaning)):
            found.setdefault(name[0], {}).setdefault(name, []).append(step)
    return found


def _ways(
    agreement: Agreement, sentence: Span, words: str, counts: dict[str, dict[tuple[str, ...], list[Term]]]
) -> Iterator[Chain]:
    """The ways from what a sentence demands to a meaning by which nobody need do it."""
    found = _DEMANDS.search(words)
    if found is not None and _MACHINE.search(words):
        step = Span(*found.span("step" if found["step"] else "only")).shift(sentence.start)
        for chain in chains(agreement, step):
            meaning = agreement.words(chain.last.meaning)
            if _PERSON.search(meaning) and needs_nobody(chain.last.name, meaning):
                yield chain
    if counts and (found is not None or _NEEDS.search(words)) and _PERSON.search(words):
        for used, taken in meant(agreement, sentence, counts):
            yield Chain(used, (taken,))


def _hollow(agreement: Agreement, clause: int, sentence: Span, rule: str, chain: Chain) -> Effect:
    name, meaning = chain.last.name, " ".join(agreement.words(chain.last.meaning).split())
    return Effect(
        rule=rule,
        kind=EffectKind.HOLLOWS,
        clause=clause,
        span=chain.used,
        message=f'a limit that "{name}" empties: no person need decide',
        because=f'"{name}" means "{meaning}"',
        loophole="hollow-definition",
        activity=sentence,
        related=chain.related(),
    )
