from dataclasses import replace

import pytest

from agreelint.language import effects
from agreelint.language.statements.virtual import readings
from agreelint.model.agreement import Agreement
from agreelint.model.rule import EffectKind
from language.clauses import LEXICON, RULES, SURVEILLANCE, agreement

CROSSES, PROTECTS = {EffectKind.CROSSES}, {EffectKind.PROTECTS}


def listed(lead: str, *items: str, heading: str = "") -> Agreement:
    """A lead-in with items under it, as structure gives them."""
    flat = agreement(lead, *items)
    first, *rest = flat.clauses
    under = [replace(item, parent=0, lead_in=first.body) for item in rest]
    return replace(flat, clauses=(replace(first, heading=heading, children=tuple(range(1, len(flat.clauses)))), *under))


def titled(heading: str, text: str) -> Agreement:
    flat = agreement(text)
    return replace(flat, clauses=(replace(flat.clauses[0], heading=heading),))


def kinds(which: Agreement) -> set[EffectKind]:
    return {effect.kind for effect in effects(which, (SURVEILLANCE,), LEXICON)}


def said(which: Agreement) -> list[str]:
    return [" ".join(reading.words.norm) for clause in which.clauses for reading in readings(which, clause)]


@pytest.mark.parametrize(
    "lead",
    [
        "Customer shall not:",
        "You may not use the Services for any of the following:",
        "The following uses are prohibited:",
    ],
)
def test_a_lead_in_prohibits_its_items(lead: str) -> None:
    assert kinds(listed(lead, "spam;", "surveillance of residents with the System.")) == PROTECTS


@pytest.mark.parametrize("lead", ["Customer may use the Services for:", "The following uses are permitted:"])
def test_a_lead_in_permits_its_items(lead: str) -> None:
    assert kinds(listed(lead, "translation;", "surveillance of residents.")) == CROSSES


def test_an_item_with_its_own_modal_stands_alone() -> None:
    assert (
        kinds(listed("The parties agree on these terms.", "Customer may use the Services for surveillance.")) == CROSSES
    )


def test_a_list_of_ranks_forbids_nothing() -> None:
    ranked = listed(
        "In case of conflict the documents rank in the following order:",
        "the Order;",
        "the policy prohibiting surveillance with the System.",
    )
    assert kinds(ranked) == set()


@pytest.mark.parametrize(
    ("heading", "expected"), [("Prohibited Uses", PROTECTS), ("Permitted Uses", CROSSES), ("Fees", set())]
)
def test_a_heading_speaks_for_words_without_a_modal(heading: str, expected: set[EffectKind]) -> None:
    assert kinds(titled(heading, "Surveillance of residents.")) == expected


def test_a_heading_does_not_overrule_what_is_said() -> None:
    assert kinds(titled("Prohibited Uses", "Customer may use the Services for surveillance.")) == CROSSES


def test_a_title_that_opens_a_clause_is_its_heading() -> None:
    assert kinds(agreement("Prohibited uses. Spam; surveillance of residents; fraud.")) == PROTECTS


def test_an_inline_list_is_distributed() -> None:
    text = "Customer shall not use the Services to (a) send spam; (b) conduct surveillance; or (c) mine coins."
    assert said(agreement(text)) == [
        "customer shall not use the services to send spam",
        "customer shall not use the services to conduct surveillance",
        "customer shall not use the services to mine coins",
    ]
    assert kinds(agreement(text)) == PROTECTS


@pytest.mark.parametrize("lead", ["Customer shall not use the Services for:", "Customer may not:"])
def test_an_inline_list_needs_no_labels(lead: str) -> None:
    flat = agreement(f"{lead} surveillance of residents; billing; and tuning of the model.")
    assert said(flat)[1:] == [" ".join((lead.rstrip(":").lower(), item)) for item in ("billing", "tuning of the model")]


@pytest.mark.parametrize(
    "text",
    [
        "Customer may use the Services: billing; letters.",
        "The Services shall run as follows: billing runs at night; Supplier shall back up data.",
        "Customer shall pay for: seats; provided that unused seats are free.",
    ],
)
def test_what_follows_a_colon_may_be_no_list(text: str) -> None:
    assert not any(one.startswith(text.partition(":")[0].lower() + " letters") for one in said(agreement(text)))
    assert len(said(agreement(text))) < 3


def test_an_item_may_have_an_exception_with_a_verb() -> None:
    text = "Customer shall not use the Services: (a) for spam; (b) to conduct surveillance, unless a judge has agreed."
    assert said(agreement(text))[-1].startswith("customer shall not use the services to conduct surveillance unless")


def test_one_item_does_not_speak_for_the_next() -> None:
    text = "Customer shall (a) not resell the Services; and (b) use the Services for surveillance."
    assert kinds(agreement(text)) == CROSSES


def test_a_reference_in_brackets_is_no_list() -> None:
    assert said(agreement("Under 7.2(b) Customer may use it.")) == ["under 7.2 b customer may use it"]


def test_semicolons_part_statements_that_speak_for_themselves() -> None:
    text = "Customer shall not use the Services for spam; the Agency may use the Services for surveillance."
    assert kinds(agreement(text)) == CROSSES
    assert len(said(agreement(text))) == 2


def test_cells_of_a_row_go_with_its_first() -> None:
    assert kinds(agreement("Prohibited use | Surveillance with the System | No exceptions")) == PROTECTS


def test_a_hit_that_begins_in_the_lead_in_shows_only_the_items_words() -> None:
    which = listed("The Agency may use the Services to monitor:", "vehicles;", "residents.")
    for effect in effects(which, RULES, LEXICON):
        assert which.clauses[effect.clause].body.holds(effect.span)


def test_nothing_to_say_gives_no_reading() -> None:
    assert said(agreement("…")) == []


def test_an_order_of_precedence_knows_its_first_and_its_last_document() -> None:
    ranked = agreement("The documents rank as follows: (1) the Order; (2) the Agreement; and (3) the Policy.")
    ranks = {reading.rank: reading.words.norm for reading in readings(ranked, ranked.clauses[0]) if reading.rank}
    assert ranks == {"first": ("the", "order"), "last": ("the", "policy")}


def test_a_list_in_ascending_order_begins_with_the_last() -> None:
    ranked = agreement("The documents rank in ascending order: the Policy, the Agreement, the Order.")
    ranks = {reading.rank: reading.words.norm for reading in readings(ranked, ranked.clauses[0]) if reading.rank}
    assert ranks == {"first": ("the", "order"), "last": ("the", "policy")}
