"""Text files that are no text, or that no reader's rule of thumb was made for."""

WORDS = "Supplier shall keep the records for seven years."


def files() -> dict[str, bytes]:
    """The files by name."""
    line = WORDS + "\n"
    return {
        "empty.txt": b"",
        "one-byte.txt": b"x",
        "blank.txt": b" \n\t\r\n" * 5_000,
        "only-a-mark.txt": b"\xef\xbb\xbf",
        "zero-bytes.txt": WORDS.encode() + b"\0" * 50,
        "zeroes-between.txt": b"\0".join(WORDS.encode()[i : i + 1] for i in range(len(WORDS))),
        "utf16-without-mark.txt": WORDS.encode("utf-16-le"),
        "utf16-cut.txt": WORDS.encode("utf-16")[:-1],
        "utf32.txt": WORDS.encode("utf-32"),
        "bad-utf8.txt": WORDS.encode() + b"\xff\xfe\xfd\n",
        "overlong-utf8.txt": WORDS.encode() + b"\xc0\xae\xc0\xae\n",
        "controls.txt": bytes(range(1, 32)) * 50 + WORDS.encode(),
        "escapes.txt": b"\x1b[2J\x1b[31m" + WORDS.encode(),
        "random.txt": bytes((n * 7_919 + 13) % 256 for n in range(20_000)),
        "one-long-line.txt": (WORDS + " ").encode() * 12_000,
        "one-long-word.txt": b"a" * 3_000_000,
        "many-lines.txt": line.encode() * 8_000,
        "many-empty-lines.txt": b"\n" * 400_000 + WORDS.encode(),
        "many-page-ends.txt": (line + "\f").encode() * 20_000,
        "returns-only.txt": line.replace("\n", "\r").encode() * 500,
        "labels.txt": b"(a) (i) 1. " * 10_000,
        "deep-labels.txt": "\n".join("1." * n + f" {WORDS}" for n in range(1, 400)).encode(),
        "one-label-again.txt": f"1. {line}".encode() * 3_000,
        "falling-labels.txt": "".join(f"{n}. {line}" for n in range(2_000, 0, -1)).encode(),
        "roman-labels.txt": "".join(f"({'i' * n}) {line}" for n in range(1, 300)).encode(),
        "brackets.txt": b"(" * 200_000 + WORDS.encode(),
        "brackets-closing.txt": b")" * 200_000 + WORDS.encode(),
        "quotes.txt": b'"' * 100_001 + WORDS.encode(),
        "dots.txt": b"." * 500_000 + b"7\n" + WORDS.encode(),
        "underscores.txt": (b"_" * 90 + b"\n") * 5_000,
        "references.txt": b"Subject to Sections 1, 2, 3, 4, 5 and 6 through 99999, " * 2_000,
        "range-of-references.txt": b"1. See Sections 1 to 999999999 and (a) to (zzzzzzzz).\n",
        "definitions.txt": "".join(f'"Term{n}" means Term{n + 1}.\n' for n in range(1_500)).encode(),
        "definitions-in-a-circle.txt": b'1. "A" means B.\n2. "B" means A.\n3. "C" means C.\n',
        "negations.txt": b"Supplier shall not not " + b"not " * 8_000 + b"use it.",
        "unlesses.txt": b"Supplier may not use it" + b" unless it may not use it" * 5_000 + b".",
        "commas.txt": b"Supplier shall not use, " + b"sell, lend, " * 20_000 + b"or keep it.",
        "marks-on-letters.txt": (WORDS + "e" + "\u0301" * 100_000).encode(),
        "turned.txt": ("\u202e" * 5_000 + WORDS).encode(),
        "no-width.txt": "\u200b".join(WORDS * 500).encode(),
        "full-width.txt": WORDS.translate({n: n + 0xFEE0 for n in range(0x21, 0x7F)}).encode(),
        "quotes.md": (b">" * 5_000) + WORDS.encode(),
        "lists.md": "".join("  " * n + f"- {WORDS}\n" for n in range(500)).encode(),
        "stars.md": b"*" * 100_000 + WORDS.encode(),
        "links.md": b"[" * 50_000 + WORDS.encode() + b"](" * 50_000,
        "fences.md": b"```\n" * 9_999 + WORDS.encode(),
        "tags.md": b"<b>" * 50_000 + WORDS.encode(),
        "comment.md": b"<!--" + line.encode() * 1_000,
        "table.md": b"|" + b" a |" * 8_000 + b"\n|" + b"-|" * 8_000 + b"\n" + WORDS.encode(),
        **{
            f"marks-{at}.md": mark * (50_000 // len(mark)) + WORDS.encode()
            for at, mark in enumerate(
                (b"<a", b"<!--", b"<!-- x ", b"{#", b"~a", b"~a b~~", b"![", b"[a](b ", b"*a ", b"_a", b"&a", b"` `` ", b"[^a]", b"<a b='", b"\n\n> ", b"[a]: ", b"# ", b"1. ", b"| ", b"--- ", b"<!-- x\n", b"<a\n", b"- [a\n", b"<!--\n\n")
            )
        },
        **{
            f"words-{at}.txt": words * (50_000 // len(words)) + WORDS.encode()
            for at, words in enumerate(
                (b"Section ", b"Section 1(", b"(a", b'"A" ', b'the "', b"means ", b"A. B. ", b"and/or ", b"...... 7 ", b"a-\n", b"1.1 ", b"i) ", b"EXHIBIT A ", b"shall not be ", b"a b c d ", b"1\n", b"\tx\t", b"By: ____ ", b"provided that ", b"if ")
            )
        },
        "comment-ends-late.md": b"<!-- x\n" * 8_000 + b"--!> -->\n" + WORDS.encode(),
        "marks-far-apart.md": (b"<a " + b"word " * 900) * 200 + WORDS.encode(),
        "page.txt": b"<!DOCTYPE html><html><body>" + WORDS.encode(),
        "rich.txt": b"{\\rtf1 " + WORDS.encode() + b"}",
        "mail.txt": b"MIME-Version: 1.0\nSubject: x\n\n" + WORDS.encode(),
        "old-word.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2_000 + "WordDocument".encode("utf-16-le"),
        "picture.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 500,
    }  # fmt: skip
