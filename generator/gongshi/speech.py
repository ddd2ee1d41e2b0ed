"""What the commands say, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.findings import SEVERITY_WORDS, Text

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
BAD_FORMAT = Text("没有“{format}”这种格式；可用：{known}。", "no format “{format}”; there are: {known}.")
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
BUILT = Text(
    "{records} 条记录，{files} 个文件，已写入 {site}。", "{records} records, {files} files written to {site}."
)
NO_SERVER = Text(
    "没有“{name}”这种网站服务器的设置；可用：{known}。",
    "no settings for a web server “{name}”; there are: {known}.",
)
SERVER_SETTINGS = Text("网站服务器的设置已写入 {file}。", "settings for a web server written to {file}.")
WRITING = Text("正在写网页：", "writing pages:")
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
