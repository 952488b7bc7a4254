"""What an organisation will not sign away, and who answers for it."""

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from types import MappingProxyType

from agreelint.model.limits import Limits
from agreelint.model.place import Gap


class Severity(IntEnum):
    """How bad it is to cross a red line; the customer's judgement, in rising order."""

    NOTE = 0
    MINOR = 1
    MAJOR = 2
    BLOCKER = 3

    @property
    def word(self) -> str:
        """As written in policies and reports."""
        return self.name.lower()


class Possible(StrEnum):
    """What becomes of wording that no rule decides and that reads like a crossing."""

    REPORT = "report"
    BLOCK = "block"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class RedLine:
    """A position somebody will not sign away, served by one or more rules.

    `must_be_present`: an agreement without an operative limit is a finding of its own. `ask_for` and `fall_back`
    are wording to propose. `waivable` red lines may be signed over by a named person. `applies_to` names the kinds of
    agreement ("order-form") in which it counts; none for all of them.
    """

    id: str
    title: str
    statement: str
    rules: tuple[str, ...]
    because: str = ""
    severity: Severity = Severity.MAJOR
    owner: str = ""
    ask_for: str = ""
    fall_back: str = ""
    must_be_present: bool = False
    waivable: bool = True
    applies_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value of the policy came from: a file with its line, a built-in set, or the command line."""

    source: str
    line: int | None = None

    def __str__(self) -> str:
        return self.source if self.line is None else f"{self.source}:{self.line}"


@dataclass(frozen=True, slots=True)
class Waiver:
    """A named person's decision to sign a finding all the same, until `expires`.

    `words` must occur in the clause, so that a reworded clause lapses the waiver. `rests_on` is the digest of all the
    wording that made the finding, also elsewhere (a definition), or empty where nobody took it.
    """

    finding: str
    red_line: str
    words: str
    because: str
    approved_by: str
    granted: date
    expires: date
    rests_on: str = ""
    origin: Origin = Origin("")


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything that decides a review besides the agreement itself.

    `sha256` is over the policy's own bytes, its rule pages and its waivers. `us` and `them` are names by which
    the agreement may call the parties. `vocabulary` adds phrases to concepts, `kinds` words for kinds of agreement.
    `kind` is the kind that a person says is under review, or empty. `origins` tells for each dotted key
    ("fail-on", "red-line.use-limits.severity") where its value came from. `possible` says whether possible findings are
    sought, and whether they block, `limits` how much of a file is read. `remarks` are what every report must say
    about it (a red line left out), `gaps` what it asks for and could not be loaded.
    """

    name: str
    origin: Origin
    sha256: str
    red_lines: tuple[RedLine, ...]
    fail_on: Severity = Severity.MAJOR
    extends: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    rule_pages: tuple[str, ...] = ()
    us: tuple[str, ...] = ()
    them: tuple[str, ...] = ()
    vocabulary: MappingProxyType[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    kinds: MappingProxyType[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    kind: str = ""
    waivers: tuple[Waiver, ...] = ()
    requires: str = ""
    possible: Possible = Possible.REPORT
    limits: Limits = field(default_factory=Limits)
    origins: MappingProxyType[str, Origin] = field(default_factory=lambda: MappingProxyType({}))
    remarks: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
