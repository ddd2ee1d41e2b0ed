"""The rules, one per module, named for the fault; found by `checks.registry`."""
