"""Which files are read, and which are refused before a byte is looked at."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from gongshi.content import files
from gongshi.content.files import list_sources, read_bytes
from gongshi.content.tree import Limits
from gongshi.findings import Finding, Position


def write(root: Path, *names: str) -> None:
    """Create small record files."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"id: a\n")


def refused(root: Path, path: Path, limits: Limits | None = None) -> Finding:
    """Read a file that must be refused."""
    result = read_bytes(root, path, limits or Limits())
    assert isinstance(result, Finding)
    return result


def listed(root: Path, folder: str = "content") -> tuple[list[str], list[tuple[str, str]]]:
    """List a folder: paths, and findings as code and path."""
    sources, findings = list_sources(root, root / folder)
    assert all(finding.position.line == 0 for finding in findings)
    return (
        [Path(path).relative_to(root).as_posix() for path in sources],
        [(finding.code, finding.position.path) for finding in findings],
    )


# --- reading -----------------------------------------------------------------


def test_bytes_are_read_as_they_stand(tmp_path: Path) -> None:
    """No line end is changed."""
    (tmp_path / "a.yml").write_bytes(b"id: a\r\n\xff")
    assert read_bytes(tmp_path, tmp_path / "a.yml") == b"id: a\r\n\xff"


def test_link_to_a_file_is_refused(tmp_path: Path) -> None:
    """A link may lead out of the site."""
    write(tmp_path, "a.yml")
    (tmp_path / "b.yml").symlink_to(tmp_path / "a.yml")
    found = refused(tmp_path, tmp_path / "b.yml")
    assert (found.code, found.position) == ("R04", Position("b.yml"))


def test_dangling_link_is_refused_as_a_link(tmp_path: Path) -> None:
    """Its target need not exist."""
    (tmp_path / "a.yml").symlink_to(tmp_path / "nowhere.yml")
    assert "symbolic link" in refused(tmp_path, tmp_path / "a.yml").message.en


def test_file_below_a_linked_folder_is_refused(tmp_path: Path) -> None:
    """The link is named, not only the file."""
    write(tmp_path, "real/laws/a.yml")
    (tmp_path / "content").symlink_to(tmp_path / "real")
    found = refused(tmp_path, tmp_path / "content/laws/a.yml")
    assert (found.code, found.position) == ("R04", Position("content/laws/a.yml"))
    assert "“content”" in found.message.en


def test_root_itself_may_be_a_link(tmp_path: Path) -> None:
    """Where the site's folder lies is not the site's business."""
    write(tmp_path, "real/a.yml")
    (tmp_path / "site").symlink_to(tmp_path / "real")
    assert read_bytes(tmp_path / "site", tmp_path / "site/a.yml") == b"id: a\n"


@pytest.mark.parametrize("path", ["../secret.yml", "a/../../secret.yml"])
def test_path_out_of_the_site_is_refused(tmp_path: Path, path: str) -> None:
    """No dots lead out, and no other folder is read."""
    write(tmp_path, "secret.yml", "site/a/b.yml")
    assert refused(tmp_path / "site", tmp_path / "site" / path).code == "R04"
    assert refused(tmp_path / "site", tmp_path / "secret.yml").code == "R04"


def test_folder_is_no_file(tmp_path: Path) -> None:
    """A folder may be named like a record."""
    (tmp_path / "a.yml").mkdir()
    assert refused(tmp_path, tmp_path / "a.yml").code == "R04"


def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    """Opening a pipe would wait for a writer that never comes."""
    os.mkfifo(tmp_path / "a.yml")
    assert refused(tmp_path, tmp_path / "a.yml").code == "R04"


def test_device_is_refused(tmp_path: Path) -> None:
    """An endless device reports a length of 0."""
    root = tmp_path.__class__("/dev")
    assert refused(root, root / "zero").code == "R04"


def test_file_at_the_limit_is_read_and_one_beyond_refused(tmp_path: Path) -> None:
    """The limit counts bytes, and is itself allowed."""
    (tmp_path / "a.yml").write_bytes(b"12345")
    assert read_bytes(tmp_path, tmp_path / "a.yml", Limits(max_bytes=5)) == b"12345"
    found = refused(tmp_path, tmp_path / "a.yml", Limits(max_bytes=4))
    assert (found.code, found.position) == ("R03", Position("a.yml"))
    assert "5" in found.message.en


def test_file_longer_than_it_says_is_refused(tmp_path: Path) -> None:
    """Files of /proc give no length; what is read is counted again."""
    root = tmp_path.__class__("/proc/self")
    if not (root / "status").is_file():
        pytest.skip("this system has no /proc")
    assert refused(root, root / "status", Limits(max_bytes=10)).code == "R03"


def test_empty_file_is_refused(tmp_path: Path) -> None:
    """It is often a file that was not saved whole."""
    (tmp_path / "a.yml").touch()
    assert refused(tmp_path, tmp_path / "a.yml").code == "R05"


@pytest.mark.parametrize("name", ["missing.yml", "a.yml/b.yml", "x" * 300 + ".yml", "nul\0.yml"])
def test_path_that_cannot_be_opened_is_reported(tmp_path: Path, name: str) -> None:
    """Whatever the system says, it is a finding."""
    write(tmp_path, "a.yml")
    assert refused(tmp_path, tmp_path / name).code == "R23"


def test_file_without_permission_is_reported(tmp_path: Path) -> None:
    """A record that cannot be read is not a record that does not exist."""
    write(tmp_path, "a.yml")
    (tmp_path / "a.yml").chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)  # root may read everything, nobody may not
    try:
        found = refused(tmp_path, tmp_path / "a.yml")
    finally:
        os.seteuid(user)
    assert (found.code, "permission" in found.message.en) == ("R23", True)


def test_failing_read_is_reported(tmp_path: Path) -> None:
    """A disk may fail after the file was opened; one's own memory at address 0 always does."""
    root = tmp_path.__class__("/proc/self")
    if not (root / "mem").is_file():
        pytest.skip("this system has no /proc")
    assert refused(root, root / "mem").code == "R23"


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (OSError(errno.ELOOP, "loop"), "R04", "symbolic link"),
        (PermissionError(errno.EACCES, "denied"), "R23", "permission"),
        (PermissionError(errno.EPERM, "denied"), "R23", "permission"),
        (OSError(errno.EIO, "failed"), "R23", "cannot read"),
        (FileNotFoundError(errno.ENOENT, "gone"), "R23", "does not exist"),
    ],
)
def test_answer_of_the_system_is_told_in_plain_words(error: OSError, code: str, words: str) -> None:
    """A file may become a link, or vanish, between two looks; root's tests cannot be denied a file."""
    found = files._unreadable(Position("a.yml"), error)
    assert found.code == code
    assert words in found.message.en


@pytest.mark.parametrize("root", [".", "./", "content/.."])
def test_root_may_be_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, root: str) -> None:
    """Commands run in the site's folder, and a link below it is found all the same."""
    write(tmp_path, "content/laws/a.yml")
    (tmp_path / "content/linked").symlink_to("laws")
    monkeypatch.chdir(tmp_path)
    here = tmp_path.__class__(root)
    assert read_bytes(here, here / "content/laws/a.yml") == b"id: a\n"
    assert refused(here, here / "content/linked/a.yml").position == Position("content/linked/a.yml")
    assert refused(here, here / "content/../content/laws/a.yml").code == "R04"


# --- listing -----------------------------------------------------------------


def test_sources_are_listed_in_order_of_their_paths(tmp_path: Path) -> None:
    """The order never depends on the file system."""
    names = ["content/b/2.yml", "content/a.md", "content/b/1.yaml", "content/b-c/z.yml", "content/C.YML"]
    write(tmp_path, *names)
    assert listed(tmp_path) == (sorted(names), [])


def test_hidden_files_and_folders_are_ignored(tmp_path: Path) -> None:
    """Editors and git keep them for themselves."""
    write(tmp_path, "content/.a.yml", "content/.git/b.yml", "content/c.yml", "content/.d.yml.swp")
    assert listed(tmp_path) == (["content/c.yml"], [])


def test_missing_folder_holds_nothing(tmp_path: Path) -> None:
    """A register without records needs no folder."""
    assert listed(tmp_path) == ([], [])


@pytest.mark.parametrize(
    "name",
    ["权力清单.xlsx", "a.yml.bak", "a.txt", "a.yml~", "~$a.xlsx", "~$a.yml", "a.json", "yml", "a.YAML.orig"],
)
def test_other_file_is_a_warning(tmp_path: Path, name: str) -> None:
    """A sheet that is left here looks published and is not."""
    write(tmp_path, "content/b.yml", f"content/sub/{name}")
    assert listed(tmp_path) == (["content/b.yml"], [("R21", f"content/sub/{name}")])


def test_links_are_reported_and_not_listed(tmp_path: Path) -> None:
    """Neither a linked file nor a linked folder is followed; a linked sheet is merely not read."""
    write(tmp_path, "secret/a.yml", "content/b.yml")
    (tmp_path / "content/c.yml").symlink_to(tmp_path / "secret/a.yml")
    (tmp_path / "content/d").symlink_to(tmp_path / "secret")
    (tmp_path / "content/e.txt").symlink_to(tmp_path / "secret/a.yml")
    found = [("R04", "content/c.yml"), ("R04", "content/d"), ("R21", "content/e.txt")]
    assert listed(tmp_path) == (["content/b.yml"], found)


def test_link_to_its_own_folder_ends(tmp_path: Path) -> None:
    """A loop is a link like any other."""
    write(tmp_path, "content/a.yml")
    (tmp_path / "content/loop").symlink_to(tmp_path / "content")
    assert listed(tmp_path) == (["content/a.yml"], [("R04", "content/loop")])


def test_linked_register_is_refused(tmp_path: Path) -> None:
    """The folder that is asked for may be no link either."""
    write(tmp_path, "real/a.yml")
    (tmp_path / "content").symlink_to(tmp_path / "real")
    assert listed(tmp_path) == ([], [("R04", "content")])


def test_pipe_named_like_a_record_is_reported(tmp_path: Path) -> None:
    """It is listed nowhere, so that nobody waits for it."""
    write(tmp_path, "content/a.yml")
    os.mkfifo(tmp_path / "content/b.yml")
    assert listed(tmp_path) == (["content/a.yml"], [("R04", "content/b.yml")])


def test_folder_that_is_a_file_is_reported(tmp_path: Path) -> None:
    """A register is a folder."""
    write(tmp_path, "content")
    assert listed(tmp_path) == ([], [("R23", "content")])


def test_names_that_differ_only_by_case_are_reported(tmp_path: Path) -> None:
    """Both stay listed, the second names the first; folders count as well."""
    write(tmp_path, "content/XK-1.yml", "content/xk-1.yml", "content/Laws/a.yml", "content/laws/a.yml")
    sources, findings = list_sources(tmp_path, tmp_path / "content")
    if len(sources) < 4:
        pytest.skip("this file system knows no case")
    assert [(f.code, f.position.path, f.related[0].position) for f in findings] == [
        ("R22", "content/laws", Position("content/Laws")),
        ("R22", "content/xk-1.yml", Position("content/XK-1.yml")),
    ]


def test_names_of_one_appearance_are_reported(tmp_path: Path) -> None:
    """An accent may be one character or two; a Mac takes both for one name."""
    write(tmp_path, "content/\u00e9.yml", "content/e\u0301.yml")
    sources, findings = listed(tmp_path)
    if len(sources) < 2:
        pytest.skip("this file system composes names")
    assert findings == [("R22", "content/\u00e9.yml")]


@pytest.mark.parametrize("name", [b"\xb1\xed.yml", "a\u200b.yml".encode(), b"a\nb.yml", b"a\x1b[31m.yml"])
def test_name_that_cannot_be_shown_is_reported(tmp_path: Path, name: bytes) -> None:
    """Neither a GBK name nor an invisible character reaches an address."""
    folder = os.fsencode(tmp_path / "content")
    os.mkdir(folder)  # noqa: PTH102 - the name is bytes
    with open(os.path.join(folder, name), "wb") as file:  # noqa: PTH118, PTH123 - the name is bytes
        file.write(b"id: a\n")
    sources, findings = list_sources(tmp_path, tmp_path / "content")
    assert sources == []
    assert [finding.code for finding in findings] == ["R23"]
    assert findings[0].position.path.encode()  # can be printed
