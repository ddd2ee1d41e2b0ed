"""The text of a document seems to create a licence, a penalty, a measure of coercion or a charge.

What: a sentence that fines, seals or seizes, charges a fee, or lets nobody act without approval,
and names no law on which that rests. A heuristic, hence a warning: a sentence with 依法, 依照,
按照, 根据, 规定 or a title in 《》 is passed over, and so are documents about discretion or lists
of powers, and what an order issued: regulations and rules may create powers. One finding a document.
Why: 国办发〔2018〕37号; 行政处罚法 art. 16, 行政许可法 art. 17, 行政强制法 art. 10: a normative
document may create none of them.
Judges by: no date; 37号 repeats what these laws have said since 1996, 2004 and 2012.
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
    code="D19",
    severity=Severity.WARNING,
    title=Text("似乎自行设定了许可、处罚、强制或收费", "May create a power"),
    message=Text(
        "正文“{sentence}”像是自行设定{power}", "the text “{sentence}” looks as if it created {power}"
    ),
    advice=Text(
        "核对：有上位法的，写明“依照《……》第几条”；没有的，删去这一条。",
        "Check: if a law says so, cite it with its article; if none does, take it out.",
    ),
    why=Text(
        (
            "规范性文件不得设定行政许可、行政处罚、行政强制、行政事业性收费（国办发〔2018〕37号；"
            "行政处罚法第十六条、行政许可法第十七条、行政强制法第十条）。"
        ),
        (
            "A normative document creates no licence, penalty, coercion or charge (国办发〔2018〕37号; "
            "行政处罚法 art. 16, 行政许可法 art. 17, 行政强制法 art. 10)."
        ),
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
body: |
  第一条 为了规范停车管理，制定本办法。

  第二条 违反本办法停车的，处二百元罚款。
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区公共停车场管理办法
body: |
  第一条 为了规范停车管理，制定本办法。

  第二条 违法停车的，由公安机关依照《中华人民共和国道路交通安全法》第九十条处罚。
""",
)

_CUES = ("罚款", "方可", "查封", "扣押", "强制拆除", "收取", "未经")
_POWERS = (
    (
        re.compile("(?:处以|并处|处)[^，、。；]{0,18}(?:的)?罚款|予以罚款|罚款[^，。；]{0,6}[元倍]"),
        Text("行政处罚", "a penalty"),
    ),
    (re.compile("(?:可以|应当|有权|予以)(?:先行)?(?:查封|扣押|强制拆除)"), Text("行政强制", "coercion")),
    (
        re.compile(
            "(?:应当|须|需|必须)经[^，。；]{1,24}(?:批准|审批|许可|核准)(?:后)?，?(?:方可|才能|后方可)"
        ),
        Text("行政许可", "a licence"),
    ),
    (
        re.compile("未经[^，。；]{1,20}(?:批准|许可|审批)(?:的)?，?(?:任何单位和个人)?(?:一律)?不得"),
        Text("行政许可", "a licence"),
    ),
    (re.compile("(?:应当|按|可以|一律|统一)[^，。；]{0,14}收取[^，。；]{1,12}费"), Text("收费", "a charge")),
)
_RESTS = re.compile("依法|依照|按照|根据|依据|《|规定的|按规定|法律|法规|不得|免收|停止收取|禁止收取")
_RESTS_OF_LICENCE = re.compile("依法|依照|按照|根据|依据|《|法律|法规")
_ABOUT_POWERS = re.compile("裁量|基准|清单|目录|指南|流程|废止|清理")
_SENTENCE = re.compile(r"[^。；\n]+")


@rule.check(Document)
def power_created_by_document(document: Document, _scene: Scene) -> Iterator[Draft]:
    """Report the first sentence that seems to create a power."""
    body = document.body or ""
    if not any(cue in body for cue in _CUES) or _ABOUT_POWERS.search(document.title):
        return
    if document.doc_number and document.doc_number.is_legislation:
        return
    for match in _SENTENCE.finditer(body):
        power = _created(match[0])
        if power:
            yield rule.at(document, "body", sentence=match[0].strip()[:60], power=power)
            return


def _created(sentence: str) -> Text | None:
    if not any(cue in sentence for cue in _CUES):
        return None
    for form, power in _POWERS:
        rests = _RESTS_OF_LICENCE if power.zh == "行政许可" else _RESTS
        if form.search(sentence) and not rests.search(sentence):
            return power
    return None
