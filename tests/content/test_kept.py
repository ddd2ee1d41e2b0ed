"""What was made of a file stands for as long as the file stays as it was, and no longer."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gongshi.content.kept import Kept


class _Read:
    """Reads a folder's files again and again, and notes which were read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept: Kept[str] = Kept()
        self.names: list[str] = []

    def __call__(self) -> dict[str, str]:
        """Return what stands in each file; `names` are then those that were opened for it."""
        self.names = []
        paths = sorted(self._folder.iterdir())
        self._kept.look(map(str, paths))
        return {path.name: self._kept.value(str(path), self._text) for path in paths}

    def _text(self, path: str) -> str:
        self.names.append(Path(path).name)
        return Path(path).read_text(encoding="utf-8")


@pytest.fixture
def read(tmp_path: Path) -> _Read:
    """Two files, of which `b` is the newer by a second."""
    for number, name in enumerate("ab"):
        (tmp_path / name).write_text(name, encoding="utf-8")
        os.utime(tmp_path / name, ns=(0, 4_000_000_000_000_000_000 + number * 1_000_000_000))
    return _Read(tmp_path)


def test_only_what_changed_is_read_again(read: _Read, tmp_path: Path) -> None:
    """And what is as new as the newest, which may have been written twice within one tick."""
    assert read() == {"a": "a", "b": "b"}
    assert read.names == ["a", "b"]
    assert read() == {"a": "a", "b": "b"}
    assert read.names == ["b"]
    (tmp_path / "a").write_text("A", encoding="utf-8")
    assert read() == {"a": "A", "b": "b"}
    assert "a" in read.names


def test_a_file_of_the_same_size_and_day_is_another_one(read: _Read, tmp_path: Path) -> None:
    """Copying tools set the time of writing back; the time of change they cannot."""
    read()
    times = (tmp_path / "a").stat()
    (tmp_path / "a").write_text("A", encoding="utf-8")
    os.utime(tmp_path / "a", ns=(times.st_atime_ns, times.st_mtime_ns))
    assert read()["a"] == "A"


def test_what_is_gone_is_forgotten(read: _Read, tmp_path: Path) -> None:
    """A file that comes back is read, whatever it was before."""
    read()
    (tmp_path / "a").rename(tmp_path / "c")
    assert read() == {"b": "b", "c": "a"}
    (tmp_path / "c").rename(tmp_path / "a")
    assert read() == {"a": "a", "b": "b"}
    assert "a" in read.names
