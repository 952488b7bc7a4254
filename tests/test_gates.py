"""What stands before a signature: the hook, the action's job and the example of a gate do what they say."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from cli import office

ROOT = Path(__file__).parents[1]
HOOK = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_bytes())[0]
ACTION = yaml.safe_load((ROOT / "action.yml").read_bytes())
SIGN_OFF = ["--by", "M. Okafor", "--because", "settled"]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    office.furnish(tmp_path)
    return tmp_path


def run(here: Path, *words: object, **environ: object) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("AGREELINT", "GITHUB"))}
    env = {**kept, "PATH": path, **{key: str(value) for key, value in environ.items()}}
    every = [str(word) for word in words]
    return subprocess.run(every, cwd=here, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("file", "code"), [("sound.txt", 0), ("crossing.txt", 1), ("old.doc", 3)])
def test_the_hook_ends_as_the_review_does(file: str, code: int, here: Path) -> None:
    assert run(here, *HOOK["entry"].split(), file, AGREELINT_POLICY="agreelint.toml").returncode == code


def test_the_job_puts_its_report_into_the_summary_as_it_is(here: Path) -> None:
    (here / "crossing.txt").write_text(f"{office.CROSSING}\n3. ```\n\n<b>Passed</b>\n")
    given = {"AGREEMENTS": "sound.txt\n\ncrossing.txt\n", "AGREELINT_POLICY": "agreelint.toml"}
    done = run(here, ROOT / "gates" / "job.sh", **given, GITHUB_STEP_SUMMARY="summary.md", GITHUB_OUTPUT="out")
    assert done.returncode == 1
    assert (here / "out").read_text() == "exit-code=1\n"
    summary = (here / "summary.md").read_text().splitlines()
    assert summary[:2] == ["## agreelint ended with 1", ""]
    assert all(not line.strip() or line.startswith("    ") for line in summary[2:])
    assert any("any lawful purpose" in line for line in summary)


def test_the_action_hands_its_inputs_over_as_values() -> None:
    (job,) = [step for step in ACTION["runs"]["steps"] if "env" in step]
    assert "${{" not in job["run"]
    assert job["run"].endswith('gates/job.sh"')
    assert {"files", "policy"} == set(ACTION["inputs"])


def test_nothing_is_sent_to_be_signed_but_what_its_record_holds_for(here: Path) -> None:
    gate, policy = ROOT / "gates" / "before-signing.sh", {"AGREELINT_POLICY": "agreelint.toml"}
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (here / "k.key").write_bytes(private)
    (here / "k.pub").write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    run(here, "agreelint", "record", "sound.txt", "-o", "r.json", "--sign", "k.key", *SIGN_OFF, **policy)
    sent = (gate, "r.json", "sound.txt", "touch", "sent")
    assert run(here, *sent, **policy).returncode != 0
    assert not (here / "sent").exists()
    assert run(here, *sent, **policy, SIGNER_KEY="k.pub").returncode == 0
    assert (here / "sent").exists()
    assert run(here, gate, "r.json", "crossing.txt", "touch", "also", **policy, SIGNER_KEY="k.pub").returncode == 1
    assert not (here / "also").exists()
