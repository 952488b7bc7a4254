"""The words that set or flip the standing of an activity.

Kinds are the model's; two finer names serve the algebra: a *restriction* is a restrict operator that is a noun, and an
*inert* phrase looks like an operator and is none ("whether or not", "not later than").
"""

from collections.abc import Collection
from dataclasses import dataclass

from agreelint.language.normalise import Words
from agreelint.language.phrases import Matcher
from agreelint.model.frame import Operator, OperatorKind

INERT = "inert"
NOUN = "restriction"
_LIMITS = (
    "(restriction*|limitation*|limit|limits|prohibition*|requirement*|condition|conditions"
    "|constraint*|provision*|section"
    "|clause|article|paragraph|policy|policies|term|terms|sentence|step|obligation*|covenant*|safeguard*|ban|bans"
    "|exclusion*|confirmation|approval|review|sign)"
)

_PHRASES: dict[str, tuple[str, ...]] = {
    OperatorKind.NEGATE: (
        "not", "no", "nothing", "never", "neither", "nor", "none", "nobody", "no one", "under no circumstance*",
        "in no (event|case|circumstance*|way)", "at no time", "no longer", "not in any (event|case|circumstance*)",
        "not under any circumstance*", "lacks any", "does not", "do not", "on no account", "not any",
    ),
    OperatorKind.RESTRICT: (
        "avoid", "avoids", "avoiding", "stop", "stops", "stopping", "keep* out of", "kept out of", "stay* out of",
        "leave* out of", "takes away", "take away",
        "prohibit", "prohibits", "prohibiting", "prohibited", "forbid", "forbids", "forbidding", "forbidden",
        "restrict",
        "restricts", "restricting", "restricted", "prevent", "prevents", "preventing", "prevented", "preclude*",
        "precluding",
        "exclude", "excludes", "excluding", "excluded", "barred", "bars any", "bar any", "banned", "bans", "disallow*",
        "limit", "limits", "limiting", "constrain", "constrains", "constraining", "impede*", "impeding", "hinder*",
        "off limits", "fall* outside", "is outside", "are outside", "lies outside", "remains outside",
        "out of bounds", "outside the scope",
        "outside the permitted use*", "refrain* from", "abstain* from", "cease", "ceases", "desist from", "object to",
        "objects to",
        "objection to", "object", "veto", "interfere with", "stand* in the way of", "narrow", "narrows", "confine",
        "confines",
        "impermissible", "unauthorized", "withhold", "ineligible", "is unlicensed", "are unlicensed", "deny",
        "denies", "enjoin*",
        "not be part of", "block", "blocks", "curtail*", "taboo", "is denied", "are denied",
        "is refused", "are refused", "decline to permit", "is not available", "impair*",
    ),
    NOUN: (
        "restriction*", "prohibition*", "limitation*", "constraint*", "ban", "exclusion*", "bar on", "limit on",
        "limits on",
        "limits upon", "limit upon", "embargo on", "barrier* to", "bar to", "bar against", "objection",
    ),
    OperatorKind.CANCEL: (
        "cease* to bind", "no longer bind*", "no longer appl*", "cease* to have effect", "fall* away",
        "does not bind", "do not bind", "no bearing",
        "waive", "waives", "waived", "waiving", "waiver of", "disappl*", "supersed*", "null and void", "void",
        "no effect",
        "no force", "without effect", "released from", "release* ~2 from", "relieve* ~3 (from|of)", "exempt",
        "exempts", "exempted",
        "exemption from", "does not apply", "do not apply", "not apply", "not applicable", "inapplicable",
        "not extend to", "no application",
        "cease* to apply", "ceases to have effect", "rescind*", "revok*", "repeal*", "dispens* with", "unenforceable",
        "not binding",
        "not bind", "not bound by", "overrid*", "excus* ~2 from", "disregard*", "set aside", "withdrawn", "withdraw",
        "withdraws",
        "taken out of", "opt* out of", "lift", "lifts", "lifted", "lifting", "derogat*",
        "free (from|of) (any|all|the)?", "abrogat*", "nullif*", "annul*",
        "is deleted", "are deleted", "be deleted", "is struck", "are struck", "be struck", "is stricken",
        "are stricken", "is removed",
        "are removed", "be removed", "deleted", "struck out", "struck from", "stricken", "is omitted", "are omitted",
        "be omitted", "forms no part of",
        "form no part of", "not form part of", "is reserved intentionally",
        f"delet* ~4 {_LIMITS}", f"strik* ~4 {_LIMITS}", f"struck ~4 {_LIMITS}", f"remov* ~3 {_LIMITS}",
        f"suspend* ~4 {_LIMITS}",
        f"eliminat* ~3 {_LIMITS}", f"relax* ~3 {_LIMITS}", f"bypass* ~3 {_LIMITS}", f"omit* ~3 {_LIMITS}",
    ),
    OperatorKind.PERMIT: (
        "(gives|giving|give|given|confers|conferring|confer) ~8 (right|rights|access|control"
        "|authority|permission|license|option)",
        "entitling", "empowering", "(is|are|be)? made available", "welcome to", "consenting to", "agreeing to",
        "may", "can", "might", "could", "permit", "permits", "permitting", "be permitted", "is permitted",
        "are permitted", "permitted to",
        "permitted where", "permitted", "allow", "allows", "allowed", "allowing", "authorize", "authorizes",
        "authorizing",
        "is authorized", "are authorized", "be authorized", "being authorized", "authorized to", "authorized for",
        "authorized under", "entitle", "entitles",
        "entitled to", "entitlement to", "right to", "rights to", "right of", "right and license to", "license to",
        "license for", "licensed to", "licensed for",
        "grants", "grant", "granted", "granting", "free to", "at liberty", "liberty to", "eligible", "able to",
        "enable",
        "enables", "enabling", "consents to", "consent to", "permission to", "permission for", "option to", "empower*",
        "use cases (include|including|are|comprise)", "uses (include|including|comprise)", "use includes",
        "authorized use*",
        "permitted use* (include|includes|including|are|comprise)", "may be", "is available for", "are available for",
        "made available for",
        "is licensed", "are licensed", "leave to", "ability to", "discretion to", "is eligible", "elect to",
        "choose to", "power to", "authority to",
        "option of", "at (its|their|customer) (option|election|discretion)", "accept* ~3 use", "approves the",
        "acceptable",
        "not be a breach", "not a breach", "no breach", "not constitute a breach", "is in scope", "are in scope",
        "within the scope of permitted",
    ),
    OperatorKind.OBLIGE: (
        "shall", "must", "will", "agrees to", "agree to", "undertakes to", "undertake to", "undertakes", "is to",
        "are to", "commits to", "covenants to", "covenants",
        "agrees that it shall", "promises to", "is obliged", "has to", "have to",
    ),
    OperatorKind.REQUIRE: (
        "obliging", "obligating", "compelling",
        "required to", "requires", "require", "requiring", "requirement*", "is required", "are required",
        "be required", "required",
        "obligation", "obligations", "obligated", "obligate*", "obliged to", "obliges", "oblige", "duty to",
        "duty of", "need", "needs", "needed", "no need",
        "compel*", "compelled", "is mandatory", "mandatory", "bound to", "responsib* for", "a precondition",
        "precondition of", "is necessary", "necessary",
        "is called for", "called for", "insist* on", "mandate", "mandates", "mandated",
    ),
    OperatorKind.ONLY: (
        "only", "solely", "exclusively", "limited to", "restricted to", "confined to", "for no other purpose",
        "and no other purpose",
        "nothing else", "no other", "alone", "purely", "is limited to", "not exceed", "extends only to",
        "nothing further", "to the exclusion of",
    ),
    INERT: (
        "whether or not", "or not", "if not", "not only", "but not limited to", "not limited to",
        "without limitation", "without limiting",
        "no (later|less|more|fewer|earlier|sooner|greater) than",
        "not (later|less|more|fewer|earlier|sooner|greater) than",
        "not to exceed", "no (charge|cost|additional cost|extra cost|added fee|fee|matter|doubt)",
        "at no (charge|cost|additional|extra|added)",
        "not necessarily", "non exclusive", "not yet", "not least", "not withstanding", "may 1", "may 2", "may 3",
        "may 4", "may 5", "may 6", "may 7",
        "may 8", "may 9", "may 10", "may 15", "may 20", "may 31", "may 2025", "may 2026", "may 2027", "at will",
        "free will", "good will",
        "as may be", "as the case may be", "required by law", "as required", "sole discretion", "sole remedy",
        "sole judge", "not unreasonably",
        "limited liability", "limited license", "limited warranty", "time limit", "time limits", "page limit",
        "rate limit", "rate limits",
        "authorized (user|users|person|persons|personnel|representative|representatives|signatory"
        "|signatories|officer|environment|recipient*)",
        "permitted (user|users|assign|assigns|successor*|transferee*)", "requirements of", "system requirements",
        "needs of", "its needs",
        "operational needs", "as needed", "if needed", "business needs", "so far as", "in so far as",
        "to the extent permitted by",
        "to the extent permitted", "as permitted by", "except as permitted", "as authorized by",
        "mission requirements", "operational requirements",
        "nothing in this", "nothing herein", "nothing contained", "if required", "where required", "when required",
        "where necessary", "as necessary",
        "if necessary", "no less", "will not be unreasonably", "null", "but for", "can also", "grant conditions",
        "no later",
        "does not itself", "rights of",
    ),
}  # fmt: skip
# "Nothing in this Agreement" is one negation, not a bare word; it must not be found twice.
_PHRASES[INERT] = tuple(p for p in _PHRASES[INERT] if not p.startswith("nothing "))

MODALS = frozenset("shall must will may can should might could would".split())
FINITE = frozenset("is are was were has have does do did".split())
BE = frozenset("be is are was were been being".split())


@dataclass(frozen=True, slots=True)
class Mark:
    """An operator among the words of a statement: its kind (or INERT, NOUN), and words `start` to `end`."""

    kind: str
    start: int
    end: int


_MATCHER = Matcher((str(kind), phrase) for kind, phrases in _PHRASES.items() for phrase in phrases)


SPEAKING = frozenset(
    "obliges requires permits prohibits prevents allows grants restricts limits entitles authorizes enables waives agrees consents "
    "applies gives retains reserves warrants extends exists confers excludes precludes bars forbids acknowledges".split()
)


def marks(words: Words, taken: Collection[int] = (), verbs: Collection[int] = ()) -> tuple[Mark, ...]:
    """The operators of `words`, longest first where they overlap.

    Words that are `taken` by a concept are none, nor are `verbs` of the activity where an operator is nothing else.
    """
    found = sorted(_MATCHER.hits(words), key=lambda hit: (-len(hit.at), hit.at[0], hit.concept == INERT))
    used: set[int] = set(taken)
    aside = _asides(words, taken)
    kept: list[Mark] = []
    for hit in found:
        if used.isdisjoint(hit.at) and not all(at in verbs for at in hit.at):
            used.update(hit.at)
            if hit.concept != INERT and hit.at[0] not in aside:
                kept.append(Mark(hit.concept, hit.at[0], hit.at[-1] + 1))
    return tuple(sorted(kept, key=lambda mark: mark.start))


def _asides(words: Words, taken: Collection[int]) -> set[int]:
    """Fillers whose operators say nothing: the title in "Section 9 (Restrictions)", unless the activity is named there."""
    aside: set[int] = set()
    run: list[int] = []
    for at, filler in enumerate((*words.filler, False)):
        if filler:
            run.append(at)
        elif run:
            if not any(i in taken for i in run):
                aside.update(run)
            run = []
    return aside


def operator(mark: Mark, words: Words) -> Operator:
    """The mark as the model's operator, at its place in the text."""
    kind = OperatorKind.RESTRICT if mark.kind == NOUN else OperatorKind(mark.kind)
    return Operator(kind, words.span(mark.start, mark.end))
