"""A paper that can change nothing in another ranks behind it: "Nothing in the Annex reaches Section 4"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_PAPER: Final = (
    r"(?:order\s+forms?|call-?\s?(?:offs?|ups?)(?:\s+orders?)?|quotations?|purchase\s+orders?|task\s+orders?|work\s+orders?|orders?|side\s+letters?|letters?|exhibits?|schedules?|annex(?:es|ures?)?"
    r"|append(?:ix|ices)|attachments?|addend(?:um|a)|amendments?|riders?|modifications?|statements?\s+of\s+work|sows?|policy|policies"
    r"|(?:online\s+|standard\s+|general\s+|special\s+)?(?:terms|conditions)(?:\s+(?:and|of)\s+\w+)?|notices?|instructions?|supplements?)"
)
_LOSER: Final = (
    r"(?:(?:the|any|an?|this|such|our|your|its|each|[\w-]{1,40}['’]s)\s+)?(?:[\w’'-]{1,40}\s+){0,2}?"
    rf"{_PAPER}(?:\s+(?:[A-Z]{{1,2}}|\d{{1,3}}))?"
)
_WINNER: Final = (
    r"(?:(?:the\s+)?(?:uses?|limits?|restrictions?|prohibitions?|protections?|rights?|duties|obligations)\s+(?:\w+\s+){0,3}?(?:of|in|by|under)\s+)?"
    r"(?P<winner>(?:clauses?|sections?|articles?|paragraphs?|parts?)\s+\d[\w.()]*+(?:\s*(?:,|and|or|to)\s*\d[\w.()]*+){0,6}"
    r"|§+\s*\d[\w.()]*|(?:this|the)\s+(?:master\s+|main\s+)?(?:agreement|contract|licen[cs]e|framework)|(?:exhibit|schedule|annex|appendix|attachment)\s+(?:[A-Z]|\d{1,3}))"
)
_CHANGE: Final = (
    r"(?:chang|var(?=[yi])|amend|modif|overrid|alter|widen|enlarg|extend|broaden|expand|displac|supersed|affect|reach|touch|disturb|relax|lift|loosen|weaken"
    r"|reduc|qualif|dilut|curtail|suspend|disappl|waiv|derogat\w*\s+from|detract\w*\s+from|cut\w*\s+(?:down|into)|add\w*\s+(?:anything\s+)?to"
    r"|take\w*\s+(?:anything\s+)?(?:away\s+)?from|bear\w*\s+(?:up)?on|prevail\w*\s+over|take\w*\s+precedence\s+over|operat\w*\s+(?:up)?on|appl\w*\s+to)\w*"
)
_NO: Final = r"(?:may|shall|can|will|must|does|do)\s+(?:not|never)|cannot|can['’]t|(?:has|have)\s+no\s+power\s+to"
_GONE: Final = (
    r"(?:(?:is|are|shall\s+be|will\s+be)\s+(?:(?:null\s+and\s+)?void|disregarded|ignored|ineffective|excluded|of\s+no\s+(?:force|effect)|without\s+(?:force|effect))"
    r"|(?:has|have|shall\s+have)\s+no\s+(?:\w+\s+)?(?:force|effect)|(?:does|do|shall)\s+not\s+(?:apply|bind|count))"
)
_TERMS: Final = r"(?:terms?|provisions?|words?|conditions?|clauses?)"
# "Order Form 2 may not change Section 1", "No side letter widens Section 1", "Nothing in Annex B reaches Section 4".
_CANNOT: Final = re.compile(
    rf"""(?<![\w’'-])(?:(?P<loser>{_LOSER})\s+(?:{_NO})\s+(?:\w+\s+)?{_CHANGE}
      |(?:nothing|no\s+{_TERMS})\s+(?:\w+\s+){{0,3}}?(?:in|of|under)\s+(?P<within>{_LOSER})\s+(?:(?:may|shall|can|will)\s+)?{_CHANGE}
      |(?:no|neither)\s+(?P<none>{_PAPER})(?:\s*(?:,|or|nor|and)\s*(?:[\w’'-]+\s+)?{_PAPER}){{0,4}}\s+(?:(?:may|shall|can|will)\s+)?{_CHANGE})
    \s+(?:\w+\s+){{0,2}}?{_WINNER}""",
    re.IGNORECASE | re.VERBOSE,
)
# "Terms of an Order Form that depart from this Agreement are void."
_VOID: Final = re.compile(
    rf"""(?<![\w’'-])(?:an?y?|every|each|such)?\s*{_TERMS}\s+(?:of|in|on|under)\s+(?P<loser>{_LOSER})\s+(?:that|which)\s+[^.;]{{2,60}}?\b(?:with|from|than|to|beyond|over)\s+
    {_WINNER}\s+{_GONE}""",
    re.IGNORECASE | re.VERBOSE,
)
# "The Order Form fixes price and quantity; anything further in it is of no effect."
_NO_MORE: Final = re.compile(
    rf"""(?<![\w’'-])(?P<loser>{_LOSER})\s+(?:only\s+|(?:shall|may|will)\s+(?:only\s+)?)?
    (?:(?:fix|set|state|list|give|show|contain|deal|control|govern|prevail|serve|settle)\w*|(?:has|have)\s+effect|is\s+good|are\s+good|counts?)\s(?P<matters>[^.]{{2,200}}?)[;,.]\s*(?:and\s+)?
    (?:(?:any|every)thing\s+(?:further|else|more)|what(?:ever|soever)?\s+else|all\s+else|(?:its|any|all|every)\s+(?:other|further|additional)\s+{_TERMS})
    (?:\s+(?:(?:that|which)\s+)?(?:(?:is|are|has\s+been|have\s+been|may\s+be)\s+)?(?:written|entered|said|stated|found|printed|put|appear(?:s|ing)|contained|stands?|standing))?
    (?:\s+(?:in|on|of)\s+(?:it|them|an?\s+{_PAPER}|the\s+{_PAPER}|such\s+an?\s+{_PAPER}))?\s+{_GONE}""",
    re.IGNORECASE | re.VERBOSE,
)
_WHOLE: Final = "this Agreement"
# Quick to find; what stands around it is slow to look for in every sentence.
_MAYBE: Final = re.compile(
    r"\b(?:not|never|cannot|can['’]t|no|nothing|neither|without|void|disregarded|ignored|ineffective|excluded)\b",
    re.IGNORECASE,
)
_AT_TIMES: Final = re.compile(
    r"\b(?<!even\s)(?:if|unless|until|except\w*|save|saving|subject\s+to|where(?!as|by|of)|when\w*|while|only|(?:so|as)\s+long\s+as|without(?!\s+(?:reservation|objection|comment|limitation|force|effect))|other\s+than|but"
    r"|provided|during|once|after|before|should)\b",
    re.IGNORECASE,
)


class Powerless(NamedTuple):
    """What goes first, what can change nothing in it, and where the words stand that say so.

    All that the loser says is void but what it says `only_on` some matters, if any are named.
    """

    winner: str
    loser: str
    start: int
    end: int
    only_on: str = ""


def powerless(words: str, behind: str = "") -> Iterator[Powerless]:
    """Every paper that a sentence says can change nothing in another; `behind` are the words of the next sentence."""
    if _MAYBE.search(words) is None and _MAYBE.search(behind) is None:
        return
    for match in (*_CANNOT.finditer(words), *_VOID.finditer(words)):
        if _is_flat(words, match.start(), match.end()):
            loser = next(said for key, said in match.groupdict().items() if key != "winner" and said)
            yield Powerless(match["winner"], loser, match.start(), match.end())
    both = f"{words} {behind}"
    for match in _NO_MORE.finditer(both):
        if match.start() < len(words) and _is_flat(both, match.start(), match.end()):
            yield Powerless(_WHOLE, match["loser"], match.start(), min(match.end(), len(words)), match["matters"])


def _is_flat(words: str, start: int, end: int) -> bool:
    """Whether nothing before or behind what is said makes it hold only sometimes, or as somebody likes."""
    return _AT_TIMES.search(words, 0, start) is None and _AT_TIMES.search(words, end) is None
