"""The settings of a find page: phrases that stand together."""

from collections.abc import Mapping
from typing import TypeVar

from agreelint.model.rule import EffectKind, Find, LookIn
from agreelint.pages.activity import EFFECTS
from agreelint.pages.settings import Setting, Settings
from agreelint.pages.vocabulary import misread

OWN = ("find", "unless", "when", "look-in", "missing", "effect", "says")
T = TypeVar("T")

_LOOK_IN = {where.value: where for where in LookIn}
_YES_NO = {"true": True, "yes": True, "false": False, "no": False}


def find(settings: Settings, page: Mapping[str, Setting]) -> Find:
    """What the page looks for; mistakes go to `settings`."""
    groups = []
    for group in page["find"].items():
        settings.only(group.keys(), ("any",), "an entry of `find`")
        phrases = group.keys()["any"].words() if "any" in group.keys() else ()  # noqa: SIM118  (keys() is ours)
        if not phrases:
            settings.complain(group.line, "an entry of `find` is `any:` with a list of phrases")
        _complain(settings, group.keys().get("any"))
        groups.append(phrases)
    look_in = _one(settings, page, "look-in", _LOOK_IN, "place to look in")
    effect = _one(settings, page, "effect", EFFECTS, "effect")
    missing = _one(settings, page, "missing", _YES_NO, "answer to `missing`; write true or false")
    says = page.get("says")
    return Find(
        all_of=tuple(groups),
        unless=_phrases(settings, page, "unless"),
        when=_phrases(settings, page, "when"),
        look_in=look_in or (LookIn.DOCUMENT if missing else LookIn.SENTENCE),
        missing=bool(missing),
        effect=effect or EffectKind.CROSSES,
        says=says.text() if says else "",
    )


def _phrases(settings: Settings, page: Mapping[str, Setting], key: str) -> tuple[str, ...]:
    _complain(settings, page.get(key))
    return page[key].words() if key in page else ()


def _complain(settings: Settings, phrases: Setting | None) -> None:
    for phrase in phrases.items() if phrases else ():
        if what := misread(phrase.text()):
            settings.complain(phrase.line, what)


def _one(settings: Settings, page: Mapping[str, Setting], key: str, known: Mapping[str, T], what: str) -> T | None:
    word = next(settings.among(page.get(key), known, what), None)
    return known[word] if word is not None else None
