"""What other places say of a clause, and what it reads like together with them."""

from agreelint import read, structure
from agreelint.language.likeness.wording import likeness
from agreelint.language.statements.parties import sides
from agreelint.language.words.normalise import words
from agreelint.model.agreement import Agreement, Clause
from agreelint.model.span import Span
from agreelint.reasoning.ground import Ground
from agreelint.reasoning.weighing.surroundings import meanings_in, naming
from agreelint.reasoning.weighing.together import all_together, explained, together

TEXT = """SERVICES AGREEMENT
1. Customer may use the AI System solely for an Authorized Purpose.
2. "Authorized Purpose" means any activity that the State is not prohibited by law from engaging in.
3. Customer shall not use the AI System to track individuals.
4. Section 3 sleeps while the Director so orders.
5. Fees are due monthly. Appendix A goes before this Agreement.
"""
MADE = structure.agreement(read.manuscript("made.txt", TEXT.encode()))
GROUND = Ground.of(MADE, ())
RULE = "blanket-lawful-use"


def clause(number: str, of: Agreement = MADE) -> Clause:
    return next(one for one in of.clauses if one.number == number)


def said(spans: tuple[Span, ...]) -> list[str]:
    return [MADE.words(span) for span in spans]


def test_a_meaning_that_stands_elsewhere_and_a_sentence_that_names_the_clause_are_said_of_it() -> None:
    (meaning,) = said(tuple(meanings_in(GROUND, clause("1"))))
    assert meaning.startswith("any activity that the State is not prohibited by law")
    assert said(tuple(naming(GROUND, clause("3")))) == ["Section 3 sleeps while the Director so orders."]
    assert not meanings_in(GROUND, clause("5"))
    assert not naming(GROUND, clause("1"))


def test_a_clause_reads_otherwise_with_the_meaning_of_its_words() -> None:
    body = clause("1").body
    alone = likeness(words(TEXT, body.start, body.end), sides(MADE.parties), ())
    whole = explained(GROUND, clause("1"))
    assert whole is not None
    assert whole.says_if_about((RULE,)).conflict > alone.says_if_about((RULE,)).conflict


def test_nothing_is_read_together_where_nothing_is_said() -> None:
    assert explained(GROUND, clause("5")) is None
    assert together(GROUND, clause("5")) is None
    assert all_together(GROUND, ()) is None
    assert all_together(GROUND, [clause("5")]) is not None


def test_a_stretch_without_end_is_read_as_far_as_it_matters() -> None:
    text = TEXT.replace("Fees are due monthly.", "Fees are due monthly" + " and paid" * 5000 + ".")
    long = structure.agreement(read.manuscript("made.txt", text.encode()))
    like = all_together(Ground.of(long, ()), [clause("5", long)])
    assert like is not None
    assert len(like.seen) < 1000
