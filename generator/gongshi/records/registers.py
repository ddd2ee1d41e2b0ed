"""The built-in registers, in the order of the site's navigation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongshi.records.department import Department
from gongshi.records.document import Document
from gongshi.records.enforcer import Enforcer
from gongshi.records.figure import Figure
from gongshi.records.inquiry_point import InquiryPoint
from gongshi.records.law import Law
from gongshi.records.power_item import PowerItem

if TYPE_CHECKING:
    from gongshi.records.base import Record

REGISTERS: tuple[type[Record], ...] = (
    PowerItem, Document, Enforcer, Department, InquiryPoint, Law, Figure,
)  # fmt: skip
"""The models of the built-in registers."""

BY_SLUG: dict[str, type[Record]] = {model.slug: model for model in REGISTERS}
"""The models by the name of their folder."""
