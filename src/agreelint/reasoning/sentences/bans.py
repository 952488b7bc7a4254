"""Words by which a sentence forbids something."""

import re

BAN = re.compile(
    r"\b(?:(?:shall|may|must|will|can)\s+not|cannot|nobody|no\s+\w+\s+(?:shall|may|will)|(?:is|are)\s+prohibited)\b|n['’]t\b",
    re.IGNORECASE,
)
