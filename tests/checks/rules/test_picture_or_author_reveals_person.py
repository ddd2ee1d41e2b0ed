"""S08: a signature, a face or a file's author reveals a person."""

from __future__ import annotations

from tests.checks.site import found, places

_LIST = """\
-- content/documents/a.yml --
title: 示例区表彰名单
attachments:
  - title: {title}
    file: qm.png
"""


def test_a_signature_is_named_at_the_attachment() -> None:
    """The finding stands at the file's name in the record."""
    (finding,) = found(_LIST.format(title="负责人签名"), "S08")
    assert (finding.position.line, finding.field) == (4, "attachments.0.file")
    assert "签名" in finding.message.zh


def test_a_form_is_no_person() -> None:
    """A picture that its title does not call a face, a signature or a seal is left alone."""
    assert places(_LIST.format(title="办理流程图"), "S08") == []
