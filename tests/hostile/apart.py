"""Files reviewed by a process that has held nothing else, so that what the reviews take can be told from it."""

import resource
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from agreelint.engine.review import File, footing, review_files
from agreelint.model.review import Document


def reviewed_apart(files: Sequence[File]) -> tuple[list[Document], int]:
    """The report on each file, and the most memory in bytes that any process which read one had.

    They are held against one red line that asks for nothing to be present: whatever is found is found in the words.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
        return fresh.submit(_reviewed, files).result()


def _reviewed(files: Sequence[File]) -> tuple[list[Document], int]:
    found = list(review_files(files, footing(red_lines=["lawful-purposes"])).documents)
    return found, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1_024
