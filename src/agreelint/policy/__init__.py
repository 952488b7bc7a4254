"""What is not signed away: finding, loading and checking a policy, its sets and its waivers."""

from agreelint.model.problem import Problem
from agreelint.policy.discovery import Found, find
from agreelint.policy.file import schema
from agreelint.policy.kinds import Excused, excused
from agreelint.policy.load import Needs, load_policy, narrowed, needs, plugin_named, settle
from agreelint.policy.problem import PolicyError
from agreelint.policy.sets import red_lines_in
from agreelint.policy.show import Value, show, starter

__all__ = [
    "Excused",
    "Found",
    "Needs",
    "PolicyError",
    "Problem",
    "Value",
    "excused",
    "find",
    "load_policy",
    "narrowed",
    "needs",
    "plugin_named",
    "red_lines_in",
    "schema",
    "settle",
    "show",
    "starter",
]
