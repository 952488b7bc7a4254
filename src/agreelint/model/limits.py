"""How much of a stranger's file is read, and how long it may take: the bounds that a policy can move."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one review, as written under `[limits]` of a policy (`file-size` for `file_size`).

    `file_size`, `part_size` (of one part of a Word file, unpacked), `unpacked_size` (of all of them) and `memory` (of
    the process that reads it) are in megabytes, `seconds` is by the clock on the wall, with a tenth more for each page.
    `parts` and `elements` count those of a Word file and of one of its parts, `pages` the pages of a PDF, and
    `characters` those of one page.
    """

    file_size: int = 50
    parts: int = 2_000
    part_size: int = 50
    unpacked_size: int = 200
    elements: int = 1_500_000
    pages: int = 2_000
    characters: int = 50_000
    seconds: int = 30
    memory: int = 1_400
