"""Several files as one agreement."""

from pathlib import Path

import pytest

from agreelint import structure
from agreelint.engine.review import File, footing, review_files
from agreelint.model.agreement import Agreement, PartKind, Reach
from agreelint.model.review import Document, Standing
from agreelint.read import manuscript
from agreelint.structure import join

MASTER = """MASTER SERVICES AGREEMENT

This Agreement is between Vendor Inc. ("Vendor") and the City ("Customer").

1. Use. Customer shall not use the AI System for any use prohibited by Exhibit B.
2. Policy. The Usage Policy is incorporated. Customer shall comply with the Usage Policy.
3. Weapons. Customer shall not use the AI System to control weapons or to select or engage targets, in any case.
4. Precedence. If there is a conflict, this Agreement prevails over Exhibit B.
"""
EXHIBIT = """EXHIBIT B

1. Customer shall not use the AI System to track or monitor people.
"""
POLICY = """USAGE POLICY

1. Customer shall not use the AI System to develop biological weapons.
"""
AMENDMENT = """AMENDMENT NO. 1

1. Section 3 of the Agreement is deleted.
2. Fees are due in advance.
3. Notices are given in writing.
"""


def made(name: str, text: str) -> Agreement:
    return structure.agreement(manuscript(name, text.encode()))


def whole(*texts: str) -> Agreement:
    return join([made(f"{number}.txt", text) for number, text in enumerate(texts)])


def test_what_is_joined_still_says_what_it_said() -> None:
    alone = [made("a.txt", MASTER), made("b.txt", EXHIBIT), made("c.txt", POLICY)]
    joined = join(alone)
    assert [joined.words(clause.body) for clause in joined.clauses] == [
        one.words(clause.body) for one in alone for clause in one.clauses
    ]
    assert [joined.words(ref.span) for ref in joined.references] == [ref.text for ref in joined.references]
    assert [joined.words(term.span) for term in joined.terms] == [one.words(t.span) for one in alone for t in one.terms]
    for clause in joined.clauses:
        assert clause.index == joined.clauses.index(clause)
        assert joined.parts[clause.part].span.start <= clause.span.start
        assert all(joined.clauses[child].parent == clause.index for child in clause.children)


def test_references_lead_into_the_other_files() -> None:
    joined = whole(MASTER, EXHIBIT, POLICY)
    led = {ref.text: joined.parts[ref.part].label for ref in joined.references if ref.part is not None}
    assert led == {"Exhibit B": "Exhibit B", "Usage Policy": "USAGE POLICY"}
    assert all(ref.reach is Reach.INTERNAL for ref in joined.references)


def test_without_the_other_files_they_lead_out() -> None:
    alone = made("a.txt", MASTER)
    assert {ref.reach for ref in alone.references} == {Reach.DANGLING, Reach.EXTERNAL}


def test_an_amendment_speaks_of_the_main_file() -> None:
    joined = whole(MASTER, AMENDMENT)
    (section,) = (ref for ref in joined.references if ref.text == "Section 3")
    assert [joined.clauses[at].heading for at in section.targets] == ["Weapons"]
    assert joined.parts[joined.clauses[section.clause].part].kind is PartKind.AMENDMENT


def reviewed(*texts: str) -> Document:
    files = [File(f"{number}.txt", data=text.encode()) for number, text in enumerate(texts)]
    stand = footing("ai-vendor", red_lines=("autonomous-weapons", "domestic-surveillance"))
    (document,) = review_files(files, stand, together=True).documents
    return document


def standings(*texts: str) -> dict[str, Standing]:
    return {verdict.red_line: verdict.standing for verdict in reviewed(*texts).verdicts}


@pytest.mark.parametrize(
    ("texts", "weapons", "surveillance"),
    [
        ((MASTER, EXHIBIT), Standing.HELD, Standing.HELD),
        ((MASTER, EXHIBIT, AMENDMENT), Standing.CROSSED, Standing.HELD),
    ],
)
def test_the_verdict_is_of_all_files(texts: tuple[str, ...], weapons: Standing, surveillance: Standing) -> None:
    found = standings(*texts)
    assert (found["autonomous-weapons"], found["domestic-surveillance"]) == (weapons, surveillance)


def test_the_report_names_the_files_and_the_part_that_a_finding_stands_in() -> None:
    document = reviewed(MASTER, EXHIBIT, AMENDMENT)
    assert document.name == "0.txt + 1.txt + 2.txt"
    places = {(found.place.part, found.place.section) for found in document.findings if found.kind.value == "crossed"}
    assert places == {("Amendment No. 1", "1")}


def test_a_file_that_cannot_be_read_is_a_gap_of_the_whole(tmp_path: Path) -> None:
    empty = tmp_path / "exhibit.txt"
    empty.write_bytes(b"")
    files = [File("master.txt", data=MASTER.encode()), File.at(empty), File.at(tmp_path / "gone.txt")]
    (document,) = review_files(files, footing("ai-vendor"), together=True).documents
    assert {gap.what for gap in document.gaps} >= {"exhibit.txt", "gone.txt"}


def test_one_file_is_itself() -> None:
    (document,) = review_files([File("a.txt", data=MASTER.encode())], footing("ai-vendor"), together=True).documents
    assert (document.name, document.format) == ("a.txt", "text")


@pytest.mark.parametrize(
    ("words", "of_the_main_file"),
    [
        ("Section 3 is deleted.", True),
        ("Clause 3 does not apply.", True),
        ("Section 3 of this Amendment does not apply.", False),
    ],
)
def test_an_amendment_cites_the_main_file_though_it_has_items_of_the_same_number(
    words: str, of_the_main_file: bool
) -> None:
    joined = whole(MASTER, f"AMENDMENT NO. 1\n\n1. {words}\n2. Fees are due in advance.\n3. Notices are in writing.\n")
    (cited,) = (one for one in joined.references if joined.words(one.span).startswith(words[:8]))
    (target,) = cited.targets
    assert ("select or engage targets" in joined.words(joined.clauses[target].body)) is of_the_main_file


@pytest.mark.parametrize("title", ["AMENDMENT NO. 1", "EXHIBIT C"])
def test_a_limit_that_another_file_deletes_by_its_number_is_gone(title: str) -> None:
    found = standings(MASTER, f"{title}\n\n1. Fees are due in advance.\n3. Section 3 is deleted.\n")
    assert found["autonomous-weapons"] in (Standing.CROSSED, Standing.UNRESOLVED)
