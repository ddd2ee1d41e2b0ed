"""A picture shows a face, a signature or a seal, or a file says where it was made and by whom.

What: places (GPS) in the metadata of pictures; names of persons as the author of a file; pictures that are
called
签名, 印章, 证件照 and the like by their file names, titles or descriptions. What a picture shows is not
looked
at: a face or a seal that nothing names is not found.
Why: 个人信息保护法 arts. 26 and 28: faces and whereabouts are sensitive.
Judges by: no date.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from gongshi.checks.privacy.gate import in_passage
from gongshi.checks.privacy.hits import masked
from gongshi.checks.privacy.names import is_full_name
from gongshi.checks.rule import Rule
from gongshi.content.extract.pictures import SUFFIXES
from gongshi.findings import Severity, Text
from gongshi.records.base import Attachment, Part, Record, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import Draft, FileDraft, Scene, Steps
    from gongshi.content.attachments import PublishedFile

rule = Rule(
    code="S08",
    severity=Severity.WARNING,
    title=Text("图片或文件属性暴露个人", "A picture or a file's properties reveal a person"),
    message=Text("{where}：{shown}", "{where}: {shown}"),
    advice=Text(
        "照片去掉拍摄地点再公开；文件另存一份，删去作者；签名、印章、人像换成不带它们的版本。",
        "Strip the place from the photograph and the author from the file; publish a version without "
        "signature, "
        "seal or face.",
    ),
    why=Text(
        "人像、行踪是敏感个人信息，签名和印章会被仿制（个人信息保护法第二十六条、第二十八条）。",
        "Faces and whereabouts are sensitive, signatures and seals are copied (个人信息保护法 arts. 26, 28).",
    ),
    fails="""\
-- content/documents/a.yml --
title: 示例区表彰名单
attachments:
  - title: 负责人签名
    file: qm.png
""",
    passes="""\
-- content/documents/a.yml --
title: 示例区表彰名单
attachments:
  - title: 办理流程图
    file: lc.png
""",
)

_NAMED_SO = re.compile(
    "签名|签字|手签|印章|公章|签章|私章|证件照|免冠照|人像|头像|个人照片|一寸照|二寸照|身份证"
)
_PLACE = Text("带有拍摄地点", "it says where it was taken")


@rule.check(Record)
def picture_or_author_reveals_person(record: Record, _scene: Scene) -> Iterator[Draft]:
    """Look at what pictures are called."""
    for steps, attachment in _attachments(record, ()):
        words = f"{attachment.title} {attachment.file} {attachment.alt or ''}"
        named = _NAMED_SO.search(words)
        if named and attachment.file.rsplit(".", 1)[-1].lower() in SUFFIXES:
            where = Text(f"附件“{attachment.title}”", f"attachment “{attachment.title}”")
            yield rule.at(record, *steps, "file", where=where, shown=named[0])


@rule.check_file
def picture_or_author_reveals_person_in_file(file: PublishedFile, _scene: Scene) -> Iterator[FileDraft]:
    """Look at the name and the metadata of a published file."""
    for passage in file.passages:
        if passage.kind == "gps":
            yield in_passage(rule, file, passage, 0, shown=_PLACE)
        elif passage.kind == "author" and is_full_name(passage.text):
            yield in_passage(rule, file, passage, 0, shown=masked(passage.text))
        elif passage.kind == "name" and file.suffix in SUFFIXES and _NAMED_SO.search(passage.text):
            yield in_passage(rule, file, passage, 0, shown=passage.text)


@cache
def _ways(model: type[Part]) -> tuple[tuple[str, bool, bool], ...]:
    """Return `(field, many, is attachment)` for the fields of `model` that lead to attachments."""
    found = []
    for name, info in fields_of(model).items():
        if info.part and (info.part is Attachment or _ways(info.part)):
            found.append((name, info.many, info.part is Attachment))
    return tuple(found)


def _attachments(part: Part, steps: Steps) -> Iterator[tuple[Steps, Attachment]]:
    """Yield every attachment of a record, with the way to it."""
    for name, many, is_attachment in _ways(type(part)):
        value = part.__dict__[name]
        ways = (
            [((*steps, name, n), item) for n, item in enumerate(value)] if many else [((*steps, name), value)]
        )
        for way, item in ways:
            if item is not None and is_attachment:
                yield way, item
            elif item is not None:
                yield from _attachments(item, way)
