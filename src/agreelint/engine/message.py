"""What the process that reads a file tells the one that waits: small, typed, checked on arrival."""

import struct
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import GenericAlias, MappingProxyType
from typing import Any, get_args, get_origin

import msgspec

from agreelint.engine.running import Spared
from agreelint.model.agreement import Agreement
from agreelint.model.frame import Frame
from agreelint.model.manuscript import Manuscript, View
from agreelint.model.policy import Policy
from agreelint.model.review import Document, Review
from agreelint.model.rule import Effect

LONGEST = 128_000_000  # bytes of one message
_LENGTH = struct.Struct(">I")


def reader(plugin: str) -> str:
    """What the stage is called in which a plugin is asked to read a file."""
    return f"reader of plugin {plugin}"


class Stage(msgspec.Struct, frozen=True, tag="stage"):
    """What is being done now."""

    name: str


class Size(msgspec.Struct, frozen=True, tag="size"):
    """How much there is to read: pages, or for other formats about as many."""

    pages: int


class Read(msgspec.Struct, frozen=True, tag="read"):
    """The file was read; how the report names it should the rest break off."""

    sha256: str
    format: str
    pages: int | None


class Gave(msgspec.Struct, frozen=True, tag="gave"):
    """An effect that a unit of rules gave."""

    unit: str
    effect: Effect


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """The stage at work broke off, and with it everything."""

    why: str


class Done(msgspec.Struct, frozen=True, tag="done"):
    """The whole report."""

    document: Document


class Shown(msgspec.Struct, frozen=True, tag="shown"):
    """A stage of the way, for a person to look at; what was not asked for is not there."""

    manuscript: Manuscript | None = None
    agreement: Agreement | None = None
    frames: tuple[Frame, ...] | None = None


class Made(msgspec.Struct, frozen=True, tag="made"):
    """A marked copy of the file, or `why` there is none."""

    data: bytes = b""
    why: str = ""


Message = Stage | Size | Read | Gave | Failed | Done | Shown | Made


class File(msgspec.Struct, frozen=True):
    """A file to review: what the report calls it, and its path or its bytes."""

    name: str
    path: str | None = None
    data: bytes | None = None

    @classmethod
    def at(cls, path: Path, name: str = "") -> "File":
        """The file at `path`, called `name` or by its own name."""
        return cls(name or path.name, str(path))


class Copying(msgspec.Struct, frozen=True):
    """What a marked copy is made with: `write` is "module:function" of ours, or the name of a plugin's format.

    `review` holds the one document; `suggest` and `dated` are those of `Original`.
    """

    write: str
    review: Review
    suggest: bool = False
    dated: date | None = None


class Task(msgspec.Struct, frozen=True):
    """One attempt at one file. `until` stops after a stage and shows it: "manuscript", "clauses" or "frames".

    With `copying` the file, which was reviewed before, is read again and a marked copy of it is made.
    `beside` are further files of the same agreement, which are read with it.
    `passwords` open protected files; they go to the process that reads and nowhere else.
    `whole` asks for the clauses of the agreement, for a report that shows them.
    """

    file: File
    view: View = View.ACCEPTED
    until: str = ""
    spared: dict[str, Spared] = {}
    passwords: tuple[str, ...] = ()
    beside: tuple[File, ...] = ()
    copying: Copying | None = None
    whole: bool = False

    def __repr__(self) -> str:
        return f"Task({self.file.name!r}, {self.view.value!r}, {self.until!r})"


class Errand(msgspec.Struct, frozen=True):
    """A task for a process that was started from nothing, with all that it stands on."""

    task: Task
    policy: Policy
    today: str


def _plain(value: object) -> object:
    if isinstance(value, MappingProxyType):
        return dict(value)
    raise NotImplementedError(type(value).__name__)


def _made(kind: Any, value: object) -> object:
    if get_origin(kind) is MappingProxyType:
        return MappingProxyType(msgspec.convert(value, GenericAlias(dict, get_args(kind))))
    raise NotImplementedError(str(kind))


_ENCODER = msgspec.json.Encoder(enc_hook=_plain)
_MESSAGE = msgspec.json.Decoder(Message)
_ERRAND = msgspec.json.Decoder(Errand, dec_hook=_made)


def packed(message: Message | Errand) -> bytes:
    """A message as it goes over the pipe: four bytes of length, then JSON."""
    body = _ENCODER.encode(message)
    return _LENGTH.pack(len(body)) + body


def errand(packet: bytes) -> Errand:
    """The errand in a whole packet."""
    return _ERRAND.decode(packet[_LENGTH.size :])


def unpacked(arrived: bytearray) -> Iterator[Message]:
    """The whole messages at the front of `arrived`, which keeps what is not whole yet.

    Raises:
        ValueError: if a message is too long or is not of the agreed form.
    """
    while len(arrived) >= _LENGTH.size:
        (length,) = _LENGTH.unpack_from(arrived)
        if length > LONGEST:
            raise ValueError("a message is longer than agreed")
        end = _LENGTH.size + length
        if len(arrived) < end:
            return
        body = bytes(arrived[_LENGTH.size : end])
        del arrived[:end]
        yield _MESSAGE.decode(body)
