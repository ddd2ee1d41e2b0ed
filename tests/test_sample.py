"""The sample site: what everybody sees first must build wherever it is cloned."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from gongshi.findings import Severity
from gongshi.resources import sample_dir
from tests.sites import build_in

if TYPE_CHECKING:
    from pathlib import Path


def test_the_sample_builds_where_no_font_is_installed(tmp_path: Path) -> None:
    """Its rare character has a font among the records; the machine's own fonts do not count."""
    settings = (sample_dir() / "site_config.yml").read_text(encoding="utf-8")
    alone = re.sub(r"(?m)^  folders: .*", "  folders: []", settings)
    assert alone != settings
    (tmp_path / "site_config.yml").write_text(alone, encoding="utf-8")
    shutil.copytree(sample_dir() / "content", tmp_path / "content")
    built = build_in(tmp_path)
    assert [f for f in built.report if f.severity is Severity.ERROR] == []
    assert len(list((tmp_path / "site/assets").glob("rare.*.woff2"))) == 1
