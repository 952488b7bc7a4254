"""What one stretch of a clause does: an activity, who may or must or must not do it, and why we think so."""

from dataclasses import dataclass
from enum import StrEnum

from agreelint.model.span import Span


class Status(StrEnum):
    """The standing of an activity after every operator over it was counted."""

    PERMITTED = "permitted"
    REQUIRED = "required"
    PROHIBITED = "prohibited"
    NOT_REQUIRED = "not required"
    ASSERTED = "asserted"


class OperatorKind(StrEnum):
    """What an operator does to what it scopes over: the first three set the mode, the rest but ONLY flip."""

    PERMIT = "permit"
    OBLIGE = "oblige"
    REQUIRE = "require"
    NEGATE = "negate"
    RESTRICT = "restrict"
    CANCEL = "cancel"
    ONLY = "only"


class SegmentKind(StrEnum):
    """What a stretch of a sentence is to the rest of it."""

    MAIN = "main"
    EXCEPTION = "exception"
    PROVISO = "proviso"
    CONDITION = "condition"
    REGARDLESS = "regardless"
    SUBJECT_TO = "subject to"
    ASIDE = "aside"


class ExceptionKind(StrEnum):
    """What lets somebody out of a limit, or only seems to."""

    LAW = "law"
    CUSTOMER_DECIDES = "customer decides"
    VENDOR_CONSENT = "vendor consent"
    SAVING = "saving"
    CARVE_OUT = "carve-out"
    HUMAN_REVIEW = "human review"


class Actor(StrEnum):
    """Who acts, or is served. OPEN is the agentless passive, ANY a page's wish."""

    VENDOR = "vendor"
    CUSTOMER = "customer"
    THIRD_PARTY = "third party"
    SYSTEM = "system"
    OPEN = "open"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Operator:
    """A word or phrase that sets or flips the standing of what it scopes over."""

    kind: OperatorKind
    span: Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept found. `span` covers the whole phrase; `at` are its own words, not those in its gaps.

    They are counted among the words of the statement that was read.
    """

    concept: str
    span: Span
    at: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a sentence with one job; `marker` is the word that opens it ("except"), if any."""

    kind: SegmentKind
    span: Span
    marker: Span | None = None


@dataclass(frozen=True, slots=True)
class Exception_:  # noqa: N801  (the legal word, kept apart from the built-in)
    """A way out of the limit that the frame states. `by` is who decides or consents, where that is said."""

    kind: ExceptionKind
    span: Span
    by: Actor = Actor.OPEN


@dataclass(frozen=True, slots=True)
class Qualifier:
    """Words that make a limit hollow: the name of the loophole and where they stand.

    `always` is set where they empty any limit by the grammar alone, whether or not a page names the loophole.
    """

    loophole: str
    span: Span
    always: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A role that another concept plays in the activity: verb, object, purpose, environment, data."""

    name: str
    hit: Hit


@dataclass(frozen=True, slots=True)
class Frame:
    """One activity in one clause, with its derivation.

    `operators` are those that were counted, in the order of the text. `via` says how words from elsewhere came in:
    "lead-in", "heading", "definition", or "" when everything stands in the sentence itself.
    `denies` marks words that say what the activity is *not* ("analysis of bought data is not surveillance").
    All spans are spans of `Agreement.text`.
    """

    clause: int
    sentence: Span
    segment: Segment
    anchor: Hit
    slots: tuple[Slot, ...]
    actor: Actor
    status: Status
    operators: tuple[Operator, ...] = ()
    actor_words: str = ""
    exclusive: bool = False
    exceptions: tuple[Exception_, ...] = ()
    qualifiers: tuple[Qualifier, ...] = ()
    definition_of: str = ""
    via: str = ""
    because: str = ""
    denies: bool = False
