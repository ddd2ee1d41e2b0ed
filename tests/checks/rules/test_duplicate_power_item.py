"""P02: an item that stands twice in the list of one body."""

from __future__ import annotations

from gongshi.findings import Severity
from tests.checks.site import found, item, places

_CODE = "task_code: 11210212MB0000001C4000131009000\n"
_OTHER_BODY = "-- content/departments/shj.yml --\nname: 示例区生态环境局\n"


def test_second_bearer_of_a_code_is_reported_with_the_first() -> None:
    """The later record is reported, once, and names the earlier one."""
    (finding,) = found(item(_CODE) + item(_CODE, name="b"), "P02")

    assert (finding.record, finding.position.line, finding.field) == ("power-items/b", 4, "task_code")
    assert finding.severity is Severity.ERROR
    assert [str(r.position) for r in finding.related] == ["content/power-items/a.yml:4:12"]


def test_third_bearer_is_reported_too() -> None:
    """Each further bearer is a finding of its own."""
    site = "".join(item(_CODE, name=name) for name in "abc")

    assert [f.record for f in found(site, "P02")] == ["power-items/b", "power-items/c"]


def test_same_code_in_two_bodies_is_not_this_fault() -> None:
    """The catalog code is the same wherever an item is exercised."""
    code = 'catalog_code: "000131009000"\n'

    assert places(_OTHER_BODY + item(code) + item(code, name="b", dept="shj"), "P02") == []


def test_body_is_the_same_under_any_of_its_names() -> None:
    """An id and a short name mean one body."""
    site = item(_CODE) + item(_CODE, name="b", dept="区住建局")

    assert places(site, "P02") == [("b.yml", 4, "task_code")]


def test_variants_of_one_item_share_its_code() -> None:
    """Two 业务办理项 of one item are two records of one code."""
    site = "".join(item(f"{_CODE}task_handle_item: {n}\n", name=n) for n in ("x01", "x02"))

    assert places(site, "P02") == []


def test_same_name_is_a_warning() -> None:
    """Real lists hold equal names under distinct codes."""
    site = item() + item(name="b").replace("示例事项b", "示例事项a")
    (finding,) = found(site, "P02")

    assert (finding.severity, finding.field, finding.position.line) == (Severity.WARNING, "name", 1)


def test_sub_item_name_tells_items_apart() -> None:
    """One main name with different sub-item names is no duplicate, nor is a main item with its part."""
    parts = "".join(item(f"name_sub: 子项{n}\n", name=n).replace(f"示例事项{n}", "示例事项") for n in "ab")
    main = item() + item("parent: a\n", name="b").replace("示例事项b", "示例事项a")

    assert places(parts, "P02") == []
    assert places(main, "P02") == []


def test_cancelled_predecessor_is_left_alone() -> None:
    """A cancelled item may bear the code and name of its successor."""
    assert places(item(f"{_CODE}task_state: cancelled\n") + item(_CODE, name="b"), "P02") == []


def test_items_without_codes_are_not_duplicates() -> None:
    """An absent code is not a code that two items share."""
    assert places(item() + item(name="b"), "P02") == []


def test_catalog_code_at_two_levels_is_a_warning() -> None:
    """One catalog item under two implementation codes may be right, so it is only asked about."""
    both = 'catalog_code: "000131009000"\ntask_code: 11210212MB0000001C{}000131009000\n'
    (finding,) = found(item(both.format(4)) + item(both.format(5), name="b"), "P02")

    assert (finding.severity, finding.field) == (Severity.WARNING, "catalog_code")
