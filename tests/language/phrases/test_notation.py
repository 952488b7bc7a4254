import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.language import lexicon
from agreelint.language.phrases.matcher import Matcher
from agreelint.language.phrases.notation import PhraseError, check_phrase, compile_phrase
from agreelint.language.phrases.pieces import forms_of
from agreelint.language.phrases.search import Search
from agreelint.language.words.normalise import words
from agreelint.model.rule import Concept, Homonym


def found(phrase: str, text: str) -> list[str]:
    return [hit.span.of(text) for hit in Matcher([("c", phrase)]).hits(words(text))]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("weapon*", "Weapons and weaponry, no armour", ["Weapons", "weaponry"]),
        ("weapon", "weapons", []),
        (
            "(facial|face) recognition",
            "Face recognition; facial-recognition",
            ["Face recognition", "facial-recognition"],
        ),
        ("(facial|face the) recognition", "face the recognition, face recognition", ["face the recognition"]),
        ("track* ~3 person*", "tracking of any such persons", ["tracking of any such persons"]),
        ("track* ~2 person*", "tracking of any such persons", []),
        ("track* ~3 person*", "tracking. Persons", []),
        ("track* ~3 person*", "tracking, however, of persons", ["tracking, however, of persons"]),
        ("track* ~5 person*", "tracking, except of persons", []),
        ("any lawful? purpose", "any purpose, any lawful purpose", ["any purpose", "any lawful purpose"]),
        ("(any|all)? purposes", "purposes and all purposes", ["purposes", "all purposes"]),
        ("a (b|c (d|e f)) g", "a b g; a c d g; a c e f g; a c g", ["a b g", "a c d g", "a c e f g"]),
        ("on-board", "on board, on-board, onboard", ["on board", "on-board"]),
        ("can't use", "cannot use", ["cannot use"]),
        ("licence", "license", ["license"]),
        ("authoris*", "authorized", ["authorized"]),
        ("use system", "use, system", []),
        ("use system", 'use "system"', ['use "system']),
        ("use system", "use (as defined below) system", ["use (as defined below) system"]),
        ("use * system", "use the system, use our own system", ["use the system"]),
        ("u.s. persons", "US persons", ["US persons"]),
    ],
)
def test_notation(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize(
    ("phrase", "says"),
    [
        ("(a|b", "lacks a closing bracket"),
        ("a) b", "a closing bracket too many"),
        ("a ~3", "ends in a gap"),
        ("a ~40 b", "a gap of more than 16 words"),
        ("a?", "may stand for no words"),
        ("", "may stand for no words"),
        ("*", "would match every word"),
        ("a --- b", "which is no word"),
    ],
)
def test_a_wrong_phrase_is_told(phrase: str, says: str) -> None:
    with pytest.raises(PhraseError, match=says):
        compile_phrase(phrase)


def test_the_longest_phrase_of_a_concept_counts() -> None:
    concept = Concept("watching", "", ("surveillance", "domestic surveillance", "domestic surveillance of persons"))
    hits = lexicon([concept]).matcher.hits(words("domestic surveillance of persons"))
    assert [len(hit.at) for hit in hits] == [4]


def test_a_homonym_blocks_what_it_overlaps_and_nothing_else() -> None:
    concept = Concept("edge", "", ("edge",), (Homonym("cutting edge", "x"), Homonym("edge case*", "y")))
    text = "cutting-edge models, an edge case, and the edge"
    hits = lexicon([concept]).matcher.hits(words(text))
    assert [(hit.span.start, hit.span.of(text)) for hit in hits] == [(text.rindex("edge"), "edge")]


def test_a_homonym_belongs_to_its_concept_only() -> None:
    hardware = Concept("hardware", "", ("edge",), (Homonym("edge case*", "y"),))
    other = Concept("other", "", ("edge",))
    hits = lexicon([hardware, other]).matcher.hits(words("an edge case"))
    assert [hit.concept for hit in hits] == ["other"]


def test_of_phrases_that_end_together_the_first_one_counts() -> None:
    several = [f"open ~6 {word}{word} ~6 close" for word in "abcde"]
    for phrases in (several, several[::-1]):
        (hit,) = Matcher([("c", phrase) for phrase in phrases]).hits(words("open aa bb cc dd ee close"))
        assert ["open", "aa", "bb", "cc", "dd", "ee", "close"][hit.at[1]] == phrases[0].split()[2]


def test_a_gap_before_what_is_absent_counts_all_the_same() -> None:
    assert found("(a ~4 b?) ~1 c", "a x x x c") == ["a x x x c"]


def test_gaps_are_not_part_of_a_hit() -> None:
    (hit,) = Matcher([("c", "track* ~3 person*")]).hits(words("tracking not any persons"))
    assert hit.at == (0, 3)


ALPHABET = st.lists(st.sampled_from(["a", "b", "c", "ab", "x"]), max_size=12)


@given(ALPHABET)
def test_a_matcher_finds_what_a_search_by_hand_finds(some: list[str]) -> None:
    text = " ".join(some)
    by_hand = [
        (i, j)
        for i, word in enumerate(some)
        if word == "a"
        for j in range(i + 1, min(i + 4, len(some)))
        if some[j].startswith("b")
    ]
    hits = Matcher([("c", "a ~2 b*")]).hits(words(text))
    assert {(hit.at[0], hit.at[-1]) for hit in hits} <= set(by_hand)
    assert bool(hits) == bool(by_hand)


def test_many_alternatives_need_not_be_multiplied_out() -> None:
    many = "|".join(f"w{i} v{i}" for i in range(120))
    hits = Matcher([("c", f"({many}) ~1 ({many}) ~5 ({many})")]).hits(words("w3 v3 and w7 v7 or else w9 v9"))
    assert len(hits) == 1


SEVERAL = ["weapon*", "use", "(facial|face the) recognition", "on-board", "the", "(a|any)", "word?", "(b c|d)?", "~3 x"]


@given(st.lists(st.sampled_from([*SEVERAL, "(", ")", "|", "~40 y", "~2", "*", "x" * 40 + "*"]), max_size=6))
def test_a_quick_look_at_a_phrase_says_what_compiling_it_says(pieces: list[str]) -> None:
    phrase = " ".join(pieces)
    try:
        compile_phrase(phrase)
    except PhraseError as error:
        with pytest.raises(PhraseError, match=re.escape(str(error))):
            check_phrase(phrase)
    else:
        check_phrase(phrase)


@given(
    st.lists(st.sampled_from(["a b?", "(the|any) ~2 cat*", "(a|the b|c (d|e))", "dog", "(x y|z)?"]), min_size=1),
    st.lists(
        st.sampled_from(["a", "b", "c", "d", "e", "the", "any", "cat", "cats", "dog", "x", "y", "z"]), max_size=12
    ),
)
def test_keys_miss_nothing(pieces: list[str], some: list[str]) -> None:
    phrase = " ".join([*pieces, "dog"])
    seen = words(" ".join(some))
    search = Search(seen.places, [(word, forms_of(word)) for word in seen.places.distinct])
    by_hand = {run[0] for way in compile_phrase(phrase).ways for run in search.longest(way)}
    hits = Matcher([("c", phrase)]).hits(seen)
    assert bool(hits) == bool(by_hand)
    assert {hit.at[0] for hit in hits} <= by_hand


@given(
    st.lists(
        st.sampled_from(["a", "b? ~2", "~1 c?", "(a|b ~1 c|d e?) ~3", "(b|c d?)", "~2 (a b|c)", "d*"]),
        min_size=1,
        max_size=4,
    ),
    st.lists(
        st.sampled_from(["a", "b", "c", "d", "dd", "e", "a,", "b.", "unless", "hereby", "from time to time", "(b"]),
        max_size=16,
    ),
)
def test_a_look_at_the_bits_turns_away_nothing_that_stands_there(pieces: list[str], some: list[str]) -> None:
    phrase = " ".join([*pieces, "e"])
    text = " ".join(some)
    too_long_for_bits = f"{text}. {'z ' * 600}"
    matcher = Matcher([("c", phrase)])
    assert matcher.hits(words(text)) == matcher.hits(words(too_long_for_bits))
