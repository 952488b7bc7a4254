"""A second reading of every clause, by its likeness to wording that people labelled.

The rules read first: a frame gives the words, the actor and the derivation. The likeness model reads again and knows no
grammar, only company: which words stand together in crossings, hollow limits and limits, and what the rules tell of
them. Where it is sure enough it tells a crossing, a hollow limit or a limit that no rule explains, and asks a person to
read what is somewhat like one; where the rules speak and it disagrees strongly, it takes the certainty away, never the
finding. A red line that demands a limit is held only on the most like of all. Only in an agreement that never speaks
of AI, where the rules are certain of nothing, it drops what reads like no wording about AI at all.
Measured on drafters that neither had seen (README, "How well it reads"). A policy switches it off with
`possible = "off"`.
"""

import math
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from agreelint.language.likeness.about import is_about_ai
from agreelint.language.likeness.bare import bans_outright, is_short, only_names, permits_outright
from agreelint.language.likeness.doubting import alike, crossing, hundred, limit
from agreelint.language.likeness.hearing import decisive, readings
from agreelint.language.likeness.near import ENOUGH, Near, Window
from agreelint.language.likeness.wording import Likeness, concern, known_rules, score
from agreelint.language.statements.parties import Sides, sides
from agreelint.model.agreement import Agreement, Clause, ClauseKind
from agreelint.model.reading import Reading
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Rule
from agreelint.model.span import Span

_SILENT = frozenset((ClauseKind.HEADING, ClauseKind.COMMENT, ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD))
_DOUBTFUL = frozenset((ClauseKind.RECITAL, ClauseKind.DEFINITION, ClauseKind.PREAMBLE))

# The score from which on a clause is worth a person's time. In a longer agreement a smaller part of the clauses
# matters, so each of them has to come closer, up to a length beyond which clauses may have been put in to hide others;
# one that never speaks of AI has to come closer still.
_WORTH = -5.0
_TEN_TIMES_AS_LONG = 4.0
_FEW_CLAUSES, _MANY_CLAUSES = 10, 500
_BY_ITSELF = 3  # clauses: no more than a clause with its items
_WORTH_ELSEWHERE = 7.0
_CONCERNS = 4.0  # relevance that a rule's effect needs in an agreement that never speaks of AI
_ABOUT_SOME = 0.0  # relevance from which on words are about some red line more likely than about none
_MORE = 2.5  # that what only explains or defines needs above what does something
_SECOND = 0.06  # share of the topic from which on a second red line is named
# Probabilities of a crossing or a hollow limit: from the first on a person is asked, from the second on what is asked
# makes a limit elsewhere doubtful.
_LEANS, _MORE_THAN_FAINT = 0.04, 0.15
# Told for certain, whatever the rules are certain of; more is needed for each ten times as many clauses, up to enough.
# On six drafters of agreements whom the model had not seen, four in five crossings that came this far were labelled so.
_TELLS, _TELLS_HOLLOW, _MORE_TO_TELL, _ENOUGH_TO_TELL = 0.3, 0.2, 0.45, 0.85
_LESS_BY_ITSELF = 0.1  # what a clause that stands by itself needs less, as most of those that were labelled do
# A limit that no rule tells: by itself, beside a possible finding, which stays, and where a rule tells a crossing.
_A_LIMIT, _A_LIMIT_ALL_THE_SAME, _A_LIMIT_AFTER_ALL = 0.3, 0.4, 0.6
# How much likelier than a crossing and a hollow limit together a limit must be for nobody to be asked, and to be relied
# on though no rule tells it.
_CLEARLY, _FIRMLY = 2.0, 4.0
_ELSEWHERE = -8.0  # log-odds below which what the rules tell is about something else


def second_reading(agreement: Agreement, rules: Sequence[Rule], told: Iterable[Effect]) -> Iterator[Effect]:
    """The effects that the rules `told`, looked over, and what the rules are silent about, clause by clause.

    Effects of rules that the model does not know, and those without words of their own, pass as they are.
    """
    return (one for one in read_again(agreement, rules, told) if isinstance(one, Effect))


def read_again(agreement: Agreement, rules: Sequence[Rule], told: Iterable[Effect]) -> Iterator[Effect | Reading]:
    """The same, and behind the effects of each clause what its stretches read like, however little."""
    known = {rule.name: rule for rule in rules if rule.name in known_rules()}
    by_clause: dict[int, list[Effect]] = {}
    for effect in told:
        if effect.rule in known and len(effect.span):
            by_clause.setdefault(effect.clause, []).append(effect)
        else:
            yield effect
    if not known:
        return
    about_ai = is_about_ai(agreement)
    # Heads and feet of pages are no length: a draft is as long as a PDF as it is in Word.
    spoken = sum([clause.kind not in _SILENT for clause in agreement.clauses])
    longer = math.log10(min(max(spoken, _FEW_CLAUSES), _MANY_CLAUSES) / _FEW_CLAUSES)
    by_itself = spoken <= _BY_ITSELF
    look = _Look(agreement, known, _by_line(known.values()), sides(agreement.parties), about_ai, longer, by_itself)
    for clause in agreement.clauses:
        first = by_clause.get(clause.index, ())
        if clause.kind in _SILENT:
            yield from first
        else:
            near = Near(agreement, clause, look.parties, first, by_itself)
            yield from look.at(near, first)
            yield from readings(near, known, look.of_line, least=_WORTH)


@dataclass(frozen=True, slots=True)
class _Topic:
    """A red line that words are about: its likeliest rule, and the share of all topics that is the red line's."""

    rule: Rule
    share: float


@dataclass(frozen=True, slots=True)
class _Look:
    agreement: Agreement
    rules: dict[str, Rule]
    of_line: Mapping[str, frozenset[str]]  # the names of the rules of each red line
    parties: Sides
    about_ai: bool
    longer: float
    by_itself: bool

    @property
    def least(self) -> float:
        """The score that a clause of this agreement needs."""
        return _WORTH + _TEN_TIMES_AS_LONG * self.longer if self.about_ai else _WORTH_ELSEWHERE

    def at(self, near: Near, first: Sequence[Effect]) -> Iterator[Effect]:
        """What the clause does by both readings."""
        clause = near.clause
        apart = Near(self.agreement, clause, self.parties, by_itself=self.by_itself)
        again = alike([one for effect in first for one in self._again(apart, near, effect)], self._line)
        yield from again
        if self._opens_a_list(clause):
            return  # it is read with every item
        said = {self._line(effect.rule): effect.certainty for effect in sorted(again, key=_is_certain)}
        against = {self._line(one.rule) for one in again if _is_certain(one) and one.kind is not EffectKind.PROTECTS}
        settled = {self._line(one.rule) for one in first if _is_certain(one) and self._is_bare(near, one)}
        for alone in self._against(clause, near, settled):
            line = self._line(alone.rule)
            if line not in said or (_is_certain(alone) and line not in against):
                said[line] = alone.certainty
                yield alone
        if self.about_ai and clause.kind not in _DOUBTFUL:
            crossed = {self._line(one.rule) for one in again if one.kind is EffectKind.CROSSES}
            yield from self._limits(clause, near, said, crossed)

    def _against(self, clause: Clause, near: Near, settled: Container[str]) -> Iterator[Effect]:
        """What reads like a crossing or a hollow limit of a red line that is not `settled`, certain or possible."""
        least = self.least + (_MORE if clause.kind in _DOUBTFUL else 0.0)
        for window in near.windows:
            if len(window.words) < ENOUGH or self._introduces(window.span):
                continue
            like = near.of(window)
            if like.relevance < least:
                continue
            for topic in self._topics(like):
                line = topic.rule.red_line
                # However the words lean, they score no more than they are about the red line.
                if line in settled or concern(like.relevance, topic.share) < least:
                    continue
                says = like.says(self.of_line[line])
                leans = says.against >= max(_LEANS, says.limit / _CLEARLY)
                if leans and score(like.relevance, like.towards(topic.rule.name), topic.share) >= least:
                    yield self._alone(clause, window, topic, like)

    def _opens_a_list(self, clause: Clause) -> bool:
        after = self.agreement.clauses[clause.index + 1 : clause.index + 2]
        return any(item.lead_in is not None and clause.body.meets(item.lead_in) for item in after)

    def _introduces(self, span: Span) -> bool:
        """Whether the words only say who the parties are: their names are in every crossing, too."""
        named = any(span.meets(party.span) for party in self.agreement.parties)
        return named and only_names(self.agreement.words(span))

    def _limits(
        self, clause: Clause, near: Near, said: Mapping[str, Certainty], crossed: Container[str]
    ) -> Iterator[Effect]:
        """What reads like a limit of a red line that neither reading is certain of anything else about."""
        for window in near.windows:
            if len(window.words) < ENOUGH or self._introduces(window.span):
                continue
            like = near.of(window)
            for topic in self._topics(like):
                line = topic.rule.red_line
                if said.get(line) is Certainty.CERTAIN:
                    continue
                says = like.says(self.of_line[line])
                likely = says.limit
                least = (_A_LIMIT_ALL_THE_SAME if line in said else _A_LIMIT) - _LESS_BY_ITSELF * self.by_itself
                if line in crossed:
                    least = max(least, _A_LIMIT_AFTER_ALL)
                if likely >= max(least, says.against):
                    span, shown = decisive(self.agreement, window, like, topic.rule.name)
                    yield Effect(
                        rule=topic.rule.name,
                        kind=EffectKind.PROTECTS,
                        clause=clause.index,
                        span=span,
                        message=f"reads like a limit: {topic.rule.title}",
                        because=f"reads like a limit ({hundred(likely)}) by its words {shown}; no rule tells how",
                        again=Again.ALONE,
                        firm=likely >= _FIRMLY * says.against and line not in said,
                    )

    def _topics(self, like: Likeness) -> list[_Topic]:
        """The red lines that the words are about, the likeliest first: one, or several that are likely."""
        topics = like.topics
        least = min(_SECOND, topics[0][1])
        shares: dict[str, float] = {}
        likeliest: dict[str, Rule] = {}
        for name, share in topics:
            rule = self.rules.get(name)
            if rule is not None:
                shares[rule.red_line] = shares.get(rule.red_line, 0.0) + share
                likeliest.setdefault(rule.red_line, rule)
        likely = [_Topic(likeliest[line], share) for line, share in shares.items() if share >= least]
        return sorted(likely, key=lambda topic: (-topic.share, topic.rule.red_line))

    def _again(self, near: Near, heard: Near, effect: Effect) -> Iterator[Effect]:
        """The effect as both readings have it: by the words alone, and with what the rules say of them."""
        alone = near.like(near.around(effect) if effect.kind is EffectKind.CROSSES else near.sentence(effect))
        if alone is None:
            yield effect
            return
        stretch = next((window.span for window in near.windows if window.span.meets(effect.span)), None)
        whole = (near.like(stretch) if stretch else None) or alone
        aloud = (heard.like(stretch) if stretch else None) or alone
        close = near.like(near.close(effect)) or alone
        related = self._is_related(effect.rule, alone, whole, close, aloud)
        # A limit with a hole names what it is about; which red line it is most about does not tell.
        related = related or (
            effect.kind is EffectKind.HOLLOWS and max(alone.relevance, close.relevance) >= _ABOUT_SOME
        )
        if not self.about_ai:
            if related and alone.relevance >= _CONCERNS:
                # The agreement never speaks of AI, and the wording is like some that does.
                yield effect
        elif effect.kind is not EffectKind.PROTECTS and not effect.plain and not related:
            because = f"{effect.because}; yet it reads like wording about something else"
            yield replace(effect, certainty=Certainty.POSSIBLE, because=because, again=Again.UNRELATED)
        elif effect.certainty is Certainty.POSSIBLE or effect.kind is EffectKind.HOLLOWS or self._is_bare(near, effect):
            yield effect
        elif effect.kind is EffectKind.PROTECTS:
            yield from limit(effect, (alone, whole, close), aloud)
        else:
            closest = near.like(near.close(effect, hardly=True)) or close
            yield crossing(effect, (alone, whole, close), (aloud, closest), self.of_line[self._line(effect.rule)])

    def _is_bare(self, near: Near, effect: Effect) -> bool:
        """Whether the rules read the wording more surely than likeness does."""
        crosses = effect.kind is EffectKind.CROSSES
        if crosses and effect.plain and permits_outright(self.agreement.words(near.sentence(effect))):
            return True
        words = self.agreement.words(near.clause.body)
        alone = len(near.clause.sentences) == 1 and near.clause.lead_in is None
        return alone and (is_short(words) or (not crosses and bans_outright(words)))

    def _is_related(self, rule: str, *likes: Likeness) -> bool:
        """Whether some of the words are about the red line of `rule` at all."""
        line = self.rules[rule].red_line
        for like in likes:
            same = [share for name, share in like.topics if self._line(name) == line]
            if concern(like.relevance, sum(same)) >= _ELSEWHERE:
                return True
        return False

    def _line(self, rule: str) -> str:
        return self.rules[rule].red_line if rule in self.rules else ""

    def _alone(self, clause: Clause, window: Window, topic: _Topic, like: Likeness) -> Effect:
        """What no rule told: certain where the likeness is plain, otherwise for a person to read."""
        rule = topic.rule
        span, shown = decisive(self.agreement, window, like, topic.rule.name)
        stance = like.towards(rule.name)
        says = like.says(self.of_line[rule.red_line])
        crosses = says.conflict >= says.hollow
        enough = (_TELLS if crosses else _TELLS_HOLLOW) - _LESS_BY_ITSELF * self.by_itself
        least = min(enough + _MORE_TO_TELL * self.longer, _ENOUGH_TO_TELL)
        plain = max(says.conflict, says.hollow) >= max(least, says.limit)
        certain = plain and self.about_ai and clause.kind not in _DOUBTFUL
        kind = "a crossing" if crosses else "a hollow limit"
        how = hundred(stance.conflict if crosses else stance.hollow)
        because = f"reads like {kind} ({how}) by its words {shown}; no rule tells how"
        what = next((activity.says for activity in rule.activities if activity.says), rule.title)
        return Effect(
            rule=rule.name,
            kind=EffectKind.CROSSES if crosses else EffectKind.HOLLOWS,
            clause=clause.index,
            span=span,
            message=what if crosses else f"a limit that does not hold: {what}",
            because=because,
            certainty=Certainty.CERTAIN if certain else Certainty.POSSIBLE,
            again=Again.ALONE if says.against >= _MORE_THAN_FAINT else Again.FAINT,
        )


def _by_line(rules: Iterable[Rule]) -> dict[str, frozenset[str]]:
    """The names of the rules of each red line."""
    found: dict[str, set[str]] = {}
    for rule in rules:
        found.setdefault(rule.red_line, set()).add(rule.name)
    return {line: frozenset(names) for line, names in found.items()}


def _is_certain(effect: Effect) -> bool:
    return effect.certainty is Certainty.CERTAIN
