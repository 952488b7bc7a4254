"""A policy with one rule of its own, and agreements to review under it."""

from pathlib import Path

POLICY = """\
name = "ours"
extends = []
rule-pages = ["pages"]

[[red-line]]
id = "lawful-purposes"
title = "No blanket grant of every lawful use"
statement = "We name the purposes."
rules = ["every-lawful-purpose"]
severity = "major"
owner = "Legal"
ask-for = "Customer may use the Services only for the purposes in Schedule 1."
"""

PAGE = """\
---
red-line: lawful-purposes
since: 0.1
find:
  - any: [any lawful purpose]
says: grants use for every lawful purpose
---

# Grants use for every lawful purpose

What is lawful can change overnight.

## Crosses

> Customer may use the Services for ==any lawful purpose==.

## Neither

> Customer may use the Services for the purposes of Schedule 1.
"""

WAIVER = """\
[[waiver]]
finding = "{finding}"
red-line = "lawful-purposes"
words = "any lawful purpose"
because = "a pilot of three weeks"
approved-by = "M. Okafor"
granted = {granted}
expires = {expires}
"""

CROSSING = (
    "1. Licence\n\nCustomer may use the Services for any lawful purpose.\n\n2. Fees\n\nCustomer shall pay the Fees.\n"
)
SOUND = "1. Licence\n\nCustomer may use the Services for research.\n\n2. Fees\n\nCustomer shall pay the Fees.\n"


def furnish(folder: Path) -> Path:
    """Make `folder` a repository with the policy, its rule page and four files; gives the policy."""
    (folder / ".git").mkdir()
    (folder / "pages").mkdir()
    (folder / "pages" / "every-lawful-purpose.md").write_text(PAGE)
    (folder / "crossing.txt").write_text(CROSSING)
    (folder / "sound.txt").write_text(SOUND)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    policy = folder / "agreelint.toml"
    policy.write_text(POLICY)
    return policy
