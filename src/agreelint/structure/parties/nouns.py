"""The nouns and names by which the side of a party shows: "Provider", "the Agency", "State of Ohio"."""

import re
from typing import Final

from agreelint.model.agreement import Role

VENDORS: Final = (
    *("provider", "vendor", "supplier", "contractor", "subcontractor", "licensor", "seller", "developer", "performer"),
    *("integrator", "reseller", "offeror", "consultant"),
)
CUSTOMERS: Final = (
    *(
        "customer",
        "client",
        "government",
        "agency",
        "department",
        "authority",
        "licensee",
        "buyer",
        "purchaser",
        "state",
    ),
    *(
        "county",
        "university",
        "city",
        "district",
        "user",
        "users",
        "subscriber",
        "ministry",
        "board",
        "hospital",
        "school",
    ),
    *("college", "commonwealth", "municipality", "bureau", "council", "end-user"),
)
_VENDOR: Final = frozenset(VENDORS)
_CUSTOMER: Final = frozenset(CUSTOMERS)
COMPANY: Final = re.compile(r"\b(?:Inc|LLC|LLP|Ltd|Limited|GmbH|AG|plc|PLC|Corp|Corporation|Company|SAS|SA|Pty)\b")
_PUBLIC: Final = re.compile(
    r"^(?:the\s+)?(?:State|City|County|University|Commonwealth|Department|Ministry|Government|Town|Port|"
    r"School District|Office|Directorate|Secretary|Sheriff|Royal|Provincial|Federal|Metropolitan)\b"
    r"|\b(?:Department|University|Agency|Ministry|School District|Government|Directorate|Command|Police|Constabulary|"
    r"Council|Administration|Commission|"
    r"Treasury|Bureau|Navy|Army|Air Force|Authority|Municipality|Court|Hospitals?|Office)\b",
)


def role_of(words: str) -> Role:
    """The side of a noun that contracts call parties by: "Provider", "the Agency", "State"."""
    for word in re.findall(r"[a-z]+(?:-[a-z]+)*", words.lower()):
        if word in _VENDOR:
            return Role.VENDOR
        if word in _CUSTOMER:
            return Role.CUSTOMER
    return Role.OTHER


def is_public(name: str) -> bool:
    """Whether a body of that name is public, and no company that took a public word into its name."""
    return _PUBLIC.search(name) is not None and not COMPANY.search(name)
