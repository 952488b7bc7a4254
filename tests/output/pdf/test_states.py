"""Signed files, files that cannot be marked, and what the command says of them."""

import contextlib
import io
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pypdfium2.raw as pdfium
import pytest
from asn1crypto import keys, x509
from cryptography import x509 as certificates
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import PdfSignatureMetadata, fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from agreelint.cli import copies
from agreelint.cli.main import main
from agreelint.model.original import Unmarked
from hostile import pdfs
from output.pdf.copies import copy, put_behind, shown
from output.pdf.papers import FILES, PASSWORD, hybrid, plain

Said = pytest.CaptureFixture[str]


def signer() -> signers.SimpleSigner:
    key = ec.generate_private_key(ec.SECP256R1())
    name = certificates.Name([certificates.NameAttribute(certificates.NameOID.COMMON_NAME, "Nobody")])
    day = datetime(2026, 1, 1, tzinfo=UTC)
    made = certificates.CertificateBuilder(name, name, key.public_key(), 1, day, day + timedelta(days=9999))
    certificate = made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)
    raw = key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return signers.SimpleSigner(
        signing_cert=x509.Certificate.load(certificate),
        signing_key=keys.PrivateKeyInfo.load(raw),
        cert_registry=SimpleCertificateStore(),
    )


def signed() -> bytes:
    writer, out = IncrementalPdfFileWriter(io.BytesIO(plain())), io.BytesIO()
    fields.append_signature_field(writer, fields.SigFieldSpec("Customer"))
    fields.append_signature_field(writer, fields.SigFieldSpec("Nobody yet"))
    signers.PdfSigner(PdfSignatureMetadata(field_name="Customer"), signer()).sign_pdf(writer, output=out)
    return out.getvalue()


def test_a_signature_still_covers_what_was_signed_and_the_copy_says_that_it_is_another_state() -> None:
    made = copy(signed())
    (before,) = PdfFileReader(io.BytesIO(made.original)).embedded_signatures
    (after,) = PdfFileReader(io.BytesIO(made.data)).embedded_signatures
    assert list(after.byte_range) == list(before.byte_range)
    (wanted,) = [
        one["values"][0].native for one in after.signer_info["signed_attrs"] if one["type"].native == "message_digest"
    ]
    assert after.compute_digest() == before.compute_digest() == wanted
    summary = next(one for one in shown(made.data) if one.name == "agreelint-summary")
    assert "this copy is not the signed state" in summary.text
    assert "it carries a digital signature, which was not checked" in [note.what for note in made.document.notes]


def test_a_place_to_sign_is_no_signature() -> None:
    writer, out = IncrementalPdfFileWriter(io.BytesIO(plain())), io.BytesIO()
    fields.append_signature_field(writer, fields.SigFieldSpec("Nobody yet"))
    writer.write(out)
    made = copy(out.getvalue())
    summary = next(one for one in shown(made.data) if one.name == "agreelint-summary")
    assert "sign" not in summary.text


def test_marks_are_dated_only_where_a_day_is_given() -> None:
    data = plain()
    assert not [one for one in shown(copy(data).data) if one.author == "agreelint" and one.modified]
    dated = [one for one in shown(copy(data, dated=date(2026, 3, 31)).data) if one.author == "agreelint"]
    assert {one.modified for one in dated} == {"D:20260331000000Z"}


def test_what_only_new_readers_see_of_a_hybrid_file_stays() -> None:
    hidden = [one for one in shown(copy(hybrid()).data) if one.text == "Hidden from the old."]
    assert [one.page for one in hidden] == [1]


def tangled(**objects: str) -> bytes:
    """A file of which some objects are others than they should be."""
    return pdfs.pdf({**pdfs.objects(), **{int(number[1:]): what for number, what in objects.items()}})


def branch(kid: int) -> str:
    """A list of pages that names the same list twice."""
    return f"<< /Type /Pages /Kids [{kid} 0 R {kid} 0 R] /Count 2 >>" if kid < 60 else "<< /Type /Pages /Kids [] >>"


DAMAGED: dict[str, Callable[[], bytes]] = {
    "no end": lambda: plain().replace(b"%%EOF", b""),
    "an index elsewhere": lambda: plain().replace(b"startxref\n", b"startxref\n9"),
    "bytes that came in": lambda: plain()[:200] + b"\0" * 2_000 + plain()[200:],
    "half of it": lambda: plain()[: len(plain()) // 2] + b"\n%%EOF\n",
    "pages of themselves": lambda: tangled(_2="<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"),
    "more pages than there are bytes": lambda: tangled(
        _2=branch(7), **{f"_{at}": branch(at + 1) for at in range(7, 60)}
    ),
    "a page that is none": lambda: tangled(_2="<< /Type /Pages /Kids [3 0 R 7 0 R] /Count 2 >>", _7="(no page)"),
    "an index of itself": lambda: pdfs.pdf(pdfs.objects(), trailer="/Prev 9"),
    "no catalogue": lambda: pdfs.pdf(pdfs.objects(), root="99 0 R"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_what_nothing_can_be_put_behind_is_told_in_a_sentence(name: str) -> None:
    with pytest.raises(Unmarked) as told:
        put_behind(DAMAGED[name]())
    assert str(told.value).endswith(("print it to PDF anew.", "ask for it again."))


def test_behind_hostile_files_stands_a_sound_update_or_nothing() -> None:
    behind = 0
    for name, data in pdfs.files().items():
        if not name.startswith(("bomb", "forms-by-ten")):  # those take their time to be drawn
            with contextlib.suppress(Unmarked):
                made = put_behind(data)
                assert made.startswith(data), name
                kinds = [one.kind for one in shown(made) if one.author == "agreelint"]
                assert kinds == [pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_TEXT], name
                behind += 1
    assert behind > 40


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.pdf").write_bytes(plain())
    (tmp_path / "locked.pdf").write_bytes(FILES["a password"]())
    (tmp_path / "damaged.pdf").write_bytes(DAMAGED["an index elsewhere"]())
    (tmp_path / "key").write_text(PASSWORD)
    return tmp_path


def test_the_command_writes_copies(here: Path, capsys: Said) -> None:
    asked = ["check", "draft.pdf", "locked.pdf", "-q", "--password-file", "key", "--dated", "2026-03-31"]
    assert main([*asked, "--format", "pdf={name}-m.pdf", "--format", "terminal"]) in {1, 3}
    assert capsys.readouterr().err == ""
    for name in ("draft", "locked"):
        copied = (here / f"{name}-m.pdf").read_bytes()
        assert copied.startswith((here / f"{name}.pdf").read_bytes())
        assert any(one.modified for one in shown(copied))


def test_the_command_says_what_cannot_be_marked(here: Path, capsys: Said) -> None:
    assert main(["check", "damaged.pdf", "--format", "pdf=m.pdf"]) == 3
    said = capsys.readouterr().err
    assert said.startswith("The copy pdf of damaged.pdf could not be made: ")
    assert said.count("\n") == 1
    assert not (here / "m.pdf").exists()


def test_another_format_is_refused_before_anything_is_reviewed(here: Path, capsys: Said) -> None:
    assert main(["check", "draft.pdf", "--format", "docx=m.docx"]) == 2
    assert "try --format pdf=FILE" in " ".join(capsys.readouterr().err.split())
    (here / "draft.docx").write_bytes(b"PK")
    assert main(["check", "draft.docx", "--format", "pdf=m.pdf"]) == 2
    assert "try --format docx=FILE" in " ".join(capsys.readouterr().err.split())


def test_without_the_extra_the_command_says_what_to_install(
    here: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "find_spec", lambda _: None)
    assert main(["check", "draft.pdf", "--format", "pdf=m.pdf"]) == 2
    assert "install agreelint[pdf]" in capsys.readouterr().err
    assert not (here / "m.pdf").exists()
