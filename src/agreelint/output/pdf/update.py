"""An incremental update behind a PDF, whose own bytes stay as they are: written by pyHanko, which signs PDFs that way.

What pyHanko takes from chance or from the clock is taken from the file here, so that the same marks on the same file
give the same bytes.
"""

import codecs
import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.padding import PKCS7
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.crypt import AuthStatus
from pyhanko.pdf_utils.crypt.filter_mixins import AESCryptFilterMixin
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from agreelint.model.original import Unmarked
from agreelint.model.place import Box

Name, Dictionary, Array = generic.NameObject, generic.DictionaryObject, generic.ArrayObject
Reference = generic.IndirectObject

_HEAD, _END = b"%PDF-", b"%%EOF"
_FARTHEST_HEAD = 1_024  # where viewers look for the beginning
_LETTER = Box(0, 0, 612, 792)
_ID, _IV, _BLOCK = 16, 16, 128
_LOCKED = "it is protected in a way in which nothing can be added to it: save it without protection."
_NO_END = "it lacks the proper end that an update is put behind: print it to PDF anew, or ask for it again."
_TREE = "its list of pages is damaged: print it to PDF anew, or ask for it again."


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of the file: its reference, what viewers show of it, and its quarter turns to the right."""

    reference: Any
    shown: Box
    turns: int


class Update(IncrementalPdfFileWriter):  # type: ignore[misc]  # mypy skips the library, which has no types
    """Objects to add to the PDF in `data` or to change in it; the file itself is not touched.

    Raises:
        Unmarked: if nothing can be put behind it.
    """

    output_version = (1, 4)  # the first with blend modes

    def __init__(self, data: bytes, passwords: Sequence[str] = ()) -> None:
        # Before the head may stand what some gateway put there; places in the file count from the head.
        head = max(data.find(_HEAD, 0, _FARTHEST_HEAD), 0)
        end = data.rfind(_END)
        if end < 0:
            raise Unmarked(_NO_END)
        self.before, self.whole = data[:head], data[head:]
        super().__init__(io.BytesIO(data[head : end + len(_END)]), strict=False)
        if self.prev.encrypted:
            self._unlock(passwords)

    def _unlock(self, passwords: Sequence[str]) -> None:
        # Newer files spell a password in UTF-8, older ones in Latin-1.
        spelled = [password.encode(code, "replace") for password in passwords for code in ("utf-8", "latin-1")]
        for password in (b"", *spelled):
            if self.encrypt(password).status is not AuthStatus.FAILED:
                break
        else:
            raise Unmarked(_LOCKED)
        if self._need_mac_on_write:
            raise Unmarked(_LOCKED)
        handler: Any = self.security_handler
        for one in (handler.get_string_filter(), handler.get_stream_filter()):
            if isinstance(one, AESCryptFilterMixin):
                one.encrypt = _steadily

    def written(self) -> bytes:
        """The file, and the update behind it."""
        out = io.BytesIO()
        self.write(out)
        return self.before + out.getvalue()

    def _write_header(self, stream: io.BytesIO) -> None:
        stream.write(self.whole)
        if not self.whole.endswith((b"\n", b"\r")):
            stream.write(b"\n")

    def _update_meta(self) -> None:
        """What the file says of itself, and of when it was changed, stays."""

    @classmethod
    def _handle_id(cls, prev: Any) -> Any:
        """The first half stays for good, as the protection hangs on it; the second is made when all is written."""
        known = prev.trailer.flatten().get("/ID")
        first = known[0] if isinstance(known, Array) and len(known) == 2 else None  # noqa: PLR2004
        own = getattr(first, "original_bytes", b"")
        return Array([generic.ByteStringObject(own), generic.ByteStringObject(b"")])

    def _write_objects(self, stream: io.BytesIO, object_position_dict: dict[Any, Any]) -> None:
        super()._write_objects(stream, object_position_dict)
        made = hashlib.sha256(stream.getvalue()).digest()[:_ID]
        first, second = (generic.ByteStringObject(half or made) for half in (self.document_id[0], made))
        self._document_id[:] = [first, second]

    def put(self, entries: dict[str, Any]) -> Any:
        """Add a dictionary; gives the reference to it."""
        return self.add_object(dictionary(entries))

    def draw(self, content: str, box: Box, more: dict[str, Any]) -> Any:
        """Add a drawing for a mark, in the page's own measure; gives the reference to it."""
        head = {"/Type": Name("/XObject"), "/Subtype": Name("/Form"), "/BBox": numbers(box_sides(box)), **more}
        return self.add_object(generic.StreamObject(dictionary(head), stream_data=content.encode("ascii")))

    def leaves(self) -> list[Leaf]:
        """The pages in order.

        Raises:
            Unmarked: if they cannot be followed.
        """
        found: list[Leaf] = []
        branches: set[int] = set()  # one that is met again would be a circle, or more pages than there are bytes
        waiting: list[tuple[Any, dict[str, Any]]] = [(self.root.raw_get("/Pages"), {})]
        while waiting:
            reference, above = waiting.pop()
            node = reference.get_object() if isinstance(reference, Reference) else None
            if not isinstance(node, Dictionary) or reference.idnum in branches:
                raise Unmarked(_TREE)
            handed = {**above, **{key: node[key] for key in ("/MediaBox", "/CropBox", "/Rotate") if key in node}}
            kids = held(node, "/Kids")
            if isinstance(kids, Array):
                branches.add(reference.idnum)
                waiting += [(kids.raw_get(at), handed) for at in reversed(range(len(kids)))]
            else:
                found.append(Leaf(reference, _shown(handed), _turns(handed.get("/Rotate"))))
        return found

    def hang(self, leaf: Leaf, annotations: Sequence[Any]) -> None:
        """Add annotations to a page, after those it has."""
        page = leaf.reference.get_object()
        there, own = raw(page, "/Annots"), held(page, "/Annots")
        if isinstance(there, Reference) and isinstance(own, Array):
            self.mark_update(there)
        else:
            if not isinstance(own, Array):
                page[Name("/Annots")] = own = Array()
            self.mark_update(leaf.reference)
        own.extend(annotations)


def _steadily(key: bytes, plaintext: bytes, params: object = None) -> bytes:  # noqa: ARG001
    """Encrypt as the file is encrypted, beginning with a value of key and words instead of a random one."""
    start = hashlib.sha256(b"agreelint" + key + plaintext).digest()[:_IV]
    padder, encryptor = PKCS7(_BLOCK).padder(), Cipher(AES(key), CBC(start)).encryptor()
    padded = padder.update(plaintext) + padder.finalize()
    return start + encryptor.update(padded) + encryptor.finalize()


def _shown(handed: dict[str, Any]) -> Box:
    """What viewers show of a page: its crop box, as far as it lies on the sheet."""
    sheet = _box(handed.get("/MediaBox")) or _LETTER
    crop = _box(handed.get("/CropBox")) or sheet
    both = Box(
        max(sheet.left, crop.left), max(sheet.bottom, crop.bottom),
        min(sheet.right, crop.right), min(sheet.top, crop.top),
    )  # fmt: skip
    return both if both.left < both.right and both.bottom < both.top else sheet


def _box(value: Any) -> Box | None:
    try:
        x0, y0, x1, y1 = (float(side) for side in value)
    except (TypeError, ValueError):
        return None
    box = Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    return box if box.left < box.right and box.bottom < box.top else None


def _turns(value: Any) -> int:
    try:
        return round(float(value)) // 90 % 4
    except (TypeError, ValueError, OverflowError):
        return 0


def held(node: Any, key: str) -> Any:
    """What a dictionary holds under `key`, or None: its own `get` gives what is encrypted as it is."""
    return node[key] if key in node else None  # noqa: SIM401


def raw(node: Any, key: str) -> Any:
    """The same, as a reference where it is one."""
    return node.raw_get(key) if key in node else None


def dictionary(entries: dict[str, Any]) -> Any:
    """A PDF dictionary of `entries`."""
    return Dictionary({Name(key): value for key, value in entries.items()})


def numbers(values: Sequence[float]) -> Any:
    """An array of numbers, to a hundredth."""
    return Array([generic.FloatObject(f"{value:.2f}".rstrip("0").rstrip(".")) for value in values])


def box_sides(box: Box) -> tuple[float, float, float, float]:
    """Left, bottom, right, top."""
    return box.left, box.bottom, box.right, box.top


def words(text: str) -> Any:
    """A text string: a byte a character where PDF has one, and UTF-16 otherwise."""
    try:
        lines = [generic.encode_pdfdocencoding(line) for line in text.split("\n")]
    except UnicodeEncodeError:
        return generic.ByteStringObject(codecs.BOM_UTF16_BE + text.encode("utf-16-be"))
    return generic.ByteStringObject(b"\n".join(lines))
