"""The types of single values: what a field may hold, read from the text as typed.

Hard types (dates, numbers, vocabulary words, time limits) refuse a bad text with
`ValueProblem`. Tolerant types (document numbers, codes) keep any text and list
its faults, so that check rules report them with a severity that a site may set.
"""

from gongshi.records.values.amount import Amount, Cell
from gongshi.records.values.article import ArticleRef, articles_named, parse_articles
from gongshi.records.values.cert_number import normalised_cert_no
from gongshi.records.values.citation import Citation, find_citations, plain_title
from gongshi.records.values.codes import CatalogCode, ImplementationCode, TaskCode, TaskHandleItem
from gongshi.records.values.dates import parse_chinese_date
from gongshi.records.values.doc_number import DocNumber, find_doc_numbers
from gongshi.records.values.numerals import parse_numeral, to_chinese
from gongshi.records.values.places import Identifier, Latitude, Longitude, Phone, Region, WebAddress
from gongshi.records.values.problem import ValueProblem
from gongshi.records.values.scalars import IsoDate, Line, Prose, Whole, YesNo
from gongshi.records.values.time_limit import TimeLimit
from gongshi.records.values.uscc import Uscc, is_valid_uscc, uscc_check_character, uscc_fault
from gongshi.records.values.vocabulary import Term, Vocabulary

__all__ = [
    "Amount",
    "ArticleRef",
    "CatalogCode",
    "Cell",
    "Citation",
    "DocNumber",
    "Identifier",
    "ImplementationCode",
    "IsoDate",
    "Latitude",
    "Line",
    "Longitude",
    "Phone",
    "Prose",
    "Region",
    "TaskCode",
    "TaskHandleItem",
    "Term",
    "TimeLimit",
    "Uscc",
    "ValueProblem",
    "Vocabulary",
    "WebAddress",
    "Whole",
    "YesNo",
    "articles_named",
    "find_citations",
    "find_doc_numbers",
    "is_valid_uscc",
    "normalised_cert_no",
    "parse_articles",
    "parse_chinese_date",
    "parse_numeral",
    "plain_title",
    "to_chinese",
    "uscc_check_character",
    "uscc_fault",
]
