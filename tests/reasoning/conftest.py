"""These tests are about what reasoning tells by its rules; what is weighed on top of it has tests of its own."""

import pytest

from agreelint.reasoning import verdict


@pytest.fixture(autouse=True)
def _rules_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "weighing" not in request.path.parts:
        monkeypatch.setattr(verdict, "spoken_of", lambda _: False)
