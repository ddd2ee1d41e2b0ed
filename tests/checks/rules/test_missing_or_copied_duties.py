"""P33: duties that are missing or copied."""

from __future__ import annotations

from tests.checks.site import DAY, found, item, places, settings

_DUTY = "duties: [{{stage: 受理, content: {}}}]\n"


def test_a_department_is_told_once_what_it_lacks() -> None:
    """At its first item, with the number."""
    site = item(_DUTY.format("核对材料"), name="a") + item(name="b") + item(name="c")
    (finding,) = found(site, "P33")
    assert (finding.position.path, finding.severity) == ("content/power-items/b.yml", "warning")
    assert "有 2 个在用事项" in finding.message.zh
    assert finding.judged_on == DAY


def test_a_list_without_any_duties_is_no_list_of_duties() -> None:
    """Nor do public services or ended items need them."""
    assert places(item() + item(name="b"), "P33") == []
    with_one = item(_DUTY.format("核对材料"))
    assert places(with_one + item(name="b", category="public_service"), "P33") == []
    assert places(with_one + item("task_state: 取消\n", name="b"), "P33") == []


def test_the_same_words_with_many_items_are_reported_once() -> None:
    """From one more than the site allows."""
    copied = "".join(item(_DUTY.format("核对材料"), name=name) for name in "abc")
    assert places(settings("power_items:\n  same_duties_max: 3\n") + copied, "P33") == []
    (finding,) = found(settings("power_items:\n  same_duties_max: 2\n") + copied, "P33")
    assert (finding.field, len(finding.related)) == ("duties", 2)
    assert "3 个事项" in finding.message.zh
