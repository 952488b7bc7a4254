"""Who acts: the party that a statement puts in front of its activity, gives it to, or has it done by."""

from collections.abc import Sequence

from agreelint.language.phrases.lists import each
from agreelint.language.statements.anatomy import MAIN, Statement
from agreelint.language.statements.operators import BE, MODALS
from agreelint.language.statements.parties import Mention
from agreelint.language.statements.relatives import AUX
from agreelint.language.words.normalise import Words
from agreelint.model.frame import Actor, OperatorKind

_AFTER_PREPOSITION = each("of for to from with between against upon on in into within under than as about including")
_PARTICIPLES = each(
    "made done run put held kept given built set read sent drawn driven fed left sold taken shown cut chosen written "
    "known seen found"
)
_NO_PARTICIPLE = each("need indeed exceed proceed bed speed feed seed then often even when taken open given")


def actor_of(  # noqa: PLR0911  (each way of naming the actor answers for itself)
    statement: Statement, mentions: Sequence[Mention], anchor: tuple[int, ...], verb: int | None = None
) -> tuple[Actor, int | None]:
    """Who performs the activity at `anchor`, and the word that names them, if one does.

    A grant or permission turns to whom it is given; a passive without "by" leaves the actor open.
    """
    first = anchor[0]
    if settled := _settles(statement, mentions, anchor):
        return settled
    inside = set(statement.within(first))
    here = [m for m in mentions if m.start in inside and m.start not in anchor]
    giving, given = _given(statement, here, inside, first)
    agent = _agent(statement, here, inside, anchor[-1])
    if giving and (given or not agent):
        return (given.actor, given.start) if given else (Actor.OPEN, None)
    if agent is not None:
        return agent.actor, agent.start
    owner = _possessor(statement, here, first, verb)
    if owner is not None:
        return owner.actor, owner.start
    subject = _subject(statement, here, inside, first)
    if subject is not None:
        if (
            subject.actor is not Actor.SYSTEM
            and _passive(statement, inside)
            and not _addressed(statement, inside, subject)
        ):
            return Actor.OPEN, None
        return subject.actor, subject.start
    shared = _shared(statement, mentions, first)
    if shared is not None and not _has_subject(statement, inside):
        return shared.actor, shared.start
    return Actor.OPEN, None


_GIVES = (OperatorKind.PERMIT, OperatorKind.RESTRICT, OperatorKind.REQUIRE, OperatorKind.CANCEL)
_GIVING = tuple(
    sorted(
        each(
            "grant permit allow authoriz enabl entitl licens empower prohibit forbid restrict prevent preclud "
            "limit requir oblig compel object consent waiv releas stop agree giv confer relax lift welcom "
            "conced accord ced bestow convey vouchsaf"
        )
    )
)
_GIVING_NOUNS = each(
    "license licenses permission limit limits limitation restriction restrictions requirement requirements"
)


def _given(statement: Statement, here: Sequence[Mention], inside: set[int], first: int) -> tuple[bool, Mention | None]:
    """Whether somebody "grants", "permits", "prevents", "requires", and to whom: what follows is theirs to do."""
    words = statement.words
    for mark in reversed(statement.marks):
        if mark.start >= first or mark.start not in inside or mark.kind not in _GIVES:
            continue
        verb = words.norm[mark.start]
        noun = verb in _GIVING_NOUNS and words.norm[mark.end - 1] not in ("the", "its", "all", "each")
        if not verb.startswith(_GIVING) or noun or _passively(words, mark.start):
            continue
        # "gives the Seller a right to": whoever is given something may stand among the words of the gift.
        after = [m for m in here if mark.start < m.start < first and m.actor is not Actor.SYSTEM and _acts(words, m)]
        return True, after[0] if after else None
    return False, None


def _acts(words: Words, mention: Mention) -> bool:
    """Whether a party may be the one that does something: not who only owns what it is done to."""
    return not mention.owner or (mention.end < len(words) and words.norm[mention.end] in _ACTIONS)


def _passively(words: Words, at: int) -> bool:
    """Whether a verb is passive: "is permitted", "is not in any case required"."""
    before = words.norm[max(0, at - 2) : at]
    return any(word in BE for word in before) and (before[-1] in BE or before[-1] == "not" or before[-1].endswith("ly"))


# "Vendor may suspend any log-in for misconduct by an officer": whose deed it is says nothing of who suspends.
_DEEDS = each(
    "conduct misconduct behavior act acts omission omissions breach breaches violation violations misuse abuse default "
    "request requests complaint complaints attack attacks"
)


def _agent(statement: Statement, here: Sequence[Mention], inside: set[int], last: int) -> Mention | None:
    """The party after "by": of a passive ("may be used by the Agency") or of a noun of action ("use by the Agency")."""
    words = statement.words
    for mention in here:
        back = mention.start - 1
        while back >= 0 and words.norm[back] in ("the", "a", "an", "any", "its", "such", "authorized"):
            back -= 1
        if back not in inside or words.norm[back] != "by" or mention.owner or mention.actor is Actor.SYSTEM:
            continue
        before = words.norm[back - 1] if back else ""
        if _participle(before):
            if BE.intersection(words.norm[max(0, back - 5) : back]):
                return mention
        elif (back > last and before not in _DEEDS) or before in (
            "use",
            "made",
            "system",
            "model",
            "services",
            "service",
        ):
            return mention
    return None


def _settles(
    statement: Statement, mentions: Sequence[Mention], anchor: tuple[int, ...]
) -> tuple[Actor, int | None] | None:
    """Whose word settles it: "shall be as *Supplier* determines", "are *Supplier's* alone to set".

    Whoever is not known is somebody else, and neither of the parties.
    """
    norm, first, last = statement.words.norm, anchor[0], anchor[-1]
    if norm[first] in _ALONE and norm[first + 1 : first + 2] == ("to",):
        named = next((m for m in mentions if m.end == first), None)
    elif len(anchor) > 1 and norm[anchor[1]] == "as" and norm[last] in _DETERMINES:
        named = next((m for m in mentions if anchor[1] < m.start < last), None)
    else:
        return None
    return (named.actor, named.start) if named is not None else (Actor.THIRD_PARTY, None)


_ALONE = each("alone only solely")
_DETERMINES = each(
    "determine determines decide decides choose chooses prescribe prescribes direct directs fit see sees think thinks"
)
_ACTIONS = each("use usage right rights license access exploitation deployment application operation")


def _possessor(statement: Statement, here: Sequence[Mention], first: int, verb: int | None) -> Mention | None:
    """The owner of a noun of action, who acts: "Customer's use of the System", not "Customer's access is suspended"."""
    words = statement.words
    for mention in here:
        if mention.owner and mention.end < len(words):
            noun = words.norm[mention.end]
            suffers = mention.end == first and not AUX.isdisjoint(words.norm[first + 1 : first + 2])
            does = noun in _ACTIONS and mention.end <= first and not suffers
            if does or (mention.end in (verb, first) and noun.endswith(("ing", "tion", "ment", "ance"))):
                return mention
    return None


def _subject(statement: Statement, here: Sequence[Mention], inside: set[int], first: int) -> Mention | None:
    """The party in front of the first auxiliary (or of the anchor), unless a preposition makes it something else."""
    words = statement.words
    ordered = sorted(inside)
    clause = statement.relative[first]
    ordered = [i for i in ordered if statement.relative[i] == clause]
    verb = next((i for i in ordered if words.norm[i] in AUX), first)
    # "Vendor shall report, so that the Agency can …": the last clause has a verb, and a subject, of its own.
    inner = max((i for i in ordered if i < first and words.norm[i - 1 : i + 1] == ("so", "that")), default=first)
    verb = next((i for i in ordered if inner < i < first and words.norm[i] in AUX), verb)
    # "Vendor acknowledges that the Agency will …": who acts stands after the last "that".
    start = max((i for i in ordered if i < verb and words.norm[i] == "that"), default=-1)
    front = [m for m in here if start < m.start < verb and not m.owner and statement.relative[m.start] == clause]
    for mention in front:
        back = mention.start - 1
        while back >= 0 and words.norm[back] in ("the", "a", "an", "any", "its", "such", "each", "every", "their"):
            back -= 1
        if back >= 0 and back in inside and words.norm[back] in _AFTER_PREPOSITION:
            continue
        return mention
    return None


def _addressed(statement: Statement, inside: set[int], subject: Mention) -> bool:
    """Whether a passive speaks to its subject: "Customer is permitted to …", "Licensee shall be entitled to …"."""
    words = statement.words
    return any(
        mark.start in inside
        and subject.end <= mark.start
        and mark.kind in _GIVES
        and (
            words.norm[mark.end - 1] in ("to", "from", "for")
            or words.norm[mark.end : mark.end + 1] in (("to",), ("from",))
        )
        for mark in statement.marks
    ) or not any(
        words.norm[i] in BE and any(_participle(words.norm[j]) for j in (i + 1, i + 2) if j < len(words))
        for i in inside
    )


def _participle(word: str) -> bool:
    return (word.endswith("ed") and word not in _NO_PARTICIPLE) or word in _PARTICIPLES or word.endswith("ken")


def _passive(statement: Statement, inside: set[int]) -> bool:
    words = statement.words
    for i in sorted(inside):
        if words.norm[i] in BE and not statement.relative[i]:
            for j in range(i + 1, min(i + 4, len(words))):
                if _participle(words.norm[j]):
                    return True
                if not words.norm[j].endswith("ly") and words.norm[j] not in ("not", "also", "be", "been", "being"):
                    break
    return False


def _has_subject(statement: Statement, inside: set[int]) -> bool:
    """Whether the predication names a subject of its own before its auxiliary."""
    words = statement.words
    for i in sorted(inside):
        if words.norm[i] in AUX:
            return False
        if words.norm[i] not in ("and", "or", "but", "nor", "not", "also", "then", "it", "they"):
            return True
    return False


def _shared(statement: Statement, mentions: Sequence[Mention], first: int) -> Mention | None:
    """The subject of the predication before: "Customer may A and shall not B"."""
    words = statement.words
    earlier = [i for i in range(first) if statement.segment[i] == MAIN]
    verb = next((i for i in earlier if words.norm[i] in MODALS), None)
    if verb is None:
        return None
    front = [m for m in mentions if m.start < verb and m.start in set(earlier) and not m.owner]
    return front[0] if front else None
