"""A limit holds no more than the defined term in it; a definition that leaves nothing out that matters leaves it one."""

import pytest

from agreelint.model.review import Standing
from reasoning.whole import standing

WATCH = "Customer shall not use the Model to monitor, track or profile a Covered Person."
TRAIN = "Supplier shall not use Customer Content to train or improve any model."


@pytest.mark.parametrize(
    ("meanings", "wanted"),
    [
        (('"Covered Person" means a citizen, and excludes anybody known from commercial data.',), Standing.HOLLOW),
        (
            (
                '"Covered Person" means the subject of a Held Record.',
                '"Held Record" means a file made by Customer, and does not include location data or social media posts.',
            ),
            Standing.HOLLOW,
        ),
        (
            ('"Covered Person" means a subscriber; it does not take in people in posted or bought histories.',),
            Standing.HOLLOW,
        ),
        (('"Covered Person" means a subscriber, save those known from files that anybody can buy.',), Standing.HOLLOW),
        (("Covered Person: a subscriber; people in bought or scraped files are no such thing.",), Standing.HOLLOW),
        (("Covered Person: anybody whose name, face or number comes up, bought files included.",), Standing.HELD),
        (('"Covered Person" means any person, whether known from public or from other sources.',), Standing.HELD),
    ],
)
def test_a_person_whom_the_definition_leaves_out_is_not_protected(meanings: tuple[str, ...], wanted: Standing) -> None:
    assert standing("domestic-surveillance", WATCH, *meanings) is wanted


@pytest.mark.parametrize(
    ("meaning", "wanted"),
    [
        ("files of Customer while names and addresses remain in them", Standing.HOLLOW),
        ("what Customer uploads, but not prompts or anything derived from it", Standing.HOLLOW),
        ("what Customer uploads, other than aggregated data", Standing.HOLLOW),
        ("files in a workspace; it does not cover text typed to a model or its reply", Standing.HOLLOW),
        ("what Customer uploads, whether or not de-identified", Standing.HELD),
        ("what Customer uploads, and does not include Supplier's own manuals", Standing.HELD),
    ],
)
def test_data_that_the_definition_leaves_out_may_be_trained_on(meaning: str, wanted: Standing) -> None:
    assert standing("no-training", TRAIN, f'"Customer Content" means {meaning}.', of="ai-buyer") is wanted


@pytest.mark.parametrize(
    ("meaning", "wanted"),
    [
        ("a first application; reviews and renewals are not Claims", Standing.HOLLOW),
        ("an order to pay; closing a file and denying an extension are Steps and not Claims", Standing.HOLLOW),
        ("any application or review of a benefit", Standing.HELD),
        ("any application or review; typing errors are Slips and not Claims", Standing.HELD),
    ],
)
def test_a_decision_that_the_definition_leaves_out_needs_no_person(meaning: str, wanted: Standing) -> None:
    limit = "No Claim shall be denied, reduced or closed until a claims examiner has read the file and decided it."
    assert standing("high-stakes-decisions", limit, f'"Claim" means {meaning}.') is wanted


@pytest.mark.parametrize(
    ("meaning", "wanted"),
    [
        ("that an official could open the file within thirty days", Standing.HOLLOW),
        ("that the file is available for inspection by an official", Standing.HOLLOW),
        ("that an official has read the file and taken the decision", Standing.HELD),
    ],
)
def test_a_review_that_could_be_made_is_none(meaning: str, wanted: Standing) -> None:
    limit = "Customer shall not use the Model to refuse or withdraw a benefit without Official Review."
    assert standing("high-stakes-decisions", limit, f'"Official Review" means {meaning}.') is wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Data from which Supplier has removed direct identifiers ceases to be Customer Content on removal.", True),
        ("Aggregated text is not Customer Content.", True),
        ("Embeddings and transcripts shall not count as Customer Content.", True),
        ("No aggregated or de-identified form of it ceases to be Customer Content.", False),
        ("De-identified text does not cease to be Customer Content.", False),
        ("Invoices and handbooks are not Customer Content.", False),
    ],
)
def test_what_another_sentence_takes_out_of_the_name_is_left_out(words: str, wanted: bool) -> None:
    assert (standing("no-training", TRAIN, words, of="ai-buyer") is Standing.HOLLOW) is wanted


@pytest.mark.parametrize(
    ("meaning", "held"),
    [
        ("persons who hold a residence card and have not been named in an order", False),
        ("persons who hold a residence card or live in the county", True),
    ],
)
def test_whom_an_order_can_name_out_of_it_is_not_safe(meaning: str, held: bool) -> None:
    limit = "Customer shall not use the Model for surveillance of Residents."
    got = standing("domestic-surveillance", limit, f'"Residents" means {meaning}.')
    assert (got is Standing.HELD) is held
