"""The words of one paragraph, with their looks, their tracked changes, and what is anchored among them."""

import re
from dataclasses import dataclass, field, replace

from odfdo import Element

from agreelint import Change, Revision, Run
from agreelint_odf.styles import Look, Styles

_WHITE = re.compile(r"[ \t\r\n]+")
# Their words are about the document and never part of it.
_PASSED = {
    "text:bookmark",
    "text:bookmark-start",
    "text:bookmark-end",
    "text:soft-page-break",
    "office:annotation-end",
    "text:ruby-text",
}
_WHITE_ELEMENTS = {"text:s": " ", "text:tab": "\t", "text:line-break": "\n"}
_MOST = 1000  # blanks that one element may stand for
_CHANGES = {"text:change", "text:change-start", "text:change-end"}
_APART = {"text:note", "office:annotation", "draw:frame", "draw:custom-shape", "draw:g"}


@dataclass
class Changes:
    """The tracked changes of a document by their ids, and the insertion that is under way."""

    inserted: dict[str, Revision] = field(default_factory=dict)
    deleted: dict[str, tuple[Revision, Element]] = field(default_factory=dict)
    now: Revision | None = None

    @classmethod
    def of(cls, body: Element) -> "Changes":
        """What `text:tracked-changes` lists."""
        made = cls()
        for region in body.get_elements("descendant::text:changed-region"):
            name = str(region.attributes.get("text:id") or region.attributes.get("xml:id") or "")
            for change in region.children:
                author = _inside(change, "descendant::dc:creator")
                date = _inside(change, "descendant::dc:date")
                if change.tag == "text:insertion":
                    made.inserted[name] = Revision(Change.INSERTED, author, date)
                elif change.tag == "text:deletion":
                    made.deleted[name] = Revision(Change.DELETED, author, date), change
        return made

    def __bool__(self) -> bool:
        return bool(self.inserted or self.deleted)


def _inside(element: Element, path: str) -> str:
    found = element.get_elements(path)
    return found[0].text or "" if found else ""


@dataclass
class Words:
    """The runs of a paragraph as they are gathered, and the elements that stand apart from its words."""

    styles: Styles
    changes: Changes
    hidden: str = ""
    runs: list[Run] = field(default_factory=list)
    apart: list[Element] = field(default_factory=list)

    def of(self, element: Element, look: Look) -> None:
        """Gather what stands in `element`."""
        self._say(element.text, look)
        for child in element.children:
            self._child(child, look)
            self._say(child.tail, look)

    def _child(self, child: Element, look: Look) -> None:
        if child.tag in _APART:
            self.apart.append(child)
        elif child.tag in _CHANGES:
            self._change(child, look)
        elif child.tag in _WHITE_ELEMENTS:
            count = str(child.attributes.get("text:c", "1"))
            self._put(_WHITE_ELEMENTS[child.tag] * min(int(count) if count.isdigit() else 1, _MOST), look)
        elif child.tag == "text:span":
            self.of(child, self._under(child, look))
        elif child.tag in {"text:hidden-text", "text:hidden-paragraph"}:
            self.of(child, replace(look, hidden="hidden text"))
        elif child.tag not in _PASSED:
            self.of(child, look)

    def _change(self, child: Element, look: Look) -> None:
        name = str(child.attributes.get("text:change-id", ""))
        if child.tag == "text:change":
            self.deleted(name, look)
        else:
            self.changes.now = self.changes.inserted.get(name) if child.tag == "text:change-start" else None

    def _under(self, span: Element, look: Look) -> Look:
        own = self.styles.look("text", str(span.attributes.get("text:style-name", "")))
        return Look(look.bold or own.bold, look.italic or own.italic, look.hidden or own.hidden)

    def deleted(self, name: str, look: Look) -> None:
        """Put the words that the tracked change `name` deleted where they stood."""
        if name not in self.changes.deleted:
            return
        revision, deletion = self.changes.deleted[name]
        paragraphs = deletion.get_elements("descendant::text:p | descendant::text:h")
        words = " ".join(" ".join(paragraph.inner_text.split()) for paragraph in paragraphs)
        if words.strip():
            self.runs.append(Run(words, bold=look.bold, italic=look.italic, live=False, revision=revision))

    def _say(self, text: str | None, look: Look) -> None:
        """Say raw text, in which any white space is one blank; tabs and line breaks are elements of their own."""
        if text:
            self._put(_WHITE.sub(" ", text), look)

    def _put(self, text: str, look: Look) -> None:
        if text:
            self.runs.append(
                Run(
                    text,
                    bold=look.bold,
                    italic=look.italic,
                    hidden=self.hidden or look.hidden,
                    revision=self.changes.now,
                )
            )
