"""The settings' own rules, apart from the file in which they stand."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from gongshi.config import EnforcerSection, FontsSection, RulesSection, SiteConfig, SiteSection
from gongshi.findings import Severity
from gongshi.records.registers import BY_SLUG

LEAST = {
    "site": {"title": "示例区"},
    "region": {"name": "示例区", "code": "210212"},
    "footer": {"sponsor": "示例区人民政府"},
}


def test_the_least_settings_show_every_register() -> None:
    """Three sections suffice, and no built-in register is left out by default."""
    config = SiteConfig.model_validate(LEAST)
    assert set(config.registers) == set(BY_SLUG)
    assert (config.site.language, config.site.base_url, config.site.sample) == ("zh", "", False)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://a.example/",
        "http://a.example:8080/x/y/",
        "https://政务.example/公开-1/~a/",
    ],
)
def test_an_address_ends_in_a_slash_or_is_empty(url: str) -> None:
    """A site may stand below a portal, or have no address at all."""
    assert SiteSection(title="甲", base_url=url).base_url == url


@pytest.mark.parametrize(
    "url",
    ["https://", "/", "https://a.example", "ftp://a.example/", "https://a b/", "https://a.example/../b/"],
)
def test_no_other_address_is_taken(url: str) -> None:
    """Half an address would give wrong links on every page."""
    with pytest.raises(ValidationError):
        SiteSection(title="甲", base_url=url)


@pytest.mark.parametrize("sign", [*" \n\t\"'`;{}$#\\()<>*|&%@", "%22", "${HOME}", "{env.HOME}"])
@pytest.mark.parametrize(
    "place", ["https://a{}b.example/", "https://a.example/b{}c/", "https://a.example/b/{}/"]
)
def test_an_address_holds_no_sign_that_a_web_server_would_read(sign: str, place: str) -> None:
    """It is written into settings in which these begin a variable, a comment or another statement."""
    with pytest.raises(ValidationError):
        SiteSection(title="甲", base_url=place.replace("{}", sign))


def test_an_accent_is_kept_in_small_letters() -> None:
    """Two spellings of one colour give the same bytes."""
    assert SiteSection(title="甲", accent="#ABCDEF").accent == "#abcdef"


def test_levels_may_be_written_in_either_language() -> None:
    """错误 and error are one level."""
    rules = RulesSection.model_validate({"levels": {"P01": "错误", "P02": "warning", "P03": "关闭"}})
    assert rules.levels == {"P01": Severity.ERROR, "P02": Severity.WARNING, "P03": Severity.OFF}


def test_a_broken_pattern_is_refused_with_its_reason() -> None:
    """It would otherwise fail at the first enforcer."""
    with pytest.raises(ValidationError, match="not a regular expression"):
        EnforcerSection(cert_no_pattern="(")


@pytest.mark.parametrize("text", ["U+", "U+12", "U+GGGG", "u+1800-", "U+20BB7 U+20BB8", "U+18AF-1800"])
def test_a_slip_in_a_code_point_is_refused(text: str) -> None:
    """It would otherwise be read as the letters it is made of, and no character would be assumed."""
    with pytest.raises(ValidationError, match=r"must be written like|begins after"):
        FontsSection(assume_shown=(text,))


def test_characters_are_assumed_by_name_or_by_range() -> None:
    """Both ends of a range are in it."""
    fonts = FontsSection(assume_shown=("甲乙", "U+20BB7", "u+1800-18af"))
    assert [c for c in "甲乙丙U+\U00020bb6\U00020bb7\u17ff\u1800\u18af\u18b0" if fonts.is_assumed(c)] == [
        *"甲乙\U00020bb7\u1800\u18af"
    ]


def test_settings_do_not_change() -> None:
    """A stage cannot configure the next one."""
    config = SiteConfig.model_validate(LEAST)
    with pytest.raises(ValidationError, match="frozen"):
        config.site = SiteSection(title="乙")  # type: ignore[misc]  # refused, which is the point
