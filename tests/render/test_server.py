"""Settings for web servers: the policy, caching, types and the missing page, for each and at any path."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongshi.config import BASE_URL
from gongshi.errors import ForeignFolderError
from gongshi.render.policy import ATTACHMENT, HEADERS, header_policy
from gongshi.render.server import MARK, SERVERS, TYPES, server_config, write_server_configs
from gongshi.resources import theme_dir

if TYPE_CHECKING:
    from pathlib import Path

_ADDRESS = "https://www.example.gov.cn/open/"
_SHAPE = re.compile(r"""[\s"'`;{}$#<>]""")
"""What divides one word of the settings from another."""
_PAIR = re.compile(r"[^\s\"]+|\"[^\"]*\"")


def _statements(server: str, base_url: str = _ADDRESS) -> list[tuple[str, ...]]:
    """Return the settings as lists of words, comments left out, quotes taken off."""
    lines = (line.strip() for line in server_config(server, base_url, theme_dir()).splitlines())
    return [
        tuple(word.strip('"') for word in _PAIR.findall(line.rstrip(";") if server == "nginx" else line))
        for line in lines
        if line and not line.startswith("#")
    ]


def _after(statements: list[tuple[str, ...]], word: str) -> list[str]:
    """Return what follows `word` in every statement that holds it."""
    return [s[s.index(word) + 1] for s in statements if word in s[:-1]]


@pytest.fixture(params=SERVERS)
def server(request: pytest.FixtureRequest) -> str:
    """Each server that there are settings for."""
    return str(request.param)


def test_the_policy_is_the_one_that_pages_say(server: str) -> None:
    """Policy and headers stand there word for word; attachments get the one under which nothing runs."""
    statements = _statements(server)
    said = {word for statement in statements for word in statement}
    assert header_policy() in said
    assert ATTACHMENT in said
    for name, value in HEADERS.items():
        assert value in _after(statements, name), name


@given(base_url=st.from_regex(BASE_URL, fullmatch=True))
def test_no_address_adds_a_statement(base_url: str) -> None:
    """Whatever the settings of a site may say, a server is told the same things, with other names in them."""
    path = urlsplit(base_url).path
    for server in SERVERS:
        usual = server_config(server, "https://a.example/" if path == "/" else _ADDRESS, theme_dir())
        found = server_config(server, base_url, theme_dir())
        assert _SHAPE.findall(found) == _SHAPE.findall(usual)


def test_https_is_not_forced_on_a_site_that_may_have_none(server: str) -> None:
    """HSTS stands there to be switched on, and is not."""
    text = server_config(server, "", theme_dir())
    assert "Strict-Transport-Security" in text
    assert not [s for s in _statements(server) if "Strict-Transport-Security" in s]


@pytest.mark.parametrize("base_url", ["", "https://www.example.gov.cn/", _ADDRESS])
def test_only_names_that_hold_their_hash_are_kept_for_good(server: str, base_url: str) -> None:
    """Pages, lists and the search index are asked for anew; bundled files never again."""
    text = server_config(server, base_url, theme_dir())
    prefix = "/open/" if "open" in base_url else "/"
    found = re.search(r"(?:\^|404\) |304\) )?(/\S*assets/\S+?\$)", text)
    assert found is not None
    hashed = re.compile(found[1])
    assert hashed.fullmatch(f"{prefix}assets/gongshi.0123abcd.css")
    assert hashed.fullmatch(f"{prefix}assets/search.0123abcd.js")
    for path in (
        "assets/gongshi.css",
        "index.html",
        "power-items/list.js",
        "search/meta.js",
        "assets/a/b.0123abcd.js",
    ):
        assert not hashed.fullmatch(f"{prefix}{path}"), path
    assert text.count("immutable") == 1
    assert "no-cache" in text


def test_every_type_of_the_site_is_named(server: str) -> None:
    """No server guesses: what nosniff forbids a browser to guess is said, with the character set of texts."""
    statements = _statements(server)
    for kind, suffixes in TYPES.items():
        named = {"nginx": [s[1:] for s in statements if s[0] == kind],
                 "apache": [tuple(w.lstrip(".") for w in s[2:]) for s in statements if s[:2] == ("AddType", kind)],
                 "caddy": [s for s in statements if s[-1] in (kind, f"{kind}; charset=utf-8")]}[server]  # fmt: skip
        assert named, kind
        assert server == "caddy" or set(suffixes) <= set(named[0])


def test_what_is_missing_is_said_by_our_own_page(server: str) -> None:
    """The page of what is missing stands at the path of the site."""
    wanted = {"nginx": ("error_page", "404", "/open/404.html"), "apache": ("ErrorDocument", "404", "/open/404.html"),
              "caddy": ("rewrite", "*", "/404.html")}  # fmt: skip
    assert wanted[server] in _statements(server)


def test_brackets_are_closed(server: str) -> None:
    """A block that is opened is closed, with and without a path."""
    for base_url in ("", _ADDRESS):
        text = re.sub(
            r"\"[^\"]*\"|#[^\n]*|\S*\[0-9a-f\]\S*", "", server_config(server, base_url, theme_dir())
        )
        assert text.count("{") == text.count("}")
        assert len(re.findall(r"<[A-Z]", text)) == len(re.findall(r"</[A-Z]", text))


def test_no_path_of_this_machine_is_in_it(server: str, tmp_path: Path) -> None:
    """The same address gives the same bytes, wherever it is built."""
    one, two = (next(write_server_configs([server], _ADDRESS, theme_dir(), tmp_path / f)) for f in ("a", "b"))
    assert one.read_bytes() == two.read_bytes()
    assert str(tmp_path) not in one.read_text("utf-8")
    assert str(theme_dir()) not in one.read_text("utf-8")


def test_a_file_of_somebody_else_is_not_touched(tmp_path: Path) -> None:
    """What we wrote is written anew; what we did not write stays, and the build says so."""
    file = next(write_server_configs(["nginx"], "", theme_dir(), tmp_path))
    assert MARK in file.read_text("utf-8")
    assert next(write_server_configs(["nginx"], _ADDRESS, theme_dir(), tmp_path)) == file
    file.write_text("server {}\n", "utf-8")
    with pytest.raises(ForeignFolderError):
        next(write_server_configs(["nginx"], "", theme_dir(), tmp_path))
    assert file.read_text("utf-8") == "server {}\n"
