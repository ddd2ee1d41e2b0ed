"""Bytes of a published file -> every text in it, seen or hidden, each with its place."""
