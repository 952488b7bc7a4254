"""How fast and how truly agreements are read, beside the usual tools, on the same files in one run.

    pip install --group bench && python benchmarks/reading.py

CPU time, the best of three, in milliseconds a page (PDF) or a document (Word). Ratios count; they hold on any machine.
Programs (pdftotext, pandoc) are charged with their own start, about 5 to 60 ms a file.
"""

import ctypes
import difflib
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter, process_time

import pypdfium2.raw as pdfium
from memory import lines
from papers import long, papers

from agreelint import read, structure
from agreelint.model.agreement import Agreement
from agreelint.model.manuscript import Manuscript, Story


def best(act: Callable[[], object], clock: Callable[[], float] = process_time) -> float:
    """Milliseconds of one run, the best of three."""

    def once() -> float:
        begun = clock()
        act()
        return 1000 * (clock() - begun)

    return min(once() for _ in range(3))


def children() -> float:
    """CPU seconds of the programs that were started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def program(*words: object) -> Callable[[], object]:
    """A run of a program that must succeed."""
    return lambda: subprocess.run([*map(str, words)], check=True, capture_output=True)


def floor(data: bytes) -> int:
    """What PDFium itself must do: parse every page and make its text."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    pages = int(pdfium.FPDF_GetPageCount(document))
    for index in range(pages):
        page = pdfium.FPDF_LoadPage(document, index)
        letters = pdfium.FPDFText_LoadPage(page)
        count = pdfium.FPDFText_CountChars(letters)
        pdfium.FPDFText_GetText(letters, 0, count, (ctypes.c_ushort * (count + 1))())
        pdfium.FPDFText_ClosePage(letters)
        pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)
    return pages


def agreement(file: Path) -> Agreement:
    """From bytes to the clause tree, with every check of what a person can see."""
    return structure.agreement(read.manuscript(file.name, file.read_bytes()))


def plumbed(file: Path, words: bool) -> None:
    """pdfplumber, each page closed."""
    import pdfplumber

    with pdfplumber.open(file) as document:
        for page in document.pages:
            if words:
                page.extract_words(extra_attrs=["fontname", "size"])
            else:
                page.extract_text()
            page.close()


def python_docx(file: Path) -> None:
    """Open and every paragraph of the body."""
    import docx

    for paragraph in docx.Document(str(file)).paragraphs:
        paragraph.text  # noqa: B018


def mammoth(file: Path) -> None:
    """The text of a Word document by mammoth."""
    import mammoth

    with file.open("rb") as opened_:
        mammoth.extract_raw_text(opened_)


def pdfs(title: str, files: Sequence[Path]) -> None:
    """The table of ratios for some PDFs."""
    data = [file.read_bytes() for file in files]
    pages = sum(map(floor, data))

    def a_page(act: Callable[..., object], given: Sequence[object], clock: Callable[[], float] = process_time) -> float:
        return best(lambda: [act(one) for one in given], clock) / pages

    ground = a_page(floor, data)
    ours, whole = a_page(lines, data), a_page(agreement, files)
    words, text = a_page(lambda f: plumbed(f, words=True), files), a_page(lambda f: plumbed(f, words=False), files)
    print(f"\n{title}: {len(files)} files, {pages} pages\n")
    print(f"  PDFium, parse and text          {ground:7.2f} ms")
    print(f"  agreelint, lines, boxes, fonts  {ours:7.2f} ms   {ours / ground:.2f} × PDFium (goal 1.3)")
    print(f"  pdfplumber extract_words        {words:7.2f} ms   {words / ours:.0f} × ours (goal 30)")
    if shutil.which("pdftotext"):
        other = a_page(lambda f: program("pdftotext", f, "-")(), files, children)
        print(f"  pdftotext                       {other:7.2f} ms   {other / ours:.1f} × ours (goal 1, printed 5)")
    print(f"  agreelint, bytes to clauses     {whole:7.2f} ms")
    print(f"  pdfplumber extract_text         {text:7.2f} ms   {text / whole:.1f} × ours (goal 25)")


def words_of(document: Manuscript) -> list[str]:
    """The words of the body with their labels."""
    body = (paragraph for paragraph in document.paragraphs if paragraph.story is Story.BODY)
    return [word for paragraph in body for word in f"{paragraph.label} {paragraph.text}".split()]


def common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many of two sequences are the same, in order."""
    return sum(block.size for block in difflib.SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())


def truth(word: Sequence[Path], pdf: Sequence[Path]) -> None:
    """How much of the Word documents is read from the PDFs made of them."""
    totals = [0] * 4
    for source, made in zip(word, pdf, strict=True):
        known, found = (read.manuscript(file.name, file.read_bytes()) for file in (source, made))
        wanted, given = words_of(known), words_of(found)
        paths, given_paths = ([c.number for c in structure.agreement(m).clauses if c.number] for m in (known, found))
        pair = (common(wanted, given), len(wanted), common(paths, given_paths), len(paths))
        totals = [total + more for total, more in zip(totals, pair, strict=True)]
    print(f"  words in order {totals[0] / totals[1]:.4f} of {totals[1]:,} (goal 0.994)")
    print(f"  clause paths   {totals[2] / totals[3]:.4f} of {totals[3]:,} (goal 0.93)")


def words_files(files: Sequence[Path]) -> None:
    """The table for Word documents."""
    ours = best(lambda: [agreement(file) for file in files]) / len(files)
    print(f"\nWord documents: {len(files)} files, milliseconds a document\n")
    print(f"  agreelint, bytes to clauses     {ours:7.2f} ms")
    reading = best(lambda: [read.manuscript(file.name, file.read_bytes()) for file in files]) / len(files)
    print(f"  agreelint, reading alone        {reading:7.2f} ms")
    plain = best(lambda: [python_docx(file) for file in files]) / len(files)
    print(f"  python-docx, open and texts     {plain:7.2f} ms   {reading / plain:.2f} of it is our reading (goal 1)")
    try:
        other = best(lambda: [mammoth(file) for file in files]) / len(files)
        print(f"  mammoth                         {other:7.2f} ms   {other / reading:.1f} × our reading (goal 10)")
    except ImportError:
        print("  mammoth is not installed")
    if shutil.which("pandoc"):
        other = best(lambda: [program("pandoc", "-t", "plain", file)() for file in files], children) / len(files)
        print(f"  pandoc                          {other:7.2f} ms   {other / reading:.1f} × our reading (goal 10)")


def growth(folder: Path) -> None:
    """Whether the cost of a page stays the same, and what a long file takes of memory."""
    print("\nLong PDFs: milliseconds a page, from bytes to clauses; peak memory of a process that reads them\n")
    script = Path(__file__).with_name("memory.py")
    for pages in (20, 200, 2_000):
        file = folder / f"long-{pages}.pdf"
        file.write_bytes(long(pages))
        begun = process_time()
        agreement(file)
        spent = 1000 * (process_time() - begun) / pages
        peaks = [
            subprocess.run(
                [sys.executable, script, file, *how], check=True, capture_output=True, text=True
            ).stdout.strip()
            for how in ((), ("clauses",))
        ]
        print(f"  {pages:5} pages   {spent:6.2f} ms   lines {peaks[0]} MB (goal 60), clauses {peaks[1]} MB")


def together(files: Sequence[Path]) -> None:
    """How much sooner two processes are done than one, by the clock on the wall."""
    code = "from agreelint.cli.main import main; import sys; sys.exit(main(sys.argv[1:]))"

    def run(jobs: int) -> float:
        command = [sys.executable, "-c", code, "check", "-q", *map(str, files), "--jobs", str(jobs)]
        return best(lambda: subprocess.run(command, check=False, capture_output=True), perf_counter)

    one, two = run(1), run(2)
    print(
        f"\nSeveral files: {len(files)} in {one:.0f} ms with one process, {two:.0f} with two: {one / two:.2f} times sooner"
    )


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = papers(folder)
        if made.pdf:
            pdfs("PDFs as a word processor makes them", made.pdf)
            truth(made.word, made.pdf)
        if made.printed:
            pdfs("The same, printed to PDF once more", made.printed)
            truth(made.word, made.printed)
        words_files(made.word)
        growth(folder)
        together([*made.word, *made.pdf])


if __name__ == "__main__":
    main()
