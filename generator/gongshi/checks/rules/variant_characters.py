"""A text holds traditional or variant characters, or letters that only look Latin.

What: characters that everyday writing replaces (戶, 臺, 衞; radicals that a PDF gave), and Greek or
Cyrillic letters beside Latin ones or digits. Names of persons are left out: they are written as
their papers have them. One finding a text, with the characters.
Why: 国家通用语言文字法 art. 9: state organs write standard characters; and who copies the word
elsewhere finds nothing, though the search of this site folds them.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.checks.suspects import LOOKALIKES, VARIANT_PLACE, VARIANTS, is_damaged
from gongshi.findings import Severity, Text
from gongshi.records.base import Record
from gongshi.records.walk import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, Scene

rule = Rule(
    code="T07",
    severity=Severity.WARNING,
    title=Text("繁体、异体字或形近字母", "Variant characters"),
    message=Text(
        "文字里有“{chars}”，通行写法是“{usual}”", "the text holds “{chars}”, usually written “{usual}”"
    ),
    advice=Text(
        "改成规范字；人名、地名确实这样写的，加豁免并说明理由。",
        ("Write standard characters; for a name that is really written so, add a waiver with the reason."),
    ),
    why=Text(
        "国家机关以规范汉字为公务用字（国家通用语言文字法第九条）；夹杂繁体、异体字，别处就搜不到。",
        (
            "State organs write standard characters (国家通用语言文字法 art. 9); others are not "
            "found elsewhere."
        ),
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区户籍管理办法
abstract: 規定戶籍管理。
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区户籍管理办法
abstract: 规定户籍管理。
""",
)

_PERSONS = {("enforcers", "name"), ("departments", "head")}
_SHOWN = 5
_USUAL = VARIANTS | LOOKALIKES


@rule.check(Record, where=is_damaged)
def variant_characters(record: Record, _scene: Scene) -> Iterator[Draft]:
    """Look at every text of the records that may hold one."""
    for steps, text in texts(record):
        if (record.slug, steps[0]) in _PERSONS:
            continue
        found = list(dict.fromkeys(VARIANT_PLACE.findall(text)))[:_SHOWN]
        if found:
            plain = "".join(_USUAL[char] for char in found)
            yield rule.at(record, *steps, chars="".join(found), usual=plain)
