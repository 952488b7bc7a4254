"""Rules, plugins and the values of a policy, as their commands print them."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from agreelint.model.rule import Rule
from agreelint.output.listing import Plugin, Value
from agreelint.output.sentences import count
from agreelint.output.terminal.looks import Sheet, entry, heading, ink
from agreelint.output.visible import one_line


def rules(every: Sequence[Rule], used: Collection[str], sheet: Sheet) -> Iterator[RenderableType]:
    """The rules by red line; those that no red line of the policy names are set apart."""
    served: dict[str, list[Rule]] = {}
    for rule in every:
        served.setdefault(rule.red_line, []).append(rule)
    for red_line, own in sorted(served.items()):
        yield Text()
        yield ink(one_line(red_line), "title")
        grid = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        grid.add_column(width=min(38, sheet.page // 3), overflow="fold")
        grid.add_column(overflow="fold")
        for rule in sorted(own, key=lambda rule: rule.name):
            about = Text(one_line(rule.title))
            if rule.name not in used:
                about.append("  not used by this policy", "quiet")
            grid.add_row(Text(f"  {one_line(rule.name)}"), about)
        yield grid
    yield Text()
    yield Text(f"{count(len(every), 'rule')}; explain one with: agreelint explain NAME")


def plugins(every: Sequence[Plugin], sheet: Sheet) -> Iterator[RenderableType]:
    """Which plugins there are, whether the policy lists them, what they add and what is wrong with them."""
    if not every:
        yield Text("No plugin is installed, and the policy lists none.")
        return
    for plugin in every:
        yield from heading(one_line(f"{plugin.name} {plugin.version}".strip()), sheet)
        installed = f"installed as {plugin.distribution}" if plugin.distribution else "not installed"
        listed = "listed in the policy" if plugin.enabled else "not listed in the policy, so it does not run"
        yield from entry("State", f"{installed}; {listed}", sheet)
        if plugin.adds:
            yield from entry("Adds", one_line(", ".join(plugin.adds)), sheet)
        for wrong in plugin.wrong:
            yield from entry("Wrong", ink(one_line(wrong), "gap"), sheet)


def policy(values: Iterable[Value], sheet: Sheet) -> Iterator[RenderableType]:
    """Every value of a policy with where it came from; a red line's values stand together."""
    group = None
    for value in values:
        head, _, key = value.key.rpartition(".")
        if head != group:
            group = head
            yield from heading(one_line(head), sheet) if head else ()
        text = Text(one_line(value.value)).append(f"  ({one_line(value.origin)})", "quiet")
        yield from entry(one_line(key), text, sheet, column=18)
