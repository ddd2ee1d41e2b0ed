"""L04: what the foot of a government site states."""

from __future__ import annotations

from tests.checks.site import CONFIG, found

_ONLINE = CONFIG.replace("site:\n", "site:\n  base_url: https://www.example.org/gk/\n")


def test_each_missing_fact_is_named() -> None:
    """With a public address all five facts are asked for, each at the footer of the settings."""
    findings = found(f"-- site_config.yml --\n{_ONLINE}", "L04")

    assert {f.field for f in findings} == {
        "footer.site_code", "footer.icp", "footer.police", "footer.organiser", "footer.report_error_url",
    }  # fmt: skip
    assert {f.position.path for f in findings} == {"site_config.yml"}
    assert all(f.position.line for f in findings)


def test_offline_site_needs_none() -> None:
    """Without a public address there is no filing to name."""
    assert found("", "L04") == []
