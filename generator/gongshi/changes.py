"""Waiting for somebody to change a file of the site: what the preview and a repeated check do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from watchfiles import watch

from gongshi.task import CACHE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from threading import Event

    from gongshi.task import Task


def changes(task: Task, seen: str, *more: Path, stop: Event | None = None) -> Iterator[None]:
    """Yield after each burst of changes to the records, the settings or the folders `more`.

    `seen` is the task's stamp from before the caller read the site: what changed since then is told first.
    What changes while the caller works is told afterwards. Ends at Ctrl+C, or when `stop` is set.
    """
    content = task.root / "content"
    while True:
        while seen != (seen := task.stamp()):
            yield
        watched = [path for path in (content, task.config_file, *more) if path.exists()]
        for found in watch(*watched, raise_interrupt=False, stop_event=stop):
            paths = {path for _, path in found}
            # An editor may have put another file in the place of this one, which nobody watches yet.
            is_replaced = not paths.isdisjoint({str(task.config_file), str(content)})
            seen = task.stamp() if is_replaced else seen
            if any(CACHE not in path for path in paths):
                yield
            if is_replaced:
                break
        else:
            return
