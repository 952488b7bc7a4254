from syrupy.assertion import SnapshotAssertion

from agreelint.model.policy import RedLine, Severity
from agreelint.model.rule import Activity, Example, ExampleKind, Loophole, Rule, Wish
from agreelint.model.span import Span
from agreelint.output import listing
from agreelint.output.terminal import explanation, lists
from agreelint.output.terminal.looks import Sheet, emphasised

SHEET = Sheet(80)
LOOPHOLES = {
    "intent-qualifier": Loophole(
        "intent-qualifier",
        "Forbids only what is done on purpose",
        "*Intentionally*: the limit is broken only by somebody who meant to break it.\n\nIntent is hard to prove.",
        "Where the agreement also bans the result, the word does no harm.",
        "The System shall not be intentionally used to track private persons.",
        "The System shall not be used to track private persons, intentionally or not.",
    )
}
RULE = Rule(
    name="domestic-surveillance",
    title="Lets the system watch people at home",
    why="A careful reviewer refuses this.\n\nWhat is lawful may change.",
    red_line="domestic-surveillance",
    activities=(Activity((Wish("anchor", ("population-monitoring",)),), says="permits monitoring people at home"),),
    examples=(
        Example(ExampleKind.CROSSES, "The Agency may use the Services for monitoring of residents.", (Span(36, 59),)),
        Example(
            ExampleKind.HOLLOW,
            "It shall not be intentionally used for surveillance.",
            (Span(16, 29),),
            "intent-qualifier",
        ),
        Example(ExampleKind.PROTECTS, "Customer shall not track residents, even where lawful."),
    ),
    blind_spots=("A permission that stands only behind a link is not read.",),
    since="0.1",
    source="domestic-surveillance.md",
)
RED_LINE = RedLine(
    "domestic-surveillance",
    "No surveillance of people at home",
    "We do not sell the means to watch a population.",
    ("domestic-surveillance", "bulk-data"),
    because="It cannot be taken back.",
    severity=Severity.BLOCKER,
    owner="Policy",
    ask_for="Customer shall not use the Services to track residents.",
    must_be_present=True,
    waivable=False,
)


def test_a_rule_is_explained_with_its_examples(snapshot: SnapshotAssertion) -> None:
    assert SHEET.print(explanation.rule(RULE, LOOPHOLES, SHEET)) == snapshot


def test_a_red_line_is_explained_with_its_rules(snapshot: SnapshotAssertion) -> None:
    shown = SHEET.print(explanation.red_line(RED_LINE, {RULE.name: RULE}, SHEET))
    assert shown == snapshot
    assert "bulk-data (not in this version)" in shown


def test_a_loophole_is_explained_with_its_harmless_twin(snapshot: SnapshotAssertion) -> None:
    assert SHEET.print(explanation.loophole(LOOPHOLES["intent-qualifier"], SHEET)) == snapshot


def test_lists(snapshot: SnapshotAssertion) -> None:
    plugins = (
        listing.Plugin("hipaa", "1.2.0", "agreelint-hipaa", True, ("rule hipaa/baa-missing",)),
        listing.Plugin("pci", "2.0", "agreelint-pci", False, wrong=("It needs agreelint >=9, and this is 0.1.0.",)),
        listing.Plugin("gone", "", "", True, wrong=("The policy lists it and it is not installed.",)),
    )
    values = (
        listing.Value("name", '"ours"', "agreelint.toml:1"),
        listing.Value("red-line.use-limits.severity", '"blocker"', "agreelint.toml:9"),
        listing.Value("red-line.use-limits.waivable", "true", "set ai-vendor"),
    )
    shown = [
        SHEET.print(lists.rules([RULE], {"another"}, SHEET)),
        SHEET.print(lists.plugins(plugins, SHEET)),
        SHEET.print(lists.plugins((), SHEET)),
        SHEET.print(lists.policy(values, SHEET)),
    ]
    assert "\n=====\n".join(shown) == snapshot
    as_json = (listing.rules([RULE], {RULE.name}), listing.plugins(plugins), listing.policy(values))
    assert b"".join(as_json).decode() == snapshot


def test_emphasis_of_a_page_is_shown_and_not_printed() -> None:
    assert emphasised("*Only* and *solely*").plain == "Only and solely"
    assert emphasised("three * of * these *").plain == "three * of * these *"
