"""Which files of a folder are read, and their bytes.

Invariants:

* a symbolic link is never followed, neither as a file nor as a folder on the
  way to it: what is published stands in the site's folder;
* no more than `Limits.max_bytes` are read, even of a file that grows meanwhile;
* every file in a folder of records is either listed or reported, except
  hidden ones (a leading dot), which editors and git keep for themselves.
"""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from gongshi.content import characters, phrases
from gongshi.content.faults import (
    EMPTY_FILE,
    FILE_TOO_LARGE,
    NAMES_DIFFER_ONLY_BY_CASE,
    NOT_A_PLAIN_FILE,
    UNREAD_FILE,
)
from gongshi.content.tree import LIMITS, Limits
from gongshi.findings import Finding, Position, Related

if TYPE_CHECKING:
    from collections.abc import Iterable

SUFFIXES = frozenset({".yml", ".yaml", ".md"})

# O_NONBLOCK: opening a pipe must not wait for its other end. Windows knows neither of the first two.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


def _shown(path: Path, root: Path) -> str:
    """Return `path` as findings name it; a name that is no text is shown with replacement signs."""
    inside = path.relative_to(root) if path.is_relative_to(root) else path
    return inside.as_posix().encode("utf-8", "replace").decode()


def read_bytes(root: Path, path: Path, limits: Limits = LIMITS) -> bytes | Finding:
    """Read the file at `path`, which stands under `root`, or say why not."""
    here = Position(_shown(path, root))
    if not path.is_relative_to(root) or ".." in path.parts:
        return NOT_A_PLAIN_FILE.at(here, what=phrases.OUTSIDE)
    for parent in path.parents:
        if parent == root:
            break
        if parent.is_symlink():
            return NOT_A_PLAIN_FILE.at(here, what=phrases.LINK_ABOVE.filled(name=_shown(parent, root)))
    try:
        if path.is_symlink():
            return NOT_A_PLAIN_FILE.at(here, what=phrases.LINK)
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        return _unreadable(here, error)
    try:
        return _read_open(descriptor, here, limits)
    except OSError as error:
        return _unreadable(here, error)
    finally:
        os.close(descriptor)


def _read_open(descriptor: int, here: Position, limits: Limits) -> bytes | Finding:
    """Read an open file; asked of the descriptor, no answer can change between check and use."""
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        return NOT_A_PLAIN_FILE.at(here, what=phrases.SPECIAL)
    if status.st_size > limits.max_bytes:
        return FILE_TOO_LARGE.at(here, size=status.st_size, limit=limits.max_bytes)
    data = b""
    while len(data) <= limits.max_bytes and (chunk := os.read(descriptor, limits.max_bytes + 1 - len(data))):
        data += chunk
    if len(data) > limits.max_bytes:
        return FILE_TOO_LARGE.at(here, size=len(data), limit=limits.max_bytes)
    return data or EMPTY_FILE.at(here)


def _unreadable(here: Position, error: OSError | ValueError) -> Finding:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ELOOP:  # the file became a link since it was looked at
        return NOT_A_PLAIN_FILE.at(here, what=phrases.LINK)
    if number == errno.ENOENT:
        return phrases.unreadable_file(phrases.MISSING, here)
    if number in (errno.EACCES, errno.EPERM):
        return phrases.unreadable_file(phrases.FORBIDDEN, here)
    return phrases.unreadable_file(phrases.BROKEN, here)


def list_sources(root: Path, folder: Path) -> tuple[list[Path], list[Finding]]:
    """List the record files under `folder`, sorted by path, and what else stands there.

    A folder that does not exist holds no files. Links, special files and
    names that cannot be shown are errors; other kinds of files are warnings.
    """
    sources: list[Path] = []
    findings: list[Finding] = []
    pending = [folder]
    if folder.is_symlink():
        pending = []
        findings.append(NOT_A_PLAIN_FILE.at(Position(_shown(folder, root)), what=phrases.LINK))
    while pending:
        current = pending.pop()
        try:
            with os.scandir(current) as scan:
                entries = sorted((e for e in scan if not e.name.startswith(".")), key=lambda e: e.name)
        except FileNotFoundError:
            continue
        except OSError as error:
            findings.append(_unreadable(Position(_shown(current, root)), error))
            continue
        findings.extend(_same_names(entries, root))
        for entry in entries:
            _sort_out(entry, root, pending, sources, findings)
    return sorted(sources, key=lambda path: path.as_posix()), sorted(findings, key=lambda f: f.sort_key)


def _sort_out(
    entry: os.DirEntry[str], root: Path, pending: list[Path], sources: list[Path], findings: list[Finding]
) -> None:
    """Put a folder's entry where it belongs: to descend into, to read, or to report."""
    path = Path(entry.path)
    here = Position(_shown(path, root))
    is_source = path.suffix.lower() in SUFFIXES
    if not characters.is_clean(entry.name) or any(sign in entry.name for sign in "\t\r\n"):
        findings.append(phrases.unreadable_file(phrases.BAD_NAME, here))
    elif entry.is_symlink() and (is_source or path.is_dir()):
        findings.append(NOT_A_PLAIN_FILE.at(here, what=phrases.LINK))
    elif entry.is_dir(follow_symlinks=False):
        pending.append(path)
    elif not is_source or entry.name.startswith("~$"):  # ~$: the lock file that Office keeps
        findings.append(UNREAD_FILE.at(here, name=path.name))
    elif entry.is_file(follow_symlinks=False):
        sources.append(path)
    else:
        findings.append(NOT_A_PLAIN_FILE.at(here, what=phrases.SPECIAL))


def _same_names(entries: Iterable[os.DirEntry[str]], root: Path) -> Iterable[Finding]:
    """Find entries that Windows or macOS would take for one."""
    first: dict[str, Path] = {}
    for entry in entries:
        path = Path(entry.path)
        name = unicodedata.normalize("NFC", entry.name).casefold()
        if other := first.get(name):
            related = (Related(phrases.FIRST_NAME, Position(_shown(other, root))),)
            yield NAMES_DIFFER_ONLY_BY_CASE.at(
                Position(_shown(path, root)), name=_shown(Path(entry.name), root), related=related
            )
        first.setdefault(name, path)
