from hypothesis import given
from hypothesis import strategies as st

from agreelint.pages.markdown import Block, front_matter, pieces, sections


def test_blocks_and_lines() -> None:
    text = "intro\nmore\n\n# Title\n- one\n  goes on\n- two\n> q1\n> q2\n\n> q3\nafter"
    assert [(p.kind, p.text, p.line) for p in pieces(text)] == [
        (Block.PROSE, "intro more", 1),
        (Block.HEADING, "Title", 4),
        (Block.BULLET, "one goes on", 5),
        (Block.BULLET, "two", 7),
        (Block.QUOTE, "q1\nq2", 8),
        (Block.QUOTE, "q3", 11),
        (Block.PROSE, "after", 12),
    ]


def test_front_matter_ends_at_the_second_line_of_dashes() -> None:
    assert front_matter("---\na: 1\n---\nrest") == ("a: 1", "rest", 4)
    assert front_matter("no settings") == ("", "no settings", 1)
    assert front_matter("---\nnever closed") == ("", "---\nnever closed", 1)


@given(st.text(alphabet="ab #>-\n", max_size=80))
def test_no_letter_is_lost(text: str) -> None:
    gathered = "".join(s.title + "".join(p.text for p in s.pieces) for s in sections(text))
    assert sorted(c for c in gathered if c in "ab") == sorted(c for c in text if c in "ab")
