"""Scripts and styles: parts are joined in order, and a changed file has another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.render.accent import accent_tokens
from gongshi.render.assets import bundle, scripts
from gongshi.resources import theme_dir

if TYPE_CHECKING:
    from pathlib import Path


def _write(root: Path, **files: str) -> None:
    for name, text in files.items():
        path = root / "js" / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".js").write_text(text, encoding="utf-8")


def test_the_parts_of_a_folder_become_one_script_in_order(tmp_path: Path) -> None:
    """A folder is a script; what stands beside the folders is a script each."""
    _write(tmp_path, site="s", engine__b="2", engine__a="1")
    assert scripts(tmp_path) == {"site.js": b"s", "engine.js": b"1\n2"}


def test_names_hold_the_hash_of_what_they_name() -> None:
    """The theme's own files: every script once, found under its name with its hash."""
    found = bundle(theme_dir(), accent_tokens("#174f8c"))
    assert {"gongshi.css", "find.js", "results.js", "search.js", "list.js", "site.js", "early.js"} <= set(
        found.names
    )
    for name, path in found.names.items():
        stem, _, suffix = name.rpartition(".")
        assert path.startswith(f"assets/{stem}.")
        assert path.endswith(f".{suffix}")
        assert path in found.files
