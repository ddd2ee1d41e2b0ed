"""Whether anything has changed since the last build, without reading a record.

A stamp is a hash over the names, sizes and change times of every input, and over
the task. Change time (ctime) cannot be set back by copying tools, so a file that was
replaced by an older one is seen too. In doubt there is no stamp, and a build runs.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def _entries(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as found:
        for entry in found:
            if entry.name == "__pycache__":
                continue  # written by running, says nothing about the source
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path)
            else:
                yield entry.path, entry.stat(follow_symlinks=False)


def fingerprint(task: str, inputs: Iterable[Path]) -> str:
    """Return the stamp of `task` over every file of `inputs` (files and folders)."""
    lines = [task]
    for path in inputs:
        with suppress(FileNotFoundError):
            found = (
                sorted(_entries(str(path)), key=lambda e: e[0])
                if path.is_dir()
                else [(str(path), path.stat())]
            )
            lines += (
                f"{name}\0{s.st_size}\0{s.st_mtime_ns}\0{s.st_ctime_ns}\0{s.st_ino}" for name, s in found
            )
    return blake2b("\n".join(lines).encode("utf-8", "surrogateescape"), digest_size=20).hexdigest()


def recalled(file: Path) -> str:
    """Return the stamp kept in `file`, or nothing."""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def remember(file: Path, stamp: str) -> None:
    """Keep `stamp` in `file`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(stamp, encoding="utf-8")
