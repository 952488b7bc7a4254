"""Reads OpenDocument text (.odt) for agreelint."""

from pathlib import Path

from agreelint import Manuscript, hookimpl

_HEAD = b"PK\x03\x04"
_KIND = b"mimetypeapplication/vnd.oasis.opendocument.text"


@hookimpl
def agreelint_read(path: Path, data: bytes) -> Manuscript | None:
    """The manuscript of an OpenDocument text, or None: the kind is named in the file's first hundred bytes."""
    if not data.startswith(_HEAD) or _KIND not in data[:120]:
        return None
    from agreelint_odf import reading

    return reading.manuscript(path.name, data)
