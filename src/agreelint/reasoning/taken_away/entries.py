"""Rows and lines of a form that order what a limit forbids, or switch off what it keeps: "Content filter | off".

No sentence says so, and a price list binds like a sentence. What is meant is for a person to read.
"""

import re
from collections.abc import Iterator, Sequence

from agreelint.model.agreement import AMENDS_NOTHING, Agreement, ClauseKind
from agreelint.model.rule import Effect, EffectKind
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.taken_away.cancel import Cancellation

_LONGEST = 160  # characters of a row or line
_BAR = r"\s*[|:=\t]\s*"
_OFF = (
    r"(?:(?:switched\s+|turned\s+)?off|disabled|deactivated|bypassed|inactive|removed|none|no"
    r"|not\s+(?:active|included|required|enabled))"
)
_ON = (
    r"(?:yes|on|y|included|enabled|active|activated|allowed|permitted|licensed|ordered|unlimited|standard|full|[xX✓✔☒☑]"
    r"|(?:[$€£¥]|USD|EUR|GBP)\s*[\d,.]+.*|[\d,.]+\s*(?:[$€£]|USD|EUR|GBP).*|(?:day|week|month|year|milestone|phase)\s+\d+.*)"
)
_KEPT = {
    frozenset({"safety-stack-control", "safeguard-removal"}): (
        r"(?:content|safety|moderation|prompt|output|harm|abuse)\s+(?:filter\w*|screening|moderation|classifiers?|controls?)|guardrails?|safeguards?"
    ),
    frozenset({"no-refusal", "safety-stack-control", "safeguard-removal"}): r"refusals?(?:\s+behaviou?r)?",
    frozenset({"misuse-monitoring-barred"}): r"(?:usage\s+|misuse\s+|abuse\s+|vendor\s+)?(?:logging|monitoring)",
    frozenset({"conditional-human-control", "automated-high-stakes-decisions"}): (
        r"(?:human|manual|officer|operator|caseworker|clinician)['’]?s?\s+(?:review|approval|confirmation|oversight|sign-?off|check|in\s+the\s+loop)"
    ),
}
_FORBIDDEN = {
    frozenset({"autonomous-weapons"}): (
        r"target\s+(?:nomination|selection|acquisition|engagement|designation|ranking|prioriti[sz]ation)|fire[\s-]control|weapons?\s+(?:control|release|guidance|cueing)"
        r"|kill[\s-]chain|strike\s+planning|engagement\s+of\s+targets"
    ),
    frozenset({"domestic-surveillance", "bulk-data-surveillance", "policing-and-biometrics"}): (
        r"(?:crowd|people|person|individual|resident|citizen|suspect|protest\w*|phone|movement|social[\s-]media)s?\s+(?:tracking|monitoring|surveillance|profiling|watch)"
        r"|surveillance|watch-?lists?|fac(?:e|ial)\s+(?:match\w*|recogni\w+|search)|predictive\s+policing"
    ),
    frozenset({"weights-handover"}): r"(?:model|network)\s+(?:weights|checkpoints?)|weights|checkpoint",
    frozenset(
        {"edge-deployment", "no-deployment-limit"}
    ): r"edge\s+(?:devices?|deployment|nodes?|boxes)|on-?board\s+(?:deployment|unit|installation)|air-?gapped\s+\w+",
}
_WAYS = tuple(
    (
        rules,
        re.compile(
            rf"(?:^|[|:=\t]\s*)[^|:=\t]{{0,60}}?\b(?:{names})\b[^|:=\t]{{0,40}}{_BAR}(?:[^|]{{0,40}}\|\s*)?"
            rf"{entry}\s*(?:[|.;,(]|$)",
            re.IGNORECASE,
        ),
    )
    for named, entry in ((_KEPT, _OFF), (_FORBIDDEN, _ON))
    for rules, names in named.items()
)  # fmt: skip
_DENIED = re.compile(r"\b(?:not?|never|excluded|without|prohibited|except\w*|anti|counter|against)\b", re.IGNORECASE)


# Above a table of what is forbidden, "Surveillance | yes" forbids it.
_OF_BANS = re.compile(
    r"\b(?:prohibit|forbid|forbidden|exclud|restrict|banned|not\s+(?:allowed|permitted)|unacceptable|out\s+of\s+scope)",
    re.IGNORECASE,
)


def entries(agreement: Agreement, effects: Sequence[Effect]) -> Iterator[Cancellation]:
    """Every row or short line that seems to order what a limit forbids, or to switch off what it keeps."""
    held = {one.rule for one in effects if one.kind is EffectKind.PROTECTS and len(one.span)}
    ways = [(rules & held, way) for rules, way in _WAYS if rules & held]
    above, head = "", ""
    for clause in agreement.clauses if ways else ():
        body = agreement.words(clause.body)
        is_row = clause.kind is ClauseKind.TABLE_ROW or "|" in body
        if not is_row:
            head = ""
        elif not head:
            head = f"{above} {body}"
        above = body[-_LONGEST:]
        if clause.kind in AMENDS_NOTHING or _OF_BANS.search(f"{head} {clause.heading}"):
            continue
        for span in (clause.body,) if is_row else clause.sentences:
            if len(span) <= _LONGEST:
                meant = frozenset().union(*(rules for rules, way in ways if _is_entered(way, agreement.words(span))))
                if meant:
                    yield Cancellation(clause.index, span, Extent.CLOUDED, (), None, rules=meant)


def _is_entered(way: re.Pattern[str], said: str) -> bool:
    found = way.search(said)
    return found is not None and not _DENIED.search(said[: found.start()] + found[0].strip("| ").split("|")[0])
