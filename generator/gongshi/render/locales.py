"""The strings of the pages: `theme/locales/*<lang>.yml`, flattened to dotted keys.

Invariant: a template that asks for a key nobody wrote stops the build. A page
never shows an empty place where a word should stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from gongshi.findings import Lang


class MissingStringError(Exception):
    """A template asked for a string that the locale file does not hold.

    Not a `LookupError`: Jinja2 swallows those and prints nothing.
    """

    def __init__(self, key: str, source: str) -> None:
        """Name the key and the file in which it is missing."""
        super().__init__(f"no string {key!r} in {source}")
        self.key = key


class Locale(dict[str, str]):
    """Strings by dotted key; `locale["no.such"]` raises `MissingStringError`."""

    def __init__(self, strings: dict[str, str], source: str) -> None:
        """Hold `strings`, read from the file called `source`."""
        super().__init__(strings)
        self.source = source

    def __missing__(self, key: str) -> str:
        """Refuse, instead of letting the template print nothing."""
        raise MissingStringError(key, self.source)


def _flattened(node: object, prefix: str = "") -> Iterator[tuple[str, str]]:
    if not isinstance(node, dict):
        yield prefix, str(node)
        return
    for key, value in node.items():
        yield from _flattened(value, f"{prefix}.{key}" if prefix else str(key))


def load_locale(theme_dir: Path, lang: Lang) -> Locale:
    """Read the strings of `lang`; `OSError` and `yaml.YAMLError` pass through (the theme is ours)."""
    strings: dict[str, str] = {}
    for path in sorted((theme_dir / "locales").glob(f"*{lang}.yml")):
        # Every scalar stays a string: "no:" must not become False.
        tree = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings only
        strings.update(_flattened(tree))
    return Locale(strings, f"{lang}.yml")
