"""What the documentation promises is there, and what is there is documented."""

import json
from pathlib import Path

import click
import pytest

from agreelint.cli.commands import COMMANDS, agreelint
from agreelint.model.review import ExitCode, Standing
from agreelint.output.json import schema

DOCS = Path(__file__).parents[2] / "docs"
CLI = (DOCS / "cli.md").read_text(encoding="utf-8")
JSON = (DOCS / "json.md").read_text(encoding="utf-8")


def test_every_option_of_check_is_documented() -> None:
    check = agreelint.get_command(click.Context(agreelint), "check")
    assert check is not None
    options = [option for option in check.params if isinstance(option, click.Option)]
    assert len(options) > 10
    for option in options:
        for name in option.opts:
            assert f"`{name}" in CLI, name


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    assert f"| `{name}" in CLI


def test_every_exit_code_is_documented() -> None:
    for code in ExitCode:
        assert f"| {int(code)} |" in CLI


def test_every_key_of_the_report_is_documented() -> None:
    definitions = json.loads(schema())["$defs"]
    for name, definition in definitions.items():
        for key in definition["properties"]:
            assert f"`{key}`" in JSON, f"{name}.{key}"


def test_every_verdict_is_documented() -> None:
    for standing in Standing:
        assert f"| `{standing.value}` |" in JSON
