"""The viewing day in a browser: what expires after the build is never shown as valid."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from gongshi.render.assets import scripts
from gongshi.resources import theme_dir
from tests.browser.contexts import opened
from tests.browser.waiting import until
from tests.catalogue.test_timeline import VECTORS, case_of
from tests.catalogue.viewing import delivered, expected, known, random_case
from tests.sites import built

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.catalogue.viewing import Case

pytestmark = pytest.mark.browser

CASES = 10_000
_SHOWN = """json => JSON.stringify(JSON.parse(json).map(([tone, words, then, known, of]) => {
  const view = gongshiToday.decide(of);
  view.known = known;
  const found = gongshiToday.at(tone, words, then, view);
  return [found.tone, found.words];
}))"""
_LIVE = ("valid", "soon")


def in_browser(page: Page, cases: Sequence[Case]) -> list[list[str] | None]:
    """Return what the browser shows for each case, given what the page of the release holds."""
    pages = [delivered(case) for case in cases]
    asked = [
        [*page, known(case.release), _clock(case)]
        for case, page in zip(cases, pages, strict=True)
        if page is not None
    ]
    answers = iter(json.loads(page.evaluate(_SHOWN, json.dumps(asked))))
    return [None if one is None else next(answers) for one in pages]


def _clock(case: Case) -> dict[str, object]:
    now = round(case.now.timestamp() * 1000)
    return {"now": now, "release": case.release.isoformat(), "stale": case.stale}


@pytest.fixture(params=["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"])
def abroad(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """An empty page with the script, on a device in some time zone."""
    with opened(chromium, timezone_id=request.param) as context:
        page = context.new_page()
        page.add_script_tag(path=theme_dir() / "js/today.js")
        yield page


def test_vectors_are_shown_as_written(abroad: Page) -> None:
    """Known answers, one by one, wherever the device believes to be."""
    shown = in_browser(abroad, [case_of(vector) for vector in VECTORS])
    assert shown == [vector["shown"] for vector in VECTORS]


@pytest.mark.parametrize("abroad", ["America/Los_Angeles"], indirect=True)
def test_the_browser_says_what_python_says_of_any_record_on_any_day(abroad: Page) -> None:
    """What is expired, suspended or unknown is never shown as valid: 0 of 10,000."""
    dice = random.Random(20_261_123)  # noqa: S311  # repeatable, not secret
    cases = [random_case(dice) for _ in range(CASES)]
    wanted = [expected(case) for case in cases]
    shown = in_browser(abroad, cases)
    pairs = [(w, s, c) for w, s, c in zip(wanted, shown, cases, strict=True) if w is not None and s]
    assert [case for w, s, case in pairs if w[0] not in _LIVE and s[0] in _LIVE] == []
    assert [case for w, s, case in pairs if list(w) != s] == []
    assert len(pairs) > CASES * 0.95
    assert min(sum(w[0] == tone for w, _, _ in pairs) for tone in ("valid", "soon", "ended", "unknown")) > 150


# --- whole pages --------------------------------------------------------------

_SITE = """
-- site_config.yml --
site:
  title: 示例区政府信息公开
region:
  name: 示例区
  code: "210212"
footer:
  sponsor: 示例区人民政府
  phone: 0000-1234567
rules:
  levels: {P12: off, P32: off, E12: off, L06: off, D13: off, E09: off}
-- content/departments/zjj.yml --
id: zjj
name: 示例区住房和城乡建设局
enforcement: {kind: 法定行政机关, status: 确认, basis: [示例办法]}
-- content/enforcers/a.yml --
id: jia
name: 示例甲
cert_no: SL0000000001
body: zjj
status: 有效
issued: 2022-12-11
valid_until: 2026-12-10
-- content/enforcers/b.yml --
id: yi
name: 示例乙
cert_no: SL0000000002
body: zjj
status: 有效
issued: 2024-01-01
valid_until: 2028-12-31
-- content/enforcers/c.yml --
id: bing
name: 示例丙
cert_no: SL0000000003
body: zjj
status: 有效
issued: 2024-01-01
valid_until: 2028-12-31
-- content/documents/d.md --
---
id: banfa
title: 示例区停车管理办法
issuer: [zjj]
date_document: 2023-12-01
date_entry_into_force: 2024-01-01
validity_years: 3
---

第一条 为了示例，制定本办法。
"""
_BEFORE, _AFTER, _OLD, _BEHIND = (
    "2026-12-10T23:00",
    "2026-12-11T00:30",
    "2027-01-23T09:00",
    "2026-11-22T09:00",
)
_BADGES = "table.records tbody td:last-child .badge"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site of 2026-11-23: one certificate ends on 2026-12-10, a document on 2026-12-31."""
    return built(_SITE, tmp_path_factory.mktemp("today"))


class Device:
    """A browser whose clock is set; it opens pages of the site from its folder."""

    def __init__(self, page: Page, site: Path) -> None:
        """Open nothing yet."""
        self.page = page
        self.site = site

    def at(self, path: str, time: str, query: str = "") -> Page:
        """Open a page at a time in Shanghai."""
        self.page.clock.set_fixed_time(dt.datetime.fromisoformat(f"{time}+08:00"))
        self.page.goto((self.site / path).as_uri() + query)
        return self.page


@pytest.fixture(params=["Asia/Shanghai", "America/Los_Angeles"])
def device(request: pytest.FixtureRequest, chromium: Browser, site: Path) -> Iterator[Device]:
    """A device at home, and one that a traveller forgot to set."""
    with opened(chromium, timezone_id=request.param, locale="zh-CN") as context:
        page = context.new_page()
        trouble: list[str] = []
        page.on("pageerror", lambda error: trouble.append(str(error)))
        yield Device(page, site)
        assert trouble == []


@pytest.mark.parametrize(
    ("time", "tone", "words", "as_of"),
    [
        (_BEFORE, "soon", "有效，至 2026-12-10", "按 2026年12月10日计算"),
        (_AFTER, "ended", "过期，自 2026-12-11 起", "按 2026年12月11日计算"),
        (_OLD, "ended", "过期，自 2026-12-11 起", "按 2027年1月23日计算"),
        (_BEHIND, "unknown", "无法确认（信息只到 2026-11-23）", "按 2026年11月23日计算"),
    ],
)
def test_a_certificate_says_what_it_is_worth_today(
    device: Device, time: str, tone: str, words: str, as_of: str
) -> None:
    """Word, colour, and the day that it is of; the day of the data stays."""
    page = device.at("enforcers/jia.html", time)
    assert page.locator(".cert .word b").inner_text() == words
    assert f"b-{tone}" in (page.locator(".cert").get_attribute("class") or "").split()
    assert page.locator(".cert .word b + span").inner_text() == f"{as_of}；数据截至 2026年11月23日"


@pytest.mark.parametrize(
    ("time", "word", "day"),
    [
        (_BEFORE, "即将到期", "2026-12-10"),
        ("2027-01-01T00:01", "失效", "2027-01-01"),
        (_BEHIND, "无法确认", "2026-11-23"),
    ],
)
def test_a_document_says_it_in_its_badge_and_in_its_answer(
    device: Device, time: str, word: str, day: str
) -> None:
    """The two never differ."""
    page = device.at("documents/banfa.html", time)
    assert page.locator(".meta .badge.large").inner_text().startswith(word)
    assert page.locator(".answer b").first.inner_text() == word
    assert page.locator(".answer span").first.inner_text() == f"按 {day} 计算"


@pytest.mark.parametrize(
    ("time", "said"),
    [(_OLD, "今天是 2027-01-23，本站数据只到 2026-11-23"), (_BEHIND, "这台设备的日期是 2026-11-22")],
)
@pytest.mark.parametrize("path", ["index.html", "enforcers/yi.html", "enforcers/index.html", "search.html"])
def test_doubt_is_said_on_every_page_with_the_phone(device: Device, path: str, time: str, said: str) -> None:
    """Why, and whom to ring."""
    banner = device.at(path, time).locator(".doubt")
    assert banner.is_visible()
    assert said in banner.inner_text()
    assert "0000-1234567" in banner.inner_text()


def test_without_doubt_nothing_is_said(device: Device) -> None:
    """On the day of the release and on the sixtieth after it."""
    for time in ("2026-11-23T00:00", "2027-01-22T23:59"):
        assert device.at("enforcers/yi.html", time).locator(".doubt").is_hidden()


def test_a_list_and_its_facet_follow_the_day(device: Device) -> None:
    """A state that no row had at the build gets its chip; counts are those of the day."""
    page = device.at("enforcers/index.html", _BEFORE)
    assert page.locator(_BADGES).all_inner_texts().count("有效，至 2026-12-10") == 1
    page = device.at("enforcers/index.html", _AFTER, "?status=expired")
    page.wait_for_selector(".chosen .chip")
    assert page.locator(_BADGES).all_inner_texts() == ["过期，自 2026-12-11 起"]
    assert _counts(page, "[data-facet=status] [data-value]") == {"有效": 2, "过期": 1}
    page = device.at("enforcers/index.html", _AFTER, "?status=valid")
    page.wait_for_selector(".chosen .chip")
    assert page.locator("table.records tbody tr").count() == 2


def test_a_list_confirms_nothing_in_doubt(device: Device) -> None:
    """No row is valid, no chip says so, and what has expired is known to have."""
    page = device.at("enforcers/index.html", _OLD, "?sort=name")
    page.wait_for_selector("[data-facet=status]", state="attached")
    assert sorted(page.locator(_BADGES).all_inner_texts()) == [
        "无法确认（信息只到 2026-11-23）",
        "无法确认（信息只到 2026-11-23）",
        "过期，自 2026-12-11 起",
    ]
    assert page.locator(".b-valid, .badge.b-soon").count() == 0
    assert _counts(page, "[data-facet=status] [data-value]") == {"过期": 1, "无法确认": 2}


def test_a_plain_list_of_one_state_is_put_right(device: Device) -> None:
    """The page of the documents that end soon does not show one that has ended."""
    page = device.at("documents/by-status-expiring.html", "2027-01-02T09:00")
    until(page, "document.querySelector('.count b').textContent === '0'")
    page = device.at("documents/by-status-expiring.html", _BEFORE)
    assert page.locator(_BADGES).all_inner_texts() == ["即将到期，至 2026-12-31"]


def test_search_follows_the_day(device: Device) -> None:
    """Rows, counts and picks."""
    page = device.at("search.html", _BEFORE, "?q=示例甲")
    page.wait_for_selector(".hits .badge")
    assert page.locator(".hits .badge").inner_text() == "有效，至 2026-12-10"
    page = device.at("search.html", _AFTER, "?q=SL00000000&status=expired")
    page.wait_for_selector(".hits .badge")
    assert page.locator(".hits .badge").all_inner_texts() == ["过期，自 2026-12-11 起"]
    page = device.at("search.html", _AFTER, "?q=SL00000000")
    page.wait_for_selector(".hits .badge")
    assert _counts(page, ".groups [data-key=status]") == {"有效": 2, "过期": 1}
    page = device.at("search.html", _OLD, "?q=SL00000000")
    page.wait_for_selector(".hits .badge")
    assert page.locator(".hits .b-valid, .hits .b-soon").count() == 0
    assert page.locator(".groups [data-key=status]:visible").count() == 0


def _counts(page: Page, chips: str) -> dict[str, int]:
    texts = page.locator(chips).all_text_contents()
    counted = (text.replace(" ", "") for text in texts)
    return {text.rstrip("0123456789"): int(text[len(text.rstrip("0123456789")) :]) for text in counted}


def test_a_page_that_stays_open_over_midnight_turns(chromium: Browser, site: Path) -> None:
    """A kiosk is never reloaded; at midnight in Shanghai the answer changes on its own."""
    with opened(chromium, timezone_id="Asia/Shanghai") as context:
        page = context.new_page()
        page.clock.install(time=dt.datetime.fromisoformat("2026-12-10T23:50:00+08:00"))
        page.goto((site / "enforcers/jia.html").as_uri())
        assert page.locator(".cert .word b").inner_text() == "有效，至 2026-12-10"
        page.clock.fast_forward("10:01")
        assert page.locator(".cert .word b").inner_text() == "过期，自 2026-12-11 起"
        assert page.locator(".cert.b-ended").count() == 1
        page.clock.fast_forward(50 * 24 * 3600 * 1000)
        assert page.locator(".doubt").is_visible()


def test_without_a_script_every_page_says_its_day(chromium: Browser, site: Path) -> None:
    """The words of the build, and the day that they are of."""
    with opened(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        said = {"enforcers/jia.html": "按 2026年11月23日计算", "documents/banfa.html": "按 2026-11-23 计算",
                "enforcers/index.html": "状态按 2026-11-23 计算", "departments/zjj.html": "状态按 2026-11-23 计算"}  # fmt: skip
        for path, words in said.items():
            page.goto((site / path).as_uri())
            assert words in page.locator("main").inner_text(), path
            assert page.locator(".doubt").is_hidden()


def test_the_script_is_small() -> None:
    """It runs on every page of a phone."""
    assert len(gzip.compress(scripts(theme_dir())["today.js"], 9, mtime=0)) < 2048


def test_only_what_comes_later_is_written_down(site: Path) -> None:
    """A badge that will not change carries nothing; one that will carries its days."""
    text: dict[str, Any] = {p: (site / p).read_text(encoding="utf-8") for p in ("enforcers/index.html",)}
    assert 'data-then="2026-12-11 ended 过期，自 2026-12-11 起"' in text["enforcers/index.html"]


@pytest.mark.parametrize(
    ("now", "doubt"),
    [
        ("2026-11-22T15:59", "clock"),
        ("2026-11-22T16:00", ""),
        ("2026-11-30T15:59", ""),
        ("2026-11-30T16:00", "stale"),
    ],
)
def test_the_clock_is_held_against_the_release_and_the_age_against_the_data(
    device: Device, now: str, doubt: str
) -> None:
    """A release of 2026-11-23 that holds data of 2026-10-01, which may be 60 days old."""
    page = device.at("enforcers/yi.html", "2026-11-23T10:00")
    of = "{now: Date.parse(now + 'Z'), release: '2026-11-23', data: '2026-10-01', stale: 60}"
    assert page.evaluate(f"now => gongshiToday.decide({of}).doubt", now) == doubt
