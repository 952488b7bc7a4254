"""Meanings that hold little of what a limit is there for, without saying what they leave out."""

import re
from typing import Final

_WATCHING: Final = frozenset(
    {
        "domestic-surveillance",
        "bulk-data-surveillance",
        "policing-and-biometrics",
        "automated-high-stakes-decisions",
        "conditional-human-control",
        "training-on-customer-data",
    }
)
# "an individual who has lodged a request not to be observed": whoever asked for nothing is let down.
_BY_REQUEST: Final = re.compile(
    r"\b(?:who|whom|whose|which|that)\s+(?:\w+\s+){0,4}?(?:lodged|filed|registered|requested|objected|opted|enrolled|applied"
    r"|(?:requests?|objections?|applications?|registrations?)\s+(?:has|have|had|is|was|were)\s+(?:been\s+)?(?:\w+\s+)?(?:accepted|granted|approved|recorded|upheld))\b",
    re.IGNORECASE,
)
# "a named human being" for whoever may be aimed at.
_ONE_NAMED: Final = re.compile(
    r"^\W*(?:an?|one|the)\s+(?:named|identified|specific|particular|designated|single|individual)\s+(?:living\s+)?"
    r"(?:human(?:\s+being)?|person|individual|man|natural\s+person)s?\W*$",
    re.IGNORECASE,
)
# Of training only the first making of a model: what is adjusted afterwards is left out.
_AT_FIRST: Final = re.compile(
    r"\b(?:from\s+scratch|random\s+(?:values|weights|numbers|initiali[sz]ation|state)|initial\s+(?:formation|creation|training|making)|pre-?training)\b",
    re.IGNORECASE,
)
_MORE: Final = re.compile(
    r"\b(?:fine-?tun\w*|tuning|adjust\w*|adapt\w*|improv\w*|includ\w+|whether|any\s+other|or\s+later|further|evaluat\w*)\b",
    re.IGNORECASE,
)
# Of watching only the reading of letters and the tapping of lines: what machines watch is left out.
_OF_LETTERS: Final = re.compile(
    r"""^\W*(?:(?:the|an|to|only)\s+){0,2}(?:opening|reading|intercept\w*|tapping|cutting|steaming|listening|eavesdropping)\b[^.;]{0,120}?
    \b(?:letters?|post|mail|calls?|telephones?|lines?|messages?|communications?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OTHERWISE: Final = re.compile(
    r"\b(?:track\w*|follow\w*|profil\w*|locat\w*|movements?|whereabouts|watch\w*|records?|data|images?|cameras?|includ\w+|as\s+well|also|whether|other)\b",
    re.IGNORECASE,
)
# What only a court finds for good is found when all is over.
_BY_A_COURT: Final = re.compile(
    r"""\b(?:found|held|established|determined|adjudged|proven|proved|declared|confirmed|so\s+ruled)\b[^.;]{0,80}?\b(?:by|in)\s+
    (?:an?\s+|the\s+|any\s+)?(?:[\w-]+\s+){0,4}?(?:decree|judg(?:e)?ment|courts?|tribunal|conviction|verdict|award|ruling)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SOONER: Final = re.compile(
    r"\b(?:suspect\w*|reasonabl\w+|alleged|appears?|or\s+(?:which|that|any|use)|believ\w+)\b", re.IGNORECASE
)


def holds_little(rule: str, meaning: str) -> re.Match[str] | None:
    """The words by which the meaning of a limit's object holds little of it."""
    if rule == "autonomous-weapons":
        return _ONE_NAMED.search(meaning)
    if rule == "enforcement-waived":
        return None if _SOONER.search(meaning) else _BY_A_COURT.search(meaning)
    if (
        rule == "domestic-surveillance"
        and _OTHERWISE.search(meaning) is None
        and (found := _OF_LETTERS.search(meaning))
    ):
        return found
    if rule == "training-on-customer-data" and _MORE.search(meaning) is None and (found := _AT_FIRST.search(meaning)):
        return found
    return _BY_REQUEST.search(meaning) if rule in _WATCHING else None
