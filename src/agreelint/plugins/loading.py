"""Plugins are found without importing, checked, loaded when the policy lists them, and called one at a time."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, field, replace
from importlib import import_module
from importlib.metadata import Distribution, EntryPoint, distributions
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import pluggy
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from agreelint import __version__, hookspecs
from agreelint.hookspecs import Format
from agreelint.model.manuscript import Manuscript
from agreelint.model.place import Gap
from agreelint.model.policy import RedLine
from agreelint.model.review import PluginStamp
from agreelint.model.rule import Rule
from agreelint.plugins import given
from agreelint.plugins.given import NAME, Unfit

GROUP = "agreelint"
BUILT_IN = "built-in"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Installed:
    """An installed plugin, not yet imported. `wrong` is why it cannot be used, or empty."""

    name: str
    distribution: str
    version: str
    wrong: str = ""
    entry: EntryPoint | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Plugins:
    """What the built-ins and the listed plugins bring, frozen.

    Rule names and set names of a plugin begin with its name ("hipaa/baa-missing"); those of the built-ins are bare.
    `broken` are the listed plugins that brought less than they should.
    """

    rules: tuple[Rule, ...]
    sets: Mapping[str, tuple[RedLine, ...]]
    formats: Mapping[str, Format]
    stamps: tuple[PluginStamp, ...]
    gaps: tuple[Gap, ...]
    broken: frozenset[str] = frozenset()
    _manager: pluggy.PluginManager = field(default_factory=lambda: pluggy.PluginManager(GROUP), repr=False)

    @property
    def readers(self) -> tuple[str, ...]:
        """The plugins that read files, in the order they are asked."""
        callers = ((name, self._manager.get_plugin(name)) for name in _names(self._manager))
        return tuple(name for name, plugin in callers if hasattr(plugin, "agreelint_read"))

    def read(
        self, path: Path, data: bytes, ask: Callable[[str], bool] = lambda _: True
    ) -> tuple[Manuscript | None, str, tuple[Gap, ...]]:
        """The manuscript of the first plugin that reads the file, that plugin's name, and what broke on the way.

        `ask` hears the name of each plugin before it is asked, and may leave it out.
        """
        gaps: list[Gap] = []
        for name in filter(ask, self.readers):
            read = _call(self._manager, name, "agreelint_read", given.manuscript, gaps, path=Path(path.name), data=data)
            if read is not None:
                return read, name, tuple(gaps)
        return None, "", tuple(gaps)


def installed() -> tuple[Installed, ...]:
    """Every installed plugin, sorted by name; nothing is imported.

    Of a distribution that is found twice the first counts, as it would on import. Where two distributions claim one
    name neither can be used.
    """
    seen: dict[str, Distribution] = {}
    for found in distributions():
        name = found.metadata["Name"]
        if name:
            seen.setdefault(canonicalize_name(name), found)
    claims: dict[str, list[Installed]] = {}
    for owner, found in sorted(seen.items()):
        entries = {(entry.name, entry.value): entry for entry in found.entry_points if entry.group == GROUP}
        for _, entry in sorted(entries.items()):
            wrong = _unfit_name(entry.name) or _needs_another_agreelint(found)
            claims.setdefault(entry.name, []).append(Installed(entry.name, owner, found.version, wrong, entry))
    plugins: list[Installed] = []
    for name, claimed in sorted(claims.items()):
        if len(claimed) > 1:
            both = " and ".join(f"{one.distribution} {one.version}" for one in claimed)
            wrong = f'{both} both call themselves "{name}". Uninstall one of them.'
            plugins += [replace(one, wrong=wrong) for one in claimed]
        else:
            plugins += claimed
    return tuple(plugins)


def _unfit_name(name: str) -> str:
    if NAME.fullmatch(name) and name != BUILT_IN:
        return ""
    return f'"{name}" cannot be the name of a plugin: it takes lower case letters and digits with hyphens between.'


def _needs_another_agreelint(found: Distribution) -> str:
    """Why the distribution does not go with this agreelint, or nothing."""
    for line in found.requires or ():
        try:
            needed = Requirement(line)
        except InvalidRequirement:
            continue  # the installer's business, unless it is about agreelint
        if canonicalize_name(needed.name) != "agreelint" or (needed.marker and not needed.marker.evaluate()):
            continue
        if not needed.specifier.contains(__version__, prereleases=True):
            return f"It needs agreelint {needed.specifier}, and this is {__version__}. Install versions that fit."
    return ""


def load(names: Iterable[str] = (), *, rehearse: Callable[[str], str] = lambda _: "", built_in: bool = True) -> Plugins:
    """Load the built-ins and the plugins listed in `names` ("hipaa", "hipaa>=2"), and nothing else that is installed.

    `rehearse` is told the name of each plugin before it is imported, and says why it must not be, or nothing.
    Never raises for what a plugin does but for want of memory: faults are in `gaps`.
    """
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    gaps: list[Gap] = []
    stamps: list[PluginStamp] = []
    listed = sorted({(Requirement(name).name, name) for name in names})
    found = installed() if listed else ()
    if built_in:
        _register(manager, BUILT_IN, lambda: import_module("agreelint.rules"), gaps)
    for name, entry in listed:
        one = _fit(name, Requirement(entry), found, gaps, rehearse)
        if one is not None and one.entry is not None and _register(manager, name, one.entry.load, gaps):
            stamps.append(PluginStamp(name, one.version))
    rules: dict[str, Rule] = {}
    sets: dict[str, tuple[RedLine, ...]] = {}
    formats: dict[str, Format] = {}
    for name in _names(manager):
        for rule in _call(manager, name, "agreelint_rules", given.rules, gaps) or ():
            rules[_full(name, rule.name)] = replace(rule, name=_full(name, rule.name))
        own = frozenset(rules)
        for title, lines in (_call(manager, name, "agreelint_red_lines", given.sets, gaps) or {}).items():
            sets[_full(name, title)] = tuple(_with_own_rules(name, line, own) for line in lines)
        for title, made in (_call(manager, name, "agreelint_formats", given.formats, gaps) or {}).items():
            formats[_full(name, title)] = made
    broken = frozenset(name for name, _ in listed if any(gap.what == f"plugin {name}" for gap in gaps))
    return Plugins(
        tuple(rules.values()),
        MappingProxyType(sets),
        MappingProxyType(formats),
        tuple(stamps),
        tuple(gaps),
        broken,
        manager,
    )


def _fit(
    name: str, wanted: Requirement, found: tuple[Installed, ...], gaps: list[Gap], rehearse: Callable[[str], str]
) -> Installed | None:
    """The installed plugin that the policy means, or a gap that says why there is none."""
    one = next((one for one in found if one.name == name), None)
    why = ""
    if one is None:
        near = ", ".join(sorted({one.name for one in found})) or "none"
        why = f"The policy lists it and it is not installed (installed: {near}). Install it or take it off the list."
    elif one.wrong:
        why = one.wrong
    elif not wanted.specifier.contains(one.version, prereleases=True):
        why = f"The policy asks for {name}{wanted.specifier} and {one.version} is installed."
    why = why or rehearse(name)
    if not why:
        return one
    gaps.append(Gap(f"plugin {name}", why))
    return None


def _names(manager: pluggy.PluginManager) -> Iterator[str]:
    """The registered plugins, the built-ins first and then by name."""
    yield from sorted((name for name, _ in manager.list_name_plugin()), key=lambda name: (name != BUILT_IN, name))


def _full(plugin: str, name: str) -> str:
    return name if plugin == BUILT_IN else f"{plugin}/{name}"


def _with_own_rules(plugin: str, red_line: RedLine, known: frozenset[str]) -> RedLine:
    """A plugin's red line speaks of the plugin's rules by their bare names, and of the built-in ones too."""
    rules = (_full(plugin, rule) if _full(plugin, rule) in known else rule for rule in red_line.rules)
    return replace(red_line, rules=tuple(rules))


def _guard(name: str, doing: str, act: Callable[[], _T], gaps: list[Gap]) -> _T | None:
    """What `act` gives; a fault in a plugin's code becomes a gap and gives None."""
    try:
        with redirect_stdout(sys.stderr):  # the report alone goes to stdout
            return act()
    except Unfit as unfit:
        why = f"{doing}: {unfit}"
    except MemoryError:
        raise  # there is a bound, and whoever set it says so
    except SystemExit as left:
        why = f"{doing}: it tried to end the program (exit code {left.code})."
    except Exception as error:  # noqa: BLE001  (a plugin may raise anything, and costs only its own)
        words = " ".join(str(error).split())[:300]
        why = f"{doing}: {type(error).__name__}{f': {words}' if words else ''}."
    gaps.append(Gap(f"plugin {name}", why))
    return None


def _register(manager: pluggy.PluginManager, name: str, load: Callable[[], Any], gaps: list[Gap]) -> bool:
    """Import a plugin and register it; pluggy looks every hook over before it lets one in."""

    def act() -> bool:
        plugin = load()
        manager.register(plugin, name)
        if not manager.get_hookcallers(plugin):
            raise Unfit("it has none of the hooks that agreelint knows.")
        marked = (hook for hook in dir(plugin) if manager.parse_hookimpl_opts(plugin, hook) is not None)
        unknown = sorted(hook for hook in marked if not hasattr(hookspecs, hook))
        if unknown:
            raise Unfit(f"it has a hook that agreelint does not know: {', '.join(unknown)}.")
        return True

    well = _guard(name, "It could not be loaded", act, gaps) or False
    if not well and manager.has_plugin(name):
        manager.unregister(name=name)
    return well


def _call(
    manager: pluggy.PluginManager, name: str, hook: str, take: Callable[[Any], _T], gaps: list[Gap], **passed: Any
) -> _T | None:
    """Call `hook` of the one plugin `name` and take what it gives, looked over; the only place that calls hooks."""
    others = [plugin for other, plugin in manager.list_name_plugin() if other != name]
    caller = manager.subset_hook_caller(hook, remove_plugins=others)
    if not caller.get_hookimpls():
        return None

    def act() -> _T | None:
        given_back = caller(**passed)
        if caller.spec is not None and not caller.spec.opts["firstresult"]:  # then it is a list, here of one
            given_back = given_back[0] if given_back else None
        return None if given_back is None else take(given_back)

    return _guard(name, f"{hook} failed", act, gaps)
