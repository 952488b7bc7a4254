"""`agreelint explain NAME`: a rule, a red line or a loophole, in full."""

import re
from pathlib import Path

import click

from agreelint.cli import options

_FINDING = re.compile(r"[0-9a-f]{12}")


@click.command()
@click.argument("name")
@options.policy
@options.colour
def explain(name: str, policy: Path | None, colour: str) -> None:
    """Explain NAME: a rule, a red line or a loophole. Where several have the name, all of them."""
    from agreelint.cli.delivery import to_stdout
    from agreelint.engine.footing import footing
    from agreelint.model.problem import did_you_mean
    from agreelint.output.terminal import explanation
    from agreelint.pages import loopholes

    if _FINDING.fullmatch(name):
        raise click.UsageError(
            f'"{name}" is the id of a finding: the report of its agreement tells why it is one, and names the rule and '
            "the red line beside the id. Explain one of these."
        )
    here = footing(policy)
    rules = {rule.name: rule for rule in here.rules}
    # The policy's own wording of a red line counts before that of the set it came from.
    every = [line for lines in here.plugins.sets.values() for line in lines]
    red_lines = {line.id: line for line in (*every, *here.policy.red_lines)}
    sheet = options.paper(colour)
    lines = [
        *(explanation.red_line(red_lines[name], rules, sheet) if name in red_lines else ()),
        *(explanation.rule(rules[name], loopholes(), sheet) if name in rules else ()),
        *(explanation.loophole(loopholes()[name], sheet) if name in loopholes() else ()),
    ]
    if not lines:
        near = did_you_mean(name, {*rules, *red_lines, *loopholes()}) or "."
        raise click.UsageError(f'There is no rule, red line or loophole "{name}"{near}')
    to_stdout(sheet.print(lines).encode("utf-8", "backslashreplace"))
