"""From the bytes of a policy to a checked `Policy`, or to everything that is wrong with it."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet

from agreelint import __version__
from agreelint.language import PhraseError, compile_phrase
from agreelint.model.limits import Limits
from agreelint.model.policy import Origin, Policy, Possible, RedLine, Severity, Waiver
from agreelint.model.problem import Problem, did_you_mean
from agreelint.policy import kinds, waivers
from agreelint.policy.discovery import BUILT_IN, Found, find, read
from agreelint.policy.file import PolicyFile
from agreelint.policy.problem import PolicyError
from agreelint.policy.redlines import Known, gather
from agreelint.policy.table import Toml, check, parse


@dataclass(frozen=True, slots=True)
class Needs:
    """What must be loaded before a policy can be checked: plugins as listed, and folders of rule pages."""

    plugins: tuple[str, ...] = ()
    rule_pages: tuple[Path, ...] = ()


def needs(found: Found) -> Needs:
    """What the policy needs, as far as it can be read; mistakes are told later, by `settle`."""
    if found.set:
        return Needs()
    toml = parse(found.name, found.data)
    sound = check(toml, PolicyFile, toml.values)
    folders = (found.folder / page for page in sound.get("rule_pages", []))
    plugins = (entry for entry in sound.get("plugins", []) if plugin_named(entry) is not None)
    return Needs(tuple(plugins), tuple(folder for folder in folders if folder.is_dir()))


def plugin_named(entry: str) -> Requirement | None:
    """An entry of `plugins` ("hipaa>=2"), or None where it is not a name with versions."""
    try:
        wanted = Requirement(entry)
    except InvalidRequirement:
        return None
    return None if wanted.url or wanted.marker or wanted.extras else wanted


def load_policy(
    path: Path | str | None = None,
    *,
    cwd: Path | None = None,
    environ: Mapping[str, str] | None = None,
    sets: Mapping[str, Iterable[RedLine]],
    rules: Collection[str] | None = None,
    concepts: Collection[str] | None = None,
    today: date | None = None,
) -> Policy:
    """Find and check the policy that decides.

    `sets` are the known sets of red lines, `rules` and `concepts` the known names (None: names are not checked).

    Raises:
        PolicyError: with every mistake in the policy and in its waivers.
    """
    found = find(path, cwd=cwd, environ=environ)
    return settle(found, sets=sets, rules=rules, concepts=concepts, today=today)


def settle(
    found: Found,
    *,
    sets: Mapping[str, Iterable[RedLine]],
    rules: Collection[str] | None = None,
    concepts: Collection[str] | None = None,
    today: date | None = None,
    broken: Collection[str] = (),
) -> Policy:
    """Check a policy that was found. What only a plugin of `broken` could have known is a gap and no mistake.

    Raises:
        PolicyError: with every mistake in the policy and in its waivers.
    """
    toml = Toml(found.name) if found.set else parse(found.name, found.data)
    if toml.problems:
        raise PolicyError(toml.problems)
    sound = check(toml, PolicyFile, toml.values)
    if not found.set:
        _versions(toml, sound)
        _rule_pages(toml, found, sound)
        _vocabulary(toml, sound, concepts)
        kinds.examine(toml, sound)
    known = Known({name: tuple(lines) for name, lines in sets.items()}, rules, frozenset(broken))
    extends = (found.set,) if found.set else tuple(sound.get("extends", (BUILT_IN,)))
    gathered = gather(toml, extends, sound.get("red_line", []), known)
    kinds.examine_sets(toml, sound, gathered.made.values())
    if not (gathered.made or gathered.gaps or toml.problems):
        toml.wrong(("extends",), "this policy has no red line. Extend a set, or add a [[red-line]].")
    waiver_file, waiver_bytes = _waiver_file(toml, found, sound)
    problems = sorted(toml.problems)
    signed: tuple[Waiver, ...] = ()
    if waiver_file:
        by_id = gathered.left_out | gathered.made
        signed, wrong = waivers.read(waiver_file, waiver_bytes, by_id, today)
        problems += wrong
    if problems:
        # What did not load may be why: a waiver's red line is unknown because its set is.
        unloaded = [Problem(found.name, 0, f"{gap.what}: {gap.why}") for gap in gathered.gaps]
        raise PolicyError([*unloaded, *problems])
    red_lines = tuple(gathered.made.values())
    parties = sound.get("parties", {})
    pages = tuple(str(found.folder / page) for page in sound.get("rule_pages", []))
    return Policy(
        name=sound.get("name") or (extends[0] if extends else Path(found.name).stem),
        origin=Origin("built-in" if found.set else found.name),
        sha256=_digest(found.data, pages, waiver_bytes, red_lines),
        red_lines=red_lines,
        fail_on=Severity[sound.get("fail_on", "major").upper()],
        extends=extends,
        plugins=tuple(sound.get("plugins", ())),
        rule_pages=pages,
        us=tuple(parties.get("us", ())),
        them=tuple(parties.get("them", ())),
        vocabulary=MappingProxyType({name: tuple(words) for name, words in sound.get("vocabulary", {}).items()}),
        kinds=MappingProxyType({name: tuple(words) for name, words in sound.get("kinds", {}).items()}),
        waivers=signed,
        requires=sound.get("requires", ""),
        possible=Possible(sound.get("possible", "report")),
        limits=Limits(**sound.get("limits", {})),
        origins=MappingProxyType({**_origins(toml, found), **gathered.origins}),
        remarks=tuple(gathered.remarks),
        gaps=tuple(gathered.gaps),
    )


def _versions(toml: Toml, sound: Mapping[str, Any]) -> None:
    requires = sound.get("requires")
    if requires is not None:
        try:
            if not SpecifierSet(requires).contains(__version__, prereleases=True):
                what = (
                    f"this policy needs agreelint {requires}, and this is {__version__}. Install a version that fits."
                )
                toml.wrong(("requires",), what)
        except InvalidSpecifier:
            toml.wrong(("requires",), f'`requires` must be versions such as ">=0.1", not "{requires}".')
    seen: dict[str, int] = {}
    for n, entry in enumerate(sound.get("plugins", [])):
        wanted = plugin_named(entry)
        if wanted is None:
            what = f'"{entry}" names no plugin. Write its name, or its name with versions: "hipaa>=2".'
            toml.wrong(("plugins", n), what)
        elif wanted.name in seen:
            toml.wrong(("plugins", n), f'plugin "{wanted.name}" is listed twice.')
        else:
            seen[wanted.name] = n


def _rule_pages(toml: Toml, found: Found, sound: Mapping[str, Any]) -> None:
    for n, page in enumerate(sound.get("rule_pages", [])):
        if not (found.folder / page).is_dir():
            toml.wrong(("rule-pages", n), f'there is no folder "{page}" beside the policy.')


def _vocabulary(toml: Toml, sound: Mapping[str, Any], concepts: Collection[str] | None) -> None:
    for name, phrases in sound.get("vocabulary", {}).items():
        for phrase in phrases:
            try:
                compile_phrase(phrase)
            except PhraseError as error:
                toml.wrong(("vocabulary", name), f"{error}.")
        if concepts is not None and name not in concepts:
            toml.wrong(("vocabulary", name), f'unknown concept "{name}"{did_you_mean(name, concepts) or "."}')


def _waiver_file(toml: Toml, found: Found, sound: Mapping[str, Any]) -> tuple[str, bytes]:
    """Name and bytes of the waiver file; without one, nothing. Only a file that is named must be there."""
    if found.set:
        return "", b""
    named = sound.get("waivers", {}).get("file")
    file = found.folder / (named or waivers.FILE)
    shown = Path(found.name).parent / (named or waivers.FILE)
    name = shown.name if shown.is_absolute() else shown.as_posix()
    if not file.exists() and not named:
        return "", b""
    try:
        return name, read(file)
    except OSError as error:
        toml.wrong(("waivers", "file"), f'the waiver file "{named or waivers.FILE}" cannot be read: {error.strerror}.')
        return "", b""


def _origins(toml: Toml, found: Found) -> dict[str, Origin]:
    """Where each value that is not a red line came from: a line of the file, or the default."""

    def origin(*path: str) -> Origin:
        here = path in toml.where or any(key[: len(path)] == path for key in toml.where)
        return Origin(found.name, toml.line(path)) if here else Origin("default")

    single = ("name", "requires", "extends", "plugins", "rule-pages", "fail-on", "possible")
    bounds = (("limits", field.name.replace("_", "-")) for field in fields(Limits))
    double = (("parties", "us"), ("parties", "them"), ("waivers", "file"), *bounds)
    words = [("vocabulary", str(name)) for name in toml.values.get("vocabulary", {})]
    words += [("kinds", str(name)) for name in toml.values.get("kinds", {})]
    made = {key: origin(key) for key in single}
    made |= {".".join(path): origin(*path) for path in (*double, *words)}
    if found.set:
        made["name"] = made["extends"] = Origin("built-in")
    return made


def _digest(policy: bytes, pages: Iterable[str], waived: bytes, red_lines: tuple[RedLine, ...]) -> str:
    """SHA-256 over everything that decides: the policy's bytes, its pages, its waivers, and the red lines it comes to.

    Each piece is led by its length, so that no two policies run together into one.
    """
    made = hashlib.sha256()

    def add(piece: bytes) -> None:
        made.update(len(piece).to_bytes(8, "big"))
        made.update(piece)

    add(policy)
    for number, page in enumerate(pages):
        folder = Path(page)
        for file in sorted(file for file in folder.rglob("*.md") if file.is_file()):
            add(f"{number}/{file.relative_to(folder).as_posix()}".encode())
            add(file.read_bytes())
    add(waived)
    add(msgspec.json.encode(red_lines))
    return made.hexdigest()


def narrowed(
    policy: Policy,
    *,
    red_lines: Iterable[str] = (),
    fail_on: Severity | None = None,
    waived: bool = True,
    kind: str = "",
) -> Policy:
    """The policy as the command line narrows it.

    Only `red_lines`, and those that count in agreements of that `kind`; another `fail_on`; or without its waivers.

    Raises:
        PolicyError: if a red line is not in the policy, or if it knows no such kind.
    """
    toml = Toml("command line")
    names = tuple(dict.fromkeys(red_lines))
    ids = {line.id for line in policy.red_lines}
    for name in names:
        if name not in ids:
            toml.wrong((), f'the policy has no red line "{name}"{did_you_mean(name, ids) or "."}')
    if kind and kind not in kinds.known(policy.kinds):
        toml.wrong((), kinds.unknown(kind, policy.kinds))
    if toml.problems:
        raise PolicyError(toml.problems)
    origins, remarks = dict(policy.origins), list(policy.remarks)
    if names:
        kept = tuple(line for line in policy.red_lines if line.id in names)
        if len(kept) < len(policy.red_lines):
            remarks.append(f"Judged only, as the command line says: {', '.join(line.id for line in kept)}.")
        policy = replace(policy, red_lines=kept)
    if kind:
        policy, remark = kinds.judged_as(policy, kind)
        remarks.append(remark)
    if fail_on is not None:
        policy = replace(policy, fail_on=fail_on)
        origins["fail-on"] = Origin("command line")
    if not waived:
        policy = replace(policy, waivers=())
    return replace(policy, origins=MappingProxyType(origins), remarks=tuple(remarks))
