"""Where the words in front of a main clause end and its subject begins: "During the Term *Users* may …"."""

from agreelint.language.phrases.lists import each
from agreelint.language.statements.operators import FINITE, MODALS, SPEAKING
from agreelint.language.words.normalise import Words

OPENERS = each(
    "the a an no any each every all such this that these those it they you we neither nothing nobody there its his her "
    "their our your either both none use where if"
)
_REFERENCES = each(
    "section sections article articles clause clauses exhibit exhibits annex annexes schedule schedules paragraph "
    "paragraphs appendix attachment part parts"
)
_NUMBERED = _REFERENCES | each("condition conditions item items rule rules point points paragraph row rows")
_SAYS = SPEAKING | {"lets"}
_TITLE = 5  # words of "(Suspension of access)" between a number and its verb
_AUX = MODALS | FINITE
_NEVER = (("under", "no"), ("in", "no"), ("at", "no"))
_FOR_NOTHING = (("cost",), ("charge",), ("fee",), ("expense",), ("additional",), ("extra",))
_HANGING = each("that which who whom whose where when if")
_BEFORE_NOUNS = each("upon on after following during before by within throughout pending at to")
_NOUN_GOES_ON = each(
    "of to in on at by for from with and or under between against upon into the a an its this that any each such"
)
_PRONOUNS = each("we you they it")
_SUBJECT = 6  # words up to the verb
_SHORT = 3  # letters of "iii", and of no word that counts


def front_end(words: Words, after: int, stop: int) -> int:
    """Where a segment in front of the main clause ends: at the comma before the main subject."""
    commas = [i for i in range(after, stop) if "," in words.before[i] or ":" in words.before[i]]
    if commas[:1] == [after] and words.norm[after] not in ("and", "or", "but"):
        return after  # "For the avoidance of doubt, …" is whole as it is
    begun = _begun(words, after, commas[0] if commas else stop)
    begun = begun or (_gives_way(words, after, commas[0], stop) if commas else 0)
    if begun:
        return begun
    for position, at in enumerate(commas):
        following = words.norm[at]
        if _turned(words, at):
            return at
        if following in ("and", "or", "nor", "that", "which", "who", "including", "but") or following in _REFERENCES:
            continue
        until = commas[position + 1] if position + 1 < len(commas) else stop
        speaks = any(words.norm[i] in _AUX for i in range(at, until))
        opens = following in OPENERS or words.capital[at]
        if following[0].isdigit() and not speaks:
            continue
        if speaks or (opens and any(words.norm[i] in _AUX for i in range(at, stop))):
            return at
    for at in commas:  # no auxiliary anywhere: the first comma that does not go on with a list
        if words.norm[at] in OPENERS or words.capital[at]:
            return at
    return _unmarked_end(words, after, stop)


def cites(words: Words, at: int) -> bool:
    """Whether a clause of its own begins with the joint at `at`, by what a provision says: "and *Clause 8 lets* …"."""
    if words.norm[at] not in ("and", "but", "while", "whereas") or words.norm[at + 1 : at + 2] == ():
        return False
    number = "".join(words.norm[at + 2 : at + 3])
    if words.norm[at + 1] not in _NUMBERED or not (number[:1].isdigit() or 0 < len(number) <= _SHORT):
        return False
    verb = next((i for i in range(at + 3, min(len(words), at + 4 + _TITLE)) if words.norm[i] in _SAYS), None)
    if verb is None or "," in words.before[verb] or not any(word in _AUX | _SAYS for word in words.norm[:at]):
        return False
    return verb == at + 3 or ("(" in words.before[at + 3] and ")" in words.before[verb])


def _turned(words: Words, at: int) -> bool:
    """Whether the main clause begins with "under no …" or "by doing …"."""
    never = words.norm[at : at + 2] in _NEVER and words.norm[at + 2 : at + 3] not in _FOR_NOTHING
    return never or (words.norm[at] == "by" and "".join(words.norm[at + 1 : at + 2]).endswith("ing"))


def _gives_way(words: Words, after: int, comma: int, stop: int) -> int:
    """Where "during" or the like gives way to the subject before a comma: "During the Term *Users* may …, …", or 0."""
    front = words.norm[after - 1] in _BEFORE_NOUNS and _HANGING.isdisjoint(words.norm[after:comma])
    spoken = front and any(words.norm[i] in MODALS for i in range(after, comma))
    return _unmarked_end(words, after, comma) if spoken else _begun_by_pronoun(words, after, comma, stop)


def _begun(words: Words, after: int, stop: int) -> int:
    """Where the main clause has begun without a comma behind a phrase: "At its request *the Vendor* shall …", or 0."""
    spoken = next((i for i in range(after, stop) if words.norm[i] in MODALS), stop)
    if (
        (spoken == stop and words.norm[after - 1] in ("after", "before", "to", "at"))
        or words.norm[after - 1] not in _BEFORE_NOUNS
        or not _HANGING.isdisjoint(words.norm[after:spoken])
    ):
        return 0
    return _subject_after(words, after, spoken)


def _begun_by_pronoun(words: Words, after: int, comma: int, stop: int) -> int:
    """Where a pronoun begins the main clause before the first comma, or 0: "If we see it *we may* …, or …"."""
    if words.norm[after - 1] not in ("if", "where", "when") or any(words.norm[i] in _AUX for i in range(comma, stop)):
        return 0
    spoken = (i for i in range(comma - 1, after + 2, -1) if words.norm[i] in MODALS)
    return next((i - 1 for i in spoken if words.norm[i - 1] in _PRONOUNS and words.norm[i - 2] not in _HANGING), 0)


def _unmarked_end(words: Words, after: int, stop: int) -> int:
    """Where a segment without a comma gives way to the main subject: "During the Pilot Phase the Models will …"."""
    modals = [i for i in range(after, stop) if words.norm[i] in MODALS]
    if not modals:
        return _noun_end(words, after, stop)
    verb = modals[-1] if words.norm[after - 1] in ("if", "where", "when", "that") else modals[0]
    if words.capital[verb - 1] and words.norm[verb - 2][:1].isdigit():
        return verb - 1  # "If it finds a breach of Section 4 *Supplier* may …"
    subject = next((i for i in range(verb - 1, after, -1) if words.norm[i] in OPENERS), None)
    if subject is not None and verb - subject <= _SUBJECT:
        return subject
    name = next((i for i in range(verb - 1, after, -1) if not words.filler[i]), after)
    return name if words.capital[name] and name > after else stop


def _noun_end(words: Words, after: int, stop: int) -> int:
    """Where a noun ends that "upon", "during" or the like puts in front: "Upon expiry the limits cease …"."""
    if " ".join(words.norm[after - 1 : after]) not in _BEFORE_NOUNS:
        return stop
    return _subject_after(words, after, stop) or stop


def _subject_after(words: Words, after: int, stop: int) -> int:
    """Where a second noun begins, which is none of the first one's: "upon expiry *the limits*"; 0 where none does."""
    for i in range(after + 1, stop):
        subject = words.norm[i] in OPENERS or (words.capital[i] and not words.capital[i - 1])
        if subject and not words.before[i] and words.norm[i - 1] not in _NOUN_GOES_ON:
            return i
    return 0
