"""The settings of a find page: phrases that stand together or want each other, or an amount near a phrase."""

from collections.abc import Mapping
from typing import TypeVar

from agreelint.model.rule import EffectKind, Find, LookIn
from agreelint.pages import loophole
from agreelint.pages.activity import EFFECTS
from agreelint.pages.phrases import phrases
from agreelint.pages.quantity import number
from agreelint.pages.settings import Setting, Settings

KINDS = ("find", "require", "number")
OWN = (*KINDS, "unless", "when", "look-in", "missing", "effect", "hollow", "says")
T = TypeVar("T")

_LOOK_IN = {where.value: where for where in LookIn}
_YES_NO = {"true": True, "yes": True, "false": False, "no": False}


def find(settings: Settings, page: Mapping[str, Setting]) -> Find:
    """What the page looks for; mistakes go to `settings`."""
    look_in = _one(settings, page, "look-in", _LOOK_IN, "place to look in")
    effect = _one(settings, page, "effect", EFFECTS, "effect")
    missing = _one(settings, page, "missing", _YES_NO, "answer to `missing`; write true or false")
    if "require" in page:
        _with_require(settings, page, effect, missing=bool(missing))
    hollow = next(settings.among(page.get("hollow"), loophole.names(), "loophole"), "")
    if (effect is EffectKind.HOLLOWS) != ("hollow" in page):
        line = page["hollow" if "hollow" in page else "effect"].line
        settings.complain(line, "`effect: hollows` goes with `hollow:` and the name of the loophole")
    says = page.get("says")
    return Find(
        all_of=_groups(settings, page["find"]) if "find" in page else (),
        unless=phrases(settings, page, "unless"),
        when=phrases(settings, page, "when"),
        require=phrases(settings, page, "require"),
        number=number(settings, page["number"]) if "number" in page else None,
        look_in=look_in or (LookIn.DOCUMENT if missing else LookIn.SENTENCE),
        missing=bool(missing),
        effect=effect or EffectKind.CROSSES,
        loophole=hollow,
        says=says.text() if says else "",
    )


def _groups(settings: Settings, given: Setting) -> tuple[tuple[str, ...], ...]:
    if not given.items():
        settings.complain(given.line, "`find` needs at least one entry: `find: [{any: [a phrase, another]}]`")
    groups: list[tuple[str, ...]] = []
    for group in given.items():
        settings.only(group.keys(), ("any",), "an entry of `find`")
        if "any" not in group.keys():  # noqa: SIM118  (keys() is ours)
            settings.complain(group.line, "an entry of `find` is `any:` with a list of phrases")
        groups.append(phrases(settings, group.keys(), "any"))
    return tuple(groups)


def _with_require(settings: Settings, page: Mapping[str, Setting], effect: EffectKind | None, *, missing: bool) -> None:
    line = page["require"].line
    if "when" not in page:
        settings.complain(line, "`require` needs `when`: the phrases beside which one of `require` must stand")
    if missing or effect is EffectKind.PROTECTS:
        what = "`missing`" if missing else "`effect: protects`"
        settings.complain(line, f"`require` tells where something is wanting; {what} goes with `find` or `number`")


def _one(settings: Settings, page: Mapping[str, Setting], key: str, known: Mapping[str, T], what: str) -> T | None:
    word = next(settings.among(page.get(key), known, what), None)
    return known[word] if word is not None else None
