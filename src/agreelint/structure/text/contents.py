"""Tables of contents, set apart carefully: what could be a clause stays one."""

import re
from collections.abc import Sequence
from typing import Final

from agreelint.structure.text.blocks import Block
from agreelint.structure.text.formulas import says

_TITLE: Final = re.compile(r"(?:table of contents|contents|index)\b\s*:?\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_ENTRY: Final = re.compile(r"(?:\.{3,}|…|(?:\s\.){3,}|\s{2,}|\t|\s)\s*(?:\d{1,3}|[ivxl]{1,5}|[A-Z]-\d{1,3})\s*$")
_LEADERS: Final = re.compile(r"(?:\.{4,}|(?:\s\.){4,})\s*(?:\d{1,3}|[ivxl]{1,5})?\s*$")
_ANY_LINE: Final = re.compile(
    r"(?:page|section|exhibits?|schedules?|annexe?s|appendices|attachments?|list of .*)\s*(?:no\.?)?:?\s*$",
    re.IGNORECASE,
)
_ACTS: Final = re.compile(r"\b(?:may|shall|must|will|cannot|agrees?)\b", re.IGNORECASE)
_NAMES: Final = re.compile(r"(?:exhibit|schedule|annex|appendix|attachment)s?\s+[\w.()-]+", re.IGNORECASE)
# Fewer entries are no table.
_FEWEST: Final = 3
_LONGEST: Final = 24


def contents(blocks: Sequence[Block]) -> frozenset[int]:
    """The indices of the blocks that make up tables of contents."""
    found: set[int] = set()
    at = 0
    while at < len(blocks):
        title = _TITLE.match(blocks[at].text.strip()[:200])
        end = at + 1
        if title and len(title["rest"].split()) <= _LONGEST and not says(title["rest"]):
            while end < len(blocks) and _is_entry(blocks[end], titled=True):
                end += 1
            while end - at > _FEWEST and end < len(blocks) and _is_name(blocks[end]):
                end += 1
            if end - at - 1 >= _FEWEST:
                found.update(range(at, end))
                at = end
                continue
            end = at + 1
        elif _has_leaders(blocks[at]):
            while end < len(blocks) and (_has_leaders(blocks[end]) or _is_entry(blocks[end], titled=False)):
                end += 1
            if end - at >= _FEWEST:
                found.update(range(at, end))
        at = end
    return frozenset(found)


def _is_entry(block: Block, *, titled: bool) -> bool:
    """A short line that ends in a page number and lets nobody do anything."""
    words = block.text.strip()
    if len(words.split()) > _LONGEST or _ACTS.search(words) or says(words):
        return False
    if block.style.lower().startswith("toc"):
        return True
    if titled and _ANY_LINE.match(words):
        return True
    return bool(_ENTRY.search(words[-80:])) and words[-1:] != "."


def _is_name(block: Block) -> bool:
    """The line of an exhibit below the entries, where the exhibit itself is still to come."""
    words = block.text.strip()
    return (
        bool(_NAMES.match(words)) and len(words.split()) <= _LONGEST and not _ACTS.search(words) and words[-1:] != "."
    )


def _has_leaders(block: Block) -> bool:
    words = block.text.strip()
    toc = block.style.lower().startswith("toc") and len(words.split()) <= _LONGEST
    return (toc or bool(_LEADERS.search(words[-120:]))) and not says(words) and "__" not in words
