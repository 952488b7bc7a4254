"""Elements nested deep, or where no word processor puts them: refused or read, and no word lost in silence."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from read.docx.wordfile import manuscript, par, parts_of, refused, run, texts, zipped


@pytest.mark.parametrize("deep", [120, 5_000, 200_000])
def test_deep_nesting(deep: int) -> None:
    body = "<w:sdt><w:sdtContent>" * deep + par("Fees.") + "</w:sdtContent></w:sdt>" * deep
    assert refused(zipped(parts_of(body)))


def test_as_deep_as_is_allowed_is_read() -> None:
    deep = 95
    body = "<w:sdt><w:sdtContent>" * deep + par("Fees.") + "</w:sdtContent></w:sdt>" * deep
    assert texts(manuscript(body)) == ["Fees."]


# What may hold words.
HOLDING = ("p", "r", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del")
NAMES = st.sampled_from([
    *HOLDING, "t", "pPr", "rPr", "numPr", "fldChar", "sym", "footnoteReference", "drawing", "pict",
    "txbxContent", "br", "sectPr", "hyperlink", "tcPr", "trPr", "vMerge", "gridSpan", "altChunk", "bdo",
])  # fmt: skip


TREES = st.recursive(
    st.builds(lambda name, text: f'<w:{name} w:val="{text}" w:fldCharType="{text}" w:char="{text}">{text}</w:{name}>', NAMES, st.sampled_from(["", "0", "-1", "begin", "end", "99999999999", "F041", "words"])),
    lambda inner: st.builds(lambda name, held: f"<w:{name}>{''.join(held)}</w:{name}>", NAMES, st.lists(inner, max_size=4)),
    max_leaves=25,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(TREES, max_size=4))
def test_any_nesting_of_elements_ends(trees: list[str]) -> None:
    """Elements in places where no word processor puts them: never an error of ours."""
    manuscript(par("Fees.") + "".join(trees))


WORDS = st.integers(0, 10**6).map(lambda at: par_or_run(f"word{at}"))


def par_or_run(text: str) -> str:
    return run(text) if text.endswith(("0", "2", "4", "6", "8")) else f"<w:t>{text}</w:t>"


PLACED = st.recursive(
    WORDS,
    lambda inner: st.builds(
        lambda name, held: f"<w:{name}>{''.join(held)}</w:{name}>",
        st.sampled_from(
            [*HOLDING, "moveFrom", "hyperlink", "smartTag", "drawing", "pict", "txbxContent", "rPr", "pPr", "x", "hdr"]
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=15,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PLACED, max_size=3))
def test_no_word_is_ever_lost_in_silence(trees: list[str]) -> None:
    """Wherever words stand: in the manuscript once, or else there is a gap."""
    body = par("Fees.") + "".join(trees)
    found = manuscript(body)
    said = Counter(re.findall(r"word\d+", " ".join(run.text for each in found.paragraphs for run in each.runs)))
    there = Counter(re.findall(r"word\d+", body))
    assert not said - there
    assert said == there or found.gaps
