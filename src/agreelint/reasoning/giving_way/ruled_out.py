"""Grants that a sentence beside them, or one in the limit, holds down without naming them.

"A Covered Task that Article III rules out is not authorized"; "This Section limits every right given in this
Agreement".
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from agreelint.language.vocabulary.forms import written
from agreelint.model.agreement import Agreement, Clause, Reach, Reference, Term
from agreelint.model.rule import Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.rank.outrank import BROAD
from agreelint.reasoning.sentences.flatly import at_any_rate, flatly, stays
from agreelint.reasoning.sentences.spans import sentence_at, sentence_with
from agreelint.reasoning.topics.on_use import ON_USE

_A_LIMIT = (
    r"(?:rul(?:e|es|ed)\s+out|forb(?:ids?|idden|ade)|prohibit(?:s|ed)?|exclud(?:es?|ed)|ban(?:s|ned)?|bar(?:s|red)?"
    r"|disallow(?:s|ed)?|prevent(?:s|ed)?|restrict(?:s|ed)?)"
)
# Before the place: "contrary to Section 4", "prohibited by Section 4".
_BY = re.compile(
    rf"""\b(?:{_A_LIMIT}\s+(?:by|in|under)|contrary\s+to|inconsistent\s+with|incompatible\s+with|against|(?:in|a)\s+(?:breach|violation|contravention)\s+of
    |that\s+(?:breaches|violates|contravenes|offends)|(?:caught|listed|named|described)\s+(?:by|in))\s+(?:the\s+)?$""",
    re.IGNORECASE | re.VERBOSE,
)
# Around the place: "what Section 4 forbids".
_THAT = re.compile(r"\b(?:that|which|what|whatever|anything|as)\s+(?:the\s+)?$", re.IGNORECASE)
_FORBIDS = re.compile(rf"\s*(?:\([^()]{{0,80}}\))?\s*(?:{_A_LIMIT}|does\s+not\s+(?:allow|permit))\b", re.IGNORECASE)
# What is forbidden there is not given here.
_NOT_GIVEN = re.compile(
    r"""\b(?:(?:is|are|was|shall\s+be|will\s+be)\s+(?:not|never|nowhere)\s+(?:\w+\s+){0,2}?(?:authori[sz]ed|permitted|licen[cs]ed|allowed|covered|included|granted|given|within|part|an?|one|among)
    |(?:does|do|shall|will)\s+not\s+(?:\w+\s+)?(?:authori[sz]e|permit|licen[cs]e|allow|entitle|extend|include|cover|reach|take\s+in|become|count|comprise|confer|give|grant)
    |(?:nothing|no\s+(?:right|licen[cs]e|permission|grant|authori[sz]ation|use|term))\s+(?:[\w,]+\s+){0,6}?(?:authori[sz]es?|permits?|licen[cs]es?|allows?|entitles?|extends?|covers?|reach(?:es)?|includes?|gives?|confers?|grants?|takes?\s+in)
    |(?:is|are|falls?|lies?|stays?|remains?|stands?)\s+(?:always\s+)?(?:outside|beyond|excluded|unauthori[sz]ed|unlicen[cs]ed|(?:taken|left|kept)\s+out|no\s+part)
    |(?:is|are)\s+no\s+(?:[A-Z]\w+)|excludes?|leaves?\s+out
    |(?:is|are|shall\s+be|will\s+be|to\s+be)\s+(?:\w+\s+)?(?:read|construed|understood|taken|interpreted)\s+(?:\w+\s+){0,2}?(?:as|to|so\s+as\s+to)\s+(?:excluding|exclude|leaving\s+out|leave\s+out|not\s+includ\w+))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_BUT = re.compile(r"[;,]\s+(?:but|yet|though|however)\s")
_HERE = re.compile(
    r"\b(?:this|the\s+(?:foregoing|above|preceding))\s+(?:\w+\s+)?(?:section|clause|article|paragraph|grant|licen[cs]e|right|permission|definition|sentence)\b",
    re.IGNORECASE,
)
# Behind "is not authorized" these words take out no less, nor does a name or a number.
_WORD = re.compile(r"[a-z'’-]+")
_NO_LESS = frozenset(
    _WORD.findall(
        "by under in within into of to here hereby hereunder herein thereby the a an any all every as at it is are "
        "be and or nor case event circumstances manner whatsoever ever way respect part this that these which what "
        "anything everything contrary inconsistent incompatible breach violation contravention use used uses task "
        "tasks purpose purposes activity activities right rights licence licences license licenses licensed "
        "permission grant granted authorization authorisation section clause article paragraph definition sentence "
        "foregoing above preceding agreement contract forbidden forbids prohibited prohibits excluded excludes "
        "ruled rules out banned bans barred bars disallowed restricted restricts against caught listed named "
        "described even clauses sections articles forbid prohibit exclude restrict "
    )
)
_NAME = re.compile(r"\b[A-Z][\w'’-]*")
# In front: on which days, of whom, or in what cases.
_ONLY_THEN = re.compile(
    r"^\W*(?:on|in|for|during|at|as|with|among|from|outside|after|before)\b(?!\s+(?:clarity|the\s+avoidance))[^,;]*,",
    re.IGNORECASE,
)
_GRANTS = (
    r"(?:every|each|all|any|no)\s+(?:other\s+)?(?:\w+\s+){0,2}?"
    r"(?:grants?|rights?|licen[cs]es?|permissions?|authori[sz]ations?|uses?|purposes?)"
)
_LIMITS = (
    r"(?:cuts?\s+(?:down|back)|limits?|qualif(?:y|ies)|narrows?|confines?|restricts?|controls?|governs?|overrides?|trumps?|outranks?"
    r"|prevails?\s+over|goes\s+before|takes?\s+precedence\s+over|conditions|holds?\s+down|is\s+a\s+limit\s+on)"
)
_OURS = r"(?:this|these|our)\s+(?:agreement|contract|licen[cs]e|order|terms|memorandum|deed|addendum)\b"
_IN_OURS = (
    r"\s+(?:(?:of\s+use|to\s+use\s+\w+(?:\s+\w+)?)\s+)?"
    rf"(?:(?:that\s+is\s+)?(?:given|granted|made|conferred|contained|set\s+out)\s+)?(?:in|by|under|of)\s+{_OURS}"
)
# Of the clause that the words stand in: "This Section limits every right given in this Agreement".
_CUTS = re.compile(
    rf"""^\W*(?:this\s+(?:section|clause|article|paragraph)|it|the\s+(?:foregoing|above))\s+(?:also\s+|always\s+)?{_LIMITS}\s+(?:[^.;]{{0,60}}?\band\s+)?{_GRANTS}{_IN_OURS}""",
    re.IGNORECASE | re.VERBOSE,
)
_ALL_CUT = re.compile(
    rf"""^\W*{_GRANTS}{_IN_OURS}(?:[^.;]{{0,60}})?\s+(?:(?:is|are|stands?)\s+(?:always\s+)?(?:subject\s+to|limited\s+by|qualified\s+by|governed\s+by|conditional\s+on|subordinate\s+to)|gives?\s+way\s+to|yields?\s+to|ends?\s+at|stops?\s+at)
    \s+(?:this\s+(?:section|clause|article|paragraph)|the\s+(?:foregoing|above))
    |^\W*no\s+(?:\w+\s+)?(?:grant|right|licen[cs]e|permission){_IN_OURS}\s+(?:reaches|covers|extends\s+to|includes|permits|allows|authori[sz]es)\s+(?:anything\s+that|what|a(?:ny)?\s+\w+\s+that)\s+this\s+(?:section|clause|article|paragraph)\s+{_A_LIMIT}""",
    re.IGNORECASE | re.VERBOSE,
)
_THIS_CUTS = re.compile(
    rf"^\W*(?:this\s+(?:section|clause|article|paragraph)|it)\s+(?:also\s+|always\s+)?{_LIMITS}\s+(?:the\s+\w+\s+(?:in|of|under)\s+)?$",
    re.IGNORECASE,
)
_OWN = re.compile(r"^\W*$")
_ITS_OWN = re.compile(
    rf"^\s*(?:\([^()]{{0,80}}\))?\s*{_LIMITS}\s+(?:[^.;]{{0,60}}?\band\s+)?{_GRANTS}{_IN_OURS}", re.IGNORECASE
)


# "This clause prevails over clause 3", "Clause 3 limits no right of Customer".
_BEFORE_IT = re.compile(
    r"\b(?:prevails?\s+over|(?:goes|comes|ranks?)\s+before|takes?\s+precedence\s+over|overrides?|notwithstanding|despite)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TAKES_NOTHING = re.compile(
    r"\s*(?:\([^()]{0,80}\)\s*)?(?:(?:limits?|restricts?|affects?|qualif(?:y|ies)|narrows?|touch(?:es)?|cuts?\s+(?:down|back))\s+(?:no|none)\b"
    r"|(?:does|do|shall|will)\s+not\s+(?:limit|restrict|affect|qualify|narrow|touch|cut))",
    re.IGNORECASE,
)


def held_by(ground: Ground, grant: Effect) -> Iterator[Reference]:
    """The clauses that take what they rule out from a broad grant, as references to them, the nearest words first."""
    if grant.rule not in BROAD:
        return
    for found in (*_taken_out(ground, grant), *_over_every_grant(ground, grant)):
        if not any(_lets_go(ground, target, grant) for target in found.targets):
            yield found


def _lets_go(ground: Ground, limit: int, grant: Effect) -> bool:
    """Whether the grant's clause goes before the limit, or a clause says that the limit takes nothing from a right."""
    text = ground.agreement.text
    for one in ground.naming.get(limit, ()):
        sentence = sentence_at(ground.agreement, one.clause, one.span)
        first = one.clause == grant.clause and _BEFORE_IT.search(text[sentence.start : one.span.start]) is not None
        if first or _TAKES_NOTHING.match(text[one.span.end : sentence.end]):
            return True
    return False


def takes_out(ground: Ground, effect: Effect) -> bool:
    """Whether what no rule explains stands in a sentence that takes out of a grant what is forbidden elsewhere."""
    if not effect.by_likeness or effect.rule not in ON_USE | BROAD:
        return False
    return any(
        sentence.meets(effect.span) and sentence.holds(one.span) and _rules_out(ground.agreement, sentence, one.span)
        for sentence in ground.agreement.clauses[effect.clause].sentences
        for one in ground.named_in(effect.clause)
    )


def _taken_out(ground: Ground, grant: Effect) -> Iterator[Reference]:
    agreement = ground.agreement
    terms = list(_named(agreement, grant))
    near = {grant.clause, *(term.clause for term in terms)}
    near |= {child for at in near for child in agreement.clauses[at].children}
    for at in sorted(near):
        clause = agreement.clauses[at]
        for reference in ground.named_in(at):
            sentence = sentence_with(clause, reference.span)
            words = agreement.words(sentence)
            own = sentence.holds(grant.span) and reference.span.start > grant.span.end
            here = own or _HERE.search(words) is not None or any(written(term.name).search(words) for term in terms)
            if here and _rules_out(agreement, sentence, reference.span) and stays(agreement.text, clause, sentence):
                yield reference


def _named(agreement: Agreement, grant: Effect) -> Iterator[Term]:
    """The terms that the grant is made of."""
    sentence = agreement.words(sentence_at(agreement, grant.clause, grant.span))
    for term in agreement.terms:
        if term.meaning.holds(grant.span) or (
            term.name[:-3] in sentence and written(term.name).search(agreement.words(grant.span))
        ):
            yield term


def _rules_out(agreement: Agreement, sentence: Span, place: Span) -> bool:
    """Whether a sentence takes what is forbidden at `place` out of what is given."""
    before, after = agreement.text[sentence.start : place.start], agreement.text[place.end : sentence.end]
    said = _BY.search(before) or (_THAT.search(before) and _FORBIDS.match(after))
    # "may use it for any activity, but that is read as excluding what Section 4 forbids": what stands behind the "but".
    apart = _BUT.split(before)[-1]
    rest = f"{apart if _NOT_GIVEN.search(f'{apart} {after}') else before} {after}"
    denied = _NOT_GIVEN.search(rest) if said else None
    return denied is not None and flatly(rest) and _ONLY_THEN.match(rest) is None and _no_less(rest[denied.end() :])


def _no_less(words: str) -> bool:
    """Whether the words behind it name no days, people or things to which alone it goes."""
    return _NO_LESS.issuperset(_WORD.findall(_NAME.sub(" ", at_any_rate(words))))


def _over_every_grant(ground: Ground, grant: Effect) -> Iterator[Reference]:
    """The clauses that say of themselves that they limit every grant of the agreement."""
    agreement = ground.agreement
    for clause in agreement.clauses:
        if clause.index == grant.clause:
            continue
        for sentence in clause.sentences:
            words = agreement.words(sentence)
            cuts = _cuts_all(words) or _names_itself(ground, clause, sentence)
            if (
                (cuts or _cuts_down(ground, clause, sentence, grant))
                and flatly(words)
                and stays(agreement.text, clause, sentence)
            ):
                yield Reference(sentence, words, grant.clause, Reach.INTERNAL, (clause.index,))


@lru_cache(maxsize=4096)
def _cuts_all(words: str) -> bool:
    found = _CUTS.match(words) or _ALL_CUT.match(words)
    return found is not None and _no_less(words[found.end() :])


def _names_itself(ground: Ground, clause: Clause, sentence: Span) -> bool:
    """Whether a clause calls itself by its number where it says so: "Section 4 cuts down every grant"."""
    text = ground.agreement.text
    return any(
        clause.index in one.targets
        and sentence.holds(one.span)
        and _OWN.match(text[sentence.start : one.span.start]) is not None
        and (found := _ITS_OWN.match(text[one.span.end : sentence.end])) is not None
        and _no_less(text[one.span.end + found.end() : sentence.end])
        for one in ground.named_in(clause.index)
    )


def _cuts_down(ground: Ground, clause: Clause, sentence: Span, grant: Effect) -> bool:
    """Whether a clause says that it limits the grant's own: "This Section prevails over Section 2"."""
    agreement = ground.agreement
    own = {grant.clause, *(one.index for one in agreement.ancestors(agreement.clauses[grant.clause]))}
    return any(
        sentence.holds(one.span)
        and not own.isdisjoint(one.targets)
        and _THIS_CUTS.match(agreement.text[sentence.start : one.span.start]) is not None
        and _no_less(agreement.text[one.span.end : sentence.end])
        for one in ground.named_in(clause.index)
    )


def grants_by(ground: Ground, crossing: Effect) -> list[Effect]:
    """The grants that use the term whose wide meaning a crossing is made of; none where it stands in no meaning."""
    agreement = ground.agreement
    if crossing.rule not in BROAD:
        return []
    term = next((one for one in agreement.terms if _is_said_by(one, crossing)), None)
    if term is None:
        return []
    name = written(term.name)
    return [
        one
        for one in ground.effects
        if one.rule in BROAD
        and one.kind is EffectKind.CROSSES
        and len(one.span)
        and not _is_said_by(term, one)
        and not any(_is_said_by(other, one) for other in agreement.terms)
        and name.search(agreement.words(sentence_at(agreement, one.clause, one.span)))
    ]


def _is_said_by(term: Term, crossing: Effect) -> bool:
    """Whether a crossing is made of the words of a definition."""
    return term.clause == crossing.clause and term.span.join(term.meaning).meets(crossing.span)
