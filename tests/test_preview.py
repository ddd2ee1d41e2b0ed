"""The preview: serves the built site, keeps it through errors, reloads open pages."""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from gongshi.changes import changes
from gongshi.preview import Preview
from gongshi.task import Task
from tests.checks.site import DAY
from tests.sites import bytes_of, golden_copy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class _Shown:
    """A preview of one site, served on a free port."""

    def __init__(self, root: Path) -> None:
        self.said: list[str] = []
        self.preview = Preview(lambda: Task(root / "site_config.yml", DAY), "zh", self.said.append)
        self.base = ""

    def get(self, path: str) -> tuple[int, str, str]:
        """Return status, kind and text of an address."""
        try:
            with urllib.request.urlopen(self.base + path, timeout=10) as answer:  # noqa: S310  # our own server
                return answer.status, answer.headers["Content-Type"], answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers["Content-Type"], error.read().decode("utf-8", "replace")


@contextmanager
def _served(root: Path) -> Iterator[_Shown]:
    shown = _Shown(root)
    shown.preview._rebuild()
    server = shown.preview._server(root / "site", 18_800)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    shown.base = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield shown
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The golden site's folder."""
    return golden_copy(tmp_path / "district")


def test_pages_carry_the_reload_script_and_files_do_not(root: Path) -> None:
    """The script is put in on the way out and never written."""
    with _served(root) as shown:
        assert "/.gongshi/reload.js" in shown.get("/")[2]
        assert "/.gongshi/reload.js" in shown.get("/power-items/index.html?q=a")[2]
        assert "/.gongshi/reload.js" not in shown.get("/power-items/list.js")[2]
    assert not any(b"reload.js" in data for data in bytes_of(root / "site").values())


def test_an_address_that_is_not_there_gets_the_page_for_it(root: Path) -> None:
    """404 with the site's own page."""
    with _served(root) as shown:
        status, _, text = shown.get("/power-items/nothing.html")
    assert status == 404
    assert "<h1" in text


def test_no_address_leads_out_of_the_site(root: Path) -> None:
    """Dots and slashes, encoded or not, stay inside."""
    with _served(root) as shown:
        for path in (
            "/../site_config.yml",
            "/%2e%2e/site_config.yml",
            "/..%2fsite_config.yml",
            "//etc/passwd",
        ):
            status, _, text = shown.get(path)
            assert status == 404
            assert "sponsor" not in text


def test_a_rebuild_is_told_to_open_pages(root: Path) -> None:
    """The number that pages ask for grows with every build that succeeded."""
    with _served(root) as shown:
        first = shown.get("/.gongshi/version")[2]
        shown.preview._rebuild()
        assert shown.get("/.gongshi/version?" + first)[2] != first


def test_errors_are_said_and_the_site_stays(root: Path) -> None:
    """What is being served survives a faulty record and unusable settings."""
    with _served(root) as shown:
        (root / "content/laws/bad.yml").write_text("title: 条例\nkind: 没有\n", encoding="utf-8")
        shown.preview._rebuild()
        assert any("bad.yml:2" in words for words in shown.said)
        (root / "site_config.yml").write_text("site: [", encoding="utf-8")
        shown.preview._rebuild()
        assert any("site_config.yml" in words for words in shown.said)
        assert shown.get("/power-items/xk-001.html")[0] == 200


def test_before_the_first_good_build_there_is_a_page_that_waits(root: Path) -> None:
    """It says so, and reloads by itself."""
    (root / "content/laws/bad.yml").write_text("title: 条例\nkind: 没有\n", encoding="utf-8")
    with _served(root) as shown:
        status, _, text = shown.get("/")
    assert status == 404
    assert "/.gongshi/reload.js" in text


def test_what_the_system_refuses_does_not_end_the_preview(root: Path) -> None:
    """A folder that may not be replaced, or cannot be written, is said like any other error."""
    with _served(root) as shown:
        (root / "site/.gongshi-site").unlink()
        shown.preview._rebuild()
        assert str(root / "site") in shown.said[-1]
        (root / "site").rename(root / "kept")
        (root / "site").write_text("x", encoding="utf-8")
        (root / ".site.staging").write_text("x", encoding="utf-8")
        shown.preview._rebuild()
        assert ".site.staging" in shown.said[-1]


def test_a_port_that_is_taken_is_left_alone(root: Path) -> None:
    """The next one is used, and said."""
    with _served(root) as first, _served(root) as second:
        assert first.base != second.base
        assert any("18800" in words or "端口" in words for words in second.said)


def _rebuild_on_change(shown: _Shown) -> None:
    task = shown.preview._task()
    for _ in changes(task, task.stamp()):
        shown.preview._rebuild()


def test_a_change_is_built_while_serving(root: Path) -> None:
    """The watcher sees a written file and rebuilds within seconds."""
    shown = _Shown(root)
    thread = threading.Thread(target=_rebuild_on_change, args=(shown,), daemon=True)
    thread.start()
    deadline = time.monotonic() + 10
    while not shown.said and time.monotonic() < deadline:
        (root / "content/power-items/gg-001.yml").touch()
        time.sleep(0.3)
    assert any("已重建" in words for words in shown.said)
