"""What counts as the step that a limit demands: "A Placement Review is complete once a day has passed".

Such a sentence gives a meaning without a quotation mark. What it says is read like a definition's.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from agreelint.language.wordlists import each
from agreelint.model.agreement import Agreement, ClauseKind, Term
from agreelint.model.span import Span

_COUNTS = re.compile(
    r"""\W*(?:\([^()]{0,40}\)\s*)?(?:(?:for\s+(?:the\s+)?purposes?\s+of\s+[^,.;]{1,60},\s*)?(?:a|an|the|each|every|any|such|that|this|those|all)\s+)?
    (?P<name>(?!(?:no|none|nothing|neither|nobody|not)\b)[\w'’-]+(?:\s+[\w'’-]+){0,5}?)\s+
    (?:(?:is|are|was|were|(?:shall|will|must)\s+be)\s+(?:\w+ly\s+|to\s+be\s+|also\s+){0,2}
        (?:complete|completed|done|given|made|satisfied|discharged|met|deemed|treated|regarded|taken|considered|fulfilled|achieved)
      |counts?\s+as|takes?\s+place|occurs?|happens?|consists?\s+(?:of|in)|suffices?|(?:is|are)\s+(?:what|whatever|whoever|whichever))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Once it has been shown for a day, opened or not": a step that is taken though nobody took it.
_UNSEEN = re.compile(
    r"""\b(?:(?:opened|read|seen|viewed|reviewed|examined|answered|acknowledged)\s+or\s+(?:not|un\w+)
      |whether\s+or\s+not\s+(?:it|they|anyone|anybody|someone|somebody|the\s+\w+|an?\s+\w+)\s+
        (?:has|have|had|is|are|was|were)\s+(?:ever\s+|actually\s+|been\s+)*(?:open|read|seen|view|look|review|examin|answer|acknowledg)\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SPEAKS = (ClauseKind.OPERATIVE, ClauseKind.DEFINITION, ClauseKind.TABLE_ROW)
_STEM = 5  # letters
# Words that every limit holds.
_COMMON = frozenset(
    word[:_STEM]
    for word in each(
        "agency agreement clause customer model models output outputs party person purpose section service services "
        "shall supplier system these this those tool user users vendor which"
    )
)


def steps(agreement: Agreement) -> Iterator[tuple[tuple[str, ...], Term]]:
    """Every sentence that says when something counts as done, given or met, as a term with a meaning.

    With the stems of those words of its name that tell it from others.
    """
    for clause in agreement.clauses:
        for sentence in clause.sentences if clause.kind in _SPEAKS else ():
            said = _COUNTS.match(agreement.words(sentence))
            if said is not None and (stems := tuple(_telling(said["name"]))):
                name = Span(*said.span("name")).shift(sentence.start)
                yield stems, Term(said["name"], name, Span(name.end, sentence.end), clause.index)


def is_unseen(meaning: str) -> bool:
    """Whether a step counts as taken by its meaning even where nobody has looked."""
    return _UNSEEN.search(meaning) is not None


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
