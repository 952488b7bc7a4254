"""Sentences that go past a limit in a matter of trade only: "Notwithstanding 4, Customer may measure the uptime"."""

import re

from agreelint.model.agreement import Agreement
from agreelint.model.rule import Effect
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.rank.outrank import BROAD
from agreelint.reasoning.sentences.spans import sentence_at
from agreelint.reasoning.taken_away.cancel import Cancellation
from agreelint.reasoning.topics.words import about, stems

_DESPITE = re.compile(r"\b(?:notwithstanding|despite|regardless|irrespective|whatever|in\s+spite)\b", re.IGNORECASE)
# What somebody may do that is none of the use of the system.
_OF_TRADE = re.compile(
    r"""\b(?:may|can|shall|will|must|(?:free|entitled|allowed|permitted)\s+to)\s+(?!not\b)[\w-]+\s+(?:[\w’'-]+\s+){0,4}?
    (?:uptime|availability|latency|response\s+times?|invoices?|fees?|prices?|payments?|taxes|credits?|royalt(?:y|ies)|rebates?
    |discounts?|tariffs?|help-?\s?desk|logos?|trade\s?marks?|letterhead|notices?|address(?:es)?|deliver(?:y|ies)|parking|opening\s+hours
    |holidays?|colou?rs?|fonts?|typefaces?|menus?|crest|catering|canteen|travel|badges?|spare\s+parts|milestones?|lessons?|lunch(?:es)?
    |insurance|headcount|target\s+dates?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_WIDE = re.compile(
    r"\b(?:any|all|every|whatever|anything|everything|freely|unlimited|unrestricted|sees?\s+fit|pleases?|wish(?:es)?|purposes?|uses?)\b",
    re.IGNORECASE,
)
# What is watched is the service itself.
_OF_ITSELF = re.compile(
    r"""\b(?:monitor|track|watch|measur|log)\w*\s+(?:\w+\s+){0,2}?
    (?:uptime|availability|latency|fees?|costs?|hours|deliver\w+)""",
    re.IGNORECASE | re.VERBOSE,
)


# "Section 2 does not prevent Customer from counting visitors without identifying them": the ban stands.
_PREVENTS = re.compile(r"\bnot\s+(?:limit|restrict|prevent|prohibit|preclude|constrain|stop|bar|hinder)", re.IGNORECASE)
_WITHOUT = re.compile(
    r"\bwithout\s+(?:\w+\s+){0,2}?(?P<what>\w+ing)\b(?!\s+(?:consent|notice|approval|cost))", re.IGNORECASE
)
# What is done with people of whom nothing is known.
_COUNTS = re.compile(
    r"\W*(?:(?!\bfrom\b)[\w’'-]+\s+){0,5}?(?:from\s+)?(?:count|tally|number|estimat|measur)\w*\s+(?:[\w’'-]+\s+){1,6}",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"\b(?:or|also|nor|unless|except\w*|until)\b", re.IGNORECASE)


def passes_by(agreement: Agreement, limit: Effect, by: Cancellation) -> bool:
    """Whether what is said despite the limit is a matter of trade, and none of what the limit is about.

    Nor is what is left free "without" doing what the limit forbids.
    """
    if by.extent is not Extent.PART or limit.rule in BROAD:
        return False
    sentence = sentence_at(agreement, by.clause, by.span)
    banned = stems(agreement.words(limit.activity or limit.span))
    if _PREVENTS.search(agreement.words(by.span)):
        rest = agreement.text[by.span.end : sentence.end]
        without = _WITHOUT.search(rest)
        if without is None or _FURTHER.search(rest) or not stems(without["what"]) & banned:
            return False
        freed = rest[: without.start()]
        return _COUNTS.fullmatch(freed) is not None and not stems(freed) & banned
    if not _DESPITE.search(agreement.words(by.span)):
        return False
    said = f"{agreement.text[sentence.start : by.span.start]} {agreement.text[by.span.end : sentence.end]}"
    if not _OF_TRADE.search(said) or _WIDE.search(said):
        return False
    return not banned & stems(said) and (limit.rule not in about(said) or _OF_ITSELF.search(said) is not None)
