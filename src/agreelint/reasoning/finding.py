"""From an effect of a clause to a finding that quotes it."""

import hashlib
from collections import Counter

from agreelint.language.words.normalise import plain
from agreelint.model.agreement import Agreement, Clause
from agreelint.model.manuscript import Revision
from agreelint.model.place import Place
from agreelint.model.policy import RedLine
from agreelint.model.review import Finding, Kind, Protection, Quote
from agreelint.model.rule import Certainty, Effect, Related
from agreelint.model.span import Span
from agreelint.reasoning.named import in_its_names


def wording(agreement: Agreement, clause: Clause) -> str:
    """What a clause says, with the lead-in that it completes, casefolded and single-spaced, without its number."""
    lead_in = agreement.words(clause.lead_in) if clause.lead_in else ""
    words = agreement.words(clause.body) or clause.heading
    # Plain characters: another typeface of quotation marks, as Word and PDF have them, is the same wording.
    return " ".join(plain(f"{lead_in} {words}")[0].casefold().split())


def identify(rule: str, red_line: str, words: str, seen: Counter[str]) -> str:
    """A finding's id: 12 hex digits over rule, red line, wording and how often `seen` held all three before."""
    key = f"{rule}\n{red_line}\n{words}"
    number = seen[key]
    seen[key] += 1
    return hashlib.sha256(f"{key}\n{number}".encode()).hexdigest()[:12]


def place_of(agreement: Agreement, span: Span, clause: Clause | None = None) -> Place:
    """How a person cites `span`."""
    at = clause or agreement.clause_at(span.start)
    return Place() if at is None else agreement.place(at, span)


def quote(agreement: Agreement, related: Related) -> Quote:
    """A related place with its words."""
    span = related.span
    return Quote(related.label, agreement.words(span), span, place_of(agreement, span))


def found(
    agreement: Agreement,
    red_line: RedLine,
    effect: Effect,
    kind: Kind,
    seen: Counter[str],
    *,
    certainty: Certainty,
    related: tuple[Related, ...] = (),
) -> Finding:
    """The finding that `effect` makes of `red_line`; `related` are places that reasoning adds to the effect's own."""
    clause = agreement.clauses[effect.clause]
    # Words that stand outside the clause's body (its heading) are shown as they stand.
    whole = clause.body if clause.body.holds(effect.span) and len(clause.body) else clause.span
    return Finding(
        id=identify(effect.rule, red_line.id, wording(agreement, clause), seen),
        red_line=red_line.id,
        rule=effect.rule,
        kind=kind,
        certainty=certainty,
        severity=red_line.severity,
        message=effect.message,
        because=effect.because,
        quote=agreement.words(effect.span),
        span=effect.span,
        place=place_of(agreement, effect.span, clause),
        loophole=effect.loophole,
        revision=_revision(agreement, effect.span),
        related=tuple(quote(agreement, other) for other in (*effect.related, *related)),
        ask_for=in_its_names(agreement, red_line.ask_for),
        owner=red_line.owner,
        clause=agreement.words(whole),
        clause_start=whole.start,
        lead_in=agreement.words(clause.lead_in) if clause.lead_in is not None else "",
    )


def missing(
    agreement: Agreement,
    red_line: RedLine,
    rule: str,
    seen: Counter[str],
    *,
    message: str,
    because: str,
    related: tuple[Related, ...] = (),
) -> Finding:
    """The finding that a limit is not there.

    It has no words of its own, and no one rule: `rule` is the first that looked, and no part of the id, so that a
    waiver outlives the arrival of another rule.
    """
    return Finding(
        id=identify("", red_line.id, "", seen),
        red_line=red_line.id,
        rule=rule,
        kind=Kind.MISSING,
        certainty=Certainty.CERTAIN,
        severity=red_line.severity,
        message=message,
        because=because,
        quote="",
        span=Span(0, 0),
        place=Place(),
        related=tuple(quote(agreement, other) for other in related),
        ask_for=in_its_names(agreement, red_line.ask_for),
        owner=red_line.owner,
    )


def protection(agreement: Agreement, effect: Effect) -> Protection:
    """A limit that holds, with its words."""
    clause = agreement.clauses[effect.clause]
    words = agreement.words(effect.span)
    return Protection(effect.rule, words, effect.span, place_of(agreement, effect.span, clause), effect.because)


def _revision(agreement: Agreement, span: Span) -> Revision | None:
    """The first tracked change that the decisive words stand in."""
    return next((origin.revision for origin in agreement.origins_in(span) if origin.revision), None)
