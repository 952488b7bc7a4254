"""A new waiver: its words for the waiver file, and everything that keeps it from being granted."""

from datetime import date
from pathlib import Path

from agreelint.model.policy import Policy, Waiver
from agreelint.model.problem import did_you_mean
from agreelint.model.review import CUT, Finding, Kind
from agreelint.policy import waivers
from agreelint.policy.discovery import Found
from agreelint.policy.file import PolicyFile
from agreelint.policy.show import toml_text
from agreelint.policy.table import check, parse


class UnwaivableError(ValueError):
    """A finding that cannot be waived as was asked; the words say why and what to do."""


def file_of(found: Found) -> Path:
    """Where the waivers of a policy stand, or would.

    Raises:
        UnwaivableError: if the policy is no file, so that nothing can stand beside it.
    """
    if found.set:
        what = f"The policy is the set {found.set} and no file, so a waiver has no place to stand"
        raise UnwaivableError(f"{what}. Begin a policy with: agreelint policy init")
    toml = parse(found.name, found.data)
    named = check(toml, PolicyFile, toml.values).get("waivers", {}).get("file")
    return found.folder / (named or waivers.FILE)


def chosen(wanted: str, findings: list[Finding], policy: Policy) -> Finding:
    """The finding of that id, seen to be one that may be waived.

    Raises:
        UnwaivableError: if there is none, if it has a waiver, or if its red line cannot be waived.
    """
    found = next((one for one in findings if one.id == wanted), None)
    if found is None:
        near = (
            did_you_mean(wanted, {one.id for one in findings}) or ". Their ids stand in the report of: agreelint check"
        )
        raise UnwaivableError(f'No finding of these files has the id "{wanted}"{near}')
    if found.waived:
        until = f"by {found.waived.approved_by} until {found.waived.expires}"
        raise UnwaivableError(f"Finding {wanted} is waived {until} already ({found.waived.origin}).")
    before = next((one for one in policy.waivers if one.finding == wanted), None)
    if before is not None:
        raise UnwaivableError(f"Finding {wanted} has a waiver that does not hold ({before.origin}): change that one.")
    red_line = next(line for line in policy.red_lines if line.id == found.red_line)
    if not red_line.waivable:
        owner = red_line.owner or "its owner"
        raise UnwaivableError(f'Red line "{red_line.id}" cannot be waived. Take it up with {owner}.')
    return found


def words_for(finding: Finding, asked: str, text: str) -> str:
    """The words that tie a waiver to the clause: those that were asked for, or the decisive ones of the finding.

    `text` is that of the agreement.

    Raises:
        UnwaivableError: if they do not stand there, or if a missing limit has none.
    """
    missing = finding.kind is Kind.MISSING
    if not asked and (missing or CUT in finding.quote or not finding.quote.strip()):
        what = "This finding has no words of its own: give words of the agreement that tell it from others"
        raise UnwaivableError(f"{what} with --words.")
    words = " ".join((asked or finding.quote).split())
    if not waivers.stand_in(words, text if missing else finding.clause or text):
        where = "agreement" if missing else "clause"
        raise UnwaivableError(f'The words "{words}" do not stand in the {where}.')
    return words


def granted(finding: Finding, words: str, *, because: str, by: str, today: date, until: date) -> Waiver:
    """The waiver, beginning today.

    Raises:
        UnwaivableError: if it would end before it begins, run too long, or lack a reason or a name.
    """
    if not because.strip() or not by.strip():
        raise UnwaivableError("A waiver needs a reason (--because) and the name of who approves it (--by).")
    if until <= today:
        raise UnwaivableError(f"The waiver would end on {until}, which is not after today ({today}).")
    if until - today > waivers.LONGEST:
        latest = today + waivers.LONGEST
        raise UnwaivableError(f"The waiver would run for {(until - today).days} days. {latest} is the latest end.")
    rests_on = "" if finding.kind is Kind.MISSING else waivers.ground(finding)
    return Waiver(finding.id, finding.red_line, words, because.strip(), by.strip(), today, until, rests_on)


def entry(waiver: Waiver) -> str:
    """The waiver as it stands in the file."""
    return (
        "[[waiver]]\n"
        f"finding = {toml_text(waiver.finding)}\n"
        f"red-line = {toml_text(waiver.red_line)}\n"
        f"words = {toml_text(waiver.words)}\n"
        f"because = {toml_text(waiver.because)}\n"
        f"approved-by = {toml_text(waiver.approved_by)}\n"
        f"granted = {waiver.granted}\n"
        f"expires = {waiver.expires}\n"
    ) + (f"rests-on = {toml_text(waiver.rests_on)}\n" if waiver.rests_on else "")


def added(before: bytes, waiver: Waiver) -> bytes:
    """The waiver file with one more entry at its end; what stood there stays as it was."""
    gap = b"" if not before else b"\n" if before.endswith(b"\n") else b"\n\n"
    return before + gap + entry(waiver).encode()
