"""A marked copy of a reviewed file, made where strangers' files are read: in a process of its own.

What was reviewed and what is marked are the same bytes, or nothing is marked: a mark on other words would be worse.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from agreelint.engine.footing import Footing
from agreelint.engine.message import Copying, Made, Task
from agreelint.model.agreement import Agreement
from agreelint.model.original import Original, Unmarked

COPYING = "writing the copy"


def copied(task: Task, copying: Copying, data: bytes, agreement: Agreement, footing: Footing) -> Made:
    """The copy that `copying` asks for, of `data`, from which `agreement` was read again."""
    (document,) = copying.review.documents
    if agreement.sha256 != document.sha256:
        return Made(why="the file was changed or taken away after it was reviewed.")
    original = Original(data, agreement, copying.suggest, copying.dated, task.passwords)
    try:
        made: object = _writer(copying.write, footing)(copying.review, original)
    except Unmarked as why:
        return Made(why=str(why))
    if not isinstance(made, bytes):
        return Made(why="its plugin gave no bytes.")
    return Made(made)


def _writer(name: str, footing: Footing) -> Callable[..., Any]:
    module, colon, function = name.partition(":")
    writer: Callable[..., Any] = (
        getattr(import_module(module), function) if colon else footing.plugins.formats[name].write
    )
    return writer
