"""What a review stands on: the policy, the plugins it lists, and the rules its red lines need."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from agreelint import __version__
from agreelint.engine import limits
from agreelint.engine.apart import UnfinishedError, apart
from agreelint.model.place import Gap
from agreelint.model.policy import Policy, RedLine, Severity
from agreelint.model.problem import Problem
from agreelint.model.review import PolicyStamp
from agreelint.model.rule import Rule
from agreelint.pages import Pages, extend, read_rules
from agreelint.plugins import Plugins, load
from agreelint.policy import Needs, PolicyError, find, narrowed, needs, settle

BUILT_IN = "built-in rules"
OWN = "rule pages of the policy"


@dataclass(frozen=True, slots=True)
class Group:
    """Rules that come from one hand. They share a vocabulary that touches nobody else's reading."""

    name: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Footing:
    """Everything that decides a review besides the file: made once, used for every file.

    `rules` are all that are known; `groups` hold those that some red line of the policy names. `today` decides
    which waivers have expired.
    """

    policy: Policy
    plugins: Plugins
    rules: tuple[Rule, ...]
    groups: tuple[Group, ...]
    today: date

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What could not be loaded."""
        return (*self.plugins.gaps, *self.policy.gaps)

    @property
    def stamp(self) -> PolicyStamp:
        """Which policy decides, for the report: by its file's own name, so that no folder stands in the report."""
        policy = self.policy
        origin = PurePath(policy.origin.source).name
        return PolicyStamp(policy.name, origin, policy.sha256, policy.fail_on)

    @property
    def version(self) -> str:
        """Of agreelint."""
        return __version__


def footing(
    policy: Policy | Path | str | None = None,
    *,
    cwd: Path | None = None,
    environ: Mapping[str, str] | None = None,
    today: date | None = None,
    red_lines: Iterable[str] = (),
    fail_on: Severity | None = None,
    waived: bool = True,
    agreements: Iterable[Path] = (),
    kind: str = "",
) -> Footing:
    """Find and check the policy, load what it lists, and narrow it as the command line asks.

    `agreements` are the files under review: a policy that lies around them decides only where it was named. `kind` is
    the kind of agreement that a person says they are.

    Raises:
        PolicyError: with every mistake in the policy, its rule pages and its waivers.
    """
    day = date.today() if today is None else today  # noqa: DTZ011  (a waiver ends by the calendar on the wall)
    if isinstance(policy, Policy):
        pages = _pages(Needs(rule_pages=tuple(Path(folder) for folder in policy.rule_pages)))
        if pages.problems:
            raise PolicyError(pages.problems)
        settled, plugins = policy, load(policy.plugins, rehearse=_rehearsed)
    else:
        found = find(policy, cwd=cwd, environ=environ, agreements=agreements)
        needed = needs(found)
        plugins, pages = load(needed.plugins, rehearse=_rehearsed), _pages(needed)
        problems = [*pages.problems, *_clashes(plugins.rules, pages.rules, found.name)]
        rules = (*plugins.rules, *pages.rules)
        try:
            settled = settle(
                found,
                sets=plugins.sets,
                rules={rule.name for rule in rules},
                concepts={concept.name for rule in rules for concept in rule.concepts},
                today=day,
                broken=plugins.broken,
            )
        except PolicyError as error:
            raise PolicyError((*error.problems, *problems)) from None
        if problems:
            raise PolicyError(problems)
    settled = narrowed(settled, red_lines=red_lines, fail_on=fail_on, waived=waived, kind=kind)
    rules = extend((*plugins.rules, *pages.rules), settled.vocabulary)
    own = frozenset(rule.name for rule in pages.rules)
    return Footing(settled, plugins, rules, _groups(rules, own, settled.red_lines), day)


def _rehearsed(plugin: str) -> str:
    """Why a plugin must not be imported here: it came to no end, or ended the process, where it was tried apart."""

    def act() -> bytes:
        load((plugin,), built_in=False)  # whatever it raises it raises here as well, and is a gap then
        return b""

    try:
        apart(act, limits.SECONDS)
    except UnfinishedError as how:
        return f"It could not be loaded: {how}."
    return ""


def _pages(needed: Needs) -> Pages:
    """The rule pages of the policy's own folders."""
    read = [read_rules(folder) for folder in needed.rule_pages]
    rules = tuple(rule for pages in read for rule in pages.rules)
    # A page may be sent by anybody; code comes only with an installed package.
    coded = tuple(
        Problem(rule.source, 1, f'rule "{rule.name}" calls a function: only rules of an installed plugin may.')
        for rule in rules
        if rule.check
    )
    return Pages(rules, (*(problem for pages in read for problem in pages.problems), *coded))


def _clashes(theirs: Iterable[Rule], own: Iterable[Rule], file: str) -> list[Problem]:
    seen = {rule.name: "a built-in rule" for rule in theirs}
    problems = []
    for rule in own:
        if rule.name in seen:
            what = f'rule page "{rule.source}" has the name of {seen[rule.name]}. Give the page another name.'
            problems.append(Problem(file, 0, what))
        seen[rule.name] = "another rule page"
    return problems


def _groups(rules: Iterable[Rule], own: frozenset[str], red_lines: tuple[RedLine, ...]) -> tuple[Group, ...]:
    """The rules that some red line names, by whom they come from; the built-in ones first."""
    needed = {name for red_line in red_lines for name in red_line.rules}
    groups: dict[str, list[Rule]] = {}
    for rule in rules:
        plugin, slash, _ = rule.name.partition("/")
        name = f"rules of plugin {plugin}" if slash else OWN if rule.name in own else BUILT_IN
        if rule.name in needed:
            groups.setdefault(name, []).append(rule)
    return tuple(Group(name, tuple(members)) for name, members in groups.items())
