"""What reaches the index: every published text of a record, and nothing that is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gongshi.search.document import FACETS
from gongshi.search.gather import Reader, search_docs
from tests.sites import view_of

if TYPE_CHECKING:
    from pathlib import Path

    from gongshi.search.document import SearchDoc

SITE = """
-- content/departments/cgj.yml --
id: cgj
name: 示例区城市管理局
short_name: 示例城管
-- content/power-items/xk.yml --
id: xk-1
name: 临时占用道路许可
category: licence
dept: cgj
accept_condition: |
  ## 条件
  1. **已经**申请[办法](https://example.invalid/x)
review:
  by: 王某某
  date: 2024-01-01
  result: 可以公开
"""


@pytest.fixture
def docs(tmp_path: Path) -> dict[str, SearchDoc]:
    """The records of SITE, by id."""
    view = view_of(SITE, tmp_path)
    reader = Reader(view.catalogue, view.lang, view.standing, view.standing_text, view.later)
    return {doc.id: doc for doc in search_docs(reader, view.registers)}


def test_titles_numbers_and_names_are_keys(docs: dict[str, SearchDoc]) -> None:
    """The caption first; what is not looked up by is body."""
    assert docs["cgj"].keys[:2] == ("示例区城市管理局", "示例城管")
    assert docs["xk-1"].keys[0] == "临时占用道路许可"


def test_what_the_page_shows_in_words_is_searched_in_words(docs: dict[str, SearchDoc]) -> None:
    """The department behind its code, the label behind a term, the id."""
    assert {"示例区城市管理局", "行政许可", "xk-1"} <= set(docs["xk-1"].body)


def test_text_is_read_without_its_markdown(docs: dict[str, SearchDoc]) -> None:
    """A line each, marks and addresses left out."""
    assert {"条件", "已经申请办法"} <= set(docs["xk-1"].body)


def test_what_is_not_published_never_gets_here(docs: dict[str, SearchDoc]) -> None:
    """The reviewer's name is in the source only."""
    everything = "".join(
        line for doc in docs.values() for line in (*doc.keys, *doc.body, doc.note, doc.detail)
    )
    assert "王某某" not in everything
    assert "可以公开" not in everything


def test_facets_are_register_department_category_and_status(docs: dict[str, SearchDoc]) -> None:
    """By ids; a result names the department in words."""
    facets = dict(zip(FACETS, docs["xk-1"].facets, strict=True))
    assert facets["register"] == ("power-items",)
    assert facets["department"] == ("cgj",)
    assert len(facets["category"]) == len(facets["status"]) == 1
    assert docs["xk-1"].detail == "示例区城市管理局"


def test_every_value_of_a_facet_has_a_word(tmp_path: Path) -> None:
    """In the site's language."""
    view = view_of(SITE, tmp_path)
    reader = Reader(view.catalogue, view.lang, view.standing, view.standing_text, view.later)
    labels = reader.labels(view.registers, {key: view.t[f"index.{key}"] for key in FACETS})
    for doc in search_docs(reader, view.registers):
        for facet, values in zip(FACETS, doc.facets, strict=True):
            assert all(labels.values[facet, value] for value in values)


def test_what_comes_later_is_known_and_the_states_of_a_year(tmp_path: Path) -> None:
    """All of it for the row; for the facet the changes of state up to the horizon, with their labels."""
    holder = "-- content/enforcers/{0}.yml --\nname: 示例{0}\ncert_no: SL000000000{0}\nbody: cgj\nstatus: 有效\nvalid_until: {1}\n"
    site = SITE + holder.format(1, "2027-06-30") + holder.format(2, "2029-06-30")
    view = view_of(site, tmp_path)
    reader = Reader(view.catalogue, view.lang, view.standing, view.standing_text, view.later)
    docs = {doc.id: doc for doc in search_docs(reader, view.registers)}
    assert docs["1"].then == "2027-05-31 soon 有效，至 2027-06-30|2027-07-01 ended 过期，自 2027-07-01 起"
    assert docs["1"].turns == (("2027-07-01", "expired"),)
    assert docs["2"].then.endswith("|2029-07-01 ended 过期，自 2029-07-01 起")
    assert docs["2"].turns == ()
    labels = reader.labels(view.registers, dict.fromkeys(FACETS, ""))
    assert labels.values["status", "expired"] == "过期"
