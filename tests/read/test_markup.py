"""Markdown's marks: read as a person sees them, or known not to count, or a gap; never in silence."""

import pytest

from agreelint.model.manuscript import Manuscript
from agreelint.read import manuscript
from read.paper import texts

CLAUSE = "Customer may monitor residents."


def read(text: str) -> Manuscript:
    return manuscript("agreement.md", f"# Agreement\n\n{text}\n\nThe end.\n".encode())


def words(text: str) -> str:
    return " ".join(texts(read(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Report <when {}>",
        "Where the fee is <b and {} and the fee is > c.",
        "Where fees are <Ten EUR, {} (>Ten EUR)",
        "`<!--` {} `-->`",
        "\\<!-- {} -->",
        "<!--> {}",
        "<!---> {} <!-- -->",
        "```\n<!-- {} -->\n```",
        "    <!-- {} -->",
        "```{}```",
        "~~~\n```\n{}\n~~~",
        "Report <!-- x\n\n{}\n\n-->",
        "<!-- x --!> {} -->",
        "Pay ` now\nas <!-- {} --> due ` soon.",
        "[Fee]: {}",
    ],
)
def test_words_that_are_shown_are_read(text: str) -> None:
    assert CLAUSE in words(text.format(CLAUSE))


@pytest.mark.parametrize(
    "text",
    [
        "<!-- {} -->",
        "<!--\n{}\n-->",
        "<!--\n\n{}\n\n-->",
        "Report <!-- {} --> now.",
        "![{}](x.png)",
        '[x](http://x "{}")',
        "[x](<http://x> '{}')",
    ],
)
def test_words_that_nobody_is_shown_do_not_count(text: str) -> None:
    assert CLAUSE not in words(text.format(CLAUSE))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        *((f"<{tag}>{{}}</{tag}>", f"<{tag}>") for tag in ("dialog", "object", "font", "svg", "math", "title", "xmp")),
        ("<textarea cols=0>{}</textarea>", "<textarea>"),
        ('<img alt="{}">', "<img>"),
        ("<p\nhidden>{}</p>", "<p>"),
        ("Customer shall <not> sell. {}", "<not>"),
        ("<b class=x>{}</b>", "<b>"),
        ("<![CDATA[{}]]>", "<!"),
        ("<!DOCTYPE {}>", "<!"),
        ("<?x {} ?>", "<?"),
        ("`<!--` {} `-->`", "comment"),
        ("Report <!-- x\n\n{}\n\n-->", "comment"),
        ("<!-- x --!> {} -->", "comment"),
        ("![{}](x.png)", "picture"),
        ("![{}][1]", "picture"),
        ('[1]: http://x "{}"', "link"),
        ("[//]: # ({})", "link"),
        ("[comment]: <> ({})", "link"),
        ("[1]: http://x\n'{}'", "link"),
        ("[^99]: {}", "footnote"),
        ("~~{}~~", "struck"),
        ("~{}~", "struck"),
        ('## Report {{#x title="{}"}}', "attributes"),
        ("```json {}\nx\n```", "fence"),
    ],
)
def test_what_readers_show_differently_is_a_named_gap(text: str, named: str) -> None:
    found = read(text.format(CLAUSE))
    assert any(named in gap.why for gap in found.gaps), found.gaps


def test_front_matter_is_a_gap() -> None:
    found = manuscript("a.md", f"---\nnote: |\n  {CLAUSE}\n---\n\n# Agreement\n\nThe end.".encode())
    assert "front matter" in found.gaps[0].why


@pytest.mark.parametrize(
    "text",
    [
        "The fee is < 5 EUR and > 3 EUR, about ~5 people and ~6 cars.",
        "See <https://a.example/b> or <a@b.example>, [this](http://x), [that][1] and AT&T.",
        "<p align=center>Vendor <b>may</b><br/>sell.</p>",
        "Report.[^1]\n\n[^1]: In writing.",
        "<!-- a remark -->\n\nCustomer pays.",
        "```json\n{ }\n```",
        "---\n\nCustomer pays.\n\n---",
    ],
)
def test_ordinary_marks_are_no_gap(text: str) -> None:
    assert not read(text).gaps


def test_entities_and_code_are_shown_as_what_they_stand_for() -> None:
    assert words("law&#102;ul&nbsp;use &lt;b&gt; AT&T &bogus; `a*b*` ``x`y``") == (
        "Agreement lawful use <b> AT&T &bogus; a*b* x`y The end."
    )
