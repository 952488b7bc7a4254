"""Words told in brackets as those of another place: "Section 6 ("Users shall not …") will not be applied to police".

What the sentence says of the place, it says of the words: a grant that is refused gives nothing, and a limit that is
undone limits nothing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from agreelint.model.agreement import AMENDS_NOTHING, Agreement, Reach
from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.sentences.flatly import flatly
from agreelint.reasoning.sentences.spans import sentence_at, sentence_of, sentences_behind
from agreelint.reasoning.taken_away.cancel import Cancellation
from agreelint.reasoning.taken_away.undoing import undone

_BRACKET = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
# Up to the words of the other place: a page, or "under which".
_OPENS_QUOTE = re.compile(r"""\((?:[^()"“”]{0,60}[\s,:])?\s*["“]""", re.VERBOSE)
_OPENS_TALE = re.compile(
    r"\(\s*(?:under|by|in)\s+which\s|\(\s*(?:whereby|which\s+(?:lets|allows|permits|provides|says|would))\b",
    re.IGNORECASE,
)
_SUCH_AS = re.compile(
    r"""\b(?:such\s+as|including|like|for\s+example|e\.g\.|namely|saying|reading|among\s+them)\s*,?\s*["“][^"“”]{5,400}["”],?""",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"""\b(?:sections?|clauses?|articles?|paragraphs?|items?|rules?|terms|conditions|letters?|e-?mails?|proposals?|orders?|tenders?|bids?|quot(?:e|ation)s?
    |minutes|papers?|forms?|pages?|lines?|polic(?:y|ies)|schedules?|exhibits?|annex(?:es)?|attachments?|brochures?|slides?|decks?|notes?|term\s+sheets?|otherwise
    |contrary|different(?:ly)?|portal|website|standard)\b|[§¶]""",
    re.IGNORECASE | re.VERBOSE,
)
_REFUSED = re.compile(
    r"""\b(?:(?:is|are|be|stands?|remains?|becomes?)\s+(?:(?!not\b|never\b)\w+\s+){0,3}?
      (?:superseded|reject(?:ed)?|excluded|void|disregarded|refused|withdrawn|deleted|struck(?:\s+out)?|cancell?ed|revoked|replaced|ineffective
        |inapplicable|disapplied|overridden|(?:no|not|never)\s+(?:an?\s+)?(?:part|binding|incorporated|accepted|agreed|applicable)|without\s+(?:\w+\s+)?effect|of\s+no\s+(?:\w+\s+)?(?:force|effect))
      |(?:does|do|shall|will|is|are)\s+not\s+(?:be\s+)?(?:apply|applied|bind|become|form|followed|incorporated|part\s+of)
      |(?:form|become|make|have|has|is|are)s?\s+no\s+(?:\w+\s+)?(?:part|force|effect)|gives?\s+(?:nobody|no\s+one)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_NONE_OF_IT = re.compile(
    r"""^\W*(?:[^.;]{0,80},\s*)?(?:nothing|none|neither|no\s+(?:term|condition|clause|provision|page|paper|other|part))\b[^.;]{0,100}?
    \b(?:(?:becomes?|forms?|(?:is|are|be)(?:\s+made)?|constitutes?)\s+(?:an?\s+|any\s+)?(?:part|terms?|conditions?|binding|incorporated|agreed|accepted|applicable|valid|effective|of\s+(?:any\s+)?(?:force|effect))
    |appl(?:y|ies)|binds?|(?:has|have)\s+(?:any\s+)?(?:force|effect)|enters?|counts?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "If a customer's paper says otherwise ("…"), Exhibit R is applied."
_SAYS_OTHERWISE = re.compile(
    r"\b(?:if|where|when|whatever|even\s+(?:if|where|though)|although)\b[^.;]{0,120}?\b(?:otherwise|to\s+the\s+contrary|differently|different)\s*$",
    re.IGNORECASE,
)
# Of this Agreement itself: "Nothing in this Agreement binds against the letter"; and what is let in all the same.
_OF_OURS = re.compile(
    r"^\W*(?:nothing|none|neither|no\s+\w+)\s+(?:in|of|under)\s+(?:this|the)\s+(?:agreement|contract|subcontract)\b|\b(?:but|except|save|other\s+than|apart\s+from|besides|unlike)\b",
    re.IGNORECASE,
)
# Behind the refusal: of its price only, once it is over, or by what says the same again.
_NOT_WHOLLY = re.compile(
    r"""\b(?:as\s+(?:to|regards)|in\s+(?:its|their|so\s+far|respect|relation|part)|so\s+far\s+as|for\s+(?:purposes|the\s+purpose)|with\s+(?:respect|regard)|regarding|concerning|partly|(?:up)?on\s+(?:the\s+)?(?:expiry|termination|end|completion)
    |from|after|before|once|says?|same|repeat\w*|restate\w*|reproduc\w+|confirm\w*|remains?|continues?|nevertheless|nonetheless|still)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_A_PLACE_OF_OURS = re.compile(
    r"^\W*(?:then\s+)?(?:(?:the\s+)?(?:terms\s+of\s+)?(?:sections?|clauses?|articles?|paragraphs?|exhibits?|schedules?|annex|appendix|attachments?|parts?)\s+[\w.()-]+|(?:the\s+|all\s+of\s+)?(?:this|these|our)\s+\w+|the\s+(?:agreement|contract|master))\b",
    re.IGNORECASE,
)
_OURS_COUNTS = re.compile(
    r"^\W*(?P<one>[^.;,]{2,80}?)\s(?:is|are|shall\s+be)\s+(?:applied|obeyed|followed)\b|^\W*(?P<other>[^.;,]{2,80}?)\s(?:prevails?|governs?|controls?|applies|counts|wins|stands?)\b",
    re.IGNORECASE,
)
# "clause H-17 of the Prime Contract, which reads: "…"".
_READS = re.compile(
    r"""\b(?:clauses?|sections?|articles?|FAR|DFARS|paragraphs?|provisions?)\s[^.;:"“”]{1,100}?(?:\b(?:reads?|provides?|says?|states?)\b[^.;:"“”]{0,20}|\))\s*[:,]?\s*["“](?P<said>[^"“”]{10,2000})["”]""",
    re.IGNORECASE,
)
_TO_THE_SYSTEM = re.compile(
    r"\s+(?:(?:shall|will|does|do)\s+not\s+apply|is\s+(?:disapplied|waived|inapplicable))\s+(?:to|for|as\s+to|in\s+respect\s+of)\s+(?:the\s+|any\s+|this\s+)?"
    r"(?:AI\b|models?\b|systems?\b|services?\b|software\b|platform\b|tools?\b|hosted\b|order\b|agreement\b|subcontract\b|contract\b)",
    re.IGNORECASE,
)
# "The letter of 1 April said that Customer could …; that letter is superseded."
_SAID = re.compile(
    r"""[^.;]{0,80}?\b(?P<paper>letter|e-?mail|proposal|brochure|slides?|deck|quote|quotation|tender|bid|term\s+sheet|memo|memorandum|draft|note|offer|paper|minutes|advertisement|website)\b
    [^.;]{0,60}?\b(?:said|wrote|stated|promised|read|told|indicated|mentioned|suggested|offered|proposed|held\s+out)\b[^;]*$""",
    re.IGNORECASE | re.VERBOSE,
)
# "This Agreement replaces the licence of 2023, under which Customer could …"
_ENDED_PAPER = re.compile(
    r"""\b(?:replaces?|supersedes?|terminates?|cancels?|ends|takes\s+the\s+place\s+of)\s+(?:(?!section|clause)[^.;]){3,80}?,?\s+(?:under|by|in)\s+which\b
    (?:(?!\b(?:may|can|shall|will|is|are)\b)[^.;])*\b(?:could|might|was|were|had)\b(?:(?!\b(?:may|can|shall|will|is|are)\b)[^.;])*$""",
    re.IGNORECASE | re.VERBOSE,
)
# "Customer's proposal, declined by Supplier and signed by neither: "…"".
_DECLINED: Final = re.compile(
    r"""^(?!.*\b(?:adopt|accept|agree|reinstat|restor|now\b|appl(?:y|ies)))[^;:"“”]{0,80}?\b(?:proposals?|requests?|mark-?ups?|drafts?|counter-?offers?|suggestions?)\b[^.;:"“”]{0,60}?
    \b(?<!not\s)(?:declined|refused|rejected|turned\s+down|(?:not|never)\s+(?:agreed|accepted|adopted))(?:\s+(?:by|on)\s+[^,.;:"“”]{1,60}|,?\s+and\s+(?:not\s+signed|signed\s+by\s+(?:neither|nobody))){0,3}\s*:\s*["“][^"“”]*$""",
    re.IGNORECASE | re.VERBOSE,
)
# A verb of its own between the place and what is said of it: then it is said of something else.
_SAYS = re.compile(
    r"\b(?:may|shall|will|must|can|is|are|has|have|appl(?:y|ies)|governs?|prevails?|controls?|remains?|continues?|supersedes?|stays?)\b|;",
    re.IGNORECASE,
)


def is_refused(agreement: Agreement, effect: Effect) -> bool:
    """Whether a grant is only told, as that of another paper, in a sentence that will have none of it."""
    sentence = sentence_of(agreement, effect)
    # The decisive words may begin at what opens the brackets: "says otherwise ("…")".
    bracket = _bracket(agreement, sentence, Span(max(effect.span.start, effect.span.end - 1), effect.span.end))
    if bracket is None:
        return _is_of_another(agreement, effect) or _is_reported(agreement, effect, sentence)
    before = _BRACKET.sub("", agreement.text[sentence.start : bracket.start])
    after = _BRACKET.sub("", agreement.text[bracket.end : sentence.end])
    if _SAYS_OTHERWISE.search(before):
        ours = _OURS_COUNTS.match(after)
        which = "" if ours is None else (ours["one"] or ours["other"])
        named = _A_PLACE_OF_OURS.match(which)
        return named is not None and named[0].strip(" ,").casefold() not in before.casefold() and _flat(after)
    if _NAMED.search(before) is None:
        return False
    said = _REFUSED.search(after)
    if said is not None and _SAYS.search(after[: said.start()]) is None and _flat(after[said.end() :]):
        return True
    return _NONE_OF_IT.match(before) is not None and _OF_OURS.search(before) is None and _flat(after)


def _flat(behind: str) -> bool:
    """Whether what stands behind the refusal leaves nothing of the paper."""
    return flatly(behind) and _NOT_WHOLLY.search(behind) is None


def _is_of_another(agreement: Agreement, effect: Effect) -> bool:
    """Whether it is quoted as what a clause of another paper reads, which another sentence undoes."""
    clause = agreement.clauses[effect.clause]
    text = agreement.words(clause.span)
    at = effect.span.start - clause.span.start
    quoted = next((found for found in _READS.finditer(text) if found.start("said") <= at < found.end("said")), None)
    if quoted is None:
        return False
    lead = Span(clause.span.start + quoted.start(), clause.span.start + quoted.start("said"))
    names = {
        one.text.casefold() for one in agreement.references if lead.holds(one.span) and one.reach is Reach.EXTERNAL
    }
    for reference in agreement.references:
        if reference.clause == clause.index or reference.text.casefold() not in names:
            continue
        sentence = sentence_at(agreement, reference.clause, reference.span)
        after = agreement.text[reference.span.end : sentence.end]
        made = undone(reference.span, agreement.text[sentence.start : reference.span.start], after)
        if made is not None and (made[1] is Extent.WHOLE or (made[1] is Extent.PART and _TO_THE_SYSTEM.match(after))):
            return True
    return False


def _is_reported(agreement: Agreement, effect: Effect, sentence: Span) -> bool:
    """Whether it is what a paper said, and the same sentence or the next will have none of the paper."""
    ahead = agreement.text[sentence.start : effect.span.start]
    if _ENDED_PAPER.search(ahead) or ((declined := _DECLINED.match(ahead)) and not _NOT_WHOLLY.search(declined[0])):
        return True
    told = _SAID.match(ahead)
    if told is None:
        return False
    behind = next(sentences_behind(agreement.clauses[effect.clause], sentence), None)
    rest = agreement.text[effect.span.end : sentence.end]
    further = "" if behind is None else agreement.words(behind)
    of_it = re.compile(
        rf"(?:^|[;,]|\band|\bbut)\W*(?:(?:the|that|this|such|said)\s+(?:\w+\s+)?{re.escape(told['paper'])}|it|which)\s+",
        re.IGNORECASE,
    )
    for said in (rest, further):
        opened = of_it.search(said)
        refused = None if opened is None else _REFUSED.search(said, opened.end())
        if opened is None or refused is None or said[opened.end() : refused.start()].strip():
            continue
        return _flat(said[refused.end() :]) and _NOT_WHOLLY.search(said[: opened.start()]) is None
    return False


def quoted_limits(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Cancellation]:
    """Limits that are told as those of a section, in a sentence that undoes the section."""
    told: dict[Span, set[str]] = {}
    at: dict[Span, tuple[int, Span]] = {}
    for effect in effects:
        if effect.kind is not EffectKind.PROTECTS or agreement.clauses[effect.clause].kind in AMENDS_NOTHING:
            continue
        sentence = sentence_of(agreement, effect)
        bracket = _bracket(agreement, sentence, effect.span)
        if bracket is not None:
            told.setdefault(bracket, set()).add(effect.rule)
            at[bracket] = effect.clause, sentence
    for bracket, rules in told.items():
        clause, sentence = at[bracket]
        for reference in agreement.references:
            between = agreement.text[reference.span.end : bracket.start]
            if not sentence.holds(reference.span) or reference.span.end > bracket.start or between.strip():
                continue
            made = undone(
                reference.span,
                agreement.text[sentence.start : reference.span.start],
                agreement.text[bracket.end : sentence.end],
            )
            if made is not None:
                gap = bracket.end - reference.span.end if made[0].end > reference.span.end else 0
                span = Span(made[0].start, made[0].end + gap)
                yield Cancellation(clause, span, made[1], (clause,), None, rules=frozenset(rules), own=True)


def _bracket(agreement: Agreement, sentence: Span, span: Span) -> Span | None:
    """The brackets, or the words behind "such as", around `span` that tell the words of another place."""
    for found in (*_BRACKET.finditer(agreement.words(sentence)), *_SUCH_AS.finditer(agreement.words(sentence))):
        around = Span(found.start(), found.end()).shift(sentence.start)
        if around.holds(span):
            told = found.re is _SUCH_AS or _OPENS_QUOTE.match(found[0]) or _OPENS_TALE.match(found[0])
            return around if told else None
    return None
