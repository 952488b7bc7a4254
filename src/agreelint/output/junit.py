"""The report as JUnit XML, for build servers: a test suite per document, a test case per red line.

A red line fails where it decides the outcome, so that the report and the exit code say the same. What could not be
decided or was not checked is an error; what somebody accepted is skipped, with the reason.
"""

from collections.abc import Iterable

from lxml import etree

from agreelint.model.review import Document, Finding, Review, Standing, Verdict
from agreelint.output import sentences
from agreelint.output.visible import file_name, one_line

_COUNTED = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def write(review: Review) -> bytes:
    """The review as UTF-8 XML; the same review gives the same bytes."""
    root = etree.Element("testsuites", name="agreelint")
    for document in review.documents:
        _suite(root, document, review)
    _count(root)
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def _suite(root: etree._Element, document: Document, review: Review) -> None:
    suite = etree.SubElement(root, "testsuite", name=file_name(document.name))
    decisive = sentences.decisive(document, review)
    for verdict in document.verdicts:
        found = [finding for finding in document.findings if finding.red_line == verdict.red_line]
        case = _case(suite, document, f"{verdict.red_line}: {verdict.title}")
        _judged(case, verdict, found, [finding for finding in found if finding in decisive])
    told = {(f"red line {one.red_line}", one.why) for one in document.verdicts if one.standing is Standing.UNRESOLVED}
    for gap in document.gaps:
        if (gap.what, gap.why) not in told:
            case = _case(suite, document, f"not checked: {gap.what}")
            _say(case, "error", "not checked", gap.why or gap.what, gap.why)
    _count(suite)


def _case(suite: etree._Element, document: Document, name: str) -> etree._Element:
    return etree.SubElement(suite, "testcase", classname=file_name(document.name), name=one_line(name))


def _judged(case: etree._Element, verdict: Verdict, found: list[Finding], decisive: list[Finding]) -> None:
    live = [finding for finding in found if not finding.waived]
    accepted = [sentences.accepted(finding.waived) for finding in found if finding.waived]
    if decisive:
        kinds = sentences.listed(dict.fromkeys(sentences.kind(finding) for finding in decisive))
        _say(case, "failure", verdict.severity.word, f"{kinds}: {decisive[0].message}", _told(live))
    elif verdict.standing is Standing.UNRESOLVED:
        _say(case, "error", "unresolved", verdict.why or "could not be decided", _told(live))
    elif accepted and not live:
        etree.SubElement(case, "skipped", message=f"accepted {'; accepted '.join(accepted)}")
    elif live:
        etree.SubElement(case, "system-out").text = _told(live)


def _say(case: etree._Element, tag: str, what: str, message: str, more: str) -> None:
    made = etree.SubElement(case, tag, type=what, message=one_line(message))
    made.text = more if "\n" in more else one_line(more)


def _told(findings: Iterable[Finding]) -> str:
    """The findings in paragraphs, the gravest first."""
    return "\n\n".join("\n".join(_lines(finding)) for finding in sentences.in_order(list(findings)))


def _lines(finding: Finding) -> Iterable[str]:
    at = f", {finding.place}" if finding.quote else ""
    yield one_line(f"{finding.severity.word}: {sentences.kind(finding)}{at}: {finding.message}")
    for label, words in (
        ("Words", sentences.quoted(finding.quote) if finding.quote else ""),
        ("Why", finding.because),
        ("Ask for", finding.ask_for),
        ("Owner", finding.owner),
        ("Finding", f"{finding.id}, {finding.certainty.value} by rule {finding.rule}"),
    ):
        if words:
            yield f"{label}: {one_line(words)}"


def _count(element: etree._Element) -> None:
    element.set("tests", str(len(element.findall(".//testcase"))))
    for key, tag in _COUNTED.items():
        element.set(key, str(len(element.findall(f".//{tag}"))))
