"""What the commands say, in both languages."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from gongshi.findings import SEVERITY_WORDS, Text
from gongshi.progress import Stage

if TYPE_CHECKING:
    from gongshi.findings import Fault, Lang

BAD_LANG = Text("--lang 只能是 zh 或 en。", "--lang takes zh or en.")
BAD_DATE = Text(
    "--date 要写成 YYYY-MM-DD，例如 2026-11-23；实际是“{text}”。",
    "--date takes YYYY-MM-DD, such as 2026-11-23; found “{text}”.",
)
BAD_URL = Text(
    "--base-url 要写成 https://…/ 的样子，以 / 结尾，路径里只有字母、数字和“-”“_”“.”“~”；实际是“{text}”。",
    "--base-url takes an absolute address ending in /, its path of letters, digits, “-”, “_”, “.” and “~”; "
    "found “{text}”.",
)
BAD_FORMAT = Text("没有“{text}”这种格式；可用：{known}。", "no format “{text}”; there are: {known}.")
BAD_GROUPING = Text("不能按“{text}”分组；可用：{known}。", "cannot group by “{text}”; there are: {known}.")
NO_DEPARTMENT = Text(
    "没有“{name}”这个部门，也没有它的问题。写部门的编号、全称或简称；全站的问题写“全站”。",
    "no department “{name}”, and no finding of it. Give its id, name or short name, or “Whole site”.",
)
WORKBOOK = Text("检查结果.xlsx", "findings.xlsx")
NOT_XLSX = Text(
    "“{file}”不是 .xlsx 文件名；工作簿请写成 --output 检查结果.xlsx 这样。",
    "“{file}” is no name of a workbook; write it as --output findings.xlsx.",
)
WORKBOOK_EXISTS = Text(
    "“{file}”已经有了，里面可能填了处理情况，没有动它。换一个文件名，或加 --replace 覆盖。",
    "“{file}” exists and may hold remarks; it was not touched. Take another name, or add --replace.",
)
WRITTEN = Text("已写入 {file}，每个部门一张表。", " Written to {file}, a sheet per department.")
UNWRITTEN_OTHERWISE = Text(
    "“{file}”写不成：{reason}。换一个文件夹或文件名再试。",
    "cannot write “{file}”: {reason}. Try another folder or name.",
)
_OPEN_ELSEWHERE = Text(
    "“{file}”写不进去：可能正在 Excel 或 WPS 里打开，也可能没有这个文件夹的写权限。"
    "关闭该文件后再试，或用 --output 换一个地方。",
    "cannot write “{file}”: it may be open in Excel or WPS, or the folder may be closed to you. "
    "Close it and try again, or choose another place with --output.",
)
_NO_FOLDER = Text(
    "“{file}”写不成：没有这个文件夹。先建立文件夹，或用 --output 换一个地方。",
    "cannot write “{file}”: there is no such folder. Make it, or choose another place with --output.",
)
_IS_FOLDER = Text(
    "“{file}”是一个文件夹。请在后面写上文件名。",
    "“{file}” is a folder. Give the name of a file in it.",
)
_CLOSED = Text(
    "“{file}”写不成：这个磁盘只能读。用 --output 换一个地方。",
    "cannot write “{file}”: the disk is read-only. Choose another place with --output.",
)
_TOO_LONG = Text(
    "“{file}”写不成：文件名太长。用 --output 换一个短的。",
    "cannot write “{file}”: the name is too long. Choose a shorter one with --output.",
)
_NO_ROOM = Text(
    "“{file}”写不成：磁盘满了。腾出空间后再试，或用 --output 换一个地方。",
    "cannot write “{file}”: the disk is full. Make room, or choose another place with --output.",
)
UNWRITTEN = {
    errno.EACCES: _OPEN_ELSEWHERE,
    errno.EPERM: _OPEN_ELSEWHERE,
    errno.EBUSY: _OPEN_ELSEWHERE,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EISDIR: _IS_FOLDER,
    errno.EROFS: _CLOSED,
    errno.ENAMETOOLONG: _TOO_LONG,
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
}
"""Why a report could not be written, and what to do, by the number of the system's error."""
FOREIGN_FOLDER = Text(
    "“{folder}”里有不是本程序写的文件，没有动它。请换一个输出文件夹，或先自行移走。",
    "“{folder}” holds files that gongshi did not write; nothing was touched. Choose another folder.",
)
DISK_FULL = Text(
    "磁盘满了，网站没有更新，上一次的网站完好。请腾出空间后重试。",
    "the disk is full; the site was not updated and the last one is whole. Make room and try again.",
)
FILE_TROUBLE = Text(
    "文件“{name}”读写不成：{reason}。上一次的网站完好。",
    "cannot read or write “{name}”: {reason}. The last site is whole.",
)
INTERRUPTED = Text("已中断；上一次的网站完好。", "interrupted; the last site is whole.")
UP_TO_DATE = Text("没有变化，{site} 已是最新。", "nothing has changed; {site} is up to date.")
NOT_BUILT = Text(
    "有错误，网站没有更新；改正后再生成。上一次的网站完好。",
    "there are errors; the site was not updated. Mend them and build again; the last site is whole.",
)
SITE_RULES = Text(
    "另有 {count} 条规则看生成后的网页，由 gongshi build 在发布前检查。",
    "{count} more rules look at the built pages; gongshi build runs them before it publishes.",
)
RULES_OFF = Text(
    "网站设置关掉了这些规则，没有查：{codes}",
    "These rules are off by the settings and were not checked: {codes}",
)
BUILT = Text(
    "{records} 条记录，{files} 个文件，已写入 {site}。", "{records} records, {files} files written to {site}."
)
NO_SERVER = Text(
    "没有“{name}”这种网站服务器的设置；可用：{known}。",
    "no settings for a web server “{name}”; there are: {known}.",
)
SERVER_SETTINGS = Text("网站服务器的设置已写入 {file}。", "settings for a web server written to {file}.")
STAGES = {
    Stage.READING: Text("正在读取：第 {done} 个文件", "reading: file {done}"),
    Stage.CHECKING: Text("正在检查：第 {done} 条规则，共 {total} 条", "checking: rule {done} of {total}"),
    Stage.PLACING: Text("正在定位：第 {done} 条问题，共 {total} 条", "placing: finding {done} of {total}"),
    Stage.WRITING: Text("正在写网页：第 {done} 页", "writing: page {done}"),
}
"""What a terminal shows of long work."""
NO_RULE = Text(
    "没有“{code}”这条规则；用 gongshi rules 查看全部。", "no rule “{code}”; see them all with: gongshi rules"
)
NO_REGISTER = Text("没有“{name}”这个登记册；可用：{known}。", "no register “{name}”; there are: {known}.")
MADE = Text("已建立 {path}。", "made {path}.")
NOT_EMPTY = Text("“{folder}”不是空文件夹，没有动它。", "“{folder}” is not empty; nothing was touched.")
IMPORTED = Text(
    "读到 {read} 行，收下 {taken} 行，写成 {files} 个文件。请再运行 gongshi check。",
    "{read} rows read, {taken} taken, {files} files written. Now run: gongshi check",
)
WOULD_IMPORT = Text(
    "读到 {read} 行，可收 {taken} 行，将写 {files} 个文件（没有写）。",
    "{read} rows read, {taken} could be taken, {files} files would be written (none was).",
)
SERVING = Text("网站在 {address} ，按 Ctrl+C 停止。", "the site is at {address} ; press Ctrl+C to stop.")
PORT_TAKEN = Text("端口 {port} 已被占用，改用 {other}。", "port {port} is taken; using {other}.")
WATCHING = Text(
    "文件一改就重新检查，按 Ctrl+C 停止。", "every change is checked at once; press Ctrl+C to stop."
)
REBUILT = Text("已重建：{files} 个文件。", "rebuilt: {files} files.")
STOPPED = Text("已停止。", "stopped.")
WAITING = Text(
    "还没有可看的网站：改正上面的错误，页面会自动出现。",
    "no site yet: mend the errors above, and it will appear.",
)

_WHY = Text("为什么", "Why")
_DO = Text("怎么办", "What to do")
_NEEDS = Text("现在判断不了，还需要", "Only listed; deciding it takes")
_FAILS = Text("不通过的例子", "Fails")
_PASSES = Text("通过的例子", "Passes")


def rule_page(fault: Fault, lang: Lang) -> str:
    """Return the page of one rule as plain text."""
    lines = [
        f"{fault.code}  {fault.title.of(lang)}  ({fault.name}, {SEVERITY_WORDS[fault.severity].of(lang)})",
        "",
    ]
    for label, text in ((_WHY, fault.why), (_DO, fault.advice)):
        lines += [f"{label.of(lang)}: {text.of(lang)}", ""]
    if fault.needs:
        lines += [f"{_NEEDS.of(lang)}: {fault.needs.of(lang)}", ""]
    for label, sample in ((_FAILS, fault.fails), (_PASSES, fault.passes)):
        if sample:
            lines += [f"{label.of(lang)}:", *(f"    {line}" for line in sample.strip().splitlines()), ""]
    return "\n".join(lines)
