"""What can be wrong with a table that is imported, and what the importer tells of its own doing."""

from __future__ import annotations

from gongshi.findings import Fault, Severity, Text

UNREADABLE = Fault(
    code="I01",
    name="unreadable-table",
    severity=Severity.ERROR,
    title=Text("表格读不了", "Unreadable table"),
    message=Text("{what}", "{what}"),
    advice=Text("{remedy}", "{remedy}"),
    why=Text(
        "只读 CSV 和 XLSX：旧格式和加密的文件无法逐格核对。",
        "Only CSV and XLSX are read: older or encrypted files cannot be checked cell by cell.",
    ),
)

ENCODING = Fault(
    code="I02",
    name="table-not-utf8",
    severity=Severity.INFO,
    title=Text("表格不是 UTF-8 编码", "Table not in UTF-8"),
    message=Text("文件按 {encoding} 编码读取", "the file was read as {encoding}"),
    advice=Text("请抽查几个生僻字是否正确", "look at a few rare characters to see that they are right"),
    why=Text(
        "WPS 和 Excel 另存的 CSV 常是 GBK；编码是推断的，所以要说出来。",
        "CSV files saved by spreadsheets are often GBK; the encoding is inferred, so it is told.",
    ),
)

NO_HEADINGS = Fault(
    code="I03",
    name="no-headings",
    severity=Severity.ERROR,
    title=Text("找不到表头", "No headings"),
    message=Text("前 {rows} 行里没有认识的表头", "none of the first {rows} rows holds a known heading"),
    advice=Text(
        "表头请用字段的中文名，例如“{sample}”；或指定列与字段的对应",
        "use the fields' labels as headings, such as “{sample}”, or say which column is which field",
    ),
    why=Text("不知道列的含义就不能写入。", "A column without a meaning cannot be written."),
    fails="甲,乙\n1,2",
    passes="事项名称,事项类型\n示例事项,行政许可",
)

UNKNOWN_COLUMN = Fault(
    code="I04",
    name="unknown-column",
    severity=Severity.WARNING,
    title=Text("不认识的列", "Unknown column"),
    message=Text("“{heading}”这一列没有写入", "the column “{heading}” was not written"),
    advice=Text("{hint}", "{hint}"),
    why=Text("不猜列的含义；没有写入的列要让人知道。", "Meanings are not guessed; what is left out is told."),
    fails="事项名秤",
    passes="事项名称",
)

GROUP_COLUMN = Fault(
    code="I05",
    name="column-of-several-facts",
    severity=Severity.WARNING,
    title=Text("一格里有多项内容", "Column of several facts"),
    message=Text(
        "“{heading}”由几项内容组成，不能从一格读出，没有写入",
        "“{heading}” consists of several facts, cannot be read from one cell, and was not written",
    ),
    advice=Text("请拆成几列：{columns}", "split it into columns: {columns}"),
    why=Text(
        "材料、收费、流程等各有自己的字段，拆分靠猜就会错。",
        "Materials, charges and steps have fields of their own; splitting by guess goes wrong.",
    ),
)

FIELD_TWICE = Fault(
    code="I06",
    name="two-columns-one-field",
    severity=Severity.WARNING,
    title=Text("两列是同一个字段", "Two columns for one field"),
    message=Text(
        "“{heading}”与“{other}”是同一个字段，只取前一列",
        "“{heading}” and “{other}” are one field; only the first was taken",
    ),
    advice=Text("删去多余的一列，或指定它对应的字段", "delete one, or say which field it is"),
    why=Text("一个字段只能有一个值。", "A field has one value."),
)

DAMAGED_CODE = Fault(
    code="I07",
    name="code-damaged-by-spreadsheet",
    severity=Severity.ERROR,
    title=Text("编码被表格软件改坏", "Code damaged by the spreadsheet"),
    message=Text(
        "“{heading}”的值“{value}”被表格软件当成了数字，后面的数字已经丢失",
        "the spreadsheet took “{value}” in “{heading}” for a number and lost digits",
    ),
    advice=Text(
        "把这一列设为“文本”，对照原件重新填写这一格", "format the column as text and type the cell anew"
    ),
    why=Text(
        "Excel 和 WPS 的数字只有 15 位有效数字，超出的变成 0（T11）。",
        "Spreadsheet numbers keep 15 digits; the rest becomes zero (T11).",
    ),
    fails="1.23E+17",
    passes="11350100M000100Y43",
)

NUMBER_AS_CODE = Fault(
    code="I08",
    name="code-kept-as-number",
    severity=Severity.WARNING,
    title=Text("编码存成了数字", "Code kept as a number"),
    message=Text(
        "“{heading}”的值 {value} 是数字格式，开头的 0 可能已经丢失",
        "{value} in “{heading}” is a number; leading zeros may be lost",
    ),
    advice=Text("核对位数；把这一列设为“文本”", "check its length; format the column as text"),
    why=Text("数字格式的 0012 会变成 12。", "As a number, 0012 becomes 12."),
)

DATE_CONVERTED = Fault(
    code="I09",
    name="date-converted",
    severity=Severity.INFO,
    title=Text("日期改为标准写法", "Date converted"),
    message=Text("“{before}”写成了 {after}", "“{before}” was written as {after}"),
    advice=Text("请核对", "please compare"),
    why=Text("记录里的日期只用“年-月-日”的数字写法。", "Records hold ISO dates only."),
)

DATE_AS_TEXT = Fault(
    code="I10",
    name="text-turned-into-date",
    severity=Severity.WARNING,
    title=Text("文字列里有日期", "Date in a text column"),
    message=Text(
        "“{heading}”的这一格是日期格式，写成了 {value}",
        "this cell of “{heading}” is a date; it was written as {value}",
    ),
    advice=Text("核对原来写的是什么，例如“3-1”会被改成日期", "see what was typed: “3-1” turns into a date"),
    why=Text("表格软件会把“3-1”之类自动改成日期。", "Spreadsheets turn texts such as “3-1” into dates."),
)

BAD_CELL = Fault(
    code="I11",
    name="cell-not-taken",
    severity=Severity.ERROR,
    title=Text("这一格不能写入", "Cell not taken"),
    message=Text("“{heading}”：{problem}；本行没有写入", "“{heading}”: {problem}; the row was left out"),
    advice=Text("{remedy}", "{remedy}"),
    why=Text("读不准的值不猜、不改，请人来改。", "What cannot be read for certain is not guessed."),
)

SURPLUS_CELL = Fault(
    code="I12",
    name="cell-without-heading",
    severity=Severity.WARNING,
    title=Text("没有表头的格子", "Cell without heading"),
    message=Text(
        "“{value}”这一格没有表头，没有写入", "“{value}” stands under no heading and was not written"
    ),
    advice=Text(
        "给这一列加上表头；CSV 里也可能是多了一个分隔符", "add a heading, or remove a stray separator"
    ),
    why=Text("多出的分隔符会让后面的列错位。", "A stray separator shifts the cells after it."),
)

HIDDEN = Fault(
    code="I13",
    name="hidden-in-table",
    severity=Severity.WARNING,
    title=Text("表格里有隐藏内容", "Hidden parts of a table"),
    message=Text("{what}", "{what}"),
    advice=Text("取消隐藏并核对，不需要的请删除", "unhide and look at it; delete what is not meant"),
    why=Text(
        "看不见的行列也会写入；看不见的工作表可能含有不该公开的内容。",
        "Hidden rows and columns are read too; a hidden sheet may hold what must not be public.",
    ),
)

OTHER_SHEETS = Fault(
    code="I14",
    name="sheets-not-read",
    severity=Severity.INFO,
    title=Text("还有工作表没有读", "Sheets not read"),
    message=Text("只读了“{sheet}”；没有读：{others}", "only “{sheet}” was read; not read: {others}"),
    advice=Text("需要时用 --sheet 指定", "name another with --sheet where it is wanted"),
    why=Text("一次转入一张表。", "One sheet is imported at a time."),
)

EXISTS = Fault(
    code="I15",
    name="file-exists",
    severity=Severity.ERROR,
    title=Text("文件已存在且内容不同", "File exists and differs"),
    message=Text("没有覆盖已有的 {file}", "the existing {file} was not overwritten"),
    advice=Text(
        "比较两边的内容；确认要换成表格里的，加 --replace",
        "compare both; to take the table's, add --replace",
    ),
    why=Text("手工改过的内容不能被一次转入悄悄冲掉。", "An import must not wipe out what a person wrote."),
)

ID_TAKEN = Fault(
    code="I16",
    name="id-taken",
    severity=Severity.ERROR,
    title=Text("编号已被别的文件使用", "Id taken by another file"),
    message=Text(
        "编号“{id}”已在别的文件里，没有再写一次（{file}）",
        "“{id}” stands elsewhere and was not written again ({file})",
    ),
    advice=Text(
        "删去其中一条或旧的转入文件，或在表格里给它另外的编号",
        "delete one of them or the older import, or give the row another id",
    ),
    why=Text("一个编号只能对应一页。", "One id is one page."),
)

SAME_ID = Fault(
    code="I17",
    name="rows-of-one-id",
    severity=Severity.WARNING,
    title=Text("两行得到同一个编号", "Two rows get one id"),
    message=Text("与前面一行的编号相同，编为“{id}”", "has the id of a row above; it became “{id}”"),
    advice=Text(
        "若是重复的行请删除；否则给两行写上各自的“编号”", "delete a duplicate row, or give both rows an id"
    ),
    why=Text("编号是网页地址，必须不同。", "Ids are addresses and must differ."),
)

UNKNOWN_DEPARTMENT = Fault(
    code="I18",
    name="department-not-on-site",
    severity=Severity.WARNING,
    title=Text("部门还没有记录", "Department without record"),
    message=Text("还没有“{name}”的部门记录", "there is no department record of “{name}”"),
    advice=Text("先建部门记录，或加 --create-departments", "write it first, or add --create-departments"),
    why=Text(
        "事项和人员都要指向一个部门，否则没有人负责。", "Items and enforcers must point to a department."
    ),
)

DEPARTMENT_CODES = Fault(
    code="I19",
    name="department-with-two-codes",
    severity=Severity.WARNING,
    title=Text("同一部门有不同编码", "Department with several codes"),
    message=Text(
        "“{name}”有不同的编码：{codes}；没有写入编码", "“{name}” has several codes: {codes}; none written"
    ),
    advice=Text("核对后在部门记录里写上正确的一个", "write the right one in the department's record"),
    why=Text("一个机构只有一个统一社会信用代码。", "A body has one unified social credit code."),
)

LINES_JOINED = Fault(
    code="I20",
    name="lines-joined",
    severity=Severity.INFO,
    title=Text("几行并成一行", "Lines joined"),
    message=Text("“{heading}”的几行用“；”连成了一行", "the lines of “{heading}” were joined with “；”"),
    advice=Text("请核对", "please compare"),
    why=Text("这个字段只能有一行。", "The field holds one line."),
)

UNIT_ADDED = Fault(
    code="I21",
    name="unit-from-heading",
    severity=Severity.INFO,
    title=Text("单位取自表头", "Unit from the heading"),
    message=Text("“{before}”按表头写成了“{after}”", "“{before}” was written as “{after}” after its heading"),
    advice=Text("请核对", "please compare"),
    why=Text("时限没有单位就没有意义。", "A time limit without unit means nothing."),
)

BAD_MAPPING = Fault(
    code="I22",
    name="bad-column-mapping",
    severity=Severity.ERROR,
    title=Text("列的指定不对", "Bad column mapping"),
    message=Text("{problem}", "{problem}"),
    advice=Text(
        "写成“表头=字段”，字段用中文名或英文名", "write heading=field, with the field's label or key"
    ),
    why=Text("指定错了就会写进别的字段。", "A wrong mapping writes into another field."),
)

LAW_UNDATED = Fault(
    code="I31",
    name="law-version-without-date",
    severity=Severity.WARNING,
    title=Text("法规版本没有日期", "Law version without date"),
    message=Text(
        "《{title}》的这一版没有日期，没有写入", "this version of “{title}” has no date; not written"
    ),
    advice=Text("查明版本日期后补上", "find its date, and add it"),
    why=Text("没有日期，就不知道它哪一天有效。", "Without a day nobody knows when it was in force."),
)

LAW_EFFECTIVE_EARLY = Fault(
    code="I32",
    name="law-in-force-before-its-version",
    severity=Severity.INFO,
    title=Text("施行日期早于版本日期", "In force before its version"),
    message=Text(
        "施行日期 {effective} 早于版本日期 {date}，是首次公布时的，没有写入",
        "{effective} is before the version of {date}: the first version's day, not written",
    ),
    advice=Text("知道这一版的施行日期时请补上", "add this version's day where it is known"),
    why=Text("修改不能在作出以前施行。", "No revision takes force before it is made."),
)

LAW_ROWS_DIFFER = Fault(
    code="I33",
    name="law-rows-disagree",
    severity=Severity.INFO,
    title=Text("同一法规的几行不一致", "Rows of one law disagree"),
    message=Text(
        "同一法规的几行对“{what}”说法不同：{one}、{other}；取 {kept}",
        "rows of one law differ on “{what}”: {one}, {other}; {kept} was taken",
    ),
    advice=Text("请核对", "please compare"),
    why=Text("几行说的是同一部法规。", "They speak of one law."),
)

LAW_DIFFERS = Fault(
    code="I34",
    name="law-differs-from-register",
    severity=Severity.WARNING,
    title=Text("表与登记不一致", "Table and register disagree"),
    message=Text(
        "《{title}》的“{what}”：表里是 {theirs}，登记是 {ours}（{file}）；登记没有改",
        "“{what}” of “{title}” is {theirs} here and {ours} in {file}, which was left as it is",
    ),
    advice=Text("对照公布的原文，改正错的一方", "compare the promulgated text, and mend the wrong side"),
    why=Text("登记里的话可能是人核对过的，不能被表悄悄改掉。", "A person may have checked what is there."),
)

LAW_LACKS = Fault(
    code="I35",
    name="law-record-lacks-fact",
    severity=Severity.WARNING,
    title=Text("登记里缺少", "Missing in the register"),
    message=Text(
        "《{title}》的登记（{file}）没有“{what}”；表里是 {value}",
        "the record of “{title}” ({file}) has no “{what}”; the table says {value}",
    ),
    advice=Text("核对后写进这个文件", "check it, and write it into that file"),
    why=Text("手工写的文件只由人改。", "A file typed by hand is changed by a person only."),
)

IMPORT_FAULTS = (
    UNREADABLE, ENCODING, NO_HEADINGS, UNKNOWN_COLUMN, GROUP_COLUMN, FIELD_TWICE, DAMAGED_CODE,
    NUMBER_AS_CODE, DATE_CONVERTED, DATE_AS_TEXT, BAD_CELL, SURPLUS_CELL, HIDDEN, OTHER_SHEETS,
    EXISTS, ID_TAKEN, SAME_ID, UNKNOWN_DEPARTMENT, DEPARTMENT_CODES, LINES_JOINED, UNIT_ADDED, BAD_MAPPING,
    LAW_UNDATED, LAW_EFFECTIVE_EARLY, LAW_ROWS_DIFFER, LAW_DIFFERS, LAW_LACKS,
)  # fmt: skip
"""Every fault of an import."""
