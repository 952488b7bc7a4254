"""What a statement must hold for a phrase to stand in it: words that are looked for before the phrase itself is.

Most phrases can be told not to be there from the words of a statement alone, without their order, and the more surely
the rarer the words are that are looked for.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from agreelint.language.phrases.pieces import Choice, Step, Way, forms_of

# The commonest words of contracts, the first one first: counted in `training/`, in normal form.
_COMMON = (
    "the and of shall to in a be for or not by may any is its that on as it with use at no which from days this all "
    "an each customer are within contractor upon without other such supplier has notice if have under agreement "
    "vendor than time data after model so one own order authority service company will only them party right services "
    "law models before where contract parties date agency two business written system same schedule whether provider "
    "been thirty those out client purpose access licensee percent every made termination during license subject "
    "government change form policy being until five does section do nor make payment used more buyer including months "
    "information unless period request terms means effect required keep provided prior work end their event seller "
    "otherwise software rights c over term part control first reasonable against prohibited person neither but "
    "department licensor platform b year act officer hours ten pay day 3 they consent who you through purposes "
    "amended price safety terminate except approved permitted records performance accordance account available 2 uses "
    "restrictions should breach given set years up clause twenty lawful apply annex report state agent cost case paid "
    "persons 1 into purchase would approval full public liability applicable licensed non provide must release ninety "
    "4 000 three copy interest sole when fee what can give sixty reason usage exhibit furnish per writing plan rules "
    "program nothing authorized training following six either general we extent less cause final good review take "
    "force require number four security 5 suspend tool decision claim place owner third off deliver human user "
    "property free once maintain delivery products material having least content then thereof rate sell premises "
    "hundred site operator your list sale bank monthly 6 staff entitled respect delivered failure test employee save "
    "month default continue alone users contracting solely assistant code fees exclusive between personnel product "
    "effective customers outside run credit deemed employees transfer sales acceptance equipment need board statement "
    "receipt manager tenant whatever outputs further name signed responsible personal furnished hereby itself conduct "
    "systems remain expense comply hold solution employment 7 version support long times orders read obligation new "
    "record permit later our perform compliance changes article both purchaser listed discretion 30 i return shares "
    "was forty necessary thereafter claims open due charge power value include operation described there supply "
    "franchisee reasonably requires exceeding output counsel ii call excluded about others matter agrees engine "
    "receive d working issued aircraft his field named commercial offer maintenance provision documents iii loss "
    "obligations whose basis remove received application taken herein manner another connection weapons cease grants "
    "down reference ai sponsor office granted stated hereunder limited twelve fifteen equal action distributor bind "
    "source confidential share notwithstanding 9 franchisor acceptable liable standard area legal task restriction "
    "surveillance quality prompts condition held operate refuse train retain annual certificate risk warranty "
    "technical conditions cases carrier carry last published rates faith agreed direct"
)
# As many sentences hold a word as its place in a list by frequency makes likely: half as many, twice as far down.
_OFTEN: dict[str, float] = {}
for _rank, _word in enumerate(_COMMON.split(), 10):
    for _form in forms_of(_word):
        _OFTEN[_form] = _OFTEN.get(_form, 0.0) + 1 / _rank
_SELDOM = 1 / 2000
# Forms of which a statement must hold one.
Key = frozenset[str]


@lru_cache(maxsize=65536)
def keys(way: Way) -> tuple[Key, ...]:
    """The keys of one way through a phrase, that which is likely to be met least often first.

    There are none where any word will do.
    """
    return tuple(sorted([key for part in way.parts if not part.is_optional and (key := _key(part.what))], key=_often))


def may_stand(phrase: Choice, forms: frozenset[str]) -> bool:
    """Whether a statement with these forms of words (and stems of them) meets the keys of some way through `phrase`."""
    return any(all(not key.isdisjoint(forms) for key in keys(way)) for way in phrase.ways)


class ByForm(NamedTuple):
    """The ways through a choice, by the forms of the rarest key of each; those by `*` may stand anywhere.

    Each has its number in the choice and the forms that must all be met.
    """

    forms: frozenset[str]
    ways: Mapping[str, Sequence[tuple[int, frozenset[str]]]]


@lru_cache(maxsize=65536)
def ways_by_form(choice: Choice) -> ByForm:
    """The ways through `choice` by form."""
    found: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for number, way in enumerate(choice.ways):
        needs = frozenset([form for key in keys(way) if len(key) == 1 for form in key])
        for form in rarest(way) or ("*",):
            found.setdefault(form, []).append((number, needs))
    return ByForm(frozenset(found), found)


def rarest(way: Way) -> Key:
    """The key of a way that is likely to be met least often, or nothing."""
    return next(iter(keys(way)), frozenset())


@lru_cache(maxsize=65536)
def _key(what: Step | Choice) -> Key:
    """The key of one part: of a choice the rarest of each way together, nothing where one of them has none."""
    if isinstance(what, Step):
        return frozenset() if what.is_anything else what.forms
    every = list(map(rarest, what.ways))
    return frozenset().union(*every) if all(every) else frozenset()


@lru_cache(maxsize=65536)
def _often(key: Key) -> float:
    """How often a key is likely to be met."""
    return sum(_OFTEN.get(form, _SELDOM) for form in key)
