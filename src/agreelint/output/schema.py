"""The JSON Schema of the report, made from the types the report is made of."""

import json
from collections.abc import Iterator
from typing import Any

from agreelint.model import schema1


def schema_1() -> bytes:
    """JSON Schema 2020-12 for schema 1 of the report: every key is required and no other is allowed.

    `schema-1.json` in this package is this, written down:
    `python -c "from agreelint.output.schema import schema_1; print(schema_1().decode(), end='')"`.
    """
    import msgspec

    generated = msgspec.json.schema(schema1.ReportJson)
    for name, definition in generated["$defs"].items():
        _close(definition, getattr(schema1, name).__annotations__)
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:agreelint:report:1",
        "title": "agreelint report, schema 1",
        **generated,
    }
    return (json.dumps(whole, indent=2) + "\n").encode()


def _close(definition: dict[str, Any], fields: dict[str, Any]) -> None:
    """Allow no other keys, and list the keys in the order of the report."""
    definition["properties"] = {key: definition["properties"][key] for key in fields}
    definition["required"] = list(_in_order(definition["required"], fields))
    definition["additionalProperties"] = False


def _in_order(names: list[str], fields: dict[str, Any]) -> Iterator[str]:
    return (name for name in fields if name in names)
