"""Many ways to break, each a package that pip installed: the healthy findings stay, the gap is named, the code is 3."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from agreelint.cli.main import main
from agreelint.engine import limits
from broken.wheels import install, wheel
from testing.pages import PAGE, VOCABULARY

Said = pytest.CaptureFixture[str]

HEAD = "import os, sys\nfrom agreelint import Effect, EffectKind, RedLine, Rule, Span, hookimpl, rules_in\n"
SET = (
    "@hookimpl\ndef agreelint_red_lines():\n"
    "    return {'own': [RedLine('line-of-NAME', 'Line', 'A line.', ('one',))]}\n"
)
RULES = "@hookimpl\ndef agreelint_rules():\n    return [Rule('one', 't', 'w', 'r', check='MODULE:one')]\n"
FEES = """
def one(agreement, context):
    at = agreement.text.index("Fees")
    yield Effect("one", EffectKind.CROSSES, agreement.clause_at(at).index, Span(at, at + 4), "names fees", "it does")
"""
CHECKS = {
    "raises": "    raise ValueError('a fault of its own')\n",
    "exits": "    sys.exit(0)\n",
    "vanishes": "    os._exit(0)\n",
    "nonsense": "    yield {'rule': 'one'}\n",
    "outside": "    yield Effect('one', EffectKind.CROSSES, 0, Span(0, 10**9), 'm', 'b')\n",
    "endless": "    while True:\n        pass\n",
    "greedy": "    held = [bytearray(10_000_000) for _ in range(1000)]\n",
    "meddling": "    object.__setattr__(agreement, 'text', 'Nothing to see.')\n",
}
READ = "@hookimpl\ndef agreelint_read(path, data):\n"
READERS = {
    "slow-reader": "    while True:\n        pass\n",
    "dead-reader": "    os._exit(0)\n",
    "false-reader": "    return 'a manuscript'\n",
}
MODULES = {
    "import-error": "import a_module_that_nobody_has\n",
    "import-exit": "raise SystemExit(0)\n",
    "other-version": RULES + FEES,
    "unknown-hook": "@hookimpl\ndef agreelint_rulez():\n    return []\n",
    "malformed-page": (
        "from importlib.resources import files\n"
        "@hookimpl\ndef agreelint_rules():\n    return rules_in(files('plugin_malformed_page') / 'rules')\n"
    ),
    "import-endless": "while True:\n    pass\n",
    "import-vanishes": "os._exit(0)\n",
    "import-greedy": "held = [bytearray(10_000_000) for _ in range(1000)]\n",
    "endless-rules": "@hookimpl\ndef agreelint_rules():\n    while True:\n        yield Rule('one', 't', 'w', 'r')\n",
    "no-rules": "@hookimpl\ndef agreelint_rules():\n    return ['not a rule']\n",
}
WORDS = {
    "import-error": ("plugin import-error", "ModuleNotFoundError"),
    "import-exit": ("plugin import-exit", "tried to end the program (exit code 0)"),
    "other-version": ("plugin other-version", "It needs agreelint >=99"),
    "unknown-hook": ("plugin unknown-hook", "agreelint_rulez"),
    "malformed-page": ("plugin malformed-page", "no-drones.md:3: an activity has no setting 'ancor'"),
    "import-endless": ("plugin import-endless", "It could not be loaded: It took longer than"),
    "import-vanishes": ("plugin import-vanishes", "It could not be loaded: It ended the process"),
    "import-greedy": ("plugin import-greedy", "It could not be loaded: It needed more memory than is allowed"),
    "endless-rules": ("plugin endless-rules", "It could not be loaded: It "),
    "no-rules": ("plugin no-rules", "str where a Rule belongs"),
    "slow-reader": ("plugin slow-reader", "agreelint_read failed: It took longer than"),
    "dead-reader": ("plugin dead-reader", "agreelint_read failed: Its process ended before it was done"),
    "false-reader": ("plugin false-reader", "str where a Manuscript belongs"),
    "twice": ("plugin twice", "acme-twice 1.0 and zeal-twice 1.0 both call themselves"),
    "raises": ("rule raises/one", "ValueError: a fault of its own"),
    "exits": ("rule exits/one", "tried to end the program (exit code 0)"),
    "vanishes": ("rule vanishes/one", "Its process ended before it was done"),
    "nonsense": ("rule nonsense/one", "dict where an Effect belongs"),
    "outside": ("rule outside/one", "named 1 place that the agreement does not have"),
    "endless": ("rule endless/one", "It took longer than"),
    "greedy": ("rule greedy/one", "more memory than is allowed"),
    "meddling": ("rule meddling/one", "it changed the agreement"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pip installed the healthy plugin and all the broken ones."""
    wheels = tmp_path_factory.mktemp("wheels")
    made = [_one(wheels, "healthy", RULES + FEES)]
    made += [_one(wheels, name, RULES + FEES + body) for name, body in CHECKS.items()]
    made += [_one(wheels, name, RULES + FEES + READ + body) for name, body in READERS.items()]
    for name, body in MODULES.items():
        requires = ("agreelint>=99",) if name == "other-version" else ()
        made.append(_one(wheels, name, body, requires=requires))
    made += [_one(wheels, "twice", RULES + FEES, distribution=f"{owner}-twice") for owner in ("acme", "zeal")]
    return install(made, tmp_path_factory.mktemp("site"))


def _one(folder: Path, name: str, body: str, *, distribution: str = "", requires: tuple[str, ...] = ()) -> Path:
    module = f"plugin_{name.replace('-', '_')}"
    files = {
        f"{module}/__init__.py": HEAD + (body + SET).replace("NAME", name).replace("MODULE", module),
        f"{module}/rules/no-drones.md": PAGE.replace("anchor:", "ancor:"),
        f"{module}/rules/vocabulary/flight.md": VOCABULARY,
    }
    return wheel(folder, name, files, distribution=distribution, requires=requires)


@pytest.fixture
def here(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.syspath_prepend(site)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(limits, "SECONDS", 2.0)
    monkeypatch.setattr(limits, "MEMORY", 400_000_000)
    (tmp_path / "draft.txt").write_text("1. Fees. Customer shall pay.\n", encoding="utf-8")
    yield tmp_path
    for name in [name for name in sys.modules if name.startswith("plugin_")]:
        del sys.modules[name]


@pytest.mark.parametrize("name", WORDS)
def test_the_healthy_findings_stay_the_gap_is_named_and_the_code_is_3(name: str, here: Path, capsys: Said) -> None:
    (here / "agreelint.toml").write_text(
        f'plugins = ["healthy", "{name}"]\nextends = ["healthy/own", "{name}/own"]\n', encoding="utf-8"
    )
    assert main(["check", "draft.txt", "--policy", "agreelint.toml", "--format", "json"]) == 3
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert ("healthy/one", "Fees") in [(found["rule"], found["quote"]) for found in document["findings"]]
    what, why = WORDS[name]
    assert any(gap["what"] == what and why in gap["why"] for gap in document["gaps"]), document["gaps"]
    if name in {*CHECKS, *READERS}:  # what it had found before it broke off is kept, too
        assert f"{name}/one" in [found["rule"] for found in document["findings"]]


@pytest.mark.parametrize("name", ["import-error", "import-endless", "other-version", "twice", "malformed-page"])
def test_the_list_of_plugins_says_what_is_wrong(name: str, here: Path, capsys: Said) -> None:
    (here / "agreelint.toml").write_text(f'plugins = ["healthy", "{name}"]\nextends = ["healthy/own"]\n')
    assert main(["plugins", "--format", "json"]) == 0
    told = {plugin["name"]: plugin for plugin in json.loads(capsys.readouterr().out)}
    assert WORDS[name][1] in " ".join(told[name]["wrong"])
    assert (told["healthy"]["wrong"], told["healthy"]["enabled"], told["healthy"]["version"]) == ([], True, "1.0")
    assert told["healthy"]["adds"] == ["rule healthy/one", "set of red lines healthy/own"]
    assert not told["raises"]["enabled"]


def test_the_list_of_plugins_says_who_reads_files(here: Path, capsys: Said) -> None:
    (here / "agreelint.toml").write_text('plugins = ["slow-reader"]\nextends = ["slow-reader/own"]\n')
    assert main(["plugins"]) == 0
    assert "a reader of files, rule slow-reader/one" in " ".join(capsys.readouterr().out.split())
