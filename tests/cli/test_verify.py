"""Every way to tamper with a record, its files, its policy or its waivers is refused, each in its own sentence."""

import base64
import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from agreelint.cli.main import main
from agreelint.engine import statement
from agreelint.engine.statement import seal
from cli import office

Said = pytest.CaptureFixture[str]
TODAY = date.today()  # noqa: DTZ011
SIGN_OFF = ["--by", "M. Okafor", "--because", "a pilot"]
WAIVED = {"granted": TODAY - timedelta(days=1), "expires": TODAY + timedelta(days=9)}


def keys(folder: Path, name: str, private: Any) -> None:
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / f"{name}.key").write_bytes(pem)
    public = private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (folder / f"{name}.pub").write_bytes(public)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> Path:
    """The working directory, with a record of two files, one of them passed by a waiver."""
    office.furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AGREELINT_POLICY", raising=False)
    main(["check", "crossing.txt", "--format", "json"])
    finding = json.loads(capsys.readouterr().out)["documents"][0]["findings"][0]["id"]
    (tmp_path / "agreelint.waivers.toml").write_text(office.WAIVER.format(finding=finding, **WAIVED))
    assert main(["record", "sound.txt", "crossing.txt", "-o", "r.json", *SIGN_OFF]) == 0
    capsys.readouterr()
    return tmp_path


def refused(said: Said, *words: str) -> str:
    """What `verify` says when it refuses."""
    assert main(["verify", *(words or ("r.json", "sound.txt", "crossing.txt"))]) == 1
    out = said.readouterr().out
    assert out.startswith("REFUSED")
    return out


def test_what_was_reviewed_and_passed_is_verified(here: Path, capsys: Said) -> None:
    assert main(["verify", "r.json", "crossing.txt", "sound.txt"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("VERIFIED  r.json: these very 2 files passed the review under policy ours.\n")
    assert "Signed off by M. Okafor on" in said
    assert "anybody's word" in said
    again = here / "again.json"
    main(["record", "sound.txt", "crossing.txt", "-o", "again.json", *SIGN_OFF])
    assert again.read_bytes() == (here / "r.json").read_bytes()


def test_what_is_left_to_the_signer_is_said(here: Path, capsys: Said) -> None:
    page = here / "pages" / "every-lawful-purpose.md"
    page.write_text(office.PAGE.replace("since: 0.1", "since: 0.1\ncertainty: possible"))
    (here / "agreelint.waivers.toml").unlink()
    said = "Possible findings of severity major or above are left to whoever signs off: "
    assert main(["record", "crossing.txt", "-o", "p.json", *SIGN_OFF]) == 0
    assert said in capsys.readouterr().err
    assert main(["verify", "p.json", "crossing.txt"]) == 0
    assert said in capsys.readouterr().out
    assert main(["record", "sound.txt", "-o", "s.json", *SIGN_OFF]) == 0
    assert said not in capsys.readouterr().err


def test_a_comment_in_the_policy_and_a_waiver_for_others_change_nothing(here: Path) -> None:
    policy, waivers = here / "agreelint.toml", here / "agreelint.waivers.toml"
    policy.write_text(f"# Ours.\n{policy.read_text()}")
    waivers.write_text(waivers.read_text() + office.WAIVER.format(finding="0" * 12, **WAIVED))
    assert main(["verify", "r.json", "sound.txt", "crossing.txt"]) == 0


Made = dict[str, Any]


def edited(here: Path, edit: Callable[[Made], object], *, sealed: bool = False) -> None:
    made = json.loads((here / "r.json").read_bytes())
    edit(made)
    if sealed:
        made["predicate"]["seal"] = seal(made)
    (here / "r.json").write_text(json.dumps(made))


def waived_of(made: Made) -> Any:
    return made["predicate"]["documents"][1]["findings"]


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda r: r["predicate"]["sign_off"].update(by="A. Nother"), "The record was edited"),
        (lambda r: r.update(predicateType="https://slsa.dev/provenance/v1"), "predicate type 'https://slsa.dev"),
        (lambda r: r.update(_type="https://in-toto.io/Statement/v0.1"), "no in-toto Statement of version 1"),
        (lambda r: r["predicate"].pop("rules"), "missing required field `rules`"),
        (lambda r: r["predicate"].update(more=1), "unknown field `more`"),
        (lambda r: r["subject"].clear(), "length >= 1"),
        (lambda r: r["predicate"]["documents"][0].update(view="final"), "there is no view 'final'"),
        (lambda r: r["predicate"]["waivers"][0].update(expires="soon"), "Invalid RFC3339"),
    ],
    ids=["edited", "predicate type", "statement type", "part gone", "part more", "no subject", "view", "date"],
)
def test_a_record_that_is_not_whole(edit: Callable[[Made], object], told: str, here: Path, capsys: Said) -> None:
    edited(here, edit)
    assert told in refused(capsys)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda r: waived_of(r).clear(), "its findings differ"),
        (lambda r: waived_of(r)[0].update(quote="harmless"), "its findings differ"),
        (lambda r: r["predicate"]["documents"][0]["red_lines"][0].update(verdict="held"), "its verdicts differ"),
        (lambda r: r["predicate"]["documents"][0]["coverage"].update(clauses=99), "its coverage differ"),
        (lambda r: r["predicate"]["waivers"].clear(), "does not state the waivers"),
        (lambda r: r["predicate"].update(outcome="crossed"), "was not passed: its outcome is 'crossed'"),
        (lambda r: r["predicate"].update(left_out=["use-limits"]), "was partial: it did not judge use-limits"),
        (lambda r: r["predicate"]["documents"][0].update(outcome="incomplete"), "passed that was incomplete"),
        (lambda r: r["predicate"]["documents"][0]["gaps"].append({"what": "page 4", "why": "w"}), "was incomplete"),
        (lambda r: r["predicate"]["documents"][0].update(outcome="crossed"), "in which red lines were crossed"),
        (lambda r: r["subject"].reverse(), "not those whose reviews it holds"),
        (lambda r: r["predicate"]["tool"].update(version="0.0.1"), "made by agreelint 0.0.1, and this is"),
        (lambda r: r["predicate"]["plugins"].append({"name": "hipaa", "version": "2"}), "Plugin hipaa 2 took part"),
        (lambda r: r["predicate"]["policy"].update(sha256="0" * 64), "The policy was changed"),
        (lambda r: r["predicate"]["policy"].update(fail_on="blocker"), "states another fail-on ('blocker')"),
        (lambda r: r["predicate"]["rules"][0].update(sha256="0" * 64), "every-lawful-purpose was changed"),
        (lambda r: r["predicate"]["rules"].clear(), "every-lawful-purpose takes part now"),
        (lambda r: r["predicate"]["rules"].append({"name": "gone", "sha256": "0" * 64}), "gone took part in the review"),
    ],
    ids=[
        "finding gone", "finding reworded", "verdict", "coverage", "waivers gone", "crossed", "partial", "incomplete",
        "gap", "document crossed", "subjects swapped", "tool", "plugin", "policy", "fail-on", "rule", "no rules",
        "rule more",
    ],
)  # fmt: skip
def test_a_record_that_was_written_anew(edit: Callable[[Made], object], told: str, here: Path, capsys: Said) -> None:
    edited(here, edit, sealed=True)
    assert told in refused(capsys)


def test_two_keys_of_one_name(here: Path, capsys: Said) -> None:
    record = here / "r.json"
    record.write_text(record.read_text().replace('"outcome": "pass"', '"outcome": "crossed", "outcome": "pass"'))
    assert 'The key "outcome" stands in it twice' in refused(capsys)


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b"{}", b"{" * 5000, b'{"a": NaN}', b"null"], ids=repr)
def test_what_is_no_record(data: bytes, here: Path, capsys: Said) -> None:
    (here / "r.json").write_bytes(data)
    assert refused(capsys).count("\n") == 2


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda text: text.replace("research", "every purpose"), "sound.txt was changed since the review"),
        (lambda text: text.replace("\n\n", "\n \n"), "sound.txt was saved again: its text is the one"),
        (lambda _: "", "sound.txt could not be read"),
    ],
    ids=["changed", "saved again", "emptied"],
)
def test_a_file_that_is_not_the_one(change: Callable[[str], str], told: str, here: Path, capsys: Said) -> None:
    file = here / "sound.txt"
    file.write_text(change(file.read_text()))
    assert told in refused(capsys)


def test_a_file_that_is_missing_and_one_too_many(here: Path, capsys: Said) -> None:
    assert "crossing.txt was reviewed, and is missing here." in refused(capsys, "r.json", "sound.txt")
    (here / "side-letter.txt").write_text(office.CROSSING.replace("Fees", "Rents"))
    told = refused(capsys, "r.json", "sound.txt", "crossing.txt", "side-letter.txt")
    assert "side-letter.txt is not among the files that were reviewed." in told


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("agreelint.toml", 'severity = "major"', 'severity = "minor"', "The policy was changed"),
        ("agreelint.toml", 'owner = "Legal"', 'owner = "Sales"', "The policy was changed"),
        (
            "pages/every-lawful-purpose.md",
            "any lawful purpose]",
            "any legal purpose, any lawful purpose]",
            "Of the rule",
        ),
        ("agreelint.waivers.toml", "three weeks", "three years", "by M. Okafor was edited since the review"),
        ("agreelint.waivers.toml", "M. Okafor", "A. Nother", "by M. Okafor was edited since the review"),
        ("agreelint.waivers.toml", "[[waiver]]", "", "was withdrawn"),
    ],
    ids=["severity", "owner", "rule page", "reason", "approver", "withdrawn"],
)
def test_a_policy_or_waiver_that_is_not_the_one(
    file: str, old: str, new: str, told: str, here: Path, capsys: Said
) -> None:
    text = (here / file).read_text()
    assert old in text
    (here / file).write_text(text.replace(old, new) if new else "")
    assert told in refused(capsys)


def test_a_waiver_that_ended(here: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    assert here.is_dir()

    class Later(date):
        @classmethod
        def today(cls) -> "Later":
            return cls.fromordinal(TODAY.toordinal() + 10)

    monkeypatch.setattr("agreelint.engine.footing.date", Later)
    told = refused(capsys)
    assert f"by M. Okafor ended on {WAIVED['expires']}." in told


def test_another_view_of_tracked_changes(here: Path, capsys: Said) -> None:
    assert main(["record", "sound.txt", "-o", "o.json", "--view", "original", *SIGN_OFF]) == 0
    assert main(["verify", "o.json", "sound.txt", "--view", "original"]) == 0
    capsys.readouterr()
    told = refused(capsys, "o.json", "sound.txt")
    assert "sound.txt was reviewed in the view 'original', and is to be signed in the view 'accepted'." in told
    assert here.is_dir()


def test_another_version_of_the_tool(here: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    assert here.is_dir()
    monkeypatch.setattr("agreelint.engine.footing.__version__", "9.9")
    assert "and this is agreelint 9.9" in refused(capsys)


def test_another_version_of_a_plugin(here: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    edited(here, lambda r: r["predicate"]["plugins"].append({"name": "hipaa", "version": "2"}), sealed=True)
    real = statement.basis

    def newer(stand: Any) -> Made:
        return {**real(stand), "plugins": [{"name": "hipaa", "version": "3"}]}

    monkeypatch.setattr("agreelint.engine.verification.basis", newer)
    assert "Plugin hipaa was version 2 at the review, and is 3 now." in refused(capsys)


@pytest.mark.parametrize("private", [Ed25519PrivateKey.generate(), generate_private_key(SECP256R1())], ids=["ed", "ec"])
def test_signatures(private: Any, here: Path, capsys: Said) -> None:
    keys(here, "ours", private)
    keys(here, "theirs", Ed25519PrivateKey.generate())
    assert main(["record", "sound.txt", "-o", "s.json", "--sign", "ours.key", *SIGN_OFF]) == 0
    assert main(["verify", "s.json", "sound.txt", "--key", "ours.pub"]) == 0
    assert "anybody's word" not in capsys.readouterr().out
    assert "give the public key with --key" in refused(capsys, "s.json", "sound.txt")
    assert "signed with another key" in refused(capsys, "s.json", "sound.txt", "--key", "theirs.pub")
    assert "not signed, and a key was given" in refused(capsys, "r.json", "sound.txt", "--key", "ours.pub")
    made = json.loads((here / "s.json").read_bytes())
    payload = base64.b64decode(made["payload"]).replace(b"M. Okafor", b"A. Nother")
    for change, told in (
        ({"payload": base64.b64encode(payload).decode()}, "The signature does not fit"),
        ({"payloadType": "text/plain"}, "holds 'text/plain', which is no record"),
        ({"signatures": []}, "holds no signature"),
        ({"signatures": [made["signatures"][0]] * 2}, "payload or a signature is malformed"),
        ({"payload": 3}, "payload or a signature is malformed"),
        ({"signature": "x"}, "has other parts"),
    ):
        (here / "s.json").write_text(json.dumps({**made, **change}))
        assert told in refused(capsys, "s.json", "sound.txt", "--key", "ours.pub")


def test_what_is_not_a_pass_is_never_recorded_as_one(here: Path, capsys: Said) -> None:
    (here / "agreelint.waivers.toml").unlink()
    more = '[[red-line]]\nid = "other"\ntitle = "Other"\nstatement = "Other."\nrules = ["every-lawful-purpose"]\n'
    (here / "agreelint.toml").write_text(office.POLICY + more)
    for words, code, told in (
        (["crossing.txt"], 1, "its outcome is 'crossed'"),
        (["old.doc"], 3, "its outcome is 'incomplete'"),
        (["sound.txt", "--red-line", "other"], 3, "partial: it did not judge lawful-purposes"),
    ):
        assert main(["record", *words, "-o", f"{code}{words[0]}.json", *SIGN_OFF]) == code
        assert told in refused(capsys, f"{code}{words[0]}.json", words[0])
    assert main(["record", "empty.txt", "-o", "e.json", *SIGN_OFF]) == 3
    assert "empty.txt could not be read at all" in capsys.readouterr().err
    assert not (here / "e.json").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["record", "x", "-o", "n.json", *SIGN_OFF], "There is no file x."),
        (["record", "pages", "-o", "n.json", *SIGN_OFF], "is a folder"),
        (["record", "sound.txt", "-o", "r.json", *SIGN_OFF], "never written over"),
        (["record", "sound.txt", "-o", "sound.txt", *SIGN_OFF], "never written over"),
        (["record", "sound.txt", "-o", "n.json", "--by", " ", "--because", "b"], "needs words"),
        (["record", "sound.txt", "-o", "n.json", "--sign", "x.key", *SIGN_OFF], "cannot be read"),
        (["record", "sound.txt", "-o", "n.json", "--sign", "sound.txt", *SIGN_OFF], "no private key in PEM form"),
        (["record", "sound.txt", "-o", "n.json", "--sign", "locked.key", *SIGN_OFF], "protected by a password"),
        (["verify", "x.json", "sound.txt"], "cannot be read"),
        (["verify", "r.json", "pages"], "pages is a folder: name the files that are to be signed"),
        (["verify", "r.json", "sound.txt", "--key", "sound.txt"], "no public key in PEM form"),
    ],
)
def test_bad_input_is_one_sentence(words: list[str], told: str, here: Path, capsys: Said) -> None:
    locked = Ed25519PrivateKey.generate().private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"word")
    )
    (here / "locked.key").write_bytes(locked)
    assert main(words) == 2
    assert told in capsys.readouterr().err
    assert not (here / "n.json").exists()
