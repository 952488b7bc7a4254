"""Nothing from an agreement acts, in any format: every payload against every sink."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import cmarkgfm
import html5lib
import pytest
from cmarkgfm.cmark import Options
from lxml import etree, html

from agreelint.cli.formats import COPIES, OWN
from agreelint.model.review import Review
from agreelint.output import html as report
from agreelint.output.visible import file_name, one_line, visible
from output.payloads import PAYLOADS, spoiled

UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
TAGS = {"div", "h1", "h2", "h3", "h4", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "blockquote"}
FORGE = re.compile(r"[@#~]\w|[!%^&]\d|://|www\.|:\w+:|GH-\d", re.IGNORECASE)
COMMAND = re.compile(r"::(error|warning|notice) file=([^,:\r\n]*),title=([^,:\r\n]*)::([^\r\n]*)")


def inert_terminal(written: str, _: str) -> None:
    assert not any(line.lstrip().startswith("::") and line.lstrip()[2:3].isalpha() for line in written.splitlines())


def inert_json(written: str, payload: str) -> None:
    assert json.loads(written)["documents"][0]["findings"][0]["quote"] == payload


def rendered(markdown: str) -> html.HtmlElement:
    """Markdown as GitHub renders it, with nothing that is HTML taken away."""
    page = cmarkgfm.github_flavored_markdown_to_html(markdown, options=Options.CMARK_OPT_UNSAFE)
    return html.fromstring(f"<div>{page}</div>")


def inert_markdown(written: str, payload: str) -> None:
    page = rendered(written)
    for element in page.iter(etree.Element):
        assert element.tag in TAGS | {"strong", "em"}, element.tag
        assert not element.attrib
    assert not [text for text in page.xpath("//text()") if FORGE.search(text)]
    assert [comment.text for comment in page.iter(etree.Comment)] == [" "] * len(list(page.iter(etree.Comment)))
    assert "$" not in written
    words = " ".join("".join(page.xpath("//blockquote[1]//text()")).split())
    assert words == one_line(f"{payload} before {payload} after")
    assert len(page.xpath("//table")) == 1
    assert len(page.xpath("//tbody/tr")) == 8
    assert {len(row) for row in page.xpath("//tr")} == {4}


def strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from strings(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one, key)
    elif isinstance(value, str):
        yield key, value


def inert_sarif(written: str, payload: str) -> None:
    made = json.loads(written)
    run = made["runs"][0]
    assert len(run["results"]) == 6
    for _, text in strings(made):
        assert not [char for char in text if unicodedata.category(char) in UNSEEN - {"Cc"} or char < "\n"]
    messages = [run["invocations"], [one["message"] for one in run["results"]], run["tool"]["driver"]["rules"]]
    for key, text in strings(messages):
        if key in {"text", "markdown"}:
            assert "](" not in text
            assert not set("{}") & set(text.replace("{{", "").replace("}}", ""))
        if key == "markdown":
            page = rendered(text.replace("{{", "{").replace("}}", "}"))
            assert {element.tag for element in page.iter(etree.Element)} <= {"div", "p"}
    uri = run["artifacts"][0]["location"]["uri"]
    assert re.fullmatch(r"[\w.~%-][\w.~%/-]*", uri, re.ASCII)
    assert one_line(payload) in run["results"][0]["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] or (
        "\n" in payload
    )


def inert_junit(written: str, payload: str) -> None:
    root = etree.fromstring(written.encode(), etree.XMLParser(resolve_entities=False))
    known = {"testsuites", "testsuite", "testcase", "failure", "error", "skipped", "system-out"}
    assert {element.tag for element in root.iter()} <= known
    assert len(root.findall(".//testcase")) == 10
    assert root.xpath("string(//error[@type='unresolved']/@message)") == one_line(payload)


def inert_github(written: str, payload: str) -> None:
    lines = written.split("\n")
    assert lines.pop() == ""
    assert len(lines) == 9
    for line in lines:
        assert COMMAND.fullmatch(line)
    words = lines[0].split("::", 2)[2]
    assert words.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%") == one_line(payload)


def shape(written: str) -> list[tuple[str, list[str]]]:
    """The elements of a page as a browser makes them, each with the names of its attributes."""
    made = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(written)
    return [(element.tag, sorted(element.attrib)) for element in made.iter() if isinstance(element.tag, str)]


def inert_html(written: str, payload: str) -> None:
    assert shape(written) == shape(report.write(spoiled("x" * len(payload))).decode())
    made: Any = html.document_fromstring(written)
    assert {link[:1] for link in made.xpath("//@href")} == {"#"}
    assert not made.xpath("//comment()")
    words = "".join(
        made.xpath("//*[contains(@class, 'text')]//mark/text()")
    )  # a command may be cut in two, and is none then
    assert words.replace("<U+003A>", ":") == visible(payload).replace("<U+003A>", ":")
    assert made.xpath("string(//h2)") == file_name(payload)


INERT: dict[str, Callable[[str, str], None]] = {
    "terminal": inert_terminal,
    "json": inert_json,
    "markdown": inert_markdown,
    "sarif": inert_sarif,
    "junit": inert_junit,
    "github": inert_github,
    "html": inert_html,
}


def test_every_format_is_here() -> None:
    assert set(INERT) == {"terminal", *OWN}
    for format_ in COPIES:  # which have an original to be made of
        tests = Path(__file__).parent / format_ / "test_payloads.py"
        assert '@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=list(PAYLOADS))' in tests.read_text()


def made(format_: str, review: Review) -> str:
    data: bytes = import_module(f"agreelint.output.{format_}").write(review)
    return data.decode("utf-8")


@pytest.mark.parametrize("format_", INERT)
@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=list(PAYLOADS))
def test_no_payload_acts(payload: str, format_: str) -> None:
    written = made(format_, spoiled(payload))
    unseen = UNSEEN - {"Cn", "Co"} if format_ == "json" else UNSEEN  # what means nothing may stay as it is there
    assert not [char for char in written if unicodedata.category(char) in unseen and char != "\n"]
    assert not re.search(r"##(vso|teamcity)?\[", written)
    INERT[format_](written, payload)
