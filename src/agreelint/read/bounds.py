"""The bounds that hold while a file is read, and how they are said."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from agreelint.model.limits import Limits

_HELD = ContextVar("limits", default=Limits())  # noqa: B039 - it is frozen


def bounds() -> Limits:
    """The limits that hold now."""
    return _HELD.get()


@contextmanager
def bounded(limits: Limits) -> Iterator[None]:
    """Read under these limits, wherever the reading asks for them."""
    before = _HELD.set(limits)
    try:
        yield
    finally:
        _HELD.reset(before)


def raised(setting: str) -> str:
    """How somebody who trusts the file can have it read: "raise `pages` under [limits] of the policy"."""
    return f"raise `{setting}` under [limits] of the policy"
