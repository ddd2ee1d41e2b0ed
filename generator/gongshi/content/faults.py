"""What the strict reader refuses, one `Fault` each.

R01-R24 are about a file and its form, T01 about the characters in it. The
messages speak to a records clerk: what stands there, and what to do about it.
The phrases that complete a message stand in `phrases`.
"""

from __future__ import annotations

from gongshi.findings import Fault, Severity, Text

# --- bytes -------------------------------------------------------------------

NOT_UTF8 = Fault(
    code="R01",
    name="not-utf8",
    severity=Severity.ERROR,
    title=Text("文件不是 UTF-8 编码", "The file is not UTF-8"),
    message=Text("{what}（字节 {byte}）", "{what} (byte {byte})"),
    advice=Text("{remedy}", "{remedy}"),
    why=Text(
        "所有记录统一用 UTF-8。别的编码只能靠猜，猜错一次就会改掉一个人名或文号。",
        "All records are UTF-8. Another encoding could only be guessed, and one wrong guess changes "
        "a name or a document number.",
    ),
    fails="以 GBK 保存的 xk-001.yml / xk-001.yml saved as GBK",
    passes="以 UTF-8 保存的 xk-001.yml / xk-001.yml saved as UTF-8",
)

BYTE_ORDER_MARK = Fault(
    code="R02",
    name="byte-order-mark",
    severity=Severity.ERROR,
    title=Text("文件以字节顺序标记（BOM）开头", "The file starts with a byte order mark"),
    message=Text(
        "文件开头有看不见的字节顺序标记（BOM）", "the file starts with an invisible byte order mark (BOM)"
    ),
    advice=Text(
        "另存为“UTF-8”（不要选“带有 BOM 的 UTF-8”）；VS Code：右下角点编码，选“通过编码保存”“UTF-8”。",
        "Save it as “UTF-8”, not as “UTF-8 with BOM”; in VS Code click the encoding at the lower right, "
        "“Save with Encoding”, “UTF-8”.",
    ),
    why=Text(
        "BOM 会粘在第一个字段名上，使这个字段认不出来。",
        "The mark sticks to the first field's name, so that the field is not recognised.",
    ),
    fails="<U+FEFF>title: 示例",
    passes="title: 示例",
)

FILE_TOO_LARGE = Fault(
    code="R03",
    name="file-too-large",
    severity=Severity.ERROR,
    title=Text("文件过大", "The file is too large"),
    message=Text(
        "文件有 {size} 字节，上限是 {limit} 字节", "the file has {size} bytes, and {limit} is the limit"
    ),
    advice=Text("把记录分到几个文件里。", "Spread the records over several files."),
    why=Text(
        "这样大的文件多半不是记录；真是记录，编辑器和比对工具也打不开。",
        "A file of this size is rarely a record; if it is, no editor or comparison copes with it.",
    ),
    fails="content/laws/all.yml: 200 MB",
    passes="content/laws/national.yml: 2 MB",
)

NOT_A_PLAIN_FILE = Fault(
    code="R04",
    name="not-a-plain-file",
    severity=Severity.ERROR,
    title=Text("符号链接或特殊文件", "A symbolic link or a special file"),
    message=Text("{what}", "{what}"),
    advice=Text(
        "把真正的文件复制到 content/ 里，删除这一个。",
        "Copy the real file into content/ and delete this one.",
    ),
    why=Text(
        "链接可以指向站点之外，例如一份不公开的名册；公开的只能是 content/ 里看得见的文件。",
        "A link may lead out of the site, to a roster that is not public; only files that stand in content/ "
        "are published.",
    ),
    fails="content/enforcers/all.yml -> /home/clerk/roster.yml",
    passes="content/enforcers/all.yml",
)

EMPTY_FILE = Fault(
    code="R05",
    name="empty-file",
    severity=Severity.ERROR,
    title=Text("空文件", "An empty file"),
    message=Text("文件里没有任何记录", "the file holds no record"),
    advice=Text("写入记录，或者删除这个文件。", "Write the record, or delete the file."),
    why=Text(
        "空文件常是没有保存完的文件：放过它，一条记录就会悄悄从网站上消失。",
        "An empty file is often one that was not saved whole: let by, a record would vanish unseen.",
    ),
    fails="# 只有注释 / only a comment",
    passes="title: 示例",
)

# --- YAML --------------------------------------------------------------------

YAML_SYNTAX = Fault(
    code="R06",
    name="yaml-syntax",
    severity=Severity.ERROR,
    title=Text("YAML 写法有误", "The YAML is malformed"),
    message=Text("{problem}", "{problem}"),
    advice=Text("{remedy}", "{remedy}"),
    why=Text(
        "写法有误的文件可以有几种读法，程序不替人选择。",
        "A malformed file can be read in several ways, and the program does not choose for you.",
    ),
    fails='title: "关于"示例"的通知"',
    passes="title: 关于“示例”的通知",
)

DUPLICATE_KEY = Fault(
    code="R07",
    name="duplicate-key",
    severity=Severity.ERROR,
    title=Text("字段重复", "A field stands twice"),
    message=Text("字段“{key}”重复出现", "the field “{key}” stands twice"),
    advice=Text(
        "核对两处的值，只留一处；有多个值时写成列表。",
        "Compare both values and keep one; write several values as a list.",
    ),
    why=Text(
        "YAML 工具会悄悄取最后一个值，前一个值就丢了。",
        "YAML tools silently take the last value, and the first is lost.",
    ),
    fails="phone: 0000-1234\nphone: 0000-5678",
    passes="phone: 0000-1234",
)

ANCHOR_OR_ALIAS = Fault(
    code="R08",
    name="anchor-or-alias",
    severity=Severity.ERROR,
    title=Text("锚点或别名", "An anchor or an alias"),
    message=Text("值以“{name}”开头，YAML 会当作引用", "YAML takes “{name}” as a reference"),
    advice=Text(
        "如果是文字，给整个值加单引号；如果想重复别处的内容，在这里写完整。",
        "If it is text, put the value in single quotes; if it is to repeat another place, write it out here.",
    ),
    why=Text(
        "引用使一条记录的内容取决于另一处，还能把几行字展开成几 GB。",
        "A reference makes a record depend on another place, and can blow a few lines up to gigabytes.",
    ),
    fails="note: *重点*",
    passes="note: '*重点*'",
)

TAG = Fault(
    code="R09",
    name="tag",
    severity=Severity.ERROR,
    title=Text("类型标签或指令", "A tag or a directive"),
    message=Text(
        "“{name}”是 YAML 的标签或指令，记录里不用",
        "“{name}” is a YAML tag or directive, which no record needs",
    ),
    advice=Text(
        "删除它；如果是文字，给整个值加单引号。",
        "Delete it; if it is text, put the value in single quotes.",
    ),
    why=Text(
        "字段的类型由记录的模型决定；标签会改变类型，有的工具还会因此执行程序。",
        "A field's type is fixed by its model; a tag would change it, and makes some tools run programs.",
    ),
    fails="order: !!int 3",
    passes="order: 3",
)

SEVERAL_DOCUMENTS = Fault(
    code="R10",
    name="several-documents",
    severity=Severity.ERROR,
    title=Text("一个文件里有几个文档", "Several documents in one file"),
    message=Text("这里开始了第二个 YAML 文档", "a second YAML document starts here"),
    advice=Text(
        "删除“---”这一行；多条记录写成以“- ”开头的列表。",
        "Delete the line “---”; write several records as a list, each with “- ”.",
    ),
    why=Text(
        "多数工具只读第一个文档，后面的记录会悄悄丢失。",
        "Most tools read the first document only, and the records after it are lost unseen.",
    ),
    fails="title: 甲\n---\ntitle: 乙",
    passes="- title: 甲\n- title: 乙",
)

NESTING_TOO_DEEP = Fault(
    code="R11",
    name="nesting-too-deep",
    severity=Severity.ERROR,
    title=Text("嵌套过深", "Nested too deeply"),
    message=Text("这里的嵌套超过 {limit} 层", "this is nested more than {limit} levels deep"),
    advice=Text(
        "检查括号和缩进，去掉多余的层次。", "Check brackets and indentation, and remove needless levels."
    ),
    why=Text(
        "没有哪种记录需要这么多层；这多半是写错了，或者有意拖垮程序。",
        "No record needs so many levels; it is a slip, or meant to bring the program down.",
    ),
    fails="a: [[[[[[[[[[[[[]]]]]]]]]]]]]",
    passes="a: [1, 2]",
)

WRONG_SHAPE = Fault(
    code="R12",
    name="wrong-shape",
    severity=Severity.ERROR,
    title=Text("不是记录的形状", "Not the shape of a record"),
    message=Text("{problem}", "{problem}"),
    advice=Text("{remedy}", "{remedy}"),
    why=Text(
        "一个文件是一条记录（字段名: 值），或者一个记录的列表；别的形状没有确定的含义。",
        "A file is one record (field: value), or a list of records; another shape has no certain meaning.",
    ),
    fails="只有一句话",
    passes="title: 一句话",
)

FRONT_MATTER = Fault(
    code="R20",
    name="front-matter",
    severity=Severity.ERROR,
    title=Text("Markdown 文件的开头有误", "The head of a Markdown file is malformed"),
    message=Text("{problem}", "{problem}"),
    advice=Text(
        "文件第一行写“---”，接着写字段，再用单独一行“---”结束，正文从下一行开始。",
        "Begin the file with a line “---”, then the fields, then another line “---”; the text follows it.",
    ),
    why=Text(
        "没有字段的正文不知道是哪一份文件，不能公开。",
        "A text without fields is no known document, and cannot be published.",
    ),
    fails="# 关于示例的通知",
    passes="---\ntitle: 关于示例的通知\n---\n正文",
)

# --- files and folders -------------------------------------------------------

UNREAD_FILE = Fault(
    code="R21",
    name="unread-file",
    severity=Severity.WARNING,
    title=Text("没有读取的文件", "A file that is not read"),
    message=Text(
        "“{name}”不是 .yml、.yaml 或 .md，没有读取", "“{name}” is no .yml, .yaml or .md, and is not read"
    ),
    advice=Text(
        "表格用 gongshi import 导入；备份和临时文件移到 content/ 之外。",
        "Import a sheet with gongshi import; move backups and temporary files out of content/.",
    ),
    why=Text(
        "放在这里的表格容易被当成已经公开，其实网站上没有。",
        "A sheet left here looks published, and is not.",
    ),
    fails="content/power-items/权力清单.xlsx",
    passes="content/power-items/xk-001.yml",
)

NAMES_DIFFER_ONLY_BY_CASE = Fault(
    code="R22",
    name="names-differ-only-by-case",
    severity=Severity.ERROR,
    title=Text("文件名只有大小写不同", "Names that differ only by case"),
    message=Text("“{name}”与另一个名字只有大小写不同", "“{name}” differs from another name only by case"),
    advice=Text("给其中一个换一个名字。", "Rename one of the two."),
    why=Text(
        "在 Windows 和 macOS 上它们是同一个文件，复制时一个会盖掉另一个。",
        "On Windows and macOS they are one file, and copying overwrites one with the other.",
    ),
    fails="xk-001.yml + XK-001.yml",
    passes="xk-001.yml + xk-002.yml",
)

UNREADABLE_FILE = Fault(
    code="R23",
    name="unreadable-file",
    severity=Severity.ERROR,
    title=Text("文件读不出来", "The file cannot be read"),
    message=Text("{problem}", "{problem}"),
    advice=Text("{remedy}", "{remedy}"),
    why=Text(
        "读不出来的记录不能当作没有这条记录。",
        "A record that cannot be read is not a record that does not exist.",
    ),
    fails="chmod 000 content/laws/a.yml",
    passes="chmod 644 content/laws/a.yml",
)

TOO_MANY_RECORDS = Fault(
    code="R24",
    name="too-many-records",
    severity=Severity.ERROR,
    title=Text("一个文件里记录过多", "Too many records in one file"),
    message=Text(
        "从这里起超过了一个文件 {limit} 条记录的上限", "here the file exceeds the limit of {limit} records"
    ),
    advice=Text("把记录分到几个文件里。", "Spread the records over several files."),
    why=Text(
        "这样的文件无法人工核对，多半是导出有误。",
        "Nobody can check such a file by eye; it is most likely a faulty export.",
    ),
    fails="- title: 1\n- title: 2\n  ...",
    passes="- title: 1",
)

# --- characters --------------------------------------------------------------

CONTROL_CHARACTER = Fault(
    code="T01",
    name="control-character",
    severity=Severity.ERROR,
    title=Text("看不见或不允许的字符", "A character that cannot be seen, or is not allowed"),
    message=Text("含有不允许的字符：{name}", "contains a character that is not allowed: {name}"),
    advice=Text("{remedy}", "{remedy}"),
    why=Text(
        "看不见的字符使相同的编号不相等、搜索不到，还能让屏幕上的文字与实际内容不同。",
        "Characters that cannot be seen make equal numbers differ and searches fail, and can show a text "
        "that is not there.",
    ),
    fails="code: 11<U+200B>0101",
    passes="code: 110101",
)

FAULTS: tuple[Fault, ...] = (
    NOT_UTF8,
    BYTE_ORDER_MARK,
    FILE_TOO_LARGE,
    NOT_A_PLAIN_FILE,
    EMPTY_FILE,
    YAML_SYNTAX,
    DUPLICATE_KEY,
    ANCHOR_OR_ALIAS,
    TAG,
    SEVERAL_DOCUMENTS,
    NESTING_TOO_DEEP,
    WRONG_SHAPE,
    FRONT_MATTER,
    UNREAD_FILE,
    NAMES_DIFFER_ONLY_BY_CASE,
    UNREADABLE_FILE,
    TOO_MANY_RECORDS,
    CONTROL_CHARACTER,
)
