"""What a paper would have done that came to nothing: "Side letter 1, which would have …, was withdrawn"."""

import re

from agreelint.model.agreement import Agreement
from agreelint.model.span import Span
from agreelint.reasoning.sentences.spans import sentence_at, sentences_behind

_WOULD = re.compile(
    r"\b(?:would\s+(?:have|then\s+have|also\s+have)|was\s+(?:meant\s+)?to\s+have|were\s+to\s+have)\b", re.IGNORECASE
)
_NOTHING = re.compile(
    r"""\b(?:(?:was|were|is|are|has\s+been|have\s+been)\s+(?:then\s+|later\s+|soon\s+|itself\s+|also\s+)?(?:withdrawn|dropped|rejected|refused|declined|turned\s+down|abandoned
      |cancell?ed|rescinded|revoked|void(?:ed)?|called\s+off|not\s+(?:adopted|agreed|signed|accepted|proceeded\s+with))
    |never\s+(?:been\s+)?(?:counter-?signed|signed|agreed|adopted|took|taken|came|come|entered|executed|issued|made|ratified|accepted|approved)
    |lapsed|came\s+to\s+nothing|unsigned|unexecuted|(?:did|does)\s+not\s+(?:pass|survive|carry|take\s+effect|come\s+into))\b""",
    re.IGNORECASE | re.VERBOSE,
)


def would_have(agreement: Agreement, clause: int, span: Span) -> bool:
    """Whether `span` is told as what would have been, and its sentence or the next says that it never was."""
    sentence = sentence_at(agreement, clause, span)
    words = agreement.words(sentence)
    would = _WOULD.search(words)
    if would is None or sentence.start + would.end() > span.start:
        return False
    behind = next(sentences_behind(agreement.clauses[clause], sentence), None)
    after = agreement.text[span.end : sentence.end] + ("" if behind is None else f" {agreement.words(behind)}")
    return _NOTHING.search(after) is not None or _NOTHING.search(words[: would.start()]) is not None
