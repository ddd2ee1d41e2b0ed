"""The Jinja2 environment of the record pages: escaping on, unknown names refused."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

if TYPE_CHECKING:
    from pathlib import Path


@cache
def environment(theme_dir: Path) -> Environment:
    """Return the environment for the templates of `theme_dir`.

    No loop controls, no extensions: what a template may do stays visible in it.
    """
    return Environment(
        loader=FileSystemLoader(theme_dir / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
