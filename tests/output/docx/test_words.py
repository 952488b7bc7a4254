"""What the comments say, as a person reads them in the margin."""

from collections.abc import Iterable

from syrupy.assertion import SnapshotAssertion

from agreelint.model.place import Note
from agreelint.output.docx import words
from agreelint.output.docx.comments import Line
from output import reviews


def told(lines: Iterable[Line]) -> str:
    return "\n".join(f"**{line.label}** {line.words}" if line.label else line.words for line in lines)


def test_a_comment_of_every_kind(snapshot: SnapshotAssertion) -> None:
    document = reviews.document()
    made = [told(words.of(finding, document)) for finding in document.findings]
    made.append(told(words.of(document.findings[0], document, "footnote 3", suggested=True)))
    assert "\n\n".join(made) == snapshot


def test_the_comment_on_the_title(snapshot: SnapshotAssertion) -> None:
    document = reviews.document()
    first = document.findings[0]
    lines = words.summary(reviews.review(document), document, [(first, "footnote 3")], [first.related[0]])
    assert told(lines) == snapshot


def test_what_is_too_much_for_a_comment_is_counted() -> None:
    document = reviews.document(notes=tuple(Note(f"note {at}") for at in range(63)))
    first = document.findings[0]
    said = told(words.summary(reviews.review(document), document, [(first, "")] * 61, [first.related[0]] * 2))
    assert "note 59\n**Note:** 3 more; the report in any other format tells them all.\n" in said
    assert said.count("Word opens no file with so many comments.") == 60
    assert "**Not marked:** 3 more; " in said
    assert "where Word shows no comment" not in said


def test_the_comment_at_another_place(snapshot: SnapshotAssertion) -> None:
    document = reviews.document()
    others = [(finding, quote) for finding in document.findings for quote in finding.related]
    assert told(words.mention(others, document)) == snapshot
