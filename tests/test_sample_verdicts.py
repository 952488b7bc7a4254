"""The tool says of the sample agreements what a careful lawyer would, of the Word file and of the PDF alike."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from agreelint.engine.footing import Footing, footing
from agreelint.engine.review import File, review_files
from agreelint.model.manuscript import View
from agreelint.model.review import Document, Finding, Outcome, Standing

SAMPLES = Path(__file__).parent.parent / "sample_contracts"
EXPECTED = tomllib.loads((SAMPLES / "expected.toml").read_text(encoding="utf-8"))
CHECKED = {
    "ai-vendor": {
        "lawful-purposes",
        "deployment-environment",
        "safety-stack",
        "autonomous-weapons",
        "domestic-surveillance",
    },
    "ai-buyer": {"no-training"},
}


def cases() -> Iterator[tuple[str, str, str]]:
    """Every file with the set and the view that it is read under."""
    for slug, answers in EXPECTED.items():
        for set_name in sorted(CHECKED.keys() & answers.keys()):
            for view in answers[set_name]:
                for ending in ("docx", "pdf", "txt"):
                    file = f"{slug}.{ending}"
                    if (SAMPLES / file).exists() and not (view == "original" and ending != "docx"):
                        yield file, set_name, view


@cache
def stand(set_name: str, possible: str) -> Footing:
    """The set, narrowed to the red lines of which every rule exists."""
    with TemporaryDirectory() as folder:
        policy = Path(folder) / "agreelint.toml"
        policy.write_text(f'extends = ["{set_name}"]\npossible = "{possible}"\n', encoding="utf-8")
        whole = footing(policy)
        rules = {rule.name for rule in whole.rules}
        ready = [line.id for line in whole.policy.red_lines if set(line.rules) <= rules]
        assert CHECKED[set_name] <= set(ready)
        return footing(policy, red_lines=ready)


@cache
def reviewed(file: str, set_name: str, view: str, possible: str = "off") -> Document:
    return review_files([File.at(SAMPLES / file)], stand(set_name, possible), view=View(view)).documents[0]


def cited(finding: Finding) -> str:
    place = finding.place
    part = "" if place.part == "body" else place.part
    return f"{part} {place.section.removeprefix('Section ')}".strip()


def misses(file: str, set_name: str, view: str) -> set[str]:
    """The red lines of which the tool is known to say something else."""
    listed: list[str] = EXPECTED[Path(file).stem].get("not-yet", {}).get(set_name, {}).get(view, [])
    return set(listed)


@pytest.mark.parametrize(("file", "set_name", "view"), tuple(cases()))
def test_verdicts(file: str, set_name: str, view: str) -> None:
    document = reviewed(file, set_name, view)
    assert not document.gaps, document.gaps
    wanted = {
        red_line: [answer] if isinstance(answer, str) else answer
        for red_line, answer in EXPECTED[Path(file).stem][set_name][view].items()
    }
    wrong = {
        verdict.red_line: f"{verdict.standing}, not {' or '.join(wanted[verdict.red_line])}"
        for verdict in document.verdicts
        if verdict.standing not in wanted.get(verdict.red_line, list(Standing))
    }
    known = misses(file, set_name, view)
    assert {red_line: said for red_line, said in wrong.items() if red_line not in known} == {}
    assert known - set(wrong) == set(), "the tool is right about these now: take them off the list in expected.toml"


@pytest.mark.parametrize(("file", "set_name", "view"), tuple(case for case in cases() if case[2] == "accepted"))
def test_findings_cite_the_clauses(file: str, set_name: str, view: str) -> None:
    document = reviewed(file, set_name, view)
    places = EXPECTED[Path(file).stem].get("places", {})
    missed = {}
    for verdict in document.verdicts:
        found = {cited(finding) for finding in document.findings if finding.red_line == verdict.red_line}
        if verdict.red_line not in misses(file, set_name, view):
            missed[verdict.red_line] = set(places.get(verdict.red_line, [])) - found
    assert not any(missed.values()), missed


@pytest.mark.parametrize(("file", "set_name", "view"), tuple(cases()))
def test_the_second_reading_makes_nothing_look_better_and_condemns_no_limit(
    file: str, set_name: str, view: str
) -> None:
    first = {verdict.red_line: verdict.standing for verdict in reviewed(file, set_name, view).verdicts}
    document = reviewed(file, set_name, view, "report")
    condemned = EXPECTED[Path(file).stem].get("condemned", {}).get(set_name, [])
    for verdict in document.verdicts:
        before, after = first[verdict.red_line], verdict.standing
        wanted = EXPECTED[Path(file).stem][set_name][view].get(verdict.red_line, after)
        if before in (Standing.CROSSED, Standing.HOLLOW, Standing.MISSING):
            right = after not in (Standing.HELD, Standing.SILENT)
        else:
            clean = (Standing.SILENT, Standing.HELD)
            asked = after in (before, Standing.UNRESOLVED) or (before in clean and after in clean)
            right = asked or after in wanted or verdict.red_line in condemned
        assert right, (verdict.red_line, before, after)


@pytest.mark.parametrize("set_name", ["ai-vendor", "ai-buyer"])
@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_the_clean_sample_passes_both_readings(ending: str, set_name: str) -> None:
    document = reviewed(f"clean-services.{ending}", set_name, "accepted", "report")
    assert document.outcome is Outcome.PASS, (document.gaps, document.findings)


def test_places_are_of_red_lines_that_are_expected() -> None:
    for slug, answers in EXPECTED.items():
        known = {red_line for name in CHECKED for view in answers.get(name, {}).values() for red_line in view}
        assert set(answers.get("places", {})) <= known, slug
