from dataclasses import replace
from pathlib import Path

import pytest

from agreelint.cli.main import main
from agreelint.policy import PolicyError, narrowed
from cli import office
from policy.policies import SETS, loaded, mistakes

Said = pytest.CaptureFixture[str]
BOUND = '[[red-line]]\nid = "use-limits"\napplies-to = ["order-form"]\n'


def test_a_kind_that_nobody_knows_is_a_mistake_with_its_line(tmp_path: Path) -> None:
    (told,) = mistakes(tmp_path, BOUND.replace("order-form", "order-fom"))
    assert told == "agreelint.toml:3: there is no kind of agreement \"order-fom\"; did you mean 'order-form'?"
    assert not mistakes(tmp_path, '[kinds]\nrider = ["Model Rider"]\n' + BOUND.replace("order-form", "rider"))


def test_a_set_for_a_kind_that_nobody_knows_is_a_mistake(tmp_path: Path) -> None:
    line = replace(SETS["ai-buyer"][0], applies_to=("rider",))
    (told,) = mistakes(tmp_path, 'extends = ["ai-buyer"]\n', sets={"ai-buyer": (line,)})
    assert told.startswith('agreelint.toml:1: red line "no-training": there is no kind of agreement "rider"')
    words = 'extends = ["ai-buyer"]\n[kinds]\nrider = ["Model Rider"]\n'
    assert not mistakes(tmp_path, words, sets={"ai-buyer": (line,)})


def test_who_says_the_kind_decides_which_red_lines_count(tmp_path: Path) -> None:
    made = loaded(tmp_path, BOUND)
    assert made.red_lines[0].applies_to == ("order-form",)
    assert [line.id for line in narrowed(made, kind="order-form").red_lines] == ["use-limits", "human-control"]
    other = narrowed(made, kind="amendment")
    assert [line.id for line in other.red_lines] == ["human-control"]
    assert other.remarks == (
        "Judged as amendment, as the command line says. Not judged, as they count in other kinds of agreement: use-limits.",
    )
    with pytest.raises(PolicyError, match='no kind of agreement "orderform"'):
        narrowed(made, kind="orderform")


POLICY = office.POLICY + 'must-be-present = true\napplies-to = ["master-agreement"]\n'


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    office.furnish(tmp_path).write_text(POLICY)
    monkeypatch.chdir(tmp_path)
    for name, title in (("order", "ORDER FORM\n\n"), ("master", "MASTER SERVICES AGREEMENT\n\n")):
        (tmp_path / f"{name}.txt").write_text(title + office.SOUND)
        (tmp_path / f"{name}-crossing.txt").write_text(title + office.CROSSING)
    return tmp_path


def flat(said: Said) -> str:
    return " ".join(said.readouterr().out.split())


def test_the_papers_own_title_takes_away_a_demand_and_no_objection(here: Path, capsys: Said) -> None:  # noqa: ARG001
    assert main(["check", "master.txt"]) == 1
    assert main(["check", "order.txt"]) == 0
    told = (
        'By its own words it is order-form ("ORDER FORM"). A limit is therefore not demanded of it for lawful-purposes'
    )
    assert told in flat(capsys)
    assert main(["check", "order-crossing.txt"]) == 1  # a hostile title opens no gate


def test_an_unknown_kind_silences_nothing_and_says_so(here: Path, capsys: Said) -> None:  # noqa: ARG001
    assert main(["check", "sound.txt"]) == 1
    assert "What kind of agreement this is was not recognised, so all that count in some kinds" in flat(capsys)


def test_a_person_who_says_the_kind_decides(here: Path, capsys: Said) -> None:  # noqa: ARG001
    assert main(["check", "order-crossing.txt", "--kind", "master-agreement"]) == 1
    assert 'judged as master-agreement, and calls itself or a part of it order-form ("ORDER FORM")' in flat(capsys)
    assert main(["check", "sound.txt", "--kind", "master-agreement"]) == 1
    capsys.readouterr()
    assert main(["check", "sound.txt", "--kind", "ordr-form"]) == 2
    assert "did you mean 'order-form'?" in capsys.readouterr().err


def test_a_record_holds_for_the_kind_that_was_said(here: Path, capsys: Said) -> None:
    (here / "agreelint.toml").write_text(POLICY + '\n[[red-line]]\nid = "other"\ntitle = "t"\nstatement = "s"\n'
                                         'rules = ["every-lawful-purpose"]\n')  # fmt: skip
    signed = ["--by", "M. Okafor", "--because", "settled"]
    assert main(["record", "sound.txt", "-o", "r.json", "--kind", "order-form", *signed]) == 0
    assert main(["verify", "r.json", "sound.txt", "--kind", "order-form"]) == 0
    capsys.readouterr()
    for words, other in (([], "whatever kind it calls itself"), (["--kind", "amendment"], "of the kind 'amendment'")):
        assert main(["verify", "r.json", "sound.txt", *words]) == 1
        told = flat(capsys)
        assert "The review judged an agreement of the kind 'order-form', and this is to be an agreement" in told
        assert other in told
