"""The names of OOXML, transitional; strict ones are made transitional when a part is parsed."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix that every file uses
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"

VAL = W + "val"
P, TBL, TR, TC, RUN, SDT, SDT_CONTENT = (W + x for x in ("p", "tbl", "tr", "tc", "r", "sdt", "sdtContent"))
P_PR, R_PR, TBL_PR, TR_PR, TC_PR, SECT_PR, SDT_PR = (
    W + x for x in ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr")
)
T, DEL_TEXT, MATH_TEXT, DRAWING_TEXT = W + "t", W + "delText", M + "t", A + "t"
ALTERNATE = MC + "AlternateContent"
TXBX = W + "txbxContent"

# What `Anchor.index` counts.
TEXT_ELEMENTS = (T, DEL_TEXT, MATH_TEXT, DRAWING_TEXT)

STRICT = "http://purl.oclc.org/ooxml/"
TRANSITIONAL = {
    f"{{{STRICT}wordprocessingml/main}}": W,
    f"{{{STRICT}officeDocument/relationships}}": R,
    f"{{{STRICT}drawingml/main}}": A,
    f"{{{STRICT}drawingml/wordprocessingDrawing}}": WP,
    f"{{{STRICT}drawingml/picture}}": PIC,
    f"{{{STRICT}drawingml/chart}}": CHART,
    f"{{{STRICT}drawingml/diagram}}": DIAGRAM,
    f"{{{STRICT}officeDocument/math}}": M,
}
