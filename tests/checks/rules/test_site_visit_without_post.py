"""P26: who visits the site, and by when."""

from __future__ import annotations

from tests.checks.site import found, item, places


def test_each_missing_thing_is_named() -> None:
    """A bare visit lacks three things; each is told at the visit, with its label."""
    findings = found(item("site_visit:\n  required: 是\n"), "P26")

    assert {f.field for f in findings} == {
        "site_visit.responsible_post", "site_visit.statutory_time", "site_visit.promise_time",
    }  # fmt: skip
    assert {f.position.line for f in findings} == {5}
    assert any("责任岗位" in f.message.zh for f in findings)


def test_no_statutory_time_can_be_said() -> None:
    """“无法定时限” is an answer."""
    visit = "  responsible_post: 示例岗位\n  statutory_time: 无法定时限\n  promise_time: 3个工作日\n"

    assert places(item(f"site_visit:\n  required: 是\n{visit}"), "P26") == []


def test_visit_that_is_not_required_is_silent() -> None:
    """Without a visit there is nothing to say about it."""
    assert places(item("site_visit:\n  required: 否\n"), "P26") == []
    assert places(item(), "P26") == []
