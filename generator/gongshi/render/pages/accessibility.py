"""The accessibility statement (无障碍声明): what is aimed at, what was tested, what is known to be lacking.

Its figures come from the last run of `make audit`, which writes `theme/data/accessibility.json`: nobody
types them. They are of the software, on its sample site; what a site's own texts, pictures and files
need is said to be the operator's to check (无障碍环境建设法 arts. 29, 32; GB/T 37668-2019).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from gongshi.render.environment import template
from gongshi.render.pages.page import Page

if TYPE_CHECKING:
    from pathlib import Path

    from gongshi.render.view import View

ACCESSIBILITY = "accessibility.html"
"""The page's address in the site."""
RESULTS = "data/accessibility.json"
"""The last run, below the theme's folder."""
_POINTS = ("large", "keyboard", "word", "zoom", "script", "aloud")
_LIMITS = ("pdf", "own", "devices", "voice")


def accessibility_page(view: View, theme_dir: Path) -> Page:
    """Return the statement."""
    t = view.t
    body = template(theme_dir, view.lang, "accessibility")(
        view=view,
        t=t,
        run=last_run(theme_dir),
        points=[t[f"accessibility.point.{key}"] for key in _POINTS],
        limits=[t[f"accessibility.limit.{key}"] for key in _LIMITS],
        footer=view.config.footer,
    )
    return Page(ACCESSIBILITY, "root", t["accessibility.title"], t["accessibility.about"], body)


def last_run(theme_dir: Path) -> dict[str, Any] | None:
    """Return what the last run wrote; nothing where none is recorded."""
    file = theme_dir / RESULTS
    if not file.is_file():
        return None
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found
