"""Which part is which: found by relationship from the main part, never by its name."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from agreelint.read.docx.archive import Archive
from agreelint.read.docx.names import CONTENT_TYPES, RELATIONSHIPS
from agreelint.read.docx.xml import Element, parsed
from agreelint.read.intake import Unreadable

_ODD = "ask for the file again, saved anew by a word processor."
_MAIN = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroenabled.main+xml",
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
)


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another, or to the outside. `kind` is the last step of its type ("styles")."""

    id: str
    kind: str
    target: str
    external: bool


class Package:
    """The parts of a Word file.

    Raises:
        Unreadable: if the archive or the main part cannot be found or is not one.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self.archive = Archive(name, data)
        self._relations: dict[str, Mapping[str, Relation]] = {}
        mains = [link for link in self.relations("").values() if link.kind == "officeDocument" and not link.external]
        if not mains:
            raise Unreadable(name, f"the file does not say which of its parts is the document: {_ODD}")
        if len(mains) > 1:
            raise Unreadable(name, f"the file names two main documents, and programs differ on which they show: {_ODD}")
        self.main = mains[0].target
        if self._type_of(self.main) not in {*_MAIN, ""}:
            raise Unreadable(name, f"its main part is not a Word document: {_ODD}")

    def tree(self, part: str) -> Element:
        """The parsed `part`.

        Raises:
            Unreadable: if it is missing, damaged or too large.
        """
        return parsed(part, self.archive.read(part))

    def relations(self, part: str) -> Mapping[str, Relation]:
        """The links of `part` by their ids; those of the package itself for an empty name.

        Raises:
            Unreadable: if they are damaged.
        """
        if part not in self._relations:
            folder, _, last = part.rpartition("/")
            own = posixpath.join(folder, "_rels", f"{last}.rels")
            links = _links(folder, self.tree(own)) if own in self.archive else ()
            self._relations[part] = {link.id: link for link in links}
        return self._relations[part]

    def related(self, part: str, kind: str) -> Iterator[Relation]:
        """The links of `part` of one kind."""
        return (link for link in self.relations(part).values() if link.kind == kind)

    def _type_of(self, part: str) -> str:
        if "[Content_Types].xml" not in self.archive:
            return ""
        for entry in self.tree("[Content_Types].xml").iter(f"{CONTENT_TYPES}Override"):
            if entry.get("PartName", "").lstrip("/").lower() == part.lower():
                return entry.get("ContentType", "").strip().lower()
        return ""


def _links(folder: str, root: Element) -> Iterator[Relation]:
    for entry in root.iter(f"{RELATIONSHIPS}Relationship"):
        target = entry.get("Target", "")
        external = entry.get("TargetMode", "").lower() == "external"
        if not external:
            path = unquote(target.partition("#")[0])
            target = posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
        yield Relation(entry.get("Id", ""), entry.get("Type", "").rpartition("/")[2], target, external)
