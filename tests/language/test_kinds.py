"""Where words stand on the paper decides whether they bind."""

from importlib.resources import files

import pytest

from agreelint import language, structure
from agreelint.model.manuscript import Manuscript, Paragraph, Run, Story
from agreelint.model.rule import Certainty, EffectKind
from agreelint.pages import rules_in

RULES = {rule.name: rule for rule in rules_in(files("agreelint") / "rules")}
GRANT = "The Customer may use the AI System for all lawful purposes."
LIMIT = "The Customer shall not use the Services for surveillance of individuals."
BODY = ("AGREEMENT", '1. Acme Inc. ("Vendor") provides the Services.', "2. The Customer shall pay the fees.")


def effects(words: str, story: Story = Story.BODY, before: tuple[str, ...] = ()) -> list[tuple[EffectKind, Certainty]]:
    paragraphs = [Paragraph((Run(text),)) for text in (*BODY, *before)]
    note = "1" if story is Story.FOOTNOTE else ""
    paragraphs.append(Paragraph((Run(words),), story=story, note=note))
    made = structure.agreement(Manuscript("a.docx", "", "docx", tuple(paragraphs)))
    names = ("blanket-lawful-use", "domestic-surveillance")
    found = [
        effect
        for name in names
        for effect in language.effects(made, (RULES[name],), language.lexicon(RULES[name].concepts))
    ]
    return [(effect.kind, effect.certainty) for effect in found]


@pytest.mark.parametrize("story", [Story.FOOTNOTE, Story.HEADER, Story.FOOTER, Story.TEXT_BOX, Story.MARGIN])
def test_a_grant_outside_the_body_is_a_grant(story: Story) -> None:
    assert effects(GRANT, story) == [(EffectKind.CROSSES, Certainty.CERTAIN)]


def test_a_grant_below_the_signatures_is_a_grant() -> None:
    found = effects(
        f"Signed by the parties. {GRANT}", before=("IN WITNESS WHEREOF the parties have signed.", "By: ____")
    )
    assert found == [(EffectKind.CROSSES, Certainty.CERTAIN)]


@pytest.mark.parametrize("story", [Story.HEADER, Story.FOOTER])
def test_a_limit_in_a_running_head_protects_nobody(story: Story) -> None:
    assert effects(LIMIT, story) == []


def test_a_comment_is_no_contract() -> None:
    assert effects(GRANT, Story.COMMENT) == []
