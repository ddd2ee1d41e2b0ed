"""The documentation cannot drift: references are regenerated, commands and pages are named."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from gongshi.authoring.schemas import record_schema, reference_files, write_reference
from gongshi.checks.waiver_words import names_person
from gongshi.cli import app
from gongshi.config import RulesSection, SiteSection
from gongshi.handbook import every_fault
from gongshi.records.base import fields_of
from gongshi.records.registers import REGISTERS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


@pytest.mark.blessed
def test_references_are_what_the_code_says(*, bless: bool) -> None:
    """Schemas, fields and rules under docs/ equal what is generated; `make bless` rewrites them."""
    if bless:
        write_reference(DOCS, every_fault())
    stale = [
        path
        for path, text in reference_files(every_fault())
        if not (DOCS / path).is_file() or (DOCS / path).read_text("utf-8") != text
    ]
    assert stale == [], "run: make bless"


def test_no_reference_is_left_over() -> None:
    """A file of a register or rule that is gone is gone."""
    expected = {path for path, _ in reference_files(every_fault())}
    found = {
        f.relative_to(DOCS).as_posix() for kind in ("schemas", "fields") for f in (DOCS / kind).iterdir()
    }
    assert found <= expected


@pytest.mark.parametrize("model", REGISTERS, ids=lambda model: model.slug)
def test_schema_knows_both_names_of_every_field(model: type) -> None:
    """An editor completes the Chinese label as well as the English name."""
    properties = record_schema(model)["$defs"]["record"]["properties"]
    for name, info in fields_of(model).items():
        assert name in properties
        assert info.fact.zh in properties


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_every_command_is_in_the_readme(readme: str) -> None:
    """Somebody who reads the first page knows every command."""
    text = (ROOT / readme).read_text("utf-8")
    names = [c.name or (c.callback.__name__ if c.callback else "") for c in app.registered_commands]
    missing = [name for name in names if f"gongshi {name.rstrip('_')}" not in text]
    assert missing == []


@pytest.mark.parametrize(
    "page", sorted(p.relative_to(ROOT).as_posix() for p in [*ROOT.glob("*.md"), *DOCS.glob("*.md")])
)
def test_links_between_pages_lead_somewhere(page: str) -> None:
    """Every relative link and picture of the documentation exists."""
    text = re.sub(r"~~~~.*?~~~~|```.*?```", "", (ROOT / page).read_text("utf-8"), flags=re.DOTALL)
    links = re.findall(r"\]\(([^)#\s]+)", text)
    missing = [t for t in links if "://" not in t and not ((ROOT / page).parent / t).exists()]
    assert missing == []


def test_the_settings_of_the_clerks_guide_are_sound() -> None:
    """Whoever copies them from the page gets what it says."""
    blocks = re.findall(r"```yaml\n(.*?)```", (DOCS / "checking.zh.md").read_text("utf-8"), re.DOTALL)
    rules, site = (yaml.load(block, yaml.BaseLoader) for block in blocks)  # noqa: S506  # makes strings only

    (waiver,) = RulesSection.model_validate(rules["rules"]).waivers
    assert not names_person(waiver.by)
    assert SiteSection.model_validate({"title": "示例区", **site["site"]}).quality_page


def test_schemas_are_json() -> None:
    """Each schema parses."""
    for file in (DOCS / "schemas").glob("*.json"):
        assert json.loads(file.read_text("utf-8"))["$schema"]
