"""A manuscript to an agreement."""

from collections.abc import Iterable, Sequence

from agreelint.language.sentences import sentences
from agreelint.model.agreement import Agreement, Clause, Part
from agreelint.model.manuscript import Manuscript
from agreelint.model.place import Note
from agreelint.model.span import Span
from agreelint.structure.blocks import Canon, canon
from agreelint.structure.draft import Draft, Outline
from agreelint.structure.tree import outline


def agreement(manuscript: Manuscript, *, us: Iterable[str] = (), them: Iterable[str] = ()) -> Agreement:
    """The agreement that stands in `manuscript`. Never raises, whatever stands there.

    `us` and `them` are names by which a policy knows the parties, on the customer's and on the vendor's side.
    """
    written = canon(manuscript)
    gathered = outline(written.blocks, written.text)
    clauses = _clauses(gathered, written)
    parts = tuple(Part(one.kind, one.label, one.title, Span(one.start, one.end)) for one in gathered.parts)
    return Agreement(
        manuscript.name,
        manuscript.sha256,
        manuscript.format,
        written.text,
        clauses,
        parts,
        origins=written.origins,
        view=manuscript.view,
        pages=manuscript.pages,
        stories=manuscript.stories,
        gaps=manuscript.gaps,
        notes=manuscript.notes,
    )


def _clauses(gathered: Outline, written: Canon) -> tuple[Clause, ...]:
    drafts = gathered.drafts
    children: list[list[int]] = [[] for _ in drafts]
    for index, draft in enumerate(drafts):
        if draft.parent is not None:
            children[draft.parent].append(index)
    bodies = [Span(draft.body_start, draft.body_end) for draft in drafts]
    found = [tuple(one.shift(body.start) for one in sentences(body.of(written.text))) for body in bodies]
    return tuple(
        Clause(
            index,
            draft.number,
            draft.heading,
            draft.kind,
            draft.part,
            Span(draft.start, draft.end),
            bodies[index],
            found[index],
            label=draft.label,
            parent=draft.parent,
            children=tuple(children[index]),
            lead_in=_lead_in(index, drafts, found),
            story=draft.story,
            note=draft.note,
        )
        for index, draft in enumerate(drafts)
    )
def _lead_in(index: int, drafts: Sequence[Draft], found: Sequence[tuple[Span, ...]]) -> Span | None:
    """The sentence that opens the list in which the clause stands."""
    draft = drafts[index]
    if draft.parent is None or (draft.flush and draft.text[:1].isupper()):
        return None
    if not (draft.own or draft.item or draft.flush or draft.header_row is not None):
        return None
    above: int | None = draft.parent
    while above is not None:
        head = drafts[above]
        if head.leads and found[above]:
            return found[above][-1]
        if head.own and not head.is_bare:
            return None
        above = head.parent
    return None
