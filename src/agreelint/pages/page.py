"""One rule page to one rule."""

from collections.abc import Mapping
from dataclasses import replace

from agreelint.model.problem import Problem, did_you_mean
from agreelint.model.rule import Certainty, Concept, EffectKind, Example, ExampleKind, Rule
from agreelint.pages import activity, findpage
from agreelint.pages.examples import examples
from agreelint.pages.markdown import Block, Section, front_matter, sections
from agreelint.pages.settings import Setting, Settings

_KINDS = ("activity", "activities", *findpage.KINDS, "check")
_COMMON = ("red-line", "since", "certainty", "kind")
_OF_KIND = {"activity": activity.OWN, "activities": activity.OWN, "check": ()} | dict.fromkeys(
    findpage.KINDS, findpage.OWN
)
_KNOWN = {*_KINDS, *_COMMON, *activity.OWN, *findpage.OWN}
_HEADINGS = {kind.value.lower(): kind for kind in ExampleKind}
_BLIND_SPOTS = "blind spots"
_SHOWS = {
    EffectKind.CROSSES: ExampleKind.CROSSES,
    EffectKind.HOLLOWS: ExampleKind.HOLLOW,
    EffectKind.PROTECTS: ExampleKind.PROTECTS,
}
_CERTAINTIES = {certainty.value: certainty for certainty in Certainty}


def rule(
    file: str, text: str, concepts: Mapping[str, Concept], namespace: str = ""
) -> tuple[Rule | None, tuple[Problem, ...]]:
    """The rule on the page `file` with contents `text`, or None, and every mistake on the page."""
    stem = file.removesuffix(".md")
    front, rest, first = front_matter(text)
    settings = Settings(file, first_line=2)
    if not front:
        settings.complain(1, "a rule page begins with its settings between two lines of `---`")
        return None, tuple(settings.problems)
    page = settings.read(front)
    given = [kind for kind in _KINDS if kind in page]
    settings.only(page, _KNOWN, "a rule page")
    for key, setting in page.items() if len(given) == 1 else ():
        if key in _KNOWN and key not in (*_KINDS, *_COMMON, *_OF_KIND[given[0]]):
            settings.complain(setting.line, f"a page with `{given[0]}` has no setting {key!r}")
    if "red-line" not in page:
        settings.complain(1, "say which red line this rule speaks to: `red-line: name`")
    if len(given) != 1:
        settings.complain(
            1, "a rule page has exactly one of `activity`, `activities`, `find`, `require`, `number` and `check`"
        )
        return None, tuple(settings.problems)
    body = sections(rest, first)
    title = next((section for section in body if section.level == 1), None)
    if title is None:
        settings.complain(first, "a rule page needs a `# title` and a paragraph that says why")
        return None, tuple(settings.problems)
    looks_for = findpage.find(settings, page) if given[0] in findpage.KINDS else None
    shown, blind, wrong = _sections(file, body, marked=not (looks_for and looks_for.missing))
    settings.problems += wrong
    certainty = next(settings.among(page.get("certainty"), _CERTAINTIES, "certainty"), "certain")
    found = Rule(
        name=f"{namespace}/{stem}" if namespace else stem,
        title=title.title,
        why=title.prose(),
        red_line=_text(page, "red-line"),
        activities=activity.activities(settings, page, concepts.keys()) if given[0].startswith("activit") else (),
        find=looks_for,
        check=_text(page, "check"),
        certainty=_CERTAINTIES[certainty],
        since=_text(page, "since"),
        examples=shown,
        blind_spots=blind,
        source=file,
        page=text,
    )
    settings.problems += _examples_missing(file, found)
    if settings.problems:
        return None, tuple(settings.problems)
    return _with_concepts(found, concepts), ()


def _text(page: Mapping[str, Setting], key: str) -> str:
    return page[key].text() if key in page else ""


def _sections(
    file: str, body: tuple[Section, ...], *, marked: bool
) -> tuple[tuple[Example, ...], tuple[str, ...], list[Problem]]:
    shown: list[Example] = []
    blind: tuple[str, ...] = ()
    problems: list[Problem] = []
    for section in body:
        heading = section.title.lower()
        if section.level <= 1:
            continue
        if heading == _BLIND_SPOTS:
            blind = tuple(piece.text for piece in section.pieces if piece.kind is Block.BULLET)
        elif heading in _HEADINGS:
            found, wrong = examples(file, _HEADINGS[heading], section, marked=marked)
            shown += found
            problems += wrong
        else:
            known = [*(kind.value for kind in ExampleKind), "Blind spots"]
            what = f"a rule page has no section {section.title!r}{did_you_mean(section.title, known)}"
            problems.append(Problem(file, section.line, what))
    return tuple(shown), blind, problems


def _examples_missing(file: str, found: Rule) -> list[Problem]:
    """A rule without the examples its kind needs is not to be trusted, so it is not loaded."""
    needed = {ExampleKind.NEITHER}
    if any(one.crosses for one in found.activities) or found.check:
        needed.add(ExampleKind.CROSSES)
    if found.find:
        needed.add(_SHOWS[found.find.effect])
    if any(one.protects for one in found.activities):
        needed.add(ExampleKind.PROTECTS)
    if any(one.hollow for one in found.activities):
        needed.add(ExampleKind.HOLLOW)
    there = {example.kind for example in found.examples}
    missing = sorted(kind.value for kind in needed - there)
    return [Problem(file, 1, f"the page needs an example under `## {heading}`") for heading in missing]


def _with_concepts(found: Rule, concepts: Mapping[str, Concept]) -> Rule:
    names = {name for one in found.activities for wish in one.slots for name in wish.concepts}
    return replace(found, concepts=tuple(concepts[name] for name in sorted(names)))
