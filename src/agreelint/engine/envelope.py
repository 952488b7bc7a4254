"""The DSSE envelope around a signed record. Signing and checking are securesystemslib's, from the extra `attest`."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from securesystemslib.dsse import Envelope
    from securesystemslib.signer import CryptoSigner, SSlibKey  # pyright: ignore[reportPrivateImportUsage]

PAYLOAD = "application/vnd.in-toto+json"
LONGEST_KEY = 100_000  # bytes


class KeyTroubleError(ValueError):
    """A key that cannot be used; the words say why and what to do."""


class SignatureTroubleError(ValueError):
    """A signature that does not hold; the words say how."""


def signer(path: Path) -> "CryptoSigner":
    """The private key in a PEM file: Ed25519, ECDSA or RSA.

    Raises:
        KeyTroubleError: if it cannot be read or used.
    """
    pem = _pem(path)
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_pem_private_key
    from securesystemslib.signer import CryptoSigner  # pyright: ignore[reportPrivateImportUsage]

    try:
        return CryptoSigner(load_pem_private_key(pem, None))
    except TypeError:
        raise KeyTroubleError(f"The key {path} is protected by a password; sign with one that is not.") from None
    except (ValueError, UnsupportedAlgorithm):
        what = "is no private key in PEM form (Ed25519, ECDSA or RSA)"
        raise KeyTroubleError(f"The key {path} {what}.") from None


def public_key(path: Path) -> "SSlibKey":
    """The public key in a PEM file.

    Raises:
        KeyTroubleError: if it cannot be read or used.
    """
    pem = _pem(path)
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_pem_public_key
    from securesystemslib.signer import SSlibKey  # pyright: ignore[reportPrivateImportUsage]

    try:
        return SSlibKey.from_crypto(load_pem_public_key(pem))
    except (ValueError, UnsupportedAlgorithm):
        what = "is no public key in PEM form (Ed25519, ECDSA or RSA)"
        raise KeyTroubleError(f"The key {path} {what}.") from None


def _pem(path: Path) -> bytes:
    try:
        import cryptography  # noqa: F401
        import securesystemslib  # noqa: F401
    except ImportError:
        raise KeyTroubleError("Signatures need the extra: install agreelint[attest].") from None
    try:
        with path.open("rb") as file:
            return file.read(LONGEST_KEY)
    except OSError as error:
        raise KeyTroubleError(f"The key {path} cannot be read: {error.strerror}.") from None


def signed(payload: bytes, key: "CryptoSigner") -> dict[str, Any]:
    """The envelope of a payload, signed over its type and its bytes."""
    from securesystemslib.dsse import Envelope

    envelope = Envelope(payload, PAYLOAD, {})
    envelope.sign(key)
    return dict(envelope.to_dict())


def is_envelope(value: object) -> bool:
    """Whether a JSON value is an envelope and no bare statement."""
    return isinstance(value, dict) and "payloadType" in value


def payload_of(value: dict[str, Any], key: "SSlibKey") -> bytes:
    """What an envelope holds, once its signature is seen to be that of `key`.

    Raises:
        SignatureTroubleError: if it is not.
    """
    from securesystemslib.exceptions import VerificationError

    envelope = _opened(value)
    if envelope.payload_type != PAYLOAD:
        raise SignatureTroubleError(f"The envelope holds {envelope.payload_type!r}, which is no record of a review.")
    if not envelope.signatures:
        raise SignatureTroubleError("The envelope holds no signature.")
    if key.keyid not in envelope.signatures:
        raise SignatureTroubleError("The record was signed with another key than the one that was given.")
    try:
        envelope.verify([key], 1)
    except VerificationError:
        raise SignatureTroubleError("The signature does not fit: the record was changed after it was signed.") from None
    return bytes(envelope.payload)


def _opened(value: dict[str, Any]) -> "Envelope":
    from securesystemslib.dsse import Envelope

    if set(value) != {"payload", "payloadType", "signatures"}:
        raise SignatureTroubleError("The envelope has other parts than payload, payloadType and signatures.")
    try:
        return Envelope.from_dict(value)
    except Exception:  # noqa: BLE001  (whatever a stranger's JSON makes the library raise)
        raise SignatureTroubleError("The envelope cannot be read: its payload or a signature is malformed.") from None
