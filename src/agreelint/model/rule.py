"""A rule says what wording does; never how bad that is."""

from dataclasses import dataclass
from enum import StrEnum

from agreelint.model.amount import Amount
from agreelint.model.frame import Actor, Status
from agreelint.model.span import Span


class Certainty(StrEnum):
    """How sure a finding is. A possible one asks a person to read the clause."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


class EffectKind(StrEnum):
    """What one clause does to one red line."""

    CROSSES = "crosses"
    HOLLOWS = "hollows"
    PROTECTS = "protects"


class ExampleKind(StrEnum):
    """The section of a rule page an example stands in."""

    CROSSES = "Crosses"
    HOLLOW = "Hollow"
    PROTECTS = "Protects"
    NEITHER = "Neither"
    MISSES = "Misses"


@dataclass(frozen=True, slots=True)
class Homonym:
    """A phrase that looks like the concept and is not, with a sentence that shows it."""

    phrase: str
    example: str


@dataclass(frozen=True, slots=True)
class Concept:
    """A named idea: the phrases that express it and the homonyms that do not."""

    name: str
    means: str
    phrases: tuple[str, ...]
    homonyms: tuple[Homonym, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Loophole:
    """Wording that looks like a limit and is not; `told_apart` says how its harmless twin differs.

    `misses` are wordings of it that are known not to be caught yet.
    """

    name: str
    title: str
    means: str
    told_apart: str
    example: str = ""
    twin: str = ""
    misses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """Contract wording on a rule page.

    `marks` are the spans of `text` that must be underlined; `line` counts from 1.
    """

    kind: ExampleKind
    text: str
    marks: tuple[Span, ...] = ()
    loophole: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """A slot of an activity: any of `concepts` may fill it; without `required` the slot may stay empty."""

    slot: str
    concepts: tuple[str, ...]
    required: bool = True


@dataclass(frozen=True, slots=True)
class Activity:
    """What an activity page looks for, and what each standing of it does to the red line.

    `slots` holds the wish named "anchor" first; a wish named "unless" must stay empty. `exclusive` are effects of
    wording that confines the activity ("only", "solely", "exclusively") whatever its standing. `item` is what it gives
    of a checklist: where a page has items, an agreement owes every one. `against` is the side that a limit is to hold
    against: what that side may decide, lift or agree to empties the limit.
    """

    slots: tuple[Wish, ...]
    actors: tuple[Actor, ...] = (Actor.ANY,)
    crosses: tuple[Status, ...] = ()
    protects: tuple[Status, ...] = ()
    hollow: tuple[str, ...] = ()
    exclusive: EffectKind | None = None
    says: str = ""
    item: str = ""
    against: Actor | None = None


class LookIn(StrEnum):
    """How far a find page looks at once."""

    SENTENCE = "sentence"
    CLAUSE = "clause"
    DEFINITION = "definition"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Number:
    """How much is wanted of what a phrase of `of` names, with at most `within` words between it and the amount."""

    of: tuple[str, ...]
    at_least: Amount | None = None
    at_most: Amount | None = None
    within: int = 10


@dataclass(frozen=True, slots=True)
class Find:
    """What a find page looks for, of three things one.

    One phrase of every group in `all_of`; or, without groups, a phrase of `when` beside which none of `require` stands;
    or the amount near a phrase, as `number` says. None of `unless` may stand beside it. With `missing` the effect
    arises where nothing is found. But with `require`, `when` are phrases that must stand in the document for the page
    to apply at all. `loophole` names what makes a limit hollow, where that is the effect.
    """

    all_of: tuple[tuple[str, ...], ...] = ()
    unless: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    number: Number | None = None
    look_in: LookIn = LookIn.SENTENCE
    missing: bool = False
    effect: EffectKind = EffectKind.CROSSES
    loophole: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One page. Exactly one of `activities`, `find` and `check` is filled.

    `name` carries the plugin's name in front ("hipaa/baa-missing"), a built-in rule has none. `check` names a
    function as "package.module:function". `concepts` are all that the page refers to. `page` is the Markdown itself.
    `of_ai` marks rules about AI systems: in a long agreement that never speaks of AI they find nothing certain.
    """

    name: str
    title: str
    why: str
    red_line: str
    activities: tuple[Activity, ...] = ()
    find: Find | None = None
    check: str = ""
    certainty: Certainty = Certainty.CERTAIN
    since: str = ""
    concepts: tuple[Concept, ...] = ()
    examples: tuple[Example, ...] = ()
    blind_spots: tuple[str, ...] = ()
    source: str = ""
    page: str = ""
    of_ai: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that makes the finding, and what it adds ("defined here", "outranked by")."""

    label: str
    span: Span


class Again(StrEnum):
    """What a second reading says of an effect."""

    AGREED = "agreed"
    DISPUTED = "disputed"  # it takes the crossing for a limit
    DENIED = "denied"  # it takes the crossing for anything but one: still shown, and counts no more
    UNRELATED = "unrelated"  # it takes the words for something that is not about the red line
    FAINT = "faint"  # no rule told it, and it is only a little like a crossing or a hollow limit
    ALONE = "alone"  # no rule told it, only its likeness to labelled wording


@dataclass(frozen=True, slots=True)
class Effect:
    """What one clause does to one rule's red line: the decisive words and the derivation in words.

    `clause` is an index into `Agreement.clauses`. `activity` are the words that name the activity, where `span` are
    others, as the qualifier of a hollow limit is. `plain` marks what is said outright: a permission where no negation,
    restriction or cancellation had to be counted, a deletion where nothing else is said. `firm` marks a limit that no
    rule told and that is so like limits that it counts as one.
    """

    rule: str
    kind: EffectKind
    clause: int
    span: Span
    message: str
    because: str
    loophole: str = ""
    certainty: Certainty = Certainty.CERTAIN
    related: tuple[Related, ...] = ()
    activity: Span | None = None
    again: Again = Again.AGREED
    plain: bool = False
    firm: bool = False

    @property
    def by_likeness(self) -> bool:
        """Whether no rule told it, and only its likeness to labelled wording does."""
        return self.again in (Again.ALONE, Again.FAINT)


@dataclass(frozen=True, slots=True)
class Context:
    """What a check function may know besides the agreement: what the policy calls the parties."""

    us: tuple[str, ...] = ()
    them: tuple[str, ...] = ()
