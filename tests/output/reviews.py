"""Reviews made by hand, for the output formats."""

from datetime import date

from agreelint.model.manuscript import Change, Revision
from agreelint.model.place import Box, Gap, Note, Place
from agreelint.model.policy import Severity, Waiver
from agreelint.model.review import (
    Coverage,
    Document,
    Finding,
    Kind,
    Outcome,
    PluginStamp,
    PolicyStamp,
    Protection,
    Quote,
    Review,
    Standing,
    Verdict,
)
from agreelint.model.rule import Certainty
from agreelint.model.span import Span

GRANT = (
    "2.1 Licence. Subject to payment of the Fees, Provider grants the Agency a non-exclusive, royalty-free licence"
    " for the Term to use the AI System, including the Models and all Updates, for any Permitted Purpose and by any"
    " of its components, contractors and mission partners."
)
DEFINITION = "“Permitted Purpose” means any purpose that is not prohibited by the laws of the United States."
SURVEILLANCE = (
    "The AI System shall not be intentionally used for domestic surveillance of residents, except as the Agency's"
    " General Counsel determines to be lawful."
)
LONG = (
    "The Supplier shall maintain business continuity arrangements that are proportionate to the Services. "
    * 6
    + "Supplier shall not suspend, restrict or condition the Agency's access to the AI System on the ground that a use"
    " conflicts with a policy of the Supplier, and shall on request disable any filter or monitoring. "
    + "The parties shall review these arrangements at each quarterly meeting and record the outcome. "
    * 6
).strip()
CUSTODY = "Provider may deliver the model weights to the Agency's escrow agent."
AT = {"grant": 1200, "definition": 400, "surveillance": 5000, "long": 9000}


def _span(text: str, words: str, at: int) -> Span:
    start = text.index(words) + at
    return Span(start, start + len(words))


def finding(text: str, words: str, at: int, **more: object) -> Finding:
    """A finding whose decisive `words` stand in the clause `text`, which begins at `at`."""
    values: dict[str, object] = {
        "id": "466a530d8bff",
        "red_line": "lawful-purposes",
        "rule": "blanket-lawful-use",
        "kind": Kind.CROSSED,
        "certainty": Certainty.CERTAIN,
        "severity": Severity.BLOCKER,
        "message": "grants use for every purpose that is not unlawful",
        "because": "permitted, because “grants … to use” gives a right; activity “use for any lawful purpose”",
        "quote": words,
        "span": _span(text, words, at),
        "place": Place("2.1", "Licence", "body", 3),
        "clause": text,
        "clause_start": at,
        "ask_for": "Customer may use the Services only for the purposes listed in Schedule 1.",
        "owner": "General Counsel",
    }
    return Finding(**{**values, **more})  # type: ignore[arg-type]


def findings() -> tuple[Finding, ...]:
    """One finding of every kind."""
    grant = finding(
        GRANT,
        "for any Permitted Purpose",
        AT["grant"],
        place=Place("2.1", "Licence", "body", 3, (Box(72, 540.2, 410.5, 552),)),
        related=(
            Quote("defined here", DEFINITION, Span(400, 400 + len(DEFINITION)), Place("1.4", "Definitions", "body", 2)),
            Quote(
                "reaches further than the party bound",
                "by any of its components, contractors and mission partners",
                _span(GRANT, "by any of its components, contractors and mission partners", AT["grant"]),
                Place("2.1", "Licence", "body", 3),
            ),
        ),
    )
    hollow = finding(
        SURVEILLANCE,
        "intentionally",
        AT["surveillance"],
        id="0b6ad2c6f1e4",
        red_line="domestic-surveillance",
        rule="domestic-surveillance",
        kind=Kind.HOLLOW,
        message="covers only what is done on purpose",
        because="prohibited (“shall not”), but only where it is done “intentionally”",
        loophole="intent-qualifier",
        place=Place("7.2(b)", "Use of Data", "body", 14),
        ask_for="Customer shall not use the Services to monitor, track or profile residents, even where lawful.",
        revision=Revision(Change.INSERTED, "J. Doe", "2026-03-02T09:30:00Z"),
        owner="Policy",
    )
    refusal = finding(
        LONG,
        "Supplier shall not suspend, restrict or condition the Agency's access to the AI System",
        AT["long"],
        id="9f0c11aa23b7",
        red_line="right-to-refuse",
        rule="no-refusal",
        message="takes away the right to refuse",
        because="prohibited, because “shall not” (negation) stands over “suspend, restrict or condition”",
        place=Place("11.3", "Continuity", "Exhibit B", 22),
        ask_for="",
    )
    missing = Finding(
        id="5d41402abc4b",
        red_line="deployment-environment",
        rule="no-deployment-limit",
        kind=Kind.MISSING,
        certainty=Certainty.CERTAIN,
        severity=Severity.BLOCKER,
        message="No operative wording says where the system may be run.",
        because="",
        quote="",
        span=Span(0, 0),
        place=Place(),
        ask_for="Customer shall not deploy the Services outside the cloud environment described in Schedule 2.",
        owner="Security",
    )
    possible = finding(
        CUSTODY,
        "deliver the model weights",
        12000,
        id="7215ee9c7d9d",
        red_line="model-custody",
        rule="weights-handover",
        certainty=Certainty.POSSIBLE,
        severity=Severity.MAJOR,
        message="may hand the weights over",
        because="permitted (“may”); the actor is the provider, the receiver an agent of the customer",
        place=Place("", "", "footnote 3", 16),
        ask_for="",
    )
    waived = finding(
        "The limits of Section 3 end with this Agreement.",
        "end with this Agreement",
        15000,
        id="202cb962ac59",
        red_line="survival",
        rule="survival-gap",
        severity=Severity.MAJOR,
        message="lets the limits lapse",
        because="asserted; nothing of Section 3 is listed in the survival clause",
        place=Place("14.6", "Survival", "body", 27),
        waived=Waiver(
            "202cb962ac59",
            "survival",
            "end with this Agreement",
            "the service is hosted and ends the same day",
            "M. Okafor",
            date(2026, 1, 5),
            date(2026, 6, 30),
        ),
    )
    return grant, hollow, refusal, missing, possible, waived


def verdicts(*, unchecked: int = 0) -> tuple[Verdict, ...]:
    """A verdict of every standing, and `unchecked` ones that share a reason."""
    held = Protection(
        "autonomous-weapons",
        "Customer shall not use the Services to select or engage targets",
        Span(6000, 6063),
        Place("3.2", "Restrictions", "body", 5),
        "prohibited, because “shall not” (negation); reaches “Customer” and its users",
    )
    later = tuple(
        Verdict(
            f"red-line-{n}", f"Position {n}", Severity.MAJOR, Standing.UNRESOLVED, why="not yet checked by this version"
        )
        for n in range(1, unchecked + 1)
    )
    return (
        Verdict(
            "lawful-purposes",
            "No blanket grant of every lawful use",
            Severity.BLOCKER,
            Standing.CROSSED,
            ("466a530d8bff",),
        ),
        Verdict(
            "domestic-surveillance",
            "No surveillance of people at home",
            Severity.BLOCKER,
            Standing.HOLLOW,
            ("0b6ad2c6f1e4",),
        ),
        Verdict(
            "right-to-refuse", "Never compelled to serve a use", Severity.BLOCKER, Standing.CROSSED, ("9f0c11aa23b7",)
        ),
        Verdict(
            "deployment-environment",
            "Runs only where it was agreed",
            Severity.BLOCKER,
            Standing.MISSING,
            ("5d41402abc4b",),
        ),
        Verdict(
            "model-custody", "The weights stay with the vendor", Severity.BLOCKER, Standing.SILENT, ("7215ee9c7d9d",)
        ),
        Verdict("survival", "The limits outlive the agreement", Severity.MAJOR, Standing.CROSSED, ("202cb962ac59",)),
        Verdict(
            "autonomous-weapons",
            "No weapons that choose their own targets",
            Severity.BLOCKER,
            Standing.HELD,
            (),
            (held,),
        ),
        Verdict(
            "flow-down",
            "The limits bind everyone who may use it",
            Severity.MAJOR,
            Standing.UNRESOLVED,
            why="it depends on Exhibit C, which is not part of the file",
        ),
        *later,
    )


def document(name: str = "vendor-agreement.docx", **more: object) -> Document:
    """A document with one finding of every kind, two gaps and two notes."""
    values: dict[str, object] = {
        "name": name,
        "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "format": "docx",
        "view": "accepted",
        "outcome": Outcome.INCOMPLETE,
        "coverage": Coverage(31, 412, 10233, 28, ("body", "footnotes", "headers"), ("page 4",)),
        "verdicts": verdicts(),
        "findings": findings(),
        "gaps": (
            Gap("page 4", "is a picture without text; run text recognition on the file and review it again"),
            Gap("red line flow-down", "depends on Exhibit C, which is not part of the file"),
        ),
        "notes": (
            Note("The file holds 14 tracked changes."),
            Note("incorporates “https://example.com/aup”, which was not read", Place("3.4", "Policies", "body", 6)),
        ),
    }
    return Document(**{**values, **more})  # type: ignore[arg-type]


def review(*documents: Document) -> Review:
    """A review under the built-in policy; by default of one full document."""
    return Review(
        "0.1.0",
        PolicyStamp(
            "ai-vendor", "built-in", "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", Severity.MAJOR
        ),
        documents or (document(),),
        (PluginStamp("hipaa", "1.2.0"),),
    )
