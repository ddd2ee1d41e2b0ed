"""Fields that hold a code or an office's telephone, by name: what the gate expects to find in them."""

CODE_FIELDS = frozenset(
    {
        "task_code", "catalog_code", "local_catalog_code", "local_task_code", "task_handle_item",
        "doc_number",
        "index_no", "registration_no", "filing_no", "opinion_no", "cert_no", "decision_doc", "url",
        "website",
    }
)  # fmt: skip
"""Fields of codes: no mobile number and no card is looked for in them; a resident ID is."""
USCC_FIELDS = frozenset({"uscc", "dept_code"})
"""Fields of credit codes: a right code in them is never an ID, whatever its digits say."""
PHONE_FIELDS = frozenset({"phone", "supervise_phone"})
"""Fields of office telephones, where an office may give a mobile number."""
EXPECTED = CODE_FIELDS | USCC_FIELDS | PHONE_FIELDS
"""All of these: what stands in them is read as text only where it looks like a resident ID."""
