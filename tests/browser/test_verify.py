"""Looking a certificate up in Chromium: whatever is typed, the answer is right, or says why there is none."""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import serving
from tests.browser.contexts import opened
from tests.browser.waiting import until
from tests.checks.site import CONFIG
from tests.sites import built

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

_NOW = dt.datetime(2026, 11, 23, 2, tzinfo=dt.UTC)
"""Ten in the morning of the day of the build."""
_PEOPLE = (
    ("SL000000123", "示例张伟", "zjj", "2028-12-31", "status: 有效\n"),
    ("SL000004561", "示例张伟", "cgj", "2028-12-31", "status: 有效\n"),
    ("SL009990789", "示例李静", "zjj", "2028-12-31",
     "status: 暂扣\nstatus_date: 2026-03-01\nstatus_reason: 示例原因\n"),
    ("SL000001011", "示例王芳", "cgj", "2026-12-01", "status: 有效\n"),
    ("SL000007777", "示例赵敏", "cgj", "2025-06-30", "status: 有效\n"),
)  # fmt: skip


def _site(mode: str) -> str:
    config = CONFIG.replace("  sponsor", '  phone: "0000-1234567"\n  sponsor') + (
        f"enforcers:\n  publication: {mode}\n  iterations: 20000\n"
        "rules:\n  levels:\n    P12: off\n    P32: off\n    E12: off\n    E09: off\n"
    )
    parts = [
        f"-- site_config.yml --\n{config}",
        (
            "-- content/departments/cgj.yml --\nname: 示例区城市管理局\nshort_name: 区城管局\n"
            "enforcement:\n  kind: statutory\n  status: confirmed\n"
        ),
    ]
    for number, name, body, last, status in _PEOPLE:
        issued = f"{int(last[:4]) - 4}-01-01"
        parts.append(
            f"-- content/enforcers/{number.lower()}.yml --\nname: {name}\ncert_no: {number}\nbody: {body}\n"
            f"field: 城市管理\narea: 示例区\nissued: {issued}\nvalid_until: {last}\n{status}"
        )
    return "".join(parts)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site in both modes."""
    root = tmp_path_factory.mktemp("verify")
    for mode in ("roster", "lookup"):
        built(_site(mode), root / mode)
    return root


@pytest.fixture(scope="module")
def address(sites: Path) -> Iterator[str]:
    """Where that folder is served, under the policy that a site must live with."""
    with serving(sites, strict=True) as address:
        yield address


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that must stay free of errors, on the day of the build."""
    found = context.new_page()
    trouble: list[str] = []
    found.on("console", lambda m: trouble.append(m.text) if m.type in ("error", "warning") else None)
    found.on("pageerror", lambda error: trouble.append(str(error)))
    found.clock.set_fixed_time(_NOW)
    yield found
    assert trouble == []


def _ask(page: Page, text: str) -> None:
    page.locator(".verify [name=no]").fill(text)
    page.keyboard.press("Enter")
    page.wait_for_selector(".answers:not([aria-busy]) > *")


def _word(page: Page) -> str:
    return page.locator(".answers .cert .word b").inner_text()


def _tone(page: Page) -> str:
    found = re.search(r"\bb-(\w+)", page.locator(".answers .cert").get_attribute("class") or "")
    return found[1] if found else ""


# --- roster ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("SL000000123", ""),
        ("0123", ""),
        ("00123", ""),
        ("000000123", ""),
        ("sl 0000 00123", "去掉了空格"),
        ("ＳＬ００００００１２３", "全角"),
        ("SLOOOOOO123", "字母 O"),
        ("SLoooooOl23", "字母 O"),
        ("示例张伟 住房", ""),
        ("slzw 区住建局", ""),
    ],
)
def test_whatever_way_it_is_typed_the_certificate_is_found(
    page: Page, address: str, typed: str, said: str
) -> None:
    """And where it was understood otherwise than typed, the page says how."""
    page.goto(address + "roster/site/verify.html")
    _ask(page, typed)
    assert _word(page) == "有效，至 2028-12-31"
    assert _tone(page) == "valid"
    text = page.locator(".answers .cert").inner_text()
    for fact in ("示例张伟", "SL000000123", "示例区住房和城乡建设局", "城市管理", "2026年11月23日"):
        assert fact in text
    hint = page.locator(".asked")
    if said:
        assert said in hint.inner_text()
        assert "SL000000123" in hint.inner_text()
    else:
        assert not hint.is_visible()


@pytest.mark.parametrize(
    ("number", "tone", "word"),
    [
        ("SL009990789", "ended", "暂扣，自 2026-03-01 起"),
        ("SL000007777", "ended", "过期，自 2025-07-01 起"),
        ("SL000001011", "soon", "有效，至 2026-12-01"),
    ],
)
def test_what_is_not_valid_says_so_and_since_when(
    page: Page, address: str, number: str, tone: str, word: str
) -> None:
    """By word, colour and shape."""
    page.goto(f"{address}roster/site/verify.html?no={number}")
    page.wait_for_selector(".answers .cert")
    assert (_tone(page), _word(page)) == (tone, word)
    shape = "getComputedStyle(document.querySelector('.answers .word'), '::before').maskImage"
    assert "svg" in page.evaluate(shape)


def test_the_answer_is_that_of_the_day_on_which_it_is_read(page: Page, address: str) -> None:
    """A certificate that runs out after the build is not shown as valid then."""
    page.clock.set_fixed_time(_NOW + dt.timedelta(days=10))
    page.goto(address + "roster/site/verify.html?no=SL000001011")
    page.wait_for_selector(".answers .cert")
    assert (_tone(page), _word(page)) == ("ended", "过期，自 2026-12-02 起")
    assert "2026年12月3日" in page.locator(".answers .word").inner_text()


@pytest.mark.parametrize("days", [-3, 90])
def test_in_doubt_nothing_is_called_valid(page: Page, address: str, days: int) -> None:
    """A clock that is behind, data that are old: 无法确认; what has ended stays ended."""
    page.clock.set_fixed_time(_NOW + dt.timedelta(days=days))
    page.goto(address + "roster/site/verify.html?no=SL000000123")
    page.wait_for_selector(".answers .cert")
    assert _tone(page) == "unknown"
    assert "无法确认" in _word(page)
    _ask(page, "SL009990789")
    assert _tone(page) == "ended"


@pytest.mark.parametrize("typed", ["示例张伟", "张伟", "zw"])
def test_several_of_one_name_are_told_apart_by_their_bodies(page: Page, address: str, typed: str) -> None:
    """Each is a target; the one that is chosen is answered in full; going back offers both again."""
    page.goto(address + "roster/site/verify.html")
    _ask(page, typed)
    rows = page.locator(".choices > li")
    assert sorted(rows.locator("small .nb").all_inner_texts()) == ["SL000000123", "SL000004561"]
    assert page.locator(".answers .cert").count() == 0
    rows.filter(has_text="城市管理局").locator("a").click()
    page.wait_for_selector(".answers .cert")
    assert "SL000004561" in page.locator(".answers .cert").inner_text()
    page.go_back()
    page.wait_for_selector(".choices > li")
    assert rows.count() == 2


@pytest.mark.parametrize("typed", ["SL000000124", "99999", "L000000123X", "示例没有此人", "qqqq"])
def test_what_is_not_found_accuses_nobody(page: Page, address: str, typed: str) -> None:
    """It says what to compare and whom to ring; no other certificate is shown in its place."""
    page.goto(address + "roster/site/verify.html")
    _ask(page, typed)
    text = page.locator(".answers .empty").inner_text()
    assert "没有查到" in text
    assert "不等于证件有问题" in text
    assert "0000-1234567" in text
    assert page.locator(".answers .cert, .answers .choices").count() == 0


def test_too_few_digits_are_asked_for_more(page: Page, address: str) -> None:
    """Three digits fit too many."""
    page.goto(address + "roster/site/verify.html")
    _ask(page, "123")
    assert "4 位" in page.locator(".answers").inner_text()


def test_by_keyboard_and_by_ear(page: Page, address: str) -> None:
    """The box has the focus; Enter asks; the answer is announced once, with the word first."""
    page.goto(address + "roster/site/verify.html")
    until(page, "document.activeElement.name === 'no'")
    page.keyboard.type("示例张伟")
    page.keyboard.press("Enter")
    page.wait_for_selector(".choices > li")
    status = page.locator(".verify [role=status]")
    assert "2 位" in status.inner_text()
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("!!document.activeElement.dataset.no"):
            break
    page.keyboard.press("Enter")
    page.wait_for_selector(".answers .cert")
    assert status.inner_text().startswith("有效，至 2028-12-31。示例张伟")


@pytest.mark.parametrize("width", [360, 390, 1440])
def test_nothing_is_wider_than_the_screen(page: Page, address: str, width: int) -> None:
    """Targets are large, on a phone as on a desk."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(address + "roster/site/verify.html")
    for typed in ("示例张伟", "SL000000123", "没有"):
        _ask(page, typed)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for part in (".verify [name=no]", ".verify form button"):
        box = page.locator(part).bounding_box()
        assert box
        assert box["height"] >= 44


def test_a_missing_file_is_said_and_read_again(context: BrowserContext, sites: Path) -> None:
    """A file that did not come is no answer about a person."""
    page = context.new_page()
    page.clock.set_fixed_time(_NOW)
    index, away = sites / "roster/site/verify", sites / "roster/away"
    index.rename(away)
    try:
        page.goto((sites / "roster/site/verify.html").as_uri())
        _ask(page, "SL000000123")
        text = page.locator(".answers").inner_text()
        assert "verify/meta.js" in text
        assert "没有查到" not in text
    finally:
        away.rename(index)
    _ask(page, "SL000000123")
    assert _tone(page) == "valid"


@pytest.mark.parametrize("mode", ["roster", "lookup"])
def test_without_a_script_the_page_says_how(chromium: Browser, sites: Path, mode: str) -> None:
    """The list, or the phone; no box that does nothing."""
    with opened(chromium, java_script_enabled=False) as plain:
        page = plain.new_page()
        page.goto((sites / mode / "site/verify.html").as_uri())
        assert not page.locator(".verify form").is_visible()
        notice = page.locator(".verify .notice")
        wanted = "名单" if mode == "roster" else "0000-1234567"
        assert wanted in notice.inner_text()


# --- both modes, from a folder -------------------------------------------------


def test_a_roster_answers_from_a_folder(page: Page, sites: Path) -> None:
    """By double click, and by the address of a code."""
    page.goto((sites / "roster/site/verify.html").as_uri() + "?no=SL000000123")
    page.wait_for_selector(".answers .cert")
    assert _word(page) == "有效，至 2028-12-31"
    _ask(page, "示例张伟")
    assert page.locator(".choices > li").count() == 2


def _confirm(page: Page, number: str, name: str) -> None:
    page.locator(".verify .ask [name=name]").fill(name)
    page.locator(".verify .ask [name=no]").fill(number)
    page.keyboard.press("Enter")
    page.wait_for_selector(".answers:not([aria-busy]) > *")


@pytest.mark.parametrize("how", ["server", "folder", "no WebCrypto"])
def test_number_and_name_together_confirm(page: Page, address: str, sites: Path, how: str) -> None:
    """On a server, from a folder, and where the browser has no cryptography of its own."""
    if how == "no WebCrypto":
        page.add_init_script("Object.defineProperty(window.Crypto.prototype, 'subtle', {value: undefined})")
    root = sites.as_uri() + "/" if how == "folder" else address
    page.goto(root + "lookup/site/verify.html?no=SL000000123")
    until(page, "document.activeElement.name === 'name'")
    _confirm(page, "slooo000123", "示例張偉")
    assert (_tone(page), _word(page)) == ("valid", "有效，至 2028-12-31")
    assert "示例区住房和城乡建设局" in page.locator(".answers .cert").inner_text()
    assert "按 SL000000123 查" in page.locator(".asked").inner_text()
    assert "name" not in page.url
    _confirm(page, "SL000000123", "示例李静")
    assert "没有查到" in page.locator(".answers").inner_text()
    _confirm(page, "SL009990789", "示例李静")
    assert _word(page) == "暂扣，自 2026-03-01 起"


def test_a_sealed_site_finds_no_person_by_search(page: Page, address: str) -> None:
    """Neither by name nor by number."""
    for query in ("张伟", "SL000000123", "0123"):
        page.goto(f"{address}lookup/site/search.html?q={query}")
        page.wait_for_selector(".said h2")
        assert page.locator(".said h2").inner_text() == f"没有找到“{query}”"
        assert page.locator(".hits > li").count() == 0


def test_the_page_reckons_as_the_standards_say(page: Page, address: str) -> None:
    """PBKDF2 in plain JavaScript gives what WebCrypto gives, for short and long secrets."""
    page.goto(address + "lookup/site/verify.html")
    page.locator(".ask [name=no]").focus()
    script = """async () => {
        const v = gongshiVerify, e = new TextEncoder();
        const hex = bytes => Array.from(bytes, b => ('0' + b.toString(16)).slice(-2)).join('');
        const found = [];
        for (const size of [0, 1, 55, 56, 63, 64, 65, 200]) {
            const secret = e.encode('密'.repeat(size)), salt = e.encode('盐'.repeat(size));
            found.push([hex(await v.slowly(secret, salt, 1200)), hex(v.hmac(secret, salt)), hex(v.sha256(salt))]);
        }
        return JSON.stringify(found);
    }"""
    expected = []
    for size in (0, 1, 55, 56, 63, 64, 65, 200):
        secret, salt = ("密" * size).encode(), ("盐" * size).encode()
        expected.append(
            [
                hashlib.pbkdf2_hmac("sha256", secret, salt, 1200).hex(),
                hmac.digest(secret, salt, "sha256").hex(),
                hashlib.sha256(salt).hexdigest(),
            ]
        )
    assert json.loads(page.evaluate(script)) == expected
