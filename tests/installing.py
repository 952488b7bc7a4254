"""Distributions laid down as an installer would: modules, metadata and entry points in a folder on the path."""

import sys
from pathlib import Path

import pytest

RULE = 'Rule("{name}", "t", "w", "r", check="{check}")'


class Site:
    """A folder of installed distributions."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.modules: list[str] = []
        monkeypatch.syspath_prepend(folder)

    def install(
        self,
        name: str,
        body: str = "",
        *,
        module: str = "",
        version: str = "1.0",
        requires: tuple[str, ...] = (),
        distribution: str = "",
    ) -> None:
        """Install plugin `name` whose module holds `body`, which may use what plugin authors import."""
        package = module or f"plugin_{name.replace('-', '_').lower()}"
        self.modules.append(package)
        source = "from agreelint import Format, RedLine, Rule, hookimpl\n" + body
        (self.folder / f"{package}.py").write_text(source, encoding="utf-8")
        owner = distribution or f"agreelint-{name}"
        info = self.folder / f"{owner.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        lines = [f"Requires-Dist: {line}" for line in requires]
        (info / "METADATA").write_text(
            "\n".join(["Metadata-Version: 2.1", f"Name: {owner}", f"Version: {version}", *lines, ""])
        )
        (info / "entry_points.txt").write_text(f"[agreelint]\n{name} = {package}\n")

    def forget(self) -> None:
        """Forget the modules, so that the next test may install others of the same name."""
        for name in self.modules:
            sys.modules.pop(name, None)


def rules(*names: str, check: str = "") -> str:
    """The hook that brings rules of these names."""
    made = ", ".join(RULE.format(name=name, check=check) for name in names)
    return f"@hookimpl\ndef agreelint_rules():\n    return [{made}]\n"
