"""Certified enforcer (持证执法人员): who may enforce, with which certificate, until when.

Only the allow-list below may be published (国办发〔2018〕118号; PIPL arts. 6 and 28);
what identifies a person beyond it must not even stand in the source.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from gongshi.findings import Text
from gongshi.records import vocabularies as v
from gongshi.records.base import Fact, Part, Record
from gongshi.records.values import IsoDate, Line, Whole


class AnnualInspection(Part):
    """One annual inspection of the certificate (年度审验)."""

    year: Annotated[Whole, Fact("年度", "year")]
    result: Annotated[str, v.INSPECTION_RESULT, Fact("审验结果", "result")]
    date: Annotated[IsoDate | None, Fact("审验日期", "date")] = None


class Exam(Part):
    """The qualifying examination; published only in aggregate."""

    type: Annotated[str, v.EXAM_TYPE, Fact("考试类型", "type", publish=False)]
    date: Annotated[IsoDate | None, Fact("考试日期", "date", publish=False)] = None
    result: Annotated[str | None, v.INSPECTION_RESULT, Fact("考试结果", "result", publish=False)] = None
    certificate: Annotated[Line | None, Fact("合格证号", "certificate", publish=False)] = None


FORBIDDEN: dict[str, str] = dict.fromkeys(
    (
        "性别", "gender", "sex", "民族", "ethnicity", "出生日期", "出生年月", "出生", "生日",
        "birthday", "birth_date", "年龄", "age", "身份证号", "身份证", "身份证号码",
        "公民身份号码", "证件号码", "id_number", "id_card", "手机", "手机号", "手机号码",
        "移动电话", "mobile", "联系电话", "电话", "phone", "住址", "家庭住址", "家庭地址",
        "地址", "address", "籍贯", "政治面貌", "学历", "学位", "education", "职务", "职级",
        "职务级别", "级别", "rank", "照片", "photo", "邮箱", "email", "微信", "qq",
    ),
    "personal",
)  # fmt: skip
"""Keys of personal data that the source of an enforcer must not hold (DOMAIN 1.3)."""


class Enforcer(Record):
    """A certified enforcer (持证执法人员)."""

    slug: ClassVar[str] = "enforcers"
    label: ClassVar[Text] = Text("执法人员", "Enforcers")
    kept_by: ClassVar[tuple[str, ...]] = ("body",)
    forbidden: ClassVar[Mapping[str, str]] = FORBIDDEN

    name: Annotated[Line, Fact("姓名", "name", weight=10, column=True, headings=("人员姓名", "执法人员姓名"))]
    cert_no: Annotated[
        Line, Fact("执法证号", "certificate number", weight=10, column=True,
                   headings=("证号", "执法证件号", "执法证编号", "证件编号"))
    ]  # fmt: skip
    body: Annotated[
        Line, Fact("所在单位", "enforcement body", ref="departments", facet=True, column=True,
                   headings=("执法主体", "工作单位", "单位", "单位名称"))
    ]  # fmt: skip
    field: Annotated[
        Line | None, Fact("执法类别", "field", facet=True, column=True, headings=("执法领域", "执法类型"))
    ] = None
    area: Annotated[Line | None, Fact("执法区域", "area")] = None
    authority_source: Annotated[str | None, v.AUTHORITY_SOURCE, Fact("执法权来源", "source of authority")] = (
        None
    )
    cert_type: Annotated[
        str | None, v.CERT_TYPE, Fact("证件种类", "type of certificate", headings=("证件类型",))
    ] = None
    issuer: Annotated[Line | None, Fact("发证机关", "issuer")] = None
    issued: Annotated[IsoDate | None, Fact("发证日期", "issued")] = None
    valid_until: Annotated[
        IsoDate | None,
        Fact("有效期至", "valid until", column=True, headings=("有效期", "有效期限", "证件有效期")),
    ] = None
    annual_inspections: Annotated[tuple[AnnualInspection, ...], Fact("年度审验", "annual inspections")] = ()
    status: Annotated[str | None, v.CERT_STATUS, Fact("证件状态", "status", headings=("状态",))] = None
    status_date: Annotated[IsoDate | None, Fact("状态日期", "since")] = None
    status_reason: Annotated[Line | None, Fact("状态原因", "reason")] = None
    exam: Annotated[Exam | None, Fact("资格考试", "examination", publish=False)] = None
    employment: Annotated[str | None, v.EMPLOYMENT, Fact("在岗状态", "employment", publish=False)] = None
    withheld: Annotated[
        str | None, v.WITHHELD, Fact("不公开理由", "reason for withholding", publish=False)
    ] = None

    @property
    def is_public(self) -> bool:
        """Whether the person may be named; police, state security and the like may not."""
        return self.withheld is None
