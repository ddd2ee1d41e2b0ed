"""The stamp: equal for equal inputs, different for any change, never an error."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from gongshi.stamp import fingerprint, recalled, remember

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files, one in a folder below."""
    (tmp_path / "in/deep").mkdir(parents=True)
    (tmp_path / "in/a.yml").write_text("a", encoding="utf-8")
    (tmp_path / "in/deep/b.yml").write_text("b", encoding="utf-8")
    return tmp_path / "in"


def _older(folder: Path) -> None:
    os.utime(folder / "a.yml", (1, 1))


def _replaced(folder: Path) -> None:
    old = (folder / "a.yml").stat()
    (folder / "new").write_text("c", encoding="utf-8")
    (folder / "new").replace(folder / "a.yml")
    os.utime(folder / "a.yml", ns=(old.st_atime_ns, old.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "written": lambda f: (f / "a.yml").write_text("aa", encoding="utf-8"),
    "added": lambda f: (f / "c.yml").write_text("c", encoding="utf-8"),
    "removed": lambda f: (f / "deep/b.yml").unlink(),
    "renamed": lambda f: (f / "a.yml").rename(f / "z.yml"),
    "set back": _older,
    "replaced with the old time and size": _replaced,
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_changes_the_stamp(folder: Path, change: str) -> None:
    """What happens to a file below the inputs is seen, even with its times set back."""
    before = fingerprint("t", [folder])
    CHANGES[change](folder)
    assert fingerprint("t", [folder]) != before


def test_nothing_changed_gives_the_same_stamp(folder: Path) -> None:
    """Reading changes nothing."""
    before = fingerprint("t", [folder, folder / "a.yml"])
    (folder / "a.yml").read_bytes()
    assert fingerprint("t", [folder, folder / "a.yml"]) == before


def test_another_task_is_another_stamp(folder: Path) -> None:
    """The task is part of it."""
    assert fingerprint("t", [folder]) != fingerprint("u", [folder])


def test_an_input_that_is_not_there_is_no_error(folder: Path) -> None:
    """It counts from the moment it appears."""
    missing = folder.parent / "later"
    before = fingerprint("t", [missing])
    missing.write_text("x", encoding="utf-8")
    assert fingerprint("t", [missing]) != before


def test_a_link_to_itself_ends(folder: Path) -> None:
    """Links are looked at, not followed."""
    (folder / "loop").symlink_to(folder)
    assert fingerprint("t", [folder])


def test_a_name_that_is_not_text_is_no_error(folder: Path) -> None:
    """File names are bytes."""
    (folder / os.fsdecode(b"\xff.yml")).write_text("x", encoding="utf-8")
    assert fingerprint("t", [folder])


def test_a_stamp_is_remembered(tmp_path: Path) -> None:
    """What was kept is given back; the folder is made."""
    remember(tmp_path / "cache/stamp", "abc\n完成")
    assert recalled(tmp_path / "cache/stamp") == "abc\n完成"


@pytest.mark.parametrize("data", [None, b"\xff\xfe\x00"])
def test_in_doubt_there_is_no_stamp(tmp_path: Path, data: bytes | None) -> None:
    """A missing or damaged stamp is none."""
    if data is not None:
        (tmp_path / "stamp").write_bytes(data)
    assert recalled(tmp_path / "stamp") == ""
