"""A process for each file: forked where that is safe, started anew elsewhere, bounded, killed when it does not end.

The waiting process never parses a file. It keeps what arrives, and starts again without the rule that broke off.
"""

import contextlib
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from datetime import date

from agreelint.engine import limits, message, way
from agreelint.engine.attempt import Attempt, units
from agreelint.engine.footing import Footing, footing
from agreelint.engine.forking import forked
from agreelint.engine.message import Done, Failed, Made, Shown, Task, packed, unpacked
from agreelint.engine.running import made_ready
from agreelint.read.bounds import raised

CONFINES = sys.platform != "win32"
MOST = 512_000_000  # bytes that one process may send

Answer = Done | Shown | Made


@dataclass(frozen=True, slots=True)
class Step:
    """Where a run stands: `done` of `total` files, and which file is at which stage."""

    done: int
    total: int
    name: str
    stage: str


Progress = Callable[[Step], None]


@dataclass(slots=True)
class _Child:
    """A process at work on one file."""

    place: int
    attempt: Attempt
    pid: int
    pipe: int
    began: float
    arrived: bytearray = field(default_factory=bytearray)
    heard: int = 0
    process: subprocess.Popen[bytes] | None = None

    @property
    def left(self) -> float:
        return self.began + self.attempt.seconds - time.monotonic()


def answers(
    tasks: Sequence[Task],
    stand: Footing,
    *,
    jobs: int = 1,
    progress: Progress | None = None,
    forks: bool = limits.FORKS,
) -> Generator[Answer, None, None]:
    """The answer to each task, in the order of the tasks; up to `jobs` (at least 1) are under way at once.

    Never raises for what a file or a rule does. Where processes cannot be bound, the work is done in this one.
    """
    if not CONFINES:
        yield from (_here(task, stand) for task in tasks)
        return
    yield from _Crew(list(tasks), stand, max(1, jobs), progress, forks).answers()


def _here(task: Task, stand: Footing) -> Answer:
    attempt = Attempt(task)
    try:
        way.go(task, stand, attempt.take)
    except (Exception, SystemExit) as error:  # noqa: BLE001  (whatever a file does is a gap, never a traceback)
        attempt.failure = _told(error)
    return attempt.answer or Done(attempt.given_up(stand, attempt.failure))


class _Crew:
    """The processes under way, and what is still to do."""

    def __init__(self, tasks: list[Task], stand: Footing, jobs: int, progress: Progress | None, forks: bool) -> None:
        self.stand, self.jobs, self.progress, self.forks = stand, jobs, progress, forks
        self.waiting = [(place, Attempt(task, stand.policy.limits.seconds)) for place, task in enumerate(tasks)]
        self.total = len(tasks)
        self.done: dict[int, Answer] = {}
        self.finished = 0
        self.children: dict[int, _Child] = {}
        self.units = units(stand)
        if forks and not all(task.until for task in tasks):
            made_ready(stand.groups)

    def answers(self) -> Generator[Answer, None, None]:
        with selectors.DefaultSelector() as selector:
            try:
                for place in range(self.total):
                    while place not in self.done:
                        self._work(selector)
                    yield self.done.pop(place)
            finally:
                for child in self.children.values():
                    _kill(child)

    def _work(self, selector: selectors.BaseSelector) -> None:
        """Start what may start, then wait until something arrives or somebody's time is up."""
        while self.waiting and len(self.children) < self.jobs:
            place, attempt = self.waiting.pop(0)
            child = _fork(place, attempt, self.stand) if self.forks else _spawn(place, attempt, self.stand)
            os.set_blocking(child.pipe, False)
            selector.register(child.pipe, selectors.EVENT_READ, child)
            self.children[child.pid] = child
        wait = max(0.0, min(child.left for child in self.children.values()))
        for key, _ in selector.select(wait):
            self._hear(selector, key.data)
        for child in [child for child in self.children.values() if child.left <= 0]:
            said = f"It took longer than {child.attempt.seconds:.0f} seconds ({raised('seconds')} to give it more)"
            self._over(selector, child, said)

    def _hear(self, selector: selectors.BaseSelector, child: _Child) -> None:
        try:
            data = os.read(child.pipe, 1 << 20)
        except BlockingIOError:
            return
        child.arrived += data
        child.heard += len(data)
        if child.heard > MOST or not self._took(child):
            self._over(selector, child, "Its process sent what was not agreed")
            return
        if child.attempt.answer is not None:
            self._over(selector, child, "")
        elif not data:
            self._over(selector, child, child.attempt.failure)

    def _took(self, child: _Child) -> bool:
        """Keep what has arrived; whether all of it was as agreed."""
        try:
            for arrived in unpacked(child.arrived):
                stage = child.attempt.stage
                child.attempt.take(arrived)
                if child.attempt.stage != stage:
                    self._tell(child)
        except ValueError:
            return False
        return True

    def _over(self, selector: selectors.BaseSelector, child: _Child, why: str) -> None:
        """A process is done, or is made to be: keep its answer, or try again without the culprit."""
        selector.unregister(child.pipe)
        del self.children[child.pid]
        status = _kill(child)
        attempt = child.attempt
        if attempt.answer is None:
            why = why or _how_it_ended(status)
            again = attempt.again(self.units, why)
            if again is not None:
                self.waiting.insert(0, (child.place, again))
                return
        self.done[child.place] = attempt.answer or Done(attempt.given_up(self.stand, why))
        self.finished += 1
        self._tell(child)

    def _tell(self, child: _Child) -> None:
        if self.progress is not None:
            name, stage = child.attempt.task.file.name, child.attempt.stage
            self.progress(Step(self.finished, self.total, name, stage))


def _fork(place: int, attempt: Attempt, stand: Footing) -> _Child:
    """A copy of this process, which only reads the file and writes the pipe."""
    mine, theirs = os.pipe()
    pid = forked(lambda: _serve(attempt.task, stand, limits.silence(theirs)))
    os.close(theirs)
    return _Child(place, attempt, pid, mine, time.monotonic())


def _spawn(place: int, attempt: Attempt, stand: Footing) -> _Child:
    """A new interpreter, which loads everything anew."""
    process = subprocess.Popen(  # noqa: S603  (our own module, in our own interpreter)
        [sys.executable, "-P", "-B", "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    errand = message.Errand(attempt.task, stand.policy, stand.today.isoformat())
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("a process was started without its pipes")
    with contextlib.suppress(BrokenPipeError), process.stdin:
        process.stdin.write(packed(errand))
    pipe = os.dup(process.stdout.fileno())
    process.stdout.close()
    return _Child(place, attempt, process.pid, pipe, time.monotonic(), process=process)


def _serve(task: Task, stand: Footing, write: Callable[[bytes], None]) -> None:
    """Go the way for one task, in a process of its own, and tell of it."""
    limits.confine(stand.policy.limits.memory)
    try:
        way.go(task, stand, lambda told: write(packed(told)))
    except (Exception, SystemExit) as error:  # noqa: BLE001  (said to the waiting process, which makes it a gap)
        write(packed(Failed(_told(error))))


def _told(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return f"It needed more memory than is allowed ({raised('memory')} to give it more)"
    words = " ".join(str(error).split())[:200]
    return f"It broke off ({type(error).__name__}{f': {words}' if words else ''})"


def _kill(child: _Child) -> int:
    """End the process and all that it started; gives how it ended (as `os.waitpid`)."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        os.close(child.pipe)
    if child.process is not None:
        return child.process.wait()
    with contextlib.suppress(ProcessLookupError):  # the group is made by the child, which may not have come to it
        os.kill(child.pid, signal.SIGKILL)
    try:
        return os.waitstatus_to_exitcode(os.waitpid(child.pid, 0)[1])
    except ChildProcessError:
        return 0


def _how_it_ended(status: int) -> str:
    if status < 0:
        with contextlib.suppress(ValueError):
            return f"Its process was ended by {signal.Signals(-status).name}"
    return "Its process ended before it was done"


def main() -> None:
    """The spawned process: read an errand from the standard input, answer on the standard output."""
    pipe = os.dup(1)
    errand = message.errand(sys.stdin.buffer.read())
    write = limits.silence(pipe)
    try:
        stand = footing(errand.policy, today=date.fromisoformat(errand.today))
    except Exception as error:  # noqa: BLE001  (said to the waiting process, which makes it a gap)
        write(packed(Failed(_told(error))))
        return
    _serve(errand.task, stand, write)


if __name__ == "__main__":
    main()
