"""Amendments of single words: "the word "not" in clause 4.1 is deleted", "in clause 4, "Customer" means …"."""

import re
from collections.abc import Iterator

from agreelint.model.agreement import AMENDS_NOTHING, Agreement, Reach, Reference
from agreelint.model.span import Span
from agreelint.reasoning.extent import Extent
from agreelint.reasoning.meanings.plain import leaves_out
from agreelint.reasoning.sentences.spans import sentence_with
from agreelint.reasoning.taken_away.cancel import Cancellation
from agreelint.reasoning.taken_away.items import Insertion, opens

_Q = r"[“\"'‘](?P<{}>[^“”\"]{{1,120}}?)[”\"'’]"
_OUT = r"(?:delet|strik|struck|strick|remov|omit|eliminat|tak)\w*(?:\s+out)?"
_PUT = r"(?:replac\w+|substitut\w+|exchang\w+|chang\w+|read\w*|becomes?)"
# Words in quotation marks that are struck out of the clause that the sentence names.
_STRUCK = (
    re.compile(rf"\b{_OUT}\s+(?:the\s+)?(?:words?|phrase|expression|term)?\s*{_Q.format('words')}", re.IGNORECASE),
    re.compile(
        rf"\b(?:words?|phrase|expression|term)\s+{_Q.format('words')}[^“”\"]{{0,60}}?\b(?:(?:is|are|be|were|was|being|been)\s+)?(?:hereby\s+)?{_OUT}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_Q.format('words')}\s+(?:(?:is|are|shall\s+be)\s+(?:hereby\s+)?|to\s+be\s+)?(?:{_OUT}|{_PUT})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:for|in\s+place\s+of|instead\s+of)\s+(?:the\s+)?(?:words?|phrase|expression|term)?\s*{_Q.format('words')}",
        re.IGNORECASE,
    ),
    re.compile(rf"\breplac\w+\s+(?:the\s+)?(?:words?|phrase|expression|term)?\s*{_Q.format('words')}", re.IGNORECASE),
)
_MORE = re.compile(rf"\W*(?:(?:by|with|to|as|is|are|for)\s+)*{_Q.format('more')}", re.IGNORECASE)
# More of the same kind is listed beside it; a word without a comma or an "or" may narrow it: "targets approved".
_ALIKE = re.compile(r"(?:(?:,\s(?:or\s|and\s)?|\sor\s|\sand\s)[\w-]+)+")
_LIMITS = re.compile(
    r"\b(?:not|without|unless|except\w*|save|only|where|when|if|by|for|in|of|other\s+than|that|which|un\w+)\b",
    re.IGNORECASE,
)
# Without these words a ban is none.
_BANS = re.compile(
    r"\b(?:not|no|never|neither|nor|nothing|cannot|without|only|solely|shall|must|prohibited|forbidden)\b|n['’]t\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b(?:in|for\s+the\s+purposes?\s+of|as\s+used\s+in|within|under)\s*$", re.IGNORECASE)
_MEANS = re.compile(
    r"""^\s*(?:,|:)?\s*(?:(?:a|any|the|each)\s+)?(?:(?:word|term|expression|reference)s?\s+(?:to\s+)?)?["“‘']?(?P<term>[A-Za-z][\w’'-]*(?:\s+[\w’'-]+){0,3}?)["”’']?\s+
    (?:(?:shall|will)\s+)?(?P<verb>means?|mean|refers?\s+(?:only\s+)?to|is\s+(?:limited|confined)\s+to|includes?\s+only|(?:does|shall)\s+not\s+include|excludes?|is\s+a\s+reference\s+to)
    \s+(?P<meaning>[^.;]+)""",
    re.IGNORECASE | re.VERBOSE,
)
_NARROW = re.compile(
    r"\b(?:only|solely|no\s+other|nobody\s+else|nothing\s+else|no\s+one\s+else|alone|exclud\w+|not\s+include|other\s+than|limited\s+to|confined\s+to|unlawful\w*|illegal\w*|except)\b",
    re.IGNORECASE,
)
# Everybody, or the bare deed in every way: nothing is left out.
_WIDE = re.compile(
    r"""\W*(?:(?:any|every|each|all)\s+(?:(?:natural|living|human)\s+)?(?:persons?|individuals?|beings?|people)(?:\s+(?:wherever|whatever|whether)\b[^,;]*)?
    |(?:to\s+)?\w+(?:(?:,|,?\s+(?:or|and))\s+\w+){0,3}\s+(?:by\s+(?:any|whatever)\s+means|in\s+(?:any|every)\s+(?:way|manner|form)))(?:\s+whatsoever)?\W*""",
    re.IGNORECASE | re.VERBOSE,
)


def words_struck(agreement: Agreement) -> Iterator[Cancellation]:
    """Every place that strikes words out of another clause: those that make it a ban, or such as nobody can tell."""
    told: dict[Span, tuple[Span, Extent] | None] = {}  # many references may stand in one sentence
    for reference, sentence in _named(agreement):
        words = agreement.words(sentence)
        if re.search(r"\b(?:if|unless)\b", words[: reference.span.start - sentence.start], re.IGNORECASE):
            continue
        if sentence not in told:
            told[sentence] = _struck(words)
        if (struck := told[sentence]) is not None:
            span, extent = struck
            span = span.shift(sentence.start).join(reference.span)
            yield Cancellation(reference.clause, span, extent, reference.targets, reference.part)


def _struck(sentence: str) -> tuple[Span, Extent] | None:
    """The words by which a sentence strikes others out: those that make a ban first, or such as nobody can tell."""
    found = [one for pattern in _STRUCK for one in pattern.finditer(sentence)]
    ban = next((one for one in found if _BANS.search(one["words"])), None)
    if ban is not None:
        return Span(*ban.span()), Extent.WHOLE
    other = next((one for one in found if not opens(one["words"]) and not _is_kept(one, sentence)), None)
    return None if other is None else (Span(*other.span()), Extent.CLOUDED)


def only_adds(sentence: str) -> bool:
    """Whether the only words that a sentence takes out of a clause come back with more of the same kind."""
    found = [one for pattern in _STRUCK for one in pattern.finditer(sentence)]
    return bool(found) and all(_is_kept(one, sentence) for one in found)


def _is_kept(struck: re.Match[str], sentence: str) -> bool:
    """Whether the words are put back with more of the same kind: "disable" is replaced by "disable, weaken"."""
    put = _MORE.match(sentence, struck.end())
    words = struck["words"].strip().casefold()
    if put is None or not put["more"].casefold().startswith(words):
        return False
    added = put["more"][len(words) :]
    return _ALIKE.fullmatch(added) is not None and _LIMITS.search(added) is None


def redefined(agreement: Agreement) -> Iterator[Insertion]:
    """Every place that gives a word another meaning within one clause only, where that narrows it."""
    for reference, sentence in _named(agreement):
        before = agreement.text[sentence.start : reference.span.start]
        found = _MEANS.match(agreement.text[reference.span.end : sentence.end])
        if found is None or not _NAMES.search(before):
            continue
        if _WIDE.fullmatch(found["meaning"]) and not leaves_out(found["meaning"]):
            continue
        said = f"{found['verb']} {found['meaning']}"
        clear = bool(_NARROW.search(said) or opens(found["meaning"]))
        span = Span(reference.span.start, reference.span.end + found.end())
        yield Insertion(reference.clause, span, reference.targets, "hollow-definition", found["term"], clear)


def _named(agreement: Agreement) -> Iterator[tuple[Reference, Span]]:
    for reference in agreement.references:
        clause = agreement.clauses[reference.clause]
        if (
            reference.reach is Reach.INTERNAL
            and clause.kind not in AMENDS_NOTHING
            and reference.clause not in reference.targets
        ):
            yield reference, sentence_with(clause, reference.span)
