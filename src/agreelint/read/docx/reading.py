"""What the walks of all parts of one file share."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from agreelint.model.manuscript import View
from agreelint.read.docx.cited import Citation
from agreelint.read.docx.colour import Theme
from agreelint.read.docx.listnum import ListNumbers
from agreelint.read.docx.looks import Looks
from agreelint.read.docx.names import W
from agreelint.read.docx.numbering import Numbering
from agreelint.read.docx.package import Package
from agreelint.read.docx.paper import Paper
from agreelint.read.docx.remarks import Remarks
from agreelint.read.docx.styles import Styles
from agreelint.read.docx.xml import Element, flag
from agreelint.read.intake import Unreadable


@dataclass(slots=True)
class Reading:
    """One file while it is read.

    `stores` are those that content controls show, by their ids, `drawn` the charts and diagrams read so far, `dynamic`
    the kinds of fields that show what a program works out; `groups` and `tables` count cells and tables over all parts.
    `citations` are the cross-references by number. `depth` is 0 for the file itself, 1 for one that is shown in it.
    """

    package: Package
    view: View
    remarks: Remarks
    theme: Theme
    styles: Styles
    looks: Looks
    numbering: Numbering
    settings: Element | None
    paper: Paper = field(default_factory=Paper)
    first_section: Element | None = None
    stores: dict[str, Element | None] = field(default_factory=dict)
    drawn: set[str] = field(default_factory=set)
    dynamic: set[str] = field(default_factory=set)
    citations: list[Citation] = field(default_factory=list)
    list_numbers: ListNumbers = field(default_factory=ListNumbers)
    noted: dict[str, "Notes"] = field(default_factory=dict)
    groups: int = 0
    depth: int = 0
    tables: int = 0

    def setting_on(self, name: str) -> bool:
        """Whether an on/off setting of the document is on."""
        return self.settings is not None and bool(flag(self.settings.find(W + name)))


@dataclass(slots=True)
class Notes:
    """The footnotes, or the endnotes.

    Their elements by id, the walk over their part, and how they are numbered.

    `next` is the number of the next one, `each_section` whether each section begins with `first`.
    """

    elements: Mapping[str, Element]
    walk: object
    format: str
    first: int
    each_section: bool = False
    next: int = 0
    read: set[str] = field(default_factory=set)


def begin(package: Package, view: View, remarks: Remarks) -> Reading:
    """The parts that say how all others look; one that is damaged is a gap."""
    theme = Theme(_part(package, "theme", remarks))
    styles = Styles(_part(package, "styles", remarks), theme)
    numbering = Numbering(_part(package, "numbering", remarks), styles.numbering_of)
    settings = _part(package, "settings", remarks)
    return Reading(package, view, remarks, theme, styles, Looks(styles), numbering, settings)


def _part(package: Package, kind: str, remarks: Remarks) -> Element | None:
    link = next(package.related(package.main, kind), None)
    if link is None or link.external:
        return None
    try:
        return package.tree(link.target)
    except Unreadable as trouble:
        remarks.gap(link.target, f"without it lists and looks are not certain; {trouble.why}")
        return None
