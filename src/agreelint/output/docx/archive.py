"""A zip archive with some parts changed or added: the others are taken over as they are packed, in their order.

Nothing that is not changed is unpacked, so a part that no reading would touch cannot do any harm here.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from agreelint.model.original import Unmarked

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_LOCAL_HEADER = struct.Struct("<26x2H")
_FOLLOWS = 0x08  # the sizes stand behind the data
_UTF8 = 0x800
_VERSION = 20
_DAMAGED = "what holds the file together is damaged: save it anew with a word processor, or ask for it again."
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Packed:
    """A part as it stands in an archive."""

    name: bytes
    flags: int
    method: int
    when: tuple[int, int]
    crc: int
    data: bytes
    size: int
    attributes: int
    system: int

    def local(self) -> bytes:
        return self._header(_LOCAL, b"PK\3\4", _VERSION) + self.name + self.data

    def central(self, offset: int) -> bytes:
        made = _CENTRAL.pack(
            b"PK\1\2", self.system << 8 | _VERSION, _VERSION, self.flags, self.method, *self.when, self.crc,
            len(self.data), self.size, len(self.name), 0, 0, 0, 0, self.attributes, offset,
        )  # fmt: skip
        return made + self.name

    def _header(self, form: struct.Struct, sign: bytes, version: int) -> bytes:
        return form.pack(
            sign, version, self.flags, self.method, *self.when, self.crc, len(self.data), self.size, len(self.name), 0
        )


def changed(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive `data` with `parts` in place of those of the same name, and after all others where there is none.

    Raises:
        Unmarked: if something in it lies beyond its end, or claims to be larger than an archive can say.
    """
    try:
        return _changed(data, dict(parts))
    except struct.error:
        raise Unmarked(_DAMAGED) from None


def _changed(data: bytes, left: dict[str, bytes]) -> bytes:
    packed: list[_Packed] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            new = left.pop(entry.filename, None)
            packed.append(_taken(data, entry) if new is None else _made(entry.filename, new, entry))
    packed += [_made(name, content, None) for name, content in left.items()]
    return _written(packed)


def _taken(data: bytes, entry: zipfile.ZipInfo) -> _Packed:
    name, extra = _LOCAL_HEADER.unpack_from(data, entry.header_offset)
    start = entry.header_offset + _LOCAL.size + name + extra
    # As the directory has it, which is what was read: the name before the data may be another.
    named = entry.orig_filename.encode("utf-8" if entry.flag_bits & _UTF8 else "cp437")
    return _Packed(
        named, entry.flag_bits & ~_FOLLOWS, entry.compress_type,
        _when(entry.date_time), entry.CRC, data[start : start + entry.compress_size], entry.file_size,
        entry.external_attr, entry.create_system,
    )  # fmt: skip


def _made(name: str, content: bytes, old: zipfile.ZipInfo | None) -> _Packed:
    squeeze = zlib.compressobj(6, zlib.DEFLATED, -15)
    data = squeeze.compress(content) + squeeze.flush()
    when = _when(old.date_time if old else _FIRST_DAY)
    attributes, system = (old.external_attr, old.create_system) if old else (0, 0)
    flags = 0 if name.isascii() else _UTF8
    crc = zlib.crc32(content)
    encoded = name.encode()
    return _Packed(encoded, flags, zipfile.ZIP_DEFLATED, when, crc, data, len(content), attributes, system)


def _when(moment: tuple[int, int, int, int, int, int]) -> tuple[int, int]:
    year, month, day, hour, minute, second = moment
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day


def _written(packed: list[_Packed]) -> bytes:
    out = io.BytesIO()
    directory: list[bytes] = []
    for one in packed:
        directory.append(one.central(out.tell()))
        out.write(one.local())
    start, listed = out.tell(), b"".join(directory)
    out.write(listed + _END.pack(b"PK\5\6", 0, 0, len(packed), len(packed), len(listed), start, 0))
    return out.getvalue()
