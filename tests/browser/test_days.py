"""“If you apply today” on the page of an item: the browser counts the days that Python counts."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import random
from typing import TYPE_CHECKING

import pytest

from gongshi.catalogue.workdays import NotAnnounced
from gongshi.records.values import TimeLimit
from gongshi.render.assets import scripts
from gongshi.render.pages.days import calendar_data
from gongshi.resources import theme_dir
from tests.browser.contexts import opened
from tests.catalogue.test_workdays import CALENDAR, VECTORS, answer
from tests.checks.site import item
from tests.sites import LENIENT, built

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

_ENDS = """([data, asked]) => {
  const calendar = new gongshiDays.Calendar(data);
  return asked.map(([receipt, unit, count]) => {
    const end = calendar.end(receipt, unit, count);
    return end && (end.day || end);
  });
}"""


@pytest.fixture(params=["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"])
def abroad(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """An empty page with the script, on a device in some time zone."""
    with opened(chromium, timezone_id=request.param) as context:
        page = context.new_page()
        page.add_script_tag(path=theme_dir() / "js/days.js")
        yield page


def in_browser(page: Page, cases: Sequence[tuple[dt.date, TimeLimit]], first: dt.date) -> list[object]:
    """Return the browser's answer to each case, with the calendar from `first` on."""
    asked = [(receipt.isoformat(), limit.unit, limit.days) for receipt, limit in cases]
    found: list[object] = page.evaluate(_ENDS, [calendar_data(CALENDAR, first), asked])
    return found


def test_vectors_end_as_written(abroad: Page) -> None:
    """Known answers, one by one, wherever the device believes to be."""
    cases = [(dt.date.fromisoformat(v["receipt"]), TimeLimit.parse(v["limit"])) for v in VECTORS]
    assert in_browser(abroad, cases, CALENDAR.first) == [vector["end"] for vector in VECTORS]


@pytest.mark.parametrize("abroad", ["America/Los_Angeles"], indirect=True)
def test_the_browser_ends_every_limit_where_python_does(abroad: Page) -> None:
    """5,000 limits of every unit, with the part of the calendar that a page of 2026 carries."""
    dice = random.Random(20_261_124)  # noqa: S311  # repeatable, not secret
    first = dt.date(2025, 1, 1)
    cases = [
        (
            first + dt.timedelta(days=dice.randrange(760)),
            TimeLimit(dice.choice((0, 1, 5, 20, 90, 400)), unit, ""),
        )
        for unit in ("working_day", "calendar_day", "month", "instant")
        for _ in range(1250)
    ]
    wanted = [answer(CALENDAR.end(receipt, limit)) for receipt, limit in cases]
    assert in_browser(abroad, cases, first) == wanted
    open_ends = sum(isinstance(CALENDAR.end(*case), NotAnnounced) for case in cases)
    assert 500 < open_ends < 4_500


# --- whole pages --------------------------------------------------------------

_FAST = "anticipate_time: 20个工作日\npromise_time: 7个工作日\ntask_state: 在用\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Items with a promise, with one kept on the spot, with bare days, and one that nobody may apply for."""
    items = (
        item(_FAST)
        + item("promise_time: 当场办结\nanticipate_time: 20个工作日\ntask_state: 在用\n", name="b")
        + item("promise_time: 15日\ntask_state: 在用\n", name="c")
        + item(_FAST.replace("在用", "取消"), name="d")
    )
    return built(f"-- site_config.yml --\n{LENIENT}{items}", tmp_path_factory.mktemp("days"))


class Device:
    """A page at a time in Shanghai."""

    def __init__(self, page: Page, site: Path) -> None:
        """Remember where."""
        self.page = page
        self.site = site

    def at(self, path: str, time: str) -> Locator:
        """Open `path` and return its panel."""
        self.page.clock.set_fixed_time(dt.datetime.fromisoformat(f"{time}+08:00"))
        self.page.goto((self.site / path).as_uri())
        return self.page.locator(".ends")


@pytest.fixture
def device(chromium: Browser, site: Path) -> Iterator[Device]:
    """A device in another time zone, of which no script may fail."""
    with opened(chromium, timezone_id="America/Los_Angeles", locale="zh-CN") as context:
        page = context.new_page()
        trouble: list[str] = []
        page.on("pageerror", lambda error: trouble.append(str(error)))
        yield Device(page, site)
        assert trouble == []


def test_today_is_asked_first_and_any_day_may_be_chosen(device: Device) -> None:
    """The promise and the law, each with its last day, its weekday, and whether that was made up."""
    panel = device.at("power-items/a.html", "2026-11-23T09:00")
    assert panel.locator("input").input_value() == "2026-11-23"
    assert panel.locator("li").all_inner_texts() == [
        "承诺最晚 2026-12-02（星期三）办结",
        "法定最晚 2026-12-21（星期一）办结",
    ]
    panel.locator("input").fill("2026-09-23")
    assert panel.locator("li").all_inner_texts()[0] == "承诺最晚 2026-10-10（星期六，调休上班）办结"


def test_an_unannounced_year_is_said_in_words(device: Device) -> None:
    """No day is guessed; the least that can be said is said."""
    panel = device.at("power-items/a.html", "2026-12-10T09:00")
    promised, statutory = panel.locator("li").all_inner_texts()
    assert "2026-12-21" in promised
    assert "2027 年的放假安排，待国务院办公厅公布；不会早于 2027-01-05" in statutory


def test_midnight_in_shanghai_changes_the_day(device: Device) -> None:
    """Until then the day before is today, wherever the device is."""
    assert device.at("power-items/a.html", "2026-11-24T23:59").locator("input").input_value() == "2026-11-24"
    assert device.at("power-items/a.html", "2026-11-25T00:00").locator("input").input_value() == "2026-11-25"


@pytest.mark.parametrize("time", ["2026-11-01T09:00", "2027-06-01T09:00"])
def test_in_doubt_nothing_is_said(device: Device, time: str) -> None:
    """A clock behind the release, or data too old."""
    assert device.at("power-items/a.html", time).is_hidden()


@pytest.mark.parametrize("name", ["b", "c", "d"])
def test_where_no_day_can_be_said_there_is_no_panel(device: Device, name: str) -> None:
    """Kept on the spot, days of which nobody says whether they are worked, and an item that has ended."""
    assert device.at(f"power-items/{name}.html", "2026-11-23T09:00").count() == 0
    assert device.page.locator("script[src*=days]").count() == 0


def test_without_a_script_nothing_is_missing(chromium: Browser, site: Path) -> None:
    """The limits stand on the page; the panel is not there."""
    with opened(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site / "power-items/a.html").as_uri())
        assert page.locator(".ends").is_hidden()
        assert "7 个工作日" in page.locator("main").inner_text()


def test_what_it_costs_is_small(site: Path) -> None:
    """The script and the calendar together, on a phone."""
    script = gzip.compress(scripts(theme_dir())["days.js"], 9, mtime=0)
    data = gzip.compress((site / "power-items/workdays.js").read_bytes(), 9, mtime=0)
    assert len(script) + len(data) < 3_000
    assert json.loads((site / "power-items/workdays.js").read_text("utf-8").split("=", 1)[1].rstrip(";\n"))
