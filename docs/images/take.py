"""Take the README's pictures: build the sample site for a fixed day and photograph it.

Run by `make screenshots`; writes `home.png`, `item.png` (1440 px wide) and `phone.png`
(390 px wide) beside itself. The site is opened from files, as from a USB stick.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import sync_playwright
from tests.browser.contexts import opened
from tests.conftest import BROWSERS, FLAGS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
ITEM = "power-items/zjj-xk-001.html"  # the record with the most to show
DAY = "2026-11-23"  # statuses depend on the day: a fixed one keeps the pictures comparable
PHONE_BELOW = 600  # CSS pixels


class Shot(NamedTuple):
    """One picture: its file, the page it shows, and the window in CSS pixels."""

    file: str
    page: str
    width: int
    height: int


def photograph(browser: Browser, site: Path, shot: Shot) -> None:
    """Write one picture; the scale is 1, to keep the repository small."""
    phone = shot.width < PHONE_BELOW
    with opened(
        browser,
        viewport={"width": shot.width, "height": shot.height},
        is_mobile=phone,
        has_touch=phone,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
    ) as context:
        page = context.new_page()
        page.goto((site / shot.page).as_uri())
        page.screenshot(path=HERE / shot.file)
    print(HERE.relative_to(ROOT) / shot.file)


def build(site: Path) -> None:
    """Build the sample site of this repository into `site`."""
    gongshi = Path(sys.executable).parent / "gongshi"
    command = [str(gongshi), "build", "--date", DAY, "--site-dir", str(site)]
    subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603  our own command, a fixed argument list


def main() -> int:
    """Build, photograph, and return 0; return 1 when there is no browser."""
    browser_path = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser_path is None:
        print("no Chromium: apt-get install chromium fonts-noto-cjk", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build(site)
        browser = playwright.chromium.launch(executable_path=browser_path, args=[*FLAGS])
        for shot in (
            Shot("home.png", "index.html", 1440, 900),
            Shot("item.png", ITEM, 1440, 900),
            Shot("phone.png", ITEM, 390, 844),
        ):
            photograph(browser, site, shot)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
