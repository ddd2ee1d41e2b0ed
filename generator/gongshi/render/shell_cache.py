"""The frame of the last build, kept in one JSON file under the hash of all that decides it."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from gongshi.render.splice import Shell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gongshi.render.frame import ShellRequest

Stored: TypeAlias = tuple[dict[str, Shell], dict[str, str], tuple[tuple[str, str], ...], tuple[str, ...]]

FILE = "shell.json"
_DEPENDENCIES = ("jinja2", "markdown", "mkdocs", "mkdocs-material", "nh3", "pymdown-extensions")
_RECORD_TEMPLATES = ("templates/pages/", "templates/parts/", "templates/server/")


def _inputs(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.relative_to(folder).as_posix()
        # Templates of record bodies and of web servers do not touch the frame.
        if not name.startswith(_RECORD_TEMPLATES):
            yield name, path.read_bytes()


def fingerprint(request: ShellRequest) -> str:
    """Return the hash of the request, theme, editorial pages, this code and the versions it calls."""
    facts = {
        "site": asdict(request.site),
        "registers": request.registers,
        "faces": [(face.chars, hashlib.sha256(face.data).hexdigest()) for face in request.faces],
        "versions": [version(name) for name in _DEPENDENCIES],
    }
    digest = hashlib.sha256(json.dumps(facts, sort_keys=True, default=str).encode())
    code = ((path.name, path.read_bytes()) for path in sorted(Path(__file__).parent.glob("*.py")))
    for group in (code, _inputs(request.theme_dir), _inputs(request.pages_dir)):
        for name, data in group:
            digest.update(f"\n{name}\n{len(data)}\n".encode())
            digest.update(data)
        digest.update(b"\n--\n")
    return digest.hexdigest()


def recalled(cache_dir: Path, key: str) -> Stored | None:
    """Return what `remember` kept under `key`; a missing, foreign or damaged file is no cache."""
    try:
        data = json.loads((cache_dir / FILE).read_text("utf-8"))
        if data["key"] != key:
            return None
        shells = {
            name: Shell(depth, tuple(pieces), tuple(slots))
            for name, (depth, pieces, slots) in data["shells"].items()
        }
        pending = tuple((page, target) for page, target in data["pending"])
        return shells, data["editorial"], pending, tuple(data["media"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def remember(
    cache_dir: Path,
    key: str,
    shells: Mapping[str, Shell],
    editorial: Mapping[str, str],
    pending: tuple[tuple[str, str], ...],
    media: tuple[str, ...],
) -> None:
    """Keep the frame; a reader never sees a half-written file."""
    data = {
        "key": key,
        "shells": {name: (s.depth, s.pieces, s.slots) for name, s in shells.items()},
        "editorial": dict(editorial),
        "pending": pending,
        "media": media,
    }
    cache_dir.mkdir(parents=True, exist_ok=True)
    partial = cache_dir / f"{FILE}.{os.getpid()}"
    partial.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    partial.replace(cache_dir / FILE)
