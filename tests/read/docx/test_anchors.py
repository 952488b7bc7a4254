"""Each run leads back to its text element: character `i` of the run is at `offset + i` of that element."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from agreelint.model.manuscript import Anchor, Manuscript
from agreelint.read.docx.names import TEXT_ELEMENTS
from agreelint.read.tidy import pieces, shown
from read.docx.wordfile import manuscript, par, parts_of, read, run, texts, zipped


def elements(data: bytes, part: str) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(part))
    return [element.text or "" for element in root.iter(*TEXT_ELEMENTS)]


def check(found: Manuscript, data: bytes) -> int:
    """Each anchored run against the file itself; gives back how many there were."""
    seen = 0
    for paragraph in found.paragraphs:
        for each in paragraph.runs:
            if each.anchor is None:
                continue
            text = elements(data, each.anchor.source)[each.anchor.index]
            start = each.anchor.offset
            assert shown(text[start : start + len(each.text)]) == each.text
            seen += 1
    return seen


def test_index_counts_every_text_element_of_the_part() -> None:
    body = par(run("a") + '<w:del w:id="1"><w:r><w:delText>b</w:delText></w:r></w:del>' + run("c")) + par(
        "<m:oMath><m:r><m:t>d</m:t></m:r></m:oMath>" + run("  e  f ")
    )
    data = zipped(parts_of(body))
    found = read(data)
    anchors = [(each.text, each.anchor) for paragraph in found.paragraphs for each in paragraph.runs]
    part = "word/document.xml"
    assert anchors == [
        ("a", Anchor(part, 0, 0)), ("b", Anchor(part, 1, 0)), ("c", Anchor(part, 2, 0)), ("d", Anchor(part, 3, 0)),
        (" ", Anchor(part, 4, 0)), ("e ", Anchor(part, 4, 2)), ("f", Anchor(part, 4, 5)),
    ]  # fmt: skip
    assert check(found, data) == 7


def test_blanks_that_are_not_kept_do_not_move_the_words() -> None:
    data = zipped(parts_of(par("<w:r><w:t>  a b </w:t></w:r>" + run("c"))))
    found = read(data)
    assert texts(found) == ["a bc"]
    assert found.paragraphs[0].runs[0].anchor == Anchor("word/document.xml", 0, 2)
    check(found, data)


def test_notes_lead_to_their_own_part() -> None:
    note = f'<w:footnote w:id="2">{par("a note")}</w:footnote>'
    found = manuscript(par(run("x") + '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=note)
    assert found.paragraphs[1].runs[0].anchor == Anchor("word/footnotes.xml", 0, 0)


LETTERS = st.text(alphabet="ab \u00a0\u200b\u2003\u00ad\u202c\t\uf0b7é", max_size=8)


@given(st.lists(st.tuples(LETTERS, st.booleans(), st.booleans()), max_size=8))
def test_any_spacing_leads_back(bits: list[tuple[str, bool, bool]]) -> None:
    """Whatever blanks and marks of no width there are: single spaces, no words lost, every character traced."""
    inner = "".join(
        f"<w:r><w:rPr>{'<w:vanish/>' if hidden else ''}</w:rPr><w:t{' xml:space=' + chr(34) + 'preserve' + chr(34) if kept else ''}>"
        f"{text}</w:t></w:r>"
        for text, kept, hidden in bits
    )
    data = zipped(parts_of(par(inner)))
    found = read(data)
    for paragraph in found.paragraphs:
        assert "  " not in paragraph.text
        assert paragraph.text == paragraph.text.strip()
    plain = "".join(texts(found)).replace(" ", "")
    wanted = "".join(char for text, _, hidden in bits if not hidden for char in text)
    assert plain == "".join(char for char in wanted if char in "abé\uf0b7").replace("\uf0b7", "•")
    for paragraph in found.paragraphs:
        for each in paragraph.runs:
            assert each.anchor is not None
            raw = elements(data, "word/document.xml")[each.anchor.index][each.anchor.offset :][: len(each.text)]
            assert shown(raw).replace("\uf0b7", "•") == each.text


@given(st.text(max_size=30), st.booleans())
def test_the_short_way_is_the_long_way(text: str, after: bool) -> None:
    """Text called plain is what the careful way makes of it."""
    from agreelint.read.docx.draft import Piece, Setting
    from agreelint.read.docx.finish import _ODD, _stretches
    from agreelint.read.docx.looks import Look

    if not text or _ODD.search(text):
        return
    careful = pieces(text)
    if text[0] == " " and not after:
        careful = [(0, " "), *careful]
    found = _stretches(Piece(text, Look(), Setting()), after_space=after)
    assert "".join(words for _, words in found) == "".join(words for _, words in careful)
    assert all(text[offset : offset + len(words)] == words for offset, words in found)
