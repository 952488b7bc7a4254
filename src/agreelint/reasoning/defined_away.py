"""Limits that a definition empties in words that no list holds: told by likeness.

"To 'suspend' somebody, as we use the word here, is to place a note in the project folder". How sure the likeness is
decides what becomes of the limit: hollow, or for a person to read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from agreelint.language.meaning import empties
from agreelint.language.normalise import words
from agreelint.language.parties import sides
from agreelint.model.agreement import Agreement, Term
from agreelint.model.rule import Effect, EffectKind
from agreelint.reasoning.meanings import Chain, chains
from agreelint.reasoning.sentence import sentence_of, sentence_with
from agreelint.reasoning.steps import meant, steps

# Of definitions by drafters that the model had not seen, 96 in 100 from the first on emptied the limit, and 88 in 100
# from the second on.
_SURE = 0.95
_MAY = 0.8
_LONGEST = 500  # characters of a definition that are read


@dataclass(frozen=True, slots=True)
class DefinedAway:
    """A limit, the chain of definitions that seems to empty it, and how likely it does."""

    limit: Effect
    chain: Chain
    likely: float

    @property
    def sure(self) -> bool:
        """Whether the limit is hollow, and not only for a person to read."""
        return self.likely >= _SURE

    def hollow(self, agreement: Agreement) -> Effect:
        """The limit as a hollow one, with the way to the meaning."""
        name, meaning = self.chain.last.name, " ".join(agreement.words(self.chain.last.meaning).split())
        how = f"{round(100 * self.likely)} of 100"
        return replace(
            self.limit,
            kind=EffectKind.HOLLOWS,
            loophole="hollow-definition",
            message=f'a limit that "{name}" empties',
            because=f'"{name}" means "{meaning}"; it reads like one that empties a limit ({how}); no rule tells how',
            activity=self.limit.activity or self.limit.span,
            related=(*self.limit.related, *self.chain.related()),
        )


def defined_away(agreement: Agreement, limits: Sequence[Effect]) -> Iterator[DefinedAway]:
    """Every limit with the meaning that most seems to empty it, where one does."""
    parties = sides(agreement.parties)
    known: dict[Term, float] = {}
    done = steps(agreement)
    for limit in limits:
        best: DefinedAway | None = None
        sentence = sentence_of(agreement, limit)
        counted = (Chain(used, (step,)) for used, step in meant(agreement, sentence, done))
        for chain in (*chains(agreement, sentence), *counted):
            term = chain.last
            if term not in known:
                # Who may use the system is no part of what it may not be used for.
                known[term] = 0.0 if parties.mentions(words(term.name)) else empties(*_said(agreement, term), parties)
            if known[term] >= _MAY and (best is None or known[term] > best.likely):
                best = DefinedAway(limit, chain, known[term])
        if best is not None:
            yield best


def _said(agreement: Agreement, term: Term) -> tuple[str, str]:
    """The words of a definition before and behind the term: its sentence, and what more is said up to the next term."""
    clause = agreement.clauses[term.clause]
    sentence = sentence_with(clause, term.span)
    further = (one.span.start for one in agreement.terms if one.span.start > term.meaning.end)
    end = min(next(further, clause.span.end), clause.span.end, sentence.start + _LONGEST)
    return agreement.text[sentence.start : term.span.start], agreement.text[term.span.end : max(end, sentence.end)]
