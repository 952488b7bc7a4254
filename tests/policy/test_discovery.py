import os
from pathlib import Path

import pytest

from agreelint.policy import PolicyError, find, load_policy
from policy.policies import SETS


def policy_at(folder: Path, name: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "agreelint.toml").write_text(f'name = "{name}"\n')


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A repository in a folder that has a policy too: outside/agreelint.toml, outside/repo/.git, …/deals/acme."""
    policy_at(tmp_path, "outside")
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "repo" / "deals" / "acme").mkdir(parents=True)
    return tmp_path


def name_from(cwd: Path, path: str | None = None, environ: dict[str, str] | None = None) -> str:
    return load_policy(path, cwd=cwd, environ=environ or {}, sets=SETS).name


def test_the_nearest_file_up_to_the_root_of_the_repository(tree: Path) -> None:
    here = tree / "repo" / "deals" / "acme"
    assert name_from(here) == "ai-vendor"
    policy_at(tree / "repo", "root")
    assert name_from(here) == "root"
    policy_at(tree / "repo" / "deals", "nearer")
    assert name_from(here) == "nearer"
    assert str(load_policy(cwd=here, environ={}, sets=SETS).origin) == "../agreelint.toml"


def test_outside_a_repository_only_the_working_directory_counts(tmp_path: Path) -> None:
    policy_at(tmp_path, "above")
    (tmp_path / "deals").mkdir()
    assert name_from(tmp_path / "deals") == "ai-vendor"
    assert name_from(tmp_path) == "above"


def test_the_option_counts_more_than_the_variable_and_that_more_than_the_nearest(tree: Path) -> None:
    here = tree / "repo"
    policy_at(here, "nearest")
    policy_at(here / "by-variable", "variable")
    policy_at(here / "by-option", "option")
    environ = {"AGREELINT_POLICY": "by-variable/agreelint.toml"}
    assert name_from(here, environ=environ) == "variable"
    assert name_from(here, "by-option/agreelint.toml", environ) == "option"
    assert name_from(here, environ={"AGREELINT_POLICY": ""}) == "nearest"


def test_a_set_may_be_named_in_place_of_a_file(tree: Path) -> None:
    policy = load_policy("ai-buyer", cwd=tree, environ={}, sets=SETS)
    assert (policy.name, str(policy.origin)) == ("ai-buyer", "built-in")
    assert [line.id for line in policy.red_lines] == ["no-training"]
    with pytest.raises(PolicyError, match="'ai-buyer'"):
        load_policy("ai-buyr", cwd=tree, environ={}, sets=SETS)


@pytest.mark.parametrize("path", ["nowhere/agreelint.toml", "repo"])
def test_a_policy_that_is_named_must_be_there(tree: Path, path: str) -> None:
    with pytest.raises(PolicyError) as wrong:
        load_policy(path + "/" if path == "repo" else path, cwd=tree, environ={}, sets=SETS)
    assert "--policy" in str(wrong.value)


def test_a_policy_beside_the_agreement_is_not_looked_for(tree: Path) -> None:
    policy_at(tree / "repo" / "from-vendor", "planted")
    found = find(cwd=tree / "repo", environ={})
    assert found.set == "ai-vendor"


def test_a_file_of_the_name_of_a_set_does_not_decide(tree: Path) -> None:
    for name in ("ai-vendor", "ai-buyer"):
        (tree / name).write_text("extends = []\n")
    assert find("ai-vendor", cwd=tree, environ={}).set == "ai-vendor"
    assert find(cwd=tree, environ={"AGREELINT_POLICY": "ai-buyer"}).set == "ai-buyer"


def test_what_is_no_file_of_a_sane_size_is_no_policy(tree: Path) -> None:
    os.mkfifo(tree / "pipe.toml")
    (tree / "large.toml").write_bytes(b"#" * 10_000_001)
    for name, why in (("pipe.toml", "it is not a regular file"), ("large.toml", "it is larger than 10 MB")):
        with pytest.raises(PolicyError, match=why):
            find(name, cwd=tree, environ={})


def test_no_name_in_a_report_depends_on_where_the_files_lie(tree: Path) -> None:
    policy_at(tree / "elsewhere", "far")
    far = load_policy(tree / "elsewhere" / "agreelint.toml", cwd=tree / "repo", environ={}, sets=SETS)
    assert str(far.origin) == "agreelint.toml"
    near = load_policy(tree / "elsewhere" / "agreelint.toml", cwd=tree / "elsewhere", environ={}, sets=SETS)
    assert str(near.origin) == "agreelint.toml"
    assert str(load_policy("../elsewhere/agreelint.toml", cwd=tree / "repo", environ={}, sets=SETS).origin) == (
        "../elsewhere/agreelint.toml"
    )


def decides(cwd: Path, agreement: Path, path: str | None = None, environ: dict[str, str] | None = None) -> str:
    found = find(path, cwd=cwd, environ=environ or {}, agreements=[agreement])
    return found.set or found.data.decode().split('"')[1]


@pytest.mark.parametrize("agreement", ["draft.docx", "exhibits/b.pdf", "../theirs/draft.docx", "linked/draft.docx"])
def test_a_policy_that_may_have_come_with_the_agreement_decides_only_where_it_is_named(
    tmp_path: Path, agreement: str
) -> None:
    theirs = tmp_path / "theirs"
    policy_at(theirs, "planted")
    (theirs / "exhibits").mkdir()
    (theirs / "linked").symlink_to(theirs / "exhibits")
    with pytest.raises(PolicyError) as wrong:
        decides(theirs, Path(agreement))
    (problem,) = wrong.value.problems
    assert "may have come with it" in problem.what
    assert "--policy" in problem.what
    assert decides(theirs, Path(agreement), "agreelint.toml") == "planted"
    assert decides(theirs, Path(agreement), environ={"AGREELINT_POLICY": "agreelint.toml"}) == "planted"


def test_a_policy_at_the_root_of_a_repository_decides_over_its_drafts(tree: Path) -> None:
    root = tree / "repo"
    policy_at(root, "ours")
    assert decides(root, Path("deals/acme/draft.docx")) == "ours"
    assert decides(root / "deals", Path("acme/draft.docx")) == "ours"
    policy_at(root / "deals" / "acme", "planted")  # an archive of theirs, unpacked in our repository
    assert decides(root, Path("deals/acme/draft.docx")) == "ours"
    with pytest.raises(PolicyError):
        decides(root / "deals" / "acme", Path("draft.docx"))


def test_a_policy_elsewhere_decides_over_what_lies_elsewhere(tmp_path: Path) -> None:
    policy_at(tmp_path / "desk", "ours")
    assert decides(tmp_path / "desk", tmp_path / "inbox" / "draft.docx") == "ours"
