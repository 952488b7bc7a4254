"""The files that reading is measured on, made anew each time from our own agreements.

Needs LibreOffice (`soffice`) for PDFs as a word processor makes them, and poppler (`pdftocairo`) for PDFs as a print
pipeline makes them: the same pages drawn again, glyph by glyph, with fonts and names of its own.
"""

import io
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

SAMPLES = Path(__file__).parent.parent / "sample_contracts"
# Word writes these two with tracked changes and with numbers that LibreOffice counts otherwise.
_LEFT_OUT = {"tracked-draft", "reseller"}


@dataclass(frozen=True, slots=True)
class Papers:
    """One agreement a name: the Word documents, the PDFs made of them, and those PDFs printed once more."""

    word: tuple[Path, ...]
    pdf: tuple[Path, ...]
    printed: tuple[Path, ...]


def papers(folder: Path) -> Papers:
    """Make the files in `folder`. What the machine has no program for is left out."""
    word = tuple(
        Path(shutil.copy(file, folder)) for file in sorted(SAMPLES.glob("*.docx")) if file.stem not in _LEFT_OUT
    )
    if not shutil.which("soffice"):
        return Papers(word, (), ())
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", folder, *word], check=True, capture_output=True)
    pdf = tuple(file.with_suffix(".pdf") for file in word)
    printed: list[Path] = []
    for file in pdf if shutil.which("pdftocairo") else ():
        printed.append(file.with_name(f"printed-{file.name}"))
        subprocess.run(["pdftocairo", "-pdf", file, printed[-1]], check=True)
    return Papers(word, pdf, tuple(printed))


def long(pages: int) -> bytes:
    """A PDF of so many pages of numbered clauses."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter, invariant=1)
    for page in range(1, pages + 1):
        canvas.setFont("Times-Roman", 11)
        for row in range(40):
            words = (
                "Customer shall use the Services for the purposes of this Agreement and for no other purpose whatever"
            )
            canvas.drawString(72, 720 - 16 * row, f"{page}.{row // 4 + 1} {words}." if row % 4 == 0 else f"{words},")
        canvas.drawString(300, 40, f"Page {page} of {pages}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()
