"""One file as the waiting process sees it: what has arrived, and what to do when the rest never comes."""

from dataclasses import dataclass, field

import msgspec

from agreelint.engine import limits, message
from agreelint.engine.document import unread
from agreelint.engine.footing import Footing
from agreelint.engine.message import Message, Task
from agreelint.engine.running import Spared
from agreelint.model.place import Gap
from agreelint.model.review import Document
from agreelint.model.rule import Effect

MOST = 8  # attempts at one file


@dataclass(slots=True)
class Attempt:
    """The state of one file under way, which may take `allowed` seconds. `answer` is there when it is done."""

    task: Task
    allowed: int = limits.DEFAULT.seconds
    number: int = 1
    stage: str = "starting"
    pages: int = 0
    read: message.Read | None = None
    gave: dict[str, list[Effect]] = field(default_factory=dict)
    answer: message.Done | message.Shown | message.Made | None = None
    failure: str = ""

    def take(self, arrived: Message) -> None:
        """Keep what a message says."""
        match arrived:
            case message.Stage(name):
                self.stage = name
            case message.Size(pages):
                self.pages = pages
            case message.Read():
                self.read = arrived
            case message.Gave(unit, effect):
                self.gave.setdefault(unit, []).append(effect)
            case message.Failed(why):
                self.failure = why
            case message.Done() | message.Shown() | message.Made():
                self.answer = arrived

    @property
    def seconds(self) -> float:
        """How long this attempt may take."""
        return limits.seconds(self.pages, self.allowed)

    def again(self, units: frozenset[str], why: str) -> "Attempt | None":
        """A new attempt without the unit of rules that broke this one, or None where no unit is to blame."""
        if self.stage not in units or self.stage in self.task.spared or self.number >= MOST:
            return None
        kept = tuple(self.gave.get(self.stage, ()))
        more = "; what it had found is kept" if kept else ""
        spared = {**self.task.spared, self.stage: Spared(kept, f"{why}{more}.")}
        task = msgspec.structs.replace(self.task, spared=spared)
        return Attempt(task, self.allowed, self.number + 1, pages=self.pages)

    def given_up(self, footing: Footing, why: str) -> Document:
        """The report on a file that broke every attempt."""
        read = self.read or message.Read("", "unknown", None)
        name = self.task.file.name
        gap = Gap(name, f"{self.stage[:1].upper()}{self.stage[1:]}: {_lower(why)}. Look at the file by hand.")
        spared = tuple(Gap(unit, what.why) for unit, what in self.task.spared.items())
        view = self.task.view.value
        told = "The review broke off before anything could be said."
        return unread(name, read.sha256, read.format, view, read.pages, footing, (gap, *spared), told)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def units(footing: Footing) -> frozenset[str]:
    """The names of what can be left out of a new attempt."""
    groups = {group.name for group in footing.groups}
    groups |= {message.reader(name) for name in footing.plugins.readers}
    return frozenset(groups | {f"rule {rule.name}" for group in footing.groups for rule in group.rules if rule.check})
