"""Which document goes before which: ordered lists, and "X prevails over Y"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from agreelint.model.agreement import Clause, ClauseKind, Precedence
from agreelint.model.span import Span
from agreelint.structure.references.orders import ALL_OF_THESE, COMES_FIRST, NAMED_FIRST, ORDER, PAPERS, firm
from agreelint.structure.references.powerless import powerless

_MAYBE_UNDER: Final = re.compile(
    r"\b(?:yields?|gives?\s+way|defers?|subordinated?|junior|inferior|second|below|behind|after|beneath|under)\b",
    re.IGNORECASE,
)
_RANKING: Final = re.compile(
    r"\b(?:precedence|prevail|conflict|inconsisten|disagree|govern|control|priorit|rank|highest|sequence|earlier|above|"
    r"(?:named|listed|standing)\s+(?:first|higher)|the\s+order\s+is|"
    r"outrank|trump|beats|(?:goes|comes)\s+(?:before|ahead)|yields?\b|give\w*\s+way|defers?\b|subordinat|diverge|contradict|compete|collide|clash|to\s+be\s+followed|"
    r"(?:comes?|goes?|ranks?|stands?|in)\s+(?:the\s+)?first|(?:allow|permit)s?\s+what|differ|provides?\s+otherwise|order\s+(?:of\s+(?:the\s+)?(?:documents|papers)|aforesaid)|in\s+(?:the|this|that)\s+order)",
    re.IGNORECASE,
)
_ASCENDING: Final = re.compile(r"\bascending\b|lowest (?:to|first)", re.IGNORECASE)
_INLINE: Final = re.compile(r"(?:^|(?<=[\s;,:]))\(?(?P<label>[a-z]|[ivx]{1,4}|[A-Z]|\d{1,2})[.)]\s+")
_GOES_BEFORE: Final = (
    r"(?P<verb>(?:always\s+)?(?:prevails?|takes?\s+(?:precedence|priority)|"
    r"(?:ranks?|stands?|goes|comes)\s+(?:above|before|ahead\s+of)|controls?|governs?|supersedes?|overrides?|"
    r"wins?(?:\s+over)?|outranks?|trumps?|beats?|"
    r"has\s+priority|have\s+priority))"
    r"(?:\s+(?:over|above|before|ahead\s+of)\s+|\s+(?=(?:the|any|all|every|each|its|clause|section|exhibit|schedule|"
    r"annex|appendix|this)\b)|(?<=above)\s+|(?<=before)\s+|(?<=ahead of)\s+)"
)
# Quick to find; what stands before it is slow to look for in every sentence.
_MAYBE_OVER: Final = re.compile(_GOES_BEFORE, re.IGNORECASE)
_OVER: Final = re.compile(
    r"(?P<winner>(?:[^.;:]|\.(?=\d)){2,160}?)\s+(?:(?:shall|will|must|do|does)\s+)?" + _GOES_BEFORE +
    # "A prevails over B, B over C" are two rankings.
    r"(?P<loser>[^.;]{2,200}?)(?=[.;]|$|,\s+(?:and\s+)?[^.,;]{2,100}?\s(?:prevails?|controls?|governs?|supersedes?|"
    r"overrides?|takes?\s+(?:precedence|priority)|ranks?)\s)",
    re.IGNORECASE,
)
# "prevails over all others, next Articles 1 to 9, and last Schedule V".
_OVER_ALL: Final = re.compile(r"(?:all|any|every)\s+(?:the\s+)?other\w*(?:\s+\w+)?,\s+(?:next|then)\b", re.IGNORECASE)
_AND_NEXT: Final = re.compile(r"[,;]\s+(?:and\s+)?(?=(?:next|then|last|lastly|finally)\b)", re.IGNORECASE)
_RANKS: Final = re.compile(r"above|before|ahead|prevail|precedence|priority|outrank", re.IGNORECASE)
# "Exhibit B yields to Section 1", "is subordinate to".
_UNDER: Final = re.compile(
    r"(?P<loser>(?:[^.;:,]|\.(?=\d)){2,120}?)\s+(?:(?:shall|will|must|always)\s+)*(?:yields?\s+to|gives?\s+way\s+to|defers?\s+to|"
    r"(?:is|are|be|ranks?)\s+(?:\w+\s+)?(?:subordinate(?:d)?|junior|inferior|second)\s+to|(?:ranks?|comes?|stands?|goes)\s+(?:below|behind|after|beneath|under))\s+"
    r"(?P<winner>[^.;,]{2,120}?)(?=[.;,]|$)",
    re.IGNORECASE,
)
_OF_SOME: Final = re.compile(
    r"\b(?:in\s+respect|as\s+to|for|where|when|if|only|during|until|unless|except|save|to\s+the\s+extent|so\s+far|on|after|before)\b",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    r"(?:conflict|inconsistenc(?:y|ies)|discrepanc(?:y|ies)|ambiguit(?:y|ies)|"
    r"contradiction)s?\b[^.;]{0,60}?\bbetween\s+(?P<one>[^.;,]{2,120}?)\s+and\s+(?P<two>[^.;,]{2,120}?),\s*"
    r"(?P<winner>[^.;,]{2,120}?)\s+(?:shall |will )?(?P<verb>prevails?|controls?|governs?|takes? precedence|wins?)\b",
    re.IGNORECASE,
)
_IF: Final = re.compile(
    r"\b(?:if|where(?:ver)?|when(?:ever)?)\s+(?P<one>[^.;,]{2,100}?)\s+and\s+(?P<two>[^.;,]{2,100}?)\s+(?:disagree|conflict|"
    r"differ|diverge|contradict|compete|touch|overlap|clash|collide|deal|speak|cover|address)\w*(?:\s+[^.;,]{1,60}?)?,\s*"
    r"(?P<winner>[^.;,]{2,100}?)\s+(?:alone\s+)?(?:shall |will )?"
    r"(?P<verb>prevails?|controls?|governs?|takes? precedence|wins?|counts?|"
    r"(?:is|are)(?: to be)? (?:obeyed|followed|applied))\b",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(
    r"\b(?:conflicts?|inconsisten\w+|discrepanc\w+|disagree|differ|"
    r"ambiguit\w+|part\s+ways|diverge|(?:provides?|says?)\s+(?:differently|otherwise)|"
    r"(?:allow|permit)s?\s+what\s+(?:it|they|this|that)\s+(?:rules?\s+out|forbids?|prohibits?|bars?|bans?))\b"
    r"[^.;]{0,160}?,\s*(?:then\s+)?(?P<winner>[^.;,]{2,100}?)\s+(?:shall |will )?"
    r"(?:prevails?|controls?|governs?|takes? precedence|wins?|applies|apply|"
    r"(?:is|are)(?: to be)? (?:obeyed|followed|applied))\b",
    re.IGNORECASE,
)
# "As to what the Model may be used to do, the Master governs".
_AS_TO: Final = re.compile(
    r"(?:^|[;,]\s|\band\s)(?:as to|as regards|on|in matters of|on questions of|with respect to|regarding)\s"
    r"[^.;]{2,120}?(?:,\s*|\s(?=(?:clause|section|exhibit|schedule|annex|attachment)\s))"
    r"(?P<winner>(?:the|this|our|clause|section|exhibit|schedule|annex|attachment)\s?[^.;,]{0,80}?)\s+"
    r"(?:alone\s+)?(?:shall |will )?(?:prevails?|controls?|governs?|takes? precedence|wins?)\b"
    r"(?!\s+(?:the|a|an|any|all)\b)",
    re.IGNORECASE,
)
# "The key terms control, then this Agreement, then the Policies".
_THEN: Final = re.compile(
    r",?\s+(?:and\s+)?then\s+(?P<next>[^.;,]{2,100}?(?:,\s+(?:[A-Z]|\d+)(?:\s+and\s+[\w.]+)?(?=[.,;\s]))*)(?=,|[.;]|\s+and\s+then|$)"
)
_LAST: Final = re.compile(r",?\s+and\s+(?P<next>[^.;,]{2,60}?)\s+last(?:\s+of\s+all)?(?=[.;,]|$)")
_IN_DOUBT: Final = re.compile(
    r"^(?:in\s+(?:the\s+)?(?:case|event)\s+of\s+(?:any\s+)?\w+|(?:if\s+)?in\s+doubt),?\s+", re.IGNORECASE
)
_MODAL: Final = re.compile(r"\b(?:may|shall|must|will|can|is|are)\b")
_LEAD: Final = re.compile(
    r"^.*?(?:,\s*|\b(?:conflict|inconsistency|discrepancy)\b[^,]*,\s*|\bthen\s+)(?=(?:the|this|these|"
    r"clause|section|exhibit|schedule|annex|appendix|our|your|its|any|each|attachment|addendum|order|"
    r"special|part)\b)",
    re.IGNORECASE,
)
# "so far as they would override this Agreement": what only would go first does not.
_NOT: Final = re.compile(
    r"\b(?:law|laws)\s*$|\b(?:not|never|nor|cannot|no\s+power\s+to|can['’]t|would|might|could|(?:purports?|seeks?|claims?)\s+to)\s*$",
    re.IGNORECASE,
)
# A ranking is said in fewer characters; the patterns look far ahead from each.
_LONGEST: Final = 4_000
_NEXT: Final = 200  # characters of the next sentence that are looked at
_EDGES: Final = " ,;:.–—-"


def precedence(text: str, clauses: Sequence[Clause]) -> tuple[Precedence, ...]:
    """Every ranking, in the order of the text."""
    found: list[Precedence] = []
    for clause in clauses:
        if clause.kind in {ClauseKind.CONTENTS, ClauseKind.RUNNING_HEAD, ClauseKind.COMMENT}:
            continue
        said, before = "", None
        for number, sentence in enumerate(clause.sentences):
            sentence = Span(sentence.start, min(sentence.end, sentence.start + _LONGEST))  # noqa: PLW2901
            words = sentence.of(text)
            found += _firm(text, sentence, clause, said)
            behind = clause.sentences[number + 1].of(text)[:_NEXT] if number + 1 < len(clause.sentences) else ""
            for one in powerless(words, behind):
                at = Span(one.start, one.end).shift(sentence.start)
                found.append(Precedence(clause.index, at, (_clean(one.winner), _clean(one.loser)), one.only_on))
            if not _RANKING.search(words) and not re.search(r"\b(?:supersede|override|win)", words, re.IGNORECASE):
                said, before = words, sentence
                continue
            found += _listed(text, sentence, clause, clauses)
            if before is not None and NAMED_FIRST.search(words) is not None:
                found += _listed_before(text, before, clause)
            ranked = [
                *_over(text, sentence, clause, said, _just_ranked(found, clause)),
                *_under(text, sentence, clause),
            ]
            found += ranked or _alone(text, sentence, clause)
            said, before = words, sentence
    return tuple(found)


def _just_ranked(found: Sequence[Precedence], clause: Clause) -> Sequence[str]:
    """The papers that the clause itself or the one right before it has ranked last."""
    return found[-1].ranks if found and found[-1].clause in (clause.index, clause.index - 1) else ()


def _listed_before(text: str, said: Span, clause: Clause) -> Iterator[Precedence]:
    """A list of papers, of which the sentence behind it says that the earlier goes first."""
    words = said.of(text)
    labels = list(_INLINE.finditer(words))
    if not labels:
        return
    ends = [*(label.start() for label in labels[1:]), len(words)]
    ranks = [_clean(words[label.end() : end]) for label, end in zip(labels, ends, strict=True)]
    if len(ranks) > 1 and all(ranks):
        yield Precedence(clause.index, said, tuple(ranks))


def _listed(text: str, sentence: Span, clause: Clause, clauses: Sequence[Clause]) -> Iterator[Precedence]:
    """An ordered list: items under the clause, labels in the sentence, or names between commas."""
    words = sentence.of(text)
    opens = ORDER.search(words)
    if opens is None:
        return
    ranks: list[str] = []
    span = sentence
    items = [clauses[child] for child in clause.children]
    # What follows a numbered list without a number is no part of it.
    items = [item for item in items if item.number] or items
    inline = len(_INLINE.findall(words, opens.start())) > 1
    if len(items) > 1 and sentence == clause.sentences[-1] and not inline:
        ranks = [" ".join(item.body.of(text).split()) for item in items if len(item.body)]
        span = sentence.join(items[-1].span)
    else:
        labels = list(_INLINE.finditer(words, opens.start()))
        if len(labels) > 1:
            ends = [*(label.start() for label in labels[1:]), len(words)]
            ranks = [words[label.end() : end] for label, end in zip(labels, ends, strict=True)]
        elif (colon := words.find(":", opens.start())) >= 0:
            listed = words[colon + 1 :]
            ranks = re.split(rf"{';' if ';' in listed else '[;,]'}\s+(?:and\s+|then\s+|followed by\s+)?", listed)
    ranks = [cleaned for rank in ranks if (cleaned := _clean(rank))]
    if len(ranks) > 1:
        if _ASCENDING.search(words):
            ranks.reverse()
        yield Precedence(clause.index, span, tuple(ranks))


def _over(text: str, sentence: Span, clause: Clause, said: str, before: Sequence[str] = ()) -> Iterator[Precedence]:
    """Find "X prevails over Y", and "X ranks above all of these", which are the papers ranked right `before`."""
    words = sentence.of(text)
    for pattern in (_BETWEEN, _IF):
        for match in pattern.finditer(words):
            winner = _clean(match["winner"])
            others = [_clean(match[key]) for key in ("one", "two")]
            loser = next((other for other in others if not _same(other, winner)), others[-1])
            yield Precedence(clause.index, Span(match.start(), match.end()).shift(sentence.start), (winner, loser))
            return
    if not _MAYBE_OVER.search(words):
        return
    for match in _OVER.finditer(words):
        winner = _subject(match["winner"], said)
        loser = _clean(re.split(r",\s+(?:which|and|but|as|to the extent|except)\b", match["loser"])[0])
        losers: Sequence[str] = (loser,) if PAPERS.search(loser) else ()
        if _OVER_ALL.match(match["loser"]):
            losers = tuple(_clean(one) for one in _AND_NEXT.split(words[match.start("loser") :])[1:])
        if _RANKS.search(match["verb"]) and ALL_OF_THESE.fullmatch(loser):
            losers = before
        if _NOT.search(match["winner"]) or not PAPERS.search(winner) or not losers:
            continue
        yield Precedence(clause.index, Span(match.start(), match.end()).shift(sentence.start), (winner, *losers))


def _under(text: str, sentence: Span, clause: Clause) -> Iterator[Precedence]:
    """Find "Exhibit B yields to Section 1"."""
    words = sentence.of(text)
    for match in _UNDER.finditer(words) if _MAYBE_UNDER.search(words) else ():
        loser, winner = _subject(match["loser"], ""), _clean(match["winner"])
        denied = re.search(r"\b(?:not|never|no|neither|nothing)\b", match["loser"], re.IGNORECASE)
        some = _OF_SOME.search(words[match.start("winner") :])
        if not denied and not some and PAPERS.search(loser) and PAPERS.search(winner):
            yield Precedence(clause.index, Span(match.start(), match.end()).shift(sentence.start), (winner, loser))


def _firm(text: str, sentence: Span, clause: Clause, said: str) -> Iterator[Precedence]:
    """Find "Schedule 4 cannot be set aside by an Order", and "Article 7 shall apply in all cases"."""
    for match in firm(sentence.of(text)):
        at = Span(match.start(), match.end()).shift(sentence.start)
        if "loser" not in match.re.groupindex:
            yield Precedence(clause.index, at, (_clean(match["winner"]),))
            continue
        winner, loser = _subject(match["winner"], said), _clean(match["loser"])
        if PAPERS.search(winner) and PAPERS.search(loser) and len(winner.split()) <= 8:  # noqa: PLR2004 - a name
            yield Precedence(clause.index, at, (winner, loser))


def _alone(text: str, sentence: Span, clause: Clause) -> Iterator[Precedence]:
    """Find "In any conflict, this Agreement shall control": it goes before all others."""
    words = sentence.of(text)
    if any(clause_of in words.lower() for clause_of in ("governing law", "laws of")):
        return
    for match in (*_ALONE.finditer(words), *_AS_TO.finditer(words), *COMES_FIRST.finditer(words)):
        winner = _subject(next(said for key, said in match.groupdict().items() if said), "")
        if PAPERS.search(winner) and len(winner.split()) <= 14:  # noqa: PLR2004 - the name of a paper
            ranks, end = [winner], match.end()
            while (after := _THEN.match(words, end) or _LAST.match(words, end)) is not None:
                ranks.append(_clean(after["next"]))
                end = after.end()
            yield Precedence(clause.index, Span(match.start(), end).shift(sentence.start), tuple(ranks))


def _subject(words: str, said: str) -> str:
    """The name of what wins: without a condition before it, and for "it" the subject of the sentence before."""
    words = _IN_DOUBT.sub("", words.strip())
    words = re.sub(
        r"^.*\b(?:if|where|when|in|to the extent|notwithstanding|for)\b[^,]*,\s*",
        "",
        words.strip(),
        flags=re.IGNORECASE,
    )
    if (modal := _MODAL.search(words)) is not None:
        # "The Policy is binding and prevails": the subject stands at the beginning.
        words = re.split(r",\s+and\s+|;\s*|,\s+|\band\b", words)[-1].strip() or words[: modal.start()]
    words = _clean(_LEAD.sub("", words))
    if words.lower() in {"it", "they", "this", "these", "which"}:
        subject = re.match(
            r"(.{2,80}?)\s+(?:forms?|is|are|shall|may|will|appl(?:y|ies)|contains?|sets?|supplements?|binds?|governs?)\b",
            said,
        )
        return _clean(subject[1]) if subject else words
    return words


def _same(one: str, other: str) -> bool:
    strip = re.compile(r"^(?:the|this|any|an?)\s+", re.IGNORECASE)
    return strip.sub("", one).lower() == strip.sub("", other).lower()


def _clean(words: str) -> str:
    """A name as written, without the marks and joints around it."""
    words = " ".join(words.split()).strip(_EDGES)
    words = re.sub(
        r"^(?:and|then|or|that|first,?|second,?|third,?|finally,?|next,?|last(?:ly)?,?(?:\s+of\s+all,?)?)\s+",
        "",
        words,
        flags=re.IGNORECASE,
    )
    words = re.sub(r"\s+(?:first|last\s+of\s+all)$", "", words, flags=re.IGNORECASE)
    return re.sub(r"[;,]?\s+(?:and|then|followed by)$", "", words, flags=re.IGNORECASE).strip(_EDGES)
