"""The comparison of two drafts as JSON: for gates and scripts."""

from agreelint.engine.compare import Changed, Comparison
from agreelint.model import schema1
from agreelint.model.review import Document, Finding, Review
from agreelint.output.json import encoded, indented


def write(comparison: Comparison, review: Review, *, fail_on_new: bool) -> bytes:
    """The comparison as UTF-8 JSON; `review` is that of both drafts. The same drafts give the same bytes."""
    whole = schema1.report(review)
    alignment = comparison.alignment
    made = {
        "comparison": 1,
        "tool": whole["tool"],
        "policy": whole["policy"],
        "old": _draft(comparison.old),
        "new": _draft(comparison.new),
        "findings": [_changed(one) for one in comparison.findings],
        "waivers_lapsed": [
            {**(schema1.waiver(one.waiver) or {}), "finding": one.waiver.finding, "why": one.why}
            for one in comparison.lapsed
        ],
        "clauses": {
            "changed": len(alignment.changed) if alignment else 0,
            "added": alignment.added if alignment else 0,
            "removed": alignment.removed if alignment else 0,
        },
        "gaps": [schema1.gap(gap) for gap in comparison.gaps],
        "exit_code": int(comparison.exit_code(fail_on_new=fail_on_new)),
    }
    return encoded(indented(made))


def _draft(document: Document) -> dict[str, object]:
    return {"name": document.name, "sha256": document.sha256, "outcome": document.outcome.value}


def _changed(one: Changed) -> dict[str, object]:
    return {
        "change": one.change.value,
        "fresh": one.fresh,
        "old": _finding(one.old),
        "new": _finding(one.new),
        "words": [{"edit": piece.edit.value, "text": piece.text} for piece in one.words],
    }


def _finding(finding: Finding | None) -> schema1.FindingJson | None:
    return None if finding is None else schema1.finding(finding)
