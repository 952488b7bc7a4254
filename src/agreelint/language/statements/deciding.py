"""Verbs that look like operators and are what is decided of somebody: "shall not *refuse* a benefit without review"."""

from agreelint.language.phrases.lists import each
from agreelint.language.words.normalise import Words

_VERBS = each(
    "deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting withdraw withdraws "
    "withdrawn withdrawing suspend suspends suspended suspending terminate terminates terminated terminating revoke "
    "revokes revoked revoking cancel cancels canceled cancelled withhold withholds withheld withholding stop stops "
    "stopped end ends ended exclude excludes excluded limit limits limited remove removes removed bar bars barred"
)
# What stands beside them in a list and is no operator.
_BESIDE = _VERBS | each(
    "reduce reduces reduced lower lowered freeze frozen cut delay delayed decline declined close closed discontinue "
    "discontinued grant granted approve approved award awarded assess assessed decide decided determine determined "
    "downgrade downgraded fail failed rank ranked score scored curtail curtailed alter altered vary varied"
)
_DECIDED = each(
    "benefit benefits claim claims credit loan loans mortgage mortgages application applications entitlement "
    "entitlements pension pensions visa visas asylum bail parole allowance allowances grant grants subsidy subsidies "
    "coverage admission applicant applicants claimant claimants candidate candidates patient patients tenant tenants "
    "borrower borrowers student students pupil pupils referral referrals petition petitions appeal appeals job jobs "
    "promotion overpayment enrollment eligibility"
)
DECIDING = each(
    "decision decisions determination determinations denial denials refusal refusals rejection rejections approval "
    "approvals assessment assessments adjudication adjudications evaluation evaluations scoring scores ranking "
    "screening processing underwriting checks"
)
_ASKING = each("what which")
_SYSTEM = each(
    "model models system systems assistant tool engine service services platform software solution copilot filter "
    "filters classifier classifiers it they"
)
_SMALL = each("a an any the every each such his her their another or and nor to from that individual person's")
_NO_VERB = each("of for to in on from by with against under over")
_AUX = each("shall may must will can could should would is are was were be been being has have not never ever")
_LIMITS = each(
    "restriction restrictions prohibition prohibitions ban bans limit limits limitation limitations requirement "
    "requirements rule rules section clause paragraph article item provision provisions right safeguard safeguards "
    "review oversight approval obligation duty"
)
_ASKED = 6  # words between a question and its verb
_NEAR = 8  # words between a verb and what it is done to


def decides(words: Words, at: int) -> bool:
    """Whether the verb at `at` has for its object, or in the passive for its subject, what somebody applied for.

    A ban that is withdrawn, and a review that is refused, are no such thing. Nor does what is only asked about do
    anything: "what the Model *blocks* is for us to decide".
    """
    return (words.norm[at] in _VERBS and (_does(words, at) or _is_done(words, at))) or _is_asked(words, at)


_ANSWERS = each(
    "block blocks refuse refuses decline declines reject rejects restrict restricts limit limits exclude excludes bar "
    "bars stop stops withhold withholds forbid forbids prohibit prohibits prevent prevents"
)


def _is_asked(words: Words, at: int) -> bool:
    """Whether a question holds the verb, of which the system is the subject: "*what* the Model blocks"."""
    if words.norm[at] not in _ANSWERS or not at or words.norm[at - 1] not in _SYSTEM:
        return False
    asked = next((i for i in range(at - 1, max(-1, at - _ASKED), -1) if words.norm[i] in _ASKING), None)
    if asked is None or not _AUX.isdisjoint(words.norm[asked:at]):
        return False
    return asked == 0 or words.norm[asked - 1] in ("and", "or") or bool(words.before[asked])


def _does(words: Words, at: int) -> bool:
    other = 0
    for i in range(at + 1, min(at + _NEAR, len(words))):
        word = words.norm[i]
        if word in _DECIDED:
            # "limit credit decisions" is said of deciding, not of what somebody applied for.
            return words.norm[min(i + 1, len(words) - 1)] not in DECIDING
        if word in _SMALL or word in _BESIDE:
            continue
        if word in _NO_VERB or word in _LIMITS or word in _AUX:
            return False
        other += 1
        if other > 1:  # "any *welfare* benefit"
            return False
    return False


def _is_done(words: Words, at: int) -> bool:
    i = at - 1
    while i > 0 and (words.norm[i] in _BESIDE or words.norm[i] in ("or", "and", "nor")):
        i -= 1
    if i < 1 or words.norm[i] not in _AUX:
        return False
    while i > 0 and (words.norm[i] in _AUX or words.norm[i] == "to"):
        i -= 1
    subject = words.norm[max(0, i - 3) : i + 1]
    return words.norm[i] in _DECIDED and _LIMITS.isdisjoint(subject) and _NO_VERB.isdisjoint(subject[:-1])
