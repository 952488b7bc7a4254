"""Thousands of damaged variants of good files, read in processes that may die and must not hang.

`python tests/hostile/mutate.py 100000 [SEED]` runs as many as wanted and prints what went wrong; a variant is made
from its number alone, so it can be made again.
"""

import os
import random
import signal
import sys
import zipfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from agreelint import structure
from agreelint.engine import limits
from agreelint.read import manuscript
from hostile import pdfs
from read.docx.wordfile import (
    abstract,
    cell,
    level,
    listed,
    num,
    par,
    parts_of,
    relation,
    row,
    run,
    style,
    table,
    zipped,
)  # fmt: skip

SECONDS = 30  # for one variant
BATCH = 200
_SAMPLES = Path(__file__).parents[2] / "sample_contracts"
_TEMPTING = (
    b"0", b"-1", b"4294967296", b"1e400", b"NaN", b"\0", b"\xff\xfe", b"<", b">", b"&", b'"', b"]]>", b"/Kids", b"endobj",
    b"stream", b"(", b")", b"%1", b"\n", b"\f", b" " * 300, b"(a)", b"</w:p>", b"<w:p>", b"<w:del>", b"\\", b"\xe2\x80\xae",
)  # fmt: skip


@cache
def seeds() -> tuple[tuple[str, bytes], ...]:
    """Small good files of every format by name."""
    box = '<w:r><w:pict><v:shape style="width:90pt;height:90pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>Box.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> REF a </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>2</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    body = (
        par("Licence", '<w:pStyle w:val="H"/>')
        + listed("Customer shall not:") + listed("(x) resell it;", level=1) + listed("rent it.", level=1)
        + par(run("Fees ") + f'<w:del w:id="1" w:author="A">{run("never ").replace("w:t", "w:delText")}</w:del>' + run("rise.", "<w:b/>"))
        + table(row("Term", "Meaning"), row(cell("“Data” means records.", '<w:gridSpan w:val="2"/>')))
        + par(run("See") + box + field + '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + par("", '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>')
    )  # fmt: skip
    word = zipped(
        parts_of(
            body, links=relation("h", "header", "h.xml"), parts={"word/h.xml": f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{par("Draft 3")}</w:hdr>'},
            numbering=abstract(1, level(0, "%1."), level(1, "(%2)", "lowerLetter")) + num(1, 1),
            styles=style("H", '<w:outlineLvl w:val="0"/>', "<w:b/>", name="heading 1"),
            footnotes=f'<w:footnote w:id="2">{par("As amended.")}</w:footnote>',
        )
    )  # fmt: skip
    text = (_SAMPLES / "published-wording.txt").read_bytes()
    mark = b"# Licence\n\n1. Use **only** this.\n\n> [link](x) `code`\n\n| a | b |\n|---|---|\n| c | d |\n"
    return ("a.docx", word), ("b.pdf", pdfs.GOOD), ("c.txt", text), ("d.md", mark)


def variant(number: int) -> tuple[str, bytes]:
    """The damaged file with this number."""
    chance = random.Random(number)  # noqa: S311  (no secret: the same number must give the same file)
    name, data = seeds()[number % len(seeds())]
    if name.endswith("docx") and chance.random() < 0.85:
        return name, _in_a_part(chance, data)
    return name, _damaged(chance, data)


def _in_a_part(chance: random.Random, data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts) + ["word/document.xml"] * 6)
    held = parts[name]
    assert isinstance(held, bytes)
    parts[name] = _moved(chance, held) if chance.random() < 0.6 else _damaged(chance, held)
    return zipped(parts)


def _moved(chance: random.Random, data: bytes) -> bytes:
    """Tags taken out, doubled, exchanged, or with other values: often still well-formed."""
    tags = data.split(b"<")
    for _ in range(chance.randint(1, 4)):
        first, second = chance.randrange(1, len(tags)), chance.randrange(1, len(tags))
        match chance.randrange(4):
            case 0:
                tags[first], tags[second] = tags[second], tags[first]
            case 1:
                low, high = sorted((first, second))
                tags[high:high] = tags[low:high]
            case 2:
                tags[first] = tags[first].replace(b'="1"', b'="' + chance.choice(_TEMPTING[:5]) + b'"')
            case _:
                del tags[first : first + chance.choice((1, 1, 2, 6))]
        if len(tags) < 3:
            break
    return b"<".join(tags)


def _damaged(chance: random.Random, data: bytes) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 4, 9))):
        at = chance.randrange(len(data) + 1)
        more = min(len(data), at + chance.choice((1, 1, 4, 40, 400)))
        match chance.randrange(5):
            case 0:
                data = data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
            case 1:
                data = data[:at] + chance.choice(_TEMPTING) + data[at:]
            case 2:
                data = data[:at] + data[more:]
            case 3:
                data = data[:more] + data[at:more] * chance.choice((1, 2, 30)) + data[more:]
            case _:
                data = data[:at] if chance.random() < 0.2 else data[:at] + data[at:more][::-1] + data[more:]
    return data


def wrong(number: int) -> str:
    """What is wrong with how a variant was read, if anything."""
    name, data = variant(number)
    read = manuscript(name, data)
    for gap in read.gaps:
        if "reading it failed" in gap.why:
            return f"an error of our own became a gap: {gap.why}"
    if not read.gaps and not any(paragraph.text.strip() for paragraph in read.paragraphs):
        return "nothing was read, and there is no gap"
    made = structure.agreement(read)
    if any(not 0 <= clause.span.start <= clause.span.end <= len(made.text) for clause in made.clauses):
        return "a clause stands outside the text"
    return ""


def failures(numbers: range) -> Iterator[tuple[int, str]]:
    """The numbers of the variants that were read wrongly or hung, and how. A process that dies is a gap elsewhere."""
    at = numbers.start
    while at < numbers.stop:
        last, why = _batch(range(at, min(at + BATCH, numbers.stop)))
        if why:
            yield last, why
        at = last + 1


def _batch(numbers: range) -> tuple[int, str]:
    """The last variant that was tried, and what went wrong with it."""
    mine, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            limits.confine()
            for number in numbers:
                signal.alarm(SECONDS)
                os.write(theirs, f"\n{number} ".encode())
                try:
                    said = wrong(number)
                except Exception as error:  # noqa: BLE001  (whatever it is, it is what we look for)
                    said = f"{type(error).__name__}: {error}"
                if said:
                    os.write(theirs, said.encode()[:400])
                    break
        finally:
            os._exit(0)
    os.close(theirs)
    with os.fdopen(mine, "rb") as pipe:
        told = pipe.read().decode("utf-8", "replace")
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    last, _, why = told.rpartition("\n")[2].partition(" ")
    hung = "" if status != -signal.SIGALRM else f"it took longer than {SECONDS} seconds"
    return int(last or numbers.start), why or hung


def main() -> None:
    """Run as many variants as asked for."""
    count, first = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    found = 0
    for number, why in failures(range(first, first + count)):
        found += 1
        print(f"{number} ({variant(number)[0]}): {why}")  # noqa: T201
    print(f"{count} variants, {found} wrong")  # noqa: T201
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
