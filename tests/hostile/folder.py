"""A folder of hostile and damaged files: `python tests/hostile/folder.py FOLDER` writes it for a look by hand.

No file is larger than a few megabytes; what is large is so only once it is unpacked.
"""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from hostile import archives, pdfs, plain, words


def files() -> dict[str, bytes]:
    """Every file that is only bytes, by name."""
    found: dict[str, bytes] = {}
    for source in (archives, words, pdfs, plain):
        for name, data in source.files().items():
            key = name if name not in found else f"{source.__name__.rpartition('.')[2]}-{name}"
            assert key not in found, key
            found[key] = data
    return found


def special(folder: Path) -> list[Path]:
    """What is in a folder and is no regular file: made in `folder`, by path."""
    (folder / "folder.docx").mkdir()
    (folder / "target.txt").write_text("Supplier may sell the records.", encoding="utf-8")
    (folder / "link.docx").symlink_to("target.txt")
    (folder / "dangling.docx").symlink_to("nowhere")
    (folder / "circle.docx").symlink_to("circle.docx")
    (folder / "device.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.docx")
    names = ("folder.docx", "link.docx", "dangling.docx", "circle.docx", "device.txt", "pipe.docx", "nobody.docx")
    return [folder / name for name in names]


def write(folder: Path) -> None:
    """The whole folder."""
    folder.mkdir(parents=True)
    for name, data in files().items():
        (folder / name).write_bytes(data)
    special(folder)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
