"""Text of the site is too faint to read on its background.

What: in every colour scheme of the site's style sheets, each text colour has a contrast of 4.5 to 1 with
the background that it is used on (WCAG 2.2, 1.4.3); the accent is the one that the site has chosen.
Why: the readers of these pages are elderly more often than not (GB/T 37668-2019).
Judges by: the style sheets that are about to be published; the day does not matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.colours import MIN_CONTRAST, contrast, rgb
from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltSite
    from gongshi.checks.rule import Scene, SiteDraft

rule = Rule(
    code="A01",
    severity=Severity.ERROR,
    title=Text("文字颜色太浅，看不清", "Text too faint to read"),
    message=Text(
        "--{text}（{colour}）在 --{ground}（{behind}）上的对比度只有 {ratio}，应不低于 4.5",
        "--{text} ({colour}) on --{ground} ({behind}) has a contrast of {ratio}; at least 4.5 is needed",
    ),
    advice=Text(
        "改 site.accent，或 theme/css 里的这两个颜色", "change site.accent, or the two colours in theme/css"
    ),
    why=Text(
        "对比度不足 4.5，视力不好的人读不出来（GB/T 37668-2019，WCAG 2.2 之 1.4.3）。",
        "Below 4.5 to 1 people with low vision cannot read it (GB/T 37668-2019; WCAG 2.2, 1.4.3).",
    ),
    fails="""\
-- site/assets/a.css --
:root{--ink:#8a8a8a;--paper:#ffffff}
""",
    passes="""\
-- site/assets/a.css --
:root{--ink:#1c2430;--paper:#ffffff}
""",
)

_PAIRS = (
    ("ink", "paper"), ("ink", "panel"), ("ink-2", "paper"), ("ink-2", "panel"), ("ink-3", "paper"),
    ("link", "paper"), ("link", "panel"), ("link", "soft"), ("on-accent", "accent"),
    ("valid", "valid-soft"), ("soon", "soon-soft"), ("ended", "ended-soft"), ("unknown", "unknown-soft"),
    ("ink", "marked"),
)  # fmt: skip
"""Which colour of `theme/css/tokens.css` carries text on which."""
_GROUND = "paper"
_BLOCK = re.compile(r"\{([^{}]*)\}")
_TOKEN = re.compile(r"--([a-z0-9-]+)\s*:\s*(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})\s*(?=[;}]|$)")


@rule.check_site
def faint_text(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:  # noqa: ARG001  # one signature for all
    """Compare the pairs of every scheme; what changes some colours alone must suit one of the schemes."""
    for path in site.paths:
        if path.endswith(".css"):
            text = site.text(path)
            for offset, worlds in _schemes(text):
                yield from _faint(path, text.count("\n", 0, offset) + 1, worlds)


def _schemes(text: str) -> Iterator[tuple[int, list[dict[str, str]]]]:
    """Yield the place of each block that sets colours, with the colours that may hold where it holds.

    A block that sets the page's ground is a scheme: what it leaves out comes from the first. Any other
    holds over one of the schemes, and a style sheet does not say which.
    """
    names = {name for pair in _PAIRS for name in pair}
    blocks = [(found.start(), dict(_TOKEN.findall(found[1]))) for found in _BLOCK.finditer(text)]
    coloured = [(offset, tokens) for offset, tokens in blocks if tokens.keys() & names]
    first = coloured[0][1] if coloured else {}
    schemes = [first | tokens for _, tokens in coloured if _GROUND in tokens] or [first]
    for offset, tokens in coloured:
        is_scheme = _GROUND in tokens or tokens is first
        yield offset, [first | tokens] if is_scheme else [scheme | tokens for scheme in schemes]


def _faint(path: str, line: int, worlds: list[dict[str, str]]) -> Iterator[SiteDraft]:
    for text, ground in _PAIRS:
        known = [world for world in worlds if text in world and ground in world]
        best = max(known, key=lambda world: _ratio(world, text, ground), default=None)
        if best and _ratio(best, text, ground) < MIN_CONTRAST:
            yield rule.on(
                path, (line, 1), text=text, ground=ground, colour=best[text], behind=best[ground],
                ratio=f"{_ratio(best, text, ground):.1f}",
            )  # fmt: skip


def _ratio(colours: dict[str, str], text: str, ground: str) -> float:
    return contrast(rgb(colours[text]), rgb(colours[ground]))
