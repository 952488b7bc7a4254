"""What came of a test, in lines that the author of a page understands."""

from collections.abc import Iterable, Iterator

from agreelint.testing.folder import Failure, Idle, Tested

_WIDEST = 100


def told(tested: Tested, *, strict: bool) -> Iterator[str]:
    """The lines about one folder: what must be mended first, what is doubtful, one line that counts."""
    for problem in tested.problems:
        where = f"{tested.folder / problem.file}:{problem.line}" if problem.line else str(tested.folder)
        yield f"{where}: {problem.what}"
    for failure in tested.failures:
        yield from _failed(tested, failure)
    if tested.frail:
        yield ""
        yield "These examples hold as they stand, and not when they are written otherwise:"
        for failure in tested.frail:
            yield from _failed(tested, failure)
    if tested.idle:
        yield ""
        yield "No example needs these phrases. Add an example that does, or take the phrase away:"
        for idle in tested.idle:
            yield f"  {_idle(tested, idle)}"
    yield ""
    yield _counted(tested, strict=strict)


def _failed(tested: Tested, failure: Failure) -> Iterator[str]:
    example = failure.example
    yield ""
    variant = f", {failure.variant}" if failure.variant else ""
    yield f"{tested.folder / failure.file}:{example.line}: {example.kind.value}{variant}"
    yield from (f"  > {line}" for line in _marked(failure).splitlines())
    yield f"  expected: {failure.mismatch.expected}"
    came, *reasons = failure.mismatch.came.splitlines()
    yield f"  came:     {came}"
    yield from (f"            {reason}" for reason in reasons)


def _marked(failure: Failure) -> str:
    """The wording with its marks, as it stands on the page."""
    text = failure.example.text
    for mark in sorted(failure.example.marks, reverse=True):
        text = f"{text[: mark.start]}=={text[mark.start : mark.end]}=={text[mark.end :]}"
    return text


def _idle(tested: Tested, idle: Idle) -> str:
    where = f"{tested.folder / idle.file}:{idle.line}" if idle.line else str(tested.folder / idle.file)
    what = f"{idle.concept}, homonym" if idle.homonym else idle.concept or "setting"
    text = idle.text if len(idle.text) <= _WIDEST else f"{idle.text[:_WIDEST]} […]"
    return f"{where}: {what}: {text}"


def _counted(tested: Tested, *, strict: bool) -> str:
    counts = [_count(tested.rules, "rule"), _count(tested.examples, "example")]
    if tested.problems:
        counts.append(f"{_count(len(tested.problems), 'mistake')} on the pages")
    if tested.failures:
        counts.append(f"{len(tested.failures)} not as the page says")
    if tested.frail:
        counts.append(f"{len(tested.frail)} not when written otherwise")
    if tested.idle:
        counts.append(f"{_count(len(tested.idle), 'phrase')} without an example")
    sound = tested.is_strictly_sound if strict else tested.is_sound
    return f"{tested.folder}: {', '.join(counts)}. {'Sound.' if sound else 'Not sound.'}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def outcome(every: Iterable[Tested], *, strict: bool) -> bool:
    """Whether all folders are sound."""
    return all(one.is_strictly_sound if strict else one.is_sound for one in every)
