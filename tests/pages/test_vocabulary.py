from pathlib import Path

import pytest

from agreelint.model.rule import Homonym, Rule
from agreelint.pages import PageError, concepts_in, extend

FILE = """# population-monitoring

Watching people at home.

- surveil*
- track* ~5 (person|resident)

## Not

- surveillance audit
  > The body conducts a surveillance audit: yearly.

# the-system

What is supplied.

- ai system
"""


def test_concepts_with_homonyms(tmp_path: Path) -> None:
    (tmp_path / "words.md").write_text(FILE, encoding="utf-8")
    concepts = concepts_in(tmp_path)
    watching = concepts["population-monitoring"]
    assert watching.means == "Watching people at home."
    assert watching.phrases == ("surveil*", "track* ~5 (person|resident)")
    assert watching.homonyms == (Homonym("surveillance audit", "The body conducts a surveillance audit: yearly."),)
    assert concepts["the-system"].phrases == ("ai system",)


def test_no_folder_gives_no_concepts(tmp_path: Path) -> None:
    assert concepts_in(tmp_path / "none") == {}


def test_a_class_stands_for_the_phrases_of_a_concept_of_this_or_the_built_in_vocabulary(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# off\n\nOff.\n\n- {dropping} ~2 (filters|{shields})\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("# dropping\n\nD.\n\n- drop*\n- (lower|lift)\n# shields\n\nS.\n\n- shield wall\n")
    (tmp_path / "c.md").write_text(
        "# built\n\nB.\n\n- {the-system} alone\n## Not\n- {dropping} off\n  > It drops off.\n"
    )
    concepts = concepts_in(tmp_path)
    assert concepts["off"].phrases == ("(drop*|(lower|lift)) ~2 (filters|(shield wall))",)
    assert concepts["built"].phrases[0].startswith("(")
    assert concepts["built"].homonyms[0].phrase == "(drop*|(lower|lift)) off"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# a\n- {none} x\n", "words.md:2: the phrase '{none} x' names 'none', which is no concept"),
        ("# a\n- x {b}\n# b\n- y {a}\n", "words.md:2: the class 'b' stands within itself"),
        ("# empty\n", "words.md:1: 'empty' has no phrases"),
        ("# a\n- x\n## Not\n- y\n", "words.md:3: the homonym 'y' has no example"),
        ("# a\n- x\n# a\n- y\n", "words.md:3: 'a' stands already in words.md"),
        ("# a\n- x\n- (b|c\n", "words.md:3: the phrase '(b|c' lacks a closing bracket"),
        ("# a\n- x\n## Not\n- y ~3\n  > z\n", "words.md:4: the phrase 'y ~3' ends in a gap"),
        ("# a\n- x\n## Nut\n", "words.md:3: a vocabulary file has `# concept` and `## Not` headings only"),
    ],
)
def test_mistakes_are_told_with_their_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "words.md").write_text(text, encoding="utf-8")
    with pytest.raises(PageError) as caught:
        concepts_in(tmp_path)
    assert any(str(problem).startswith(said) for problem in caught.value.problems)


def test_a_policy_adds_phrases_to_the_concepts_of_rules(tmp_path: Path) -> None:
    (tmp_path / "words.md").write_text(FILE, encoding="utf-8")
    system = concepts_in(tmp_path)["the-system"]
    rule = Rule("r", "t", "w", "l", concepts=(system,))
    (wider,) = extend((rule,), {"the-system": ("oracle",)})
    assert wider.concepts[0].phrases == ("ai system", "oracle")
    assert rule.concepts[0].phrases == ("ai system",)
