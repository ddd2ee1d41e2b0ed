"""Published files -> what they say: everything under `content/files/` and `content/pages/`.

These files go to the public as they are, so the privacy gate reads all that is in them, shown
or hidden. What a file says is kept by the hash of its bytes: one that did not change costs
reading it, and nothing else.

Invariants:

* every file that would be published is in the result or among the findings;
* what could not be examined is said, with the reason; nothing is passed over in silence.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from gongshi.content.cache import ParseCache
from gongshi.content.extract.files import file_passages
from gongshi.content.extract.passages import Obstacle, Passage, UnpackLimits
from gongshi.content.files import read_bytes
from gongshi.content.kept import Kept
from gongshi.content.tree import Limits
from gongshi.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.content.tree import Raw

FOLDERS = ("files", "pages")
"""The folders of `content/` whose files are published."""
_VERSION = "1"
"""Part of every key; raise it when the readers below read more or otherwise."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class PublishedFile:
    """A file that the site publishes, and all that it says; `path` is relative to the site's folder."""

    path: str
    passages: tuple[Passage, ...]
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def key(self) -> str:
        """How waivers name the file: `files/...` or `pages/...`."""
        return self.path.partition("/")[2]

    @property
    def suffix(self) -> str:
        """The end of its name, in small letters, without the dot."""
        return self.path.rsplit(".", 1)[-1].lower()


@dataclass(frozen=True, slots=True)
class Attachments:
    """What stands beside the records: the files, and what is wrong with reading them."""

    files: tuple[PublishedFile, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class AttachmentLimits:
    """How large a published file may be, packed and unpacked."""

    max_bytes: int = 50_000_000  # bytes of one file
    unpack: UnpackLimits = UnpackLimits()  # noqa: RUF009 - frozen


def read_attachments(
    root: Path, cache: ParseCache | None = None, limits: AttachmentLimits | None = None
) -> Attachments:
    """Read every published file below `root`."""
    return AttachmentReader(root, cache or ParseCache(), limits or AttachmentLimits()).read()


class AttachmentReader:
    """Reads the published files of one site folder; when asked again, only those that changed."""

    def __init__(self, root: Path, cache: ParseCache, limits: AttachmentLimits) -> None:
        """Read below `root`; `cache` saves examining what did not change since the last process."""
        self._root = root
        self._cache = cache
        self._limits = limits
        self._kept: Kept[PublishedFile | Finding] = Kept()

    def read(self) -> Attachments:
        """Read every published file; one that did not change is the same object as before."""
        paths = [os.fspath(path) for path in _published(self._root)]
        self._kept.look(paths)
        found = [self._kept.value(path, self._read) for path in paths]
        self._cache.save()
        self._cache = ParseCache()  # what was read is kept as it is from here on
        return Attachments(
            tuple(one for one in found if isinstance(one, PublishedFile)),
            tuple(one for one in found if isinstance(one, Finding)),
        )

    def _read(self, name: str) -> PublishedFile | Finding:
        path = Path(name)
        relative = path.relative_to(self._root).as_posix()
        if _is_empty(path):
            return _examined(relative, b"", self._cache, self._limits.unpack)
        data = read_bytes(self._root, path, Limits(max_bytes=self._limits.max_bytes))
        if isinstance(data, Finding):
            return data
        return _examined(relative, data, self._cache, self._limits.unpack)


def _published(root: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        for place, folders, names in os.walk(root / "content" / folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if not name.startswith("."):
                    yield root.__class__(place) / name


def _is_empty(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and path.stat().st_size == 0


def _examined(relative: str, data: bytes, cache: ParseCache, limits: UnpackLimits) -> PublishedFile:
    name = relative.removeprefix("content/")  # folders are a part of the address that is published
    key = blake2b(
        data + name.encode("utf-8", "replace"), digest_size=20, person=f"att{_VERSION}".encode()
    ).hexdigest()
    kept = cache.get(key)
    if kept is None:
        kept = [_as_raw(found) for found in file_passages(name, data, limits)]
        cache.put(key, kept)
    found = [_from_raw(raw) for raw in kept]
    return PublishedFile(
        relative,
        tuple(f for f in found if isinstance(f, Passage)),
        tuple(f for f in found if isinstance(f, Obstacle)),
    )


def _as_raw(found: Passage | Obstacle) -> dict[str, Raw]:
    if isinstance(found, Obstacle):
        return {"reason": found.reason, "part": found.part}
    marks: list[Raw] = [f"{start} {name}" for start, name in found.marks]
    # A lone surrogate, which a hostile file may hold, is no text that a cache can keep.
    text = found.text.encode("utf-8", "replace").decode()
    return {
        "kind": found.kind,
        "text": text,
        "at": found.at.encode("utf-8", "replace").decode(),
        "marks": marks,
    }


def _from_raw(raw: dict[str, Raw]) -> Passage | Obstacle:
    if "reason" in raw:
        return Obstacle(str(raw["reason"]), str(raw["part"]))
    marks = raw["marks"] if isinstance(raw["marks"], list) else []
    pairs = (str(mark).partition(" ") for mark in marks)
    return Passage(
        str(raw["kind"]), str(raw["text"]), str(raw["at"]), tuple((int(a), b) for a, _, b in pairs)
    )
