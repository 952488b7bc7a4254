"""What stands beside the body: headers and footers as they are really shown, and comments."""

import re
from collections.abc import Sequence

from agreelint.model.manuscript import Story
from agreelint.read.docx.draft import Draft, Setting
from agreelint.read.docx.names import R, W
from agreelint.read.docx.part import walk_over
from agreelint.read.docx.reading import Reading
from agreelint.read.docx.xml import Element, flag
from agreelint.read.intake import Unreadable

_KINDS = ("first", "default", "even")
_SPEAKS_OF = re.compile(
    r"\b(?:sections?|clauses?|articles?|paragraphs?|schedules?|annex|exhibit|appendix)\s+(?:\d|[A-Z]\b)|§\s*\d|\b\d{1,2}\.\d",
    re.IGNORECASE,
)
_LONGEST = 200  # characters of a comment that are quoted
_PAGES = {"first": "the first page", "even": "even pages"}


def running(reading: Reading, sections: Sequence[Element]) -> list[Draft]:
    """The paragraphs of headers, then of footers, each part once, in the order of the sections that show them."""
    found: list[Draft] = []
    for story, name in ((Story.HEADER, "header"), (Story.FOOTER, "footer")):
        shown, off = _parts(reading, sections, name)
        for part in shown:
            found += _read(reading, part, story)
        for part, kind in off.items():
            if part not in shown and _has_words(reading, part):
                reading.remarks.note(f"a {name} for {_PAGES[kind]} is in the file but switched off, and was not read")
    return found


def comments(reading: Reading) -> list[Draft]:
    """The comments: set apart, and no part of the text in any view."""
    package = reading.package
    found: list[Draft] = []
    for link in package.related(package.main, "comments"):
        if link.external:
            continue
        try:
            root = package.tree(link.target)
        except Unreadable as trouble:
            reading.remarks.gap(link.target, f"the comments could not be read: {trouble.why}")
            continue
        walk = walk_over(reading, link.target, root)
        for element in root.iterchildren(W + "comment"):
            reading.remarks.comments[element.get(W + "author", "").strip() or "an unnamed author"] += 1
            setting = Setting(Story.COMMENT, live=False, group=walk.new_group())
            made = walk.apart(element, setting)
            _tell(reading, made)
            found += made
        walk.unmet()
    return found


def _tell(reading: Reading, comment: Sequence[Draft]) -> None:
    """Note the words of a comment that speaks of a clause, for somebody may take it for an amendment."""
    words = " ".join(" ".join("".join(piece.text for piece in one.pieces) for one in comment).split())
    if _SPEAKS_OF.search(words):
        quoted = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"
        reading.remarks.note(f"A comment, which is no part of the agreement, speaks of a clause: “{quoted}”")


def _parts(reading: Reading, sections: Sequence[Element], name: str) -> tuple[list[str], dict[str, str]]:
    """The parts that some page shows, and those that are switched off with the reason's kind."""
    links = reading.package.relations(reading.package.main)
    even = reading.setting_on("evenAndOddHeaders")
    current: dict[str, str] = {}
    shown: dict[str, None] = {}
    off: dict[str, str] = {}
    for section in sections:
        # A section without a header of its own has that of the one before.
        for reference in section.iterchildren(f"{W}{name}Reference"):
            link = links.get(reference.get(R + "id", ""))
            if link is not None and not link.external:
                current[reference.get(W + "type", "default")] = link.target
        on = {"first": bool(flag(section.find(W + "titlePg"))), "default": True, "even": even}
        for kind in _KINDS:
            if kind in current:
                if on[kind]:
                    shown[current[kind]] = None
                else:
                    off.setdefault(current[kind], kind)
    return list(shown), off


def _read(reading: Reading, part: str, story: Story) -> list[Draft]:
    try:
        root = reading.package.tree(part)
    except Unreadable as trouble:
        reading.remarks.gap(part, f"a {story.value} could not be read: {trouble.why}")
        return []
    walk = walk_over(reading, part, root)
    found = walk.apart(root, Setting(story, group=walk.new_group()))
    walk.unmet()
    return found


def _has_words(reading: Reading, part: str) -> bool:
    try:
        return any((text.text or "").strip() for text in reading.package.tree(part).iter(W + "t"))
    except Unreadable:
        return False
