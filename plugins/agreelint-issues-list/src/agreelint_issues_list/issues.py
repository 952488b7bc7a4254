"""A review as the rows of an issues list."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from agreelint import Finding, Review

HEADINGS = ("No.", "Document", "Clause", "Words", "Our position", "Wording to ask for", "Owner", "Status")
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@dataclass(frozen=True, slots=True)
class Issue:
    """One row; every cell is text that is safe to show."""

    document: str
    clause: str
    words: str
    position: str
    ask_for: str
    owner: str
    status: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells after the number, in the order of `HEADINGS`."""
        return self.document, self.clause, self.words, self.position, self.ask_for, self.owner, self.status


def issues(review: Review) -> tuple[Issue, ...]:
    """A row for each finding, the gravest first and then as they stand, and for each thing that was not checked."""
    return tuple(_rows(review))


def _rows(review: Review) -> Iterator[Issue]:
    for document in review.documents:
        titles = {verdict.red_line: verdict.title for verdict in document.verdicts}
        name = shown(document.name)
        for finding in sorted(document.findings, key=lambda found: (-found.severity, found.span.start, found.id)):
            yield Issue(
                document=name,
                clause=shown(str(finding.place)) if finding.quote else "not in the agreement",
                words=shown(finding.quote),
                position=shown(_position(finding, titles.get(finding.red_line, finding.red_line))),
                ask_for=shown(finding.ask_for),
                owner=shown(finding.owner),
                status=shown(_status(finding)),
            )
        for gap in document.gaps:
            yield Issue(name, shown(gap.what), "", shown(gap.why), "", "", "not checked")


def _position(finding: Finding, title: str) -> str:
    loophole = f" ({finding.loophole})" if finding.loophole else ""
    says = f"{finding.message[:1].upper()}{finding.message[1:]}"
    return f"{title}. {finding.severity.word.capitalize()}, {finding.kind.value}{loophole}: {says}."


def _status(finding: Finding) -> str:
    if finding.waived is not None:
        return f"accepted by {finding.waived.approved_by} until {finding.waived.expires.isoformat()}"
    return "to be read" if finding.certainty.value == "possible" else "open"


def outcome(review: Review) -> str:
    """One sentence on what the list is worth."""
    said = {
        "pass": "Reviewed in full; nothing stops the signature under this policy.",
        "crossed": "Reviewed in full; at least one red line is crossed, hollow or missing.",
        "incomplete": "Incomplete: something that should have been checked was not. See the end of each document.",
    }[review.outcome.value]
    return f"{said} Policy: {shown(review.policy.name)}."


def shown(text: str) -> str:
    """`text` on one line, with what steers or hides written out: the list is opened by programs that obey."""
    plain = " ".join(text.split())
    return "".join(f"<U+{ord(char):04X}>" if unicodedata.category(char) in _UNSEEN else char for char in plain)
