import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from agreelint.cli.formats import OWN
from output import reviews


@pytest.mark.parametrize("name", ["terminal", *OWN])
def test_the_same_review_gives_the_same_bytes_in_another_process(name: str) -> None:
    script = f"import sys; from output import reviews; from agreelint.output import {name} as r; sys.stdout.buffer.write(r.write(reviews.review()))"
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])},
        ).stdout
        for seed in ("1", "2")
    }
    assert runs == {import_module(f"agreelint.output.{name}").write(reviews.review())}
