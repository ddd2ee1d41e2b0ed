"""An attachment is a page of its own that may run scripts in the site's name.

What: a file below `files/` of the built site is HTML, XHTML, another XML or a script, whatever is in it;
or an SVG that holds a script, a handler, foreign content or an address that runs.
Why: a browser that opens such a file gives it the site's origin, without the policy that every page
carries; a web server may add one (`gongshi build --server-config`), a folder and a kiosk cannot.
Judges by: the site as it is about to be published; the day does not matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.built_site import BuiltSite
    from gongshi.checks.rule import Scene, SiteDraft

rule = Rule(
    code="L13",
    severity=Severity.ERROR,
    title=Text("附件会在浏览器里运行脚本", "An attachment that may run scripts"),
    message=Text("附件“{file}”{what}", "the attachment “{file}” {what}"),
    advice=Text(
        "网页内容写成 content/pages 里的 Markdown；图用 PNG，或去掉 SVG 里的脚本；其他的存成 PDF",
        "write pages as Markdown in content/pages; save pictures as PNG, or take the script out of the SVG; "
        "save the rest as PDF",
    ),
    why=Text(
        "浏览器打开这样的附件，等于让它以本站的名义运行，每页都有的安全策略管不到它。",
        "Opened in a browser it acts in the site's name, and the policy of our pages does not hold it.",
    ),
    fails="""\
-- site/files/form.html --
<p>示例表格</p>
""",
    passes="""\
-- site/files/flow.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>
""",
)

_FOLDER = "files/"
_ACTIVE = (".html", ".htm", ".shtml", ".xhtml", ".xht", ".mht", ".mhtml", ".xml", ".xsl", ".js", ".mjs")
_IN_SVG = re.compile(
    r"<(?:[\w.-]+:)?(?:script|foreignobject|iframe|embed|object|handler)\b"
    r"|<[^<>]*[\s\"'/]on[a-z]+\s*=|(?:javascript|vbscript|data:text)\s*:?"
    r"|<!(?:entity|doctype[^>]*\[)|<\?xml-stylesheet",
    re.IGNORECASE,
)
_IS_PAGE = Text("是网页或脚本", "is a page or a script")
_HOLDS = Text("里有脚本、事件或外来内容", "holds a script, a handler or foreign content")


@rule.check_site
def active_attachment(site: BuiltSite, scene: Scene) -> Iterator[SiteDraft]:  # noqa: ARG001  # one signature for all
    """Look at the names of all attachments, and into those that are SVG."""
    for path in site.paths:
        if path.startswith(_FOLDER):
            name = path.lower()
            if name.endswith(_ACTIVE):
                yield rule.on(path, (1, 1), file=path, what=_IS_PAGE)
            elif name.endswith((".svg", ".svgz")) and (place := _running(site, path)):
                yield rule.on(path, place, file=path, what=_HOLDS)


def _running(site: BuiltSite, path: str) -> tuple[int, int] | None:
    """Return where something in the picture may run: its head where the file is packed and cannot be read."""
    if path.lower().endswith(".svgz"):
        return (1, 1)
    text = site.text(path)
    found = _IN_SVG.search(text)
    if found is None:
        return None
    return text.count("\n", 0, found.start()) + 1, found.start() - text.rfind("\n", 0, found.start())
