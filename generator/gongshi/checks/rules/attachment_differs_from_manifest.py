"""An attachment is not the one whose hash the release's manifest holds.

What: the SHA-256 of each file equals the one in the manifest.
Why: a file that was exchanged looks like the true one.
Judges by: the release.
"""

from __future__ import annotations

from gongshi.checks.rule import Rule
from gongshi.findings import Severity, Text

rule = Rule(
    code="L09",
    severity=Severity.ERROR,
    title=Text("附件与发布清单不一致", "Attachment differs from the manifest"),
    message=Text(
        "“{file}”的内容与发布清单记的不一样", "“{file}” is not what the manifest of the release says"
    ),
    advice=Text("查明文件是谁改的，重新发布", "find out who changed the file, and publish again"),
    why=Text(
        "被换掉的附件看上去和真的一样。",
        "A file that was exchanged looks like the true one.",
    ),
    needs=Text(
        "签了名的发布清单（尚未建成；终端会在每次读取时核对）",
        "the signed manifest of a release (not built yet; the kiosk will compare at every read)",
    ),
)
