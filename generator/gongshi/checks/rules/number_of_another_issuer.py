"""The agency code of a document's number is not one of its issuer's.

What: 示政办发〔2026〕5号 on a document of the people's government, whose code is 示政发.
Silent where no issuer states its codes (`doc_prefix`), where a joint issuer does not,
and for orders and notices, which carry names.
Why: GB/T 9704-2012 7.2.5; who issued a document decides who may amend, explain and review it.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.department import Department
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D06",
    severity=Severity.ERROR,
    title=Text("机关代字与制定机关不符", "Number of another issuer"),
    message=Text(
        "发文字号“{number}”的机关代字“{prefix}”不是{issuer}的代字{owner}",
        "the agency code “{prefix}” of “{number}” is not a code of {issuer}{owner}",
    ),
    advice=Text(
        "核对制定机关和发文字号；代字没有错的，在部门记录的“发文代字”里补上。",
        "Check the issuer and the number; if the code is right, add it to the department's doc_prefix.",
    ),
    why=Text(
        "机关代字说明文件由谁制定（GB/T 9704-2012 7.2.5），也就决定由谁修改和解释。",
        "The agency code says who issued the document (GB/T 9704-2012 7.2.5), and so who may amend and "
        "explain it.",
    ),
    fails="""\
-- content/departments/qzf.yml --
name: 示例区人民政府
doc_prefix: [示政发, 示政规]
-- content/departments/qfb.yml --
name: 示例区人民政府办公室
doc_prefix: [示政办发]
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
doc_number: 示政办发〔2026〕5号
issuer: qzf
""",
    passes="""\
-- content/departments/qzf.yml --
name: 示例区人民政府
doc_prefix: [示政发, 示政规]
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
doc_number: 示政规〔2026〕5号
issuer: qzf
""",
)


@rule.check(Document)
def number_of_another_issuer(document: Document, scene: Scene) -> Iterator[Draft]:
    """Compare the agency code with those of the issuers, where they state them all."""
    number, issuers = document.doc_number, _stating(document, scene)
    if number is None or number.kind != "series" or not issuers:
        return
    if any(number.org in issuer.doc_prefix for issuer in issuers):
        return
    owner = _owner(number.org, scene)
    yield rule.at(
        document,
        "doc_number",
        others=tuple((party, ("doc_prefix",)) for party in (*issuers, *((owner,) if owner else ()))),
        number=number.text,
        prefix=number.org,
        issuer="、".join(issuer.name for issuer in issuers),
        owner=_said(owner),
    )


def _stating(document: Document, scene: Scene) -> list[Department]:
    """Return the issuers if every one of them is known and states its codes."""
    issuers = [scene.catalogue.department(text) for text in document.issuer]
    known = [issuer for issuer in issuers if issuer and issuer.doc_prefix]
    return known if len(known) == len(issuers) else []


def _owner(prefix: str, scene: Scene) -> Department | None:
    owners = [d for d in scene.catalogue.of(Department) if prefix in d.doc_prefix]
    return owners[0] if len(owners) == 1 else None


def _said(owner: Department | None) -> Text:
    return Text(f"，而是{owner.name}的代字", f", but of {owner.name}") if owner else Text("", "")
