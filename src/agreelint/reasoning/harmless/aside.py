"""Wording that looks like a crossing or a hollow limit, why it is none, and what makes it none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Again, Certainty, Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.ending.after import GAP, limits_go_on
from agreelint.reasoning.ending.orderly import orderly_end
from agreelint.reasoning.ending.phases import in_every_phase
from agreelint.reasoning.giving_way.excepting import CARVED_OUT, excepts_nothing
from agreelint.reasoning.giving_way.reliance import confined_by
from agreelint.reasoning.giving_way.ruled_out import grants_by, takes_out
from agreelint.reasoning.giving_way.yielding import Yield, covers, gives_way, retold, within_a_term
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.harmless.by_definition import confined_to_a_term, harmless, widens_a_limit
from agreelint.reasoning.harmless.explaining import explains_a_limit
from agreelint.reasoning.harmless.forbidden import only_forbidden
from agreelint.reasoning.harmless.scoped import for_one_clause
from agreelint.reasoning.harmless.spoken import spoken_of
from agreelint.reasoning.harmless.titles import only_names
from agreelint.reasoning.meanings.relabelled import holds_no_data
from agreelint.reasoning.papers.came_to_nothing import would_have
from agreelint.reasoning.reach.opened import bound_elsewhere
from agreelint.reasoning.taken_away.quoted import is_refused
from agreelint.reasoning.topics.on_use import ON_USE


@dataclass(frozen=True, slots=True)
class Aside:
    """Wording that looks like a crossing or a limit, why it is none, and the place that makes it none.

    `limit` is the limit that it turns out to be, if it is one. What is not `sure` is for a person to say.
    """

    effect: Effect
    why: str
    related: Related | None = None
    limit: Effect | None = None
    sure: bool = True


def no_crossing(ground: Ground, effect: Effect, first: Sequence[Effect]) -> Aside | None:
    """Why what the rules take for a crossing is none, or may be none: by the words around it or a limit of `first`."""
    agreement = ground.agreement
    if (why := spoken_of(agreement, effect)) is not None:
        return Aside(effect, why)
    if is_refused(agreement, effect) or would_have(agreement, effect.clause, effect.span):
        return Aside(effect, "it is told as the words of another paper, which is refused")
    ways = [way for way in (_subject_to(ground, effect), gives_way(ground, effect, first)) if way is not None]
    sure = next((way.limit.span for way in ways if way.sure), None)
    found = (
        ("it tells of another clause", "said here", retold(ground, effect)),
        ("it is confined to what a term means", "defined here", within_a_term(agreement, effect, ground.effects)),
        ("what it gives is harmless by its meaning", "defined here", harmless(ground, effect)),
        ("what it names is none of the customer's data", "defined here", holds_no_data(agreement, effect)),
        ("its meaning is for another clause alone", "for this clause", for_one_clause(ground, effect)),
        ("those whom it lets in are bound elsewhere", "bound here", bound_elsewhere(agreement, effect, first)),
        ("it has an end, and the limits stay on", "kept on here", orderly_end(ground, effect)),
        ("the limits go on with what is kept", "kept on here", _kept_on(ground, effect)),
        ("it gives way to a limit", "the limit", sure),
        ("its paper has effect on prices and the like alone", "no effect by this", ground.void.get(effect.clause)),
    )
    certain = (Aside(effect, why, Related(label, span)) for why, label, span in found if span is not None)
    explained = explains_a_limit(ground, effect)
    meant = "it may only say what a word of a limit means"
    doubted = [Aside(effect, "it may give way to a limit", way.limit, sure=False) for way in ways]
    doubted += [Aside(effect, meant, Related("the limit", explained.limit), sure=False)] if explained else []
    return next(chain(certain, _by_its_uses(ground, effect, first), doubted), None)


def _kept_on(ground: Ground, effect: Effect) -> Span | None:
    """Where every limit goes on after the end, though words read as if none did."""
    if effect.rule != GAP or effect.again not in (Again.ALONE, Again.FAINT):
        return None
    return limits_go_on(ground.agreement, ground.effects)


def _by_its_uses(ground: Ground, effect: Effect, first: Sequence[Effect]) -> Iterator[Aside]:
    """Why a wide meaning permits nothing: every grant that uses its term gives way to a limit."""
    uses = grants_by(ground, effect)
    ways = [no_crossing(ground, use, first) for use in uses]
    if uses and all(way is not None and way.sure for way in ways):
        yield replace(next(way for way in ways if way is not None), effect=effect)


def _subject_to(ground: Ground, effect: Effect) -> Yield | None:
    """The limit that a grant is subject to, which may forbid less than is granted."""
    clause = confined_by(ground, effect)
    if clause is None:
        return None
    agreement = ground.agreement
    limits = [
        one
        for one in ground.effects
        if one.rule == effect.rule
        and one.kind is EffectKind.PROTECTS
        and agreement.is_under(agreement.clauses[one.clause], (clause.index,))
    ]
    sure = any(covers(agreement, one, effect) for one in limits) or not (limits or effect.rule in ON_USE)
    return Yield(Related("the limit", clause.body), sure)


def gives_nothing(ground: Ground, effect: Effect) -> Aside | None:
    """Why words give nothing where they stand: in a title, in what takes out of a grant, or in what is forbidden."""
    if only_names(ground.agreement, effect):
        return Aside(effect, "it only names the paper or its parties")
    if takes_out(ground, effect):
        return Aside(effect, "it takes out of a grant what a limit forbids")
    if (limit := widens_a_limit(ground, effect)) is not None:
        return Aside(effect, "it widens what a limit forbids", Related("the limit", limit))
    if (explained := explains_a_limit(ground, effect)) is not None and explained.sure:
        return Aside(effect, "it says what a word of a limit means", Related("the limit", explained.limit))
    if (meaning := confined_to_a_term(ground, effect)) is not None:
        return Aside(effect, "it is confined to what a term lists", Related("defined here", meaning))
    return _what_is_forbidden(ground.agreement, effect)


def _what_is_forbidden(agreement: Agreement, effect: Effect) -> Aside | None:
    """Why the meaning of a term that is only ever forbidden permits nothing; forbidding it is a limit."""
    term = only_forbidden(agreement, effect)
    if term is None:
        return None
    is_limit = term.wholly and effect.certainty is Certainty.CERTAIN and effect.kind is EffectKind.CROSSES
    limit = term.limit(agreement, effect) if is_limit else None
    return Aside(effect, "it says what is forbidden", Related("forbidden here", term.span), limit)


def _as_limit(hollow: Effect) -> Effect:
    because = hollow.because.partition("; hollow, because")[0]
    return replace(hollow, kind=EffectKind.PROTECTS, loophole="", span=hollow.activity or hollow.span, because=because)


def not_hollow(ground: Ground, hollow: Effect, first: Sequence[Effect]) -> Aside | None:
    """Why an exception or a time takes nothing from a limit: what it leaves room for gives nothing, or is a limit.

    "No prompts are kept, save as Annex B says" leaves the vendor the right that Annex B gives it.
    """
    clause = excepts_nothing(ground, hollow)
    if clause is not None:
        return Aside(hollow, "what it excepts is nothing", Related("excepted here", clause), _as_limit(hollow))
    if in_every_phase(ground, hollow):
        return Aside(hollow, "it binds in every phase", limit=_as_limit(hollow))
    if hollow.rule == GAP and (hollow.loophole == CARVED_OUT or hollow.again in (Again.ALONE, Again.FAINT)):
        on = limits_go_on(ground.agreement, ground.effects)
        if on is not None:
            return Aside(hollow, "the limits go on with what is kept", Related("kept on here", on), _as_limit(hollow))
    if hollow.loophole != CARVED_OUT or hollow.rule in ON_USE:
        return None
    way = gives_way(ground, hollow, first)
    return Aside(hollow, "what it excepts is a limit", way.limit) if way is not None and way.sure else None
