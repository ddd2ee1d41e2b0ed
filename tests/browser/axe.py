"""axe-core on an open page: what it finds wrong, and how much it looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
"""Every rule of WCAG 2.0 to 2.2, A and AA, and what axe holds to be good practice."""
VERSION = (re.search(r"axe v([\d.]+)", AXE_SCRIPT[:200]) or ["", "?"])[1]
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules on which a scheme of colours bears; the others were judged in another scheme."""
_BEGIN = """only => {
  const options = {resultTypes: ['violations'], runOnly: only, preload: only.type === 'tag'};
  const said = node => (node.any[0] || node.all[0] || node.none[0] || {message: ''}).message;
  const short = rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${said(node)}`);
  self.axeVerdict = new Promise(done => setTimeout(done)).then(() => axe.run(document, options)).then(found => ({
    faults: found.violations.flatMap(short), rules: found.passes.length + found.violations.length
  }));
}"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one run found: a line a fault, and how many rules met something to judge."""

    faults: list[str]
    rules: int


def inject(page: Page) -> None:
    """Put axe into the page that is open, past its policy: scripts of a test are not the page's own."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)


def begin(page: Page, *, colours: bool = False) -> None:
    """Have every rule run on the page that is open, or those about colours alone, while other pages are judged."""
    inject(page)
    only = {"type": "rule", "values": list(COLOURS)} if colours else {"type": "tag", "values": list(TAGS)}
    page.evaluate(_BEGIN, only)


def verdict(page: Page) -> Verdict:
    """Return what the run that was begun on `page` finds."""
    found: dict[str, Any] = page.evaluate("self.axeVerdict")
    return Verdict(found["faults"], found["rules"])


def judge(page: Page, *, colours: bool = False) -> Verdict:
    """Run every rule on the page that is open, or those about colours alone."""
    begin(page, colours=colours)
    return verdict(page)
