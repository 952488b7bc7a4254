"""No test is timed: a slow machine is no fault of ours. What every review needs is loaded once for all tests."""

import pytest
from hypothesis import settings

from agreelint.engine import worker
from agreelint.engine.footing import footing
from agreelint.engine.review import File, review_files

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

LIMIT = b"1. Customer shall not use the AI System for weapons.\n2. Section 1 rests unless a person reviews it.\n"


@pytest.fixture(scope="session", autouse=True)
def _loaded() -> None:
    """Models and word lists are read here, and not anew in each of the thousands of processes that tests start."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker, "CONFINES", False)
        review_files([File("limit.txt", data=LIMIT)], footing())
