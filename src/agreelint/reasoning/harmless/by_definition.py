"""What definitions make harmless: a term that means something else, or that a limit uses to forbid the more."""

import re
from collections.abc import Sequence

from agreelint.language.vocabulary.forms import written
from agreelint.model.agreement import Agreement, Clause, Term
from agreelint.model.rule import Certainty, Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.rank.outrank import BROAD
from agreelint.reasoning.sentences.flatly import stays
from agreelint.reasoning.sentences.spans import sentence_of, sentences_behind
from agreelint.reasoning.topics.words import about

# A meaning that may hold anything is not harmless.
_WIDE = re.compile(
    r"\b(?:any|all|every|whatever|anything|everything|includ\w+|such\s+as|from\s+time\s+to\s+time)\b", re.IGNORECASE
)
# The limit beside the meaning is flat: "No model is improved with it", "weights form no part of it".
_FLAT = re.compile(
    r"""(?:^|[;.]\s*)\W*(?:and\s+)?(?:no|none|nothing|nobody|neither)\b|\bform\s+no\s+part\b|\b(?:contains?|includes?|holds?)\s+no(?:ne|t\s+any)?\b
    |\b(?:delivers?|hands?\s+over|gives?)\s+none\b|\b(?:does|do)\s+not\s+(?:contain|include)\b|\bis\s+not\s+part\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What is not late, missing or held back is in it; and what is left out at first may come later.
_YET = re.compile(
    r"""\b(?:late|delayed|missing|lost|mentioned|named|held\s+back|withheld|kept\s+back|omitted|excluded|left\s+out|removed|free|charged|at|upon|during|initially|yet|first|still|now|today|currently|beyond|but)\b
    |\bon\s+(?:signature|delivery|day)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Behind it: somebody may put something in.
_PUTS_IN = re.compile(
    r"\b(?:add|adds|added|adding|join|joins|include[sd]?|extend\w*|enlarge\w*|chang\w+|alter\w*|amend\w*|var(?:y|ied)|replac\w+|supplement\w*|follow|follows|later|thereafter)\b",
    re.IGNORECASE,
)
# Things that may be the model itself.
_MAY_BE_IT = re.compile(
    r"\b(?:network|checkpoints?|tensors?|engine|brain|binar(?:y|ies)|image|container|snapshots?|adapters?|coefficients?|matri(?:x|ces)|embeddings?|needed\s+to\s+run|required\s+to\s+run|to\s+run\s+(?:it|the))\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:except|unless|save|other\s+than|only|provided|if|where|until|before)\b", re.IGNORECASE)


def harmless(ground: Ground, crossing: Effect) -> Span | None:
    """The meaning of the term that makes a grant of it harmless.

    The meaning is of something else, holds no crossing, and a flat sentence beside it leaves out what the
    crossing is about.
    """
    agreement = ground.agreement
    sentence = sentence_of(agreement, crossing)
    words = agreement.words(sentence)
    for term in agreement.terms:
        if (
            term.name[:-3] not in words
            or sentence.meets(term.span)
            or not _rests_on(agreement, crossing, sentence, term)
        ):
            continue
        meaning = agreement.words(term.meaning)
        if _WIDE.search(meaning) or _MAY_BE_IT.search(meaning) or crossing.rule in about(meaning):
            continue
        clause = agreement.clauses[term.clause]
        told = [one for one in ground.told(clause.index) if one.rule == crossing.rule and len(one.span)]
        if all(one.kind is EffectKind.PROTECTS for one in told) and _is_flat(agreement, clause, crossing, told):
            return term.meaning
    return None


def _is_flat(agreement: Agreement, clause: Clause, crossing: Effect, limits: Sequence[Effect]) -> bool:
    """Whether a sentence of the clause leaves out, for good, what the crossing is about."""
    for sentence in clause.sentences:
        said = agreement.words(sentence)
        named = crossing.rule in about(said) or any(sentence.meets(one.span) for one in limits)
        if named and _FLAT.search(said) and not (_OPEN.search(said) or _YET.search(said)):
            behind = (agreement.words(one) for one in sentences_behind(clause, sentence))
            return not any(_PUTS_IN.search(one) for one in behind) and stays(agreement.text, clause, sentence)
    return False


def _rests_on(agreement: Agreement, crossing: Effect, sentence: Span, term: Term) -> bool:
    """Whether the crossing is made of the term's name, which stands in its words or right behind them."""
    for found in written(term.name).finditer(agreement.words(sentence)):
        used = Span(*found.span()).shift(sentence.start)
        if used.meets(crossing.span) or (crossing.activity is not None and used.meets(crossing.activity)):
            return True
    return False


# A meaning that takes in more, and one that leaves something out, or holds only on a condition.
_TAKES_IN = re.compile(
    r"\b(?:any|all|every|anything|everything|whatever|however|whether\s+or\s+not|regardless|includ(?:es|ing|ed)|together\s+with|as\s+well\s+as)\b",
    re.IGNORECASE,
)
_LEAVES_OUT = re.compile(
    r"""\b(?:not|no|nor|never|exclud\w+|except\w*|other\s+than|apart\s+from|save|but|only|solely|unless|until|if|where|when|while|provided|lawful\w*
    |unlawful\w*|illegal\w*|law|may|omits?|leaves?)\b|n['’]t\b""",
    re.IGNORECASE | re.VERBOSE,
)


def widens_a_limit(ground: Ground, effect: Effect) -> Span | None:
    """The limit that uses the term in whose wide meaning stands what no rule explains: it forbids the more."""
    agreement = ground.agreement
    if not effect.by_likeness:
        return None
    term = next((one for one in agreement.terms if one.span.join(one.meaning).meets(effect.span)), None)
    if term is None or term.clause != effect.clause:
        return None
    meaning = agreement.words(term.meaning)
    if _TAKES_IN.search(meaning) is None or _LEAVES_OUT.search(meaning):
        return None
    name = written(term.name)
    limits = (
        one.span
        for one in ground.effects
        if one.rule == effect.rule
        and one.kind is EffectKind.PROTECTS
        and one.certainty is Certainty.CERTAIN
        and not one.by_likeness
        and name.search(agreement.words(sentence_of(agreement, one)))
    )
    return next(limits, None)


# A meaning that is a list: "any lawful activity that is also on the List".
_LISTED = re.compile(
    r"""^\W*(?:(?:any|every|each|all|those|the)\s+)?(?:(?!includ|such\s)[\w'’-]+\s+){1,6}?(?:(?:that|which)\s+(?:(?:is|are)\s+)?(?:also\s+|expressly\s+)?)?
    (?:(?:listed|named|described|specified|enumerated|itemi[sz]ed|set\s+(?:out|forth)|appears?|stands?)\s+(?:in|on|under)|on|among|within)\s+
    (?:the\s+|an?\s+)?(?:\w+\s+)?(?:list|schedule|annex|appendix|exhibit|attachment|table|order\s+form|statement\s+of\s+work|field)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BUT_ALSO = re.compile(
    r"\b(?:or|also\s+any|and\s+any|as\s+well\s+as|includ\w+|such\s+as|from\s+time\s+to\s+time)\b", re.IGNORECASE
)


def confined_to_a_term(ground: Ground, effect: Effect) -> Span | None:
    """The narrow meaning of the term that all is for which a grant, which no rule takes for broad, reads like broad."""
    agreement = ground.agreement
    if not effect.by_likeness or effect.rule not in BROAD or effect.kind is not EffectKind.CROSSES:
        return None
    for term in agreement.terms:
        own = term.clause == effect.clause and term.span.join(term.meaning).meets(effect.span)
        if not own and not _rests_on(agreement, effect, sentence_of(agreement, effect), term):
            continue
        told = (one for one in ground.told(term.clause) if one.rule in BROAD and not one.by_likeness)
        if all(one.kind is EffectKind.PROTECTS or not term.meaning.meets(one.span) for one in told) and _is_narrow(
            agreement.words(term.meaning)
        ):
            return term.meaning
    return None


def _is_narrow(meaning: str) -> bool:
    found = _LISTED.match(meaning)
    return found is not None and _BUT_ALSO.search(meaning.partition(".")[0], 0) is None
