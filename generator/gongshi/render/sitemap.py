"""`sitemap.xml` and `robots.txt` (sitemaps.org 0.9: 50,000 addresses a file)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST = 50_000
_OPEN = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap_files(base_url: str, paths: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files; only `robots.txt` where the public address is unknown.

    A site map must give whole addresses, so without `base_url` there can be none.
    """
    if not base_url:
        yield "robots.txt", b"User-agent: *\nAllow: /\n"
        return
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {base_url}sitemap.xml\n".encode()
    ordered = sorted(paths)
    if len(ordered) <= _MOST:
        yield "sitemap.xml", _urlset(base_url, ordered)
        return
    parts = [ordered[i : i + _MOST] for i in range(0, len(ordered), _MOST)]
    names = [f"sitemap-{n}.xml" for n in range(1, len(parts) + 1)]
    rows = "".join(f"<sitemap><loc>{escape(base_url + name)}</loc></sitemap>\n" for name in names)
    yield "sitemap.xml", f"{_OPEN}<sitemapindex {_NAMESPACE}>\n{rows}</sitemapindex>\n".encode()
    yield from ((name, _urlset(base_url, part)) for name, part in zip(names, parts, strict=True))


def _urlset(base_url: str, paths: Sequence[str]) -> bytes:
    rows = "".join(f"<url><loc>{escape(base_url + path)}</loc></url>\n" for path in paths)
    return f"{_OPEN}<urlset {_NAMESPACE}>\n{rows}</urlset>\n".encode()
