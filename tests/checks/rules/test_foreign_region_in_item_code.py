"""P05: the region inside a code."""

from __future__ import annotations

import pytest

from tests.checks.site import found, item, places

_USCC = "11210212MB0000001C"
_SICHUAN = "task_code: 511A0138000000-{}000000-000-11210212MB0000001C-4-00\n"


def test_region_of_another_province() -> None:
    """The finding names the region found and the site's own."""
    (finding,) = found(item(f"task_code: {_USCC}4440131009000\n"), "P05")

    assert (finding.position.line, finding.field) == (4, "task_code")
    assert "“44”" in finding.message.zh
    assert "210212" in finding.message.zh


@pytest.mark.parametrize("region", ["00", "21"])
def test_national_and_own_province_pass(region: str) -> None:
    """A national item and one of the province above are right."""
    assert places(item(f'catalog_code: "{region}0131009000"\n'), "P05") == []


@pytest.mark.parametrize(
    ("region", "severities"),
    [
        ("210212", []),
        ("210200", ["warning"]),
        ("210000", ["warning"]),
        ("210213", ["error"]),
        ("210300", ["error"]),
        ("510000", ["error"]),
    ],
)
def test_region_of_a_provincial_code(region: str, severities: list[str]) -> None:
    """The district passes, a region above it is odd in its own list, a neighbour is wrong."""
    assert [f.severity for f in found(item(_SICHUAN.format(region)), "P05")] == severities


def test_same_foreign_region_in_both_codes_is_one_finding() -> None:
    """The implementation code repeats the catalog code."""
    site = item(f'catalog_code: "440131009000"\ntask_code: {_USCC}4440131009000\n')

    assert places(site, "P05") == [("a.yml", 5, "task_code")]


def test_code_that_states_no_region_is_silent() -> None:
    """A malformed code is another rule's business; other schemes state no region."""
    assert places(item('catalog_code: "44013100900"\n'), "P05") == []
    assert places(item("task_code: XK-0012\n"), "P05") == []
    assert places(item(), "P05") == []
