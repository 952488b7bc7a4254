"""The pages that docs/rule-pages.md shows are pages: each passes its own strict test."""

import re
from pathlib import Path

from agreelint.testing.folder import examine

_SHOWN = re.compile(r"^````markdown file=(\S+)\n(.*?)^````$", re.MULTILINE | re.DOTALL)
DOCS = Path(__file__).parents[2] / "docs" / "rule-pages.md"


def test_every_page_that_is_shown_passes_its_own_strict_test(tmp_path: Path) -> None:
    shown = dict(_SHOWN.findall(DOCS.read_text(encoding="utf-8")))
    assert len(shown) == 3
    for name, text in shown.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    tested = examine(tmp_path, shown)
    assert (tested.problems, tested.failures, tested.frail, tested.idle) == ((), (), (), ())
