"""What the reader of a report should know: gaps and notes, each once, and never without end."""

from collections import Counter

from agreelint.model.manuscript import Revision
from agreelint.model.place import Gap, Note

_MOST = 40
_MOST_NAMES = 5


class Remarks:
    """Gaps and notes as they are met."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._gaps: dict[Gap, None] = {}
        self._notes: dict[Note, None] = {}
        self._dropped = 0
        self._changes: Counter[str] = Counter()
        self.comments: Counter[str] = Counter()

    def gap(self, what: str, why: str) -> None:
        """Something that should have been read and was not."""
        found = Gap(what, why)
        if found in self._gaps:
            return
        if len(self._gaps) < _MOST:
            self._gaps[found] = None
        else:
            self._dropped += 1

    def note(self, what: str) -> None:
        """Something the reader should know, at no one paragraph."""
        if len(self._notes) < _MOST:
            self._notes[Note(what)] = None

    def change(self, revision: Revision) -> None:
        """A tracked change was met."""
        self._changes[revision.author or "an unnamed author"] += 1

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """All gaps, in the order met."""
        more = (Gap(self._name, f"{self._dropped} more such places could not be read."),) if self._dropped else ()
        return (*self._gaps, *more)

    @property
    def notes(self) -> tuple[Note, ...]:
        """All notes, counts first."""
        counts = []
        if self._changes:
            total = self._changes.total()
            counts.append(Note(f"the file holds {total} tracked {_many('change', total)} by {_names(self._changes)}"))
        if self.comments:
            total = self.comments.total()
            which = "which is" if total == 1 else "which are"
            says = f"the file holds {total} {_many('comment', total)} by {_names(self.comments)}"
            counts.append(Note(f"{says}, {which} not part of the agreement"))
        return (*counts, *self._notes)


def _many(word: str, count: int) -> str:
    return word if count == 1 else word + "s"


def _names(count: Counter[str]) -> str:
    names = sorted(count)
    shown = [name[:60] for name in names[:_MOST_NAMES]]
    if len(names) > _MOST_NAMES:
        shown.append(f"{len(names) - _MOST_NAMES} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
