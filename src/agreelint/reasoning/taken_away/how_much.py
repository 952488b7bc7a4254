"""How much of a limit the words take that are said of it."""

import re

from agreelint.reasoning.extent import Extent

_REPLACED = re.compile(
    r"\breplaced?\b|\brestated\b|\bto\s+read\b|\bsubstitut|\bsuperseded\s+by\b|\b(?:put|inserted|set)\s+in\s+(?:its|their)\s+(?:place|stead)\b"
    r"|\bin\s+(?:place|lieu)\s+(?:of\s+(?:it|them)|thereof)\b|\bin\s+(?:its|their)\s+(?:place|stead)\s+(?:appears?|stands?|comes?|goes)\b",
    re.IGNORECASE,
)
# Words after "shall not apply" that leave the rest of the limit standing.
_IN_PART = re.compile(r"\b(?:to|where|when|if|in|during|until|for|unless|except|with\s+respect)\b", re.IGNORECASE)
# "Withdrawn as if never made": wholly, and from the start.
_AS_IF_NEVER = re.compile(r"\bas\s+(?:if|though)\b[^,.;]{0,40}\b(?:never|not|n['’]t)\b[^,.;]{0,40}", re.IGNORECASE)
_CEASES = re.compile(r"(?:shall\s+)?(?:ceas|laps|falls?\s+away|drops?\s)", re.IGNORECASE)
_LATER = re.compile(
    r"\s*,?\s*(?:(?:on|upon|after|at|when|once|as\s+(?:of|from)|from|with\s+effect\s+from)\s)", re.IGNORECASE
)
_WITH_THE_AGREEMENT = re.compile(
    r"\b(?:expir\w+|terminat\w+|end)\s*(?:of\s+(?:this|the)\s+(?:agreement|contract|licen[cs]e|deed|order|term)\b|[.,;]|$)"
    r"|\b(?:agreement|contract|licen[cs]e|deed|order)\s+(?:expires|ends|terminates)\b",
    re.IGNORECASE,
)
_ENTIRE = re.compile(r"\bin\s+(?:its|their)\s+entirety\b|\bto\s+this\s+(?:agreement|contract|order)\b", re.IGNORECASE)


def extent(all_said: str, rest: str) -> Extent:
    """How much goes by `all_said`, of which `rest` is what follows the verb."""
    if _REPLACED.search(all_said):
        return Extent.REPLACED
    if _CEASES.match(all_said) and _LATER.match(rest) and not _WITH_THE_AGREEMENT.search(rest):
        return Extent.ENDED
    return Extent.PART if _IN_PART.search(_AS_IF_NEVER.sub("", _ENTIRE.sub("", rest))) else Extent.WHOLE
