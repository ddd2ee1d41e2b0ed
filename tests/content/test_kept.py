"""What was made of a file stands for as long as the file stays as it was, and no longer."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from gongshi.content.kept import Kept

if TYPE_CHECKING:
    from collections.abc import Callable


class _Read:
    """Reads a folder's files again and again, and notes which were read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.kept: Kept[str] = Kept()
        self.names: list[str] = []

    def __call__(self) -> dict[str, str]:
        """Return what stands in each file; `names` are then those that were opened for it."""
        self.names = []
        paths = sorted(self._folder.iterdir())
        self.kept.look(map(str, paths))
        return {path.name: self.kept.value(str(path), self._text) for path in paths}

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


def test_what_a_file_held_before_it_changed_is_known_until_it_is_gone(read: _Read, tmp_path: Path) -> None:
    """So that what stays the same in it can be kept."""
    path = tmp_path / "a"
    assert read.kept.last(str(path)) is None
    read()
    path.write_text("A", encoding="utf-8")
    assert read.kept.last(str(path)) == "a"
    path.unlink()
    read()
    assert read.kept.last(str(path)) is None


class _Times:
    """Tells when each file was changed, by its name, as the file system has it whose clock this is."""

    def __init__(self) -> None:
        self.changed: dict[str, int] = {}
        self.modified: dict[str, int] = {}

    def __call__(self, path: str) -> os.stat_result:
        found, name = Path(path).stat(), Path(path).name
        times = {"st_mtime_ns": self.modified.get(name, 0), "st_ctime_ns": self.changed.get(name, 0)}
        return cast("os.stat_result", SimpleNamespace(st_ino=found.st_ino, st_size=found.st_size, **times))


@pytest.fixture
def times(monkeypatch: pytest.MonkeyPatch) -> _Times:
    """A clock that stands still unless it is moved."""
    clock = _Times()
    monkeypatch.setattr("gongshi.content.kept.os", SimpleNamespace(lstat=clock))
    return clock


@pytest.mark.parametrize("modified", [{}, {"a": 5, "b": 5}], ids=["copied", "written"])
def test_only_a_later_change_of_another_file_proves_that_the_tick_is_over(
    read: _Read, times: _Times, modified: dict[str, int]
) -> None:
    """Whichever of both times tells of it: a copy brings its time of writing along."""
    times.changed |= {"a": 5, "b": 5}
    times.modified |= modified
    read()
    read()
    assert read.names == ["a", "b"]
    times.changed["b"] = 6
    read()
    read()
    assert read.names == ["b"]


def test_that_the_tick_was_over_stays_proved(read: _Read, times: _Times, tmp_path: Path) -> None:
    """The file that proved it may go."""
    times.changed |= {"a": 5, "b": 6}
    read()
    (tmp_path / "b").unlink()
    (tmp_path / "c").write_text("c", encoding="utf-8")
    times.changed["c"] = 5
    read()
    assert read.names == ["c"]
    read()
    assert read.names == []


def test_an_empty_folder_proves_nothing(read: _Read, times: _Times, tmp_path: Path) -> None:
    """The first file that comes is read again until another one does."""
    for name in "ab":
        (tmp_path / name).rename(tmp_path.parent / f"{tmp_path.name}-{name}")
    assert read() == {}
    times.changed["a"] = 5
    (tmp_path / "a").write_text("a", encoding="utf-8")
    read()
    read()
    assert read.names == ["a"]


def _written_later(path: Path, times: _Times) -> None:
    path.write_text("A", encoding="utf-8")
    times.modified["a"] = 1


def _longer(path: Path, _times: _Times) -> None:
    path.write_text("aA", encoding="utf-8")


def _replaced(path: Path, _times: _Times) -> None:
    other = path.with_name("other")
    other.write_text("A", encoding="utf-8")
    other.replace(path)


@pytest.mark.parametrize("change", [_written_later, _longer, _replaced])
def test_a_file_is_another_by_its_time_of_writing_its_size_or_its_number(
    read: _Read, times: _Times, tmp_path: Path, change: Callable[[Path, _Times], None]
) -> None:
    """Where a file system keeps no time of change: there stands when the file was made."""
    times.modified["b"] = 9
    read()
    read()
    assert read.names == ["b"]
    change(tmp_path / "a", times)
    assert "A" in read()["a"]


def test_a_name_that_no_file_can_have_is_asked_for_each_time() -> None:
    """What is made of it is the finding that says so."""
    kept: Kept[str] = Kept()
    for _ in range(2):
        kept.look(["a\0"])
        assert kept.value("a\0", repr) == repr("a\0")
