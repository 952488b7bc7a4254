"""A rule, a red line or a loophole in full, as `agreelint explain` prints it."""

from collections.abc import Iterable, Iterator, Mapping

from rich.text import Text

from agreelint.model.policy import RedLine
from agreelint.model.rule import ExampleKind, Loophole, Rule
from agreelint.model.span import Span
from agreelint.output.terminal.looks import Sheet, emphasised, entry, hanging, heading, ink
from agreelint.output.terminal.quotation import Mark, quotation
from agreelint.output.visible import one_line, visible

_SECTIONS = {
    ExampleKind.CROSSES: "Crosses the red line",
    ExampleKind.HOLLOW: "A limit that does not protect",
    ExampleKind.PROTECTS: "Keeps the red line",
    ExampleKind.NEITHER: "Is left alone",
    ExampleKind.MISSES: "Known not to be caught yet",
}
_COLUMN = 12


def red_line(line: RedLine, rules: Mapping[str, Rule], sheet: Sheet) -> Iterator[Text]:
    """The position, why it is held, what to ask for, and the rules that serve it."""
    yield from _title("Red line", line.id, line.title, sheet)
    yield from _prose(line.statement, sheet)
    yield from _prose(line.because, sheet)
    demanded = "an agreement without such a limit is a finding of its own"
    rows = (
        ("Severity", line.severity.word),
        ("Owner", line.owner),
        ("Must stand", demanded if line.must_be_present else ""),
        ("Counts in", ", ".join(line.applies_to)),
        ("Waivers", "a named person may accept a finding" if line.waivable else "none: it cannot be waived"),
        ("Ask for", line.ask_for),
        ("Fall back", line.fall_back),
    )
    served = ((("Rules" if n == 0 else ""), _named(name, rules)) for n, name in enumerate(line.rules))
    yield from _rows((*rows, *served), sheet)


def rule(one: Rule, loopholes: Mapping[str, Loophole], sheet: Sheet) -> Iterator[Text]:
    """What the rule looks for and why, its examples with their decisive words, and what it cannot see."""
    yield from _title("Rule", one.name, one.title, sheet)
    yield from _prose(one.why, sheet)
    says = [activity.says for activity in one.activities] + ([one.find.says] if one.find else [])
    rows = (
        ("Red line", one.red_line),
        ("Says", "; ".join(dict.fromkeys(words for words in says if words))),
        ("Findings", one.certainty.value),
        ("Since", one.since),
        ("Page", one.source),
    )
    yield from _rows(rows, sheet)
    for kind, title in _SECTIONS.items():
        examples = [example for example in one.examples if example.kind is kind]
        if examples:
            yield from _subtitle(title)
        for example in examples:
            yield from _example(example.text, example.marks, _meant(example.loophole, loopholes), sheet)
    if one.blind_spots:
        yield from _subtitle("Blind spots")
        for spot in one.blind_spots:
            yield from hanging(Text("  · "), Text(visible(spot)), sheet.measure)


def loophole(one: Loophole, sheet: Sheet) -> Iterator[Text]:
    """What the wording does to a limit, an example, and how its harmless twin differs."""
    yield from _title("Loophole", one.name, one.title, sheet)
    yield from _prose(one.means, sheet)
    for title, words in (("For example", one.example), ("The harmless twin", one.twin)):
        if words:
            yield from _subtitle(title)
            yield from _example(words, (), "", sheet)
    if one.told_apart:
        yield from _subtitle("How to tell them apart")
        yield from _prose(one.told_apart, sheet)
    if one.misses:
        yield from _subtitle("Not caught yet")
        for words in one.misses:
            yield from _example(words, (), "", sheet)


def _title(kind: str, name: str, title: str, sheet: Sheet) -> Iterator[Text]:
    yield from heading(one_line(title), sheet)
    yield Text("  ") + ink(one_line(f"{kind} {name}"), "quiet")


def _subtitle(words: str) -> Iterator[Text]:
    yield Text()
    yield Text("  ") + ink(words, "title")


def _prose(words: str, sheet: Sheet) -> Iterator[Text]:
    for paragraph in words.split("\n\n"):
        if paragraph.strip():
            yield Text()
            yield from hanging(Text("  "), emphasised(one_line(paragraph)), sheet.measure)


def _rows(rows: Iterable[tuple[str, str]], sheet: Sheet) -> Iterator[Text]:
    yield Text()
    for label, words in rows:
        if words:
            yield from entry(label, words, sheet, column=_COLUMN)


def _named(name: str, rules: Mapping[str, Rule]) -> str:
    return f"{name}: {rules[name].title}" if name in rules else f"{name} (not in this version)"


def _meant(name: str, loopholes: Mapping[str, Loophole]) -> str:
    return f"{name}: {loopholes[name].title}" if name in loopholes else name


def _example(words: str, spans: tuple[Span, ...], label: str, sheet: Sheet) -> Iterator[Text]:
    yield Text()
    marks = [Mark(span.start, span.end, "decisive", label if n == 0 else "") for n, span in enumerate(spans)]
    yield from quotation(words, marks, sheet)
