"""The whole way for one file: read, take apart, run the rules, judge, write the report. One stage after the other."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from agreelint import language, read, structure
from agreelint.engine import message, running
from agreelint.engine.copying import COPYING, copied
from agreelint.engine.document import boxed, passages, unread, written
from agreelint.engine.footing import Footing
from agreelint.engine.limits import PAGES_A_PICTURE
from agreelint.engine.message import Done, File, Message, Read, Shown, Size, Stage, Task, reader
from agreelint.engine.running import Spared
from agreelint.model.agreement import Agreement
from agreelint.model.manuscript import Change, Manuscript, View
from agreelint.model.place import Gap, Note
from agreelint.model.policy import Possible
from agreelint.model.review import Document
from agreelint.model.rule import Context, Effect
from agreelint.policy import excused
from agreelint.read import intake
from agreelint.read.bounds import bounded
from agreelint.reasoning import Before, judge

if TYPE_CHECKING:
    from agreelint.model.reading import Reading

READING, CLAUSES, JUDGING, PLACES = "reading the file", "taking it apart into clauses", "judging", "finding the places"
_BYTES_A_PAGE = {"pdf": 20_000, "docx": 10_000, "text": 3_000}

Tell = Callable[[Message], None]


def quiet(_: Message) -> None:
    """Tell nobody."""


def go(task: Task, footing: Footing, tell: Tell = quiet) -> None:
    """Go the way for one task and `tell` of every stage; the last message is `Done`, `Shown` or `Made`."""
    with bounded(footing.policy.limits):
        _go(task, footing, tell)


def _go(task: Task, footing: Footing, tell: Tell) -> None:
    tell(Stage(READING))
    papers = _papers(task, footing, tell)
    manuscript, data = papers[0]
    tell(Read(manuscript.sha256, manuscript.format, manuscript.pages))
    if task.copying is not None:
        agreement = _agreement(papers, footing)
        tell(Stage(COPYING))
        tell(copied(task, task.copying, data, agreement, footing))
        return
    if task.until == "manuscript":
        tell(Shown(manuscript=manuscript))
        return
    if not (task.until or any(paper.manuscript.paragraphs for paper in papers)):
        tell(Done(_nothing(manuscript, footing)))
        return
    tell(Stage(CLAUSES))
    agreement = _agreement(papers, footing)
    if task.until:
        tell(_shown(task.until, agreement, footing, tell))
    elif agreement.clauses:
        before = _before(task, papers, footing, tell)
        tell(Done(_judged(task, agreement, data, footing, tell, before)))
    else:
        tell(Done(_nothing(manuscript, footing)))


class _Paper(NamedTuple):
    """One of the files, and what is on it."""

    manuscript: Manuscript
    data: bytes


def _papers(task: Task, footing: Footing, tell: Tell) -> list[_Paper]:
    """Every file of the task, read; one that cannot be read is a manuscript with a gap and nothing else."""
    papers: list[_Paper] = []
    pages = 0
    for file in (task.file, *task.beside):
        try:
            data = _bytes(file)
        except intake.Unreadable as trouble:
            gap = Gap(trouble.what, trouble.why)
            empty = Manuscript(file.name, "", "unknown", (), view=task.view, stories=(), gaps=(gap,))
            papers.append(_Paper(empty, b""))
        else:
            papers.append(_Paper(_read(file, task, data, footing, tell, pages), data))
            pages += _size(data, task.passwords)
    return papers


def _bytes(file: File) -> bytes:
    return file.data if file.data is not None else intake.take(Path(file.path or file.name)).data


def _size(data: bytes, passwords: Sequence[str]) -> int:
    """About how many pages there are to read, told before they are read, for the bound on the time."""
    if data.startswith(b"%PDF"):
        from agreelint.read.pdf.document import opened

        try:
            with opened("PDF", data, passwords) as document:
                return document.pages
        except intake.Unreadable:
            return 0
    return len(data) // _BYTES_A_PAGE["docx" if data.startswith(b"PK") else "text"]


def _read(file: File, task: Task, data: bytes, footing: Footing, tell: Tell, already: int = 0) -> Manuscript:
    """What a plugin or a built-in reader makes of the bytes, and what broke on the way; `already` pages were read."""
    name, pages = file.name, already + _size(data, task.passwords)
    tell(Size(pages))

    def busy() -> None:
        nonlocal pages
        pages += PAGES_A_PICTURE
        tell(Size(pages))

    lost: list[Gap] = []

    def ask(plugin: str) -> bool:
        spared = task.spared.get(reader(plugin))
        if spared is not None:
            lost.append(Gap(f"plugin {plugin}", f"agreelint_read failed: {spared.why}"))
            return False
        tell(Stage(reader(plugin)))
        return True

    found, plugin, gaps = footing.plugins.read(Path(name), data, ask)
    tell(Stage(READING))
    readers = [lambda _name, _data: found] if found else ()
    made = read.manuscript(name, data, view=task.view, readers=readers, passwords=task.passwords, busy=busy)
    if plugin:
        made = replace(made, notes=(*made.notes, Note(f"The file was read by plugin {plugin}.")))
    return replace(made, gaps=(*lost, *gaps, *made.gaps))


def _agreement(papers: Sequence[_Paper], footing: Footing) -> Agreement:
    """The agreement that the files make together."""
    made = [_made(paper.manuscript, footing) for paper in papers]
    return structure.join(made) if len(made) > 1 else made[0]


def _made(manuscript: Manuscript, footing: Footing) -> Agreement:
    policy = footing.policy
    made = structure.agreement(manuscript, us=policy.us, them=policy.them, kinds=policy.kinds)
    return replace(made, gaps=tuple(dict.fromkeys((*manuscript.gaps, *made.gaps))))


def _shown(until: str, agreement: Agreement, footing: Footing, tell: Tell) -> Shown:
    if until != "frames":
        return Shown(agreement=agreement)
    rules = tuple(rule for group in footing.groups for rule in group.rules if not rule.check)
    tell(Stage("reading what each clause does"))
    concepts = {concept.name: concept for rule in rules for concept in rule.concepts}
    return Shown(
        agreement=agreement, frames=tuple(language.frames(agreement, rules, language.lexicon(concepts.values())))
    )


def _nothing(manuscript: Manuscript, footing: Footing) -> Document:
    gaps = manuscript.gaps or (Gap(manuscript.name, "No clauses were found in it: it may be empty or a picture."),)
    view = manuscript.view.value
    why = "Nothing of the file could be read."
    return unread(manuscript.name, manuscript.sha256, manuscript.format, view, manuscript.pages, footing, gaps, why)


def _before(task: Task, papers: Sequence[_Paper], footing: Footing, tell: Tell) -> Before | None:
    """The agreement without its tracked changes, and what it did, where they delete words of it."""
    if task.view is not View.ACCEPTED or not any(
        run.revision is not None and run.revision.change is Change.DELETED and run.text.strip()
        for paper in papers
        for paragraph in paper.manuscript.paragraphs
        for run in paragraph.runs
    ):
        return None
    tell(Stage(READING))
    original = msgspec.structs.replace(task, view=View.ORIGINAL)
    old = _agreement(_papers(original, footing, tell), footing)
    context = Context(us=footing.policy.us, them=footing.policy.them)
    # What a unit gave to an earlier attempt was about the changed text.
    spared = {unit: Spared((), what.why) for unit, what in task.spared.items()}
    effects: list[Effect] = []
    for event in running.run(old, footing.groups, context, spared, read_again=False):
        if isinstance(event, running.Began):
            tell(Stage(event.unit))
        elif isinstance(event, running.Gave):
            effects.append(event.effect)
    return Before.of(old, effects)


def _judged(
    task: Task, agreement: Agreement, data: bytes, footing: Footing, tell: Tell, before: Before | None
) -> Document:
    effects: list[Effect] = []
    readings: list[Reading] = []
    checked: set[str] = set()
    gaps: list[Gap] = []
    context = Context(us=footing.policy.us, them=footing.policy.them)
    again = footing.policy.possible is not Possible.OFF
    for event in running.run(agreement, footing.groups, context, task.spared, read_again=again):
        match event:
            case running.Began(unit):
                tell(Stage(unit))
            case running.Gave(unit, effect):
                effects.append(effect)
                tell(message.Gave(unit, effect))
            case running.Heard(reading):
                readings.append(reading)
            case running.Ended(_, rules):
                checked.update(rules)
            case running.Broke(_, gap):
                gaps.append(gap)
    tell(Stage(JUDGING))
    known = frozenset(rule.name for group in footing.groups for rule in group.rules)
    free = excused(footing.policy, agreement)
    judgement = judge(agreement, effects, footing.policy, frozenset(checked), known, before, free.red_lines, readings)
    judgement = replace(judgement, notes=(*free.notes, *judgement.notes))
    document = written(agreement, judgement, footing, frozenset(checked), gaps)
    tell(Stage(PLACES))
    if task.whole:
        document = replace(document, passages=tuple(passages(agreement)))
    return boxed(document, agreement, data, task.passwords)
