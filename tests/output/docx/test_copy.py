"""The copy as a whole: valid, the same again, and everything but the marks as it was."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from agreelint.engine.footing import footing
from agreelint.engine.message import Copying, File, Made, Task
from agreelint.engine.review import copy as copied
from agreelint.engine.review import review_files
from agreelint.engine.worker import answers
from agreelint.model.policy import Waiver
from agreelint.model.review import Kind
from agreelint.model.rule import Certainty
from agreelint.output.docx.archive import changed
from output.docx.copying import (
    ASK,
    agreement,
    copy,
    finding,
    main_part,
    missing,
    on,
    parts,
    quote,
    ranges,
    said,
    unchanged,
)
from read.docx.wordfile import par, parts_of, relation, row, run, table, zipped

SAMPLES = Path(__file__).parents[3] / "sample_contracts"
TOUCHED = ("word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TITLE = "No blanket grant of every lawful use"
BODY = par("TERMS") + par("1. Use. Customer may use it for any lawful purpose. Customer shall pay the Fees.")


@pytest.fixture(scope="module")
def small() -> bytes:
    return zipped(parts_of(BODY))


def errors(data: bytes, folder: Path) -> list[str]:
    """What the Open XML SDK would say of the file."""
    file = folder / "copy.docx"
    file.write_bytes(data)
    return [str(error) for error in OpenXmlValidator().validate(file).errors]


@pytest.mark.parametrize("suggest", [False, True], ids=["comments", "suggestions"])
@pytest.mark.parametrize("name", ["government-services", "tracked-draft", "reseller"])
def test_a_sample(name: str, suggest: bool, tmp_path: Path) -> None:
    stand = footing("ai-vendor")
    data = (SAMPLES / f"{name}.docx").read_bytes()
    file = File(f"{name}.docx", data=data)
    review = review_files([file], stand)
    made = copied(file, stand, review, 0, "agreelint.output.docx:write", suggest=suggest, dated=date(2026, 3, 31))
    unchanged(data, made, TOUCHED)
    assert errors(made, tmp_path) == errors(data, tmp_path) == []
    found = [one for one in review.documents[0].findings if one.quote]
    told, both = said(made), [ranges(made, text, with_ours=False) for text in (("t", "delText", "tab"), ("t", "tab"))]
    for one in found:
        mine = [identity for identity, words in told.items() if f"Finding {one.id}," in words]
        if one.kind is not Kind.MISSING:
            # What somebody else deleted is no part of the words; what we suggest to delete is.
            under = {" ".join(words[identity].split()) for words in both for identity in mine}
            assert " ".join(one.quote.split()) in under
    comments = docx.Document(io.BytesIO(made)).comments
    ours = [comment for comment in comments if comment.author == "agreelint"]
    assert len(ours) == len(told)
    assert {comment.initials for comment in ours} == {"al"}
    assert {comment.timestamp.date() for comment in ours if comment.timestamp} == {date(2026, 3, 31)}
    assert bool(re.search(r"<w:ins [^>]*agreelint", parts(made)["word/document.xml"].decode())) is suggest


def test_the_same_bytes_again_and_no_date(small: bytes) -> None:
    made = copy(small, "any lawful purpose", suggest=True)
    assert made == copy(small, "any lawful purpose", suggest=True)
    assert b"w:date" not in parts(made)["word/document.xml"] + parts(made)["word/comments.xml"]
    dated = copy(small, "any lawful purpose", suggest=True, dated=date(2026, 3, 31))
    assert parts(dated)["word/document.xml"].count(b'w:date="2026-03-31T00:00:00Z"') == 2
    assert parts(dated)["word/comments.xml"].count(b'w:date="2026-03-31T00:00:00Z"') == 2


def test_only_marks_go_in(small: bytes) -> None:
    before = parts(small)["word/document.xml"].decode()
    after = parts(copy(small, "any lawful purpose"))["word/document.xml"].decode()
    mark = r'<w:commentRange(?:Start|End) w:id="\d"/>|<w:r><w:commentReference w:id="\d"/></w:r>'
    split = '</w:t></w:r><w:r><w:t xml:space="preserve">'
    assert re.sub(mark, "", after).replace(split, "") == before


def test_a_process_that_was_started_anew_makes_the_same_copy(small: bytes) -> None:
    stand = footing("ai-vendor", red_lines=["lawful-purposes"])
    file = File("a.docx", data=small)
    review = review_files([file], stand)
    task = Task(file, copying=Copying("agreelint.output.docx:write", review, suggest=True, dated=date(2026, 3, 31)))
    forked, spawned = next(answers([task], stand)), next(answers([task], stand, forks=False))
    assert isinstance(forked, Made)
    assert forked.data.startswith(b"PK")
    assert spawned == forked


def test_a_part_for_comments_is_made_where_it_is_free(small: bytes) -> None:
    taken = zipped(parts_of(BODY, parts={"word/comments.xml": "not one"}, links=relation("rIdAgreelint", "x", "y.xml")))
    made = parts(copy(taken, "any lawful purpose"))
    assert made["word/comments.xml"] == b"not one"
    assert b'Id="rIdAgreelint1"' in made["word/_rels/document.xml.rels"]
    assert b'PartName="/word/comments2.xml"' in made["[Content_Types].xml"]
    assert made["word/comments2.xml"].startswith(b"<?xml")
    bare = parts_of(BODY)
    del bare["word/_rels/document.xml.rels"]
    again = parts(copy(zipped(bare), "any lawful purpose"))
    assert b'Target="comments.xml"' in again["word/_rels/document.xml.rels"]
    assert list(parts(copy(small, "Fees"))) == [*parts(small), "word/comments.xml"]


def test_the_summary_tells_what_has_no_place(small: bytes) -> None:
    lost = missing(id="5d41402abc4b", ask_for=ASK, message="Nothing says who decides.")
    summary = next(iter(said(copy(small, "any lawful purpose", lost)).values()))
    assert summary.startswith("Review by agreelint: crossed.\na.docx: ")
    assert f"Nothing says who decides. Ask for: {ASK}" in summary
    assert "Finding 5d41402abc4b" in summary
    assert "Crossed: " in summary
    assert "Held: " in summary


def test_the_summary_says_that_a_signature_covers_another_state(small: bytes) -> None:
    assert "digital signature" not in next(iter(said(copy(small, "Fees")).values()))
    kind = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
    origin = f'<Relationship Id="s" Type="{kind}" Target="_xmlsignatures/origin.sigs"/></Relationships>'
    rels = parts(small)["_rels/.rels"].decode().replace("</Relationships>", origin)
    signed = changed(small, {"_rels/.rels": rels.encode(), "_xmlsignatures/origin.sigs": b""})
    assert "this copy is not the signed state." in next(iter(said(copy(signed, "Fees")).values()))


def test_other_places_get_a_short_comment_that_leads_to_the_finding(small: bytes) -> None:
    read = agreement(small)
    main = finding(
        read, "any lawful purpose", related=(quote(read, "Fees"), quote(read, "Fees"), quote(read, "Customer may"))
    )
    made = copy(small, main)
    assert on(made) == ["any lawful purpose", "Customer may", "Fees"]
    short = list(said(made).values())[2]
    assert short == f"Belongs to a finding elsewhere.\nDefined here. See §1: {TITLE}, crossed (finding {main.id})."


def test_a_file_whose_first_paragraph_is_empty() -> None:
    made = copy(zipped(parts_of("<w:p/>" + par() + BODY)), "any lawful purpose")
    assert list(ranges(made).values()) == ["TERMS", "any lawful purpose"]


def test_what_is_not_changed_is_taken_over_as_it_is_packed() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, method in (("a", zipfile.ZIP_STORED), ("é/b", zipfile.ZIP_DEFLATED), ("c", zipfile.ZIP_DEFLATED)):
            entry = zipfile.ZipInfo(name, (2020, 2, 29, 13, 59, 58))
            entry.compress_type = method
            with archive.open(entry, "w") as stream:  # sizes behind the data
                stream.write(name.encode() * 100)
    made = changed(held.getvalue(), {"c": b"new", "ä": b"more"})
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["a", "é/b", "c", "ä"]
        assert [archive.read(name) for name in archive.namelist()] == [
            b"a" * 100,
            "é/b".encode() * 100,
            b"new",
            b"more",
        ]
        assert {entry.date_time for entry in archive.infolist()[:3]} == {(2020, 2, 29, 13, 59, 58)}
        assert archive.getinfo("ä").date_time == (1980, 1, 1, 0, 0, 0)
    assert b"a" * 100 in made


def test_the_name_in_the_directory_counts_as_it_did_when_the_file_was_read() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("a", b"words")
    lying = held.getvalue().replace(b"awords", b"bwords")
    with zipfile.ZipFile(io.BytesIO(changed(lying, {}))) as archive:
        assert archive.read("a") == b"words"


def accepted(data: bytes) -> str:
    root = main_part(data)
    for gone in [*root.iter(f"{W}del")]:
        parent = gone.getparent()
        assert parent is not None
        parent.remove(gone)
    return "\n".join("".join(text.text or "" for text in one.iter(f"{W}t")) for one in root.iter(f"{W}p"))


def test_a_sentence_is_replaced_and_the_rest_stays(small: bytes, tmp_path: Path) -> None:
    made = copy(small, "any lawful purpose", suggest=True)
    assert accepted(made) == f"TERMS\n1. Use. {ASK} Customer shall pay the Fees."
    gone = list(main_part(made).iter(f"{W}del"))
    assert ["".join(text.text or "" for text in one.iter(f"{W}delText")) for one in gone] == [
        "Customer may use it for any lawful purpose."
    ]
    assert not [text for one in gone for text in one.iter(f"{W}t")]
    assert on(made) == ["any lawful purpose"]
    assert "Ask for (here as a tracked change): Customer may" in list(said(made).values())[1]
    assert errors(made, tmp_path) == errors(small, tmp_path)


def test_what_is_not_plain_is_left_and_the_wording_stands_behind_it() -> None:
    link = f'<w:hyperlink w:anchor="x">{run("any lawful")}</w:hyperlink>'
    data = zipped(parts_of(par("TERMS") + par(run("1. Use. Customer may use it for ") + link + run(" purpose. More."))))
    made = copy(data, "any lawful purpose", suggest=True)
    assert accepted(made) == f"TERMS\n1. Use. Customer may use it for any lawful purpose. {ASK} More."
    assert b"<w:del " not in parts(made)["word/document.xml"]


def test_an_item_of_a_list_is_not_replaced() -> None:
    items = par("1. Customer may use it:") + par("(a) for any lawful purpose; and") + par("(b) for research.")
    made = copy(zipped(parts_of(par("TERMS") + items)), "any lawful purpose", suggest=True)
    assert f"(a) for any lawful purpose; and {ASK}" in accepted(made)


def test_a_hollow_limit_goes_and_what_only_weakens_one_stays() -> None:
    body = (
        par("TERMS")
        + par("1. Use. Customer shall not knowingly use it for war.")
        + par("2. Rank. Subject to the Order, Supplier shall serve Customer.")
    )
    data = zipped(parts_of(body))
    read = agreement(data)
    hollow = [finding(read, words, kind=Kind.HOLLOW, red_line=words) for words in ("knowingly", "Subject to the Order")]
    told = accepted(copy(data, *hollow, suggest=True)).splitlines()
    assert told[1:] == [f"1. Use. {ASK}", f"2. Rank. Subject to the Order, Supplier shall serve Customer. {ASK}"]


def test_a_long_sentence_stays() -> None:
    many = " and ".join(f"service {number}" for number in range(20))
    data = zipped(parts_of(par("TERMS") + par(f"1. Use. Supplier provides {many} for any lawful purpose.")))
    assert f"for any lawful purpose. {ASK}" in accepted(copy(data, "any lawful purpose", suggest=True))


def test_wording_goes_where_a_red_line_is_crossed_and_never_into_a_recital() -> None:
    body = (
        par("AGREEMENT") + par("RECITALS") + par("A. The parties want no war.") + par("The parties agree as follows:")
    )
    body += par("1. Use. Customer shall not knowingly use it for war.") + par("2. More. Customer may use it for war.")
    data = zipped(parts_of(body))
    read = agreement(data)
    hollow = finding(read, "knowingly", kind=Kind.HOLLOW)
    crossed = finding(read, "may use it for war")
    recital = finding(read, "want no war", kind=Kind.HOLLOW)
    assert accepted(copy(data, recital, hollow, crossed, suggest=True)).endswith(f"for war.\n2. More. {ASK}")
    alone = accepted(copy(data, recital, suggest=True))
    assert alone.endswith(f"2. More. Customer may use it for war.\n{ASK}")
    assert "A. The parties want no war.\n" in alone


def test_a_missing_limit_is_a_paragraph_of_its_own_with_its_comment(small: bytes) -> None:
    lost = missing(id="5d41402abc4b", ask_for="People decide.", red_line="human-control")
    made = copy(small, lost, suggest=True)
    assert accepted(made).endswith("Customer shall pay the Fees.\nPeople decide.")
    assert on(made) == ["People decide."]
    assert "Finding 5d41402abc4b" in list(said(made).values())[1]


def test_a_paragraph_is_not_put_before_a_table() -> None:
    rows = table(row("Signed", "Signed"))
    data = zipped(parts_of(par("TERMS") + par("1. Use. A.") + par("2. Fees. Customer shall pay the Fees.") + rows))
    told = accepted(copy(data, missing(ask_for="People decide."), suggest=True))
    assert told.splitlines()[:4] == ["TERMS", "1. Use. A.", "People decide.", "2. Fees. Customer shall pay the Fees."]


def test_wording_is_suggested_once_and_never_for_what_is_possible_or_accepted(small: bytes) -> None:
    read = agreement(small)
    waiver = Waiver("466a530d8bff", "x", "x", "because", "M. Okafor", date(2026, 1, 1), date(2026, 6, 1))
    assert (
        accepted(copy(small, finding(read, "any lawful purpose", certainty=Certainty.POSSIBLE), suggest=True)).count(
            ASK
        )
        == 0
    )
    accepted_one = copy(small, finding(read, "any lawful purpose", waived=waiver), suggest=True)
    assert accepted(accepted_one).count(ASK) == 0
    assert "Accepted by M. Okafor until 1 June 2026, because because." in list(said(accepted_one).values())[1]
    assert accepted(copy(small, "any lawful purpose", "pay the Fees", suggest=True)).count(ASK) == 1


def test_comments_are_well_formed_and_hold_only_text(small: bytes) -> None:
    root = etree.fromstring(parts(copy(small, "any lawful purpose"))["word/comments.xml"])
    assert {str(one.tag).rpartition("}")[2] for one in root.iter()} == {
        "comments",
        "comment",
        "p",
        "r",
        "rPr",
        "b",
        "sz",
        "t",
        "annotationRef",
    }
