"""What every report says in the same words: counts, outcomes, citations, waivers and tracked changes.

What comes from outside is made visible here; a format escapes the sentence as a whole.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from agreelint.model.manuscript import Change, Revision
from agreelint.model.place import Place
from agreelint.model.policy import Waiver
from agreelint.model.review import Document, Finding, Kind, Outcome, Review, Standing, Verdict
from agreelint.model.rule import Certainty
from agreelint.output.visible import one_line

MEANS = {
    Standing.CROSSED: "the agreement allows or demands what the red line rules out",
    Standing.HOLLOW: "a limit is there, but it is worded so that it does not protect",
    Standing.MISSING: "a limit is demanded and nothing in the agreement gives one",
    Standing.UNRESOLVED: "it could not be decided from what was read",
    Standing.HELD: "a limit is there and nothing takes it away",
    Standing.SILENT: "nothing crosses it, and the policy demands no limit here",
}
SIGN = {
    Standing.CROSSED: "✗",
    Standing.HOLLOW: "◐",
    Standing.MISSING: "○",
    Standing.UNRESOLVED: "?",
    Standing.HELD: "✓",
    Standing.SILENT: "–",
}
VIEWS = {
    "accepted": "tracked changes read as if accepted",
    "original": "tracked changes read as if rejected",
}
_CHANGED = {
    Change.INSERTED: "inserted",
    Change.DELETED: "deleted",
    Change.MOVED_FROM: "moved away from here",
    Change.MOVED_TO: "moved here",
}
# English, whatever the machine speaks: the same review gives the same text.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_QUOTES = ("“", '"', "‘", "'", "«", "„")


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 page", "3 pages", "10,233 words"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(items: Iterable[str]) -> str:
    """Items as a sentence has them: "a, b and c"."""
    every = list(items)
    return every[0] if len(every) == 1 else " and ".join([", ".join(every[:-1]), every[-1]]) if every else ""


def decisive(document: Document, review: Review) -> list[Finding]:
    """The findings behind the outcome: certain ones, or the possible ones where the policy lets those block."""
    counted = [f for f in document.findings if f.severity >= review.policy.fail_on and not f.waived]
    certain = [f for f in counted if f.certainty is Certainty.CERTAIN]
    return counted if document.outcome is Outcome.CROSSED and not certain else certain


def outcome(document: Document, review: Review) -> str:
    """What the review of one document came to."""
    bar = review.policy.fail_on.word
    found = decisive(document, review)
    others = _others(document, found)
    if document.outcome is Outcome.INCOMPLETE:
        missed = count(len(document.gaps), "thing was", "things were") + " not checked"
        so_far = f" Found so far: {_red_lines(found)} (severity {bar} or above)." if found else ""
        return f"{missed}, so this is no clean result.{so_far}{others}"
    if document.outcome is Outcome.CROSSED:
        return f"{_red_lines(found)} (severity {bar} or above).{others}"
    return f"reviewed in full; no red line of severity {bar} or above is crossed, hollow or missing.{others}"


def _red_lines(findings: list[Finding]) -> str:
    """The red lines behind the findings, each once by its worst: "2 red lines crossed, 1 hollow and 3 missing"."""
    order = list(Kind)
    worst = {f.red_line: f.kind for f in sorted(findings, key=lambda f: order.index(f.kind), reverse=True)}
    kinds = [(kind, list(worst.values()).count(kind)) for kind in order]
    said = [f"{number} {kind.value}" for kind, number in kinds if number]
    if said:
        number, kind = said[0].split(" ", 1)
        said[0] = f"{count(int(number), 'red line')} {kind}"
    return listed(said) or "the policy's condition for refusing is met"


def _others(document: Document, told: list[Finding]) -> str:
    """What else a person should look at: accepted, possible and lesser findings."""
    known = {id(finding) for finding in told}
    rest = [f for f in document.findings if id(f) not in known]
    waived = sum(1 for f in rest if f.waived)
    possible = sum(1 for f in rest if not f.waived and f.certainty is Certainty.POSSIBLE)
    lesser = len(rest) - waived - possible
    said = [
        f"{number} {what}"
        for number, what in (
            (lesser, "of lesser severity"),
            (possible, "to be read by a person"),
            (waived, "accepted by waiver"),
        )
        if number
    ]
    if not said:
        return ""
    number, what = said[0].split(" ", 1)
    said[0] = f"{count(int(number), 'finding')} {what}"
    return f" Besides, {listed(said)}."


def together(review: Review) -> str:
    """What the documents came to."""
    outcomes = [document.outcome for document in review.documents]
    words = {
        Outcome.INCOMPLETE: "not checked in full",
        Outcome.CROSSED: "stopped by a red line",
        Outcome.PASS: "passed",
    }
    said = listed(f"{outcomes.count(one)} {what}" for one, what in words.items() if one in outcomes)
    return f"{count(len(outcomes), 'document')}: {said} (severity {review.policy.fail_on.word} or above)."


def cited(place: Place) -> str:
    """A citation in few words: "§7.2(b)", "Exhibit B §1", "footnote 3"."""
    part = "" if place.part == "body" else place.part
    own = f"§{place.section}" if place.section else "" if part else place.heading
    page = f"page {place.page}" if place.page is not None else "in the text"
    return " ".join(word for word in (part, own) if word) or page


def where(verdict: Verdict, findings: Mapping[str, Finding]) -> str:
    """The sections that decide a verdict; `findings` by their ids."""
    if verdict.standing is Standing.MISSING:
        return "nowhere"
    if verdict.standing is Standing.HELD:
        places = [cited(one.place) for one in verdict.protections]
    else:
        found = [findings[name] for name in verdict.findings if name in findings]
        places = [f"{cited(one.place)}{' (accepted)' if one.waived else ''}" for one in found]
    return ", ".join(dict.fromkeys(one_line(one) for one in places))


def kind(finding: Finding) -> str:
    """What it says of its red line: "hollow", "possibly crossed"."""
    return finding.kind.value if finding.certainty is Certainty.CERTAIN else f"possibly {finding.kind.value}"


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """The gravest first; equally grave ones as they stand in the agreement, missing limits last."""

    def rank(finding: Finding) -> tuple[int, bool, int, int, str, str]:
        missing = finding.kind is Kind.MISSING
        return (-finding.severity, missing, finding.span.start, finding.span.end, finding.red_line, finding.id)

    return sorted(findings, key=rank)


def quoted(words: str) -> str:
    """Words in quotation marks, unless they begin with one."""
    return words if words.startswith(_QUOTES) else f"“{words}”"


def day(written: str) -> str:
    """An ISO date and time as a day; anything else as it is written."""
    try:
        when = date.fromisoformat(written[:10])
    except ValueError:
        return one_line(written)
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def changed(revision: Revision) -> str:
    """A tracked change: "inserted by Jane Doe on 3 March 2026, as a tracked change"."""
    words = _CHANGED[revision.change]
    if revision.author:
        words += f" by {one_line(revision.author)}"
    if revision.date:
        words += f" on {day(revision.date)}"
    return f"{words}, as a tracked change"


def accepted(waiver: Waiver) -> str:
    """Who accepted a finding, until when and why."""
    until = day(waiver.expires.isoformat())
    return f"by {one_line(waiver.approved_by)} until {until}, because {one_line(waiver.because)}"


def titled(finding: Finding, document: Document) -> str:
    """The title of the finding's red line."""
    titles = (verdict.title for verdict in document.verdicts if verdict.red_line == finding.red_line)
    return next(titles, finding.red_line)
