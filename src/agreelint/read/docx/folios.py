"""Page numbers and running lines that stand in the body, as in files made of printed pages: set apart, never lost."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from agreelint.model.manuscript import Story
from agreelint.read.decode import Line
from agreelint.read.docx.draft import BREAK, Draft, Piece
from agreelint.read.feet import cut, page_numbers
from agreelint.read.marks import is_page_number, may_run, skeleton

_OFTEN = 3
_FEW = 2
# No page number is longer, in pieces or in characters.
_PIECES, _SHORT = 8, 40
_LONGEST = 120


def set_apart(drafts: Sequence[Draft]) -> list[Draft]:
    """The same paragraphs: what a page number cut in two is whole, and the numbers come last, each look once."""
    if sum(_may_number(draft) for draft in drafts) < _OFTEN:
        return list(drafts)
    flowing = [draft for draft in drafts if draft.setting.story is Story.BODY and not draft.made and draft.is_seen]
    lines = [Line(at * 2, _words(draft)) for at, draft in enumerate(flowing)]
    found = page_numbers([[line] for line in lines])
    numbers = {at for at in found if flowing[at].setting.cell is None and not _listed(flowing[at])}
    if not numbers:
        return list(drafts)
    gone = numbers | _running(lines, numbers)
    feet: dict[str, Draft] = {}
    for at in sorted(gone):
        feet.setdefault(skeleton(lines[at].text), flowing[at])
    heirs = _joined(flowing, lines, gone)
    left_out = {id(flowing[at]) for at in gone} | heirs
    kept = [draft for draft in drafts if id(draft) not in left_out]
    for foot in feet.values():
        foot.setting = replace(foot.setting, story=Story.FOOTER)
    return [*kept, *feet.values()]


def _may_number(draft: Draft) -> bool:
    """A quick look, because hardly any file has such numbers."""
    if not 0 < len(draft.pieces) <= _PIECES or sum(len(piece.text) for piece in draft.pieces) > _SHORT:
        return False
    return is_page_number(_words(draft))


def _words(draft: Draft) -> str:
    return " ".join("".join(piece.text for piece in draft.pieces if piece.counts).replace(BREAK, " ").split())


def _listed(draft: Draft) -> bool:
    return bool(draft.marks.get("num_id", draft.style.marks.get("num_id", 0)))


def _running(lines: Sequence[Line], numbers: set[int]) -> set[int]:
    """Lines that come back, always beside a page number."""
    looks = {at: skeleton(line.text) for at, line in enumerate(lines) if _FEW < len(line.text) <= _LONGEST}
    beside = {
        at for at in looks if {at - 1, at + 1} & numbers and may_run(lines[at].text) and not lines[at].text[0].islower()
    } - numbers
    anywhere, often = Counter(looks.values()), Counter(looks[at] for at in beside)
    return {at for at in beside if often[looks[at]] >= _OFTEN and often[looks[at]] == anywhere[looks[at]]}


def _joined(flowing: Sequence[Draft], lines: Sequence[Line], gone: set[int]) -> set[int]:
    """Join what the end of a page cut; the paragraphs that went into the one before them, by identity."""
    heirs: set[int] = set()
    last: Draft | None = None
    broken = False
    for at, draft in enumerate(flowing):
        if at in gone:
            broken = True
            continue
        alike = last is not None and last.setting.group == draft.setting.group and last.part == draft.part
        if broken and last is not None and alike and not _listed(draft) and draft.style.outline is None:
            above = Line(0, _words(last))
            if cut([above], [lines[at]]):
                last.pieces += [Piece(" ", draft.pieces[0].look, draft.setting), *draft.pieces]
                last.after += draft.after
                last.remarks += draft.remarks
                heirs.add(id(draft))
                broken = False
                continue
        last, broken = draft, False
    return heirs
