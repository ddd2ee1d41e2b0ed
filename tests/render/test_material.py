"""The pins: what of Material enters our pages is what a person has read."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import material
import pytest
from jinja2 import DictLoader, Environment

from gongshi.render.material import PINS, REVIEWED, PinnedLoader, blocks_of, entering, pin_of
from gongshi.render.shell import ShellError, build_shells
from gongshi.resources import theme_dir
from tests.render.test_shell import SITE, _request

if TYPE_CHECKING:
    from gongshi.findings import Finding

OWN = theme_dir() / "templates"
BASE = (Path(material.__file__).parent / "templates" / "base.html").read_text("utf-8")


def _refusal(template: str, **sources: str) -> Finding:
    """Load `template` where Material is `sources`; return the one finding."""
    loader = PinnedLoader(DictLoader(sources), OWN)
    with pytest.raises(ShellError) as caught:
        loader.get_source(Environment(autoescape=True), template)
    assert len(caught.value.findings) == 1
    return caught.value.findings[0]


def test_what_enters_is_what_was_reviewed() -> None:
    """The installed Material is the one that the pins are of."""
    assert pin_of(BASE, blocks_of((OWN / "main.html").read_text("utf-8"))) == PINS["base.html"]


def test_nothing_that_enters_runs_or_leads_outside() -> None:
    """What was pinned holds no script, no style and no address of another host."""
    text = entering(BASE, blocks_of((OWN / "main.html").read_text("utf-8")))
    assert "<script" not in text
    assert "<style" not in text
    assert "//" not in text
    assert "{% block container %}{% endblock %}" in text


def test_a_script_in_the_frame_is_refused_with_what_to_do() -> None:
    """The finding names the template, the version that was read, and where the pin stands."""
    altered = BASE.replace("</body>", "<script src=x.js></script></body>")
    finding = _refusal("base.html", **{"base.html": altered})
    assert finding.code == "OUT116"
    assert finding.position.path == "mkdocs-material/templates/base.html"
    assert REVIEWED in finding.message.en
    assert "docs/security.md" in finding.advice.zh


def test_a_change_in_a_block_that_we_fill_is_no_concern() -> None:
    """A release that only renames its bundles builds as before: none of that enters our pages."""
    renamed = BASE.replace("bundle.", "bundle2.").replace("mkdocs-material-", "mkdocs-material-x")
    assert renamed != BASE
    loader = PinnedLoader(DictLoader({"base.html": renamed}), OWN)
    assert loader.get_source(Environment(autoescape=True), "base.html")[0] == renamed


def test_a_template_that_nobody_reviewed_is_refused() -> None:
    """An option that calls in another part of Material's does not bring it to the public."""
    finding = _refusal("partials/consent.html", **{"partials/consent.html": "<p>"})
    assert "partials/consent.html" in finding.message.zh


def test_blocks_are_left_out_with_what_is_nested_in_them() -> None:
    """A block inside a filled block goes with it; one that is not filled stays."""
    template = (
        "a{% block one %}b{% block two %}c{% endblock %}d{% endblock %}e{%- block three -%}f{% endblock %}"
    )
    filled = blocks_of("{% block one %}x{% endblock %}")
    assert entering(template, filled) == "a{% block one %}{% endblock %}e{%- block three -%}f{% endblock %}"


def test_a_frame_that_asks_for_what_a_block_held_is_judged_by_all_of_it() -> None:
    """`super()` would bring back what the pin leaves out."""
    assert blocks_of("{% block one %}{{ super() }}{% endblock %}") == frozenset()


def test_an_option_that_calls_in_another_part_stops_the_build(tmp_path: Path) -> None:
    """Material's consent form is switched on in the configuration, and refused before it is rendered."""
    request = _request(tmp_path)
    options = {"extra": {"consent": {"title": "甲", "description": "乙"}}}
    with pytest.raises(ShellError) as caught:
        build_shells(replace(request, site=replace(SITE, mkdocs=options)))
    assert [f.code for f in caught.value.findings] == ["OUT116"]


def test_a_frame_that_fills_less_stops_the_build(tmp_path: Path) -> None:
    """Where a contractor's theme no longer fills a block, Material's own would enter unread."""
    theme = tmp_path / "theme"
    shutil.copytree(theme_dir(), theme)
    main = theme / "templates" / "main.html"
    main.write_text(main.read_text("utf-8").replace("{% block scripts %}{% endblock %}", ""), "utf-8")
    with pytest.raises(ShellError) as caught:
        build_shells(replace(_request(tmp_path), theme_dir=theme))
    assert {f.code for f in caught.value.findings} == {"OUT116"}
