"""The policy: one source, nothing unsafe in it, and said by every page before anything is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.render.policy import DIRECTIVES, HEADER_ONLY, header_policy, meta_policy
from tests.sites import page_files, read_page

if TYPE_CHECKING:
    from pathlib import Path


def test_nothing_unsafe_and_no_foreign_place_is_allowed() -> None:
    """No `unsafe-` word, no wildcard, no host: all that is allowed is the site itself and drawn marks."""
    words = {word for sources in {**DIRECTIVES, **HEADER_ONLY}.values() for word in sources.split()}
    assert words == {"'none'", "'self'", "data:"}
    assert DIRECTIVES["script-src"] == "'self'"
    assert DIRECTIVES["default-src"] == "'none'"


def test_the_meta_says_what_the_header_says() -> None:
    """They differ in what a `<meta>` cannot say, and in what a page in a folder needs."""
    plain = meta_policy().replace(" file:", "")
    assert header_policy() == f"{plain}; frame-ancestors 'none'"


def _all_pages(*sites: Path) -> list[Path]:
    return [file for site in sites for file in page_files(site)]


def test_every_page_says_the_policy_before_it_loads_anything(golden_site: Path, sample_site: Path) -> None:
    """Right after the character set: a browser applies a `<meta>` only to what comes behind it."""
    files = _all_pages(golden_site, sample_site)
    assert len(files) > 300
    for file in files:
        head = [e for e in read_page(file).elements if e.tag in ("meta", "link", "script", "title")]
        assert head[0].attrs == {"charset": "utf-8"}, file
        assert head[1].attrs == {"http-equiv": "Content-Security-Policy", "content": meta_policy()}, file


def test_no_page_holds_what_the_policy_would_stop(golden_site: Path, sample_site: Path) -> None:
    """No style attribute, no style element, no handler, no inline script, on any page of any kind."""
    for file in _all_pages(golden_site, sample_site):
        for element in read_page(file).elements:
            assert element.tag not in ("style", "iframe", "object", "embed", "base"), file
            assert not [n for n in element.attrs if n == "style" or n.startswith("on")], (file, element)
            assert element.tag != "script" or (element.attrs.get("src") and not element.text), file


def test_no_script_writes_a_style_attribute_or_markup() -> None:
    """Through the CSSOM a script may style; attributes and markup from text it may not write."""
    from gongshi.resources import theme_dir

    banned = ('setAttribute("style"', "setAttribute('style'", ".cssText", "insertAdjacentHTML", "outerHTML",
              "document.write", "eval(", "new Function", "createContextualFragment", "srcdoc")  # fmt: skip
    for file in sorted((theme_dir() / "js").rglob("*.js")):
        text = file.read_text(encoding="utf-8")
        assert not [word for word in banned if word in text], file
        assert "innerHTML" not in text.replace('innerHTML = ""', ""), file
