"""A whole small site, compiled and compared with what is stored: every change of a page is seen and wanted."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.sites import GOLDEN, build_in, bytes_of, dead_links, golden_copy

if TYPE_CHECKING:
    from pathlib import Path

_STORED = (".html", ".xml", ".txt", ".js")
_HASH = re.compile(rb"(assets/[\w.-]+?)\.[0-9a-f]{8}\.(css|js|svg)")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The stored site, built."""
    root = golden_copy(tmp_path_factory.mktemp("golden") / "site")
    done = build_in(root)
    assert not done.report.has_errors
    return root / "site"


def _comparable(site: Path) -> dict[str, bytes]:
    """Return the files of `site` that are stored, with the hashes of assets left out."""
    return {
        path: _HASH.sub(rb"\1.HASH.\2", data)
        for path, data in bytes_of(site).items()
        if path.endswith(_STORED) and not path.startswith("assets/")
    }


@pytest.mark.blessed
def test_the_golden_site_compiles_to_what_is_stored(built: Path, *, bless: bool) -> None:
    """Every page, list and map has the stored bytes; `--bless` stores them anew."""
    found = _comparable(built)
    expected = GOLDEN / "expected"
    if bless:
        shutil.rmtree(expected, ignore_errors=True)
        for path, data in found.items():
            file = expected / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    stored = bytes_of(expected)
    assert sorted(found) == sorted(stored)
    changed = [path for path, data in found.items() if stored[path] != data]
    assert not changed, "run `make bless` and read the difference"


def test_the_golden_site_has_every_asset_by_name(built: Path) -> None:
    """Style and scripts are there under hashed names, once each."""
    names = sorted(re.sub(r"\.[0-9a-f]{8}\.", ".", f.name) for f in (built / "assets").iterdir())
    assert names == sorted(set(names))
    assert {"gongshi.css", "list.js", "page.js", "early.js"} <= set(names)


def test_no_link_of_the_golden_site_is_dead(built: Path) -> None:
    """Every address and anchor inside the site leads somewhere."""
    assert list(dead_links(built, "https://yangben.example.org/")) == []
