"""Wheels made by hand and installed by pip, as a stranger's package would be."""

import hashlib
import subprocess
import sys
import zipfile
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from pathlib import Path


def wheel(
    folder: Path, plugin: str, files: Mapping[str, str], *, distribution: str = "", requires: Iterable[str] = ()
) -> Path:
    """A wheel of distribution agreelint-PLUGIN whose entry point is the module plugin_PLUGIN."""
    owner = distribution or f"agreelint-{plugin}"
    stem = f"{owner.replace('-', '_')}-1.0"
    metadata = ["Metadata-Version: 2.1", f"Name: {owner}", "Version: 1.0", *(f"Requires-Dist: {r}" for r in requires)]
    module = next(iter(files)).partition("/")[0]
    inside = {
        **files,
        f"{stem}.dist-info/METADATA": "\n".join([*metadata, ""]),
        f"{stem}.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: by hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{stem}.dist-info/entry_points.txt": f"[agreelint]\n{plugin} = {module}\n",
    }
    record = "".join(f"{name},{_digest(text)},{len(text.encode())}\n" for name, text in inside.items())
    made = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in inside.items():
            archive.writestr(name, text)
        archive.writestr(f"{stem}.dist-info/RECORD", f"{record}{stem}.dist-info/RECORD,,\n")
    return made


def _digest(text: str) -> str:
    return "sha256=" + urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


def install(wheels: Iterable[Path], site: Path) -> Path:
    """Have pip install the wheels into `site`, from the disk alone."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-compile"]
    command += ["--disable-pip-version-check", "--root-user-action=ignore", "--target", str(site)]
    subprocess.run([*command, *map(str, wheels)], check=True)
    return site
