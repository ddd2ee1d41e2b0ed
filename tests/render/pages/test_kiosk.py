"""The kiosk's first page and the facts of its layer: what they hold, and what they must not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.checks.site import item
from tests.sites import LENIENT, HtmlPage, built

if TYPE_CHECKING:
    from pathlib import Path

POINT = """\
-- content/inquiry-points/{id}.yml --
name: 示例查阅点{id}
address: 示例路{id}号
hours: 工作日
status: {status}
location:
  latitude: 35.5
  longitude: 122.5
  datum: WGS84
"""


def _layer(site: Path) -> dict[str, Any]:
    text = (site / "layer.js").read_text("utf-8")
    assert text.startswith("self.gongshiLayer=")
    facts: dict[str, Any] = json.loads(text.removeprefix("self.gongshiLayer=").rstrip(";\n"))
    return facts


def _page(site: Path) -> HtmlPage:
    return HtmlPage((site / "kiosk.html").read_text("utf-8"))


def test_the_four_doors_lead_on_without_a_script(golden_site: Path) -> None:
    """Items, documents, people and points near by; each door and each way behind it is a plain link."""
    page = _page(golden_site)
    doors = [link.attrs["href"] for link in page.all("a", class_="door")]
    assert doors == ["#items", "#documents", "verify.html", "#near"]
    assert {"items", "documents", "near"} <= page.anchors
    assert "power-items/by-dept-zjj.html" in [link.attrs["href"] for link in page.all("a", class_="card")]


def test_a_register_that_is_not_shown_has_no_door(tmp_path: Path) -> None:
    """What the site does not publish is not offered."""
    site = built(f"-- site_config.yml --\n{LENIENT}registers: [power-items]\n{item()}", tmp_path)
    assert [link.attrs["href"] for link in _page(site).all("a", class_="door")] == ["#items"]


def test_the_layer_knows_the_points_that_are_open(tmp_path: Path) -> None:
    """A closed point is no place to send somebody to."""
    site = built(POINT.format(id="a", status="open") + POINT.format(id="b", status="closed"), tmp_path)
    assert _layer(site)["points"] == [{"id": "a", "name": "示例查阅点a", "address": "示例路a号"}]
    (near,) = [e for e in _page(site).all("li") if "data-id" in e.attrs]
    assert near.attrs["data-at"] == "35.5 122.5 wgs84"


def test_the_layer_takes_its_times_and_address_from_the_settings(tmp_path: Path) -> None:
    """Seconds as configured; the public address that codes are made of."""
    settings = f"{LENIENT}kiosk:\n  idle_seconds: 30\n  warn_seconds: 5\n  slide_seconds: 4\n"
    site = built(f"-- site_config.yml --\n{settings}", tmp_path, base_url="https://shili.example/zw/")
    facts = _layer(site)
    assert (facts["idle"], facts["warn"], facts["slide"]) == (30, 5, 4)
    assert facts["base"] == "https://shili.example/zw/"


def test_every_word_of_the_layer_is_there_in_both_languages(tmp_path: Path) -> None:
    """A key that a script asks for is never empty."""
    words = {}
    for lang in ("zh", "en"):
        words[lang] = _layer(built("", tmp_path / lang, lang=lang))["words"]
        assert all(words[lang].values())
    assert words["zh"].keys() == words["en"].keys()


def test_search_engines_leave_the_page_alone(golden_site: Path) -> None:
    """It is a screen, not a page to be found."""
    assert [e.attrs["content"] for e in _page(golden_site).all("meta", name="robots")] == ["noindex"]
    assert "kiosk.html" not in (golden_site / "sitemap.xml").read_text("utf-8")
