"""What of Material enters our pages, pinned; and the cleaning of what Markdown became.

Of Material's wheel one file reaches the public: `base.html`, and of that only what
stands outside the blocks that `theme/templates/main.html` fills itself. No script and
no style sheet of Material's does. So the hash of exactly that part is written down
here, by a person who has read it. It is never computed from what was built, which
would bless whatever an altered wheel had put in.

A release of Material that leaves this part as it is builds without a word. One that
alters it, and any other template of Material's that an option calls in, stops the
build. `docs/security.md` says how a pin is renewed.
"""

from __future__ import annotations

import re
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import BaseLoader

from gongshi.findings import Finding, Position
from gongshi.render.sanitise import editorial_html
from gongshi.render.shell_faults import UNREVIEWED_MATERIAL, ShellError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment

REVIEWED = "9.8.1"
"""The version of Material that was read when the pins were last renewed."""
PINS: Mapping[str, str] = {"base.html": "c74d0f21b963d12a2425ace6628f0ec72c12ffe51c04ba5fb54c341eaeecff64"}
"""SHA-256 of what enters, by Material's template."""

_UNPUBLISHED = frozenset({"sitemap.xml"})
"""MkDocs makes it whatever we say; ours takes its place."""
_BLOCK = re.compile(r"\{%-?\s*(?:block\s+(\w+)|endblock).*?%\}")


def blocks_of(template: str) -> frozenset[str]:
    """Return the names of the blocks that `template` fills; none where it asks for what they held before."""
    names = frozenset(match[1] for match in _BLOCK.finditer(template) if match[1])
    return frozenset() if "super()" in template else names


def entering(template: str, filled: frozenset[str]) -> str:
    """Return `template` without what stands inside the blocks `filled`: what of it enters our pages."""
    kept: list[str] = []
    depth = start = 0
    for match in _BLOCK.finditer(template):
        opens = match[1] is not None
        if depth:
            depth += 1 if opens else -1
            start = match.start() if depth == 0 else start
        elif opens and match[1] in filled:
            kept.append(template[start : match.end()])
            depth = 1
    return "".join(kept) + template[start:]


def pin_of(template: str, filled: frozenset[str]) -> str:
    """Return the hash that `PINS` holds for `template`."""
    return sha256(entering(template, filled).encode()).hexdigest()


class PinnedLoader(BaseLoader):
    """Hands out our templates, and of Material's those that were reviewed, unaltered."""

    def __init__(self, inner: BaseLoader, own: Path) -> None:
        """Load through `inner`; what lies below `own` is ours."""
        self._inner = inner
        self._own = own
        self._filled = blocks_of((own / "main.html").read_text("utf-8"))

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return the source of `template`. Raises `ShellError` where it is not ours and not as pinned."""
        source, filename, is_fresh = self._inner.get_source(environment, template)
        is_ours = filename is not None and Path(filename).is_relative_to(self._own)
        if not is_ours and template not in _UNPUBLISHED:
            found = pin_of(source, self._filled)
            if found != PINS.get(template):
                raise ShellError(_unreviewed(template, found))
        return source, filename, is_fresh


def _unreviewed(template: str, found: str) -> Finding:
    return UNREVIEWED_MATERIAL.at(
        Position(f"mkdocs-material/templates/{template}"),
        template=template,
        version=version("mkdocs-material"),
        reviewed=REVIEWED,
        found=found[:16],
    )


class HousePlugin:
    """What we do at MkDocs' own events; has the shape of its plugins, and knows nothing of it."""

    def __init__(self, own: Path) -> None:
        """Keep the folder of our templates."""
        self._own = own

    def on_env(self, env: Environment, **_: object) -> Environment:
        """Let no unreviewed template in."""
        if env.loader is not None:
            env.loader = PinnedLoader(env.loader, self._own)
        return env

    def on_page_content(self, html: str, page: Any, **_: object) -> str:  # noqa: ANN401  # MkDocs' own Page
        """Clean what Markdown, its extensions and the plugins before us made of a page."""
        return editorial_html(html, f"pages/{page.file.src_uri}")
