"""Waivers: which findings a named person signs all the same, why, and until when."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from agreelint.language.words.normalise import plain
from agreelint.model.place import Note
from agreelint.model.policy import Origin, Policy, RedLine, Waiver
from agreelint.model.problem import Problem, did_you_mean
from agreelint.model.review import Document, Finding, Kind
from agreelint.policy.file import WaiverFile
from agreelint.policy.table import Toml, check, parse

FILE = "agreelint.waivers.toml"
LONGEST = timedelta(days=366)


def read(
    file: str, data: bytes, red_lines: Mapping[str, RedLine], today: date | None = None
) -> tuple[tuple[Waiver, ...], tuple[Problem, ...]]:
    """The waivers in `data`, and every mistake: what is missing, unknown, too long, unwaivable or there twice.

    With `today`, a waiver granted in the future is a mistake too.
    """
    toml = parse(file, data)
    tables = check(toml, WaiverFile, toml.values).get("waiver", []) if not toml.problems else []
    waivers: list[Waiver] = []
    lines: dict[str, int] = {}
    for n, table in tables:
        path = ("waiver", n)
        waiver = Waiver(**table, origin=Origin(file, toml.line(path)))
        _examine(toml, path, waiver, red_lines, today)
        if waiver.finding in lines:
            before = lines[waiver.finding]
            toml.wrong(path, f"finding {waiver.finding} is waived on line {before} already. Keep one of the two.")
        lines.setdefault(waiver.finding, toml.line(path))
        waivers.append(waiver)
    return tuple(waivers), tuple(sorted(toml.problems))


def _examine(
    toml: Toml, path: tuple[str, int], waiver: Waiver, red_lines: Mapping[str, RedLine], today: date | None
) -> None:
    red_line = red_lines.get(waiver.red_line)
    if red_line is None:
        near = did_you_mean(waiver.red_line, red_lines)
        toml.wrong((*path, "red-line"), f'the policy has no red line "{waiver.red_line}"{near or "."}')
    elif not red_line.waivable:
        what = f'red line "{waiver.red_line}" cannot be waived. Take it up with {red_line.owner or "its owner"}.'
        toml.wrong((*path, "red-line"), what)
    if not _plain(waiver.words):
        toml.wrong((*path, "words"), "`words` must be words of the clause.")
    if waiver.expires <= waiver.granted:
        what = f"the waiver ends on {waiver.expires}, which is not after it was granted ({waiver.granted})."
        toml.wrong((*path, "expires"), what)
    elif waiver.expires - waiver.granted > LONGEST:
        what = f"the waiver runs for {(waiver.expires - waiver.granted).days} days. {LONGEST.days} is the most."
        toml.wrong((*path, "expires"), what)
    if today is not None and waiver.granted > today:
        toml.wrong((*path, "granted"), f"the waiver was granted on {waiver.granted}, which is in the future.")


@dataclass(frozen=True, slots=True)
class Applied:
    """Findings with the waivers that hold for them, and what the reader must know about those that do not."""

    findings: tuple[Finding, ...]
    notes: tuple[Note, ...] = ()


def apply(findings: Iterable[Finding], policy: Policy, *, today: date, text: str) -> Applied:
    """Waive the findings that `policy` has a good waiver for, as of `today`; `text` is that of the agreement.

    An expired waiver, and one whose words do not stand in the clause, waives nothing and becomes a note.
    """
    by_id = {waiver.finding: waiver for waiver in policy.waivers}
    waivable = {red_line.id for red_line in policy.red_lines if red_line.waivable}
    done: list[Finding] = []
    notes: list[Note] = []
    for finding in findings:
        waiver = by_id.get(finding.id)
        if waiver is None:
            done.append(finding)
            continue
        lapse = _lapse(waiver, finding, waivable, today, text)
        if lapse:
            what = f"The waiver of finding {finding.id} by {waiver.approved_by} {lapse}: the finding counts."
            notes.append(Note(what, finding.place))
        done.append(finding if lapse else replace(finding, waived=waiver))
    return Applied(tuple(done), tuple(notes))


def _lapse(waiver: Waiver, finding: Finding, waivable: set[str], today: date, text: str) -> str:
    """Why `waiver` does not hold for `finding`, or nothing."""
    if waiver.red_line != finding.red_line:
        return f'is for red line "{waiver.red_line}", not "{finding.red_line}"'
    if waiver.red_line not in waivable:
        return "is for a red line that cannot be waived"
    if today < waiver.granted:
        return f"begins on {waiver.granted}"
    if today > waiver.expires:
        return f"ended on {waiver.expires}"
    return _reworded_since(waiver, finding, text)


def _reworded_since(waiver: Waiver, finding: Finding, text: str) -> str:
    """Why the wording is not what was signed over, or nothing."""
    # A missing limit has no clause; there the words tie the waiver to this one agreement.
    wording = text if finding.kind is Kind.MISSING or not finding.clause else finding.clause
    if not stand_in(waiver.words, wording):
        return f'rests on words that do not stand there ("{waiver.words}")'
    if waiver.rests_on and finding.kind is not Kind.MISSING and ground(finding) != waiver.rests_on:
        return "rests on other wording of the clause, or of what it depends on elsewhere"
    return ""


def ground(finding: Finding) -> str:
    """SHA-256 of all the wording that makes a finding: its clause with its lead-in, and the other places it rests on.

    Numbers of clauses and kinds of quotation marks are no part of it.
    """
    others = sorted(f"{other.label}\n{other.quote}" for other in finding.related)
    pieces = (finding.rule, finding.red_line, finding.lead_in, finding.clause, *others)
    return hashlib.sha256("\0".join(_plain(plain(piece)[0]) for piece in pieces).encode()).hexdigest()


def stand_in(words: str, wording: str) -> bool:
    """Whether `words` stand in `wording`, whatever the case and the blanks."""
    return _plain(words) in _plain(wording)


@dataclass(frozen=True, slots=True)
class Unused:
    """A waiver whose finding stands in none of the reviewed documents.

    `instead` is the finding of its red line that has its words in other wording of the clause, or None: then the
    waiver may serve an agreement that was not reviewed.
    """

    waiver: Waiver
    instead: Finding | None = None

    @property
    def problem(self) -> Problem:
        """What is wrong with it, and what to do."""
        waiver, found = self.waiver, self.instead
        asked = f"ask {waiver.approved_by} anew"
        why = (
            f"the clause was reworded, and finding {found.id} counts now: {asked}"
            if found
            else f"take it out, {asked}, or review the agreement that it serves"
        )
        what = f"the waiver of finding {waiver.finding} was not used: {why}."
        return Problem(waiver.origin.source, waiver.origin.line or 0, what)


def unused(policy: Policy, documents: Iterable[Document]) -> tuple[Unused, ...]:
    """The waivers whose finding stands in none of `documents`.

    A waiver that met its finding and did not hold for it is told by a note there.
    """
    findings = [finding for document in documents for finding in document.findings]
    met = {finding.id for finding in findings}
    return tuple(
        Unused(waiver, next((one for one in findings if _reworded(waiver, one)), None))
        for waiver in policy.waivers
        if waiver.finding not in met
    )


def _reworded(waiver: Waiver, finding: Finding) -> bool:
    same = finding.red_line == waiver.red_line and finding.waived is None
    return same and bool(finding.clause) and stand_in(waiver.words, finding.clause)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
