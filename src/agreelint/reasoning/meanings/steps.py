"""What counts as the step that a limit demands: "A Placement Review is complete once a day has passed".

Such a sentence gives a meaning without a quotation mark. What it says is read like a definition's.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from agreelint.language.phrases.lists import each
from agreelint.model.agreement import Agreement, ClauseKind, Term
from agreelint.model.span import Span

_COUNTS = re.compile(
    r"""\W*(?:\([^()]{0,40}\)\s*)?(?:(?:for\s+(?:the\s+)?purposes?\s+of\s+[^,.;]{1,60},\s*)?(?:a|an|the|each|every|any|such|that|this|those|all)\s+)?
    (?P<name>(?!(?:no|none|nothing|neither|nobody|not)\b)[\w'’-]+(?:\s+[\w'’-]+){0,5}?)\s+
    (?:(?:is|are|was|were|(?:shall|will|must)\s+be)\s+(?:\w+ly\s+|to\s+be\s+|also\s+){0,2}
        (?:complete|completed|done|given|made|satisfied|discharged|met|deemed|treated|regarded|taken(?!\s+(?:off|out|away|up|down|from|in)\b)|considered|fulfilled|achieved)
      |counts?\s+as|takes?\s+place|occurs?|happens?|consists?\s+(?:of|in)|suffices?|(?:is|are)\s+(?:what|whatever|whoever|whichever))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "A file has been checked once …", "An officer has Considered a file who …", "A build is new if …".
_HAS_BEEN = re.compile(
    r"""\W*(?:\([^()]{0,40}\)\s*)?(?:for\s+(?:the\s+)?purposes?\s+of\s+[^,.;]{1,60},\s*)?
    (?P<name>["“]?(?!(?:no|none|nothing|neither|nobody|not)\b)[\w'’-]+(?:\s+[\w'’-]+){0,5}?["”]?(?:\s+of\s+an?\s+\w+)?
        \s+(?:is|are|has|have|was)\s+(?:been\s+)?(?:\w+ly\s+)?["“]?(?!(?:not|no|a|an|the)\b)\w+["”]?(?:\s+(?:an?|the)\s+\w+|\s+(?:through|over|to))?)
    (?:,?\s+for\s+(?:the\s+)?purposes?\s+of\s+[^,.;]{1,40}?)?,?\s+(?:once|when(?:ever)?|as\s+soon\s+as|if|who)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Once it has been shown for a day, opened or not": a step that is taken though nobody took it.
_UNSEEN = re.compile(
    r"""\b(?:(?:opened|read|seen|viewed|reviewed|examined|answered|acknowledged)\s+or\s+(?:not|un\w+)
      |(?:whether\s+or\s+not|irrespective\s+of\s+whether|no\s+matter\s+whether)\s+(?:it|they|anyone|anybody|someone|somebody|(?:the|an?|any|that)\s+\w+)\s+
        (?:(?:has|have|had|is|are|was|were|be)\s+(?:ever\s+|actually\s+|then\s+|been\s+)*(?:open|read|seen|view|look|review|examin|answer|acknowledg|logged|present|there|awake|at\b|on\b|near\b)\w*
          |(?:reads?|sat|sits|looks?|looked|opens|sees|saw|stood)\b)
      |nobody\s+(?:has\s+)?(?:press|object|answer|click|stop|countermand)\w*|without\s+(?:being\s+)?(?:countermand|object|answer|stopp|recall)\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Once it has stood on a screen for eight seconds", "when ninety seconds have run": time does it, and nobody else.
_TIME = r"(?:seconds?|minutes?|hours?|days?|nights?|morning|shift)"
_LAPSES = re.compile(
    rf"""\b(?:has|have|had)\s+(?:been|stood|sat|lain|lay|hung|waited|appeared|rested|remained|run|burnt|lit|stayed)\b[^.;]{{0,80}}?\b(?:for|since|from|over)\b[^.;,]{{0,40}}?\b{_TIME}\b
      |\b(?:has|have|had)\s+(?:stood|sat|lain|waited|been)\s+(?:\w+\s+){{1,3}}?{_TIME}\b
      |\b{_TIME}\s+(?:has|have|had)\s+(?:run|passed|elapsed|gone|lapsed|expired)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Somebody does it all the same.
_ALSO_DONE = re.compile(
    r"\b(?:and|after|once)\b[^.;]{0,60}?\b(?:read|signed|approved|confirmed|decided|written|spoken|initialled|examined|answered)\b",
    re.IGNORECASE,
)
_SPEAKS = (ClauseKind.OPERATIVE, ClauseKind.DEFINITION, ClauseKind.TABLE_ROW)
_STEM = 5  # letters
# Words that every limit holds.
_COMMON = frozenset(
    word[:_STEM]
    for word in each(
        "agency agreement clause customer model models output outputs party person purpose section service services "
        "shall supplier system these this those through tool user users vendor which"
    )
)


def steps(agreement: Agreement) -> Iterator[tuple[tuple[str, ...], Term]]:
    """Every sentence that says when something counts as done, given or met, as a term with a meaning.

    With the stems of those words of its name that tell it from others.
    """
    for clause in agreement.clauses:
        for sentence in clause.sentences if clause.kind in _SPEAKS else ():
            words = agreement.words(sentence)
            said = _COUNTS.match(words) or _HAS_BEEN.match(words)
            if said is not None and (stems := tuple(_telling(said["name"]))):
                name = Span(*said.span("name")).shift(sentence.start)
                yield stems, Term(said["name"], name, Span(name.end, sentence.end), clause.index)


def is_unseen(meaning: str) -> bool:
    """Whether a step counts as taken by its meaning even where nobody has looked."""
    return _UNSEEN.search(meaning) is not None


def lapses(meaning: str) -> bool:
    """Whether a step counts as taken by nothing but time, or though nobody has looked."""
    return _UNSEEN.search(meaning) is not None or (
        _LAPSES.search(meaning) is not None and _ALSO_DONE.search(meaning) is None
    )


def meant(
    agreement: Agreement, limit: Span, known: Mapping[str, Mapping[tuple[str, ...], Sequence[Term]]]
) -> Iterator[tuple[Span, Term]]:
    """The steps that the sentence `limit` demands, with where it names them; of those of one name the first.

    They are `known` by the first stem of their names, and by all of them.
    """
    places: dict[str, Span] = {}
    for word in re.finditer(r"[\w’'-]+", agreement.words(limit)):
        places.setdefault(word[0].casefold()[:_STEM], Span(*word.span()).shift(limit.start))
    for stem, place in places.items():
        for name, terms in known.get(stem, {}).items():
            if places.keys() >= set(name):
                term = next((one for one in terms if not one.span.meets(limit)), None)
                if term is not None:
                    yield place, term


def _telling(name: str) -> list[str]:
    """The stems of a name's words that tell it from others."""
    stems = (word.casefold()[:_STEM] for word in re.findall(r"[\w’'-]+", name) if len(word) >= _STEM)
    return [stem for stem in stems if stem not in _COMMON]
