"""S10: somebody who is withheld stands in the built site."""

from __future__ import annotations

from tests.checks.site import found, places

_HOLDER = """\
-- content/enforcers/a.yml --
name: 示例甲
cert_no: "21021200101"
body: zjj
{more}"""
_PAGE = "-- site/departments/zjj.html --\n<main><p>{text}</p></main>\n"


def test_name_and_number_are_found_on_a_page_and_not_repeated() -> None:
    """Each is a finding at the page; neither is spelled out again."""
    site = _HOLDER.format(more="withheld: 缉毒\n") + _PAGE.format(text="示例甲，21021200101")
    findings = found(site, "S10")
    assert {f.position.path for f in findings} == {"site/departments/zjj.html"}
    assert len(findings) == 2
    for finding in findings:
        assert "示例甲" not in finding.message.zh + finding.message.en
        assert "21021200101" not in finding.message.zh + finding.message.en


def test_data_files_are_looked_at_too() -> None:
    """A list's script gives away as much as a page."""
    site = (
        _HOLDER.format(more="withheld: 缉毒\n") + '-- site/enforcers/list.js --\nx=["示例甲","21021200101"]\n'
    )
    assert {place[0] for place in places(site, "S10")} == {"list.js"}


def test_who_is_public_may_be_there() -> None:
    """Without a reason to withhold, the name belongs on the page."""
    assert places(_HOLDER.format(more="") + _PAGE.format(text="示例甲，21021200101"), "S10") == []


def test_a_clean_page_is_clean() -> None:
    """Who is withheld and not there is no finding."""
    assert places(_HOLDER.format(more="withheld: 缉毒\n") + _PAGE.format(text="示例乙"), "S10") == []
