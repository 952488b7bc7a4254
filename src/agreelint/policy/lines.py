"""On which line each key of a TOML file stands; the standard parser does not say."""

from bisect import bisect_right

Path = tuple[str | int, ...]


class _Scan:
    """One walk over TOML that `tomllib` has already accepted, so only what decides about places is looked at."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.starts = [0, *(i + 1 for i, char in enumerate(text) if char == "\n")]
        self.found: dict[Path, int] = {}
        self.tables: dict[Path, int] = {}

    def line(self) -> int:
        return bisect_right(self.starts, self.at)

    def peek(self, what: str) -> bool:
        return self.text.startswith(what, self.at)

    def skip(self, chars: str) -> None:
        """Past `chars` and, where they may hold a line break, past comments."""
        while self.at < len(self.text):
            if self.text[self.at] in chars:
                self.at += 1
            elif "\n" in chars and self.text[self.at] == "#":
                end = self.text.find("\n", self.at)
                self.at = len(self.text) if end < 0 else end
            else:
                return

    def string(self) -> str:
        """Past a string of any of the four kinds; gives its words as written."""
        quote = self.text[self.at]
        fence = quote * 3 if self.peek(quote * 3) else quote
        self.at += len(fence)
        start = self.at
        while not self.peek(fence):
            self.at += 2 if quote == '"' and self.peek("\\") else 1
        # A multi-line string may end in up to two quotes of its own.
        while len(fence) > 1 and self.text.startswith(fence, self.at + 1):
            self.at += 1
        words = self.text[start : self.at]
        self.at += len(fence)
        return words

    def key(self) -> tuple[str, ...]:
        names: list[str] = []
        while True:
            self.skip(" \t")
            if self.text[self.at] in "\"'":
                names.append(self.string())
            else:
                start = self.at
                while self.text[self.at].isalnum() or self.text[self.at] in "_-":
                    self.at += 1
                names.append(self.text[start : self.at])
            self.skip(" \t")
            if not self.peek("."):
                return tuple(names)
            self.at += 1

    def pair(self, table: Path) -> None:
        line = self.line()
        path = table
        for name in self.key():
            path = (*path, name)
            self.found.setdefault(path, line)
        self.at += 1  # the "="
        self.value(path)

    def value(self, path: Path) -> None:
        self.skip(" \t")
        char = self.text[self.at]
        if char in "\"'":
            self.string()
        elif char in "[{":
            self.inside(path, closing="]" if char == "[" else "}")
        else:
            while self.at < len(self.text) and self.text[self.at] not in ",]}#\n":
                self.at += 1

    def inside(self, path: Path, closing: str) -> None:
        """Past an array or an inline table, noting its items."""
        self.at += 1
        number = 0
        while True:
            self.skip(" \t\r\n,")
            if self.peek(closing):
                self.at += 1
                return
            if closing == "}":
                self.pair(path)
            else:
                self.found[*path, number] = self.line()
                self.value((*path, number))
                number += 1

    def header(self) -> Path:
        line = self.line()
        array = self.peek("[[")
        self.at += 2 if array else 1
        names = self.key()
        self.at += 2 if array else 1
        path: Path = ()
        for depth, name in enumerate(names, 1):
            path = (*path, name)
            self.found.setdefault(path, line)
            if array and depth == len(names):
                self.tables[path] = self.tables.get(path, -1) + 1
            if path in self.tables:
                path = (*path, self.tables[path])
                self.found.setdefault(path, line)
        return path

    def run(self) -> dict[Path, int]:
        table: Path = ()
        while True:
            self.skip(" \t\r\n")
            if self.at >= len(self.text):
                return self.found
            if self.peek("["):
                table = self.header()
            else:
                self.pair(table)


def lines(text: str) -> dict[Path, int]:
    """The line (from 1) of every key, table and array item in `text`, which must be valid TOML.

    Paths are keys and, for arrays, positions: `("red-line", 0, "severity")`.
    """
    return _Scan(text.replace("\r\n", "\n")).run()
