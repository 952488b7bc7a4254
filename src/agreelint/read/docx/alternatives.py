"""Places that programs of different age show from different branches of the file."""

from agreelint.read.docx.draft import Setting
from agreelint.read.docx.names import MC, TEXT_ELEMENTS
from agreelint.read.docx.walk import Walk
from agreelint.read.docx.xml import Element

_KNOWN_SPACES = ("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/")


def alternative(walk: Walk, element: Element, setting: Setting) -> None:
    """The first choice that Word understands, else the fallback; both must say the same."""
    choices = list(element.iterchildren(MC + "Choice"))
    chosen = next((choice for choice in choices if _is_understood(choice)), None)
    others = [branch for branch in (*choices, *element.iterchildren(MC + "Fallback")) if branch is not chosen]
    if chosen is None:
        chosen = element.find(MC + "Fallback")
        others = choices
    if chosen is not None:
        walk.visit(chosen, setting)
    said = _said(chosen)
    for branch in others:
        walk.pass_over(branch)
        if _said(branch) not in {"", said} and not walk.fields.mute:
            walk.reading.remarks.gap(
                walk.part, "programs of different age show different words at one place; only one version was read."
            )


def _is_understood(choice: Element) -> bool:
    names = choice.get("Requires", "").split()
    spaces = [choice.nsmap.get(name) or "" for name in names]
    return bool(spaces) and all(space.startswith(_KNOWN_SPACES) for space in spaces)


def _said(branch: Element | None) -> str:
    if branch is None:
        return ""
    return "".join("".join(text.text or "" for text in branch.iter(*TEXT_ELEMENTS)).split())
