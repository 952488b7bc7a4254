"""Definitions that say what is forbidden: a term that the agreement only ever uses to forbid permits nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from agreelint.language.vocabulary.forms import written
from agreelint.model.agreement import Agreement, ClauseKind, Term
from agreelint.model.rule import Effect, EffectKind, Related
from agreelint.model.span import Span
from agreelint.reasoning.giving_way.yielding import is_of_some

_BAN = re.compile(
    r"""\b(?:(?:neither|nobody|no\s+one|none)(?:\s+[\w,’']+){0,9}?\s+(?:may|shall|will|can)|nor\s+(?:may|shall|will|can)\s+(?:the\s+)?\w+
    |(?:shall|may|must|will|can|does|do|is|are)\s+(?:not|never)|cannot|neither|nor|no\s+(?:\w+\s+){1,4}?(?:may|shall|will)|nobody|no\s+one|none
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
# Leave that a meaning gives before it is out: "…, provided that Customer may", "…, but not"; not "by which it may".
_LEAVE = re.compile(
    r"""\b(?:provided,?\s+(?:however,?\s+)?that|but|except\w*|exclud\w+|other\s+than|save|unless|nothing|(?:does|do|is|are|shall)\s+not
    |(?<!which\s)(?<!that\s)(?<!who\s)(?:(?:customer|client|agency|department|government|authority|buyer|licensee|user)s?\s+(?:may|is|are)|entitled|permitted|allowed|free)\b(?!\s+by\s+law))""",
    re.IGNORECASE | re.VERBOSE,
)
# What a ban has to be on: doing it. "Shall not be charged for Special Tasks" forbids no task.
_DOING = r"""(?:us(?:e|ed|es|ing)|engag\w+|conduct\w*|carr(?:y|ied|ies|ying)|perform\w*|undertak\w+|do|done|doing
    |employ\w*|deploy\w*|appl(?:y|ied|ying)|mak(?:e|ing)|made|develop\w*|support\w*|permit\w*|allow\w*|assist\w*
    |help\w*|facilitat\w+|enabl\w+|participat\w+|pursu\w+|operat\w+|run|process\w*|offer\w*|provid\w+|creat\w+
    |produc\w+|deliver\w*|hand\w*|transfer\w*|disclos\w+|receiv\w+|access\w*|obtain\w*|collect\w*|analy\w+
    |train\w*|distribut\w+|sell\w*|share\w*|put|direct\w*|attempt\w*|cause\w*)\b"""
# Right behind the ban, with no other verb between: "shall not, directly or through others, resell or use".
_FORBIDS_DOING = re.compile(
    rf"""(?:\s*,)?\s*+(?:(?:\w+ly|be|have|to|itself|themselves|also|either|at\s+any\s+time|(?:in|under|for|by|through)\s+(?:any|no|its|other)\s*\w+
    |on\s+its\s+own|\w+\s*(?:,\s*(?:or|and|nor)\b|,|\b(?:or|and|nor)\b)|or|and|nor|any|not)(?:\s*,)?\s*+){{0,12}}?{_DOING}""",
    re.IGNORECASE | re.VERBOSE,
)
# Said behind the term: "Restricted Activities are prohibited".
_IS_BANNED = re.compile(
    r"\s+(?:is|are|shall\s+be)\s+(?:hereby\s+|strictly\s+|expressly\s+)*(?:prohibited|forbidden|barred|not\s+(?:permitted|allowed))\b",
    re.IGNORECASE,
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
    """A term that is only ever forbidden: where, in which clause, and the definition.

    `wholly` says that it is forbidden there in every case, and not just of some people or on somebody's behalf.
    """

    term: Term
    clause: int
    span: Span
    wholly: bool

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
    if term is None or _LEAVE.search(agreement.text, term.meaning.start, max(term.meaning.start, crossing.span.end)):
        return None
    uses = list(_uses(agreement, term))
    if not uses or not all(use.forbids for use in uses):
        return None
    use = next((one for one in uses if one.wholly), uses[0])
    return Forbidden(term, use.clause, use.span, use.wholly)


@dataclass(frozen=True, slots=True)
class _Use:
    clause: int
    span: Span
    forbids: bool
    wholly: bool


def _uses(agreement: Agreement, term: Term) -> Iterator[_Use]:
    """Every use of a term outside its definition, and whether it is plainly forbidden there."""
    name = written(term.name, loosely=True)
    for clause in agreement.clauses:
        if clause.kind in {ClauseKind.CONTENTS, ClauseKind.HEADING, ClauseKind.RUNNING_HEAD}:
            continue
        opening = agreement.words(clause.lead_in) if clause.lead_in else ""
        for sentence in clause.sentences:
            if sentence.meets(term.span) or sentence.meets(term.meaning):
                continue
            words = agreement.words(sentence)
            for match in name.finditer(words):
                before, after = f"{opening} {words[: match.start()]}", words[match.end() :]
                span = Span(*match.span()).shift(sentence.start)
                yield _Use(clause.index, span, _is_plain(before, after), not is_of_some(after))


def _is_plain(before: str, after: str) -> bool:
    """Whether what is said around a term forbids doing it: nothing gives leave in between, or on a condition."""
    if _OPEN.search(after):
        return False
    bans = list(_BAN.finditer(before))
    banned = _IS_BANNED.match(after)
    if banned is not None:
        return not bans and _OPEN.search(before) is None
    if not bans:
        return False
    rest = _BAN.sub(" ", before)
    if _TURNS.search(rest) or not (_BANS_ITSELF.search(bans[-1][0]) or _forbids_doing(before, bans)):
        return False
    return _OPEN.search(rest) is None and _GIVES.search(before[bans[-1].end() :]) is None


def _forbids_doing(before: str, bans: list[re.Match[str]]) -> bool:
    """Whether the first or the last of the bans is followed by a verb of doing, and by no other."""
    return any(_FORBIDS_DOING.match(before, ban.end()) for ban in (bans[0], bans[-1]))
