"""Clauses named by where they stand: "the fourth clause", "the preceding two sections"."""

import re
from collections.abc import Iterator

from agreelint.model.agreement import AMENDS_NOTHING, Agreement, Clause, PartKind
from agreelint.model.span import Span
from agreelint.reasoning.sentences.speaking import APART
from agreelint.reasoning.taken_away.cancel import Cancellation, is_plain
from agreelint.reasoning.taken_away.undoing import undone
from agreelint.structure.references.of_a_paper import AMENDING

_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_HOW_MANY = {"": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_UNIT = r"(?:clause|section|article|paragraph|provision)s?"
_PLACE = re.compile(
    rf"""\b[Tt]he\s+(?:(?P<order>{"|".join(_ORDER)}|last)\s+(?P<many>two\s+|three\s+|four\s+|five\s+)?{_UNIT}
    |(?:immediately\s+)?(?P<back>preceding|previous|foregoing)\s+(?P<count>one\s+|two\s+|three\s+|four\s+|five\s+)?{_UNIT}
    |{_UNIT}\s+(?:(?:immediately|directly|next)\s+)?(?P<side>before|after|following|preceding|above|below)\s+["“‘']?(?P<heading>[A-Z][\w-]*(?:\s+[A-Z][\w-]*|\s+and\s+[A-Z][\w-]*){{0,4}})["”’']?)
    (?:\s+(?:of|in)\s+(?:(?P<own>this)|the)\s+
      (?:(?:[A-Z][\w&’'-]*\s+){{0,4}}(?P<main>(?i:agreement|contract|subcontract|licen[cs]e|deed|terms))|[\w-]+)\b)?""",
    re.VERBOSE,
)
# "The third section of Exhibit C", "the third paragraph of Section 6".
_OF_ELSE = re.compile(r"\s+(?:of|in|under|to)\s+(?!(?:no|full)\b)")
_NEAR = 400  # characters around the name that are looked at


def counted(agreement: Agreement) -> Iterator[Cancellation]:
    """Every place that takes away clauses that it names by where they stand."""
    for clause in agreement.clauses:
        if clause.kind in AMENDS_NOTHING:
            continue
        for sentence in clause.sentences:
            words = agreement.words(sentence)
            for found in _PLACE.finditer(words):
                targets = () if _OF_ELSE.match(words, found.end()) else tuple(_clauses(agreement, clause, found))
                span = Span(*found.span()).shift(sentence.start)
                before = words[max(0, found.start() - _NEAR) : found.start()]
                after = words[found.end() : found.end() + _NEAR]
                made = undone(span, before, after) if targets else None
                if made is not None:
                    plain = clause.lead_in is None and is_plain(span, before, after)
                    yield Cancellation(clause.index, *made, targets, None, plain)


def _clauses(agreement: Agreement, clause: Clause, found: re.Match[str]) -> Iterator[int]:
    """The clauses that are meant: counted from the top of the part, or back from the clause that says so."""
    part = _part(agreement, clause, found)
    beside = [one for one in agreement.clauses if _numbered(agreement, one) and one.part == part]
    top = [one for one in beside if one.parent is None or not agreement.clauses[one.parent].number]
    if found["heading"]:
        named = " ".join(found["heading"].split()).casefold()
        at = next((at for at, one in enumerate(top) if one.heading.casefold().strip() == named), None)
        if at is not None:
            step = at + (1 if found["side"] in ("after", "following", "below") else -1)
            yield from (one.index for one in top[step : step + 1] if step >= 0)
        return
    if found["order"]:
        many = _HOW_MANY[(found["many"] or "").strip()]
        start = len(top) - many if found["order"] == "last" else _ORDER.index(found["order"])
        yield from (one.index for one in top[start : start + many])
        return
    many = _HOW_MANY[(found["count"] or "").strip()]
    level = [one for one in beside if one.parent == clause.parent and one.index < clause.index]
    whole = "section" in found[0] or "article" in found[0] or "clause" in found[0]
    above = {one.index for one in agreement.ancestors(clause)}
    tops = [one for one in top if one.index < clause.index and one.index not in above]
    back = tops if clause.parent is not None and whole else level
    yield from (one.index for one in back[-many:])


def _part(agreement: Agreement, clause: Clause, found: re.Match[str]) -> int:
    """The part whose clauses are counted: in what amends the agreement, "the second clause" is the agreement's."""
    amends = agreement.parts[clause.part].kind in AMENDING and not (found["own"] and not found["main"])
    if found["back"] or not (amends or found["main"]) or agreement.parts[clause.part].kind is PartKind.BODY:
        return clause.part
    bodies = (at for at, part in enumerate(agreement.parts) if part.kind is PartKind.BODY)
    return next(bodies, clause.part)


def _numbered(agreement: Agreement, clause: Clause) -> bool:
    return bool(clause.number) and agreement.parts[clause.part].kind not in APART
