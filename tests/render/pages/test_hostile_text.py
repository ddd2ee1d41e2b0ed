"""Text of records is text: whatever it holds, no element of it comes into being on any page."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from gongshi.content.cache import ParseCache
from gongshi.content.loader import Loader
from gongshi.content.tree import LIMITS
from gongshi.records.registers import BY_SLUG
from gongshi.render.editorial import EditorialPage, page_findings
from gongshi.render.markdown import document_text
from tests.checks.site import write_site
from tests.hostile import (
    archive,
    attacked,
    bodies,
    built_whatever_the_checks_say,
    filled,
    is_line,
    packed,
    record_file,
)
from tests.payloads import HOST, PAYLOADS, REFUSED_PAYLOADS
from tests.sites import HtmlPage, bytes_of, dead_links, pages_of

if TYPE_CHECKING:
    from pathlib import Path

_EVIL = "<script>evil()</script>\"><img src=x onerror='evil()'></textarea></script>&lt;b&gt;{{7*7}}{% x %}"
_BODY = (
    f"# {_EVIL}\n\n第一条 {_EVIL}\n\n[a](javascript:evil()) ![x](https://{HOST}/x.png)\n\n"
    f"| a |\n|---|\n| <iframe src=//{HOST}></iframe> |\n"
)
_PACKS = [_EVIL, *packed(filter(is_line, PAYLOADS))]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which every free text of every register is an attack."""
    return built_whatever_the_checks_say(
        archive(_PACKS, [_BODY, *bodies()]), tmp_path_factory.mktemp("hostile")
    )


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, HtmlPage]:
    """Its pages."""
    return pages_of(site)


def test_no_element_of_an_attack_exists(pages: dict[str, HtmlPage]) -> None:
    """No inline script, no picture, no frame, no handler, no style, on any page."""
    banned = {"img", "iframe", "textarea", "object", "embed", "style", "math", "base", "video", "template"}
    for path, page in pages.items():
        assert all(e.attrs.get("src") and not e.text for e in page.all("script")), path
        assert not [e for e in page.elements if e.tag in banned], path
        assert not [e for e in page.elements if any(n.startswith("on") or n == "style" for n in e.attrs)], (
            path
        )


def test_no_address_runs_or_leads_to_the_attacker(pages: dict[str, HtmlPage]) -> None:
    """Neither `javascript:` nor the foreign host is an address anywhere."""
    for page in pages.values():
        for _, address in page.addresses:
            assert not address.strip().lower().startswith(("javascript:", "data:", "vbscript:"))
            assert urlsplit(address).netloc != HOST, address


def test_the_attack_is_shown_as_text(pages: dict[str, HtmlPage]) -> None:
    """Escaped once: readers see what was written, neither more nor less."""
    for slug in ("power-items", "inquiry-points", "laws", "documents"):
        for number, text in enumerate(_PACKS):
            assert text in pages[f"{slug}/x{number}.html"].text, (slug, text)
    assert _EVIL in pages["departments/zjj.html"].text
    assert "<script>evil()" in pages["laws/x0.html"].all("h1")[0].text
    assert "&amp;lt;" not in pages["laws/x0.html"].text


@pytest.mark.parametrize("slug", sorted(BY_SLUG))
def test_every_text_of_a_register_takes_every_attack(slug: str) -> None:
    """Each field that takes a plain word takes each of them, so nothing above was left out."""
    fields = set(filled(BY_SLUG[slug], "示例"))
    assert len(fields) > 3
    for text in _PACKS:
        assert set(filled(BY_SLUG[slug], text)) == fields, text


def test_the_data_of_lists_cannot_end_their_script(site: Path) -> None:
    """`</script>` does not stand in a script file either."""
    for path, data in bytes_of(site).items():
        if path.endswith(".js") and not path.startswith("assets/"):
            assert b"</" not in data, path
            assert "\u2028" not in data.decode(), path


@pytest.mark.parametrize("text", REFUSED_PAYLOADS, ids=range(len(REFUSED_PAYLOADS)))
def test_what_cannot_be_seen_is_not_taken(text: str, tmp_path: Path) -> None:
    """A record with a control, bidi or private character is a finding at its file, and no record."""
    pieces = [record_file(slug, attacked(model, text, 1), "正文") for slug, model in BY_SLUG.items()]
    pieces.append(f"-- content/documents/body.md --\n---\ntitle: 示例\nissuer: [zjj]\n---\n\n{text}\n")
    write_site("".join(pieces), tmp_path)
    loaded = Loader(tmp_path, ParseCache(), LIMITS).load(BY_SLUG)
    taken = {record.key for records in loaded.records.values() for record in records}
    assert taken <= {"departments/zjj"}
    refused = {f.position.path.removeprefix("content/") for f in loaded.findings}
    assert len(refused) == len(BY_SLUG) + 1


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_no_editorial_page_carries_an_attack(text: str) -> None:
    """A page is refused with its place, or what it becomes is text, code, and links inside the site."""
    from markdown import Markdown

    from gongshi.render.editorial import EXTENSIONS
    from gongshi.render.sanitise import editorial_html
    from gongshi.render.shell_faults import ShellError

    for body in (text, f"甲 {text} 乙", f"## {text}", f"- {text}", f"| a |\n|---|\n| {text} |", f"`{text}`"):
        page = EditorialPage("a.md", text, text, "", 0, body, body)
        if list(page_findings(page)):
            continue
        try:
            made = HtmlPage(editorial_html(Markdown(extensions=list(EXTENSIONS)).convert(body), "pages/a.md"))
        except ShellError:
            continue
        assert not [
            e for e in made.elements if e.tag in ("script", "style", "iframe", "svg", "math", "form", "input")
        ]
        assert not [e for e in made.elements if any(n == "style" or n.startswith("on") for n in e.attrs)]
        for _, address in made.addresses:
            assert (
                not html.unescape(address).strip().lower().startswith(("javascript:", "data:", "vbscript:"))
            )


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_no_document_carries_an_attack(text: str) -> None:
    """In each place of a Markdown text nothing but plain elements comes out."""
    for body in (text, f"第一条 {text}", f"# {text}", f"- {text}", f"| a |\n|---|\n| {text} |", f"    {text}",
                 f"[x]: {text}\n\n[x]", f"![x]({text})", f"<{text}>", f"```\n{text}\n```", f"> {text}"):  # fmt: skip
        for element in HtmlPage(document_text(body).html).elements:
            assert element.tag not in (
                "a",
                "img",
                "script",
                "svg",
                "math",
                "form",
                "input",
                "meta",
                "link",
                "div",
            )
            assert not set(element.attrs) - {"id", "align"}, element


def test_no_link_is_dead(site: Path) -> None:
    """Addresses hold together, but for the attachments that are not there."""
    assert [link for link in dead_links(site) if "/files/" not in link] == []
