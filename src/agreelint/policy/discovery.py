"""Which policy decides: looked for from where the command runs, never beside the agreement."""

import errno
import os
import re
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from agreelint.model.problem import Problem
from agreelint.policy.problem import PolicyError

FILE = "agreelint.toml"
VARIABLE = "AGREELINT_POLICY"
BUILT_IN = "ai-vendor"
_LARGEST = 10_000_000  # bytes
_SET = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)?")


@dataclass(frozen=True, slots=True)
class Found:
    """A policy's bytes and where they stand; or, without a file, the name of the set that stands in for it.

    `name` is the file as a report names it. `why` says how it was found.
    """

    name: str
    why: str
    folder: Path = Path()
    data: bytes = b""
    set: str = ""


def _shown(path: Path, cwd: Path) -> str:
    """A path that means the same on every machine: as seen from the working directory, else the bare name."""
    if not path.is_absolute():
        return path.as_posix()
    around = [cwd, *cwd.parents]
    for up, folder in enumerate(around[:-1]):  # the root of the disk says nothing
        if path.is_relative_to(folder) and (up == 0 or path.parent == folder):
            return "/".join([".."] * up + [path.relative_to(folder).as_posix()])
    return path.name


def nearest(cwd: Path) -> Path | None:
    """The nearest `agreelint.toml` from `cwd` up to the root of its repository; outside one, only in `cwd`."""
    folders = [cwd, *cwd.parents]
    top = next((n for n, folder in enumerate(folders) if (folder / ".git").exists()), 0)
    return next((folder / FILE for folder in folders[: top + 1] if (folder / FILE).is_file()), None)


def _not_theirs(near: Path, here: Path, agreements: Iterable[Path]) -> None:
    """See that a policy which nobody named did not come with an agreement, as in an archive of the other side.

    One at the root of a repository is kept there by whoever keeps the repository, and may decide over drafts in it.
    """
    if (near.parent / ".git").exists():
        return
    for agreement in agreements:
        if (here / agreement).parent.resolve().is_relative_to(near.parent):
            what = (
                f"this policy lies around {agreement.name} and may have come with it, so it does not decide unasked."
                " Name it with --policy or AGREELINT_POLICY, or keep it at the root of your repository."
            )
            raise PolicyError([Problem(_shown(near, here), 0, what)])


def read(file: Path) -> bytes:
    """The bytes of a policy or of its waivers: a regular file of up to 10 MB.

    Raises:
        OSError: if it is none, or cannot be read.
    """
    # A FIFO would block an ordinary open for ever.
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as opened:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "it is not a regular file")
        data = opened.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise OSError(errno.EFBIG, f"it is larger than {_LARGEST // 1_000_000} MB")
    return data


def find(
    path: Path | str | None = None,
    *,
    cwd: Path | None = None,
    environ: Mapping[str, str] | None = None,
    agreements: Iterable[Path] = (),
) -> Found:
    """The policy that decides: `path`, else `AGREELINT_POLICY`, else the nearest file, else the built-in set.

    `path` and the variable may also name a set; whether there is one of that name is seen later. A file has an
    ending. `agreements` are the files that it is to decide over: a file that nobody named must not have come with them.

    Raises:
        PolicyError: if the named file is not there or cannot be read, or if the nearest one lies around an agreement.
    """
    here = Path.cwd() if cwd is None else cwd
    asked, why = (str(path), "--policy") if path is not None else ("", "")
    if path is None:
        asked = (os.environ if environ is None else environ).get(VARIABLE, "")
        why = VARIABLE
    if asked:
        file = Path(asked)
        # A set's name means the set, whatever files lie about: one called "ai-vendor" may have come with an agreement.
        if _SET.fullmatch(asked):
            return Found(asked, why, here, set=asked)
    else:
        near = nearest(here.resolve())
        if near is None:
            return Found(BUILT_IN, "no agreelint.toml was found", here, set=BUILT_IN)
        file, why, here = near, "nearest agreelint.toml", here.resolve()
        _not_theirs(near, here, agreements)
    full = here / file
    name = _shown(file, here)
    try:
        return Found(name, why, full.parent, read(full))
    except FileNotFoundError:
        what = f"there is no such policy file ({why})."
    except IsADirectoryError:
        what = f"this is a folder ({why}). Name the file in it."
    except OSError as error:
        what = f"the policy could not be read ({why}): {error.strerror}."
    raise PolicyError([Problem(name, 0, what)])
