"""What is told to the public follows from what is public: a hidden record makes no difference that shows."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from gongshi.catalogue.holders import may_name
from gongshi.checking import check_site
from gongshi.checks.publishing import Publisher
from gongshi.checks.registry import all_rules
from gongshi.task import Task
from tests.checks.site import CONFIG, DAY, write_site

_ALL_TOLD = "".join(f"    {rule.code}: warning\n" for rule in all_rules())
_SETTINGS = f"-- site_config.yml --\n{CONFIG}rules:\n  levels:\n{_ALL_TOLD}"
_NAMES = ("a", "b", "c")
_FIELDS = {
    "doc_number": st.sampled_from(["示政办规〔2024〕3号", "示政办规〔2024〕4号", "示政办规〔2025〕6号"]),
    "date_document": st.sampled_from(["2024-03-01", "2024-05-01", "2025-01-05"]),
    "date_repealed": st.sampled_from(["2025-01-31", "2026-02-01"]),
    "repeals": st.sampled_from(_NAMES),
    "amended_by": st.sampled_from(_NAMES),
    "repealed_by": st.sampled_from(_NAMES),
    "abstract": st.sampled_from(["規定户籍管理。", "规定户籍管理。"]),
}
_DOCUMENT = st.fixed_dictionaries({}, optional=_FIELDS)
_HIDDEN = "disclosure: 不予公开\n"


def _files(documents: dict[str, dict[str, str]], hidden: frozenset[str]) -> str:
    return "".join(
        f"-- content/documents/{name}.yml --\ntitle: 示例区公共停车场管理办法\nissuer: [zjj]\n"
        + "".join(f"{key}: {value}\n" for key, value in fields.items() if value != name)
        + (_HIDDEN if name in hidden else "")
        for name, fields in documents.items()
    )


def _told(files: str) -> set[tuple[str, str]]:
    """Return rule and record of all that may be told of a site, and rule alone where the place is not."""
    with tempfile.TemporaryDirectory() as folder:
        write_site(_SETTINGS + files, Path(folder))
        checked = check_site(Task(Path(folder) / "site_config.yml", DAY))
    public = checked.catalogue.public(may_name(checked.catalogue, checked.config))
    found = Publisher(checked.scene, public).sightings(checked.report)
    return {(s.code, s.about.key if s.about else "") for s in found}


@settings(max_examples=40)
@given(
    documents=st.fixed_dictionaries(dict.fromkeys(_NAMES, _DOCUMENT)),
    hidden=st.frozensets(st.sampled_from(_NAMES), min_size=1),
)
def test_no_more_is_told_than_if_the_hidden_records_did_not_exist(
    documents: dict[str, dict[str, str]], hidden: frozenset[str]
) -> None:
    """Numbers that repeat, relations that contradict: who sees one side only must not learn of the other."""
    seen = {name: fields for name, fields in documents.items() if name not in hidden}
    with_hidden = {told for told in _told(_files(documents, hidden)) if told[1]}

    assert with_hidden <= _told(_files(seen, frozenset()))
    assert not {record for _, record in with_hidden} & {f"documents/{name}" for name in hidden}


def test_a_fault_between_two_published_records_is_told() -> None:
    """The test above would hold of a page that tells nothing."""
    same = {"doc_number": "示政办规〔2024〕3号", "date_document": "2024-03-01"}
    told = _told(_files({"a": same, "b": same}, frozenset()))

    assert ("D07", "documents/b") in told
    assert ("D07", "documents/b") not in _told(_files({"a": same, "b": same}, frozenset("a")))
