"""From Markdown to values: rule pages, vocabulary files and loophole pages.

A page is settings, documentation and tests in one. What is wrong with it is told with file and line, all at once.
"""

from agreelint.model.problem import Problem
from agreelint.pages.folder import Pages, read_rules, rules_in
from agreelint.pages.loophole import loopholes
from agreelint.pages.problem import PageError
from agreelint.pages.vocabulary import Written, concepts_in, extend, written_in

__all__ = [
    "PageError",
    "Pages",
    "Problem",
    "Written",
    "concepts_in",
    "extend",
    "loopholes",
    "read_rules",
    "rules_in",
    "written_in",
]
