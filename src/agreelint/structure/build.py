"""A manuscript to an agreement."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from agreelint.language.statements.sentences import sentences
from agreelint.model.agreement import Agreement, Clause, Part
from agreelint.model.manuscript import Manuscript
from agreelint.model.place import Note
from agreelint.model.span import Span
from agreelint.structure.kinds import called
from agreelint.structure.outline.draft import Draft, Outline
from agreelint.structure.parties.found import parties
from agreelint.structure.references.index import index
from agreelint.structure.references.precedence import precedence
from agreelint.structure.references.written import references
from agreelint.structure.terms.definitions import terms
from agreelint.structure.text.blocks import Canon, canon
from agreelint.structure.tree import outline

# Below this a reader is told that the outline may be wrong.
_SURE: Final = 0.8
_MOST_NOTES: Final = 12
# A text of so many words without a single number is not what contracts look like.
_UNNUMBERED: Final = 1_500


def agreement(
    manuscript: Manuscript,
    *,
    us: Iterable[str] = (),
    them: Iterable[str] = (),
    kinds: Mapping[str, Iterable[str]] | None = None,
) -> Agreement:
    """The agreement that stands in `manuscript`: its clauses as a reviewer would cite them, and what links them.

    `us` and `them` are names by which a policy knows the parties: the customer's side and the vendor's. `kinds`
    are a policy's words for kinds of agreement. Never raises for what a document holds; what is doubtful about its
    outline is said in `notes` and lowers `confidence`.

    Where a clause's words stand:

    - A paragraph without a number that only carries on the sentence before it joins that clause; any other is a
      clause of its own without a number, under the clause, heading or list it belongs to.
    - Text that resumes after a list ("in each case without …") is a clause whose parent is the clause that opened
      the list. It has the list's `lead_in` only where it carries on in mid sentence.
    - A table row is a clause; its `parent` is the row that heads the table, and its `lead_in` that row's words, or
      the sentence that opened a list just before the table.
    - Notes, comments, heads and feet stand at the end of the text, belong to the last part and have no parent.
    """
    us, them = tuple(us), tuple(them)
    written = canon(manuscript)
    gathered = outline(written.blocks, written.text)
    clauses = _clauses(gathered, written)
    parts = tuple(Part(one.kind, one.label, one.title, Span(one.start, one.end)) for one in gathered.parts)
    known = index(written.text, clauses, parts, gathered)
    found = Agreement(
        name=manuscript.name,
        sha256=manuscript.sha256,
        format=manuscript.format,
        text=written.text,
        clauses=clauses,
        parts=parts,
        terms=terms(written.text, clauses, parts),
        references=references(written.text, known),
        precedence=precedence(written.text, clauses),
        parties=parties(written.text, clauses, us, them),
        called=called(written.text, clauses, parts, kinds),
        origins=written.origins,
        view=manuscript.view,
        pages=manuscript.pages,
        stories=manuscript.stories,
        confidence=_confidence(gathered, written),
        gaps=manuscript.gaps,
    )
    return replace(found, notes=_notes(manuscript, found, gathered, written))


def _clauses(gathered: Outline, written: Canon) -> tuple[Clause, ...]:
    drafts = gathered.drafts
    children: list[list[int]] = [[] for _ in drafts]
    for at, draft in enumerate(drafts):
        if draft.parent is not None:
            children[draft.parent].append(at)
    bodies = [Span(draft.body_start, draft.body_end) for draft in drafts]
    found = [tuple(one.shift(body.start) for one in sentences(body.of(written.text))) for body in bodies]
    return tuple(
        Clause(
            at,
            draft.number,
            draft.heading,
            draft.kind,
            draft.part,
            Span(draft.start, draft.end),
            bodies[at],
            found[at],
            label=draft.label,
            parent=draft.parent,
            children=tuple(children[at]),
            lead_in=_lead_in(at, drafts, found),
            story=draft.story,
            note=draft.note,
        )
        for at, draft in enumerate(drafts)
    )


def _lead_in(at: int, drafts: Sequence[Draft], found: Sequence[tuple[Span, ...]]) -> Span | None:
    """The sentence that opens the list in which the clause stands."""
    draft = drafts[at]
    if draft.flush and not draft.text[:1].islower():
        return None
    if not (draft.own or draft.item or draft.flush or draft.header_row is not None):
        return None
    above = draft.parent
    while above is not None:
        head = drafts[above]
        if found[above] and (head.leads or above == draft.header_row):
            table = drafts[head.parent] if above == draft.header_row and head.parent is not None else head
            return (
                found[head.parent][-1]
                if table is not head and table.leads and head.parent is not None
                else found[above][-1]
            )
        if head.own and not head.is_bare:
            return None
        above = head.parent
    return None


def _confidence(gathered: Outline, written: Canon) -> float:
    """How sure the outline is: troubles against labels, and long texts without any."""
    labelled = sum(1 for draft in gathered.drafts if draft.own)
    doubt = 1.5 * sum(trouble.weight for trouble in gathered.troubles) / (labelled + 5)
    if not labelled and written.text.count(" ") > _UNNUMBERED:
        doubt += 0.3
    return round(max(0.0, 1.0 - doubt), 2)


def _notes(manuscript: Manuscript, found: Agreement, gathered: Outline, written: Canon) -> tuple[Note, ...]:
    """The manuscript's notes with their places, then what is doubtful about the outline."""
    starts = {block.paragraph: block.start for block in reversed(written.blocks)}
    notes: list[Note] = []
    for note in manuscript.notes:
        start = starts.get(note.paragraph) if note.paragraph is not None else None
        clause = found.clause_at(start) if start is not None else None
        notes.append(replace(note, place=found.place(clause)) if clause is not None and note.place is None else note)
    notes += [
        Note(trouble.what, found.place(found.clauses[trouble.draft]))
        for trouble in gathered.troubles[:_MOST_NOTES]
        if trouble.draft < len(found.clauses)
    ]
    more = len(gathered.troubles) - _MOST_NOTES
    if more > 0:
        notes.append(Note(f"the numbering is doubtful in {more} more places"))
    if found.confidence < _SURE:
        share = round(100 * found.confidence)
        notes.append(
            Note(f"the clauses of this document may be cut or numbered wrongly (structure confidence {share} %)")
        )
    return tuple(notes)
