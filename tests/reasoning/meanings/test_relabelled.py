"""The customer's data stay its own under whatever name; what is only counted is none of them."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

LIMIT = ("Supplier shall not train models on Customer Content.", '"Customer Content" means what Customer stores.')
SIGNALS = (
    '"Service Signals" means the replies given and the wording of requests put to the service, once names are gone.'
)
MATERIALS = '"Supplier Materials" means the software, the documentation and the Service Signals.'
AT_WILL = (
    "Supplier owns the Supplier Materials and may exploit them as it sees fit, including in teaching later models."
)


def training(*clauses: str) -> Standing:
    return standing("no-training", *LIMIT, *clauses, of="ai-buyer")


def data(*clauses: str) -> Standing:
    return standing("data-use", *LIMIT, *clauses, of="ai-buyer")


def test_what_goes_in_and_comes_out_is_followed_through_its_names() -> None:
    assert training(SIGNALS, MATERIALS, AT_WILL) is Standing.CROSSED
    assert data(SIGNALS, MATERIALS, AT_WILL) is Standing.CROSSED


@pytest.mark.parametrize(
    "right",
    [
        "Supplier may use Service Signals to train and improve its models.",
        "Supplier is free to build new models from Service Signals.",
        "Supplier shall be entitled to develop Service Signals into further models.",
    ],
)
def test_a_right_to_train_on_what_has_another_name_is_one(right: str) -> None:
    assert training(SIGNALS, right) is Standing.CROSSED


@pytest.mark.parametrize(
    "right",
    [
        "Supplier may use Service Signals only to answer Customer, and not to improve a model.",
        "Supplier may use Service Signals to improve its models where Customer has given its consent.",
        "Supplier may not use Service Signals to build models.",
        "Customer may use Service Signals to build its own models.",
    ],
)
def test_a_right_that_is_held_back_or_the_customers_is_none(right: str) -> None:
    assert training(SIGNALS, right) is not Standing.CROSSED


def test_whoever_must_not_train_is_the_vendor_by_whatever_name() -> None:
    clauses = (
        "Quillstone will not train models on Firm Content.",
        '"Firm Content" means the documents of the firm.',
        SIGNALS,
        "Quillstone may use Service Signals in building later models.",
    )
    assert standing("no-training", *clauses, of="ai-buyer") is Standing.CROSSED


@pytest.mark.parametrize(
    ("meaning", "harmless"),
    [
        ("the number of prompts and the time of each request", True),
        ("latency, error codes and storage consumed; no prompt or reply is one, however scrubbed", True),
        ("what Supplier learns from the use of the service", False),
        ("the number of prompts and what was asked in them", False),
        ("error codes and the data behind them", False),
    ],
)
def test_what_is_only_counted_is_no_data_of_the_customer(meaning: str, harmless: bool) -> None:
    right = "Supplier may use Service Metrics for any lawful purpose and to improve its models."
    got = training(f'"Service Metrics" means {meaning}.', right)
    assert (got is Standing.HELD) is harmless
    assert (data(f'"Service Metrics" means {meaning}.', right) is Standing.HELD) is harmless


ASKED = '"Service Signals" means what is asked and answered, once account names are stripped.'
BUILDS = "Supplier may use Service Signals to build later models"


@pytest.mark.parametrize(
    ("meaning", "right", "crossed"),
    [
        (ASKED, f"{BUILDS} and owes nothing for it.", True),
        (ASKED, f"{BUILDS} at no charge.", True),
        (ASKED, f"{BUILDS}, whether or not Customer agreed.", True),
        (ASKED, f"{BUILDS} until they are no longer useful.", True),
        ('"Service Signals" means latency, and no less what users type.', f"{BUILDS}.", True),
        ('"Service Signals" means latency, not excluding prompts.', f"{BUILDS}.", True),
        (ASKED, f"{BUILDS} only with the consent of Customer.", False),
        ('"Service Signals" means latency, excluding prompts.', f"{BUILDS}.", False),
        ('"Service Signals" means latency and no prompts.', f"{BUILDS}.", False),
    ],
)
def test_what_holds_nothing_back_and_leaves_nothing_out(meaning: str, right: str, *, crossed: bool) -> None:
    assert (training(meaning, right) is Standing.CROSSED) is crossed
