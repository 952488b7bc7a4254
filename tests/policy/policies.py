"""Sets and policies made by hand, for the tests of the policy."""

from pathlib import Path

from agreelint.model.policy import Policy, RedLine, Severity
from agreelint.policy import PolicyError, load_policy

SETS = {
    "ai-vendor": (
        RedLine("use-limits", "Limits on use", "Limits exist and bind.", ("no-use-limits",), must_be_present=True),
        RedLine(
            "human-control",
            "A person decides",
            "A person decides in every case.",
            ("conditional-human-control",),
            severity=Severity.BLOCKER,
            owner="Safety",
            waivable=False,
        ),
    ),
    "ai-buyer": (RedLine("no-training", "No training", "Our data trains nothing.", ("training",)),),
    "strict": (
        RedLine("use-limits", "Limits, strictly", "Limits exist.", ("no-use-limits",), severity=Severity.BLOCKER),
    ),
}
RULES = {"no-use-limits", "conditional-human-control", "training", "blanket-lawful-use"}


def loaded(folder: Path, text: str = "", waivers: str = "", **more: object) -> Policy:
    """The policy that `text` comes to, with `waivers` beside it."""
    (folder / "agreelint.toml").write_text(text, encoding="utf-8")
    if waivers:
        (folder / "agreelint.waivers.toml").write_text(waivers, encoding="utf-8")
    options: dict[str, object] = {"rules": RULES, "environ": {}, "sets": SETS, **more}
    return load_policy(cwd=folder, **options)  # type: ignore[arg-type]


def mistakes(folder: Path, text: str = "", waivers: str = "", **more: object) -> list[str]:
    """Everything that is wrong with it, as a person reads it."""
    try:
        loaded(folder, text, waivers, **more)
    except PolicyError as error:
        return [str(problem) for problem in error.problems]
    return []
