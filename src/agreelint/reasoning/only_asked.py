"""Questions, which permit nothing themselves: "Can the assistant turn down a tenant? No."."""

import re

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect

_DENIES = re.compile(
    r"^\W*(?:no\b(?!\s+(?:need|problem|limit|restriction|permission|objection|consent|approval|one\s+(?:minds|objects)))|never\b|not\s+(?:ever|at\s+all|unless|without|before)\b|nobody\b|(?:it|you|they|we|he|she)\s+(?:may|can|must|will|do|does)\s*(?:not|never)\b"
    r"|(?:it|you|they|we)\s+(?:may|can|must|will|do|does)n['’]t\b)",
    re.IGNORECASE,
)


def asked_and_denied(agreement: Agreement, effect: Effect) -> bool:
    """Whether what looks like a crossing is only asked, and the sentence behind the question says no."""
    sentences = agreement.clauses[effect.clause].sentences
    said = [agreement.words(one).strip() for one in sentences]
    at = next((at for at, one in enumerate(sentences) if one.holds(effect.span)), None)
    if at is None:
        return _under_a_question(agreement, effect)
    asks, rest = said[at].rfind("?"), said[at + 1 : at + 2]
    if asks < 0 or effect.span.end > sentences[at].start + asks + 1:
        return False
    behind = said[at][asks + 1 :].strip() or next(iter(rest), "")
    return _DENIES.match(behind) is not None


def _under_a_question(agreement: Agreement, effect: Effect) -> bool:
    """Whether the question is the clause's heading, and the clause begins with the answer."""
    clause = agreement.clauses[effect.clause]
    body = agreement.words(clause.body)
    return clause.heading.endswith("?") and effect.span.end <= clause.body.start and _DENIES.match(body) is not None
