"""Scripts and styles: parts are joined in order, and a changed file has another name."""

from __future__ import annotations

import re
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
    assert {"gongshi.css", "page.js", "today.js", "results.js", "search.js", "list.js", "early.js"} <= set(
        found.names
    )
    for name, path in found.names.items():
        stem, _, suffix = name.rpartition(".")
        assert path.startswith(f"assets/{stem}.")
        assert path.endswith(f".{suffix}")
        assert path in found.files


def test_scripts_are_sent_without_what_only_an_author_reads(tmp_path: Path) -> None:
    """Comments on lines of their own and indentation go; everything that runs stays as it is."""
    _write(
        tmp_path,
        site='// What it does.\n(function () {\n  /** Says\n   * more. */\n  f("//x"); // here\n\n  g();\n})();\n',
    )
    assert scripts(tmp_path)["site.js"].decode() == '(function () {\nf("//x"); // here\ng();\n})();\n'


def test_no_script_holds_a_text_of_several_lines() -> None:
    """In which a line's beginning would count."""
    sources = [path.read_text("utf-8") for path in (theme_dir() / "js").rglob("*.js")]
    code = [
        "\n".join(
            line.partition("//")[0] for line in re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL).splitlines()
        )
        for source in sources
    ]
    assert not [text for text in code if "`" in text]
