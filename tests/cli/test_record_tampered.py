"""Every way to tamper with a record is refused, each in its own sentence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cli.records import Made, Said, edited, recorded, refused


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> Path:
    return recorded(tmp_path, monkeypatch, capsys)


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
