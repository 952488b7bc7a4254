"""Small agreements, rules and vocabularies for the tests of language."""

from dataclasses import replace

from agreelint.language import Lexicon, effects, frames, lexicon
from agreelint.language.statements.sentences import sentences
from agreelint.model.agreement import Agreement, Clause, ClauseKind, Part, PartKind, Term
from agreelint.model.frame import Actor, Frame, Status
from agreelint.model.rule import Activity, Concept, Effect, EffectKind, Homonym, Rule, Wish
from agreelint.model.span import Span

SYSTEM = Concept("the-system", "", ("ai? system*", "model*", "service*", "software", "platform", "tool"))
USE = Concept("use-verbs", "", ("use", "uses", "used", "using", "employ*", "appl*", "deploy*", "access"))
WATCHING = Concept(
    "watching-people",
    "",
    (
        "domestic? (surveillance|monitoring) ~3 (person|persons|people|residents|citizens)",
        "domestic? surveillance",
        "(monitor|track) ~2 residents",
    ),
    (Homonym("quality surveillance", "Quality surveillance of the works."),),
)
LAWFUL = Concept("lawful-anything", "", ("(any|all) lawful ~1 purpose*",))
REVIEW = Concept("human-review", "", ("human (review|approval)",))
DISABLE = Concept("disable-verbs", "", ("disable*", "remov*", "lift*"))
FILTERS = Concept("filters", "", ("content filter*", "safeguard*"))
TRAINING = Concept("training", "", ("train ~2 model*",))
DATA = Concept("customer-data", "", ("customer data", "customer content"))

LOOPHOLES = (
    "law-tautology", "law-exception", "law-condition", "consistent-with-law", "intent-qualifier", "degree-qualifier",
    "precatory", "understanding-only", "as-appropriate", "efforts", "floating-law", "sunset", "carve-out",
    "self-judging", "waivable", "avoidance-of-doubt", "hollow-definition", "recital-only", "deemed-compliant",
    "customer-amendable", "inverted-construction", "agreement-to-agree",
)  # fmt: skip


def wish(slot: str, *concepts: Concept, required: bool = True) -> Wish:
    return Wish(slot, tuple(concept.name for concept in concepts), required)


def rule(name: str, activity: Activity, *concepts: Concept) -> Rule:
    return Rule(name, f"Title of {name}", "", "a-red-line", activities=(activity,), concepts=concepts)


SURVEILLANCE = rule(
    "domestic-surveillance",
    Activity(
        (wish("anchor", WATCHING), wish("object", SYSTEM)),
        actors=(Actor.CUSTOMER,),
        crosses=(Status.PERMITTED, Status.REQUIRED),
        protects=(Status.PROHIBITED,),
        hollow=LOOPHOLES,
        says="permits watching people at home",
    ),
    WATCHING,
    SYSTEM,
)
GRANT = rule(
    "blanket-lawful-use",
    Activity(
        (wish("anchor", LAWFUL), wish("verb", USE, required=False), wish("object", SYSTEM)),
        actors=(Actor.CUSTOMER,),
        crosses=(Status.PERMITTED, Status.REQUIRED, Status.ASSERTED),
        protects=(Status.PROHIBITED,),
    ),
    LAWFUL,
    USE,
    SYSTEM,
)
OVERSIGHT = rule(
    "conditional-human-control",
    Activity(
        (wish("anchor", REVIEW),),
        crosses=(Status.NOT_REQUIRED, Status.PROHIBITED),
        protects=(Status.REQUIRED,),
        hollow=LOOPHOLES,
    ),
    REVIEW,
)
NO_TRAINING = rule(
    "training-on-customer-data",
    Activity(
        (wish("anchor", TRAINING), wish("object", DATA)),
        actors=(Actor.VENDOR,),
        crosses=(Status.PERMITTED, Status.REQUIRED),
        protects=(Status.PROHIBITED,),
        hollow=LOOPHOLES,
    ),
    TRAINING,
    DATA,
)
SAFEGUARDS = rule(
    "safeguard-removal",
    Activity(
        (wish("anchor", FILTERS), wish("verb", DISABLE)),
        crosses=(Status.PERMITTED, Status.REQUIRED),
        protects=(Status.PROHIBITED, Status.NOT_REQUIRED),
        hollow=LOOPHOLES,
    ),
    FILTERS,
    DISABLE,
)
LIMITS = Concept("limits", "", ("use restriction*",))
WAIVING = Concept("waiving", "", ("waive*", "binding"))
WAIVER = rule(
    "limits-amendable",
    Activity(
        (wish("anchor", WAIVING), wish("limit", LIMITS)),
        crosses=(Status.PERMITTED, Status.ASSERTED),
        protects=(Status.PROHIBITED,),
        hollow=LOOPHOLES,
    ),
    LIMITS,
    WAIVING,
)
RULES = (SURVEILLANCE, GRANT, OVERSIGHT, NO_TRAINING, SAFEGUARDS, WAIVER)
LEXICON: Lexicon = lexicon(concept for each in RULES for concept in each.concepts)


def agreement(
    *texts: str, kind: ClauseKind = ClauseKind.OPERATIVE, terms: tuple[tuple[str, int], ...] = ()
) -> Agreement:
    """An agreement of one clause for each text. `terms` name a term and the clause that defines it by "means"."""
    clauses: list[Clause] = []
    at = 0
    for index, text in enumerate(texts):
        body = Span(at, at + len(text))
        said = tuple(span.shift(at) for span in sentences(text))
        clauses.append(Clause(index, str(index + 1), "", kind, 0, body, body, said))
        at += len(text) + 1
    whole = "\n".join(texts)
    defined = []
    for name, index in terms:
        body = clauses[index].body
        start = whole.index("means", body.start) + len("means")
        place = whole.index(name, body.start)
        defined.append(Term(name, Span(place, place + len(name)), Span(start, body.end), index))
        clauses[index] = replace(clauses[index], kind=ClauseKind.DEFINITION)
    part = Part(PartKind.BODY, "", "", Span(0, len(whole)))
    return Agreement("test.txt", "0" * 64, "text", whole, tuple(clauses), (part,), tuple(defined))


def read(text: str, which: Rule, kind: ClauseKind = ClauseKind.OPERATIVE) -> list[Effect]:
    return list(effects(agreement(text, kind=kind), (which,), LEXICON))


def kinds(text: str, which: Rule = SURVEILLANCE) -> set[EffectKind]:
    return {effect.kind for effect in read(text, which)}


def loopholes(text: str, which: Rule = SURVEILLANCE) -> set[str]:
    return {effect.loophole for effect in read(text, which) if effect.kind is EffectKind.HOLLOWS}


def frame(text: str, which: Rule = SURVEILLANCE) -> Frame:
    """The first frame of `text`; there must be one."""
    return frames(agreement(text), (which,), LEXICON)[0]
