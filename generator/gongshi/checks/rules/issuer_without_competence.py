"""A document was issued by a body that may not issue one.

What: the issuer is a coordinating body (领导小组, 指挥部, 联席会议 ...), an internal office of a
department (区住建局法规科), or a branch office (派出所, 司法所 ...). Offices of a government
(办公室) may issue.
Why: 湖南省规范性文件管理办法 art. 5 and the like in other provinces: such bodies do not act in
their own name.
Judges by: no date.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text
from gongshi.records.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="D18",
    severity=Severity.ERROR,
    title=Text("由无权制定的机构印发", "Issued by a body that may not"),
    message=Text(
        "“{name}”是{kind}，不得制定规范性文件", "“{name}” is {kind} and may not issue normative documents"
    ),
    advice=Text(
        "核对制定机关；由它起草的，改由主管部门或本级政府印发，起草单位填在“起草部门”。",
        (
            "Check issuer; what it drafted is issued by the department or the government, and it "
            "is named in drafter."
        ),
    ),
    why=Text(
        "议事协调机构、派出机构和内设机构不以自己的名义对外行使职权，各省规定它们不得制定规范性文件。",
        (
            "Coordinating bodies, branch offices and internal offices do not act in their own name; "
            "provinces forbid them to issue normative documents."
        ),
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
issuer: 示例区环境整治工作领导小组
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
issuer: 示例区住房和城乡建设局
""",
)

_KINDS = (
    (
        re.compile(r"(?:领导小组|工作小组|协调小组|指挥部|联席会议|工作专班)(?:办公室)?$"),
        Text("议事协调机构", "a coordinating body"),
    ),
    (
        re.compile(
            r"(?:公安|税务|司法|财政|市场监管|国土|自然资源|工商)?(?:派出所|分所)$|(?:税务|司法|财政|工商)所$"
        ),
        Text("派出机构", "a branch office"),
    ),
    (re.compile(r"(?:局|委|委员会|厅|办公室)\S{1,12}(?:科|股)$"), Text("内设机构", "an internal office")),
)


@rule.check(Document)
def issuer_without_competence(document: Document, scene: Scene) -> Iterator[Draft]:
    """Look at each issuer by the name of its record, or as it was written."""
    for index, written in enumerate(document.issuer):
        department = scene.catalogue.department(written)
        name = department.name if department else written
        kind = next((kind for form, kind in _KINDS if form.search(name)), None)
        if kind:
            yield rule.at(document, "issuer", index, name=name, kind=kind)
