"""Findings as a person reads them: those that tell the same of one clause in one block, with what their words do."""

import re
from collections.abc import Iterator, Mapping, Sequence

from agreelint.model.review import Finding, Kind
from agreelint.model.rule import Loophole
from agreelint.output.visible import one_line


def together(findings: Sequence[Finding]) -> Iterator[list[Finding]]:
    """Findings in groups, each where its first stands: those that tell the same of the same clause and red line."""
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        alone = finding.id if finding.waived or not (quotes_its_clause(finding) or deleted(finding)) else ""
        key = (finding.red_line, finding.kind, finding.certainty, finding.severity, finding.clause_start, alone)
        groups.setdefault((*key, finding.clause, finding.ask_for, finding.owner), []).append(finding)
    yield from groups.values()


def deleted(finding: Finding) -> bool:
    """Whether it tells of a limit whose words were deleted: they are its quote, and the clause is as it was."""
    return finding.kind is Kind.MISSING and bool(finding.quote)


def quotes_its_clause(finding: Finding) -> bool:
    """Whether the finding came with the clause its words stand in."""
    start, end = finding.span.start - finding.clause_start, finding.span.end - finding.clause_start
    return 0 <= start <= end <= len(finding.clause) and finding.clause[start:end] == finding.quote


def label(finding: Finding, loopholes: Mapping[str, Loophole]) -> str:
    """What the decisive words do: a loophole's title, or the rule's message."""
    known = loopholes.get(finding.loophole)
    return f"{known.title[:1].lower()}{known.title[1:]}" if known else one_line(finding.message)


def effect(loophole: str, loopholes: Mapping[str, Loophole]) -> str:
    """What a loophole does to a limit, in one sentence of its page; empty where the loophole is not known."""
    if loophole not in loopholes:
        return ""
    means = one_line(loopholes[loophole].means)
    end = means.find(". ")
    return means if end < 0 else means[: end + 1]


def bare_effect(loophole: str, loopholes: Mapping[str, Loophole]) -> str:
    """The same without the signs of emphasis."""
    return re.sub("[*`]", "", effect(loophole, loopholes))
