"""How much of a limit other words take away, and what each is to the reader."""

from enum import Enum


class Extent(Enum):
    """How much of a limit is taken away.

    `BARRED` reaches only what one side may do; `UNBOUND` leaves others without it; `NARROWED` and `ENDED` leave it
    standing for a place, a version or a time; `UNREMEDIED` leaves it without any means; `CLOUDED` words seem to take it
    away and cannot be followed; `RESTORED` gives all back; `AFFIRMED` says that nothing is taken away.
    """

    WHOLE = "whole"
    PART = "part"
    REPLACED = "replaced"
    AT_WILL = "at will"
    BARRED = "barred"
    UNBOUND = "unbound"
    NARROWED = "narrowed"
    ENDED = "ended"
    UNREMEDIED = "unremedied"
    CLOUDED = "clouded"
    RESTORED = "restored"
    AFFIRMED = "affirmed"
