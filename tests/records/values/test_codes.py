"""Codes of power items are recognised, cut into parts, and judged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from gongshi.records.values import CatalogCode, ImplementationCode, TaskCode, TaskHandleItem

# Made up: a valid check digit for a body of a fictional district.
BODY = "91350100M000100Y43"


def test_catalog_code_is_cut_into_its_parts() -> None:
    """Region, type, department, main item, sub-item (GB/T 39554.1)."""
    code = CatalogCode.parse("442199806003")
    assert (code.region, code.type_code, code.department, code.main_item, code.sub_item) == (
        "44",
        "21",
        "99",
        "806",
        "003",
    )
    assert code.faults == frozenset()


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("44219980600", {"length"}),
        ("44219980600X", {"charset"}),
        ("00·01·31·009·000", {"length", "charset"}),
        ("", {"length", "charset"}),
    ],
)
def test_fault_of_a_catalog_code_is_named(text: str, faults: set[str]) -> None:
    """Length and charset are separate faults."""
    assert CatalogCode.parse(text).faults == faults


def test_task_code_names_body_level_and_catalog() -> None:
    """18 + 1 + 12."""
    code = TaskCode.parse(f"{BODY}3442199806003")
    assert (code.uscc, code.level, code.faults) == (BODY, "3", frozenset())
    assert code.catalog is not None
    assert code.catalog.type_code == "21"


def test_handle_item_adds_a_serial() -> None:
    """31 + 2."""
    item = TaskHandleItem.parse(f"{BODY}344219980600301")
    assert (item.serial, item.faults) == ("01", frozenset())
    assert TaskHandleItem.parse(f"{BODY}34421998060030X").faults == {"charset"}


@pytest.mark.parametrize(
    ("text", "scheme", "catalog", "uscc", "level", "region", "type_code", "faults"),
    [
        (f"{BODY}4442101806003", "gbt39554", "442101806003", BODY, "4", "44", "21", set()),
        (f"{BODY}4000131009000", "gbt39554", "000131009000", BODY, "4", None, "01", set()),
        (f"{BODY}444210180600301", "gbt39554-handle", "442101806003", BODY, "4", "44", "21", set()),
        (
            f"{BODY[:-1]}47442101806003",
            "gbt39554",
            "442101806003",
            f"{BODY[:-1]}4",
            "7",
            "44",
            "21",
            {"uscc", "level"},
        ),
        (f"{BODY}444210180600", "gbt39554", None, BODY, None, None, None, {"length"}),
        (
            f"511A0138000000-511602000000-000-{BODY}-1-00",
            "sichuan",
            "511A0138000000",
            BODY,
            "1",
            "511602000000",
            "A",
            set(),
        ),
        (
            f"511Z07001006-511602000000-000-{BODY}-1-00",
            "sichuan",
            "511Z07001006",
            BODY,
            "1",
            "511602000000",
            "Z",
            set(),
        ),
        (
            f"512020001001-511602000000-000-{BODY}-1-00",
            "sichuan",
            "512020001001",
            BODY,
            "1",
            "511602000000",
            None,
            set(),
        ),
        (
            f"513A0999900001-511602000000-000-{BODY}-1-00",
            "sichuan",
            "513A0999900001",
            BODY,
            "1",
            "511602000000",
            None,
            set(),
        ),
        (
            f"G-000007-001-511602000000-000-{BODY}-1-00",
            "sichuan",
            "G-000007-001",
            BODY,
            "1",
            "511602000000",
            "G",
            set(),
        ),
        (
            f"1J-5100-00027-511602000000-000-{BODY}-1-00",
            "sichuan",
            "1J-5100-00027",
            BODY,
            "1",
            "511602000000",
            None,
            set(),
        ),
        (
            "511A0138000000-511602000000-000-00123456-5-1-00",
            "sichuan",
            "511A0138000000",
            "00123456-5",
            "1",
            "511602000000",
            "A",
            {"uscc"},
        ),
        (f"E-000004-001-{BODY}", "sichuan", "E-000004-001", BODY, None, None, "E", {"segment"}),
        (
            f"???-511602000000-000-{BODY}-0-00",
            "sichuan",
            "???",
            BODY,
            "0",
            "511602000000",
            None,
            {"level", "segment"},
        ),
        ("4200000000000001", "hubei16", None, None, None, None, None, set()),
        ("XK-0001", "unknown", None, None, None, None, None, set()),
        ("许可1", "unknown", None, None, None, None, None, {"charset"}),
        ("字" * 31, "unknown", None, None, None, None, None, {"charset"}),
        ("", "unknown", None, None, None, None, None, set()),
    ],
)
def test_implementation_code_is_recognised(  # noqa: PLR0913, PLR0917  # the parts of a code
    text: str,
    scheme: str,
    catalog: str | None,
    uscc: str | None,
    level: str | None,
    region: str | None,
    type_code: str | None,
    faults: set[str],
) -> None:
    """Each scheme by its form, with its parts and faults."""
    code = ImplementationCode.parse(text)
    assert (code.scheme, code.catalog, code.uscc, code.level, code.region, code.type_code) == (
        scheme,
        catalog,
        uscc,
        level,
        region,
        type_code,
    )
    assert code.faults == faults


@given(st.text(max_size=60) | st.from_regex(r"[0-9A-Z-]{0,60}", fullmatch=True))
def test_any_text_is_kept_and_never_raises(text: str) -> None:
    """A tolerant type keeps what was typed."""
    for kind in (CatalogCode, TaskCode, TaskHandleItem, ImplementationCode):
        assert str(kind.parse(text)) == text


@given(st.from_regex(rf"{BODY}[1-6][0-9]{{12}}", fullmatch=True))
def test_parts_of_a_national_code_make_the_code(text: str) -> None:
    """Nothing is lost between the parts."""
    code = ImplementationCode.parse(text)
    assert code.scheme == "gbt39554"
    assert f"{code.uscc}{code.level}{code.catalog}" == text


@pytest.mark.parametrize("kind", [CatalogCode, TaskCode, TaskHandleItem, ImplementationCode])
def test_code_is_a_field_type(kind: type[CatalogCode]) -> None:
    """From text to value, to JSON and back."""
    adapter = TypeAdapter(kind)
    value = adapter.validate_python("x")
    assert adapter.validate_python(value) is value
    assert adapter.dump_json(value) == b'"x"'
    assert adapter.json_schema()["type"] == "string"
