"""Audit the sample site as a browser shows it, and write down what was found.

Run by `make audit`: axe-core over every state, mode and screen that the tests know
(`tests/browser/states.py`), pa11y over every family of pages, Lighthouse over five pages. pa11y
and Lighthouse come from npm, at fixed versions, into `.cache/audit/`. Writes `docs/audit.md`, and
`theme/data/accessibility.json` for the accessibility statement of the sites. Nothing in either is
typed by hand.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright
from tests.browser import axe
from tests.browser.conftest import serving
from tests.browser.contexts import opened
from tests.browser.states import ONLY_COLOURS, all_looks, dress, families_of, longest_record, states_of
from tests.conftest import BROWSERS, FLAGS

ROOT = Path(__file__).parent.parent
CACHE = ROOT / ".cache" / "audit"
PACKAGES = ("pa11y@9.0.1", "lighthouse@12.8.2")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
DAY = "2026-11-23"
EDITORIAL = "about.html"


@dataclass
class Tool:
    """What one tool looked at, and what it found."""

    tool: str
    pages: int
    looks: int
    faults: int
    found: list[str] = field(default_factory=list)


@dataclass
class Score:
    """Lighthouse's four scores of one page, on a phone and on a desk."""

    page: str
    mobile: str = ""
    desktop: str = ""
    lacking: list[str] = field(default_factory=list)


def chromium() -> str:
    """Return the browser's path. Raises `StopIteration` where there is none; `make audit` has looked."""
    return next(path for name in BROWSERS if (path := shutil.which(name)))


def build(site: Path) -> None:
    """Build the sample site of this repository into `site`."""
    gongshi = Path(sys.executable).parent / "gongshi"
    command = [str(gongshi), "build", "--date", DAY, "--site-dir", str(site), "--base-url", ""]
    subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603  our own command, a fixed argument list


def run_axe(site: Path, address: str) -> Tool:
    """Run axe on every state in every mode on every screen."""
    states = states_of(site, EDITORIAL)
    tool = Tool(f"axe-core {axe.VERSION}", len(states), 0, 0)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*FLAGS])
        with opened(browser, locale="zh-CN", timezone_id="Asia/Shanghai") as context:
            for state in states:
                with state.opened(context, address) as page:
                    for mode, screen in all_looks(state):
                        dress(page, mode, screen)
                        verdict = axe.judge(page, colours=mode in ONLY_COLOURS)
                        tool.looks += 1
                        tool.found += [f"{state.name} {mode} {screen[0]}: {f}" for f in verdict.faults]
                print(state.name, len(tool.found), flush=True)
        browser.close()
    tool.faults = len(tool.found)
    return tool


def install() -> dict[str, str]:
    """Install pa11y and Lighthouse; return the environment in which they find the browser."""
    CACHE.mkdir(parents=True, exist_ok=True)
    (CACHE / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    env = os.environ | {"PUPPETEER_SKIP_DOWNLOAD": "1", "CHROME_PATH": chromium()}
    command = ["npm", "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES]
    subprocess.run(command, cwd=CACHE, check=True, env=env, stdout=subprocess.DEVNULL)  # noqa: S603  fixed
    return env


def run_pa11y(site: Path, address: str, env: dict[str, str]) -> Tool:
    """Run pa11y (HTML CodeSniffer, WCAG 2 AA) on a page of every family."""
    settings = {"chromeLaunchConfig": {"executablePath": chromium(), "args": [*FLAGS]}, "standard": "WCAG2AA"}
    (CACHE / "pa11y.json").write_text(json.dumps(settings), encoding="utf-8")
    pages = [*families_of(site), EDITORIAL, "kiosk.html"]
    tool = Tool(PACKAGES[0].replace("@", " "), len(pages), len(pages), 0)
    for path in pages:
        command = [str(CACHE / "node_modules/.bin/pa11y"), "--config", "pa11y.json", "--reporter", "json"]
        done = subprocess.run(  # noqa: S603  what we installed
            [*command, address + path], cwd=CACHE, env=env, capture_output=True, text=True, check=False
        )
        if not done.stdout.startswith("["):
            raise SystemExit(f"pa11y: {path}: {done.stderr.strip()}")
        issues: list[dict[str, str]] = json.loads(done.stdout)
        tool.found += [f"{path}: {i['code']}: {i['selector']}" for i in issues if i["type"] == "error"]
        print("pa11y", path, len(tool.found), flush=True)
    tool.faults = len(tool.found)
    return tool


def lighthouse(address: str, env: dict[str, str], *, desktop: bool) -> dict[str, Any]:
    """Return Lighthouse's report on one page."""
    command = [str(CACHE / "node_modules/.bin/lighthouse"), address, "--output=json", "--quiet"]
    command += [
        f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
        f"--only-categories={','.join(CATEGORIES)}",
    ]
    command += ["--preset=desktop"] if desktop else []
    done = subprocess.run(  # noqa: S603  what we installed
        command, cwd=CACHE, env=env, capture_output=True, text=True, check=True
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def run_lighthouse(site: Path, address: str, env: dict[str, str]) -> tuple[str, list[Score]]:
    """Return the version, and the scores of home, list, record, look-up and search."""
    record = f"power-items/{longest_record(site / 'power-items')}"
    scores, version = [], ""
    for path in ("index.html", "power-items/index.html", record, "verify.html", "search.html"):
        score = Score(path)
        for kind in ("mobile", "desktop"):
            report = lighthouse(address + path, env, desktop=kind == "desktop")
            version = report["lighthouseVersion"]
            found = [round(100 * report["categories"][name]["score"]) for name in CATEGORIES]
            setattr(score, kind, " / ".join(map(str, found)))
            score.lacking += [f"{kind}: {line}" for line in lacking(report)]
            print("lighthouse", path, kind, found, flush=True)
        scores.append(score)
    return version, scores


def lacking(report: dict[str, Any]) -> list[str]:
    """Return the audits that cost a category points."""
    weighed = {
        ref["id"]
        for category in report["categories"].values()
        if category["score"] < 1
        for ref in category["auditRefs"]
        if ref["weight"] > 0
    }
    audits = report["audits"]
    return [
        f"{name} ({audits[name].get('displayValue') or audits[name]['score']})"
        for name in sorted(weighed)
        if audits[name]["score"] is not None and audits[name]["score"] < 0.9  # noqa: PLR2004  Lighthouse's own line
    ]


def page_of(tools: list[Tool], scores: list[Score], versions: str) -> str:
    """Return `docs/audit.md`."""
    today = dt.datetime.now(dt.UTC).date()
    lines = [
        "# Audit", "", "Written by `make audit`; do not edit.", "",
        f"On {today}, the sample site as of {DAY}, served on loopback; {versions}.", "",
        "| tool | pages and states | looks | faults |", "|---|---|---|---|",
        *(f"| {t.tool} | {t.pages} | {t.looks} | {t.faults} |" for t in tools), "",
        *(f"- {line}" for t in tools for line in t.found), "",
        f"Lighthouse, {' / '.join(CATEGORIES)}:", "",
        "| page | mobile | desktop |", "|---|---|---|",
        *(f"| {s.page} | {s.mobile} | {s.desktop} |" for s in scores), "",
        *(f"- {s.page}: {line}" for s in scores for line in s.lacking),
    ]  # fmt: skip
    return "\n".join(lines).rstrip() + "\n"


def main() -> None:
    """Run everything; end with the exit code 1 where a tool found a fault."""
    with tempfile.TemporaryDirectory(prefix="gongshi-audit-") as folder:
        site = Path(folder) / "site"
        build(site)
        env = install()
        with serving(site) as address:
            version, scores = run_lighthouse(site, address, env)
            tools = [run_pa11y(site, address, env), run_axe(site, address)]
    browser = subprocess.run([chromium(), "--version"], capture_output=True, text=True, check=True).stdout  # noqa: S603  the browser
    text = page_of(tools, scores, f"{browser.strip()}, Lighthouse {version}")
    (ROOT / "docs" / "audit.md").write_text(text, encoding="utf-8")
    public = {
        "day": str(dt.datetime.now(dt.UTC).date()),
        "tools": [{k: v for k, v in asdict(tool).items() if k != "found"} for tool in tools],
        "scores": [{k: v for k, v in asdict(score).items() if k != "lacking"} for score in scores],
    }
    results = ROOT / "theme" / "data" / "accessibility.json"
    results.parent.mkdir(exist_ok=True)
    results.write_text(json.dumps(public, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    raise SystemExit(any(tool.faults for tool in tools))


if __name__ == "__main__":
    main()
