"""Meanings given without a quotation mark or "means", and of names written small.

"Observing: opening sealed letters", "By pupil records we mean the register", "A training run is any step that alters
the values", "What members put in is Member Material". Any sentence may look so; it gives a meaning where its name is
used elsewhere in the agreement.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from agreelint.model.span import Span

_WORD: Final = r"[\w’'-]+"
_QUOTE: Final = r"[\"“”‘’']"
# What stands before the name: a label that is no number of the outline, and for which clause it is meant.
_LABEL: Final = (
    r"(?:(?:(?-i:[A-Z])[a-z]{1,8}\.?\s+|[§¶]\s*)?(?:\(\w{1,4}\)|(?-i:[A-Z]{0,2})[-.]?\d[\d.]*[a-z]?|(?-i:[IVX]{1,5}|[a-z]|[ivx]{1,5})[.)])[.):/]*\s*(?:[–—/-]\s*)?"
    r"|(?-i:[A-Z][a-z]{2,8})\s+(?-i:[A-Z]|[IVX]{1,5}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)[.):]*\s+(?:[–—/-]\s*)?"
    r"|(?-i:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Meanings?|Words|Glossary|Definitions?|Terms)[.:]\s+)?"
)
_PLACE: Final = (
    r"(?:(?:for\s+the\s+)?purposes?\s+of\s+)?(?:this|these|the\s+said|our|clauses?|sections?|articles?|rules?|parts?|paragraphs?|para\.?"
    r"|letters?|rows?|titles?|lines?|\(\w{1,3}\)|[§¶]|(?-i:[A-Z]{0,2}[.-]?\d[\w.]*|[A-Z]\b))(?:\s+[\w().-]+){0,3}?"
)
_WHERE: Final = rf"(?:(?:in|for|under|throughout|within)\s+{_PLACE},?\s+)?"
_THERE: Final = rf"(?:,?\s+(?:in|for|under|as\s+used\s+in)\s+{_PLACE}\s*,?|,\s+as\s+an?\s+\w+,)?"
_ARTICLE: Final = r"(?:an?|the|each|every|any)\s+"
_CAPITAL: Final = rf"(?-i:[A-Z]){_WORD[:-1]}*"
_BIG: Final = rf"{_CAPITAL}(?:\s+(?:(?:of|the|in|for|and|to|at|on|by|with)\s+){{0,2}}{_CAPITAL}){{0,4}}"
_SMALL: Final = rf"{_WORD}(?:\s+{_WORD}){{0,5}}?"
# What a name is: a thing with an article and any verb below, or a phrase.
_SAYS: Final = (
    r"(?:means?|stands?\s+for|denotes?|describes?|refers?\s+to|(?:is|are)\s+(?:said|short|a\s+name|the\s+name)\s+(?:of|for)|embraces?|covers?|takes?\s+in|includes?"
    r"|comprises?|consists?\s+(?:of|in)|reach(?:es)?(?:\s+to)?|extends?\s+to|leaves?\s+out|excludes?|runs?\s+from|speaks?\s+of"
    r"|(?:does|do)\s+not\s+(?:mean|take\s+in|include|cover|reach|extend\s+to|stop\s+(?:at|with)|embrace)|has\s+(?:its|the)\s+(?:\w+\s+)?(?:meaning|sense))\b"
)
# "The Holder is the sole judge of the route": what somebody is to do, and no meaning.
STANDING: Final = (
    r"(?:(?:sole|only|final|exclusive|lawful|rightful)\s+)?"
    r"(?:judges?|arbiters?|owners?|propert(?:y|ies)|controllers?|responsib\w+|affairs?)\b"
)
_ONE: Final = (
    r"(?:(?:an?|any|all|every|each|one|only|anything|everything|anyone|anybody|everyone|everybody|whatever|whoever"
    r"|whichever|what|those|either|not\s+only)\b|(?:two|three|four|five|six|seven|eight|nine|ten|\w+ty|\d+)\s)"
)
# "Staff are employees, agency workers and volunteers", "Personal holdings are records that …".
_THINGS: Final = (
    r"(?!\w+(?:ed|ing|ly|able|ible|ful|ous|en|ive)\b)(?!(?:not|no|to|in|on|at|by|for|of|from|with|under|as|so|also|due|free|set|paid|kept|held|made|put|built|sent|due|ready|open|subject)\b)"
    r"[a-z]\w+(?:\s+[a-z]\w+)?(?:,\s|\s+(?:that|which|who|whose|handed|standing|given)\b)"
)
_IS: Final = rf"(?:(?:is|are)\s+(?={_ONE}|the\s+(?!{STANDING})|{_THINGS}))"
_ENDS: Final = r"(?:stops?\s+being|ceases?\s+to\s+be|is\s+no\s+longer)\b"
_SHAPES: Final = tuple(
    re.compile(rf"\W*{_LABEL}{shape}", re.IGNORECASE)
    for shape in (
        # "By pupil records we mean", "References to Face Matching are to".
        rf"(?:by|with|under)\s+(?:the\s+\w+\s+)?{_QUOTE}?(?P<name>{_WORD}(?:\s+{_WORD}){{0,4}}?){_QUOTE}?\s+(?:we|the\s+parties|both|(?:is|are)\s+to\s+be)\b\s*(?:\w+\s+)?(?P<verb>means?|meant|understand|understood)\b",
        rf"(?:a\s+)?references?\s+(?:in\s+[^,.;:]{{1,40}}?\s+)?to\s+(?:an?\s+|the\s+|any\s+)?{_QUOTE}?(?P<name>{_SMALL}){_QUOTE}?{_THERE}\s+(?P<verb>(?:is|are|shall\s+be)\s+(?:to\b|references?\s+to)|include|mean)",
        # "To "watch" residents is to observe them in a manner that …".
        rf"(?:to|being)\s+{_QUOTE}?(?P<name>{_SMALL}){_QUOTE}?(?:\s+[a-z]+){{0,2}}{_THERE}\s+(?P<verb>is\s+to\b|means?(?:\s+to)?\b|is\s+(?=\w+ing\b))",
        # "What biometric means to us: fingerprints", "What's house data? It's whatever …".
        rf"what\s+(?:an?\s+|the\s+)?{_QUOTE}?(?P<name>{_SMALL}){_QUOTE}?\s+(?:means?|is)\b[^.:?]{{0,30}}(?P<verb>:)",
        rf"what(?:['’]s|\s+is|\s+are|\s+counts?\s+as)\s+(?:an?\s+|the\s+|our\s+|your\s+)?{_QUOTE}?(?P<name>{_SMALL}){_QUOTE}?(?P<verb>\?)(?:\s+(?:it|that|this|they)\s*(?:is|are|['’](?:s|re)))?",
        # "What passes through Clerk takes in questions".
        rf"(?P<name>what\s+{_SMALL})\s+(?P<verb>{_SAYS})",
        # "Clover Content stops being Clover Content once …".
        rf"(?:{_ARTICLE})?{_QUOTE}?(?P<name>{_SMALL}){_QUOTE}?\s+(?P<verb>{_ENDS}\s+(?:an?\s+|the\s+)?(?:one|such|{_QUOTE}?(?P=name){_QUOTE}?))",
        # "A training run is any step that …", "In this Deed, Observation means …", "Harmful, in F, reaches …".
        rf"{_WHERE}(?:the\s+(?:term|word|expression)s?\s+)?{_ARTICLE}{_QUOTE}?(?P<name>{_SMALL}){_QUOTE}?{_THERE}\s+(?:here\s+|now\s+)?(?P<verb>{_SAYS}|{_IS})",
        rf"{_WHERE}(?:the\s+(?:term|word|expression)s?\s+)?{_QUOTE}?(?P<name>{_BIG}){_QUOTE}?{_THERE}\s+(?:here\s+|now\s+)?(?P<verb>{_SAYS}|{_IS})",
        rf"{_WHERE}{_QUOTE}?(?P<name>{_SMALL}){_QUOTE}?{_THERE}\s+(?:here\s+|now\s+)?(?P<verb>{_SAYS}|(?:is|are)\s+(?={_ONE}|{_THINGS}|(?<=ing\sis\s)\w+ing\b))",
    )
)
# A name, a colon or a dash, and what it is: no sentence about it.
_HEAD: Final = re.compile(
    rf"\W*{_LABEL}(?P<name>(?-i:[A-Z])[\w’'-]*(?:\s+{_WORD}){{0,4}}?)(?P<verb>\s*:|\s+[–—-])\s+(?P<meaning>[\w(\"“][^.;|]*)"
)
# "What solicitors put in or get out is Client Material."
_AFTER: Final = re.compile(
    rf"""\W*{_LABEL}(?P<meaning>(?:what|whatever|whoever|anything|everything|anyone|an?|any|every|each|all|such)\s[^.;]{{3,160}}?)\s+
    (?:is|are|(?:is|are|shall\s+be)\s+(?:called|known\s+as|treated\s+as|regarded\s+as)|counts?\s+as)\s+
    (?:an?\s+|the\s+)?{_QUOTE}?(?P<name>{_BIG}){_QUOTE}?\s*[.;]?\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
# A sentence that lets, makes or forbids: it says no meaning.
_ACTS: Final = re.compile(
    r"\b(?:may|shall|must|will|cannot|can|agrees?|undertakes?|grants?|remains?|waives?)\b|n['’]t\b", re.IGNORECASE
)
# "The Model takes in requests, and may be used for any task."
_AND_ACTS: Final = re.compile(r"\b(?:and|but)\s+(?:\w+\s+){0,2}?(?:may|shall|must|will|cannot)\b", re.IGNORECASE)
_APART: Final = re.compile(
    r"\b(?:which|that|who|whom|whose|whether|where|when|what|whatever|as|if|once)\b", re.IGNORECASE
)
# A finite verb soon after what begins like a thing: "Uniform: staff who visit wear a badge" is hardly told apart, and
# "Price: four pounds" is none that anything leans on.
_TELLS: Final = re.compile(
    r"^\W*(?:[\w’'-]+[\s,]+){1,6}?(?:is|are|was|were|does|do|did|has|have|had|never|only|goes?|stays?|stands?|binds?|applies|apply)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"[\W\d]*(?:[a-z]|[A-Z][\w-]*['’]s?\s)")
_NOBODY: Final = re.compile(
    r"(?:an?|the|this|that|these|those|it|they|there|he|she|we|you|each|every|any|all|no|none|such|nothing|nobody|neither|both|either|here"
    r"|which|who|what(?=$)|whatever|everything|anything|so|and|or|but|if|where|when|section|clause|article|schedule|exhibit|annex|appendix"
    r"|agreement|contract|deed|order|rest|following|sum|amount)(?:\s(?!to\b)|$)",
    re.IGNORECASE,
)
_AMID: Final = re.compile(r"[\w,;:)“\"][ \n]$")
_NUMBER: Final = re.compile(r"\W*\d|.*\b(?:of|in|to|for|by|with|and|or|the|a|an|is|are|not|no)$", re.IGNORECASE)


_LONGEST: Final = 600  # characters of a sentence that are read


class Meant(NamedTuple):
    """A name and what it means, both counted from the beginning of the words, and the name as others write it."""

    name: Span
    meaning: Span
    written: str


def unquoted(text: str, holder: Span) -> Meant | None:
    """What the words at `holder` say that a name means, where the name is used elsewhere in the text."""
    words = holder.of(text)[:_LONGEST]
    for found in (*(shape.match(words) for shape in _SHAPES), _AFTER.match(words), _label(words)):
        if (
            found is None
            or _is_none(found["name"])
            or _AND_ACTS.search(words.partition(";")[0], found.end("verb" if "verb" in found.re.groupindex else "name"))
        ):
            continue
        begin, stop = found.span("meaning") if "meaning" in found.re.groupindex else (found.end(), len(words))
        end = found.end() if found.re is _HEAD else stop
        end = len(words) if found.re is _HEAD else end
        name = Span(*found.span("name")).shift(holder.start)
        other = _elsewhere(text, name, holder)
        if other is not None and words[begin:end].strip(" .,:;"):
            begin += len(words[begin:end]) - len(words[begin:end].lstrip(" ,:"))
            return Meant(name, Span(holder.start + begin, holder.start + max(begin, end)), other)
    return None


def is_headed(text: str, name: Span, meaning: Span) -> str | None:
    """The name of a clause by its heading as others write it, where the clause only says what the heading means."""
    said = meaning.of(text)
    if _is_none(name.of(text)) or not _is_thing(said):
        return None
    return _elsewhere(text, name, Span(name.start, meaning.end))


def _label(words: str) -> re.Match[str] | None:
    found = _HEAD.match(words)
    return found if found is not None and _is_thing(found["meaning"]) else None


def _is_thing(said: str) -> bool:
    """Whether words name things and let nobody act: only what a relative clause says of them has a verb.

    A sentence of its own begins with a capital.
    """
    if _GOES_ON.match(said) is None:
        return False
    first = said.partition(".")[0]
    main = _APART.split(first, maxsplit=1)[0]
    return bool(main.strip() or said) and _ACTS.search(main) is None and _TELLS.match(main) is None


def _is_none(name: str) -> bool:
    return _NOBODY.match(name) is not None or bool(_NUMBER.match(name) or _ACTS.search(name)) or len(name) < 3  # noqa: PLR2004 - a letter


def _elsewhere(text: str, name: Span, holder: Span) -> str | None:
    """The name as it is written outside the words that give it a meaning: as there, or with a small letter."""
    said = " ".join(name.of(text).split())
    small, big = said[:1].lower() + said[1:], said[:1].upper() + said[1:]
    for form in dict.fromkeys((said, small, big)):
        # At the head of a sentence a single word has its capital from there.
        amid = " " not in form and form[:1].isupper()
        if any(not (holder.start <= at < holder.end or (amid and _opens(text, at))) for at in _places(text, form)):
            return form
    return None


def _opens(text: str, at: int) -> bool:
    return _AMID.search(text[max(0, at - 3) : at]) is None


@lru_cache(maxsize=256)
def _places(text: str, name: str) -> tuple[int, ...]:
    """Where a name stands, in either number."""
    stem = name[:-1] if name.endswith("y") else name.removesuffix("s") if len(name) > 3 else name  # noqa: PLR2004
    found: list[int] = []
    at = text.find(stem)
    while at >= 0:
        after = text[at + len(stem) : at + len(stem) + 4]
        whole = re.match(r"(?:s|es|y|ies)?(?![\w])", after) is not None
        if whole and not (at and (text[at - 1].isalnum() or text[at - 1] == "-")):
            found.append(at)
        at = text.find(stem, at + 1)
    return tuple(found)
