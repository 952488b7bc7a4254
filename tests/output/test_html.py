import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as parsing
from syrupy.assertion import SnapshotAssertion

from agreelint.engine.footing import footing
from agreelint.engine.message import File
from agreelint.engine.review import review_files
from agreelint.model.agreement import ClauseKind
from agreelint.model.manuscript import Story
from agreelint.model.place import Place
from agreelint.model.review import CUT, Document, Finding, Kind, Outcome, Passage, Quote, Review
from agreelint.model.rule import Certainty
from agreelint.model.span import Span
from agreelint.output import html
from agreelint.output.html.marking import Laid, Mark, pieces, spread
from agreelint.output.visible import visible
from output import reviews

SAMPLES = Path(__file__).parents[2] / "sample_contracts"
CLEAN = reviews.document("clean.pdf", outcome=Outcome.PASS, findings=(), gaps=(), notes=(), verdicts=())


def whole(document: Document) -> Document:
    """The document with the clauses of its findings, definitions and limits as all there is of the agreement."""
    found = {one.clause_start: one.clause for one in document.findings if one.clause}
    found |= {400: reviews.DEFINITION, 6000: document.verdicts[6].protections[0].quote}
    passages = []
    for at, words in sorted(found.items()):
        label = len(words) - len(words.lstrip("0123456789."))
        span, place = Span(at, at + len(words)), Place(page=at // 3000 + 1)
        passages.append(Passage(span, words, label, label, 1, ClauseKind.OPERATIVE, Story.BODY, place))
    title = Passage(Span(0, 9), "AGREEMENT", 0, 9, 0, ClauseKind.HEADING, Story.BODY, Place(page=1))
    return replace(document, passages=(title, *passages))


def page(review: Review) -> parsing.HtmlElement:
    return parsing.document_fromstring(html.write(review).decode())


def marked(made: parsing.HtmlElement, name: str) -> str:
    """All the words that are marked for the note `name`."""
    return "".join(mark.text_content() for mark in made.cssselect(".w") if name in mark.get("data-of").split())


def card(made: parsing.HtmlElement, finding: str) -> parsing.HtmlElement:
    (found,) = (one for one in made.cssselect(".card") if finding in one.text_content())
    return found


def test_the_report(snapshot: SnapshotAssertion) -> None:
    written = html.write(reviews.review(whole(reviews.document()))).decode()
    body = re.sub(r"(?s)<(style|script)>.*?</\1>", r"<\1>…</\1>", written)
    assert re.sub(r"sha256-[\w+/=]+", "…", body) == snapshot


@pytest.mark.parametrize(
    "document", [whole(reviews.document()), reviews.document(), CLEAN], ids=["whole", "quoted", "clean"]
)
def test_it_is_valid_whatever_is_in_it(document: Document) -> None:
    for documents in ((document,), (document, CLEAN)):
        written = html.write(reviews.review(*documents)).decode()
        made = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(written)
        names = [element.get("id") for element in made.iter() if element.get("id")]
        assert len(names) == len(set(names))
        links = [element.get("href") for element in made.iter("a")]
        assert {link.removeprefix("#") for link in links} <= set(names)
        assert all(link.startswith("#") for link in links)


def test_nothing_is_loaded_and_only_what_is_in_it_is_obeyed() -> None:
    made = page(reviews.review(whole(reviews.document())))
    assert not made.xpath("//*[@src or @style or @action or starts-with(name(@*), 'on')]")
    assert not made.cssselect("link, img, iframe, object, embed, form, base")
    (style,), (script,) = made.xpath("//style/text()"), made.xpath("//script/text()")
    digest = {
        name: b64encode(sha256(text.encode()).digest()).decode()
        for name, text in (("style", style), ("script", script))
    }
    (policy,) = made.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest['style']}'; script-src 'sha256-{digest['script']}';"
        " base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style
    assert "@import" not in style


def test_every_finding_is_marked_once_where_it_stands() -> None:
    document = whole(reviews.document())
    made = page(reviews.review(document))
    for finding in document.findings:
        own = card(made, finding.id)
        assert marked(made, own.get("id")) == finding.quote
        clause = own.xpath("ancestor::div[contains(@class, 'clause')]")
        assert [one.cssselect(".text")[0].text_content().startswith(finding.clause[:20]) for one in clause] == (
            [True] if finding.quote else []
        )
    assert [one.get("class") for one in made.cssselect("mark")] == [
        "w crossed", "w hollow", "w crossed", "w crossed possible", "w accepted",
    ]  # fmt: skip


def test_a_limit_that_is_nowhere_stands_before_the_agreement() -> None:
    made = page(reviews.review(whole(reviews.document())))
    (nowhere,) = made.cssselect(".nowhere")
    assert [one.get("data-kind") for one in nowhere.cssselect(".card")] == ["missing"]
    assert nowhere.getprevious().text == "Missing from the agreement"
    assert nowhere.cssselect(".no")[0].text_content() == "Note 1"


def test_other_places_and_limits_are_linked_to_where_they_stand() -> None:
    made = page(reviews.review(whole(reviews.document())))
    links = {link.text: link.get("href")[1:] for link in made.xpath("//article//dl//a | //table//details//a")}
    told = {text: made.get_element_by_id(name).getnext().text for text, name in links.items()}
    assert told == {
        "defined here, §1.4 Definitions, page 2": reviews.DEFINITION,
        "reaches further than the party bound, §2.1 Licence, page 3": "by any of its components, contractors and mission partners",
        "§3.2 Restrictions, page 5": "Customer shall not use the Services to select or engage targets",
    }


def test_without_the_agreement_the_clauses_that_findings_quote_are_shown() -> None:
    document = reviews.document()
    made = page(reviews.review(document))
    assert "The clauses with findings" in made.text_content()
    for finding in document.findings:
        assert marked(made, card(made, finding.id).get("id")) == finding.quote
    assert not [link for link in made.xpath("//article//dl//a") if "defined here" in link.text_content()]


def test_a_finding_that_no_clause_shows_is_told_with_its_words() -> None:
    lost = reviews.finding("x", "x", 70_000, quote="words from elsewhere", span=Span(70_000, 70_020), clause="")
    document = whole(reviews.document())
    made = page(reviews.review(replace(document, findings=(*document.findings, replace(lost, id="ffffffffffff")))))
    own = card(made, "ffffffffffff")
    assert own.xpath("string(.//blockquote)") == "words from elsewhere"
    assert not own.xpath("ancestor::div[contains(@class, 'clause')]")
    assert marked(made, own.get("id")) == ""


def test_deleted_words_are_put_back_where_they_stood() -> None:
    before = "The Agency shall not sell, or lend, it."
    gone = reviews.finding(
        before, "shall not sell", 0, kind=Kind.MISSING, quote=f"shall not sell{CUT}or lend", span=Span(11, 11)
    )
    now = Passage(Span(0, 15), "The Agency , it", 0, 0, 0, ClauseKind.OPERATIVE, Story.BODY, Place())
    made = page(reviews.review(reviews.document(findings=(gone,), passages=(now,))))
    (text,) = made.cssselect(".text")
    assert text.text_content() == "The Agency shall not sell … or lend note 1, it"
    assert [one.text for one in text.cssselect("del")] == ["shall not sell … or lend"]
    assert before in card(made, gone.id).text_content()


def test_several_documents_begin_with_what_they_came_to() -> None:
    made = page(reviews.review(whole(reviews.document("a.docx")), whole(reviews.document("b.docx")), CLEAN))
    rows = [[cell.text_content() for cell in row] for row in made.xpath("//table[1]/tbody/tr") if len(row) == 7]
    assert rows == [
        ["incomplete", "a.docx", "2", "1", "1", "1", "2"],
        ["incomplete", "b.docx", "2", "1", "1", "1", "2"],
        ["pass", "clean.pdf", "·", "·", "·", "·", "·"],
    ]
    assert [one.get("id") for one in made.cssselect(".card")][::6] == ["d1-5d41402abc4b", "d2-5d41402abc4b"]


def test_every_red_line_stands_in_the_table_with_the_id_that_a_policy_knows_it_by() -> None:
    document = reviews.document(verdicts=reviews.verdicts(unchecked=4))
    made = page(reviews.review(document))
    assert sorted(one.text_content() for one in made.cssselect(".verdicts .id")) == sorted(
        one.red_line for one in document.verdicts
    )


def test_red_lines_that_are_undecided_for_one_reason_share_a_row() -> None:
    made = page(reviews.review(reviews.document(verdicts=reviews.verdicts(unchecked=4))))
    rows = [" ".join(row.text_content().split()) for row in made.cssselect("tbody tr")]
    assert rows[-1] == (
        "? unresolved 4 red lines: not yet checked by this version Position 1 red-line-1; Position 2 red-line-2;"
        " Position 3 red-line-3; Position 4 red-line-4"
    )
    assert len(rows) == 9


def test_clauses_are_indented_by_their_lists_and_not_where_the_number_says_it_all() -> None:
    tree = ["1.:0", "C.1:1", "C.1.1:2", "(a):3", "(i):4", ":5", "C.1.2:2", "(a):3", "2.:0", ":1", "|:2", "|:3", "|:3"]
    passages: list[Passage] = []
    for label, _, depth in (one.partition(":") for one in tree):
        words, start = f"{label} words", passages[-1].span.end + 1 if passages else 0
        kind = ClauseKind.TABLE_ROW if label == "|" else ClauseKind.OPERATIVE
        span = Span(start, start + len(words))
        passages.append(Passage(span, words, len(label), 0, int(depth), kind, Story.BODY, Place()))
    made = page(reviews.review(reviews.document(findings=(), passages=tuple(passages))))
    indents = "".join(re.findall(r"\bd(\d)", " ".join(one.get("class") for one in made.cssselect(".clause"))))
    assert indents == "0112341201222"


def test_filters_offer_what_is_there_to_choose() -> None:
    made = page(reviews.review(whole(reviews.document())))
    offered = {one.get("data-filter"): [option.get("value") for option in one][1:] for one in made.cssselect("select")}
    assert offered == {
        "line": [
            "right-to-refuse", "lawful-purposes", "domestic-surveillance", "deployment-environment", "survival", "model-custody",
        ],
        "kind": ["crossed", "hollow", "missing"],
        "state": ["certain", "possible", "accepted"],
        "severity": ["blocker", "major"],
    }  # fmt: skip
    for name, values in offered.items():
        assert {one.get(f"data-{name}") for one in made.cssselect(".card")} == set(values)
    assert made.get_element_by_id("bar").get("hidden") is not None  # without script there is nothing that does nothing


def test_the_whole_of_a_real_agreement_stands_in_it_word_for_word() -> None:
    file = File.at(SAMPLES / "tracked-draft.docx")
    (document,) = review_files([file], footing("ai-vendor", environ={}), whole=True).documents
    made = page(reviews.review(document))
    texts = made.cssselect(".agreement .text")
    for text in texts:
        for added in text.cssselect("a.no, del"):
            added.drop_tree()
    assert [text.text_content() for text in texts] == [visible(one.words) for one in document.passages]
    cards = {one.get("id"): one for one in made.cssselect(".card")}
    assert sum(len(one.cssselect("div.quiet dd")) for one in cards.values()) == len(document.findings)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 30)), max_size=6))
def test_each_mark_covers_exactly_its_words(ranges: Sequence[tuple[int, int]]) -> None:
    text = "".join(chr(ord("a") + at % 26) for at in range(60))
    joints = (0, 13, 14, 40, 60)
    passages = [
        Passage(Span(a, b), text[a:b], 1, 1, 0, ClauseKind.OPERATIVE, Story.BODY, Place())
        for a, b in pairwise(joints)
        if a != 13  # a line break between two clauses
    ]
    marks = [
        Mark(Span(start, min(60, start + length)), "crossed", f"m{n}", f"c{n}", n)
        for n, (start, length) in enumerate(ranges)
    ]
    laid = spread(passages, marks)
    made = [piece for at, passage in enumerate(passages) for piece in pieces(passage, laid.get(at, ()))]
    assert "".join(piece.words for piece in made) == text[:13] + text[14:]
    for mark in marks:
        words = "".join(piece.words for piece in made if mark in piece.decisive)
        assert words == "".join(text[at] for at in range(mark.span.start, mark.span.end) if at != 13)
        assert (
            sum(mark.name in piece.begin for piece in made) == sum(mark in piece.end for piece in made) == bool(words)
        )


def test_a_mark_that_touches_no_clause_is_laid_nowhere() -> None:
    passage = Passage(Span(5, 9), "text", 0, 0, 0, ClauseKind.OPERATIVE, Story.BODY, Place())
    assert spread([passage], [Mark(Span(0, 5), "crossed", "a"), Mark(Span(9, 12), "crossed", "b")]) == {}
    assert spread([passage], [Mark(Span(0, 6), "crossed", "a")])[0][0].end == 1
    gone = Mark(Span(30, 30), "missing", "g", deleted="words")
    assert spread([passage], [gone]) == {0: [Laid(gone, 4, 4)]}


def test_what_is_certain_outshines_what_is_possible() -> None:
    certain = reviews.finding("one two three", "one two", 0)
    possible = replace(
        certain, id="ffffffffffff", certainty=Certainty.POSSIBLE, kind=Kind.HOLLOW, quote="two three", span=Span(4, 13)
    )
    made = page(reviews.review(replace(whole_of(certain), findings=(certain, possible))))
    assert [(mark.get("class"), mark.text) for mark in made.cssselect("mark")] == [
        ("w crossed", "one "), ("w crossed", "two"), ("w hollow possible", " three"),
    ]  # fmt: skip


def test_related_words_within_decisive_ones_lead_to_the_same_place() -> None:
    finding = reviews.finding("one two three", "one two three", 0)
    finding = replace(finding, related=(Quote("here", "two", Span(4, 7), Place("1", "", "body")),))
    made = page(reviews.review(whole_of(finding)))
    assert marked(made, card(made, finding.id).get("id")) == "one two three"
    (link,) = made.xpath("//article//dl//a")
    assert made.get_element_by_id(link.get("href")[1:]).getnext().text == "two"


def whole_of(finding: Finding) -> Document:
    passage = Passage(Span(0, len(finding.clause)), finding.clause, 0, 0, 0, ClauseKind.OPERATIVE, Story.BODY, Place())
    return reviews.document(findings=(finding,), passages=(passage,))


def test_a_crossing_in_an_unnumbered_place_is_not_said_to_stand_nowhere() -> None:
    grant = replace(reviews.document().findings[0], place=Place())
    cells = [row.text_content() for row in page(reviews.review(whole_of(grant))).cssselect("tbody tr")]
    assert not [one for one in cells if "crossed" in one and "nowhere" in one]
    assert [one for one in cells if "crossed" in one and "in the text" in one]
