"""What the notes say."""

import pytest
from syrupy.assertion import SnapshotAssertion

from agreelint.model.place import Box
from agreelint.model.review import Finding
from agreelint.output.pdf import words
from agreelint.output.pdf.looks import colour
from agreelint.output.pdf.marks import marked, spans
from output import reviews

FINDINGS = reviews.findings()


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.id)
def test_a_finding(finding: Finding, snapshot: SnapshotAssertion) -> None:
    document = reviews.document()
    others = [words.mention(finding, other, document) for other in finding.related]
    assert "\n\n".join([words.bookmark(finding, document), words.of(finding, document), *others]) == snapshot


def test_a_summary(snapshot: SnapshotAssertion) -> None:
    document = reviews.document()
    lost = [(FINDINGS[0], None), (FINDINGS[0], FINDINGS[0].related[0])]
    assert words.summary(reviews.review(document), document, lost, signed=True) == snapshot


def test_every_finding_has_a_mark_and_a_bookmark_wherever_its_words_are() -> None:
    document = reviews.document()
    first, *rest = dict.fromkeys(spans(document.findings))
    places = {first: ((3, Box(72, 700, 200, 712)), (4, Box(72, 740, 90, 752))), **dict.fromkeys(rest, ())}
    made = marked(document, places, 4)
    by_name = {mark.name: mark for mark in made.marks}
    assert len(made.bookmarks) == len(document.findings)
    assert {finding.id for finding in document.findings} <= set(by_name)
    whole = next(finding for finding in document.findings if finding.span == first)
    assert (by_name[whole.id].page, by_name[f"{whole.id}-2"].page) == (3, 4)
    assert next(one.mark for one in made.bookmarks if one.mark.name == whole.id).page == 3
    lost = {finding.id for finding, other in made.lost if other is None}
    assert {mark.name for mark in made.marks if not mark.boxes} - lost == {
        finding.id for finding in document.findings if finding.kind.value == "missing"
    }


def test_two_findings_at_the_same_words_name_each_other() -> None:
    one, other = FINDINGS[0], FINDINGS[1]
    told = words.of(one, reviews.document(), [other])
    assert f"(finding {other.id})" in told


def test_kind_certainty_and_waiver_have_colours_of_their_own() -> None:
    tints = {colour(finding, elsewhere=elsewhere) for finding in FINDINGS for elsewhere in (False, True)}
    kinds = {(finding.kind, finding.certainty, bool(finding.waived)) for finding in FINDINGS}
    assert len({colour(finding) for finding in FINDINGS}) == len(kinds)
    assert len(tints) > len(kinds)
