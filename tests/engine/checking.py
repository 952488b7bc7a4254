"""Check functions that do what they should not, as plugins might bring them."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from agreelint import Agreement, Context, Effect, EffectKind, Span
from agreelint.model.rule import Related

WORD = "weapon"


def well(agreement: Agreement, context: Context) -> Iterator[Effect]:
    """Every place of the word crosses."""
    at = agreement.text.find(WORD)
    while at >= 0:
        clause = agreement.clause_at(at)
        if clause is not None:
            told = f"names a {WORD} to {', '.join(context.us)}".removesuffix(" to ")
            yield Effect("well", EffectKind.CROSSES, clause.index, Span(at, at + len(WORD)), told, "it is there")
        at = agreement.text.find(WORD, at + 1)


def hang(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from well(agreement, context)
    while True:
        pass


def fall(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from well(agreement, context)
    os.kill(os.getpid(), signal.SIGSEGV)


def leave(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from well(agreement, context)
    os._exit(0)


def fail(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from well(agreement, context)
    raise ValueError("a plugin's own\nfault")


def stop(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from well(agreement, context)
    sys.exit(0)


def hog(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from well(agreement, context)
    held = [bytearray(10_000_000) for _ in range(200)]
    raise AssertionError(f"{len(held)} times 10 MB were to be had")


def deep(agreement: Agreement, context: Context) -> Iterator[Effect]:
    return deep(agreement, context)


def outside(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from well(agreement, context)
    end = len(agreement.text)
    yield Effect("x", EffectKind.CROSSES, 0, Span(end, end + 1), "m", "b")
    yield Effect("x", EffectKind.CROSSES, len(agreement.clauses), Span(0, 1), "m", "b")
    yield Effect("x", EffectKind.CROSSES, 0, Span(0, 1), "m", "b", related=(Related("l", Span(0, end + 1)),))


def other_rule(agreement: Agreement, context: Context) -> Iterator[Effect]:
    for effect in well(agreement, context):
        yield Effect("well", EffectKind.PROTECTS, effect.clause, effect.span, "m", "b")


def change(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from well(agreement, context)
    object.__setattr__(agreement, "text", agreement.text.replace(WORD, "flower"))


def no_effect(agreement: Agreement, context: Context) -> Iterator[object]:
    yield from well(agreement, context)
    yield {"rule": "x"}


def wrong_types(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from well(agreement, context)
    yield Effect("x", EffectKind.CROSSES, "0", (0, 1), None, "b")  # type: ignore[arg-type]


def flood(agreement: Agreement, context: Context) -> Iterator[Effect]:
    while True:
        yield from well(agreement, context)


def write(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from well(agreement, context)
    Path(os.environ["WRITE_TO"]).write_text(agreement.text)


def connect(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from well(agreement, context)
    socket.create_connection(("127.0.0.1", 9), timeout=1)


def start(agreement: Agreement, context: Context) -> Iterator[Effect]:
    yield from well(agreement, context)
    subprocess.run(["true"], check=True)  # noqa: S607


def talk(agreement: Agreement, context: Context) -> Iterator[Effect]:
    print("to the report")  # noqa: T201
    os.write(1, b"to the report\n")
    yield from well(agreement, context)
