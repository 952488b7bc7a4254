"""What limits are about, by the words that agreements describe them with: "the provisions on surveillance"."""

import re
from functools import lru_cache

from agreelint.reasoning.topics.on_use import ON_USE

_WEAPONS = frozenset({"autonomous-weapons"})
_WATCHING = frozenset({"domestic-surveillance", "bulk-data-surveillance"})
_SAFETY = frozenset({"safety-stack-control", "safeguard-removal"})
_CATASTROPHE = frozenset({"catastrophic-capabilities"})
_ENFORCING = frozenset({"enforcement-waived"})
_USE = ON_USE | {"blanket-lawful-use", "unbounded-use"}
# Beginnings of words, with the rules whose limits are about them.
_ABOUT = {
    "weapon": _WEAPONS | _CATASTROPHE,
    "target": _WEAPONS,
    "lethal": _WEAPONS,
    "munition": _WEAPONS,
    "military": _WEAPONS,
    "warfare": _WEAPONS,
    "combat": _WEAPONS,
    "surveil": _WATCHING,
    "track": _WATCHING,
    "profil": _WATCHING,
    "watching": _WATCHING,
    "monitor": _WATCHING | {"misuse-monitoring-barred"},
    "bulk": frozenset({"bulk-data-surveillance"}),
    "human": frozenset({"conditional-human-control", "automated-high-stakes-decisions"}),
    "oversight": frozenset(
        {"conditional-human-control", "automated-high-stakes-decisions", "misuse-monitoring-barred"}
    ),
    "decision": frozenset({"conditional-human-control", "automated-high-stakes-decisions"}),
    "biometric": frozenset({"policing-and-biometrics"}),
    "facial": frozenset({"policing-and-biometrics"}),
    "polic": frozenset({"policing-and-biometrics"}),
    "nuclear": _CATASTROPHE,
    "chemical": _CATASTROPHE,
    "cyber": _CATASTROPHE,
    "hosting": frozenset({"edge-deployment", "no-deployment-limit"}),
    "deploy": frozenset({"edge-deployment", "no-deployment-limit"}),
    "edge": frozenset({"edge-deployment", "no-deployment-limit"}),
    "weights": frozenset({"weights-handover"}),
    "parameter": frozenset({"weights-handover"}),
    "safeguard": _SAFETY,
    "guardrail": _SAFETY,
    "safety": _SAFETY,
    "filter": _SAFETY,
    "refus": frozenset({"no-refusal"}),
    "declin": frozenset({"no-refusal"}),
    "logging": frozenset({"misuse-monitoring-barred"}),
    "misuse": frozenset({"misuse-monitoring-barred", "enforcement-waived"}),
    "suspen": _ENFORCING,
    "terminat": _ENFORCING,
    "enforce": _ENFORCING,
    "training": frozenset({"training-on-customer-data"}),
    "use": _USE,
    "uses": _USE,
    "usage": _USE,
}
KNOWN = frozenset().union(*_ABOUT.values())
_WHOLE = ("use", "uses", "usage", "edge")
_NAMED = re.compile(
    rf"(?<![a-z])(?:({'|'.join(start for start in _ABOUT if start not in _WHOLE)})|({'|'.join(_WHOLE)})(?![a-z]))"
)
_WORD = re.compile(r"[a-z]+")
_STEM = 5  # letters: "surveil", "surveillance" and "surveilling" are one
# fmt: off
_EMPTY = frozenset((
    "which", "what", "that", "this", "these", "those", "above", "below", "other", "customer", "supplier", "provider",
    "vendor", "contractor", "agreement", "system", "services", "service", "shall", "party", "parties", "with", "from",
    "under", "upon", "such", "their", "there", "about", "being", "have",
))
# fmt: on


def stems(words: str) -> frozenset[str]:
    """The words that carry meaning, cut to their stems."""
    found = _WORD.findall(words.casefold())
    return frozenset(word[:_STEM] for word in found if len(word) >= _STEM - 1 and word not in _EMPTY)


@lru_cache(maxsize=4096)
def about(words: str) -> frozenset[str]:
    """The rules whose limits the words name by what they are about."""
    named = {match[1] or match[2] for match in _NAMED.finditer(words.casefold())}
    return frozenset().union(*(_ABOUT[start] for start in named))
