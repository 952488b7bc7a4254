"""The settings of an activity page: which concepts make the activity, and what each standing of it does."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from agreelint.model.frame import Actor, Status
from agreelint.model.rule import Activity, EffectKind, Wish
from agreelint.pages import loophole
from agreelint.pages.settings import Setting, Settings

STATUSES = {status.value.replace(" ", "-"): status for status in Status}
ACTORS = {actor.value.replace(" ", "-"): actor for actor in Actor} | {actor.value: actor for actor in Actor}
EFFECTS = {effect.value: effect for effect in EffectKind}
SLOTS = ("anchor", "verb", "object", "purpose", "environment", "data", "person", "scope", "means", "limit", "unless")
OWN = ("actor", "crosses", "protects", "hollow", "exclusive", "says", "item", "against")


@dataclass(frozen=True, slots=True)
class _Given:
    """The settings of one activity: its own before the page's."""

    own: Mapping[str, Setting]
    page: Mapping[str, Setting]

    def get(self, key: str) -> Setting | None:
        return self.own.get(key) or self.page.get(key)


def activities(settings: Settings, page: Mapping[str, Setting], known: Collection[str]) -> tuple[Activity, ...]:
    """The activities of a page; `known` are the concepts it may name. Mistakes go to `settings`."""
    several = page.get("activities")
    given = several.items() if several else (page["activity"],)
    return tuple(_activity(settings, one, page, known) for one in given)


def _activity(settings: Settings, one: Setting, page: Mapping[str, Setting], known: Collection[str]) -> Activity:
    own = one.keys()
    settings.only(own, SLOTS + OWN, "an activity")
    if "anchor" not in own:
        settings.complain(one.line, "an activity needs an `anchor`: the concept whose words decide")
    given = _Given(own, page)
    crosses, protects = (given.get(key) for key in ("crosses", "protects"))
    exclusive, says, item = (given.get(key) for key in ("exclusive", "says", "item"))
    if not (crosses or protects or exclusive):
        settings.complain(one.line, "an activity needs `crosses`, `protects` or `exclusive`: what it does")
    confines = next(settings.among(exclusive, EFFECTS, "effect"), None)
    return Activity(
        slots=tuple(_wish(settings, name, own[name], known) for name in SLOTS if name in own),
        actors=tuple(ACTORS[a] for a in settings.among(given.get("actor"), ACTORS, "actor")) or (Actor.ANY,),
        crosses=tuple(STATUSES[s] for s in settings.among(crosses, STATUSES, "status")),
        protects=tuple(STATUSES[s] for s in settings.among(protects, STATUSES, "status")),
        hollow=tuple(settings.among(given.get("hollow"), loophole.names(), "loophole")),
        exclusive=EFFECTS[confines] if confines else None,
        says=says.text() if says else "",
        item=item.text() if item else "",
        against=next((ACTORS[side] for side in settings.among(given.get("against"), ACTORS, "actor")), None),
    )


def _wish(settings: Settings, name: str, setting: Setting, known: Collection[str]) -> Wish:
    words = setting.words()
    required = not any(word.endswith("?") for word in words)
    named = Setting(tuple(Setting(item.text().removesuffix("?"), item.line) for item in setting.items()), setting.line)
    return Wish(name, tuple(settings.among(named, known, "concept of the vocabulary")), required)
