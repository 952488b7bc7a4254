"""The archive a DOCX is: checked before anything is unpacked, and unpacked by count."""

import io
import zipfile
import zlib
from collections.abc import Sequence
from itertools import pairwise

from agreelint.read.bounds import bounds, raised
from agreelint.read.intake import Unreadable

_MEGABYTE = 1_000_000
_CHUNK = 1 << 20
_LOCAL_HEADER = 30
_ENCRYPTED = 0x41  # ordinary encryption and strong encryption
_DAMAGED = "the file is damaged or cut short (a broken zip archive): ask for it again, or save it anew."
_ODD = "ask for the file again, saved anew by a word processor."
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class Archive:
    """The parts of one file by name; names are compared without regard to case, as Word does.

    Raises:
        Unreadable: if the archive is damaged, or made so that two programs could see two different files in it.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise Unreadable(name, _DAMAGED) from None
        entries = self._zip.infolist()
        _check(name, entries)
        self._entries = {entry.filename.lower(): entry for entry in entries}
        self._left = bounds().unpacked_size * _MEGABYTE

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._entries

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the archive."""
        return tuple(entry.filename for entry in self._entries.values())

    def read(self, part: str) -> bytes:
        """The bytes of `part`.

        Raises:
            Unreadable: if there is no such part, it is damaged, or it inflates to more than is allowed.
        """
        entry = self._entries.get(part.lower())
        if entry is None:
            raise Unreadable(part, f"the file speaks of a part that is not in it: {_ODD}")
        # What the archive declares may lie: only counted bytes are believed.
        part_size = bounds().part_size * _MEGABYTE
        room = min(part_size, self._left)
        found = bytearray()
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    found += chunk
                    if len(found) > room:
                        setting = "part-size" if room == part_size else "unpacked-size"
                        raise Unreadable(part, f"unpacked it is larger than {room / _MEGABYTE:.2g} MB: {_odd(setting)}")
        except _BROKEN:
            raise Unreadable(part, _DAMAGED) from None
        self._left -= len(found)
        return bytes(found)


def _check(name: str, entries: Sequence[zipfile.ZipInfo]) -> None:
    if len(entries) > bounds().parts:
        raise Unreadable(name, f"it holds {len(entries)} parts, more than any document needs: {_odd('parts')}")
    seen: set[str] = set()
    for entry in entries:
        _check_entry(name, entry)
        if entry.filename.lower() in seen:
            raise Unreadable(name, f"two parts in it share the name {_shown(entry.filename)}: {_ODD}")
        seen.add(entry.filename.lower())
    placed = sorted(entries, key=lambda entry: entry.header_offset)
    for entry, following in pairwise(placed):
        end = entry.header_offset + _LOCAL_HEADER + len(entry.orig_filename) + entry.compress_size
        if end > following.header_offset:
            raise Unreadable(name, f"two parts in it share the same bytes: {_ODD}")
    if placed and placed[0].header_offset != 0:
        raise Unreadable(name, f"something else stands before the document in this file: {_ODD}")


def _check_entry(name: str, entry: zipfile.ZipInfo) -> None:
    whole = entry.orig_filename
    if whole != entry.filename and "\0" not in whole:
        # A second name in the entry's extra field, which newer Pythons take and Word does not.
        raise Unreadable(name, f"a part in it has two names, of which one is {_shown(whole)}: {_ODD}")
    if entry.flag_bits & _ENCRYPTED:
        raise Unreadable(name, "it is encrypted: remove the password, save it and check it again.")
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise Unreadable(name, f"its parts are packed in a way that Word does not use: {_ODD}")
    steps = whole.split("/")
    if "\0" in whole or "\\" in whole or whole.startswith("/") or ".." in steps or ":" in steps[0]:
        raise Unreadable(name, f"a part in it has the unsafe name {_shown(whole)}: {_ODD}")


def _odd(setting: str) -> str:
    return f"{_ODD.removesuffix('.')}, or {raised(setting)}."


def _shown(part: str) -> str:
    return ascii(part[:80])
