"""The stretches of a clause that the second reading reads: each once, however many effects stand in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from agreelint.language.likeness.wording import Likeness, likeness
from agreelint.language.statements.parties import Sides
from agreelint.language.words.normalise import Words, words
from agreelint.model.agreement import Agreement, Clause
from agreelint.model.rule import Effect
from agreelint.model.span import Span

ENOUGH = 8  # words from which on likeness alone tells anything
_LONGEST = 110  # words read at once: about the longest clause that people labelled
_FEWEST = 5  # words
_BREAKS = frozenset(",;:")
_CLOSE, _CLOSEST = 10, 2  # words on either side that no padding can push away


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a clause that is read at once: its words with those of the lead-in, and its own place."""

    words: Words
    span: Span


@dataclass(frozen=True)
class Near:
    """One clause, what the rules tell of it, and what was read of it so far; `by_itself` it is all there is."""

    agreement: Agreement
    clause: Clause
    parties: Sides
    told: Sequence[Effect] | None = None
    by_itself: bool = False
    liked: dict[Span, Likeness | None] = field(default_factory=dict)
    spoken: dict[Span, Words] = field(default_factory=dict)

    @cached_property
    def windows(self) -> tuple[Window, ...]:
        """The clause in stretches of whole sentences, not much longer than the wording people labelled."""
        return tuple(self._windows())

    def like(self, span: Span) -> Likeness | None:
        """What the words at `span` are like, after the lead-in; None where they are too few."""
        if span not in self.liked:
            window = next(self._window(span), None)
            self.liked[span] = self.of(window) if window else None
        return self.liked[span]

    def of(self, window: Window) -> Likeness:
        """What the words of a window are like."""
        known = self.liked.get(window.span)
        if known is None:
            told = self.of_rules(window.span)
            known = likeness(window.words, self.parties, told, by_itself=self.by_itself)
            self.liked[window.span] = known
        return known

    def of_rules(self, span: Span) -> list[Effect] | None:
        """What the rules tell of the words at `span`, where that is to be heard."""
        return None if self.told is None else [effect for effect in self.told if effect.span.meets(span)]

    def sentence(self, effect: Effect) -> Span:
        """The sentence that the effect stands in."""
        return next((one for one in self.clause.sentences if one.meets(effect.span)), self.clause.body)

    def around(self, effect: Effect) -> Span:
        """The words between the commas nearest to a crossing, enough of them to be read and no more than are read."""
        sentence = self.sentence(effect)
        found = self._spoken(sentence)
        start = bisect_right(found.ends, effect.span.start)
        end = bisect_left(found.starts, effect.span.end)
        if start >= end:
            return sentence
        first, last = max(0, start - _LONGEST), min(len(found), end + _LONGEST)
        while start > first and not (_BREAKS.intersection(found.before[start]) and end - start > _FEWEST):
            start -= 1
        while end < last and not _BREAKS.intersection(found.before[end]):
            end += 1
        return found.span(start, end)

    def close(self, effect: Effect, *, hardly: bool = False) -> Span:
        """The words right around an effect in its sentence, `hardly` any, however much more the sentence holds."""
        found = self._spoken(self.sentence(effect))
        start, end = bisect_right(found.ends, effect.span.start), bisect_left(found.starts, effect.span.end)
        if start >= end:
            return self.sentence(effect)
        beside = _CLOSEST if hardly else _CLOSE
        return found.span(max(0, start - beside), min(len(found), end + beside))

    def _spoken(self, sentence: Span) -> Words:
        """The words of a sentence, read once."""
        if sentence not in self.spoken:
            self.spoken[sentence] = words(self.agreement.text, sentence.start, sentence.end)
        return self.spoken[sentence]

    @cached_property
    def _lead(self) -> Words | None:
        """The last words of the lead-in, no more than are read at once."""
        lead_in = self.clause.lead_in
        if lead_in is None:
            return None
        found = words(self.agreement.text, lead_in.start, lead_in.end)
        return found.cut(len(found) - _LONGEST, len(found)) if len(found) > _LONGEST else found

    def _windows(self) -> Iterator[Window]:
        clause = self.clause
        spoken = clause.sentences or ((clause.body,) if len(clause.body) else ())
        start, last, number = 0, None, 0
        for sentence in spoken:
            length = self.agreement.text.count(" ", sentence.start, sentence.end) + 1
            if last is not None and number + length > _LONGEST:
                yield from self._window(Span(start, last))
                last = None
            if last is None:
                start, number = sentence.start, 0
            number, last = number + length, sentence.end
        if last is not None:
            yield from self._window(Span(start, last))

    def _window(self, span: Span) -> Iterator[Window]:
        found = words(self.agreement.text, span.start, span.end)
        if self._lead is not None:
            found = found.after(self._lead)
        if len(found) >= _FEWEST and len(found) > found.own:
            yield Window(found, span)
