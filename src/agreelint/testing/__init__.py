"""The test kit for rule pages: every example of a page is a test of its rule.

With pytest::

    @pytest.mark.parametrize("case", testing.cases(folder), ids=str)
    def test_pages(case: testing.Case) -> None:
        case.verify()

`agreelint test` does the same from the command line, writes each example in other ways that change nothing and in some
that must change what is found, and takes away each phrase in turn to see whether an example needs it.
"""

from agreelint.testing.examples import Case, Mismatch, cases, mismatch, run
from agreelint.testing.variants import HARMLESS, variants

__all__ = ["HARMLESS", "Case", "Mismatch", "cases", "mismatch", "run", "variants"]
