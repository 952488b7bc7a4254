"""Comments as Word keeps them: the part they stand in, and what leads there from the document."""

import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from agreelint.model.original import Unmarked
from agreelint.output.docx.tree import Tree
from agreelint.output.visible import one_line
from agreelint.read.docx.names import CONTENT_TYPES, RELATIONSHIPS, STRICT, W
from agreelint.read.docx.package import Package

AUTHOR = "agreelint"
_INITIALS = "al"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "[Content_Types].xml"
_ODD = "what it says of its own comments is damaged: save it anew with a word processor, or ask for it again."
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SIZE = 18  # half points: what Word itself writes comments in


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a comment: a label in bold, then plain words."""

    label: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with the number that ties it to its place."""

    id: int
    lines: Sequence[Line]


def signed(prefix: str, number: int, day: date | None) -> str:
    """The attributes that say whose a comment or a tracked change is."""
    when = f' {prefix}:date="{day.isoformat()}T00:00:00Z"' if day else ""
    return f'{prefix}:id="{number}" {prefix}:author="{AUTHOR}"{when}'


def run(prefix: str, words: str, looks: str = "", tag: str = "t") -> str:
    """A run of words from outside: made visible, and nothing in them is markup."""
    properties = f"<{prefix}:rPr>{looks}</{prefix}:rPr>" if looks else ""
    text = escape(one_line_with_ends(words))
    return f'<{prefix}:r>{properties}<{prefix}:{tag} xml:space="preserve">{text}</{prefix}:{tag}></{prefix}:r>'


def one_line_with_ends(words: str) -> str:
    """Words on one line, with a blank kept at either end."""
    inner = one_line(words)
    return f"{' ' if words[:1].isspace() else ''}{inner}{' ' if words[-1:].isspace() and inner else ''}"


@dataclass(frozen=True, slots=True)
class Before:
    """The comments that the file has already: the part as the archive names it, and what stands in it."""

    part: str
    tree: Tree


def before(package: Package) -> Before | None:
    """The comments of the file.

    Raises:
        Unmarked: if the file says that they are in two parts, in one that is not there, or in one that holds something
            else: there a program would not look for ours.
    """
    found = {link.target for link in package.related(package.main, "comments") if not link.external}
    if not found:
        return None
    target, *more = found
    if more or target not in package.archive:
        raise Unmarked(_ODD)
    tree = Tree(package.archive.read(target))
    if tree.tags[0] != f"{W}comments":
        raise Unmarked(_ODD)
    return Before(_in_archive(package, target), tree)


def with_comments(
    package: Package, main: Tree, old: Before | None, comments: Iterable[Comment], day: date | None
) -> dict[str, bytes]:
    """The parts that change when comments are added to the `old` ones of the file, by name."""
    if old is not None:
        return {old.part: _into(old.tree, _written(old.tree, comments, day))}
    folder, _, last = package.main.rpartition("/")
    part = _free(package, posixpath.join(folder, "comments.xml"))
    space = f"{STRICT}wordprocessingml/main" if main.is_strict else W[1:-1]
    inside = "".join(_comment("w", one, day) for one in comments)
    made = f'{_HEAD}<w:comments xmlns:w="{space}">{inside}</w:comments>'.encode()
    kind = f"{STRICT}officeDocument/relationships" if main.is_strict else _OFFICE
    rels = posixpath.join(folder, "_rels", f"{last}.rels")
    target = part.rpartition("/")[2]
    linked = _linked(package, rels, f"{kind}/comments", target)
    return {**_typed(package, part), _in_archive(package, rels): linked, part: made}


def comment_ids(old: Before | None, main: Tree) -> set[int]:
    """The ids of the comments in the file, and those that its words are tied to though there is no such comment."""
    marks = {f"{W}comment{what}" for what in ("RangeStart", "RangeEnd", "Reference")}
    tied = {number for number, tags in main.ids.items() if tags & marks}
    return tied if old is None else tied.union(old.tree.ids)


def _written(tree: Tree, comments: Iterable[Comment], day: date | None) -> bytes:
    prefix, declared = tree.prefix
    name = prefix.decode()
    made = (_comment(name, one, day) for one in comments)
    start = f"<{name}:comment "
    return "".join(one.replace(start, f"<{name}:comment{declared.decode()} ", 1) for one in made).encode()


def _comment(prefix: str, comment: Comment, day: date | None) -> str:
    lines = "".join(_line(prefix, line, first=at == 0) for at, line in enumerate(comment.lines))
    who = f'{signed(prefix, comment.id, day)} {prefix}:initials="{_INITIALS}"'
    return f"<{prefix}:comment {who}>{lines}</{prefix}:comment>"


def _line(prefix: str, line: Line, *, first: bool) -> str:
    p = prefix
    small = f'<{p}:sz {p}:val="{_SIZE}"/>'
    mark = f"<{p}:r><{p}:annotationRef/></{p}:r>" if first else ""
    label = run(p, line.label if not line.words else f"{line.label} ", f"<{p}:b/>{small}") if line.label else ""
    words = run(p, line.words, small) if line.words else ""
    return f"<{p}:p>{mark}{label}{words}</{p}:p>"


def _into(tree: Tree, content: bytes) -> bytes:
    """A part with `content` as the last children of its root."""
    if not tree.is_empty(0):
        at = tree.closing(0)
        return tree.data[:at] + content + tree.data[at:]
    start = tree.opened(0)
    return tree.data[: start - 2] + b">" + content + b"</%b>" % tree.name(0) + tree.data[start:]


def _free(package: Package, wanted: str) -> str:
    """A name that no part has, and for which no type is declared."""
    entries = package.tree(_TYPES).iter(f"{CONTENT_TYPES}Override") if _TYPES in package.archive else ()
    declared = {entry.get("PartName", "").lstrip("/").lower() for entry in entries}
    stem, number = wanted.removesuffix(".xml"), 1
    while wanted in package.archive or wanted.lower() in declared:
        number += 1
        wanted = f"{stem}{number}.xml"
    return wanted


def _in_archive(package: Package, name: str) -> str:
    """A part's name as the archive writes it."""
    return next((part for part in package.archive.parts if part.lower() == name.lower()), name)


def _typed(package: Package, part: str) -> dict[str, bytes]:
    if _TYPES not in package.archive:
        return {}
    tree = Tree(package.archive.read(_TYPES))
    space, named = quoteattr(CONTENT_TYPES[1:-1]), quoteattr(f"/{part}")
    override = f"<Override xmlns={space} PartName={named} ContentType={quoteattr(_TYPE)}/>"
    return {_in_archive(package, _TYPES): _into(tree, override.encode())}


def _linked(package: Package, rels: str, kind: str, target: str) -> bytes:
    space = quoteattr(RELATIONSHIPS[1:-1])
    taken = set(package.relations(package.main))
    identity = next(name for name in (f"rIdAgreelint{at or ''}" for at in range(len(taken) + 1)) if name not in taken)
    entry = f"<Relationship xmlns={space} Id={quoteattr(identity)} Type={quoteattr(kind)} Target={quoteattr(target)}/>"
    if rels not in package.archive:
        return f"{_HEAD}<Relationships xmlns={space}>{entry}</Relationships>".encode()
    return _into(Tree(package.archive.read(rels)), entry.encode())
