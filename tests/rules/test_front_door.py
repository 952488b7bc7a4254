"""The built-in rules come in by the hooks every plugin uses."""

import ast
from importlib.resources import files

from agreelint import rules


def test_the_hooks_bring_rules_and_red_lines() -> None:
    names = {rule.name for rule in rules.agreelint_rules()}
    assert {"blanket-lawful-use", "no-deployment-limit", "training-on-customer-data"} <= names
    assert {"ai-vendor", "ai-buyer"} <= set(rules.agreelint_red_lines())


def test_only_the_public_interface_is_imported() -> None:
    source = (files("agreelint.rules") / "__init__.py").read_text(encoding="utf-8")
    imported = {node.module or "" for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)}
    assert {name for name in imported if name.startswith("agreelint")} == {"agreelint"}
