"""Every key of a policy and a waiver stands in the documentation."""

from pathlib import Path

import pytest
from msgspec.structs import fields

from agreelint.policy.file import PartiesTable, PolicyFile, RedLineTable, WaiversTable, WaiverTable

PAGE = (Path(__file__).parents[2] / "docs" / "policy.md").read_text(encoding="utf-8")
TABLES = (PolicyFile, RedLineTable, PartiesTable, WaiversTable, WaiverTable)


@pytest.mark.parametrize("key", sorted({field.encode_name for table in TABLES for field in fields(table)}))
def test_every_key_is_documented(key: str) -> None:
    assert any(form in PAGE for form in (f"`{key}`", f"[{key}]", f"\n{key} = "))
