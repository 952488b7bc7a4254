"""References that lead nowhere: to a section that is not there, to an exhibit that was not attached."""

import re
from collections.abc import Iterator

from agreelint import Agreement, Context, Effect, EffectKind, Reference
from agreelint_drafting.numbering import stands

_ATTACHED = re.compile(r"\s*(?:exhibit|schedule|annex|annexe|appendix|attachment|addendum)\b", re.IGNORECASE)


# "clause (ii)" points into its own sentence; "Section 406 of the Tax Code" and "FAR clause 52.217-9" point elsewhere.
_NUMBER = re.compile(r"\D*?(?<![(\w])((\d+)(?:\.\d+)*)")
_STATUTE = re.compile(r"(?:\([^)]{1,8}\))*,? (?:of|in|under) (?:the |any )?[A-Z]")
_MOST_SECTIONS = 100


def dangling(agreement: Agreement, context: Context) -> Iterator[Effect]:
    """A crossing for every reference to a section of this agreement that it does not have."""
    del context  # which side is ours makes no difference
    for reference in _lost(agreement):
        if not _ATTACHED.match(reference.text) and _is_own(agreement, reference):
            yield _effect("dangling-references", reference, "refers to a section that is not there", "does not have it")


def _is_own(agreement: Agreement, reference: Reference) -> bool:
    """Whether the reference can only mean a section of this agreement."""
    number = _NUMBER.match(reference.text)
    if reference.text.split()[0].isupper():  # a heading that ran into a paragraph
        return False
    if number is None or int(number[2]) >= _MOST_SECTIONS or "chapter" in reference.text.casefold():
        return False
    if stands(agreement.text, number[1]):
        return False
    after = agreement.text[reference.span.end : reference.span.end + 80]
    return re.search(r"\d{3}", reference.text) is None and not (
        _STATUTE.match(after) and not re.match(r".{0,12}this\b|.{0,20}Agreement\b", after)
    )


def missing(agreement: Agreement, context: Context) -> Iterator[Effect]:
    """A crossing for every exhibit, schedule or annex that is referred to and is not in the document."""
    del context
    for reference in _lost(agreement):
        if _ATTACHED.match(reference.text):
            yield _effect(
                "missing-exhibits", reference, "refers to an attachment that is not there", "does not hold it"
            )


def _lost(agreement: Agreement) -> Iterator[Reference]:
    """Each thing that is referred to and is not there, where it is first referred to."""
    seen: set[str] = set()
    for reference in agreement.references:
        name = " ".join(reference.text.casefold().split())
        if reference.reach.value == "dangling" and name not in seen:
            seen.add(name)
            yield reference


def _effect(rule: str, reference: Reference, message: str, because: str) -> Effect:
    return Effect(
        rule=rule,
        kind=EffectKind.CROSSES,
        clause=reference.clause,
        span=reference.span,
        message=message,
        because=f'"{reference.text}" is named, and the document under review {because}',
    )
