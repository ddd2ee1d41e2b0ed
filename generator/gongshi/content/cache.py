"""The parse cache: what a file said, by the hash of its bytes.

Only sound files are kept, as plain JSON (nothing that could run), so a cache that
somebody tampered with can at worst be wrong data in a folder that the same person
may write anyway. A cache that cannot be read is no cache.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from gongshi.content.tree import Raw

VERSION = "1"
"""Part of every key; raise it when the reader's judgement changes."""


class ParseCache:
    """Raw records by content hash; `None` as the file keeps nothing on disk."""

    def __init__(self, file: Path | None = None) -> None:
        """Open the cache in `file`, if there is one."""
        self._file = file
        self._known: dict[str, str] = {}
        self._used: dict[str, str] = {}
        if file is not None:
            with suppress(OSError, UnicodeDecodeError):
                # Not splitlines(): a text may hold U+2028 or U+0085, which JSON leaves as they are.
                lines = file.read_text(encoding="utf-8").split("\n")
                self._known = dict(line.split("\t", 1) for line in lines if "\t" in line)

    @staticmethod
    def key(data: bytes, name: str) -> str:
        """Return the key of a file: its bytes, and how it is read."""
        kind = "md" if name.endswith(".md") else "yml"
        return blake2b(data, digest_size=20, person=f"{kind}{VERSION}".encode()).hexdigest()

    def get(self, key: str) -> list[dict[str, Raw]] | None:
        """Return the raw records kept under `key`."""
        line = self._known.get(key)
        if line is None:
            return None
        try:
            found = json.loads(line)
        except ValueError:
            return None
        self._used[key] = line
        return found if isinstance(found, list) else None

    def put(self, key: str, records: list[dict[str, Raw]]) -> None:
        """Keep the raw records of a sound file."""
        self._used[key] = json.dumps(records, ensure_ascii=False, separators=(",", ":"))

    def save(self) -> None:
        """Write what this run used; what it did not use is forgotten."""
        if self._file is None or self._used == self._known:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        staged = self._file.with_suffix(f".{os.getpid()}")
        staged.write_text("".join(f"{k}\t{v}\n" for k, v in self._used.items()), encoding="utf-8")
        staged.replace(self._file)
