"""What the notes in a reviewed copy say in the same words, whether they are comments of Word or notes of a PDF."""

from collections.abc import Iterator

from agreelint.model.review import Document, Finding, Standing
from agreelint.output import grouped, sentences
from agreelint.pages import loopholes

FOR_US = (
    "The notes tell what the policy demands and what was accepted: before the file goes to the other side, take out"
    " what it should not see."
)
BY_A_PROGRAM = "Made by a program: a person has to decide."
SIGNED = (
    "The file carries a digital signature. That covers the file as it was without these marks: this copy is not the"
    " signed state."
)


def capital(words: str) -> str:
    """The words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def signature(finding: Finding) -> str:
    """Whose finding it is, and by what name it can be accepted."""
    owner = f" Owner: {finding.owner}." if finding.owner else ""
    return (
        f"Finding {finding.id}, {finding.certainty.value} by rule {finding.rule}, red line {finding.red_line}.{owner}"
    )


def loophole(name: str) -> str:
    """A loophole by its name, with what it does to a limit where that is known."""
    effect = grouped.bare_effect(name, loopholes())
    return f"{name}: {effect}" if effect else name


def verdicts(document: Document) -> Iterator[tuple[str, str]]:
    """The red lines, the worst verdict first: the verdict as a label ("Crossed:"), and of which red line and where."""
    findings = {finding.id: finding for finding in document.findings}
    for standing in sentences.MEANS:
        for one in document.verdicts:
            if one.standing is not standing:
                continue
            places = "" if standing in {Standing.SILENT, Standing.MISSING} else sentences.where(one, findings)
            why = f": {one.why}" if standing is Standing.UNRESOLVED and one.why else ""
            at = f" ({places})" if places else ""
            yield f"{capital(standing.value)}:", f"{one.title}, {one.severity.word}{at}{why}"
