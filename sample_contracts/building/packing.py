"""A Word file whose bytes depend on nothing but what is in it."""

import io
import zipfile

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def repacked(data: bytes) -> bytes:
    """The same archive with its entries in a fixed order and no trace of the hour it was made."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        names = sorted(
            old.namelist(), key=lambda name: (name != "[Content_Types].xml", not name.startswith("_rels"), name)
        )
        for name in names:
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(name), compresslevel=9)
    return packed.getvalue()
