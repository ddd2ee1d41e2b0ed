"""The Jinja2 environment of the record pages: escaping on, unknown names refused.

Words of the locale are put into the template before it is compiled, so that 15,000
pages do not look each of them up again; a word nobody wrote stops the build.
"""

from __future__ import annotations

import html
import re
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension

from gongshi.render.locales import load_locale

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from gongshi.findings import Lang

_WORD = re.compile(r"""\{\{ *t\[["']([a-z0-9_.]+)["']\] *\}\}""")


class _Words(Extension):
    """Replaces `{{ t["..."] }}` by the word itself, escaped."""

    words: Mapping[str, str] = {}

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002  # Jinja's signature
        return _WORD.sub(lambda found: html.escape(self.words[found[1]]), source)


@cache
def _environment(theme_dir: Path, lang: Lang) -> Environment:
    words = type("Words", (_Words,), {"words": load_locale(theme_dir, lang)})
    return Environment(
        loader=FileSystemLoader(theme_dir / "templates"),
        extensions=[words],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def template(theme_dir: Path, lang: Lang, stem: str) -> Callable[..., str]:
    """Return the render function of `theme/templates/pages/<stem>.html` in `lang`."""
    return _environment(theme_dir, lang).get_template(f"pages/{stem}.html").render
