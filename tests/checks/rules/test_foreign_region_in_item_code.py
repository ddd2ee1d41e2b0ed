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
    ("region", "codes"),
    [("210212", 0), ("210200", 0), ("210000", 0), ("210213", 1), ("210300", 1), ("510000", 1)],
)
def test_region_of_a_provincial_code(region: str, codes: int) -> None:
    """The district and every region above it pass; a neighbour does not."""
    assert len(found(item(_SICHUAN.format(region)), "P05")) == codes


def test_same_foreign_region_in_both_codes_is_one_finding() -> None:
    """The implementation code repeats the catalog code."""
    site = item(f'catalog_code: "440131009000"\ntask_code: {_USCC}4440131009000\n')

    assert places(site, "P05") == [("a.yml", 5, "task_code")]


def test_code_that_states_no_region_is_silent() -> None:
    """A malformed code is another rule's business; other schemes state no region."""
    assert places(item('catalog_code: "44013100900"\n'), "P05") == []
    assert places(item("task_code: XK-0012\n"), "P05") == []
    assert places(item(), "P05") == []
