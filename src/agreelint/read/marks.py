"""What the first and the last characters of a line say about where a paragraph begins and ends."""

import re

# Also a bare "(a)(i)" and "Section 4."; whether it is a real label is for the clause tree to say.
_ROMAN = r"(?:x{0,3}(?:ix|iv|v?i{0,3})|l|c)"
_LABEL = re.compile(
    rf"""(?: §+\s*\d+(?:\.\d+)*\.?
      | \d{{1,3}}(?:\.\d{{1,3}}){{1,5}}\.?(?=[\s"“(]|$|[A-Z][a-z])
      | \d{{1,3}}[.)](?=\s|$)
      | \((?:\d{{1,3}}|[A-Za-z]{{1,2}}|(?i:{_ROMAN}))\)(?=[\s(]|$|[A-Z"“])
      | (?:[A-Za-z]|(?i:{_ROMAN}))[.)](?=\s|$)
      | (?:[A-Z]\.\d{{1,3}}(?:\.\d{{1,3}})*)\.?(?=\s|$)
      | (?i:article|section|clause|part|chapter|schedule|exhibit|annex|appendix|attachment|addendum)\s+
        (?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z](?:-\d+)?|one|two|three|four|five|six|seven|eight|nine|ten)\b
        (?=\s*(?:[.:–—-]|$)|\s{{2,}}|\s+[A-Z"“])
    )""",
    re.VERBOSE,
)
_BULLET = re.compile(r"[•●○◦▪■□◆◇➢➤❖✓✔·∙\uf0b7\uf0a7\uf0d8–—*-](?=\s)|o(?=\s{2,})")
_SENTENCE_END = re.compile(r"[.;:!?][\"”’')\]]*$")
_ITEM_END = re.compile(r"(?:[.;:,!?)\]\"”]|[;,]\s*(?:and|or|and/or|but|then))$")
_REFERRING = re.compile(
    r"\b(?:§+|sections?|articles?|clauses?|paragraphs?|sub-?(?:section|clause|paragraph)s?|parts?|schedules?|exhibits?"
    r"|annex(?:es)?|appendix|appendices|attachments?|no\.?|rules?|items?|chapters?|titles?|pages?|under|of|in|to|with|by|and|or|the)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:under|in|of|to|by|with|from|per|see|and|or|through|this)\s+(?:§+|(?:sub-?)?(?:sections?|clauses?|paragraphs?)|articles?"
    r"|exhibits?|schedules?|annex|appendix)$",
    re.IGNORECASE,
)
# "thirty" / "(30) days".
_NUMBER_WORD = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five"
    r"|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|[a-z]+ty-[a-z]+|[a-z]+teen|percent)$",
    re.IGNORECASE,
)
_BLANK = re.compile(r"(?:_{4,}|\.{8,}|…{3,})$")
# Dots that lead to a page number, and a bare page number after the words of a title.
_LED_ON = re.compile(r"(?:\.{4,}|(?:\s\.){4,}|…{2,})\s*(?:\d{1,3}|[ivxl]{1,5})$")
_PAGE_AFTER = re.compile(r"[^\W\d_]\s+\d{1,3}$")
_SECTION_NUMBER = re.compile(r"\b(?:section|article|clause|paragraph|rule|regulation)s?\s+\d[\w.()-]*$", re.IGNORECASE)
_COUNT = re.compile(r"\(\d+(?:[.,]\d+)*%?\)")
_OPEN = re.compile(
    r"\b(?:(?<![;,:]\s)(?:and|or)|the|an|of|to|for|from|by|with|at|any|each|such|shall|may|will|not|be|is|are|its|their|our|your|whose"
    r"|including)$"
)
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:page\s+[-–—]?\s?)?(?:\d{1,4}|[ivxl]{1,6}|[A-Z]-\d{1,3})(?:\s*(?:of|/)\s*\d{1,4})?\W{0,3}", re.IGNORECASE
)
_NUMBER = re.compile(r"\d+")
_TITLE_WORDS = 8


def opens_item(text: str) -> bool:
    """Whether `text` starts like a labelled clause or a bullet."""
    text = text.lstrip()
    return label_end(text) > 0 or bool(_BULLET.match(text))


def label_end(text: str) -> int:
    """How many characters at the start of `text` are a label, 0 without one."""
    found = _LABEL.match(text)
    return found.end() if found and found.group().strip("().") else 0


def goes_on(above: str, below: str, *, full: bool = False) -> bool:
    """Whether a label at the start of `below` is only wrapped prose: "as set out in Section" / "5.2 of this …".

    `full` says that the line above had no room left, so that the break need not be the writer's own.
    """
    above, below = above.rstrip(), below.lstrip()
    if is_bullet(below) or _ITEM_END.search(above):
        return full and bool(_NUMBER_WORD.search(above) and _COUNT.match(below))
    if full and (above[-1:].islower() or _SECTION_NUMBER.search(above)):
        return True
    if _REFERRING.search(above) or (_NUMBER_WORD.search(above) and _COUNT.match(below)):
        return True
    # A heading or a lead-in may end without a mark; prose that runs on into small letters after a number does not.
    rest = below[label_end(below) :].lstrip()
    return not below.startswith("(") and rest[:1].islower() and above[-1:].islower()


def refers_on(above: str) -> bool:
    """Whether `above` breaks off where a number must follow: "as set out in Section"."""
    return bool(_NUMBERED.search(above.rstrip()))


def is_bullet(text: str) -> bool:
    """Whether `text` starts with a bullet and a space."""
    return bool(_BULLET.match(text.lstrip()))


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence, a list item or a lead-in does."""
    return bool(_SENTENCE_END.search(text.rstrip()))


def ends_blank(text: str) -> bool:
    """Whether `text` ends in a blank to be filled in: "By: ________"."""
    return bool(_BLANK.search(text.rstrip()))


def are_entries(above: str, below: str) -> bool:
    """Whether two lines are entries of a table of contents: dots lead to a page number, or both end in one."""
    above, below = above.rstrip(), below.rstrip()
    if _LED_ON.search(above):
        return True
    return opens_item(below) and all(
        _PAGE_AFTER.search(line) and not _SECTION_NUMBER.search(line) for line in (above, below)
    )


def stays_open(text: str) -> bool:
    """Whether `text` breaks off at a word after which no sentence ends: "standards required to"."""
    return bool(_OPEN.search(text.rstrip()))


def runs_on(above: str, below: str) -> bool:
    """Whether the words of `above` clearly go on in `below`: no mark at the end, a small letter after it."""
    above, below = above.rstrip(), below.lstrip()
    return not ends_sentence(above) and below[:1].islower() and not opens_item(below)


def is_page_number(text: str) -> bool:
    """Whether `text` is nothing but a page number: "12", "- 12 -", "Page 3 of 40", "iv"."""
    return bool(_PAGE_NUMBER.fullmatch(text.strip())) and not text.rstrip().endswith((".", ")"))


def skeleton(text: str) -> str:
    """`text` without what differs from page to page: digits as "#", single spaces, small letters."""
    return " ".join(_NUMBER.sub("#", text.casefold()).split())


def may_run(text: str) -> bool:
    """Whether a line that comes back on other pages may be a running one: a whole numbered clause never is."""
    return not opens_item(text) or (not ends_sentence(text) and len(text.split()) <= _TITLE_WORDS)
