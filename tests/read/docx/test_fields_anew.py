"""Fields that Word works out when it opens the file may then say something else than was read."""

from collections.abc import Callable

import pytest

from read.docx.wordfile import manuscript, par, run, texts

UPDATE = "<w:updateFields/>"


def field(instruction: str, marks: str = "") -> str:
    return par(
        f'<w:r><w:fldChar w:fldCharType="begin" {marks}/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("Fees.")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def simple(instruction: str, marks: str = "") -> str:
    return par(f'<w:fldSimple w:instr="{instruction}" {marks}>{run("Fees.")}</w:fldSimple>')


@pytest.mark.parametrize("made", [field, simple])
@pytest.mark.parametrize(
    "kind", ["QUOTE other", " if 1 = 1 yes no ", "DOCPROPERTY Title", "SET x other", "NOBODYKNOWS"]
)
def test_words_that_may_change_are_a_gap(made: Callable[..., str], kind: str) -> None:
    for found in (manuscript(made(kind, 'w:dirty="true"')), manuscript(made(kind), settings=UPDATE)):
        assert [kind.split(maxsplit=1)[0].upper() in gap.why for gap in found.gaps if "anew" in gap.why] == [True]
    assert not any("anew" in gap.why for gap in manuscript(made(kind)).gaps)


@pytest.mark.parametrize("made", [field, simple])
@pytest.mark.parametrize(
    "kind", ["PAGE", "numpages", 'TOC \\o "1-3"', "REF _Ref1 \\h", "SEQ Table", "DATE", "PAGEREF x"]
)
def test_numbers_and_references_are_none(made: Callable[..., str], kind: str) -> None:
    kind = kind.replace('"', "&quot;")
    for found in (manuscript(made(kind, 'w:dirty="1"')), manuscript(made(kind), settings=UPDATE)):
        assert texts(found) == ["Fees."]
        assert not found.gaps


def test_a_locked_field_stays_as_it_is() -> None:
    assert not manuscript(field("QUOTE other", 'w:fldLock="1"'), settings=UPDATE).gaps


def test_a_field_without_a_result_may_get_one() -> None:
    empty = field("QUOTE other", 'w:dirty="1"').replace(run("Fees."), "")
    assert [gap for gap in manuscript(par("Fees.") + empty).gaps if "anew" in gap.why]


@pytest.mark.parametrize("made", [field, simple])
@pytest.mark.parametrize(
    "kind", ["DATE", "if 1 = 1 yes no", "MERGEFIELD Name", "DOCPROPERTY Term", "=1+2", "FILLIN Rate"]
)
def test_what_a_program_works_out_is_read_and_noted_once(made: Callable[..., str], kind: str) -> None:
    found = manuscript(par("Seen.") + made(kind) + made(kind))
    assert texts(found) == ["Seen.", "Fees.", "Fees."]
    assert not found.gaps
    assert [note.paragraph for note in found.notes] == [1]
    assert not manuscript(made(kind, 'w:fldLock="1"')).notes


@pytest.mark.parametrize("kind", ["PAGE", "REF _Ref1 \\h", "TOC", "HYPERLINK x", "SEQ Table", "FORMTEXT"])
def test_what_follows_from_the_text_is_not_noted(kind: str) -> None:
    assert not manuscript(field(kind)).notes
