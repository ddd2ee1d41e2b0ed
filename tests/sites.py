"""Built sites, and a reader of their pages: what the tests of whole pages share."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urlsplit

from gongshi.checking import check_site
from gongshi.content.settings import read_settings
from gongshi.findings import as_text
from gongshi.pipeline import Built, build
from gongshi.render.locales import load_locale
from gongshi.render.view import View
from gongshi.resources import theme_dir
from gongshi.task import Task
from tests.checks.site import CONFIG, DAY, write_site

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from gongshi.config import SiteConfig

GOLDEN = Path(__file__).parent / "golden"
"""The stored site (`site/`) and what it compiles to (`expected/`)."""

SILENT_RULES = ("P12", "P32", "E12", "L06", "L04", "D13", "E09")
LENIENT = CONFIG + "rules:\n  levels:\n" + "".join(f"    {code}: off\n" for code in SILENT_RULES)
"""Settings under which a record may be as short as a test wants it."""

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
_SILENT = frozenset({"script", "style", "title"})


@dataclass
class Element:
    """One start tag, with the text that stands inside it."""

    tag: str
    attrs: dict[str, str]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Everything readable inside, in order."""
        return "".join(self.words)


class HtmlPage(HTMLParser):
    """A page as its elements, its text, its anchors and its addresses."""

    def __init__(self, html: str) -> None:
        """Read `html`."""
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self._words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element."""
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element; there is nothing in it."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of that name."""
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        """Keep the text for every element around it."""
        for element in self._open:
            element.words.append(data)
        if not any(element.tag in _SILENT for element in self._open):
            self._words.append(data)

    @property
    def text(self) -> str:
        """Everything that a reader sees."""
        return "".join(self._words)

    def all(self, tag: str, **attrs: str) -> list[Element]:
        """Return the elements named `tag` with these attributes (`class_` is one word of the class)."""
        wanted = {name.rstrip("_"): value for name, value in attrs.items()}
        return [e for e in self.elements if e.tag == tag and all(_has(e, n, v) for n, v in wanted.items())]

    @property
    def anchors(self) -> set[str]:
        """Every `id`."""
        return {e.attrs["id"] for e in self.elements if "id" in e.attrs}

    @property
    def addresses(self) -> list[tuple[str, str]]:
        """Every address that the page names, with the tag that names it."""
        names = ("href", "src", "action", "poster", "data", "srcset")
        return [(e.tag, e.attrs[n]) for e in self.elements for n in names if n in e.attrs]


def _has(element: Element, name: str, value: str) -> bool:
    found = element.attrs.get(name, "")
    return value in found.split() if name == "class" else found == value


def build_in(root: Path, **wishes: object) -> Built:
    """Build the site in the folder `root` on the day of the tests."""
    return build(Task(root / "site_config.yml", DAY, **wishes))  # type: ignore[arg-type]  # as Task names them


def built(site: str, root: Path, **wishes: object) -> Path:
    """Write the archive `site` below `root` and build it; fail the test where the checks object.

    An archive without settings is judged leniently (`LENIENT`).
    """
    if "-- site_config.yml --" not in site:
        site = f"-- site_config.yml --\n{LENIENT}{site}"
    write_site(site, root)
    done = build_in(root, **wishes)
    assert done.files, as_text(done.report, "en")
    return root / "site"


def golden_copy(root: Path) -> Path:
    """Copy the stored site to `root`, without what a build has left beside it."""
    shutil.copytree(
        GOLDEN / "site", root, ignore=shutil.ignore_patterns(".gongshi-cache", "site", ".*.staging")
    )
    return root


def view_of(site: str, root: Path, *, lang: str = "zh", day: dt.date = DAY) -> View:
    """Return what the page builders look at, for the archive `site`."""
    write_site(site, root)
    checked = check_site(Task(root / "site_config.yml", day))
    config: SiteConfig = read_settings(root / "site_config.yml")
    return View(checked.catalogue.public(), config, day, lang, load_locale(theme_dir(), lang))  # type: ignore[arg-type]  # zh or en


def page_files(site: Path) -> list[Path]:
    """Return every page below `site`."""
    return sorted(site.rglob("*.html"))


def read_page(file: Path) -> HtmlPage:
    """Return the page in `file`."""
    return HtmlPage(file.read_text(encoding="utf-8"))


def pages_of(site: Path) -> dict[str, HtmlPage]:
    """Return every page below `site` by its address."""
    return {file.relative_to(site).as_posix(): read_page(file) for file in page_files(site)}


def dead_links(site: Path, base_url: str = "") -> Iterator[str]:
    """Yield `page -> address` for every address inside the site that leads nowhere."""
    pages = pages_of(site)
    for path, page in pages.items():
        for _, address in page.addresses:
            inside = address
            for prefix in (base_url, urlsplit(base_url).path):
                if len(prefix) > 1 and address.startswith(prefix):
                    inside = "/" + address.removeprefix(prefix)
                    break
            if not _leads(site, pages, path, inside):
                yield f"{path} -> {address}"


def _leads(site: Path, pages: dict[str, HtmlPage], path: str, address: str) -> bool:
    split = urlsplit(address)
    if split.scheme in ("http", "https", "mailto", "tel") or split.netloc:
        return True
    plain, anchor = urldefrag(address)
    plain = unquote(plain.partition("?")[0])
    if plain.startswith("/"):
        target = site / plain.lstrip("/")
    else:
        target = (site / path).parent / plain if plain else site / path
    if plain.endswith("/") or target.is_dir():
        target /= "index.html"
    if not target.is_file():
        return False
    found = pages.get(target.resolve().relative_to(site.resolve()).as_posix())
    return not anchor or found is None or unquote(anchor) in found.anchors


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder` with its bytes."""
    return {
        f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()
    }
