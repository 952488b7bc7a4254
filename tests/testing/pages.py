"""A folder of rule pages for the tests of the kit."""

from pathlib import Path

PAGE = """---
red-line: no-drones
activity: {anchor: drone, object: the-system?}
crosses: [permitted, required]
protects: [prohibited]
says: lets the system fly
---

# Lets the system fly

A system that flies has left the building.

## Crosses

> Customer may run the System on ==drones==.

## Protects

> Customer shall not run the System on any drone.

## Neither

> The music of the hall is a drone pipe.

> Fees are due in thirty days.
"""
VOCABULARY = """# drone

What flies without a person on board.

- drone*
- quadcopter*

## Not

- drone pipe
  > The bagpipe has three drones and one drone pipe.
- drone bee
  > A drone bee does not sting.
"""
FIND = """---
red-line: no-drones
find: [{any: [cloud only, hosted only]}]
---

# Says cloud only

Why.

## Crosses

> The System is ==cloud only==.

## Neither

> The sky is blue.
"""


def lay_down(folder: Path, **changes: str) -> Path:
    """A folder with a page and its vocabulary; `old="new"` pairs come in `page` and `vocabulary`."""
    rules = folder / "rules"
    (rules / "vocabulary").mkdir(parents=True)
    (rules / "no-drones.md").write_text(changes.get("page", PAGE), encoding="utf-8")
    (rules / "vocabulary" / "flight.md").write_text(changes.get("vocabulary", VOCABULARY), encoding="utf-8")
    return rules
