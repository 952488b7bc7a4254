"""Limits and grants that say less, or more, than they seem to, by the definitions of the words in them."""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.agreement import Agreement, Clause
from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.hollowed import hollowed
from agreelint.reasoning.meanings.chains import Chain, chains
from agreelint.reasoning.sentences.spans import sentence_of
from agreelint.reasoning.sentences.speaking import SPEAKS
from agreelint.reasoning.topics.on_use import ON_USE

# The rules whose limits hold against the vendor; all others hold against the customer.
FOR_THE_BUYER = frozenset(
    {"training-on-customer-data", "data-any-lawful-purpose", "vendor-change-unannounced", "no-oversight-means"}
)
OF_A_PERSON = frozenset({"conditional-human-control", "automated-high-stakes-decisions", "autonomous-weapons"})
OF_DATA = frozenset({"training-on-customer-data", "data-any-lawful-purpose"})
# The rules whose limits forbid one thing each, and not some uses or others.
OF_ONE_THING = ON_USE - {"no-use-limits", "limit-collapses-to-law", "usage-policy-displaced"}
_UNBOUNDED = "unbounded-use"
_CUSTOMER = (
    r"(?:you|your|the\s+(?:customer|client|agency|department|government|licensee|buyer|authority|ministry|city|state|university|user)"
    r"|customer|client|an?\s+(?:\w+\s+)?(?:officer|official|commander|user|administrator)|that\s+officer)\b"
)
_VENDOR = r"(?:we|our|us|vendor|provider|supplier|the\s+(?:vendor|provider|supplier|company|licensor))\b"
_SAYS = (
    r"(?:designat|nominat|specif|determin|decid|edit|chang|extend|choos|choose|typ|list|consider|deem|identif|approv|select|want|wish|see|sees|enter"
    r"|say|says|describ|request|instruct|set|sets|put|puts|notif|direct|confirm|certif|admit|concede|acknowledg)\w*"
)
# A meaning that one side writes alone.
_OWN_SAY = {
    side: re.compile(
        rf"""\b(?:what|whatever|which|that|as|any\w*|where|if|by|such)\b[^.;]{{0,40}}?\b{who}(?:['’]ve|['’]s)?\s+
        (?:(?:may|can|might|shall|will|has|have|so|itself|themselves|himself|of\s+the\s+\w+|from\s+time\s+to\s+time|at\s+any\s+time|then|alone|reasonably)\s+){{0,4}}?{_SAYS}
        |\b(?:completed|written|issued|made|given|filled\s+in|maintained|edited|designated|nominated)\s+by\s+(?:the\s+)?{who}""",
        re.IGNORECASE | re.VERBOSE,
    )
    for side, who in (("customer", _CUSTOMER), ("vendor", _VENDOR))
}
# A person's decision that no person makes.
_NO_PERSON = re.compile(
    r"""\b(?:lapse|elaps\w+|expir\w+|silence|time-?out|timer)\b
    |\b(?:no|without|absence\s+of|lack\s+of|want\s+of)\s+(?:[\w'’-]+\s+){0,5}?(?:objection|objects?|veto|override|intervention|response|reply)
    |\b(?:standing|blanket|general|prior|pre-?recorded|pre-?set|pre-?approved|pre-?authori[sz]ed|batch|bulk)\s+(?:\w+\s+)?(?:authori[sz]ation|approval|order|consent|instruction|clearance|rule)s?
    |\b(?:approved|authori[sz]ed|recorded|set|given|granted)\s+(?:in\s+advance|beforehand|before)
    |\b(?:could|can|may|might|able\s+to|opportunity\s+to)\s+(?:at\s+any\s+time\s+|later\s+)?(?:be\s+)?(?:open|inspect|look|object|interven|consult|review|veto|overrid)\w*
    |\b(?:available|open)\s+(?:for|to)\s+(?:\w+\s+){0,2}?(?:inspection|review|consultation)
    |\b(?:or|includes?|including)\s+(?:\w+\s+){0,6}?(?:process(?:es)?|rule[\s-]?sets?|rules?\s+engines?|systems?|software|algorithms?|automat\w+|models?|agents?|scripts?|workflows?|batch(?:es)?|schedulers?|bots?|macros?)\b
    |^\W*(?:also\s+)?(?:the|an?|any)\s+(?:\w+\s+)?(?:systems?|software|algorithms?|models?|agents?|scripts?|workflows?|bots?)\b
    |\b(?:posted|entered|made|applied|given|generated|signed|recorded|released|check|checked|step|look|reviewed)\s+by\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,2}?(?:batch|scheduler|system|software|bot|script|workflow|rules?\s+engine|macro)\b
    |\b(?:may\s+be|is|are|be)\s+(?:\w+\s+)?(?:automated|automatic|performed\s+by\s+(?:the\s+)?(?:system|software|model|tool))""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_A_DECISION = re.compile(
    r"approv|decision|decid|review|confirm|authori|consent|operator|officer|person|human|oversight|control|judg|supervis|clinician|worker"
    r"|examin|physician|doctor|nurse|employee|staff|sign-?off|signature|clearance|verif|determin|interven|attend|crew|analyst|handler",
    re.IGNORECASE,
)
# A person who could stop it, where no person does anything.
_COULD_STOP = re.compile(
    r"\b(?:could|can|may|might|able\s+to|opportunity\s+to|means\s+to)\s+(?:at\s+any\s+time\s+)?(?:be\s+)?(?:stop|halt|paus|abort|cancel|interrupt|switch)\w*",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"\b(?:decid|approv|confirm|review|examin|consider|authori[sz]|consent|choos|select|sign)\w*|\b(?:reads?|makes?|made|takes?|taken|gives?|given)\b",
    re.IGNORECASE,
)
# A meaning that holds everything.
_EVERYTHING = re.compile(r"\b(?:any|all|every|whatever|anything|everything)\b", re.IGNORECASE)
_EXCEPTED = re.compile(
    r"\b(?:except(?:ing|\s+for)?|other\s+than|excluding|save(?:\s+for)?|apart\s+from|but\s+not)\s+(?:the\s+|any\s+|for\s+)?$",
    re.IGNORECASE,
)
_EXCEPTED_AFTER = re.compile(r"^\s+(?:excepted|excluded|apart|aside)\b", re.IGNORECASE)
# A meaning that is nothing but the law, or one side's own rules.
_MERE_LAW = re.compile(
    r"""^\W*(?:(?:such|any|all|those|the|every)\s+)?(?:\w+\s+)?(?:prohibitions?|restrictions?|limits?|limitations?|rules?|requirements?|bounds|conditions?|law|laws)\b[^.;]{0,80}?
    \b(?:(?:as|that|which)\s+(?:\w+['’\w]*\s+){0,8}?(?:may\s+|shall\s+|from\s+time\s+to\s+time\s+)*(?:lays?\s+down|impos\w+|provid\w+|contain\w*|prescrib\w+|requir\w+|appl(?:y|ies)|sets?|enact\w*)
      |(?:imposed|laid\s+down|set|prescribed|required|contained)\s+(?:by|in)\s+[^,.;]{1,60})""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_LAW = re.compile(r"\b(?:law|laws|statutes?|legislation|regulations?|directives?)\b", re.IGNORECASE)
_BOUNDS = re.compile(
    r"\b(?:inside|within|in\s+accordance\s+with|(?:consistent|compliance)\s+with|(?:limits?|bounds)\s+of|as\s+(?:permitted|allowed)\s+by|subject\s+to)\s+(?:the\s+|all\s+|any\s+)?$",
    re.IGNORECASE,
)
# A meaning that leaves little of what the term's name promises.
_SHRUNK = re.compile(
    r"\b(?:unlawful(?:ly)?|illegal(?:ly)?|without\s+(?:\w+\s+)?(?:legal|lawful)\s+authority|in\s+(?:violation|breach)\s+of\s+(?:\w+\s+)?(?:law|laws)"
    r"|(?:means?|is|refers?\s+to)\s+only|only\s+(?:the|a|an)|solely|interception\s+of|limited\s+to"
    r"|(?:listed|inscribed|entered|enrolled|named|recorded|registered|identified)\s+(?:in|on)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:rolls?|lists?|register|registry|schedule|exhibit|annex|appendix|table|docket))\b",
    re.IGNORECASE,
)
# A meaning that says itself how little it holds.
_ONLY_THIS = re.compile(
    r"""^\W*(?:\w+\s+){0,2}?(?:only|solely|exclusively|confined\s+to|limited\s+to|restricted\s+to)\b
    |\b(?:and|but)\s+(?:to\s+)?(?:nothing|no(?:thing)?\s+other|no\s+further|none|not?\s+any(?:thing)?)\s*(?:else|more|other|further|\w+)?\s*\W*$
    |\b(?:and|or)\s+no\s+other\s+\w+\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
# A meaning that leaves out what was made anonymous, or whatever one side regards as such.
_LEAVES_OUT = re.compile(
    r"""\b(?:other\s+than|exclud\w+|except(?:ing|\s+for)?|save(?:\s+for)?|(?:does|do|shall)\s+not\s+include|apart\s+from|but\s+not|not\s+including)\b[^.;]{0,120}?
    \b(?:aggregat\w+|anonym\w+|de-?identif\w+|pseudonym\w+|statistic\w*|derived|derivative\w*|metadata|considers?|regards?|deems?|treats?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_GRANT = re.compile(
    r"""\b(?:may\s+(?:(?:\w+ly|also|then|itself|always|at\s+any\s+time)\s+)?(?:use|access|operate|employ|run)|(?:right|licen[cs]e[ds]?|entitled|permitted|free)\s+to\s+(?:use|access|operate|employ)
    |(?:right|licen[cs]e)\s+of\s+use)\b[^.;]{0,160}?\b(?:for|as|in)\s+(?P<end>[^.;]{1,160})""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT = re.compile(r"\b(?:not|no|nothing|never|neither|nor)\b|n['’]t\b", re.IGNORECASE)


def emptied(agreement: Agreement, limits: Sequence[Effect]) -> Iterator[Effect]:
    """The limits that a definition empties, as hollow limits, with the way to it."""
    for limit in limits:
        for chain in chains(agreement, sentence_of(agreement, limit)):
            found = _empties(agreement, limit, chain)
            if found is None:
                continue
            loophole, why = found
            name = chain.last.name
            yield hollowed(
                limit,
                loophole=loophole,
                message=f'a limit that "{name}" empties: {why}',
                because=f'"{name}" means "{" ".join(agreement.words(chain.last.meaning).split())}"',
                related=(*limit.related, *chain.related()),
            )
            break


def _empties(agreement: Agreement, limit: Effect, chain: Chain) -> tuple[str, str] | None:
    meaning = agreement.words(chain.last.meaning)
    if limit.rule in OF_A_PERSON and needs_nobody(chain.last.name, meaning):
        return "hollow-definition", "no person need decide"
    if _is_excepted(agreement, limit, chain) and _EVERYTHING.search(meaning):
        return "carve-out", "what is excepted holds everything"
    if limit.rule in OF_ONE_THING and (limit.activity or limit.span).meets(chain.used) and _ONLY_THIS.search(meaning):
        return "hollow-definition", "what is forbidden is no more than this"
    if limit.rule in OF_DATA and _LEAVES_OUT.search(meaning):
        return "hollow-definition", "it leaves out what is made of the data"
    return _measures(agreement, limit, chain)


def _measures(agreement: Agreement, limit: Effect, chain: Chain) -> tuple[str, str] | None:
    """How the meaning empties a limit that asks no more than to keep to what the term means."""
    meaning = agreement.words(chain.last.meaning)
    mere = _MERE_LAW.match(meaning)
    if limit.rule in ON_USE and mere is not None and _OF_LAW.search(mere[0]) and _within(agreement, limit, chain):
        return "law-tautology", "it asks for no more than the law does"
    side = "vendor" if limit.rule in FOR_THE_BUYER else "customer"
    if _is_measure(agreement, limit, chain) and _OWN_SAY[side].search(meaning):
        return "self-judging", f"the {side} says what it means"
    return None


def needs_nobody(name: str, meaning: str) -> bool:
    """Whether what is called a person's decision may come about with no person deciding."""
    if _OF_A_DECISION.search(name) is None:
        return False
    idle = _COULD_STOP.search(meaning) is not None and _ACTS.search(meaning) is None
    return idle or _NO_PERSON.search(meaning) is not None


def _is_excepted(agreement: Agreement, limit: Effect, chain: Chain) -> bool:
    sentence = sentence_of(agreement, limit)
    before = agreement.text[sentence.start : chain.used.start]
    return bool(_EXCEPTED.search(before) or _EXCEPTED_AFTER.match(agreement.text[chain.used.end : sentence.end]))


def _within(agreement: Agreement, limit: Effect, chain: Chain) -> bool:
    """Whether the limit asks no more than to stay within what the term means."""
    return _BOUNDS.search(agreement.text[sentence_of(agreement, limit).start : chain.used.start]) is not None


def _is_measure(agreement: Agreement, limit: Effect, chain: Chain) -> bool:
    """Whether the limit confines somebody to what the term means: "only for the Purpose"."""
    sentence = sentence_of(agreement, limit)
    before = agreement.text[sentence.start : chain.used.start]
    return re.search(
        r"\b(?:only|solely|exclusively|limited\s+to|confined\s+to)\b", before, re.IGNORECASE
    ) is not None or (
        re.search(r"\b(?:for|to)\s+(?:the\s+|an?\s+|each\s+|any\s+)?$", before, re.IGNORECASE) is not None
        and re.search(r"\bno\s+other\b|\bnothing\s+else\b", agreement.words(sentence), re.IGNORECASE) is not None
    )


def is_broad(meaning: str) -> bool:
    """Whether a meaning holds everything, or whatever one side says."""
    return bool(_EVERYTHING.search(meaning)) or any(pattern.search(meaning) for pattern in _OWN_SAY.values())


def shrunk(agreement: Agreement, limits: Sequence[Effect]) -> Iterator[tuple[Effect, Span]]:
    """The limits on use whose word, though written small, is a defined term that means little; with what it means.

    Whether a small letter keeps the definition away is for a person to say.
    """
    for limit in limits:
        if limit.rule not in ON_USE:
            continue
        words = agreement.words(limit.activity or limit.span).casefold()
        for term in agreement.terms:
            name = term.name.casefold()
            if (
                " " not in name
                and re.search(rf"\b{re.escape(name)}s?\b", words)
                and _SHRUNK.search(agreement.words(term.meaning))
            ):
                yield limit, term.meaning
                break


def at_own_say(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Effect]:
    """Grants of use for what the customer itself writes down, by way of a definition."""
    told = {effect.clause for effect in effects if effect.rule == _UNBOUNDED and len(effect.span)}
    for clause in agreement.clauses:
        if clause.kind in SPEAKS and clause.index not in told:
            yield from _granted(agreement, clause)


def _granted(agreement: Agreement, clause: Clause) -> Iterator[Effect]:
    for sentence in clause.sentences:
        words = agreement.words(sentence)
        found = _GRANT.search(words)
        if found is None or _NOT.search(words[: found.start("end")]) or re.search(r"\bonly|solely", words):
            continue
        end = Span(*found.span("end")).shift(sentence.start)
        for chain in chains(agreement, end):
            meaning = agreement.words(chain.last.meaning)
            if _OWN_SAY["customer"].search(meaning) and not re.search(
                r"\b(?:agreed|both|mutual|Schedule|Exhibit|Annex)\b", meaning
            ):
                yield Effect(
                    rule=_UNBOUNDED,
                    kind=EffectKind.CROSSES,
                    clause=clause.index,
                    span=chain.used,
                    message="lets the customer use the system for whatever it writes down itself",
                    because=f'"{chain.last.name}" means "{" ".join(meaning.split())}"',
                    related=chain.related()[1:],
                )
                return
