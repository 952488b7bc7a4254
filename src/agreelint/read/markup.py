"""What Markdown and the HTML in it hide: settled before paragraphs are made, or named as what could not be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from agreelint.read.decode import Line

# Stands in for what is not shown; it has no width, so that every other character keeps its column.
MASK = "\u2060"

_PLAIN_TAGS = (
    "b|i|u|em|strong|br|wbr|sub|sup|p|span|div|table|thead|tbody|tfoot|tr|td|th|caption|a|hr|h[1-6]|ul|ol|li"
    "|blockquote|code"
)
_ATTRIBUTE = (
    r"\s+(?:href|id|name|align|valign|border|colspan|rowspan|rel|target)\s*=\s*"
    r"""(?:"[^"<>\n]*"|'[^'<>\n]*'|[^\s"'<>=`]+)"""
)
# A tag that shows the words between it and its partner as they are.
PLAIN_TAG = rf"</?(?:{_PLAIN_TAGS})(?:{_ATTRIBUTE})*\s*/?>"

_FENCE = re.compile(r"[\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)*(?:(`{3,})([^`]*)|(~{3,})(.*))$")
_WORDS_BESIDE = 2
_COMMENT = re.compile(r"<!--.*?-->")
_ODD_COMMENT = re.compile(r"<!--(?:-?>|.*?--!>)")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_SHOWN = re.compile(rf"\\[!-/:-@\[-`{{-~]|{PLAIN_TAG}|<(?:[a-z][a-z0-9+.-]+:|[\w.+-]+@)[^\s<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<(?:/?([A-Za-z][A-Za-z0-9-]*)(?![A-Za-z0-9:@.])|([!?]))(?:(?!\n\s*\n)[^>])*>")
_OPENING = re.compile(r"^(?:[^\S\n]|>)*</?[A-Za-z!?]", re.MULTILINE)
_OTHER = (
    (re.compile(r"!\["), "a picture, which was not read: put its words in the text."),
    (
        re.compile(
            r"""^(?:[^\S\n]|>)*\[(?!\^)[^\]\n]+\]:[^\S\n]*\n?[^\S\n]*(?:<[^<>\n]*>|\S+)[^\S\n]*(?:\n[^\S\n]*|[^\S\n])["'(]"""
            r"|\]\([^)\n]*$",
            re.MULTILINE,
        ),
        "a link whose title nobody is shown: take the title out.",
    ),
    (
        re.compile(r"~~\S|(?<!~)~(?!~)\S(?:(?!\n\s*\n)[^~])*(?<=\S)~(?!~)"),
        "struck text (~), which some programs show as struck and some do not: settle it in the text.",
    ),
    (re.compile(r"\{[:#.][^}\n]*\}"), "attributes in braces, which some programs do not show: take them out."),
)
_DEFINED = re.compile(r"^(?:[^\S\n]|>)*\[\^([^\]\n]+)\]:", re.MULTILINE)
_HIDES = "markup that may hide words, strike them out or show others"
_UNSURE = "a comment (<!-- … -->) that is not shown alike everywhere: take it out, or take out its marks."
_FRONT = "front matter (between lines of ---), which most programs do not show: put its words in the text."
_BESIDE = "words beside a code fence (``` or ~~~), which are not shown: put them on a line of their own."
_THICK = "more marks than are looked at: what they do to the words beside them was not worked out."
# Marks times the characters they may reach over: far beyond any document.
_MOST_REACH = 100_000_000
_FOOTNOTE = "a footnote that nothing refers to, which is not shown: take it out or refer to it."


@dataclass(frozen=True, slots=True)
class Settled:
    """Lines without fences and comments. `literal` are the numbers of lines of code; `doubts` what stays open."""

    lines: tuple[Line, ...]
    literal: frozenset[int]
    doubts: tuple[str, ...]


def settled(lines: Sequence[Line]) -> Settled:
    """`lines` as they are shown, with everything that is shown here and not there named in `doubts`."""
    doubts: list[str] = []
    if _has_front_matter(lines):
        doubts.append(_FRONT)
    kept, literal = _without_fences(lines, doubts)
    thick = _too_thick(kept)
    if thick:
        literal |= thick
        doubts.append(_THICK)
    kept = _without_long_comments(kept, literal)
    found: list[Line] = []
    block: list[Line] = []
    for line in [*kept, Line(0, "")]:
        if line.text.strip() and line.number not in literal:
            block.append(line)
            continue
        found += _block(block, doubts)
        found.append(line)
        block = []
    text = "\n".join("" if line.number in literal else line.text for line in found)
    doubts += _named(text)
    doubts += [_UNSURE for line in found if line.number in literal and "<!" in line.text]
    return Settled(tuple(found[:-1]), frozenset(literal), tuple(dict.fromkeys(doubts)))


def _has_front_matter(lines: Sequence[Line]) -> bool:
    if len(lines) < 3 or lines[0].text.strip("\ufeff \t") not in {"---", "+++"}:  # noqa: PLR2004
        return False
    return bool(re.match(r"[\w-]+\s*[:=]", lines[1].text)) and any(
        line.text.rstrip() in {"---", "...", "+++"} for line in lines[2:]
    )


def _without_fences(lines: Sequence[Line], doubts: list[str]) -> tuple[list[Line], set[int]]:
    kept: list[Line] = []
    literal: set[int] = set()
    fence = ""
    html = False
    for line in lines:
        found = _FENCE.match(line.text)
        mark = (found.group(1) or found.group(3)) if found else ""
        beside = (found.group(2) or found.group(4) or "").strip() if found else ""
        if fence and mark.startswith(fence) and not beside:
            fence = ""
            kept.append(replace(line, text=""))
        elif fence:
            literal.add(line.number)
            kept.append(line)
        elif mark:
            if len(beside.split()) >= _WORDS_BESIDE:
                doubts.append(_BESIDE)
            if html:
                doubts.append(f"{_HIDES} (a code fence inside HTML): part them with an empty line.")
            fence = mark
            kept.append(replace(line, text=""))
        else:
            html = bool(line.text.strip()) and (html or bool(_OPENING.match(line.text)))
            kept.append(line)
    return kept, literal


def _too_thick(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines in blocks with so many marks that to pair them would take for ever."""
    found: set[int] = set()
    spent = 0
    block: list[Line] = []
    for line in [*lines, Line(0, "")]:
        if line.text.strip():
            block.append(line)
            continue
        marks = sum(line.text.count(mark) for line in block for mark in "<[{`")
        spent += marks * sum(len(line.text) for line in block)
        if spent > _MOST_REACH:
            found |= {line.number for line in block}
        block = []
    return found


def _without_long_comments(lines: Sequence[Line], literal: set[int]) -> list[Line]:
    """Without comments that open at the start of a line and close on a later one: those are hidden everywhere."""
    kept = list(lines)
    at = 0
    while at < len(kept):
        start = at
        at += 1
        text = kept[start].text
        if kept[start].number in literal or not re.match(r" {0,3}<!--(?!-?>)", text) or "-->" in text or "--!>" in text:
            continue
        end = next((now for now in range(at, len(kept)) if "-->" in kept[now].text), None)
        if end is None:
            break
        if any("--!>" in line.text for line in kept[at : end + 1]):
            at = end
            continue
        for now in range(start, end):
            kept[now] = replace(kept[now], text="")
            literal.discard(kept[now].number)
        rest = kept[end].text.index("-->") + 3
        shown = MASK * rest + kept[end].text[rest:]
        kept[end] = replace(kept[end], text=shown if shown.strip(MASK + " ") else "")
        literal.discard(kept[end].number)
        at = end
    return kept


def _block(block: Sequence[Line], doubts: list[str]) -> Iterator[Line]:
    """The lines between two empty ones, without the comments that are surely comments."""
    text = "\n".join(line.text for line in block)
    if "<!--" not in text:
        yield from block
        return
    unsure = "`" in text or bool(_ODD_COMMENT.search(text))
    for line in block:
        code = line.text.startswith(("    ", "\t"))
        if "<!--" not in line.text:
            yield line
        elif unsure or code or re.search(r"""\\<|["']\s*<!--""", line.text):
            doubts.append(_UNSURE)
            yield line
        else:
            shown = _COMMENT.sub(lambda comment: MASK * len(comment.group()), line.text)
            if "<!--" in shown:
                doubts.append(_UNSURE)
            yield replace(line, text=shown if shown.strip(MASK + " >") else "")


def _named(text: str) -> Iterator[str]:
    if not _OPENING.search(text):
        # In a block that HTML opens, marks of code are no marks.
        text = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), text)
    bare = _SHOWN.sub(lambda tag: "\\" if tag.group().startswith("\\") else "", text)
    tags = dict.fromkeys(tag.group(1) or tag.group(2) for tag in _TAG.finditer(bare) if "<!--" not in tag.group()[:4])
    for tag in tags:
        shown = f"<{tag}" if tag in {"!", "?"} else f"<{tag.lower()}>"
        yield f"{_HIDES} ({shown}): remove it, or print the document to PDF."
    for mark, what in _OTHER:
        if mark.search(bare):
            yield what
    for label in _DEFINED.findall(text):
        if len(re.findall(re.escape(f"[^{label}]") + "(?!:)", text)) == 0:
            yield _FOOTNOTE
