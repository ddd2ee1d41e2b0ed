"""All pages of a site, joined with their frames and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.records.enforcer import Enforcer
from gongshi.records.figure import Figure
from gongshi.records.power_item import PowerItem
from gongshi.render.frame import FooterFacts, ShellRequest, ShellSite
from gongshi.render.pages.accessibility import ACCESSIBILITY, accessibility_page
from gongshi.render.pages.board import board_pages
from gongshi.render.pages.days import WORKDAYS, workdays_data
from gongshi.render.pages.evidence import evidence_pages
from gongshi.render.pages.holders import holders_page
from gongshi.render.pages.home import home_page
from gongshi.render.pages.kiosk import KIOSK, LAYER, kiosk_page, layer_data
from gongshi.render.pages.lists import list_data, list_pages
from gongshi.render.pages.quality import QUALITY, has_quality_page, quality_page
from gongshi.render.pages.records import record_pages
from gongshi.render.pages.search import SEARCH, search_page
from gongshi.render.pages.tally import tally_pages
from gongshi.render.pages.verify import VERIFY, is_sealed, verify_page
from gongshi.render.rows import listing
from gongshi.render.shell import build_shells
from gongshi.render.sitemap import sitemap_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from gongshi.records.base import Record
    from gongshi.render.fonts import Face
    from gongshi.render.pages.page import Page
    from gongshi.render.pages.quality import Outcome
    from gongshi.render.shell import ShellSet
    from gongshi.render.view import View
    from gongshi.render.writer import SiteWriter


def shell_request(
    view: View, content_dir: Path, theme_dir: Path, cache_dir: Path, faces: tuple[Face, ...] = ()
) -> ShellRequest:
    """Return what the frame is built from."""
    config = view.config
    footer = config.footer
    site = ShellSite(
        title=config.site.title,
        title_en=config.site.title_en,
        lang=view.lang,
        base_url=config.site.base_url,
        accent=config.site.accent,
        data_day=view.data_day.isoformat(),
        build_day=view.day.isoformat(),
        sample=config.site.sample,
        stale_after_days=config.site.stale_after_days,
        footer=FooterFacts(
            sponsor=footer.sponsor,
            organiser=footer.organiser,
            site_code=footer.site_code,
            icp=footer.icp,
            icp_url=footer.icp_url,
            police=footer.police,
            police_url=footer.police_url,
            phone=footer.phone,
            email=footer.email,
            address=footer.address,
            report_error_url=footer.report_error_url,
            accessibility=ACCESSIBILITY,
            quality=QUALITY if config.site.quality_page else "",
            waivers=QUALITY if has_quality_page(config) and not config.site.quality_page else "",
        ),
        mkdocs=config.mkdocs,
    )
    registers = tuple((model.slug, view.say(model.label)) for model in view.registers)
    return ShellRequest(site, registers, content_dir / "pages", theme_dir, cache_dir / "shell", faces)


def write_site(
    view: View,
    writer: SiteWriter,
    request: ShellRequest,
    files_dir: Path,
    tick: Callable[[], None],
    outcome: Outcome,
) -> ShellSet:
    """Write every file of the site, and return the frames; `tick` is called once a page.

    `outcome` is what the checks gave by now: see `write_quality`.

    Raises `ShellError` where the frame cannot be built, `OSError` where the disk refuses.
    """
    shells = build_shells(request)
    for path, data in shells.editorial.items():
        writer.write(path, data)
    for path, source in shells.assets.items():
        writer.copy(path, source)
    addresses = [path for path in shells.editorial if path != "404.html"]
    for page in _pages(view, request.theme_dir, writer, outcome):
        writer.write(page.path, _joined(view, shells, page))
        if page.listed:
            addresses.append(page.path)
        tick()
    for name, data in sitemap_files(view.config.site.base_url, addresses):
        writer.write(name, data)
    for source in sorted(files_dir.rglob("*")) if files_dir.is_dir() else ():
        if source.is_file() and not source.name.startswith("."):
            writer.copy(f"files/{source.relative_to(files_dir).as_posix()}", source)
    return shells


def write_quality(
    view: View, writer: SiteWriter, shells: ShellSet, theme_dir: Path, outcome: Outcome
) -> None:
    """Write the page of what was found once more, with what the checks of the built pages gave."""
    writer.write(QUALITY, _joined(view, shells, quality_page(view, theme_dir, outcome)), again=True)


def _pages(view: View, theme_dir: Path, writer: SiteWriter, outcome: Outcome) -> Iterator[Page]:
    yield home_page(view, theme_dir)
    yield search_page(view, theme_dir)
    yield accessibility_page(view, theme_dir)
    if has_quality_page(view.config):
        yield quality_page(view, theme_dir, outcome)
    if Enforcer in view.registers:
        yield verify_page(view, theme_dir)
        yield from [holders_page(view, theme_dir)] if is_sealed(view) else board_pages(view, theme_dir)
    if Figure in view.registers:
        yield from tally_pages(view, theme_dir)
        yield from evidence_pages(view, theme_dir)
    listings = {model: listing(view, model) for model in view.registers if _is_listed(view, model)}
    writer.write(LAYER, layer_data(view))
    yield kiosk_page(view, theme_dir, listings)
    if PowerItem in view.registers:
        writer.write(WORKDAYS, workdays_data(view))
    for model, found in listings.items():
        writer.write(f"{model.slug}/list.js", list_data(view, found))
        yield from list_pages(view, theme_dir, found)
    yield from record_pages(view, theme_dir)


def _is_listed(view: View, model: type[Record]) -> bool:
    """Whether the register has a list: figures have a page of their own, sealed holders none."""
    return model is not Figure and not (model is Enforcer and is_sealed(view))


def _joined(view: View, shells: ShellSet, page: Page) -> bytes:
    base = view.config.site.base_url
    return (
        shells.shells[page.shell]
        .join(
            title=page.title,
            description=page.description,
            canonical=f"{base}{page.canonical or page.path}" if base else "",
            body=page.body,
            robots=page.robots,
            body_class=_body_class(page),
            head=_own_script(shells, page),
        )
        .encode()
    )


def _body_class(page: Page) -> str:
    """Return the name by which styles know a page that has a large search box of its own."""
    return "searching" if page.path in (SEARCH, KIOSK) else "home" if page.shell == "home" else ""


def _own_script(shells: ShellSet, page: Page) -> str:
    """Return the element of the script that only pages of this kind run."""
    if page.has_list:
        return f'<script src="../{shells.names["list.js"]}" defer></script>'
    if page.counts_days:
        sources = (WORKDAYS.rpartition("/")[2], f"../{shells.names['days.js']}")
        return "".join(f'<script src="{source}" defer></script>' for source in sources)
    # The look-up of certificates runs the engine itself, and at once: whoever opens it came by a QR code.
    for path, names in ((SEARCH, ["results.js"]), (VERIFY, ["search.js", "verify.js"])):
        if page.path == path:
            return "".join(f'<script src="{shells.names[name]}" defer></script>' for name in names)
    return ""
