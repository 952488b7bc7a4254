"""The parts that a record has, each required and no other allowed."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from agreelint.model import schema1

Sha256 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
OutcomeWord = Literal["pass", "crossed", "incomplete"]


class Digest(Struct, forbid_unknown_fields=True):
    """Of the bytes of a file."""

    sha256: Sha256


class Subject(Struct, forbid_unknown_fields=True):
    """A file that was reviewed."""

    name: str
    digest: Digest


class Named(Struct, forbid_unknown_fields=True):
    """The tool, or a plugin."""

    name: str
    version: str


class RuleDigest(Struct, forbid_unknown_fields=True):
    """A rule, with the digest of all that its page says."""

    name: str
    sha256: Sha256


class PolicyDigest(Struct, forbid_unknown_fields=True):
    """The policy, with the digest of all that it says."""

    name: str
    origin: str
    fail_on: str
    kind: str
    sha256: Sha256


class WaiverEntry(Struct, forbid_unknown_fields=True):
    """A waiver that the outcome rests on."""

    finding: str
    red_line: str
    words: str
    because: str
    approved_by: str
    granted: date
    expires: date


class Reviewed(schema1.DocumentJson):
    """The report on one file, with the digest of its words."""

    text_sha256: Annotated[str, Meta(pattern="^([0-9a-f]{64})?$")]


class Signed(Struct, forbid_unknown_fields=True):
    """Who signed the review off, why, and when."""

    by: str
    because: str
    on: date


class Predicate(Struct, forbid_unknown_fields=True):
    """What was reviewed, by what, and how it ended."""

    tool: Named
    plugins: list[Named]
    policy: PolicyDigest
    rules: list[RuleDigest]
    left_out: list[str]
    documents: list[Reviewed]
    waivers: list[WaiverEntry]
    outcome: OutcomeWord
    sign_off: Signed
    seal: Sha256


class Statement(Struct, forbid_unknown_fields=True):
    """An in-toto Statement about a review."""

    _type: str
    subject: Annotated[list[Subject], Meta(min_length=1)]
    predicateType: str  # noqa: N815  (in-toto's own name)
    predicate: Predicate
