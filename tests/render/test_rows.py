"""Rows: published columns, facets that count them, and an order that means something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.records.base import fields_of
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.power_item import PowerItem
from gongshi.records.registers import BY_SLUG
from gongshi.render.rows import facet_id, listing
from tests.checks.site import item
from tests.sites import view_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("model", BY_SLUG.values())
def test_no_register_lists_an_unpublished_field(model: type[PowerItem]) -> None:
    """A column or a facet is a published field."""
    assert not [
        n for n, i in fields_of(model).items() if (i.fact.column or i.fact.facet) and not i.fact.publish
    ]


@given(st.text(min_size=1, max_size=30))
def test_a_facet_id_is_safe_in_an_address_and_a_file_name(text: str) -> None:
    """Letters, digits, hyphen and underscore, and never empty."""
    found = facet_id(text)
    assert found
    assert found.isascii()
    assert found.replace("-", "").replace("_", "").isalnum()


def test_facets_count_their_rows_most_first(tmp_path: Path) -> None:
    """Three licences and one penalty."""
    site = "".join(item(name=n) for n in "abc") + item(name="d", category="penalty")
    found = listing(view_of(site, tmp_path), PowerItem)
    facet = next(f for f in found.facets if f.key == "category")
    assert [(v.id, v.label, v.count) for v in facet.values] == [
        ("licence", "行政许可", 3),
        ("penalty", "行政处罚", 1),
    ]


def test_items_stand_in_the_order_of_the_categories(tmp_path: Path) -> None:
    """Licence before penalty, as the lists of power have it; then by department and name."""
    site = item(name="a", category="penalty") + item(name="c") + item(name="b")
    rows = listing(view_of(site, tmp_path), PowerItem).rows
    assert [row.record.id for row in rows] == ["b", "c", "a"]


def test_documents_stand_newest_first_and_undated_last(tmp_path: Path) -> None:
    """The date of the document decides."""
    site = "".join(
        f"-- content/documents/{name}.md --\n---\ntitle: 文件{name}\n{date}---\n\n第一条 正文\n"
        for name, date in (
            ("a", "date_document: 2020-01-01\n"),
            ("b", ""),
            ("c", "date_document: 2024-01-01\n"),
        )
    )
    rows = listing(view_of(site, tmp_path), Document).rows
    assert [row.record.id for row in rows] == ["c", "a", "b"]


def test_withheld_persons_have_no_row(tmp_path: Path) -> None:
    """Neither in the rows nor in the counts."""
    site = "".join(
        f"-- content/enforcers/{name}.yml --\nname: 样例{name}\ncert_no: YB000000000{name}\nbody: zjj\n{more}"
        for name, more in (("1", ""), ("2", "withheld: 其他依法不公开\n"))
    )
    found = listing(view_of(site, tmp_path), Enforcer)
    assert [row.record.id for row in found.rows] == ["1"]
    assert all(sum(v.count for v in f.values) <= 1 for f in found.facets)


def test_an_unresolved_reference_is_shown_as_written(tmp_path: Path) -> None:
    """Its facet value has an address of its own."""
    found = listing(view_of(item(dept="没有这个局"), tmp_path), PowerItem)
    facet = next(f for f in found.facets if f.key == "dept")
    assert [(v.label, v.id) for v in facet.values] == [("没有这个局", facet_id("没有这个局"))]


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    """The same records under other file names give the same rows."""
    record = "- id: {}\n  name: 事项\n  category: licence\n  dept: zjj\n"
    ids = []
    for place, order in (("one", "xyz"), ("two", "zyx")):
        site = "".join(f"-- content/power-items/{n}.yml --\n{record.format(i)}" for n, i in enumerate(order))
        (tmp_path / place).mkdir()
        ids.append([r.record.id for r in listing(view_of(site, tmp_path / place), PowerItem).rows])
    assert ids[0] == ids[1]
