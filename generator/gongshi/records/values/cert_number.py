"""Numbers of enforcement certificates (行政执法证), whose format each province sets."""

from __future__ import annotations

import re
import unicodedata

_IGNORED = re.compile(r"[\s\-‐‑‒–—−]+")


def normalised_cert_no(text: str) -> str:
    """Return `text` for comparison only: NFKC, capitals, without spaces and hyphens."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).upper()
