"""Definitions that say what is forbidden: a term that the agreement only ever uses to forbid permits nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from agreelint.model.agreement import Agreement, ClauseKind, Term
from agreelint.model.rule import Effect, EffectKind, Related
from agreelint.model.span import Span

_BAN = re.compile(
    r"""\b(?:(?:shall|may|must|will|can|does|do|is|are)\s+(?:not|never)|cannot|neither|nor|no\s+(?:\w+\s+){1,4}?(?:may|shall|will)|nobody|no\s+one|none
    |never|(?:is|are)\s+(?:\w+\s+)?(?:prohibited|forbidden|barred|excluded)|prohibit\w*|forbid\w*|refrain\w*)\b|n['’]t\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What is forbidden only sometimes, or let through, may be permitted.
_OPEN = re.compile(
    r"\b(?:except|unless|save|other\s+than|provided|if|where|when|until|only|may(?!\s+not)|without)\b", re.IGNORECASE
)
_GIVES = re.compile(
    r"\b(?:and|but|or)\s+(?:\w+\s+){0,4}?(?:(?:shall|will|must|can)\s+(?!not\b)|entitled|permitted|allowed|free\s+to)",
    re.IGNORECASE,
)
# What a ban has to be on: doing it. "Shall not be charged for Special Tasks" forbids no task.
_DOING = re.compile(
    r"""\b(?:us(?:e|ed|es|ing)|engag\w+|conduct\w*|carr(?:y|ied|ies|ying)|perform\w*|undertak\w+|do|done|doing|employ\w*|deploy\w*|appl(?:y|ied|ying)|mak(?:e|ing)|made
    |develop\w*|support\w*|permit\w*|allow\w*|assist\w*|help\w*|facilitat\w+|enabl\w+|participat\w+|pursu\w+|operat\w+|run|process\w*|offer\w*|provid\w+|creat\w+|produc\w+
    |deliver\w*|hand\w*|transfer\w*|disclos\w+|receiv\w+|access\w*|obtain\w*|collect\w*|analy\w+|train\w*|distribut\w+|sell\w*|share\w*|put|direct\w*|attempt\w*|cause\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BANS_ITSELF = re.compile(r"prohibit|forbid|refrain|barred|excluded", re.IGNORECASE)
# Words that turn a ban round, or make it one on something else.
_TURNS = re.compile(
    r"""\b(?:nothing|prevent|hinder|imped|restrict|limit|stop|object|delay|interfer|refus|withh|charg|bill|invoic|fee|report|liab|responsib|pay|oblig|requir|need|notif
    |complain|curtail|obstruct|penali|sanction|deni|deny|reject|suspend|terminat|question|challeng)\w*""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A term that is only ever forbidden: where, in which clause, and the definition."""

    term: Term
    clause: int
    span: Span

    def limit(self, agreement: Agreement, crossing: Effect) -> Effect:
        """The limit that forbidding the term is, where `crossing` stands in its meaning."""
        meaning = " ".join(agreement.words(self.term.meaning).split())
        return replace(
            crossing,
            kind=EffectKind.PROTECTS,
            clause=self.clause,
            span=self.span,
            message="forbids what the term means",
            because=f'"{self.term.name}" means "{meaning}"',
            related=(Related("defined here", self.term.meaning),),
        )


def only_forbidden(agreement: Agreement, crossing: Effect) -> Forbidden | None:
    """The term in whose definition the crossing stands, if all that is done with it is to forbid it."""
    found = (one for one in agreement.terms if one.meaning.holds(crossing.span) or one.span.holds(crossing.span))
    term = next(found, None)
    if term is None:
        return None
    uses = list(_uses(agreement, term))
    if not uses or not all(forbids for _, _, forbids in uses):
        return None
    clause, span, _ = uses[0]
    return Forbidden(term, clause, span)


def _uses(agreement: Agreement, term: Term) -> Iterator[tuple[int, Span, bool]]:
    """Every use of a term outside its definition, and whether it is plainly forbidden there."""
    name = re.compile(rf"\b{re.escape(term.name)}s?\b")
    for clause in agreement.clauses:
        if clause.kind in {ClauseKind.CONTENTS, ClauseKind.HEADING, ClauseKind.RUNNING_HEAD}:
            continue
        opening = agreement.words(clause.lead_in) if clause.lead_in else ""
        for sentence in clause.sentences:
            if sentence.meets(term.span) or sentence.meets(term.meaning):
                continue
            words = agreement.words(sentence)
            for match in name.finditer(words):
                before = f"{opening} {words[: match.start()]}"
                plain = _is_plain(before, words[match.end() :])
                yield clause.index, Span(*match.span()).shift(sentence.start), plain


def _is_plain(before: str, after: str) -> bool:
    """Whether what is said before a term forbids doing it: nothing gives leave in between, or on a condition."""
    bans = list(_BAN.finditer(before))
    if not bans or _OPEN.search(after):
        return False
    rest = _BAN.sub(" ", before)
    if _TURNS.search(rest):
        return False
    if not (_BANS_ITSELF.search(bans[-1][0]) or _DOING.search(before, bans[-1].end())):
        return False
    return _OPEN.search(rest) is None and _GIVES.search(before[bans[-1].end() :]) is None
