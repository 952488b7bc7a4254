import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.model.place import Note
from agreelint.model.review import Outcome, Review
from agreelint.output import json as report
from agreelint.output.schema import schema_1
from output import reviews

REVIEWS = {
    "one": reviews.review(),
    "several": reviews.review(
        reviews.document("a.docx"), reviews.document("b.pdf", outcome=Outcome.PASS, findings=(), gaps=(), verdicts=())
    ),
    "none": Review("0.1.0", reviews.review().policy, ()),
}


def test_the_published_schema_is_the_one_the_types_make() -> None:
    assert report.schema() == schema_1()


@pytest.mark.parametrize("name", REVIEWS)
def test_reports_follow_the_schema(name: str) -> None:
    jsonschema.validate(json.loads(report.write(REVIEWS[name])), json.loads(report.schema()))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda made: made["documents"][0].pop("gaps"),
        lambda made: made["documents"][0]["findings"][0].update(severity="fatal"),
        lambda made: made["documents"][0]["coverage"].update(guessed=True),
        lambda made: made.update(schema=2),
    ],
    ids=["a key is missing", "an unknown severity", "a key too many", "another schema"],
)
def test_the_schema_refuses_what_is_no_report(spoil: Callable[[dict[str, Any]], object]) -> None:
    made = json.loads(report.write(REVIEWS["one"]))
    spoil(made)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, json.loads(report.schema()))


def test_the_report_reads_as_in_the_documentation() -> None:
    made = json.loads(report.write(REVIEWS["one"]))
    assert list(made) == ["schema", "tool", "policy", "documents", "outcome", "exit_code"]
    finding = made["documents"][0]["findings"][0]
    assert finding["place"]["boxes"] == [[72.0, 540.2, 410.5, 552.0]]
    assert finding["loophole"] is None
    assert finding["end"] - finding["start"] == len(finding["quote"])
    assert (made["outcome"], made["exit_code"]) == ("incomplete", 3)


@given(st.text(st.characters(codec=None)))
def test_words_come_back_whole_and_steer_no_terminal(words: str) -> None:
    written = report.write(reviews.review(reviews.document(notes=(Note(words),))))
    text = written.decode("utf-8")
    assert json.loads(text)["documents"][0]["notes"][0]["what"] == words
    assert not set(text) & set("\x1b\x7f\x9b\u202e\u2066\u200b\U000e0041")
