"""What the files of a policy may hold: one declaration for the checks, the JSON Schema and `policy show`."""

from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

Text = Annotated[str, Meta(min_length=1)]
Texts = list[Text]
SeverityWord = Literal["note", "minor", "major", "blocker"]
RedLineId = Annotated[
    str,
    Meta(
        pattern="^[a-z0-9]+(-[a-z0-9]+)*$",
        description="name of the red line, in lower case with hyphens",
        examples=["use-limits"],
    ),
]
FindingId = Annotated[str, Meta(pattern="^[0-9a-f]{12}$", description="the finding's id", examples=["466a530d8bff"])]


def _says(what: str) -> Meta:
    return Meta(description=what)


class RedLineTable(Struct, rename="kebab", forbid_unknown_fields=True):
    """A red line: new, or changes to one of the sets that the policy extends."""

    id: RedLineId
    title: Annotated[Text, _says("what it is called in a report")] = ""
    statement: Annotated[Text, _says("the position that is not signed away")] = ""
    rules: Annotated[Texts, Meta(min_length=1, description="the rules that can cross or hollow it")] = []
    because: Annotated[str, _says("why it is a red line")] = ""
    severity: Annotated[SeverityWord, _says("how bad it is to cross it")] = "major"
    owner: Annotated[str, _says("who answers for it")] = ""
    ask_for: Annotated[str, _says("wording to propose")] = ""
    fall_back: Annotated[str, _says("wording to settle for")] = ""
    must_be_present: Annotated[bool, _says("an agreement without such a limit is a finding of its own")] = False
    waivable: Annotated[bool, _says("a named person may sign a finding over")] = True
    applies_to: Annotated[Texts, _says("the kinds of agreement in which it counts, such as order-form")] = []
    leave_out: Annotated[bool, _says("do not judge it; needs owner and because, and stands in every report")] = False


class PartiesTable(Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """By which names the agreement may call the two sides."""

    us: Annotated[Texts, _says("names of our side")] = []
    them: Annotated[Texts, _says("names of the other side")] = []


class WaiversTable(Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """Where the waivers stand."""

    file: Annotated[Text, _says("the waiver file, seen from the policy")] = "agreelint.waivers.toml"


class LimitsTable(Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """How much of a file is read, and how long it may take: raise one for a file that you trust."""

    file_size: Annotated[int, Meta(ge=1, le=2_000, description="megabytes of one file")] = 50
    parts: Annotated[int, Meta(ge=1, le=65_535, description="parts of a Word file")] = 2_000
    part_size: Annotated[int, Meta(ge=1, le=2_000, description="megabytes of one part of a Word file, unpacked")] = 50
    unpacked_size: Annotated[int, Meta(ge=1, le=8_000, description="megabytes of all its parts, unpacked")] = 200
    elements: Annotated[int, Meta(ge=1, le=100_000_000, description="XML elements of one part")] = 1_500_000
    pages: Annotated[int, Meta(ge=1, le=100_000, description="pages of a PDF")] = 2_000
    characters: Annotated[int, Meta(ge=1, le=10_000_000, description="characters of one page of a PDF")] = 50_000
    seconds: Annotated[int, Meta(ge=1, le=1_800, description="time for a file, with a tenth more for each page")] = 30
    memory: Annotated[int, Meta(ge=100, le=1_000_000, description="megabytes of memory for a file")] = 1_400


class PolicyFile(Struct, rename="kebab", forbid_unknown_fields=True):
    """What agreelint is to look for, and what is bad enough to stop a signature."""

    name: Annotated[Text, _says("what the policy is called in a report")] = ""
    requires: Annotated[Text, _says("the versions of agreelint that may be used, such as >=0.1")] = ""
    extends: Annotated[Texts, _says("sets of red lines; a later one counts most")] = msgspec.field(
        default_factory=lambda: ["ai-vendor"]
    )
    plugins: Annotated[Texts, _says("the plugins that run, such as hipaa>=2")] = []
    rule_pages: Annotated[Texts, _says("folders with rule pages of your own, seen from the policy")] = []
    fail_on: Annotated[SeverityWord, _says("the severity from which the exit code is 1")] = "major"
    possible: Annotated[
        Literal["report", "block", "off"],
        _says("block: possible findings change the exit code, too; off: only what a rule decides is reported"),
    ] = "report"
    parties: PartiesTable = PartiesTable()
    vocabulary: Annotated[dict[Text, Texts], _says("phrases to add to a concept")] = {}
    kinds: Annotated[dict[RedLineId, Texts], _says("words by which titles tell a kind of agreement")] = {}
    waivers: WaiversTable = WaiversTable()
    limits: LimitsTable = LimitsTable()
    red_line: list[RedLineTable] = []


class SetFile(Struct, rename="kebab", forbid_unknown_fields=True):
    """`sets/NAME.toml`: a named set of red lines, as rules and plugins bring it."""

    title: str = ""
    side: str = ""
    source: str = ""
    red_line: list[RedLineTable] = []


class WaiverTable(Struct, rename="kebab", forbid_unknown_fields=True):
    """A named person's decision to sign a finding all the same."""

    finding: FindingId
    red_line: Text
    words: Annotated[Text, _says("words of the clause; where a limit is missing, of the agreement")]
    because: Text
    approved_by: Text
    granted: date
    expires: date
    rests_on: Annotated[
        str,
        Meta(
            pattern="^[0-9a-f]{64}$",
            description="digest of the wording that made the finding, as `agreelint waive` takes it",
            examples=["64 hex digits"],
        ),
    ] = ""


class WaiverFile(Struct, rename="kebab", forbid_unknown_fields=True):
    """`agreelint.waivers.toml`."""

    waiver: list[WaiverTable] = []


def schema() -> dict[str, Any]:
    """The JSON Schema of `agreelint.toml`, for editors."""
    made = msgspec.json.schema(PolicyFile)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "agreelint.toml", **made}
