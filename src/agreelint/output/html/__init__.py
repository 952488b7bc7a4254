"""The report as one page for a browser: the whole agreement, with what was found beside the clauses.

The page needs nothing from elsewhere and may load nothing: its content security policy allows the one style and the
one script that are in it, by their digests. With script switched off nothing is missing but filters and keys.
"""

from agreelint.model.review import Review


def write(review: Review) -> bytes:
    """The review as UTF-8 HTML; the same review gives the same bytes."""
    from agreelint.output.html import page, paper

    return paper.printed(page.of(review))
