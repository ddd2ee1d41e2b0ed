"""Normative document (行政规范性文件): its number, its dates, what it rests on and replaces.

The record stores dates and decisions; the status (现行有效, 失效, 废止 ...) is derived on
the day of reading and never stored (国办发〔2018〕37号; GB/T 9704-2012 for numbers).
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from gongshi.findings import Text
from gongshi.records import vocabularies as v
from gongshi.records.base import Attachment, Fact, Part, Record
from gongshi.records.values import DocNumber, IsoDate, Line, Prose, WebAddress, Whole, YesNo


class LegalityReview(Part):
    """The review before issue (国办发〔2018〕115号)."""

    body: Annotated[Line, Fact("审核机构", "reviewed by")]
    opinion_no: Annotated[Line | None, Fact("审核意见编号", "opinion number")] = None
    date: Annotated[IsoDate | None, Fact("审核日期", "date")] = None
    result: Annotated[str | None, v.REVIEW_RESULT, Fact("审核结论", "result")] = None


class Procedure(Part):
    """The steps of making (国办发〔2018〕37号)."""

    public_comment: Annotated[Line | None, Fact("公开征求意见", "public comment")] = None
    collective_discussion: Annotated[Line | None, Fact("集体讨论", "collective discussion")] = None
    fair_competition: Annotated[Line | None, Fact("公平竞争审查", "fair competition review")] = None
    risk_assessment: Annotated[Line | None, Fact("风险评估", "risk assessment")] = None


class Cleanup(Part):
    """The document's result in one round of clean-up (清理)."""

    round: Annotated[Line, Fact("清理轮次", "round")]
    period: Annotated[Line | None, Fact("清理范围", "documents covered")] = None
    result: Annotated[str, v.CLEANUP_RESULT, Fact("清理结果", "result", facet=True)]
    decision_doc: Annotated[DocNumber | None, Fact("清理决定", "decided by")] = None
    date: Annotated[IsoDate | None, Fact("清理日期", "date")] = None
    reason: Annotated[Line | None, Fact("清理理由", "reason")] = None


class Evaluation(Part):
    """Whether the document is still needed and works, as somebody looked into it (评估)."""

    by: Annotated[Line | None, Fact("评估单位", "evaluated by")] = None
    date: Annotated[IsoDate | None, Fact("评估日期", "date")] = None
    result: Annotated[Line | None, Fact("评估结论", "result")] = None


class Interpretation(Part):
    """Where the policy is explained."""

    title: Annotated[Line, Fact("解读标题", "title")]
    url: Annotated[WebAddress | None, Fact("解读链接", "link")] = None
    file: Annotated[Line | None, Fact("解读文件", "file")] = None
    date: Annotated[IsoDate | None, Fact("解读日期", "date")] = None


class Document(Record):
    """A normative document (规范性文件)."""

    slug: ClassVar[str] = "documents"
    label: ClassVar[Text] = Text("规范性文件", "Normative documents")
    caption_field: ClassVar[str] = "title"
    kept_by: ClassVar[tuple[str, ...]] = ("drafter", "issuer")

    title: Annotated[
        Line,
        Fact("标题", "title", weight=10, column=True, headings=("文件名称", "文件标题", "规范性文件名称")),
    ]
    doc_number: Annotated[
        DocNumber | None,
        Fact("发文字号", "document number", weight=10, column=True, headings=("文号", "发文号")),
    ] = None
    index_no: Annotated[Line | None, Fact("索引号", "index number", weight=8)] = None
    registration_no: Annotated[Line | None, Fact("统一登记号", "registration number", weight=8)] = None
    issuer: Annotated[
        tuple[Line, ...],
        Fact("制定机关", "issuer", ref="departments", facet=True, column=True, headings=("发文机关",)),
    ] = ()
    drafter: Annotated[Line | None, Fact("起草部门", "drafted by", ref="departments")] = None
    interpreter: Annotated[Line | None, Fact("解释部门", "interpreted by", ref="departments")] = None
    date_document: Annotated[
        IsoDate | None, Fact("成文日期", "dated", column=True, headings=("印发日期", "发文日期"))
    ] = None
    date_publication: Annotated[IsoDate | None, Fact("公布日期", "promulgated", headings=("发布日期",))] = (
        None
    )
    date_entry_into_force: Annotated[
        IsoDate | None, Fact("施行日期", "in force from", headings=("实施日期", "生效日期"))
    ] = None
    validity_years: Annotated[
        Whole | None, Fact("有效期（年）", "valid for (years)", headings=("有效期",))
    ] = None
    date_expiry: Annotated[IsoDate | None, Fact("失效日期", "last valid day", headings=("有效期至",))] = None
    date_repealed: Annotated[IsoDate | None, Fact("废止日期", "repealed from")] = None
    is_provisional: Annotated[YesNo | None, Fact("暂行或试行", "provisional")] = None
    legality_review: Annotated[LegalityReview | None, Fact("合法性审核", "legality review")] = None
    procedure: Annotated[Procedure | None, Fact("制定程序", "procedure")] = None
    filing_no: Annotated[Line | None, Fact("备案号", "filing number")] = None
    filing_date: Annotated[IsoDate | None, Fact("备案日期", "filed on")] = None
    based_on: Annotated[tuple[Line, ...], Fact("上位依据", "based on", weight=1)] = ()
    amends: Annotated[tuple[Line, ...], Fact("修改", "amends", ref="documents")] = ()
    amended_by: Annotated[tuple[Line, ...], Fact("被修改", "amended by", ref="documents")] = ()
    repeals: Annotated[tuple[Line, ...], Fact("废止", "repeals", ref="documents")] = ()
    repealed_by: Annotated[Line | None, Fact("被废止", "repealed by", ref="documents")] = None
    repeal_reason: Annotated[Line | None, Fact("废止理由", "reason for repeal")] = None
    cleanup: Annotated[tuple[Cleanup, ...], Fact("清理情况", "clean-up")] = ()
    evaluation: Annotated[Evaluation | None, Fact("评估情况", "evaluation")] = None
    subject: Annotated[str | None, v.SUBJECT, Fact("主题分类", "subject", facet=True)] = None
    genre: Annotated[str | None, v.GENRE, Fact("体裁", "genre")] = None
    disclosure: Annotated[str | None, v.DISCLOSURE, Fact("公开方式", "disclosure")] = None
    interpretations: Annotated[tuple[Interpretation, ...], Fact("政策解读", "interpretation")] = ()
    abstract: Annotated[Line | None, Fact("内容概述", "abstract", weight=3)] = None
    body: Annotated[Prose | None, Fact("正文", "text", weight=1)] = None
    attachments: Annotated[tuple[Attachment, ...], Fact("附件", "attachments")] = ()

    @property
    def is_public(self) -> bool:
        """Whether the document is disclosed actively (政府信息公开条例 arts. 14-16)."""
        return self.disclosure in (None, "active")
