"""What can be wrong with the frame of the site, and the error that stops its build.

Raised by: `gongshi.render.accent`, `assets`, `editorial`, `splice`, `shell`.
"""

from __future__ import annotations

from gongshi.findings import Fault, Finding, Position, Severity, Text

CONFIG_FILE = "site_config.yml"


class ShellError(Exception):
    """The frame could not be built; `findings` say what, where, and what to do."""

    def __init__(self, *findings: Finding) -> None:
        """Carry at least one finding."""
        super().__init__("; ".join(f"{f.position}: {f.message.en}" for f in findings))
        self.findings = findings

    @property
    def text(self) -> Text:
        """All messages and advice, for a caller that shows one string."""
        return Text(
            "\n".join(f"{f.position} {f.message.zh}{f.advice.zh}" for f in self.findings),
            "\n".join(f"{f.position} {f.message.en} {f.advice.en}" for f in self.findings),
        )


def _fault(code: str, name: str, message: Text, advice: Text, why: Text) -> Fault:
    return Fault(code, name, Severity.ERROR, message, message, advice, why)


_SAFE = Text(
    "公开页面只允许站内资源，且严格的内容安全策略（CSP）不执行内联脚本和样式。",
    "public pages use the site's own resources only, and the strict CSP runs nothing inline.",
)
_WHOLE = Text("页面缺一处，整站都缺这一处。", "what is wrong in the frame is wrong on every page.")

UNREADABLE_PAGE = _fault(
    "OUT101",
    "unreadable-page",
    Text("页面文件读不出来：{reason}。", "the page file cannot be read: {reason}."),
    Text("请另存为 UTF-8 编码的普通文件。", "Save it as a plain file in UTF-8."),
    Text("不猜测编码，也不跟随符号链接。", "encodings are not guessed and symbolic links are not followed."),
)
BAD_FRONT_MATTER = _fault(
    "OUT102",
    "bad-front-matter",
    Text("页首信息有误：{reason}。", "the front matter is wrong: {reason}."),
    Text(
        "页首只写 title、description、menu、order，每项一行文字。",
        "Use only title, description, menu and order, each one line of text.",
    ),
    Text("别的键会改变整页的外框。", "other keys would change the frame of the page."),
)
RAW_HTML = _fault(
    "OUT103",
    "raw-html-in-page",
    Text("页面里有 HTML 代码“{code}”。", "the page contains HTML “{code}”."),
    Text(
        "请改用 Markdown 写法；要显示尖括号，请用反引号括起来。",
        "Write it in Markdown; to show angle brackets, put them in back-quotes.",
    ),
    _SAFE,
)
UNSAFE_LINK = _fault(
    "OUT104",
    "unsafe-link",
    Text("链接“{link}”不能用在公开页面上。", "the link “{link}” may not stand on a public page."),
    Text(
        "链接只用站内路径、http、https、mailto 或 tel；图片放在 pages 文件夹里。",
        "Use a path of this site, http, https, mailto or tel; put images into the pages folder.",
    ),
    _SAFE,
)
BROKEN_LINK = _fault(
    "OUT105",
    "broken-link",
    Text("链接“{link}”没有对应的页面或标题。", "the link “{link}” leads to no page or heading."),
    Text(
        "请核对文件名和标题；站内链接写相对路径，不以“/”开头。",
        "Check the file name and heading; links inside the site are relative and do not begin with “/”.",
    ),
    Text("死链接由检查挡住，不留给群众。", "a dead link is stopped here, not found by a citizen."),
)
RESERVED_TEXT = _fault(
    "OUT106",
    "reserved-text",
    Text("出现了拼装页面用的保留字符串。", "a string reserved for splicing pages occurs."),
    Text("请删去以“{prefix}”开头的字符串。", "Remove the string that begins with “{prefix}”."),
    Text("它会把页面切错位置。", "it would cut the page at a wrong place."),
)
RESERVED_PATH = _fault(
    "OUT107",
    "reserved-path",
    Text("“{path}”由系统生成，不能另写一页。", "“{path}” is generated and cannot be written by hand."),
    Text("请换一个文件名。", "Choose another file name."),
    Text("两页不能同一个地址。", "two pages cannot share one address."),
)
UNKNOWN_FILE_KIND = _fault(
    "OUT108",
    "unknown-file-kind",
    Text("不发布“{suffix}”这类文件。", "files of the kind “{suffix}” are not published."),
    Text(
        "pages 文件夹里只放 Markdown、图片（png、jpg、webp、gif）和 pdf、ofd、docx、xlsx。",
        "Keep only Markdown, images (png, jpg, webp, gif) and pdf, ofd, docx, xlsx in the pages folder.",
    ),
    Text("没有列明的文件不发布。", "what is not listed is not published."),
)
FRAME_MISMATCH = _fault(
    "OUT110",
    "frame-mismatch",
    Text(
        "页面外框里“{slot}”应有 {expected} 处，实有 {found} 处。",
        "the frame holds “{slot}” {found} times instead of {expected}.",
    ),
    Text(
        "请对照 theme/templates/frame/ 恢复模板，或检查站名等配置是否含保留字符串。",
        "Restore theme/templates/frame/, or look for a reserved string in the configuration.",
    ),
    _WHOLE,
)
UNSAFE_FRAME = _fault(
    "OUT111",
    "unsafe-markup",
    Text("页面里有不允许的标记：{markup}。", "the page holds markup that is not allowed: {markup}."),
    Text(
        "请从模板、Markdown 或 mkdocs 扩展中去掉它。",
        "Remove it from the template, the Markdown or the mkdocs extension.",
    ),
    _SAFE,
)
FRAME_FAILED = _fault(
    "OUT112",
    "frame-build-failed",
    Text("MkDocs 没有生成页面外框：{reason}", "MkDocs did not build the frame: {reason}"),
    Text(
        "请检查 theme/ 的模板和 site_config.yml 的 mkdocs 一节。",
        "Look at the templates in theme/ and at the mkdocs section of site_config.yml.",
    ),
    _WHOLE,
)
BAD_ACCENT = _fault(
    "OUT113",
    "bad-accent",
    Text("主题色“{accent}”不是 #rrggbb。", "the accent colour “{accent}” is not #rrggbb."),
    Text("例如 #174f8c。", "For example #174f8c."),
    _WHOLE,
)
FAINT_ACCENT = _fault(
    "OUT114",
    "faint-accent",
    Text(
        "主题色“{accent}”上的白字对比度只有 {ratio}，应不低于 4.5。",
        "white on the accent colour “{accent}” has a contrast of {ratio}; at least 4.5 is needed.",
    ),
    Text("请换一个更深的颜色，例如 #174f8c。", "Choose a darker colour, for example #174f8c."),
    Text("对比度不足，老年人看不清（GB/T 37668-2019）。", "too faint to read (WCAG 2.2, 1.4.3)."),
)
RESERVED_OPTION = _fault(
    "OUT115",
    "reserved-mkdocs-option",
    Text("mkdocs 选项“{option}”由系统决定。", "the mkdocs option “{option}” is set by gongshi."),
    Text("mkdocs 一节只能写 {allowed}。", "The mkdocs section may hold {allowed} only."),
    _WHOLE,
)

UNREVIEWED_MATERIAL = _fault(
    "OUT116",
    "unreviewed-material",
    Text(
        "mkdocs-material {version} 的模板“{template}”与审阅过的不同"
        "（审阅的是 {reviewed} 版；现在的摘要 {found}…）。",
        "the template “{template}” of mkdocs-material {version} is not the one that was reviewed "
        "(reviewed: {reviewed}; its hash is now {found}…).",
    ),
    Text(
        "请安装 requirements/ 锁定的版本；"
        "或按 docs/security.md 审阅这个模板，再更新 render/material.py 里的摘要。",
        "Install the version pinned in requirements/; or review the template as docs/security.md says, "
        "and renew the hash in render/material.py.",
    ),
    Text(
        "Material 的这部分会进入每一个公开页面，换了内容要先有人看过。",
        "this part of Material stands on every public page; a person reads it before it is published.",
    ),
)


def config_error(fault: Fault, **values: object) -> ShellError:
    """Make the error for something wrong in the site's configuration."""
    place = Position(CONFIG_FILE)
    return ShellError(fault.at(place, field="", record="", related=(), **values))


SHELL_FAULTS = tuple(value for value in list(globals().values()) if isinstance(value, Fault))
"""Every fault of this module."""
