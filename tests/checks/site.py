"""A little site in one string, checked: what the tests of the rules share.

A site is written as an archive: `-- path --` headings, each followed by the text of
that file. What every site needs and no test is about - the settings and one
department - is added where the archive does not give it.
"""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gongshi.catalogue.index import Catalogue
from gongshi.checks.built_site import SITE, BuiltSite
from gongshi.checks.engine import check, check_built
from gongshi.checks.registry import all_rules
from gongshi.checks.rule import Scene
from gongshi.checks.waivers import Weighing
from gongshi.content.attachments import read_attachments
from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loader
from gongshi.content.settings import read_settings
from gongshi.content.tree import LIMITS
from gongshi.findings import Report
from gongshi.records.registers import BY_SLUG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongshi.findings import Finding

DAY = dt.date(2026, 11, 23)
"""The viewing day of the tests, unless a test names another."""

CONFIG = """\
site:
  title: 示例区政府信息公开
region:
  name: 示例区
  code: "210212"
footer:
  sponsor: 示例区人民政府
"""

DEPARTMENT = """\
name: 示例区住房和城乡建设局
short_name: 区住建局
address: 示例区文化路1号
phone: 0411-12345678
enforcement:
  kind: statutory
  status: confirmed
"""

_DEFAULTS = {"site_config.yml": CONFIG, "content/departments/zjj.yml": DEPARTMENT}
_HEADING = re.compile(r"^-- (\S+) --[ \t]*$", re.MULTILINE)


def item(more: str = "", *, name: str = "a", category: str = "licence", dept: str = "zjj") -> str:
    """Return the file of a power item; `more` begins on its fourth line."""
    return (
        f"-- content/power-items/{name}.yml --\n"
        f"name: 示例事项{name}\ncategory: {category}\ndept: {dept}\n{more}"
    )


def settings(more: str) -> str:
    """Return the default settings with `more` at their end."""
    return f"-- site_config.yml --\n{CONFIG}{more}"


def files_of(site: str) -> dict[str, str]:
    """Return the files of an archive by path. Raises `ValueError` for text before the first heading."""
    before, *rest = _HEADING.split(site)
    if before.strip():
        message = f"text before the first heading: {before.strip()[:40]!r}"
        raise ValueError(message)
    return {path: text.removeprefix("\n") for path, text in zip(rest[::2], rest[1::2], strict=True)}


def page(body: str = "", *, name: str = "index", head: str = "") -> str:
    """Return a sound page of the built site, with `body` in its main part, on line 9."""
    return f"""\
-- site/{name}.html --
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>示例页 - 示例区政府信息公开</title>
{head}</head>
<body>
<main><h1>示例页</h1>
{body}
</main>
</body>
</html>
"""


def write_site(site: str, root: Path) -> None:
    """Write the archive `site` below `root`, with the defaults that it does not give itself."""
    for name, text in (_DEFAULTS | files_of(site)).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def report_of(site: str, *, day: dt.date = DAY, rules: Sequence[str] | None = None) -> Report:
    """Load and check the archive `site` on `day`, with the rules of these codes (None: all).

    The default department is `zjj`; an archive that writes a file of that path replaces it. Files below
    `site/` stand for a site that was built of the records, and are checked as such.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_site(site, root)
        config = read_settings(root / "site_config.yml")
        loader = Loader(root, ParseCache(), LIMITS)
        loaded = loader.load({slug: BY_SLUG[slug] for slug in config.registers})
        beside = read_attachments(root)
        loaded.findings += beside.findings
        scene = Scene(Catalogue(loaded), config, day, files=beside.files)
        chosen = None if rules is None else [rule for rule in all_rules() if rule.code in rules]
        weighing = Weighing(config.rules, scene.config_path, day, partial(loader.place, scene.config_path, 0))
        report = check(scene, loader, loaded.findings, rules=chosen, weighing=weighing)
        if not (root / SITE).is_dir():
            return report
        built = check_built(scene, BuiltSite(root / SITE), rules=chosen, weighing=weighing)
        return Report([*report, *built])


def found(site: str, code: str, *, day: dt.date = DAY) -> list[Finding]:
    """Return what the rule `code` alone finds on `site`; what loading finds stays out."""
    return [finding for finding in report_of(site, day=day, rules=[code]) if finding.code == code]


def places(site: str, code: str, *, day: dt.date = DAY) -> list[tuple[str, int, str]]:
    """Return `(file name, line, field)` of what the rule `code` finds on `site`."""
    return [
        (f.position.path.rsplit("/", 1)[-1], f.position.line, f.field) for f in found(site, code, day=day)
    ]
