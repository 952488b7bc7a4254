import tomllib

from hypothesis import given
from hypothesis import strategies as st

from agreelint.policy.lines import Path, lines

SOURCE = '''\
# a comment with [brackets] and = signs
name = "a # is no comment here"
"fail-on" = 'minor'   # but here it is
extends = [
  "one",  # [red-line]
  "two",
]

[parties]
us = ["""
[not-a-table]
key = 1
""", 'b']
them = [
]
[vocabulary]
the-system."dotted.key" = { a = ["x",
  "y"], b = 1979-05-27T07:32:00 }

[[red-line]]
id = "a"
[[red-line]]
  id = "b"
  because = """ends in two quotes"""""
  [red-line.deep]
  x = 1
  [[red-line.many]]
  y = 2
  [[red-line.many]]
  y = 3
'''


def test_every_key_is_on_its_line() -> None:
    tomllib.loads(SOURCE)
    found = lines(SOURCE)
    assert found["name",] == 2
    assert found["fail-on",] == 3
    assert found["extends", 0] == 5
    assert found["extends", 1] == 6
    assert found["parties",] == 9
    assert found["parties", "us"] == 10
    assert found["parties", "them"] == 14
    assert found["vocabulary", "the-system", "dotted.key"] == 17
    assert found["vocabulary", "the-system", "dotted.key", "a", 1] == 18
    assert found["vocabulary", "the-system", "dotted.key", "b"] == 18
    assert found["red-line", 0, "id"] == 21
    assert found["red-line", 1] == 22
    assert found["red-line", 1, "because"] == 24
    assert found["red-line", 1, "deep", "x"] == 26
    assert found["red-line", 1, "many", 1, "y"] == 30
    assert ("not-a-table",) not in found


def test_windows_line_ends_count_once() -> None:
    assert lines('a = 1\r\n\r\nb = """\r\nx"""\r\nc = 2\r\n') == {("a",): 1, ("b",): 3, ("c",): 5}


_names = st.text("abcXYZ019-_", min_size=1, max_size=6) | st.text("ab .=#[]{}'", min_size=0, max_size=6)
_words = st.text("ab \"'\\#[]{}=,\nü", max_size=12)


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _fenced(words: str) -> str:
    return '"""\n' + words.replace("\\", "\\\\").replace('"""', '""\\"') + '"""'


def _value(made: object, fence: bool) -> str:
    if isinstance(made, str):
        return _fenced(made) if fence and not made.endswith('"') else _quoted(made)
    if isinstance(made, list):
        return "[" + "".join(f"\n  {_value(item, fence)}, # ]" for item in made) + "\n]"
    if isinstance(made, dict):
        return "{" + ", ".join(f"{_quoted(key)} = {_value(item, fence)}" for key, item in made.items()) + "}"
    return str(made).lower()


_values = st.recursive(
    st.integers() | st.booleans() | _words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_names, inner, max_size=2),
    max_leaves=5,
)


def _paths(made: object, above: Path = ()) -> list[Path]:
    items = made.items() if isinstance(made, dict) else enumerate(made) if isinstance(made, list) else ()
    return [path for key, value in items for path in ((*above, key), *_paths(value, (*above, key)))]


@given(st.dictionaries(_names, st.dictionaries(_names, _values, max_size=3), max_size=3), st.booleans())
def test_every_path_of_any_file_has_the_line_that_names_it(tables: dict[str, dict[str, object]], fence: bool) -> None:
    text = ""
    for name, table in tables.items():
        text += f"[{_quoted(name)}]\n"
        for key, value in table.items():
            text += f"{_quoted(key)} = {_value(value, fence)}\n"
    assert tomllib.loads(text) == tables
    found = lines(text)
    assert set(found) == set(_paths(tables))
    source = text.split("\n")
    for path, line in found.items():
        if isinstance(path[-1], str):
            assert _quoted(path[-1]) in source[line - 1]


@given(st.lists(st.booleans(), max_size=8))
def test_arrays_of_tables_count_up(made: list[bool]) -> None:
    text = "".join(f"[[a]]\nkey = {str(value).lower()}\n" for value in made)
    found = lines(text)
    assert [found["a", n, "key"] for n in range(len(made))] == [2 * n + 2 for n in range(len(made))]
