from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from agreelint import rules_in
from agreelint.model.rule import Rule
from agreelint.testing import mismatch
from agreelint.testing.mutation import Piece, unneeded
from testing.pages import FIND, VOCABULARY, lay_down


def test_what_no_example_needs_is_found(tmp_path: Path) -> None:
    rules = rules_in(lay_down(tmp_path))
    assert unneeded(rules, {"drone"}) == (Piece("drone", "quadcopter*", 1),)


def test_a_homonym_that_guards_against_nothing_is_idle(tmp_path: Path) -> None:
    vocabulary = VOCABULARY.replace("- drone*\n- quadcopter*", "- drones\n- any drone")
    rules = rules_in(lay_down(tmp_path, vocabulary=vocabulary))
    assert unneeded(rules, {"drone"}) == (
        Piece("drone", "drone pipe", 0, homonym=True),
        Piece("drone", "drone bee", 1, homonym=True),
    )


def test_two_phrases_for_the_same_words_vouch_for_neither(tmp_path: Path) -> None:
    rules = rules_in(lay_down(tmp_path, vocabulary=VOCABULARY.replace("quadcopter*", "(drone|drones)")))
    assert [piece.number for piece in unneeded(rules, {"drone"})] == [0, 1]


def test_only_the_pages_own_concepts_are_looked_at(tmp_path: Path) -> None:
    assert unneeded(rules_in(lay_down(tmp_path)), ()) == ()


def test_the_phrases_of_a_find_page_are_its_own(tmp_path: Path) -> None:
    (tmp_path / "hosted.md").write_text(FIND, encoding="utf-8")
    assert unneeded(rules_in(tmp_path), ()) == (Piece("", "hosted only", page="hosted.md"),)


def test_the_phrase_without_which_a_page_would_apply_everywhere_is_needed(tmp_path: Path) -> None:
    (tmp_path / "baa-missing.md").write_text(
        "---\nred-line: health\nfind: [{any: [business associate agreement]}]\nlook-in: document\nmissing: true\n"
        "when: [health information]\nsays: holds none\n---\n\n# Has none\n\nWhy.\n\n## Crosses\n\n"
        "> Provider shall process health information.\n\n## Neither\n\n> Provider shall send its invoices.\n\n"
        "> The business associate agreement governs health information.\n",
        encoding="utf-8",
    )
    assert unneeded(rules_in(tmp_path), ()) == ()


def test_what_a_page_requires_and_what_it_measures_is_taken_away_too(tmp_path: Path) -> None:
    (tmp_path / "hosted.md").write_text(
        FIND.replace(
            "find: [{any: [cloud only, hosted only]}]", "when: [cloud only, alone]\nrequire: [notice, consent]"
        )
        + "\n> It is cloud only upon notice.\n",
        encoding="utf-8",
    )
    (tmp_path / "late.md").write_text(
        FIND.replace(
            "find: [{any: [cloud only, hosted only]}]", "number: {of: [cloud, sky], at-least: 30 days}"
        ).replace("System is ==cloud only==", "cloud goes in ==one day==")
        + "\n> The cloud is gone in 60 days.\n",
        encoding="utf-8",
    )
    assert [(piece.page, piece.phrase) for piece in unneeded(rules_in(tmp_path), ())] == [
        ("hosted.md", "alone"),
        ("hosted.md", "consent"),
        ("late.md", "sky"),
    ]


def _plainly(rule: Rule, concept: str) -> list[str]:
    """The phrases without which every example still holds, found the slow way."""
    idle = []
    (owner,) = (one for one in rule.concepts if one.name == concept)
    for phrase in owner.phrases:
        less = replace(owner, phrases=tuple(one for one in owner.phrases if one != phrase))
        mutant = replace(rule, concepts=tuple(less if one is owner else one for one in rule.concepts))
        if all(mismatch(mutant, example) is None for example in rule.examples):
            idle.append(phrase)
    return idle


def test_leaving_out_what_cannot_matter_changes_no_answer() -> None:
    (rule,) = (one for one in rules_in(files("agreelint") / "rules") if one.name == "training-on-customer-data")
    rule = replace(rule, examples=rule.examples[:6])
    concept = min((one for one in rule.concepts if len(one.phrases) > 3), key=lambda one: len(one.phrases))
    assert [piece.phrase for piece in unneeded([rule], {concept.name}) if not piece.homonym] == _plainly(
        rule, concept.name
    )
