"""Markdown of records -> safe HTML, with the anchors of a legal text.

Python-Markdown renders, `sanitise.py` removes everything that could run or load;
only then are articles and chapters given their anchors, so that `#art-12` is ours.

A long text takes Python-Markdown some milliseconds, and thousands of them half a minute,
so `Texts` keeps what a text became under the hash of the text and of all that made it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from markdown import Markdown
from markupsafe import Markup, escape

from gongshi.content.cache import ParseCache
from gongshi.records.values import parse_numeral
from gongshi.render import sanitise

if TYPE_CHECKING:
    from collections.abc import Callable
    from re import Match

_NUMERAL = r"[一二三四五六七八九十百千零〇两\d]+"
_ARTICLE = re.compile(rf"<p>(?:<strong>)?(第({_NUMERAL})条(?:之({_NUMERAL}))?)(?:</strong>)?[\s\u3000]*")
_ARTICLE_LINE = re.compile(rf"(?<!\n)\n(?=[ \u3000]*第{_NUMERAL}条[ \u3000])")
_HEADING = re.compile(r"<h[1-4]>(.*?)</h[1-4]>", re.DOTALL)
_MARKED_UP = re.compile(r"^\s{0,3}(?:[#>|*+-]|\d+[.)]\s|```)|[*_`\[<&|]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class LegalText:
    """A text as HTML, and its headings as `(anchor, words)`."""

    html: Markup
    headings: tuple[tuple[str, str], ...]


def document_text(source: str) -> LegalText:
    """Return the Markdown `source` of a document as safe HTML with anchors."""
    if not source:
        return LegalText(Markup(), ())
    html = _rendered(source)
    headings: list[tuple[str, str]] = []

    def chapter(match: Match[str]) -> str:
        words = re.sub(r"<[^>]+>", "", match[1])
        anchor = f"sec-{len(headings) + 1}"
        headings.append((anchor, words))
        return f'<h2 id="{anchor}">{match[1]}</h2>'

    html = _HEADING.sub(chapter, html)
    html = _ARTICLE.sub(_article(set()), html)
    return LegalText(Markup(html), tuple((a, str(Markup(w).unescape())) for a, w in headings))  # noqa: S704  # nh3 cleaned it


def _article(seen: set[str]) -> Callable[[Match[str]], str]:
    """Return a replacer that gives each article its anchor, the first of a number only."""

    def anchored(match: Match[str]) -> str:
        number = parse_numeral(match[2])
        insert = parse_numeral(match[3]) if match[3] else None
        anchor = f"art-{number}" + (f"-{insert}" if insert else "")
        place = "" if anchor in seen else f' id="{anchor}"'
        seen.add(anchor)
        return f"<p{place}><b>{match[1]}</b>\u3000"

    return anchored


def _rendered(source: str) -> str:
    """Render and clean; a text without any mark-up needs no Markdown.

    An article begins a paragraph even where no blank line stands before it.
    """
    source = _ARTICLE_LINE.sub("\n\n", source)
    if not _MARKED_UP.search(source):
        blocks = (b.strip() for b in re.split(r"\n\s*\n", source))
        return sanitise.record_html("\n".join(f"<p>{_lines(block)}</p>" for block in blocks if block))
    return sanitise.record_html(
        Markdown(extensions=["tables", "sane_lists"], output_format="html").convert(source)
    )


def _lines(block: str) -> str:
    return "<br>".join(str(escape(line.strip())) for line in block.splitlines())


class Texts:
    """The texts of a site's documents, those of the last build from its cache."""

    def __init__(self, file: Path | None = None) -> None:
        """Open the cache in `file`; without one, nothing is kept."""
        self._cache = ParseCache(file)

    def of(self, source: str) -> LegalText:
        """Return the Markdown `source` as `document_text` does."""
        if not source:
            return document_text(source)
        key = blake2b(source.encode(), digest_size=20, key=_maker()).hexdigest()
        match self._cache.get(key):
            case [{"html": str(html), "headings": dict(headings)}]:
                words = tuple((anchor, str(text)) for anchor, text in headings.items())
                return LegalText(Markup(html), words)  # noqa: S704  # it was cleaned before it was kept
        text = document_text(source)
        self._cache.put(key, [{"html": str(text.html), "headings": dict(text.headings)}])
        return text

    def save(self) -> None:
        """Write what this build used."""
        self._cache.save()


@cache
def _maker() -> bytes:
    """Return the hash of all but the source that decides what a text becomes."""
    digest = blake2b(repr([version(name) for name in ("markdown", "nh3")]).encode())
    for module in (__file__, sanitise.__file__):
        digest.update(Path(module).read_bytes())
    return digest.digest()
