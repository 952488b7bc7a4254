"""Reviews: of files, of a text, and of one stage of the way for a person to look at."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import msgspec

from agreelint.engine.footing import Footing, footing
from agreelint.engine.message import Copying, Done, File, Made, Shown, Task
from agreelint.engine.worker import Progress, Step, answers
from agreelint.model.agreement import Agreement
from agreelint.model.frame import Frame
from agreelint.model.manuscript import Manuscript, View
from agreelint.model.place import Gap
from agreelint.model.policy import Policy
from agreelint.model.review import Document, Review

__all__ = [
    "File",
    "Footing",
    "Frames",
    "Progress",
    "Step",
    "Uncopied",
    "agreement",
    "copy",
    "footing",
    "frames",
    "manuscript",
    "review",
    "review_files",
    "review_text",
]


def review(path: Path | str, *, policy: Policy | Path | str | None = None, view: View = View.ACCEPTED) -> Review:
    """Review the file at `path`; without `policy` the one that is found from the working directory decides.

    Raises:
        PolicyError: with every mistake in the policy. Never for what is in the file: that becomes a gap.
    """
    return review_files([File.at(Path(path))], footing(policy, agreements=[Path(path)]), view=view)


def review_text(text: str, *, policy: Policy | Path | str | None = None, name: str = "text") -> Review:
    """Review an agreement that is at hand as text.

    Raises:
        PolicyError: with every mistake in the policy.
    """
    return review_files([File(name, data=text.encode("utf-8", "replace"))], footing(policy))


def review_files(
    files: Iterable[File],
    stand: Footing,
    *,
    view: View = View.ACCEPTED,
    jobs: int = 1,
    progress: Progress | None = None,
    ready: Callable[[Document], None] | None = None,
    passwords: Sequence[str] = (),
    together: bool = False,
    whole: bool = False,
) -> Review:
    """Review files, each in a process of its own and `jobs` of them at once; the documents are in the order given.

    `progress` hears of every stage of every file, `ready` of each document in order. `passwords`
    are tried on protected files. `together` reads all the files as one agreement, the first as the main one.
    `whole` gives each document all its clauses, for a report that shows them.
    """
    tasks = [Task(file, view, passwords=tuple(passwords), whole=whole) for file in files]
    if together and tasks:
        tasks = [msgspec.structs.replace(tasks[0], beside=tuple(task.file for task in tasks[1:]))]
    documents: list[Document] = []
    for answer in answers(tasks, stand, jobs=jobs, progress=progress):
        if isinstance(answer, Done):  # a task without `until` has no other answer
            documents.append(answer.document)
            if ready is not None:
                ready(answer.document)
    return Review(stand.version, stand.stamp, tuple(documents), stand.plugins.stamps)


class Uncopied(Exception):  # noqa: N818  (a state of the file, not a fault of ours)
    """A file of which no marked copy could be made; the words say why, as the end of a sentence."""


def copy(
    file: File,
    stand: Footing,
    review: Review,
    at: int,
    write: str,
    *,
    view: View = View.ACCEPTED,
    passwords: Sequence[str] = (),
    suggest: bool = False,
    dated: date | None = None,
) -> bytes:
    """A marked copy of `file`, which `review` reviewed as its document `at`, made in a process of its own.

    `write` is "module:function" of ours or the name of a plugin's format; the rest is as for `Original`.

    Raises:
        Uncopied: if the file is not what it was, or the format broke off.
    """
    only = replace(review, documents=(review.documents[at],))
    task = Task(file, view, passwords=tuple(passwords), copying=Copying(write, only, suggest, dated))
    answer = next(answers([task], stand))
    if isinstance(answer, Made):
        if answer.why:
            raise Uncopied(answer.why)
        return answer.data
    gaps = answer.document.gaps if isinstance(answer, Done) else ()
    raise Uncopied(gaps[0].why if gaps else "its process gave no answer.")


@dataclass(frozen=True, slots=True)
class Frames:
    """What each clause does, with the agreement that the spans point into."""

    agreement: Agreement
    frames: tuple[Frame, ...]


def _shown(file: File, stand: Footing, view: View, until: str, passwords: Sequence[str]) -> Shown | tuple[Gap, ...]:
    answer = next(answers([Task(file, view, until, passwords=tuple(passwords))], stand))
    if isinstance(answer, Shown):
        return answer
    return answer.document.gaps if isinstance(answer, Done) else ()


def manuscript(
    file: File, stand: Footing, view: View = View.ACCEPTED, passwords: Sequence[str] = ()
) -> Manuscript | tuple[Gap, ...]:
    """What is on the paper, or why that cannot be said."""
    shown = _shown(file, stand, view, "manuscript", passwords)
    return shown.manuscript or () if isinstance(shown, Shown) else shown


def agreement(
    file: File, stand: Footing, view: View = View.ACCEPTED, passwords: Sequence[str] = ()
) -> Agreement | tuple[Gap, ...]:
    """What it says, clause by clause, or why that cannot be said."""
    shown = _shown(file, stand, view, "clauses", passwords)
    return shown.agreement or () if isinstance(shown, Shown) else shown


def frames(
    file: File, stand: Footing, view: View = View.ACCEPTED, passwords: Sequence[str] = ()
) -> Frames | tuple[Gap, ...]:
    """What each clause does, or why that cannot be said."""
    shown = _shown(file, stand, view, "frames", passwords)
    if not isinstance(shown, Shown):
        return shown
    return Frames(shown.agreement, shown.frames or ()) if shown.agreement else ()
