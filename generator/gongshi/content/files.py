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
from operator import attrgetter
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
from gongshi.findings import Finding, Position, Related, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SUFFIXES = frozenset({".yml", ".yaml", ".md"})
_CHUNK = 65_536  # bytes

# O_NONBLOCK: opening a pipe must not wait for its other end. Windows knows neither of the first two.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


def _at(path: str | Path, root: Path) -> Position:
    """Return a file's position; a name that is no text is shown with replacement signs."""
    path = Path(path)
    inside = path.relative_to(root) if path.is_relative_to(root) else path
    return Position(inside.as_posix().encode("utf-8", "replace").decode())


# 15,000 files are read per build, so the way of a sound file works on plain
# strings: pathlib's objects cost more there than the system calls.


def read_bytes(root: Path, path: Path, limits: Limits = LIMITS) -> bytes | Finding:
    """Read the file at `path`, which stands under `root`, or say why not."""
    if fault := _not_within(root, path):
        return NOT_A_PLAIN_FILE.at(_at(path, root), what=fault)
    try:
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        return _unreadable(_at(path, root), error)
    try:
        return _read_open(descriptor, path, root, limits)
    except OSError as error:
        return _unreadable(_at(path, root), error)
    finally:
        os.close(descriptor)


def _not_within(root: Path, path: Path) -> Text | None:
    """Say why `path` does not lead to a file within `root` by real folders only."""
    whole, prefix = os.fspath(path), os.path.join(root, "")  # noqa: PTH118 - a string is wanted
    if not whole.startswith(prefix):
        if not path.is_relative_to(root):
            return phrases.OUTSIDE
        whole = os.path.join(root, path.relative_to(root))  # noqa: PTH118 - "." is no prefix of "content/a.yml"
    if ".." in whole and ".." in path.relative_to(root).parts:
        return phrases.OUTSIDE
    if os.path.islink(whole):  # noqa: PTH114 - as above
        return phrases.LINK
    folder = os.path.dirname(whole)  # noqa: PTH120 - as above
    while len(folder) > len(prefix):
        if os.path.islink(folder):  # noqa: PTH114 - as above
            return phrases.LINK_ABOVE.filled(name=_at(folder, root).path)
        folder = os.path.dirname(folder)  # noqa: PTH120 - as above
    return None


def _read_open(descriptor: int, path: Path, root: Path, limits: Limits) -> bytes | Finding:
    """Read an open file; asked of the descriptor, no answer can change between check and use."""
    status = os.fstat(descriptor)
    size = status.st_size
    if not stat.S_ISREG(status.st_mode):
        return NOT_A_PLAIN_FILE.at(_at(path, root), what=phrases.SPECIAL)
    if size > limits.max_bytes:
        return FILE_TOO_LARGE.at(_at(path, root), size=size, limit=limits.max_bytes)
    data = os.read(descriptor, size + 1)
    if len(data) != size or not size:  # it grew, or its file system gives no sizes
        while len(data) <= limits.max_bytes and (chunk := os.read(descriptor, _CHUNK)):
            data += chunk
    if len(data) > limits.max_bytes:
        return FILE_TOO_LARGE.at(_at(path, root), size=len(data), limit=limits.max_bytes)
    return data or EMPTY_FILE.at(_at(path, root))


def _unreadable(here: Position, error: OSError | ValueError) -> Finding:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ELOOP:  # the file became a link since it was looked at
        return NOT_A_PLAIN_FILE.at(here, what=phrases.LINK)
    if number == errno.ENOENT:
        return phrases.unreadable_file(phrases.MISSING, here)
    if number in (errno.EACCES, errno.EPERM):
        return phrases.unreadable_file(phrases.FORBIDDEN, here)
    return phrases.unreadable_file(phrases.BROKEN, here)


def list_sources(root: Path, folder: Path) -> tuple[list[str], list[Finding]]:
    """List the record files under `folder`, sorted by path, and what else stands there.

    A folder that does not exist holds no files. Links, special files and
    names that cannot be shown are errors; other kinds of files are warnings.
    """
    if folder.is_symlink():
        return [], [NOT_A_PLAIN_FILE.at(_at(folder, root), what=phrases.LINK)]
    sources: list[str] = []
    findings: list[Finding] = []
    pending = [os.fspath(folder)]
    while pending:
        current = pending.pop()
        try:
            with os.scandir(current) as scan:
                entries = sorted((e for e in scan if e.name[0] != "."), key=attrgetter("name"))
        except FileNotFoundError:
            continue
        except OSError as error:
            findings.append(_unreadable(_at(current, root), error))
            continue
        findings.extend(_same_names(entries, root))
        for entry in entries:
            if _is_plain_source(entry):
                sources.append(entry.path)
            elif finding := _refused(entry, root):
                findings.append(finding)
            else:
                pending.append(entry.path)
    sources.sort(key=None if os.sep == "/" else lambda path: path.replace(os.sep, "/"))
    return sources, sorted(findings, key=lambda f: f.sort_key)


def _is_source(name: str) -> bool:
    return name[name.rfind(".") :].lower() in SUFFIXES and not name.startswith("~$")  # ~$: Office's lock file


def _has_good_name(name: str) -> bool:
    return (name.isascii() and name.isprintable()) or (
        characters.is_clean(name) and not any(sign in name for sign in "\t\r\n")
    )


def _is_plain_source(entry: os.DirEntry[str]) -> bool:
    return _is_source(entry.name) and _has_good_name(entry.name) and entry.is_file(follow_symlinks=False)


def _refused(entry: os.DirEntry[str], root: Path) -> Finding | None:
    """Say why an entry that is no plain source is not read; None if it is a folder to descend into."""
    here = _at(entry.path, root)
    if not _has_good_name(entry.name):
        return phrases.unreadable_file(phrases.BAD_NAME, here)
    if entry.is_symlink() and (_is_source(entry.name) or entry.is_dir()):
        return NOT_A_PLAIN_FILE.at(here, what=phrases.LINK)
    if entry.is_dir(follow_symlinks=False):
        return None
    if not _is_source(entry.name):
        return UNREAD_FILE.at(here, name=entry.name)
    return NOT_A_PLAIN_FILE.at(here, what=phrases.SPECIAL)


def _same_names(entries: Sequence[os.DirEntry[str]], root: Path) -> Iterable[Finding]:
    """Find entries that Windows or macOS would take for one."""
    names = [unicodedata.normalize("NFC", entry.name).casefold() for entry in entries]
    if len(set(names)) == len(names):
        return
    first: dict[str, str] = {}
    for entry, name in zip(entries, names, strict=True):
        if other := first.get(name):
            here, related = _at(entry.path, root), (Related(phrases.FIRST_NAME, _at(other, root)),)
            shown = here.path.rpartition("/")[2]
            yield NAMES_DIFFER_ONLY_BY_CASE.at(here, name=shown, related=related)
        first.setdefault(name, entry.path)
