"""Records with as little in them as a model asks for, for tests about one field of them."""

from __future__ import annotations


def document(more: str = "", *, name: str = "a", title: str = "示例区公共停车场管理办法") -> str:
    """Return the archive of one document; `more` begins on line 2 of its file."""
    return f"-- content/documents/{name}.yml --\ntitle: {title}\n{more}"


def enforcer(more: str = "", *, name: str = "a", cert_no: str = "21021200101", body: str = "zjj") -> str:
    """Return the archive of one enforcer; `more` begins on line 4 of its file."""
    return f"-- content/enforcers/{name}.yml --\nname: 示例甲\ncert_no: '{cert_no}'\nbody: {body}\n{more}"


def department(more: str = "", *, name: str = "csgl", title: str = "示例区城市管理局") -> str:
    """Return the archive of one department; `more` begins on line 2 of its file."""
    return f"-- content/departments/{name}.yml --\nname: {title}\n{more}"


def figure(more: str = "", *, name: str = "a", title: str = "示例数字") -> str:
    """Return the archive of one figure; `more` begins on line 2 of its file."""
    return f"-- content/figures/{name}.yml --\nname: {title}\n{more}"
