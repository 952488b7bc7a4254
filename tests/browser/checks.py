"""The page for a browser in a real one: `pytest tests/browser/checks.py`, with Chromium and the extra `browser`.

It is no part of the suite, which runs without a browser. `CHROMIUM` names another browser than the one on the path.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from agreelint.engine.footing import footing
from agreelint.engine.message import File
from agreelint.engine.review import review_files
from agreelint.output import html
from output.payloads import PAYLOADS, spoiled

SAMPLES = Path(__file__).parents[2] / "sample_contracts"
CLAUSES = 400


def long() -> bytes:
    """An agreement of many clauses, of which every tenth crosses a red line."""
    wording = ["Customer shall pay the Fees within thirty days.", "Each party keeps the other's information secret."]
    lines = [f"{n // 20 + 1}.{n % 20 + 1} {wording[n % 2]}" for n in range(CLAUSES)]
    lines[9::10] = [
        f"{line[: line.index(' ')]} Customer may use the Services for any lawful purpose." for line in lines[9::10]
    ]
    return "\n\n".join(lines).encode()


FILES = {
    "one": [File.at(SAMPLES / "government-services.docx")],
    "several": [
        File.at(SAMPLES / name) for name in ("tracked-draft.docx", "enterprise-saas.pdf", "clean-services.docx")
    ],
    "long": [File("long.txt", data=long())],
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    made = {}
    for name, files in FILES.items():
        made[name] = folder / f"{name}.html"
        made[name].write_bytes(html.write(review_files(files, footing("ai-vendor", environ={}), whole=True)))
    return made


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    at = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert at, "these checks need Chromium: install it, or name a browser in CHROMIUM"
    with sync_playwright() as play:
        yield play.chromium.launch(executable_path=at, args=["--no-sandbox"])


def opened(browser: Browser, path: Path, *, width: int = 1280, **more: Any) -> Page:
    """The report in a fresh window; whatever the browser complains of fails the check."""
    page = browser.new_context(viewport={"width": width, "height": 900}, **more).new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.on("console", lambda said: pytest.fail(said.text))
    page.on("request", lambda asked: None if asked.url.startswith("file:") else pytest.fail(asked.url))
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("width", [320, 360, 800, 1280, 2200])
@pytest.mark.parametrize("name", FILES)
def test_it_fits(browser: Browser, reports: dict[str, Path], name: str, width: int) -> None:
    page = opened(browser, reports[name], width=width)
    page.click("#sift")
    page.click("#unfold")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", FILES)
def test_it_is_accessible(browser: Browser, reports: dict[str, Path], name: str, width: int, scheme: str) -> None:
    page = opened(browser, reports[name], width=width, color_scheme=scheme, bypass_csp=True)
    page.click("#unfold")
    page.click("#sift")
    found = Axe().run(page).response
    assert found["violations"] == []
    if width < 400:  # axe is unsure of what a table has scrolled out of sight
        return
    # Of a sign of one character axe cannot tell the contrast; the word beside it has the same colour.
    unsure = {one["html"] for kind in found["incomplete"] for one in kind["nodes"]}
    assert {one for one in unsure if not one.startswith('<span aria-hidden="true">')} == set()


def test_keys_step_through_the_notes_and_can_be_switched_off(browser: Browser, reports: dict[str, Path]) -> None:
    page = opened(browser, reports["one"])
    number = page.locator(".card").count()
    here = "document.activeElement.querySelector('.no')?.textContent"
    for n in range(1, number + 2):
        page.keyboard.press("j")
        assert page.evaluate(here) == f"Note {(n - 1) % number + 1}"
        assert page.locator(".card details[open]").count() == 1
        card = page.locator(".card.current")
        assert card.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
        box = card.bounding_box()
        assert box is not None
        assert 0 < box["y"] < 900
        assert page.locator(".w.current").count() > 0
    page.keyboard.press("k")
    assert page.evaluate(here) == f"Note {number}"
    page.click("#sift")
    page.uncheck("#keys")
    page.keyboard.press("j")
    assert page.locator("#count").text_content() == f"{number} of {number} notes"


def test_the_first_key_leads_past_everything_to_the_findings(browser: Browser, reports: dict[str, Path]) -> None:
    page = opened(browser, reports["one"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the findings"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "findings"


def test_filters_leave_what_was_asked_for(browser: Browser, reports: dict[str, Path]) -> None:
    page = opened(browser, reports["several"])
    whole = page.locator(".card").count()
    page.click("#sift")
    for name in ("document", "line", "kind", "state", "severity"):
        for value in page.locator(f"[data-filter={name}] option").evaluate_all("all => all.map(one => one.value)")[1:]:
            page.select_option(f"[data-filter={name}]", value)
            left = page.locator(".card:not([hidden])")
            assert left.count() == page.locator(f".card[data-{name}='{value}']").count() > 0
            assert page.locator("#count").text_content() == f"{left.count()} of {whole} notes shown"
            ids = left.evaluate_all("all => all.map(one => one.id)")
            lit = page.locator(".w:not(.off)").evaluate_all("all => all.map(one => one.dataset.of.split(' '))")
            assert all(set(names) & set(ids) for names in lit)
        page.select_option(f"[data-filter={name}]", "")
    page.select_option("[data-filter=kind]", "hollow")
    page.check("#only")
    assert page.locator(".clause:not([hidden])").count() == page.locator(".clause:has(.card:not([hidden]))").count()
    page.click("#clear")
    assert page.locator(".card[hidden], .clause[hidden], .w.off, .no[hidden], .nowhere[hidden]").count() == 0


def test_a_number_leads_to_its_note(browser: Browser, reports: dict[str, Path]) -> None:
    page = opened(browser, reports["one"])
    number = page.locator(".text .no").nth(4)
    number.scroll_into_view_if_needed()
    box = number.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert page.evaluate("'#' + document.activeElement.id") == number.get_attribute("href")
    assert page.locator(".card.current details[open]").count() == 1


def test_without_script_everything_is_there(browser: Browser, reports: dict[str, Path]) -> None:
    page = opened(browser, reports["one"], java_script_enabled=False)
    assert not page.locator("#bar").is_visible()
    assert page.locator(".card").first.is_visible()
    page.locator(".card summary").first.click()
    assert page.locator(".card dl").first.is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_paper_shows_everything(browser: Browser, reports: dict[str, Path], script: bool) -> None:
    page = opened(browser, reports["one"], java_script_enabled=script, color_scheme="dark")
    if script:
        page.click("#sift")
        page.select_option("[data-filter=kind]", "hollow")
        page.check("#only")
    page.emulate_media(media="print")
    for shown in (".card", ".card dl", ".clause", "td details ul"):
        assert all(one.is_visible() for one in page.locator(shown).all())
    assert not page.locator(".bar, .skip").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=list(PAYLOADS))
def test_no_payload_acts(browser: Browser, payload: str, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_bytes(html.write(spoiled(payload)))
    page = opened(browser, tmp_path / "report.html")
    page.keyboard.press("j")
    page.click("#unfold")
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    page.context.close()


def test_no_style_or_script_but_its_own_is_obeyed(browser: Browser, reports: dict[str, Path], tmp_path: Path) -> None:
    evil = (
        "<style>body{display:none}</style><script>document.title='owned'</script><p onclick='x' style='color:red'>x</p>"
    )
    (tmp_path / "report.html").write_text(reports["one"].read_text().replace("</main>", f"{evil}</main>"))
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text))
    page.goto((tmp_path / "report.html").as_uri())
    assert len([said for said in refused if "Content Security Policy" in said]) == 4  # two elements, two attributes
    assert page.title() != "owned"
    assert page.locator("body").is_visible()
