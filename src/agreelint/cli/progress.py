"""A bar on the terminal while several files are reviewed; nothing anywhere else."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agreelint.engine.review import Progress, Step

PATIENCE = 0.5  # seconds before a bar is worth its flicker


@contextmanager
def bar(files: int) -> Iterator["Progress | None"]:
    """What to tell the progress to, or None where nobody would see it.

    The bar is drawn when it is told something and by no thread of its own: a thread would not survive a fork.
    """
    if files < 2 or sys.stderr is None or not sys.stderr.isatty():  # noqa: PLR2004  (one file needs no bar)
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Drawn

    from agreelint.output.visible import one_line

    drawn = Drawn(
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("{task.description}", markup=False),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
    )
    task = drawn.add_task("", total=files)
    begun, shown = time.monotonic(), False

    def tell(step: "Step") -> None:
        nonlocal shown
        if not shown and time.monotonic() - begun >= PATIENCE:
            drawn.start()
            shown = True
        drawn.update(task, completed=step.done, description=one_line(f"{step.name}: {step.stage}"))
        if shown:
            drawn.refresh()

    try:
        yield tell
    finally:
        if shown:
            drawn.stop()
