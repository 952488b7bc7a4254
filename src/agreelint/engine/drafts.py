"""Two files on their way to a comparison: each is read from the same bytes for its findings and for its clauses."""

from collections.abc import Sequence
from pathlib import Path

from agreelint.engine.compare import Comparison, Side, compare
from agreelint.engine.footing import Footing
from agreelint.engine.message import File
from agreelint.engine.review import agreement, review_files
from agreelint.model.agreement import Agreement
from agreelint.model.limits import Limits
from agreelint.model.manuscript import View
from agreelint.model.review import Review
from agreelint.read import intake
from agreelint.read.bounds import bounded


def drafts(
    old: File, new: File, stand: Footing, *, view: View = View.ACCEPTED, passwords: Sequence[str] = ()
) -> tuple[Comparison, Review]:
    """Review and compare two drafts; the review is that of both. What cannot be read of either is a gap."""
    files = [held(file, stand.policy.limits) for file in (old, new)]
    review = review_files(files, stand, view=view, jobs=2, passwords=passwords)
    read = [agreement(file, stand, view, passwords) for file in files]
    clauses = [one if isinstance(one, Agreement) else None for one in read]
    before, after = (Side(document, one) for document, one in zip(review.documents, clauses, strict=True))
    return compare(before, after, stand.policy), review


def held(file: File, limits: Limits) -> File:
    """The file with its bytes, so that all that is said of it is said of the same bytes.

    One that cannot be read is left as it is: whoever reads it says why.
    """
    if file.data is not None or file.path is None:
        return file
    try:
        with bounded(limits):
            return File(file.name, data=intake.take(Path(file.path)).data)
    except intake.Unreadable:
        return file
