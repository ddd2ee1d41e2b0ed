"""Text of records is text: whatever it holds, no element of it comes into being on any page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, get_args

import pytest

from gongshi.records.base import Part, fields_of
from gongshi.records.registers import BY_SLUG
from tests.sites import LENIENT, built, bytes_of, dead_links, pages_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sites import HtmlPage

_EVIL = "<script>evil()</script>\"><img src=x onerror='evil()'></textarea></script>&lt;b&gt;{{7*7}}{% x %}"
_BODY = (
    f"# {_EVIL}\n\n第一条 {_EVIL}\n\n[a](javascript:evil()) ![x](https://evil.example/x.png)\n\n"
    "| a |\n|---|\n| <iframe src=//evil.example></iframe> |\n"
)
_GIVEN: dict[str, dict[str, object]] = {
    "departments": {"id": "zjj"},
    "power-items": {"id": "a", "dept": "zjj", "legal_basis": [{"title": _EVIL, "text": _EVIL}]},
    "documents": {"id": "a", "issuer": ["zjj"]},
    "enforcers": {"id": "a", "body": "zjj", "cert_no": "YB0000000001"},
    "inquiry-points": {"id": "a"},
    "laws": {"id": "a"},
}


def _is_text(annotation: object) -> bool:
    return annotation is str or any(_is_text(inner) for inner in get_args(annotation))


def _filled(model: type[Part], *, depth: int = 0) -> dict[str, object]:
    """Return a part with the evil text in every field that is free text."""
    found: dict[str, object] = {}
    for name, info in fields_of(model).items():
        if info.fact.ref or not info.fact.publish or name in ("id", "region", "phone", "supervise_phone"):
            continue
        value: object | None = None
        if info.part:
            value = _filled(info.part, depth=depth + 1) if depth < 2 else None
            if value is not None and not _complete(info.part, value):
                value = None
        elif info.vocabulary:
            value = info.vocabulary.ids[0] if info.required else None
        elif _free(model, name):
            value = _EVIL
        if value:
            found[name] = [value] if info.many else value
    return found


def _complete(model: type[Part], value: object) -> bool:
    return isinstance(value, dict) and all(
        name in value for name, info in fields_of(model).items() if info.required
    )


def _free(model: type[Part], name: str) -> bool:
    from pydantic import TypeAdapter, ValidationError

    field = model.model_fields[name]
    value = (_EVIL,) if fields_of(model)[name].many else _EVIL
    try:
        TypeAdapter(field.annotation).validate_python(value)
        for meta in field.metadata:
            if callable(getattr(meta, "func", None)):
                meta.func(value)
    except (ValidationError, ValueError, TypeError):
        return False
    return _is_text(field.annotation)


def _archive() -> str:
    pieces = [f"-- site_config.yml --\n{LENIENT}"]
    for slug, model in BY_SLUG.items():
        record = _filled(model) | _GIVEN[slug]
        body = str(record.pop("body", "")) if slug == "documents" else ""
        text = json.dumps(record, ensure_ascii=False)
        if slug == "documents":
            pieces.append(f"-- content/documents/a.md --\n---\n{text}\n---\n\n{_BODY if body else ''}")
        else:
            pieces.append(f"-- content/{slug}/{record['id']}.yml --\n{text}\n")
    return "".join(pieces)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which every free text of every register is an attack."""
    root = tmp_path_factory.mktemp("hostile")
    return _built_whatever_the_checks_say(root)


def _built_whatever_the_checks_say(root: Path) -> Path:
    """Switch off the rules that object, twice over, and build."""
    from gongshi.pipeline import check_site
    from gongshi.task import Task
    from tests.checks.site import DAY, write_site

    archive = _archive()
    write_site(archive, root)
    objections = {f.code for f in check_site(Task(root / "site_config.yml", DAY)).report}
    levels = "".join(f"    {code}: off\n" for code in sorted(objections - {"P12", "P32", "E12"}))
    return built(archive.replace("    E12: off\n", f"    E12: off\n{levels}"), root)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, HtmlPage]:
    """Its pages."""
    return pages_of(site)


def test_no_element_of_the_attack_exists(pages: dict[str, HtmlPage]) -> None:
    """No inline script, no picture, no frame, no handler, on any page."""
    for path, page in pages.items():
        assert all(e.attrs.get("src") and not e.text for e in page.all("script")), path
        assert not [e for tag in ("img", "iframe", "textarea", "object") for e in page.all(tag)], path
        assert not [e for e in page.elements if any(name.startswith("on") for name in e.attrs)], path


def test_no_address_runs_or_leads_to_the_attacker(pages: dict[str, HtmlPage]) -> None:
    """Neither `javascript:` nor the foreign host is an address anywhere."""
    for page in pages.values():
        for _, address in page.addresses:
            assert not address.strip().lower().startswith(("javascript:", "data:"))
            assert "evil.example" not in address


def test_the_attack_is_shown_as_text(pages: dict[str, HtmlPage]) -> None:
    """Escaped once: readers see what was written, neither more nor less."""
    for slug in ("power-items", "departments", "inquiry-points", "laws"):
        path = f"{slug}/{_GIVEN[slug]['id']}.html"
        assert _EVIL in pages[path].text, path
        assert "&amp;lt;" not in pages[path].text, path
        assert "<script>evil()" in pages[path].all("h1")[0].text, path


def test_the_data_of_lists_cannot_end_their_script(site: Path) -> None:
    """`</script>` does not stand in a script file either."""
    for path, data in bytes_of(site).items():
        if path.endswith("list.js"):
            assert b"</" not in data, path


def test_no_link_is_dead(site: Path) -> None:
    """Addresses hold together, but for the attachments that are not there."""
    assert [link for link in dead_links(site) if "/files/" not in link] == []
