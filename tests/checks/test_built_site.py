"""The built site as rules see it, and how the engine runs rules on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gongshi.checks.built_site import BuiltSite
from gongshi.findings import Severity
from tests.checks.site import page, report_of, settings

if TYPE_CHECKING:
    from pathlib import Path

_BROKEN = page('<a href="x.html">示例</a>')
_WAIVED = settings(
    "rules:\n  waivers:\n    - rule: L02\n      record: {record}\n      reason: 正在补\n      by: 示例科室\n"
)


def _site(folder: Path, **files: str) -> BuiltSite:
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return BuiltSite(folder)


def test_lists_every_file_in_order(tmp_path: Path) -> None:
    """Addresses are relative, with forward slashes, and sorted."""
    site = _site(tmp_path, b="", a__c="", a__b="")

    assert site.paths == ("a/b.html", "a/c.html", "b.html")
    assert "a/b.html" in site
    assert "a" not in site


@pytest.mark.parametrize(
    ("page_path", "address", "target"),
    [
        ("a/b.html", "c.html", "a/c.html"),
        ("a/b.html", "../c.html#x", "c.html"),
        ("a/b.html", "#x", "a/b.html"),
        ("a/b.html", "", "a/b.html"),
        ("a/b.html", "?q=1", "a/b.html"),
        ("a/b.html", "..", "index.html"),
        ("a/b.html", "./", "a/index.html"),
        ("b.html", "c%20d.html?x=../y", "c d.html"),
        ("a/b.html", "../../c.html", ".."),
        ("a/b.html", "/c.html", ".."),
    ],
)
def test_resolves_relative_addresses(tmp_path: Path, page_path: str, address: str, target: str) -> None:
    """As a browser does, and what leaves the folder is seen."""
    assert BuiltSite(tmp_path).resolved(page_path, address) == target


def test_tags_come_with_attributes_and_place(tmp_path: Path) -> None:
    """Quotes of either kind, none, a `>` inside a value, and references are read as a browser does."""
    text = "<p>\n<A Href='x&amp;y' title=\"a>b\" hidden data-n=3>z</A><!-- <b> --><script>'<i id=x>'</script><br class=y>"
    (built,) = _site(tmp_path, a=text).pages()
    link = built.tags[0]

    assert [tag.name for tag in built.tags] == ["a", "script", "br"]
    assert link.attrs == {"href": "x&y", "title": "a>b", "hidden": "", "data-n": "3"}
    assert built.place(link) == (2, 1)


def test_what_an_earlier_page_of_the_folder_had_is_not_fresh(tmp_path: Path) -> None:
    """The frame is looked at once a folder; another folder resolves its links anew."""
    frame = "<nav id='n'>\n<a href='x'>甲</a>\n</nav>\n<p id='{}'>乙</p>\n<br class='c'>"
    files = {name: frame.format(name) for name in ("a", "b", "c__d")}
    first, second, other = (page.fresh_tags for page in _site(tmp_path, **files).pages())

    assert [tag.name for tag in first] == ["nav", "a", "p", "br"]
    assert [tag.attrs for tag in second] == [{"id": "b"}]
    assert [tag.name for tag in other] == ["nav", "a", "p", "br"]


def test_anchors_of_a_page(tmp_path: Path) -> None:
    """Every id counts, wherever in its tag it stands."""
    site = _site(tmp_path, a='<h2 id="x">甲</h2><p class="y" id=\'z\'>乙</p><p data-id="no">丙</p>')

    assert site.ids("a.html") == {"x", "z"}


def test_level_of_the_site_applies() -> None:
    """What is found in the built site is weighed as everything else."""
    levels = settings("rules:\n  levels:\n    L02: 警告\n")

    assert [f.severity for f in report_of(levels + _BROKEN, rules=["L02"])] == [Severity.WARNING]


@pytest.mark.parametrize("record", ["site/index.html", "site/*", '"*"'])
def test_waiver_of_a_page_names_its_address(record: str) -> None:
    """A page without a record is waived by its address, and the waiver then counts as used."""
    codes = [f.code for f in report_of(_WAIVED.format(record=record) + _BROKEN)]

    assert "L02" not in codes
    assert "W01" not in codes


def test_unused_waiver_of_a_site_rule_is_told_after_the_site_was_looked_at() -> None:
    """Before that nobody can know, and `gongshi check` says nothing about it."""
    waived = _WAIVED.format(record="documents/x")

    assert "W01" not in [f.code for f in report_of(waived)]
    assert [f.code for f in report_of(waived + page("<p>一</p>")) if f.code == "W01"] == ["W01"]
