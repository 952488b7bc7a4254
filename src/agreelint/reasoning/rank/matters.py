"""What an order of precedence is about: "on price the Order Form prevails", "as to use, the Master governs"."""

import re

from agreelint.model.agreement import Agreement, Precedence
from agreelint.reasoning.sentences.spans import sentence_at
from agreelint.reasoning.topics.on_use import ON_USE

_OPENS = (
    r"(?:as\s+(?:to|regards|concerns|for)|on|in\s+(?:respect|matters|questions|regard)\s+(?:of|to)"
    r"|for\s+(?:matters|questions|purposes)\s+of|(?:with|in)\s+(?:respect|regard|relation)\s+to"
    r"|regarding|concerning|about|relating\s+to|in\s+so\s+far\s+as\s+it\s+concerns)"
)
# In front of what goes first, or right behind what goes last.
_FRONT = re.compile(
    rf"(?:^|[;,]|\b(?:and|but)\s)\s*(?:solely\s+|only\s+)?{_OPENS}\s+(?:(?:all|any)\s+(?:matters|questions)\s+(?:of|about)\s+)?(?P<what>[^.;]{{2,120}}?)(?:,\s|\s(?=(?:the|this|an?)\s[^.;,]{{2,60}}$))",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"\s(?:(?:but|and)\s+)?(?:solely\s+|only\s+)?{_OPENS}\s+(?P<what>[^.;]{{2,160}})$", re.IGNORECASE)
_ON_PLACE = frozenset({"edge-deployment", "no-deployment-limit"})
_OF_ALL = re.compile(
    r"\b(?:conflicts?|inconsistenc\w+|differences?|any\s+(?:matter|point|subject|question)|all\s+matters|everything|subject\s+matter|contrary|basis|(?:that|this|which|what|effective|signing|same)\s+date|behalf|same|above|following)\b",
    re.IGNORECASE,
)
_ABOUT = (
    (
        ON_USE - _ON_PLACE
        | {"blanket-lawful-use", "unbounded-use", "customer-sole-judge", "floating-law", "flow-down-gap"},
        re.compile(
            r"\b(?:us(?:e[sd]?|age|ing)\b|purposes?|conduct|acceptable|permitted|prohibited|restrict\w*|what\b[^,;]*\b(?:may|can)\b|employ\w*|applications?|polic(?:y|ies)|safety|ethic\w*)",
            re.IGNORECASE,
        ),
    ),
    (
        _ON_PLACE,
        re.compile(
            r"\b(?:place|where|location|equipment|host\w*|deploy\w*|environment|infrastructure|data\s+cent\w+|hardware|runs?|region)\b",
            re.IGNORECASE,
        ),
    ),
    (
        frozenset({"weights-handover"}),
        re.compile(
            r"\b(?:weights|custody|intellectual\s+property|ownership|licen[cs]\w+|escrow|source\s+code|IP)\b",
            re.IGNORECASE,
        ),
    ),
    (
        frozenset({"training-on-customer-data", "data-any-lawful-purpose"}),
        re.compile(
            r"\b(?:data|privacy|content|confidential\w*|inputs?|outputs?|prompts?|information)\b", re.IGNORECASE
        ),
    ),
    (
        frozenset({"safety-stack-control", "safeguard-removal", "no-refusal"}),
        re.compile(
            r"\b(?:safeguards?|safety|filters?|guardrails?|refusals?|security|settings|classifiers?|moderation)\b",
            re.IGNORECASE,
        ),
    ),
    (
        frozenset({"conditional-human-control", "automated-high-stakes-decisions"}),
        re.compile(r"\b(?:decisions?|human|review|oversight|approval)\b", re.IGNORECASE),
    ),
    (
        frozenset({"enforcement-waived", "phase-out", "survival-gap", "misuse-monitoring-barred"}),
        re.compile(
            r"\b(?:terminat\w+|suspen\w+|remed\w+|enforce\w*|audit\w*|monitor\w*|logs?|surviv\w+|term|duration)\b",
            re.IGNORECASE,
        ),
    ),
    (
        frozenset({"vendor-change-unannounced", "limits-amendable"}),
        re.compile(r"\b(?:chang\w+|updates?|version\w*|amend\w*)\b", re.IGNORECASE),
    ),
)
_NUMBER_OF = re.compile(
    r"\b(?:number|quantity|price|term|duration|place\s+of\s+delivery)s?(?:\s+of\s+\w+)?\b", re.IGNORECASE
)
# Of these an order of precedence takes no limit away.
_COMMERCE = re.compile(
    r"\b(?:pric\w+|fees?|charges?|payments?|invoic\w*|billing|tax\w*|quantit\w+|volumes?|deliver\w+|dates?|schedul\w+|liabilit\w+|indemnit\w*|warrant\w+|insurance|disputes?|venue|governing\s+law|jurisdiction"
    r"|commercial|service\s+levels?|support|seats?|discounts?|renewals?|notices?|addresses|travel|milestones?|acceptance|tenders?|credits)\b",
    re.IGNORECASE,
)


def matters(agreement: Agreement, order: Precedence) -> frozenset[str] | None:
    """The rules that an order of precedence is about, or None where it is about all, or nobody can tell."""
    sentence = sentence_at(agreement, order.clause, order.span)
    words = " ".join(agreement.words(sentence).split())
    winner = order.ranks[0] if order.ranks else ""
    at = words.find(winner)
    last = order.ranks[-1] if order.ranks else ""
    ahead = max(0, agreement.text[sentence.start : order.span.start].rfind(";") + 1)
    front = _FRONT.search(words[ahead : at + len(winner)]) if at > 0 else None
    behind = _BEHIND.search(last)
    found = front or behind
    if found is None or _OF_ALL.search(found["what"]):
        return None
    what = found["what"]
    rules = frozenset().union(*(rules for rules, pattern in _ABOUT if pattern.search(what)))
    if rules:
        return rules
    return frozenset() if _COMMERCE.search(what) else None


def is_commerce(what: str) -> bool:
    """Whether `what` are matters of commerce that no rule is about: "the number of licences and the address"."""
    plain = _NUMBER_OF.sub("quantity", what)
    return _COMMERCE.search(plain) is not None and not any(pattern.search(plain) for _, pattern in _ABOUT)


def without_matter(name: str) -> str:
    """The name of a ranked paper without the matter that it is ranked for: "this Agreement on price"."""
    return _BEHIND.sub("", name)
