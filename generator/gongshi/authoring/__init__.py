"""Authoring: tables into records, scaffolds, synthetic sites, schemas and references."""
