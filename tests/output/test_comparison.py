"""The comparison of two drafts as a person sees it."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from agreelint.cli.main import main
from cli import office

OLD = """\
1. Licence. Customer may use the Services for any lawful purpose.

2. Affiliates. Affiliates of Customer may use the Services for any lawful purpose, if Customer asks for it in writing.

3. Fees. Customer shall pay the Fees.
"""
NEW = """\
1. Fees. Customer shall pay the Fees.

2. Licence. Customer may use the Services for any lawful purpose.

3. Affiliates. Affiliates and contractors of Customer may use the Services for any lawful purpose, if Customer asks.

4. Order forms. Notwithstanding Section 2, an Agency may use the Services for any lawful purpose under its order form.
"""


@pytest.mark.parametrize(("old", "new"), [("old", "new"), ("new", "old"), ("old", "old"), ("empty", "new")])
def test_what_became_of_each_finding(
    old: str,
    new: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    snapshot: SnapshotAssertion,
) -> None:
    office.furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AGREELINT_POLICY", raising=False)
    (tmp_path / "old.txt").write_text(OLD)
    (tmp_path / "new.txt").write_text(NEW)
    main(["compare", f"{old}.txt", f"{new}.txt", "--fail-on-new"])
    shown = capsys.readouterr().out
    assert all(len(line) <= 100 for line in shown.splitlines())
    assert shown == snapshot


def test_a_possible_finding_is_not_told_as_a_certain_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(
        "WHEREAS\n\nThe Bureau may use the AI Services for any lawful purpose.\n\n1. Fees are due.\n"
    )
    main(["compare", "a.txt", "a.txt", "--policy", "ai-vendor"])
    assert "possibly" in capsys.readouterr().out
