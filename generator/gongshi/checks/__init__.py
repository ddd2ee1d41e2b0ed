"""Catalogue -> report: one rule per module, found by the engine, weighed by the site."""
