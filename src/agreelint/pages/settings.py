"""Front matter: YAML read as plain text, so that `no` stays a word and 1.10 stays 1.10."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

import yaml

from agreelint.model.problem import Problem, did_you_mean

try:
    from yaml import CBaseLoader as Loader
except ImportError:  # PyYAML built without libyaml is slower and otherwise the same
    from yaml import BaseLoader as Loader  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Setting:
    """A value with its line: text, a list of settings, or a mapping of settings."""

    value: "str | tuple[Setting, ...] | Mapping[str, Setting]"
    line: int

    def text(self) -> str:
        """The text, or nothing where the value is a list or a mapping."""
        return self.value if isinstance(self.value, str) else ""

    def items(self) -> "tuple[Setting, ...]":
        """The entries of a list; a single value counts as a list of one."""
        if isinstance(self.value, tuple):
            return self.value
        return () if self.value == "" else (self,)

    def words(self) -> tuple[str, ...]:
        """The texts of a list or of a single value."""
        return tuple(item.text() for item in self.items())

    def keys(self) -> "Mapping[str, Setting]":
        """The entries of a mapping, or none."""
        return self.value if isinstance(self.value, Mapping) else {}


class Settings:
    """Reads one page's settings and collects every mistake in `problems`."""

    def __init__(self, file: str, first_line: int = 1) -> None:
        self.file = file
        self.first_line = first_line
        self.problems: list[Problem] = []

    def complain(self, line: int, what: str) -> None:
        """Note a mistake on `line` of the file."""
        self.problems.append(Problem(self.file, line, what))

    def read(self, text: str) -> Mapping[str, Setting]:
        """The mapping in `text`; a mistake of YAML's own grammar gives an empty one and a problem."""
        try:
            node = yaml.compose(text, Loader=Loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self.complain((mark.line if mark else 0) + self.first_line, f"cannot read the settings: {error.problem}")
            return {}
        if node is None:
            return {}
        setting = self._setting(node, 0)
        if not isinstance(setting.value, Mapping):
            self.complain(self.first_line, "the settings must be lines of the form `key: value`")
        return setting.keys()

    def only(self, given: Mapping[str, Setting], known: Collection[str], where: str) -> None:
        """Complain of every key that is not known."""
        for key, setting in given.items():
            if key not in known:
                self.complain(setting.line, f"{where} has no setting {key!r}{did_you_mean(key, known)}")

    def among(self, setting: Setting | None, known: Collection[str], what: str) -> Iterator[str]:
        """The words of `setting` that are known; complain of the others."""
        for item in setting.items() if setting else ():
            word = item.text()
            if word in known:
                yield word
            else:
                self.complain(item.line, f"{word!r} is no {what}{did_you_mean(word, known)}")

    def _setting(self, node: yaml.Node, depth: int) -> Setting:
        line = node.start_mark.line + self.first_line
        if depth > 8:  # noqa: PLR2004  (an alias bomb or a mistake; no page nests so deep)
            self.complain(line, "the settings nest too deeply")
            return Setting("", line)
        if isinstance(node, yaml.MappingNode):
            entries: dict[str, Setting] = {}
            for key_node, value_node in node.value:
                key, at = str(key_node.value), key_node.start_mark.line + self.first_line
                if key in entries:
                    self.complain(at, f"{key!r} is given twice; the first was on line {entries[key].line}")
                else:
                    entries[key] = Setting(self._setting(value_node, depth + 1).value, at)
            return Setting(entries, line)
        if isinstance(node, yaml.SequenceNode):
            return Setting(tuple(self._setting(item, depth + 1) for item in node.value), line)
        return Setting(str(node.value), line)
