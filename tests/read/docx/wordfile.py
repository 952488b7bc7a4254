"""Word files from raw XML, one feature at a time."""

import hashlib
import io
import zipfile
from collections.abc import Mapping
from typing import Any

import pytest

from agreelint.model.manuscript import Manuscript, View
from agreelint.read.docx import read_docx
from agreelint.read.intake import Unreadable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": W,
        "r": OFFICE,
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "x": "urn:nobody-knows",
    }.items()
)
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_KINDS = ("styles", "numbering", "settings", "footnotes", "endnotes", "comments", "theme")
_ROOTS = {"theme": "a:theme", "comments": "w:comments"}


def run(text: str, properties: str = "") -> str:
    """A run with one text element."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{text}</w:t></w:r>'


def par(content: str = "", properties: str = "") -> str:
    """A paragraph; plain words become a run."""
    inside = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{inside}{content if content.startswith('<') or not content else run(content)}</w:p>"


def listed(text: str, num: int = 1, level: int | None = 0) -> str:
    """A paragraph with a list set on it."""
    at = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return par(text, f'<w:numPr>{at}<w:numId w:val="{num}"/></w:numPr>')


def cell(content: str, properties: str = "") -> str:
    inside = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    return f"<w:tc>{inside}{content if content.startswith('<') else par(content)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    inside = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{inside}{''.join(each if each.startswith('<') else cell(each) for each in cells)}</w:tr>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def level(at: int, text: str, style: str = "decimal", start: int = 1, more: str = "") -> str:
    """One level of a list; `more` is whatever else it holds, in any order Word accepts."""
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(identity: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{more}{"".join(levels)}</w:abstractNum>'


def num(identity: int, of: int, *overrides: str) -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{"".join(overrides)}</w:num>'


def restart(at: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def style(identity: str, properties: str = "", run_properties: str = "", *, based_on: str = "", kind: str = "paragraph",
          name: str = "", default: bool = False) -> str:  # fmt: skip
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identity}"{first}><w:name w:val="{name or identity}"/>{base}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{run_properties}</w:rPr></w:style>"
    )


def relation(identity: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def relations(*links: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(links)}</Relationships>'


def parts_of(
    body: str,
    *,
    links: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    main_type: str = MAIN_TYPE,
    **known: str,
) -> dict[str, str | bytes]:
    """The parts of a file by name. `known` are the insides of styles, numbering, settings, footnotes and so on."""
    rels = [links]
    found: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>',
        "_rels/.rels": relations(relation("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>",
    }
    for kind in _KINDS:
        if kind in known:
            root = _ROOTS.get(kind, f"w:{kind}")
            found[f"word/{kind}.xml"] = f"<{root} {SPACES}>{known[kind]}</{root}>"
            rels.append(relation(f"rId-{kind}", kind, f"{kind}.xml"))
    unknown = set(known) - set(_KINDS)
    assert not unknown, unknown
    found["word/_rels/document.xml.rels"] = relations(*rels)
    return found | dict(parts or {})


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return held.getvalue()


def read(data: bytes, view: View = View.ACCEPTED) -> Manuscript:
    return read_docx("contract.docx", data, hashlib.sha256(data).hexdigest(), view)


def manuscript(body: str, view: View = View.ACCEPTED, **known: Any) -> Manuscript:
    """The manuscript of a file with this body."""
    return read(zipped(parts_of(body, **known)), view)


def texts(found: Manuscript) -> list[str]:
    """What each paragraph says, those that say nothing left out."""
    return [paragraph.text for paragraph in found.paragraphs if paragraph.text]


def labels(found: Manuscript) -> list[str]:
    return [paragraph.label for paragraph in found.paragraphs]


def refused(data: bytes) -> str:
    """Why the file is not read."""
    with pytest.raises(Unreadable) as trouble:
        read(data)
    return trouble.value.why
