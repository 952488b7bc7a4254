"""Files made as LibreOffice writes them: the parts of an archive, from their XML."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from agreelint_odf import agreelint_read
from agreelint_odf.numbering import numeral
from odfdo import Document, Header, Paragraph

import agreelint
from agreelint import Change, Manuscript, Story

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{where}:1.0"'
    for name, where in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("manifest", "manifest"),
    )
)
NAMES += ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
NUMBERED = """
<text:list-style style:name="L1">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
  <text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/>
</text:list-style>"""


def odt(body: str, styles: str = "", common: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text with this body, these automatic styles and these page styles."""
    out = BytesIO()
    parts = {
        "content.xml": f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {NAMES}>{common}</office:document-styles>",
        "META-INF/manifest.xml": f"<manifest:manifest {NAMES}>{manifest}</manifest:manifest>",
    }
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, text in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return out.getvalue()


def read(*given: str) -> Manuscript:
    made = agreelint_read(Path("draft.odt"), odt(*given))
    assert made is not None
    return made


def told(made: Manuscript) -> list[tuple[str, str]]:
    return [(paragraph.label, paragraph.text) for paragraph in made.paragraphs]


def test_only_opendocument_text_is_read() -> None:
    assert agreelint_read(Path("a.odt"), b"PK\x03\x04 something else") is None
    assert agreelint_read(Path("a.odt"), b"plain") is None


def test_words_blanks_tabs_and_breaks() -> None:
    made = read('<text:p>One<text:s text:c="2"/>two<text:tab/>three\n  four<text:line-break/>five</text:p>')
    assert told(made) == [("", "One  two\tthree four\nfive")]


def test_lists_count_as_they_are_shown() -> None:
    body = """<text:list text:style-name="L1">
      <text:list-item><text:p>Use</text:p>
        <text:list><text:list-item><text:p>first</text:p></text:list-item>
          <text:list-item><text:p>second</text:p>
            <text:list><text:list-item><text:p>deep</text:p></text:list-item></text:list></text:list-item></text:list>
      </text:list-item>
      <text:list-item text:start-value="5"><text:p>Fees</text:p><text:p>and more</text:p></text:list-item>
    </text:list>
    <text:p>between</text:p>
    <text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>Term</text:p></text:list-item>
    </text:list>
    <text:list text:style-name="L1"><text:list-item><text:p>Anew</text:p></text:list-item></text:list>"""
    assert told(read(body, NUMBERED)) == [
        ("1.", "Use"),
        ("(a)", "first"),
        ("(b)", "second"),
        ("1.b.1", "deep"),
        ("5.", "Fees"),
        ("", "and more"),
        ("", "between"),
        ("6.", "Term"),
        ("1.", "Anew"),
    ]


def test_headings_are_numbered_by_the_outline() -> None:
    common = """<office:styles><text:outline-style style:name="Outline">
      <text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
      <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>
    </text:outline-style></office:styles>"""
    body = (
        '<text:h text:outline-level="1">Use</text:h><text:h text:outline-level="2">Scope</text:h>'
        '<text:h text:outline-level="1">Fees</text:h><text:h text:outline-level="2">Late</text:h>'
    )
    made = read(body, "", common)
    assert told(made) == [("I.", "Use"), ("I.1", "Scope"), ("II.", "Fees"), ("II.1", "Late")]
    assert [paragraph.outline for paragraph in made.paragraphs] == [1, 2, 1, 2]


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        (3, "1", "3"),
        (27, "a", "aa"),
        (28, "A", "BB"),
        (1994, "i", "mcmxciv"),
        (4, "I", "IV"),
        (0, "a", "0"),
        (2, "", ""),
    ],
)
def test_numerals(number: int, form: str, expected: str) -> None:
    assert numeral(number, form) == expected


def test_table_cells_know_their_place() -> None:
    body = """<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Fee</text:p>
      </table:table-cell></table:table-row></table:table-header-rows><table:table-row>
      <table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>100</text:p></table:table-cell>
      </table:table-row></table:table>"""
    head, cell = read(body).paragraphs
    assert head.cell is not None
    assert cell.cell is not None
    assert (head.cell.row, head.cell.column, head.cell.header) == (0, 0, True)
    assert (cell.cell.row, cell.cell.column, cell.cell.header) == (1, 2, False)


def test_tracked_changes_are_read_as_if_accepted() -> None:
    body = """<text:tracked-changes>
      <text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>Other side</dc:creator>
        <dc:date>2026-03-01</dc:date></office:change-info></text:insertion></text:changed-region>
      <text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator>We</dc:creator>
        </office:change-info><text:p>not </text:p></text:deletion></text:changed-region>
    </text:tracked-changes>
    <text:p>Customer may <text:change text:change-id="c2"/>use <text:change-start text:change-id="c1"/>any
    drone<text:change-end text:change-id="c1"/>.</text:p>"""
    made = read(body)
    (paragraph,) = made.paragraphs
    assert paragraph.text == "Customer may use any drone."
    changes = [(run.text, run.live, run.revision) for run in paragraph.runs if run.revision]
    assert [(text, live) for text, live, _ in changes] == [("not", False), ("any drone", True)]
    assert [(revision.change, revision.author) for _, _, revision in changes] == [
        (Change.DELETED, "We"),
        (Change.INSERTED, "Other side"),
    ]
    assert "as if accepted" in made.notes[0].what


def test_notes_comments_boxes_and_running_heads_are_stories_of_their_own() -> None:
    body = """<text:p>Limits<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>
      <text:note-body><text:p>Save as in Annex 2.</text:p></text:note-body></text:note> apply.
      <office:annotation><dc:creator>A</dc:creator><text:p>Really?</text:p></office:annotation>
      <draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame></text:p>"""
    common = """<office:master-styles><style:master-page style:name="a"><style:header><text:p>Draft 3</text:p>
      </style:header><style:footer><text:p>Page</text:p></style:footer></style:master-page>
      <style:master-page style:name="b"><style:header><text:p>Draft 3</text:p></style:header></style:master-page>
      </office:master-styles>"""
    made = read(body, "", common)
    assert [(paragraph.story, paragraph.note, paragraph.text.strip()) for paragraph in made.paragraphs] == [
        (Story.BODY, "", "Limits apply."),
        (Story.TEXT_BOX, "", "Boxed."),
        (Story.FOOTNOTE, "1", "Save as in Annex 2."),
        (Story.COMMENT, "", "Really?"),
        (Story.HEADER, "", "Draft 3"),
        (Story.FOOTER, "", "Page"),
    ]
    assert set(made.stories) == {paragraph.story for paragraph in made.paragraphs}


def test_what_a_person_cannot_see_is_kept_out() -> None:
    styles = """<style:style style:name="gone" style:family="text"><style:text-properties text:display="none"/>
      </style:style><style:style style:name="pale" style:family="text"><style:text-properties fo:color="#FFFFFF"/>
      </style:style>"""
    body = """<text:p>Seen <text:span text:style-name="gone">hidden</text:span>
      <text:span text:style-name="pale">white</text:span></text:p>
      <text:section text:display="none"><text:p>Section</text:p></text:section>"""
    made = read(body, styles)
    assert [paragraph.text.strip() for paragraph in made.paragraphs] == ["Seen", ""]
    why = [run.hidden for paragraph in made.paragraphs for run in paragraph.runs if run.hidden]
    assert why == ["hidden text", "white text", "hidden section"]


def test_what_is_no_text_is_a_gap() -> None:
    made = read('<text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>Text.</text:p>')
    assert [gap.what for gap in made.gaps] == ["a picture"]
    locked = read("<text:p/>", "", "", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
    assert "password" in locked.gaps[0].why


def test_a_file_that_odfdo_wrote_is_reviewed_like_any_other(tmp_path: Path) -> None:
    document = Document("text")
    document.body.clear()
    document.body.append(Header(1, "1. Use"))
    document.body.append(Paragraph("Customer may use the Services for any lawful purpose."))
    file = tmp_path / "draft.odt"
    document.save(file)
    policy = tmp_path / "agreelint.toml"
    policy.write_text('plugins = ["odf"]\n', encoding="utf-8")
    (reviewed,) = agreelint.review(file, policy=policy).documents
    assert reviewed.format == "odt"
    assert "blanket-lawful-use" in {finding.rule for finding in reviewed.findings}
    assert "The file was read by plugin odf." in [note.what for note in reviewed.notes]


def test_a_broken_file_is_a_gap_and_no_traceback(tmp_path: Path) -> None:
    file = tmp_path / "draft.odt"
    file.write_bytes(odt("<text:p>x</text:p>")[:200])
    policy = tmp_path / "agreelint.toml"
    policy.write_text('plugins = ["odf"]\n', encoding="utf-8")
    review = agreelint.review(file, policy=policy)
    assert review.exit_code == 3
    assert any(gap.what == "plugin odf" for gap in review.documents[0].gaps)
