"""One built site, served once, for every test in a browser."""

from __future__ import annotations

import http.server
import shutil
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from gongshi.authoring.sample import write_sample
from gongshi.render.policy import HEADERS, header_policy
from gongshi.resources import sample_dir
from tests.browser.contexts import NOON, opened
from tests.browser.states import families_of
from tests.sites import GOLDEN, build_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page, Request


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


class _Strict(_Quiet):
    def end_headers(self) -> None:
        """Add what the snippets for web servers add to every answer."""
        for name, value in {"Content-Security-Policy": header_policy(), **HEADERS}.items():
            self.send_header(name, value)
        super().end_headers()


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401  # as there
        """Pass over a browser that went on before its answer had come."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(folder: Path, *, strict: bool = False) -> Iterator[str]:
    """Serve `folder` on a port of this machine, under the policy if `strict`; yield its address."""
    handler = partial(_Strict if strict else _Quiet, directory=str(folder))
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass
class Served:
    """A built site: its folder and its address."""

    folder: Path
    address: str


@dataclass
class Watched:
    """A page with all that went wrong on it."""

    page: Page
    inside: tuple[str, ...]
    trouble: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen."""
        self.page.on(
            "console", lambda m: self.trouble.append(m.text) if m.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda e: self.trouble.append(str(e)))
        self.page.on("requestfailed", self._failed)
        self.page.on("request", self._request)

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the next page was opened before the icon had come
            self.trouble.append(f"failed {request.url}: {request.failure}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(self.inside):
            self.trouble.append(f"outside {request.url}")


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The golden site's pages over 300 synthetic records, on a port of this machine."""
    root = tmp_path_factory.mktemp("browser") / "site"
    write_sample(300, root)
    shutil.copytree(GOLDEN / "site/content/pages", root / "content/pages")
    page = root / "content/pages/shuo-ming.md"
    page.write_text(
        "# 公开说明\n\n## 怎样申请\n\n一段文字。\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n", encoding="utf-8"
    )
    assert build_in(root).files
    with serving(root / "site") as address:
        yield Served(root / "site", address)


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh browser context, on a device whose day is that of the tests: later the data would be old."""
    with opened(chromium, viewport={"width": 1280, "height": 900}, locale="zh-CN") as found:
        found.clock.set_fixed_time(NOON)
        yield found


@pytest.fixture
def watched(context: BrowserContext, served: Served) -> Iterator[Watched]:
    """A page that must stay free of errors and inside the site."""
    found = Watched(context.new_page(), (served.address, served.folder.as_uri()))
    yield found
    assert found.trouble == []


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample site of this repository: every kind of page, every standing; served under the policy."""
    root = tmp_path_factory.mktemp("sample")
    shutil.copy(sample_dir() / "site_config.yml", root)
    shutil.copytree(sample_dir() / "content", root / "content")
    assert build_in(root).files
    with serving(root / "site", strict=True) as address:
        yield Served(root / "site", address)


@pytest.fixture(scope="session")
def families(served: Served) -> list[str]:
    """One address of every family of pages."""
    return [*families_of(served.folder), "shuo-ming.html"]
