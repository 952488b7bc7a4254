"""Models of sentences about something that they name, read from a file or from another instead of it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from agreelint.language.likeness import marked
from agreelint.language.statements.parties import sides

NOBODY = sides(())


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Path]:
    """A model that says the same of every sentence; what was used instead is forgotten afterwards."""
    file = tmp_path / "other.json"
    file.write_text(json.dumps({"bias": [0.0, 2.0], "traits": {}}), encoding="utf-8")
    yield file
    marked._instead.clear()
    marked.read_model.cache_clear()


def test_a_model_is_read_instead_of_another(tmp_path: Path, other: Path) -> None:
    mine = tmp_path / "mine.json"
    mine.write_text(json.dumps({"bias": [2.0, 0.0], "traits": {}}), encoding="utf-8")
    first, second = marked.shares(mine, "Despite ", ", fees are due.", NOBODY)
    assert first > second
    marked.use(other, mine)
    first, second = marked.shares(mine, "Despite ", ", fees are due.", NOBODY)
    assert first < second
