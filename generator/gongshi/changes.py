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

_TICK = 500  # milliseconds


def changes(task: Task, seen: str, *more: Path, stop: Event | None = None) -> Iterator[None]:
    """Yield after each burst of changes to the records, the settings or the folders `more`.

    `seen` is the task's stamp from before the caller read the site: what changed since then is told first.
    What changes while the caller works is told afterwards. Ends at Ctrl+C, or when `stop` is set.
    """
    content = task.root / "content"
    while True:
        watched = [path for path in (content, task.config_file, *more) if path.exists()]
        is_new = True
        for found in watch(
            *watched, raise_interrupt=False, stop_event=stop, yield_on_timeout=True, rust_timeout=_TICK
        ):
            paths = {path for _, path in found}
            # An editor may have put another file in the place of this one, which nobody watches yet.
            is_replaced = not paths.isdisjoint({str(task.config_file), str(content)})
            is_told = any(CACHE not in path for path in paths)
            if is_new or is_replaced:  # from here on, or once more, nothing can be missed
                before, seen = seen, task.stamp()
                is_told |= is_new and before != seen
            is_new = False
            if is_told:
                yield
            if is_replaced:
                break
        else:
            return
