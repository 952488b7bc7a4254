"""Names, numbers and strings of a file as the file means them, where pyHanko would write them as others.

A page that gets its first mark is written anew with all it says. pyHanko refuses names with letters that are not
escaped, takes single bytes above 127 in a name for Latin letters and writes them as UTF-8, writes small numbers with
an exponent, which PDF does not know, and UTF-16 strings in one byte a letter. A font would not be found any more.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pyhanko.pdf_utils import generic

_ESCAPE = 0x23
_PLAIN = range(0x21, 0x7F)
_ESCAPED = b"#()<>[]{}/%"
_DIGITS = b"0123456789abcdefABCDEF"


@contextmanager
def faithful() -> Iterator[None]:
    """While this lasts, pyHanko reads and writes what is in a file as it is."""
    text = generic.TextStringObject.write_to_stream

    def write_text(self: Any, stream: Any, handler: Any = None, container_ref: Any = None) -> None:
        if self.force_output_encoding is None:
            self.force_output_encoding = self.autodetected_encoding
        text(self, stream, handler, container_ref)

    patches = (
        (generic, "_decode_name", _name),
        (generic.NameObject, "write_to_stream", _write_name),
        (generic.FloatObject, "__repr__", lambda number: format(number, "f")),
        (generic.TextStringObject, "write_to_stream", write_text),
    )
    before = [getattr(owner, name) for owner, name, _ in patches]
    try:
        for owner, name, ours in patches:
            setattr(owner, name, ours)
        yield
    finally:
        for (owner, name, _), theirs in zip(patches, before, strict=True):
            setattr(owner, name, theirs)


def _name(written: bytes) -> Any:
    """A name whose every character is one byte of the file's."""
    made, at = bytearray(b"/"), 0
    while at < len(written):
        escape = written[at + 1 : at + 3]
        if written[at] == _ESCAPE and len(escape) == 2 and all(digit in _DIGITS for digit in escape):  # noqa: PLR2004
            made.append(int(escape, 16))
            at += 3
        else:
            made.append(written[at])
            at += 1
    return generic.NameObject(made.decode("latin-1"))


def _write_name(name: str, stream: Any, handler: Any = None, container_ref: Any = None) -> None:  # noqa: ARG001
    stream.write(b"/")
    for byte in name[1:].encode("latin-1"):
        stream.write(bytes((byte,)) if byte in _PLAIN and byte not in _ESCAPED else b"#%02X" % byte)
