from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from agreelint.engine import limits
from agreelint.engine.footing import Footing
from agreelint.engine.message import File
from agreelint.engine.review import Uncopied, copy, review_files
from agreelint.hookspecs import Format
from agreelint.model.review import Review
from engine import copying
from engine.stands import TEXT, stand, text

MARKED = TEXT.replace("weapon", "[weapon]")


@pytest.fixture(scope="module")
def footing() -> Footing:
    names = ("mark", "fail", "fall", "hang", "leak", "give_text")
    formats = {f"house/{name}": Format(getattr(copying, name), copies="text") for name in names}
    made = stand("well")
    return replace(made, plugins=replace(made.plugins, formats=formats))


@pytest.fixture(scope="module")
def review(footing: Footing) -> Review:
    return review_files([text("other.txt"), text()], footing)


def test_a_copy_is_made_in_a_process_of_its_own(footing: Footing, review: Review) -> None:
    assert copy(text(), footing, review, 1, "house/mark").decode() == MARKED
    more = copy(text(), footing, review, 1, "house/mark", suggest=True, dated=date(2026, 3, 31)).decode()
    assert more == f"{MARKED}\nsuggest True, dated 2026-03-31"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("fail", r"it broke off \(ValueError: no such style\)"),
        ("fall", "ended by SIGSEGV"),
        ("hang", "it took longer than 2 seconds"),
        ("leak", "it broke off"),
        ("give_text", "its plugin gave no bytes"),
    ],
)
def test_a_format_that_breaks_gives_no_copy_and_a_reason(
    name: str, said: str, footing: Footing, review: Review, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(limits, "SECONDS", 1.5)
    target = tmp_path / "leak.txt"
    monkeypatch.setenv("WRITE_TO", str(target))
    with pytest.raises(Uncopied, match=said):
        copy(text(), footing, review, 1, f"house/{name}")
    assert not target.exists() or not target.read_bytes()


def test_what_was_not_reviewed_is_not_marked(footing: Footing, review: Review, tmp_path: Path) -> None:
    changed = "the file was changed or taken away after it was reviewed"
    with pytest.raises(Uncopied, match=changed):
        copy(text(words=TEXT + " "), footing, review, 1, "house/mark")
    with pytest.raises(Uncopied, match=changed):
        copy(File.at(tmp_path / "gone.txt"), footing, review, 1, "house/mark")
