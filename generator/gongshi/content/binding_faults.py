"""What can be wrong with a record whose file is sound: its keys, its values, its id."""

from __future__ import annotations

from gongshi.findings import Fault, Severity, Text

UNKNOWN_FIELD = Fault(
    code="R13",
    name="unknown-field",
    severity=Severity.ERROR,
    title=Text("字段名不认识", "Unknown field"),
    message=Text("没有“{key}”这个字段", "there is no field “{key}”"),
    advice=Text(
        "{hint}不公开的内容不要写进来，记在内部台账里。", "{hint} Keep internal matters out of the source."
    ),
    why=Text(
        "拼错的字段名会让内容悄悄丢失；宁可停下来，也不漏掉一项。",
        "A misspelt key would silently lose what it holds; better to stop than to miss a fact.",
    ),
    fails="事项名秤: 示例事项",
    passes="事项名称: 示例事项",
)

FIELD_TWICE = Fault(
    code="R16",
    name="field-given-twice",
    severity=Severity.ERROR,
    title=Text("同一字段写了两次", "Field given under two names"),
    message=Text("“{key}”与“{other}”是同一个字段", "“{key}” and “{other}” are the same field"),
    advice=Text("只保留一个", "keep one of them"),
    why=Text(
        "中文名与英文名指同一字段；留下两个值，就没有人知道哪个算数。",
        "The Chinese and the English key mean one field; with two values nobody knows which one counts.",
    ),
    fails="name: 甲\n事项名称: 乙",
    passes="事项名称: 甲",
)

FORBIDDEN_FIELD = Fault(
    code="E11",
    name="forbidden-personal-field",
    severity=Severity.ERROR,
    title=Text("源数据含禁止的个人信息", "Forbidden personal data in the source"),
    message=Text("执法人员资料里不得有“{key}”", "the source of an enforcer must not hold “{key}”"),
    advice=Text(
        "从源文件里整列删除，不要只留空", "delete the whole column from the source, do not merely blank it"
    ),
    why=Text(
        "《个人信息保护法》第六条：处理个人信息应限于实现目的的最小范围。公示只需姓名、证号、单位等法定内容。",
        "PIPL art. 6: no more personal data than the purpose needs; a roster needs name, number and body.",
    ),
    fails="姓名: 示例甲\n身份证号: ...",
    passes="姓名: 示例甲\n执法证号: SL000001",
)

MISSING_FIELD = Fault(
    code="R14",
    name="missing-field",
    severity=Severity.ERROR,
    title=Text("缺少必填字段", "Missing field"),
    message=Text("缺少“{field_label}”", "“{field_label}” is missing"),
    advice=Text("补上这个字段；留空也算没有填", "add the field; an empty value counts as missing"),
    why=Text("没有这个字段，记录就无法公开。", "Without this field the record cannot be published."),
    fails="事项名称:",
    passes="事项名称: 示例事项",
)

BAD_VALUE = Fault(
    code="R15",
    name="bad-value",
    severity=Severity.ERROR,
    title=Text("值不合格式", "Bad value"),
    message=Text("{problem}", "{problem}"),
    advice=Text("{advice}", "{advice}"),
    why=Text(
        "每个字段都有自己的类型；读不准的值不猜、不改，请人来改。",
        "Every field has a type; what cannot be read for certain is neither guessed nor mended.",
    ),
    fails="到现场次数: 一到两次",
    passes="到现场次数: 1",
)

BAD_DATE = Fault(
    code="H03",
    name="bad-date",
    severity=Severity.ERROR,
    title=Text("日期不合格式或不存在", "Bad date"),
    message=Text("{problem}", "{problem}"),
    advice=Text("{advice}", "{advice}"),
    why=Text(
        "日期决定效力。只认 GB/T 7408 的 年-月-日 写法，免得 03/04 被读成三月或四月。",
        "Dates decide validity. Only ISO 8601 is read, so that 03/04 is never read by guess.",
    ),
    fails="施行日期: 2024-02-30",
    passes="施行日期: 2024-02-29",
)

WRONG_KIND = Fault(
    code="R18",
    name="wrong-kind-of-value",
    severity=Severity.ERROR,
    title=Text("值的形状不对", "Wrong kind of value"),
    message=Text("这里应当是{expected}，实际是{found}", "expected {expected}, found {found}"),
    advice=Text("对照字段说明里的例子改写", "write it as the sample in the field reference does"),
    why=Text("列表、字段组和文字不能互换。", "Lists, groups and text cannot stand for each other."),
    fails="事项名称:\n  - 甲",
    passes="事项名称: 甲",
)

NO_ID = Fault(
    code="R19",
    name="missing-id",
    severity=Severity.ERROR,
    title=Text("列表里的记录没有编号", "Record of a list without id"),
    message=Text("第 {number} 条记录没有“编号”", "record {number} of the list has no id"),
    advice=Text("写上“编号: ...”，它将成为网页地址的一部分", "add “id: ...”; it becomes part of the address"),
    why=Text(
        "网页地址靠编号保持不变；按次序编号，插入一条就会全部改变。",
        "The id keeps the address stable; numbering by order would change all of them when one is inserted.",
    ),
    fails="- 姓名: 示例甲",
    passes="- 编号: sl-0001\n  姓名: 示例甲",
)

UNKNOWN_FOLDER = Fault(
    code="R25",
    name="unknown-folder",
    severity=Severity.WARNING,
    title=Text("文件夹不属于任何登记册", "Folder of no register"),
    message=Text(
        "没有“{folder}”这个登记册，里面的文件不会公开",
        "there is no register “{folder}”; its files are not read",
    ),
    advice=Text("改名为：{known}", "rename it to one of: {known}"),
    why=Text(
        "放错地方的记录不会出现在网站上，而没有人会发现。",
        "A record in the wrong place never appears, and nobody notices.",
    ),
)

DUPLICATE_ID = Fault(
    code="R26",
    name="duplicate-id",
    severity=Severity.ERROR,
    title=Text("编号重复", "Duplicate id"),
    message=Text("编号“{id}”已经用过", "the id “{id}” is taken"),
    advice=Text(
        "换一个编号；已公开的那条不要动，否则网页地址会变",
        "choose another; leave the published one alone, its address depends on it",
    ),
    why=Text(
        "一个编号只能对应一页，否则后一条会盖掉前一条。",
        "One id is one page; the second record would overwrite the first.",
    ),
)

BINDING_FAULTS = (
    UNKNOWN_FIELD, FIELD_TWICE, FORBIDDEN_FIELD, MISSING_FIELD, BAD_VALUE, BAD_DATE, WRONG_KIND, NO_ID,
    UNKNOWN_FOLDER, DUPLICATE_ID,
)  # fmt: skip
"""Every fault of this module."""
