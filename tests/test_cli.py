"""The commands: every one says what it did, and no misuse ends in a stack trace."""

from __future__ import annotations

import errno
import json
import os
import threading
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from gongshi.cli import app
from gongshi.handbook import every_fault
from tests.checks.site import CONFIG, write_site
from tests.sites import bytes_of, golden_copy

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

COMMANDS = ("build", "check", "serve", "rules", "explain", "new", "import", "sample")
_FAULTY = "-- content/power-items/a.yml --\nname: 事项\ncategory: 没有这一类\ndept: zjj\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The golden site's folder."""
    return golden_copy(tmp_path / "district")


def run(*args: str) -> Result:
    """Run the command line; anything but an exit code or a sentence fails the test."""
    result = CliRunner().invoke(app, list(args), env={"SOURCE_DATE_EPOCH": "1795363200"})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def of(root: Path, command: str, *args: str) -> Result:
    """Run `command` on the site below `root`."""
    return run(command, "--config", str(root / "site_config.yml"), *args)


def test_without_a_command_there_is_a_short_help() -> None:
    """The help names every command."""
    shown = run().output
    assert all(command in shown for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    """`--help` works everywhere, in both languages."""
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "--lang" in result.output


def test_build_says_what_it_wrote(root: Path) -> None:
    """Records, files and place stand in the last line."""
    result = of(root, "build")
    assert result.exit_code == 0
    last = result.output.strip().splitlines()[-1]
    assert "14" in last
    assert str(len(bytes_of(root / "site"))) in last


def test_a_build_with_errors_exits_with_one_and_keeps_the_site(root: Path) -> None:
    """The findings are shown, then that the last site is whole."""
    of(root, "build")
    before = bytes_of(root / "site")
    write_site(_FAULTY, root)
    result = of(root, "build")
    assert result.exit_code == 1
    assert "content/power-items/a.yml:2" in result.output
    assert "完好" in result.output
    assert {k: v for k, v in bytes_of(root / "site").items() if k in before} == before


def test_nothing_changed_writes_nothing(root: Path) -> None:
    """The second build says that the site is up to date and leaves every file alone."""
    of(root, "build", "--lang", "en")
    before = {p: p.stat() for p in (root / "site").rglob("*")}
    result = of(root, "build", "--lang", "en")
    assert result.exit_code == 0
    assert "nothing has changed" in result.output
    assert {p: p.stat().st_mtime_ns for p in (root / "site").rglob("*")} == {
        p: s.st_mtime_ns for p, s in before.items()
    }


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def _touch(root: Path) -> None:
    file = root / "content/laws/laws.yml"
    os.utime(file, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns + 1_000_000))


CHANGES = {
    "a record changed": lambda root: _append(root / "content/power-items/gg-001.yml", "note: 新的备注\n"),
    "a record added": lambda root: write_site(
        "-- content/laws/new.yml --\ntitle: 新条例\nkind: 法律\n", root / "."
    ),
    "a record removed": lambda root: (root / "content/inquiry-points/dag.yml").rename(root / "dag.bak"),
    "a page changed": lambda root: _append(root / "content/pages/shuo-ming.md", "\n补充一段。\n"),
    "settings changed": lambda root: _append(root / "site_config.yml", "  address: 样本区甲路1号\n"),
    "a file touched": _touch,
    "the site's mark is gone": lambda root: (root / "site/.gongshi-site").unlink(),
}


@pytest.mark.parametrize("change", [c for c in CHANGES if "mark" not in c and "added" not in c])
def test_any_change_builds_again(root: Path, change: str) -> None:
    """Content, pages, settings and mere touching are seen."""
    assert of(root, "build").exit_code == 0
    (root / "content/pages/shuo-ming.md").write_text("# 公开说明\n\n没有链接。\n", encoding="utf-8")
    assert of(root, "build").exit_code == 0
    CHANGES[change](root)
    result = of(root, "build")
    assert result.exit_code == 0, result.output
    assert "没有变化" not in result.output


def test_a_site_that_was_deleted_is_built_again(root: Path) -> None:
    """The stamp is worth nothing without the site."""
    of(root, "build")
    (root / "site").rename(root / "elsewhere")
    assert "没有变化" not in of(root, "build").output
    assert bytes_of(root / "site") == bytes_of(root / "elsewhere")


@pytest.mark.parametrize(
    "other",
    [("--date", "2026-12-24"), ("--base-url", "https://b.example.org/"), ("--lang", "en"), ("--no-cache",)],
)
def test_another_wish_builds_again(root: Path, other: tuple[str, ...]) -> None:
    """The same content for another day, address or language is another site."""
    of(root, "build")
    assert "没有变化" not in of(root, "build", *other).output


def test_settings_for_web_servers_are_written_beside_the_site(root: Path) -> None:
    """Asked for again and again or for all at once, also where the site needs no building; never into the site."""
    assert "server/nginx.conf" in of(root, "build", "--server-config", "nginx").output
    assert [f.name for f in (root / "server").iterdir()] == ["nginx.conf"]
    before = bytes_of(root / "site")
    result = of(root, "build", "--server-config", "all", "--lang", "zh")
    assert result.exit_code == 0
    assert {f.name for f in (root / "server").iterdir()} == {"nginx.conf", "Caddyfile", "apache.conf"}
    assert bytes_of(root / "site") == before


def test_an_unknown_web_server_is_wrong_use(root: Path) -> None:
    """It is said before anything is built, with what there is."""
    result = of(root, "build", "--server-config", "iis")
    assert result.exit_code == 2
    assert "nginx" in result.output
    assert not (root / "site").exists()


def test_output_follows_the_language(root: Path) -> None:
    """`--lang en` speaks English, `zh` Chinese, and neither mixes."""
    assert "records" in of(root, "build", "--lang", "en").output
    assert "条记录" in of(root, "build", "--lang", "zh").output
    assert "severity" not in run("rules", "--lang", "zh").output


@pytest.mark.parametrize(
    "args",
    [
        ("build", "--lang", "fr"),
        ("check", "--lang", "de"),
        ("check", "--format", "pdf"),
        ("check", "--by", "colour"),
        ("check", "--department", "没有的局"),
        ("check", "--format", "xlsx", "--output", "report.csv"),
        ("build", "--date", "23.11.2026"),
        ("check", "--date", "2026-02-30"),
        ("check", "--date", ""),
        ("build", "--config", "no/such/site_config.yml"),
        ("check", "--config", "."),
        ("explain", "Z99"),
        ("new", "bicycles", "a"),
        ("import", "table.csv", "--as", "bicycles"),
        ("frobnicate",),
        ("build", "--frobnicate"),
        ("serve", "--port", "0"),
        ("serve", "--port", "99999"),
        ("sample", "--records", "0"),
        ("rules", "--lang", "xx"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_a_sentence_and_exit_code_two(
    args: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is asked that cannot be, the answer says so."""
    monkeypatch.chdir(tmp_path)
    write_site("", tmp_path)
    result = run(*args)
    assert result.exit_code == 2
    assert result.output.strip()


BAD_SETTINGS = {
    "empty": b"",
    "not yaml": b"site: [",
    "a list": b"- site\n",
    "binary": bytes(range(256)),
    "gbk": "site:\n  title: 示例\n".encode("gbk"),
    "unknown key": b"site:\n  title: a\n  colour: red\nregion: {name: a, code: '990101'}\nfooter: {sponsor: a}\n",
    "no title": b"region: {name: a, code: '990101'}\nfooter: {sponsor: a}\n",
    "bad code": b"site: {title: a}\nregion: {name: a, code: '99'}\nfooter: {sponsor: a}\n",
    "bad accent": b"site: {title: a, accent: red}\nregion: {name: a, code: '990101'}\nfooter: {sponsor: a}\n",
    "bad base": b"site: {title: a, base_url: ftp://x/}\nregion: {name: a, code: '990101'}\nfooter: {sponsor: a}\n",
    "bad pattern": b"site: {title: a}\nregion: {name: a, code: '990101'}\nfooter: {sponsor: a}\n"
    b"enforcers: {cert_no_pattern: '['}\n",
    "bomb": b"a: &a [x]\nb: [*a, *a]\n",
    "duplicate": b"site: {title: a}\nsite: {title: b}\n",
}


@pytest.mark.parametrize("name", BAD_SETTINGS)
@pytest.mark.parametrize("command", ["build", "check"])
def test_bad_settings_exit_with_two_and_name_the_file(tmp_path: Path, command: str, name: str) -> None:
    """Settings that cannot be used are a finding with a place."""
    write_site("", tmp_path)
    (tmp_path / "site_config.yml").write_bytes(BAD_SETTINGS[name])
    result = of(tmp_path, command)
    assert result.exit_code == 2
    assert "site_config.yml" in result.output


HOSTILE = {
    "content is a file": lambda root: (
        (root / "content").rename(root / "old"), (root / "content").write_text("x", encoding="utf-8")
    ),
    "no content": lambda root: (root / "content").rename(root / "old"),
    "a register is a file": lambda root: (root / "content/laws").write_text("x", encoding="utf-8"),
    "binary record": lambda root: (root / "content/departments/b.yml").write_bytes(bytes(range(256))),
    "empty record": lambda root: (root / "content/departments/b.yml").write_bytes(b""),
    "record is a folder": lambda root: (root / "content/departments/b.yml").mkdir(),
    "deep nesting": lambda root: (root / "content/departments/b.yml").write_bytes(b"[" * 100_000),
    "record is a loop": lambda root: (root / "content/departments/b.yml").symlink_to("b.yml"),
    "record leads outside": lambda root: (root / "content/departments/b.yml").symlink_to("/etc/hostname"),
    "folder leads to itself": lambda root: (root / "content/departments/again").symlink_to(".."),
    "record called index": lambda root: (root / "content/departments/index.yml").write_text(
        "name: 示例局\n", encoding="utf-8"
    ),
    "record called as a list": lambda root: (root / "content/departments/page-2.yml").write_text(
        "name: 示例局\n", encoding="utf-8"
    ),
    "the cache is a file": lambda root: (root / ".gongshi-cache").write_text("x", encoding="utf-8"),
    "the cache holds junk": lambda root: (
        (root / ".gongshi-cache").mkdir(), (root / ".gongshi-cache/parsed.tsv").write_bytes(bytes(range(256)))
    ),
    "the site is a file": lambda root: (root / "site").write_text("x", encoding="utf-8"),
    "a page is binary": lambda root: (
        (root / "content/pages").mkdir(), (root / "content/pages/a.md").write_bytes(bytes(range(256)))
    ),
    "a page takes a register's address": lambda root: (
        (root / "content/pages").mkdir(), (root / "content/pages/index.md").write_text("# a\n", encoding="utf-8")
    ),
    "a strange name": lambda root: (root / "content/departments/a b?#%.yml").write_text(
        "name: 示例局\n", encoding="utf-8"
    ),
    "a name that is not text": lambda root: (
        root / os.fsdecode(b"content/departments/\xff\xfe.yml")
    ).write_text("name: 示例局\n", encoding="utf-8"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("command", ["build", "check"])
def test_hostile_surroundings_end_in_a_sentence(tmp_path: Path, command: str, name: str) -> None:
    """Never a stack trace; an exit code that is one of ours, and something said."""
    write_site("", tmp_path)
    HOSTILE[name](tmp_path)
    result = of(tmp_path, command)
    assert result.exit_code in (0, 1, 2)
    assert result.output.strip()


def test_a_folder_of_somebody_else_is_refused_with_two(root: Path, tmp_path: Path) -> None:
    """The foreign folder is named and not touched."""
    foreign = tmp_path / "letters"
    foreign.mkdir()
    (foreign / "letter.txt").write_text("mine", encoding="utf-8")
    result = of(root, "build", "--site-dir", str(foreign))
    assert result.exit_code == 2
    assert str(foreign) in result.output
    assert bytes_of(foreign) == {"letter.txt": b"mine"}


def test_check_as_json_parses(tmp_path: Path) -> None:
    """The machine's form holds every finding with its place."""
    write_site(_FAULTY, tmp_path)
    result = of(tmp_path, "check", "--format", "json")
    assert result.exit_code == 1
    assert '"content/power-items/a.yml"' in json.dumps(json.loads(result.stdout), ensure_ascii=False)


def test_check_as_annotations(tmp_path: Path) -> None:
    """A line of GitHub's kind is an annotation with file and line."""
    write_site(_FAULTY, tmp_path)
    lines = of(tmp_path, "check", "--format", "github").stdout.splitlines()
    assert any(line.startswith("::error file=content/power-items/a.yml,line=2") for line in lines)


def test_check_writes_to_a_file(tmp_path: Path) -> None:
    """With `--output` the findings go there, and a summary is said."""
    write_site(_FAULTY, tmp_path)
    file = tmp_path / "report.json"
    result = of(tmp_path, "check", "--format", "json", "--output", str(file))
    assert result.exit_code == 1
    assert json.loads(file.read_text(encoding="utf-8"))
    assert len(result.stdout.strip().splitlines()) == 1


def test_check_into_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    """The place that cannot be written to is named."""
    write_site("", tmp_path)
    result = of(tmp_path, "check", "--output", str(tmp_path / "no/such/r.txt"))
    assert result.exit_code == 1
    assert "r.txt" in result.output


def test_check_into_a_folder_instead_of_a_file_is_a_sentence(tmp_path: Path) -> None:
    """In the words of the reader, not in those of the system."""
    write_site("", tmp_path)
    result = of(tmp_path, "check", "--output", str(tmp_path))
    assert result.exit_code == 1
    assert "是一个文件夹" in result.output
    assert "directory" not in result.output


def test_check_outside_of_a_site_says_where_to_go(tmp_path: Path) -> None:
    """Whoever opens a terminal is seldom in the right folder."""
    result = of(tmp_path, "check")
    assert result.exit_code == 2
    assert "先进入网站的文件夹" in result.output


_OTHER = "-- content/departments/jtj.yml --\nname: 示例区交通运输局\nshort_name: 区交通局\n"


def test_check_says_which_rules_are_off(tmp_path: Path) -> None:
    """A gate that the settings have switched off is never off in silence."""
    write_site("", tmp_path)
    assert "关掉了" not in of(tmp_path, "check").stdout
    levels = f"-- site_config.yml --\n{CONFIG}rules:\n  levels: {{S02: off, S01: 关闭, P12: warning}}\n"
    write_site(levels, tmp_path)
    assert "网站设置关掉了这些规则，没有查：S01 S02" in of(tmp_path, "check").stdout


def test_check_groups_by_who_must_act(tmp_path: Path) -> None:
    """Each department has its heading; `--by file` is the order of files."""
    write_site(_FAULTY + _OTHER, tmp_path)
    lines = of(tmp_path, "check").stdout.splitlines()
    assert any(line.startswith("【示例区住房和城乡建设局 zjj】错误 1") for line in lines)
    assert not any("【" in line for line in of(tmp_path, "check", "--by", "file").stdout.splitlines())
    assert "【R15 " in of(tmp_path, "check", "--by", "rule").stdout


@pytest.mark.parametrize("name", ["zjj", "示例区住房和城乡建设局"])
def test_check_shows_one_department_alone(tmp_path: Path, name: str) -> None:
    """By id or name; the exit code is that of what is shown."""
    write_site(_FAULTY + _OTHER, tmp_path)
    result = of(tmp_path, "check", "--department", name, "--format", "json")
    assert {f["department"]["code"] for f in json.loads(result.stdout)["findings"]} == {"zjj"}
    assert result.exit_code == 1
    for other in ("区交通局", "全站", "Whole site"):
        shown = of(tmp_path, "check", "--department", other)
        assert "R15" not in shown.stdout
        assert shown.exit_code == 0


def test_check_writes_a_workbook(tmp_path: Path) -> None:
    """A sheet per department behind the overview; said in one line."""
    write_site(_FAULTY, tmp_path)
    file = tmp_path / "结果.xlsx"
    result = of(tmp_path, "check", "--format", "xlsx", "--output", str(file))
    assert result.exit_code == 1
    assert load_workbook(file).sheetnames[0] == "总览"
    assert "示例区住房和城乡建设局" in load_workbook(file).sheetnames
    assert len(result.stdout.strip().splitlines()) == 1
    assert str(file) in result.stdout


def test_a_workbook_without_a_name_gets_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder where one is, in the language asked for."""
    monkeypatch.chdir(tmp_path)
    write_site("", tmp_path)
    of(tmp_path, "check", "--format", "xlsx")
    of(tmp_path, "check", "--format", "xlsx", "--lang", "en")
    assert {f.name for f in tmp_path.glob("*.xlsx")} == {"检查结果.xlsx", "findings.xlsx"}


def test_a_workbook_with_remarks_is_not_overwritten_unasked(tmp_path: Path) -> None:
    """The clerk's column may be filled in; `--replace` says that it may go."""
    write_site("", tmp_path)
    file = tmp_path / "r.xlsx"
    file.write_bytes(b"remarks")
    result = of(tmp_path, "check", "--format", "xlsx", "--output", str(file))
    assert result.exit_code == 2
    assert "--replace" in result.output
    assert file.read_bytes() == b"remarks"
    of(tmp_path, "check", "--format", "xlsx", "--output", str(file), "--replace")
    assert file.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "Excel"),
        (errno.ENOSPC, "磁盘满了"),
        (errno.ENOENT, "没有这个文件夹"),
        (errno.EIO, "换一个"),
    ],
)
def test_a_report_that_cannot_be_written_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    """A file open in Excel, a full disk, a missing folder, anything else; nothing half is left behind."""
    write_site("", tmp_path)
    file = tmp_path / "r.xlsx"
    file.write_bytes(b"before")

    def refuse(_self: Path, _target: Path) -> None:
        raise OSError(number, os.strerror(number), str(file))

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    result = of(tmp_path, "check", "--format", "xlsx", "--output", str(file), "--replace", "--no-cache")
    assert result.exit_code == 1
    assert words in result.output
    assert "r.xlsx" in result.output
    assert file.read_bytes() == b"before"
    assert [f.name for f in tmp_path.glob("*r.xlsx*")] == ["r.xlsx"]


def test_a_report_goes_into_a_pipe_and_leaves_it_a_pipe(tmp_path: Path) -> None:
    """What is no plain file is written to, never replaced."""
    write_site(_FAULTY, tmp_path)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    of(tmp_path, "check", "--format", "json", "--output", str(pipe))
    reader.join(timeout=30)
    assert json.loads(got[0])["findings"]
    assert pipe.is_fifo()


def test_a_report_is_written_through_a_link(tmp_path: Path) -> None:
    """The link stays a link."""
    write_site(_FAULTY, tmp_path)
    (tmp_path / "real.json").write_text("", encoding="utf-8")
    (tmp_path / "link.json").symlink_to("real.json")
    of(tmp_path, "check", "--format", "json", "--output", str(tmp_path / "link.json"))
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text(encoding="utf-8"))


def test_a_pipe_gets_the_report_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No progress where nobody looks, whatever a CI forces."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    write_site(_FAULTY, tmp_path)
    result = of(tmp_path, "check", "--format", "json")
    assert result.stderr == ""
    assert json.loads(result.stdout)


def test_rules_lists_every_fault() -> None:
    """A line each, with code and name."""
    lines = run("rules").stdout.strip().splitlines()
    assert [line.split()[0] for line in lines] == [fault.code for fault in every_fault()]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_explain_prints_every_fault(lang: str) -> None:
    """Title, reason and next step of each, by code or by name, in any case."""
    for fault in every_fault():
        text = run("explain", fault.code.lower(), "--lang", lang).stdout
        assert fault.title.of(lang) in text  # type: ignore[arg-type]  # zh or en
        assert fault.why.of(lang).strip() in text  # type: ignore[arg-type]  # zh or en
    assert run("explain", every_fault()[0].name).exit_code == 0


def test_a_new_site_is_made_and_builds(tmp_path: Path) -> None:
    """What `new site` writes passes the checks of `build`."""
    folder = tmp_path / "mine"
    assert run("new", "site", str(folder)).exit_code == 0
    assert of(folder, "build").exit_code == 0


def test_a_new_site_over_an_old_one_is_refused(root: Path) -> None:
    """Nothing of an existing site is overwritten."""
    before = bytes_of(root)
    assert run("new", "site", str(root)).exit_code == 2
    assert bytes_of(root) == before


def test_a_sample_is_made_and_builds(tmp_path: Path) -> None:
    """The synthetic site has no errors, and a folder with files is refused."""
    folder = tmp_path / "s"
    assert run("sample", "--records", "60", "-o", str(folder)).exit_code == 0
    assert of(folder, "build").exit_code == 0
    assert run("sample", "--records", "60", "-o", str(folder)).exit_code == 2


def test_importing_what_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    """A missing table is named."""
    write_site("", tmp_path)
    result = run(
        "import",
        str(tmp_path / "none.csv"),
        "--as",
        "enforcers",
        "--config",
        str(tmp_path / "site_config.yml"),
    )
    assert result.exit_code in (1, 2)
    assert "none.csv" in result.output


def test_a_public_address_that_is_none_is_refused(tmp_path: Path) -> None:
    """The option is named, and nothing is built."""
    done = run("build", "--config", str(tmp_path / "site_config.yml"), "--base-url", "foo bar")
    assert done.exit_code == 2
    assert "--base-url" in done.output
