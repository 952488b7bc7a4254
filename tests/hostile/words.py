"""Word files whose parts are nested, repeated, linked in circles, or of sizes that no document has."""

import itertools
from typing import TYPE_CHECKING

from read.docx.wordfile import (
    MAIN_TYPE,
    SPACES,
    abstract,
    cell,
    level,
    listed,
    num,
    par,
    parts_of,
    relation,
    relations,
    row,
    run,
    style,
    table,
    zipped,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = "Supplier shall keep the records for seven years."
GOOD = par(WORDS)


def docx(body: str = GOOD, **known: object) -> bytes:
    return zipped(parts_of(body, **known))  # type: ignore[arg-type]


def main(text: str | bytes) -> bytes:
    return zipped({**parts_of(""), "word/document.xml": text})


def deep(opening: str, closing: str, times: int, inside: str = GOOD) -> str:
    return opening * times + inside + closing * times


def _whole(body: str) -> str:
    return f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"


def _field(inside: str, times: int) -> str:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> REF x </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>'
    return begin * times + run(inside) + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' * times


def _laughs() -> str:
    names = "abcdefghij"
    entities = '<!ENTITY a "lol">' + "".join(
        f'<!ENTITY {name} "' + f"&{before};" * 10 + '">' for before, name in itertools.pairwise(names)
    )
    return f"<!DOCTYPE x [{entities}]>" + _whole(par("&j;"))


def _chunk(times: int) -> bytes:
    data = docx()
    for _ in range(times):
        data = docx('<w:altChunk r:id="a"/>', links=relation("a", "aFChunk", "in.docx"), parts={"word/in.docx": data})
    return data


def _box(inside: str) -> str:
    return f'<w:r><w:pict><v:shape style="width:90pt;height:90pt"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'


def _boxes(times: int) -> str:
    found = GOOD
    for _ in range(times):
        found = par(_box(found))
    return found


def _tables(times: int) -> str:
    found = GOOD
    for _ in range(times):
        found = table(row(cell(found + par())))
    return found


def _xml() -> dict[str, bytes]:
    text = _whole(GOOD)
    return {
        "doctype.docx": main(f'<!DOCTYPE w:document [<!ENTITY x "not">]>{text}'),
        "entity-bomb.docx": main(_laughs()),
        "entity-from-outside.docx": main(f'<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>{_whole(par("&x;"))}'),
        "entity-unknown.docx": main(_whole(par("&nobody;"))),
        "character-zero.docx": main(_whole(par("a&#0;b"))),
        "half-a-character.docx": main(_whole(par("a&#xD800;b"))),
        "zero-bytes.docx": main(text.encode() + b"\0" * 100),
        "not-xml.docx": main(b"\x89PNG\r\n" + bytes(range(256)) * 20),
        "empty-part.docx": main(""),
        "cut-in-a-tag.docx": main(text[: len(text) - 20]),
        "encoding-lies.docx": main(b'<?xml version="1.0" encoding="UTF-16"?>' + text.encode()),
        "encoding-unknown.docx": main('<?xml version="1.0" encoding="klingon"?>' + text),
        "utf7.docx": main('<?xml version="1.0" encoding="UTF-7"?>' + text),
        "bad-utf8.docx": main(text.encode().replace(b"seven", b"s\xff\xfeven")),
        "utf16-without-mark.docx": main(text.encode("utf-16-le")),
        "another-root.docx": main("<html><body>Supplier may sell.</body></html>"),
        "no-body.docx": main(f"<w:document {SPACES}/>"),
        "prefix-unknown.docx": main("<w:document><w:body/></w:document>"),
        "a-million-attributes.docx": main(_whole("<w:p " + " ".join(f'a{n}="x"' for n in range(300_000)) + "/>")),
        "one-long-attribute.docx": main(_whole(f'<w:p w:rsidR="{"0" * 12_000_000}"/>' + GOOD)),
        "many-spaces-named.docx": main(_whole("".join(f'<w:p xmlns:n{n}="urn:{n}"/>' for n in range(20_000)) + GOOD)),
        "comments-without-end.docx": main(_whole("<!-- x -->" * 400_000 + GOOD)),
        "instructions-without-end.docx": main(_whole("<?x y?>" * 400_000 + GOOD)),
        "one-long-text.docx": docx(par("records " * 1_500_000)),
        "deep-paragraphs.docx": docx(deep("<w:p>", "</w:p>", 250)),
        "deep-unknown.docx": docx(deep("<x:y>", "</x:y>", 100_000)),
        "deep-runs.docx": docx(par(deep("<w:smartTag>", "</w:smartTag>", 150, run(WORDS)))),
        "two-million-elements.docx": docx("<w:p/>" * 2_000_000),
        "eighty-thousand-paragraphs.docx": docx("<w:p><w:r/></w:p>" * 80_000 + GOOD),
        "many-short-runs.docx": docx(par("".join(run(c) for c in WORDS * 500))),
    }


def _links() -> dict[str, bytes]:
    head = f"<w:hdr {SPACES}>{par(_box(GOOD))}</w:hdr>"
    section = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    note = '<w:footnote w:id="1">' + par('<w:r><w:footnoteReference w:id="1"/></w:r>' + run("Note.")) + "</w:footnote>"
    double = "".join(
        f'<Relationship Id="r{n}" Type="{office}/officeDocument" Target="word/{part}.xml"/>'
        for n, part in enumerate(("document", "other"))
    )
    return {
        "styles-in-a-circle.docx": docx(
            par(WORDS, '<w:pStyle w:val="A"/>'), styles=style("A", based_on="B") + style("B", based_on="A")
        ),
        "style-of-itself.docx": docx(par(WORDS, '<w:pStyle w:val="A"/>'), styles=style("A", based_on="A")),
        "ten-thousand-styles.docx": docx(
            par(WORDS, '<w:pStyle w:val="s0"/>'), styles="".join(style(f"s{n}", based_on=f"s{n + 1}") for n in range(10_000))
        ),
        "lists-in-a-circle.docx": docx(
            listed(WORDS),
            numbering=abstract(1, more='<w:numStyleLink w:val="L"/>') + num(1, 1),
            styles=style("L", '<w:numPr><w:numId w:val="1"/></w:numPr>', kind="numbering"),
        ),
        "header-of-itself.docx": docx(
            GOOD + section, links=relation("h", "header", "h.xml"),
            parts={"word/h.xml": head, "word/_rels/h.xml.rels": relations(relation("h", "header", "h.xml"))},
        ),
        "header-is-the-document.docx": docx(GOOD + section, links=relation("h", "header", "document.xml")),
        "note-in-itself.docx": docx(par(run(WORDS) + '<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes=note),
        "chunk-is-itself.docx": docx(GOOD + '<w:altChunk r:id="a"/>', links=relation("a", "aFChunk", "document.xml")),
        "chunks-in-chunks.docx": _chunk(12),
        "many-chunks.docx": docx(
            '<w:altChunk r:id="a"/>' * 600 + GOOD, links=relation("a", "aFChunk", "in.docx"),
            parts={"word/in.docx": docx(par("Fees are due."))},
        ),
        "chunk-is-a-bomb.docx": docx(
            GOOD + '<w:altChunk r:id="a"/>', links=relation("a", "aFChunk", "in.docx"),
            parts={"word/in.docx": docx("<w:p/>" * 2_000_000)},
        ),
        "target-outside.docx": docx(links=relation("s", "styles", "../../../../etc/passwd")),
        "target-on-the-net.docx": docx(links=relation("s", "styles", "http://192.0.2.1/styles.xml", external=True)),
        "template-on-the-net.docx": docx(settings='<w:attachedTemplate r:id="t"/>'),
        "picture-of-a-file.docx": docx(links=relation("i", "image", "file:///etc/passwd", external=True)),
        "ids-twice.docx": docx(links=relation("h", "header", "a.xml") + relation("h", "header", "b.xml")),
        "relations-broken.docx": zipped({**parts_of(GOOD), "word/_rels/document.xml.rels": "<Relationships"}),
        "relations-of-another-kind.docx": zipped({**parts_of(GOOD), "_rels/.rels": "<x/>"}),
        "two-main-documents.docx": zipped({**parts_of(GOOD), "_rels/.rels": f'<Relationships xmlns="{space}">{double}</Relationships>'}),
        "type-of-a-table.docx": docx(main_type=MAIN_TYPE.replace("wordprocessingml.document", "spreadsheetml.sheet")),
        "a-hundred-thousand-relations.docx": docx(links="".join(relation(f"x{n}", "image", f"{n}.png") for n in range(60_000))),
    }  # fmt: skip


def _shapes() -> dict[str, bytes]:
    wide = '<w:gridSpan w:val="1000000000"/>'
    odd = ("1e400", "NaN", "-1e30", "99999999999999999999", "inf", "0x7fffffff", "", "١٢")
    frame = '<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="page"><wp:posOffset>{0}</wp:posOffset></wp:positionH><wp:extent cx="{0}" cy="{0}"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Box.</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>'
    measures = "".join(
        par(run(WORDS, f'<w:sz w:val="{n}"/><w:spacing w:val="{n}"/><w:position w:val="{n}"/><w:w w:val="{n}"/>'),
            f'<w:ind w:left="{n}" w:firstLine="{n}"/><w:outlineLvl w:val="{n}"/><w:spacing w:line="{n}"/>')
        for n in odd
    )  # fmt: skip
    lists = "".join(listed(WORDS, n, lvl) for n in (1, 2, -1, 2**31, 2**63) for lvl in (0, 8, 9, -3, 10**12))
    strange = (
        abstract(1, level(0, "%1" * 20_000, "upperRoman", 10**9), level(8, "%0%9%99%", "ordinalText", -5))
        + num(1, 1, f'<w:lvlOverride w:ilvl="-1"><w:startOverride w:val="{10**30}"/></w:lvlOverride>')
        + num(2, 99)
    )
    build: dict[str, Callable[[], bytes]] = {
        "wide-cell.docx": lambda: docx(table(row(cell(GOOD, wide), cell(GOOD, wide)))),
        "wide-row.docx": lambda: docx(table(row(GOOD, properties='<w:gridBefore w:val="1000000000"/>'))),
        "tall-merge.docx": lambda: docx(table(*[row(cell(par(), "<w:vMerge/>"))] * 30_000) + GOOD),
        "many-columns.docx": lambda: docx(table(row(*["x"] * 5_000)) + GOOD),
        "deep-tables.docx": lambda: docx(_tables(40)),
        "too-deep-tables.docx": lambda: docx(_tables(120)),
        "deep-boxes.docx": lambda: docx(_boxes(20)),
        "too-deep-boxes.docx": lambda: docx(_boxes(60)),
        "deep-controls.docx": lambda: docx(deep("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 90)),
        "deep-changes.docx": lambda: docx(par(deep('<w:ins w:id="1"><w:del w:id="2">', "</w:del></w:ins>", 80, run(WORDS)))),
        "deep-alternatives.docx": lambda: docx(par(deep("<w:r><mc:AlternateContent><mc:Fallback>", "</mc:Fallback></mc:AlternateContent></w:r>", 50, run(WORDS)))),
        "many-alternatives.docx": lambda: docx(par("<w:r><mc:AlternateContent>" + f"<mc:Choice Requires='w14'>{run(WORDS)}</mc:Choice>" * 5_000 + "</mc:AlternateContent></w:r>")),
        "fields-never-ending.docx": lambda: docx(par('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20_000 + run(WORDS))),
        "fields-in-fields.docx": lambda: docx(par(_field(WORDS, 5_000))),
        "fields-that-only-end.docx": lambda: docx(par('<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 20_000 + run(WORDS))),
        "ends-deleted.docx": lambda: docx(par("a ", '<w:rPr><w:del w:id="1"/></w:rPr>') * 20_000 + GOOD),
        "marks-overlap.docx": lambda: docx(par('<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="2"/><w:commentRangeEnd w:id="3"/>' + run(WORDS))),
        "measures.docx": lambda: docx(measures),
        "boxes-anywhere.docx": lambda: docx(par(run(WORDS) + "".join(frame.format(n) for n in odd))),
        "numbers.docx": lambda: docx(lists, numbering=strange),
        "many-lists.docx": lambda: docx(listed(WORDS, 1), numbering="".join(abstract(n, level(0, "%1.")) + num(n, n) for n in range(1, 20_000))),
        "signs.docx": lambda: docx(par(run(WORDS) + "".join(f'<w:r><w:sym w:font="Symbol" w:char="{c}"/></w:r>' for c in ("FFFFFFFF", "-1", "D800", "zz", "")))),
        "one-word-a-paragraph.docx": lambda: docx("".join(par(w) for w in (WORDS + " ") .split() * 800)),
        "a-page-of-labels.docx": lambda: docx(par("(a)" * 20_000) + par("1." * 20_000) + par("Section 1, 2, 3 and " * 5_000)),
        "colours.docx": lambda: docx(par(run(WORDS, f'<w:color w:val="{"F" * 100_000}"/><w:highlight w:val="{"x" * 1000}"/>'))),
        "section-breaks.docx": lambda: docx(par("", "<w:sectPr/>") * 20_000 + GOOD),
    }  # fmt: skip
    return {name: make() for name, make in build.items()}


def files() -> dict[str, bytes]:
    """The files by name."""
    return _xml() | _links() | _shapes()
