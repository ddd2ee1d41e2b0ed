"""How far long work is, said by the stages to whoever shows it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable


class Stage(StrEnum):
    """What is being done."""

    READING = "reading"
    CHECKING = "checking"
    PLACING = "placing"
    WRITING = "writing"


Watch: TypeAlias = "Callable[[Stage, int, int], None]"
"""Is told the stage, how much of it is done, and of how much (0: nobody knows yet).

Reading counts files, checking rules, placing findings, writing pages.
"""


def unwatched(_stage: Stage, _done: int, _total: int) -> None:
    """Show nothing."""
