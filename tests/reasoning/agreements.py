"""Small agreements, effects and policies made by hand, for the tests of the reasoning."""

import re
from dataclasses import replace

from agreelint.model.agreement import (
    Agreement,
    Clause,
    ClauseKind,
    Origin,
    Part,
    PartKind,
    Reach,
    Reference,
)
from agreelint.model.manuscript import Change, Revision
from agreelint.model.place import Gap
from agreelint.model.policy import Origin as PolicyOrigin
from agreelint.model.policy import Policy, RedLine, Severity
from agreelint.model.review import Finding, Verdict
from agreelint.model.rule import Certainty, Effect, EffectKind
from agreelint.model.span import Span
from agreelint.reasoning import Judgement, judge

SURVEILLANCE = RedLine(
    "surveillance",
    "No watching at home",
    "The system watches nobody at home.",
    ("watching",),
    severity=Severity.BLOCKER,
    owner="Safety",
    ask_for="Customer shall not watch people.",
    must_be_present=True,
)
CUSTODY_OF_USE = replace(SURVEILLANCE, must_be_present=False)
CUSTODY = RedLine("custody", "Weights stay", "Weights stay with us.", ("handover",), severity=Severity.MAJOR)


def agreement(*clauses: str, kinds: dict[int, ClauseKind] | None = None, gaps: tuple[Gap, ...] = ()) -> Agreement:
    """An agreement of numbered clauses, "2.1 Words." each; "Section N" and "Exhibit X" in them become references."""
    text = "\n".join(clauses)
    made: list[Clause] = []
    at = 0
    for index, words in enumerate(clauses):
        label = match[0] if (match := re.match(r"[\d.]+(\([a-z]\))?", words)) else ""
        body = Span(at + (len(label) + 1 if label else 0), at + len(words))
        parent = next((c.index for c in reversed(made) if c.number and label.startswith(f"{c.number}.")), None)
        sentences = tuple(
            Span(body.start + m.start(), body.start + m.end())
            for m in re.finditer(r"\S.*?(?:\.(?=\s|$)|$)", body.of(text))
        )
        kind = (kinds or {}).get(index, ClauseKind.OPERATIVE)
        made.append(Clause(index, label, "", kind, 0, Span(at, at + len(words)), body, sentences, label, parent))
        at += len(words) + 1
    below = {clause.index: tuple(one.index for one in made if one.parent == clause.index) for clause in made}
    made = [replace(clause, children=below[clause.index]) for clause in made]
    numbers = {clause.number: clause.index for clause in made if clause.number}
    references = []
    for match in re.finditer(r"(?:Section |Exhibit )([\dA-Z][\d.]*\d|[\dA-Z])|(?<=and )(\d\.\d)", text):
        number = match[1] or match[2]
        reach = Reach.INTERNAL if number in numbers else Reach.DANGLING
        owner = next(c.index for c in made if c.span.start <= match.start() < c.span.end)
        targets = (numbers[number],) if number in numbers else ()
        references.append(Reference(Span(*match.span()), match[0], owner, reach, targets))
    return Agreement(
        "test.txt", "", "text", text, tuple(made), (Part(PartKind.BODY, "", "", Span(0, len(text))),),
        references=tuple(references), gaps=gaps,
        origins=(Origin(Span(0, len(text)), page=1),) if text else (),
    )  # fmt: skip


def inserted(made: Agreement, words: str) -> Agreement:
    """The same agreement, with `words` as a tracked insertion."""
    start = made.text.index(words)
    end = start + len(words)
    origins = (
        Origin(Span(0, start), page=1),
        Origin(Span(start, end), page=1, revision=Revision(Change.INSERTED, "A. Vendor", "2026-11-01")),
        Origin(Span(end, len(made.text)), page=2),
    )
    return replace(made, origins=origins)


def effect(made: Agreement, words: str, kind: EffectKind, rule: str = "watching", **more: object) -> Effect:
    """What the clause that holds `words` does."""
    start = made.text.index(words)
    span = Span(start, start + len(words))
    clause = made.clause_at(start)
    assert clause is not None
    return Effect(rule, kind, clause.index, span, "a message", "a derivation", **more)  # type: ignore[arg-type]


def crosses(made: Agreement, words: str, rule: str = "watching", **more: object) -> Effect:
    return effect(made, words, EffectKind.CROSSES, rule, **more)


def protects(made: Agreement, words: str, rule: str = "watching", **more: object) -> Effect:
    return effect(made, words, EffectKind.PROTECTS, rule, **more)


def activity(made: Agreement, words: str) -> Span:
    """Where the clause names the activity."""
    start = made.text.rindex(words)
    return Span(start, start + len(words))


def hollows(made: Agreement, words: str, loophole: str, rule: str = "watching", **more: object) -> Effect:
    return effect(made, words, EffectKind.HOLLOWS, rule, loophole=loophole, **more)


def policy(*red_lines: RedLine, fail_on: Severity = Severity.MAJOR) -> Policy:
    return Policy("test", PolicyOrigin("test"), "", red_lines or (SURVEILLANCE,), fail_on)


def judged(
    made: Agreement, *effects: Effect, red_line: RedLine = SURVEILLANCE, checked: str | None = None
) -> Judgement:
    """The judgement on one red line, all of whose rules ran unless `checked` says which."""
    ran = red_line.rules if checked is None else checked.split()
    return judge(made, effects, policy(red_line), frozenset(ran))


def one(judgement: Judgement) -> tuple[Verdict, tuple[Finding, ...]]:
    (verdict,) = judgement.verdicts
    assert verdict.findings == tuple(finding.id for finding in judgement.findings)
    return verdict, judgement.findings


def certain(judgement: Judgement) -> list[str]:
    return [found.kind.value for found in judgement.findings if found.certainty is Certainty.CERTAIN]


# An agreement that grants what it forbids, and what its three clauses do to the red line.
PLAIN = agreement(
    "2.1 Customer may watch people at home.",
    "2.2 Customer shall not watch people.",
    "2.3 Customer shall not intentionally watch people.",
)
GRANT = crosses(PLAIN, "may watch people")
LIMIT = protects(PLAIN, "watch people.")
HOLLOW = hollows(PLAIN, "intentionally", "intent-qualifier", activity=activity(PLAIN, "watch people"))
