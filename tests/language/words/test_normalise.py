import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.language.words.normalise import plain, words
from agreelint.model.span import Span

ODD = "“”‘’—–‐\u00a0\u00ad\u200b\u200d\ufeffﬁﬂＡｚаеорсухіΑΒοé\n\t '-.();:,%§©½ß漢"
TEXTS = st.text(st.sampled_from(ODD + "abceopxyzABC 019."), max_size=80) | st.text(max_size=60)


@given(TEXTS)
def test_the_map_back_runs_forward_and_stays_inside(text: str) -> None:
    flat, back = plain(text)
    assert len(back) == len(flat) + 1
    assert list(back) == sorted(back)
    assert all(0 <= at <= len(text) for at in back)


@given(TEXTS)
def test_plain_text_is_plain_already(text: str) -> None:
    flat, _ = plain(text)
    assert plain(flat)[0] == flat


@given(TEXTS)
def test_words_stand_in_order_where_they_say(text: str) -> None:
    found = words(text)
    places = [(span.start, span.end) for span in found.spans]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(form and form == form.lower() for form in found.norm)


@given(TEXTS, st.integers(0, 80), st.integers(0, 80))
def test_a_piece_of_a_text_has_spans_of_the_whole(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    moved = words(text, start, end)
    alone = words(text[start:end])
    assert moved.norm == alone.norm
    assert [span.shift(-start) for span in moved.spans] == list(alone.spans)


@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz "), max_size=60))
def test_upper_case_changes_no_word(text: str) -> None:
    assert words(text.upper()).norm == tuple(w if w != "us" else "u.s." for w in words(text).norm)


@pytest.mark.parametrize(
    ("text", "norm"),
    [
        ("Don’t, can't, cannot, won't", "do not can not can not will not"),
        ("edge-device and edge device", "edge device and edge device"),
        ("Customer's users’ data", "customer users data"),
        ("U.S. persons, US persons", "u.s. persons u.s. persons"),
        ("authorise, authorised, Licence, programme, behaviour, analyse", "authorize authorized license program behavior analyze"),
        ("otherwise exercise the premises advise analysis", "otherwise exercise the premises advise analysis"),
        ("sur\u00adveil\u200blance", "surveillance"),
        ("ﬁlter ｓｕｒｖｅｉｌｌａｎｃｅ", "filter surveillance"),
        ("ѕurvеillаnсе", "surveillance"),
        ("ΑΙ Ѕуѕtem", "ai system"),
        ("Directive 3000.09 and 7.2(b)", "directive 3000.09 and 7.2 b"),
    ],
)  # fmt: skip
def test_what_is_read(text: str, norm: str) -> None:
    assert " ".join(words(text).norm) == norm


@pytest.mark.parametrize(
    ("text", "fillers"),
    [
        ("the System (as defined below) may", "as defined below"),
        ("Section 9 (Fees) applies", "fees"),
        ('the tool (the "Tool") may', "the tool"),
        ("may, from time to time, use", "from time to time"),
        ("purposes (including surveillance) may", ""),
        ("may hereby use", "hereby"),
        ("an unclosed (bracket as defined", ""),
    ],
)
def test_what_stands_anywhere_and_means_nothing(text: str, fillers: str) -> None:
    found = words(text)
    assert " ".join(form for form, filler in zip(found.norm, found.filler, strict=True) if filler) == fillers


def test_a_possessive_is_told_from_a_name() -> None:
    found = words("Customer's use by Customer")
    assert found.owner == (True, False, False, False)


def test_words_joined_in_another_order_than_they_stand_have_the_place_of_the_last() -> None:
    text = "Means this. The Customer may use it."
    later, sooner = words(text, 12), words(text, 0, 11)
    joined = sooner.after(later)
    over = joined.span(len(later) - 1, len(joined))
    assert text[over.start : over.end] == "this"
    assert joined.span(0, 2) == later.span(0, 2)
    beside = words("Means thisThe", 0, 10).after(words("Means thisThe", 10))
    assert beside.span(0, 3) == Span(6, 10)
