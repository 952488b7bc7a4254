"""A second reading of every clause, by its likeness to wording that people labelled.

The rules read first: a frame gives the words, the actor and the derivation. The likeness model reads again and knows no
grammar, only company: which words stand together in crossings, hollow limits and limits. Where the rules are silent it
tells what is very like a crossing, and asks a person to read what is somewhat like one; where the rules speak and it
disagrees strongly, it takes the certainty away, never the finding, and it never makes a limit. Only in an agreement
that never speaks of AI, where the rules are certain of nothing, it drops what reads like no wording about AI at all.
Measured on drafters that neither had seen (README, "How well it reads"). A policy switches it off with
`possible = "off"`.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from agreelint.language.likeness import Likeness, known_rules, likeness
from agreelint.language.near import ENOUGH, Near, Window
from agreelint.language.parties import Sides, sides
from agreelint.language.subject import speaks_of_ai
from agreelint.model.agreement import Agreement, Clause, ClauseKind
from agreelint.model.rule import Certainty, Effect, EffectKind, Rule

_SILENT = frozenset((ClauseKind.HEADING, ClauseKind.COMMENT, ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD))
_DOUBTFUL = frozenset((ClauseKind.RECITAL, ClauseKind.DEFINITION, ClauseKind.PREAMBLE))
_SHOWN = 4  # words that the derivation names

# The score from which on a clause is worth a person's time. In a longer agreement a smaller part of the clauses
# matters, so each of them has to come closer; one that never speaks of AI has to come closer still.
_WORTH = -5.0
_TEN_TIMES_AS_LONG = 4.0
_FEW_CLAUSES = 10
_WORTH_ELSEWHERE = 0.0
_CONCERNS = 0.0  # relevance that a rule's effect needs in an agreement that never speaks of AI
_MORE = 2.5  # that what only explains or defines needs above what does something
_LEANS = 0.3  # probability of a crossing or a hollow limit below which nobody is asked
# Told without a rule: relevance in log-odds, how sure the direction is, and how much of the topic is the red
# line's. Of ordinary contracts, which know no AI system at all, fewer than one clause in 2,000 came this far.
_PLAIN = 2.0
_SURE = 0.7
_OWN_TOPIC = 0.3
_SECOND = 0.15  # share of the topic from which on a second red line is named
_HARDLY_ONE = 0.3  # probability of a crossing below which what the rules take for one is in dispute
_HARDLY = 0.15  # probability of a limit below which none is relied on, where the words read like something else


def second_reading(agreement: Agreement, rules: Sequence[Rule], told: Iterable[Effect]) -> Iterator[Effect]:
    """The effects that the rules `told`, looked over, and what the rules are silent about, clause by clause.

    Effects of rules that the model does not know, and those without words of their own, pass as they are.
    """
    known = {rule.name: rule for rule in rules if rule.name in known_rules()}
    by_clause: dict[int, list[Effect]] = {}
    for effect in told:
        if effect.rule in known and len(effect.span):
            by_clause.setdefault(effect.clause, []).append(effect)
        else:
            yield effect
    if not known:
        return
    about_ai = speaks_of_ai(agreement.text)
    look = _Look(agreement, known, sides(agreement.parties), about_ai, _least(agreement, about_ai=about_ai))
    for clause in agreement.clauses:
        first = by_clause.get(clause.index, ())
        if clause.kind in _SILENT:
            yield from first
        else:
            yield from look.at(clause, first)


def _least(agreement: Agreement, *, about_ai: bool) -> float:
    """The score that a clause of this agreement needs."""
    longer = math.log10(max(len(agreement.clauses), _FEW_CLAUSES) / _FEW_CLAUSES)
    return _WORTH + _TEN_TIMES_AS_LONG * longer if about_ai else _WORTH_ELSEWHERE


@dataclass(frozen=True, slots=True)
class _Topic:
    """A red line that words are about: its likeliest rule, and the share of all topics that is the red line's."""

    rule: Rule
    share: float


@dataclass(frozen=True, slots=True)
class _Look:
    agreement: Agreement
    rules: dict[str, Rule]
    parties: Sides
    about_ai: bool
    least: float

    def at(self, clause: Clause, first: Sequence[Effect]) -> Iterator[Effect]:
        """What the clause does by both readings."""
        near = Near(self.agreement, clause, self.parties)
        for effect in first:
            yield from self._again(near, effect)
        said = {self.rules[effect.rule].red_line for effect in first}
        least = self.least + (_MORE if clause.kind in _DOUBTFUL else 0.0)
        for window in near.windows:
            like = likeness(window.words, self.parties)
            if len(window.words) < ENOUGH or score(like, 1.0) < least or like.conflict + like.hollow < _LEANS:
                continue
            for topic in self._topics(like):
                line = topic.rule.red_line
                if line not in said and score(like, topic.share) >= least:
                    said.add(line)
                    yield self._alone(clause, window, topic, like)

    def _topics(self, like: Likeness) -> list[_Topic]:
        """The red lines that the words are about, the likeliest first: one, or several that are likely."""
        topics = like.topics()
        least = min(_SECOND, topics[0][1])
        found: dict[str, _Topic] = {}
        for name, share in topics:
            rule = self.rules.get(name)
            if rule is not None:
                before = found.get(rule.red_line, _Topic(rule, 0.0))
                found[rule.red_line] = _Topic(before.rule, before.share + share)
        likely = [topic for topic in found.values() if topic.share >= least]
        return sorted(likely, key=lambda topic: (-topic.share, topic.rule.red_line))

    def _again(self, near: Near, effect: Effect) -> Iterator[Effect]:
        """The effect as both readings have it."""
        if self.about_ai and (effect.certainty is Certainty.POSSIBLE or effect.kind is EffectKind.HOLLOWS):
            yield effect
            return
        alone = near.like(near.around(effect) if effect.kind is EffectKind.CROSSES else near.sentence(effect))
        if alone is None:
            yield effect
        elif not self.about_ai:
            if alone.relevance >= _CONCERNS:
                # The agreement never speaks of AI, and the wording is like some that does.
                yield effect
        elif effect.kind is EffectKind.CROSSES:
            stretch = next((window.span for window in near.windows if window.span.meets(effect.span)), None)
            yield _crossing(effect, alone, near.like(stretch) if stretch else alone)
        else:
            yield from _limit(effect, alone)

    def _alone(self, clause: Clause, window: Window, topic: _Topic, like: Likeness) -> Effect:
        """What no rule told: certain where the likeness is plain, otherwise for a person to read."""
        rule = topic.rule
        weights = {at: weight for at, weight in like.words_for(rule.name).items() if at >= window.words.own}
        best = sorted(weights, key=lambda at: (-weights[at], at))[:_SHOWN]
        span = window.words.span(min(best), max(best) + 1) if best else window.span
        shown = ", ".join(f'"{self.agreement.words(window.words.span(at, at + 1))}"' for at in sorted(best))
        crosses = like.conflict >= like.hollow
        sure = max(like.conflict, like.hollow) >= _SURE and topic.share >= _OWN_TOPIC
        plain = like.relevance >= _PLAIN and sure
        certain = plain and self.about_ai and clause.kind not in _DOUBTFUL
        kind = "a crossing" if crosses else "a hollow limit"
        because = (
            f"reads like {kind} ({_hundred(max(like.conflict, like.hollow))}) by its words {shown}; no rule tells how"
        )
        says = next((activity.says for activity in rule.activities if activity.says), rule.title)
        return Effect(
            rule=rule.name,
            kind=EffectKind.CROSSES if crosses else EffectKind.HOLLOWS,
            clause=clause.index,
            span=span,
            message=says if crosses else f"a limit that does not hold: {says}",
            because=because,
            certainty=Certainty.CERTAIN if certain else Certainty.POSSIBLE,
        )


def _crossing(effect: Effect, near: Likeness, whole: Likeness | None) -> Effect:
    """A crossing that reads like none, by itself and with what stands around it.

    Both must say so: limits beside a crossing must not excuse it. It is then a hollow limit or in dispute, and neither
    passes.
    """
    around = whole or near
    if max(near.conflict, around.conflict) >= _HARDLY_ONE:
        return effect
    if around.hollow >= around.limit and around.hollow >= around.neutral:
        because = f"{effect.because}; it reads like a hollow limit ({_hundred(around.hollow)})"
        return replace(effect, kind=EffectKind.HOLLOWS, because=because)
    because = f"{effect.because}; yet it hardly reads like a crossing ({_hundred(around.conflict)})"
    return replace(effect, certainty=Certainty.POSSIBLE, because=because, disputed=True)


def _limit(effect: Effect, like: Likeness) -> Iterator[Effect]:
    """A limit that reads like none is only possible; it is also told what it reads like, so that it is not held."""
    if like.limit >= _HARDLY or like.conflict + like.hollow < _SURE:
        yield effect
        return
    crosses = like.conflict >= like.hollow
    kind = "a crossing" if crosses else "a hollow limit"
    because = f"{effect.because}; yet it reads like {kind} ({_hundred(max(like.conflict, like.hollow))})"
    yield replace(effect, certainty=Certainty.POSSIBLE, because=because)
    yield replace(
        effect,
        kind=EffectKind.CROSSES if crosses else EffectKind.HOLLOWS,
        certainty=Certainty.POSSIBLE,
        because=because,
        message=f"taken for a limit, and reads like {kind}",
    )


def score(like: Likeness, share: float) -> float:
    """How much a clause deserves a person's time for a red line that has `share` of its topic, in log-odds.

    It concerns a red line at all, it is no limit, and it is this red line, which counts twice: words that are a little
    like everything are like nothing.
    """
    return like.relevance + math.log(max(like.conflict + like.hollow, 1e-9)) + 2 * math.log(max(share, 1e-9))


def _hundred(share: float) -> str:
    return f"{round(100 * share)} of 100"
