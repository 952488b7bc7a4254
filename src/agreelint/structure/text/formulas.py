"""The set phrases by which agreements open, turn to their terms, and close; and words that let somebody act."""

import re
from typing import Final

_AGREED: Final = re.compile(
    r"(?:now,?\s+(?:therefore|this (?:agreement|deed))|therefore,?\s+(?:the|in)|"
    r"(?:whereby |now |and )?it (?:is|has been) (?:(?:hereby|now|therefore|mutually) ){0,2}agreed|"
    r"(?:whereas )?the parties (?:(?:hereby|therefore|hereto|to this agreement|have|accordingly|mutually|,) ?){0,3}"
    r"agreed?\b|(?:the )?agreed (?:terms|provisions)|operative (?:provisions|part|terms|clauses)|"
    r"(?:this|the) (?:deed|agreement) (?:now )?witnesse(?:s|th)|(?:general )?terms and conditions\s*:?\s*$|"
    r"agreement\s*:?\s*$|"
    r"accordingly,? the parties|in consideration of)",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"(?:in witness (?:whereof|of which|thereof)|signature page|signatures?\s*:?\s*$|signed (?:by|for|on behalf)|"
    r"executed (?:as|by|and delivered|on)\b|agreed (?:and|&) accepted|accepted (?:and|&) agreed|"
    r"agreed to and accepted|"
    r"acknowledged and agreed\s*:?|the parties have (?:caused|executed|signed)|\[?signature page)",
    re.IGNORECASE,
)
_SIGN_LINE: Final = re.compile(
    r"(?:by|name|title|date|dated|its|signature|signed|print(?:ed)? name|authori[sz]ed signat(?:ure|ory)|"
    r"witness|position|"
    r"for and on behalf of[^.]*|address|attest|e-?mail|attention)\s*[:_]|_{3,}|/s/|\[?signature",
    re.IGNORECASE,
)
_LINE_TO_SIGN: Final = re.compile(r"(?:by|signature|signed)\s*:?\s*(?:_{3,}|/s/).{0,60}", re.IGNORECASE)
_PREAMBLE: Final = re.compile(
    r"\b(?:(?:by and )?(?:between|among|amongst)\b|(?:is|are|was) (?:made|entered)|made and entered|"
    r"(?:effective|made|dated) (?:as of|on|this)|is dated|parties\s*:)",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\b(?:between|among|amongst|by and between)\b", re.IGNORECASE)
_TITLED: Final = re.compile(
    r"[^.;]{0,160}\b(?:AGREEMENT|CONTRACT|LICEN[SC]E|ADDENDUM|DEED|Agreement|"
    r"Contract)\b[^.;]{0,120}\b(?:dated|made|entered|effective|between|among)\b"
)
_THIS: Final = re.compile(
    r"this\s+[^.;]{0,120}?(?:agreement|contract|licen[sc]e|addendum|amendment|order|terms|deed|subcontract|"
    r"memorandum|statement|lease|understanding)\b",
    re.IGNORECASE,
)
_MODAL: Final = re.compile(
    # "May 2026" lets nobody do anything.
    r"\b(?:may(?<!(?-i:\d May))(?!(?<=(?-i:May)) \d)|shall|must|will|cannot|can|agrees? (?:to|not|that)|is entitled|"
    r"are entitled|hereby|won['’]t|not)\b",
    re.IGNORECASE,
)


def is_agreed(text: str) -> bool:
    """Whether the words end the recitals ("NOW, THEREFORE", "The parties agree")."""
    return bool(_AGREED.match(text.strip()[:200]))


def opens_signatures(text: str) -> bool:
    """Whether the words open the block of signatures."""
    return bool(_SIGNED.match(text.strip()[:200]))


def is_signed_line(text: str) -> bool:
    """Whether the words are a line to sign on: "By: ______"."""
    return bool(_LINE_TO_SIGN.fullmatch(text.strip()[:80]))


def is_signature(text: str) -> bool:
    """Whether the words only serve signing; a clause among the signatures stays a clause."""
    words = text.strip()
    if opens_signatures(words):
        return len(words.split()) < 90  # noqa: PLR2004 - longer words say more than who signs
    if _SIGN_LINE.search(words[:200]):
        return len(words.split()) < 40 or not says(words)  # noqa: PLR2004 - same
    return len(words.split()) <= 12 and not says(words)  # noqa: PLR2004 - a name, an address


def says(text: str) -> bool:
    """Whether somebody may, shall or must do something according to the words."""
    return bool(_MODAL.search(text))


def is_preamble(text: str) -> bool:
    """Whether the words name the agreement and its parties."""
    words = text[:1500]
    return (
        opens_agreement(text)
        or bool(_THIS.match(words) and _PREAMBLE.search(words))
        or bool(
            re.match(
                r"\s*(?:between|and|among|by and between|dated|date|effective date|parties)\b[^.]{0,400}$",
                words,
                re.IGNORECASE,
            )
        )
    )


def opens_agreement(text: str) -> bool:
    """Whether the words open an agreement with its parties: "This Agreement is made between …"."""
    words = text.strip()[:1500]
    if words[:5].lower() == "this ":
        return bool(_THIS.match(words) and _BETWEEN.search(words))
    return bool(_TITLED.match(words) and _BETWEEN.search(words) and words[:7].lower() != "whereas")
