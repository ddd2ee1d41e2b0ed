"""Everything that gongshi can report, whichever stage reports it: for `rules`, `explain` and the docs."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from gongshi.authoring.faults import IMPORT_FAULTS
from gongshi.checks.registry import all_faults
from gongshi.render.glyph_faults import GLYPH_FAULTS
from gongshi.render.shell_faults import SHELL_FAULTS

if TYPE_CHECKING:
    from gongshi.findings import Fault


@cache
def every_fault() -> tuple[Fault, ...]:
    """Return the faults of reading, checking, building and importing, by code."""
    return tuple(
        sorted((*all_faults(), *IMPORT_FAULTS, *SHELL_FAULTS, *GLYPH_FAULTS), key=lambda fault: fault.code)
    )
