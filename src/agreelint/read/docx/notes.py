"""Footnotes and endnotes: numbered where they are referred to, read after that paragraph."""

from agreelint.model.manuscript import Story
from agreelint.read.docx.draft import Draft, Setting
from agreelint.read.docx.names import VAL, W
from agreelint.read.docx.numerals import numeral
from agreelint.read.docx.reading import Notes, Reading
from agreelint.read.docx.walk import Walk
from agreelint.read.docx.xml import Element, number, value
from agreelint.read.intake import Unreadable

_STORIES = {"footnotes": Story.FOOTNOTE, "endnotes": Story.ENDNOTE}
_ORDINARY = {"", "normal"}


def read_note(walk: Walk, reference: Element, kind: str, setting: Setting) -> list[Draft]:
    """The paragraphs of the note behind `reference`; `kind` is "footnotes" or "endnotes"."""
    reading = walk.reading
    if setting.story in _STORIES.values():
        return []
    notes = reading.noted.get(kind)
    if notes is None:
        notes = reading.noted[kind] = _open(reading, kind)
        notes.next = notes.first
    identity = reference.get(W + "id", "")
    element = notes.elements.get(identity)
    if element is None:
        reading.remarks.gap(walk.part, f"a reference to one of the {kind} leads nowhere: the note is not in the file.")
        return []
    own_mark = reference.get(W + "customMarkFollows", "0").lower() in {"1", "true", "on"}
    counts = setting.live and not setting.unseen
    label = ""
    if not own_mark and counts:
        label = numeral(notes.next, notes.format)
        notes.next += 1
    if identity in notes.read:
        return []
    notes.read.add(identity)
    within = Setting(
        _STORIES[kind], note=label, live=setting.live, revision=setting.revision, unseen=setting.unseen,
        group=walk.new_group(),
    )  # fmt: skip
    inner = notes.walk
    if not isinstance(inner, Walk):
        return []
    return inner.apart(element, within)


def _open(reading: Reading, kind: str) -> Notes:
    from agreelint.read.docx.part import walk_over

    package = reading.package
    link = next(package.related(package.main, kind), None)
    if link is None or link.external:
        return Notes({}, None, "decimal", 1)
    try:
        root = package.tree(link.target)
    except Unreadable as trouble:
        reading.remarks.gap(link.target, f"the {kind} could not be read: {trouble.why}")
        return Notes({}, None, "decimal", 1)
    singular = kind.removesuffix("s")
    elements: dict[str, Element] = {}
    for element in root.iterchildren(W + singular):
        if element.get(W + "type", "") in _ORDINARY:
            elements.setdefault(element.get(W + "id", ""), element)
    return Notes(elements, walk_over(reading, link.target, root), *_numbering(reading, singular))


def end_section(reading: Reading) -> None:
    """Begin the numbers anew, where each section has its own."""
    for notes in reading.noted.values():
        if notes.each_section:
            notes.next = notes.first


def _numbering(reading: Reading, singular: str) -> tuple[str, int, bool]:
    """The number format, the first number, and whether each section begins with it.

    The settings say so, and the first section may change it.
    """
    each = False
    style, start = ("decimal" if singular == "footnote" else "lowerRoman"), 1
    sections = (reading.first_section, reading.settings)
    for holder in reversed(sections):
        properties = None if holder is None else holder.find(f"{W}{singular}Pr")
        if properties is None:
            continue
        style = value(properties.find(W + "numFmt")) or style
        begins = properties.find(W + "numStart")
        start = number(None if begins is None else begins.get(VAL), 0, 10_000) or start
        each = value(properties.find(W + "numRestart")) == "eachSect"
    return style, start, each


def close_notes(reading: Reading) -> None:
    """Words in a notes part that were not met; notes that nothing refers to are not shown."""
    for kind, notes in reading.noted.items():
        if not isinstance(notes.walk, Walk):
            continue
        unread = [element for identity, element in notes.elements.items() if identity not in notes.read]
        ordinary = set(notes.elements.values())
        apart = [element for element in notes.walk.root if element not in ordinary]
        if unread:
            reading.remarks.note(
                f"{len(unread)} of the {kind} in the file belong to no place in the text and are not shown"
            )
        notes.walk.unmet((*unread, *apart))
