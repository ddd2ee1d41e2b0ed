"""Changes are told once they are made: to records, to settings that an editor replaces, and in good time."""

from __future__ import annotations

import queue
import threading
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import pytest

from gongshi.changes import changes
from gongshi.task import Task
from tests.checks.site import DAY, write_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_LONG = 60  # seconds; only a test that fails waits so long


@contextmanager
def _told(task: Task, seen: str) -> Iterator[queue.Queue[str]]:
    """Watch in a thread; the queue gets a word for each burst, and one at the end."""
    stop, told = threading.Event(), queue.Queue[str]()

    def run() -> None:
        for _ in changes(task, seen, stop=stop):
            told.put("changed")
        told.put("ended")

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield told
    finally:
        stop.set()
        thread.join(_LONG)


@pytest.fixture
def task(tmp_path: Path) -> Task:
    """The smallest site."""
    write_site("", tmp_path)
    return Task(tmp_path / "site_config.yml", DAY)


def test_what_changed_before_the_watch_began_is_told(task: Task) -> None:
    """A first check of a large site takes seconds, in which a clerk goes on typing."""
    seen = task.stamp()
    (task.root / "content/departments/b.yml").write_text("name: 示例区司法局\n", encoding="utf-8")
    with _told(task, seen) as told:
        assert told.get(timeout=_LONG) == "changed"


def test_settings_are_watched_after_an_editor_has_replaced_them_twice(task: Task) -> None:
    """Editors write a new file and put it in the place of the old one."""
    with _told(task, "") as told:
        assert told.get(timeout=_LONG) == "changed"  # the stamp is another one than seen
        for number in range(2):
            text = task.config_file.read_text(encoding="utf-8") + f"# {number}\n"
            _until_told(told, partial(_replace, task.config_file, text))


def _replace(file: Path, text: str) -> None:
    other = file.with_name("site_config.new")
    other.write_text(text, encoding="utf-8")
    other.replace(file)


def _until_told(told: queue.Queue[str], change: Callable[[], None]) -> None:
    """Make a change until it is told: nobody outside knows when the watch has begun."""
    for _ in range(_LONG * 4):
        change()
        try:
            assert told.get(timeout=0.5) == "changed"
        except queue.Empty:
            continue
        return
    pytest.fail("no change was told")


def test_it_ends_when_it_is_stopped(task: Task) -> None:
    """And does not wait for another change."""
    with _told(task, task.stamp()) as told:
        pass
    assert told.get(timeout=_LONG) == "ended"
