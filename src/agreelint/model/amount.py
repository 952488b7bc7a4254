"""How long, how much of the whole, how much money: an amount as words or figures state it."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in `unit`, as it was `said`; `low` and `high` differ where a range was given.

    `unit` is a length of time ("day", "business day", "month"), "percent", the code of a currency ("USD"), or
    "dollar" for a dollar that does not say whose.
    """

    low: Fraction
    high: Fraction
    unit: str
    said: str
