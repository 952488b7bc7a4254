import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from agreelint.model.manuscript import Manuscript
from agreelint.plugins import Plugins, installed, load
from installing import Site, rules

BUILT_IN = load()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    made = Site(tmp_path, monkeypatch)
    yield made
    made.forget()


def brought(plugins: Plugins) -> list[str]:
    """The names of the rules that are not built in."""
    return [rule.name for rule in plugins.rules if "/" in rule.name]


def why(plugins: Plugins, name: str) -> str:
    return " ".join(gap.why for gap in plugins.gaps if gap.what == f"plugin {name}")


def test_the_built_ins_come_through_the_same_door() -> None:
    assert not BUILT_IN.gaps
    assert "blanket-lawful-use" in {rule.name for rule in BUILT_IN.rules}
    assert "ai-vendor" in BUILT_IN.sets


def test_only_listed_plugins_run(site: Site) -> None:
    site.install("a", rules("one"))
    site.install("b", "raise RuntimeError('was imported')")
    plugins = load(["a"])
    assert brought(plugins) == ["a/one"]
    assert [(stamp.name, stamp.version) for stamp in plugins.stamps] == [("a", "1.0")]
    assert not plugins.gaps
    assert brought(load()) == []


def test_finding_imports_nothing(site: Site) -> None:
    site.install("quiet", "raise RuntimeError('was imported')")
    (found,) = (one for one in installed() if one.name == "quiet")
    assert (found.distribution, found.version, found.wrong) == ("agreelint-quiet", "1.0", "")
    assert "plugin_quiet" not in sys.modules


def test_plugins_come_in_the_order_of_their_names_whatever_the_order_of_disk_and_list(site: Site) -> None:
    for name in ("m", "z", "b"):
        site.install(name, rules("rule"))
    made = [brought(load(names)) for names in (["z", "b", "m"], ["b", "m", "z"])]
    assert made[0] == made[1] == ["b/rule", "m/rule", "z/rule"]
    assert [one.name for one in installed()] == sorted(one.name for one in installed())


def test_two_distributions_that_claim_one_name_are_both_named(site: Site) -> None:
    site.install("hipaa", rules("one"), module="plugin_first", distribution="acme-hipaa")
    site.install("hipaa", rules("two"), module="plugin_second", distribution="other-hipaa", version="2.1")
    plugins = load(["hipaa"])
    assert brought(plugins) == []
    assert "acme-hipaa 1.0 and other-hipaa 2.1" in why(plugins, "hipaa")
    assert plugins.broken == {"hipaa"}


def test_of_a_distribution_that_is_found_twice_the_first_counts(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.install("a", rules("old"), version="1.0")
    (tmp_path / "newer").mkdir()
    Site(tmp_path / "newer", monkeypatch).install("a", rules("new"), version="2.0")
    plugins = load(["a"])
    assert not plugins.gaps
    assert plugins.stamps[0].version == "2.0"
    assert brought(plugins) == ["a/new"]


@pytest.mark.parametrize(
    ("requires", "fits"),
    [
        ("agreelint>=9", False),
        ("agreelint<0.1", False),
        ("Agreelint >=0.1", True),
        ("agreelint>=9; python_version<'3'", True),
        ("agreelint-extra>=9", True),
        ("not a requirement at all!", True),
    ],
)
def test_a_plugin_for_another_agreelint_is_not_loaded(site: Site, requires: str, fits: bool) -> None:
    site.install("a", rules("one"), requires=(requires,))
    plugins = load(["a"])
    assert brought(plugins) == (["a/one"] if fits else [])
    assert ("It needs agreelint" in why(plugins, "a")) is not fits


def test_the_policy_may_ask_for_versions(site: Site) -> None:
    site.install("a", rules("one"))
    assert brought(load(["a>=1"])) == ["a/one"]
    assert "a>=2 and 1.0 is installed" in why(load(["a>=2"]), "a")


def test_a_plugin_that_is_not_there_is_a_gap(site: Site) -> None:
    site.install("hipaa", rules("one"))
    assert "installed: hipaa" in why(load(["hippa"]), "hippa")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("raise RuntimeError('no licence')", "RuntimeError: no licence"),
        ("import no_such_module_anywhere", "ModuleNotFoundError"),
        ("raise SystemExit(0)", "tried to end the program (exit code 0)"),
        ("def broken(:", "SyntaxError"),
        ("x = 1", "none of the hooks"),
        ("@hookimpl\ndef agreelint_rulez():\n    return []\n", "agreelint_rulez"),
        ("@hookimpl\ndef agreelint_rules(nonsense):\n    return []\n", "nonsense"),
        ("@hookimpl\ndef agreelint_rules():\n    raise ValueError('lost')\n", "ValueError: lost"),
        ("@hookimpl\ndef agreelint_rules():\n    raise SystemExit(3)\n", "exit code 3"),
        ("@hookimpl\ndef agreelint_rules():\n    yield Rule('a', '', '', '')\n    raise ValueError('late')\n", "late"),
        ("@hookimpl\ndef agreelint_rules():\n    return 3\n", "TypeError"),
        ("@hookimpl\ndef agreelint_rules():\n    return ['rule']\n", "str where a Rule belongs"),
        (rules("other/one"), '"other/one" cannot be the name'),
        (rules("one", "one"), 'two rules the name "one"'),
        ("@hookimpl\ndef agreelint_red_lines():\n    return {'s': [1]}\n", "int where a RedLine belongs"),
        ("@hookimpl\ndef agreelint_red_lines():\n    return {'../s': []}\n", "cannot be the name of a set"),
        ("@hookimpl\ndef agreelint_formats():\n    return {'f': print}\n", "a format needs"),
    ],
)
def test_whatever_a_plugin_breaks_costs_only_its_own(site: Site, body: str, words: str) -> None:
    site.install("bad", body)
    site.install("good", rules("one"))
    site.install("zeal", rules("one"))
    plugins = load(["good", "bad", "zeal"])
    assert words in why(plugins, "bad")
    assert brought(plugins) == ["good/one", "zeal/one"]
    assert plugins.sets == BUILT_IN.sets
    assert plugins.broken == {"bad"}
    assert [rule.name for rule in BUILT_IN.rules] == [rule.name for rule in plugins.rules if "/" not in rule.name]


def test_one_hook_that_fails_leaves_the_others_of_the_plugin(site: Site) -> None:
    site.install("half", rules("one") + "@hookimpl\ndef agreelint_formats():\n    raise ValueError('x')\n")
    plugins = load(["half"])
    assert brought(plugins) == ["half/one"]
    assert plugins.broken == {"half"}


def test_names_carry_the_plugin_and_its_sets_speak_of_its_own_rules(site: Site) -> None:
    body = rules("baa-missing") + (
        "@hookimpl\ndef agreelint_red_lines():\n"
        "    return {'health': [RedLine('baa', 'A', 's', ('baa-missing', 'blanket-lawful-use'))]}\n"
        "@hookimpl\ndef agreelint_formats():\n    return {'csv': Format(lambda review: b'')}\n"
    )
    site.install("hipaa", body)
    plugins = load(["hipaa"])
    assert not plugins.gaps
    assert plugins.sets["hipaa/health"][0].rules == ("hipaa/baa-missing", "blanket-lawful-use")
    assert list(plugins.formats) == ["hipaa/csv"]


def test_a_plugin_cannot_take_the_name_of_the_built_ins_or_of_another(site: Site) -> None:
    for name in ("built-in", "Upper", "a/b", "under_score"):
        site.install(
            name, rules("one"), module=f"plugin_named{len(site.modules)}", distribution=f"d{len(site.modules)}"
        )
    named = [one for one in installed() if one.distribution.startswith("d")]
    assert len(named) == 4
    for one in named:
        assert one.wrong.startswith(f'"{one.name}" cannot be the name')


def test_what_a_plugin_prints_is_kept_out_of_the_report(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    site.install("loud", "print('hello')\n" + rules("one"))
    load(["loud"])
    told = capsys.readouterr()
    assert not told.out
    assert "hello" in told.err


READER = """
from agreelint.model.manuscript import Manuscript
@hookimpl
def agreelint_read(path, data):
    {body}
"""
GIVES = "return Manuscript(path.name, 'x', 'odt', ()) if data.startswith(b'PK') else None"


def test_a_plugin_reads_what_it_knows(site: Site) -> None:
    site.install("odt", READER.format(body=GIVES))
    plugins = load(["odt"])
    read, by, gaps = plugins.read(Path("folder/a.odt"), b"PK..")
    assert isinstance(read, Manuscript)
    assert (read.name, by, gaps) == ("a.odt", "odt", ())
    assert plugins.read(Path("a.odt"), b"..") == (None, "", ())
    assert BUILT_IN.read(Path("a.odt"), b"PK..") == (None, "", ())


@pytest.mark.parametrize("body", ["raise ValueError('bad zip')", "raise SystemExit", "return 'text'"])
def test_a_reader_that_fails_is_a_gap_and_the_next_is_asked(site: Site, body: str) -> None:
    site.install("a-bad", READER.format(body=body))
    site.install("odt", READER.format(body=GIVES))
    read, by, gaps = load(["odt", "a-bad"]).read(Path("a.odt"), b"PK..")
    assert read is not None
    assert by == "odt"
    assert [gap.what for gap in gaps] == ["plugin a-bad"]


def test_an_interrupt_is_no_fault_of_a_plugin(site: Site) -> None:
    site.install("slow", "@hookimpl\ndef agreelint_rules():\n    raise KeyboardInterrupt\n")
    with pytest.raises(KeyboardInterrupt):
        load(["slow"])
