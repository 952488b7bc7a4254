"""Use that goes on after the agreement: a licence for good, copies that are kept, a vendor that must go on."""

import re
from collections.abc import Iterator

from agreelint.model.agreement import Agreement, Clause
from agreelint.model.span import Span
from agreelint.reasoning.sentences.speaking import operative

LASTS = (
    r"(?:surviv(?:e|es|ing)|carr(?:y|ies)\s+on|outliv(?:e|es)|live(?:s)?\s+on|outlasts?|endures?|remains?\s+in\s+(?:full\s+)?(?:force|effect)"
    r"|continues?\s+(?:in\s+(?:full\s+)?(?:force|effect)|to\s+(?:bind|apply)|after|beyond))"
)
LASTING = re.compile(rf"\b{LASTS}\b", re.IGNORECASE)
END = re.compile(
    r"\b(?:terminat\w+|expir\w+|completion|end(?:s|ed|ing)?|ceases?|lapse[sd]?|over|phase[- ]?out|transition"
    r"|run[- ]?off|(?:after|beyond)\s+the\s+term)\b",
    re.IGNORECASE,
)
_THING = (
    r"(?:use|access|operate|operating|run|running|host|serve|employ|exploit|service|services|software|model|models|platform"
    r"|tool|appliances?|devices?|units?|release|copy|copies|instance|instances|agent|agents|supply|adapter|adapters|configuration|call-offs?(?:\s+orders?)?|licen[cs]ed?)"
)
_GOES_ON = re.compile(
    rf"""\b(?:(?:may|shall|will|can)\s+(?:\w+\s+){{0,2}}?(?:continue|keep|go\s+on|retain)\b[^.;]{{0,60}}?\b{_THING}\b
    |\b{_THING}\b[^.;]{{0,60}}?\b(?:perpetual(?:ly)?|in\s+perpetuity|without\s+limit\s+(?:of|in)\s+time|irrevocabl[ey]
       |for\s+(?:as|so)\s+long\s+as|indefinitely)
    |(?:keeps?|kept|retains?|retained|holds?)\s+[^.;]{{0,60}}?\b(?:without\s+limit\s+(?:of|in)\s+time|in\s+perpetuity|for\s+good|forever|indefinitely)
    |(?:keeps?|retains?)\s+(?:(?:its|their|the|any|all)\s+)?(?:\w+\s+){{0,2}}?(?:installations?|licen[cs]es?|copies|copy|instances?|software|models?|engine|tool)
    |(?:copy|copies|installations?|engine|tool|system|model|software)\s+(?:remains?|stays?)\s+in\s+(?:use|service|operation)
    |(?:installations?|stock)\b[^.;]{{0,30}}?\bmay\s+(?:be\s+)?(?:used|sold|run|remain)
    |(?:perpetual|irrevocable)\s+(?:\w+\s+){{0,4}}?(?:right|licen[cs]e)
    |(?:we['’]ll|will|shall)\s+(?:\w+\s+)?keep\s+[^.;]{{0,40}}?running
    |shall\s+go\s+on\s+(?:furnishing|supplying|providing|serving|performing)
    |(?:keeps?|kept|retains?|holds?|passes|pass|stays?|yours|has|have|gets?|receives?|lets?)\b[^.;]{{0,90}}?\b(?:for\s+good|for\s+ever|forever|in\s+perpetuity
       |without\s+limit\s+(?:of|in|on)\s+(?:time|duration)|even\s+after|after\s+(?:this|the)\s+\w+\s+as\s+before|indefinitely
       |(?:as|so)\s+long\s+as\s+(?:it|they)\s+(?:likes?|pleases?|wish\w*|wants?|lasts?|runs?))
    |(?:goes|go|going|keeps?|carr(?:y|ies))\s+on\s+(?:using|running|working|operating|querying)|runs?\s+(?:it|(?:its|their|the)\s+(?:\w+\s+)?\w+)\s+on
    |continues?\s+to\s+(?:possess|run|operate)|(?:keeps?|retains?)\s+(?:one|an?)\s+(?:[\w-]+\s+){{0,3}}?{_THING}
    |shall\s+be\s+performed\s+for\s+its\s+remaining\s+duration)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_STOPS = re.compile(r"\b(?:shall|may|will|must|does|do)\s+not\b|\bn['’]t\b|\bno\s+(?:right|licen)", re.IGNORECASE)
_ONLY_DATA = re.compile(
    r"\b(?:confidential\w*|personal\s+data|records|logs|invoices?|feedback|outputs?|drafts|templates|charts|reports|letters|notes|photographs|manuscripts"
    r"|files|answers|title|secrets|papers|documents)\b",
    re.IGNORECASE,
)
_FOR_GOOD = re.compile(
    r"perpet|without\s+limit|for\s+(?:as|so)\s+long\s+as|indefinite|for\s+good|for\s+?ever|even\s+after|last\s+day",
    re.IGNORECASE,
)
_NEAR = 20  # characters before "continue to use" in which a "not" counts
# Words by which something of the use may go on.
_MAY_GO_ON = re.compile(
    r"\b(?:perpetu\w+|irrevocabl\w+|retain\w*|keep\w*|transition\w*|phase-?\s?out|wind-?\s?down|run-?\s?off|continu\w+|indefinite\w*|escrow\w*|surviv\w+|lives?\s+on|goes\s+on|go\s+on)\b",
    re.IGNORECASE,
)


def use_goes_on(agreement: Agreement) -> bool | None:
    """Whether use goes on after the agreement; None where words may say so and nobody can be sure."""
    doubt = False
    for clause in operative(agreement):
        if next(goes_on(agreement, clause), None) is not None:
            return True
        doubt = doubt or _MAY_GO_ON.search(agreement.words(clause.body)) is not None
    return None if doubt else False


def goes_on(agreement: Agreement, clause: Clause) -> Iterator[Span]:
    """The sentences of a clause by which some use goes on."""
    for sentence in clause.sentences:
        words = agreement.words(sentence)
        found = _GOES_ON.search(words)
        if (
            found is None
            or _STOPS.search(words[max(0, found.start() - _NEAR) : found.end()])
            or LASTING.search(found[0])
        ):
            continue
        if _ONLY_DATA.search(found[0]) or not (END.search(words) or _FOR_GOOD.search(words)):
            continue
        yield sentence
