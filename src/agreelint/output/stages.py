"""A stage of the way as JSON, for programs that look over agreelint's shoulder. No schema number: it may change."""

from agreelint.output.json import encoded


def as_json(shown: object) -> bytes:
    """A manuscript, an agreement, or an agreement with its frames, field by field."""
    import msgspec

    return encoded(msgspec.json.format(msgspec.json.encode(shown), indent=2).decode("utf-8"))
