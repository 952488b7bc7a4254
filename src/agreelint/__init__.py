"""agreelint: a plugin-based policy linter for AI vendor agreements.

What stands here may be imported by plugins and scripts; nothing else is public.
"""

from importlib import import_module

TYPE_CHECKING = False  # as type checkers know it; `typing` would double the time that --version takes
if TYPE_CHECKING:
    from agreelint.engine.review import review, review_text
    from agreelint.hookspecs import Format, hookimpl
    from agreelint.model.agreement import Agreement, Clause, ClauseKind, Party, Reference, Term
    from agreelint.model.manuscript import Cell, Change, Manuscript, Paragraph, Revision, Run, Story, View
    from agreelint.model.original import Original
    from agreelint.model.place import Gap, Note, Place
    from agreelint.model.policy import Policy, RedLine, Severity
    from agreelint.model.review import Finding, Review, Verdict
    from agreelint.model.rule import Context, Effect, EffectKind, Related, Rule
    from agreelint.model.span import Span
    from agreelint.pages import rules_in
    from agreelint.policy import PolicyError, red_lines_in

__version__ = "0.1.0"

# Loaded on first use: `agreelint --version` must not wait for readers.
_HOMES = {
    "agreelint.engine.review": ("review", "review_text"),
    "agreelint.hookspecs": ("Format", "hookimpl"),
    "agreelint.model.agreement": ("Agreement", "Clause", "ClauseKind", "Party", "Reference", "Term"),
    "agreelint.model.manuscript": ("Cell", "Change", "Manuscript", "Paragraph", "Revision", "Run", "Story", "View"),
    "agreelint.model.original": ("Original",),
    "agreelint.model.place": ("Gap", "Note", "Place"),
    "agreelint.model.policy": ("Policy", "RedLine", "Severity"),
    "agreelint.model.review": ("Finding", "Review", "Verdict"),
    "agreelint.model.rule": ("Context", "Effect", "EffectKind", "Related", "Rule"),
    "agreelint.model.span": ("Span",),
    "agreelint.pages": ("rules_in",),
    "agreelint.policy": ("PolicyError", "red_lines_in"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Agreement",
    "Cell",
    "Change",
    "Clause",
    "ClauseKind",
    "Context",
    "Effect",
    "EffectKind",
    "Finding",
    "Format",
    "Gap",
    "Manuscript",
    "Note",
    "Original",
    "Paragraph",
    "Party",
    "Place",
    "Policy",
    "PolicyError",
    "RedLine",
    "Reference",
    "Related",
    "Review",
    "Revision",
    "Rule",
    "Run",
    "Severity",
    "Span",
    "Story",
    "Term",
    "Verdict",
    "View",
    "hookimpl",
    "red_lines_in",
    "review",
    "review_text",
    "rules_in",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'agreelint' has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)
