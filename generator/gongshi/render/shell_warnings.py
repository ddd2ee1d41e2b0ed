"""What MkDocs said while it made the frame, as findings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.findings import Finding, Position
from gongshi.render.shell_faults import BROKEN_LINK, FRAME_FAILED, ShellError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongshi.render.editorial import EditorialPage

_ABOUT_LINK = re.compile(r"Doc file '(?P<page>[^']*)' contains an? (?:[a-z ]*)link '(?P<link>[^']*)'")
_MISSING = re.compile(r"but the target(?: '(?P<target>[^']*)')? is not found")


def judged(messages: list[str], pages: Mapping[str, EditorialPage]) -> tuple[tuple[str, str], ...]:
    """Turn MkDocs' warnings into findings; links to `.html` are left to the check of the whole site."""
    pending: list[tuple[str, str]] = []
    findings: list[Finding] = []
    for message in messages:
        about, missing = _ABOUT_LINK.search(message), _MISSING.search(message)
        if about is None or about["page"] not in pages:
            findings.append(FRAME_FAILED.at(Position("theme"), reason=message))
        elif missing and (missing["target"] or about["link"]).partition("#")[0].endswith(".html"):
            pending.append((pages[about["page"]].url, missing["target"] or about["link"]))
        else:
            page = pages[about["page"]]
            findings.append(BROKEN_LINK.at(page.position_of(about["link"]), link=about["link"]))
    if findings:
        raise ShellError(*findings)
    return tuple(sorted(set(pending)))
