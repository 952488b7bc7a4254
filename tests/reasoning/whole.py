"""Short agreements reviewed as a user would, for the tests of what several clauses come to together."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from agreelint.engine.footing import Footing, footing
from agreelint.engine.review import File, review_files
from agreelint.model.review import Document, Standing

HEAD = 'AI SERVICES AGREEMENT\n\nThis Agreement is made between Northwind Ltd ("Supplier") and Harbour Board ("Customer").\n\n'
# A grant of every use, and the limits that it gives away.
ANY_PURPOSE = "Customer may use the Model for any purpose it finds useful."
NO_WATCHING = "Users shall not use the Model for surveillance of residents."
# A limit that those whom the customer lets in are to take on.
NO_TRACKING = "Customer shall not use the Model to track individuals or to select targets for weapons."
SUPPLY = "1. Supplier provides the AI System to the Customer."


@cache
def stand(name: str, possible: str) -> Footing:
    """What to review with."""
    with TemporaryDirectory() as folder:
        policy = Path(folder) / "agreelint.toml"
        policy.write_text(f'extends = ["{name}"]\npossible = "{possible}"\n', encoding="utf-8")
        return footing(policy)


def review(*clauses: str, of: str = "ai-vendor", possible: str = "off") -> Document:
    """The review of numbered clauses; a clause that brings its own label or heading, after "| ", keeps it."""
    number = 0
    lines = []
    for clause in clauses:
        if clause.startswith("| "):
            lines.append(clause.removeprefix("| "))
        else:
            number += 1
            lines.append(f"{number}. {clause}")
    return review_files([File("test.txt", data=(HEAD + "\n".join(lines)).encode())], stand(of, possible)).documents[0]


def standing(red_line: str, *clauses: str, of: str = "ai-vendor", possible: str = "off") -> Standing:
    """The verdict on one red line."""
    document = review(*clauses, of=of, possible=possible)
    return next(one.standing for one in document.verdicts if one.red_line == red_line)


def as_labelled(red_line: str, *clauses: str, of: str = "ai-vendor") -> Standing:
    """The verdict where every clause brings its own label."""
    return standing(red_line, *(f"| {one}" for one in clauses), of=of)
