"""Words that only say what somebody answers for: what is paid for, and against whom something is done."""

from agreelint.language.phrases.lists import each
from agreelint.language.statements.anatomy import Statement
from agreelint.language.statements.operators import MODALS

_LIABILITY = each(
    "claim claims loss losses damage damages liability liabilities liable indemnify indemnifies indemnification "
    "harmless arising defend"
)


_USING = each("use uses using employ employs operate operates deploy deploys run runs apply applies")


def of_liability(statement: Statement, anchor: tuple[int, ...]) -> bool:
    """Whether the activity is only what somebody pays for: "claims arising from use in connection with weapons"."""
    norm = statement.words.norm
    before = [i for i in statement.within(anchor[0]) if i < anchor[0]]
    # Of what is used for claims among other things nobody says who pays: "may use it for claims, surveillance and …".
    used = next((i for i in before if norm[i] in _USING), anchor[0])
    # Nor does anybody where they are only left out, or where something is then done: "without liability, may use it".
    done = max((i for i in before if norm[i] in MODALS and norm[i - 1] not in _RELATIVE), default=-1)
    return any(
        norm[i] in _LIABILITY and done < i < used and _FREE_OF.isdisjoint(norm[max(0, i - 3) : i]) for i in before
    )


_FREE_OF = each("without free no")
_RELATIVE = each("that which who")


_REMEDIES = ("suspend", "terminat", "revok", "disciplin", "investigat", "report", "sanction", "notif", "deactivat")
_OFFENDERS = each(
    "user users person persons party parties individual individuals entity entities customer customers anyone anybody "
    "employee employees licensee licensees account accounts personnel access affiliate affiliates contractor"
    " contractors"
)


def remedied(statement: Statement, anchor: tuple[int, ...]) -> bool:
    """Whether the activity only tells against whom something is done: "may suspend a user who attempts it"."""
    clause = statement.relative[anchor[0]]
    if not clause:
        return False
    norm = statement.words.norm
    start = statement.relative.index(clause)
    if norm[start] != "who" and (start == 0 or norm[start - 1] not in _OFFENDERS):
        return False
    return any(
        norm[i].startswith(_REMEDIES) and not statement.relative[i] and i not in statement.own
        for i in statement.within(anchor[0])
        if i < start
    )
