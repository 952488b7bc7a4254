"""Formats that mark copies of text files, well and badly, as plugins might bring them."""

import os
import signal
from typing import Any

from agreelint.model.original import Original
from agreelint.model.review import Review


def mark(review: Review, original: Original) -> bytes:
    """The file with the decisive words of each finding in brackets, found by their anchors."""
    lines = original.data.decode().split("\n")
    for finding in sorted(review.documents[0].findings, key=lambda one: one.span, reverse=True):
        (origin,) = original.agreement.origins_in(finding.span)
        assert origin.anchor is not None
        start = origin.anchor.offset + finding.span.start - origin.span.start
        end = start + len(finding.span)
        line = lines[origin.anchor.index - 1]
        lines[origin.anchor.index - 1] = f"{line[:start]}[{line[start:end]}]{line[end:]}"
    said = [f"suggest {original.suggest}, dated {original.dated}"] if original.suggest or original.dated else []
    return "\n".join([*lines, *said]).encode()


def fail(_: Review, __: Original) -> bytes:
    raise ValueError("no such style")


def fall(_: Review, __: Original) -> bytes:
    os.kill(os.getpid(), signal.SIGSEGV)
    return b""


def hang(_: Review, __: Original) -> bytes:
    while True:
        pass


def leak(_: Review, original: Original) -> bytes:
    with open(os.environ["WRITE_TO"], "wb") as file:  # noqa: PTH123
        file.write(original.data)
    return original.data


def give_text(_: Review, original: Original) -> Any:
    return original.data.decode()
