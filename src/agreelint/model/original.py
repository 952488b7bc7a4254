"""A reviewed file as it came, for formats that mark its words in a copy."""

from dataclasses import dataclass, field
from datetime import date

from agreelint.model.agreement import Agreement


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes that were reviewed, and the agreement that was read from them.

    `agreement.origins_in(span)` gives the runs on the paper behind any span of a finding, each with its anchor in the
    file. `suggest` asks for the wording to ask for as a change that a person can accept; `dated` is the day that the
    marks bear, or None for marks without a date. `passwords` open a protected file.
    """

    data: bytes = field(repr=False)
    agreement: Agreement = field(repr=False)
    suggest: bool = False
    dated: date | None = None
    passwords: tuple[str, ...] = field(default=(), repr=False)


class Unmarked(Exception):  # noqa: N818  (a state of the file, not a fault of ours)
    """A file that cannot be marked; the words say why and what to do, as the end of a sentence."""
