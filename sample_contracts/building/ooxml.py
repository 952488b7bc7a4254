"""The small XML pieces of a Word document."""

from xml.sax.saxutils import escape, quoteattr

from building.paper import Change, Level, Look, Run

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def twips(points: float) -> int:
    """Points as twentieths of a point."""
    return round(points * 20)


def changed(inner: str, change: Change, number: int) -> str:
    """Runs inside a tracked insertion or deletion."""
    kind = "ins" if change.inserted else "del"
    return f'<w:{kind} w:id="{number}" w:author={quoteattr(change.author)} w:date="{change.date}">{inner}</w:{kind}>'


def words(run: Run) -> str:
    """A run of words; a tab is a tab."""
    tag = "delText" if run.change is not None and not run.change.inserted else "t"
    parts = run.text.split("\t")
    inner = "<w:tab/>".join(f'<w:{tag} xml:space="preserve">{escape(part)}</w:{tag}>' for part in parts)
    return f"<w:r>{dress(run)}{inner}</w:r>"


def dress(run: Run) -> str:
    """Run properties, or nothing."""
    inner = "<w:b/>" * run.bold + "<w:i/>" * run.italic + '<w:u w:val="single"/>' * run.underline
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def field(code: str, result: str, properties: str = "") -> str:
    """A complex field with its cached result."""
    mark = '<w:r>{p}<w:fldChar w:fldCharType="{kind}"/></w:r>'
    return (
        mark.format(p=properties, kind="begin")
        + f'<w:r>{properties}<w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        + mark.format(p=properties, kind="separate")
        + f"<w:r>{properties}<w:t>{escape(result)}</w:t></w:r>"
        + mark.format(p=properties, kind="end")
    )


def numbering(
    abstracts: dict[str, tuple[int, tuple[Level, ...]]], numbers: dict[tuple[str, int], int], font: str
) -> str:
    """The whole of numbering.xml: one abstract list for each scheme, one list for each time a scheme is begun."""
    made = [_abstract(scheme, number, levels, font) for scheme, (number, levels) in abstracts.items()]
    for (scheme, sequence), number in numbers.items():
        abstract, levels = abstracts[scheme]
        overrides = ""
        if sequence:
            overrides = "".join(
                f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{level.start}"/></w:lvlOverride>'
                for at, level in enumerate(levels)
            )
        made.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>')
    return f"<w:numbering {NAMESPACES}>{''.join(made)}</w:numbering>"


def _abstract(scheme: str, number: int, levels: tuple[Level, ...], font: str) -> str:
    inner = "".join(_level(scheme, at, level, font) for at, level in enumerate(levels))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{0x4A10_0000 + number:08X}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{0x5B20_0000 + number:08X}"/>{inner}</w:abstractNum>'
    )


def _level(scheme: str, at: int, level: Level, font: str) -> str:
    hang = level.left - level.first
    indent = f'w:hanging="{twips(hang)}"' if hang >= 0 else f'w:firstLine="{twips(-hang)}"'
    after = "space" if level.centred else "tab"
    tab = (
        ""
        if level.centred
        else f'<w:tabs><w:tab w:val="num" w:pos="{twips(max(level.left, level.first + 54))}"/></w:tabs>'
    )
    weight = "<w:b/>" if level.heading or level.bold_label else '<w:b w:val="0"/>'
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{level.start}"/><w:numFmt w:val="{level.form}"/>'
        f'<w:pStyle w:val="{style_id(scheme, at + 1)}"/>{"<w:isLgl/>" * level.legal}<w:suff w:val="{after}"/>'
        f'<w:lvlText w:val={quoteattr(level.text)}/><w:lvlJc w:val="left"/>'
        f'<w:pPr>{tab}<w:ind w:left="{twips(level.left)}" {indent}/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>{weight}<w:i w:val="0"/></w:rPr></w:lvl>'
    )


def style_id(scheme: str, level: int) -> str:
    """The style that a level of a scheme is linked to."""
    return f"{scheme.capitalize()}{level}"


def footnotes(notes: list[str]) -> str:
    """The whole of footnotes.xml; `notes` are runs as XML, in order."""
    rule = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    )
    made = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> </w:t></w:r>{note}</w:p></w:footnote>'
        for number, note in enumerate(notes, start=1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {NAMESPACES}>{rule}{made}</w:footnotes>'
    )


def table(rows: list[list[str]], widths: list[int]) -> str:
    """A ruled table; each cell is paragraphs as XML and the first row repeats on each page."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="404040"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made = ""
    for at, row in enumerate(rows):
        properties = "<w:trPr><w:cantSplit/>" + "<w:tblHeader/>" * (at == 0) + "</w:trPr>"
        shade = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>' if at == 0 else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{cell}</w:tc>'
            for cell, width in zip(row, widths, strict=True)
        )
        made += f"<w:tr>{properties}{cells}</w:tr>"
    return (
        f'<w:tbl {NAMESPACES}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="100" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>'
        f'<w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"
    )


def signatures(columns: list[list[str]], width: int) -> str:
    """The parties side by side in a table without rules."""
    each = width // len(columns)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{each}" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}</w:tc>'
        for paragraphs in columns
    )
    grid = f'<w:gridCol w:w="{each}"/>' * len(columns)
    return (
        f'<w:tbl {NAMESPACES}><w:tblPr><w:tblW w:w="{each * len(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


def text_box(paragraphs: str, width: float, height: float, number: int) -> str:
    """A paragraph that holds a text box, drawn for Word since 2010 and, beneath, for older ones."""
    wide, high = round(width * 12700), round(height * 12700)
    content = f"<w:txbxContent>{paragraphs}</w:txbxContent>"
    return (
        f'<w:p {NAMESPACES}><w:pPr><w:spacing w:before="120" w:after="120"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr id="{number}" name="Text Box {number}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></wps:spPr>'
        f'<wps:txbx>{content}</wps:txbx><wps:bodyPr lIns="91440" tIns="64008" rIns="91440" bIns="64008"/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape style="width:{width}pt;height:{height}pt" stroked="t"><v:textbox>{content}</v:textbox></v:shape>'
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def defaults(look: Look, language: str) -> str:
    """The document's defaults: font, size, language, single spacing."""
    font = "Times New Roman" if look.serif else "Arial"
    size = round(look.points * 2)
    return (
        f"<w:docDefaults {NAMESPACES}><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="{language}" w:eastAsia="{language}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
