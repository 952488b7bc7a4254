"""A limit that another clause lets end before the use does, or lets one side end, and its honest twins."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

LIMIT = "Customer shall not use the AI System to identify or track individuals in public places."
CLEAN = (Standing.HELD, Standing.SILENT)


def surveillance(words: str) -> Standing:
    return standing("domestic-surveillance", LIMIT, "Fees are due monthly.", words)


@pytest.mark.parametrize(
    "words",
    [
        "Section 1 applies during the Pilot. Afterwards Customer may go on using the AI System.",
        "Section 1 is in force throughout the evaluation phase.",
        "Section 1 has effect for the first year.",
        "Section 1 sunsets with the pilot phase; the licence continues.",
        "Once the Pilot has ended, Section 1 no longer binds.",
        "From the second year on, Section 1 is not to be applied.",
        "Section 1 binds Customer until it gives notice to the contrary.",
        "Section 1 applies unless Customer decides otherwise.",
        "Section 1 applies until the Mayor directs otherwise.",
        "Section 1 yields wherever public order so requires.",
        "Section 1 yields to operational need.",
        "No consequence attaches to a breach of Section 1.",
        "Section 1 applies during the Pilot and no longer.",
        "Section 1 applies during the Pilot or until 1 May.",
        "Section 1 applies until the law enforcement director directs otherwise.",
        "Section 1 applies until the Vendor Oversight Director decides otherwise.",
        "Section 1 yields to nothing but operational need.",
        "Section 1 yields to the needs of the police in armed conflicts.",
        "Section 1 shall not lapse before the Pilot ends.",
        "Section 1 does not prevent Customer from tracking individuals without identifying them.",
        "Section 1 does not prevent Customer from following visitors without identifying them.",
        "Customer may ask Supplier to waive Section 1, which Supplier shall grant.",
        "Customer may request Supplier to dispense with Section 1, and Supplier must comply.",
        'In Section 1, "track" means to follow a courier by any means.',
        'In Section 1, "individuals" means any member of Customer\'s staff.',
    ],
)
def test_a_limit_that_ends_before_the_use_does_is_not_held(words: str) -> None:
    assert surveillance(words) not in CLEAN


@pytest.mark.parametrize(
    "words",
    [
        "Section 1 applies during the Pilot and at all times afterwards.",
        "Section 1 no longer leaves an exception for the library.",
        "Section 1 applies unless both parties agree otherwise in a signed deed.",
        "Section 1 applies until Supplier agrees otherwise.",
        "Section 1 yields to nothing.",
        "Section 1 gives way to no operational need.",
        "Section 1 does not yield to operational need.",
        "Section 1 has effect for as long as the AI System is used.",
        "Section 1 is binding for as long as the AI System runs.",
        "Section 1 shall never lapse.",
        "Section 1 is no mere statement of intent: it binds.",
        "Customer may ask Supplier to dispense with Section 1, and Supplier may refuse without reasons.",
        'In Section 1, "track" means to follow by any means.',
        'In Section 1, "individuals" means any natural person wherever resident.',
        "Section 1 does not prevent Customer from counting visitors without identifying them.",
    ],
)
def test_a_limit_that_lasts_is_held(words: str) -> None:
    assert surveillance(words) is Standing.HELD
