"""The report as JSON, schema 1: for gates, dashboards and scripts."""

import json
import re
from importlib.resources import files

from agreelint.model.review import Review

# Legal in JSON and yet obeyed or hidden by a terminal; a lone surrogate (a file name that is not UTF-8) cannot be
# written as UTF-8 at all. All of them stand inside strings, where an escape means the same.
_ESCAPED = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]|(?<=#)#(?=(?:vso|teamcity)?\\[)"  # and what a build server obeys
)


def write(review: Review) -> bytes:
    """The review as UTF-8 JSON with a line feed at the end; the same review gives the same bytes."""
    return encoded(indented(review.to_dict()))


def indented(value: object) -> str:
    """A JSON value as text for people and programs."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)


def encoded(text: str) -> bytes:
    """JSON text as UTF-8 bytes that no terminal obeys, with a line feed at the end."""
    return (_ESCAPED.sub(_escape, text) + "\n").encode("utf-8")


def schema() -> bytes:
    """The JSON Schema of the report, as published with the package."""
    return (files("agreelint.output") / "schema-1.json").read_bytes()


def _escape(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
