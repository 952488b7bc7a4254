import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreelint.model.span import Span

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda p: Span(min(p), max(p)))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_a_span_runs_forward(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="runs forward"):
        Span(start, end)


@given(spans, spans)
def test_joining_holds_both(a: Span, b: Span) -> None:
    joined = a.join(b)
    assert joined.holds(a)
    assert joined.holds(b)
    assert joined == b.join(a)


@given(spans, spans)
def test_meeting_means_a_shared_character(a: Span, b: Span) -> None:
    shared = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.meets(b) == bool(shared)


@given(spans, st.integers(0, 9))
def test_shifting_keeps_the_length(a: Span, by: int) -> None:
    assert len(a.shift(by)) == len(a)
