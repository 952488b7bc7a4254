"""A copy of a PDF with highlights on the decisive words of each finding, notes and bookmarks, put behind the file.

The bytes of the file stand in front untouched, so a signature still covers what was signed, and whatever was added can
be cut off again.
"""

from agreelint.engine.rectangles import rectangles
from agreelint.model.original import Original
from agreelint.model.review import Review
from agreelint.output.pdf import words
from agreelint.output.pdf.drawn import drawn
from agreelint.output.pdf.marks import marked, spans
from agreelint.read.pdf import signatures


def write(review: Review, original: Original) -> bytes:
    """The copy, for the review of the one document that `original` is; the same marks give the same bytes.

    Raises:
        Unmarked: if nothing can be put behind the file.
    """
    (document,) = review.documents
    places = rectangles(original.agreement, original.data, dict.fromkeys(spans(document.findings)), original.passwords)
    made = marked(document, places, original.agreement.pages or 1)
    signed = signatures(original.data, original.passwords) > 0
    summary = words.summary(review, document, made.lost, signed=signed)
    return drawn(original, made, summary)
