"""Attacks in a real browser: none runs, on any page; and the policy stops them where escaping would fail."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from gongshi.render.editorial import EditorialPage, page_findings
from gongshi.render.policy import meta_policy
from tests.browser.conftest import serving
from tests.browser.contexts import NOON, opened
from tests.hostile import archive, bodies, built_whatever_the_checks_say, is_line, packed
from tests.payloads import HOST, PAYLOADS
from tests.sites import LENIENT, page_files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page, Route


pytestmark = pytest.mark.browser

_ARM = """
for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = () => ran(-1);
addEventListener("securitypolicyviolation", e => reported(e.violatedDirective + " " + e.blockedURI), true);
"""
_LIVE = """() => [...document.querySelectorAll("*")].filter(e =>
  [...e.attributes].some(a => a.name.startsWith("on") ||
    /^[\\s\\x00-\\x1f]*(javascript|vbscript|data):/i.test(a.value) && /^(href|src|action|formaction|xlink:href)$/.test(a.name)) ||
  e.localName === "script" && !e.src ||
  /^(iframe|object|embed|base|style|math|video|audio|img|portal|marquee|meta)$/.test(e.localName) &&
    e.parentElement !== document.head && e.localName !== "meta").map(e => e.outerHTML.slice(0, 200))"""
_POKE = """() => { for (const frame of document.querySelectorAll("iframe")) { try {
  for (const e of frame.contentDocument.querySelectorAll("*")) {
    if (e.localName === "a" || e.localName === "button" || e.localName === "summary" || e.id === "x") {
      e.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
    }
    for (const kind of ["mouseover", "pointerenter", "focus", "focusin"]) e.dispatchEvent(new Event(kind));
  }
} catch (left) { /* an attack led the frame to another origin */ } } }"""


@dataclass
class Trap:
    """A browser context that notices whatever runs, is reported, or leaves the site."""

    context: BrowserContext
    ran: list[int] = field(default_factory=list)
    reported: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Set it."""
        self.context.expose_binding("ran", lambda _, number: self.ran.append(number))
        self.context.expose_binding("reported", lambda _, text: self.reported.append(text))
        self.context.add_init_script(_ARM)
        self.context.route(f"**://{HOST}/**", self._refuse)

    def _refuse(self, route: Route) -> None:
        self.outside.append(route.request.url)
        route.abort()


@contextmanager
def trapped(chromium: Browser, *, bypass: bool = False) -> Iterator[Trap]:
    """Open a context on the day of the tests; `bypass` takes the policy off, so that only escaping counts."""
    with opened(chromium, bypass_csp=bypass, locale="zh-CN") as context:
        context.clock.set_fixed_time(NOON)
        yield Trap(context)


def _editorial() -> tuple[str, int]:
    """Return pages with every attack that a page may hold, and how many it may not."""
    every = "\n\n".join(p for p in PAYLOADS if "gongshi-" not in p)
    taken = [
        p for p in PAYLOADS if not list(page_findings(EditorialPage("a.md", "", "", "", 0, f"甲 {p} 乙", p)))
    ]
    forms = "".join(f"甲 {p} 乙\n\n## {p}\n\n- {p}\n\n" for p in taken if "\n" not in p and "[" not in p)
    fence = "`" * 5
    code = f"-- content/pages/code.md --\n# 代码\n\n{fence}\n{every}\n{fence}\n"
    front = "".join(
        f"-- content/pages/p{number}.md --\n---\ntitle: {json.dumps(pack, ensure_ascii=False)}\n"
        f"description: {json.dumps(pack, ensure_ascii=False)}\nmenu: {json.dumps(pack, ensure_ascii=False)}\n---\n"
        f"## 一\n\n正文\n"
        for number, pack in enumerate(packed(p for p in PAYLOADS if is_line(p) and "gongshi-" not in p))
    )
    return f"{code}{front}-- content/pages/text.md --\n# 正文\n\n{forms}", len(PAYLOADS) - len(taken)


def _settings() -> str:
    """Return settings whose every free text is all attacks that it can hold."""
    lines = [p for p in PAYLOADS if is_line(p) and "gongshi-" not in p]
    attack = json.dumps(" ".join(lines), ensure_ascii=False)
    short = json.dumps(
        " ".join(p for p in lines if p.startswith(("</ti", '"><', "'><", "</no"))), ensure_ascii=False
    )
    facts = "".join(
        f"  {name}: {attack}\n" for name in ("organiser", "icp", "police", "phone", "email", "address")
    )
    return LENIENT.replace("  sponsor: 示例区人民政府\n", f"  sponsor: {short}\n{facts}").replace(
        "  title: 示例区政府信息公开\n", f"  title: {short}\n  title_en: {short}\n  subtitle: {attack}\n"
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which every text that can be written is an attack: records, pages, settings."""
    packs = packed(filter(is_line, PAYLOADS))
    pages, _ = _editorial()
    text = archive(packs, bodies(), more=pages, settings=_settings())
    return built_whatever_the_checks_say(text, tmp_path_factory.mktemp("hostile"))


def _visited(page: Page, root: str, site: Path) -> dict[str, list[str]]:
    """Open every page; return the elements that could run or load, by page."""
    found = {}
    for file in page_files(site):
        path = file.relative_to(site).as_posix()
        page.goto(root + path)
        if live := page.evaluate(_LIVE):
            found[path] = live
    return found


@pytest.mark.parametrize("bypass", [True, False], ids=["escaping-alone", "with-the-policy"])
def test_no_attack_runs_on_any_page(chromium: Browser, site: Path, *, bypass: bool) -> None:
    """Nothing runs or leaves with the policy taken off; and with it nothing is even reported."""
    assert len(PAYLOADS) >= 200
    with serving(site) as root, trapped(chromium, bypass=bypass) as trap:
        page = trap.context.new_page()
        assert _visited(page, root, site) == {}
        assert (trap.ran, trap.reported, trap.outside) == ([], [], [])


def test_no_attack_runs_in_what_scripts_draw(chromium: Browser, site: Path) -> None:
    """Lists, suggestions, results and certificates are drawn from data; the policy is off meanwhile."""
    with serving(site) as root, trapped(chromium, bypass=True) as trap:
        page = trap.context.new_page()
        for query in ("onerror", "script", "<script>ran", "javascript", "evil.example", "class.mro"):
            page.goto(f"{root}search.html?q={query}")
            page.wait_for_selector(".hits > li")
            assert page.evaluate(_LIVE) == []
        page.goto(f"{root}index.html")
        page.locator("form[data-find] input[role=combobox]:visible >> nth=-1").press_sequentially("onerror")
        page.wait_for_selector(".suggest:not([hidden]) [role=option]")
        assert page.evaluate(_LIVE) == []
        page.goto(f"{root}verify.html?no=YB0000000003")
        page.wait_for_selector(".answers:not([aria-busy]) > *")
        assert page.evaluate(_LIVE) == []
        for path in ("power-items/index.html", "laws/index.html", "enforcers/index.html"):
            page.goto(f"{root}{path}?q=onerror")
            page.wait_for_selector("[aria-busy=false]")
            assert page.evaluate(_LIVE) == []
        assert (trap.ran, trap.outside) == ([], [])


def _bare(chromium: Browser, folder: Path, policy: str) -> Trap:
    """Put every attack raw into a page of its own, as if nothing were escaped; return what they did."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
    folder.mkdir()
    for number, payload in enumerate(PAYLOADS):
        text = f"<!doctype html><meta charset=utf-8>{meta}<body>{payload}"
        (folder / f"{number}.html").write_text(text, encoding="utf-8")
    with serving(folder) as root, trapped(chromium) as trap:
        for start in range(0, len(PAYLOADS), 30):
            numbers = range(start, min(start + 30, len(PAYLOADS)))
            frames = "".join(f"<iframe src={number}.html></iframe>" for number in numbers)
            (folder / "frames.html").write_text(f"<!doctype html><body>{frames}", encoding="utf-8")
            page = trap.context.new_page()
            page.goto(f"{root}frames.html", wait_until="load")
            page.evaluate(_POKE)
            page.wait_for_timeout(200)
            page.close()
        return trap


def test_the_attacks_are_live_and_the_policy_stops_them(chromium: Browser, tmp_path: Path) -> None:
    """Unescaped and without the policy they run; unescaped under the policy not one does."""
    live = set(_bare(chromium, tmp_path / "bare", "").ran)
    stopped = _bare(chromium, tmp_path / "kept", meta_policy())
    assert stopped.ran == []
    assert len(stopped.reported) >= len(live) >= 90, sorted(live)
