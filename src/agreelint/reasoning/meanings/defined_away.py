"""Limits that a definition empties in words that no list holds: told by likeness.

"To 'suspend' somebody, as we use the word here, is to place a note in the project folder". How sure the likeness is
decides what becomes of the limit: hollow, or for a person to read.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from agreelint.language.likeness.meaning import empties
from agreelint.language.statements.parties import Sides, sides
from agreelint.language.words.normalise import words
from agreelint.model.agreement import Agreement, Term
from agreelint.model.rule import Again, Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.meanings.chains import Chain, chains
from agreelint.reasoning.meanings.emptied import OF_A_PERSON, OF_DATA, OF_ONE_THING
from agreelint.reasoning.meanings.plain import leaves_out, looks_first, takes_in_all
from agreelint.reasoning.meanings.steps import is_unseen, lapses, meant, steps
from agreelint.reasoning.sentences.naming import says_something, stands_in_front
from agreelint.reasoning.sentences.spans import sentence_of, sentence_with
from agreelint.reasoning.topics.words import about

# Of definitions by drafters that the model had not seen, 96 in 100 from the first on emptied the limit, and 88 in 100
# from the second on; of pairs that differ by a word or two (MA, MB), 78 and 71 in 100.
SURE = 0.95
_MAY = 0.8
_FAR = 0.9  # at most, where the limit uses another term that leads there
_SURE_THOUGH_SOMEBODY_LOOKS = 0.98
_LONGEST = 500  # characters of a definition that are read
# A wide meaning of what is let through is no wide limit.
_OPEN = re.compile(r"\b(?:only|solely|except\w*|other\s+than|save|unless|apart\s+from|without|but)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DefinedAway:
    """A limit, the chain of definitions that seems to empty it, and how likely it does."""

    limit: Effect
    chain: Chain
    likely: float
    why: str = ""

    @property
    def sure(self) -> bool:
        """Whether the limit is hollow, and not only for a person to read."""
        return bool(self.why) or self.likely >= SURE

    def hollow(self, agreement: Agreement) -> Effect:
        """The limit as a hollow one, with the way to the meaning."""
        name, meaning = self.chain.last.name, " ".join(agreement.words(self.chain.last.meaning).split())
        how = (
            self.why or f"it reads like one that empties a limit ({round(100 * self.likely)} of 100); no rule tells how"
        )
        return replace(
            self.limit,
            kind=EffectKind.HOLLOWS,
            loophole="hollow-definition",
            message=f'a limit that "{name}" empties',
            because=f'"{name}" means "{meaning}"; {how}',
            again=Again.AGREED if self.why else Again.ALONE,
            activity=self.limit.activity or self.limit.span,
            related=(*self.limit.related, *self.chain.related()),
        )


@dataclass(frozen=True)
class Meanings:
    """What the words of one agreement are said to mean, each read once, whichever limits use it.

    Unless they are read `alike`, only what a rule tells empties a limit.
    """

    agreement: Agreement
    alike: bool = True
    known: dict[Term, float] = field(default_factory=dict)

    def away(self, limits: Sequence[Effect]) -> Iterator[DefinedAway]:
        """Every limit with the meaning that most seems to empty it, where one does."""
        for limit in limits:
            sentence = sentence_of(self.agreement, limit)
            ways = self.ways(sentence)
            if limit.rule in OF_A_PERSON and (idle := next((way for way in ways if self._lapses(way.last)), None)):
                yield DefinedAway(limit, idle, 1.0, "time does it, or nobody need have looked")
                continue
            if limit.rule in OF_ONE_THING | OF_DATA and _OPEN.search(self.agreement.words(sentence)) is None:
                ways = [way for way in ways if not takes_in_all(self.agreement.words(way.last.meaning))]
            best = max(ways, key=lambda way: self.likely(way.last), default=None)
            if best is None:
                continue
            likely = self.likely(best.last)
            if len(best.terms) > 1:
                # What is said of a thing among others, a meaning further on, is hardly said of the limit.
                likely = min(likely, _FAR) if likely >= SURE else 0.0
            if likely >= self._least(limit, self.agreement.words(best.last.meaning)):
                yield DefinedAway(limit, best, likely)

    def _least(self, limit: Effect, meaning: str) -> float:
        """How likely a meaning has to empty the limit: more where a person looks first, or it names what is banned."""
        if limit.rule in OF_A_PERSON and looks_first(meaning):
            return _SURE_THOUGH_SOMEBODY_LOOKS
        return SURE if limit.rule in about(meaning) and not leaves_out(meaning) else _MAY

    def ways(self, sentence: Span) -> list[Chain]:
        """The ways from a sentence to what its words mean, and to what counts as the steps it demands."""
        demanded = (Chain(used, (step,)) for used, step in meant(self.agreement, sentence, self._steps))
        return [*chains(self.agreement, sentence), *demanded]

    @cached_property
    def _parties(self) -> Sides:
        return sides(self.agreement.parties)

    @cached_property
    def _steps(self) -> Mapping[str, Mapping[tuple[str, ...], Sequence[Term]]]:
        """What counts as a step where that may empty a limit, by the stems of its name; the likeliest first."""
        found: dict[str, dict[tuple[str, ...], list[Term]]] = {}
        for name, step in steps(self.agreement):
            if self.likely(step) >= _MAY or self._lapses(step):
                found.setdefault(name[0], {}).setdefault(name, []).append(step)
        for named in found.values():
            for alike in named.values():
                alike.sort(key=lambda step: -self.likely(step))
        return found

    def _lapses(self, step: Term) -> bool:
        """Whether what is called a step of somebody's comes about by itself."""
        return lapses(self.agreement.words(step.meaning))

    def likely(self, term: Term) -> float:
        """How likely a meaning empties a limit; who may use the system is no part of what it may not be used for."""
        known = self.known.get(term)
        if known is None:
            of_a_party = self._parties.mentions(words(term.name))
            before, after = _said(self.agreement, term)
            names = stands_in_front(self.agreement, term.clause) and not says_something(before + after)
            known = 0.0 if of_a_party or names or not self.alike else empties(before, after, self._parties)
            if self.alike and is_unseen(after):
                known = max(known, _MAY)
            self.known[term] = known
        return known


def _said(agreement: Agreement, term: Term) -> tuple[str, str]:
    """The words of a definition before and behind the term: its sentence, and what more is said up to the next term."""
    clause = agreement.clauses[term.clause]
    sentence = sentence_with(clause, term.span)
    further = (one.span.start for one in agreement.terms if one.span.start > term.meaning.end)
    end = min(next(further, clause.span.end), clause.span.end, sentence.start + _LONGEST)
    return agreement.text[sentence.start : term.span.start], agreement.text[term.span.end : max(end, sentence.end)]
