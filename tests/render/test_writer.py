"""The writer: a folder beside the old one, and one step to change over."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from gongshi.errors import ForeignFolderError
from gongshi.render.writer import SiteWriter, recover
from tests.sites import bytes_of

if TYPE_CHECKING:
    from pathlib import Path


def _publish(folder: Path, **files: bytes) -> None:
    with SiteWriter(folder) as writer:
        for name, data in files.items():
            writer.write(f"{name}.html", data)
        writer.publish()


def test_nothing_is_seen_before_it_is_published(tmp_path: Path) -> None:
    """A writer that is not told to publish leaves nothing."""
    with SiteWriter(tmp_path / "site") as writer:
        writer.write("a/b/c.html", b"x")
        assert not (tmp_path / "site").exists()
    assert list(tmp_path.iterdir()) == []


def test_publishing_replaces_everything(tmp_path: Path) -> None:
    """What the new site does not have is gone; nothing lies beside it."""
    _publish(tmp_path / "site", a=b"1", b=b"2")
    _publish(tmp_path / "site", b=b"3")
    assert {p: d for p, d in bytes_of(tmp_path / "site").items() if p.endswith(".html")} == {"b.html": b"3"}
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_two_pages_with_one_address_are_an_error(tmp_path: Path) -> None:
    """The later one does not win silently."""
    with SiteWriter(tmp_path / "site") as writer:
        writer.write("a.html", b"1")
        with pytest.raises(FileExistsError):
            writer.write("a.html", b"2")


def test_a_system_that_writes_in_pieces_is_written_to_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`write` may take fewer bytes than it was given."""
    real = os.write
    monkeypatch.setattr("gongshi.render.writer.os.write", lambda handle, data: real(handle, data[:3]))
    _publish(tmp_path / "site", a=b"0123456789")
    assert (tmp_path / "site/a.html").read_bytes() == b"0123456789"


def test_a_change_over_that_fails_puts_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second rename fails: the old site stands again."""
    site = tmp_path / "site"
    _publish(site, a=b"old")
    real = type(site).rename

    def rename(self: Path, target: Path) -> Path:
        if self.name == ".site.staging":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(type(site), "rename", rename)
        with pytest.raises(OSError, match="Input/output"):
            _publish(site, a=b"new")
    assert (site / "a.html").read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_recover_brings_back_only_what_is_missing(tmp_path: Path) -> None:
    """Where a site stands, an older one beside it is not put over it."""
    for name, word in (("site", "new"), (".site.previous", "old")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.html").write_text(word, encoding="utf-8")
    recover(tmp_path / "site")
    assert (tmp_path / "site/a.html").read_text(encoding="utf-8") == "new"
    (tmp_path / "site/a.html").unlink()
    (tmp_path / "site").rmdir()
    recover(tmp_path / "site")
    assert (tmp_path / "site/a.html").read_text(encoding="utf-8") == "old"


def test_a_foreign_folder_is_named(tmp_path: Path) -> None:
    """The error carries the folder."""
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    with pytest.raises(ForeignFolderError, match=tmp_path.name):
        SiteWriter(tmp_path)


def test_a_site_behind_a_link_is_replaced_where_it_lies(tmp_path: Path) -> None:
    """The link stays a link."""
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to("real")
    _publish(tmp_path / "site", a=b"1")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real/a.html").read_bytes() == b"1"


def test_a_file_is_written_once_unless_it_is_said_to_be_there(tmp_path: Path) -> None:
    """Two pages with one address are a fault; a page that learns more is written again, and counts once."""
    with SiteWriter(tmp_path / "site") as writer:
        writer.write("a.html", b"a longer text")
        before = writer.written
        with pytest.raises(FileExistsError):
            writer.write("a.html", b"other")
        with pytest.raises(FileNotFoundError):
            writer.write("b.html", b"new", again=True)
        writer.write("a.html", b"short", again=True)
        assert writer.written == before
        writer.publish()
    assert bytes_of(tmp_path / "site")["a.html"] == b"short"
