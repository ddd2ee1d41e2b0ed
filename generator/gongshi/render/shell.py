"""The frame of the site, built by MkDocs and Material; the only importer of mkdocs.

Editorial pages and one shell per family of pages are rendered by MkDocs; each
shell is cut at its sentinels, and record bodies are joined in by `Shell.join`.

Invariants:

* mkdocs is imported only when the cache does not hold the frame;
* the bytes depend on the request, the theme, the editorial pages and the
  versions, never on the clock, the folder or the hash seed;
* MkDocs' own files (search index, sitemap with dates, icons) never reach the site.
"""

from __future__ import annotations

import logging
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from gongshi.findings import Finding, Position
from gongshi.render.accent import accent_tokens
from gongshi.render.assets import Assets, bundle
from gongshi.render.editorial import EXTENSIONS, Editorial, read_editorial
from gongshi.render.frame import FooterFacts, ShellRequest, ShellSite
from gongshi.render.locales import load_locale
from gongshi.render.material import HousePlugin
from gongshi.render.policy import meta_policy
from gongshi.render.shell_cache import fingerprint, recalled, remember
from gongshi.render.shell_faults import FRAME_FAILED, RESERVED_OPTION, ShellError, config_error
from gongshi.render.shell_warnings import judged
from gongshi.render.splice import SENTINELS, Shell, guard, split, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig

__all__ = ["FooterFacts", "Shell", "ShellError", "ShellRequest", "ShellSet", "ShellSite", "build_shells"]

HOME, ROOT = "home", "root"
PASS_THROUGH = ("extra", "markdown_extensions", "plugins")
"""Keys of the site's `mkdocs:` section; every other option is decided here."""

RESERVED = frozenset(
    (
        "index.html", "404.html", "search.html", "verify.html", "kiosk.html", "accessibility.html",
        "figures.html", "quality.html", "layer.js", "assets", "data", "files", "search", "verify",
    )
)  # fmt: skip
"""Addresses and top folders that gongshi makes itself, besides those of the registers."""

_SOURCE = "gongshi-shell"


@dataclass(frozen=True, slots=True)
class ShellSet:
    """The frame of the whole site.

    `shells` by family (`home`, `root`, each register's slug); `editorial` by
    path, with `404.html`; `assets` maps a path in the site to the file to copy;
    `names` maps `gongshi.css`, `list.js`, ... to their paths in the site;
    `pending_links` are (editorial page, target) that lead to pages made later.
    """

    shells: Mapping[str, Shell]
    editorial: Mapping[str, bytes]
    assets: Mapping[str, Path]
    names: Mapping[str, str] = field(default_factory=dict)
    pending_links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is cached: everything that MkDocs made."""

    shells: dict[str, Shell]
    editorial: dict[str, str]
    pending: tuple[tuple[str, str], ...]
    media: tuple[str, ...]


def build_shells(request: ShellRequest) -> ShellSet:
    """Return the frame, from the cache where nothing has changed.

    Raises `ShellError` with located findings for a faulty page, theme or
    configuration.
    """
    assets = bundle(request.theme_dir, accent_tokens(request.site.accent), request.faces)
    key = fingerprint(request)
    stored = recalled(request.cache_dir, key)
    frame = _Frame(*stored) if stored else _built(request, assets)
    if stored is None:
        remember(request.cache_dir, key, frame.shells, frame.editorial, frame.pending, frame.media)
    files = _written(request.cache_dir, assets)
    files |= {name: request.pages_dir / name for name in frame.media}
    editorial = {path: html.encode() for path, html in frame.editorial.items()}
    return ShellSet(frame.shells, editorial, files, assets.names, frame.pending)


def _written(cache_dir: Path, assets: Assets) -> dict[str, Path]:
    """Put the bundled files where the writer can copy them from."""
    files = {}
    for name, data in assets.files.items():
        path = cache_dir / name
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        files[name] = path
    return files


def _sources(request: ShellRequest) -> dict[str, str]:
    """Return the families by the Markdown file that stands for them."""
    top = {f"{_SOURCE}-{family}.md": family for family in (HOME, ROOT)}
    return top | {f"{slug}/{_SOURCE}.md": slug for slug, _ in request.registers}


def _built(request: ShellRequest, assets: Assets) -> _Frame:
    reserved = RESERVED | {slug for slug, _ in request.registers}
    editorial = read_editorial(request.pages_dir, reserved)
    sources = _sources(request)
    with tempfile.TemporaryDirectory(prefix="gongshi-shell-") as folder:
        root = Path(folder)
        _assemble(root / "docs", request.pages_dir, editorial, sources)
        pending = _rendered(root, request, editorial, assets, sources)
        shells = {family: _shell(root / "site", src, family) for src, family in sources.items()}
        names = [*(page.url for page in editorial.pages), "404.html"]
        pages = {name: _page(root / "site", name) for name in names}
    return _Frame(shells, pages, pending, editorial.media)


def _assemble(docs: Path, pages_dir: Path, editorial: Editorial, sources: Mapping[str, str]) -> None:
    """Lay out what MkDocs reads."""
    # The blank first line keeps MkDocs from taking "word: text" at the top of a page for metadata.
    texts = {page.path: f"\n{page.body}" for page in editorial.pages} | dict.fromkeys(sources, "\n")
    for name, text in texts.items():
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(text, "utf-8")
    for name in editorial.media:
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_bytes((pages_dir / name).read_bytes())


def _shell(site: Path, source: str, family: str) -> Shell:
    html = (site / source.replace(".md", ".html")).read_text("utf-8")
    guard(html, f"theme/templates ({family})")
    return split(trimmed(html, SENTINELS["bodyclass"]), source.count("/"), f"theme/templates ({family})")


def _page(site: Path, name: str) -> str:
    html = trimmed((site / name).read_text("utf-8"), "editorial")
    guard(html, f"pages/{name.replace('.html', '.md')}")
    return html


# --- the call into MkDocs ----------------------------------------------------


class _Collector(logging.Handler):
    """Keeps what MkDocs would print."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def _rendered(
    root: Path,
    request: ShellRequest,
    editorial: Editorial,
    assets: Assets,
    sources: Mapping[str, str],
) -> tuple[tuple[str, str], ...]:
    """Run MkDocs from `root/docs` to `root/site`; return the links to pages made later."""
    collector, logger = _Collector(), logging.getLogger("mkdocs")
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(collector)
    try:
        from mkdocs.commands.build import build

        build(_config(root, request, _context(request, editorial, assets, sources)))
    except ShellError:
        raise
    except Exception as error:  # templates and plugins may raise anything; no stack trace leaves
        raise ShellError(*_failure(error)) from error
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagate
    return judged(collector.messages, {page.path: page for page in editorial.pages})


def _failure(error: Exception) -> Iterator[Finding]:
    template = getattr(error, "filename", None) or getattr(error, "name", None)
    line = getattr(error, "lineno", 0) or 0
    name = Path(template).name if isinstance(template, str) else ""
    yield FRAME_FAILED.at(Position(f"theme/templates/{name}" if name else "theme", line), reason=error)


def _toc(t: Mapping[str, str]) -> dict[str, object]:
    from markdown.extensions.toc import slugify_unicode

    return {"permalink": False, "slugify": slugify_unicode, "title": t["frame.toc"]}


def _options(root: Path, request: ShellRequest, gongshi: dict[str, object]) -> dict[str, object]:
    """Derive MkDocs' configuration."""
    site, extra = request.site, request.site.mkdocs
    if wrong := sorted(set(extra) - set(PASS_THROUGH)):
        raise config_error(RESERVED_OPTION, option=wrong[0], allowed=", ".join(PASS_THROUGH))
    own_extensions = extra.get("markdown_extensions", [])
    t = load_locale(request.theme_dir, site.lang)
    own_extra = extra.get("extra", {})
    return {
        "site_name": site.name,
        "site_url": site.base_url or None,
        "docs_dir": str(root / "docs"),
        "site_dir": str(root / "site"),
        "use_directory_urls": False,
        "theme": {
            "name": "material",
            "custom_dir": str(request.theme_dir / "templates"),
            "language": site.lang,
            "font": False,
        },
        "plugins": extra.get("plugins", []),
        "markdown_extensions": [
            *(name for name in EXTENSIONS if name not in {"tables", "footnotes", "toc"}),
            {"tables": {"use_align_attribute": True}},  # the default writes style attributes
            {"footnotes": {"BACKLINK_TITLE": t["frame.footnote_back"]}},
            {"toc": _toc(t)},
            *(own_extensions if isinstance(own_extensions, list) else []),
        ],
        "validation": {
            "nav": {"omitted_files": "ignore"},
            "links": dict.fromkeys(("not_found", "anchors", "absolute_links", "unrecognized_links"), "warn"),
        },
        "extra": {
            **(own_extra if isinstance(own_extra, dict) else {}),
            "gongshi": {**gongshi, "t": t},
        },
    }


def _config(root: Path, request: ShellRequest, gongshi: dict[str, object]) -> MkDocsConfig:
    from mkdocs.config.defaults import MkDocsConfig

    config = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
    config.load_dict(_options(root, request, gongshi))
    errors, _ = config.validate()
    if errors:
        reasons = "; ".join(f"{name}: {error}" for name, error in errors)
        raise config_error(FRAME_FAILED, reason=reasons)
    # The last of the plugins, so that it has the last word. It has their shape without being of their kind.
    config.plugins["gongshi"] = HousePlugin(request.theme_dir / "templates")  # type: ignore[assignment]
    return config


def _context(
    request: ShellRequest,
    editorial: Editorial,
    assets: Assets,
    sources: Mapping[str, str],
) -> dict[str, object]:
    """Return what the templates see as `config.extra.gongshi`."""
    return {
        "site": request.site,
        "registers": request.registers,
        "find": "search.html",
        "policy": meta_policy(),
        "pages": {page.path: page for page in editorial.pages},
        "assets": assets.names,
        "shells": dict(sources),
        "slot": SENTINELS,
    }
