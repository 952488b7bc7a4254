"""Whatever is marked: the words stay as they were, and each comment stands on the words it was asked for."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from output.docx.copying import W, agreement, copy, finding, main_part, on, parts, ranges, said
from read.docx.wordfile import par, parts_of, read, texts, zipped

LETTERS = st.text(alphabet="ab. \u00a0\u200b\u00ad&<é\U0001f600", min_size=1, max_size=9)
LOOKS = st.sampled_from(["", "<w:b/>", "<w:i/>"])
AROUND = st.sampled_from(
    [
        "{}",
        "{}",
        '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
        '<w:ins w:id="9" w:author="J">{}</w:ins>',
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:del w:id="8" w:author="J"><w:r><w:delText>gone</w:delText></w:r></w:del>{}',
        "<w:r><w:tab/></w:r>{}",
    ]
)
RUNS = st.lists(st.tuples(LETTERS, LOOKS, AROUND, st.booleans()), min_size=1, max_size=5)
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 40)), min_size=1, max_size=5)


def written(runs: list[tuple[str, str, str, bool]]) -> str:
    out = ""
    for text, looks, around, kept in runs:
        space = ' xml:space="preserve"' if kept else ""
        words = text.replace("&", "&amp;").replace("<", "&lt;")
        out += around.format(f"<w:r><w:rPr>{looks}</w:rPr><w:t{space}>{words}</w:t></w:r>")
    return par(out)


def plain(words: str) -> str:
    return re.sub(r"[\s\u200b\u00ad]+", "", words.replace("gone", "")).replace("\u2011", "-")


@settings(deadline=None)
@given(st.lists(RUNS, min_size=1, max_size=3), SPANS, st.booleans())
def test_any_words_of_any_file(
    paragraphs: list[list[tuple[str, str, str, bool]]], places: list[tuple[int, int]], suggest: bool
) -> None:
    data = zipped(parts_of(par("TERMS") + "".join(map(written, paragraphs))))
    read_again = agreement(data)
    wanted = [read_again.text[start : start + length].strip() for start, length in places]
    wanted = [words for words in wanted if words and "\n" not in words]
    found = [finding(read_again, words, red_line=f"line-{at}") for at, words in enumerate(wanted)]
    made = copy(data, *found, suggest=suggest)
    # Rejecting what we suggest gives the words that were there; without suggestions nothing is there to reject.
    assert texts(read(rejected(made))) == texts(read(data))
    if not suggest:
        assert parts(made).keys() - parts(data).keys() == {"word/comments.xml"}
        by_words = sorted(plain(words) for words in on(made))
        assert [words.replace("-", "") for words in by_words] == sorted(
            plain(words.replace("-", "")) for words in wanted
        )
    assert len(said(made)) == len(found) + 1
    assert set(ranges(made)) == set(said(made))


def rejected(made: bytes) -> bytes:
    """The copy with our own tracked changes rejected, as Word does it."""
    root = main_part(made)
    for change in [*root.iter(f"{W}ins", f"{W}del")]:
        if change.get(f"{W}author") != "agreelint":
            continue
        holder = change.getparent()
        assert holder is not None
        if change.tag == f"{W}del":
            for text in change.iter(f"{W}delText"):
                text.tag = f"{W}t"
            for child in list(change):
                change.addprevious(child)
        elif holder.tag == f"{W}rPr":
            paragraph = next(holder.iterancestors(f"{W}p"))
            above = paragraph.getparent()
            assert above is not None
            above.remove(paragraph)
            continue
        holder.remove(change)
    return zipped({**parts(made), "word/document.xml": etree.tostring(root)})
