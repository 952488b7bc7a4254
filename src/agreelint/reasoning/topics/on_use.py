"""The rules whose limits say what the system may be used for, or where it may run."""

from typing import Final

ON_USE: Final = frozenset(
    {
        "no-use-limits",
        "limit-collapses-to-law",
        "usage-policy-displaced",
        "autonomous-weapons",
        "conditional-human-control",
        "domestic-surveillance",
        "bulk-data-surveillance",
        "automated-high-stakes-decisions",
        "policing-and-biometrics",
        "catastrophic-capabilities",
        "edge-deployment",
    }
)
