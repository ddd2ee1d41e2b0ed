"""The frame: built by MkDocs, cut at its sentinels, joined, cached."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from gongshi.render.accent import accent_tokens
from gongshi.render.locales import MissingStringError, load_locale
from gongshi.render.shell import (
    FooterFacts,
    ShellError,
    ShellRequest,
    ShellSet,
    ShellSite,
    build_shells,
)
from gongshi.render.splice import PREFIX, SENTINELS, guard, split

REPOSITORY = Path(__file__).parents[2]
THEME = REPOSITORY / "theme"
REPORT_ERROR = "https://errors.example.gov.cn/"
ABOUT = """---
title: 关于本站
menu: 关于
order: 20
---
# 关于本站

见[公开指南](guide.md)，查[全部事项](power-items/index.html)。

| 名称 | 数量 |
|:--|--:|
| 权力事项 | 12 |
"""
GUIDE = "---\norder: 10\n---\n# 公开指南\n\n## 公开范围\n\n主动公开。\n"
REGISTERS = (("power-items", "权力事项"), ("documents", "规范性文件"))
SITE = ShellSite(
    title="示例区政府信息公开",
    title_en="Sample District",
    lang="zh",
    base_url="https://www.example.gov.cn/open/",
    accent="#174f8c",
    data_day="2026-11-20",
    build_day="2026-11-23",
    sample=True,
    footer=FooterFacts(sponsor="示例区人民政府办公室", report_error_url=REPORT_ERROR),
)


def _request(folder: Path, **pages: str) -> ShellRequest:
    """Write `pages` (stem -> Markdown) under `folder` and ask for their frame."""
    (folder / "pages").mkdir(parents=True, exist_ok=True)
    for stem, text in ({"about": ABOUT, "guide": GUIDE} | pages).items():
        (folder / "pages" / f"{stem}.md").write_text(text, "utf-8")
    return ShellRequest(SITE, REGISTERS, folder / "pages", THEME, folder / "cache")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> ShellSet:
    """Return one real build with two editorial pages."""
    return build_shells(_request(tmp_path_factory.mktemp("site")))


def _joined(shells: ShellSet, family: str, **values: str) -> str:
    defaults = {"title": "甲事项", "description": "说明", "canonical": "", "body": "<p>正文</p>"}
    return shells.shells[family].join(**(defaults | values))


class _Reader(HTMLParser):
    """Lists the addresses, the active markup and the text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.active: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name: value or "" for name, value in attrs}
        self.addresses += [names[name] for name in ("src", "href", "action") if name in names]
        if tag == "style" or (tag == "script" and "src" not in names):
            self.active.append(tag)
        self.active += [name for name in names if name == "style" or name.startswith("on")]


def _pages(shells: ShellSet) -> dict[str, str]:
    pages = {path: html.decode() for path, html in shells.editorial.items()}
    return pages | {f"<{family}>": _joined(shells, family) for family in shells.shells}


def test_every_family_has_a_shell_at_its_depth(built: ShellSet) -> None:
    """Home and root stand at the top, a register one folder down."""
    depths = {family: shell.depth for family, shell in built.shells.items()}
    assert depths == {"home": 0, "root": 0, "power-items": 1, "documents": 1}


def test_editorial_pages_and_the_error_page_are_rendered(built: ShellSet) -> None:
    """Each Markdown file becomes a page beside `404.html`; shell sources do not leak."""
    assert sorted(built.editorial) == ["404.html", "about.html", "guide.html"]
    assert "主动公开" in built.editorial["guide.html"].decode()


def test_join_fills_every_slot_and_escapes_text(built: ShellSet) -> None:
    """Title, description and address are text; body and contents are markup."""
    html = _joined(
        built,
        "power-items",
        title='甲<"乙">',
        description="丙&丁",
        canonical="https://www.example.gov.cn/open/a.html?x=1&y=2",
        toc='<aside class="toc"></aside>',
        robots="noindex",
        body_class="record",
    )
    assert "<title>甲&lt;&quot;乙&quot;&gt; - 示例区政府信息公开</title>" in html
    assert 'content="丙&amp;丁"' in html
    assert '<link rel="canonical" href="https://www.example.gov.cn/open/a.html?x=1&amp;y=2">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<body class="record with-toc">' in html
    assert '<p>正文</p></div><aside class="toc"></aside>' in html
    assert PREFIX not in html


def test_what_is_empty_leaves_no_element(built: ShellSet) -> None:
    """No canonical link and no robots rule are written for nothing."""
    html = _joined(built, "root")
    assert "canonical" not in html
    assert "robots" not in html
    assert "with-toc" not in html


def test_the_home_page_carries_the_site_title_alone(built: ShellSet) -> None:
    """The name of the site does not stand twice in the title of the home page."""
    assert "<title>示例区</title>" in _joined(built, "home", title="示例区")


def test_the_register_of_a_page_is_marked_in_the_menu(built: ShellSet) -> None:
    """Exactly one entry of the menu is current, and it is the page's own register."""
    html = _joined(built, "documents")
    assert re.findall(r'<a href="([^"]*)" aria-current="true"', html) == ["index.html"]
    assert "aria-current" not in _joined(built, "home")


def test_the_frame_of_a_record_page_is_small(built: ShellSet) -> None:
    """A record page of 16 KB needs a frame under 6 KB."""
    assert len(_joined(built, "power-items", body="").encode()) < 6_000


def test_a_first_visit_fits_its_budget(built: ShellSet) -> None:
    """Style, scripts and icon that a page names stay together under 70 KB before compression."""
    reader = _Reader(_joined(built, "power-items"))
    own = [a.removeprefix("../") for a in reader.addresses if "assets/" in a]
    assert sum(built.assets[path].stat().st_size for path in own) < 70_000


def test_relative_addresses_reach_the_files(built: ShellSet) -> None:
    """From one folder down, every style, script and icon is a file that will be copied."""
    reader = _Reader(_joined(built, "power-items"))
    own = [a.removeprefix("../") for a in reader.addresses if "assets/" in a]
    assert len(own) == 5
    assert all(address in built.assets for address in own)
    assert all(address.startswith("../") for address in reader.addresses if "assets/" in address)


def test_no_page_asks_another_host_or_runs_inline_code(built: ShellSet) -> None:
    """Only configured addresses leave the site, and nothing inline needs a hole in the CSP."""
    for path, html in _pages(built).items():
        reader = _Reader(html)
        outside = {a for a in reader.addresses if re.match(r"[a-z]+:|//", a)}
        assert outside <= {REPORT_ERROR, f"{SITE.base_url}{path}"}, path
        assert reader.active == [], path


def test_material_leaves_nothing_that_needs_its_script(built: ShellSet) -> None:
    """Toggles, overlay, dialogue and Material's own files are gone from every page."""
    for html in _pages(built).values():
        assert not re.search(r"md-toggle|md-overlay|md-dialog|bundle\.|generator", html)


def test_the_error_page_works_at_any_depth(built: ShellSet) -> None:
    """A missing page deep in the tree still finds the style sheet and the registers."""
    addresses = _Reader(built.editorial["404.html"].decode()).addresses
    own = [a for a in addresses if a not in {"#main", REPORT_ERROR}]
    assert "/open/power-items/index.html" in own
    assert all(address.startswith("/open/") for address in own)


def test_links_to_pages_made_later_are_handed_on(built: ShellSet) -> None:
    """A link to a register cannot be judged here; it is returned for the check of the whole site."""
    assert built.pending_links == (("about.html", "power-items/index.html"),)


def test_tables_carry_no_inline_style(built: ShellSet) -> None:
    """A right-aligned column is an attribute, because a style attribute would be blocked."""
    assert '<td align="right">12</td>' in built.editorial["about.html"].decode()


def test_a_word_and_colon_on_the_first_line_is_text(tmp_path: Path) -> None:
    """MkDocs would take `Note: x` at the top of a page for metadata and drop it."""
    shells = build_shells(_request(tmp_path, note="Note: 写在第一行\n"))
    assert "Note: 写在第一行" in shells.editorial["note.html"].decode()


def test_english_frame_speaks_english(tmp_path: Path) -> None:
    """The language of the site decides its strings and its `lang` attribute."""
    request = _request(tmp_path)
    html = _joined(build_shells(replace(request, site=replace(SITE, lang="en"))), "root")
    assert '<html lang="en"' in html
    assert "Skip to content" in html
    assert "- Sample District</title>" in html


@pytest.mark.parametrize(
    ("page", "code", "line"),
    [
        ("甲\n\n<script>alert(1)</script>\n", "OUT103", 3),
        ("甲 <b onclick='x()'>乙</b>\n", "OUT103", 1),
        ("甲\n\n<!-- 内部备注 -->\n", "OUT103", 3),
        ("[甲](javascript:alert(1))\n", "OUT104", 1),
        ("![图](https://img.example.com/a.png)\n", "OUT104", 1),
        (f"甲\n\n{SENTINELS['body']}\n", "OUT106", 3),
        ("[甲](absent.md)\n", "OUT105", 1),
        ("[甲](#absent)\n", "OUT105", 1),
        ("[甲](/absent.html)\n", "OUT105", 1),
        ("---\ntemplate: 404.html\n---\n甲\n", "OUT102", 1),
        ("---\ntitle: [\n---\n甲\n", "OUT102", 1),
    ],
)
def test_doubtful_pages_are_refused_with_their_place(tmp_path: Path, page: str, code: str, line: int) -> None:
    """What may not be published stops the build at the line where it stands."""
    with pytest.raises(ShellError) as caught:
        build_shells(_request(tmp_path, doubtful=page))
    places = {(f.code, f.position.path, f.position.line) for f in caught.value.findings}
    assert places == {(code, "pages/doubtful.md", line)}


def test_angle_brackets_in_code_are_not_html(tmp_path: Path) -> None:
    """A page may show HTML as code; it comes out escaped."""
    page = "`<script>` 与\n\n```\n<script>alert(1)</script>\n```\n\n    <b>\n"
    html = build_shells(_request(tmp_path, shown=page)).editorial["shown.html"].decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script>alert" not in html


def test_all_faulty_pages_are_reported_at_once(tmp_path: Path) -> None:
    """A clerk sees every page that is wrong, not the first one."""
    request = _request(tmp_path, one="<b>甲</b>\n", two="<b>乙</b>\n")
    (request.pages_dir / "gbk.md").write_bytes("示例".encode("gbk"))
    (request.pages_dir / "run.exe").write_bytes(b"MZ")
    (request.pages_dir / "index.md").write_text("甲", "utf-8")
    (request.pages_dir / "link.md").symlink_to(request.pages_dir / "about.md")
    with pytest.raises(ShellError) as caught:
        build_shells(request)
    found = {f.position.path.removeprefix("pages/"): f.code for f in caught.value.findings}
    assert found == {
        "one.md": "OUT103",
        "two.md": "OUT103",
        "gbk.md": "OUT101",
        "run.exe": "OUT108",
        "index.md": "OUT107",
        "link.md": "OUT101",
    }
    assert "one.md" in caught.value.text.zh


def _tampered(folder: Path, name: str, old: str, new: str) -> Path:
    theme = folder / "theme"
    shutil.copytree(THEME, theme)
    path = theme / "templates" / "frame" / name
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    return theme


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{{ g.slot.body }}", "", "OUT110"),
        ("{{ g.slot.body }}", "{{ g.slot.body }}{{ g.slot.body }}", "OUT110"),
        ("{{ g.slot.body }}", "{{ g.slot.body }}<script>x()</script>", "OUT111"),
        ("{{ g.slot.body }}", "{{ g.slot.body }}{{ g.t['frame.nowhere'] }}", "OUT112"),
        ("{{ g.slot.body }}", "{{ g.slot.body }}{% if %}", "OUT112"),
    ],
)
def test_a_broken_template_stops_the_build(tmp_path: Path, old: str, new: str, code: str) -> None:
    """A lost or doubled sentinel, inline code, a missing string and a syntax error are findings."""
    request = replace(_request(tmp_path), theme_dir=_tampered(tmp_path, "body.html", old, new))
    with pytest.raises(ShellError) as caught:
        build_shells(request)
    assert {finding.code for finding in caught.value.findings} == {code}


def test_a_sentinel_in_the_configuration_is_refused(tmp_path: Path) -> None:
    """The title of the site cannot make a page split at a wrong place."""
    request = _request(tmp_path)
    with pytest.raises(ShellError) as caught:
        build_shells(replace(request, site=replace(SITE, title=SENTINELS["toc"])))
    assert caught.value.findings[0].code == "OUT110"


def test_split_counts_each_sentinel() -> None:
    """A page without sentinels is refused, naming each that is missing."""
    with pytest.raises(ShellError) as caught:
        split("<html></html>", 0, "theme/templates")
    assert len(caught.value.findings) == len(SENTINELS)


@pytest.mark.parametrize(
    "markup",
    [
        "<script>x()</script>",
        "<style>p{}</style>",
        '<p style="color:red">',
        '<img src="https://example.com/a.png">',
        '<script src="//example.com/a.js"></script>',
        '<link rel="stylesheet" href="https://example.com/a.css">',
        '<a href="javascript:x()">',
        '<img src="a.png" onerror="x()">',
        "<iframe></iframe>",
    ],
)
def test_the_guard_sees_active_and_foreign_markup(markup: str) -> None:
    """Each of these would be blocked by the policy, or leave the site."""
    with pytest.raises(ShellError):
        guard(f"<body>{markup}", "page")


def test_the_guard_lets_plain_links_pass() -> None:
    """A link that a person follows is not a request that the page makes."""
    links = '<a href="https://example.com/">甲</a><link rel="canonical" href="https://example.com/">'
    assert guard(links, "page") is None  # type: ignore[func-returns-value]  # it says nothing, and does not raise


@pytest.mark.parametrize("accent", ["#7fb0ea", "#ffd400", "#808080"])
def test_a_faint_accent_is_refused(tmp_path: Path, accent: str) -> None:
    """White on the header must be readable."""
    with pytest.raises(ShellError) as caught:
        build_shells(replace(_request(tmp_path), site=replace(SITE, accent=accent)))
    assert caught.value.findings[0].code == "OUT114"


@pytest.mark.parametrize("accent", ["174f8c", "#17f", "red", "#174f8c;}body{"])
def test_an_accent_that_is_no_colour_is_refused(accent: str) -> None:
    """The accent goes into a style sheet; only six digits may."""
    with pytest.raises(ShellError) as caught:
        accent_tokens(accent)
    assert caught.value.findings[0].code == "OUT113"


def test_no_placeholder_is_left_in_the_style_sheet(built: ShellSet) -> None:
    """Every colour is filled in, and the style sheet asks for no other file."""
    css = built.assets[built.names["gongshi.css"]].read_text("utf-8")
    assert "__" not in css
    assert "url(" not in css.replace('url("data:image/svg+xml,', "")
    assert "@import" not in css


@pytest.mark.parametrize("option", ["theme", "docs_dir", "hooks", "extra_javascript"])
def test_mkdocs_options_that_are_ours_are_refused(tmp_path: Path, option: str) -> None:
    """The pass-through section cannot change what the frame relies on."""
    with pytest.raises(ShellError) as caught:
        build_shells(replace(_request(tmp_path), site=replace(SITE, mkdocs={option: "x"})))
    assert caught.value.findings[0].code == "OUT115"


def test_an_unknown_mkdocs_plugin_is_a_finding(tmp_path: Path) -> None:
    """MkDocs' refusal of its configuration reaches the contractor as a finding."""
    with pytest.raises(ShellError) as caught:
        build_shells(replace(_request(tmp_path), site=replace(SITE, mkdocs={"plugins": ["no-such"]})))
    assert "no-such" in caught.value.text.en


def test_markdown_extensions_pass_through(tmp_path: Path) -> None:
    """A contractor's extension is added to ours."""
    request = _request(tmp_path, short="甲 HTML 乙\n\n*[HTML]: 标记\n")
    shells = build_shells(replace(request, site=replace(SITE, mkdocs={"markdown_extensions": ["abbr"]})))
    assert '<abbr title="标记">HTML</abbr>' in shells.editorial["short.html"].decode()


def _text(shells: ShellSet) -> str:
    files = {name: path.read_bytes() for name, path in sorted(shells.assets.items())}
    return repr((sorted(shells.shells.items()), sorted(shells.editorial.items()), files, shells.names))


def test_a_cache_hit_gives_the_same_frame(tmp_path: Path) -> None:
    """What comes from the cache equals what MkDocs made."""
    request = _request(tmp_path)
    cold, warm = build_shells(request), build_shells(request)
    assert _text(cold) == _text(warm)
    assert cold.pending_links == warm.pending_links


def test_a_damaged_cache_is_built_anew(tmp_path: Path) -> None:
    """Half a cache file is no cache, and no error either."""
    request = _request(tmp_path)
    cold = _text(build_shells(request))
    cache = request.cache_dir / "shell.json"
    cache.write_text(cache.read_text("utf-8")[:500], "utf-8")
    assert _text(build_shells(request)) == cold


def test_a_changed_page_is_not_taken_from_the_cache(tmp_path: Path) -> None:
    """The cache follows the editorial pages and the day of the data."""
    request = _request(tmp_path)
    build_shells(request)
    (request.pages_dir / "guide.md").write_text("# 公开指南\n\n依申请公开。\n", "utf-8")
    assert "依申请公开" in build_shells(request).editorial["guide.html"].decode()
    later = replace(request, site=replace(SITE, data_day="2026-11-21"))
    assert "2026-11-21" in _joined(build_shells(later), "root")


_PROBE = """
import sys
from pathlib import Path
from tests.render.test_shell import _request, _text, build_shells
import hashlib
print(hashlib.sha256(_text(build_shells(_request(Path(sys.argv[1])))).encode()).hexdigest())
print(sorted(m for m in sys.modules if m in ("mkdocs", "material", "markdown")))
"""


def _probed(folder: Path, **environment: str) -> list[str]:
    """Build in a new process; return the hash of the result and the heavy modules it imported."""
    run = subprocess.run(
        [sys.executable, "-c", _PROBE, str(folder)],
        env=os.environ | {"PYTHONPATH": f"{REPOSITORY / 'generator'}{os.pathsep}{REPOSITORY}"} | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr == ""
    return run.stdout.splitlines()


def test_the_bytes_depend_on_nothing_but_the_input(tmp_path: Path) -> None:
    """Another folder, hash seed, clock and locale give the same frame."""
    one = _probed(tmp_path / "one", PYTHONHASHSEED="1", SOURCE_DATE_EPOCH="0", TZ="UTC", LC_ALL="C")
    two = _probed(
        tmp_path / "another/folder", PYTHONHASHSEED="2", SOURCE_DATE_EPOCH="2000000000", TZ="Asia/Shanghai"
    )
    assert one[0] == two[0]


def test_a_cache_hit_does_not_import_mkdocs(tmp_path: Path) -> None:
    """A build with a known frame does not pay for MkDocs or Markdown."""
    cold, warm = _probed(tmp_path), _probed(tmp_path)
    assert "mkdocs" in cold[1]
    assert warm == [cold[0], "[]"]


def test_a_missing_string_raises() -> None:
    """A template cannot print an empty place for a forgotten word."""
    strings = load_locale(THEME, "zh")
    assert strings["frame.skip"] == "跳到正文"
    with pytest.raises(MissingStringError):
        strings["frame.nowhere"]


def test_both_languages_hold_the_same_strings() -> None:
    """A string added in one language is not forgotten in the other."""
    assert set(load_locale(THEME, "zh")) == set(load_locale(THEME, "en"))
