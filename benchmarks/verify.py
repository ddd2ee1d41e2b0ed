"""One look-up among 50,000 certificates: bytes, and seconds on a slow phone.

    python benchmarks/verify.py [--holders 50000] [--runs 5]

The site is a small one, its index of certificates is of as many holders as asked for: invented
names of three characters, numbers in sequence by department, as a register has them. Cold: a
fresh browser opens the address of a QR code, `verify.html?no=...`, on 1.6 Mbit/s with 150 ms
of latency and a quarter of this processor. Warm: the next question on the open page. Then the
sealed mode: seconds a thousand holders take to build, and what a question costs with and
without WebCrypto.
"""

from __future__ import annotations

import argparse
import datetime as dt
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from search.server import SiteServer

from gongshi.authoring.sample import write_sample
from gongshi.config import EnforcerSection
from gongshi.pipeline import build
from gongshi.search.document import Labels, SearchDoc
from gongshi.search.index import build_index
from gongshi.search.lookup import FOLDER, Secrets
from gongshi.task import Task

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser, Page

_DAY = dt.date(2026, 11, 23)
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文博宇轩浩然子涵欣怡"
_BODIES = [f"示例区第{n:02d}局" for n in range(1, 41)]
_CARD = "市场监管\n示例区\n法定\n行政执法证\n示例省人民政府\n2024-03-01\n2029-02-28\n2025 年度合格\n\n"


def _docs(count: int) -> Iterator[SearchDoc]:
    random = Random(1)  # noqa: S311  # reproducible, not secret
    for n in range(count):
        body = _BODIES[n % len(_BODIES)]
        number = f"SL{n % len(_BODIES):03d}{n // len(_BODIES):06d}"
        name = random.choice(_SURNAMES) + "".join(random.choices(_GIVEN, k=2))
        alike = number.lower().replace("l", "1")
        keys = (name, number, alike, alike[-4:], alike[-5:], alike[-6:])
        card = f"{body}（法定行政机关）\n{_CARD}\nd{n % 40}\n0000-1234567"
        yield SearchDoc(
            "enforcers", number.lower(), keys, (body,), number, card, "valid", "有效，至 2029-02-28",
            then="2029-01-29 soon 有效，至 2029-02-28|2029-03-01 ended 过期，自 2029-03-01 起",
        )  # fmt: skip


def _site(root: Path, holders: int) -> list[SearchDoc]:
    write_sample(60, root)
    if not build(Task(root / "site_config.yml", _DAY)).files:
        message = "the sample does not build"
        raise RuntimeError(message)
    shutil.rmtree(root / "site" / FOLDER)
    docs = list(_docs(holders))
    labels = Labels({"enforcers": "执法人员"})
    for path, data in build_index(docs, labels, scan_bytes=0, folder=FOLDER):
        file = root / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return docs


def _page(browser: Browser) -> Page:
    page = browser.new_context(locale="zh-CN").new_page()
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    network = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}
    wire.send("Network.emulateNetworkConditions", network)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return page


def _asked(page: Page, text: str) -> float:
    """Ask on the open page; return milliseconds from Enter to the answer, by the page's own clock."""
    script = """text => new Promise(done => {
        const box = document.querySelector('.verify [name=no]'), place = document.querySelector('.answers');
        place.textContent = ''; box.value = text;
        const start = performance.now();
        new MutationObserver((_, watch) => {
            if (!place.querySelector('.cert, .choices, .empty')) return;
            watch.disconnect(); done(performance.now() - start);
        }).observe(place, {childList: true});
        box.form.requestSubmit();
    })"""
    return float(page.evaluate(script, text))


def _index_bytes(server: SiteServer, since: int) -> int:
    return sum(each.raw for each in server.log[since:] if each.path.startswith(FOLDER + "/"))


def _cold(
    browser: Browser, server: SiteServer, numbers: Sequence[str]
) -> tuple[list[float], list[int], list[int]]:
    times, sizes, totals = [], [], []
    for number in numbers:
        page, since = _page(browser), len(server.log)
        start = time.perf_counter()
        page.goto(f"{server.address}verify.html?no={number}", wait_until="commit")
        page.wait_for_selector(".answers .cert")
        times.append((time.perf_counter() - start) * 1000)
        sizes.append(_index_bytes(server, since))
        totals.append(sum(each.packed for each in server.log[since:]))
        page.context.close()
    return times, sizes, totals


def _kinds(
    browser: Browser, server: SiteServer, doc: SearchDoc, other: SearchDoc
) -> Iterator[tuple[str, int, float, float]]:
    """Yield for each kind of question the bytes of its first look-up, and milliseconds: first, and again."""
    name, number = doc.keys[0], doc.keys[1]
    for kind, text in (
        ("whole number", number), ("last 4", number[-4:]), ("last 6", number[-6:]), ("name", name),
        ("name and body", f"{name} {doc.body[0]}"), ("unknown number", "SL999999999"), ("initials", "zw"),
    ):  # fmt: skip
        page = _page(browser)
        page.goto(server.address + "verify.html")
        page.locator(".verify [name=no]").focus()
        page.wait_for_timeout(1500)
        since = len(server.log)
        first = _asked(page, text)
        size = _index_bytes(server, since)
        _asked(page, other.keys[1])
        yield kind, size, first, _asked(page, text)
        page.context.close()


def _sealed(browser: Browser, server: SiteServer) -> None:
    rounds = EnforcerSection().iterations
    start = time.perf_counter()
    Secrets("salt", rounds).of([f"holder {n}".encode() for n in range(250)])
    print(f"sealed: {rounds} rounds; 1,000 holders take {(time.perf_counter() - start) * 4:.1f} s to build")
    page = _page(browser)
    page.goto(server.address + "verify.html")
    script = f"""async how => {{ const e = new TextEncoder(), start = performance.now();
        await gongshiVerify[how](e.encode('holder'), e.encode('salt'), {rounds});
        return performance.now() - start; }}"""
    for how, name in (("pbkdf2", "WebCrypto"), ("slowly", "plain JavaScript")):
        print(f"  one question, CPU/4, {name}: {page.evaluate(script, how):.0f} ms")


def main() -> None:
    """Measure and print."""
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--holders", type=int, default=50_000)
    parser.add_argument("--runs", type=int, default=5)
    options: Any = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        docs = _site(Path(folder) / "site", options.holders)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with SiteServer(Path(folder) / "site/site", packed=True) as server:
            chosen = Random(2).sample(docs, options.runs)  # noqa: S311  # reproducible, not secret
            times, sizes, totals = _cold(browser, server, [doc.keys[1] for doc in chosen])
            print(f"{options.holders} holders; cold, by QR code: median {statistics.median(times):.0f} ms,")
            print(f"  index {statistics.median(sizes)} bytes, visit {statistics.median(totals)} gzip bytes")
            for kind, size, first, again in _kinds(browser, server, chosen[0], chosen[1]):
                print(f"  {kind:15} {size:7} bytes  first {first:6.0f} ms  again {again:6.1f} ms")
            _sealed(browser, server)
        browser.close()


if __name__ == "__main__":
    main()
