"""In which kinds of agreement a red line counts, and who says of which kind an agreement is.

A person who says it decides. What the paper calls itself is the word of whoever drafted it: it takes away the demand
that a limit be there, and no objection to words that are.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from agreelint.model.agreement import Agreement
from agreelint.model.place import Note
from agreelint.model.policy import Policy, RedLine
from agreelint.model.problem import did_you_mean
from agreelint.policy.table import Toml
from agreelint.structure import KINDS

_LONGEST = 80  # characters of a title in a note


def known(own: Mapping[str, object]) -> tuple[str, ...]:
    """Every kind: those that agreelint tells, and those of the policy."""
    return tuple(dict.fromkeys((*KINDS, *own)))


def unknown(kind: str, own: Mapping[str, object]) -> str:
    """What is wrong with a kind that nobody knows."""
    listed = f". Known are {', '.join(known(own))}."
    return f'there is no kind of agreement "{kind}"{did_you_mean(kind, known(own)) or listed}'


def examine(toml: Toml, sound: Mapping[str, Any]) -> None:
    """Note every `applies-to` of a policy that names no kind."""
    for n, table in sound.get("red_line", []):
        for at, kind in enumerate(table.get("applies_to", ())):
            if kind not in known(sound.get("kinds", {})):
                toml.wrong(("red-line", n, "applies-to", at), unknown(kind, sound.get("kinds", {})))


def examine_sets(toml: Toml, sound: Mapping[str, Any], lines: Iterable[RedLine]) -> None:
    """Note every red line of a set that would count in no agreement, as nobody knows the kind it is for."""
    own = {table["id"] for _, table in sound.get("red_line", []) if "applies_to" in table}
    for line in lines:
        for kind in line.applies_to:
            if line.id not in own and kind not in known(sound.get("kinds", {})):
                toml.wrong(("extends",), f'red line "{line.id}": {unknown(kind, sound.get("kinds", {}))}')


def judged_as(policy: Policy, kind: str) -> tuple[Policy, str]:
    """The policy for an agreement that a person says is of that kind, and what every report must say about it."""
    kept = tuple(line for line in policy.red_lines if _counts(line, [kind]))
    out = [line.id for line in policy.red_lines if line not in kept]
    left = f" Not judged, as they count in other kinds of agreement: {', '.join(out)}." if out else ""
    return replace(policy, red_lines=kept, kind=kind), f"Judged as {kind}, as the command line says.{left}"


@dataclass(frozen=True, slots=True)
class Excused:
    """The red lines of which an agreement need not hold a limit, and what its reader must know about that."""

    red_lines: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()


def excused(policy: Policy, agreement: Agreement) -> Excused:
    """What the kinds that the agreement calls itself come to under `policy`."""
    titles: dict[str, str] = {}
    for one in agreement.called:
        titles.setdefault(one.kind, " ".join(agreement.words(one.span).split())[:_LONGEST])
    told = ", ".join(f'{kind} ("{title}")' for kind, title in titles.items())
    bound = [line for line in policy.red_lines if line.applies_to]
    if policy.kind:
        differs = bool(titles) and policy.kind not in titles
        note = f"It was judged as {policy.kind}, and calls itself or a part of it {told}."
        return Excused(notes=(Note(note),) if differs else ())
    if bound and not titles:
        what = "What kind of agreement this is was not recognised, so all that count in some kinds only were judged"
        return Excused(notes=(Note(f"{what}: {_listed(bound)}. --kind says it."),))
    out = [line for line in bound if not _counts(line, titles)]
    if not out:
        return Excused()
    what = (
        f"By its own words it is {told}. A limit is therefore not demanded of it for {_listed(out)}, which count in"
        " other kinds of agreement; words that cross them count all the same. --kind decides it."
    )
    return Excused(frozenset(line.id for line in out), (Note(what),))


def _counts(line: RedLine, kinds: Collection[str]) -> bool:
    return not line.applies_to or any(kind in line.applies_to for kind in kinds)


def _listed(lines: Iterable[RedLine]) -> str:
    return ", ".join(line.id for line in lines)
