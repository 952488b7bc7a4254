"""Limits that other words take away by describing them: "what is said above about weapons has no effect"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from agreelint.model.agreement import Agreement, Clause, ClauseKind, PartKind, Reach, Reference
from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.leaving import Found
from agreelint.reasoning.taken_away.cancel import Cancellation
from agreelint.reasoning.taken_away.undoing import undone
from agreelint.reasoning.topics.on_use import ON_USE
from agreelint.reasoning.topics.words import about, stems

_LIMITS = (
    r"restrictions?|prohibitions?|bans?|limits?|limitations?|safeguards?|prohibited\s+uses|use\s+rules|red\s+lines?|shall\s+nots?"
    r"|covenants?|undertakings?|commitments?|promises?|assurances?"
)
_WORDS = (
    r"provisions?|terms?|clauses?|sections?|paragraphs?|articles?|conditions?|obligations?|requirements?|rules?|exclusions?"
    r"|protections?|language|wording|text|sentences?|passages?|references?|rights?|statements?"
)
# The head of a description, with what stands close before it.
_HEAD = re.compile(
    rf"""(?:\b(?P<det>the|any|all|each|every|no|those|these|such|its|of)\s+(?:of\s+the\s+)?["“‘']?(?P<pre>(?:(?!(?:the|any|all|each|every|no|that|which|who|as|by|if)\b)[\w'’-]+\s+){{0,5}}?)|^\s*(?P<first>[\w-]+\s+)?)(?:(?P<limits>{_LIMITS})|(?P<words>{_WORDS}))["”’']?(?=[\s,.;)]|$)
    |\b(?P<said>(?:what|whatever|anything|everything|all\s+that|all)\s+(?:(?:is|was|has\s+been)\s+)?(?:said|stated|written|provided|set\s+out|appears)
      |(?:everything|anything|nothing\s+said|nothing))(?=\s)""",
    re.IGNORECASE | re.VERBOSE,
)
_ABOUT = (
    r"(?:on|about|concerning|regarding|(?:relating|relative|as|pertaining)\s+to|respecting|against|touching|dealing\s+with|(?:in\s+respect|in\s+relation)\s+(?:of|to)"
    r"|with\s+(?:respect|regard)\s+to|governing|addressing|covering|not\s+to|(?:that|which)\s+(?:forbids?|prohibits?|restricts?|concerns?|limits?|deals?\s+with))"
)
_VERB = (
    r"is|are|was|were|shall|will|do|does|has|have|may|can|cannot|must|need|to\s+be|lapses?|ceases?|falls?|stands?|surviv\w+|appl(?:y|ies)|impos\w+|confers?"
    r"|binds?|creates?|remains?|continues?|as|from|serves?|states?|expires?|ends?|takes?|prevents?|limits?|restricts?|upon\s+payment|unless|if|when|where|until|in\s+full"
)
# What may follow the head, one after the other.
_SAID = (
    r"(?:set\s+(?:out|forth)|stated|contained|appearing|found|given|described|listed|made|imposed|conferred|said)\s+"
)
_OURS = (
    r"(?:this|the|these|our)\s+(?:agreement|contract|order|terms|document|licen[cs]e|addendum|subcontract|deed|paper)\b"
)
_FURTHER = (
    re.compile(rf"\s+(?P<above>(?:{_SAID})?(?:above|earlier|before\s+this)|aforesaid)\b", re.IGNORECASE),
    re.compile(rf"\s+(?:(?:{_SAID})?(?:in|of|under|by)\s+{_OURS}|herein|hereof|hereunder)", re.IGNORECASE),
    re.compile(
        r"""\s+(?i:headed|entitled|titled|captioned|called|named|under\s+the\s+heading)\s+["“‘']?
        (?P<name>[A-Z][\w’'&/-]*(?:\s+(?:[A-Z][\w’'&/-]*|and|of|on|the|for)){0,6})["”’']?""",
        re.VERBOSE,
    ),
    re.compile(
        rf"""\s+{_ABOUT}\s+(?P<topic>[\w'’-]+(?:(?:,)?\s+[\w'’-]+){{0,9}}?)
        (?=\s+(?:{_VERB})\b|\s*[.,;:)]|\s+(?:in|of|under)\s+(?:this|the|clause|section|exhibit|schedule|annex|part|article
          |attachment)\b|\s*$)""",
        re.IGNORECASE | re.VERBOSE,
    ),
)
_RIGHT_OF = re.compile(
    r"\s+(?:of|to)\s+(?P<topic>(?!this\b|the\b|customer\b|supplier\b)\w+(?:\s+(?:and|or)\s+\w+)?)", re.IGNORECASE
)
_ABOVE = re.compile(r"\b(?:foregoing|above|preceding|previous|earlier|aforesaid|prior)\b", re.IGNORECASE)
# Words before the head that say nothing about which limits are meant.
_PLAIN = re.compile(
    r"\b(?:foregoing|above|preceding|previous|earlier|aforesaid|prior|said|same|other|such|these|those|the|of|and|all|various|several"
    r"|two|three|four|contractual|relevant|applicable|corresponding|following|its|their)\b",
    re.IGNORECASE,
)
# Things that no limit on a system is about.
_HARMLESS = re.compile(
    r"\b(?:liabilit\w+|pay\w*|fees?|pric\w+|charges?|invoic\w+|tax\w*|insur\w+|confidential\w*|assign\w*|warrant\w+|indemni\w+|notices?"
    r"|deliver\w*|acceptance|intellectual|copyright\w*|patents?|governing|arbitra\w+|force\s+majeure|travel|expens\w+|interest|competit\w+"
    r"|non-?compet\w*|solicit\w*|transfer\w*|export|publicity|marketing|press|trade\s*marks?|logos?|renew\w*|minimum|exclusiv\w+|currency"
    r"|jurisdiction|venue|damages|remedies|securit(?:y|ies)|shares?|stock|lend\w*|loan|employ\w+|disclos\w+|reverse|standard|printed|purchase)\b",
    re.IGNORECASE,
)
_LIABLE = re.compile(
    r"\b(?:liabilit\w+|liable)\b[^.;]{0,200}\b(?:limited|capped|exceed|up\s+to|(?:no|not)\s+more\s+than)\b",
    re.IGNORECASE,
)
# What no cap on liability covers.
_FAULT = re.compile(
    r"\s+(?:does|do|shall|will)\s+not\s+apply\s+to\b[^.;]{0,80}?"
    r"\b(?:negligence|wil+ful\w*|intent(?:ional\s+(?:acts?|misconduct|harm|damage|breach\w*))?|fraud\w*|death|(?:personal|bodily)\s+injur\w+|indemni\w+)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\b(?:limits?|limitations?)\b", re.IGNORECASE)
_OF = re.compile(r"\s+(?:of|on|to|for)\s+(?:the\s+|any\s+|its\s+)?", re.IGNORECASE)
# What belongs to another paper is no limit of this one.
_FOREIGN = re.compile(
    r"^\s+(?:in|of|under|from)\s+(?:the\s+|any\s+|an?\s+|its\s+|such\s+)?(?!this\b)(?:[\w'’]+\s+){0,3}?(?:purchase\s+orders?|standard\s+\w+|general\s+conditions|prior\s+\w+"
    r"|previous\s+\w+|earlier\s+\w+|other\s+\w+|\w*\s*act|code|convention|law|laws|regulations?|polic(?:y|ies)|prime\s+contract|third\s+part\w+)\b",
    re.IGNORECASE,
)
_OTHER_PAPER = re.compile(
    r"\b(?:purchase\s+order|standard\s+(?:terms|conditions|form)|general\s+conditions|prior|previous|prime\s+contract|online\s+terms|click)",
    re.IGNORECASE,
)
# "the Developer Terms" are a paper, and not what is said about developers.
_PAPER = re.compile(r"(?-i:[A-Z][a-z]+)\s+(?:Terms|Conditions|Rules|Statements?|Requirements?)$")
_COMMON = frozenset(
    (
        "a",
        "an",
        "the",
        "and",
        "or",
        "of",
        "on",
        "for",
        "to",
        "in",
        "general",
        "terms",
        "provisions",
        "restrictions",
        "limits",
    )
)
_SILENT = {ClauseKind.RECITAL, ClauseKind.CONTENTS, ClauseKind.COMMENT, ClauseKind.HEADING}
_NEAR = 400  # characters around a description that are looked at


@dataclass(frozen=True, slots=True)
class Description:
    """Words that describe limits: by what they are about, by a heading, or by where they stand."""

    span: Span
    topic: str
    name: str = ""
    above: bool = False
    strict: bool = False
    right: bool = False
    within: Reference | None = None


def described(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Cancellation]:
    """Every place that takes limits away by describing them; where it stays dark which, its extent is `CLOUDED`."""
    limits = [one for one in effects if one.kind is EffectKind.PROTECTS and len(one.span)]
    if not limits:
        return
    inside: dict[int, list[Reference]] = {}
    for reference in agreement.references:
        inside.setdefault(reference.clause, []).append(reference)
    for clause in agreement.clauses:
        if clause.kind in _SILENT or agreement.parts[clause.part].kind in (PartKind.RECITALS, PartKind.CONTENTS):
            continue
        for sentence in clause.sentences:
            yield from _in_sentence(agreement, clause, sentence, limits, inside.get(clause.index, ()))


def _inside(sentence: Span, named: Sequence[Reference]) -> Iterator[Reference]:
    """Those of the references `named`, which are in order, that stand in the sentence."""
    first, end = (bisect_left(named, at, key=lambda one: one.span.start) for at in (sentence.start, sentence.end))
    return (one for one in named[first:end] if sentence.holds(one.span))


def _in_sentence(
    agreement: Agreement, clause: Clause, sentence: Span, limits: Sequence[Effect], named: Sequence[Reference]
) -> Iterator[Cancellation]:
    words = agreement.words(sentence)
    end = 0
    for head in _HEAD.finditer(words):
        if head.start() < end:
            continue
        one, end = _description(words, sentence, head, list(_inside(sentence, named)))
        if one is None or _of_liability(agreement, clause, one):
            continue
        before = words[max(0, one.span.start - sentence.start - _NEAR) : one.span.start - sentence.start]
        after = words[one.span.end - sentence.start : one.span.end - sentence.start + _NEAR]
        if (made := _undone(one.span, before, head, after)) is None:
            continue
        meant = _meant(agreement, clause, one, limits)
        if meant:
            rules = frozenset() if one.name else frozenset(limit.rule for limit in meant)
            targets = tuple(sorted({limit.clause for limit in meant}))
            own = any(limit.clause == clause.index for limit in meant)
            yield Cancellation(clause.index, *made, targets, None, rules=rules, own=own)
        elif made[1] is not Extent.AFFIRMED and _dark(one):
            rules = about(one.topic)
            yield Cancellation(clause.index, made[0], Extent.CLOUDED, (), None, rules=rules)


def _undone(named: Span, before: str, head: re.Match[str], after: str) -> Found:
    """What becomes of the limits described at `named`, with the denial that opens it read before it: "No limit …"."""
    denial = "no " if (head["det"] or "").lower() == "no" else ""
    denial += "nothing in " if (head["said"] or "").lower().startswith("nothing") else ""
    made = undone(named.shift(len(denial)), before + denial, after)
    return None if made is None else (Span(min(made[0].start, named.start), made[0].end - len(denial)), made[1])


def _description(
    words: str, sentence: Span, head: re.Match[str], named: Sequence[Reference]
) -> tuple[Description | None, int]:
    """The description that opens with `head`, and where it ends in the sentence."""
    end = head.end()
    topic, name, above = [], "", bool(_ABOVE.search(head["pre"] or ""))
    within = None
    strict = bool(head["limits"])
    if opening := head["pre"] or head["first"]:
        if _PAPER.search(f"{opening}{head['words'] or ''}"):
            return None, end
        topic.append(_PLAIN.sub(" ", opening))
    right = (head["words"] or "").lower().startswith("right")
    if right and (found := _RIGHT_OF.match(words, end)):
        topic.append(found["topic"])
        end = found.end()
    moved = True
    while moved:
        moved = False
        for pattern in _FURTHER:
            found = pattern.match(words, end)
            if found is None:
                continue
            moved, end = True, found.end()
            groups = found.groupdict()
            above = above or bool(groups.get("above"))
            name = groups.get("name") or name
            topic.append(groups.get("topic") or "")
        reference = next((ref for ref in named if _goes_on(words, end, ref.span.start - sentence.start)), None)
        if reference is not None:
            within, end, moved = reference, reference.span.end - sentence.start, True
    said = " ".join(" ".join(topic).split())
    if _of_something_else(words, end, said):
        return None, end
    if within is not None and not said and not name:
        return None, end  # the reference itself is looked at
    start = (
        sentence.start
        + head.start()
        + (len(head["det"]) + 1 if head["det"] and head["det"].lower() in ("no", "of") else 0)
    )
    return Description(Span(start, sentence.start + end), said, name, above, strict, right, within), end


def _of_liability(agreement: Agreement, clause: Clause, one: Description) -> bool:
    """Whether "the limit" is the one that the clause, or the one before it, sets to what a party has to pay."""
    if one.topic or one.name or one.above or one.within is not None or not _LIMIT.search(agreement.words(one.span)):
        return False
    if _LIABLE.search(agreement.text, clause.body.start, one.span.start):
        return True
    before = agreement.clauses[clause.index - 1] if clause.index else clause
    behind = _FAULT.match(agreement.text, one.span.end, clause.span.end) is not None
    return behind and before.parent == clause.parent and _LIABLE.search(agreement.words(before.body)) is not None


def _of_something_else(words: str, end: int, said: str) -> bool:
    """Whether the words belong to another paper, or go on with what no limit on a system is about."""
    of = _OF.match(words, end)
    harmless = of is not None and _HARMLESS.match(words, of.end()) is not None
    return harmless or bool(_FOREIGN.match(words[end:]) or _OTHER_PAPER.search(said))


def _goes_on(words: str, end: int, start: int) -> bool:
    return (
        end < start
        and re.fullmatch(
            r"\s+(?:(?:set\s+out|stated|contained|found)\s+)?(?:in|of|under|by)\s+(?:the\s+)?", words[end:start]
        )
        is not None
    )


def _meant(agreement: Agreement, clause: Clause, one: Description, limits: Sequence[Effect]) -> list[Effect]:
    """The limits that a description means; none where it is of something else, or says nothing."""
    reach = [limit for limit in limits if not one.above or limit.span.end <= one.span.start]
    if one.within is not None:
        reach = [limit for limit in reach if _stands_in(agreement, limit, one.within)]
    if one.name:
        return [limit for limit in reach if _headed(agreement, limit, one.name)]
    if one.topic:
        if _HARMLESS.search(one.topic):
            return []
        rules, said = about(one.topic), stems(one.topic)
        if one.right:
            reach = [limit for limit in reach if limit.rule not in ON_USE]
        by_heading = [limit for limit in reach if _headed(agreement, limit, one.topic)]
        return by_heading or [
            limit
            for limit in reach
            if limit.rule in rules or said & stems(agreement.words(limit.activity or limit.span))
        ]
    if not one.strict:
        return []
    rules = about("use")
    if one.above:
        return [limit for limit in reach if limit.rule in rules and agreement.clauses[limit.clause].part == clause.part]
    return [limit for limit in reach if limit.rule in rules]


def _dark(one: Description) -> bool:
    """Whether words that take something away seem to speak of limits, and of which stays dark."""
    if _HARMLESS.search(one.topic):
        return False
    return bool(about(one.topic)) or (one.strict and not one.topic and not one.name)


def _stands_in(agreement: Agreement, limit: Effect, reference: Reference) -> bool:
    clause = agreement.clauses[limit.clause]
    return reference.reach is Reach.INTERNAL and agreement.leads_to(reference, clause)


def _headed(agreement: Agreement, limit: Effect, name: str) -> bool:
    """Whether the limit stands under a heading, or in a part, that is called so."""
    clause = agreement.clauses[limit.clause]
    wanted = set(_called(name))
    part = agreement.parts[clause.part]
    above = (clause.heading, *(one.heading for one in agreement.ancestors(clause)), part.title)
    return any((words := set(_called(heading))) and words <= wanted for heading in above)


def _called(heading: str) -> Iterator[str]:
    """The words of a heading that tell it from others."""
    for word in re.findall(r"[a-z]+", heading.casefold()):
        if word not in _COMMON:
            yield word.removesuffix("s")
