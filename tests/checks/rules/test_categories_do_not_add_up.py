"""F01: a total that its categories contradict."""

from __future__ import annotations

from gongshi.findings import Severity
from tests.checks.records import figure
from tests.checks.site import found

_TOTAL = (
    "declared: 1412\n{}parts:\n"
    "  - {{label: 许可, declared: 905, category: licence}}\n"
    "  - {{label: 其他, declared: {}, category: other}}\n"
)


def test_the_finding_says_both_numbers_and_the_gap() -> None:
    """It stands at the total."""
    (finding,) = found(figure(_TOTAL.format("", 474)), "F01")

    assert (finding.severity, finding.position.line, finding.field) == (Severity.WARNING, 2, "declared")
    assert all(number in finding.message.zh for number in ("1,379", "1,412", "33"))


def test_a_total_of_this_site_is_an_error() -> None:
    """What we wrote ourselves we can correct; what a report stated stays as stated."""
    assert [f.severity for f in found(figure(_TOTAL.format("stated_by: site\n", 474)), "F01")] == [
        Severity.ERROR
    ]
    assert [f.severity for f in found(figure(_TOTAL.format("stated_by: report\n", 474)), "F01")] == [
        Severity.WARNING
    ]


def test_what_adds_up_or_is_rough_or_leaves_a_rest_is_silent() -> None:
    """Neither proves the total wrong."""
    assert found(figure(_TOTAL.format("", 507)), "F01") == []
    assert found(figure(_TOTAL.format("", "近500余")), "F01") == []
    assert found(figure(_TOTAL.format("remainder: 没有归类的\n", 474)), "F01") == []
