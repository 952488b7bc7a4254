"""Limits that let a machine's output take effect on a step that bears a person's name and needs nobody.

"No lien shall follow from an output except under Attended Operation", where that is operation which somebody could
have stopped.
"""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.agreement import Agreement, ClauseKind
from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.meanings import chains, needs_nobody

_RULE = "conditional-human-control"
_DEMANDS = re.compile(
    r"""\b(?:no|not|nothing|never|nobody|neither|cannot)\b[^.;]*?\b(?:except|unless|until|without|save|other\s+than|only|but|before|otherwise\s+than)\b(?P<step>[^.;]+)
    |\bonly\s+(?:under|after|with|upon|on|by|through|during)\b(?P<only>[^.;]+)""",
    re.IGNORECASE | re.VERBOSE,
)
_MACHINE = re.compile(
    r"\b(?:outputs?|models?|systems?|assistant|recommend\w+|scores?|scored|predict\w+|tool|platform|agent|engine|algorithm\w*|software|AI)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:persons?|humans?|employees?|officers?|officials?|operators?|staff|workers?|clinicians?|physicians?|nurses?|analysts?|supervisors?|somebody|someone|members?)\b",
    re.IGNORECASE,
)


def unattended(agreement: Agreement, told: Sequence[Effect]) -> Iterator[Effect]:
    """The demands for a person's step that no rule read as limits, and whose meaning needs nobody, as hollow limits."""
    known = {
        one.clause for one in told if one.rule == _RULE and one.kind is not EffectKind.CROSSES and not one.by_likeness
    }
    for clause in agreement.clauses:
        if clause.kind is not ClauseKind.OPERATIVE or clause.index in known:
            continue
        for sentence in clause.sentences:
            words = agreement.words(sentence)
            found = _DEMANDS.search(words) if _MACHINE.search(words) else None
            if found is None:
                continue
            step = Span(*found.span("step" if found["step"] else "only")).shift(sentence.start)
            for chain in chains(agreement, step):
                meaning = agreement.words(chain.last.meaning)
                if _PERSON.search(meaning) and needs_nobody(chain.last.name, meaning):
                    yield Effect(
                        rule=_RULE,
                        kind=EffectKind.HOLLOWS,
                        clause=clause.index,
                        span=chain.used,
                        message=f'a limit that "{chain.last.name}" empties: no person need decide',
                        because=f'"{chain.last.name}" means "{" ".join(meaning.split())}"',
                        loophole="hollow-definition",
                        activity=sentence,
                        related=chain.related(),
                    )
                    break
