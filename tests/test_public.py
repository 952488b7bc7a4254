import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import agreelint
from agreelint import hookspecs

ROOT = Path(__file__).parent.parent
HOOKS = {name: value for name, value in vars(hookspecs).items() if name.startswith("agreelint_")}

SIGNATURES = {
    "red_lines_in": "(folder)",
    "review": "(path, *, policy, view)",
    "review_text": "(text, *, policy, name)",
    "rules_in": "(folder, namespace)",
}


def shape(function: object) -> str:
    assert callable(function)
    names: list[str] = []
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and "*" not in names:
            names.append("*")
        names.append(parameter.name)
    return f"({', '.join(names)})"


def test_every_public_name_is_there() -> None:
    assert agreelint.__all__ == sorted(agreelint.__all__, key=lambda name: (not name[0].isupper(), name))
    for name in agreelint.__all__:
        assert getattr(agreelint, name) is not None


def test_the_public_functions_keep_their_signatures() -> None:
    functions = {name for name in agreelint.__all__ if inspect.isfunction(getattr(agreelint, name))}
    assert {name: shape(getattr(agreelint, name)) for name in sorted(functions)} == SIGNATURES


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'judge'"):
        _ = agreelint.judge


def test_there_are_four_hooks() -> None:
    assert set(HOOKS) == {"agreelint_rules", "agreelint_red_lines", "agreelint_read", "agreelint_formats"}


@pytest.mark.parametrize("hook", sorted(HOOKS))
def test_every_hook_is_documented_with_its_arguments(hook: str) -> None:
    arguments = ", ".join(inspect.signature(HOOKS[hook]).parameters)
    assert f"`{hook}({arguments})" in (ROOT / "docs" / "plugins.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("hook", sorted(HOOKS))
def test_every_hook_is_tested(hook: str) -> None:
    tests = (file for file in (ROOT / "tests").rglob("*.py") if file.name != Path(__file__).name)
    assert any(hook in file.read_text(encoding="utf-8") for file in tests)


def test_a_review_opens_no_connection() -> None:
    """In an interpreter of its own, where opening a socket ends the program."""
    script = """
import sys
def watch(event, arguments):
    if event in {"socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"}:
        sys.exit(f"connection: {event} {arguments}")
sys.addaudithook(watch)
import agreelint
review = agreelint.review_text("1. Customer may use the AI System for any lawful purpose.")
print(review.documents[0].verdicts[0].standing.value)
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=ROOT)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == "crossed"
