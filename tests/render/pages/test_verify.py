"""What a site says of holders of certificates in each mode of publication, and what it must never hold."""

from __future__ import annotations

import base64
import re
import zlib
from typing import TYPE_CHECKING

import pytest

from gongshi.search.fold import fold
from tests.checks.site import CONFIG, write_site
from tests.sites import build_in, built, bytes_of, dead_links, pages_of

if TYPE_CHECKING:
    from pathlib import Path

_PEOPLE = {"SL000000123": "示例司空", "SL000000456": "示例欧阳", "SL009990789": "示例令狐"}
_FILE = re.compile(r'put\("[^"]+","[0-9a-f]{8}","([A-Za-z0-9+/=]*)"\)')


def _holder(number: str, body: str = "zjj", more: str = "") -> str:
    return (
        f"-- content/enforcers/{number.lower()}.yml --\nname: {_PEOPLE[number]}\ncert_no: {number}\n"
        f"body: {body}\nfield: 城市管理\nissued: 2024-01-01\nvalid_until: 2028-12-31\nstatus: 有效\n{more}"
    )


def _site(enforcers: str, *holders: str, base: str = "") -> str:
    config = CONFIG + f"enforcers:\n  iterations: 1000\n{enforcers}"
    config = config.replace("site:\n", f'site:\n  base_url: "{base}"\n')
    other = (
        "-- content/departments/gaj.yml --\nname: 示例区公安分局\nshort_name: 区公安分局\n"
        "enforcement:\n  kind: statutory\n  status: confirmed\n"
    )
    rules = "rules:\n  levels:\n    P12: off\n    P32: off\n    L04: off\n    E09: off\n"
    return f"-- site_config.yml --\n{config}{rules}{other}{''.join(holders)}"


_ALL = tuple(_holder(number) for number in _PEOPLE)


def _everything(site: Path) -> str:
    """Return the text of every file and its name, the files of indexes decoded and inflated as well."""
    found = []
    for path, data in bytes_of(site).items():
        text = data.decode("utf-8", "replace")
        found += [path, text]
        for payload in _FILE.findall(text):
            raw = base64.b64decode(payload)
            found.append(raw.decode("utf-8", "replace"))
            try:
                inflated = zlib.decompress(raw, -15)
            except zlib.error:
                continue
            found += [inflated.decode("gbk", "replace"), inflated.decode("utf-8", "replace")]
    return "\n".join(found)


def _traces(site: Path, *numbers: str) -> list[str]:
    """Return what of the names and numbers stands anywhere in `site`."""
    text = _everything(site)
    folded = fold(text)
    wanted = [words for n in numbers for words in (n, n.lower(), _PEOPLE[n], n[-6:])]
    escaped = [word.encode("unicode_escape").decode() for word in wanted]
    return [w for w in [*wanted, *escaped] if w in text or fold(w) in folded]


# --- roster ------------------------------------------------------------------


def test_a_roster_names_everybody_everywhere(tmp_path: Path) -> None:
    """The scan below finds them here: it would find them elsewhere too."""
    site = built(_site("", *_ALL), tmp_path)
    assert {"SL000000123", "示例司空"} <= set(_traces(site, "SL000000123"))
    assert (site / "verify/meta.js").is_file()
    assert list(dead_links(site)) == []


def test_a_site_without_the_register_has_no_look_up(tmp_path: Path) -> None:
    """No page promises what the site does not hold."""
    text = _site("").replace("enforcers:\n", "registers: [departments]\nenforcers:\n")
    site = built(text, tmp_path)
    assert not (site / "verify.html").exists()
    assert not (site / "verify").exists()
    assert list(dead_links(site)) == []


def test_pages_about_persons_are_kept_from_search_engines(tmp_path: Path) -> None:
    """Unless the settings say otherwise; the boards as well."""
    pages = pages_of(built(_site("", *_ALL), tmp_path / "a"))
    for path in ("enforcers/sl000000123.html", "enforcers/board.html", "enforcers/board-zjj.html"):
        assert [e.attrs["content"] for e in pages[path].all("meta", name="robots")] == ["noindex"], path
    pages = pages_of(built(_site("  noindex: false\n", *_ALL), tmp_path / "b"))
    assert not pages["enforcers/board-zjj.html"].all("meta", name="robots")


def test_codes_lead_to_public_addresses(tmp_path: Path) -> None:
    """With an address, certificates and boards have a code; without one, nothing has."""
    pages = pages_of(built(_site("", *_ALL, base="https://gk.example.org/"), tmp_path / "a"))
    for path in ("enforcers/sl000000123.html", "enforcers/board-zjj.html"):
        assert len(pages[path].all("div", class_="qr")) == 1, path
    pages = pages_of(built(_site("", *_ALL), tmp_path / "b"))
    assert not any(page.all("div", class_="qr") for page in pages.values())


def test_a_board_posts_who_is_certified_on_the_day(tmp_path: Path) -> None:
    """A suspended certificate is not posted."""
    holders = (
        *_ALL[:2],
        _ALL[2].replace("有效", "暂扣") + "status_date: 2026-03-01\nstatus_reason: 示例原因\n",
    )
    page = pages_of(built(_site("", *holders), tmp_path))["enforcers/board-zjj.html"]
    assert "示例司空" in page.text
    assert "SL000000456" in page.text
    assert "示例令狐" not in page.text


# --- lookup ------------------------------------------------------------------


@pytest.fixture(scope="module")
def sealed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three holders, whom only number and name confirm."""
    return built(_site("  publication: lookup\n", *_ALL), tmp_path_factory.mktemp("sealed"))


def test_a_sealed_site_holds_no_name_and_no_number(sealed_site: Path) -> None:
    """Not in a page, a list, an address, an index, a site map."""
    assert _traces(sealed_site, *_PEOPLE) == []
    assert [p for p in bytes_of(sealed_site) if p.startswith("enforcers/")] == ["enforcers/index.html"]
    assert list(dead_links(sealed_site)) == []


def test_a_sealed_site_still_counts(sealed_site: Path) -> None:
    """How many there are is public: at home, by department, beside the look-up."""
    pages = pages_of(sealed_site)
    assert "3" in next(e for e in pages["index.html"].all("a", class_="door", href="verify.html")).text
    assert "3 人" in pages["enforcers/index.html"].text
    assert "持证 3 人" in pages["departments/zjj.html"].text
    assert len(list((sealed_site / "verify/h").iterdir())) == 16


def test_the_form_of_a_sealed_site_asks_for_both(sealed_site: Path) -> None:
    """Number and name, each with its label; without a script there is a phone, not a form."""
    page = pages_of(sealed_site)["verify.html"]
    assert {"no", "name"} <= {e.attrs.get("name") for e in page.all("input", required="")}
    assert page.all("form", class_="needs-js")


# --- withheld, removed, forbidden ----------------------------------------------


@pytest.mark.parametrize("mode", ["roster", "lookup"])
@pytest.mark.parametrize("body", ["gaj", "示例区公安分局", "区公安分局"])
def test_holders_of_a_withheld_body_are_only_counted(tmp_path: Path, mode: str, body: str) -> None:
    """Whatever the settings call the body: no name, no number, one more in the count."""
    settings = f"  publication: {mode}\n  withheld_bodies: [{body}]\n"
    site = built(_site(settings, *_ALL[:2], _holder("SL009990789", "gaj")), tmp_path)
    assert _traces(site, "SL009990789") == []
    page = pages_of(site)["departments/gaj.html"]
    assert ("另有 1 人" if mode == "roster" else "持证 1 人") in page.text
    assert list(dead_links(site)) == []


@pytest.mark.parametrize("mode", ["roster", "lookup"])
def test_a_person_who_was_removed_is_gone_from_every_file(tmp_path: Path, mode: str) -> None:
    """Build, remove, build: no trace in the site; nor does the store of secrets remember."""
    site = built(_site(f"  publication: {mode}\n", *_ALL), tmp_path)
    before = bytes_of(site)
    (tmp_path / "content/enforcers/sl000000123.yml").unlink()
    assert build_in(tmp_path).files
    assert _traces(site, "SL000000123") == []
    assert bytes_of(site) != before
    store = tmp_path / ".gongshi-cache/lookup.txt"
    assert not store.exists() if mode == "roster" else len(store.read_text().splitlines()) == 2


@pytest.mark.parametrize("key", ["身份证号", "手机", "住址", "birthday"])
def test_forbidden_columns_stop_the_build_and_are_not_repeated(tmp_path: Path, key: str) -> None:
    """What must not even stand in the source reaches neither the site nor the report."""
    holder = _ALL[0] + f"{key}: 私密内容在此\n"
    write_site(_site("", holder, *_ALL[1:]), tmp_path)
    done = build_in(tmp_path)
    assert done.report.has_errors
    assert done.files == 0
    assert not (tmp_path / "site").exists()
    assert "私密内容" not in "".join(str(finding) for finding in done.report)


def test_the_same_sealed_site_comes_out_twice(tmp_path: Path) -> None:
    """From another folder, without a cache: the same bytes."""
    text = _site("  publication: lookup\n", *_ALL)
    first = bytes_of(built(text, tmp_path / "a"))
    second = bytes_of(built(text, tmp_path / "b", use_cache=False))
    assert first == second
