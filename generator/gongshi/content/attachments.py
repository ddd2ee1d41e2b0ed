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
from typing import TYPE_CHECKING

from gongshi.content.cache import ParseCache
from gongshi.content.extract.files import file_passages
from gongshi.content.extract.passages import Obstacle, Passage, UnpackLimits
from gongshi.content.files import read_bytes
from gongshi.content.tree import Limits
from gongshi.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gongshi.content.tree import Raw

FOLDERS = ("files", "pages")
"""The folders of `content/` whose files are published."""
_VERSION = "1"
"""Part of every key; raise it when the readers below read more or otherwise."""


@dataclass(frozen=True, slots=True)
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
    limits = limits or AttachmentLimits()
    cache = cache or ParseCache()
    files: list[PublishedFile] = []
    findings: list[Finding] = []
    for path in _published(root):
        relative = path.relative_to(root).as_posix()
        data = b"" if _is_empty(path) else read_bytes(root, path, Limits(max_bytes=limits.max_bytes))
        if isinstance(data, Finding):
            findings.append(data)
        else:
            files.append(_examined(relative, data, cache, limits.unpack))
    cache.save()
    return Attachments(tuple(files), tuple(findings))


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
    name = relative.rsplit("/", 1)[-1]
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
