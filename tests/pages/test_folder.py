from pathlib import Path

import pytest

from agreelint.pages import PageError, read_rules, rules_in

PAGE = """---
red-line: use-limits
find: [{any: [null and void]}]
---

# Void

Why.

## Crosses

> It is ==null and void==.

## Neither

> It applies.
"""


def test_good_pages_are_kept_and_bad_ones_named(tmp_path: Path) -> None:
    (tmp_path / "b-good.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a-good.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "bad.md").write_text(PAGE.replace("red-line", "red-lin"), encoding="utf-8")
    (tmp_path / "latin.md").write_bytes(b"\xff\xfe\xfa")
    (tmp_path / "README.md").write_text("no rule", encoding="utf-8")
    pages = read_rules(tmp_path, namespace="acme")
    assert [rule.name for rule in pages.rules] == ["acme/a-good", "acme/b-good"]
    assert {problem.file for problem in pages.problems} == {"bad.md", "latin.md"}
    with pytest.raises(PageError, match=r"bad\.md:2"):
        rules_in(tmp_path)


def test_a_page_may_use_its_own_vocabulary(tmp_path: Path) -> None:
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "own.md").write_text("# oracle\n\nOurs.\n\n- delphi*\n", encoding="utf-8")
    text = PAGE.replace("find: [{any: [null and void]}]", "activity: {anchor: oracle}\ncrosses: [permitted]")
    (tmp_path / "own.md").write_text(text, encoding="utf-8")
    (rule,) = rules_in(tmp_path)
    assert [concept.name for concept in rule.concepts] == ["oracle"]


@pytest.mark.parametrize("folder", ["empty", "absent"])
def test_a_folder_without_pages_is_a_mistake(tmp_path: Path, folder: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(PageError, match="there is no rule page"):
        rules_in(tmp_path / folder)
