"""Who signed a record, and what is never written as one."""

import base64
import json
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
from cli import office
from cli.records import SIGN_OFF, Said, recorded, refused


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> Path:
    return recorded(tmp_path, monkeypatch, capsys)


def keys(folder: Path, name: str, private: Any) -> None:
    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / f"{name}.key").write_bytes(pem)
    public = private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (folder / f"{name}.pub").write_bytes(public)


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
