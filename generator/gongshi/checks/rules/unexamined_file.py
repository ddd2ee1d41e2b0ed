"""A published file could not be examined, wholly or in part.

What: files that are locked, damaged, of an unknown or old kind, too large or too deeply packed, and pages
of PDF
files that are pictures without text. What cannot be read cannot be found harmless.
Why: 政府信息公开条例 art. 17: everything that is published is reviewed first.
Judges by: no date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.checks.rule import Rule
from gongshi.content.extract.passages import OBSTACLES
from gongshi.findings import Position, Severity, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongshi.checks.rule import FileDraft, Scene
    from gongshi.content.attachments import PublishedFile

rule = Rule(
    code="S13",
    severity=Severity.ERROR,
    title=Text("附件无法检查", "A file that cannot be examined"),
    message=Text(
        "无法检查有没有个人信息：{reason}{part}", "it cannot be examined for personal data: {reason}{part}"
    ),
    advice=Text(
        "去掉密码，另存为 PDF、DOCX、XLSX 或 CSV；扫描件由人逐页看过以后，在 rules.waivers "
        "里写明理由和审查人。",
        "Remove the password, save as PDF, DOCX, XLSX or CSV; for a scan, let a person read every "
        "page, then waive "
        "the finding with reason and name.",
    ),
    why=Text(
        "公开前都要审查（政府信息公开条例第十七条）；读不了的文件不能当作没有问题。",
        "Everything is reviewed before it is disclosed (政府信息公开条例 art. 17); unread is not harmless.",
    ),
    fails="""\
-- content/files/a.pdf --
这不是 PDF。
""",
    passes="""\
-- content/files/a.txt --
可以检查的文字。
""",
)

_LIGHTER = frozenset({"old-office", "picture-only", "unknown"})
"""Sound files that a person can read, though we cannot: a warning."""
_NO_PART = Text("", "")
_SHOWN = 5


@rule.check_file
def unexamined_file(file: PublishedFile, _scene: Scene) -> Iterator[FileDraft]:
    """Report every obstacle, each kind once a file."""
    for reason in dict.fromkeys(obstacle.reason for obstacle in file.obstacles):
        parts = [o.part for o in file.obstacles if o.reason == reason and o.part]
        listed = ", ".join(parts[:_SHOWN]) + ("…" if len(parts) > _SHOWN else "")
        yield rule.in_file(
            Position(file.path, 1, 1),
            file.key,
            severity=Severity.WARNING if reason in _LIGHTER else None,
            reason=OBSTACLES[reason],
            part=Text(f"（{listed}）", f" ({listed})") if parts else _NO_PART,
        )
